//! What a card says, for use outside the page: on the clipboard, or read aloud.

/// A card's words without the page around them. Runs of white space become one blank. Every part may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The title of the card's section.
    pub title: String,
    /// The headline; empty if the statement has the same words.
    pub headline: String,
    /// The statement.
    pub statement: String,
}

impl Excerpt {
    /// An excerpt from these texts of the page.
    pub fn new(title: &str, headline: &str, statement: &str) -> Self {
        let [title, headline, statement] = [title, headline, statement].map(tidy);
        // A headline is often taken from the statement. On a card that looks fine; read aloud it is a repetition.
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

/// Whether `text` contains the headline, whose first character may be upper case. Only ASCII is compared for that: the
/// case tables of all other scripts would add kilobytes, so any character counts as the same.
fn is_part(headline: &str, text: &str) -> bool {
    let mut characters = headline.chars();
    let Some(first) = characters.next() else { return true };
    text.match_indices(characters.as_str()).any(|(start, _)| {
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
