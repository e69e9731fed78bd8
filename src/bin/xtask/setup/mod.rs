//! What is needed for which purpose, out of [`tools`], [`node`] and [`apt`]. Each thing is brought only where it is missing.

pub mod apt;
mod lockfile;
pub mod node;
pub mod tools;

use crate::project::Project;
use crate::step::{first_line, Failure, Step};
use std::path::Path;
use tools::Tools;

const TARGET: &str = "wasm32-unknown-unknown";

/// Everything that building and serving need.
///
/// # Errors
/// Something cannot be brought.
pub fn for_building(project: &Project) -> Result<(), Failure> {
    bring_target()?;
    // Trunk works offline, and asks Cargo about all packages, also those of other systems.
    Step::new("cargo")
        .arg("fetch")
        .folder(project.root())
        .remedy("it needs the crate registry; see to that and run the command again.")
        .run()?;
    node::bring_packages(project)?;
    let tools = Tools::find(project)?;
    tools.bring_bindgen()?;
    tools.bring_trunk()
}

/// Everything that the lints need.
///
/// # Errors
/// Something cannot be brought.
pub fn for_lints() -> Result<(), Failure> {
    bring_target()?;
    bring_component("rustfmt", "fmt")?;
    bring_component("clippy", "clippy")
}

fn bring_target() -> Result<(), Failure> {
    let there = first_line("rustc", &["--print", "sysroot"])
        .is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir());
    if there {
        return Ok(());
    }
    rustup(&["target", "add", TARGET])
}

fn bring_component(component: &str, command: &str) -> Result<(), Failure> {
    if first_line("cargo", &[command, "--version"]).is_some() {
        return Ok(());
    }
    rustup(&["component", "add", component])
}

fn rustup(arguments: &[&str]) -> Result<(), Failure> {
    Step::new("rustup")
        .args(arguments)
        .remedy("install Rust by rustup and let it reach its server; then run the command again.")
        .run()
}
