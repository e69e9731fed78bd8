//! `cargo xtask`: everything a developer does with this project. This file only reads the command line.
//!
//! In reading order: [`project`] knows the folders · [`step`] runs one command, shows it and times it · then the rooms:
//! [`setup`] installs, [`build`] builds and serves, [`mod@test`] tests and measures · [`mod@release`] makes what is published · [`check`] checks content documents.

mod build;
mod check;
mod project;
mod release;
mod setup;
mod step;
mod test;

use build::{sizes, trunk};
use project::Project;
use release::oembed::Host;
use std::process::ExitCode;
use step::Failure;
use test::suites::{self, States, Suite};
use test::{fuzz, measure};

const USAGE: &str = "\
cargo xtask COMMAND

  setup                 install what building needs, if it is missing
  build [--dev]         build for release into dist/ (--dev: unoptimized, into target/dev-dist/)
  serve [--port N]      build, serve at http://127.0.0.1:8000/, and build again on every change
  test [--only SUITE]   run all tests: lints, native, embed, fuzz, sizes, chromium, firefox, webkit; the
                        last two are skipped if the machine does not have them, unless you name them
  test --only reproducible
                        build again in another folder with another home, and compare every byte
  test --only sanitizers
                        clean each form of the snippet as editors and sanitizers do, and visit what is left
  test --only wordpress
                        make a release, and use it in a real WordPress, by each role, in each editor
  test --only servers   make a release, and visit pages that have it from nginx, Apache, lighttpd and Caddy
  test --only package   make a release, use its npm package as people do, and make the release again in another folder
  test --all [--only SUITE]
                        the same, with axe in each of some 2,800 states instead of one for each pair of what makes them
  sizes                 compare the sizes in dist/ with the goals and with tests/sizes.toml
  sizes --write-baseline
                        write the sizes in dist/ to tests/sizes.toml, the baseline of later builds
  bench                 measure the build in dist/: the time from a press to the next paint, and many widgets on a page
  bench --peers [--rounds N] [--only NAMES] [--lines NAMES] [--widgets COUNTS] [--json FILE]
                        measure it beside other people's widgets, as tests/bench/README.md says; takes two hours
  bench --lighthouse    ask Lighthouse about a page with the cards, and about the same words without them
  soak                  play months of a kiosk with the build in dist/; takes more than an hour
  release [--host ADDRESS]
                        build, and make target/release-VERSION/: a zip file for hosts, the single file, an npm package, a
                        WordPress plugin; with the address of the folder on your host, frame.html can be pasted (oEmbed)
  check FILE…           list every problem of content documents
  fuzz [--seconds N]    fuzz the parser of content documents, for 60 seconds unless you say otherwise
  package               the last step of a build; Trunk calls it
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
        ["bench", "--lighthouse"] => measure::lighthouse(&project)?,
        ["bench", "--peers", options @ ..] => measure::peers(&project, options)?,
        ["soak"] => measure::soak(&project)?,
        ["fuzz"] => fuzz::run(&project, fuzz::DEFAULT_SECONDS)?,
        ["fuzz", "--seconds", seconds] => fuzz::run(&project, seconds_from(seconds)?)?,
        ["release"] => release::release(&project, None)?,
        ["release", "--host", address] => release::release(&project, Some(&Host::parse(address)?))?,
        ["check"] => {
            return Err(Failure::new(
                "check: expected the files to read, found none.",
                "write, for example, `cargo xtask check values.json`.",
            ))
        }
        ["check", files @ ..] => return Ok(if check::run(files) { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
        // It ignores arguments that Trunk may add, and reads Trunk's variables.
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
    // 0 makes libFuzzer run forever.
    word.parse().ok().filter(|&seconds| seconds > 0).ok_or_else(|| {
        Failure::new(
            format!("--seconds: expected 1 or more, found “{word}”."),
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
