//! The health card: what the caretaker reads about the kiosk.

use super::journal::{spoken, Journal};
use crate::moment::Moment;

/// How many entries of the journal it shows.
const ENTRIES: usize = 8;

/// The card's lines: a name and what is to be said of it. `facts` is what the page's script knows, `name: fact` on each
/// line; a line of another form is left out.
pub fn lines(version: &str, facts: &str, journal: &Journal, now: Moment) -> Vec<(String, String)> {
    let mut lines = vec![("Version".to_owned(), version.to_owned())];
    let facts = facts.lines().filter_map(|line| line.split_once(": "));
    lines.extend(facts.map(|(name, fact)| (name.to_owned(), fact.to_owned())));
    lines.push(("Up".to_owned(), spoken(Moment(0).until(now))));
    lines.extend(journal.entries().rev().take(ENTRIES).map(|entry| {
        let ago = spoken(entry.at.until(now));
        let times = if entry.times > 1 { format!(", {} times", entry.times) } else { String::new() };
        (format!("{ago} ago"), format!("{}{times}", entry.what))
    }));
    lines
}
