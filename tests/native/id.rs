//! Ids: the given ones and the made ones.

use crate::parse::{expect_card, expect_none, expect_problems, with_cards, with_sections};
use value_cards::content::{District, MAXIMUM_ID};

fn card_ids(district: &District) -> Vec<&str> {
    district.sections.iter().flat_map(|section| section.cards()).map(|card| card.id.as_str()).collect()
}

#[test]
fn a_given_id_is_kept() {
    for id in ["a", "all-students", "2", "élan", "价值", "a--b", "-a-", "القيم", "ทั้งหมด", "e\u{301}lan", "𝐀"]
    {
        assert_eq!(expect_card(&format!(r#"{{"id":"{id}","text":"b"}}"#), &[]).unwrap().id, id);
    }
}

#[test]
fn a_card_without_an_id_is_named_by_its_headline_else_by_section_and_number() {
    for (card, id) in [
        (r#"{"headline":"High, standards","text":"In high, standards we trust."}"#, "high-standards"),
        (r#"{"headline":"Every ÉLÈVE","text":"For every ÉLÈVE."}"#, "every-élève"),
        (r#"{"text":"All students can learn."}"#, "values-1"),
        // A headline that is not shown gives no id, nor does one without a word.
        (r#"{"headline":"We listen","text":"We listen."}"#, "values-1"),
        (r#"{"headline":"—","text":"We — listen."}"#, "values-1"),
        (r#"{"headline":"Care.","text":"We say: Care. And we do."}"#, "care"),
        // The lower case of İ is i and a combining dot, which belongs to it.
        (r#"{"headline":"İstanbul","text":"From İstanbul."}"#, "i\u{307}stanbul"),
        // This letter has no lower case.
        (r#"{"headline":"𝐀 b","text":"From 𝐀 b."}"#, "𝐀-b"),
        (r#"{"headline":"นักเรียน ทั้งหมด","text":"เรา นักเรียน ทั้งหมด"}"#, "นักเรียน-ทั้งหมด"),
    ] {
        assert_eq!(expect_card(card, &[]).unwrap().id, id);
    }
}

#[test]
fn an_id_with_a_wrong_form_is_replaced() {
    let long = "x".repeat(MAXIMUM_ID + 1);
    for (id, found) in [
        (r#""Respect!""#, r#""Respect!""#),
        (r#""""#, r#""""#),
        (r#""a b""#, r#""a b""#),
        (r#""a_b""#, r#""a_b""#),
        (r#""A""#, r#""A""#),
        (r##""#a""##, r##""#a""##),
        // A mark without its letter.
        ("\"\u{301}a\"", "\"\u{301}a\""),
        ("\"a-\u{e48}\"", "\"a-\u{e48}\""),
        ("7", "7"),
        (&format!("{long:?}"), "101 characters"),
    ] {
        let problem = format!(".id: expected an id of lowercase letters, digits and hyphens, found {found}. Use at most 100 letters a to z, digits and hyphens, such as \"all-students\".");
        let card = format!(r#"{{"id":{id},"headline":"listen","text":"We listen."}}"#);
        assert_eq!(expect_card(&card, &[&problem]).unwrap().id, "listen");
    }
    assert_eq!(expect_card(&format!(r#"{{"id":"{}","text":"b"}}"#, &long[1..]), &[]).unwrap().id, long[1..]);
}

#[test]
fn a_section_without_an_id_gets_one_from_its_title() {
    let expected = "expected an id of lowercase letters, digits and hyphens, found";
    let form = "Use at most 100 letters a to z, digits and hyphens, such as \"all-students\".";
    let problems = [
        format!("sections[0].id: {expected} nothing. Write \"id\": \"our-values\"."),
        format!("sections[1].id: {expected} \"B C\". {form}"),
    ];
    let district = expect_problems(
        &with_sections(
            r#"{"title":"Our Values","cards":[{"text":"b"}]},{"id":"B C","title":"—","cards":[{"text":"c"}]}"#,
        ),
        &problems.each_ref().map(String::as_str),
    )
    .unwrap();
    let ids: Vec<_> = district.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(ids, ["our-values", "section-2"]);
    assert_eq!(card_ids(&district), ["our-values-1", "section-2-1"]);
}

#[test]
fn an_id_that_is_taken_gets_a_number() {
    let second = |path: &str, id: &str| {
        format!(r#"{path}: expected a unique id, found "{id}" a second time. Give each its own id."#)
    };
    let district = expect_problems(
        &with_cards(
            r#"{"id":"a","text":"b"},{"id":"a","text":"c"},{"headline":"A","text":"a b"},{"id":"a-2","text":"d"}"#,
        ),
        &[&second("sections[0].cards[1].id", "a"), &second("sections[0].cards[3].id", "a-2")],
    )
    .unwrap();
    assert_eq!(card_ids(&district), ["a", "a-2", "a-3", "a-2-2"]);

    let district = expect_problems(
        &with_sections(
            r#"{"id":"s","title":"S","cards":[{"id":"a","text":"b"}]},{"id":"s","title":"T","cards":[{"id":"a","text":"c"}]}"#,
        ),
        &[&second("sections[1].id", "s"), &second("sections[1].cards[0].id", "a")],
    )
    .unwrap();
    assert_eq!(district.sections[1].id, "s-2");
    assert_eq!(card_ids(&district), ["a", "a-2"]);
    // A section and a card may share one.
    expect_none(&with_sections(r#"{"id":"s","title":"S","cards":[{"id":"s","text":"b"}]}"#));
}

// An id made from a long headline or section was once longer than an id may be, so a document that had been accepted was
// refused when it came back.
#[test]
fn a_made_id_is_not_longer_than_a_given_one_may_be() {
    let long = "x".repeat(MAXIMUM_ID);
    let card = format!(r#"{{"headline":"{long}x","text":"{long}x yes"}}"#);
    assert_eq!(expect_card(&card, &[]).unwrap().id, long);

    let section = format!(r#"{{"id":"{long}","title":"A","cards":[{{"text":"b"}},{{"text":"c"}}]}}"#);
    let short = &long[4..];
    let district = expect_none(&with_sections(&section));
    assert_eq!(card_ids(&district), [format!("{short}-1"), format!("{short}-2")]);

    let twice = format!(r#"{{"id":"{long}","text":"b"}},{{"id":"{long}","text":"c"}}"#);
    let shown = format!("{}…", &long[..60]);
    let problem = format!(
        "sections[0].cards[1].id: expected a unique id, found \"{shown}\" a second time. Give each its own id."
    );
    let district = expect_problems(&with_cards(&twice), &[&problem]).unwrap();
    assert_eq!(card_ids(&district), [long.clone(), format!("{}-2", &long[2..])]);
}

// An acrostic may have a letter twice, and a district may value respect twice.
#[test]
fn an_id_that_nobody_wrote_gets_a_number_in_silence() {
    let card = r#"{"headline":"R","text":"Respect"}"#;
    let district = expect_none(&with_cards(&[card; 3].join(",")));
    assert_eq!(card_ids(&district), ["r", "r-2", "r-3"]);
}
