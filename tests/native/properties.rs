//! What holds for every document. Shared by the property tests and the fuzzer, which both pass in bytes: a document is
//! a series of choices, and shorter or smaller bytes make a simpler document.

use std::collections::BTreeSet;

use serde_json::{json, Map, Value};
use value_cards::content::document::Document;
use value_cards::content::json;
use value_cards::content::{
    blocks, fault_of, parse, Card, Date, District, Group, Headline, Image, Link, Page, Problem, Section, Translation,
    Use, MAXIMUM_BYTES, MAXIMUM_CARDS, MAXIMUM_ID, MAXIMUM_LABEL, MAXIMUM_LINE, MAXIMUM_LINKS, MAXIMUM_SECTIONS,
    MAXIMUM_TEXT, MAXIMUM_TRANSLATIONS, MAXIMUM_URL,
};

/// First byte of the choices for a valid district.
pub const VALID: u8 = 0;
/// First byte of the choices for a district with faults.
pub const FAULTY: u8 = 1;
/// First byte of the choices for a series of JSON tokens.
pub const TOKENS: u8 = 2;

/// Bytes that begin with one of the three are choices for such a document. All other bytes are the document itself, as
/// far as they are UTF-8.
pub fn hold(bytes: &[u8]) {
    match bytes.split_first() {
        Some((&VALID, choices)) => valid_districts_come_back(&district(&mut Choices(choices))),
        Some((&FAULTY, choices)) => readings_are_sound(&faulty(&mut Choices(choices))),
        Some((&TOKENS, choices)) => readings_are_sound(&tokens(&mut Choices(choices))),
        _ => readings_are_sound(&String::from_utf8_lossy(bytes)),
    }
}

// ---- Properties -----------------------------------------------------------------------------------------------------

fn valid_districts_come_back(district: &District) {
    let json = written(district);
    // Each text keeps its limit, but all of them together may be too long.
    if json.len() > MAXIMUM_BYTES {
        let reading = parse(&json);
        assert!(reading.district.is_none() && reading.problems.len() == 1, "{:?}", reading.problems);
        return;
    }
    let reading = parse(&json);
    assert_eq!(reading.problems, [], "{json}");
    assert_eq!(reading.district.as_ref(), Some(district), "{json}");
    expect_limits(district);
}

/// Our reader and serde_json read the same value, or find the same fault at the same place.
pub fn readers_agree(json: &str) {
    match (json::read(json), serde_json::from_str(json)) {
        (Ok(ours), Ok(theirs)) => assert!(is_same(&ours, &theirs), "{json}\nours: {ours:?}\ntheirs: {theirs:?}"),
        // Half a surrogate pair is a fault to serde_json alone.
        (_, Err(theirs)) if theirs.to_string().contains("hex escape") => {}
        (ours, theirs) => {
            let (ours, theirs) = (ours.map_err(|fault| fault.placed(json)), theirs.map_err(|fault| fault.to_string()));
            assert_eq!(ours.err(), theirs.err(), "{json}");
        }
    }
}

fn is_same(ours: &json::Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (json::Value::Null, Value::Null) => true,
        (json::Value::Bool(one), Value::Bool(other)) => one == other,
        (json::Value::Text(one), Value::String(other)) => one == other,
        (json::Value::Number(one), Value::Number(other)) => match (one.parse::<i64>(), other.as_i64()) {
            (Ok(one), Some(other)) => one == other,
            _ => is_near(one.parse().unwrap(), other.as_f64().unwrap()),
        },
        (json::Value::List(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (json::Value::Object(one), Value::Object(other)) => {
            let pairs = || one.iter().zip(other);
            one.len() == other.len() && pairs().all(|(one, other)| one.0 == other.0 && is_same(one.1, other.1))
        }
        _ => false,
    }
}

/// serde_json reads the last digits of a long number differently from the standard library.
fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() <= other.abs() * 1e-12
}

fn readings_are_sound(json: &str) {
    readers_agree(json);
    let reading = parse(json);
    let Some(district) = reading.district else {
        assert!(!reading.problems.is_empty(), "nothing is read, and no reason given: {json}");
        return;
    };
    expect_limits(&district);
    let again = written(&district);
    // Made ids and the characters between values may need more room than the original.
    if again.len() > MAXIMUM_BYTES {
        return;
    }
    let second = parse(&again);
    assert_eq!(second.district.as_ref(), Some(&district), "{json}\nbecame {again}");
    let unexpected = second.problems.iter().find(|problem| !is_kept(problem));
    assert_eq!(unexpected, None, "{json}\nbecame {again}");
    if reading.problems.is_empty() {
        assert_eq!(second.problems, [], "{json}\nbecame {again}");
    }
}

/// Faults that a district keeps: a missing name or title, missing translations, and the two that are shown unchanged,
/// markup and the sign of a lost character.
fn is_kept(problem: &Problem) -> bool {
    match problem.expected.as_str() {
        "some text" => {
            problem.found == "nothing" && (problem.path == "organization" || problem.path.ends_with(".title"))
        }
        "text without markup" | "all sections of the document" | "all cards of the document" => true,
        "text without control characters" => problem.found.starts_with("U+FFFD "),
        _ => false,
    }
}

fn written(district: &District) -> String {
    serde_json::to_string(&Document::from(district)).unwrap()
}

fn expect_limits(district: &District) {
    expect_text(district.organization.as_deref(), MAXIMUM_LINE);
    assert!(district.translations.len() <= MAXIMUM_TRANSLATIONS);
    let ids = expect_sections(&district.sections);
    let mut languages = BTreeSet::from([district.lang.to_lowercase()]);
    for translation in &district.translations {
        assert!(languages.insert(translation.lang.to_lowercase()), "{} comes twice", translation.lang);
        expect_text(translation.organization.as_deref(), MAXIMUM_LINE);
        assert!(expect_sections(&translation.sections).is_subset(&ids), "what is translated is in the document");
    }
    for edition in district.editions() {
        let counts = edition.sections.iter().flat_map(|section| &section.groups).map(|group| group.cards.len());
        let groups = district.sections.iter().flat_map(|section| &section.groups);
        assert!(counts.eq(groups.map(|group| group.cards.len())));
    }
}

/// The ids of the sections, and the ids of the cards with their section's.
fn expect_sections(sections: &[Section]) -> BTreeSet<(&str, &str)> {
    let mut ids = BTreeSet::new();
    let mut cards = BTreeSet::new();
    assert!((1..=MAXIMUM_SECTIONS).contains(&sections.len()));
    for section in sections {
        expect_id(&section.id);
        assert!(ids.insert((section.id.as_str(), "")), "section {} comes twice", section.id);
        expect_text(section.title.as_deref(), MAXIMUM_LINE);
        expect_text(section.note.as_deref(), MAXIMUM_TEXT);
        section.image.iter().for_each(expect_image);
        assert!(!section.groups.is_empty());
        for group in &section.groups {
            expect_text(group.lead.as_deref(), MAXIMUM_TEXT);
            expect_text(group.note.as_deref(), MAXIMUM_TEXT);
            assert!(!group.cards.is_empty());
        }
        for card in section.cards() {
            expect_id(&card.id);
            assert!(cards.insert(card.id.as_str()), "card {} comes twice", card.id);
            ids.insert((&section.id, &card.id));
            expect_card(card);
        }
    }
    assert!(cards.len() <= MAXIMUM_CARDS);
    ids
}

fn expect_card(card: &Card) {
    expect_text(Some(&card.text), MAXIMUM_TEXT);
    expect_text(card.headline.as_deref(), MAXIMUM_LINE);
    expect_text(card.label.as_deref(), MAXIMUM_LABEL);
    expect_statement(card);
    assert!(card.links.len() <= MAXIMUM_LINKS);
    for Link { text, url } in &card.links {
        expect_text(Some(text), MAXIMUM_LINE);
        expect_address(url, Use::Link);
    }
    card.image.iter().for_each(expect_image);
}

/// No word is lost, and none is said twice.
fn expect_statement(card: &Card) {
    let (text, statement) = (card.text.trim(), card.statement().trim());
    let lines: Vec<&str> = blocks(statement).iter().flat_map(|block| block.lines().to_vec()).collect();
    assert!(
        !lines.is_empty() && lines.iter().all(|line| !line.trim().is_empty() && statement.contains(line)),
        "{text:?}"
    );
    let letters = |text: &str| text.chars().filter(|character| character.is_alphanumeric()).count();
    assert_eq!(lines.iter().map(|line| letters(line)).sum::<usize>(), letters(statement), "{text:?}");
    match card.shown_headline() {
        Some(Headline::Key(run)) => assert!(lines.iter().any(|line| line.contains(run)), "{run:?} is not in {lines:?}"),
        Some(Headline::Once { words, rest }) => {
            assert!(text.ends_with(rest) && rest.len() < text.len(), "{rest:?}");
            assert_eq!(letters(words) + letters(rest), letters(text), "{words:?} and {rest:?} are not {text:?}");
        }
        Some(Headline::Above(words)) => assert!(!words.is_empty()),
        None => {}
    }
}

fn expect_image(Image { url, alt }: &Image) {
    assert!(alt.chars().count() <= MAXIMUM_LINE);
    expect_address(url, Use::Picture);
}

fn expect_text(text: Option<&str>, maximum: usize) {
    if let Some(text) = text {
        assert!((1..=maximum).contains(&text.chars().count()) && !text.trim().is_empty(), "{text:?}");
        assert!(!text.contains(['\0', '\r', '\u{1b}', '\u{202e}', '\u{feff}']), "{text:?}");
    }
}

fn expect_id(id: &str) {
    assert!((1..=MAXIMUM_ID).contains(&id.chars().count()), "{id}");
    let is_mark = |character| matches!(character, '\u{300}'..='\u{36f}' | '\u{94d}');
    let is_fit = |character: char| {
        character == '-'
            || is_mark(character)
            || character.is_alphanumeric() && character.to_lowercase().eq([character])
    };
    assert!(id.chars().all(is_fit), "{id}");
}

fn expect_address(url: &str, purpose: Use) {
    assert!(fault_of(url, purpose, Page::Anywhere).is_none() && url.chars().count() <= MAXIMUM_URL, "{url:?}");
    let scheme = url.split(['/', '?', '#']).next().and_then(|start| start.split_once(':')).map(|(scheme, _)| scheme);
    assert!(
        scheme.is_none_or(|scheme| ["https", "mailto", "tel"].contains(&scheme.to_lowercase().as_str())),
        "{url:?}"
    );
}

// ---- Documents ------------------------------------------------------------------------------------------------------

/// Bytes, each of which is a choice. When none is left, the first option is chosen.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn below(&mut self, count: usize) -> usize {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(first) % count
    }

    /// A choice in which `false` is the simpler option.
    fn is_so(&mut self, chance_of_256: usize) -> bool {
        256 - self.below(256) <= chance_of_256
    }

    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn wide(&mut self) -> usize {
        self.below(256) * 256 + self.below(256)
    }
}

const WORDS: [&str; 26] = [
    "learn",
    "all",
    "students",
    "Every",
    "we’re",
    "L’élève",
    "e\u{301}",
    "ß",
    "İstanbul",
    "ǅ",
    "𝐀",
    "2024",
    "التعلم",
    "\u{200f}قيم",
    "我们相信每个学生",
    "นักเรียน",
    "नमस्ते",
    "😀",
    "—",
    "<",
    "3>2",
    "&amp;",
    "\"so\"",
    "\\",
    "\n",
    "soft\u{ad}hyphen",
];
/// Sorted by tag, which is the order in which translations are read.
const LANGUAGES: [&str; 8] = ["ar", "bs-Latn-BA", "en", "es", "ht", "so", "zh-Hans", "zh-Hant"];
const ADDRESSES: [&str; 7] = [
    "a.html",
    "https://schools.example/plan",
    "../plan.html?a=b:c#d",
    "/",
    "#values",
    "https://schools.example:8443/",
    "价值观.html",
];

fn district(choices: &mut Choices) -> District {
    let lang = choices.one_of(&LANGUAGES);
    let sections: Vec<Section> = (0..=choices.below(3)).map(|index| section(choices, index)).collect();
    let tags = LANGUAGES.into_iter().filter(|tag| *tag != lang);
    let chosen: Vec<&str> = tags.filter(|_| choices.is_so(32)).collect();
    let translations = chosen.into_iter().map(|tag| translation(choices, tag, &sections)).collect();
    District {
        organization: Some(line(choices)),
        title: choices.is_so(64).then(|| line(choices)),
        lang: lang.into(),
        adopted: choices.is_so(64).then(|| date(choices)).flatten(),
        sections,
        translations,
    }
}

fn date(choices: &mut Choices) -> Option<Date> {
    let year = 1 + choices.wide() % 9999;
    Date::parse(&format!("{year:04}-{:02}-{:02}", 1 + choices.below(12), 1 + choices.below(31)))
}

fn section(choices: &mut Choices, index: usize) -> Section {
    let id = id(choices, index);
    let mut number = 10 * index;
    let mut cards = |choices: &mut Choices| {
        let count = 1 + choices.below(4);
        number += count;
        (number - count..number).map(|number| numbered_card(choices, number)).collect()
    };
    let first = Group { lead: None, cards: cards(choices), note: None };
    let mut groups = vec![Group { lead: choices.is_so(64).then(|| text(choices, MAXIMUM_TEXT)), ..first }];
    if choices.is_so(64) {
        let lead = choices.is_so(128).then(|| text(choices, MAXIMUM_TEXT));
        groups.push(Group {
            lead,
            cards: cards(choices),
            note: choices.is_so(128).then(|| text(choices, MAXIMUM_TEXT)),
        });
    }
    Section {
        title: Some(line(choices)),
        image: choices.is_so(32).then(|| image(choices)),
        groups,
        note: choices.is_so(32).then(|| text(choices, MAXIMUM_TEXT)),
        id,
    }
}

fn translation(choices: &mut Choices, lang: &str, sections: &[Section]) -> Translation {
    let mut sections: Vec<Section> = sections.iter().map(|original| translated(choices, original)).collect();
    let first = choices.below(sections.len());
    sections.rotate_left(first);
    let organization = choices.is_so(128).then(|| line(choices));
    let title = choices.is_so(32).then(|| line(choices));
    Translation { lang: lang.into(), organization, title, sections }
}

fn translated(choices: &mut Choices, original: &Section) -> Section {
    let mut cards: Vec<Card> = original.cards().map(|original| card(choices, original.id.clone())).collect();
    let first = choices.below(cards.len());
    cards.rotate_left(first);
    let lead = choices.is_so(64).then(|| text(choices, MAXIMUM_TEXT));
    let groups = vec![Group { lead, cards, note: None }];
    Section { id: original.id.clone(), title: Some(line(choices)), image: None, groups, note: None }
}

fn numbered_card(choices: &mut Choices, number: usize) -> Card {
    let id = id(choices, number);
    card(choices, id)
}

fn card(choices: &mut Choices, id: String) -> Card {
    let text = text(choices, MAXIMUM_TEXT);
    let headline = choices.is_so(128).then(|| headline(choices, &text)).flatten();
    let links = (0..choices.below(3)).filter(|_| choices.is_so(64)).collect::<Vec<_>>();
    let links = links.into_iter().map(|_| Link { text: line(choices), url: link(choices) }).collect();
    let image = choices.is_so(64).then(|| image(choices));
    let label = choices.is_so(32).then(|| choices.one_of(&["R", "1", "ع", "b)"]).to_owned());
    let lang = choices.is_so(16).then(|| choices.one_of(&LANGUAGES).to_owned());
    Card { id, label, headline, text, links, image, lang }
}

fn link(choices: &mut Choices) -> String {
    if choices.is_so(64) {
        return choices.one_of(&["mailto:a@schools.example", "tel:+15155550100"]).into();
    }
    choices.one_of(&ADDRESSES).into()
}

fn image(choices: &mut Choices) -> Image {
    let url = choices.one_of(&ADDRESSES).into();
    Image { url, alt: if choices.is_so(128) { line(choices) } else { String::new() } }
}

/// Words of the text, sometimes with an upper-case first character, or other words.
fn headline(choices: &mut Choices, text: &str) -> Option<String> {
    if choices.is_so(64) {
        return Some(line(choices));
    }
    let words: Vec<&str> = text.split(' ').collect();
    let start = choices.below(words.len());
    let run = words[start..start + 1 + choices.below(words.len() - start)].join(" ");
    let mut characters = run.chars();
    let first = characters.next()?;
    let raised: String = first.to_uppercase().chain(characters).collect();
    let comes_back = first.to_uppercase().flat_map(char::to_lowercase).eq([first]);
    let headline = if choices.is_so(128) && comes_back { raised } else { run };
    (headline.chars().any(char::is_alphanumeric) && headline.chars().count() <= MAXIMUM_LINE).then_some(headline)
}

fn line(choices: &mut Choices) -> String {
    text(choices, MAXIMUM_LINE)
}

/// Words with a blank between them; sometimes with the maximum length.
fn text(choices: &mut Choices, maximum: usize) -> String {
    let mut text = String::from(choices.one_of(&["learn", "We", "学", "نحن"]));
    for _ in 0..choices.below(8) {
        text.push(' ');
        text.push_str(choices.one_of(&WORDS));
    }
    if choices.is_so(32) {
        text.insert_str(
            text.len() / 2 + (0..4).find(|more| text.is_char_boundary(text.len() / 2 + more)).unwrap_or(0),
            choices.one_of(&["\n", "\n\n", "\n- ", "\n• ", ": ", ". ", " – "]),
        );
    }
    if choices.is_so(1) {
        text.push(' ');
        text.extend(std::iter::repeat_n('é', maximum - text.chars().count()));
    }
    text
}

/// Unique for each `index`.
fn id(choices: &mut Choices, index: usize) -> String {
    match choices.below(5) {
        0 => format!("a{index}"),
        1 => format!("values-{index}"),
        2 => format!("价值-{index}"),
        3 => format!("{index}-"),
        _ => format!("{}{index:02}", "x".repeat(MAXIMUM_ID - 2)),
    }
}

/// Texts that are not allowed, or that look like something else.
const BAD_TEXTS: [&str; 24] = [
    "",
    " ",
    "\u{200b}",
    "a\u{0}b",
    "a\r\nb",
    "a\u{202e}b",
    "\u{feff}",
    "SURROGATE",
    "SURROGATE and more",
    "<script>alert(1)</script>",
    "<b>We</b>",
    "javascript:alert(1)",
    "data:text/html,a",
    "//example.org",
    "http://localhost@example.org",
    "__proto__",
    "constructor",
    "en",
    "English",
    "2023-02-29",
    "learn",
    "a1",
    "A!",
    "\u{fdd0}",
];

/// A valid district with up to four faults in its values, and sometimes one in its JSON.
fn faulty(choices: &mut Choices) -> String {
    let mut value = serde_json::to_value(Document::from(&district(choices))).unwrap();
    for _ in 0..=choices.below(4) {
        harm(choices, &mut value, 0);
    }
    // A value of serde_json cannot hold lone surrogates, so they are added to the JSON.
    let mut json =
        value.to_string().replace("SURROGATE", choices.one_of(&["\\ud800", "\\udfff", "\\ud83d\\ud83d\\ude00"]));
    if choices.is_so(32) {
        let places: Vec<usize> = json.char_indices().map(|(place, _)| place).collect();
        let place = places[choices.wide() % places.len()];
        match choices.below(4) {
            0 => drop(json.remove(place)),
            1 => json.truncate(place),
            2 => json.insert_str(place, choices.one_of(&TOKEN)),
            _ => json.insert(place, char::from(choices.below(128) as u8)),
        }
    }
    json
}

/// Changes one value somewhere inside this one.
fn harm(choices: &mut Choices, value: &mut Value, depth: usize) {
    let goes_deeper = choices.is_so(if depth < 2 { 224 } else { 160 });
    match value {
        Value::Array(list) if goes_deeper && !list.is_empty() => {
            let index = choices.below(list.len());
            match choices.below(8) {
                0 => drop(list.remove(index)),
                1 => list.insert(index, list[index].clone()),
                2 => list.push(other(choices)),
                _ => harm(choices, &mut list[index], depth + 1),
            }
        }
        Value::Object(object) if goes_deeper && !object.is_empty() => {
            let names: Vec<String> = object.keys().cloned().collect();
            let name = &names[choices.below(names.len())];
            match choices.below(8) {
                0 => drop(object.remove(name)),
                1 => rename(choices, object, name),
                2 => drop(object.insert(choices.one_of(&BAD_TEXTS).into(), other(choices))),
                _ => object.get_mut(name).into_iter().for_each(|value| harm(choices, value, depth + 1)),
            }
        }
        Value::String(text) if choices.is_so(64) => {
            // As long as a text may be, or one character longer.
            let maximum = choices.one_of(&[MAXIMUM_ID, MAXIMUM_LINE, MAXIMUM_TEXT, MAXIMUM_URL]) + choices.below(2);
            *text = text.chars().cycle().take(maximum).collect();
        }
        _ => *value = other(choices),
    }
}

fn rename(choices: &mut Choices, object: &mut Map<String, Value>, name: &str) {
    if let Some(value) = object.remove(name) {
        object.insert(choices.one_of(&["text", "id", "cards", "es", "EN", "__proto__", "Text"]).into(), value);
    }
}

fn other(choices: &mut Choices) -> Value {
    match choices.below(10) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(1e300),
        4 => json!([]),
        5 => json!({}),
        6 => json!({ "id": "a", "title": "We", "cards": [{ "text": "We learn." }] }),
        7 => json!([{ "text": "We learn.", "headline": "Learn" }, 0, null]),
        _ => json!(choices.one_of(&BAD_TEXTS)),
    }
}

const TOKEN: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u",
    "\\ud800",
    "\\udc00",
    "\\\\",
    " ",
    "\n",
    "\u{feff}",
    "<",
    "null",
    "true",
    "1",
    "-0.5e9",
    "\"text\"",
    "\"version\":1",
    "\"organization\":\"A\"",
    "\"sections\":[",
    "\"cards\":[",
    "\"id\":\"a\"",
    "\"title\":\"A\"",
    "{\"text\":\"b\"}",
    "\"translations\":{",
    "\"es\":{",
    "\"link\":{",
    "\"url\":\"a\"",
    "\"headline\":\"B\"",
    "\"image\":{",
    "\"alt\":\"\"",
    "\"lang\":\"es\"",
    "\"adopted\":\"2024-08-12\"",
    "\"__proto__\":{",
    "é",
    "\u{202e}",
];

/// A series of tokens, sometimes in the middle of a document.
fn tokens(choices: &mut Choices) -> String {
    let frame = choices.one_of(&[
        ["", ""],
        ["{\"version\":1,\"organization\":\"A\",", "}"],
        ["{\"version\":1,\"organization\":\"A\",\"sections\":[{\"id\":\"a\",\"title\":\"A\",\"cards\":[", "]}]}"],
        ["{\"version\":1,\"organization\":\"A\",\"sections\":[{\"id\":\"a\",\"title\":\"A\",\"cards\":[{\"text\":\"b\"},{", "}]}]}"],
    ]);
    let row: String = (0..choices.below(24)).map(|_| choices.one_of(&TOKEN)).collect();
    [frame[0], &row, frame[1]].concat()
}
