//! Where things lie in this checkout.

use crate::step::Failure;
use std::path::{Path, PathBuf};

/// The checkout that this command works on.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Cargo names the package's folder to the programs it runs; without Cargo it is searched for from here upwards.
    ///
    /// # Errors
    /// No `Trunk.toml` lies in this folder or above it.
    pub fn find() -> Result<Self, Failure> {
        if let Some(root) = std::env::var_os("CARGO_MANIFEST_DIR") {
            return Ok(Self { root: root.into() });
        }
        let here = std::env::current_dir().unwrap_or_default();
        here.ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .map(|root| Self { root: root.into() })
            .ok_or_else(|| {
                Failure::new(
                    format!("{} is not inside the project.", here.display()),
                    "change to the folder that holds Trunk.toml.",
                )
            })
    }

    /// The folder that holds `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What a release build puts together, ready for any static host.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The same, unoptimised. A folder of its own, so that nobody measures or publishes it.
    pub fn dev_dist(&self) -> PathBuf {
        self.root.join("target/dev-dist")
    }

    /// The end-to-end tests, whose `package.json` also pins the build's tools from npm.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// A program that `npm ci` has brought.
    pub fn npm_program(&self, name: &str) -> PathBuf {
        self.npm_programs().join(name)
    }

    /// The folder of all programs that `npm ci` has brought.
    pub fn npm_programs(&self) -> PathBuf {
        self.e2e().join("node_modules/.bin")
    }

    /// A folder for what is on its way from one program to the next.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn scratch(&self) -> Result<PathBuf, Failure> {
        let folder = self.root.join("target/xtask");
        std::fs::create_dir_all(&folder).map_err(|error| Failure::file("make", &folder, &error))?;
        Ok(folder)
    }
}
