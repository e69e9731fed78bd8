//! Measurements in a browser: the time from a press to a paint and the memory of many widgets (`bench`), other people's
//! widgets beside ours (`bench --peers`), what Lighthouse says (`bench --lighthouse`), and whether a kiosk survives months (`soak`).

use crate::project::Project;
use crate::setup::tools::Tools;
use crate::setup::{self, node};
use crate::step::{Failure, Step};
use crate::test::engines::CHROMIUM;

/// Measures the build in `dist/` and prints the tables.
///
/// # Errors
/// There is no browser, or no build to measure.
pub fn bench(project: &Project) -> Result<(), Failure> {
    run(project, "bench.mjs")
}

/// Measures the build in `dist/` beside its peers. `options` are those of `tests/bench/peers.mjs`.
///
/// # Errors
/// There is no browser or no build to measure, a package cannot be installed, or an option is wrong.
pub fn peers(project: &Project, options: &[&str]) -> Result<(), Failure> {
    beside_peers(project, "peers.mjs", options)
}

/// Asks Lighthouse about a page with the build in `dist/`, and about the same words without it.
///
/// # Errors
/// There is no browser or no build to measure, or a package cannot be installed.
pub fn lighthouse(project: &Project) -> Result<(), Failure> {
    beside_peers(project, "lighthouse.mjs", &[])
}

fn beside_peers(project: &Project, script: &str, options: &[&str]) -> Result<(), Failure> {
    let chromium = CHROMIUM.bring()?;
    setup::for_peers(project)?;
    Step::new("node")
        .arg(project.peers().join(script))
        .args(options)
        // Files that the options name are in the folder where the command was typed.
        .envs(chromium)
        .env("DIST", project.dist())
        .env("PATH", Tools::find(project)?.path(project))
        .remedy("check that dist/ contains a build, which `cargo xtask build` makes; otherwise fix what it says above.")
        .run()
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
