//! From JSON to a valid [`District`], with every problem on the way and not the first alone.

use std::collections::HashSet;

use super::{document, Card, District, Problem, Section};

/// Largest document, in bytes.
pub const MAXIMUM_BYTES: usize = 256 * 1024;
/// Most cards in a document.
pub const MAXIMUM_CARDS: usize = 500;
/// Longest text of a card, in characters.
pub const MAXIMUM_TEXT: usize = 2_000;

/// Reads and checks a content document. A byte-order mark at its start is accepted.
///
/// # Errors
/// Every problem found, in the order of the document. Examples of what is refused: `"version": 2` ·
/// `"title": ""` · two cards with the id `safety` · a headline `Respect` whose text does not say so · 501 cards.
pub fn parse(json: &str) -> Result<District, Vec<Problem>> {
    if json.len() > MAXIMUM_BYTES {
        return Err(vec![problem(
            "document",
            format!("at most {MAXIMUM_BYTES} bytes"),
            format!("{} bytes", json.len()),
            "Shorten the texts or split the document.",
        )]);
    }
    let document = serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| {
        vec![problem(
            "document",
            "a content document of version 1",
            error.to_string(),
            "Mend the JSON at that line and column.",
        )]
    })?;
    let mut check = Check::default();
    let district = check.document(document);
    if check.problems.is_empty() {
        Ok(district)
    } else {
        Err(check.problems)
    }
}

/// The problems so far, and the ids already taken.
#[derive(Default)]
struct Check {
    problems: Vec<Problem>,
    section_ids: HashSet<String>,
    card_ids: HashSet<String>,
    cards: usize,
}

impl Check {
    fn document(&mut self, document: document::Document) -> District {
        if document.version != 1 {
            self.report("version", "1", document.version.to_string(), "Write \"version\": 1.");
        }
        self.text("organization", &document.organization);
        self.text("lang", &document.lang);
        if document.sections.is_empty() {
            self.report("sections", "at least one section", "none", "Add a section with a title and a card.");
        }
        let sections = document.sections.into_iter().enumerate();
        let sections = sections.map(|(index, section)| self.section(&format!("sections[{index}]"), section)).collect();
        if self.cards > MAXIMUM_CARDS {
            let expected = format!("at most {MAXIMUM_CARDS} cards");
            self.report("sections", expected, format!("{} cards", self.cards), "Leave some cards out.");
        }
        District { organization: document.organization, lang: document.lang, sections }
    }

    fn section(&mut self, path: &str, section: document::Section) -> Section {
        self.text(&format!("{path}.title"), &section.title);
        if let Some(lead) = &section.lead {
            self.text(&format!("{path}.lead"), lead);
        }
        if section.cards.is_empty() {
            self.report(&format!("{path}.cards"), "at least one card", "none", "Add a card or leave the section out.");
        }
        self.id(&format!("{path}.id"), &section.id, |check| &mut check.section_ids);
        let cards = section.cards.into_iter().enumerate();
        let cards = cards
            .map(|(index, card)| self.card(&format!("{path}.cards[{index}]"), card, &section.id, index + 1))
            .collect();
        Section { id: section.id, title: section.title, lead: section.lead, cards }
    }

    fn card(&mut self, path: &str, card: document::Card, section: &str, number: usize) -> Card {
        self.cards += 1;
        self.text(&format!("{path}.text"), &card.text);
        if let Some(headline) = &card.headline {
            if headline.trim().is_empty() || !is_taken_from(headline, &card.text) {
                self.report(
                    &format!("{path}.headline"),
                    "words taken from the text",
                    quoted(headline),
                    "Copy a phrase out of the text or leave the headline out.",
                );
            }
        }
        let mut valid = Card { id: String::new(), headline: card.headline, text: card.text };
        valid.id = card.id.unwrap_or_else(|| valid.derived_id(section, number));
        self.id(&format!("{path}.id"), &valid.id, |check| &mut check.card_ids);
        valid
    }

    fn text(&mut self, path: &str, text: &str) {
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.report(path, "some text", quoted(text), "Write the text or leave the entry out.");
        } else if length > MAXIMUM_TEXT {
            let expected = format!("at most {MAXIMUM_TEXT} characters");
            self.report(path, expected, format!("{length} characters"), "Shorten the text.");
        }
    }

    fn id(&mut self, path: &str, id: &str, taken: impl Fn(&mut Self) -> &mut HashSet<String>) {
        let is_plain = |letter: char| letter.is_alphanumeric() && !letter.is_uppercase() || letter == '-';
        if id.is_empty() || !id.chars().all(is_plain) {
            let remedy = "Use letters a to z, digits and hyphens, such as \"all-students\".";
            self.report(path, "an id of lower-case letters, digits and hyphens", quoted(id), remedy);
        } else if !taken(self).insert(id.to_owned()) {
            self.report(path, "an id of its own", format!("{} a second time", quoted(id)), "Give each its own id.");
        }
    }

    fn report(&mut self, path: &str, expected: impl Into<String>, found: impl Into<String>, remedy: &str) {
        self.problems.push(problem(path, expected, found, remedy));
    }
}

/// Whether `headline` is a run of whole words of `text`, its first letter raised or not.
fn is_taken_from(headline: &str, text: &str) -> bool {
    let mut letters = headline.chars();
    let lowered = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
    [Some(headline.to_owned()), lowered].into_iter().flatten().any(|run| {
        text.match_indices(&run).any(|(start, found)| {
            let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            let before = text.get(..start).and_then(|part| part.chars().next_back());
            let after = text.get(start + found.len()..).and_then(|part| part.chars().next());
            !is_word(before) && !is_word(after)
        })
    })
}

fn problem(path: &str, expected: impl Into<String>, found: impl Into<String>, remedy: &str) -> Problem {
    Problem { path: path.to_owned(), expected: expected.into(), found: found.into(), remedy: remedy.to_owned() }
}

/// A value as it is shown in a problem: in quotation marks, at most 60 characters.
fn quoted(value: &str) -> String {
    let mut short: String = value.chars().take(60).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    format!("\"{short}\"")
}
