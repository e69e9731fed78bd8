//! Node and the packages from npm: wasm-opt, the bundler, the minifiers, TypeScript, Biome, and the driver of the end-to-end
//! tests.

use crate::project::Project;
use crate::step::{first_line, Failure, Step};
use std::path::Path;
use std::time::SystemTime;

const OLDEST: u32 = 20;

/// Installs the packages that the lock file of the end-to-end tests names, if they are missing.
///
/// # Errors
/// Node is missing or too old, or npm fails.
pub fn bring_packages(project: &Project) -> Result<(), Failure> {
    bring_packages_of(&project.e2e())
}

/// The same for any folder with a lock file.
///
/// # Errors
/// The same as [`bring_packages`].
pub fn bring_packages_of(folder: &Path) -> Result<(), Failure> {
    check_version(first_line("node", &["--version"]).as_deref())?;
    if is_up_to_date(folder) {
        return Ok(());
    }
    // Without install scripts: no package needs one, and npm runs no foreign code.
    Step::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .folder(folder)
        .remedy("npm must be on the search path and reach its registry; make sure of both and run the command again.")
        .run()
}

fn check_version(printed: Option<&str>) -> Result<(), Failure> {
    let major = printed.and_then(|line| line.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST) {
        return Ok(());
    }
    let found = printed.unwrap_or("none");
    Err(Failure::new(
        format!("expected Node {OLDEST} or newer, found {found}."),
        format!(
            "install Node {OLDEST} or newer with npm, so that `node --version` says so, and run the command again."
        ),
    ))
}

/// npm writes its mark last, so an interrupted installation does not count.
fn is_up_to_date(folder: &Path) -> bool {
    let lock = changed(&folder.join("package-lock.json"));
    let mark = changed(&folder.join("node_modules/.package-lock.json"));
    matches!((lock, mark), (Some(lock), Some(mark)) if mark >= lock)
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_20_and_newer_are_accepted() {
        assert!(check_version(Some("v20.0.0")).is_ok());
        assert!(check_version(Some("v24.1.0")).is_ok());
    }

    #[test]
    fn an_older_node_or_none_is_reported() {
        let text = |printed| check_version(printed).map_err(|failure| failure.to_string());
        assert!(
            matches!(text(Some("v18.20.4")), Err(text) if text.contains("expected Node 20 or newer, found v18.20.4."))
        );
        assert!(matches!(text(None), Err(text) if text.contains("found none")));
    }
}
