//! Rules that exist in Rust and in JavaScript, held against one table of cases each. The tables are in `tests/examples/rules`,
//! whose README says what their columns mean; `tests/embed/rules.test.mjs` runs the same rows.

use std::fmt::Debug;

use serde_json::{from_str, Map, Value};
use value_cards::content::{fault_of, id_from, Card, Page, Use, MAXIMUM_BYTES, MAXIMUM_ID};
use value_cards::deck::rotation::Reason;
use value_cards::kiosk::attendant::{Attendant, Command, Message, Senses};
use value_cards::kiosk::settings::Settings;
use value_cards::moment::{Milliseconds, Moment};
use value_cards::phrases::LANGUAGES;

const IDS: &str = include_str!("../examples/rules/ids.json");
const DURATIONS: &str = include_str!("../examples/rules/durations.json");
const DIRECTIONS: &str = include_str!("../examples/rules/directions.json");
const ADDRESSES: &str = include_str!("../examples/rules/addresses.json");
const PAUSE_REASONS: &str = include_str!("../examples/rules/pause-reasons.json");
const LIMITS: &str = include_str!("../examples/rules/limits.json");

/// The rows of a table, at least `least` of them: a table that was emptied would hold for anything.
#[track_caller]
fn rows(table: &str, least: usize) -> Vec<Map<String, Value>> {
    let rows: Vec<Map<String, Value>> = from_str(table).expect("a table of rows");
    assert!(rows.len() >= least, "only {} rows", rows.len());
    rows
}

fn text<'a>(row: &'a Map<String, Value>, column: &str) -> &'a str {
    row[column].as_str().unwrap_or_else(|| panic!("{column} is no text in {row:?}"))
}

/// Names every row that the rule judges otherwise, not only the first.
#[track_caller]
fn expect_all<T: Debug + PartialEq>(rows: impl IntoIterator<Item = (String, T, T)>) {
    let wrong: Vec<String> = rows
        .into_iter()
        .filter(|(_, found, expected)| found != expected)
        .map(|(row, found, expected)| format!("{row}: expected {expected:?}, found {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} rows are red:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn ids() {
    expect_all(rows(IDS, 70).iter().map(|row| {
        let words = text(row, "text");
        (format!("{words:?}"), id_from(words), text(row, "id").to_owned())
    }));
}

#[test]
fn ids_of_cards() {
    expect_all(rows(IDS, 70).iter().map(|row| {
        let headline = text(row, "text").to_owned();
        let card = Card {
            id: String::new(),
            label: None,
            headline: Some(headline),
            // A headline that says all of the text names nothing, so the text says other things.
            text: String::from("Here we say something else."),
            links: Vec::new(),
            image: None,
            lang: None,
        };
        // Without a word in it, the card is named by its section and number.
        let expected = Some(text(row, "id")).filter(|id| !id.is_empty()).unwrap_or("values-2");
        (format!("{:?}", text(row, "text")), card.derived_id("values", 2), expected.to_owned())
    }));
}

#[test]
fn durations() {
    expect_all(rows(DURATIONS, 70).iter().map(|row| {
        let found = Milliseconds::parse(text(row, "text")).map(|duration| duration.0);
        (format!("{:?}", text(row, "text")), found, row["milliseconds"].as_u64())
    }));
}

#[test]
fn durations_of_a_kiosk() {
    expect_all(rows(DURATIONS, 70).iter().map(|row| {
        let given = text(row, "text");
        let (settings, problems) = Settings::read([("idle", given)]);
        let found = problems.is_empty().then_some(settings.idle.0);
        // A kiosk never waits without an end: off is no answer here.
        let expected = row["milliseconds"].as_u64().filter(|&milliseconds| milliseconds > 0);
        (format!("{given:?}"), found, expected)
    }));
}

/// Rust knows the direction of the languages that the interface speaks, and JavaScript that of any tag.
#[test]
fn directions() {
    let rows = rows(DIRECTIONS, 70);
    expect_all(LANGUAGES.iter().map(|language| {
        let row = rows.iter().find(|row| text(row, "tag") == language.tag);
        let expected = row.map_or("a row of its own in directions.json", |row| text(row, "direction"));
        (language.tag.to_owned(), language.direction.name(), expected)
    }));
}

#[test]
fn addresses_by_their_text() {
    for purpose in [Use::Picture, Use::Link] {
        expect_all(rows(ADDRESSES, 120).iter().map(|row| {
            let base = row.get("base").and_then(Value::as_str).unwrap_or_default();
            let is_here = base.starts_with("http://localhost") || base.starts_with("file:");
            let page = if is_here { Page::ThisMachine } else { Page::Anywhere };
            let found = fault_of(text(row, "address"), purpose, page).is_none();
            (format!("{purpose:?} {:?} {base}", text(row, "address")), found, verdict(row, purpose))
        }));
    }
}

fn verdict(row: &Map<String, Value>, purpose: Use) -> bool {
    let link = row.get("link").filter(|_| purpose == Use::Link);
    link.unwrap_or(&row["text"]).as_bool().expect("true or false")
}

/// The addresses of the table, and whether Rust follows them on a page that is not on this machine.
pub fn addresses(purpose: Use) -> Vec<(String, bool)> {
    let rows = rows(ADDRESSES, 120);
    let address = |row: &Map<String, Value>| text(row, "address").to_owned();
    rows.iter().map(|row| (address(row), fault_of(&address(row), purpose, Page::Anywhere).is_none())).collect()
}

#[test]
fn pause_reasons() {
    let numbers: Map<String, Value> = from_str(PAUSE_REASONS).expect("names and numbers");
    let found = [
        ("hover", Reason::Hover),
        ("focus", Reason::Focus),
        ("pageHidden", Reason::PageHidden),
        ("offScreen", Reason::OffScreen),
    ];
    assert_eq!(numbers.len(), found.len());
    for (name, reason) in found {
        assert_eq!(numbers[name], reason as u8, "{name}");
        assert_eq!(Reason::sensed(reason as u8), Some(reason), "{name}");
    }
    // Of the others, such as a card that is turned, the widget knows by itself.
    for number in (0..=u8::MAX).filter(|&number| numbers.values().all(|known| *known != number)) {
        assert_eq!(Reason::sensed(number), None, "{number}");
    }
}

#[test]
fn limits_of_documents() {
    let limits: Map<String, Value> = from_str(LIMITS).expect("names and numbers");
    assert_eq!(limits["documentBytes"], MAXIMUM_BYTES);
    assert_eq!(limits["idCharacters"], MAXIMUM_ID);
}

#[test]
fn a_card_stays_in_the_kiosk_as_long_as_its_page_says() {
    let limits: Map<String, Value> = from_str(LIMITS).expect("names and numbers");
    let page = include_str!("../../src/embed/kiosk.html");
    let (_, rest) = page.split_once("rotate=\"").expect("the page's cards rotate");
    let (duration, _) = rest.split_once('"').expect("the value ends");
    assert_eq!(Milliseconds::parse(duration).map(|duration| duration.0), limits["kioskCard"].as_u64());
}

/// The page gives the program up if it hears nothing for three times as long.
#[test]
fn the_kiosk_says_that_it_is_alive() {
    let limits: Map<String, Value> = from_str(LIMITS).expect("names and numbers");
    let heartbeat = limits["heartbeat"].as_u64().expect("a number");
    let mut now = Moment(0);
    let mut attendant = Attendant::new(&Settings::default(), now, 0);
    let mut beats = |now| attendant.update(Message::Woke(Senses::default()), now).contains(&Command::Beat);
    assert!(beats(now));
    for _ in 0..3 {
        assert!(!beats(now + Milliseconds(heartbeat - 1)));
        now = now + Milliseconds(heartbeat);
        assert!(beats(now));
    }
}
