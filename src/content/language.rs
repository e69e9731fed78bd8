//! Tags of languages.

/// The form of a BCP 47 tag, as far as we use it.
pub const LANGUAGE_PATTERN: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// Whether a text has that form, such as `en` or `zh-Hant`.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_first = parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|character| character.is_ascii_alphabetic())
    });
    is_first
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|character| character.is_ascii_alphanumeric())
        })
}
