//! The test suites, in the order in which they run, the cheapest first. All of them run, even after one has failed.

use crate::build::sizes;
use crate::build::trunk::{self, Profile};
use crate::project::Project;
use crate::setup::node;
use crate::step::{Failure, Step};
use crate::test::embed;
use crate::test::end_to_end;
use crate::test::engines::{Engine, CHROMIUM, FIREFOX, WEBKIT};
use crate::test::fuzz;
use crate::test::lints;
use crate::test::package;
use crate::test::reproducible;
use crate::test::sanitizers;
use crate::test::servers;
use crate::test::totals::Totals;
use crate::test::wordpress;
use std::process::ExitCode;
use std::time::Instant;

/// One kind of test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// Format and lints of the sources.
    Lints,
    /// Tests without a browser.
    Native,
    /// Tests of the JavaScript without a browser.
    Embed,
    /// Fuzzing the parser of documents.
    Fuzz,
    /// The budget.
    Sizes,
    /// Whole pages in Chromium, most of them under the strictest policy under which everything must still work.
    Chromium,
    /// Whole pages in Firefox.
    Firefox,
    /// Whole pages in WebKitGTK.
    WebKit,
    /// A second build, in another folder, compared with the first.
    Reproducible,
    /// A release behind real servers.
    Servers,
    /// The npm package of a release, and the release made twice.
    Package,
    /// The snippet's forms in editors and sanitizers.
    Sanitizers,
    /// A release in a real WordPress.
    WordPress,
}

/// `ENGINES=every`: a missing engine is installed. Without this variable, its suite is skipped.
const DEMAND: &str = "ENGINES";

impl Suite {
    /// Every suite that runs unless one is named, in its order.
    pub const ALL: [Self; 8] =
        [Self::Lints, Self::Native, Self::Embed, Self::Fuzz, Self::Sizes, Self::Chromium, Self::Firefox, Self::WebKit];

    /// The others.
    pub const APART: [Self; 5] = [Self::Reproducible, Self::Servers, Self::Package, Self::Sanitizers, Self::WordPress];

    /// What to do if it fails.
    pub fn remedy(self) -> String {
        format!("fix what it says above; `cargo xtask test --only {}` runs it alone.", self.name())
    }

    /// What it is called on the command line and in the summary.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lints => "lints",
            Self::Native => "native",
            Self::Embed => "embed",
            Self::Fuzz => "fuzz",
            Self::Sizes => "sizes",
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
            Self::Reproducible => "reproducible",
            Self::Servers => "servers",
            Self::Package => "package",
            Self::Sanitizers => "sanitizers",
            Self::WordPress => "wordpress",
        }
    }
}

/// How many of the states that the cards can be in are tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum States {
    /// A few, in which each pair of settings occurs at least once.
    Pairs,
    /// All of them, in Chromium.
    All,
}

/// Runs these suites. Prints one line for each and then the sum, which agrees with the exit code. A suite that cannot run
/// counts as a failure.
pub fn run(project: &Project, suites: &[Suite], states: States) -> ExitCode {
    let mut runner = Runner { project, states, is_named: suites.len() == 1, build: None };
    let mut lines = format!("\n{:<12}{:>8}{:>8}{:>8}{:>9}\n", "suite", "passed", "failed", "skipped", "seconds");
    let mut sum = Totals::default();
    for suite in suites {
        println!("\n── {} ──", suite.name());
        let started = Instant::now();
        let Totals { passed, failed, skipped, .. } = runner.totals_of(*suite);
        let seconds = started.elapsed().as_secs_f64();
        lines += &format!("{:<12}{passed:>8}{failed:>8}{skipped:>8}{seconds:>9.1}\n", suite.name());
        sum.passed += passed;
        sum.failed += failed;
    }
    println!("{lines}\n{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

struct Runner<'a> {
    project: &'a Project,
    states: States,
    /// Whether the command line named this suite.
    is_named: bool,
    build: Option<Result<(), Failure>>,
}

impl Runner<'_> {
    fn totals_of(&mut self, suite: Suite) -> Totals {
        let mut totals = Totals::default();
        let result = match suite {
            Suite::Lints => lints::run(self.project, &mut totals),
            Suite::Native => self.native(&mut totals),
            Suite::Embed => embed::run(self.project, &mut totals),
            Suite::Fuzz => self.fuzz(&mut totals),
            Suite::Sizes => self.sizes(&mut totals),
            Suite::Chromium => self.end_to_end(suite, &CHROMIUM, &mut totals),
            Suite::Firefox => self.end_to_end_if_there(suite, &FIREFOX, &mut totals),
            Suite::WebKit => self.end_to_end_if_there(suite, &WEBKIT, &mut totals),
            Suite::Reproducible => self.reproducible(&mut totals),
            Suite::Servers => servers::run(self.project, &mut totals),
            Suite::Package => package::run(self.project, &mut totals),
            Suite::Sanitizers => sanitizers::run(self.project, &mut totals),
            Suite::WordPress => wordpress::run(self.project, &mut totals),
        };
        if let Err(failure) = &result {
            println!("\n{failure}");
        }
        totals.after(result.is_ok())
    }

    fn native(&self, totals: &mut Totals) -> Result<(), Failure> {
        // First without any feature, which proves that nothing below `view` names Leptos or the web. Then with what needs
        // one; generated documents take most of the time, and no feature changes what is made of them.
        const GENERATED: [&str; 4] =
            ["--skip", "never_break_the_parser", "--skip", "valid_districts_come_back_unchanged"];
        let with_features = [&["--features", "xtask", "--"][..], &GENERATED].concat();
        let results = [&[][..], &with_features].map(|arguments| {
            self.cargo(Suite::Native, &["test", "--no-fail-fast", "--no-default-features"])
                .args(arguments)
                .run_watched(|line| totals.read(line))
        });
        results.into_iter().collect()
    }

    fn fuzz(&self, totals: &mut Totals) -> Result<(), Failure> {
        const SECONDS: u32 = 20;
        fuzz::run(self.project, SECONDS)?;
        totals.passed += 1;
        Ok(())
    }

    fn sizes(&mut self, totals: &mut Totals) -> Result<(), Failure> {
        self.build_once()?;
        let verdict = sizes::show(self.project, &self.project.dist())?;
        totals.passed += verdict.kept;
        totals.failed += verdict.complaints.len();
        Ok(())
    }

    fn reproducible(&mut self, totals: &mut Totals) -> Result<(), Failure> {
        self.build_once()?;
        reproducible::run(self.project, "build", Project::dist, totals)
    }

    /// If the engine is missing, the suite is skipped with a message; but if every engine is demanded, or this one is named, it
    /// is installed.
    fn end_to_end_if_there(&mut self, suite: Suite, engine: &Engine, totals: &mut Totals) -> Result<(), Failure> {
        let is_demanded = self.is_named || std::env::var_os(DEMAND).is_some_and(|value| value == "every");
        if is_demanded || engine.find().is_some() {
            return self.end_to_end(suite, engine, totals);
        }
        println!("Skipped: this machine does not have {}. To install it, {}.", engine.title, engine.how_to_install());
        totals.is_left_out = true;
        Ok(())
    }

    fn end_to_end(&mut self, suite: Suite, engine: &Engine, totals: &mut Totals) -> Result<(), Failure> {
        let programs = engine.bring()?;
        self.build_once()?;
        node::bring_packages(self.project)?;
        let is_all = suite == Suite::Chromium && self.states == States::All;
        // A file that takes ten minutes hangs, and with all states one that takes two hours; without a limit it would hang
        // for ever.
        let limit = if is_all { "--test-timeout=7200000" } else { "--test-timeout=600000" };
        // Two files at a time, for two cores; with the other engines most of the time is spent waiting for their drivers.
        let files_at_a_time = if engine.name == CHROMIUM.name { 2 } else { 3 };
        Step::new("node")
            .args(["--test", "--test-reporter=spec", limit])
            .arg(format!("--test-concurrency={files_at_a_time}"))
            .args(end_to_end::files_for(engine, &self.project.e2e())?)
            .folder(self.project.e2e())
            .env("ENGINE", engine.name)
            .envs(programs)
            .env("DIST", self.project.dist())
            .env("ALL", if is_all { "1" } else { "0" })
            .remedy(suite.remedy())
            .run_watched(|line| totals.read(line))
    }

    /// Several suites need the build. If it failed once, it is not tried again.
    fn build_once(&mut self) -> Result<(), Failure> {
        self.build.get_or_insert_with(|| trunk::build(self.project, Profile::Release)).clone()
    }

    fn cargo(&self, suite: Suite, arguments: &[&str]) -> Step {
        Step::new("cargo").args(arguments).folder(self.project.root()).remedy(suite.remedy())
    }
}
