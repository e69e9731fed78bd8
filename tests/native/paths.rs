//! The files and folders that pages for people name are there: a map that leads nowhere costs more than none.

use std::fs::{read_dir, read_to_string};
use std::path::Path;

/// What a path of this project begins with.
const ROOTS: &[&str] = &["src/", "tests/", "style/", ".github/", ".cargo/", ".ci/"];

#[test]
fn every_path_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let github = read_dir(root.join(".github")).expect("the folder can be read");
    let pages = github.map(|entry| entry.expect("so can its entries").path());
    let pages: Vec<_> = pages
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .chain([root.join("README.md"), root.join("CHANGELOG.md"), root.join("tests/examples/rules/README.md")])
        .collect();
    let mut count = 0;
    let mut missing = Vec::new();
    for page in &pages {
        let text = read_to_string(page).expect("a page is text");
        for path in paths_in(&text) {
            count += 1;
            if !root.join(path).exists() {
                missing.push(format!("{path} in {}", page.strip_prefix(root).unwrap_or(page).display()));
            }
        }
    }
    assert!(pages.len() >= 6 && count > 40, "only {count} paths in {} pages", pages.len());
    assert!(missing.is_empty(), "These are not there:\n{}", missing.join("\n"));
}

#[test]
fn a_path_is_what_stands_between_backticks() {
    let text =
        "See `src/lib.rs`, src/view, `tests/e2e/*.mjs`, `cargo xtask` and `tests/native/`.\n```sh\nls src/bin\n```\n";
    assert_eq!(paths_in(text).collect::<Vec<_>>(), ["src/lib.rs", "tests/native/"]);
}

/// Without those that stand for many, such as `tests/e2e/*.mjs`.
fn paths_in(text: &str) -> impl Iterator<Item = &str> {
    let spans = text.split("```").step_by(2).flat_map(|prose| prose.split('`').skip(1).step_by(2));
    spans.filter(|span| ROOTS.iter().any(|root| span.starts_with(root)) && !span.contains(['*', '{', '…', ' ']))
}
