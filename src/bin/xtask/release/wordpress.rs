//! The plugin for WordPress: one PHP file and one for its editor, beside the files of the widget.

use super::folder::{self, Files};
use super::{notices::Notices, texts, VERSION};
use crate::project::Project;
use crate::step::Failure;
use value_cards::options::{OptionRow, Values, OPTIONS};

/// The plugin's folder on a site, by which WordPress knows it.
const FOLDER: &str = "value-cards";

/// The name of the file to upload.
pub fn name() -> String {
    format!("value-cards-wordpress-{VERSION}.zip")
}

/// The files of the plugin, in the folder that WordPress wants.
///
/// # Errors
/// A text of this project cannot be read.
pub fn files(project: &Project, built: &Files, notices: &Notices) -> Result<Files, Failure> {
    let mut all = texts(project, notices)?;
    for (name, text) in [
        ("value-cards.php", include_str!("wordpress/value-cards.php")),
        ("block.js", include_str!("wordpress/block.js")),
        ("readme.txt", include_str!("wordpress/readme.txt")),
    ] {
        all.insert(name.into(), text.replace("VERSION", VERSION).into_bytes());
    }
    all.insert("options.php".into(), table().into_bytes());
    all.extend(folder::without_pages(built).into_iter().map(|(name, bytes)| (format!("cards/{name}"), bytes)));
    Ok(all.into_iter().map(|(name, bytes)| (format!("{FOLDER}/{name}"), bytes)).collect())
}

/// The table of options as a program in PHP, which servers keep compiled.
fn table() -> String {
    let row = |row: &OptionRow| {
        let words = match row.values {
            Values::OneOf(words) => words,
            Values::SomeOf(_) | Values::Duration | Values::Text => &[],
        };
        let words: String = words.iter().map(|word| format!(" {},", quoted(word))).collect();
        let (name, meaning) = (quoted(row.name), quoted(row.meaning));
        format!("\t{name} => array(\n\t\t'meaning' => {meaning},\n\t\t'words'   => array({words} ),\n\t),\n")
    };
    let rows: String = OPTIONS.iter().map(row).collect();
    format!(
        "<?php\n// The options of the cards: what each means, and its words, if it is one of a few.\n\
         defined( 'ABSPATH' ) || exit;\n\nreturn array(\n{rows});\n"
    )
}

/// A text of PHP in single quotes, in which only these two characters mean something.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_option_and_no_quote_ends_a_text_early() {
        let table = table();
        assert_eq!(OPTIONS.len(), table.matches("'meaning' => '").count());
        assert!(
            table.contains("\t'layout' => array(") && table.contains("'words'   => array( 'deck', 'grid', 'list', ),")
        );
        assert_eq!(quoted(r"it's \ there"), r"'it\'s \\ there'");
    }
}
