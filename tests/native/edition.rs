//! What is shown in one language, and the language that each part is really in.

use crate::parse::expect_none;
use value_cards::content::{parse, CardEdition, District, Edition, Said};

const DOCUMENT: &str = r#"{"version":1,"organization":"A school","lang":"en","sections":[
    {"id":"mission","title":"Mission","lead":"So:","cards":[
        {"id":"a","headline":"listen","text":"We listen.","link":{"text":"More","url":"en.html"},"image":{"url":"a.png","alt":"An ear"}},
        {"id":"b","text":"We learn."}]},
    {"id":"vision","title":"Vision","cards":[{"id":"c","text":"Curious people."}]}],
  "translations":{
    "ar":{"organization":"مدرسة","sections":[
        {"id":"vision","title":"رؤيتنا","cards":[{"id":"c","text":"أشخاص فضوليون."}]},
        {"id":"mission","title":"رسالتنا","cards":[
            {"id":"b","text":"نتعلم.","link":{"text":"المزيد","url":"ar.html"}},
            {"id":"a","text":"نستمع."}]}]},
    "es":{"sections":[{"id":"mission","title":"Misión","lead":"Así:","cards":[{"id":"b","text":"Aprendemos."}]}]}}}"#;

/// Spanish lacks a section and a card.
fn district() -> District {
    parse(DOCUMENT).district.unwrap()
}

fn said<'a, T: ?Sized>(words: &'a T, lang: &'a str) -> Option<Said<'a, T>> {
    Some(Said { words, lang })
}

fn texts<'a>(edition: &'a Edition) -> Vec<(&'a str, &'a str)> {
    let cards = edition.sections.iter().flat_map(|section| &section.groups).flat_map(|group| &group.cards);
    cards.map(|card: &CardEdition| (card.words.words.text.as_str(), card.words.lang)).collect()
}

#[test]
fn the_documents_own_language_comes_first() {
    let district = district();
    let editions = district.editions();
    let tags: Vec<_> = editions.iter().map(|edition| edition.lang).collect();
    assert_eq!(tags, ["en", "ar", "es"]);
    assert_eq!(texts(&editions[0]), [("We listen.", "en"), ("We learn.", "en"), ("Curious people.", "en")]);
    assert_eq!(editions[0].organization, said("A school", "en"));
}

#[test]
fn a_translation_keeps_the_order_and_the_ids_of_the_document() {
    let district = district();
    let arabic = &district.editions()[1];
    assert_eq!(texts(arabic), [("نستمع.", "ar"), ("نتعلم.", "ar"), ("أشخاص فضوليون.", "ar")]);
    let ids: Vec<_> = arabic.sections.iter().map(|section| (section.id, section.groups[0].cards[0].id)).collect();
    assert_eq!(ids, [("mission", "a"), ("vision", "c")]);
    assert_eq!(arabic.organization, said("مدرسة", "ar"));
    assert_eq!(arabic.sections[0].title, said("رسالتنا", "ar"));
}

#[test]
fn what_is_not_translated_is_shown_in_the_documents_language() {
    let district = district();
    let [_, arabic, spanish] = &district.editions()[..] else { panic!("three editions") };
    assert_eq!(texts(spanish), [("We listen.", "en"), ("Aprendemos.", "es"), ("Curious people.", "en")]);
    assert_eq!(spanish.organization, said("A school", "en"));
    assert_eq!((spanish.sections[0].groups[0].lead, spanish.sections[1].groups[0].lead), (said("Así:", "es"), None));
    assert_eq!(spanish.sections[1].title, said("Vision", "en"));
    assert_eq!(arabic.sections[0].groups[0].lead, said("So:", "en"));
}

#[test]
fn headline_and_text_are_always_in_the_same_language() {
    let district = district();
    let [_, arabic, spanish] = &district.editions()[..] else { panic!("three editions") };
    assert_eq!(arabic.sections[0].groups[0].cards[0].words.words.headline, None);
    assert_eq!(spanish.sections[0].groups[0].cards[0].words.words.headline.as_deref(), Some("listen"));
}

#[test]
fn a_link_or_picture_that_is_not_translated_comes_from_the_document() {
    let district = district();
    let [_, arabic, _] = &district.editions()[..] else { panic!("three editions") };
    let [a, b] = &arabic.sections[0].groups[0].cards[..] else { panic!("two cards") };
    let shown = |card: &CardEdition| card.links.first().map(|link| (link.words.url.clone(), link.lang.to_owned()));
    assert_eq!(shown(a), Some(("en.html".into(), "en".into())));
    assert_eq!(shown(b), Some(("ar.html".into(), "ar".into())));
    assert_eq!(a.image.map(|image| (image.words.alt.as_str(), image.lang)), Some(("An ear", "en")));
    assert_eq!(b.image, None);
}

#[test]
fn a_card_may_be_in_a_language_of_its_own() {
    let json = DOCUMENT.replace(r#""id":"b","text":"We learn.""#, r#""id":"b","lang":"la","text":"Discimus.""#);
    let district = parse(&json.replace(r#"{"id":"b","text":"نتعلم.""#, r#"{"id":"b","lang":"fa","text":"نتعلم.""#))
        .district
        .unwrap();
    let [english, arabic, _] = &district.editions()[..] else { panic!("three editions") };
    assert_eq!(texts(english)[1], ("Discimus.", "la"));
    assert_eq!(texts(arabic)[1], ("نتعلم.", "fa"));
    assert_eq!(arabic.sections[0].groups[0].cards[1].links[0].lang, "fa");
}

#[test]
fn a_document_without_translations_has_one_edition() {
    let district = expect_none(
        r#"{"version":1,"organization":"学校","lang":"zh-Hans","sections":[{"id":"a","title":"使命","cards":[{"text":"倾听。"}]}]}"#,
    );
    assert_eq!(texts(&district.editions()[0]), [("倾听。", "zh-Hans")]);
    assert_eq!(district.editions().len(), 1);
}
