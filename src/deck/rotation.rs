//! Whether the cards advance by themselves. Knows no cards, only how long the current one is.

use crate::moment::{Milliseconds, Moment};

/// No card is shown for less than this, whatever the page asks for.
const LEAST: Milliseconds = Milliseconds(7_000);
/// Time to find the statement,
const FINDING: Milliseconds = Milliseconds(2_000);
/// and to read one character of it: 200 words a minute, which is slow reading.
const READING_A_CHARACTER: Milliseconds = Milliseconds(60);

/// How long a card with this many characters is shown: what the page asks for, at least 7 seconds, and long enough to be
/// read.
///
/// `showing_time(8 s, 100)` is 8 s, `showing_time(1 s, 10)` is 7 s, and `showing_time(8 s, 230)` is 15.8 s.
pub fn showing_time(asked: Milliseconds, characters: usize) -> Milliseconds {
    let reading = (characters as u64).saturating_mul(READING_A_CHARACTER.0).saturating_add(FINDING.0);
    Milliseconds(asked.0.max(LEAST.0).max(reading))
}

/// Why the cards wait although nobody has stopped them. Each reason comes and goes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Reason {
    /// The mouse is over them.
    Hover = 1,
    /// Focus is within them.
    Focus = 2,
    /// The page is in the background.
    PageHidden = 4,
    /// They are scrolled out of sight.
    OffScreen = 8,
    /// A card is turned to its back.
    DetailOpen = 16,
    /// All cards are laid out at once.
    AllShown = 32,
}

impl Reason {
    /// The reason that JavaScript knows by this number; `None` for any number but 1, 2, 4 and 8.
    pub fn sensed(number: u8) -> Option<Self> {
        [Self::Hover, Self::Focus, Self::PageHidden, Self::OffScreen].into_iter().find(|&reason| reason as u8 == number)
    }
}

/// A set of reasons.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reasons(u8);

impl Reasons {
    /// The set with or without `reason`.
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

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// A reason to wait has come (`true`) or gone.
    ReasonChanged(Reason, bool),
    /// The visitor stopped the cards, or began to use them.
    Stopped,
    /// The visitor or the page started the cards.
    Played,
    /// Another card became current, whatever the cause.
    CardChanged,
}

/// The rotation of a deck whose page asks for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rotation {
    /// How long the page wants a card to be shown.
    asked: Milliseconds,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// The next card comes then.
    Running { due: Moment },
    /// Waits until the last reason is gone. The set is never empty.
    Paused(Reasons),
    /// The visitor's choice; only the visitor ends it. Reasons are still tracked, for later.
    Stopped(Reasons),
}

impl Rotation {
    /// A running rotation on a card with this many characters.
    pub fn new(asked: Milliseconds, characters: usize, now: Moment) -> Self {
        Self { asked, state: State::Running { due: now + showing_time(asked, characters) } }
    }

    /// When the next card comes; `None` while the cards wait.
    pub fn due(&self) -> Option<Moment> {
        match self.state {
            State::Running { due } => Some(due),
            State::Paused(_) | State::Stopped(_) => None,
        }
    }

    /// Whether the cards are meant to advance, which is what the rotation control shows.
    pub fn is_playing(&self) -> bool {
        match self.state {
            State::Running { .. } | State::Paused(_) => true,
            State::Stopped(_) => false,
        }
    }

    /// Takes in what happened while a card with this many characters is current.
    pub fn update(&mut self, message: Message, characters: usize, now: Moment) {
        let due = now + showing_time(self.asked, characters);
        self.state = match (self.state, message) {
            (State::Running { .. }, Message::ReasonChanged(reason, true)) => {
                State::Paused(Reasons::default().with(reason, true))
            }
            (State::Paused(reasons), Message::ReasonChanged(reason, holds)) => {
                State::waiting(reasons.with(reason, holds), due)
            }
            (State::Stopped(reasons), Message::ReasonChanged(reason, holds)) => {
                State::Stopped(reasons.with(reason, holds))
            }
            (State::Running { .. }, Message::Stopped) => State::Stopped(Reasons::default()),
            (State::Paused(reasons), Message::Stopped) => State::Stopped(reasons),
            // The mouse and focus are on the control that was pressed. They don't count until they come again, and a
            // card that is turned doesn't count either.
            (State::Stopped(reasons), Message::Played) => {
                let ignored = [Reason::Hover, Reason::Focus, Reason::DetailOpen];
                State::waiting(ignored.into_iter().fold(reasons, |reasons, reason| reasons.with(reason, false)), due)
            }
            (State::Running { .. }, Message::CardChanged) => State::Running { due },
            (State::Running { .. }, Message::ReasonChanged(_, false) | Message::Played)
            | (State::Paused(_), Message::Played | Message::CardChanged)
            | (State::Stopped(_), Message::Stopped | Message::CardChanged) => self.state,
        };
    }
}

impl State {
    /// Paused for these reasons, or running if there are none.
    fn waiting(reasons: Reasons, due: Moment) -> Self {
        if reasons.is_empty() {
            Self::Running { due }
        } else {
            Self::Paused(reasons)
        }
    }
}
