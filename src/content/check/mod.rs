//! The rules of a content document: from the wire form to the valid one, with every problem on the way.
//!
//! One file for each noun of a document: `sections`, `cards`, `translations`, and the single `values` in them.

mod cards;
mod sections;
mod translations;
mod values;

use serde_json::Value;

use super::document::{Document, Field, Unknown};
use super::id::Ids;
use super::problem::{quoted, shown};
use super::{District, Problem, Section};
use values::{LINE, OPTIONAL_LINE, OPTIONAL_TEXT, TEXT};

/// The problems found so far.
#[derive(Default)]
pub struct Check {
    problems: Vec<Problem>,
}

impl Check {
    /// What was found, in the order of the document.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The district that a document describes; `None` if nothing of it can be shown.
    pub fn document(&mut self, document: Document) -> Option<District> {
        let count = self.problems.len();
        let is_version_1 = document.version == Field::Given(1);
        if !is_version_1 {
            let found = match document.version {
                Field::Missing => String::from("nothing"),
                Field::Given(version) => version.to_string(),
                Field::Wrong(value) => shown(&value),
            };
            self.report("version", "1", found, "Write \"version\": 1.");
        }
        let organization = self.text("organization", document.organization, &LINE);
        let lang = self.language(document.lang);
        let adopted = self.adopted(document.adopted);
        self.refuse_names(
            "document",
            &document.unknown,
            "version, organization, lang, adopted, sections and translations",
        );
        let sections = self.sections("sections", document.sections)?;
        let mut section_ids = Ids::new();
        let mut card_ids = Ids::new();
        let read = (0..).zip(sections).filter_map(|(index, section)| {
            self.section(&format!("sections[{index}]"), section, index, &mut section_ids, &mut card_ids)
        });
        let sections: Vec<Section> = read.collect();
        if sections.is_empty() && self.problems.len() == count {
            self.report("sections", "at least one section", "none", "Add a section with a title and a card.");
        }
        let mut district = District { organization, lang, adopted, sections, translations: Vec::new() };
        district.translations = self.translations(document.translations, &district);
        (is_version_1 && !district.sections.is_empty()).then_some(district)
    }

    /// Reports a value of the wrong type.
    pub fn refuse_type(&mut self, path: &str, expected: &str, value: &Value) {
        self.report(path, expected, shown(value), "Write it in that form.");
    }

    /// Reports the unknown names of one object, all at once.
    fn refuse_names(&mut self, path: &str, unknown: &Unknown, known: &str) {
        if !unknown.is_empty() {
            let found = few(unknown.keys().map(|name| quoted(name)));
            self.report(
                path,
                format!("only the names {known}"),
                found,
                "Correct the name or remove the entry; it is ignored.",
            );
        }
    }

    fn report(&mut self, path: &str, expected: impl Into<String>, found: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(Problem::new(path, expected, found, remedy));
    }
}

/// The first three names, and how many more there are.
fn few(mut names: impl Iterator<Item = String>) -> String {
    let first: Vec<String> = names.by_ref().take(3).collect();
    let rest = names.count();
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    first.join(", ") + &more
}
