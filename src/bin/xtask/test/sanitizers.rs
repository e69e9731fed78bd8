//! What editors and sanitizers leave of each form of the snippet. They come from npm and PyPI, 190 MB, so this runs only if it is
//! named.

use crate::build::trunk::{self, Profile};
use crate::project::Project;
use crate::setup::{apt, node};
use crate::step::{Failure, Step};
use crate::test::engines::CHROMIUM;
use crate::test::totals::Totals;

/// From PyPI.
const PYTHON: [&str; 2] = ["nh3==0.3.8", "bleach==6.4.0"];

/// Cleans each form with each of them, and visits what is left.
///
/// # Errors
/// A package cannot be installed, the build fails, or a test does.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    let folder = project.e2e().join("release");
    let python = project.scratch()?.join("python");
    let programs = CHROMIUM.bring()?;
    trunk::build(project, Profile::Release)?;
    node::bring_packages_of(&folder)?;
    let pip = |step: Step| {
        step.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target"])
            .arg(&python)
            .args(PYTHON)
            .remedy("install Python 3 with pip, and make sure that it reaches its registry.")
    };
    if pip(Step::new("python3")).run().is_err() {
        apt::install("pip", &["python3-pip"], "install Python 3 with pip.")?;
        pip(Step::new("python3")).run()?;
    }
    Step::new("node")
        .args(["--test", "--test-reporter=spec", "--test-timeout=600000", "release/sanitizers.mjs"])
        .folder(project.e2e())
        .env("ENGINE", CHROMIUM.name)
        .envs(programs)
        .env("DIST", project.dist())
        .env("PYTHONPATH", python)
        .remedy("fix what it says above; `cargo xtask test --only sanitizers` runs it alone.")
        .run_watched(|line| totals.read(line))
}
