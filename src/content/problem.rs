//! A fault in content, told to the person who can mend it.

use std::fmt;

use serde_json::Value;

use super::text::{is_unfit, is_unseen};

/// A fault in a content document: *where · expected · found · what to do*.
///
/// ```text
/// sections[2].cards[0].headline: expected words taken from the text, found "Respect". Copy a phrase out of the text or leave the headline out.
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the faulty value in the document; `document` for the whole.
    pub path: String,
    /// What ought to stand there.
    pub expected: String,
    /// What stands there, shortened.
    pub found: String,
    /// What mends it.
    pub remedy: String,
}

impl Problem {
    /// A problem at `path`.
    pub fn new(path: &str, expected: impl Into<String>, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { path: path.to_owned(), expected: expected.into(), found: found.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: expected {}, found {}. {}", self.path, self.expected, self.found, self.remedy)
    }
}

/// A text as it is shown in a problem: in quotation marks, at most 60 characters, what cannot be seen by its number.
pub(super) fn quoted(text: &str) -> String {
    let mut short = String::from("\"");
    for (count, letter) in text.chars().enumerate() {
        if count == 60 {
            short.push('…');
            break;
        }
        if letter == '"' || letter == '\\' {
            short.push('\\');
            short.push(letter);
        } else if letter.is_control() || is_unfit(letter) || is_unseen(letter) {
            short.push_str(&code_point(letter));
        } else {
            short.push(letter);
        }
    }
    short + "\""
}

/// `U+202E`.
pub(super) fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// A value of the wrong type, as it is shown in a problem.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::from("nothing"),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(_) => String::from("a list"),
        Value::Object(_) => String::from("an object"),
    }
}

/// 262144 as `262,144`.
pub(super) fn grouped(number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}
