//! The valid form of a content document. A value of these types has passed [`parse`](super::parse()).

use super::document::{self, Field};
use super::id::{id_from, numbered};
use super::{Date, MAXIMUM_CARDS};

/// A school or district and what it says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Its name, which also names the region on the page; `None` if the document has no usable one.
    pub organization: Option<String>,
    /// Language of all texts outside the translations, a BCP 47 tag.
    pub lang: String,
    /// The day on which the board adopted the words.
    pub adopted: Option<Date>,
    /// At least one section, in reading order.
    pub sections: Vec<Section>,
    /// The same words in other languages.
    pub translations: Vec<Translation>,
}

/// A run of cards under one title: the mission, the vision, the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Unique among the sections; lowercase letters, digits and hyphens.
    pub id: String,
    /// Its heading; `None` if the document has no usable one.
    pub title: Option<String>,
    /// The sentence that leads into the cards.
    pub lead: Option<String>,
    /// At least one card.
    pub cards: Vec<Card>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Unique in the document; lowercase letters, digits and hyphens. Addresses the card in `start` and `goTo`.
    pub id: String,
    /// A run of words taken unchanged from `text`, except that its first character may be upper case.
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
    /// What it shows; empty if it is only decoration.
    pub alt: String,
}

/// The words in another language. Its sections and cards have the ids of the district's; whatever is missing is shown
/// in the district's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// A BCP 47 tag.
    pub lang: String,
    /// Name of the school or district in that language, if it has one.
    pub organization: Option<String>,
    /// The sections that are translated. Their order does not matter.
    pub sections: Vec<Section>,
}

impl Card {
    /// The id of a card that was not given one: its headline's words if it shows a headline, else its section and
    /// number. The loader makes the same ids for the words in a page.
    pub fn derived_id(&self, section: &str, number: usize) -> String {
        let words = self.shown_headline().map(id_from).filter(|id| !id.is_empty());
        words.unwrap_or_else(|| numbered(section, number, MAXIMUM_CARDS))
    }

    /// The headline, if it says less than the text. A headline that only lacks the full stop would be read twice.
    pub fn shown_headline(&self) -> Option<&str> {
        let text = self.text.trim_end_matches(|character: char| !character.is_alphanumeric());
        self.headline.as_deref().filter(|headline| *headline != text)
    }
}

/// Back to the wire form, which can be read as the same district again.
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
