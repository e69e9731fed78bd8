//! The lines of a text: paragraphs and lists.

use value_cards::content::blocks;
use value_cards::content::Block::{self, List, Paragraph};

use crate::parse::expect_card;

#[track_caller]
fn expect(text: &str, expected: &[Block]) {
    assert_eq!(blocks(text), expected, "{text:?}");
}

#[test]
fn a_text_of_one_line_is_one_paragraph() {
    expect("We listen.", &[Paragraph(vec!["We listen."])]);
    expect("  We listen.\n", &[Paragraph(vec!["We listen."])]);
}

#[test]
fn a_line_break_begins_a_line_and_a_blank_line_a_paragraph() {
    expect("I will be kind.\nI will do my best.", &[Paragraph(vec!["I will be kind.", "I will do my best."])]);
    for between in ["\n\n", "\n \n", "\n\n\n"] {
        expect(&format!("One{between}Two"), &[Paragraph(vec!["One"]), Paragraph(vec!["Two"])]);
    }
}

#[test]
fn lines_with_a_mark_are_a_list() {
    expect("Integrity:\n• in class\n• at home", &[Paragraph(vec!["Integrity:"]), List(vec!["in class", "at home"])]);
    expect("- one\n-  two\n  • three", &[List(vec!["one", "two", "three"])]);
    expect("• one\n• two\nAlways.", &[List(vec!["one", "two"]), Paragraph(vec!["Always."])]);
    expect("• one\n\n• two", &[List(vec!["one"]), List(vec!["two"])]);
    // Word writes a tab behind its mark.
    expect("•\tone\n•\u{a0}two", &[List(vec!["one", "two"])]);
}

#[test]
fn nothing_else_is_markup() {
    for line in ["-5 degrees", "-", "•", "* one", "1. one", "– Mark Twain", "# one", "**one**", "•one", "> one"] {
        expect(line, &[Paragraph(vec![line])]);
    }
}

#[test]
fn lines_that_end_as_on_windows_are_lines() {
    let card = expect_card(r#"{"text":"One\r\nTwo"}"#, &[]).unwrap();
    assert_eq!(card.text, "One\nTwo");
}
