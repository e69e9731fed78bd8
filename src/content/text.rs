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

/// The text with its lines ended by a line feed alone: Windows ends them with a carriage return before it.
pub fn with_plain_ends(text: &str) -> String {
    let next = text.chars().skip(1).chain(['\0']);
    text.chars().zip(next).filter(|pair| *pair != ('\r', '\n')).map(|(character, _)| character).collect()
}
