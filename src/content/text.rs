//! What a text may hold.

/// Whether a character must not be shown: controls except tab and line feed, overrides and embeddings of the writing
/// direction, noncharacters, and U+FFFD, the sign of a lost character. Marks and isolates of the writing direction are
/// allowed, since good Arabic and Hebrew text contains them.
pub fn is_unfit(character: char) -> bool {
    let is_no_character =
        matches!(u32::from(character) & 0xffff, 0xfffe | 0xffff) || matches!(character, '\u{fdd0}'..='\u{fdef}');
    is_no_character
        || matches!(character,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a text has no visible character.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|character| character.is_whitespace() || is_unseen(character))
}

/// Whether a character is invisible: soft hyphen, joiners, marks and isolates of the writing direction, Hangul fillers,
/// variation selectors.
pub fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}')
}

/// The first piece of text that looks like an HTML tag, such as `<b>`, `</p>` or `<!-- … -->`.
pub fn markup(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let name = rest.get(1..)?.trim_start_matches('/');
        let is_tag = name.starts_with(|character: char| character.is_ascii_alphabetic()) || name.starts_with("!--");
        let end = rest.find('>')? + 1;
        is_tag.then(|| rest.get(..end)).flatten()
    })
}

/// Replaces lone surrogates in JSON's escapes with U+FFFD. With them, serde_json would refuse the whole text.
pub fn without_lone_surrogates(json: &str) -> String {
    let mut repaired = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(start) = rest.find('\\') {
        let (before, escape) = rest.split_at(start);
        repaired.push_str(before);
        let length = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                repaired.push_str("\\ufffd");
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            // The backslash and the character that it escapes.
            _ => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (escape, after) = escape.split_at(length);
        repaired.push_str(escape);
        rest = after;
    }
    repaired.push_str(rest);
    repaired
}

/// The code unit of the escape `\uXXXX` that the text begins with.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_plain.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}
