//! Programs that `cargo install` installs. They are in one folder per machine, not per checkout, with a subfolder for each
//! name and version: a fresh clone finds what an earlier one built, and two versions never mix.

use crate::project::Project;
use crate::setup::lockfile::locked_version;
use crate::step::{Failure, Step};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// 0.22 needs a newer compiler than the project does.
const TRUNK: &str = "0.21.14";

/// The folders of the installed programs.
pub struct Tools {
    folder: PathBuf,
    trunk: PathBuf,
    bindgen: PathBuf,
}

impl Tools {
    /// Finds the folders without looking into them.
    ///
    /// # Errors
    /// There is no folder for tools, or `Cargo.lock` does not name wasm-bindgen.
    pub fn find(project: &Project) -> Result<Self, Failure> {
        let folder = folder_from(|name| std::env::var_os(name)).ok_or_else(|| {
            Failure::new(
                "There is no folder for tools: HOME is not set.",
                "set VALUE_CARDS_TOOLS to a folder with 150 MB of free space.",
            )
        })?;
        let bindgen = locked_version(project.root(), "wasm-bindgen")?;
        Ok(Self {
            trunk: folder.join(format!("trunk-{TRUNK}")),
            bindgen: folder.join(format!("wasm-bindgen-cli-{bindgen}")),
            folder,
        })
    }

    /// Builds Trunk if it is missing. Without optimization, TLS and its check for newer versions, it takes half the time to
    /// compile; Trunk itself has little to do.
    ///
    /// # Errors
    /// The installation fails.
    pub fn bring_trunk(&self) -> Result<(), Failure> {
        if program(&self.trunk, "trunk").is_file() {
            return Ok(());
        }
        install(&self.trunk, "trunk").arg("--locked").run()
    }

    /// Builds the wasm-bindgen program if it is missing. Its lock file may name versions that a
    /// registry no longer serves; then it uses the newest ones.
    ///
    /// # Errors
    /// The installation fails.
    pub fn bring_bindgen(&self) -> Result<(), Failure> {
        if program(&self.bindgen, "wasm-bindgen").is_file() {
            return Ok(());
        }
        if install(&self.bindgen, "wasm-bindgen-cli").arg("--locked").run().is_ok() {
            return Ok(());
        }
        println!("  It did not build with the versions in its lock file: trying again with the newest ones.");
        install(&self.bindgen, "wasm-bindgen-cli").run()
    }

    /// The folder that all of them are in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Trunk itself.
    pub fn trunk(&self) -> PathBuf {
        program(&self.trunk, "trunk")
    }

    /// The search path with these programs and npm's first, so that Trunk finds these versions.
    pub fn path(&self, project: &Project) -> OsString {
        let before = std::env::var_os("PATH").unwrap_or_default();
        let ours = [self.trunk.join("bin"), self.bindgen.join("bin"), project.npm_programs()];
        let folders = ours.into_iter().chain(std::env::split_paths(&before));
        std::env::join_paths(folders).unwrap_or(before)
    }
}

/// `root` is `<folder>/<package>-<version>`.
fn install(root: &Path, package: &str) -> Step {
    let name = root.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let version = name.trim_start_matches(package).trim_start_matches('-');
    Step::new("cargo")
        .args(["install", &format!("{package}@{version}"), "--no-default-features", "--debug", "--root"])
        .arg(root)
        // Each of these compiles less; together they save a quarter.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_PANIC", "abort")
        .env("CARGO_PROFILE_DEV_CODEGEN_UNITS", "4")
        .remedy("it needs the crate registry, a C linker (Debian: `apt-get install gcc`) and 2 GB of space in the temporary folder; provide them and run the command again.")
}

fn program(root: &Path, name: &str) -> PathBuf {
    root.join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn folder_from(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("VALUE_CARDS_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|folder| folder.join("value-cards")))
        .or_else(|| set("HOME").map(|folder| folder.join(".cache/value-cards")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect_folder(variables: &[(&str, &str)], expected: Option<&str>) {
        let read = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value));
        assert_eq!(folder_from(read), expected.map(PathBuf::from));
    }

    #[test]
    fn tools_are_in_the_named_folder_or_in_the_users_cache() {
        expect_folder(&[("VALUE_CARDS_TOOLS", "/t"), ("XDG_CACHE_HOME", "/c"), ("HOME", "/h")], Some("/t"));
        expect_folder(&[("XDG_CACHE_HOME", "/c"), ("HOME", "/h")], Some("/c/value-cards"));
        expect_folder(&[("XDG_CACHE_HOME", ""), ("HOME", "/h")], Some("/h/.cache/value-cards"));
        expect_folder(&[], None);
    }
}
