//! What is taken out of a card.

use value_cards::excerpt::Excerpt;

#[test]
fn each_part_has_a_line_and_blanks_are_one() {
    let excerpt = Excerpt::new(" Our\n Values ", "Respect", "We  listen.\n");
    assert_eq!(excerpt.text(), "Our Values\nRespect\nWe listen.");
    assert_eq!(excerpt.spoken(), "Respect\nWe listen.");
}

#[test]
fn a_headline_out_of_the_statement_is_not_said_twice() {
    for (headline, statement, is_kept) in [
        ("All students can learn", "We believe all students can learn.", false),
        ("Élan", "Un élan commun.", false),
        ("Respect", "We listen.", true),
        ("Respects", "We respect.", true),
    ] {
        assert_eq!(!Excerpt::new("", headline, statement).headline.is_empty(), is_kept, "{headline}");
    }
}

#[test]
fn what_is_missing_leaves_no_empty_line() {
    assert_eq!(Excerpt::new("", "", "Alone.").text(), "Alone.");
    assert_eq!(Excerpt::new("Title", "", "").text(), "Title");
    assert_eq!(Excerpt::new("Title", "", "").spoken(), "");
}
