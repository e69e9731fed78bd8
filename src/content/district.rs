//! The valid form of a content document. A value of these types has passed [`parse`](super::parse()).

use super::headline::Headline;
use super::id::{id_from, numbered};
use super::{Date, MAXIMUM_CARDS};

/// A school or district and what it says about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Its name, which also names the region on the page; `None` if the document has no usable one.
    pub organization: Option<String>,
    /// A heading above all sections.
    pub title: Option<String>,
    /// Language of all texts outside the translations, a BCP 47 tag.
    pub lang: String,
    /// The day on which the board adopted the words.
    pub adopted: Option<Date>,
    /// At least one section, in reading order.
    pub sections: Vec<Section>,
    /// The same words in other languages.
    pub translations: Vec<Translation>,
}

/// What stands under one title: the mission, the vision, the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Unique among the sections; lowercase letters, digits and hyphens.
    pub id: String,
    /// Its heading; `None` if the document has no usable one.
    pub title: Option<String>,
    /// A picture for the whole section.
    pub image: Option<Image>,
    /// At least one group. A section that is written with `cards` has one.
    pub groups: Vec<Group>,
    /// What is said below its cards.
    pub note: Option<String>,
}

/// A run of cards with a lead-in of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The sentence that leads into the cards.
    pub lead: Option<String>,
    /// At least one card.
    pub cards: Vec<Card>,
    /// What is said below the cards.
    pub note: Option<String>,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Unique in the document; lowercase letters, digits and hyphens. Addresses the card in `start` and `goTo`.
    pub id: String,
    /// A letter or number of its own, as in acrostics.
    pub label: Option<String>,
    /// Its name, as it was written. [`shown_headline`](Self::shown_headline) says where it is shown.
    pub headline: Option<String>,
    /// The whole text, as it was written. [`statement`](Self::statement) is what is shown of it.
    pub text: String,
    /// Where to read more.
    pub links: Vec<Link>,
    /// A picture above the words.
    pub image: Option<Image>,
    /// A BCP 47 tag, if its words are in another language than those around them.
    pub lang: Option<String>,
}

/// Where to read more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What the link says.
    pub text: String,
    /// An address with `https:`, `mailto:` or `tel:`, or one relative to the document's own.
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
/// in the district's language. A group is that of the district which holds its first card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// A BCP 47 tag.
    pub lang: String,
    /// Name of the school or district in that language, if it has one.
    pub organization: Option<String>,
    /// The heading above all sections in that language, if it has one.
    pub title: Option<String>,
    /// The sections that are translated. Their order does not matter.
    pub sections: Vec<Section>,
}

impl Section {
    /// The cards of all groups, in reading order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> + Clone {
        self.groups.iter().flat_map(|group| &group.cards)
    }
}

impl Card {
    /// The id of a card that was not given one: its headline's words if it shows a headline, else its section and
    /// number. The loader makes the same ids for the words in a page.
    pub fn derived_id(&self, section: &str, number: usize) -> String {
        let words = self.shown_headline().map(|headline| id_from(headline.words())).filter(|id| !id.is_empty());
        words.unwrap_or_else(|| numbered(section, number, MAXIMUM_CARDS))
    }

    /// The headline, and where it is shown; `None` if it says no less than the text.
    pub fn shown_headline(&self) -> Option<Headline<'_>> {
        self.headline.as_deref().and_then(|words| Headline::of(words, &self.text))
    }

    /// The text that is shown: all of it, or what follows a headline that it begins with.
    pub fn statement(&self) -> &str {
        match self.shown_headline() {
            Some(Headline::Once { rest, .. }) => rest,
            Some(Headline::Key(_) | Headline::Above(_)) | None => &self.text,
        }
    }
}
