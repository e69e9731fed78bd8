//! Whether a build or a release is reproducible: a second one, in another folder and with another home and umask, must have the
//! same bytes in every file. It takes as long as a build in a fresh clone, so it runs only if it is named.

use crate::build::{files, hash};
use crate::project::Project;
use crate::setup;
use crate::setup::tools::Tools;
use crate::step::{first_line, Failure, Step};
use crate::test::totals::Totals;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a clone does not have.
const NOT_CLONED: [&str; 3] = ["dist", "node_modules", "target"];

/// Runs this command of xtask again elsewhere, and compares the folder that it made with the one of this checkout; counts each file
/// as one test.
///
/// # Errors
/// The command fails, or a file cannot be read or written.
pub fn run(
    project: &Project,
    command: &str,
    made: fn(&Project) -> PathBuf,
    totals: &mut Totals,
) -> Result<(), Failure> {
    let place = std::env::temp_dir().join(format!("value-cards-{}", std::process::id()));
    let (checkout, home) = (place.join("another/checkout"), place.join("home"));
    copy(project.root(), &checkout, |name| !NOT_CLONED.contains(&name))?;
    again(project, command, &checkout, &home)?;

    let (first, second) = (made(project), made(&Project::at(checkout)));
    let (here, there) = (hashes(&first)?, hashes(&second)?);
    let differences = differences(&here, &there);
    let names = here.len() + there.keys().filter(|name| !here.contains_key(*name)).count();
    let same = names - differences.len();
    totals.passed += same;
    totals.failed += differences.len();
    println!("\n{same} of {names} files are the same in {} and in {}.", first.display(), second.display());
    for difference in &differences {
        println!("  ✗ {difference}");
    }
    if differences.is_empty() {
        std::fs::remove_dir_all(&place).map_err(|error| Failure::file("remove", &place, &error))?;
    }
    Ok(())
}

/// With a home that has nothing but the crates that this one has already downloaded. Compilers and tools are shared: other
/// versions would make other bytes.
fn again(project: &Project, command: &str, checkout: &Path, home: &Path) -> Result<(), Failure> {
    let cargo_home = home.join("cargo");
    std::fs::create_dir_all(&cargo_home).map_err(|error| Failure::file("create", &cargo_home, &error))?;
    let own = setup::cargo_home().unwrap_or_default();
    for name in ["registry/cache", "registry/index"] {
        if own.join(name).is_dir() {
            copy(&own.join(name), &cargo_home.join(name), |_| true)?;
        }
    }
    // It may name a mirror.
    let config = own.join("config.toml");
    if config.is_file() {
        copy_file(&config, &cargo_home.join("config.toml"))?;
    }
    let npm = |setting: &str| first_line("npm", &["config", "get", setting]).unwrap_or_default();
    // Under another umask, files have other permissions, which must not get into what is packed.
    Step::new("sh")
        .args(["-c", "umask 077; exec cargo xtask \"$0\"", command])
        .folder(checkout)
        .env("HOME", home)
        .env("CARGO_HOME", cargo_home)
        .env("RUSTUP_HOME", setup::rustup_home().unwrap_or_default())
        .env("VALUE_CARDS_TOOLS", Tools::find(project)?.folder())
        .env("npm_config_cache", npm("cache"))
        .env("npm_config_userconfig", npm("userconfig"))
        .without_env("CARGO_TARGET_DIR")
        .remedy("fix what it says above; the folder is still there.")
        .run()
}

fn copy(from: &Path, to: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<(), Failure> {
    for (name, path) in files::below(from, is_wanted)? {
        copy_file(&path, &to.join(name))?;
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<(), Failure> {
    let folder = to.parent().unwrap_or(to);
    std::fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    std::fs::copy(from, to).map(drop).map_err(|error| Failure::file("copy", from, &error))
}

type Hashes = BTreeMap<PathBuf, String>;

fn hashes(folder: &Path) -> Result<Hashes, Failure> {
    let hash = |(name, path): (PathBuf, PathBuf)| {
        let bytes = std::fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        Ok((name, hash::of(&bytes)))
    };
    files::below(folder, |_| true)?.into_iter().map(hash).collect()
}

/// One sentence on each file that is not the same in both.
fn differences(here: &Hashes, there: &Hashes) -> Vec<String> {
    let of_here = here.iter().filter_map(|(name, hash)| match there.get(name) {
        None => Some(format!("{} is missing in the second build.", name.display())),
        Some(other) if other != hash => Some(format!("{} has other bytes in the second build.", name.display())),
        Some(_) => None,
    });
    let of_there = there.keys().filter(|name| !here.contains_key(*name));
    of_here.chain(of_there.map(|name| format!("{} is in the second build alone.", name.display()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build_of(files: &[(&str, &str)]) -> Hashes {
        files.iter().map(|(name, hash)| (PathBuf::from(name), (*hash).to_owned())).collect()
    }

    #[test]
    fn every_file_of_either_build_is_compared() {
        let here = build_of(&[("a.js", "1"), ("b.wasm", "2"), ("c.html", "3")]);
        assert_eq!(differences(&here, &here), [""; 0]);
        let there = build_of(&[("a.js", "1"), ("b.wasm", "0"), ("d.css", "4")]);
        assert_eq!(
            differences(&here, &there),
            [
                "b.wasm has other bytes in the second build.",
                "c.html is missing in the second build.",
                "d.css is in the second build alone.",
            ]
        );
    }
}
