//! What is said: content documents, from JSON to a [`District`] that is known to be valid. Knows no browser.
//!
//! [`document`] is the wire form, as serde reads it · [`district`](District) the valid form · [`parse`](self::parse()) gets
//! from one to the other, by the rules in `check`, and reports every [`Problem`] on the way · [`edition`](Edition) is what
//! is shown in one language · `norwalk.json` is the built-in document.

mod address;
mod check;
mod date;
mod district;
pub mod document;
mod edition;
mod parse;
mod problem;
mod text;

pub use address::{is_followed, ADDRESS_PATTERN};
pub use check::{ID_PATTERN, LANGUAGE_PATTERN};
pub use date::Date;
pub use district::{Card, District, Image, Link, Section, Translation};
pub use edition::{CardEdition, Edition, Said, SectionEdition};
pub use parse::{
    parse, Reading, MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_ID, MAXIMUM_LINE, MAXIMUM_SECTIONS, MAXIMUM_TEXT,
    MAXIMUM_TRANSLATIONS, MAXIMUM_URL,
};
pub use problem::Problem;

/// The built-in document: the mission, vision and values of Norwalk Community Schools, to the letter.
///
/// # Errors
/// The document's problems; a test holds that there are none.
pub fn norwalk() -> Result<District, Vec<Problem>> {
    parse(include_str!("norwalk.json")).faultless()
}
