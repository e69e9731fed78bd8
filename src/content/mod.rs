//! Content: from JSON to a [`District`] that is known to be valid. Knows no browser.
//!
//! [`json`] reads values of JSON · [`document`] is the wire form, made of them · `district` ([`District`]) is the valid form ·
//! `parse` ([`parse`](parse())) leads from one to the other by the rules in `check`, and reports every [`Problem`] ·
//! `edition` ([`Edition`]) is what is shown in one language · `headline` ([`Headline`]) and `lines` ([`blocks()`]) say how a
//! card's words are shown · `written` leads back to the wire form · `norwalk.json` is the built-in document.
//!
//! A page fetches all of this before it shows the first word of a document, so bytes count. What costs kilobytes of
//! WebAssembly (brotli) is not used here: serde's derived readers with the standard library's maps (15), serde_json (9),
//! `to_lowercase` of `str` and `char` (9), `to_uppercase` (3), and large functions that are generic over closures.

mod address;
pub mod case;
mod check;
mod date;
mod district;
pub mod document;
mod edition;
mod encoding;
mod entries;
mod field;
mod headline;
mod id;
pub mod json;
mod language;
mod lines;
mod mark;
mod parse;
mod places;
mod problem;
mod syntax;
mod text;
mod written;

pub use address::{fault_of, Fault, Page, Use, ADDRESS_PATTERN, LINK_PATTERN};
pub use date::Date;
pub use district::{Card, District, Group, Image, Link, Section, Translation};
pub use edition::{CardEdition, Edition, GroupEdition, Said, SectionEdition};
pub use encoding::decode;
pub use headline::Headline;
pub use id::{id_from, ID_PATTERN};
pub use language::LANGUAGE_PATTERN;
pub use lines::{blocks, Block};
pub use parse::{
    parse, parse_for, Reading, MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_ID, MAXIMUM_LABEL, MAXIMUM_LINE, MAXIMUM_LINKS,
    MAXIMUM_SECTIONS, MAXIMUM_TEXT, MAXIMUM_TRANSLATIONS, MAXIMUM_URL,
};
pub use places::line_of;
pub use problem::Problem;

/// The built-in document: the mission, vision and values of Norwalk Community Schools, word for word.
///
/// # Errors
/// The document's problems. A test makes sure that there are none.
pub fn norwalk() -> Result<District, Vec<Problem>> {
    parse(include_str!("norwalk.json")).faultless()
}
