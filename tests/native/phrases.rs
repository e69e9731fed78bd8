//! The interface's phrases: every language has all of them, each on the line on which a program looks for it.

use std::collections::BTreeSet;

use value_cards::phrases::{Book, Category, Language, Phrase, Plural, ToolPhrase, ENGLISH, LANGUAGES};

fn widget_book(language: &Language) -> Book {
    Book::new(&format!("0123456789\n{}", language.widget_lines()))
}

fn tool_book(language: &Language) -> Book {
    Book::new(&format!("0123456789\n{}", language.tool_lines()))
}

fn widget_phrases(language: &Language) -> [(Phrase, &'static str); 5] {
    let words = language.widget;
    [
        (Phrase::Pause, words.pause),
        (Phrase::Play, words.play),
        (Phrase::Controls, words.controls),
        (Phrase::Card, words.card),
        (Phrase::Of, words.of),
    ]
}

fn tool_phrases(language: &Language) -> [(ToolPhrase, &'static str); 14] {
    let (words, extras) = (language.tools, language.extras);
    [
        (ToolPhrase::Share, extras.share),
        (ToolPhrase::Read, extras.read),
        (ToolPhrase::Filter, extras.filter),
        (ToolPhrase::CopyLink, words.copy_link),
        (ToolPhrase::CopyText, words.copy_text),
        (ToolPhrase::ShareBySystem, words.share_by_system),
        (ToolPhrase::LinkCopied, words.link_copied),
        (ToolPhrase::TextCopied, words.text_copied),
        (ToolPhrase::NotCopied, words.not_copied),
        (ToolPhrase::ToCopy, words.to_copy),
        (ToolPhrase::StopReading, words.stop_reading),
        (ToolPhrase::WordsToFind, words.words_to_find),
        (ToolPhrase::Clear, words.clear),
        (ToolPhrase::Tally, words.tally.zero),
    ]
}

fn forms(Plural { zero, one, two, few, many, other }: Plural) -> [(Category, &'static str); 6] {
    [
        (Category::Zero, zero),
        (Category::One, one),
        (Category::Two, two),
        (Category::Few, few),
        (Category::Many, many),
        (Category::Other, other),
    ]
}

/// Every phrase without plural forms.
fn phrases(language: &Language) -> Vec<&'static str> {
    let (loader, extras) = (language.loader, language.extras);
    let mut phrases = vec![
        loader.sections,
        loader.cards,
        loader.show_all,
        loader.show_one,
        extras.turn_to_back,
        extras.turn_to_front,
        extras.language,
        extras.adopted,
        extras.unavailable,
    ];
    phrases.extend(widget_phrases(language).map(|(_, words)| words));
    phrases.extend(tool_phrases(language).map(|(_, words)| words));
    phrases
}

#[test]
fn the_widget_finds_each_phrase_on_its_line() {
    for language in LANGUAGES {
        let book = widget_book(language);
        for (phrase, words) in widget_phrases(language) {
            assert_eq!(book.say(phrase), words, "{} {phrase:?}", language.tag);
        }
        assert_eq!(language.widget_lines().lines().count(), Phrase::Of as usize, "{}", language.tag);
    }
}

#[test]
fn the_tools_find_each_phrase_on_its_line() {
    for language in LANGUAGES {
        let book = tool_book(language);
        for (phrase, words) in tool_phrases(language) {
            assert_eq!(book.say_tool(phrase), words, "{} {phrase:?}", language.tag);
        }
        for (category, form) in forms(language.tools.tally) {
            let form = if form.is_empty() { language.tools.tally.other } else { form };
            let expected = form.replace("{count}", "23").replace("{total}", "105");
            assert_eq!(book.tally(category, 23, 105), expected, "{} {category:?}", language.tag);
        }
    }
}

#[test]
fn every_phrase_is_one_line_of_words() {
    for language in LANGUAGES {
        let tally = forms(language.tools.tally).map(|(_, form)| form);
        for words in phrases(language).into_iter().chain(tally.into_iter().filter(|form| !form.is_empty())) {
            assert!(!words.trim().is_empty() && words.trim() == words, "{}: {words:?}", language.tag);
            assert!(!words.chars().any(char::is_control), "{}: {words:?}", language.tag);
        }
    }
}

#[test]
fn every_language_has_all_its_plural_forms() {
    // CLDR's plural categories for whole numbers below a thousand. Our own for 0 exists in every language.
    for (tag, categories) in [
        ("en", &[Category::One] as &[Category]),
        ("ar", &[Category::One, Category::Two, Category::Few, Category::Many]),
        ("bs", &[Category::One, Category::Few]),
        ("es", &[Category::One]),
        ("fr", &[Category::One]),
        ("so", &[Category::One]),
        ("sw", &[Category::One]),
        ("ht", &[]),
        ("vi", &[]),
        ("zh-Hans", &[]),
        ("zh-Hant", &[]),
    ] {
        let language = LANGUAGES.into_iter().find(|language| language.tag == tag).expect("the language");
        for (category, form) in forms(language.tools.tally) {
            if categories.contains(&category) || matches!(category, Category::Zero | Category::Other) {
                assert!(!form.is_empty(), "{tag} {category:?}");
            }
        }
    }
}

#[test]
fn placeholders_are_only_where_they_are_filled_in() {
    for language in LANGUAGES {
        let tag = language.tag;
        assert_eq!(language.extras.adopted.matches("{date}").count(), 1, "{tag}");
        let others = phrases(language).into_iter().filter(|words| *words != language.extras.adopted);
        assert!(!others.into_iter().any(|words| words.contains(['{', '}'])), "{tag}");
        for (category, form) in forms(language.tools.tally) {
            let (count, total) = (form.matches("{count}").count(), form.matches("{total}").count());
            match category {
                Category::Zero => assert_eq!((count, total), (0, 0), "{tag}"),
                // A number in words needs no digits, such as in Arabic's “two cards”.
                Category::One | Category::Two => assert!(form.is_empty() || count <= 1 && total == 1, "{tag} {form}"),
                Category::Few | Category::Many => {
                    assert!(form.is_empty() || (count, total) == (1, 1), "{tag} {form}");
                }
                Category::Other => assert_eq!((count, total), (1, 1), "{tag} {form}"),
            }
            let rest = form.replace("{count}", "").replace("{total}", "");
            assert!(!rest.contains(['{', '}']), "{tag} {form}");
        }
    }
}

#[test]
fn each_language_is_listed_once() {
    let tags: BTreeSet<_> = LANGUAGES.iter().map(|language| language.tag.to_lowercase()).collect();
    let names: BTreeSet<_> = LANGUAGES.iter().map(|language| language.name.to_lowercase()).collect();
    assert_eq!((tags.len(), names.len()), (LANGUAGES.len(), LANGUAGES.len()));
}

// The kiosk once compared tags with "ar" to know it.
#[test]
fn every_language_has_the_direction_of_its_letters() {
    for language in LANGUAGES {
        let is_arabic = |character: &char| ('\u{600}'..='\u{6ff}').contains(character);
        let expected = if language.name.chars().any(|character| is_arabic(&character)) { "rtl" } else { "ltr" };
        assert_eq!(language.direction.name(), expected, "{}", language.tag);
    }
}

#[test]
fn english_comes_first_and_the_others_are_sorted_by_tag() {
    assert_eq!(LANGUAGES[0], ENGLISH);
    assert!(LANGUAGES[1..].is_sorted_by_key(|language| language.tag));
}

#[test]
fn a_number_is_written_in_the_digits_of_the_first_line() {
    assert_eq!(Book::new("٠١٢٣٤٥٦٧٨٩\nأ").number(105), "١٠٥");
    assert_eq!(Book::new("0123456789").number(0), "0");
    let arabic = LANGUAGES.into_iter().find(|language| language.tag == "ar").expect("Arabic");
    let book = Book::new(&format!("٠١٢٣٤٥٦٧٨٩\n{}", arabic.tool_lines()));
    assert!(book.tally(Category::Few, 3, 18).contains('٣') && book.tally(Category::Few, 3, 18).contains("١٨"));
}

#[test]
fn an_unknown_category_is_the_one_for_all_other_numbers() {
    for (name, category) in [
        ("zero", Category::Zero),
        ("one", Category::One),
        ("two", Category::Two),
        ("few", Category::Few),
        ("many", Category::Many),
        ("other", Category::Other),
        ("", Category::Other),
    ] {
        assert_eq!(Category::named(name), category);
    }
}

#[test]
fn the_readme_names_each_language_that_nobody_has_reviewed() {
    let readme = include_str!("../../README.md");
    for language in LANGUAGES.into_iter().filter(|language| !language.reviewed) {
        assert!(readme.contains(language.name), "README.md does not name {}, which nobody has reviewed", language.name);
    }
}
