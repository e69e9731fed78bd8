//! The scripts of `src/embed`: esbuild bundles each from its ES modules, then terser makes it smaller and shortens the names
//! that begin with one underscore, to the same short names in all scripts.

use crate::build::generated::Generated;
use crate::build::tokens::Tokens;
use crate::build::work::{Work, REMEDY};
use crate::project::Project;
use crate::step::{Failure, Step};
use serde_json::{json, Value};
use std::path::PathBuf;

/// How a script is loaded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// By a `<script>` without `type`, or as a worker.
    Classic,
    /// By `import()`.
    Module,
}

/// The short names for what begins with one underscore, in the order in which the scripts are bundled: each adds its own. The
/// loader comes first, so that the most common names are the shortest where it matters most.
pub struct Bundler<'a> {
    project: &'a Project,
    tokens: &'a Tokens,
    names: PathBuf,
}

impl<'a> Bundler<'a> {
    /// Forgets the names of an earlier build.
    ///
    /// # Errors
    /// They cannot be removed.
    pub fn new(project: &'a Project, tokens: &'a Tokens) -> Result<Self, Failure> {
        let names = project.scratch()?.join("short-names.json");
        match std::fs::remove_file(&names) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::file("remove", &names, &error)),
            _ => Ok(Self { project, tokens, names }),
        }
    }

    /// The script whose first module is `src/embed/FOLDER/main.js`. What it imports from `generated` is written into it.
    ///
    /// # Errors
    /// A module is missing, imports what is not there, or is not JavaScript.
    pub fn script(&self, folder: &str, format: Format, generated: &[&Generated]) -> Result<String, Failure> {
        self.bundle(folder, format, generated, &[("build:files", self.embed("loader/files.js"))])
    }

    /// The same, with these modules in place of what it imports by these names.
    ///
    /// # Errors
    /// A module is missing, imports what is not there, or is not JavaScript.
    pub fn bundle(
        &self,
        folder: &str,
        format: Format,
        generated: &[&Generated],
        modules: &[(&str, PathBuf)],
    ) -> Result<String, Failure> {
        let work = Work::new(self.project, "script.js")?;
        let mut step = Step::new(self.project.npm_program("esbuild"))
            .arg(self.embed(folder).join("main.js"))
            // The oldest syntax that the loader's browsers read. They have `import()`, which came later, and esbuild would
            // otherwise write `require` for it.
            .args(["--bundle", "--target=es2018", "--supported:dynamic-import=true"])
            .args(["--charset=utf8", "--legal-comments=none", "--log-level=warning"])
            // It would read `strict` from tsconfig.json and write "use strict" into each classic script: 50 bytes.
            .arg("--tsconfig-raw={}")
            .arg(match format {
                Format::Classic => "--format=iife",
                Format::Module => "--format=esm",
            })
            .arg(format!("--outfile={}", work.before().display()))
            .remedy(REMEDY);
        for (name, path) in modules {
            step = step.arg(format!("--alias:{name}={}", path.display()));
        }
        for generated in generated {
            let file = self.project.scratch()?.join(format!("{}.js", generated.name.replace(':', "-")));
            std::fs::write(&file, generated.text()).map_err(|error| Failure::file("write", &file, &error))?;
            step = step.arg(format!("--alias:{}={}", generated.name, file.display()));
        }
        step.run()?;
        Ok(self.tokens.shortened(&work.terser(self.project, &options(format), &self.arguments())?))
    }

    /// A file or folder of `src/embed`.
    pub fn embed(&self, name: &str) -> PathBuf {
        self.project.root().join("src/embed").join(name)
    }

    fn arguments(&self) -> [String; 4] {
        let names = self.names.display().to_string();
        ["--mangle-props".into(), "regex=/^_[a-z]/i".into(), "--name-cache".into(), names]
    }
}

fn options(format: Format) -> Value {
    json!({
        "ecma": 2018,
        "module": format == Format::Module,
        // No script reads a property for its side effect, such as `offsetWidth` to force a layout.
        "compress": { "passes": 3, "ecma": 2018, "pure_getters": true },
        // As a name, `$` may stand before `&`, which `String.replace` reads if somebody writes a script into a page with it.
        "mangle": { "reserved": ["$"] },
        // A page in an encoding other than UTF-8 passes that encoding on to the scripts it loads.
        "format": { "ascii_only": true, "comments": false },
    })
}
