//! Addresses, and what to do about one that is not followed.

use super::Check;
use crate::content::address::{fault_of, Fault, Use};
use crate::content::document::Field;
use crate::content::problem::{quoted, shown};
use crate::content::MAXIMUM_URL;

impl Check {
    pub(super) fn url(&mut self, path: &str, url: Field<String>, purpose: Use) -> Option<String> {
        let (expected, form) = match purpose {
            Use::Link => (
                "an https, mailto or tel address",
                "Write an address that begins with https://, mailto: or tel:, or one relative to the document, without spaces.",
            ),
            Use::Picture => (
                "an https address",
                "Write an address that begins with https://, or one relative to the document, without spaces.",
            ),
        };
        let found = match url {
            Field::Given(url) if url.chars().count() > MAXIMUM_URL => format!("{} characters", url.chars().count()),
            Field::Given(url) => {
                let fault_of = |url: &str| fault_of(url, purpose, self.page);
                let (expected, found, remedy) = match fault_of(&url) {
                    None => return Some(url),
                    Some(Fault::Form) => (expected, quoted(&url), repaired(&url, |url| fault_of(url).is_none())),
                    // What is secret is not repeated.
                    Some(Fault::Credentials) => (
                        "an address without a user name or password",
                        String::from("one before the @"),
                        Some(String::from("Remove all that is between // and @: everyone can read it there.")),
                    ),
                    Some(Fault::ThisMachine) => (
                        "an address on the web",
                        quoted(&url),
                        Some(String::from(
                            "Write the address on your web server. This one is each visitor's own computer.",
                        )),
                    ),
                };
                self.report(path, expected, found, remedy.unwrap_or_else(|| String::from(form)));
                return None;
            }
            Field::Missing => String::from("nothing"),
            Field::Wrong(value) => shown(&value),
        };
        self.report(path, expected, found, form);
        None
    }
}

/// What to do if only a small thing is wrong.
fn repaired(url: &str, is_followed: impl Fn(&str) -> bool) -> Option<String> {
    let inner = url.trim();
    let escaped = inner.replace(' ', "%20");
    let secure = url.strip_prefix("http://").map(|rest| format!("https://{rest}"));
    if let Some(secure) = secure.filter(|secure| is_followed(secure)) {
        return Some(format!("Write {} if it opens, or leave it out.", quoted(&secure)));
    }
    if inner != url && is_followed(inner) {
        return Some(format!("Write {}, without spaces around it.", quoted(inner)));
    }
    (escaped != inner && is_followed(&escaped)).then(|| format!("Write {}, with %20 for each space.", quoted(&escaped)))
}
