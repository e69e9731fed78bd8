//! Debian packages, for programs that no other registry has.

use crate::step::{first_line, Failure, Step};
use std::path::PathBuf;

/// Installs `packages`, which contain `what`.
///
/// # Errors
/// There is no apt-get, this user may not call it, or it fails. `remedy` says what to do instead.
pub fn install(what: &str, packages: &[&str], remedy: &str) -> Result<(), Failure> {
    apt_get(what, &["update"], remedy)?;
    apt_get(what, &[&["install", "--yes", "--no-install-recommends"], packages].concat(), remedy)
}

/// The program with this name on the search path.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

fn apt_get(what: &str, arguments: &[&str], remedy: &str) -> Result<(), Failure> {
    if on_path("apt-get").is_none() {
        return Err(Failure::new(format!("{what} is missing, and there is no apt-get to install it."), remedy));
    }
    let is_root = first_line("id", &["-u"]).as_deref() == Some("0");
    let step = match (is_root, on_path("sudo")) {
        (true, _) => Step::new("apt-get").env("DEBIAN_FRONTEND", "noninteractive"),
        (false, Some(sudo)) => Step::new(sudo).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]),
        (false, None) => {
            return Err(Failure::new(format!("{what} is missing, and only root may install it."), remedy));
        }
    };
    step.args(arguments).remedy(remedy).run()
}
