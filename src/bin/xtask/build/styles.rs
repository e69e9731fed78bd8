//! The style sheets of loader, companion, extras, reader, widget and tools: which files, in which order.

use crate::project::Project;
use crate::step::Failure;
use std::collections::BTreeSet;

/// The loader's. The sheets that all others build on come first, the rest by name.
pub const LOADER: [&str; 6] = ["tokens.css", "base.css", "cards.css", "sections.css", "step.css", "words.css"];

/// The companion's: looks that the first paint does not need.
pub const COMPANION: [&str; 5] = ["current.css", "edges.css", "gauge.css", "motion.css", "print.css"];

/// Also the companion's, each only for elements on which the page sets its token: adding one restyles the whole frame.
pub const FOLLOWERS: [(&str, &str); 2] =
    [("--value-cards-accent", "accent.css"), ("--value-cards-headline-font", "headings.css")];

/// The extras': looks that only some pages use.
pub const EXTRAS: [&str; 8] = [
    "blocks.css",
    "contrast.css",
    "documents.css",
    "flip.css",
    "language.css",
    "long.css",
    "rotation.css",
    "tools.css",
];

/// The reader's: what only words need that it reads. Documents have such words, too.
pub const READER: [&str; 1] = ["blocks.css"];

/// What comes with the widget, behind the loader's: one file for each file in `src/view/widget`.
pub const WIDGET: [&str; 2] = ["count.css", "picker.css"];

/// The tools', after the others.
pub const TOOLS: [&str; 3] = ["filter.css", "panel.css", "share.css"];

/// The kiosk's page: what all others build on, the words for old screens, the cards by their parts, one file for each file in
/// the kiosk's view, and last what changes on low screens and what moves.
pub const KIOSK: [&str; 9] = [
    "kiosk.css",
    "kiosk-words.css",
    "kiosk-cards.css",
    "kiosk-greeting.css",
    "kiosk-bar.css",
    "kiosk-warning.css",
    "kiosk-health.css",
    "kiosk-tight.css",
    "kiosk-motion.css",
];

/// A file of no sheet: the rule that the document adopts while marks are shown.
const APART: [&str; 1] = ["marks.css"];

/// Joins the files of one sheet in their order.
///
/// # Errors
/// A listed file is missing, or a file in the folder is in no list.
pub fn joined(project: &Project, order: &[&str]) -> Result<String, Failure> {
    let folder = project.root().join("style");
    let names = css_files(&folder)?;
    check(&names.iter().map(String::as_str).collect())?;
    let mut sheet = String::new();
    for name in order {
        let path = folder.join(name);
        sheet += &std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        sheet.push('\n');
    }
    Ok(sheet)
}

/// All sheets of the shadow roots, joined.
///
/// # Errors
/// As [`joined`].
pub fn embed(project: &Project) -> Result<String, Failure> {
    let followers = FOLLOWERS.map(|(_, file)| file);
    joined(project, &[&LOADER[..], &COMPANION, &followers, &EXTRAS, &READER, &WIDGET, &TOOLS].concat())
}

fn css_files(folder: &std::path::Path) -> Result<Vec<String>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter(|name| name.ends_with(".css")).collect())
}

fn listed() -> BTreeSet<&'static str> {
    let followers = FOLLOWERS.map(|(_, file)| file);
    LOADER
        .into_iter()
        .chain(COMPANION)
        .chain(followers)
        .chain(EXTRAS)
        .chain(READER)
        .chain(WIDGET)
        .chain(TOOLS)
        .chain(KIOSK)
        .collect()
}

fn check(found: &BTreeSet<&str>) -> Result<(), Failure> {
    let listed = listed();
    let apart = BTreeSet::from(APART);
    if let Some(name) = listed.difference(found).next() {
        return Err(Failure::new(
            format!("style/{name} is missing."),
            "restore it, or remove it from the lists in src/bin/xtask/build/styles.rs.",
        ));
    }
    if let Some(name) = found.iter().find(|name| !listed.contains(*name) && !apart.contains(*name)) {
        return Err(Failure::new(
            format!("style/{name} is in no style sheet."),
            "add it to one of the lists in src/bin/xtask/build/styles.rs, at its place in the cascade.",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect_failure(found: BTreeSet<&str>, part: &str) {
        let text = check(&found).map_err(|failure| failure.to_string());
        assert!(matches!(&text, Err(text) if text.contains(part)), "{text:?}");
    }

    #[test]
    fn tokens_and_base_come_first_and_the_rest_by_name() {
        let (first, rest) = LOADER.split_at(2);
        assert_eq!(first, ["tokens.css", "base.css"]);
        for sheet in [rest, &COMPANION, &EXTRAS, &READER, &WIDGET, &TOOLS] {
            assert!(sheet.is_sorted(), "{sheet:?}");
        }
    }

    #[test]
    fn exactly_the_listed_files_are_accepted() {
        let mut found = listed();
        assert_eq!(check(&found), Ok(()));
        found.insert("marks.css");
        assert_eq!(check(&found), Ok(()));
    }

    #[test]
    fn a_missing_file_and_an_unlisted_file_are_reported() {
        let mut found = listed();
        found.insert("stray.css");
        expect_failure(found.clone(), "style/stray.css is in no style sheet");
        found.remove("base.css");
        expect_failure(found, "style/base.css is missing");
    }
}
