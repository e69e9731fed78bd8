//! How a whole document is read, and the wording of its problems.

use value_cards::content::{
    parse, Card, District, Problem, Section, MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_ID, MAXIMUM_LINE, MAXIMUM_SECTIONS,
    MAXIMUM_TEXT,
};

/// A document with one section, `values`, with these cards.
pub fn with_cards(cards: &str) -> String {
    with_sections(&format!(r#"{{"id":"values","title":"Our Values","cards":[{cards}]}}"#))
}

/// A document with these sections.
pub fn with_sections(sections: &str) -> String {
    format!(r#"{{"version":1,"organization":"A school","sections":[{sections}]}}"#)
}

/// A document with one card and with these additional members, such as `"lang":"es"`.
pub fn with_members(members: &str) -> String {
    let document = with_cards(r#"{"id":"a","text":"We listen."}"#);
    document.replace(r#""version":1"#, &format!(r#""version":1,{members}"#))
}

/// Reads it and expects exactly these problems.
#[track_caller]
pub fn expect_problems(json: &str, expected: &[&str]) -> Option<District> {
    let reading = parse(json);
    assert_eq!(lines(&reading.problems), expected, "{json:.500}");
    reading.district
}

/// Reads it and expects no problem.
#[track_caller]
pub fn expect_none(json: &str) -> District {
    expect_problems(json, &[]).expect("a district")
}

/// Reads a section with only this card and expects exactly these problems of it. Returns what is left of the card.
#[track_caller]
pub fn expect_card(card: &str, expected: &[&str]) -> Option<Card> {
    let expected: Vec<String> = expected.iter().map(|problem| format!("sections[0].cards[0]{problem}")).collect();
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    Some(expect_problems(&with_cards(card), &expected)?.sections.remove(0).groups.remove(0).cards.remove(0))
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn ids(sections: &[Section]) -> Vec<&str> {
    sections.iter().map(|section| section.id.as_str()).collect()
}

#[test]
fn a_small_document_is_read() {
    let district = expect_none(&with_cards(r#"{"text":"All students can learn."}"#));
    assert_eq!((district.organization.as_deref(), district.lang.as_str()), (Some("A school"), "en"));
    assert_eq!(district.sections[0].title.as_deref(), Some("Our Values"));
    assert_eq!(district.sections[0].groups[0].cards[0].text, "All students can learn.");
}

#[test]
fn the_address_of_a_schema_is_ignored() {
    expect_none(&with_members(r#""$schema":"value-cards.schema.json""#));
    expect_none(&with_members(r#""$schema":7"#));
}

#[test]
fn a_byte_order_mark_is_accepted() {
    expect_none(&format!("\u{feff}{}", with_cards(r#"{"text":"All students can learn."}"#)));
}

#[test]
fn null_means_missing() {
    expect_none(&with_members(r#""lang":null,"adopted":null,"translations":null"#));
    expect_card(r#"{"id":null,"headline":null,"text":"b","link":null,"image":null}"#, &[]);
    expect_card(r#"{"text":null}"#, &[".text: expected some text, found nothing. Write the text."]);
}

#[test]
fn a_faultless_reading_gives_a_district_and_any_other_its_problems() {
    assert!(parse(&with_cards(r#"{"text":"b"}"#)).faultless().is_ok());
    let problems = parse(&with_cards(r#"{"text":"b","colour":1}"#)).faultless().unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].path, "sections[0].cards[0]");
    assert_eq!(problems[0].expected, "only the names id, label, headline, text, link, links, image and lang");
    assert_eq!(problems[0].found, r#""colour""#);
    assert_eq!(problems[0].remedy, "Correct the name or remove the entry; it is ignored.");
}

#[test]
fn a_web_page_is_reported_as_one() {
    let page = "document: expected JSON, found a web page. Use the address of the document itself, which must open without signing in.";
    for json in ["<!doctype html><title>Sign in</title>", "\u{feff}\n<html>", "\u{feff}  <?xml version='1.0'?>"] {
        assert_eq!(lines(&parse(json).problems), [page], "{json}");
    }
}

#[test]
fn json_that_is_not_an_object_is_refused() {
    for (json, found, name) in [
        ("null", "nothing", "…"),
        ("true", "true", "…"),
        ("7", "7", "…"),
        (r#""A school""#, r#""A school""#, "A school"),
        ("[1,\"A school\",[]]", "a list", "…"),
    ] {
        let problem = format!(
            r#"document: expected an object with version, organization and sections, found {found}. Write {{ "version": 1, "organization": "{name}", "sections": […] }}."#
        );
        assert_eq!(expect_problems(json, &[&problem]), None);
    }
}

#[test]
fn other_versions_are_refused_but_still_checked() {
    for (version, found) in [
        (r#""version":2,"#, "2"),
        (r#""version":"1","#, r#""1""#),
        (r#""version":1.5,"#, "1.5"),
        (r#""version":-1,"#, "-1"),
        ("", "nothing"),
    ] {
        let json = with_cards(r#"{"text":"b"}"#).replace(r#""version":1,"#, version);
        let problem = format!(r#"version: expected 1, found {found}. Write "version": 1."#);
        assert_eq!(expect_problems(&json, &[&problem]), None);
    }
    expect_problems(
        r#"{"version":2,"organization":"A school","sections":[]}"#,
        &[
            r#"version: expected 1, found 2. Write "version": 1."#,
            "sections: expected at least one section, found none. Add a section with a title and a card.",
        ],
    );
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    let json = with_cards(r#"{"text":"b"}"#).replace(r#""version":1,"#, r#""version":1.0,"#);
    assert!(expect_problems(&json, &[]).is_some());
}

#[test]
fn a_name_that_comes_twice_is_told() {
    let sections = r#"{"id":"a","title":"A","cards":[{"text":"One"}],
        "cards":[{"text":"Two","text":"Three"}]}"#;
    let again = |name: &str, column: usize| {
        format!(
            r#"document: expected each name once in its object, found "{name}" again at line 2 column {column}. Delete one of the two; the last one is used."#
        )
    };
    let district = expect_problems(&with_sections(sections), &[&again("cards", 15), &again("text", 37)]).unwrap();
    assert_eq!(district.sections[0].groups[0].cards[0].text, "Three");
    let many = format!("{{{}}}", vec![r#""version":1"#; 20_000].join(","));
    assert_eq!(parse(&many).problems.iter().filter(|problem| problem.found.contains("again")).count(), 20);
}

#[test]
fn a_document_without_a_card_is_refused() {
    let missing = "sections: expected at least one section, found none. Add a section with a title and a card.";
    let no_card = "sections[0].cards: expected at least one card, found none. Add a card or leave the section out.";
    for (sections, problem) in [
        ("[]", missing),
        ("null", missing),
        (
            r#"{"id":"a"}"#,
            r#"sections: expected a list, found an object. Write a list: [{ "id": "…", "title": "…", "cards": [{ "text": "…" }] }]."#,
        ),
        (r#"[{"id":"a","title":"A","cards":[]}]"#, no_card),
        (r#"[{"id":"a","title":"A"}]"#, no_card),
        (
            r#"[{"id":"a","title":"A","cards":"b"}]"#,
            r#"sections[0].cards: expected a list, found "b". Write a list: [{ "text": "b" }]."#,
        ),
        (
            r#"["A"]"#,
            r#"sections[0]: expected a section with id, title and cards, found "A". Write { "id": "…", "title": "A", "cards": [{ "text": "…" }] }."#,
        ),
        (
            "[null]",
            r#"sections[0]: expected a section with id, title and cards, found nothing. Write { "id": "…", "title": "…", "cards": [{ "text": "…" }] }."#,
        ),
    ] {
        let json = format!(r#"{{"version":1,"organization":"A school","sections":{sections}}}"#);
        assert_eq!(expect_problems(&json, &[problem]), None);
    }
}

#[test]
fn a_bad_card_and_a_bad_section_are_left_out_and_the_rest_is_read() {
    let district = expect_problems(
        &with_sections(
            r#"{"id":"a","title":"A","cards":[{"text":"b"},{"text":7},"c",{"id":"d","text":"d"}]},
               {"id":"empty","title":"Empty","cards":[]},
               {"id":"e","title":"E","lead":"f","cards":[{"text":"g"}]}"#,
        ),
        &[
            r#"sections[0].cards[1].text: expected text, found 7. Write the text in quotation marks."#,
            r#"sections[0].cards[2]: expected a card with text, found "c". Write { "text": "c" }."#,
            "sections[1].cards: expected at least one card, found none. Add a card or leave the section out.",
        ],
    )
    .unwrap();
    assert_eq!(ids(&district.sections), ["a", "e"]);
    let texts: Vec<_> = district.sections[0].cards().map(|card| (card.id.as_str(), card.text.as_str())).collect();
    assert_eq!(texts, [("a-1", "b"), ("d", "d")]);
    assert_eq!(district.sections[1].groups[0].lead.as_deref(), Some("f"));
}

#[test]
fn a_document_without_a_usable_name_title_or_lead_is_read_without_it() {
    let district = expect_problems(
        r#"{"version":1,"organization":"","lang":"en","sections":[{"id":"a","title":{},"lead":[],"cards":[{"text":"b"}]}]}"#,
        &[
            r#"organization: expected some text, found "". Write the text or leave the entry out."#,
            "sections[0].title: expected text, found an object. Write the text in quotation marks.",
            "sections[0].lead: expected text, found a list. Write one text in quotation marks; \\n in it begins a line.",
        ],
    )
    .unwrap();
    assert_eq!(
        (district.organization, &district.sections[0].title, &district.sections[0].groups[0].lead),
        (None, &None, &None)
    );
    expect_problems(
        r#"{"version":1,"sections":[{"id":"a","cards":[{"text":"b"}]}]}"#,
        &[
            "organization: expected some text, found nothing. Write the text.",
            "sections[0].title: expected some text, found nothing. Write the text.",
        ],
    );
}

#[test]
fn limits_hold() {
    let cards = |count: usize| with_cards(&vec![r#"{"text":"We listen."}"#; count].join(","));
    assert_eq!(expect_none(&cards(MAXIMUM_CARDS)).sections[0].cards().count(), MAXIMUM_CARDS);
    let problem = "sections: expected at most 500 cards, found 501 cards. Leave some cards out.";
    assert_eq!(expect_problems(&cards(MAXIMUM_CARDS + 1), &[problem]), None);

    let sections = |count: usize| {
        let section = |index| format!(r#"{{"id":"s{index}","title":"A","cards":[{{"text":"b"}}]}}"#);
        with_sections(&(0..count).map(section).collect::<Vec<_>>().join(","))
    };
    assert_eq!(expect_none(&sections(MAXIMUM_SECTIONS)).sections.len(), MAXIMUM_SECTIONS);
    let problem = "sections: expected at most 50 sections, found 51 sections. Leave some sections out.";
    assert_eq!(expect_problems(&sections(MAXIMUM_SECTIONS + 1), &[problem]), None);
    // So many fit into 256 KB only if they are empty.
    let many = with_sections(&vec!["0"; 10_000].join(","));
    let problem = "sections: expected at most 50 sections, found 10000 sections. Leave some sections out.";
    assert_eq!(expect_problems(&many, &[problem]), None);
}

#[test]
fn cards_are_counted_over_all_sections() {
    let section = |id: &str, count: usize| {
        format!(r#"{{"id":"{id}","title":"A","cards":[{}]}}"#, vec![r#"{"text":"b"}"#; count].join(","))
    };
    expect_none(&with_sections(&format!("{},{}", section("a", 250), section("b", 250))));
    let problem = "sections: expected at most 500 cards, found 501 cards. Leave some cards out.";
    expect_problems(&with_sections(&format!("{},{}", section("a", 250), section("b", 251))), &[problem]);
}

#[test]
fn a_document_may_have_256_kilobytes_and_no_more() {
    let json = with_cards(r#"{"text":"We listen."}"#);
    let filled = |length: usize| format!("{json}{}", " ".repeat(length - json.len()));
    expect_none(&filled(MAXIMUM_BYTES));
    for (length, found) in [(MAXIMUM_BYTES + 1, "262,145"), (10_000_000, "10,000,000")] {
        let problem = format!("document: expected at most 262,144 bytes, found {found} bytes. Shorten the texts, or leave translations out.");
        assert_eq!(expect_problems(&filled(length), &[&problem]), None);
    }
}

// The README and the schema name these numbers.
#[test]
fn the_limits_are_the_documented_ones() {
    assert_eq!((MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_SECTIONS), (262_144, 500, 50));
    assert_eq!((MAXIMUM_TEXT, MAXIMUM_LINE, MAXIMUM_ID), (2_000, 300, 100));
}
