//! A document's words in the form in which the extras write them into the page.
//!
//! Objects are made one by one and not from JSON: a page may have replaced `JSON.parse`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::browser::shared::object::object;
use crate::content::{Card, CardEdition, Edition, Image, Link, Problem, Reading, Said, SectionEdition};

/// `{ problems, adopted, editions }`: an edition for each language, the document's own first.
pub fn to_js(reading: &Reading) -> JsValue {
    let district = reading.district.as_ref();
    let adopted = district.and_then(|district| district.adopted).map(|date| date.to_string());
    let editions = district.map(|district| list(district.editions().iter().map(edition))).unwrap_or_default();
    let problems = list(reading.problems.iter().map(problem));
    object([("problems", problems.into()), ("adopted", adopted.into()), ("editions", editions.into())]).into()
}

fn problem(problem: &Problem) -> JsValue {
    let Problem { path, expected, found, remedy } = problem;
    object([("path", path.into()), ("expected", expected.into()), ("found", found.into()), ("remedy", remedy.into())])
        .into()
}

fn edition(edition: &Edition) -> JsValue {
    object([
        ("lang", edition.lang.into()),
        ("organization", edition.organization.map(|said| said.words).into()),
        ("sections", list(edition.sections.iter().map(section)).into()),
    ])
    .into()
}

fn section(section: &SectionEdition) -> JsValue {
    object([
        ("id", section.id.into()),
        ("title", said(section.title)),
        ("lead", said(section.lead)),
        ("cards", list(section.cards.iter().map(card)).into()),
    ])
    .into()
}

fn card(card: &CardEdition) -> JsValue {
    let Said { words: words @ Card { text, .. }, lang } = card.words;
    object([
        ("id", card.id.into()),
        ("headline", said(words.shown_headline().map(|words| Said { words, lang }))),
        ("text", said(Some(Said { words: text.as_str(), lang }))),
        ("link", part(card.link, |Link { text, url }| (text, url))),
        ("image", part(card.image, |Image { url, alt }| (alt, url))),
    ])
    .into()
}

/// `{ words, lang }`
fn said(said: Option<Said<str>>) -> JsValue {
    said.map(|Said { words, lang }| object([("words", words.into()), ("lang", lang.into())])).into()
}

/// `{ words, lang, url }`
fn part<T>(part: Option<Said<T>>, read: fn(&T) -> (&String, &String)) -> JsValue {
    part.map(|Said { words, lang }| {
        let (words, url) = read(words);
        object([("words", words.into()), ("lang", lang.into()), ("url", url.into())])
    })
    .into()
}

fn list(items: impl Iterator<Item = JsValue>) -> Array {
    items.collect()
}
