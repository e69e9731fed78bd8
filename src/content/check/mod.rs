//! The rules of a content document: from the wire form to the valid one, with every problem on the way.
//!
//! One file for each noun of a document: `sections`, `cards`, `translations`, and the single `values` in them.

mod addresses;
mod cards;
mod forms;
mod names;
mod sections;
mod translations;
mod values;

use std::collections::BTreeSet;

use serde_json::Value;

use super::document::{Document, Field};
use super::id::Ids;
use super::problem::shown;
use super::{District, Page, Problem, Section};
use names::names;
use values::{LINE, OPTIONAL_LABEL, OPTIONAL_LINE, OPTIONAL_TEXT, TEXT};

/// The problems found so far.
pub struct Check {
    problems: Vec<Problem>,
    /// Paths of what is not reported as missing, since it was found under another name.
    answered: BTreeSet<String>,
    page: Page,
}

impl Check {
    /// For a document that is shown on this page.
    pub fn new(page: Page) -> Self {
        Self { problems: Vec::new(), answered: BTreeSet::new(), page }
    }

    /// What was found, in the order of the document.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The district that a document describes; `None` if nothing of it can be shown.
    pub fn document(&mut self, document: Document) -> Option<District> {
        let count = self.problems.len();
        let known = names!(document; version, organization, title, lang, adopted, sections, translations);
        self.names("document", &document.unknown, known, names::DOCUMENT);
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
        let title = self.text("title", document.title, &OPTIONAL_LINE);
        let lang = self.language("lang", document.lang).unwrap_or_else(|| String::from("en"));
        let adopted = self.adopted(document.adopted);
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
        let mut district = District { organization, title, lang, adopted, sections, translations: Vec::new() };
        district.translations = self.translations(document.translations, &district);
        (is_version_1 && !district.sections.is_empty()).then_some(district)
    }

    /// Reports a document that is no object.
    pub fn refuse(&mut self, value: &Value) {
        self.refuse_type("document", "an object with version, organization and sections", value, &forms::DOCUMENT);
    }

    fn report(&mut self, path: &str, expected: impl Into<String>, found: impl Into<String>, remedy: impl Into<String>) {
        let found = found.into();
        let is_missing = found == "nothing" || found == "none";
        if !is_missing || !self.answered.contains(path) {
            self.problems.push(Problem::new(path, expected, found, remedy));
        }
    }
}

/// The first three names, and how many more there are.
fn few(mut names: impl Iterator<Item = String>) -> String {
    let first: Vec<String> = names.by_ref().take(3).collect();
    let rest = names.count();
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    first.join(", ") + &more
}
