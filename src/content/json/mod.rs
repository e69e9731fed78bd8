//! JSON: values as they are written, and the reader that makes them from a text. Knows nothing of documents.
//!
//! Not serde_json, which makes the module that a page fetches for a document 9 KB larger (brotli), nor the browser's own
//! `JSON.parse`, which saves 2 KB more: a page may have replaced it, it says `1` for `1.0`, and its faults have no line and
//! other words in each browser. `tests/native/json.rs` holds this reader to serde_json, value for value and fault for fault.

mod number;
mod reader;

use serde::{Serialize, Serializer};

use super::entries::Entries;
pub use reader::{read, read_noting, TOO_DEEP};

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string, without its escapes.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object. If a name comes twice, the last one counts.
    Object(Entries<Value>),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(truth) => serializer.serialize_bool(*truth),
            Self::Number(number) => match number.parse::<i64>() {
                Ok(whole) => serializer.serialize_i64(whole),
                Err(_) => serializer.serialize_f64(number.parse().unwrap_or(f64::NAN)),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(entries) => entries.serialize(serializer),
        }
    }
}

/// Why a text is no JSON, in the words of serde_json, and how many bytes were read when that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Such as ``expected `:` ``.
    pub what: &'static str,
    /// The byte that is at fault is the last one of these, if there is one.
    pub read: usize,
}

impl Fault {
    /// Such as ``expected `:` at line 1 column 12``: the column counts bytes.
    pub fn placed(self, json: &str) -> String {
        let read = json.as_bytes().get(..self.read).unwrap_or_default();
        let lines = read.iter().filter(|byte| **byte == b'\n').count();
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').count();
        format!("{} at line {} column {column}", self.what, lines + 1)
    }
}
