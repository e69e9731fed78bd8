//! The style sheet of the widget: which files, in which order.

use crate::project::Project;
use crate::step::Failure;
use std::collections::BTreeSet;

/// The cascade: what all others build on comes first, the rest by name.
const ORDER: [&str; 8] =
    ["tokens.css", "base.css", "cards.css", "count.css", "picker.css", "sections.css", "step.css", "words.css"];

/// Files that are no part of the widget.
const APART: [&str; 1] = ["builder.css"];

/// Joins all files in their order.
///
/// # Errors
/// A file of the list is missing, or a file in the folder is not in the list.
pub fn joined(project: &Project) -> Result<String, Failure> {
    let folder = project.root().join("style");
    let names = css_files(&folder)?;
    check(&names.iter().map(String::as_str).collect())?;
    let mut sheet = String::new();
    for name in ORDER {
        let path = folder.join(name);
        sheet += &std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        sheet.push('\n');
    }
    Ok(sheet)
}

fn css_files(folder: &std::path::Path) -> Result<Vec<String>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names.filter(|name| name.ends_with(".css")).collect())
}

fn check(found: &BTreeSet<&str>) -> Result<(), Failure> {
    let listed = BTreeSet::from(ORDER);
    let apart = BTreeSet::from(APART);
    if let Some(name) = listed.difference(found).next() {
        return Err(Failure::new(
            format!("style/{name} is missing."),
            "bring it back, or take it out of ORDER in src/bin/xtask/styles.rs.",
        ));
    }
    if let Some(name) = found.iter().find(|name| !listed.contains(*name) && !apart.contains(*name)) {
        return Err(Failure::new(
            format!("style/{name} is not in the style sheet's order."),
            "put it into ORDER in src/bin/xtask/styles.rs, where the cascade wants it.",
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
        let (first, rest) = ORDER.split_at(2);
        assert_eq!(first, ["tokens.css", "base.css"]);
        assert!(rest.is_sorted());
    }

    #[test]
    fn exactly_the_listed_files_will_do() {
        let mut found = BTreeSet::from(ORDER);
        assert_eq!(check(&found), Ok(()));
        found.insert("builder.css");
        assert_eq!(check(&found), Ok(()));
    }

    #[test]
    fn a_file_too_few_or_too_many_is_named() {
        let mut found = BTreeSet::from(ORDER);
        found.insert("stray.css");
        expect_failure(found.clone(), "style/stray.css is not in the style sheet's order");
        found.remove("base.css");
        expect_failure(found, "style/base.css is missing");
    }
}
