//! What a card says outside the page.

use value_cards::tools::excerpt::Excerpt;

#[test]
fn each_part_has_a_line_and_white_space_becomes_one_blank() {
    let excerpt = Excerpt::new(" Our\n Values ", "Respect", "We  listen.\n");
    assert_eq!(excerpt.text(), "Our Values\nRespect\nWe listen.");
    assert_eq!(excerpt.spoken(), "Respect\nWe listen.");
}

#[test]
fn a_headline_taken_from_the_statement_is_not_repeated() {
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
fn a_missing_part_leaves_no_empty_line() {
    assert_eq!(Excerpt::new("", "", "Alone.").text(), "Alone.");
    assert_eq!(Excerpt::new("Title", "", "").text(), "Title");
    assert_eq!(Excerpt::new("Title", "", "").spoken(), "");
}
