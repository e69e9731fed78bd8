//! A file before and after a program from npm has made it smaller.

use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::Value;
use std::path::PathBuf;

/// What to do if one of those programs fails.
pub const REMEDY: &str = "fix what it says above; if the program is missing, run `cargo xtask setup`.";

/// A file in the scratch folder, and another beside it for the result.
pub struct Work {
    folder: PathBuf,
    name: &'static str,
}

impl Work {
    /// Neither file is there yet, or they are an earlier build's.
    ///
    /// # Errors
    /// The folder cannot be created.
    pub fn new(project: &Project, name: &'static str) -> Result<Self, Failure> {
        Ok(Self { folder: project.scratch()?, name })
    }

    /// Where the text is read from.
    pub fn before(&self) -> PathBuf {
        self.folder.join(self.name)
    }

    /// Where the result goes.
    pub fn after(&self) -> PathBuf {
        self.folder.join(format!("small-{}", self.name))
    }

    /// Writes the text.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn put(&self, text: &str) -> Result<(), Failure> {
        std::fs::write(self.before(), text).map_err(|error| Failure::file("write", &self.before(), &error))
    }

    /// Reads the result.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn take(&self) -> Result<String, Failure> {
        std::fs::read_to_string(self.after()).map_err(|error| Failure::file("read", &self.after(), &error))
    }

    /// Runs terser on the text and returns the result.
    ///
    /// # Errors
    /// terser fails.
    pub fn terser(&self, project: &Project, options: &Value, arguments: &[String]) -> Result<String, Failure> {
        let settings = self.folder.join(format!("{}.json", self.name));
        std::fs::write(&settings, options.to_string()).map_err(|error| Failure::file("write", &settings, &error))?;
        Step::new(project.npm_program("terser"))
            .arg(self.before())
            .arg("--config-file")
            .arg(settings)
            .args(arguments)
            .arg("--output")
            .arg(self.after())
            .remedy(REMEDY)
            .run()?;
        self.take()
    }
}
