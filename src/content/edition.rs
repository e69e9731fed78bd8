//! What is shown in one language: the translation if there is one, else the district's own language.

use super::{Card, District, Image, Link, Section, Translation};

/// A district in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition<'a> {
    /// The language that was asked for.
    pub lang: &'a str,
    /// Name of the school or district.
    pub organization: Option<Said<'a, str>>,
    /// The sections in reading order.
    pub sections: Vec<SectionEdition<'a>>,
}

/// A section in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionEdition<'a> {
    /// The id, the same in all languages.
    pub id: &'a str,
    /// Its heading.
    pub title: Option<Said<'a, str>>,
    /// The sentence that leads into its cards.
    pub lead: Option<Said<'a, str>>,
    /// Its cards in reading order.
    pub cards: Vec<CardEdition<'a>>,
}

/// A card in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardEdition<'a> {
    /// The id, the same in all languages.
    pub id: &'a str,
    /// Headline and text, always in the same language, since the headline is taken from the text.
    pub words: Said<'a, Card>,
    /// Where to read more.
    pub link: Option<Said<'a, Link>>,
    /// A picture above the words.
    pub image: Option<Said<'a, Image>>,
}

/// Words, and the language that they are in.
#[derive(Debug, PartialEq, Eq)]
pub struct Said<'a, T: ?Sized> {
    /// The words.
    pub words: &'a T,
    /// A BCP 47 tag.
    pub lang: &'a str,
}

impl<T: ?Sized> Clone for Said<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Said<'_, T> {}

impl District {
    /// One edition in the district's own language, then one for each translation.
    pub fn editions(&self) -> Vec<Edition<'_>> {
        let translations = self.translations.iter().map(Some);
        std::iter::once(None).chain(translations).map(|translation| self.edition(translation)).collect()
    }

    fn edition<'a>(&'a self, translation: Option<&'a Translation>) -> Edition<'a> {
        let lang = translation.map_or(self.lang.as_str(), |translation| &translation.lang);
        let organization = either(
            (translation.and_then(|translation| translation.organization.as_deref()), lang),
            (self.organization.as_deref(), &self.lang),
        );
        let sections = self.sections.iter().map(|section| {
            let found =
                translation.and_then(|translation| translation.sections.iter().find(|each| each.id == section.id));
            section_edition(section, &self.lang, found, lang)
        });
        Edition { lang, organization, sections: sections.collect() }
    }
}

fn section_edition<'a>(
    original: &'a Section,
    original_lang: &'a str,
    translated: Option<&'a Section>,
    lang: &'a str,
) -> SectionEdition<'a> {
    let text =
        |part: fn(&Section) -> Option<&str>| either((translated.and_then(part), lang), (part(original), original_lang));
    let cards = original.cards.iter().map(|card| {
        let found = translated.and_then(|section| section.cards.iter().find(|each| each.id == card.id));
        CardEdition {
            id: &card.id,
            words: found.map_or(Said { words: card, lang: original_lang }, |words| Said { words, lang }),
            link: either((found.and_then(|card| card.link.as_ref()), lang), (card.link.as_ref(), original_lang)),
            image: either((found.and_then(|card| card.image.as_ref()), lang), (card.image.as_ref(), original_lang)),
        }
    });
    SectionEdition {
        id: &original.id,
        title: text(|section| section.title.as_deref()),
        lead: text(|section| section.lead.as_deref()),
        cards: cards.collect(),
    }
}

fn either<'a, T: ?Sized>(
    (translated, lang): (Option<&'a T>, &'a str),
    (original, original_lang): (Option<&'a T>, &'a str),
) -> Option<Said<'a, T>> {
    translated.map(|words| Said { words, lang }).or(original.map(|words| Said { words, lang: original_lang }))
}
