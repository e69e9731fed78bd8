//! Whether anybody is there: Attract → Session → Warning → Attract.

use crate::moment::{Milliseconds, Moment};

/// How long nobody does anything before they are asked whether they are there, unless the page says otherwise.
pub const IDLE: Milliseconds = Milliseconds(60_000);
/// How long they are asked. WCAG 2.2.1 asks for 20 seconds at least.
pub const WARNING: Milliseconds = Milliseconds(20_000);
const SECOND: u64 = 1_000;

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The visitor did something: touched, pressed a key, turned the wheel, moved the mouse.
    Used,
    /// A card began to be read aloud (`true`), or that has ended. As long as it lasts, somebody listens.
    Reading(bool),
    /// The time that [`Stage::next_wakeup`] named has come, or something like it: a device that slept comes later.
    Woke,
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Somebody has come: the cards stop advancing and the bar appears.
    Welcome,
    /// Ask whether somebody is there, with so many seconds left to say so.
    Ask(u64),
    /// Somebody is: take the question away.
    Stay,
    /// Nobody is: put everything back as it was at first, beneath the attract screen.
    Reset,
}

/// Where the kiosk stands between two visitors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The cards advance and greet.
    Attract,
    /// Somebody uses them; at this moment they will have done nothing for the idle time. `None` while a card is read aloud.
    Session {
        /// When.
        idle: Option<Moment>,
    },
    /// They are asked whether they are there, until then.
    Warning {
        /// When.
        over: Moment,
    },
}

/// The whole state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    state: State,
    idle: Milliseconds,
}

impl Stage {
    /// Nobody is there. `idle` is held within 15 seconds and 10 minutes: less asks people who read, more leaves one
    /// visitor's settings to the next.
    pub fn new(idle: Milliseconds) -> Self {
        Self { state: State::Attract, idle: Milliseconds(idle.0.clamp(15_000, 600_000)) }
    }

    /// Where it stands.
    pub fn state(&self) -> State {
        self.state
    }

    /// Whether nobody is there, so that the page may look after itself.
    pub fn is_attract(&self) -> bool {
        self.state == State::Attract
    }

    /// When to send [`Message::Woke`]; `None` while nothing is awaited. Within a warning, at each second of its countdown.
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
