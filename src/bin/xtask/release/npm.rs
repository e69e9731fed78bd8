//! The npm package: the files of a build for hosts that serve npm, an entry for bundlers, and what editors want to know. What is said
//! of attributes comes from their table.

use super::folder::{self, Files};
use super::{notices::Notices, put, texts, VERSION};
use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::{json, Value};
use std::path::Path;
use value_cards::options::{OptionRow, Values, OPTIONS};

const TAG: &str = "value-cards";

/// For `import 'value-cards'`. On a server there is nothing to define.
const ENTRY: &str = "// Defines <value-cards>. The single file is in any bundle by itself: no other file has to be copied.\n\
    /** Resolves when the element is defined; on a server, at once. */\n\
    export const defined = typeof window === 'undefined' ? Promise.resolve() : import('./value-cards.single.js').then(() => {});\n";
const ENTRY_TYPES: &str = "export type * from './value-cards.js';\n\
    /** Resolves when the element is defined; on a server, at once. */\n\
    export declare const defined: Promise<void>;\n";
const EMPTY: &str = "// `import 'value-cards/react'` is for its types.\nexport {};\n";

/// Methods of the element, each with what it does.
const METHODS: [(&str, &str); 5] = [
    ("next", "Shows the next card."),
    ("previous", "Shows the previous card."),
    ("goTo", "Shows the card of this id, or at this position, counted from 0."),
    ("play", "Lets the cards advance by themselves, if `rotate` says how fast."),
    ("pause", "Stops them."),
];
/// Events, each with when it comes.
const EVENTS: [(&str, &str); 5] = [
    ("value-cards-ready", "The cards are there, live or not."),
    ("value-cards-change", "Another card is about to become the current one; may be canceled."),
    ("value-cards-changed", "Another card has become the current one."),
    ("value-cards-problem", "Something is wrong with a document."),
    ("value-cards-error", "The interactive part is not there."),
];

/// The files of the package.
///
/// # Errors
/// A text of this project cannot be read.
pub fn files(project: &Project, built: &Files, notices: &Notices) -> Result<Files, Failure> {
    let mut all = texts(project, notices)?;
    all.extend(folder::without_pages(built));
    let react = all.remove("value-cards.react.d.ts").unwrap_or_default();
    let editors = [
        ("custom-elements.json", manifest()),
        ("vscode.html-custom-data.json", vs_code()),
        ("web-types.json", web_types()),
    ];
    all.extend(editors.map(|(name, value)| (name.to_owned(), format!("{value:#}\n").into_bytes())));
    let entries = [
        ("index.js", ENTRY),
        ("index.d.ts", ENTRY_TYPES),
        ("react.js", EMPTY),
        ("README.md", include_str!("npm.md")),
        // As a text, because its order counts: the types of an export come before its script.
        ("package.json", include_str!("package.json")),
    ];
    all.extend(entries.map(|(name, text)| {
        (
            name.to_owned(),
            text.replace("VERSION", VERSION).replace("DESCRIPTION", env!("CARGO_PKG_DESCRIPTION")).into_bytes(),
        )
    }));
    all.insert("react.d.ts".into(), react);
    Ok(all)
}

/// The file that npm packs.
pub fn name() -> String {
    format!("{TAG}-{VERSION}.tgz")
}

/// Packs them with npm into `place`.
///
/// # Errors
/// A file cannot be written, or npm refuses.
pub fn pack(project: &Project, files: &Files, place: &Path) -> Result<(), Failure> {
    let folder = project.scratch()?.join("npm");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| Failure::file("remove", &folder, &error))?;
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        put(&path, bytes)?;
        open_to_all(&path)?;
    }
    Step::new("npm").args(["pack", "--silent", "--pack-destination"]).arg(place).folder(&folder).run()
}

/// npm packs the permissions too, which otherwise follow from this machine's umask.
#[cfg(unix)]
fn open_to_all(path: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644))
        .map_err(|error| Failure::file("open to all", path, &error))
}

/// This system has no such permissions.
#[cfg(not(unix))]
fn open_to_all(_: &Path) -> Result<(), Failure> {
    Ok(())
}

fn attributes(each: impl Fn(&OptionRow) -> Value) -> Vec<Value> {
    OPTIONS.iter().map(each).collect()
}

fn words(row: &OptionRow) -> &'static [&'static str] {
    match row.values {
        Values::OneOf(words) | Values::SomeOf(words) => words,
        Values::Duration | Values::Text => &[],
    }
}

fn kind(row: &OptionRow) -> String {
    match row.values {
        Values::OneOf(words) => words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | "),
        Values::SomeOf(_) | Values::Duration | Values::Text => String::from("string"),
    }
}

fn manifest() -> Value {
    let described = |(name, what): &(&str, &str)| json!({ "name": name, "description": what });
    let method = |(name, what): &(&str, &str)| json!({ "kind": "method", "name": name, "description": what });
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": "index.js",
            "declarations": [{
                "kind": "class",
                "customElement": true,
                "name": "ValueCardsElement",
                "tagName": TAG,
                "description": env!("CARGO_PKG_DESCRIPTION"),
                "attributes": attributes(|row| json!({
                    "name": row.name,
                    "description": row.meaning,
                    "default": format!("\"{}\"", row.default),
                    "type": { "text": kind(row) },
                })),
                "members": METHODS.iter().map(method).collect::<Vec<_>>(),
                "events": EVENTS.iter().map(described).collect::<Vec<_>>(),
            }],
            "exports": [{
                "kind": "custom-element-definition",
                "name": TAG,
                "declaration": { "name": "ValueCardsElement", "module": "index.js" },
            }],
        }],
    })
}

/// For `html.customData` of VS Code.
fn vs_code() -> Value {
    let values = |row: &OptionRow| words(row).iter().map(|word| json!({ "name": word })).collect::<Vec<_>>();
    json!({
        "version": 1.1,
        "tags": [{
            "name": TAG,
            "description": env!("CARGO_PKG_DESCRIPTION"),
            "attributes": attributes(|row| json!({
                "name": row.name, "description": row.meaning, "values": values(row),
            })),
        }],
    })
}

/// For editors of JetBrains.
fn web_types() -> Value {
    json!({
        "$schema": "https://json.schemastore.org/web-types",
        "name": TAG,
        "version": VERSION,
        "description-markup": "markdown",
        "contributions": { "html": { "elements": [{
            "name": TAG,
            "description": env!("CARGO_PKG_DESCRIPTION"),
            "attributes": attributes(|row| json!({
                "name": row.name,
                "description": row.meaning,
                "default": row.default,
                "value": { "type": kind(row) },
            })),
            "js": { "events": EVENTS.iter().map(|(name, what)| json!({ "name": name, "description": what })).collect::<Vec<_>>() },
        }] } },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `value-cards.d.ts` says of the element, which the browser's tests hold against the element itself.
    const TYPES: &str = include_str!("../../../embed/value-cards.d.ts");

    #[test]
    fn methods_and_events_are_those_of_the_types() {
        for (name, what) in METHODS {
            assert!(TYPES.contains(&format!("  {name}(")) && TYPES.contains(what), "{name}");
        }
        for (name, _) in EVENTS {
            assert!(TYPES.contains(&format!("'{name}'")), "{name}");
        }
    }

    #[test]
    fn editors_know_every_attribute_and_its_words() {
        let text = [manifest(), vs_code(), web_types()].map(|value| value.to_string());
        for row in OPTIONS {
            assert!(text.iter().all(|text| text.contains(&format!("\"{}\"", row.name))), "{}", row.name);
        }
        assert!(text.iter().all(|text| text.contains("contrast")));
    }
}
