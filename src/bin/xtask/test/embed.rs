//! Tests of the JavaScript in `src/embed` that need no browser.

use crate::project::Project;
use crate::setup::node;
use crate::step::{Failure, Step};
use crate::test::suites::{tests_in, Suite};
use crate::test::totals::Totals;

/// Runs `tests/embed/*.test.mjs` in Node.
///
/// # Errors
/// A test fails, or there is none.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    node::bring_packages(project)?;
    let folder = project.root().join("tests/embed");
    Step::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(tests_in(&folder)?)
        .folder(folder)
        .remedy(Suite::Embed.remedy())
        .run_watched(|line| totals.read(line))
}
