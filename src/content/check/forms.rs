//! Objects and lists, and what to write if something else is there.

use super::Check;
use crate::content::document::Field;
use crate::content::json::Value;
use crate::content::problem::{quoted, shown};

/// How an object is written, around the one text that somebody may have written in its place.
pub(super) struct Form {
    start: &'static str,
    end: &'static str,
    /// Whether that text is an address.
    is_address: bool,
}

const fn words(start: &'static str, end: &'static str) -> Form {
    Form { start, end, is_address: false }
}

const fn address(start: &'static str, end: &'static str) -> Form {
    Form { start, end, is_address: true }
}

pub(super) const CARD: Form = words("{ \"text\": ", " }");
pub(super) const TRANSLATED: Form = words("{ \"id\": \"…\", \"text\": ", " }");
pub(super) const SECTION: Form = words("{ \"id\": \"…\", \"title\": ", ", \"cards\": [{ \"text\": \"…\" }] }");
pub(super) const GROUP: Form = words("{ \"lead\": ", ", \"cards\": [{ \"text\": \"…\" }] }");
pub(super) const LINK: Form = address("{ \"text\": \"what the link says\", \"url\": ", " }");
pub(super) const IMAGE: Form = address("{ \"url\": ", ", \"alt\": \"what the picture shows\" }");
pub(super) const DOCUMENT: Form = words("{ \"version\": 1, \"organization\": ", ", \"sections\": […] }");
pub(super) const TRANSLATION: Form = words("{ \"sections\": [{ \"id\": \"…\", \"title\": ", ", \"cards\": […] }] }");
pub(super) const TRANSLATIONS: Form = words("{ ", ": { \"sections\": […] } }");

impl Form {
    /// The form with this value in it, if it is a text.
    pub(super) fn around(&self, value: &Value) -> String {
        let words = match value {
            Value::Text(text) if self.is_address && !text.contains(['.', '/']) => "…",
            Value::Text(text) if !text.trim().is_empty() => text.trim(),
            _ => "…",
        };
        let secure = words.strip_prefix("http://").filter(|_| self.is_address).map(|rest| format!("https://{rest}"));
        [self.start, &quoted(secure.as_deref().unwrap_or(words)), self.end].concat()
    }
}

impl Check {
    pub(super) fn object<T>(&mut self, path: &str, value: Field<T>, expected: &str, form: &Form) -> Option<T> {
        let value = match value {
            Field::Given(value) => return Some(value),
            Field::Missing => Value::Null,
            Field::Wrong(value) => value,
        };
        self.refuse_type(path, expected, &value, form);
        None
    }

    /// Reports a value that is no object.
    pub(super) fn refuse_type(&mut self, path: &str, expected: &str, value: &Value, form: &Form) {
        self.report(path, expected, shown(value), format!("Write {}.", form.around(value)));
    }

    /// A list with something in it. Its entries have this form.
    pub(super) fn list<T>(
        &mut self,
        path: &str,
        value: Field<Vec<Field<T>>>,
        expected: &str,
        remedy: &str,
        form: &Form,
    ) -> Option<Vec<Field<T>>> {
        match value {
            Field::Given(list) if list.is_empty() => self.report(path, expected, "none", remedy),
            Field::Given(list) => return Some(list),
            Field::Missing => self.report(path, expected, "none", remedy),
            Field::Wrong(value) => {
                self.report(path, "a list", shown(&value), format!("Write a list: [{}].", form.around(&value)));
            }
        }
        None
    }
}
