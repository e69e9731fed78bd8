//! Single values: texts, ids, dates, addresses, tags of languages.

use super::Check;
use crate::content::document::Field;
use crate::content::id::{is_id, numbered, Ids};
use crate::content::json::Value;
use crate::content::language::{is_language, remedy_for};
use crate::content::problem::{code_point, quoted, shown};
use crate::content::text::{is_blank, is_unfit, markup, with_plain_ends};
use crate::content::{Date, MAXIMUM_ID, MAXIMUM_LABEL, MAXIMUM_LINE, MAXIMUM_TEXT};

/// What a text must be.
pub(super) struct Rule {
    /// In characters.
    maximum: usize,
    is_required: bool,
}

pub(super) const LINE: Rule = Rule { maximum: MAXIMUM_LINE, is_required: true };
pub(super) const OPTIONAL_LINE: Rule = Rule { maximum: MAXIMUM_LINE, is_required: false };
pub(super) const OPTIONAL_LABEL: Rule = Rule { maximum: MAXIMUM_LABEL, is_required: false };
pub(super) const TEXT: Rule = Rule { maximum: MAXIMUM_TEXT, is_required: true };
pub(super) const OPTIONAL_TEXT: Rule = Rule { maximum: MAXIMUM_TEXT, is_required: false };

pub(super) const LANGUAGE: &str = "a language tag such as \"en\" or \"zh-Hant\"";

impl Check {
    /// A text without the characters that cannot be shown.
    pub(super) fn text(&mut self, path: &str, text: Field<String>, rule: &Rule) -> Option<String> {
        let text = match text {
            Field::Given(text) => text,
            Field::Missing => {
                if rule.is_required {
                    self.report(path, "some text", "nothing", "Write the text.");
                }
                return None;
            }
            Field::Wrong(value) => {
                let remedy = match value {
                    Value::List(_) => "Write one text in quotation marks; \\n in it begins a line.",
                    _ => "Write the text in quotation marks.",
                };
                self.report(path, "text", shown(&value), remedy);
                return None;
            }
        };
        let text = with_plain_ends(&text);
        if let Some((index, unfit)) = text.chars().enumerate().find(|(_, character)| is_unfit(*character)) {
            let found = format!("{} at character {}", code_point(unfit), index + 1);
            let remedy = if unfit == '\u{fffd}' {
                "Write the character that was lost there."
            } else {
                "Delete that character; it is not shown."
            };
            self.report(path, "text without control characters", found, remedy);
        }
        // The sign of a lost character stays, so the words around it are not joined.
        let text: String = text.chars().filter(|&character| !is_unfit(character) || character == '\u{fffd}').collect();
        let length = text.chars().count();
        if is_blank(&text) {
            self.report(path, "some text", quoted(&text), "Write the text or leave the entry out.");
            return None;
        }
        if length > rule.maximum {
            let expected = format!("at most {} characters", rule.maximum);
            self.report(path, expected, format!("{length} characters"), "Shorten the text.");
            return None;
        }
        if let Some(tag) = markup(&text) {
            let remedy = "Write plain words: a document is not read as HTML, so the tag itself is shown.";
            self.report(path, "text without markup", quoted(tag), remedy);
        }
        Some(text)
    }

    /// An id of the right form.
    pub(super) fn id(&mut self, path: &str, id: Field<String>) -> Option<String> {
        let found = match id {
            Field::Given(id) if id.chars().count() > MAXIMUM_ID => format!("{} characters", id.chars().count()),
            Field::Given(id) if is_id(&id) => return Some(id),
            Field::Given(id) => quoted(&id),
            Field::Missing => String::from("nothing"),
            Field::Wrong(value) => shown(&value),
        };
        let remedy = format!("Use at most {MAXIMUM_ID} letters a to z, digits and hyphens, such as \"all-students\".");
        self.report(path, "an id of lowercase letters, digits and hyphens", found, remedy);
        None
    }

    /// This id, or the spare one if there is none; with a number if it is taken. Only an id that somebody wrote twice is a
    /// problem: several cards may have the same headline.
    pub(super) fn own(
        &mut self,
        path: &str,
        id: Option<String>,
        spare: impl FnOnce() -> String,
        taken: &mut Ids,
    ) -> String {
        let is_written = id.is_some();
        let id = id.unwrap_or_else(spare);
        if taken.insert(id.clone(), ()) {
            return id;
        }
        if is_written {
            let remedy = "Give each its own id.";
            self.report(path, "a unique id", format!("{} a second time", quoted(&id)), remedy);
        }
        let free = (2..).map(|number| numbered(&id, number, number)).find(|id| !taken.contains(id)).unwrap_or(id);
        taken.insert(free.clone(), ());
        free
    }

    pub(super) fn language(&mut self, path: &str, lang: Field<String>) -> Option<String> {
        let (found, remedy) = match lang {
            Field::Missing => return None,
            Field::Given(lang) if is_language(&lang) => return Some(lang),
            Field::Given(lang) => (quoted(&lang), remedy_for(&lang)),
            Field::Wrong(value) => (shown(&value), remedy_for("")),
        };
        self.report(path, LANGUAGE, found, remedy);
        None
    }

    pub(super) fn adopted(&mut self, adopted: Field<String>) -> Option<Date> {
        let found = match adopted {
            Field::Missing => return None,
            Field::Given(text) => match Date::parse(&text) {
                Some(date) => return Some(date),
                None => quoted(&text),
            },
            Field::Wrong(value) => shown(&value),
        };
        self.report("adopted", "a calendar date", found, "Write year, month and day, such as \"2024-08-12\".");
        None
    }
}
