//! A text in pieces that a voice can say. Chrome goes silent in the middle of an utterance that is longer than about 15
//! seconds, <https://issues.chromium.org/issues/41294170>, so every piece is shorter.

/// Characters in the longest piece: about 12 seconds at normal speed.
pub const LIMIT: usize = 180;

/// The pieces of `text`, in order. A piece ends with its line or, if that is too long, with a sentence, else a clause,
/// else a word. Only a word longer than [`LIMIT`] is cut. Only white space is left out.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for line in text.lines() {
        let mut rest = line.trim();
        while !rest.is_empty() {
            // `split_at` would do, but it brings the code for a panic's message.
            let (piece, behind) = rest.split_at_checked(length_of_piece(rest)).unwrap_or((rest, ""));
            pieces.push(piece.trim_end());
            rest = behind.trim_start();
        }
    }
    pieces
}

/// Bytes of the first piece of `text`, at least one character.
fn length_of_piece(text: &str) -> usize {
    let Some((limit, _)) = text.char_indices().nth(LIMIT) else { return text.len() };
    let (mut sentence, mut clause, mut word) = (None, None, None);
    // The last character that is not a closing quote or bracket.
    let mut before = ' ';
    for (index, c) in text.char_indices().take_while(|(index, _)| *index <= limit) {
        if c.is_whitespace() {
            match before {
                '.' | '!' | '?' | '…' | '؟' | '।' => sentence = Some(index),
                ',' | ';' | ':' | '–' | '—' | '،' | '؛' => clause = Some(index),
                _ => {}
            }
            word = Some(index);
        }
        // No blank follows these.
        match before {
            '。' | '！' | '？' => sentence = Some(index),
            '、' | '，' | '；' | '：' => clause = Some(index),
            _ => {}
        }
        if !matches!(c, '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '」') {
            before = c;
        }
    }
    sentence.or(clause).or(word).unwrap_or(limit)
}
