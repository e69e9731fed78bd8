//! A fault in content, told to the person who can mend it.

use std::fmt;

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

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: expected {}, found {}. {}", self.path, self.expected, self.found, self.remedy)
    }
}
