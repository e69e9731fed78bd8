//! Checks content documents with the widget's own parser, for people who write them.

use std::path::Path;

use value_cards::content::{parse, Problem};

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
        Ok(bytes) => match text_of(bytes) {
            Ok(json) => parse(&json).problems,
            Err(problem) => vec![problem],
        },
        Err(error) => {
            let remedy = "Check the name, and that you may read the file.";
            vec![Problem::new("document", "a file", error.to_string(), remedy)]
        }
    }
}

/// A browser shows U+FFFD instead of bytes that are not UTF-8, so the text would have holes.
fn text_of(bytes: Vec<u8>) -> Result<String, Problem> {
    const REMEDY: &str = "Save the file as UTF-8.";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::new("document", "UTF-8", "UTF-16", REMEDY));
    }
    String::from_utf8(bytes).map_err(|error| {
        let place = error.utf8_error().valid_up_to();
        let (before, rest) = error.as_bytes().split_at(place);
        let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
        let byte = rest.first().copied().unwrap_or_default();
        let found = format!("0x{byte:02X} as byte {} on line {line}", place + 1);
        Problem::new("document", "UTF-8", found, REMEDY)
    })
}

fn counted(number: usize, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/examples/documents");

    #[track_caller]
    fn expect(bytes: &[u8], problem: Option<&str>) {
        let found = text_of(bytes.to_vec()).err().map(|problem| problem.to_string());
        assert_eq!(found.as_deref(), problem);
    }

    #[test]
    fn text_is_utf_8() {
        expect("\u{feff}{\"title\":\"Misión\"}".as_bytes(), None);
        expect(
            b"{\n\"title\":\"Misi\xf3n\"}",
            Some("document: expected UTF-8, found 0xF3 as byte 16 on line 2. Save the file as UTF-8."),
        );
        expect(b"{\xe2\x80", Some("document: expected UTF-8, found 0xE2 as byte 2 on line 1. Save the file as UTF-8."));
        for utf_16 in [b"\xff\xfe{\0}\0", b"\xfe\xff\0{\0}"] {
            expect(utf_16, Some("document: expected UTF-8, found UTF-16. Save the file as UTF-8."));
        }
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
        let (good, faulty) =
            (format!("{EXAMPLES}/good/minimal.json"), format!("{EXAMPLES}/faulty/headline-of-other-words.json"));
        assert!(run(&[&good]));
        assert!(!run(&[&good, &faulty]));
        assert!(!run(&[&good, "no-such-file.json"]));
    }

    #[test]
    fn one_is_singular() {
        assert_eq!([0, 1, 2].map(|number| counted(number, "problem")), ["0 problems", "1 problem", "2 problems"]);
    }
}
