//! The modules that the build writes for the scripts to import: `build:loader` and so on. `src/embed/build.d.ts` declares them.

use crate::build::package::Program;
use crate::step::Failure;
use serde_json::{json, Map, Value};
use value_cards::content::{Card, District, Headline};
use value_cards::options::{OptionRow, Values};
use value_cards::phrases::{ExtrasPhrases, Language, LoaderPhrases};

/// Marks the beginning and end of a key phrase.
const MARK: char = '*';

/// A generated module: what it exports, by name.
pub struct Generated {
    /// What it is imported as.
    pub name: &'static str,
    exports: Vec<(&'static str, Value)>,
}

impl Generated {
    /// `build:loader`: what the loader shows, the table of attributes, and the file names of companion, extras, reader and
    /// widget.
    pub fn loader(
        styles: &str,
        words: &District,
        rows: &[OptionRow],
        language: &Language,
        [companion, extras, reader]: [&str; 3],
        widget: &Program,
    ) -> Self {
        let LoaderPhrases { sections: names, cards, show_all, show_one, previous, next } = language.loader;
        Self {
            name: "build:loader",
            exports: vec![
                ("version", json!(env!("CARGO_PKG_VERSION"))),
                ("styles", json!(styles)),
                ("options", options(rows)),
                ("organization", json!(words.organization)),
                ("language", json!(words.lang)),
                ("sections", sections(words)),
                ("companion", json!(companion)),
                ("extras", json!(extras)),
                ("reader", json!(reader)),
                ("glue", json!(widget.glue)),
                ("wasm", module(widget)),
                (
                    "phrases",
                    json!({
                        "sections": names,
                        "cards": cards,
                        "showAll": show_all,
                        "showOne": show_one,
                        "previous": previous,
                        "next": next,
                    }),
                ),
            ],
        }
    }

    /// `build:companion`: its styles, those that follow from a token of the page, and the widget's phrases unless another
    /// language is used.
    pub fn companion(styles: &str, followers: &[(&str, String)], language: &Language) -> Self {
        Self {
            name: "build:companion",
            exports: vec![
                ("styles", json!(styles)),
                ("followers", json!(followers)),
                ("book", json!(format!("0\n{}", language.widget_lines()))),
            ],
        }
    }

    /// `build:extras`: their styles, the language that needs no file, the files of the others, and the programs' files.
    pub fn extras(
        styles: &str,
        language: &Language,
        languages: &[(&Language, String)],
        tools: &Program,
        documents: &Program,
    ) -> Self {
        let languages: Map<String, Value> =
            languages.iter().map(|(language, file)| (language.tag.to_owned(), json!([language.name, file]))).collect();
        Self {
            name: "build:extras",
            exports: vec![
                ("styles", json!(styles)),
                ("english", phrases(language)),
                ("languages", Value::Object(languages)),
                ("tools", json!([tools.glue, module(tools)])),
                ("documents", json!([documents.glue, module(documents)])),
            ],
        }
    }

    /// `build:reader`: its styles.
    pub fn reader(styles: &str) -> Self {
        Self { name: "build:reader", exports: vec![("styles", json!(styles))] }
    }

    /// `build:kiosk`: the programs' files, the attributes that the page's address may set, and what each language says if
    /// there is no content.
    pub fn kiosk(kiosk: [&str; 2], documents: [&str; 2], attributes: &[&str], languages: &[&Language]) -> Self {
        let unavailable: Map<String, Value> =
            languages.iter().map(|language| (language.tag.to_owned(), json!(language.extras.unavailable))).collect();
        Self {
            name: "build:kiosk",
            exports: vec![
                ("kioskFiles", json!(kiosk)),
                ("documentsFiles", json!(documents)),
                ("attributes", json!(attributes)),
                ("unavailable", Value::Object(unavailable)),
            ],
        }
    }

    /// `build:frame`: the attributes that the page's address may set, and what it says if there is no content.
    pub fn frame(rows: &[OptionRow], language: &Language) -> Self {
        // Whose words they are, the address says by naming a document or none.
        let attributes: Vec<&str> = rows.iter().map(|row| row.name).filter(|name| *name != "words").collect();
        Self {
            name: "build:frame",
            exports: vec![("attributes", json!(attributes)), ("unavailable", json!(language.extras.unavailable))],
        }
    }

    /// `build:single`: the widget's module as text.
    pub fn single(order: &str, bytes: &str) -> Self {
        Self { name: "build:single", exports: vec![("order", json!(order)), ("bytes", json!(bytes))] }
    }

    /// The module's text.
    pub fn text(&self) -> String {
        self.exports.iter().map(|(name, value)| format!("export const {name} = {value};\n")).collect()
    }
}

/// The file of a program's module, and what its bytes must be.
fn module(program: &Program) -> Value {
    json!([program.wasm, program.integrity])
}

/// The interface's phrases in one language, in the form that the extras read.
pub fn phrases(language: &Language) -> Value {
    let LoaderPhrases { sections, cards, show_all, show_one, previous, next } = language.loader;
    let ExtrasPhrases { turn_to_back, turn_to_front, share, read, filter, language: control, adopted, unavailable } =
        language.extras;
    json!({
        "tag": language.tag,
        "name": language.name,
        "loader": [sections, cards, show_all, show_one, previous, next],
        "widget": language.widget_lines(),
        "faces": [turn_to_back, turn_to_front],
        "tools": { "share": share, "read": read, "filter": filter },
        "toolbox": language.tool_lines(),
        "language": control,
        "adopted": adopted,
        "unavailable": unavailable,
    })
}

/// `[[id, title, lead, [[text], …]], …]`, each text with `*` before and behind its key phrase; what is missing is empty. A card has
/// its id as a second entry if the loader would derive another one.
fn sections(district: &District) -> Value {
    let sections: Vec<Value> = district
        .sections
        .iter()
        .map(|section| {
            let cards: Vec<Value> = section
                .cards()
                .zip(1..)
                .map(|(card, number)| {
                    let text = marked(card);
                    if card.id == card.derived_id(&section.id, number) {
                        json!([text])
                    } else {
                        json!([text, card.id])
                    }
                })
                .collect();
            let lead = section.groups.first().and_then(|group| group.lead.as_deref()).unwrap_or_default();
            let title = section.title.as_deref().unwrap_or_default();
            json!([section.id, title, lead, cards])
        })
        .collect();
    Value::Array(sections)
}

/// The statement, with its key phrase marked.
///
/// # Panics
/// If the statement already contains a mark.
fn marked(card: &Card) -> String {
    let statement = card.statement();
    assert!(
        !statement.contains(MARK),
        "the built-in words: {MARK:?} marks key phrases, and cannot be in {statement:?}"
    );
    let phrase = card.shown_headline().map(Headline::words).unwrap_or_default();
    let marked = format!("{MARK}{phrase}{MARK}");
    if phrase.is_empty() {
        statement.into()
    } else {
        statement.replacen(phrase, &marked, 1)
    }
}

/// Name to `default|other|other…`; the default alone if any text will do; the default of a list is followed by all its words.
fn options(rows: &[OptionRow]) -> Value {
    let pairs = rows.iter().map(|row| {
        let words: &[&str] = match row.values {
            Values::OneOf(words) | Values::SomeOf(words) => words,
            Values::Duration | Values::Text => &[],
        };
        let others = words.iter().copied().filter(|word| *word != row.default);
        let text: Vec<_> = std::iter::once(row.default).chain(others).collect();
        (row.name.to_owned(), Value::String(text.join("|")))
    });
    Value::Object(pairs.collect())
}

/// Checks that `script` names the files that belong to it. If an import was left out, its file would never be fetched.
///
/// # Errors
/// A file is not named.
pub fn check_files(path: &str, script: &str, files: &[&str]) -> Result<(), Failure> {
    match files.iter().find(|file| !script.contains(**file)) {
        Some(file) => Err(Failure::new(
            format!("{path}: expected {file} in it, found no mention."),
            "import it from its build: module in src/embed/ and use it.",
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use value_cards::content::{Group, Section};
    use value_cards::phrases::ENGLISH;

    fn district() -> District {
        let card = |id: &str, headline: Option<&str>| Card {
            id: id.into(),
            label: None,
            headline: headline.map(Into::into),
            text: "The text".into(),
            links: Vec::new(),
            image: None,
            lang: None,
        };
        District {
            organization: Some("School".into()),
            title: None,
            lang: "en".into(),
            adopted: None,
            translations: Vec::new(),
            sections: vec![Section {
                id: "s".into(),
                title: Some("Title".into()),
                image: None,
                groups: vec![Group {
                    lead: None,
                    cards: vec![card("text", Some("Text")), card("s-2", None), card("own", None)],
                    note: None,
                }],
                note: None,
            }],
        }
    }

    fn all() -> [Generated; 7] {
        let program = Program { glue: String::new(), wasm: String::new(), integrity: String::new() };
        [
            Generated::loader("", &district(), &[], ENGLISH, ["c.js", "e.js", "r.js"], &program),
            Generated::companion("", &[], ENGLISH),
            Generated::extras("", ENGLISH, &[(ENGLISH, String::from("en.js"))], &program, &program),
            Generated::reader(""),
            Generated::kiosk(["", ""], ["", ""], &["layout"], &[ENGLISH]),
            Generated::single("", ""),
            Generated::frame(&[], ENGLISH),
        ]
    }

    fn export(module: &Generated, name: &str) -> Value {
        module.exports.iter().find(|(export, _)| *export == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The names that `src/embed/build.d.ts` declares for this module.
    fn declared(module: &str) -> Vec<&'static str> {
        let all = include_str!("../../../embed/build.d.ts");
        let (_, rest) = all.split_once(&format!("declare module '{module}' {{")).unwrap_or_default();
        let (body, _) = rest.split_once("\n}").unwrap_or_default();
        body.lines().filter_map(|line| line.trim().strip_prefix("export const ")?.split(':').next()).collect()
    }

    #[test]
    fn each_module_exports_what_is_declared() {
        for module in all() {
            let exported: Vec<&str> = module.exports.iter().map(|(name, _)| *name).collect();
            assert_eq!(exported, declared(module.name), "{}", module.name);
        }
    }

    #[test]
    fn sections_are_nested_lists_and_what_is_missing_is_empty() {
        assert_eq!(
            sections(&district()).to_string(),
            r#"[["s","Title","",[["The *text*"],["The text"],["The text","own"]]]]"#
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
        assert_eq!(options(&rows).to_string(), r#"{"a":"x|y","b":"p q|p|q","c":""}"#);
    }

    #[test]
    fn each_part_gets_the_phrases_it_shows() {
        let [loader, companion, extras, _, kiosk, ..] = all();
        let english = export(&extras, "english");
        let names = export(&loader, "phrases");
        let loader: Vec<_> =
            ["sections", "cards", "showAll", "showOne", "previous", "next"].map(|name| names.get(name).cloned()).into();
        assert_eq!(english.get("loader"), Some(&loader.into_iter().flatten().collect()));
        assert_eq!(
            english.get("faces").cloned().unwrap_or_default(),
            json!(["Read the statement", "Back to the headline"])
        );
        assert_eq!(export(&extras, "languages"), json!({ "en": ["English", "en.js"] }));
        let widget = english.get("widget").and_then(Value::as_str).unwrap_or_default();
        assert_eq!(export(&companion, "book"), json!(format!("0\n{widget}")));
        assert_eq!(export(&kiosk, "unavailable"), json!({ "en": ENGLISH.extras.unavailable }));
    }

    #[test]
    fn a_module_is_a_list_of_constants() {
        let module = Generated { name: "build:x", exports: vec![("a", json!(["1"])), ("b", json!({ "c": 2 }))] };
        assert_eq!(module.text(), "export const a = [\"1\"];\nexport const b = {\"c\":2};\n");
    }

    #[test]
    fn a_script_names_its_files() {
        let check = |script| check_files("companion.js", script, &["g.js", "w.wasm"]).map_err(|it| it.to_string());
        assert_eq!(check(r#"f("g.js","w.wasm")"#), Ok(()));
        assert!(matches!(check(r#"f("g.js")"#), Err(text) if text.contains("companion.js: expected w.wasm in it")));
    }
}
