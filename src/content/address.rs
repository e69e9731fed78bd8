//! Which addresses in a document are followed, by their text. Knows nothing of where the document lies.

use super::text::is_unfit;

/// The hosts of the visitor's own machine, up to the end of the host.
macro_rules! this_machine {
    () => {
        r"(?:(?:[^/?#:@]*\.)?[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]\.?|127\.[0-9.]*|0\.0\.0\.0|\[::1?\])(?:[:/?#]|$)"
    };
}

/// The form of a picture's address that is followed, for the schema.
pub const ADDRESS_PATTERN: &str = concat!(
    r"^(?:[Hh][Tt][Tt][Pp][Ss]://(?![^/?#]*@)(?!",
    this_machine!(),
    r")[^/?#\s\\!-.:-@]|(?!//)[^:/?#\s\\]*(?:[/?#]|$))[^\s\\]*$",
);

/// The form of a link's address that is followed, for the schema.
pub const LINK_PATTERN: &str = concat!(
    r"^(?:[Hh][Tt][Tt][Pp][Ss]://(?![^/?#]*@)(?!",
    this_machine!(),
    r")[^/?#\s\\!-.:-@]|(?!//)[^:/?#\s\\]*(?:[/?#]|$)|",
    r"[Mm][Aa][Ii][Ll][Tt][Oo]:[^?#\s\\]|[Tt][Ee][Ll]:[+(]*[0-9])[^\s\\]*$",
);

/// What an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A visitor may follow it.
    Link,
    /// It is fetched and shown.
    Picture,
}

/// Where the page is that shows a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// On some web server. This machine would be the visitor's own.
    Anywhere,
    /// On this machine, such as `http://localhost:8000`.
    ThisMachine,
}

/// Why an address is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has not the form of an address that is followed.
    Form,
    /// It names a user or a password.
    Credentials,
    /// It leads to the visitor's own machine.
    ThisMachine,
}

/// What keeps an address from being followed, if anything does.
///
/// Followed are `https:` and what is relative to the document; for links, `mailto:` and `tel:` too. `http:` only leads to
/// this machine, from a page on this machine. Stricter than browsers, which repair a lot: `https:example.org`, a line
/// break as in `java\nscript:`, and a backslash instead of a slash are refused here. The page's script checks the address
/// again, as the browser reads it.
pub fn fault_of(url: &str, purpose: Use, page: Page) -> Option<Fault> {
    if url.is_empty() || url.chars().any(|character| character <= ' ' || character == '\\' || is_unfit(character)) {
        return Some(Fault::Form);
    }
    let end = url.find(['/', '?', '#']).unwrap_or(url.len());
    let Some((scheme, _)) = url.get(..end).and_then(|start| start.split_once(':')) else {
        // `//example.org` uses the page's scheme, which may be anything.
        return url.starts_with("//").then_some(Fault::Form);
    };
    let rest = url.get(scheme.len() + 1..).unwrap_or_default();
    let is_followed = match scheme.to_ascii_lowercase().as_str() {
        "https" => return fault_of_authority(rest, true, page),
        "http" => return fault_of_authority(rest, false, page),
        "mailto" => purpose == Use::Link && !rest.is_empty() && !rest.starts_with(['?', '#']),
        "tel" => {
            let number = rest.trim_start_matches(['+', '(']);
            purpose == Use::Link && number.starts_with(|digit: char| digit.is_ascii_digit())
        }
        _ => false,
    };
    (!is_followed).then_some(Fault::Form)
}

/// `rest` is what follows the scheme and its colon.
fn fault_of_authority(rest: &str, is_encrypted: bool, page: Page) -> Option<Fault> {
    let authority = rest.strip_prefix("//").and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    if authority.contains('@') {
        return Some(Fault::Credentials);
    }
    if is_this_machine(authority) {
        return (page == Page::Anywhere).then_some(Fault::ThisMachine);
    }
    let is_host = authority.starts_with(|character: char| character.is_alphanumeric() || character == '[');
    (!is_encrypted || !is_host).then_some(Fault::Form)
}

/// Whether a host, with its port, is the machine on which a page is read.
fn is_this_machine(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    if host.starts_with("[::1]") || host.starts_with("[::]") {
        return true;
    }
    let name = host.split(':').next().unwrap_or_default();
    let plain = name.strip_suffix('.').unwrap_or(name);
    let is_number = name.bytes().all(|character| character.is_ascii_digit() || character == b'.');
    plain == "localhost" || plain.ends_with(".localhost") || is_number && name.starts_with("127.") || name == "0.0.0.0"
}
