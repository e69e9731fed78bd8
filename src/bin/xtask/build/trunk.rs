//! Trunk, which builds and serves. How it does so is in `Trunk.toml` and `index.html`.

use crate::build::package::SERVED_AT;
use crate::build::paths::Paths;
use crate::project::Project;
use crate::setup;
use crate::setup::tools::Tools;
use crate::step::{Failure, Step};
use std::net::TcpListener;

/// Where the page is served unless told otherwise.
pub const DEFAULT_PORT: u16 = 8000;

/// What the build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small: what visitors get.
    Release,
    /// Quick to build.
    Development,
}

/// Builds once.
///
/// # Errors
/// The setup or the build fails.
pub fn build(project: &Project, profile: Profile) -> Result<(), Failure> {
    setup::for_building(project)?;
    let step = trunk(project, "build")?;
    match profile {
        Profile::Release => for_release(project, step)?.run(),
        Profile::Development => step.arg("--dist").arg(project.dev_dist()).run(),
    }
}

/// Builds, serves, and builds again on every change, until it is ended.
///
/// # Errors
/// The port is taken, the setup fails, or Trunk does not start.
pub fn serve(project: &Project, port: u16) -> Result<(), Failure> {
    check_port(port)?;
    setup::for_building(project)?;
    for_release(project, trunk(project, "serve")?)?
        .args(["--port", &port.to_string()])
        .env(SERVED_AT, format!("http://127.0.0.1:{port}/"))
        .become_it()
}

fn trunk(project: &Project, command: &str) -> Result<Step, Failure> {
    let tools = Tools::find(project)?;
    let step =
        Step::new(tools.trunk()).args([command, "--offline"]).folder(project.root()).env("PATH", tools.path(project));
    // A backtrace of Trunk's own would push what went wrong out of sight.
    let step = step.env("RUST_BACKTRACE", "0");
    // Trunk takes NO_COLOR for a switch of its own and stops at every value but these two.
    let step = match std::env::var_os("NO_COLOR") {
        Some(value) => step.env("NO_COLOR", if value.is_empty() { "false" } else { "true" }),
        None => step,
    };
    Ok(step)
}

/// With the same bytes on every machine. Other flags of the environment would take precedence; those for every target would
/// also reach this program, which Trunk's hook runs by Cargo, and Cargo would compile it again.
fn for_release(project: &Project, step: Step) -> Result<Step, Failure> {
    Ok(step
        .arg("--release")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", Paths::new(project).remapping()?)
        .without_env("RUSTFLAGS")
        .without_env("CARGO_ENCODED_RUSTFLAGS"))
}

/// Asked before the build, which takes a while.
fn check_port(port: u16) -> Result<(), Failure> {
    TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| {
        Failure::new(
            format!("Port {port} cannot be had: {error}."),
            format!(
                "end what runs there, or choose another one: `cargo xtask serve --port {}`.",
                port.saturating_add(1)
            ),
        )
    })
}
