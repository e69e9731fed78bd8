//! Paths of this machine. A module contains the source path of every panic, so the bytes would differ from machine to machine,
//! and visitors could read a developer's name. No file of a release may contain such a path.

use crate::build::files;
use crate::project::Project;
use crate::setup;
use crate::step::{first_line, printed, Failure};
use std::path::{Path, PathBuf};

/// The folders of sources and programs on this machine.
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

    /// The flags that make the compiler write the same names on every machine.
    ///
    /// # Errors
    /// A path contains a space. Cargo splits the variable with the flags for one target at spaces.
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

    /// Checks every file of a release.
    ///
    /// # Errors
    /// A file contains one of the paths, or cannot be read.
    pub fn refuse_in(&self, folder: &Path) -> Result<(), Failure> {
        for (name, path) in files::below(folder, |_| true)? {
            let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
            if let Some(found) = self.found_in(&bytes) {
                return Err(Failure::new(
                    format!("{} contains a path of this machine: {found}", name.display()),
                    "run `cargo clean` and build again; if that does not help, remap the path in src/bin/xtask/build/paths.rs.",
                ));
            }
        }
        Ok(())
    }

    /// The folders in which Cargo unpacks crates, one for each registry. A mirror has a different name.
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
        // With the component rust-src, the compiler writes the path of the standard library's sources; without, this name.
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
    fn a_release_with_a_path_is_refused_and_the_file_named() {
        let folder = std::env::temp_dir().join(format!("value-cards-paths-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("below")).ok();
        std::fs::write(folder.join("below/good.js"), "/crates/a.rs").ok();
        let good = paths().refuse_in(&folder);
        std::fs::write(folder.join("below/bad.wasm"), "\0/home/ann/cards/src/lib.rs\0").ok();
        let bad = paths().refuse_in(&folder).map_err(|failure| failure.to_string());
        std::fs::remove_dir_all(&folder).ok();
        assert_eq!(good, Ok(()));
        let expected = "bad.wasm contains a path of this machine: /home/ann/cards/src/lib.rs\n";
        assert!(matches!(&bad, Err(text) if text.contains(expected)), "{bad:?}");
    }

    #[test]
    fn the_compiler_names_its_commit() {
        assert_eq!(commit_in("rustc 1.95.0\nbinary: rustc\ncommit-hash: 0f1e\nhost: x"), Some("0f1e"));
        assert_eq!(commit_in("rustc 1.95.0\ncommit-hash: unknown"), None);
    }
}
