//! The kiosk's page: the words in it, and the list of the files of a release.

use crate::build::hash;
use crate::step::Failure;
use serde_json::{json, Map, Value};
use std::collections::BTreeMap;
use std::path::Path;
use value_cards::content::{Card, District, Headline};

/// Seconds for which a card is shown if only the style sheet turns the cards: enough for the longest, because no script
/// measures it.
const SECONDS_PER_CARD: usize = 16;
/// Files of `dist/` that a kiosk never asks for. The service worker is kept by the browser.
const APART: [&str; 5] =
    ["frame.html", "index.html", "service-worker.js", "value-cards.frame.js", "value-cards.single.js"];
const APART_ENDINGS: [&str; 2] = [".d.ts", ".schema.json"];
/// The list itself.
const LIST: &str = "release.json";

/// The words of the page, one box for each card, with the style sheet that shows one after the other.
pub fn words(district: &District) -> String {
    let mut boxes = String::new();
    let mut count = 0;
    for section in &district.sections {
        let count_in_section = section.cards().count();
        for (group, card) in section.groups.iter().flat_map(|group| group.cards.iter().map(move |card| (group, card))) {
            let lead = group.lead.as_deref().filter(|_| count_in_section > 1);
            let lead = lead.map(|words| format!("<p>{}</p>", escaped(words))).unwrap_or_default();
            boxes += &format!(
                "<div style=\"animation-delay:{}s\"><h2>{}</h2>{lead}<p>{}</p></div>",
                count * SECONDS_PER_CARD,
                escaped(section.title.as_deref().unwrap_or_default()),
                statement(card),
            );
            count += 1;
        }
    }
    let part = 100.0 / count.max(1) as f64;
    let all = count * SECONDS_PER_CARD;
    format!(
        "<style>.words div{{animation:turn {all}s step-end infinite}}\
         @keyframes turn{{0%{{visibility:visible}}{part:.3}%,100%{{visibility:hidden}}}}</style>{boxes}"
    )
}

/// The card's words, with its headline emphasized: in its place, or in front.
fn statement(card: &Card) -> String {
    match card.shown_headline() {
        Some(Headline::Key(words)) => {
            let (before, after) = card.text.split_once(words).unwrap_or((&card.text, ""));
            format!("{}<strong>{}</strong>{}", escaped(before), escaped(words), escaped(after))
        }
        Some(headline) => format!("<strong>{}</strong> {}", escaped(headline.words()), escaped(card.statement())),
        None => escaped(&card.text),
    }
}

/// Replaces each name in a page by its value.
///
/// # Errors
/// The page contains a name not at all, or twice.
pub fn filled(file: &str, page: &str, values: &[(&str, &str)]) -> Result<String, Failure> {
    let mut filled = page.to_owned();
    for (name, value) in values {
        if page.matches(name).count() != 1 {
            return Err(Failure::new(
                format!("src/embed/{file}: expected {name} once, found it {} times.", page.matches(name).count()),
                "write it once, at the place of its value.",
            ));
        }
        filled = filled.replace(name, value);
    }
    Ok(filled)
}

/// `release.json`: the version of `Cargo.toml`, and the SHA-256 of every file: of those that the kiosk may ask for, with a version
/// made of these, and of the others.
///
/// # Errors
/// A file cannot be read.
pub fn release(folder: &Path) -> Result<String, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let (mut files, mut others) = (BTreeMap::new(), BTreeMap::new());
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else { continue };
        if name == LIST {
            continue;
        }
        let is_apart = APART.contains(&name.as_str())
            || APART_ENDINGS.iter().any(|ending| name.ends_with(ending))
            || name.contains("-frame-");
        let path = entry.path();
        let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        if is_apart { &mut others } else { &mut files }.insert(name, hash::of(&bytes));
    }
    let version = &hash::of(format!("{files:?}").as_bytes())[..16];
    let list = |files: BTreeMap<String, String>| {
        Value::Object(files.into_iter().map(|(name, hash)| (name, json!(hash))).collect::<Map<_, _>>())
    };
    let release = env!("CARGO_PKG_VERSION");
    let all = json!({ "release": release, "version": version, "files": list(files), "others": list(others) });
    Ok(format!("{all:#}\n"))
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_filled_and_must_be_there_once() {
        assert_eq!(filled("kiosk.html", "<b>A</b>", &[("A", "1")]).unwrap_or_default(), "<b>1</b>");
        for page in ["<b></b>", "A A"] {
            let text =
                filled("kiosk.html", page, &[("A", "1")]).err().map(|failure| failure.to_string()).unwrap_or_default();
            assert!(text.contains("expected A once"), "{text}");
        }
    }

    #[test]
    fn words_are_text() {
        assert_eq!(escaped("R&D <b>"), "R&amp;D &lt;b&gt;");
    }
}
