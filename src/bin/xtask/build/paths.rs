//! Paths of this machine, which no file of a release may contain: each panic in a module says where it is in the sources. They
//! would make the bytes differ from machine to machine, and tell visitors the name of a developer.

use crate::build::files;
use crate::project::Project;
use crate::setup;
use crate::step::{first_line, printed, Failure};
use std::path::{Path, PathBuf};

/// The folders that sources come from.
pub struct Paths {
    project: PathBuf,
    home: Option<PathBuf>,
    cargo_home: Option<PathBuf>,
    sysroot: Option<PathBuf>,
}

impl Paths {
    /// Those of this machine.
    pub fn new(project: &Project) -> Self {
        Self {
            project: project.root().into(),
            home: setup::home(),
            cargo_home: setup::cargo_home(),
            sysroot: first_line("rustc", &["--print", "sysroot"]).map(PathBuf::from),
        }
    }

    /// Flags by which the compiler writes the same names on every machine.
    ///
    /// # Errors
    /// A path contains a space. Cargo splits at spaces what a variable says of one target, and flags for every target would
    /// compile this program again.
    pub fn remapping(&self) -> Result<String, Failure> {
        let commit = printed("rustc", &["-vV"]).as_deref().and_then(commit_in).map(str::to_owned);
        let flags = self.flags(&self.registries(), commit.as_deref());
        match flags.iter().find(|flag| flag.contains(char::is_whitespace)) {
            Some(flag) => Err(Failure::new(
                format!("`{flag}` contains a space, and Cargo would read it as two flags."),
                "move the checkout, or set CARGO_HOME and RUSTUP_HOME to folders, without a space in their paths.",
            )),
            None => Ok(flags.join(" ")),
        }
    }

    /// Looks into every file of a release.
    ///
    /// # Errors
    /// A file contains one of the paths, or cannot be read.
    pub fn refuse_in(&self, folder: &Path) -> Result<(), Failure> {
        for (name, path) in files::below(folder, |_| true)? {
            let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
            if let Some(found) = self.found_in(&bytes) {
                return Err(Failure::new(
                    format!("{} contains a path of this machine: {found}", name.display()),
                    "let src/bin/xtask/build/paths.rs remap it; after a change of compilers, run `cargo clean` and build again.",
                ));
            }
        }
        Ok(())
    }

    /// Where Cargo unpacks crates: one folder for each registry, named after it. A mirror has another name.
    fn registries(&self) -> Vec<PathBuf> {
        let entries = self.cargo_home.as_ref().and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
        let mut folders: Vec<PathBuf> = entries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        folders.sort();
        folders
    }

    /// If several fit a path, the compiler takes the last one.
    fn flags(&self, registries: &[PathBuf], commit: Option<&str>) -> Vec<String> {
        let mut flags = vec![flag(&self.project, "/value-cards")];
        flags.extend(registries.iter().map(|folder| flag(folder, "/crates")));
        // If the library's sources are installed, the compiler writes where they are; else the name given here.
        if let (Some(sysroot), Some(commit)) = (&self.sysroot, commit) {
            flags.push(flag(&sysroot.join("lib/rustlib/src/rust"), &format!("/rustc/{commit}")));
        }
        flags
    }

    /// The first path that these bytes contain, up to where it ends.
    fn found_in(&self, bytes: &[u8]) -> Option<String> {
        let folders = [Some(&self.project), self.cargo_home.as_ref(), self.sysroot.as_ref(), self.home.as_ref()];
        folders.into_iter().flatten().find_map(|folder| {
            let beginning = format!("{}/", folder.display());
            // `/` is the home of a user who has none.
            if beginning.len() < 3 {
                return None;
            }
            let place = bytes.windows(beginning.len()).position(|window| window == beginning.as_bytes())?;
            let is_part_of_path = |byte: &&u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
            let rest = bytes.iter().skip(place).take_while(is_part_of_path).copied().collect();
            Some(String::from_utf8(rest).unwrap_or(beginning))
        })
    }
}

fn flag(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", folder.display())
}

/// The commit in what `rustc -vV` prints.
fn commit_in(version: &str) -> Option<&str> {
    version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).filter(|commit| *commit != "unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths() -> Paths {
        Paths {
            project: "/home/ann/cards".into(),
            home: Some("/home/ann".into()),
            cargo_home: Some("/opt/cargo".into()),
            sysroot: Some("/opt/rust".into()),
        }
    }

    #[track_caller]
    fn expect_found(bytes: &[u8], expected: Option<&str>) {
        assert_eq!(paths().found_in(bytes).as_deref(), expected);
    }

    #[test]
    fn sources_get_the_same_names_on_every_machine() {
        let registries = ["/opt/cargo/registry/src/a".into(), "/opt/cargo/registry/src/b".into()];
        assert_eq!(
            paths().flags(&registries, Some("0f1e")),
            [
                "--remap-path-prefix=/home/ann/cards=/value-cards",
                "--remap-path-prefix=/opt/cargo/registry/src/a=/crates",
                "--remap-path-prefix=/opt/cargo/registry/src/b=/crates",
                "--remap-path-prefix=/opt/rust/lib/rustlib/src/rust=/rustc/0f1e",
            ]
        );
    }

    #[test]
    fn a_path_of_this_machine_is_found_in_any_bytes() {
        expect_found(b"\0\xff/home/ann/cards/src/lib.rs\0", Some("/home/ann/cards/src/lib.rs"));
        expect_found(b"x/opt/cargo/registry/src/a/b.rs:1", Some("/opt/cargo/registry/src/a/b.rs"));
        expect_found(b"/opt/rust/lib", Some("/opt/rust/lib"));
        expect_found(b"\"/home/ann/.rustup\"", Some("/home/ann/.rustup"));
    }

    #[test]
    fn other_paths_are_left_alone() {
        for bytes in [&b"/value-cards/src/lib.rs /crates/a-1.0.0/src/lib.rs"[..], b"/home/anna/", b"/home/ann", b""] {
            expect_found(bytes, None);
        }
        let rootless = Paths { home: Some("/".into()), ..paths() };
        assert_eq!(rootless.found_in(b"//"), None);
    }

    #[test]
    fn the_compiler_names_its_commit() {
        assert_eq!(commit_in("rustc 1.95.0\nbinary: rustc\ncommit-hash: 0f1e\nhost: x"), Some("0f1e"));
        assert_eq!(commit_in("rustc 1.95.0\ncommit-hash: unknown"), None);
    }
}
