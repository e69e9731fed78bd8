//! What is measured in a browser rather than tested: what a press costs a visitor in time and widgets cost a page in memory
//! (`bench`), and how a kiosk stands months (`soak`).

use crate::project::Project;
use crate::setup::node;
use crate::step::{Failure, Step};
use crate::test::engines::CHROMIUM;

/// Measures the build in `dist/` and prints the tables.
///
/// # Errors
/// There is no browser, or nothing to measure.
pub fn bench(project: &Project) -> Result<(), Failure> {
    run(project, "bench.mjs")
}

/// Plays months of a kiosk and prints a row for each kind of trouble.
///
/// # Errors
/// A row is not held, or there is no browser.
pub fn soak(project: &Project) -> Result<(), Failure> {
    run(project, "soak.mjs")
}

fn run(project: &Project, script: &str) -> Result<(), Failure> {
    let chromium = CHROMIUM.bring()?;
    node::bring_packages(project)?;
    Step::new("node")
        .arg(script)
        .folder(project.e2e())
        .envs(chromium)
        .env("DIST", project.dist())
        // Under the strict policy it would be another page.
        .remedy("look whether dist/ holds a build, which `cargo xtask build` makes; else mend what it says above.")
        .run()
}
