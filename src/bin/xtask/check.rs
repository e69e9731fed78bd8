//! Checks content documents with the widget's own parser, for people who write them.

use std::path::Path;

use value_cards::content::{decode, line_of, parse, Problem};

/// Prints every problem of these files after the file's name and line, then a summary. Returns whether there is no problem.
/// A file that cannot be read is a problem too.
pub fn run(files: &[&str]) -> bool {
    let mut count = 0;
    for file in files {
        for problem in problems_of(Path::new(file)) {
            println!("{file}:{problem}");
            count += 1;
        }
    }
    println!("{}, {}", counted(files.len(), "file"), counted(count, "problem"));
    count == 0
}

/// What follows the file's name: ` path: …`, or `12: path: …` if the line is known.
fn problems_of(file: &Path) -> Vec<String> {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let remedy = "Check the name, and that you may read the file.";
            return vec![format!(" {}", Problem::new("document", "a file", error.to_string(), remedy))];
        }
    };
    match decode(bytes) {
        Ok(json) => parse(&json).problems.iter().map(|problem| placed(&json, problem)).collect(),
        Err(problem) => vec![format!(" {problem}")],
    }
}

fn placed(json: &str, problem: &Problem) -> String {
    let line = line_of(json, &problem.path).map(|line| format!("{line}:")).unwrap_or_default();
    format!("{line} {problem}")
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
        let found =
            " document: expected UTF-8, found \"ó\" in Windows-1252 at line 2, column 14. Save the file as UTF-8.";
        assert_eq!(problems, [found]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_a_problem() {
        assert_eq!(
            problems_of(Path::new("no-such-file.json")),
            [" document: expected a file, found No such file or directory (os error 2). Check the name, and that you may read the file."]
        );
    }

    #[test]
    fn a_problem_has_its_line() {
        let problems = problems_of(Path::new(&format!("{EXAMPLES}/faulty/date-in-american-form.json")));
        let found = "18: adopted: expected a calendar date, found \"8/12/2024\". Write year, month and day, such as \"2024-08-12\".";
        assert_eq!(problems, [found]);
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
