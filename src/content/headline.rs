//! Where a card's headline is shown: inside its text, or above it.

use super::case::lower;
use super::lines::blocks;
use super::mark::is_mark;

/// A headline beside its text. Nobody reads the same words twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline<'a> {
    /// The text holds it as a run of whole words in one line. These are the words as the text writes them; they are
    /// emphasized where they are.
    Key(&'a str),
    /// The text begins with it and a separator, as in `Respect: We listen.` It is shown above the rest, without the
    /// separator.
    Once {
        /// The headline.
        words: &'a str,
        /// The text behind the separator.
        rest: &'a str,
    },
    /// Words of its own, shown above the text.
    Above(&'a str),
}

impl<'a> Headline<'a> {
    /// Where these words are shown with this text; `None` if they are all that the text says.
    ///
    /// Whether the text *begins* with the headline, and whether it is all of the text, is decided without regard to upper
    /// and lower case. A key phrase may differ from its headline in the case of the first character only: `High
    /// standards` is found in `We set high standards.`, and `HIGH STANDARDS` is not.
    pub fn of(words: &'a str, text: &'a str) -> Option<Self> {
        let (words, text) = (words.trim(), text.trim());
        if is_same(name_in(words), name_in(text)) {
            return None;
        }
        if let Some(rest) = [words, name_in(words)].into_iter().find_map(|name| rest_behind(name, text)) {
            return Some(Self::Once { words: name_in(words), rest });
        }
        let lines = blocks(text);
        let run = lines.iter().flat_map(|block| block.lines()).find_map(|line| run_in(line, words));
        Some(run.map_or(Self::Above(words), Self::Key))
    }

    /// Its words: as the text writes them if they are in the text, else as they were given.
    pub fn words(self) -> &'a str {
        match self {
            Self::Key(words) | Self::Once { words, .. } | Self::Above(words) => words,
        }
    }
}

/// The words without what only ends them: `Care` of `Care.` and `Care:`. All of them if there is no letter or digit.
fn name_in(words: &str) -> &str {
    let name = words.trim_end_matches(|character: char| !character.is_alphanumeric() && !is_mark(character));
    if name.is_empty() {
        words
    } else {
        name
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.chars().map(lower).eq(other.chars().map(lower))
}

/// The text behind this name and a separator: a colon, full stop, dash or bar, or the end of the line. What could be part
/// of a word or number is no separator: `10:30`, `K–12`, `care.org`.
fn rest_behind<'a>(name: &str, text: &'a str) -> Option<&'a str> {
    let after = without_start(text, name)?;
    let tail = after.trim_start_matches(is_blank);
    let is_apart = tail.len() < after.len();
    let separator = tail.chars().next()?;
    let rest = tail.get(separator.len_utf8()..)?;
    let is_end = rest.starts_with(char::is_whitespace);
    let separates = match separator {
        '\n' | '：' | '。' | '—' => true,
        ':' | '|' => is_end,
        '.' => is_end && !is_apart,
        '–' => is_end || is_apart,
        '-' => is_end && is_apart,
        _ => false,
    };
    let rest = rest.trim();
    (separates && !rest.is_empty()).then_some(rest)
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() && character != '\n'
}

/// What is left of the text behind this start, in upper or lower case.
fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for character in start.chars() {
        if lower(rest.next()?) != lower(character) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// The first run of whole words in a line that says these words, as the line writes it.
fn run_in<'a>(line: &'a str, words: &str) -> Option<&'a str> {
    let mut rest = words.chars();
    let first = rest.next()?;
    let rest = rest.as_str();
    // Not `match_indices`, which continues after a match: in “banana ana ana” it misses the second “ana ana”.
    line.char_indices().find_map(|(start, character)| {
        let length = character.len_utf8() + rest.len();
        let (before, run_and_after) = line.split_at_checked(start)?;
        let (run, after) = run_and_after.split_at_checked(length)?;
        let is_inside =
            |one: Option<char>, next: Option<char>| one.is_some_and(is_of_a_word) && next.is_some_and(is_of_a_word);
        let is_found = lower(character) == lower(first)
            && run.get(character.len_utf8()..) == Some(rest)
            && !is_inside(before.chars().next_back(), Some(character))
            && !is_inside(run.chars().next_back(), after.chars().next());
        is_found.then_some(run)
    })
}

/// Whether a word goes on with this character. In scripts without blanks between words, a word may end anywhere.
fn is_of_a_word(character: char) -> bool {
    let is_unspaced = matches!(character,
        // Thai and Lao · Myanmar · Khmer · Chinese and Japanese with their compatibility forms.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    let is_combining = matches!(character, '\u{300}'..='\u{36f}');
    (character.is_alphanumeric() || is_combining) && !is_unspaced
}
