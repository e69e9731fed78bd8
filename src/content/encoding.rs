//! From the bytes of a file to its text.

use super::problem::quoted;
use super::Problem;

/// What Windows-1252 has in place of the control characters 0x80 to 0x9F; `\0` where it has nothing.
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The text of a file in UTF-8. `embed/rules/answer.js` says the same of what a page fetches.
///
/// # Errors
/// `Misión` as an old Windows program saves it; a file in UTF-16. A page would show holes in place of such characters.
pub fn decode(bytes: Vec<u8>) -> Result<String, Problem> {
    const REMEDY: &str = "Save the file as UTF-8.";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Problem::new("document", "UTF-8", "UTF-16", REMEDY));
    }
    String::from_utf8(bytes).map_err(|error| {
        let (before, rest) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
        let byte = rest.first().copied().unwrap_or_default();
        let before = String::from_utf8_lossy(before);
        let before = before.trim_start_matches('\u{feff}');
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let character = match usize::from(byte).checked_sub(0x80).and_then(|place| WINDOWS_1252.get(place)) {
            Some(&character) => character,
            None => char::from(byte),
        };
        let what = match character {
            '\0' => format!("the byte 0x{byte:02X}"),
            _ => format!("{} in Windows-1252", quoted(&character.to_string())),
        };
        Problem::new("document", "UTF-8", format!("{what} at line {line}, column {column}"), REMEDY)
    })
}
