//! What editors and sanitizers leave of each form of the snippet. They come from npm and PyPI, 190 MB, so this runs only if it is
//! named.

use crate::build::trunk::{self, Profile};
use crate::project::Project;
use crate::setup::{apt, node};
use crate::step::{Failure, Step};
use crate::test::end_to_end;
use crate::test::totals::Totals;

/// From PyPI.
const PYTHON: [&str; 2] = ["nh3==0.3.8", "bleach==6.4.0"];

/// Cleans each form with each of them, and visits what is left.
///
/// # Errors
/// A package cannot be installed, the build fails, or a test does.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    let python = project.scratch()?.join("python");
    trunk::build(project, Profile::Release)?;
    node::bring_packages_of(&project.e2e().join("release"))?;
    let pip = || {
        Step::new("python3")
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target"])
            .arg(&python)
            .args(PYTHON)
            .remedy("install Python 3 with pip, and make sure that it reaches its registry.")
    };
    if pip().run().is_err() {
        apt::install("pip", &["python3-pip"], "install Python 3 with pip.")?;
        pip().run()?;
    }
    end_to_end::play_alone(project, "sanitizers", &[("PYTHONPATH", python.into())], totals)
}
