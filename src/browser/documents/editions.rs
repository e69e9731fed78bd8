//! A document's words in the form in which the extras write them into the page.
//!
//! Objects are made one by one and not from JSON: a page may have replaced `JSON.parse`.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::browser::shared::object::object;
use crate::content::{
    blocks, Block, CardEdition, Edition, GroupEdition, Headline, Image, Link, Problem, Reading, Said, SectionEdition,
};

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
        ("title", said(edition.title)),
        ("sections", list(edition.sections.iter().map(section)).into()),
    ])
    .into()
}

fn section(section: &SectionEdition) -> JsValue {
    object([
        ("id", section.id.into()),
        ("title", said(section.title)),
        ("image", section.image.map(image).into()),
        ("groups", list(section.groups.iter().map(group)).into()),
        ("note", said(section.note)),
    ])
    .into()
}

fn group(group: &GroupEdition) -> JsValue {
    object([
        ("lead", said(group.lead)),
        ("cards", list(group.cards.iter().map(card)).into()),
        ("note", said(group.note)),
    ])
    .into()
}

fn card(card: &CardEdition) -> JsValue {
    let Said { words, lang } = card.words;
    let (above, key) = match words.shown_headline() {
        Some(Headline::Key(run)) => (None, Some(run)),
        Some(Headline::Once { words, .. } | Headline::Above(words)) => (Some(Said { words, lang }), None),
        None => (None, None),
    };
    let statement = words.statement();
    object([
        ("id", card.id.into()),
        ("label", card.label.into()),
        ("headline", said(above)),
        ("key", key.into()),
        ("text", said(Some(Said { words: statement, lang }))),
        ("blocks", list(blocks(statement).iter().map(block)).into()),
        ("links", list(card.links.iter().map(|link| link_of(*link))).into()),
        ("image", card.image.map(image).into()),
    ])
    .into()
}

/// `{ isList, lines }`
fn block(block: &Block) -> JsValue {
    let is_list = match block {
        Block::Paragraph(_) => None,
        Block::List(_) => Some(true),
    };
    let lines = list(block.lines().iter().map(|&line| line.into()));
    object([("isList", is_list.into()), ("lines", lines.into())]).into()
}

/// `{ words, lang }`
fn said(said: Option<Said<str>>) -> JsValue {
    said.map(|Said { words, lang }| object([("words", words.into()), ("lang", lang.into())])).into()
}

fn link_of(Said { words: Link { text, url }, lang }: Said<Link>) -> JsValue {
    addressed(text, lang, url)
}

fn image(Said { words: Image { url, alt }, lang }: Said<Image>) -> JsValue {
    addressed(alt, lang, url)
}

/// `{ words, lang, url }`
fn addressed(words: &str, lang: &str, url: &str) -> JsValue {
    object([("words", words.into()), ("lang", lang.into()), ("url", url.into())]).into()
}

fn list(items: impl Iterator<Item = JsValue>) -> Array {
    items.collect()
}
