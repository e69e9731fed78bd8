//! What .github says of accessibility names tests that are there.

use std::path::Path;

const STATEMENT: &str = include_str!("../../.github/ACCESSIBILITY.md");
const REPORT: &str = include_str!("../../.github/openacr.yaml");

fn is_there(test: &str) -> bool {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(test).is_file()
}

#[test]
fn the_statement_names_tests_that_are_there() {
    let named: Vec<&str> =
        STATEMENT.split('`').filter(|text| text.starts_with("e2e/") || text.starts_with("native/")).collect();
    assert!(named.len() > 10, "{named:?}");
    for test in named {
        assert!(is_there(test), "ACCESSIBILITY.md names tests/{test}");
    }
}

/// As `Test: reading.` or `Tests: manners, reading.` at the end of a note.
#[test]
fn the_report_names_tests_that_are_there() {
    let lists = REPORT.lines().filter_map(|line| line.split_once("Test: ").or_else(|| line.split_once("Tests: ")));
    let named: Vec<&str> = lists
        .filter_map(|(_, list)| list.split('.').next())
        .flat_map(|list| list.split(", "))
        .filter_map(|test| test.split(' ').next())
        .collect();
    assert!(named.len() > 30, "{named:?}");
    for test in named {
        let folders = ["visitor", "webmaster", "language", "policy", "kiosk"];
        let in_a_browser = folders.iter().any(|folder| is_there(&format!("e2e/{folder}/{test}.test.mjs")));
        assert!(in_a_browser || is_there(&format!("native/{test}.rs")), "openacr.yaml names the test {test}");
    }
}
