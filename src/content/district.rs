//! The valid form of a content document. A value of these types has passed [`parse`](super::parse()).

use super::document::{self, Field};
use super::{Date, MAXIMUM_CARDS, MAXIMUM_ID};

/// A school or district and what it says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Its name, which names the region on the page; `None` where the document is at fault.
    pub organization: Option<String>,
    /// Language of all texts but the translations, a BCP 47 tag.
    pub lang: String,
    /// Day on which the board adopted the words.
    pub adopted: Option<Date>,
    /// At least one section, in reading order.
    pub sections: Vec<Section>,
    /// The same words in other languages.
    pub translations: Vec<Translation>,
}

/// A run of cards under one title: the mission, the vision, the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Unique among the sections; lower-case letters, digits and hyphens.
    pub id: String,
    /// Its heading; `None` where the document is at fault.
    pub title: Option<String>,
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
    /// Where to read more.
    pub link: Option<Link>,
    /// A picture above the words.
    pub image: Option<Image>,
}

/// Where to read more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What the link says.
    pub text: String,
    /// An https address, or one relative to the document's own.
    pub url: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// An https address, or one relative to the document's own.
    pub url: String,
    /// What it shows; empty where it only decorates.
    pub alt: String,
}

/// The words in another language. Its sections and cards have ids of the district's own; what is missing is shown in the
/// district's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// A BCP 47 tag.
    pub lang: String,
    /// Name of the school or district in that language, where it has one.
    pub organization: Option<String>,
    /// Those sections that are translated, in no order that matters.
    pub sections: Vec<Section>,
}

impl Card {
    /// The id of a card that was given none: its headline's words where it shows one, else its section and number. The
    /// loader makes the same of words that stand in the page.
    pub fn derived_id(&self, section: &str, number: usize) -> String {
        let words = self.shown_headline().map(slug).filter(|id| !id.is_empty());
        words.unwrap_or_else(|| format!("{}-{number}", shortened(section, MAXIMUM_CARDS)))
    }

    /// The headline where it says less than the text. One that differs by a full stop alone would be read twice.
    pub fn shown_headline(&self) -> Option<&str> {
        let text = self.text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        self.headline.as_deref().filter(|headline| *headline != text)
    }
}

/// Words as an id: in lower case, everything between them a hyphen; of the length that an id may have.
pub(super) fn slug(words: &str) -> String {
    let parts = words.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty());
    let id = parts.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    // The lower case of `İ` has a combining dot; that of the mathematical `𝐀` does not exist.
    id.chars().filter(|&letter| is_of_an_id(letter)).take(MAXIMUM_ID).collect()
}

/// Whether an id may hold this character.
pub(super) fn is_of_an_id(letter: char) -> bool {
    letter.is_alphanumeric() && !letter.is_uppercase() || letter == '-'
}

/// The id as far as it leaves room for a hyphen and a number up to `number`.
pub(super) fn shortened(id: &str, number: usize) -> String {
    let room = MAXIMUM_ID.saturating_sub(number.to_string().len() + 1);
    id.chars().take(room).collect()
}

/// Back to the wire form, which reads as the same district again.
impl From<&District> for document::Document {
    fn from(district: &District) -> Self {
        let translations = district.translations.iter().map(|translation| {
            let written = document::Translation {
                organization: translation.organization.clone().into(),
                sections: Field::Given(translation.sections.iter().map(written).collect()),
                ..Default::default()
            };
            (translation.lang.clone(), Field::Given(written))
        });
        Self {
            version: Field::Given(1),
            organization: district.organization.clone().into(),
            lang: Field::Given(district.lang.clone()),
            adopted: district.adopted.map(|date| date.to_string()).into(),
            sections: Field::Given(district.sections.iter().map(written).collect()),
            translations: Some(translations.collect()).filter(|_| !district.translations.is_empty()).into(),
            ..Default::default()
        }
    }
}

fn written(section: &Section) -> Field<document::Section> {
    Field::Given(document::Section {
        id: Field::Given(section.id.clone()),
        title: section.title.clone().into(),
        lead: section.lead.clone().into(),
        cards: Field::Given(section.cards.iter().map(written_card).collect()),
        ..Default::default()
    })
}

fn written_card(card: &Card) -> Field<document::Card> {
    let link = card.link.clone().map(|link| document::Link {
        text: Field::Given(link.text),
        url: Field::Given(link.url),
        ..Default::default()
    });
    let image = card.image.clone().map(|image| document::Image {
        url: Field::Given(image.url),
        alt: Field::Given(image.alt),
        ..Default::default()
    });
    Field::Given(document::Card {
        id: Field::Given(card.id.clone()),
        headline: card.headline.clone().into(),
        text: Field::Given(card.text.clone()),
        link: link.into(),
        image: image.into(),
        ..Default::default()
    })
}
