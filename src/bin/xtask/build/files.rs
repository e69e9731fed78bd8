//! All files of a folder.

use crate::step::Failure;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file in `folder` and in the folders below it, by its name from `folder` on. `is_wanted` sees each name in a folder.
///
/// # Errors
/// A folder cannot be read.
pub fn below(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<BTreeMap<PathBuf, PathBuf>, Failure> {
    let mut files = BTreeMap::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(name) = folders.pop() {
        let path = folder.join(&name);
        let entries = std::fs::read_dir(&path).map_err(|error| Failure::file("read", &path, &error))?;
        for entry in entries.flatten().filter(|entry| is_wanted(&entry.file_name().to_string_lossy())) {
            let (name, path) = (name.join(entry.file_name()), entry.path());
            if path.is_dir() {
                folders.push(name);
            } else {
                files.insert(name, path);
            }
        }
    }
    Ok(files)
}
