//! Checks content documents with the widget's own parser, for people who write them.

use std::path::Path;

use value_cards::content::{decode, parse, Problem};

/// Prints every problem of these files after the file's name, then a summary. Returns whether there is no problem. A file
/// that cannot be read is a problem too.
pub fn run(files: &[&str]) -> bool {
    let mut count = 0;
    for file in files {
        for problem in problems_of(Path::new(file)) {
            println!("{file}: {problem}");
            count += 1;
        }
    }
    println!("{}, {}", counted(files.len(), "file"), counted(count, "problem"));
    count == 0
}

fn problems_of(file: &Path) -> Vec<Problem> {
    match std::fs::read(file) {
        Ok(bytes) => match decode(bytes) {
            Ok(json) => parse(&json).problems,
            Err(problem) => vec![problem],
        },
        Err(error) => {
            let remedy = "Check the name, and that you may read the file.";
            vec![Problem::new("document", "a file", error.to_string(), remedy)]
        }
    }
}

fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/examples/documents");

    #[test]
    fn a_file_that_is_not_utf_8_has_one_problem() {
        let file = std::env::temp_dir().join(format!("value-cards-{}.json", std::process::id()));
        std::fs::write(&file, b"{\n\"title\":\"Misi\xf3n\"}").ok();
        let problems = problems_of(&file);
        std::fs::remove_file(&file).ok();
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let found =
            "document: expected UTF-8, found \"ó\" in Windows-1252 at line 2, column 14. Save the file as UTF-8.";
        assert_eq!(lines, [found]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_problem() {
        let problems = problems_of(Path::new("no-such-file.json"));
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            ["document: expected a file, found No such file or directory (os error 2). Check the name, and that you may read the file."]
        );
    }

    #[test]
    fn a_run_succeeds_if_every_file_is_good() {
        let (good, faulty) = (format!("{EXAMPLES}/good/minimal.json"), format!("{EXAMPLES}/faulty/missing-comma.json"));
        assert!(run(&[&good]));
        assert!(!run(&[&good, &faulty]));
        assert!(!run(&[&good, "no-such-file.json"]));
    }

    #[test]
    fn one_is_singular() {
        assert_eq!([0, 1, 2].map(|number| counted(number, "problem")), ["0 problems", "1 problem", "2 problems"]);
    }
}
