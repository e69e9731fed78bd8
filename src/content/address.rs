//! Which addresses of a document are followed.

use super::text::is_unfit;

/// The form of an address that is followed.
pub const ADDRESS_PATTERN: &str = concat!(
    r"^([Hh][Tt][Tt][Pp][Ss]://[^/?#\s\\!-.:-@]|",
    r"[Hh][Tt][Tt][Pp]://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]*)?([/?#]|$)|",
    r"(?!//)[^:/?#\s\\]*([/?#]|$))[^\s\\]*$",
);

/// Whether a link or picture may have this address: https, http on this very machine, or relative to the document.
///
/// Stricter than browsers, which repair much: `https:example.org`, a line break in `java\nscript:` and a backslash for a
/// slash are refused here. A browser's own reading of the address is held against the same schemes once more.
pub fn is_followed(url: &str) -> bool {
    if url.is_empty() || url.chars().any(|letter| letter <= ' ' || letter == '\\' || is_unfit(letter)) {
        return false;
    }
    let end = url.find(['/', '?', '#']).unwrap_or(url.len());
    let (start, _) = url.split_at(end);
    match start.split_once(':') {
        // `//example.org` takes the page's own scheme, which may be any.
        None => !url.starts_with("//"),
        Some((scheme, _)) => {
            let rest = url.get(scheme.len() + 1..).and_then(|rest| rest.strip_prefix("//")).unwrap_or_default();
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if scheme.eq_ignore_ascii_case("https") {
                host.starts_with(|letter: char| letter.is_alphanumeric() || letter == '[')
            } else {
                scheme.eq_ignore_ascii_case("http") && is_this_machine(host)
            }
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        host.strip_prefix(name).is_some_and(|port| {
            port.is_empty()
                || port.strip_prefix(':').is_some_and(|port| port.bytes().all(|digit| digit.is_ascii_digit()))
        })
    })
}
