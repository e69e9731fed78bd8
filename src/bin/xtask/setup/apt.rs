//! Debian's packages, for what no other registry has.

use crate::step::{first_line, Failure, Step};
use std::path::PathBuf;

/// Installs `packages`, which bring `what`.
///
/// # Errors
/// There is no apt-get, it is not ours to call, or it fails: then `remedy` says what else will do.
pub fn install(what: &str, packages: &[&str], remedy: &str) -> Result<(), Failure> {
    apt_get(what, &["update"], remedy)?;
    apt_get(what, &[&["install", "--yes", "--no-install-recommends"], packages].concat(), remedy)
}

/// The program of this name on the path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn apt_get(what: &str, arguments: &[&str], remedy: &str) -> Result<(), Failure> {
    if on_path("apt-get").is_none() {
        return Err(Failure::new(format!("{what} was not found, and no apt-get to install it with."), remedy));
    }
    let is_root = first_line("id", &["-u"]).as_deref() == Some("0");
    let step = match (is_root, on_path("sudo")) {
        (true, _) => Step::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive"),
        (false, Some(sudo)) => Step::new(sudo).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]),
        (false, None) => {
            return Err(Failure::new(format!("{what} was not found, and only root may install it."), remedy));
        }
    };
    step.args(arguments).remedy(remedy).run()
}
