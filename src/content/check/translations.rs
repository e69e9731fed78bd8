//! Translations: their sections and cards are those of the document, by id.

use std::collections::BTreeMap;

use super::values::{LANGUAGE, LANGUAGE_REMEDY};
use super::{few, Check, Ids, LINE, OPTIONAL_LINE, OPTIONAL_TEXT};
use crate::content::document::{self, Field};
use crate::content::language::is_language;
use crate::content::problem::{quoted, shown};
use crate::content::{Card, District, Section, Translation, MAXIMUM_TRANSLATIONS};

impl Check {
    pub(super) fn translations(
        &mut self,
        translations: Field<BTreeMap<String, Field<document::Translation>>>,
        district: &District,
    ) -> Vec<Translation> {
        let path = "translations";
        if translations.is_missing() {
            return Vec::new();
        }
        let Some(translations) = self.object(path, translations, "an object of translations by language") else {
            return Vec::new();
        };
        if translations.len() > MAXIMUM_TRANSLATIONS {
            let expected = format!("at most {MAXIMUM_TRANSLATIONS} languages");
            self.report(path, expected, format!("{} languages", translations.len()), "Leave some languages out.");
            return Vec::new();
        }
        let mut tags = Ids::from([district.lang.to_lowercase()]);
        let read = translations.into_iter().filter_map(|(lang, translation)| {
            let path = if is_language(&lang) { format!("{path}.{lang}") } else { format!("{path}[{}]", quoted(&lang)) };
            if !is_language(&lang) {
                self.report(&path, LANGUAGE, quoted(&lang), LANGUAGE_REMEDY);
                return None;
            }
            if !tags.insert(lang.to_lowercase()) {
                let remedy = "Leave it out, or correct the language of the document.";
                self.report(&path, "each language once", format!("{} a second time", quoted(&lang)), remedy);
                return None;
            }
            self.translation(&path, lang, translation, district)
        });
        read.collect()
    }

    fn translation(
        &mut self,
        path: &str,
        lang: String,
        translation: Field<document::Translation>,
        district: &District,
    ) -> Option<Translation> {
        let translation = self.object(path, translation, "a translation with sections")?;
        let organization = self.text(&format!("{path}.organization"), translation.organization, &OPTIONAL_LINE);
        self.refuse_names(path, &translation.unknown, "organization and sections");
        let path = format!("{path}.sections");
        let written = self.sections(&path, translation.sections)?;
        let mut sections: Vec<Section> = Vec::new();
        for (index, section) in written.into_iter().enumerate() {
            let path = format!("{path}[{index}]");
            let Some(section) = self.object(&path, section, "a section with id, title and cards") else { continue };
            let taken = sections.iter().map(|section| section.id.as_str());
            let known = district.sections.iter().map(|section| section.id.as_str());
            let id = self.known(&format!("{path}.id"), section.id.clone(), "section", known, taken);
            let original = id.and_then(|id| district.sections.iter().find(|original| original.id == id));
            sections.extend(original.and_then(|original| self.translated(&path, section, original)));
        }
        self.miss(&path, "sections", district.sections.iter().map(|section| &section.id), |id| {
            sections.iter().any(|section| section.id == *id)
        });
        // A translation without words is not offered.
        (!sections.is_empty()).then_some(Translation { lang, organization, sections })
    }

    fn translated(&mut self, path: &str, section: document::Section, original: &Section) -> Option<Section> {
        let title = self.text(&format!("{path}.title"), section.title, &LINE);
        let lead = self.text(&format!("{path}.lead"), section.lead, &OPTIONAL_TEXT);
        self.refuse_names(path, &section.unknown, "id, title, lead and cards");
        let path = format!("{path}.cards");
        let written =
            self.list(&path, section.cards, "at least one card", "Add the cards or leave the section out.")?;
        let mut cards: Vec<Card> = Vec::new();
        for (index, card) in written.into_iter().enumerate() {
            let path = format!("{path}[{index}]");
            let Some(card) = self.object(&path, card, "a card with id and text") else { continue };
            let taken = cards.iter().map(|card| card.id.as_str());
            let known = original.cards.iter().map(|card| card.id.as_str());
            let id = self.known(&format!("{path}.id"), card.id.clone(), "card", known, taken);
            let card = document::Card { id: Field::Missing, ..card };
            if let (Some(id), (_, Some(words))) = (id, self.words(&path, card)) {
                cards.push(Card { id, ..words });
            }
        }
        self.miss(&path, "cards", original.cards.iter().map(|card| &card.id), |id| {
            cards.iter().any(|card| card.id == *id)
        });
        (!cards.is_empty()).then_some(Section { id: original.id.clone(), title, lead, cards })
    }

    /// The id of the section or card that is translated. Each may come only once.
    fn known<'a>(
        &mut self,
        path: &str,
        id: Field<String>,
        what: &str,
        known: impl Iterator<Item = &'a str> + Clone,
        mut taken: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        let found = match &id {
            Field::Given(id) if !known.clone().any(|known| known == id) => quoted(id),
            Field::Given(id) if taken.any(|taken| taken == id) => format!("{} a second time", quoted(id)),
            Field::Given(id) => return Some(id.clone()),
            Field::Missing => String::from("nothing"),
            Field::Wrong(value) => shown(value),
        };
        let remedy = format!("Write the id of the {what} that this one translates: {}.", few(known.map(quoted)));
        self.report(path, format!("the id of a {what} of the document"), found, remedy);
        None
    }

    /// Reports what is not translated and is shown in the document's own language.
    fn miss<'a>(
        &mut self,
        path: &str,
        what: &str,
        ids: impl Iterator<Item = &'a String>,
        is_there: impl Fn(&str) -> bool,
    ) {
        let missing: Vec<String> = ids.filter(|id| !is_there(id)).map(|id| quoted(id)).collect();
        if !missing.is_empty() {
            let found = format!("none for {}", few(missing.into_iter()));
            self.report(
                path,
                format!("all {what} of the document"),
                found,
                "Add them; until then they are shown untranslated.",
            );
        }
    }
}
