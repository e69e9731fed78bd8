//! Sections with several runs of cards, and what is said around them.

use crate::parse::{expect_none, expect_problems, with_sections};
use value_cards::content::{District, Edition, Said};

const GROUPS: &str = r#"{"id":"a","title":"A","note":"Last updated in 2024","image":{"url":"a.png","alt":""},"groups":[
    {"lead":"In class:","cards":[{"text":"b"},{"text":"c"}],"note":"Every day."},
    {"cards":[{"text":"d"}]}]}"#;

fn leads<'a>(edition: &'a Edition) -> Vec<Option<&'a str>> {
    edition.sections[0].groups.iter().map(|group| group.lead.map(|said| said.words)).collect()
}

#[test]
fn a_section_may_have_groups() {
    let district = expect_none(&with_sections(GROUPS));
    let [section] = &district.sections[..] else { panic!("one section") };
    assert_eq!(section.note.as_deref(), Some("Last updated in 2024"));
    assert_eq!(section.image.as_ref().map(|image| image.url.as_str()), Some("a.png"));
    assert_eq!(section.groups[0].note.as_deref(), Some("Every day."));
    let ids: Vec<&str> = section.cards().map(|card| card.id.as_str()).collect();
    assert_eq!(ids, ["a-1", "a-2", "a-3"]);
    assert_eq!(leads(&district.editions()[0]), [Some("In class:"), None]);
}

#[test]
fn the_lead_of_a_section_leads_into_its_first_card() {
    let plain = expect_none(&with_sections(r#"{"id":"a","title":"A","lead":"So:","cards":[{"text":"b"}]}"#));
    assert_eq!(leads(&plain.editions()[0]), [Some("So:")]);
    let groups = r#"{"id":"a","title":"A","lead":"So:","groups":[{"cards":[{"text":"b"}]},{"cards":[{"text":"c"}]}]}"#;
    assert_eq!(leads(&expect_none(&with_sections(groups)).editions()[0]), [Some("So:"), None]);
    let problem = r#"sections[0].groups[0].lead: expected one lead before the first card, found "So:" before it. Move the section's lead into its note, or make one lead of both."#;
    let twice = groups.replacen(r#"{"cards""#, r#"{"lead":"First:","cards""#, 1);
    let district = expect_problems(&with_sections(&twice), &[problem]).unwrap();
    assert_eq!(leads(&district.editions()[0]), [Some("First:"), None]);
}

#[test]
fn a_section_has_cards_or_groups() {
    let problem = "sections[0].cards: expected either cards or groups, found both. Move the cards into a group.";
    let both = GROUPS.replace(r#""title":"A""#, r#""title":"A","cards":[{"text":"x"}]"#);
    assert_eq!(expect_problems(&with_sections(&both), &[problem]).unwrap().sections[0].cards().count(), 3);
}

#[test]
fn a_group_without_a_card_is_left_out() {
    let section = |groups: &str| with_sections(&format!(r#"{{"id":"a","title":"A","groups":{groups}}}"#));
    let none = r#"expected at least one group, found none. Add a group with cards, or write "cards" in its place."#;
    assert_eq!(expect_problems(&section("[]"), &[&format!("sections[0].groups: {none}")]), None);
    let district = expect_problems(
        &section(r#"["B who:",{"lead":"C"},{"cards":[{"text":"d"}]}]"#),
        &[
            r#"sections[0].groups[0]: expected a group with cards, found "B who:". Write { "lead": "B who:", "cards": [{ "text": "…" }] }."#,
            "sections[0].groups[1].cards: expected at least one card, found none. Add a card or leave the section out.",
        ],
    );
    assert_eq!(district.unwrap().sections[0].groups.len(), 1);
}

#[test]
fn limits_and_ids_hold_over_all_groups() {
    let group = |count: usize| format!(r#"{{"cards":[{}]}}"#, vec![r#"{"text":"b"}"#; count].join(","));
    let section = |last: usize| format!(r#"{{"id":"a","title":"A","groups":[{},{}]}}"#, group(250), group(last));
    expect_none(&with_sections(&section(250)));
    let problem = "sections: expected at most 500 cards, found 501 cards. Leave some cards out.";
    assert_eq!(expect_problems(&with_sections(&section(251)), &[problem]), None);
    let problem =
        r#"sections[0].groups[1].cards[0].id: expected a unique id, found "b" a second time. Give each its own id."#;
    let twice =
        r#"{"id":"a","title":"A","groups":[{"cards":[{"id":"b","text":"b"}]},{"cards":[{"id":"b","text":"c"}]}]}"#;
    expect_problems(&with_sections(twice), &[problem]);
}

/// The document with this Spanish translation of its section.
#[track_caller]
fn translated(section: &str, problems: &[&str]) -> District {
    let json = with_sections(GROUPS);
    let json = json.replacen(
        '{',
        &format!(r#"{{"translations":{{"es":{{"title":"Quiénes somos","sections":[{section}]}}}},"#),
        1,
    );
    expect_problems(&json, problems).unwrap()
}

#[test]
fn a_translated_group_is_the_one_that_holds_its_first_card() {
    let district = translated(
        r#"{"id":"a","title":"A","note":"Al día","groups":[
            {"lead":"En el autobús:","cards":[{"id":"a-3","text":"tres"}]},
            {"lead":"En clase:","cards":[{"id":"a-2","text":"dos"},{"id":"a-1","text":"uno"}]}]}"#,
        &[],
    );
    let spanish = &district.editions()[1];
    assert_eq!(leads(spanish), [Some("En clase:"), Some("En el autobús:")]);
    let cards = spanish.sections[0].groups.iter().flat_map(|group| &group.cards);
    assert_eq!(cards.map(|card| card.words.words.text.as_str()).collect::<Vec<_>>(), ["uno", "dos", "tres"]);
    assert_eq!(spanish.title, Some(Said { words: "Quiénes somos", lang: "es" }));
    assert_eq!(spanish.sections[0].note, Some(Said { words: "Al día", lang: "es" }));
    // What is missing is in the document's own language.
    assert_eq!(spanish.sections[0].groups[0].note, Some(Said { words: "Every day.", lang: "en" }));
}

#[test]
fn a_translation_may_write_cards_where_the_document_writes_groups() {
    let problem = r#"translations.es.sections[0].cards: expected all cards of the document, found none for "a-2". Add them; until then they are shown untranslated."#;
    let district = translated(
        r#"{"id":"a","title":"A","lead":"En clase:","cards":[{"id":"a-1","text":"uno"},{"id":"a-3","text":"tres"}]}"#,
        &[problem],
    );
    let spanish = &district.editions()[1];
    assert_eq!(leads(spanish), [Some("En clase:"), None]);
    let cards = spanish.sections[0].groups.iter().flat_map(|group| &group.cards);
    let said: Vec<_> = cards.map(|card| (card.words.words.text.as_str(), card.words.lang)).collect();
    assert_eq!(said, [("uno", "es"), ("c", "en"), ("tres", "es")]);
}
