//! The valid form of a content document. A value of these types has passed [`parse`](super::parse()).

/// A school or district and what it says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Its name, which names the region on the page.
    pub organization: String,
    /// Language of all texts, a BCP 47 tag.
    pub lang: String,
    /// At least one section, in reading order.
    pub sections: Vec<Section>,
}

/// A run of cards under one title: the mission, the vision, the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Unique among the sections; lower-case letters, digits and hyphens.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// The sentence that leads into the cards.
    pub lead: Option<String>,
    /// At least one card.
    pub cards: Vec<Card>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Unique in the document; lower-case letters, digits and hyphens. Addresses the card in `start` and `goTo`.
    pub id: String,
    /// A run of words taken unchanged from `text`, its first letter raised or not.
    pub headline: Option<String>,
    /// The whole statement.
    pub text: String,
}

impl Card {
    /// The id of a card that was given none: its headline's words where it shows one, else its section and number. The
    /// loader makes the same of words that stand in the page.
    pub fn derived_id(&self, section: &str, number: usize) -> String {
        self.shown_headline().map_or_else(|| format!("{section}-{number}"), slug)
    }

    /// The headline where it says less than the text. One that differs by a full stop alone would be read twice.
    pub fn shown_headline(&self) -> Option<&str> {
        let text = self.text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        self.headline.as_deref().filter(|headline| *headline != text)
    }
}

/// Words as an id: in lower case, everything between them a hyphen.
fn slug(words: &str) -> String {
    let parts = words.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
