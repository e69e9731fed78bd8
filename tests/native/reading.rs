//! Pieces for a voice.

use value_cards::tools::reading::{pieces, LIMIT};

/// `count` words of nine characters, with a blank between them.
fn words(count: usize) -> String {
    vec!["wordwords"; count].join(" ")
}

#[test]
fn a_short_text_is_one_piece() {
    assert_eq!(pieces(" We care. We listen. "), ["We care. We listen."]);
    assert!(pieces(" \n ").is_empty());
}

#[test]
fn a_line_ends_a_piece() {
    assert_eq!(pieces("Respect\nWe listen."), ["Respect", "We listen."]);
}

#[test]
fn a_long_text_is_cut_at_the_best_place() {
    for (first, second) in [
        (format!("{}.", words(5)), words(17)),
        (format!("{}!” ", words(10)).trim().to_owned(), words(17)),
        (format!("{},", words(5)), words(17)),
        (words(18), words(5)),
        // The end of a sentence is better than the end of a later clause.
        (format!("{}.", words(2)), format!("{}, {}", words(8), words(9))),
    ] {
        let text = format!("{first} {second}");
        assert_eq!(pieces(&text), [first, second], "{text}");
    }
    // Chinese has no blank after its marks.
    for mark in ["。", "！", "？", "、", "，", "；", "："] {
        let (first, second) = (format!("{}{mark}", "我".repeat(100)), "你".repeat(100));
        assert_eq!(pieces(&format!("{first}{second}")), [first, second], "{mark}");
    }
    let long = "我们相信。".repeat(50);
    assert_eq!(pieces(&long), ["我们相信。".repeat(36), "我们相信。".repeat(14)]);
}

#[test]
fn an_endless_word_is_cut() {
    let word = "é".repeat(LIMIT + 5);
    assert_eq!(pieces(&word), ["é".repeat(LIMIT), "é".repeat(5)]);
}

#[test]
fn no_piece_is_too_long_and_nothing_is_lost() {
    let text = include_str!("../examples/norwalk-mission-vision-values.md");
    let pieces = pieces(text);
    for piece in &pieces {
        assert!(piece.chars().count() <= LIMIT && !piece.is_empty(), "{piece}");
    }
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(tidy(&pieces.join(" ")), tidy(text));
}
