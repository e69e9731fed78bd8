//! The browser that tests run in, and its driver.

use crate::apt::{self, on_path};
use crate::step::Failure;
use std::path::PathBuf;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVERS: [&str; 1] = ["chromedriver"];

/// A browser and the driver that fits it.
pub struct Chromium {
    /// The browser.
    pub browser: PathBuf,
    /// The WebDriver server for it.
    pub driver: PathBuf,
}

/// The browser named by `CHROMIUM` and the driver named by `CHROMEDRIVER`, else those on the path, else Debian's.
///
/// # Errors
/// There is none, and none can be installed.
pub fn bring() -> Result<Chromium, Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    apt::install(
        "Chromium with its driver",
        &["chromium", "chromium-driver"],
        "as root run `apt-get install --no-install-recommends chromium chromium-driver`, or set CHROMIUM and CHROMEDRIVER to \
         the two programs.",
    )?;
    find().ok_or_else(|| {
        Failure::new(
            "Chromium was installed and yet is not on the path.",
            "set CHROMIUM and CHROMEDRIVER to the two programs.",
        )
    })
}

fn find() -> Option<Chromium> {
    Some(Chromium { browser: program("CHROMIUM", &BROWSERS)?, driver: program("CHROMEDRIVER", &DRIVERS)? })
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable).filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    names.iter().find_map(|name| on_path(name))
}
