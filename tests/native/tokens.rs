//! Names of custom properties. They inherit into the page's own words, so a private one must not be called like one of
//! the page's: it begins with `--_`. The public ones begin with `--value-cards-`.

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path, extensions));
        } else if path.extension().and_then(|extension| extension.to_str()).is_some_and(|it| extensions.contains(&it)) {
            files.push(path);
        }
    }
    files
}

fn is_of_a_name(character: char) -> bool {
    character.is_alphanumeric() || character == '-' || character == '_'
}

/// Every custom property that `text` names, with the character before it.
fn names(text: &str) -> Vec<(Option<char>, &str)> {
    let starts = text.match_indices("--").map(|(start, _)| start);
    starts
        .filter_map(|start| {
            let before = text[..start].chars().next_back();
            let name = text[start..].split(|character| !is_of_a_name(character)).next().unwrap();
            let is_whole = !before.is_some_and(is_of_a_name) && name[2..].starts_with(|first| first != '-');
            is_whole.then_some((before, name))
        })
        .collect()
}

fn is_ours(name: &str) -> bool {
    name.starts_with("--_") || name.starts_with("--value-cards-")
}

#[test]
fn each_custom_property_of_the_style_sheets_is_private_or_public_by_its_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut count = 0;
    for file in files(&root.join("style"), &["css"]) {
        let text = fs::read_to_string(&file).unwrap();
        for (_, name) in names(&text) {
            assert!(is_ours(name), "{}: {name} must begin with --_ or --value-cards-", file.display());
            count += 1;
        }
    }
    assert!(count > 100, "only {count} found");
}

/// In programs a name is a string, or follows `var(` or `style:`. The build's own program names switches of others.
#[test]
fn each_custom_property_that_a_program_sets_or_reads_is_private_or_public_by_its_name() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut count = 0;
    for file in files(&source, &["rs", "js", "ts", "html", "json"]) {
        if file.starts_with(source.join("bin/xtask")) {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        for (before, name) in names(&text) {
            if before.is_some_and(|before| "\"'`(:".contains(before)) {
                assert!(is_ours(name), "{}: {name} must begin with --_ or --value-cards-", file.display());
                count += 1;
            }
        }
    }
    assert!(count > 5, "only {count} found");
}
