//! The files of end-to-end tests that an engine plays. Each says for which engines it is in a line before its first
//! import, which is read here before any browser starts: `// Engines: chromium, firefox, webkit`.

use crate::project::Project;
use crate::setup::node;
use crate::step::{Failure, Step};
use crate::test::engines::{Engine, CHROMIUM, ENGINES};
use crate::test::totals::Totals;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const ENDING: &str = ".test.mjs";
const LINE: &str = "// Engines: ";

/// The files below `folder` that are for this engine, the largest first: if a large one started last, one core would
/// wait for the other.
///
/// # Errors
/// A folder or file cannot be read, a file does not say for which engines it is, or no file is for this one.
pub fn files_for(engine: &Engine, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in tests_below(folder)? {
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        if engines_of(&text).map_err(|found| without_engines(&path, &found))?.contains(&engine.name) {
            files.push((
                text.len() + size_of_support(&path, folder),
                path.strip_prefix(folder).unwrap_or(&path).to_path_buf(),
            ));
        }
    }
    files.sort_by(|(size, path), (other_size, other)| other_size.cmp(size).then_with(|| path.cmp(other)));
    if files.is_empty() {
        let remedy = format!("name the engine in the line `{LINE}…` of the files that it is to play.");
        return Err(Failure::new(format!("tests/e2e has no file *{ENDING} for {}.", engine.name), remedy));
    }
    Ok(files.into_iter().map(|(_, path)| path).collect())
}

/// Plays one file that is in no engine's suite, in Chromium, with these variables. `name` is what the command line calls it.
///
/// # Errors
/// Chromium or a package cannot be installed, or a test fails.
pub fn play_alone(
    project: &Project,
    name: &str,
    variables: &[(&'static str, OsString)],
    totals: &mut Totals,
) -> Result<(), Failure> {
    let programs = CHROMIUM.bring()?;
    node::bring_packages(project)?;
    Step::new("node")
        .args(["--test", "--test-reporter=spec", "--test-timeout=600000"])
        .arg(format!("release/{name}.mjs"))
        .folder(project.e2e())
        .env("ENGINE", CHROMIUM.name)
        .envs(programs)
        .env("DIST", project.dist())
        .envs(variables.iter().map(|(name, value)| (*name, value)))
        .remedy(format!("fix what it says above; `cargo xtask test --only {name}` runs it alone."))
        .run_watched(|line| totals.read(line))
}

/// The size of the support file with the same name: `kiosk/soak.test.mjs` only lists the rows of `support/soak.mjs`.
fn size_of_support(path: &Path, folder: &Path) -> usize {
    let name = path.file_name().unwrap_or_default().to_string_lossy().replace(ENDING, ".mjs");
    let size = std::fs::metadata(folder.join("support").join(name)).map_or(0, |file| file.len());
    usize::try_from(size).unwrap_or_default()
}

/// The names of the engines in the file's line, or what is there instead.
fn engines_of(text: &str) -> Result<Vec<&str>, String> {
    let before_imports = text.lines().take_while(|line| line.starts_with("//"));
    let Some(list) = before_imports.filter_map(|line| line.strip_prefix(LINE)).next() else {
        return Err(String::from("no such line"));
    };
    let names: Vec<&str> = list.split(", ").collect();
    match names.iter().find(|name| ENGINES.iter().all(|engine| engine.name != **name)) {
        Some(unknown) => Err(format!("“{unknown}”")),
        None => Ok(names),
    }
}

fn without_engines(path: &Path, found: &str) -> Failure {
    let all = ENGINES.map(|engine| engine.name).join(", ");
    Failure::new(
        format!("{}: expected the engines that play the file, found {found}.", path.display()),
        format!("write `{LINE}{all}`, or fewer of them, above the first import."),
    )
}

/// Every `*.test.mjs`, but for those of packages.
fn tests_below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    let mut files = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() && name != "node_modules" {
            files.extend(tests_below(&path)?);
        } else if name.ends_with(ENDING) {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn expect(text: &str, engines: Result<&[&str], &str>) {
        assert_eq!(engines_of(text), engines.map(Vec::from).map_err(String::from));
    }

    #[test]
    fn the_line_names_the_engines() {
        expect("// Cards.\n// Engines: chromium\nimport 'node:test';", Ok(&["chromium"]));
        expect("// Engines: chromium, firefox, webkit\n", Ok(&["chromium", "firefox", "webkit"]));
    }

    #[test]
    fn a_file_without_the_line_or_with_another_name_is_refused() {
        expect("// Cards.\nimport 'node:test';\n// Engines: chromium\n", Err("no such line"));
        expect("// Engines: chromium, safari\n", Err("“safari”"));
        expect("// Engines: chromium firefox\n", Err("“chromium firefox”"));
        expect("", Err("no such line"));
    }

    #[test]
    fn every_engine_plays_some_of_our_files_and_chromium_all() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e");
        let [chromium, firefox, webkit] = ENGINES.map(|engine| files_for(engine, &folder).unwrap_or_default());
        assert_eq!(chromium.len(), tests_below(&folder).unwrap_or_default().len());
        assert_eq!(firefox, webkit);
        assert!(firefox.len() > 10 && firefox.len() < chromium.len(), "{firefox:?}");
        assert!(chromium.iter().take(2).any(|file| file.ends_with("soak.test.mjs")), "{chromium:?}");
    }
}
