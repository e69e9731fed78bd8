//! The last things that happened, for the caretaker. Nothing about persons, and never more than so much.

use std::collections::VecDeque;

use crate::moment::{Milliseconds, Moment};

/// How many are kept.
const MOST: usize = 50;
/// Characters of one entry's detail; what is longer is cut.
const LONGEST: usize = 200;

/// Something worth a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When, since the page started.
    pub at: Moment,
    /// What, such as `refresh failed: 500`.
    pub what: String,
    /// How often in a row; the moment is that of the last.
    pub times: usize,
}

/// The journal, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal(VecDeque<Entry>);

impl Journal {
    /// Notes it. What has just been noted is counted and takes no line of its own.
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

/// A length of time as a caretaker reads it: `3 d 4 h`, `4 h 5 min`, `5 min`, `12 s`.
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
