//! Content: from JSON to a [`District`] that is known to be valid. Knows no browser.
//!
//! [`document`] is the wire form, which serde reads · `district` ([`District`]) is the valid form · `parse`
//! ([`parse`](parse())) leads from one to the other by the rules in `check`, and reports every [`Problem`] · `edition`
//! ([`Edition`]) is what is shown in one language · `norwalk.json` is the built-in document.

mod address;
mod check;
mod date;
mod district;
pub mod document;
mod edition;
mod id;
mod language;
mod mark;
mod parse;
mod problem;
mod text;

pub use address::{is_followed, ADDRESS_PATTERN};
pub use date::Date;
pub use district::{Card, District, Image, Link, Section, Translation};
pub use edition::{CardEdition, Edition, Said, SectionEdition};
pub use id::{id_from, ID_PATTERN};
pub use language::LANGUAGE_PATTERN;
pub use parse::{
    parse, Reading, MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_ID, MAXIMUM_LINE, MAXIMUM_SECTIONS, MAXIMUM_TEXT,
    MAXIMUM_TRANSLATIONS, MAXIMUM_URL,
};
pub use problem::Problem;

/// The built-in document: the mission, vision and values of Norwalk Community Schools, word for word.
///
/// # Errors
/// The document's problems. A test makes sure that there are none.
pub fn norwalk() -> Result<District, Vec<Problem>> {
    parse(include_str!("norwalk.json")).faultless()
}
