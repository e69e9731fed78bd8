//! A fault in content, described for the person who can fix it.

use std::fmt;

use super::json::Value;
use super::text::{is_unfit, is_unseen};

/// A fault in a content document: *where · expected · found · what to do*.
///
/// ```text
/// sections[2].cards[0].text: expected text, found 7. Write the text in quotation marks.
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path of the faulty value; `document` for the document as a whole.
    pub path: String,
    /// What belongs there.
    pub expected: String,
    /// What is there, shortened.
    pub found: String,
    /// How to fix it.
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

/// A text for a problem's message: in quotation marks, at most 60 characters, with invisible characters as numbers.
pub(super) fn quoted(text: &str) -> String {
    let mut short = String::from("\"");
    for (count, character) in text.chars().enumerate() {
        if count == 60 {
            short.push('…');
            break;
        }
        if character == '"' || character == '\\' {
            short.push('\\');
            short.push(character);
        } else if character.is_control() || is_unfit(character) || is_unseen(character) {
            short.push_str(&code_point(character));
        } else {
            short.push(character);
        }
    }
    short + "\""
}

/// `U+202E`.
pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// A value of the wrong type, for a problem's message.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::from("nothing"),
        Value::Bool(truth) => String::from(if *truth { "true" } else { "false" }),
        Value::Number(number) => number.clone(),
        Value::Text(text) => quoted(text),
        Value::List(_) => String::from("a list"),
        Value::Object(_) => String::from("an object"),
    }
}

/// A number with commas, such as `262,144`.
pub(super) fn grouped(number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}
