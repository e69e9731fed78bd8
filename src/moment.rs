//! A point in time, as a number. Owns no clock: `browser::clock` reads one.

use std::ops::Add;

/// Milliseconds since the page started. Never runs backwards, whatever happens to the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub u64);

/// A length of time in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Milliseconds(pub u64);

impl Add<Milliseconds> for Moment {
    type Output = Self;

    fn add(self, length: Milliseconds) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}

impl Moment {
    /// How long it is from here until `later`: zero where `later` has passed.
    pub fn until(self, later: Self) -> Milliseconds {
        Milliseconds(later.0.saturating_sub(self.0))
    }
}
