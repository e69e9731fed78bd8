//! Finds a visitor's words in a card. Case, accents, and the kinds of quotes and blanks make no difference.
//!
//! Splitting a character into its parts (é is e and an accent) needs tables of many kilobytes. Every browser has them, so
//! the caller passes in a function that does it.

/// A piece of a text, in UTF-16 units, which is how the page counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends; the unit at this place is not part of it.
    pub end: usize,
}

/// A text reduced to the characters that are compared, each with the piece of the text that it came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    chars: Vec<char>,
    spans: Vec<Span>,
}

impl Folded {
    /// Folds `text`. `decompose` returns a character outside ASCII in lower case and in its parts (NFD).
    pub fn new(text: &str, decompose: impl Fn(char) -> String) -> Self {
        let mut folded = Self::default();
        let mut start = 0;
        for c in text.chars() {
            let span = Span { start, end: start + c.len_utf16() };
            start = span.end;
            match plain(c) {
                Some(plain) => folded.push(plain, span),
                None => {
                    for part in decompose(c).chars() {
                        folded.push(part, span);
                    }
                }
            }
        }
        folded
    }

    fn push(&mut self, c: char, span: Span) {
        if is_silent(c) {
            // An accent of its own belongs to the character before it.
            if let Some(last) = self.spans.last_mut() {
                last.end = span.end;
            }
        } else if c != ' ' || self.chars.last() != Some(&' ') {
            self.chars.push(c);
            self.spans.push(span);
        }
    }
}

/// The words that a visitor looks for. A card must have all of them, in any order; a part of a longer word counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
}

impl Query {
    /// The words of `text`.
    pub fn new(text: &Folded) -> Self {
        let words = text.chars.split(|c| *c == ' ').filter(|word| !word.is_empty());
        Self { words: words.map(<[char]>::to_vec).collect() }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the words are in `text`, in order and without overlap; `None` if one of them is missing.
    pub fn spans(&self, text: &Folded) -> Option<Vec<Span>> {
        let mut spans = Vec::new();
        for word in &self.words {
            let before = spans.len();
            for (chars, places) in text.chars.windows(word.len()).zip(text.spans.windows(word.len())) {
                if let (true, Some(first), Some(last)) = (chars == word, places.first(), places.last()) {
                    let span = Span { start: first.start, end: last.end };
                    // There are few, almost in order. A sort would be the largest part of the program.
                    spans.insert(spans.partition_point(|other| *other <= span), span);
                }
            }
            if spans.len() == before {
                return None;
            }
        }
        Some(joined(spans))
    }
}

fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

/// What needs no tables.
fn plain(c: char) -> Option<char> {
    match c {
        ' ' | '\t' | '\n' | '\r' | '\u{a0}' => Some(' '),
        '‘' | '’' => Some('\''),
        '“' | '”' => Some('"'),
        '‐' | '‑' | '–' => Some('-'),
        _ => c.is_ascii().then(|| c.to_ascii_lowercase()),
    }
}

/// Accents, and characters that only mark where a word may break.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}
