//! Whether the cards advance by themselves. Knows no card: when the next one is due, it is told.

use crate::moment::{Milliseconds, Moment};

/// No card stands for less than this, whatever the page asks for.
const LEAST: Milliseconds = Milliseconds(7_000);
/// A statement stands for a moment to find it and for this long a character: 200 words a minute, which is slow reading.
const FINDING: Milliseconds = Milliseconds(2_000);
const READING_A_CHARACTER: Milliseconds = Milliseconds(60);

/// How long a card of so many characters stands: what the page asks for, 7 seconds at least, and long enough to be read.
///
/// `stand_for(8 s, 100)` is 8 s, `stand_for(1 s, 10)` is 7 s, and `stand_for(8 s, 230)` is 15.8 s.
pub fn stand_for(asked: Milliseconds, characters: usize) -> Milliseconds {
    let reading = (characters as u64).saturating_mul(READING_A_CHARACTER.0).saturating_add(FINDING.0);
    Milliseconds(asked.0.max(LEAST.0).max(reading))
}

/// Why the cards wait, although nobody has stopped them. Each reason comes and goes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Reason {
    /// A mouse rests on them.
    Hover = 1,
    /// Focus is within them.
    Focus = 2,
    /// The page is in the background.
    PageHidden = 4,
    /// They are scrolled out of sight.
    OffScreen = 8,
    /// A card is turned to its back.
    DetailOpen = 16,
    /// They all lie side by side.
    AllShown = 32,
}

impl Reason {
    /// The reason that the page's side calls by this number; `None` for any other than 1, 2, 4 and 8.
    pub fn sensed(number: u8) -> Option<Self> {
        [Self::Hover, Self::Focus, Self::PageHidden, Self::OffScreen].into_iter().find(|&reason| reason as u8 == number)
    }
}

/// A set of reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reasons(u8);

impl Reasons {
    /// The set with `reason` in it or not.
    fn with(self, reason: Reason, holds: bool) -> Self {
        if holds {
            Self(self.0 | reason as u8)
        } else {
            Self(self.0 & !(reason as u8))
        }
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Whether, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rotation {
    /// The page asks for none.
    Off,
    /// The next card comes then.
    Running {
        /// When.
        due: Moment,
    },
    /// Waits until the last reason is gone. The set is never empty.
    Paused(Reasons),
    /// The visitor's choice; only the visitor ends it. What holds meanwhile is kept.
    Stopped(Reasons),
}

impl Rotation {
    /// When the next card comes; `None` while none does.
    pub fn due(self) -> Option<Moment> {
        match self {
            Self::Running { due } => Some(due),
            Self::Off | Self::Paused(_) | Self::Stopped(_) => None,
        }
    }

    /// What the rotation control shows: whether the cards are meant to advance. `None` where there is no control.
    pub fn is_playing(self) -> Option<bool> {
        match self {
            Self::Off => None,
            Self::Running { .. } | Self::Paused(_) => Some(true),
            Self::Stopped(_) => Some(false),
        }
    }

    /// A reason to wait has come or gone; `due` is when the next card comes if none is left.
    pub fn note(self, reason: Reason, holds: bool, due: Moment) -> Self {
        match self {
            Self::Off => self,
            Self::Running { .. } if holds => Self::Paused(Reasons::default().with(reason, true)),
            Self::Running { .. } => self,
            Self::Paused(reasons) => Self::Paused(reasons.with(reason, holds)).unless_free(due),
            Self::Stopped(reasons) => Self::Stopped(reasons.with(reason, holds)),
        }
    }

    /// The visitor has stopped the cards, or has begun to use them.
    pub fn stopped(self) -> Self {
        match self {
            Self::Off | Self::Stopped(_) => self,
            Self::Running { .. } => Self::Stopped(Reasons::default()),
            Self::Paused(reasons) => Self::Stopped(reasons),
        }
    }

    /// The visitor lets the cards go on. Mouse and focus are on the control that says so, and hold nothing up until they
    /// come anew; nor does a card that stands turned.
    pub fn played(self, due: Moment) -> Self {
        match self {
            Self::Stopped(reasons) => {
                let set_aside = [Reason::Hover, Reason::Focus, Reason::DetailOpen];
                Self::Paused(set_aside.into_iter().fold(reasons, |reasons, reason| reasons.with(reason, false)))
                    .unless_free(due)
            }
            Self::Off | Self::Running { .. } | Self::Paused(_) => self,
        }
    }

    /// Another card has come, by whatever cause: it stands for its own time.
    pub fn begun_anew(self, due: Moment) -> Self {
        match self {
            Self::Running { .. } => Self::Running { due },
            Self::Off | Self::Paused(_) | Self::Stopped(_) => self,
        }
    }

    fn unless_free(self, due: Moment) -> Self {
        match self {
            Self::Paused(reasons) if reasons.is_empty() => Self::Running { due },
            Self::Off | Self::Running { .. } | Self::Paused(_) | Self::Stopped(_) => self,
        }
    }
}
