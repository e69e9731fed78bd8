//! From the wire form to the valid one: every rule of a content document, and the problems that it finds.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::address::is_followed;
use super::district::{is_of_an_id, shortened, slug};
use super::document::{self, Document, Field, Unknown};
use super::problem::{code_point, quoted, shown};
use super::text::{is_blank, is_taken_from, is_unfit, markup};
use super::{
    Card, Date, District, Image, Link, Problem, Section, Translation, MAXIMUM_CARDS, MAXIMUM_ID, MAXIMUM_LINE,
    MAXIMUM_SECTIONS, MAXIMUM_TEXT, MAXIMUM_TRANSLATIONS, MAXIMUM_URL,
};

/// The form of a BCP 47 tag, as far as it concerns us.
pub const LANGUAGE_PATTERN: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// An id by the ASCII characters that it may not have; of all others, the parser knows more.
pub const ID_PATTERN: &str = r"^[^\sA-Z!-,./:-@\[-`{-~]+$";

/// The problems so far.
#[derive(Default)]
pub struct Check {
    problems: Vec<Problem>,
}

/// The ids that are taken already.
type Ids = HashSet<String>;

/// How a text is asked for.
struct Rule {
    /// In characters.
    maximum: usize,
    is_required: bool,
}

const LINE: Rule = Rule { maximum: MAXIMUM_LINE, is_required: true };
const OPTIONAL_LINE: Rule = Rule { maximum: MAXIMUM_LINE, is_required: false };
const TEXT: Rule = Rule { maximum: MAXIMUM_TEXT, is_required: true };
const OPTIONAL_TEXT: Rule = Rule { maximum: MAXIMUM_TEXT, is_required: false };

impl Check {
    /// What has been found, in the order of the document.
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// The district that a document describes; `None` where it describes none.
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

    // ---- Sections and cards -----------------------------------------------------------------------------------------

    /// The sections as they are written; `None` where there are none, or too many to be looked at.
    fn sections(
        &mut self,
        path: &str,
        sections: Field<Vec<Field<document::Section>>>,
    ) -> Option<Vec<Field<document::Section>>> {
        let sections = self.list(path, sections, "at least one section", "Add a section with a title and a card.")?;
        if sections.len() > MAXIMUM_SECTIONS {
            let expected = format!("at most {MAXIMUM_SECTIONS} sections");
            self.report(path, expected, format!("{} sections", sections.len()), "Leave some sections out.");
            return None;
        }
        let cards: usize = sections.iter().map(cards_of).sum();
        if cards > MAXIMUM_CARDS {
            let expected = format!("at most {MAXIMUM_CARDS} cards");
            self.report(path, expected, format!("{cards} cards"), "Leave some cards out.");
            return None;
        }
        Some(sections)
    }

    fn section(
        &mut self,
        path: &str,
        section: Field<document::Section>,
        index: usize,
        section_ids: &mut Ids,
        card_ids: &mut Ids,
    ) -> Option<Section> {
        let section = self.object(path, section, "a section with id, title and cards")?;
        let id = self.id(&format!("{path}.id"), section.id);
        let title = self.text(&format!("{path}.title"), section.title, &LINE);
        let lead = self.text(&format!("{path}.lead"), section.lead, &OPTIONAL_TEXT);
        self.refuse_names(path, &section.unknown, "id, title, lead and cards");
        // Whatever is wrong with an id, the words are shown under one.
        let spare =
            || title.as_deref().map(slug).filter(|id| !id.is_empty()).unwrap_or(format!("section-{}", index + 1));
        let id = self.own(&format!("{path}.id"), id, spare, section_ids);
        let remedy = "Add a card or leave the section out.";
        let cards = self.list(&format!("{path}.cards"), section.cards, "at least one card", remedy)?;
        let cards: Vec<Card> = (0..)
            .zip(cards)
            .filter_map(|(index, card)| self.card(&format!("{path}.cards[{index}]"), card, &id, index + 1, card_ids))
            .collect();
        (!cards.is_empty()).then_some(Section { id, title, lead, cards })
    }

    fn card(
        &mut self,
        path: &str,
        card: Field<document::Card>,
        section: &str,
        number: usize,
        ids: &mut Ids,
    ) -> Option<Card> {
        let card = self.object(path, card, "a card with text")?;
        let (id, words) = self.words(path, card);
        let mut card = words?;
        card.id = self.own(&format!("{path}.id"), id, || card.derived_id(section, number), ids);
        Some(card)
    }

    /// A card by its parts, without an id as yet.
    fn words(&mut self, path: &str, card: document::Card) -> (Option<String>, Option<Card>) {
        let id = match card.id {
            Field::Missing => None,
            id => self.id(&format!("{path}.id"), id),
        };
        let headline = self.text(&format!("{path}.headline"), card.headline, &OPTIONAL_LINE);
        let text = self.text(&format!("{path}.text"), card.text, &TEXT);
        let link = self.link(&format!("{path}.link"), card.link);
        let image = self.image(&format!("{path}.image"), card.image);
        self.refuse_names(path, &card.unknown, "id, headline, text, link and image");
        let Some(text) = text else { return (id, None) };
        let headline = headline.filter(|headline| {
            let is_taken = is_taken_from(headline, &text);
            if !is_taken {
                self.report(
                    &format!("{path}.headline"),
                    "words taken from the text",
                    quoted(headline),
                    "Copy a phrase out of the text or leave the headline out.",
                );
            }
            is_taken
        });
        (id, Some(Card { id: String::new(), headline, text, link, image }))
    }

    fn link(&mut self, path: &str, link: Field<document::Link>) -> Option<Link> {
        if link.is_missing() {
            return None;
        }
        let link = self.object(path, link, "a link with text and url")?;
        let text = self.text(&format!("{path}.text"), link.text, &LINE);
        let url = self.url(&format!("{path}.url"), link.url);
        self.refuse_names(path, &link.unknown, "text and url");
        Some(Link { text: text?, url: url? })
    }

    fn image(&mut self, path: &str, image: Field<document::Image>) -> Option<Image> {
        if image.is_missing() {
            return None;
        }
        let image = self.object(path, image, "an image with url and alt")?;
        let url = self.url(&format!("{path}.url"), image.url);
        let alt = match image.alt {
            Field::Given(alt) if alt.is_empty() => Some(alt),
            Field::Missing => {
                let remedy = "Write what the picture shows, or \"\" where it only decorates.";
                self.report(&format!("{path}.alt"), "a description of the picture", "nothing", remedy);
                None
            }
            alt => self.text(&format!("{path}.alt"), alt, &LINE),
        };
        self.refuse_names(path, &image.unknown, "url and alt");
        Some(Image { url: url?, alt: alt? })
    }

    // ---- Translations -----------------------------------------------------------------------------------------------

    fn translations(
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
                self.report(&path, "a language of its own", format!("{} a second time", quoted(&lang)), remedy);
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
        // A language in which nothing is said is not offered.
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

    /// The id of what is translated, once.
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

    /// Reports what is not translated; it is shown in the document's own language.
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

    // ---- Values -----------------------------------------------------------------------------------------------------

    fn object<T>(&mut self, path: &str, value: Field<T>, expected: &str) -> Option<T> {
        match value {
            Field::Given(value) => return Some(value),
            Field::Missing => self.report(path, expected, "nothing", "Write it in that form."),
            Field::Wrong(value) => self.refuse_type(path, expected, &value),
        }
        None
    }

    fn list<T>(
        &mut self,
        path: &str,
        value: Field<Vec<Field<T>>>,
        expected: &str,
        remedy: &str,
    ) -> Option<Vec<Field<T>>> {
        match value {
            Field::Given(list) if list.is_empty() => self.report(path, expected, "none", remedy),
            Field::Given(list) => return Some(list),
            Field::Missing => self.report(path, expected, "none", remedy),
            Field::Wrong(value) => self.refuse_type(path, "a list", &value),
        }
        None
    }

    /// A text that can be shown, without the characters that cannot.
    fn text(&mut self, path: &str, text: Field<String>, rule: &Rule) -> Option<String> {
        let text = match text {
            Field::Given(text) => text,
            Field::Missing => {
                if rule.is_required {
                    self.report(path, "some text", "nothing", "Write the text.");
                }
                return None;
            }
            Field::Wrong(value) => {
                self.report(path, "text", shown(&value), "Write the text in quotation marks.");
                return None;
            }
        };
        if let Some((index, unfit)) = text.chars().enumerate().find(|(_, letter)| is_unfit(*letter)) {
            let found = format!("{} as character {}", code_point(unfit), index + 1);
            let remedy = if unfit == '\u{fffd}' {
                "Write the character that was lost there."
            } else {
                "Delete that character; it is not shown."
            };
            self.report(path, "text without control characters", found, remedy);
        }
        // A lost character leaves its sign, so that words do not grow together.
        let text: String = text.chars().filter(|&letter| !is_unfit(letter) || letter == '\u{fffd}').collect();
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
            let remedy =
                "Write the words alone: nothing in a document is read as HTML, so the tag is shown as it stands.";
            self.report(path, "text without markup", quoted(tag), remedy);
        }
        Some(text)
    }

    /// An id of the right form.
    fn id(&mut self, path: &str, id: Field<String>) -> Option<String> {
        let found = match id {
            Field::Given(id) if id.chars().count() > MAXIMUM_ID => format!("{} characters", id.chars().count()),
            Field::Given(id) if !id.is_empty() && id.chars().all(is_of_an_id) => return Some(id),
            Field::Given(id) => quoted(&id),
            Field::Missing => String::from("nothing"),
            Field::Wrong(value) => shown(&value),
        };
        let remedy = format!("Use at most {MAXIMUM_ID} letters a to z, digits and hyphens, such as \"all-students\".");
        self.report(path, "an id of lower-case letters, digits and hyphens", found, remedy);
        None
    }

    /// The id, if nobody has it yet; else the spare one, with a number where that is taken too.
    fn own(&mut self, path: &str, id: Option<String>, spare: impl FnOnce() -> String, taken: &mut Ids) -> String {
        let id = id.unwrap_or_else(spare);
        if taken.insert(id.clone()) {
            return id;
        }
        let remedy = "Give each its own id.";
        self.report(path, "an id of its own", format!("{} a second time", quoted(&id)), remedy);
        let numbered = |number| format!("{}-{number}", shortened(&id, number));
        let free = (2..).map(numbered).find(|id| !taken.contains(id)).unwrap_or(id);
        taken.insert(free.clone());
        free
    }

    fn language(&mut self, lang: Field<String>) -> String {
        let found = match lang {
            Field::Missing => return String::from("en"),
            Field::Given(lang) if is_language(&lang) => return lang,
            Field::Given(lang) => quoted(&lang),
            Field::Wrong(value) => shown(&value),
        };
        self.report("lang", LANGUAGE, found, LANGUAGE_REMEDY);
        String::from("en")
    }

    fn adopted(&mut self, adopted: Field<String>) -> Option<Date> {
        let found = match adopted {
            Field::Missing => return None,
            Field::Given(text) => match Date::parse(&text) {
                Some(date) => return Some(date),
                None => quoted(&text),
            },
            Field::Wrong(value) => shown(&value),
        };
        self.report("adopted", "a day of the calendar", found, "Write year, month and day as \"2024-08-12\".");
        None
    }

    fn url(&mut self, path: &str, url: Field<String>) -> Option<String> {
        let found = match url {
            Field::Given(url) if url.chars().count() > MAXIMUM_URL => format!("{} characters", url.chars().count()),
            Field::Given(url) if is_followed(&url) => return Some(url),
            Field::Given(url) => quoted(&url),
            Field::Missing => String::from("nothing"),
            Field::Wrong(value) => shown(&value),
        };
        let remedy = "Write an address that begins with https://, or one relative to the document, without blanks.";
        self.report(path, "an https address", found, remedy);
        None
    }

    /// Reports names that are not known, all of one object at once.
    fn refuse_names(&mut self, path: &str, unknown: &Unknown, known: &str) {
        if !unknown.is_empty() {
            let found = few(unknown.keys().map(|name| quoted(name)));
            self.report(
                path,
                format!("no names but {known}"),
                found,
                "Correct the name or leave the entry out; it is not read.",
            );
        }
    }

    fn report(&mut self, path: &str, expected: impl Into<String>, found: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(Problem::new(path, expected, found, remedy));
    }
}

const LANGUAGE: &str = "a language as \"en\" or \"zh-Hant\"";
const LANGUAGE_REMEDY: &str = "Write its BCP 47 tag, as \"es\" for Spanish.";

fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_first = parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|letter| letter.is_ascii_alphabetic())
    });
    is_first
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

fn cards_of(section: &Field<document::Section>) -> usize {
    match section {
        Field::Given(document::Section { cards: Field::Given(cards), .. }) => cards.len(),
        Field::Given(_) | Field::Missing | Field::Wrong(_) => 0,
    }
}

/// The first three, and how many more there are.
fn few(mut names: impl Iterator<Item = String>) -> String {
    let first: Vec<String> = names.by_ref().take(3).collect();
    let rest = names.count();
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    first.join(", ") + &more
}
