//! What a card says, for those who take it elsewhere: to a clipboard, or to a voice.

/// A card's words without the page around them, blanks made one. Every part may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The title of the card's section.
    pub title: String,
    /// The headline, unless the statement says it too.
    pub headline: String,
    /// The statement.
    pub statement: String,
}

impl Excerpt {
    /// An excerpt of these texts as they stand on the page.
    pub fn new(title: &str, headline: &str, statement: &str) -> Self {
        let [title, headline, statement] = [title, headline, statement].map(tidy);
        // A headline is a run of words of its own text; the eye forgives that, an ear does not.
        let headline = if is_part(&headline, &statement) { String::new() } else { headline };
        Self { title, headline, statement }
    }

    /// Section title, headline and statement, each on a line of its own.
    pub fn text(&self) -> String {
        lines(&[&self.title, &self.headline, &self.statement])
    }

    /// Headline and statement, each on a line of its own.
    pub fn spoken(&self) -> String {
        lines(&[&self.headline, &self.statement])
    }
}

/// Whether `text` holds the headline, whose first letter may be raised. Other letters than those of ASCII are taken to be
/// the same: their cases fill a table of some kilobytes.
fn is_part(headline: &str, text: &str) -> bool {
    let mut letters = headline.chars();
    let Some(first) = letters.next() else { return true };
    text.match_indices(letters.as_str()).any(|(start, _)| {
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        before.is_some_and(|before| before.eq_ignore_ascii_case(&first) || !first.is_ascii())
    })
}

fn lines(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join("\n")
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
