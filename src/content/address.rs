//! Which addresses in a document are followed.

use super::text::is_unfit;

/// The form of an address that is followed, for the schema.
pub const ADDRESS_PATTERN: &str = concat!(
    r"^([Hh][Tt][Tt][Pp][Ss]://[^/?#\s\\!-.:-@]|",
    r"[Hh][Tt][Tt][Pp]://(localhost|127\.0\.0\.1|\[::1\])(:[0-9]*)?([/?#]|$)|",
    r"(?!//)[^:/?#\s\\]*([/?#]|$))[^\s\\]*$",
);

/// Whether a link or picture may have this address: https, http on this machine, or relative to the document.
///
/// Stricter than browsers, which repair a lot: `https:example.org`, a line break as in `java\nscript:`, and a backslash
/// instead of a slash are refused here. The page's script checks the scheme again, on the address as the browser reads
/// it.
pub fn is_followed(url: &str) -> bool {
    if url.is_empty() || url.chars().any(|character| character <= ' ' || character == '\\' || is_unfit(character)) {
        return false;
    }
    let end = url.find(['/', '?', '#']).unwrap_or(url.len());
    let (start, _) = url.split_at(end);
    match start.split_once(':') {
        // `//example.org` uses the page's scheme, which may be anything.
        None => !url.starts_with("//"),
        Some((scheme, _)) => {
            let rest = url.get(scheme.len() + 1..).and_then(|rest| rest.strip_prefix("//")).unwrap_or_default();
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            if scheme.eq_ignore_ascii_case("https") {
                host.starts_with(|character: char| character.is_alphanumeric() || character == '[')
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
