//! The README's tables are those of the sources: options, the kiosk's settings, tokens and parts.

use std::collections::BTreeSet;
use std::fs::{read_dir, read_to_string};
use std::path::Path;

use value_cards::content::parse;
use value_cards::kiosk::settings::{SettingRow, ATTRIBUTES, SETTINGS};
use value_cards::options::{Values, OPTIONS};

#[test]
fn the_readme_lists_every_option() {
    let readme = include_str!("../../README.md");
    for option in OPTIONS {
        let values = match option.values {
            Values::OneOf(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "),
            Values::SomeOf(words) => {
                format!("any of {}", words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "))
            }
            Values::Duration => String::from("duration such as `8s`, or `off`"),
            Values::Text => String::from("text"),
        };
        let default = if option.default.is_empty() { String::from("–") } else { format!("`{}`", option.default) };
        let row = format!("| `{}` | {values} | {default} | {} |", option.name, option.meaning);
        assert!(readme.contains(&row), "README.md lacks this row:\n{row}");
    }
}

#[test]
fn the_readme_lists_every_parameter_of_the_kiosk() {
    let readme = include_str!("../../README.md");
    for SettingRow { name, values, default, meaning } in SETTINGS {
        let row = format!("| `{name}` | {values} | `{default}` | {meaning} |");
        assert!(readme.contains(&row), "README.md lacks this row:\n{row}");
    }
    for name in ATTRIBUTES {
        assert!(OPTIONS.iter().any(|option| option.name == *name), "{name} is no attribute");
    }
}

#[test]
fn the_document_in_the_readme_has_no_problem() {
    let readme = include_str!("../../README.md");
    let (_, rest) = readme.split_once("```json\n").expect("README.md has a document");
    let (document, _) = rest.split_once("```").expect("and its end");
    let reading = parse(document);
    assert_eq!(reading.problems, []);
    assert_eq!(reading.district.expect("a district").translations.len(), 1);
}

#[test]
fn the_readme_lists_every_token_and_no_other() {
    let styles = text_below(&root().join("style"));
    let used = styles.split("var(--value-cards-").skip(1).map(|rest| {
        let end =
            rest.find(|character: char| !character.is_ascii_lowercase() && character != '-').unwrap_or(rest.len());
        format!("-{}", &rest[..end])
    });
    assert_eq!(names_in_table("| token |"), used.collect::<BTreeSet<_>>());
}

#[test]
fn every_part_that_the_readme_names_is_in_the_source() {
    let source = text_below(&root().join("src"));
    let parts = names_in_table("| part |");
    assert!(parts.contains("card"), "README.md has no table of parts");
    for part in parts {
        // In quotes, so that a word in a comment does not count. A second name of an element follows a space.
        let is_there = ["'{}'", "' {}'", "\"{}\""].iter().any(|form| source.contains(&form.replace("{}", &part)));
        assert!(is_there, "README.md names the part {part}, which is nowhere in src/");
    }
}

/// The names in the first column of the README's table with this header.
#[track_caller]
fn names_in_table(header: &str) -> BTreeSet<String> {
    let readme = include_str!("../../README.md");
    let (_, table) = readme.split_once(header).expect("README.md has the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| "));
    let names =
        rows.flat_map(|row| row.split('|').nth(1).into_iter().flat_map(|cell| cell.split('`').skip(1).step_by(2)));
    names.map(String::from).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text_below(folder: &Path) -> String {
    let entries =
        read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("so can its entries").path());
    entries
        .map(|path| if path.is_dir() { text_below(&path) } else { read_to_string(&path).expect("all files are text") })
        .collect()
}
