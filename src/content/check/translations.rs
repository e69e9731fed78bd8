//! Translations: their sections and cards are those of the document, by id.

use std::collections::BTreeMap;

use super::names::{self, names};
use super::values::LANGUAGE;
use super::{few, forms, Check, Ids, OPTIONAL_LINE};
use crate::content::document::{self, Field};
use crate::content::language::{is_language, remedy_for};
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
        let Some(translations) =
            self.object(path, translations, "an object of translations by language", &forms::TRANSLATIONS)
        else {
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
                self.report(&path, LANGUAGE, quoted(&lang), remedy_for(&lang));
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
        let translation = self.object(path, translation, "a translation with sections", &forms::TRANSLATION)?;
        let known = names!(translation; organization, title, sections);
        self.names(path, &translation.unknown, known, names::TRANSLATION);
        let organization = self.text(&format!("{path}.organization"), translation.organization, &OPTIONAL_LINE);
        let title = self.text(&format!("{path}.title"), translation.title, &OPTIONAL_LINE);
        let path = format!("{path}.sections");
        let written = self.sections(&path, translation.sections)?;
        let count = written.len();
        let mut sections: Vec<Section> = Vec::new();
        for (index, section) in written.into_iter().enumerate() {
            let path = format!("{path}[{index}]");
            let expected = "a section with id, title and cards";
            let Some(section) = self.object(&path, section, expected, &forms::SECTION) else { continue };
            self.names_of_section(&path, &section);
            let taken = sections.iter().map(|section| section.id.as_str());
            let known = district.sections.iter().map(|section| section.id.as_str());
            let id = self.known(&format!("{path}.id"), section.id.clone(), "section", known, taken);
            let original = id.and_then(|id| district.sections.iter().find(|original| original.id == id));
            sections.extend(original.and_then(|original| self.translated(&path, section, original)));
        }
        let ids = district.sections.iter().map(|section| section.id.as_str());
        let taken = |id: &str| sections.iter().any(|section| section.id == id);
        self.miss(&path, "sections", ids.filter(|id| !taken(id)), count - sections.len());
        // A translation without words is not offered.
        (!sections.is_empty()).then_some(Translation { lang, organization, title, sections })
    }

    fn translated(&mut self, path: &str, section: document::Section, original: &Section) -> Option<Section> {
        let mut count = 0;
        let mut taken: Vec<String> = Vec::new();
        let part = if section.groups.is_missing() { "cards" } else { "groups" };
        let read = self.groups(path, original.id.clone(), section, |check, path, card| {
            count += 1;
            let card = check.object(path, card, "a card with id and text", &forms::TRANSLATED)?;
            let known = original.cards().map(|card| card.id.as_str());
            let id =
                check.known(&format!("{path}.id"), card.id.clone(), "card", known, taken.iter().map(String::as_str));
            let (_, words) = check.words(path, document::Card { id: Field::Missing, ..card });
            let card = Card { id: id?, ..words? };
            taken.push(card.id.clone());
            Some(card)
        })?;
        let missing = original.cards().map(|card| card.id.as_str()).filter(|id| !taken.iter().any(|each| each == id));
        self.miss(&format!("{path}.{part}"), "cards", missing, count - taken.len());
        Some(read)
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

    /// Reports what is not translated and is shown in the document's own language. What may be missing only because so
    /// many entries are faulty has been reported with them.
    fn miss<'a>(&mut self, path: &str, what: &str, missing: impl Iterator<Item = &'a str>, faulty: usize) {
        let missing: Vec<String> = missing.map(quoted).collect();
        if missing.len() > faulty {
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
