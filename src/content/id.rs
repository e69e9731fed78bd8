//! Ids: how they are made from words, and which ones are accepted.

use super::case::{lower, lowered};
use super::entries::Entries;
use super::mark::is_mark;
use super::MAXIMUM_ID;

/// The form of an id, as far as ASCII goes. The parser knows more about all other characters.
pub const ID_PATTERN: &str = r"^[^\sA-Z!-,./:-@\[-`{-~]+$";

/// The ids that are taken.
pub(super) type Ids = Entries<()>;

/// The id that these words make: lowercase letters and digits of any script with their marks, one hyphen between words,
/// none at the ends, and at most [`MAXIMUM_ID`] characters. Empty if there is no word.
///
/// The loader follows the same rule for the words of a page; `tests/examples/rules/ids.json` holds the two together.
pub fn id_from(words: &str) -> String {
    let mut id = String::new();
    let mut is_in_word = false;
    // A mark on something that is not a letter belongs to that thing, such as the variation selector of ❤️.
    for character in lowered(words).chars() {
        let was_in_word = is_in_word;
        is_in_word = character.is_alphanumeric() || was_in_word && is_mark(character);
        if is_in_word {
            if !was_in_word && !id.is_empty() {
                id.push('-');
            }
            id.push(character);
        }
    }
    with_length(&id, MAXIMUM_ID)
}

/// Whether an id that somebody wrote can be used: letters, digits and hyphens, none of them upper case.
pub(super) fn is_id(text: &str) -> bool {
    let mut is_in_word = false;
    let is_fit = text.chars().all(|character| {
        is_in_word = character.is_alphanumeric() || is_in_word && is_mark(character);
        character == '-' || is_in_word && lower(character) == character
    });
    is_fit && !text.is_empty()
}

/// The id, followed by a hyphen and this number. `longest` is the longest number that may come: the id is cut to leave
/// room.
pub(super) fn numbered(id: &str, number: usize, longest: usize) -> String {
    let room = MAXIMUM_ID.saturating_sub(longest.to_string().len() + 1);
    format!("{}-{number}", with_length(id, room))
}

fn with_length(id: &str, length: usize) -> String {
    let cut: String = id.chars().take(length).collect();
    cut.trim_end_matches('-').to_owned()
}
