//! What each purpose needs, from [`tools`], [`node`] and [`apt`]. Things are installed only if they are missing.

pub mod apt;
mod lockfile;
pub mod node;
pub mod tools;

use crate::project::Project;
use crate::step::{first_line, Failure, Step};
use std::path::{Path, PathBuf};
use tools::Tools;

const TARGET: &str = "wasm32-unknown-unknown";

/// Everything that building and serving need.
///
/// # Errors
/// Something is missing and cannot be installed.
pub fn for_building(project: &Project) -> Result<(), Failure> {
    bring_target()?;
    // Trunk works offline and asks Cargo about all packages, including those for other systems.
    Step::new("cargo")
        .arg("fetch")
        .folder(project.root())
        .remedy("it needs the crate registry; make sure that it can be reached and run the command again.")
        .run()?;
    node::bring_packages(project)?;
    let tools = Tools::find(project)?;
    tools.bring_bindgen()?;
    tools.bring_trunk()
}

/// Everything that the lints need.
///
/// # Errors
/// Something is missing and cannot be installed.
pub fn for_lints(project: &Project) -> Result<(), Failure> {
    bring_target()?;
    bring_component("rustfmt", "fmt")?;
    bring_component("clippy", "clippy")?;
    node::bring_packages(project)
}

/// Everything that measuring the peers needs, except for a browser: one of them is a program in WebAssembly.
///
/// # Errors
/// Something is missing and cannot be installed.
pub fn for_peers(project: &Project) -> Result<(), Failure> {
    bring_target()?;
    node::bring_packages(project)?;
    node::bring_packages_of(&project.peers())?;
    Tools::find(project)?.bring_bindgen()
}

/// The user's folder.
pub fn home() -> Option<PathBuf> {
    folder_in("HOME").or_else(|| folder_in("USERPROFILE"))
}

/// Where Cargo keeps what it downloads.
pub fn cargo_home() -> Option<PathBuf> {
    folder_in("CARGO_HOME").or_else(|| home().map(|home| home.join(".cargo")))
}

/// Where rustup keeps compilers.
pub fn rustup_home() -> Option<PathBuf> {
    folder_in("RUSTUP_HOME").or_else(|| home().map(|home| home.join(".rustup")))
}

fn folder_in(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
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
        .remedy("install Rust with rustup, make sure that it can reach its server, and run the command again.")
        .run()
}
