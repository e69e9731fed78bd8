//! The browser that tests run in, and its driver.

use crate::step::{first_line, Failure, Step};
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
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"])?;
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

fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn apt_get(arguments: &[&str]) -> Result<(), Failure> {
    const REMEDY: &str =
        "install Chromium and its driver yourself, or set CHROMIUM and CHROMEDRIVER to the two programs.";
    if on_path("apt-get").is_none() {
        return Err(Failure::new(
            "No Chromium with its driver was found, and no apt-get to install them with.",
            REMEDY,
        ));
    }
    let is_root = first_line("id", &["-u"]).as_deref() == Some("0");
    let step = match (is_root, on_path("sudo")) {
        (true, _) => Step::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive"),
        (false, Some(sudo)) => Step::new(sudo).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]),
        (false, None) => {
            return Err(Failure::new(
                "No Chromium with its driver was found, and only root may install them.",
                "as root run `apt-get install --no-install-recommends chromium chromium-driver`.",
            ))
        }
    };
    step.args(arguments).remedy(REMEDY).run()
}
