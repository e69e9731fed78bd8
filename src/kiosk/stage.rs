//! Whether a visitor is there: Attract → Session → Warning → Attract.

use crate::moment::{Milliseconds, Moment};

/// How long a visitor may do nothing before they are asked whether they are still there, unless the address says otherwise.
pub const IDLE: Milliseconds = Milliseconds(60_000);
/// How long they have to answer. WCAG 2.2.1 demands at least 20 seconds.
pub const WARNING: Milliseconds = Milliseconds(20_000);
const SECOND: u64 = 1_000;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The visitor touched the screen, pressed a key, turned the wheel or moved the mouse.
    Used,
    /// Reading aloud began (`true`) or ended. Until it ends, somebody listens.
    Reading(bool),
    /// The time from [`Stage::next_wakeup`] has come. If the device slept, it may be much later.
    Woke,
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// A visitor has come: stop the cards from advancing and show the bar.
    Welcome,
    /// Ask whether the visitor is still there, with this many seconds left to answer.
    Ask(u64),
    /// The visitor is still there: remove the question.
    Stay,
    /// Nobody is there: put everything back to its initial state, under the attract screen.
    Reset,
}

/// What the kiosk is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody is there. The cards advance, and the kiosk greets people who walk by.
    Attract,
    /// A visitor uses the cards.
    Session {
        /// When the visitor will have done nothing for the idle time; `None` while a card is read aloud.
        idle: Option<Moment>,
    },
    /// The visitor is asked whether they are still there.
    Warning {
        /// When the time to answer is up.
        over: Moment,
    },
}

/// The state, and the idle time that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    state: State,
    idle: Milliseconds,
}

impl Stage {
    /// Starts with nobody there. `idle` is limited to 15 seconds to 10 minutes: with less, people who read are asked; with
    /// more, the next visitor finds the last one's settings.
    pub fn new(idle: Milliseconds) -> Self {
        Self { state: State::Attract, idle: Milliseconds(idle.0.clamp(15_000, 600_000)) }
    }

    /// The current state.
    pub fn state(&self) -> State {
        self.state
    }

    /// Whether nobody is there, so the page may take care of itself.
    pub fn is_attract(&self) -> bool {
        self.state == State::Attract
    }

    /// When to send [`Message::Woke`]; `None` if there is nothing to wait for. During a warning, once for each second
    /// of its countdown.
    pub fn next_wakeup(&self, now: Moment) -> Option<Moment> {
        match self.state {
            State::Attract => None,
            State::Session { idle } => idle,
            State::Warning { over } => {
                let left = now.until(over).0;
                Some(now + Milliseconds(if left.is_multiple_of(SECOND) { left.min(SECOND) } else { left % SECOND }))
            }
        }
    }

    /// Takes in what happened and answers what to do.
    pub fn update(&mut self, message: Message, now: Moment) -> Option<Command> {
        let (state, command) = match (self.state, message) {
            (State::Attract, Message::Used) => (self.session(now), Some(Command::Welcome)),
            (State::Attract, _) => (State::Attract, None),
            (State::Session { idle: None }, Message::Used) => (self.state, None),
            (State::Session { .. }, Message::Used | Message::Reading(false)) => (self.session(now), None),
            (State::Session { .. }, Message::Reading(true)) => (State::Session { idle: None }, None),
            (State::Session { idle: Some(idle) }, Message::Woke) if idle <= now => {
                (State::Warning { over: now + WARNING }, Some(Command::Ask(WARNING.0 / SECOND)))
            }
            (State::Session { .. }, Message::Woke) => (self.state, None),
            (State::Warning { .. }, Message::Used) => (self.session(now), Some(Command::Stay)),
            (State::Warning { .. }, Message::Reading(true)) => (State::Session { idle: None }, Some(Command::Stay)),
            (State::Warning { over }, _) if over <= now => (State::Attract, Some(Command::Reset)),
            (State::Warning { over }, Message::Woke) => {
                (self.state, Some(Command::Ask(now.until(over).0.div_ceil(SECOND))))
            }
            (State::Warning { .. }, Message::Reading(false)) => (self.state, None),
        };
        self.state = state;
        command
    }

    fn session(&self, now: Moment) -> State {
        State::Session { idle: Some(now + self.idle) }
    }
}
