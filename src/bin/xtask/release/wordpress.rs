//! The plugin for WordPress: one PHP file and one for its editor, beside the files of the widget.

use super::folder::{self, Files};
use super::{notices::Notices, npm, texts, VERSION};
use crate::project::Project;
use crate::step::Failure;

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
    all.insert("custom-elements.json".into(), format!("{:#}\n", npm::manifest()).into_bytes());
    all.extend(folder::without_pages(built).into_iter().map(|(name, bytes)| (format!("cards/{name}"), bytes)));
    Ok(all.into_iter().map(|(name, bytes)| (format!("{FOLDER}/{name}"), bytes)).collect())
}
