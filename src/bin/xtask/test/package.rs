//! The npm package of a release, used as people use it; and the release made again in another folder, which must have the same bytes.
//! That takes as long as a build in a fresh clone, so this runs only if it is named.

use crate::project::Project;
use crate::release::{self, VERSION};
use crate::setup::node;
use crate::step::Failure;
use crate::test::totals::Totals;
use crate::test::{end_to_end, reproducible};

/// Makes a release, uses its package, and makes the release again, even if the package has failed.
///
/// # Errors
/// A program cannot be installed, a release fails, or a test does.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    release::release(project, None)?;
    node::bring_packages_of(&project.e2e().join("release"))?;
    let variables = [("PACKAGE", release::package(project).into()), ("VERSION", VERSION.into())];
    let used = end_to_end::play_alone(project, "package", &variables, totals);
    reproducible::run(project, "release", release::place, totals)?;
    used
}
