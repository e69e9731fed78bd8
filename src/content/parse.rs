//! From JSON to a valid [`District`], with every problem on the way, not just the first.
//!
//! The smallest faulty part is left out, and the rest is read. A bad headline, label, link or picture is dropped from its
//! card; a card without a usable text is dropped; a document over its limits is refused.

use super::check::Check;
use super::document::Document;
use super::field::Read;
use super::problem::{grouped, quoted};
use super::{json, syntax, District, Page, Problem};

/// Largest document, in bytes.
pub const MAXIMUM_BYTES: usize = 256 * 1024;
/// Most cards in a document, and in each translation.
pub const MAXIMUM_CARDS: usize = 500;
/// Most sections in a document, and in each translation.
pub const MAXIMUM_SECTIONS: usize = 50;
/// Most translations in a document.
pub const MAXIMUM_TRANSLATIONS: usize = 50;
/// Longest text of a card, lead-in and note, in characters.
pub const MAXIMUM_TEXT: usize = 2_000;
/// Longest name, title, headline, link text or description of a picture, in characters.
pub const MAXIMUM_LINE: usize = 300;
/// Longest label of a card, in characters.
pub const MAXIMUM_LABEL: usize = 8;
/// Most links of a card.
pub const MAXIMUM_LINKS: usize = 10;
/// Longest address, in characters.
pub const MAXIMUM_URL: usize = 2_000;
/// Longest id, in characters.
pub const MAXIMUM_ID: usize = 100;
/// Most names that are told to be there twice.
const MAXIMUM_DOUBLED: usize = 20;

/// What was read, and the problems with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What can be shown; `None` if the document cannot be used at all.
    pub district: Option<District>,
    /// Every problem, in the order of the document.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// The district, if its document has no problem.
    ///
    /// # Errors
    /// The problems, if there are any.
    pub fn faultless(self) -> Result<District, Vec<Problem>> {
        self.district.filter(|_| self.problems.is_empty()).ok_or(self.problems)
    }

    fn refused(problem: Problem) -> Self {
        Self { district: None, problems: vec![problem] }
    }
}

/// Reads and checks a content document. A byte-order mark at its start is accepted.
///
/// Examples of problems: `"version": 2` · `"title": ""` · two cards with the id `safety` · a link to
/// `javascript:alert(1)` · 501 cards.
pub fn parse(json: &str) -> Reading {
    parse_for(Page::Anywhere, json)
}

/// Reads and checks a content document for this page.
pub fn parse_for(page: Page, json: &str) -> Reading {
    if json.len() > MAXIMUM_BYTES {
        return Reading::refused(Problem::new(
            "document",
            format!("at most {} bytes", grouped(MAXIMUM_BYTES)),
            format!("{} bytes", grouped(json.len())),
            "Shorten the texts, or leave translations out.",
        ));
    }
    let json = json.trim_start_matches('\u{feff}');
    if json.trim_start().starts_with('<') {
        return Reading::refused(Problem::new(
            "document",
            "JSON",
            "a web page",
            "Use the address of the document itself, which must open without signing in.",
        ));
    }
    let (value, doubled) = match json::read_noting(json) {
        Ok(read) => read,
        Err(fault) => return Reading::refused(syntax::problem_of(json, fault)),
    };
    let mut check = Check::new(page);
    // To find a place reads the document once more.
    for (name, fault) in doubled.into_iter().take(MAXIMUM_DOUBLED) {
        let found = format!("{} {}", quoted(&name), fault.placed(json));
        check.report(
            "document",
            "each name once in its object",
            &found,
            "Delete one of the two; the last one is used.",
        );
    }
    let district = match Document::read(value) {
        Ok(document) => check.document(document),
        Err(value) => {
            check.refuse(&value);
            None
        }
    };
    Reading { district, problems: check.into_problems() }
}
