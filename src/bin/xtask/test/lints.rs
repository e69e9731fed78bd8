//! Format and lints of the sources: Rust, its documentation, JavaScript and style sheets.

use crate::build::hash;
use crate::project::Project;
use crate::setup;
use crate::step::{Failure, Step};
use crate::test::suites::Suite;
use crate::test::totals::Totals;
use std::path::PathBuf;

/// Names of lints, with comments.
const DENIED: &str = include_str!("denied-lints.txt");

/// Runs every check, even after one has failed, and counts each as one test.
///
/// # Errors
/// Something that the checks need is missing and cannot be installed.
pub fn run(project: &Project, totals: &mut Totals) -> Result<(), Failure> {
    setup::for_lints(project)?;
    for step in steps(project)? {
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

fn steps(project: &Project) -> Result<Vec<Step>, Failure> {
    const NATIVE: [&str; 4] = ["--no-default-features", "--features", "xtask", "--all-targets"];
    const WEB: [&str; 4] = ["--target", "wasm32-unknown-unknown", "--lib", "--bins"];
    // The map in `lib.rs` names modules that a native build leaves out, and what makes releases is none for the web.
    const DOCUMENTED: [&str; 4] = ["--target", "wasm32-unknown-unknown", "--lib", "--bins"];
    const DOCUMENTED_HERE: [&str; 5] = ["--no-default-features", "--features", "xtask", "--bin", "xtask"];
    let denied = format!("@{}", denied_lints(project)?.display());
    let clippy = |what: &[&str]| {
        cargo(project, &["clippy"]).args(what).args(["--", &denied]).remedy(
            "fix what it says above. src/bin/xtask/test/denied-lints.txt lists what is denied; anything else is a warning.",
        )
    };
    let documentation = |what: &[&str]| {
        cargo(project, &["doc", "--no-deps", "--document-private-items"])
            .args(what)
            .remedy("fix the comments that it names above; Cargo.toml lists what is denied under [lints.rustdoc].")
    };
    Ok(vec![
        cargo(project, &["fmt", "--check"]).remedy("run `cargo fmt`."),
        clippy(&NATIVE),
        clippy(&WEB),
        documentation(&DOCUMENTED),
        documentation(&DOCUMENTED_HERE),
        npm(project, "tsc", &["-p", "src/embed/tsconfig.json"])
            .remedy("fix the types that it names above; src/embed/host.d.ts holds those of the element."),
        npm(project, "tsc", &["-p", "src/embed/worker/tsconfig.json"])
            .remedy("fix the types that it names above; the service worker has other globals than the pages."),
        // All findings: it stops after 20 otherwise.
        npm(project, "biome", &["lint", "--error-on-warnings", "--max-diagnostics=none"])
            .remedy("fix what it says above; .biome.jsonc says which rules are off, and why."),
        npm(project, "biome", &["format", "--max-diagnostics=none"])
            .remedy("run `tests/e2e/node_modules/.bin/biome format --write`."),
    ])
}

fn cargo(project: &Project, arguments: &[&str]) -> Step {
    Step::new("cargo").args(arguments).folder(project.root()).remedy(Suite::Lints.remedy())
}

fn npm(project: &Project, program: &str, arguments: &[&str]) -> Step {
    Step::new(project.npm_program(program)).args(arguments).folder(project.root())
}

/// A file of arguments for the compiler. Its name changes with its contents: Cargo does not look into the file, and would
/// repeat what it found with the old list.
fn denied_lints(project: &Project) -> Result<PathBuf, Failure> {
    let arguments = arguments(DENIED);
    let path = project.scratch()?.join(format!("denied-lints-{}", &hash::of(arguments.as_bytes())[..8]));
    std::fs::write(&path, arguments).map_err(|error| Failure::file("write", &path, &error))?;
    Ok(path)
}

/// One argument a line. Clippy denies its correctness lints by itself, new ones too: they are made warnings first.
fn arguments(list: &str) -> String {
    let names = list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let denied: Vec<String> = names.map(|name| format!("-D{name}")).collect();
    format!("-Wclippy::correctness\n{}", denied.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_an_argument_and_no_comment_is() {
        let list = "# What is denied.\n\n# Rust\ndead_code unused_mut\nwhile_true\n# Clippy\nclippy::eq_op\n";
        assert_eq!(arguments(list), "-Wclippy::correctness\n-Ddead_code\n-Dunused_mut\n-Dwhile_true\n-Dclippy::eq_op");
    }

    #[test]
    fn the_list_names_no_group() {
        // A group grows with the compiler.
        for group in
            ["warnings", "unused", "future_incompatible", "clippy::all", "clippy::style", "clippy::correctness"]
        {
            assert!(!arguments(DENIED).lines().any(|argument| argument == format!("-D{group}")), "{group}");
        }
    }
}
