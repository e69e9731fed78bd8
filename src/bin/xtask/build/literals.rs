//! What the build writes into the loader: its source names free identifiers, each of which becomes one literal.

use crate::step::Failure;
use serde_json::{json, Map, Value};
use std::collections::BTreeSet;
use value_cards::content::District;
use value_cards::options::{OptionRow, Values};
use value_cards::phrases::{ExtrasPhrases, Language, LoaderPhrases};

/// How every identifier begins that the build replaces.
const PREFIX: &str = "BUILD_";

/// What the loader shows, and the file that belongs to it.
pub struct LoaderLiterals<'a> {
    /// The joined, minified style sheet.
    pub styles: &'a str,
    /// The built-in words.
    pub words: &'a District,
    /// The table of attributes.
    pub options: &'a [OptionRow],
    /// The loader's own words.
    pub phrases: &'a LoaderPhrases,
    /// File names of companion and extras.
    pub parts: [&'a str; 2],
}

impl LoaderLiterals<'_> {
    /// Identifier to literal.
    pub fn to_json(&self) -> Map<String, Value> {
        let LoaderPhrases { sections, cards, show_all, show_one } = self.phrases;
        map([
            ("BUILD_VERSION", json!(env!("CARGO_PKG_VERSION"))),
            ("BUILD_STYLES", json!(self.styles)),
            ("BUILD_WORDS", words(self.words)),
            ("BUILD_OPTIONS", options(self.options)),
            ("BUILD_SECTIONS", json!(sections)),
            ("BUILD_CARDS", json!(cards)),
            ("BUILD_SHOW_ALL", json!(show_all)),
            ("BUILD_SHOW_ONE", json!(show_one)),
            ("BUILD_PARTS", json!(self.parts)),
        ])
    }
}

/// What the companion adds, and the files that it fetches.
pub struct CompanionLiterals<'a> {
    /// The joined, minified style sheet.
    pub styles: &'a str,
    /// The language whose words the widget gets where no other is used.
    pub language: &'a Language,
    /// File name of the widget's JavaScript.
    pub glue: &'a str,
    /// File name of the widget's module.
    pub wasm: &'a str,
}

impl CompanionLiterals<'_> {
    /// Identifier to literal.
    pub fn to_json(&self) -> Map<String, Value> {
        map([
            ("BUILD_COMPANION_STYLES", json!(self.styles)),
            ("BUILD_WIDGET_BOOK", json!(format!("0\n{}", self.language.widget_lines()))),
            ("BUILD_GLUE", json!(self.glue)),
            ("BUILD_WASM", json!(self.wasm)),
        ])
    }
}

/// What the extras show.
pub struct ExtrasLiterals<'a> {
    /// The joined, minified style sheet.
    pub styles: &'a str,
    /// The language that needs no file.
    pub language: &'a Language,
    /// The other languages, with the file names of their words.
    pub languages: &'a [(&'a Language, String)],
    /// File names of the tools' JavaScript and module.
    pub tools: [&'a str; 2],
    /// File names of the JavaScript and the module that read documents.
    pub documents: [&'a str; 2],
}

impl ExtrasLiterals<'_> {
    /// Identifier to literal.
    pub fn to_json(&self) -> Map<String, Value> {
        let languages =
            self.languages.iter().map(|(language, file)| (language.tag.to_owned(), json!([language.name, file])));
        map([
            ("BUILD_EXTRAS_STYLES", json!(self.styles)),
            ("BUILD_ENGLISH", language_words(self.language)),
            ("BUILD_LANGUAGES", Value::Object(languages.collect())),
            ("BUILD_TOOLS", json!(self.tools)),
            ("BUILD_DOCUMENTS", json!(self.documents)),
        ])
    }
}

/// The interface's words in one language, as the extras read them.
pub fn language_words(language: &Language) -> Value {
    let LoaderPhrases { sections, cards, show_all, show_one } = language.loader;
    let ExtrasPhrases { turn_to_back, turn_to_front, share, read, filter, language: control, adopted, unavailable } =
        language.extras;
    json!({
        "tag": language.tag,
        "name": language.name,
        "loader": [sections, cards, show_all, show_one],
        "widget": language.widget_lines(),
        "faces": [turn_to_back, turn_to_front],
        "tools": { "share": share, "read": read, "filter": filter },
        "toolbox": language.tool_lines(),
        "language": control,
        "adopted": adopted,
        "unavailable": unavailable,
    })
}

fn map<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Holds the identifiers that `source` names against the literals there are.
///
/// # Errors
/// One is missing, or one is not known.
pub fn check_source(path: &str, source: &str, literals: &Map<String, Value>) -> Result<(), Failure> {
    let named = identifiers(source);
    if let Some(name) = literals.keys().find(|name| !named.contains(name.as_str())) {
        return Err(Failure::new(
            format!("{path}: expected {name}, found no mention of it."),
            "use it there, or stop writing it in src/bin/xtask/build/literals.rs.",
        ));
    }
    if let Some(name) = named.iter().find(|name| !literals.contains_key(**name)) {
        let known: Vec<&str> = literals.keys().map(String::as_str).collect();
        return Err(Failure::new(
            format!("{path}: found {name}, which the build does not know."),
            format!("write one of {}, or add it in src/bin/xtask/build/literals.rs.", known.join(", ")),
        ));
    }
    Ok(())
}

/// Holds that nothing is left to replace in `path`, and that it names the files that belong to it.
///
/// # Errors
/// An identifier is left over, or a file is not named.
pub fn check_result(path: &str, script: &str, files: &[&str]) -> Result<(), Failure> {
    const REMEDY: &str =
        "in src/embed/ use each BUILD_… name as a plain expression, not as a property, a string or a variable.";
    if let Some(name) = identifiers(script).first() {
        return Err(Failure::new(format!("{path}: {name} is left over."), REMEDY));
    }
    if let Some(file) = files.iter().find(|file| !script.contains(**file)) {
        return Err(Failure::new(format!("{path} does not name {file}."), REMEDY));
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
            let [title, lead] = [&section.title, &section.lead].map(|text| text.as_deref().unwrap_or_default());
            json!([section.id, title, lead, cards])
        })
        .collect();
    json!([district.organization, district.lang, sections])
}

/// Name to `default|word|word…`; where any text will do, the default stands alone.
fn options(rows: &[OptionRow]) -> Value {
    let pairs = rows.iter().map(|row| {
        let words: &[&str] = match row.values {
            Values::OneOf(words) | Values::SomeOf(words) => words,
            Values::Duration | Values::Text => &[],
        };
        let text = [&[row.default], words].concat().join("|");
        (row.name.to_owned(), Value::String(text))
    });
    Value::Object(pairs.collect())
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
        CompanionLiterals { styles: "", language: ENGLISH, glue: "g.js", wasm: "w.wasm" }.to_json()
    }

    const PATH: &str = "companion.js";
    const WHOLE: &str = "
        // The build writes BUILD_… into it.
        f(BUILD_COMPANION_STYLES, BUILD_WIDGET_BOOK, BUILD_GLUE, BUILD_WASM)";

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
            link: None,
            image: None,
        };
        let district = District {
            organization: Some("School".into()),
            lang: "en".into(),
            adopted: None,
            translations: Vec::new(),
            sections: vec![Section {
                id: "s".into(),
                title: Some("Title".into()),
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
    fn each_part_gets_the_phrases_it_shows() {
        let files = [(ENGLISH, String::from("en.js"))];
        let extras =
            ExtrasLiterals { styles: "", language: ENGLISH, languages: &files, tools: ["", ""], documents: ["", ""] };
        let literals = extras.to_json();
        let english = literals.get("BUILD_ENGLISH").cloned().unwrap_or_default();
        assert_eq!(
            english.get("loader").cloned().unwrap_or_default(),
            json!(["Sections", "Cards", "Show all", "Show one at a time"])
        );
        assert_eq!(
            english.get("faces").cloned().unwrap_or_default(),
            json!(["Read the statement", "Back to the headline"])
        );
        assert_eq!(literals.get("BUILD_LANGUAGES"), Some(&json!({ "en": ["English", "en.js"] })));
        let book = super::tests::literals().get("BUILD_WIDGET_BOOK").cloned().unwrap_or_default();
        assert_eq!(book, json!(format!("0\n{}", english.get("widget").and_then(Value::as_str).unwrap_or_default())));
    }

    #[test]
    fn the_source_names_every_literal_and_no_other() {
        let check = |source: &str| check_source(PATH, source, &literals());
        assert_eq!(check(WHOLE), Ok(()));
        expect_failure(
            check(&WHOLE.replace("BUILD_COMPANION_STYLES", "x")),
            "companion.js: expected BUILD_COMPANION_STYLES, found no mention",
        );
        expect_failure(check(&WHOLE.replace("BUILD_WASM", "BUILD_WASMS")), "expected BUILD_WASM");
        expect_failure(check(&format!("{WHOLE};BUILD_FOO")), "found BUILD_FOO, which");
        assert_eq!(check(&format!("{WHOLE};REBUILD_FOO")), Ok(()));
    }

    #[test]
    fn the_result_holds_the_literals_alone() {
        let check = |script| check_result(PATH, script, &["g.js", "w.wasm"]);
        assert_eq!(check(r#"f("g.js","w.wasm")"#), Ok(()));
        expect_failure(check(r#"f("g.js")"#), "companion.js does not name w.wasm");
        expect_failure(check_result(PATH, "a.BUILD_GLUE", &[]), "BUILD_GLUE is left over");
    }
}
