//! The fuzzer: it changes example documents and keeps the changes that reach new code in the parser.

use crate::project::Project;
use crate::setup::apt;
use crate::step::{first_line, Failure, Step};

/// How long it runs, unless the command line says otherwise.
pub const DEFAULT_SECONDS: u32 = 60;

/// The flags that `cargo fuzz` passes to a nightly compiler. A stable one understands them too.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cdebug-assertions -Coverflow-checks";

/// Builds the target in `tests/fuzz` and runs it. It keeps what it learns in `target/fuzz`, and the next run
/// continues from there.
///
/// # Errors
/// A C++ compiler is missing and cannot be installed, the target does not build, or a document breaks a property.
pub fn run(project: &Project, seconds: u32) -> Result<(), Failure> {
    bring_compiler()?;
    let host = host()?;
    let [folder, corpus, found] = ["", "corpus", "found"].map(|name| project.root().join("target/fuzz").join(name));
    for folder in [&corpus, &found] {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    }
    Step::new("cargo")
        // If a target is named, the flags do not reach build scripts and macros.
        .args(["build", "--release", "--locked", "--target", &host, "--target-dir"])
        .arg(&folder)
        .folder(project.root().join("tests/fuzz"))
        .env("RUSTFLAGS", COVERAGE)
        .remedy("fix what it says above.")
        .run()?;
    let examples = project.root().join("tests/examples/documents");
    Step::new(folder.join(host).join("release/document"))
        .args([&format!("-max_total_time={seconds}"), "-timeout=5", "-max_len=8192", "-verbosity=0", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(corpus)
        .args([examples.join("good"), examples.join("faulty")])
        .remedy(
            "it says above which property broke, with which document, and in which file of target/fuzz/found the bytes \
             are; make that document a test and fix src/content.",
        )
        .run()
}

/// libFuzzer is written in C++ and built with the target.
fn bring_compiler() -> Result<(), Failure> {
    if std::env::var_os("CXX").is_some() || apt::on_path("c++").is_some() {
        return Ok(());
    }
    apt::install("A C++ compiler", &["g++"], "as root run `apt-get install g++`, or name a compiler in CXX.")
}

fn host() -> Result<String, Failure> {
    first_line("rustc", &["--print", "host-tuple"]).ok_or_else(|| {
        Failure::new("rustc does not report for which machine it builds.", "update it: `rustup update stable`.")
    })
}
