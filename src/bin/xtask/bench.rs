//! What a press costs a visitor in time and what widgets cost a page in memory, measured in a browser.

use crate::engines::CHROMIUM;
use crate::node;
use crate::project::Project;
use crate::step::{Failure, Step};

/// Measures the build in `dist/` and prints the tables.
///
/// # Errors
/// There is no browser, or nothing to measure.
pub fn run(project: &Project) -> Result<(), Failure> {
    let chromium = CHROMIUM.bring()?;
    node::bring_packages(project)?;
    Step::new("node")
        .arg("bench.mjs")
        .folder(project.e2e())
        .envs(chromium)
        .env("DIST", project.dist())
        // Under the strict policy it would be another page.
        .env("STRICT", "0")
        .remedy("look whether dist/ holds a build, which `cargo xtask build` makes; else mend what it says above.")
        .run()
}
