//! What is no JSON is told once, by its real name, with its line and column.

use value_cards::content::decode;

use crate::parse::{expect_none, expect_problems, with_cards};

#[track_caller]
fn expect(json: &str, problem: &str) {
    assert_eq!(expect_problems(json, &[&format!("document: expected {problem}")]), None);
}

#[test]
fn curly_quotation_marks() {
    let curly = |mark: &str, place: &str| {
        format!("straight quotation marks (\") around names and texts, found {mark} at {place}. Replace the curly ones: word processors write them, plain text editors do not. Inside a text they may stay.")
    };
    expect("{“version”: 1}", &curly("“", "line 1, column 2"));
    expect("{\n  \"version\": 1,\n  \"organization\": „Eine Schule“\n}", &curly("„", "line 3, column 19"));
    // Only the second one is curly.
    expect("{\"version”: 1, \"organization\": \"A school\"}", &curly("”", "line 1, column 10"));
    expect("{\"organization\": \"Élan”, \"version\": 1}", &curly("”", "line 1, column 23"));
    expect_none(&with_cards(r#"{"text":"“We believe”, they say."}"#));
}

#[test]
fn single_quotation_marks_and_none() {
    expect(
        "{\n  'version': 1\n}",
        "quotation marks (\") around names and texts, found ' at line 2, column 3. Replace each ' around a name or text with \".",
    );
    expect(
        "{version: 1}",
        "quotation marks (\") around names and texts, found version at line 1, column 2. Write \"version\".",
    );
    expect(
        r#"{"lang": en}"#,
        "quotation marks (\") around names and texts, found en at line 1, column 10. Write \"en\".",
    );
    expect(
        "\nOur words",
        "a document, which begins with {, found \"Our\" at line 2, column 1. Check that this is the document: it begins with { and its names are in quotation marks.",
    );
}

#[test]
fn comments() {
    for mark in ["//", "/*", "#"] {
        let problem = format!("JSON without comments, found {mark} at line 2, column 3. Delete the comment.");
        expect(&format!("{{\n  {mark} our words */\n  \"version\": 1\n}}"), &problem);
        let behind = format!("JSON without comments, found {mark} at line 1, column 16. Delete the comment.");
        expect(&format!("{{\"version\": 1, {mark} one */\n  \"lang\": \"en\"}}"), &behind);
        let last = format!("JSON without comments, found {mark} at line 1, column 15. Delete the comment.");
        expect(&format!("{{\"lang\": \"en\" {mark} English */\n}}"), &last);
    }
}

#[test]
fn line_breaks_and_tabs_inside_a_text() {
    let remedy = "Write \\n in its place; if the text should end there, add the \" that is missing.";
    for end in ["\n", "\r\n"] {
        let problem = format!("each text on one line, found a line break inside a text at line 2, column 12. {remedy}");
        expect(&format!("{{\n\"text\": \"We{end}listen.\"}}"), &problem);
    }
    // The quotation mark at the end is missing.
    expect(
        "{\"lang\": \"en,\n\"version\": 1}",
        &format!("each text on one line, found a line break inside a text at line 1, column 14. {remedy}"),
    );
    expect(
        "{\"text\": \"We\tlisten.\"}",
        "text without tabs, found a tab inside a text at line 1, column 13. Write a blank in its place.",
    );
    expect(
        "{\"text\": \"We\u{1}listen.\"}",
        "text without control characters, found U+0001 at line 1, column 13. Delete that character.",
    );
}

#[test]
fn a_quotation_mark_inside_a_text() {
    expect(
        r#"{"text": "We say "I can" and "I will"."}"#,
        r#"\" for a quotation mark inside a text, found " at line 1, column 18. Write \" there and at the other quotation marks inside that text, or curly ones: “ ”."#,
    );
    expect_none(&with_cards(r#"{"text":"We say \"I can\"."}"#));
}

#[test]
fn a_backslash_inside_a_text() {
    expect(
        r#"{"url": "images\school.jpg"}"#,
        r"\\ for a backslash inside a text, found \ at line 1, column 16. Write \\ there; in an address, write /.",
    );
}

#[test]
fn commas() {
    for (json, place) in [
        ("{\"version\": 1\n\"lang\": \"en\"}", "line 2, column 1"),
        ("{\"lang\": \"en\" \"version\": 1}", "line 1, column 15"),
        ("{\"sections\": [{} {}]}", "line 1, column 18"),
        ("[[] []]", "line 1, column 5"),
    ] {
        expect(json, &format!("a comma between two entries, found none at {place}. Add the comma."));
    }
    for (json, place) in [
        (r#"{"version":1,}"#, "line 1, column 13"),
        (r#"{"sections":[{"id":"a"},{"id":"b"},]}"#, "line 1, column 35"),
        (r#"[["a"],]"#, "line 1, column 7"),
        ("{\"sections\": [{},\n]}", "line 1, column 17"),
        ("[1,,2]", "line 1, column 4"),
    ] {
        expect(json, &format!("no comma before a closing bracket, found one at {place}. Delete the comma."));
    }
}

#[test]
fn a_part_of_a_document() {
    let remedy = "Copy the whole document again, or add the \" or the closing brackets that are missing.";
    for (json, place) in [
        ("{", "line 1, column 2"),
        ("{\"version\": 1,\n\"lang\": \"e", "line 2, column 11"),
        ("{\"version\":", "line 1, column 12"),
        ("[1", "line 1, column 3"),
    ] {
        expect(json, &format!("the whole document, found its end at {place}. {remedy}"));
    }
    for json in ["", "\n  \n"] {
        expect(json, "JSON, found nothing. Save the document again, and check that its address is right.");
    }
}

#[test]
fn what_has_no_name_is_told_as_the_parser_tells_it() {
    let remedy = "Fix the JSON at that line and column. Usually a comma, quotation mark or bracket is missing there or just before.";
    for (json, found) in [
        (r#"{"version":1}}"#, "trailing characters at line 1 column 14"),
        ("{\"version\" 1}", "expected `:` at line 1 column 12"),
        ("{\"a\": 01}", "invalid number at line 1 column 8"),
    ] {
        expect(json, &format!("JSON, found {found}. {remedy}"));
    }
    let found = "recursion limit exceeded at line 1 column 128";
    expect(&"[".repeat(10_000), &format!("JSON, found {found}. {remedy}"));
}

#[track_caller]
fn expect_bytes(bytes: &[u8], problem: Option<&str>) {
    let found = decode(bytes.to_vec()).err().map(|problem| problem.to_string());
    assert_eq!(found.as_deref(), problem);
}

#[test]
fn a_file_is_in_utf_8() {
    expect_bytes("\u{feff}{\"title\":\"Misión\"}".as_bytes(), None);
    for (bytes, found) in [
        (b"{\n\"title\":\"Misi\xf3n\"}" as &[u8], "\"ó\" in Windows-1252 at line 2, column 14"),
        ("é\u{93}".as_bytes().split_last().unwrap().1, "\"Â\" in Windows-1252 at line 1, column 2"),
        (b"\xef\xbb\xbf{\x93", "\"“\" in Windows-1252 at line 1, column 2"),
        (b"{\x81", "the byte 0x81 at line 1, column 2"),
        (b"\xff\xfe{\0", "UTF-16"),
        (b"\xfe\xff\0{", "UTF-16"),
    ] {
        let problem = format!("document: expected UTF-8, found {found}. Save the file as UTF-8.");
        expect_bytes(bytes, Some(&problem));
    }
}
