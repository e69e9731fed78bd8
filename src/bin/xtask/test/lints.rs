//! Form and lints of the sources.

use crate::project::Project;
use crate::setup;
use crate::step::{Failure, Step};
use crate::test::suites::Suite;
use crate::test::totals::Totals;

/// Runs every check, whatever the others say, and counts each as one test.
///
/// # Errors
/// What the checks need cannot be brought.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    const NATIVE: [&str; 5] = ["clippy", "--no-default-features", "--features", "xtask", "--all-targets"];
    const WEB: [&str; 5] = ["clippy", "--target", "wasm32-unknown-unknown", "--lib", "--bins"];
    setup::for_lints()?;
    let steps = [
        cargo(project, &["fmt", "--check"]).remedy("run `cargo fmt`."),
        cargo(project, &NATIVE).args(["--", "-D", "warnings"]),
        cargo(project, &WEB).args(["--", "-D", "warnings"]),
    ];
    for step in steps {
        match step.run() {
            Ok(()) => totals.passed += 1,
            Err(failure) => {
                println!("\n{failure}\n");
                totals.failed += 1;
            }
        }
    }
    Ok(())
}

fn cargo(project: &Project, arguments: &[&str]) -> Step {
    Step::new("cargo").args(arguments).folder(project.root()).remedy(Suite::Lints.remedy())
}
