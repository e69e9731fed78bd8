//! Zip files, the same bytes from the same contents.

use super::folder::Files;
use crate::step::Failure;
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::{SimpleFileOptions, ZipWriter};

/// The files in a zip file, in the order of their names, without a time and with the same permissions everywhere.
///
/// # Errors
/// There is no memory for it.
pub fn zipped(files: &Files) -> Result<Vec<u8>, Failure> {
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let written = writer
            .start_file(name.as_str(), options)
            .map_err(std::io::Error::from)
            .and_then(|()| writer.write_all(bytes));
        written.map_err(|error| Failure::file("compress", Path::new(name), &error))?;
    }
    let done = writer.finish().map_err(std::io::Error::from);
    done.map(Cursor::into_inner).map_err(|error| Failure::file("compress", Path::new("the zip file"), &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_bytes() {
        let files: Files = [("b/c.js", "1"), ("a.js", "22")].map(|(name, text)| (name.into(), text.into())).into();
        let zip = zipped(&files).unwrap_or_default();
        assert!(zip.starts_with(b"PK") && zip == zipped(&files).unwrap_or_default());
    }
}
