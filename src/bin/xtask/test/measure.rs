//! Measurements in a browser: the time from a press to a paint and the memory of many widgets (`bench`), and whether a kiosk
//! survives months (`soak`).

use crate::project::Project;
use crate::setup::node;
use crate::step::{Failure, Step};
use crate::test::engines::CHROMIUM;

/// Measures the build in `dist/` and prints the tables.
///
/// # Errors
/// There is no browser, or no build to measure.
pub fn bench(project: &Project) -> Result<(), Failure> {
    run(project, "bench.mjs")
}

/// Plays months of a kiosk and prints a row for each kind of trouble.
///
/// # Errors
/// A row fails, or there is no browser.
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
        .remedy("check that dist/ contains a build, which `cargo xtask build` makes; otherwise fix what it says above.")
        .run()
}
