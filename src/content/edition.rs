//! What is shown in one language: the translation if there is one, else the district's own language.

use super::{Card, District, Image, Link, Section, Translation};

/// A district in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition<'a> {
    /// The language that was asked for.
    pub lang: &'a str,
    /// Name of the school or district.
    pub organization: Option<Said<'a, str>>,
    /// The heading above all sections.
    pub title: Option<Said<'a, str>>,
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
    /// A picture for the whole section.
    pub image: Option<Said<'a, Image>>,
    /// Its cards, in at least one group.
    pub groups: Vec<GroupEdition<'a>>,
    /// What is said below its cards.
    pub note: Option<Said<'a, str>>,
}

/// A run of cards in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupEdition<'a> {
    /// The sentence that leads into its cards.
    pub lead: Option<Said<'a, str>>,
    /// Its cards in reading order.
    pub cards: Vec<CardEdition<'a>>,
    /// What is said below its cards.
    pub note: Option<Said<'a, str>>,
}

/// A card in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardEdition<'a> {
    /// The id, the same in all languages.
    pub id: &'a str,
    /// A letter or number of its own.
    pub label: Option<&'a str>,
    /// Headline and text, always in the same language, since the headline may be words of the text.
    pub words: Said<'a, Card>,
    /// Where to read more: the links of the translation if it has any.
    pub links: Vec<Said<'a, Link>>,
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
        let text = |translated: Option<&'a String>, original: &'a Option<String>| {
            either((translated.map(String::as_str), lang), (original.as_deref(), &self.lang))
        };
        let sections = self.sections.iter().map(|section| {
            let found =
                translation.and_then(|translation| translation.sections.iter().find(|each| each.id == section.id));
            section_edition((found, lang), (section, &self.lang))
        });
        Edition {
            lang,
            organization: text(translation.and_then(|it| it.organization.as_ref()), &self.organization),
            title: text(translation.and_then(|it| it.title.as_ref()), &self.title),
            sections: sections.collect(),
        }
    }
}

/// A part of a translation, if there is one, with its language; and the part of the document that it translates.
type Both<'a, T> = ((Option<&'a T>, &'a str), (&'a T, &'a str));

fn section_edition<'a>(
    (found, lang): (Option<&'a Section>, &'a str),
    original: (&'a Section, &'a str),
) -> SectionEdition<'a> {
    let (section, original_lang) = original;
    let both = ((found, lang), original);
    let groups = section.groups.iter().map(|group| {
        let holds = |card: &Card| group.cards.iter().any(|each| each.id == card.id);
        let mut translated = found.into_iter().flat_map(|section| &section.groups);
        let translated = translated.find(|each| each.cards.first().is_some_and(holds));
        let both = ((translated, lang), (group, original_lang));
        let cards = group.cards.iter().map(|card| {
            let translated = found.and_then(|section| section.cards().find(|each| each.id == card.id));
            card_edition(((translated, lang), (card, original_lang)))
        });
        GroupEdition {
            lead: text(both, |group| group.lead.as_deref()),
            cards: cards.collect(),
            note: text(both, |group| group.note.as_deref()),
        }
    });
    SectionEdition {
        id: &section.id,
        title: text(both, |section| section.title.as_deref()),
        image: either(
            (found.and_then(|section| section.image.as_ref()), lang),
            (section.image.as_ref(), original_lang),
        ),
        groups: groups.collect(),
        note: text(both, |section| section.note.as_deref()),
    }
}

fn card_edition<'a>(((found, lang), (card, original_lang)): Both<'a, Card>) -> CardEdition<'a> {
    // A card may be in another language than what is around it.
    let lang = found.and_then(|card| card.lang.as_deref()).unwrap_or(lang);
    let original_lang = card.lang.as_deref().unwrap_or(original_lang);
    let links =
        found.filter(|card| !card.links.is_empty()).map_or((&card.links, original_lang), |card| (&card.links, lang));
    CardEdition {
        id: &card.id,
        label: found.and_then(|card| card.label.as_deref()).or(card.label.as_deref()),
        words: found.map_or(Said { words: card, lang: original_lang }, |words| Said { words, lang }),
        links: links.0.iter().map(|words| Said { words, lang: links.1 }).collect(),
        image: either((found.and_then(|card| card.image.as_ref()), lang), (card.image.as_ref(), original_lang)),
    }
}

fn text<'a, T>(
    ((found, lang), (original, original_lang)): Both<'a, T>,
    part: fn(&T) -> Option<&str>,
) -> Option<Said<'a, str>> {
    either((found.and_then(part), lang), (part(original), original_lang))
}

fn either<'a, T: ?Sized>(
    (translated, lang): (Option<&'a T>, &'a str),
    (original, original_lang): (Option<&'a T>, &'a str),
) -> Option<Said<'a, T>> {
    translated.map(|words| Said { words, lang }).or(original.map(|words| Said { words, lang: original_lang }))
}
