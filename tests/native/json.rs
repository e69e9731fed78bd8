//! JSON is read as serde_json reads it, and refused with the same words at the same place. `properties.rs` holds the two
//! together for every generated text.

use value_cards::content::json::{read, Value};

use crate::properties::readers_agree;

#[test]
fn values_are_those_of_serde_json() {
    for json in [
        "null",
        " [true, false]\r\n\t",
        r#"{"a": {}, "b": [], "a": [[""]]}"#,
        r#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀""#,
        "[0, -1, 7, 1.5, 1e2, 1E+2, -1.25e-7, 18446744073709551616, 1e308, 1e-400, 0e999, 0.0e99999999999]",
        "179769313486231570000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000e200",
    ] {
        assert!(read(json).is_ok(), "{json}");
        readers_agree(json);
    }
    readers_agree(&format!("{}{}", "[".repeat(127), "]".repeat(127)));
    readers_agree(&format!("0.{}", "1".repeat(400)));
}

#[test]
fn a_number_stays_as_it_is_written() {
    for number in ["0", "-0", "1.50", "1e2", "123456789012345678901234567890"] {
        assert_eq!(read(number), Ok(Value::Number(number.into())));
    }
}

#[test]
fn half_a_surrogate_pair_becomes_the_sign_of_a_lost_character() {
    for (json, text) in [
        (r#""\ud800""#, "\u{fffd}"),
        (r#""\udc00a""#, "\u{fffd}a"),
        (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
        (r#""\ud83d\n""#, "\u{fffd}\n"),
        (r#""\\ud800""#, "\\ud800"),
    ] {
        assert_eq!(read(json), Ok(Value::Text(text.into())), "{json}");
    }
}

#[test]
fn faults_are_those_of_serde_json() {
    for json in [
        "",
        " ",
        "n",
        "nul",
        "nulL",
        "tru",
        "falsy",
        "?",
        "é",
        "\u{feff}1",
        "1 2",
        "{} x",
        "\n\n {} \n x",
        "[",
        "[ ",
        "[1",
        "[1,",
        "[1, ",
        "[1,]",
        "[,]",
        "[1 2]",
        "[1\n\n2]",
        "[}",
        "{",
        "{ ",
        "{1",
        "{\"a",
        "{\"a\"",
        "{\"a\" ",
        "{\"a\" 1}",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1 ",
        "{\"a\":1,",
        "{\"a\":1,}",
        "{\"a\":1,2}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1]",
        "{,}",
        "\"",
        "\"é",
        "\"a\u{1}\"",
        "\"a\n\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u123é\"",
        "-",
        "-a",
        "01",
        "-01",
        "00",
        "1.",
        "1.a",
        ".5",
        "+1",
        "1e",
        "1e+",
        "1e+a",
        "1ea",
        "1e999",
        "-1e999",
        "1e99999999999999 1",
        "1e-99999999999999x",
        "[1e309]",
        "1.0e309",
    ] {
        assert!(read(json).is_err(), "{json}");
        readers_agree(json);
    }
    for count in [128, 129, 10_000] {
        readers_agree(&"[".repeat(count));
        readers_agree(&"{\"a\": ".repeat(count));
    }
    readers_agree(&"1".repeat(400));
}
