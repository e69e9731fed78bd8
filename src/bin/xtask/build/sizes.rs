//! What visitors download, compared with the goals and with the baseline in `tests/sizes.toml`.

use crate::project::Project;
use crate::step::Failure;
use std::path::{Path, PathBuf};
use value_cards::phrases::{ENGLISH, LANGUAGES};

/// Brotli bytes that the loader may have, with words, styles and options table in it: what the first round trip holds.
const LOADER_GOAL: usize = 10_000;
/// Brotli bytes that the module and its script may have together.
const WIDGET_GOAL: usize = 33_000;
/// Brotli bytes of everything that an embed downloads that asks for nothing special.
const EMBED_GOAL: usize = 45_000;
/// Brotli bytes of the module that reads documents, with its script: what comes before the first word of a document.
const DOCUMENTS_GOAL: usize = 45_000;
/// How much larger than the baseline a file may be, in parts of a thousand.
const SLACK: usize = 20;

const BASELINE: &str = "tests/sizes.toml";

/// Bytes of one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Bytes {
    raw: usize,
    brotli: usize,
}

impl std::ops::Add for Bytes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// One line of the budget, with its limits.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: &'static str,
    bytes: Bytes,
    goal: Option<usize>,
    /// `None` if the line has no baseline; `Some(None)` if the file should name it and does not.
    baseline: Option<Option<usize>>,
}

/// How many rows are within the budget, and the complaints about the others.
pub struct Verdict {
    /// Rows within the budget.
    pub kept: usize,
    /// One sentence for each row that is not.
    pub complaints: Vec<String>,
}

/// Prints the table of `dist/`.
///
/// # Errors
/// There is nothing to measure, or a row is over the budget.
pub fn check(project: &Project) -> Result<(), Failure> {
    let verdict = show(project, &project.dist())?;
    if verdict.complaints.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        verdict.complaints.join("\n       "),
        "make it smaller; or, with a reason and in a commit of its own, run `cargo xtask sizes --write-baseline`. The goals stay.",
    ))
}

/// Prints the table of a release build in `folder`, complaints under it.
///
/// # Errors
/// There is nothing to measure.
pub fn show(project: &Project, folder: &Path) -> Result<Verdict, Failure> {
    let rows = rows(measure(folder)?, &read_baseline(project));
    print!("\n{}", table(&rows));
    let verdict = verdict(&rows);
    for complaint in &verdict.complaints {
        println!("  ✗ {complaint}");
    }
    println!();
    Ok(verdict)
}

/// Makes the sizes of `dist/` the baseline.
///
/// # Errors
/// There is nothing to measure, or the file cannot be written.
pub fn write_baseline(project: &Project) -> Result<(), Failure> {
    let files = measure(&project.dist())?;
    let path = project.root().join(BASELINE);
    let mut text = String::from(
        "# Bytes under brotli, quality 11, of what visitors download. A build more than 2 % over a line fails.\n\
         # Changed only by `cargo xtask sizes --write-baseline`, in a commit of its own that says why.\n",
    );
    for (name, bytes) in files {
        text += &format!("{name} = {}\n", bytes.brotli);
    }
    std::fs::write(&path, text).map_err(|error| Failure::file("write", &path, &error))?;
    println!("{BASELINE} now contains the sizes in dist/.");
    Ok(())
}

type Files = [(&'static str, Bytes); 11];

fn measure(folder: &Path) -> Result<Files, Failure> {
    Ok([
        ("loader", bytes_of(&folder.join("value-cards.js"))?),
        ("companion", bytes_of(&only_file(folder, "value-cards-companion-", ".js")?)?),
        ("glue", bytes_of(&only_file(folder, "value-cards-", ".js")?)?),
        ("wasm", bytes_of(&only_file(folder, "value-cards-", ".wasm")?)?),
        ("extras", bytes_of(&only_file(folder, "value-cards-extras-", ".js")?)?),
        ("reader", bytes_of(&only_file(folder, "value-cards-reader-", ".js")?)?),
        ("tools-glue", bytes_of(&only_file(folder, "value-cards-tools-", ".js")?)?),
        ("tools-wasm", bytes_of(&only_file(folder, "value-cards-tools-", ".wasm")?)?),
        ("documents-glue", bytes_of(&only_file(folder, "value-cards-documents-", ".js")?)?),
        ("documents-wasm", bytes_of(&only_file(folder, "value-cards-documents-", ".wasm")?)?),
        ("language", largest_language(folder)?),
    ])
}

/// The file `<beginning><hash><ending>`.
fn only_file(folder: &Path, beginning: &str, ending: &str) -> Result<PathBuf, Failure> {
    let found: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| nothing_to_measure(&format!("{}: {error}", folder.display())))?
        .flatten()
        .filter(|entry| {
            let name = entry.file_name();
            is_named(&name.to_string_lossy(), beginning, ending)
        })
        .map(|entry| entry.path())
        .collect();
    match found.as_slice() {
        [path] => Ok(path.clone()),
        _ => Err(nothing_to_measure(&format!(
            "expected one {beginning}…{ending} in {}, found {}",
            folder.display(),
            found.len()
        ))),
    }
}

/// The phrases of the language that needs the most bytes.
fn largest_language(folder: &Path) -> Result<Bytes, Failure> {
    let mut largest = Bytes::default();
    for language in LANGUAGES.iter().filter(|language| language.tag != ENGLISH.tag) {
        let bytes = bytes_of(&only_file(folder, &format!("value-cards-{}-", language.tag), ".js")?)?;
        largest = if bytes.brotli > largest.brotli { bytes } else { largest };
    }
    Ok(largest)
}

/// The names of several programs begin with `value-cards-`: only a hash may follow.
fn is_named(name: &str, beginning: &str, ending: &str) -> bool {
    let hash = name.strip_prefix(beginning).and_then(|rest| rest.strip_suffix(ending));
    hash.is_some_and(|hash| hash.chars().all(|c| c.is_ascii_hexdigit()))
}

fn bytes_of(path: &Path) -> Result<Bytes, Failure> {
    let contents = std::fs::read(path).map_err(|error| nothing_to_measure(&format!("{}: {error}", path.display())))?;
    let brotli = compressed(&contents).map_err(|error| Failure::file("compress", path, &error))?;
    Ok(Bytes { raw: contents.len(), brotli: brotli.len() })
}

/// As servers send it with `Content-Encoding: br`.
///
/// # Errors
/// There is no memory for it.
pub fn compressed(contents: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    parameters.size_hint = contents.len();
    brotli::BrotliCompress(&mut &contents[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn nothing_to_measure(why: &str) -> Failure {
    Failure::new(format!("There is no release build to measure: {why}."), "run `cargo xtask build`.")
}

fn read_baseline(project: &Project) -> toml::Table {
    let text = std::fs::read_to_string(project.root().join(BASELINE)).unwrap_or_default();
    text.parse().unwrap_or_default()
}

fn rows(files: Files, baseline: &toml::Table) -> Vec<Row> {
    let [(_, loader), (_, companion), (_, glue), (_, wasm), (_, extras), (_, reader), (_, tools_glue), (_, tools_wasm), (_, documents_glue), (_, documents_wasm), (_, language)] =
        files;
    let before = |name: &str| Some(baseline.get(name).and_then(|value| value.as_integer()?.try_into().ok()));
    vec![
        Row { name: "value-cards.js", bytes: loader, goal: Some(LOADER_GOAL), baseline: before("loader") },
        Row { name: "companion", bytes: companion, goal: None, baseline: before("companion") },
        Row { name: "widget's script", bytes: glue, goal: None, baseline: before("glue") },
        Row { name: "widget's module", bytes: wasm, goal: None, baseline: before("wasm") },
        Row { name: "widget in all", bytes: glue + wasm, goal: Some(WIDGET_GOAL), baseline: None },
        Row { name: "embed in all", bytes: loader + companion + glue + wasm, goal: Some(EMBED_GOAL), baseline: None },
        // Fetched only by pages that ask for more, and by the few visitors who use it: no part of what an embed costs.
        Row { name: "extras", bytes: extras, goal: None, baseline: before("extras") },
        Row { name: "reader", bytes: reader, goal: None, baseline: before("reader") },
        Row { name: "tools' script", bytes: tools_glue, goal: None, baseline: before("tools-glue") },
        Row { name: "tools' module", bytes: tools_wasm, goal: None, baseline: before("tools-wasm") },
        Row { name: "documents' script", bytes: documents_glue, goal: None, baseline: before("documents-glue") },
        Row { name: "documents' module", bytes: documents_wasm, goal: None, baseline: before("documents-wasm") },
        Row {
            name: "documents in all",
            bytes: documents_glue + documents_wasm,
            goal: Some(DOCUMENTS_GOAL),
            baseline: None,
        },
        Row { name: "largest language", bytes: language, goal: None, baseline: before("language") },
    ]
}

fn verdict(rows: &[Row]) -> Verdict {
    let results: Vec<Option<String>> = rows.iter().map(complaint).collect();
    Verdict {
        kept: results.iter().filter(|result| result.is_none()).count(),
        complaints: results.into_iter().flatten().collect(),
    }
}

fn complaint(row: &Row) -> Option<String> {
    let Row { name, bytes: Bytes { brotli, .. }, goal, baseline } = row;
    if let Some(goal) = goal.filter(|goal| brotli > goal) {
        return Some(format!("{name}: expected at most {goal} bytes (the goal), found {brotli}."));
    }
    match (*baseline)? {
        None => Some(format!("{name}: {BASELINE} does not name it.")),
        Some(before) if brotli * 1000 > before * (1000 + SLACK) => {
            Some(format!("{name}: expected at most 2 % over the baseline of {before} bytes, found {brotli}."))
        }
        Some(_) => None,
    }
}

fn table(rows: &[Row]) -> String {
    let mut text = format!("{:<22}{:>10}{:>10}{:>10}{:>10}\n", "bytes", "raw", "brotli", "goal", "baseline");
    for row in rows {
        let number = |value: Option<usize>| value.map(grouped).unwrap_or_default();
        text += &format!(
            "{:<22}{:>10}{:>10}{:>10}{:>10}\n",
            row.name,
            grouped(row.bytes.raw),
            grouped(row.bytes.brotli),
            number(row.goal),
            number(row.baseline.flatten()),
        );
    }
    text
}

/// 33000 as `33,000`.
fn grouped(number: usize) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", grouped(number / 1000), number % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(loader: usize, companion: usize, glue: usize, wasm: usize) -> Files {
        let bytes = |brotli| Bytes { raw: brotli * 3, brotli };
        [
            ("loader", bytes(loader)),
            ("companion", bytes(companion)),
            ("glue", bytes(glue)),
            ("wasm", bytes(wasm)),
            ("extras", bytes(1000)),
            ("reader", bytes(1500)),
            ("tools-glue", bytes(4000)),
            ("tools-wasm", bytes(25000)),
            ("documents-glue", bytes(2000)),
            ("documents-wasm", bytes(42000)),
            ("language", bytes(900)),
        ]
    }

    #[track_caller]
    fn expect(files: Files, baseline: &str, complaints: &[&str]) {
        let baseline = [baseline, REST].concat();
        let verdict = verdict(&rows(files, &baseline.parse().unwrap_or_default()));
        assert_eq!(verdict.complaints, complaints);
        assert_eq!(verdict.kept, 14 - complaints.len());
    }

    const REST: &str = "\nextras = 1000\nreader = 1500\ntools-glue = 4000\ntools-wasm = 25000\n\
        documents-glue = 2000\ndocuments-wasm = 42000\nlanguage = 900";
    const BEFORE: &str = "loader = 6000\ncompanion = 2000\nglue = 3000\nwasm = 27000";

    #[test]
    fn up_to_two_percent_over_the_baseline_will_do() {
        expect(files(6120, 2040, 3060, 27540), BEFORE, &[]);
        expect(
            files(6121, 2000, 3000, 27000),
            BEFORE,
            &["value-cards.js: expected at most 2 % over the baseline of 6000 bytes, found 6121."],
        );
    }

    #[test]
    fn the_goals_hold_even_if_the_baseline_is_higher() {
        let high = "loader = 12000\ncompanion = 9000\nglue = 3000\nwasm = 30001";
        expect(files(7000, 2000, 3000, 30000), high, &[]);
        expect(
            files(10001, 2000, 3000, 30001),
            high,
            &[
                "value-cards.js: expected at most 10000 bytes (the goal), found 10001.",
                "widget in all: expected at most 33000 bytes (the goal), found 33001.",
                "embed in all: expected at most 45000 bytes (the goal), found 45002.",
            ],
        );
    }

    #[test]
    fn a_line_without_a_baseline_is_a_complaint() {
        expect(
            files(1, 1, 1, 1),
            "loader = 6000\ncompanion = 2000\nwasm = 27000",
            &["widget's script: tests/sizes.toml does not name it."],
        );
    }

    #[test]
    fn each_program_has_its_own_files() {
        assert!(is_named("value-cards-0a1b.js", "value-cards-", ".js"));
        assert!(is_named("value-cards-tools-0a1b.js", "value-cards-tools-", ".js"));
        assert!(!is_named("value-cards-tools-0a1b.js", "value-cards-", ".js"));
        assert!(!is_named("value-cards-0a1b.wasm", "value-cards-", ".js"));
    }

    #[test]
    fn long_numbers_have_commas() {
        assert_eq!([7, 999, 1000, 33_000, 1_000_045].map(grouped), ["7", "999", "1,000", "33,000", "1,000,045"]);
    }
}
