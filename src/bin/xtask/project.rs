//! The folders of this checkout.

use crate::step::Failure;
use std::path::{Path, PathBuf};

/// The checkout that this command works on.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Cargo passes the package's folder to the programs it runs. Without Cargo, this folder and those above it are searched.
    ///
    /// # Errors
    /// Neither this folder nor one above it contains `Trunk.toml`.
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
                    "change to the folder that contains Trunk.toml.",
                )
            })
    }

    /// Another checkout of the project.
    pub const fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder that contains `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The result of a release build, ready for any static host.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The result of an unoptimized build, in its own folder, so that nobody measures or publishes it.
    pub fn dev_dist(&self) -> PathBuf {
        self.root.join("target/dev-dist")
    }

    /// The end-to-end tests, whose `package.json` also pins the npm tools of the build.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The pages that the build is measured beside, whose `package.json` pins the libraries that only they need.
    pub fn peers(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// A program that `npm ci` installed.
    pub fn npm_program(&self, name: &str) -> PathBuf {
        self.npm_programs().join(name)
    }

    /// The folder of all programs that `npm ci` installed.
    pub fn npm_programs(&self) -> PathBuf {
        self.e2e().join("node_modules/.bin")
    }

    /// A folder for files that one program writes and the next one reads.
    ///
    /// # Errors
    /// The folder cannot be created.
    pub fn scratch(&self) -> Result<PathBuf, Failure> {
        let folder = self.root.join("target/xtask");
        std::fs::create_dir_all(&folder).map_err(|error| Failure::file("create", &folder, &error))?;
        Ok(folder)
    }
}
