//! The last things that happened, for the caretaker. Nothing about people, and of limited length.

use std::collections::VecDeque;

use crate::moment::{Milliseconds, Moment};

/// How many entries are kept.
const MOST: usize = 50;
/// Characters in one entry; the rest is cut.
const LONGEST: usize = 200;

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it happened; the last time if it happened several times.
    pub at: Moment,
    /// What happened, such as `refresh failed: 500`.
    pub what: String,
    /// How many times in a row.
    pub times: usize,
}

/// The journal, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal(VecDeque<Entry>);

impl Journal {
    /// Adds an entry. If the last entry says the same, that one counts up instead.
    pub fn note(&mut self, what: &str, now: Moment) {
        let what: String = what.chars().take(LONGEST).collect();
        match self.0.back_mut().filter(|last| last.what == what) {
            Some(last) => {
                last.at = now;
                last.times = last.times.saturating_add(1);
            }
            None => self.0.push_back(Entry { at: now, what, times: 1 }),
        }
        if self.0.len() > MOST {
            self.0.pop_front();
        }
    }

    /// The entries, oldest first.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &Entry> + DoubleEndedIterator {
        self.0.iter()
    }
}

/// A length of time for the caretaker: `3 d 4 h`, `4 h 5 min`, `5 min`, `12 s`.
pub fn spoken(length: Milliseconds) -> String {
    let seconds = length.0 / 1_000;
    let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds} s"),
        (0, 0, _) => format!("{minutes} min"),
        (0, ..) => format!("{hours} h {} min", minutes % 60),
        _ => format!("{days} d {} h", hours % 24),
    }
}
