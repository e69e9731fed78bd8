//! Where a headline is shown: inside its text, or above it. Nobody reads the same words twice.

use value_cards::content::Headline::{self, Above, Key, Once};

use crate::parse::expect_card;

#[track_caller]
fn expect(words: &str, text: &str, expected: Option<Headline>) {
    assert_eq!(Headline::of(words, text), expected, "{words:?} with {text:?}");
}

#[test]
fn a_run_of_whole_words_of_the_text_is_a_key_phrase() {
    for (headline, text, run) in [
        ("high standards", "In high standards of learning.", "high standards"),
        ("High standards", "In high standards of learning.", "high standards"),
        ("in", "In high standards", "In"),
        ("In high standards", "In high standards of learning.", "In high standards"),
        ("learning.", "In high standards of learning.", "learning."),
        ("Élan", "Un élan commun.", "élan"),
        ("Ana ana", "Banana ana ana", "ana ana"),
        ("L’équité", "Pour l’équité, toujours.", "l’équité"),
        ("Respect", "We respect ourselves and others.", "respect"),
        // Arabic has no capitals; Chinese and Thai have no blanks between words.
        ("التعلم مدى الحياة", "نؤمن بأن التعلم مدى الحياة حق للجميع.", "التعلم مدى الحياة"),
        ("每个学生", "我们相信每个学生都能学习。", "每个学生"),
        ("นักเรียน", "เราเชื่อว่านักเรียนทุกคนเรียนรู้ได้", "นักเรียน"),
        ("Chak elèv", "Nou kwè chak elèv ka aprann.", "chak elèv"),
        // In the second line, and in an item.
        ("at home", "Integrity\n• at home and in class", "at home"),
        // What comes directly behind it belongs to a word or a number.
        ("10", "10:30 is when we read.", "10"),
        ("K", "K–12 schools for all.", "K"),
        ("Care", "Care.org helps us.", "Care"),
        ("Care", "Care . . . and more.", "Care"),
        ("Lux et labor", "<i>Lux et labor</i> — Light and Work", "Lux et labor"),
    ] {
        expect(headline, text, Some(Key(run)));
    }
}

#[test]
fn a_headline_that_the_text_begins_with_is_said_once() {
    for (headline, text, words, rest) in [
        ("Respect", "Respect: We respect others.", "Respect", "We respect others."),
        ("Respect", "Respect : nous écoutons.", "Respect", "nous écoutons."),
        ("Courage", "Courage. We try.", "Courage", "We try."),
        ("Integrity", "Integrity — We are honest.\n• in class", "Integrity", "We are honest.\n• in class"),
        ("Integrity", "Integrity—We are honest.", "Integrity", "We are honest."),
        ("Integrity", "Integrity – We are honest.", "Integrity", "We are honest."),
        ("Integrity", "Integrity - We are honest.", "Integrity", "We are honest."),
        ("Integrity", "Integrity | We are honest.", "Integrity", "We are honest."),
        ("R", "R – Respectful: we use kind words", "R", "Respectful: we use kind words"),
        // In other case, and with the separator in the headline.
        ("respectful", "Respectful: we use kind words", "respectful", "we use kind words"),
        ("RESPECTFUL", "Respectful: we use kind words", "RESPECTFUL", "we use kind words"),
        ("Respectful:", "Respectful: we use kind words", "Respectful", "we use kind words"),
        ("Care.", "Care. We listen.", "Care", "We listen."),
        // A line of its own.
        ("Responsibility", "Responsibility\n• Feel responsible", "Responsibility", "• Feel responsible"),
        ("尊重", "尊重：我们倾听。", "尊重", "我们倾听。"),
    ] {
        expect(headline, text, Some(Once { words, rest }));
    }
}

#[test]
fn words_of_its_own_are_above_the_text() {
    for (headline, text) in [
        ("Respect", "We listen."),
        ("igh standards", "In high standards of learning."),
        ("high standard", "In high standards of learning."),
        ("High Standards", "In high standards of learning."),
        ("standards high", "In high standards of learning."),
        ("high  standards", "In high standards of learning."),
        ("equite", "Pour l’équité."),
        ("التعل", "نؤمن بأن التعلم حق."),
        ("R", "Respectful: we use kind words"),
        // A run does not go on in the next line.
        ("We listen", "We\nlisten, always."),
        ("😀", "We smile."),
    ] {
        expect(headline, text, Some(Above(headline)));
    }
}

#[test]
fn a_headline_that_says_all_of_the_text_is_not_shown() {
    for (headline, text) in [
        ("We listen", "We listen."),
        ("We listen", "We listen"),
        ("We listen.", "We listen"),
        ("Service", "service"),
        ("Respect:", "Respect"),
        ("😀", "😀"),
    ] {
        expect(headline, text, None);
    }
    expect("😀", "…", Some(Above("😀")));
}

#[test]
fn what_a_card_shows() {
    let once = expect_card(r#"{"headline":"Care","text":"Care: We listen."}"#, &[]).unwrap();
    assert_eq!((once.statement(), once.derived_id("values", 1).as_str()), ("We listen.", "care"));
    let whole = expect_card(r#"{"headline":"Service","text":"Service"}"#, &[]).unwrap();
    assert_eq!((whole.statement(), whole.derived_id("values", 1).as_str()), ("Service", "values-1"));
    let above = expect_card(r#"{"headline":"Compassion","text":"We care."}"#, &[]).unwrap();
    assert_eq!((above.statement(), above.derived_id("values", 1).as_str()), ("We care.", "compassion"));
}
