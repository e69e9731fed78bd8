//! The built-in words are the board's words, character for character.

use value_cards::content::{norwalk, District, Headline, Section};

/// The statements of the source document: the list items, each on one line, and the other paragraphs.
fn source() -> (Vec<String>, Vec<String>) {
    let (mut items, mut paragraphs) = (Vec::<String>::new(), Vec::new());
    for line in include_str!("../examples/norwalk-mission-vision-values.md").lines() {
        match (line.strip_prefix("- "), line.strip_prefix("  "), items.last_mut()) {
            (Some(item), _, _) => items.push(item.trim().to_owned()),
            (None, Some(rest), Some(item)) => *item = format!("{item} {}", rest.trim()),
            _ if line.trim().is_empty() => {}
            _ => paragraphs.push(
                line.trim_matches(|character| character == '#' || character == '*' || character == ' ').to_owned(),
            ),
        }
    }
    (items, paragraphs)
}

fn district() -> District {
    norwalk().unwrap_or_else(|problems| panic!("{problems:#?}"))
}

#[test]
fn every_statement_is_exactly_the_one_in_the_source() {
    let (items, _) = source();
    let district = district();
    let texts: Vec<_> = district.sections[1..].iter().flat_map(Section::cards).map(|card| &card.text).collect();
    assert_eq!(texts, items.iter().collect::<Vec<_>>());
    assert_eq!(items.len(), 17);
}

#[test]
fn titles_lead_ins_and_mission_are_exactly_those_in_the_source() {
    let (_, paragraphs) = source();
    let district = district();
    let [mission, vision, values] = district.sections.as_slice() else { panic!("three sections") };
    let ours = [
        "Norwalk Mission, Vision and Values",
        mission.title.as_ref().unwrap(),
        &mission.groups[0].cards[0].text,
        vision.title.as_ref().unwrap(),
        vision.groups[0].lead.as_ref().unwrap(),
        values.title.as_ref().unwrap(),
        values.groups[0].lead.as_ref().unwrap(),
    ];
    assert_eq!(paragraphs, ours);
    assert_eq!((mission.cards().count(), vision.cards().count(), values.cards().count()), (1, 6, 11));
}

#[test]
fn every_value_has_a_headline_and_no_quality_needs_one() {
    let district = district();
    assert!(district.sections[2].cards().all(|card| card.headline.is_some()));
    assert!(district.sections[1].cards().all(|card| card.headline.is_none()));
}

#[test]
fn every_headline_is_a_run_of_words_of_its_text() {
    let district = district();
    for card in district.sections[2].cards() {
        let headline = card.headline.as_deref().expect("a headline");
        let is_run = card.text.to_lowercase().contains(&headline.to_lowercase());
        let shown = card.shown_headline();
        assert!(is_run && matches!(shown, Some(Headline::Key(_)) | None), "{headline}: {shown:?}");
        assert_eq!(card.statement(), card.text);
    }
}

#[test]
fn a_headline_that_is_the_whole_statement_is_not_shown() {
    let district = district();
    let twice: Vec<_> = district.sections[2].cards().filter(|card| card.shown_headline().is_none()).collect();
    assert_eq!(
        twice.iter().map(|card| card.text.as_str()).collect::<Vec<_>>(),
        ["Data, evidence and results inform all decision-making."]
    );
}
