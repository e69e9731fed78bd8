//! What the parser refuses, and the words it does so in.

use value_cards::content::{parse, MAXIMUM_BYTES, MAXIMUM_CARDS};

fn document(cards: &str) -> String {
    format!(
        r#"{{"version":1,"organization":"A school","sections":[{{"id":"values","title":"Our Values","cards":[{cards}]}}]}}"#
    )
}

#[track_caller]
fn expect_problems(json: &str, expected: &[&str]) {
    let problems = parse(json).expect_err("problems");
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn a_small_document_is_read() {
    let district = parse(&document(r#"{"text":"All students can learn."}"#)).unwrap();
    assert_eq!(district.lang, "en");
    assert_eq!(district.sections[0].cards[0].id, "values-1");
}

#[test]
fn a_card_without_an_id_is_named_by_its_headline() {
    let district = parse(&document(r#"{"headline":"High, standards","text":"In high, standards we trust."}"#)).unwrap();
    assert_eq!(district.sections[0].cards[0].id, "high-standards");
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert!(parse(&format!("\u{feff}{}", document(r#"{"text":"All students can learn."}"#))).is_ok());
}

#[test]
fn every_problem_is_named_with_its_place_and_its_remedy() {
    expect_problems(
        &document(
            r#"{"id":"Respect!","headline":"Respect","text":"We listen."},{"id":"a","text":" "},{"id":"a","text":"b"}"#,
        ),
        &[
            r#"sections[0].cards[0].headline: expected words taken from the text, found "Respect". Copy a phrase out of the text or leave the headline out."#,
            r#"sections[0].cards[0].id: expected an id of lower-case letters, digits and hyphens, found "Respect!". Use letters a to z, digits and hyphens, such as "all-students"."#,
            r#"sections[0].cards[1].text: expected some text, found " ". Write the text or leave the entry out."#,
            r#"sections[0].cards[2].id: expected an id of its own, found "a" a second time. Give each its own id."#,
        ],
    );
}

#[test]
fn a_headline_is_a_run_of_whole_words() {
    let headline =
        |headline: &str| document(&format!(r#"{{"headline":"{headline}","text":"In high standards of learning."}}"#));
    for taken in ["high standards", "High standards", "In high standards of learning", "learning."] {
        assert!(parse(&headline(taken)).is_ok(), "{taken}");
    }
    for invented in ["igh standards", "high standard", "High Standards", "standards high", " "] {
        assert!(parse(&headline(invented)).is_err(), "{invented}");
    }
}

#[test]
fn other_versions_and_broken_json_are_refused() {
    expect_problems(
        r#"{"version":2,"organization":"A school","sections":[]}"#,
        &[
            r#"version: expected 1, found 2. Write "version": 1."#,
            "sections: expected at least one section, found none. Add a section with a title and a card.",
        ],
    );
    expect_problems(
        "{",
        &["document: expected a content document of version 1, found EOF while parsing an object at line 1 column 1. Mend the JSON at that line and column."],
    );
}

#[test]
fn limits_hold() {
    let cards = |count: usize| document(&vec![r#"{"text":"We listen."}"#; count].join(","));
    assert!(parse(&cards(MAXIMUM_CARDS)).is_ok());
    expect_problems(
        &cards(MAXIMUM_CARDS + 1),
        &["sections: expected at most 500 cards, found 501 cards. Leave some cards out."],
    );
    let found = format!(
        "document: expected at most 262144 bytes, found {} bytes. Shorten the texts or split the document.",
        MAXIMUM_BYTES + 1
    );
    expect_problems(&" ".repeat(MAXIMUM_BYTES + 1), &[&found]);
}
