//! Tests of the JavaScript in `src/embed` that need no browser.

use crate::build::files;
use crate::project::Project;
use crate::setup::node;
use crate::step::{Failure, Step};
use crate::test::suites::Suite;
use crate::test::totals::Totals;

/// Runs `tests/embed/*.test.mjs` in Node.
///
/// # Errors
/// A test fails, or there is none.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    node::bring_packages(project)?;
    let folder = project.root().join("tests/embed");
    let tests = files::below(&folder, |name| name.ends_with(".test.mjs"))?;
    // Without names, Node would search for tests itself.
    if tests.is_empty() {
        return Err(Failure::new("tests/embed holds no file *.test.mjs.", "restore the tests."));
    }
    Step::new("node")
        .args(["--test", "--test-reporter=spec"])
        .args(tests.keys())
        .folder(folder)
        .remedy(Suite::Embed.remedy())
        .run_watched(|line| totals.read(line))
}
