//! Translations: their sections and cards are those of the document, by id.

use super::names::{self, names};
use super::values::LANGUAGE;
use super::{at, entry, few, forms, Check, Ids, OPTIONAL_LINE};
use crate::content::document::{self, Field};
use crate::content::entries::Entries;
use crate::content::language::{is_language, remedy_for};
use crate::content::problem::{quoted, shown};
use crate::content::{Card, District, Section, Translation, MAXIMUM_TRANSLATIONS};

impl Check {
    pub(super) fn translations(
        &mut self,
        translations: Field<Entries<Field<document::Translation>>>,
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
        let mut tags = Ids::default();
        tags.insert(district.lang.to_ascii_lowercase(), ());
        let read = translations.into_iter().filter_map(|(lang, translation)| {
            let path = if is_language(&lang) { format!("{path}.{lang}") } else { format!("{path}[{}]", quoted(&lang)) };
            if !is_language(&lang) {
                self.report(&path, LANGUAGE, quoted(&lang), remedy_for(&lang));
                return None;
            }
            if !tags.insert(lang.to_ascii_lowercase(), ()) {
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
        let organization = self.text(&at(path, "organization"), translation.organization, &OPTIONAL_LINE);
        let title = self.text(&at(path, "title"), translation.title, &OPTIONAL_LINE);
        let path = at(path, "sections");
        let written = self.sections(&path, translation.sections)?;
        let count = written.len();
        let known: Vec<&str> = district.sections.iter().map(|section| section.id.as_str()).collect();
        let mut sections: Vec<Section> = Vec::new();
        for (index, section) in written.into_iter().enumerate() {
            let path = entry(&path, index);
            let expected = "a section with id, title and cards";
            let Some(mut section) = self.object(&path, section, expected, &forms::SECTION) else { continue };
            self.names_of_section(&path, &section);
            let taken: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
            let id = self.known(&at(&path, "id"), std::mem::take(&mut section.id), "section", &known, &taken);
            let original = id.and_then(|id| district.sections.iter().find(|original| original.id == id));
            sections.extend(original.and_then(|original| self.translated(&path, section, original)));
        }
        let taken: Vec<&str> = sections.iter().map(|section| section.id.as_str()).collect();
        self.miss(&path, "sections", &known, &taken, count - sections.len());
        // A translation without words is not offered.
        (!sections.is_empty()).then_some(Translation { lang, organization, title, sections })
    }

    fn translated(&mut self, path: &str, section: document::Section, original: &Section) -> Option<Section> {
        let mut count = 0;
        let known: Vec<&str> = original.cards().map(|card| card.id.as_str()).collect();
        let mut taken: Vec<&str> = Vec::new();
        let part = if section.groups.is_missing() { "cards" } else { "groups" };
        let read = self.groups(path, original.id.clone(), section, &mut |check, path, card| {
            count += 1;
            let mut card = check.object(path, card, "a card with id and text", &forms::TRANSLATED)?;
            let id = check.known(&at(path, "id"), std::mem::take(&mut card.id), "card", &known, &taken);
            let (_, words) = check.words(path, card);
            let card = Card { id: id?, ..words? };
            taken.extend(known.iter().find(|each| **each == card.id));
            Some(card)
        })?;
        self.miss(&at(path, part), "cards", &known, &taken, count - taken.len());
        Some(read)
    }

    /// The id of the section or card that is translated. Each may come only once.
    fn known(&mut self, path: &str, id: Field<String>, what: &str, known: &[&str], taken: &[&str]) -> Option<String> {
        let found = match &id {
            Field::Given(id) if !known.contains(&id.as_str()) => quoted(id),
            Field::Given(id) if taken.contains(&id.as_str()) => format!("{} a second time", quoted(id)),
            Field::Given(id) => return Some(id.clone()),
            Field::Missing => String::from("nothing"),
            Field::Wrong(value) => shown(value),
        };
        let remedy = format!("Write the id of the {what} that this one translates: {}.", few(known));
        self.report(path, format!("the id of a {what} of the document"), found, remedy);
        None
    }

    /// Reports what is not translated and is shown in the document's own language. What may be missing only because so
    /// many entries are faulty has been reported with them.
    fn miss(&mut self, path: &str, what: &str, known: &[&str], taken: &[&str], faulty: usize) {
        let missing: Vec<&str> = known.iter().copied().filter(|id| !taken.contains(id)).collect();
        if missing.len() > faulty {
            let found = format!("none for {}", few(&missing));
            self.report(
                path,
                format!("all {what} of the document"),
                found,
                "Add them; until then they are shown untranslated.",
            );
        }
    }
}
