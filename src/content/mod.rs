//! What is said: content documents, from JSON to a [`District`] that is known to be valid. Knows no browser.
//!
//! [`document`] is the wire form, as serde reads it · [`district`] the valid form · [`parse`](self::parse()) gets from
//! one to the other and reports every [`Problem`] on the way · `norwalk.json` is the built-in document.

mod district;
pub mod document;
mod parse;
mod problem;

pub use district::{Card, District, Section};
pub use parse::{parse, MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_TEXT};
pub use problem::Problem;

/// The built-in document: the mission, vision and values of Norwalk Community Schools, to the letter.
///
/// # Errors
/// The document's problems; a test holds that there are none.
pub fn norwalk() -> Result<District, Vec<Problem>> {
    parse(include_str!("norwalk.json"))
}
