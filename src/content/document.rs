//! The wire form of a content document, `version: 1`. The only place with serde derives; nothing here is checked yet.

use serde::Deserialize;

/// A content document as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Version of this form: 1.
    pub version: u32,
    /// Name of the school or district.
    pub organization: String,
    /// Language of all texts, a BCP 47 tag; `en` where missing.
    #[serde(default = "english")]
    pub lang: String,
    /// The sections in reading order.
    pub sections: Vec<Section>,
}

/// A section as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The sentence that leads into its cards.
    pub lead: Option<String>,
    /// Its cards in reading order.
    pub cards: Vec<Card>,
}

/// A card as it is written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its id; where missing, made from the headline, or from the section's id and the card's number.
    pub id: Option<String>,
    /// A phrase out of the text.
    pub headline: Option<String>,
    /// The whole statement.
    pub text: String,
}

fn english() -> String {
    String::from("en")
}
