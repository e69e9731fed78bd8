//! oEmbed: an address of `frame.html` that is pasted into WordPress becomes a frame (<https://oembed.com>, version 1.0). What tells it so
//! has to name the frame by its full address, so it is only in a release that knows its host.

use super::folder::Files;
use crate::step::Failure;
use serde_json::json;

const PAGE: &str = "frame.html";
/// Beside the page, which names it.
const ANSWER: &str = "oembed.json";

/// The address of the folder in which a release will lie, with a slash at its end.
pub struct Host(String);

impl Host {
    /// # Errors
    /// It is not such an address.
    pub fn parse(word: &str) -> Result<Self, Failure> {
        let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
        let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%:/".contains(&byte));
        match rest {
            Some(rest) if is_plain(rest) && !rest.starts_with('/') && rest.ends_with('/') => Ok(Self(word.into())),
            _ => Err(Failure::new(
                format!("--host: expected the address of the folder on your host, ending in a slash, found “{word}”."),
                "write, for example, `cargo xtask release --host https://www.example.org/cards/`.",
            )),
        }
    }

    /// Adds the answer to `built`, and its address to the page.
    pub fn announce(&self, built: &mut Files) {
        let Self(folder) = self;
        if let Some(page) = built.get_mut(PAGE) {
            let link = format!(r#"<link rel="alternate" type="application/json+oembed" href="{folder}{ANSWER}">"#);
            let text = String::from_utf8_lossy(page).replacen("</head>", &format!("{link}</head>"), 1);
            *page = text.into_bytes();
        }
        let title = "Mission, vision and values";
        // Themes keep the proportion of a width and a height that are both numbers of pixels, and cut the cards off.
        let frame = format!(
            r#"<iframe title="{title}" src="{folder}{PAGE}" width="100%" height="640" frameborder="0"></iframe>"#
        );
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": "value-cards",
            "provider_url": folder,
            "width": 800,
            "height": 640,
            "html": frame,
        });
        built.insert(ANSWER.into(), format!("{answer:#}\n").into_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_is_no_folder_is_refused_by_name() {
        for word in ["https://example.org/cards/", "http://127.0.0.1:8000/", "https://example.org/a%20b/"] {
            assert!(Host::parse(word).is_ok(), "{word}");
        }
        for word in [
            "example.org/cards/",
            "https://example.org/cards",
            "https:///cards/",
            "https://example.org/?a=/",
            "https://example.org/\"onload=/",
            "javascript:/",
            "",
        ] {
            let refusal = Host::parse(word).err().map(|failure| failure.to_string());
            assert!(refusal.is_some_and(|text| text.contains(&format!("found “{word}”"))), "{word}");
        }
    }

    #[test]
    fn the_page_names_the_answer_and_the_answer_frames_the_page() {
        let mut built: Files = [(PAGE.to_owned(), b"<head></head><body>".to_vec())].into();
        if let Ok(host) = Host::parse("https://example.org/cards/") {
            host.announce(&mut built);
        }
        let text =
            |name: &str| String::from_utf8_lossy(built.get(name).map(Vec::as_slice).unwrap_or_default()).into_owned();
        assert!(text(PAGE).contains(r#"href="https://example.org/cards/oembed.json"></head>"#));
        assert!(text(ANSWER).contains(r#"src=\"https://example.org/cards/frame.html\""#));
    }
}
