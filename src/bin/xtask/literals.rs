//! What the build writes into the loader: its source names free identifiers, each of which becomes one literal.

use crate::step::Failure;
use serde_json::{json, Map, Value};
use std::collections::BTreeSet;
use value_cards::content::District;
use value_cards::options::{OptionRow, Values};
use value_cards::phrases::Phrases;

/// How every identifier begins that the build replaces.
const PREFIX: &str = "BUILD_";

/// The files that belong to the loader, and what it shows without them.
pub struct Literals<'a> {
    /// The joined, minified style sheet.
    pub styles: &'a str,
    /// The built-in words.
    pub words: &'a District,
    /// The table of attributes.
    pub options: &'a [OptionRow],
    /// The interface's own words.
    pub phrases: &'a Phrases,
    /// File name of the module's JavaScript.
    pub glue: &'a str,
    /// File name of the module itself.
    pub wasm: &'a str,
}

impl Literals<'_> {
    /// Identifier to literal.
    pub fn to_json(&self) -> Map<String, Value> {
        let pairs = [
            ("BUILD_VERSION", json!(env!("CARGO_PKG_VERSION"))),
            ("BUILD_STYLES", json!(self.styles)),
            ("BUILD_WORDS", words(self.words)),
            ("BUILD_OPTIONS", options(self.options)),
            ("BUILD_PHRASES", phrases(self.phrases)),
            ("BUILD_GLUE", json!(self.glue)),
            ("BUILD_WASM", json!(self.wasm)),
        ];
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

/// Holds the identifiers that `source` names against the literals there are.
///
/// # Errors
/// One is missing, or one is not known.
pub fn check_source(source: &str, literals: &Map<String, Value>) -> Result<(), Failure> {
    let named = identifiers(source);
    if let Some(name) = literals.keys().find(|name| !named.contains(name.as_str())) {
        return Err(Failure::new(
            format!("src/embed/value-cards.js: expected {name}, found no mention of it."),
            "use it there, or stop writing it in src/bin/xtask/literals.rs.",
        ));
    }
    if let Some(name) = named.iter().find(|name| !literals.contains_key(**name)) {
        let known: Vec<&str> = literals.keys().map(String::as_str).collect();
        return Err(Failure::new(
            format!("src/embed/value-cards.js: found {name}, which the build does not know."),
            format!("write one of {}, or add it in src/bin/xtask/literals.rs.", known.join(", ")),
        ));
    }
    Ok(())
}

/// Holds that nothing is left to replace, and that the loader names the files that belong to it.
///
/// # Errors
/// An identifier is left over, or a file is not named.
pub fn check_result(loader: &str, files: [&str; 2]) -> Result<(), Failure> {
    const REMEDY: &str = "in src/embed/value-cards.js use each BUILD_… name as a plain expression, not as a property, a string or a variable.";
    if let Some(name) = identifiers(loader).first() {
        return Err(Failure::new(format!("value-cards.js: {name} is left over."), REMEDY));
    }
    if let Some(file) = files.iter().find(|file| !loader.contains(**file)) {
        return Err(Failure::new(format!("value-cards.js does not name {file}."), REMEDY));
    }
    Ok(())
}

/// `[organization, lang, [[id, title, lead, [[headline, text], …]], …]]`; what is missing is empty. A card has its id as a
/// third entry where that is not the one which the loader derives.
fn words(district: &District) -> Value {
    let sections: Vec<Value> = district
        .sections
        .iter()
        .map(|section| {
            let cards: Vec<Value> = section
                .cards
                .iter()
                .zip(1..)
                .map(|(card, number)| {
                    let headline = card.shown_headline().unwrap_or_default();
                    if card.id == card.derived_id(&section.id, number) {
                        json!([headline, card.text])
                    } else {
                        json!([headline, card.text, card.id])
                    }
                })
                .collect();
            json!([section.id, section.title, section.lead.as_deref().unwrap_or_default(), cards])
        })
        .collect();
    json!([district.organization, district.lang, sections])
}

/// Name to `default|word|word…`; where any text will do, the default stands alone.
fn options(rows: &[OptionRow]) -> Value {
    let pairs = rows.iter().map(|row| {
        let words: &[&str] = match row.values {
            Values::OneOf(words) | Values::SomeOf(words) => words,
            Values::Text => &[],
        };
        let text = [&[row.default], words].concat().join("|");
        (row.name.to_owned(), Value::String(text))
    });
    Value::Object(pairs.collect())
}

/// Those that the loader needs: `[sections, cards, show all, show one]`.
fn phrases(phrases: &Phrases) -> Value {
    json!([phrases.sections, phrases.cards, phrases.show_all, phrases.show_one])
}

fn identifiers(source: &str) -> BTreeSet<&str> {
    source
        .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$'))
        .filter(|word| word.starts_with(PREFIX) && *word != PREFIX)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use value_cards::content::{Card, Section};
    use value_cards::phrases::ENGLISH;

    fn literals() -> Map<String, Value> {
        let words = District { organization: String::new(), lang: String::new(), sections: Vec::new() };
        Literals { styles: "", words: &words, options: &[], phrases: &ENGLISH, glue: "g.js", wasm: "w.wasm" }.to_json()
    }

    const WHOLE: &str = "
        // The build writes BUILD_… into it.
        f(BUILD_VERSION, BUILD_STYLES, BUILD_WORDS, BUILD_OPTIONS, BUILD_PHRASES, BUILD_GLUE, BUILD_WASM)";

    #[track_caller]
    fn expect_failure(result: Result<(), Failure>, part: &str) {
        let text = result.map_err(|failure| failure.to_string());
        assert!(matches!(&text, Err(text) if text.contains(part)), "{text:?}");
    }

    #[test]
    fn words_are_nested_lists_and_what_is_missing_is_empty() {
        let card = |id: &str, headline: Option<&str>| Card {
            id: id.into(),
            headline: headline.map(Into::into),
            text: "The text".into(),
        };
        let district = District {
            organization: "School".into(),
            lang: "en".into(),
            sections: vec![Section {
                id: "s".into(),
                title: "Title".into(),
                lead: None,
                cards: vec![card("text", Some("Text")), card("s-2", None), card("own", None)],
            }],
        };
        assert_eq!(
            words(&district).to_string(),
            r#"["School","en",[["s","Title","",[["Text","The text"],["","The text"],["","The text","own"]]]]]"#
        );
    }

    #[test]
    fn options_say_their_default_and_then_what_is_allowed() {
        let row = |name, values, default| OptionRow { name, values, default, meaning: "" };
        let rows = [
            row("a", Values::OneOf(&["x", "y"]), "x"),
            row("b", Values::SomeOf(&["p", "q"]), "p q"),
            row("c", Values::Text, ""),
        ];
        assert_eq!(options(&rows).to_string(), r#"{"a":"x|x|y","b":"p q|p|q","c":""}"#);
    }

    #[test]
    fn the_loader_gets_the_phrases_it_shows() {
        assert_eq!(phrases(&ENGLISH).to_string(), r#"["Sections","Cards","Show all","Show one at a time"]"#);
    }

    #[test]
    fn the_source_names_every_literal_and_no_other() {
        assert_eq!(check_source(WHOLE, &literals()), Ok(()));
        expect_failure(
            check_source(&WHOLE.replace("BUILD_STYLES", "x"), &literals()),
            "expected BUILD_STYLES, found no mention",
        );
        expect_failure(check_source(&WHOLE.replace("BUILD_WASM", "BUILD_WASMS"), &literals()), "expected BUILD_WASM");
        expect_failure(check_source(&format!("{WHOLE};BUILD_FOO"), &literals()), "found BUILD_FOO, which");
        assert_eq!(check_source(&format!("{WHOLE};REBUILD_FOO"), &literals()), Ok(()));
    }

    #[test]
    fn the_result_holds_the_literals_alone() {
        assert_eq!(check_result(r#"f("g.js","w.wasm")"#, ["g.js", "w.wasm"]), Ok(()));
        expect_failure(check_result(r#"f("g.js")"#, ["g.js", "w.wasm"]), "does not name w.wasm");
        expect_failure(check_result("a.BUILD_GLUE", ["", ""]), "BUILD_GLUE is left over");
    }
}
