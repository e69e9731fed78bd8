//! Names in other words are answered with the right ones, each once.

use crate::parse::{expect_card, expect_problems, with_members, with_sections};

const IGNORED: &str = "Correct the name or remove the entry; it is ignored.";

#[test]
fn a_name_in_other_words_is_answered_with_the_right_one() {
    for (wrong, right) in [
        ("title", "headline"),
        ("heading", "headline"),
        ("Headline", "headline"),
        ("headlne", "headline"),
        ("letter", "label"),
        ("language", "lang"),
    ] {
        let problem = format!(r#".{wrong}: expected the name "{right}", found "{wrong}". Rename it to "{right}"."#);
        expect_card(&format!(r#"{{"text":"b","{wrong}":"c"}}"#), &[&problem]);
    }
    // The text is not reported as missing too.
    for wrong in ["description", "body", "statement", "TEXT", "txt", "tetx", "texts"] {
        let problem =
            format!(r#"sections[0].cards[1].{wrong}: expected the name "text", found "{wrong}". Rename it to "text"."#);
        let cards = format!(r#"{{"text":"a"}},{{"{wrong}":"b"}}"#);
        expect_problems(&crate::parse::with_cards(&cards), &[&problem]);
    }
}

#[test]
fn a_value_under_another_name_is_shown_in_its_form() {
    for (member, problem) in [
        (
            r#""icon":"fa-heart""#,
            r#".icon: expected the name "image", found "icon". Write "image": { "url": "…", "alt": "what the picture shows" }."#,
        ),
        (
            r#""href":"http://schools.example/plan""#,
            r#".href: expected the name "link", found "href". Write "link": { "text": "what the link says", "url": "https://schools.example/plan" }."#,
        ),
        (
            r#""bullets":["c","d"]"#,
            r#".bullets: expected lines of "text", found "bullets". Write each point as a line of the text that begins with "- "; \n begins a line."#,
        ),
        (
            r#""source":"Board, 2016""#,
            r#".source: expected "note" in the section or group, found "source". Write it as the note below the cards."#,
        ),
    ] {
        expect_card(&format!(r#"{{"text":"b",{member}}}"#), &[problem]);
    }
}

#[test]
fn sections_by_their_own_names_are_shown_as_sections() {
    let problems = [
        r#"mission: expected a section in "sections", found "mission". Write "sections": [{ "id": "mission", "title": "Mission", "cards": [{ "text": "We teach." }] }]."#,
        r#"name: expected the name "organization", found "name". Rename it to "organization"."#,
        r#"values: expected a section in "sections", found "values". Write "sections": [{ "id": "values", "title": "Values", "cards": [{ "text": "…" }] }]."#,
    ];
    let json = r#"{"version":1,"name":"A school","mission":"We teach.","values":[{"title":"Respect"}]}"#;
    assert_eq!(expect_problems(json, &problems), None);
    let problem = r#"motto: expected a section in "sections", found "motto". Add { "id": "motto", "title": "Motto", "cards": [{ "text": "Lux" }] } to "sections"."#;
    expect_problems(&with_members(r#""motto":"Lux""#), &[problem]);
}

#[test]
fn names_of_sections_groups_and_translations() {
    expect_problems(
        &with_sections(
            r#"{"id":"a","name":"A","intro":"So:","links":[],"groups":[{"title":"B who:","values":[{"text":"b"}]},{"cards":[{"text":"c"}]}]}"#,
        ),
        &[
            r#"sections[0].intro: expected the name "lead", found "intro". Rename it to "lead"."#,
            r#"sections[0].links: expected links in a card, not in a section, found "links". Move it into the card that it belongs to."#,
            r#"sections[0].name: expected the name "title", found "name". Rename it to "title"."#,
            r#"sections[0].groups[0].title: expected the name "lead", found "title". Rename it to "lead"."#,
            r#"sections[0].groups[0].values: expected the name "cards", found "values". Rename it to "cards"."#,
        ],
    );
    expect_problems(
        &with_sections(r#"{"id":"a","title":"A","body":"We teach."}"#),
        &[r#"sections[0].body: expected the name "cards", found "body". Write "cards": [{ "text": "We teach." }]."#],
    );
    expect_problems(
        &with_members(r#""translations":{"es":{"name":"Una escuela","values":[]}}"#),
        &[
            r#"translations.es.name: expected the name "organization", found "name". Rename it to "organization"."#,
            r#"translations.es.values: expected a section in "sections", found "values". Write "sections": [{ "id": "values", "title": "Values", "cards": [{ "text": "…" }] }]."#,
        ],
    );
}

#[test]
fn a_name_that_is_there_already_was_not_meant() {
    let problem = format!(
        r#": expected only the names id, label, headline, text, link, links, image and lang, found "body", "title". {IGNORED}"#
    );
    expect_card(r#"{"headline":"B","title":"C","text":"b","body":"c"}"#, &[&problem]);
    let problems = [
        r#".heading: expected the name "headline", found "heading". Rename it to "headline"."#,
        &format!(
            r#": expected only the names id, label, headline, text, link, links, image and lang, found "title". {IGNORED}"#
        ),
    ];
    expect_card(r#"{"heading":"B","title":"C","text":"b"}"#, &problems);
}

#[test]
fn other_names_are_reported_together() {
    expect_problems(
        &with_members(r#""colour":1,"constructor":{},"__proto__":{"text":"b"},"font":[],"Lang":"es""#),
        &[
            r#"Lang: expected the name "lang", found "Lang". Rename it to "lang"."#,
            r#"document: expected only the names version, organization, title, lang, adopted, sections and translations, found "__proto__", "colour", "constructor" and 1 more. Correct the name or remove the entry; it is ignored."#,
        ],
    );
}
