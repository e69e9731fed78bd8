//! Texts and headlines: what is shown, what is reported, and what is left out.

use crate::parse::{expect_card, expect_none, expect_problems, with_cards, with_members};
use value_cards::content::{MAXIMUM_LINE, MAXIMUM_TEXT};

#[test]
fn a_text_without_a_visible_character_is_refused() {
    for (text, found) in [
        (r#""""#, r#""""#),
        (r#""  \n\t""#, r#""  U+000AU+0009""#),
        (r#""\u00a0\u3000""#, "\"\u{a0}\u{3000}\""),
        (r#""\u200b\u2060""#, r#""U+200BU+2060""#),
    ] {
        let problem = format!(".text: expected some text, found {found}. Write the text or leave the entry out.");
        assert_eq!(expect_card(&format!(r#"{{"text":{text}}}"#), &[&problem]), None);
    }
}

#[test]
fn a_value_of_another_type_is_refused() {
    let text = "Write the text in quotation marks.";
    let lines = "Write one text in quotation marks; \\n in it begins a line.";
    for (value, found, remedy) in [
        ("7", "7", text),
        ("false", "false", text),
        (r#"["We","listen"]"#, "a list", lines),
        (r#"{"en":"b"}"#, "an object", text),
    ] {
        let problem = format!(".text: expected text, found {found}. {remedy}");
        assert_eq!(expect_card(&format!(r#"{{"text":{value}}}"#), &[&problem]), None);
    }
}

#[test]
fn a_character_that_cannot_be_shown_is_removed_and_reported() {
    for (character, name) in [
        ("\\u0000", "U+0000"),
        ("\\u0007", "U+0007"),
        ("\\r", "U+000D"),
        ("\\u001b", "U+001B"),
        ("\\u007f", "U+007F"),
        ("\\u0085", "U+0085"),
        ("\\u202e", "U+202E"),
        ("\\u202a", "U+202A"),
        ("\\ufeff", "U+FEFF"),
        ("\\ufffc", "U+FFFC"),
        ("\\uffff", "U+FFFF"),
        ("\\ufdd0", "U+FDD0"),
        ("\\ud83f\\udffe", "U+1FFFE"),
        ("\\udb40\\udc41", "U+E0041"),
    ] {
        let problem = format!(".text: expected text without control characters, found {name} at character 4. Delete that character; it is not shown.");
        let card = expect_card(&format!(r#"{{"text":"We {character}listen."}}"#), &[&problem]).unwrap();
        assert_eq!(card.text, "We listen.", "{name}");
    }
}

#[test]
fn a_text_of_such_characters_only_is_refused() {
    let problems = [
        ".text: expected text without control characters, found U+0001 at character 1. Delete that character; it is not shown.",
        r#".text: expected some text, found "". Write the text or leave the entry out."#,
    ];
    assert_eq!(expect_card(r#"{"text":"\u0001\u202e"}"#, &problems), None);
}

#[test]
fn characters_of_good_text_stay() {
    for text in [
        "Line one\\nline two\\tand more",
        "soft\\u00adhyphen and no\\u00a0break",
        // Marks and isolates of the writing direction, the non-joiner of Persian, an emoji of four people.
        "\\u200fالقيم \\u2068values\\u2069",
        "می\\u200cخواهیم",
        "👩\\u200d👩\\u200d👧\\u200d👦",
        "1 < 2, 3 > 2 and a < b",
        "价值观",
        "\\ud83d\\ude00",
    ] {
        expect_none(&with_cards(&format!(r#"{{"text":"{text}"}}"#)));
    }
}

#[test]
fn a_lone_surrogate_leaves_a_sign_and_is_reported() {
    for (text, shown, place) in [
        (r"We \ud800listen.", "We \u{fffd}listen.", 4),
        (r"\udc00We listen.", "\u{fffd}We listen.", 1),
        (r"We listen\ud83d", "We listen\u{fffd}", 10),
        (r"\ud83d\ud83d\ude00", "\u{fffd}😀", 1),
        (r"a\\\udfff", "a\\\u{fffd}", 3),
    ] {
        let problem = format!(".text: expected text without control characters, found U+FFFD at character {place}. Write the character that was lost there.");
        let card = expect_card(&format!(r#"{{"text":"{text}"}}"#), &[&problem]).unwrap();
        assert_eq!(card.text, shown);
    }
    // An escaped backslash does not begin an escape.
    let card = expect_card(r#"{"text":"a\\ud800"}"#, &[]).unwrap();
    assert_eq!(card.text, r"a\ud800");
}

#[test]
fn markup_is_reported_and_shown_as_written() {
    for (text, tag) in [
        ("<b>We</b> listen.", "<b>"),
        ("We listen.</p>", "</p>"),
        ("We <!-- quietly --> listen.", "<!-- quietly -->"),
        ("<script>alert(1)</script>", "<script>"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
    ] {
        let problem = format!(".text: expected text without markup, found \"{tag}\". Write plain words: a document is not read as HTML, so the tag itself is shown.");
        assert_eq!(expect_card(&format!(r#"{{"text":"{text}"}}"#), &[&problem]).unwrap().text, text);
    }
}

#[test]
fn lengths_are_counted_in_characters() {
    let (line, text) = ("ж".repeat(MAXIMUM_LINE), "ж".repeat(MAXIMUM_TEXT));
    expect_card(&format!(r#"{{"text":"{text}"}}"#), &[]).unwrap();
    let problem = ".text: expected at most 2000 characters, found 2001 characters. Shorten the text.";
    assert_eq!(expect_card(&format!(r#"{{"text":"{text}ж"}}"#), &[problem]), None);

    assert!(expect_card(&format!(r#"{{"headline":"{line}","text":"{line} ж"}}"#), &[]).unwrap().headline.is_some());
    let problem = ".headline: expected at most 300 characters, found 301 characters. Shorten the text.";
    let card = expect_card(&format!(r#"{{"headline":"{line}ж","text":"{line}ж"}}"#), &[problem]).unwrap();
    assert_eq!(card.headline, None);

    let document = with_cards(r#"{"text":"b"}"#);
    for (member, given, maximum) in [
        (r#""organization":"A school""#, "organization", MAXIMUM_LINE),
        (r#""title":"Our Values""#, "title", MAXIMUM_LINE),
        (r#""title":"Our Values""#, "title\":\"Our Values\",\"lead", MAXIMUM_TEXT),
    ] {
        let path = match given {
            "organization" => "organization",
            "title" => "sections[0].title",
            _ => "sections[0].lead",
        };
        let of_length = |length| document.replace(member, &format!(r#""{given}":"{}""#, "é".repeat(length)));
        expect_none(&of_length(maximum));
        let problem = format!(
            "{path}: expected at most {maximum} characters, found {} characters. Shorten the text.",
            maximum + 1
        );
        expect_problems(&of_length(maximum + 1), &[&problem]);
    }
}

#[test]
fn a_language_is_a_tag() {
    for lang in ["en", "es-US", "zh-Hant", "zh-Hant-TW", "haw", "sr-Latn-RS", "de-1996"] {
        assert_eq!(expect_none(&with_members(&format!(r#""lang":"{lang}""#))).lang, lang);
    }
    let tag = r#"Write its BCP 47 tag, such as "es" for Spanish."#;
    for (lang, found, remedy) in [
        (r#""English""#, r#""English""#, r#"Write "en"."#),
        (r#""español ""#, r#""español ""#, r#"Write "es"."#),
        (r#""en_US""#, r#""en_US""#, r#"Write "en-US"."#),
        (r#"" en""#, r#"" en""#, r#"Write "en"."#),
        (r#""""#, r#""""#, tag),
        (r#""e""#, r#""e""#, tag),
        (r#""en-""#, r#""en-""#, tag),
        (r#""-en""#, r#""-en""#, tag),
        (r#""en-abcdefghi""#, r#""en-abcdefghi""#, tag),
        (r#""中文""#, r#""中文""#, tag),
        ("7", "7", tag),
    ] {
        let problem = format!(r#"lang: expected a language tag such as "en" or "zh-Hant", found {found}. {remedy}"#);
        let district = expect_problems(&with_members(&format!(r#""lang":{lang}"#)), &[&problem]).unwrap();
        assert_eq!(district.lang, "en");
        let card = expect_card(&format!(r#"{{"text":"b","lang":{lang}}}"#), &[&format!(".{problem}")]).unwrap();
        assert_eq!(card.lang, None);
    }
    assert_eq!(expect_card(r#"{"text":"b","lang":"es"}"#, &[]).unwrap().lang.as_deref(), Some("es"));
}

#[test]
fn a_label_is_short() {
    for label in ["R", "1", "IV.", "10.2 (a)"] {
        let card = expect_card(&format!(r#"{{"label":"{label}","text":"b"}}"#), &[]).unwrap();
        assert_eq!(card.label.as_deref(), Some(label));
    }
    for (label, problem) in [
        (r#""Respectful""#, "expected at most 8 characters, found 10 characters. Shorten the text."),
        (r#"" ""#, r#"expected some text, found " ". Write the text or leave the entry out."#),
        ("1", "expected text, found 1. Write the text in quotation marks."),
    ] {
        let problem = format!(".label: {problem}");
        assert_eq!(expect_card(&format!(r#"{{"label":{label},"text":"b"}}"#), &[&problem]).unwrap().label, None);
    }
}
