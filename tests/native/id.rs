//! Ids: those that are given, and those that are made.

use crate::parse::{expect_card, expect_none, expect_problems, with_cards, with_sections};
use value_cards::content::{District, MAXIMUM_ID};

fn card_ids(district: &District) -> Vec<&str> {
    district.sections.iter().flat_map(|section| &section.cards).map(|card| card.id.as_str()).collect()
}

#[test]
fn a_given_id_is_kept() {
    for id in ["a", "all-students", "2", "élan", "价值", "a--b", "القيم"] {
        assert_eq!(expect_card(&format!(r#"{{"id":"{id}","text":"b"}}"#), &[]).unwrap().id, id);
    }
}

#[test]
fn a_card_without_an_id_is_named_by_its_headline_else_by_section_and_number() {
    for (card, id) in [
        (r#"{"headline":"High, standards","text":"In high, standards we trust."}"#, "high-standards"),
        (r#"{"headline":"Every ÉLÈVE","text":"For every ÉLÈVE."}"#, "every-élève"),
        (r#"{"text":"All students can learn."}"#, "values-1"),
        // A headline that is not shown names nothing; neither does one without a letter.
        (r#"{"headline":"We listen","text":"We listen."}"#, "values-1"),
        (r#"{"headline":"—","text":"We — listen."}"#, "values-1"),
        // Its lower case has a combining dot, which no id may have.
        (r#"{"headline":"İstanbul","text":"From İstanbul."}"#, "istanbul"),
        (r#"{"headline":"𝐀 b","text":"From 𝐀 b."}"#, "-b"),
    ] {
        assert_eq!(expect_card(card, &[]).unwrap().id, id);
    }
}

#[test]
fn an_id_of_another_form_is_replaced() {
    let long = "x".repeat(MAXIMUM_ID + 1);
    for (id, found) in [
        (r#""Respect!""#, r#""Respect!""#),
        (r#""""#, r#""""#),
        (r#""a b""#, r#""a b""#),
        (r#""a_b""#, r#""a_b""#),
        (r#""A""#, r#""A""#),
        (r##""#a""##, r##""#a""##),
        ("7", "7"),
        (&format!("{long:?}"), "101 characters"),
    ] {
        let problem = format!(".id: expected an id of lower-case letters, digits and hyphens, found {found}. Use at most 100 letters a to z, digits and hyphens, such as \"all-students\".");
        let card = format!(r#"{{"id":{id},"headline":"listen","text":"We listen."}}"#);
        assert_eq!(expect_card(&card, &[&problem]).unwrap().id, "listen");
    }
    assert_eq!(expect_card(&format!(r#"{{"id":"{}","text":"b"}}"#, &long[1..]), &[]).unwrap().id, long[1..]);
}

#[test]
fn a_section_wants_an_id_and_gets_one_from_its_title() {
    let problem = |index: usize, found: &str| {
        format!("sections[{index}].id: expected an id of lower-case letters, digits and hyphens, found {found}. Use at most 100 letters a to z, digits and hyphens, such as \"all-students\".")
    };
    let district = expect_problems(
        &with_sections(
            r#"{"title":"Our Values","cards":[{"text":"b"}]},{"id":"B C","title":"—","cards":[{"text":"c"}]}"#,
        ),
        &[&problem(0, "nothing"), &problem(1, r#""B C""#)],
    )
    .unwrap();
    let ids: Vec<_> = district.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(ids, ["our-values", "section-2"]);
    assert_eq!(card_ids(&district), ["our-values-1", "section-2-1"]);
}

#[test]
fn an_id_that_is_taken_gets_a_number() {
    let second = |path: &str, id: &str| {
        format!(r#"{path}: expected an id of its own, found "{id}" a second time. Give each its own id."#)
    };
    let district = expect_problems(
        &with_cards(
            r#"{"id":"a","text":"b"},{"id":"a","text":"c"},{"headline":"A","text":"a b"},{"id":"a-2","text":"d"}"#,
        ),
        &[
            &second("sections[0].cards[1].id", "a"),
            &second("sections[0].cards[2].id", "a"),
            &second("sections[0].cards[3].id", "a-2"),
        ],
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

// Once, what was made out of a long headline or section was longer than an id may be, and a document that had been
// accepted was refused when it came back.
#[test]
fn an_id_that_is_made_is_no_longer_than_one_that_is_given() {
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
        "sections[0].cards[1].id: expected an id of its own, found \"{shown}\" a second time. Give each its own id."
    );
    let district = expect_problems(&with_cards(&twice), &[&problem]).unwrap();
    assert_eq!(card_ids(&district), [long.clone(), format!("{}-2", &long[2..])]);
}
