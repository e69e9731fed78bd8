//! A release, from what a build has made: [`folder`] is what a host gets, zipped by [`archive`]; [`notices`] says what others have
//! written of it, under which licenses; [`npm`] is the package for bundlers and for hosts that serve npm; [`wordpress`] is the
//! plugin; [`oembed`] lets an address become a frame.

mod archive;
mod folder;
mod notices;
mod npm;
pub mod oembed;
pub mod wordpress;

use crate::build::hash;
use crate::build::trunk::{self, Profile};
use crate::project::Project;
use crate::step::Failure;
use folder::Files;
use oembed::Host;
use std::path::{Path, PathBuf};

/// The version of `Cargo.toml`, in all names.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds, and makes `target/release-VERSION/`. With a `host`, its frames can be embedded by their address.
///
/// # Errors
/// The build fails, or a file of the release is missing, spoilt or foreign.
pub fn release(project: &Project, host: Option<&Host>) -> Result<(), Failure> {
    trunk::build(project, Profile::Release)?;
    let mut built = folder::built(&project.dist())?;
    if let Some(host) = host {
        host.announce(&mut built);
    }
    let place = place(project);
    if place.exists() {
        std::fs::remove_dir_all(&place).map_err(|error| Failure::file("remove", &place, &error))?;
    }
    let notices = notices::of(project)?;
    let for_hosts = folder::for_hosts(project, &built, &notices)?;
    for (name, bytes) in &for_hosts {
        put(&unpacked(project).join(name), bytes)?;
    }
    let time = archive::time_of_commit(project)?;
    put(&place.join(format!("value-cards-{VERSION}.zip")), &archive::zipped(&for_hosts, time)?)?;
    let single = built.get(folder::SINGLE).cloned().unwrap_or_default();
    put(&place.join(folder::SINGLE), &single)?;
    npm::pack(project, &npm::files(project, &built, &notices)?, &place)?;
    put(&place.join(wordpress::name()), &archive::zipped(&wordpress::files(project, &built, &notices)?, time)?)?;

    let names = [format!("value-cards-{VERSION}.zip"), folder::SINGLE.to_owned(), npm::name(), wordpress::name()];
    let mut sums = String::new();
    for name in &names {
        let path = place.join(name);
        let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        sums += &format!("{}  {name}\n", hash::of(&bytes));
    }
    put(&place.join("SHA256SUMS"), sums.as_bytes())?;
    print!("\n{}\n{sums}", place.display());
    for name in [folder::LOADER, folder::SINGLE] {
        let bytes = built.get(name).map(Vec::as_slice).unwrap_or_default();
        println!("{name}: integrity=\"{}\"", hash::integrity(bytes));
    }
    Ok(())
}

/// Where a release lies.
pub fn place(project: &Project) -> PathBuf {
    project.root().join(format!("target/release-{VERSION}"))
}

/// What the zip file holds, as a folder.
pub fn unpacked(project: &Project) -> PathBuf {
    place(project).join(format!("value-cards-{VERSION}"))
}

/// The npm package, as npm has packed it.
pub fn package(project: &Project) -> PathBuf {
    place(project).join(npm::name())
}

/// Writes a file, and the folders around it.
fn put(path: &PathBuf, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    std::fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}

/// A file of this project that goes into a release as it is.
fn own(project: &Project, name: &str) -> Result<Vec<u8>, Failure> {
    let path = project.root().join(name);
    std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))
}

/// The texts that go with every form of a release, by the names that they have there.
fn texts(project: &Project, notices: &notices::Notices) -> Result<Files, Failure> {
    let mut files = Files::new();
    for (name, path) in [
        ("ACCESSIBILITY.md", ".github/ACCESSIBILITY.md"),
        ("CHANGELOG.md", "CHANGELOG.md"),
        ("HOSTING.md", ".github/HOSTING.md"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("PRIVACY.md", ".github/PRIVACY.md"),
        ("SECURITY.md", ".github/SECURITY.md"),
        ("openacr.yaml", ".github/openacr.yaml"),
    ] {
        files.insert(name.into(), own(project, path)?);
    }
    files.insert("THIRD-PARTY.txt".into(), notices.text.clone().into_bytes());
    files.insert("sbom.cdx.json".into(), notices.sbom.clone());
    Ok(files)
}
