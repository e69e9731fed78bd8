//! Translations: what each must have, and what happens if it does not.

use crate::parse::{expect_none, expect_problems};
use value_cards::content::{Translation, MAXIMUM_TRANSLATIONS};

const SECTIONS: &str = r#"[
    {"id":"mission","title":"Mission","cards":[{"id":"a","text":"We listen."},{"id":"b","text":"We learn."}]},
    {"id":"vision","title":"Vision","cards":[{"id":"c","text":"Curious people."}]}]"#;

const SPANISH: &str = r#"{"organization":"Una escuela","sections":[
    {"id":"mission","title":"Misión","lead":"Así:","cards":[{"id":"a","headline":"Escuchamos","text":"Escuchamos."},{"id":"b","text":"Aprendemos."}]},
    {"id":"vision","title":"Visión","cards":[{"id":"c","text":"Personas curiosas."}]}]}"#;

/// A document in English with these translations, such as `"es":{…}`.
fn with(translations: &str) -> String {
    format!(r#"{{"version":1,"organization":"A school","sections":{SECTIONS},"translations":{{{translations}}}}}"#)
}

/// Reads the document with a Spanish translation of these sections, and expects exactly these problems of its sections.
#[track_caller]
fn expect_spanish(sections: &str, expected: &[&str]) -> Option<Translation> {
    let expected: Vec<String> = expected.iter().map(|problem| format!("translations.es.sections{problem}")).collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let district = expect_problems(&with(&format!(r#""es":{{"sections":{sections}}}"#)), &expected).unwrap();
    assert_eq!(district.sections.len(), 2);
    district.translations.into_iter().next()
}

#[test]
fn a_whole_translation_is_read() {
    let district = expect_none(&with(&format!(r#""es":{SPANISH},"zh-Hant":{SPANISH}"#)));
    let tags: Vec<_> = district.translations.iter().map(|translation| translation.lang.as_str()).collect();
    assert_eq!(tags, ["es", "zh-Hant"]);
    let spanish = &district.translations[0];
    assert_eq!(spanish.organization.as_deref(), Some("Una escuela"));
    assert_eq!(spanish.sections[0].groups[0].lead.as_deref(), Some("Así:"));
    assert_eq!(spanish.sections[0].groups[0].cards[0].headline.as_deref(), Some("Escuchamos"));
    expect_none(&with(""));
}

#[test]
fn sections_and_cards_may_come_in_any_order() {
    let turned = r#"[
        {"id":"vision","title":"Visión","cards":[{"id":"c","text":"Personas."}]},
        {"id":"mission","title":"Misión","cards":[{"id":"b","text":"Aprendemos."},{"id":"a","text":"Escuchamos."}]}]"#;
    assert!(expect_spanish(turned, &[]).is_some());
}

#[test]
fn each_language_comes_once_and_under_its_tag() {
    let tag = "Write its BCP 47 tag, such as \"es\" for Spanish.";
    for (key, problem) in [
        (
            "Spanish",
            String::from("translations[\"Spanish\"]: expected a language tag such as \"en\" or \"zh-Hant\", found \"Spanish\". Write \"es\"."),
        ),
        ("", format!("translations[\"\"]: expected a language tag such as \"en\" or \"zh-Hant\", found \"\". {tag}")),
        (
            "__proto__",
            format!("translations[\"__proto__\"]: expected a language tag such as \"en\" or \"zh-Hant\", found \"__proto__\". {tag}"),
        ),
        (
            "EN",
            String::from("translations.EN: expected each language once, found \"EN\" a second time. Leave it out, or correct the language of the document."),
        ),
    ] {
        let district = expect_problems(&with(&format!("{key:?}:{SPANISH}")), &[&problem]).unwrap();
        assert_eq!(district.translations, []);
    }
    let problem = "translations.es: expected each language once, found \"es\" a second time. Leave it out, or correct the language of the document.";
    let district = expect_problems(&with(&format!(r#""ES":{SPANISH},"es":{SPANISH}"#)), &[problem]).unwrap();
    assert_eq!(district.translations.len(), 1);
}

#[test]
fn what_is_not_an_object_is_refused() {
    let expected = "translations: expected an object of translations by language";
    let json = with("").replace("{}", "[]");
    expect_problems(&json, &[&format!("{expected}, found a list. Write {{ \"…\": {{ \"sections\": […] }} }}.")]);
    for (value, found, title) in [("null", "nothing", "…"), ("[]", "a list", "…"), (r#""hola""#, r#""hola""#, "hola")]
    {
        let problem = format!(
            r#"translations.es: expected a translation with sections, found {found}. Write {{ "sections": [{{ "id": "…", "title": "{title}", "cards": […] }}] }}."#
        );
        expect_problems(&with(&format!(r#""es":{value}"#)), &[&problem]);
    }
}

#[test]
fn a_translation_without_sections_is_left_out() {
    for sections in ["[]", "null"] {
        let problem = ": expected at least one section, found none. Add a section with a title and a card.";
        assert_eq!(expect_spanish(sections, &[problem]), None);
    }
    let problem =
        r#": expected a list, found 7. Write a list: [{ "id": "…", "title": "…", "cards": [{ "text": "…" }] }]."#;
    assert_eq!(expect_spanish("7", &[problem]), None);
}

// The language control would offer a language without any words.
#[test]
fn a_translation_of_nothing_in_the_document_is_left_out() {
    let left = expect_spanish(
        r#"[{"id":"misión","title":"Misión","cards":[{"id":"a","text":"Escuchamos."}]}]"#,
        &[
            r#"[0].id: expected the id of a section of the document, found "misión". Write the id of the section that this one translates: "mission", "vision"."#,
            r#": expected all sections of the document, found none for "mission", "vision". Add them; until then they are shown untranslated."#,
        ],
    );
    assert_eq!(left, None);
}

#[test]
fn what_is_not_translated_is_reported() {
    let left = expect_spanish(
        r#"[{"id":"mission","title":"Misión","cards":[{"id":"b","text":"Aprendemos."}]}]"#,
        &[
            r#"[0].cards: expected all cards of the document, found none for "a". Add them; until then they are shown untranslated."#,
            r#": expected all sections of the document, found none for "vision". Add them; until then they are shown untranslated."#,
        ],
    )
    .unwrap();
    assert_eq!(left.sections[0].groups[0].cards[0].text, "Aprendemos.");
}

#[test]
fn an_unknown_id_is_reported_with_the_known_ones() {
    let sections = SPANISH.split_once(r#""sections":"#).map(|(_, sections)| sections.trim_end_matches('}')).unwrap();
    for (from, to, problems) in [
        (
            r#""id":"c""#,
            r#""id":"d""#,
            &[
                r#"[1].cards[0].id: expected the id of a card of the document, found "d". Write the id of the card that this one translates: "c"."#,
            ] as &[&str],
        ),
        (
            r#""id":"b","#,
            "",
            &[
                r#"[0].cards[1].id: expected the id of a card of the document, found nothing. Write the id of the card that this one translates: "a", "b"."#,
            ],
        ),
        // A card from another section.
        (
            r#""id":"b""#,
            r#""id":"c""#,
            &[
                r#"[0].cards[1].id: expected the id of a card of the document, found "c". Write the id of the card that this one translates: "a", "b"."#,
            ],
        ),
        (
            r#""id":"b""#,
            r#""id":"a""#,
            &[
                r#"[0].cards[1].id: expected the id of a card of the document, found "a" a second time. Write the id of the card that this one translates: "a", "b"."#,
            ],
        ),
        (
            r#""id":"vision""#,
            r#""id":7"#,
            &[
                r#"[1].id: expected the id of a section of the document, found 7. Write the id of the section that this one translates: "mission", "vision"."#,
            ],
        ),
        (
            r#""id":"vision""#,
            r#""id":"mission""#,
            &[
                r#"[1].id: expected the id of a section of the document, found "mission" a second time. Write the id of the section that this one translates: "mission", "vision"."#,
            ],
        ),
    ] {
        assert!(sections.contains(from), "{from}");
        expect_spanish(&sections.replace(from, to), problems);
    }
}

#[test]
fn a_card_without_an_id_is_translated_under_its_made_id() {
    let json = with(
        r#""es":{"sections":[{"id":"mission","title":"Misión","cards":[{"id":"a","text":"Escuchamos."},{"id":"mission-2","text":"Aprendemos."}]},{"id":"vision","title":"V","cards":[{"id":"c","text":"P."}]}]}"#,
    );
    expect_none(&json.replace(r#"{"id":"b","text""#, r#"{"text""#));
}

#[test]
fn the_usual_rules_hold_for_its_texts() {
    let left = expect_spanish(
        r#"[{"id":"mission","title":"","lead":7,"colour":1,"cards":[
            {"id":"a","headline":"Oímos","text":"Escuchamos.","link":{"text":"más","url":"http://example.org"}},
            {"id":"b","text":""},
            "c"]},
           {"id":"vision","title":"Visión","cards":[]}]"#,
        &[
            r#"[0]: expected only the names id, title, image, lead, cards, groups and note, found "colour". Correct the name or remove the entry; it is ignored."#,
            r#"[0].title: expected some text, found "". Write the text or leave the entry out."#,
            "[0].lead: expected text, found 7. Write the text in quotation marks.",
            r#"[0].cards[0].link.url: expected an https, mailto or tel address, found "http://example.org". Write "https://example.org" if it opens, or leave it out."#,
            r#"[0].cards[1].text: expected some text, found "". Write the text or leave the entry out."#,
            r#"[0].cards[2]: expected a card with id and text, found "c". Write { "id": "…", "text": "c" }."#,
            "[1].cards: expected at least one card, found none. Add a card or leave the section out.",
        ],
    )
    .unwrap();
    assert_eq!(left.sections.len(), 1);
    assert_eq!((&left.sections[0].title, &left.sections[0].groups[0].lead), (&None, &None));
}

#[test]
fn unknown_names_are_reported() {
    let named = SPANISH.replacen('{', r#"{"lang":"es","#, 1);
    expect_problems(
        &with(&format!(r#""es":{named}"#)),
        &[
            r#"translations.es: expected only the names organization, title and sections, found "lang". Correct the name or remove the entry; it is ignored."#,
        ],
    );
    expect_problems(
        &with(&format!(r#""es":{}"#, SPANISH.replace(r#""Una escuela""#, "7"))),
        &["translations.es.organization: expected text, found 7. Write the text in quotation marks."],
    );
}

#[test]
fn limits_hold_in_each_translation() {
    let languages = |count: usize| {
        let tag = |index: usize| format!(r#""aa-{index}":{SPANISH}"#);
        with(&(0..count).map(tag).collect::<Vec<_>>().join(","))
    };
    assert_eq!(expect_none(&languages(MAXIMUM_TRANSLATIONS)).translations.len(), MAXIMUM_TRANSLATIONS);
    let problem = "translations: expected at most 50 languages, found 51 languages. Leave some languages out.";
    let district = expect_problems(&languages(MAXIMUM_TRANSLATIONS + 1), &[problem]).unwrap();
    assert_eq!(district.translations, []);

    let cards = format!(r#"[{{"id":"mission","title":"M","cards":[{}]}}]"#, vec!["0"; 501].join(","));
    assert_eq!(expect_spanish(&cards, &[": expected at most 500 cards, found 501 cards. Leave some cards out."]), None);
    let sections = format!("[{}]", vec!["0"; 51].join(","));
    let problem = ": expected at most 50 sections, found 51 sections. Leave some sections out.";
    assert_eq!(expect_spanish(&sections, &[problem]), None);
}
