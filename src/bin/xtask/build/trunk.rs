//! Trunk, which builds and serves. How it does so is in `Trunk.toml` and `index.html`.

use crate::build::package::SERVED_AT;
use crate::build::paths::Paths;
use crate::project::Project;
use crate::setup;
use crate::setup::tools::Tools;
use crate::step::{Failure, Step};
use std::net::TcpListener;

/// The port, unless the command line names another.
pub const DEFAULT_PORT: u16 = 8000;

/// What the build is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Small files, for visitors.
    Release,
    /// A quick build.
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

/// Builds, serves, and builds again on every change, until you stop it.
///
/// # Errors
/// The port is in use, the setup fails, or Trunk does not start.
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
    // A backtrace of Trunk would push the cause of a failure off the screen.
    let step = step.env("RUST_BACKTRACE", "0");
    // Trunk reads NO_COLOR as its own switch, and stops at any value except these two.
    let step = match std::env::var_os("NO_COLOR") {
        Some(value) => step.env("NO_COLOR", if value.is_empty() { "false" } else { "true" }),
        None => step,
    };
    Ok(step)
}

/// Makes a build have the same bytes on every machine. RUSTFLAGS would take precedence, so it is removed. It is also not
/// what passes the flags: Trunk's hook runs this program through Cargo, which would compile it again with them.
fn for_release(project: &Project, step: Step) -> Result<Step, Failure> {
    Ok(step
        .arg("--release")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", Paths::new(project).remapping()?)
        .without_env("RUSTFLAGS")
        .without_env("CARGO_ENCODED_RUSTFLAGS"))
}

/// Runs before the build, which takes a while.
fn check_port(port: u16) -> Result<(), Failure> {
    TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|error| {
        Failure::new(
            format!("Port {port} is in use: {error}."),
            format!(
                "stop the program that uses it, or choose another one: `cargo xtask serve --port {}`.",
                port.saturating_add(1)
            ),
        )
    })
}
