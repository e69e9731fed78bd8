//! What a visitor's words find.

use value_cards::tools::matching::{Folded, Query, Span};

/// The part of folding that the browser does, as far as these tests need it.
fn decompose(c: char) -> String {
    match c {
        'é' | 'É' => "e\u{301}".into(),
        'Å' => "a\u{30a}".into(),
        'ﬁ' => "ﬁ".into(),
        c => c.to_lowercase().collect(),
    }
}

/// The pieces of `text` that `query` finds; `None` if it does not match.
fn found(query: &str, text: &str) -> Option<Vec<String>> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let spans = Query::new(&Folded::new(query, decompose)).spans(&Folded::new(text, decompose))?;
    Some(spans.iter().map(|span| String::from_utf16(&units[span.start..span.end]).unwrap()).collect())
}

#[test]
fn words_are_found_whatever_their_case_accents_and_quotes() {
    for (query, text, expected) in [
        ("learn", "All students can learn", vec!["learn"]),
        ("LEARN", "Learning, learned", vec!["Learn", "learn"]),
        ("equite", "L’équité pour tous", vec!["équité"]),
        ("équité", "L’equite pour tous", vec!["equite"]),
        // Composed on one side, decomposed on the other. The accent is marked together with its character.
        ("école", "e\u{301}cole", vec!["e\u{301}cole"]),
        ("school's", "Our school’s way", vec!["school’s"]),
        ("\"grit\"", "Our “grit”", vec!["“grit”"]),
        ("standards-referenced", "standards‑referenced", vec!["standards‑referenced"]),
        ("respon", "respon\u{ad}sibility", vec!["respon\u{ad}"]),
        ("😀", "a 😀 b", vec!["😀"]),
        ("b", "😀 b", vec!["b"]),
    ] {
        let expected: Vec<String> = expected.into_iter().map(String::from).collect();
        assert_eq!(found(query, text), Some(expected), "{query} in {text}");
    }
}

#[test]
fn all_words_must_be_there_in_any_order() {
    assert_eq!(found("can all", "All students can learn"), Some(vec!["All".into(), "can".into()]));
    assert_eq!(found("all teachers", "All students can learn"), None);
    assert_eq!(found("learn", ""), None);
}

#[test]
fn marks_do_not_overlap() {
    assert_eq!(found("ana", "banana"), Some(vec!["anana".into()]));
    assert_eq!(found("learn ear", "learn"), Some(vec!["learn".into()]));
}

#[test]
fn a_query_without_words_is_empty() {
    assert!(Query::new(&Folded::new(" \n", decompose)).is_empty());
    assert!(!Query::new(&Folded::new("a", decompose)).is_empty());
}

#[test]
fn places_are_counted_in_utf_16_units() {
    let spans = Query::new(&Folded::new("é", decompose)).spans(&Folded::new("😀é", decompose));
    assert_eq!(spans, Some(vec![Span { start: 2, end: 3 }]));
}
