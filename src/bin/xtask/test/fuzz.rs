//! The fuzzer: documents that nobody has thought of, grown out of the examples by what they reach in the parser.

use crate::project::Project;
use crate::setup::apt;
use crate::step::{first_line, Failure, Step};

/// How long it runs unless told otherwise.
pub const DEFAULT_SECONDS: u32 = 60;

/// What `cargo fuzz` passes to a nightly compiler and a stable one understands too.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cdebug-assertions -Coverflow-checks";

/// Builds the target in `tests/fuzz` and runs it. What it learns stays in `target/fuzz`, where the next run goes on.
///
/// # Errors
/// There is no C++ compiler and none can be installed, the target does not build, or a document breaks one of the properties.
pub fn run(project: &Project, seconds: u32) -> Result<(), Failure> {
    bring_compiler()?;
    let host = host()?;
    let [folder, corpus, found] = ["", "corpus", "found"].map(|name| project.root().join("target/fuzz").join(name));
    for folder in [&corpus, &found] {
        std::fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))?;
    }
    Step::new("cargo")
        // Where a target is named, the flags reach no build script and no macro.
        .args(["build", "--release", "--locked", "--target", &host, "--target-dir"])
        .arg(&folder)
        .folder(project.root().join("tests/fuzz"))
        .env("RUSTFLAGS", COVERAGE)
        .remedy("mend what it says above.")
        .run()?;
    let examples = project.root().join("tests/examples/documents");
    Step::new(folder.join(host).join("release/document"))
        .args([&format!("-max_total_time={seconds}"), "-timeout=5", "-max_len=8192", "-verbosity=0", "-print_final_stats=1"])
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(corpus)
        .args([examples.join("good"), examples.join("faulty")])
        .remedy(
            "it says above which property broke, with which document, and in which file of target/fuzz/found the bytes \
             are; make a test of that document and mend src/content.",
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
        Failure::new("rustc does not say for which machine it builds.", "update it: `rustup update stable`.")
    })
}
