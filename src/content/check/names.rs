//! Names that a document does not know. Many of them say in other words what one of its names says.

use super::forms::{self, Form};
use super::{at, few, Check};
use crate::content::document::Unknown;
use crate::content::id::id_from;
use crate::content::json::Value;
use crate::content::problem::quoted;

/// The names of an object, each with whether it is missing: `names!(card; id, text)`.
macro_rules! names {
    ($object:expr; $($name:ident),+) => { &[$((stringify!($name), $object.$name.is_missing())),+] };
}
pub(super) use names;

/// What other names mean in one kind of object.
pub(super) type Synonyms = [(&'static [&'static str], Meaning)];

/// What somebody means who writes another name.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    /// This name.
    Name(&'static str),
    /// This name, whose value has another form.
    Value(&'static str, &'static Form),
    /// This name, whose value is a list of another form.
    List(&'static str, &'static Form),
    /// A section of its own.
    Section,
    /// Something for another place: which one, what to do, and which name is not missed any more.
    Elsewhere(&'static str, &'static str, &'static str),
}

use Meaning::{Elsewhere, List, Name, Section};

const PICTURE: &[&str] = &["img", "picture", "photo", "icon", "logo"];
const SECTIONS: &[&str] =
    &["values", "mission", "vision", "goals", "beliefs", "motto", "pledge", "purpose", "coreValues", "cards", "groups"];

pub(super) const DOCUMENT: &Synonyms = &[
    (&["name", "school", "district", "schoolName"], Name("organization")),
    (&["heading", "headline"], Name("title")),
    (&["language", "locale"], Name("lang")),
    (&["date", "approved", "updated"], Name("adopted")),
    (&["languages", "locales"], Name("translations")),
    (&["content", "items"], Name("sections")),
    (SECTIONS, Section),
];

pub(super) const TRANSLATION: &Synonyms = &[
    (&["name", "school", "district"], Name("organization")),
    (&["heading", "headline"], Name("title")),
    (&["content", "items"], Name("sections")),
    (SECTIONS, Section),
];

pub(super) const SECTION: &Synonyms = &[
    (&["name", "heading", "headline", "label"], Name("title")),
    (&["intro", "introduction", "subtitle", "description", "summary"], Name("lead")),
    (&["values", "items", "entries", "list", "bullets"], Name("cards")),
    (&["text", "body", "statement", "content"], List("cards", &forms::CARD)),
    (&["footnote", "footer", "source"], Name("note")),
    (PICTURE, Meaning::Value("image", &forms::IMAGE)),
    (
        &["link", "links", "url"],
        Elsewhere("links in a card, not in a section", "Move it into the card that it belongs to.", ""),
    ),
];

pub(super) const GROUP: &Synonyms = &[
    (&["title", "name", "heading", "headline", "intro", "description"], Name("lead")),
    (&["values", "items", "entries", "list", "bullets"], Name("cards")),
    (&["text", "body", "statement", "content"], List("cards", &forms::CARD)),
    (&["footnote", "footer", "source"], Name("note")),
];

pub(super) const CARD: &Synonyms = &[
    (&["title", "name", "heading", "value"], Name("headline")),
    (&["description", "body", "statement", "content", "quote"], Name("text")),
    (&["letter", "number"], Name("label")),
    (&["language"], Name("lang")),
    (PICTURE, Meaning::Value("image", &forms::IMAGE)),
    (&["url", "href"], Meaning::Value("link", &forms::LINK)),
    (
        &["bullets", "items", "points", "list"],
        Elsewhere(
            "lines of \"text\"",
            "Write each point as a line of the text that begins with \"- \"; \\n begins a line.",
            "text",
        ),
    ),
    (
        &["cards", "groups"],
        Elsewhere(
            "\"groups\" in the section",
            "A card holds no cards. Write \"groups\" in place of the section's \"cards\": [{ \"lead\": \"…\", \"cards\": […] }].",
            "text",
        ),
    ),
    (
        &["note", "source", "author", "footnote"],
        Elsewhere("\"note\" in the section or group", "Write it as the note below the cards.", ""),
    ),
];

pub(super) const LINK: &Synonyms =
    &[(&["title", "label", "name"], Name("text")), (&["href", "link", "address", "src"], Name("url"))];

pub(super) const IMAGE: &Synonyms = &[
    (&["src", "href", "source", "address"], Name("url")),
    (&["description", "title", "caption", "text"], Name("alt")),
];

impl Check {
    /// Answers the unknown names of one object: each that means a name which is missing by itself, the rest together.
    /// What is answered is not reported as missing any more.
    pub(super) fn names(&mut self, path: &str, unknown: &Unknown, known: &[(&'static str, bool)], synonyms: &Synonyms) {
        let at = |name: &str| if path == "document" { String::from(name) } else { at(path, name) };
        let mut rest = Vec::new();
        for (name, value) in unknown.iter() {
            let (right, expected, remedy) = match meaning_of(name, known, synonyms) {
                Some(Meaning::Value(right, _)) if matches!(value, Value::Object(_)) => renamed(right),
                Some(Name(right)) => renamed(right),
                Some(Meaning::Value(right, form)) => {
                    let remedy = format!("Write \"{right}\": {}.", form.around(value));
                    (right, format!("the name \"{right}\""), remedy)
                }
                Some(List(right, form)) => {
                    let remedy = format!("Write \"{right}\": [{}].", form.around(value));
                    (right, format!("the name \"{right}\""), remedy)
                }
                Some(Section) => {
                    let section = section_of(name, value);
                    let remedy = if known.contains(&("sections", true)) {
                        format!("Write \"sections\": [{section}].")
                    } else {
                        format!("Add {section} to \"sections\".")
                    };
                    self.report(&at(name), "a section in \"sections\"", quoted(name), remedy);
                    self.answered.insert(at("sections"), ());
                    continue;
                }
                Some(Elsewhere(expected, remedy, right)) => {
                    self.report(&at(name), expected, quoted(name), remedy);
                    self.answered.insert(at(right), ());
                    continue;
                }
                None => ("", String::new(), String::new()),
            };
            // A name that is there already was not meant.
            if known.contains(&(right, true)) && self.answered.insert(at(right), ()) {
                self.report(&at(name), expected, quoted(name), remedy);
            } else {
                rest.push(name);
            }
        }
        if !rest.is_empty() {
            let remedy = "Correct the name or remove the entry; it is ignored.";
            self.report(path, format!("only the names {}", listed(known)), few(&rest), remedy);
        }
    }
}

fn renamed(right: &'static str) -> (&'static str, String, String) {
    (right, format!("the name \"{right}\""), format!("Rename it to \"{right}\"."))
}

/// What this name means: what the table says, or else the name that it nearly is.
fn meaning_of(name: &str, known: &[(&'static str, bool)], synonyms: &Synonyms) -> Option<Meaning> {
    let said = synonyms.iter().find(|(names, _)| names.iter().any(|each| each.eq_ignore_ascii_case(name)));
    let near = || known.iter().map(|(right, _)| *right).find(|right| is_near(name, right)).map(Name);
    said.map(|(_, meaning)| *meaning).or_else(near)
}

/// Whether a name is this one with a slip: in upper case, or with one letter too many, too few, wrong or swapped.
fn is_near(name: &str, right: &str) -> bool {
    let (name, right) = (name.to_ascii_lowercase(), right.to_ascii_lowercase());
    let (one, other): (Vec<char>, Vec<char>) = (name.chars().collect(), right.chars().collect());
    let start = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let rest = |of: &[char], from: usize| of.get(from..).unwrap_or_default().to_vec();
    let swapped = |of: &[char]| [rest(of, start + 1).first(), rest(of, start).first()].map(Option::<&char>::copied);
    name == right
        || rest(&one, start + 1) == rest(&other, start + 1)
        || rest(&one, start) == rest(&other, start + 1)
        || rest(&one, start + 1) == rest(&other, start)
        || swapped(&one) == [rest(&other, start).first().copied(), rest(&other, start + 1).first().copied()]
            && rest(&one, start + 2) == rest(&other, start + 2)
}

/// How this is written as a section.
fn section_of(name: &str, value: &Value) -> String {
    let mut title = String::from(name);
    // The names that mean a section are English.
    title.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    let (id, card) = (id_from(name), forms::CARD.around(value));
    format!("{{ \"id\": \"{id}\", \"title\": {}, \"cards\": [{card}] }}", quoted(&title))
}

/// `id, text and url`.
fn listed(known: &[(&'static str, bool)]) -> String {
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
