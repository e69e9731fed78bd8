//! `cargo xtask`: everything a developer does with this project. This file reads the command line and nothing else.
//!
//! In reading order: [`project`] where things lie · [`step`] one command, shown and timed · then the rooms: [`setup`] brings
//! what is needed, [`build`] builds and serves, [`mod@test`] tests and measures · [`check`] content documents.

mod build;
mod check;
mod project;
mod setup;
mod step;
mod test;

use build::{sizes, trunk};
use project::Project;
use std::process::ExitCode;
use step::Failure;
use test::suites::{self, States, Suite};
use test::{fuzz, measure};

const USAGE: &str = "\
cargo xtask COMMAND

  setup                 bring what building needs and what is not there yet
  build [--dev]         build for release into dist/ (--dev: unoptimized, into target/dev-dist/)
  serve [--port N]      build, serve at http://127.0.0.1:8000/, build again on every change
  test [--only SUITE]   run all tests: lints, native, embed, fuzz, sizes, chromium, firefox, webkit; the
                        last two are skipped on a machine that lacks them, unless they are named
  test --only reproducible
                        build again in another folder with another home, and compare every byte
  test --all [--only SUITE]
                        the same, with axe in each of some 2,800 states instead of one for each pair of what makes them
  sizes                 hold the sizes in dist/ against the goals and tests/sizes.toml
  sizes --write-baseline
                        make the sizes in dist/ the ones that later builds are held against
  bench                 measure the build in dist/: from a press to the next paint, and many widgets on a page
  soak                  play months of a lobby kiosk with the build in dist/; more than an hour
  check FILE…           name every problem of content documents
  fuzz [--seconds N]    give the parser what nobody has thought of, for 60 seconds
  package               the build's last step; Trunk calls it
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match obey(&words) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[&str]) -> Result<ExitCode, Failure> {
    let project = Project::find()?;
    match words {
        ["setup"] => setup::for_building(&project)?,
        ["build"] => trunk::build(&project, trunk::Profile::Release)?,
        ["build", "--dev"] => trunk::build(&project, trunk::Profile::Development)?,
        ["serve"] => trunk::serve(&project, trunk::DEFAULT_PORT)?,
        ["serve", "--port", port] => trunk::serve(&project, port_from(port)?)?,
        ["test"] => return Ok(suites::run(&project, &Suite::ALL, States::Pairs)),
        ["test", "--only", name] => return Ok(suites::run(&project, &[suite_from(name)?], States::Pairs)),
        ["test", "--all"] => return Ok(suites::run(&project, &Suite::ALL, States::All)),
        ["test", "--all", "--only", name] => return Ok(suites::run(&project, &[suite_from(name)?], States::All)),
        ["sizes"] => sizes::check(&project)?,
        ["sizes", "--write-baseline"] => sizes::write_baseline(&project)?,
        ["bench"] => measure::bench(&project)?,
        ["soak"] => measure::soak(&project)?,
        ["fuzz"] => fuzz::run(&project, fuzz::DEFAULT_SECONDS)?,
        ["fuzz", "--seconds", seconds] => fuzz::run(&project, seconds_from(seconds)?)?,
        ["check"] => {
            return Err(Failure::new(
                "check: expected the files to read, found none.",
                "write, for example, `cargo xtask check values.json`.",
            ))
        }
        ["check", files @ ..] => return Ok(if check::run(files) { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
        // Whatever Trunk may add to the command is no concern of this step: it reads Trunk's variables.
        ["package", ..] => build::package::package(&project)?,
        [] | ["help" | "--help" | "-h", ..] => print!("{USAGE}"),
        _ => {
            let what = format!("`cargo xtask {}` is not a command.", words.join(" "));
            return Err(Failure::new(what, format!("use one of these:\n\n{USAGE}")));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn port_from(word: &str) -> Result<u16, Failure> {
    word.parse().map_err(|_| {
        Failure::new(
            format!("--port: expected a number from 1 to 65535, found “{word}”."),
            "write, for example, `cargo xtask serve --port 8001`.",
        )
    })
}

fn seconds_from(word: &str) -> Result<u32, Failure> {
    // For libFuzzer, 0 is for ever.
    word.parse().ok().filter(|&seconds| seconds > 0).ok_or_else(|| {
        Failure::new(
            format!("--seconds: expected a number from 1, found “{word}”."),
            "write, for example, `cargo xtask fuzz --seconds 600`.",
        )
    })
}

fn suite_from(word: &str) -> Result<Suite, Failure> {
    let suites = || Suite::ALL.into_iter().chain(Suite::APART);
    let names: Vec<&str> = suites().map(Suite::name).collect();
    suites().find(|suite| suite.name() == word).ok_or_else(|| {
        Failure::new(format!("--only: there is no suite “{word}”."), format!("write one of {}.", names.join(", ")))
    })
}
