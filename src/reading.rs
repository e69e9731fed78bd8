//! A text in pieces that a voice can say. Chrome falls silent in the middle of an utterance of more than some 15 seconds,
//! <https://issues.chromium.org/issues/41294170>, so no piece is longer than that.

/// Characters of the longest piece: 12 seconds or so at the usual speed.
pub const LIMIT: usize = 180;

/// The pieces of `text`, in their order. Each ends with a line, else with a sentence, else with a clause, else with a word;
/// only a word longer than [`LIMIT`] is cut. Nothing but blanks is left out.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for line in text.lines() {
        let mut rest = line.trim();
        while !rest.is_empty() {
            // The checked form never fails here; the other one brings the tables of a panic's message.
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
    // What the last character but closing quotes and brackets was.
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
        // Behind these no blank follows.
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
