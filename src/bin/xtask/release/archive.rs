//! Zip files, the same bytes from the same commit.

use super::folder::Files;
use crate::project::Project;
use crate::step::{first_line, Failure};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::DateTime;

/// When the commit was made. Servers pass the files' time on. With one that all releases share, such as the first day that a zip file
/// can hold, a browser takes a new file of the same size for the old one; and if a server says nothing of caching, browsers may keep
/// a file for a tenth of its age, which was 4.6 years. <https://www.rfc-editor.org/rfc/rfc9111#section-4.2.2>
///
/// # Errors
/// Git does not know this folder.
pub fn time_of_commit(project: &Project) -> Result<DateTime, Failure> {
    let root = project.root().to_string_lossy();
    // In a container, as in our workflow, the folder may belong to another user.
    let repository = ["-c", "safe.directory=*", "-C", &root];
    let question = ["log", "-1", "--format=%cd", "--date=format:%Y %m %d %H %M %S"];
    first_line("git", &[&repository[..], &question].concat()).as_deref().and_then(time_in).ok_or_else(|| {
        Failure::new("Git does not say when the commit was made.", "make releases in a clone of this project.")
    })
}

/// Year, month, day, hour, minute and second.
fn time_in(line: &str) -> Option<DateTime> {
    let (year, rest) = line.split_once(' ')?;
    let rest: Vec<u8> = rest.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
    let [month, day, hour, minute, second] = rest.try_into().ok()?;
    DateTime::from_date_and_time(year.parse().ok()?, month, day, hour, minute, second).ok()
}

/// The files in a zip file, in the order of their names, of this time and with the same permissions everywhere.
///
/// # Errors
/// There is no memory for it.
pub fn zipped(files: &Files, time: DateTime) -> Result<Vec<u8>, Failure> {
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(time)
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
        let time = time_in("2026 02 28 13 05 58").unwrap_or_default();
        let zip = zipped(&files, time).unwrap_or_default();
        assert!(zip.starts_with(b"PK") && zip == zipped(&files, time).unwrap_or_default());
        // Where the format has the time of the first file, and its day.
        assert_eq!(
            zip.get(10..14),
            Some([time.timepart().to_le_bytes(), time.datepart().to_le_bytes()].concat().as_slice())
        );
        assert_ne!(time, DateTime::default());
    }

    #[test]
    fn what_is_no_time_is_none() {
        for line in ["", "2026", "2026 02 28 13 05", "1970 01 01 00 00 00", "fatal: not a git repository"] {
            assert_eq!(time_in(line), None, "{line}");
        }
    }
}
