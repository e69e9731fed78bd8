//! The rules of a content document: from the wire form to the valid one, with every problem on the way.
//!
//! One file for each noun of a document: `sections`, `cards`, `translations`, and the single `values` in them.

mod addresses;
mod cards;
mod forms;
mod names;
mod paths;
mod sections;
mod translations;
mod values;

use super::document::{Document, Field};
use super::id::Ids;
use super::json::Value;
use super::problem::{quoted, shown};
use super::{District, Page, Problem, Section};
use names::names;
use paths::{at, entry};
use values::{LINE, OPTIONAL_LABEL, OPTIONAL_LINE, OPTIONAL_TEXT, TEXT};

/// The problems found so far.
pub struct Check {
    problems: Vec<Problem>,
    /// Paths of what is not reported as missing, since it was found under another name.
    answered: Ids,
    page: Page,
}

impl Check {
    /// For a document that is shown on this page.
    pub fn new(page: Page) -> Self {
        Self { problems: Vec::new(), answered: Ids::default(), page }
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
        let mut section_ids = Ids::default();
        let mut card_ids = Ids::default();
        let read = (0..).zip(sections).filter_map(|(index, section)| {
            self.section(&entry("sections", index), section, index, &mut section_ids, &mut card_ids)
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

    // The callers' texts are taken here and the work is done once, in `add`: this saves 1 KB of the module.
    pub(super) fn report(
        &mut self,
        path: &str,
        expected: impl AsRef<str>,
        found: impl AsRef<str>,
        remedy: impl AsRef<str>,
    ) {
        self.add(path, expected.as_ref(), found.as_ref(), remedy.as_ref());
    }

    fn add(&mut self, path: &str, expected: &str, found: &str, remedy: &str) {
        let is_missing = found == "nothing" || found == "none";
        if !is_missing || !self.answered.contains(path) {
            self.problems.push(Problem::new(path, expected, found, remedy));
        }
    }
}

/// The first three names, and how many more there are.
fn few(names: &[&str]) -> String {
    let mut list = String::new();
    for (index, name) in names.iter().take(3).enumerate() {
        list.push_str(if index > 0 { ", " } else { "" });
        list.push_str(&quoted(name));
    }
    if names.len() > 3 {
        list.push_str(&format!(" and {} more", names.len() - 3));
    }
    list
}
