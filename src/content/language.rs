//! Tags of languages.

use super::case::lowered;

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

/// Names of languages that somebody may write in place of a tag, in lower case.
const NAMES: [(&str, &str); 29] = [
    ("english", "en"),
    ("inglés", "en"),
    ("spanish", "es"),
    ("español", "es"),
    ("french", "fr"),
    ("français", "fr"),
    ("german", "de"),
    ("deutsch", "de"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("somali", "so"),
    ("soomaali", "so"),
    ("swahili", "sw"),
    ("kiswahili", "sw"),
    ("bosnian", "bs"),
    ("bosanski", "bs"),
    ("haitian creole", "ht"),
    ("kreyòl ayisyen", "ht"),
    ("vietnamese", "vi"),
    ("tiếng việt", "vi"),
    ("chinese", "zh-Hans"),
    ("simplified chinese", "zh-Hans"),
    ("traditional chinese", "zh-Hant"),
    ("hmong", "hmn"),
    ("korean", "ko"),
    ("russian", "ru"),
    ("burmese", "my"),
];

/// What to write in place of a text that is no tag: `es` for `Spanish`, `es-MX` for `es_MX`.
pub(super) fn remedy_for(text: &str) -> String {
    let (name, joined) = (lowered(text.trim()), text.trim().replace('_', "-"));
    let tag = NAMES.iter().find(|(each, _)| *each == name).map(|(_, tag)| (*tag).to_owned());
    match tag.or(Some(joined).filter(|joined| is_language(joined))) {
        Some(tag) => format!("Write \"{tag}\"."),
        None => String::from("Write its BCP 47 tag, such as \"es\" for Spanish."),
    }
}
