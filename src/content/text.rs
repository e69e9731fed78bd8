//! What a text may hold, and whether a headline is taken from it.

/// Whether `headline` is a run of whole words of `text`, its first letter raised or not.
pub fn is_taken_from(headline: &str, text: &str) -> bool {
    if is_blank(headline) {
        return false;
    }
    let mut letters = headline.chars();
    let lowered = letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>());
    [Some(headline.to_owned()), lowered].into_iter().flatten().any(|run| {
        // Not `match_indices`, which goes on behind a match: in “banana ana ana” it misses the second “ana ana”.
        text.char_indices().any(|(start, _)| {
            let is_inside = |letter: Option<char>, next: Option<char>| {
                letter.is_some_and(is_of_a_word) && next.is_some_and(is_of_a_word)
            };
            let (before, rest) = text.split_at(start);
            rest.strip_prefix(run.as_str()).is_some_and(|after| {
                !is_inside(before.chars().next_back(), run.chars().next())
                    && !is_inside(run.chars().next_back(), after.chars().next())
            })
        })
    })
}

/// Whether words end only where no such letter follows. Scripts that put no blank between words end anywhere.
fn is_of_a_word(letter: char) -> bool {
    let is_unspaced = matches!(letter,
        // Thai and Lao · Myanmar · Khmer · Chinese and Japanese, with their compatibility forms.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    let is_combining = matches!(letter, '\u{300}'..='\u{36f}');
    (letter.is_alphanumeric() || is_combining) && !is_unspaced
}

/// Whether a character is not seen itself and changes how others are seen, or stands for one that was lost: controls but
/// tab and line feed, overrides and embeddings of the writing direction, U+FFFD and what is no character at all. Marks and
/// isolates of the writing direction are part of good text in Arabic and Hebrew.
pub fn is_unfit(letter: char) -> bool {
    let is_no_character =
        matches!(u32::from(letter) & 0xffff, 0xfffe | 0xffff) || matches!(letter, '\u{fdd0}'..='\u{fdef}');
    is_no_character
        || matches!(letter,
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{202a}'..='\u{202e}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether nothing of a text can be seen.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || is_unseen(letter))
}

/// Whether a character takes no place of its own: soft hyphen, joiners, marks and isolates of the writing direction,
/// fillers of Hangul, variation selectors.
pub fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}')
}

/// The first piece of text that looks like a tag of HTML, as `<b>`, `</p>` or `<!--`.
pub fn markup(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let name = rest.get(1..)?.trim_start_matches('/');
        let is_tag = name.starts_with(|letter: char| letter.is_ascii_alphabetic()) || name.starts_with("!--");
        let end = rest.find('>')? + 1;
        is_tag.then(|| rest.get(..end)).flatten()
    })
}

/// Puts U+FFFD in the place of surrogates that stand alone in the escapes of JSON: serde_json would refuse the whole text.
pub fn without_lone_surrogates(json: &str) -> String {
    let mut mended = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(start) = rest.find('\\') {
        let (before, escape) = rest.split_at(start);
        mended.push_str(before);
        let length = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
            (Some(0xd800..=0xdfff), _) => {
                mended.push_str("\\ufffd");
                rest = escape.get(6..).unwrap_or_default();
                continue;
            }
            // The backslash, and whatever it escapes.
            _ => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        let (escape, after) = escape.split_at(length);
        mended.push_str(escape);
        rest = after;
    }
    mended.push_str(rest);
    mended
}

/// The code unit of an escape `\uXXXX` at the beginning.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_plain.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}
