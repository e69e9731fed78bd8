//! What happened → what to do. The only place where deck and rotation meet. Pure, so a test can play a whole visit.
//!
//! The host page is asked before the card changes ([`Command::Ask`]) and may refuse. It can't refuse a swipe, which has
//! already happened. During a swipe the card in the middle is the current one; the page hears of it once the scroller is at rest.

use super::rotation::{self, Reason, Rotation};
use super::{Deck, Place};
use crate::moment::{Milliseconds, Moment};

/// The scroller is at rest if it has not moved for this long. Not every engine that we support has `scrollend`.
const REST: Milliseconds = Milliseconds(150);
/// A scroll that we started has begun by then, or there was nothing to scroll.
const SCROLL_START: Milliseconds = Milliseconds(600);

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// The next control was pressed.
    NextPressed,
    /// The previous control was pressed.
    PreviousPressed,
    /// A button of the card picker was pressed.
    CardPicked(usize),
    /// A section's button was pressed.
    SectionPressed(usize),
    /// The button that switches between one card and all cards was pressed.
    ShowAllPressed,
    /// The rotation control was pressed.
    RotationPressed,
    /// The page called `play()`.
    PlayCalled,
    /// The page called `pause()`.
    PauseCalled,
    /// The page called `next()`.
    NextCalled,
    /// The page called `previous()`.
    PreviousCalled,
    /// The page called `goTo()` with this position, or with the id of the card at this position.
    GoToCalled(usize),
    /// The page's address now names the card at this position.
    LinkFollowed(usize),
    /// A reason for the rotation to wait has come (`true`) or gone.
    ReasonChanged(Reason, bool),
    /// The card at this position was turned to its back (`true`) or to its front.
    CardTurned(usize, bool),
    /// The host page allowed a change.
    ChangeAllowed(Change),
    /// The scroller moved; this card is now nearest to its middle.
    Scrolled(usize),
    /// The visitor took hold of the scroller, by finger, wheel or key.
    ScrollerGrabbed,
    /// Something inside this card received focus.
    CardFocused(usize),
    /// A selection appeared inside this card. Find-in-page leaves one.
    CardSelected(usize),
    /// The time from [`Machine::next_wakeup`] has come, and this card is nearest to the scroller's middle.
    Woke(usize),
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask the host page; send [`Message::ChangeAllowed`] unless it refuses.
    Ask(Change),
    /// Scroll to this card, smoothly unless the visitor prefers reduced motion.
    ScrollTo(usize),
    /// Jump to this card.
    CutTo(usize),
    /// Have screen readers say this card's words.
    Announce(usize),
    /// Tell the host page that the change has happened.
    Report(Change),
    /// Lay out all cards, or one at a time.
    ShowAll(bool),
}

impl Command {
    /// Whether this only moves the scroller.
    pub fn is_scroll(&self) -> bool {
        matches!(self, Self::ScrollTo(_) | Self::CutTo(_))
    }
}

/// A change from one card to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Position of the card that was current.
    pub from: usize,
    /// Position of the card that becomes current.
    pub to: usize,
    /// What caused it.
    pub cause: Cause,
}

/// What caused a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// One of the widget's own controls.
    Control,
    /// A method called by the page.
    Method,
    /// The visitor scrolled or swiped. That has already happened, so the page cannot refuse it.
    Scroll,
    /// Focus moved into the card.
    Focus,
    /// Find-in-page, or a selection.
    Find,
    /// The page's address now names the card.
    Link,
    /// The cards advanced by themselves.
    Rotation,
}

impl Cause {
    /// The word for it in events.
    pub fn name(self) -> &'static str {
        match self {
            Self::Control => "control",
            Self::Method => "method",
            Self::Scroll => "scroll",
            Self::Focus => "focus",
            Self::Find => "find",
            Self::Link => "link",
            Self::Rotation => "rotation",
        }
    }

    /// Whether the host page may refuse. It cannot undo what the visitor's finger or focus has done.
    pub fn is_cancelable(self) -> bool {
        match self {
            Self::Control | Self::Method | Self::Rotation => true,
            Self::Scroll | Self::Focus | Self::Find | Self::Link => false,
        }
    }
}

/// Whether the scroller moves, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Motion {
    /// At rest.
    Still,
    /// On its way to where we sent it; cards that it passes don't count. It may miss, for instance if the frame changes
    /// width on the way. Then it is sent once more.
    Sent { rest: Moment, is_repeated: bool },
    /// Moved by the visitor, away from this card.
    Swiped { from: usize, rest: Moment },
    /// Moved by find-in-page, which selected a word of this card.
    Finding { card: usize, rest: Moment },
}

impl Message {
    /// Whether this means that a visitor uses the cards. From then on they stay until someone starts them again.
    fn is_use(self) -> bool {
        match self {
            Self::NextPressed
            | Self::PreviousPressed
            | Self::CardPicked(_)
            | Self::SectionPressed(_)
            | Self::ShowAllPressed
            | Self::LinkFollowed(_)
            | Self::ScrollerGrabbed
            | Self::CardSelected(_) => true,
            Self::CardTurned(_, is_open) => is_open,
            Self::RotationPressed
            | Self::PlayCalled
            | Self::PauseCalled
            | Self::NextCalled
            | Self::PreviousCalled
            | Self::GoToCalled(_)
            | Self::ReasonChanged(..)
            | Self::ChangeAllowed(_)
            | Self::Scrolled(_)
            | Self::CardFocused(_)
            | Self::Woke(_) => false,
        }
    }
}

impl Motion {
    /// When the scroller counts as at rest; `None` if it is at rest already.
    fn rest(self) -> Option<Moment> {
        match self {
            Self::Still => None,
            Self::Sent { rest, .. } | Self::Swiped { rest, .. } | Self::Finding { rest, .. } => Some(rest),
        }
    }

    fn sent(now: Moment) -> Self {
        Self::Sent { rest: now + SCROLL_START, is_repeated: false }
    }
}

/// How a machine begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Whether the visitor has laid out all cards.
    pub is_showing_all: bool,
    /// How long a card is shown before the next one comes by itself; `None` if the cards do not advance by themselves.
    pub rotate: Option<Milliseconds>,
    /// How many characters each card has, in order. Cards past its end count as short.
    pub characters: Vec<usize>,
}

/// The widget's whole state.
#[derive(Clone, Debug)]
pub struct Machine {
    deck: Deck,
    motion: Motion,
    is_showing_all: bool,
    /// `None` if the page asks for none.
    rotation: Option<Rotation>,
    characters: Vec<usize>,
    /// Positions of the cards that show their back.
    turned: Vec<usize>,
}

impl Machine {
    /// A machine at rest on the deck's current card.
    pub fn new(deck: Deck, start: Start, now: Moment) -> Self {
        let Start { is_showing_all, rotate, characters } = start;
        let mut machine =
            Self { deck, motion: Motion::Still, is_showing_all, rotation: None, characters, turned: Vec::new() };
        machine.rotation = rotate.map(|asked| Rotation::new(asked, machine.characters_now(), now));
        machine.note(Reason::AllShown, is_showing_all, now);
        machine
    }

    /// Whether the cards are meant to advance by themselves; `None` if there is no control for it.
    pub fn is_playing(&self) -> Option<bool> {
        self.rotation.as_ref().map(Rotation::is_playing)
    }

    /// The place of the current card.
    pub fn place(&self) -> Place {
        self.place_at(self.deck.current())
    }

    /// The place of the card at `position`.
    pub fn place_at(&self, position: usize) -> Place {
        self.deck.place_at(position)
    }

    /// When to send [`Message::Woke`]; `None` if there is nothing to wait for.
    pub fn next_wakeup(&self) -> Option<Moment> {
        // The next card never comes while the scroller moves.
        self.motion.rest().or(self.rotation.as_ref().and_then(Rotation::due))
    }

    /// Takes in what happened and answers what to do, in order.
    pub fn update(&mut self, message: Message, now: Moment) -> Vec<Command> {
        let current = self.deck.current();
        if message.is_use() {
            self.rotate(rotation::Message::Stopped, now);
        }
        match message {
            Message::RotationPressed => self.play(self.is_playing() == Some(false), now),
            Message::PlayCalled => self.play(true, now),
            Message::PauseCalled => self.play(false, now),
            Message::ReasonChanged(reason, holds) => {
                self.note(reason, holds, now);
                Vec::new()
            }
            Message::CardTurned(position, is_open) => {
                self.turned.retain(|&turned| turned != position);
                if is_open {
                    self.turned.push(position);
                }
                self.note(Reason::DetailOpen, !self.turned.is_empty(), now);
                Vec::new()
            }
            Message::LinkFollowed(position) => self.ask(position, Cause::Link),
            Message::NextPressed => self.ask(current + 1, Cause::Control),
            Message::PreviousPressed => self.ask(current.saturating_sub(1), Cause::Control),
            Message::CardPicked(position) => self.ask(position, Cause::Control),
            Message::SectionPressed(section) => self.section_pressed(section, now),
            Message::ShowAllPressed => self.show_all(!self.is_showing_all, now),
            Message::NextCalled => self.ask(current + 1, Cause::Method),
            Message::PreviousCalled => self.ask(current.saturating_sub(1), Cause::Method),
            Message::GoToCalled(position) => self.ask(position, Cause::Method),
            Message::ChangeAllowed(change) => self.change(change, now),
            Message::Scrolled(nearest) => self.scrolled(nearest, now),
            Message::ScrollerGrabbed => {
                if let Motion::Sent { .. } = self.motion {
                    self.motion = Motion::Still;
                }
                Vec::new()
            }
            Message::CardFocused(position) => self.ask(position, Cause::Focus),
            Message::CardSelected(card) => {
                if card != current {
                    self.motion = Motion::Finding { card, rest: now + REST };
                }
                Vec::new()
            }
            Message::Woke(nearest) => self.woke(nearest, now),
        }
    }

    fn ask(&self, position: usize, cause: Cause) -> Vec<Command> {
        let change = Change { from: self.deck.current(), to: self.deck.nearest(position), cause };
        if change.from == change.to {
            Vec::new()
        } else {
            vec![Command::Ask(change)]
        }
    }

    /// A section's button always shows the section's first card, even if that is the current one and was scrolled away.
    /// If all cards are laid out, it shows one at a time again: there would be nothing to scroll.
    fn section_pressed(&mut self, section: usize, now: Moment) -> Vec<Command> {
        let first = self.deck.first_of(section);
        let mut commands = if self.is_showing_all { self.show_all(false, now) } else { Vec::new() };
        if first == self.deck.current() {
            self.motion = Motion::sent(now);
            commands.push(Command::ScrollTo(first));
        } else {
            commands.extend(self.ask(first, Cause::Control));
        }
        commands
    }

    fn show_all(&mut self, is_showing_all: bool, now: Moment) -> Vec<Command> {
        self.is_showing_all = is_showing_all;
        self.note(Reason::AllShown, is_showing_all, now);
        self.motion = Motion::sent(now);
        vec![Command::ShowAll(is_showing_all), Command::ScrollTo(self.deck.current())]
    }

    fn change(&mut self, change: Change, now: Moment) -> Vec<Command> {
        self.deck.go_to(change.to);
        self.rotate(rotation::Message::CardChanged, now);
        match change.cause {
            Cause::Scroll => vec![Command::Report(change)],
            Cause::Control => {
                self.motion = Motion::sent(now);
                vec![Command::ScrollTo(change.to), Command::Report(change), Command::Announce(change.to)]
            }
            // A smooth scroll from the last card to the first would pass all the others.
            Cause::Rotation if change.to < change.from => {
                self.motion = Motion::sent(now);
                vec![Command::CutTo(change.to), Command::Report(change)]
            }
            Cause::Method | Cause::Focus | Cause::Find | Cause::Link | Cause::Rotation => {
                self.motion = Motion::sent(now);
                vec![Command::ScrollTo(change.to), Command::Report(change)]
            }
        }
    }

    /// How many characters the current card has.
    fn characters_now(&self) -> usize {
        self.characters.get(self.deck.current()).copied().unwrap_or(0)
    }

    /// Passes it on to the rotation, if there is one.
    fn rotate(&mut self, message: rotation::Message, now: Moment) {
        let characters = self.characters_now();
        if let Some(rotation) = &mut self.rotation {
            rotation.update(message, characters, now);
        }
    }

    fn note(&mut self, reason: Reason, holds: bool, now: Moment) {
        self.rotate(rotation::Message::ReasonChanged(reason, holds), now);
    }

    fn play(&mut self, is_wanted: bool, now: Moment) -> Vec<Command> {
        self.rotate(if is_wanted { rotation::Message::Played } else { rotation::Message::Stopped }, now);
        Vec::new()
    }

    /// The next card comes by itself; after the last one, the first.
    fn advance(&mut self, now: Moment) -> Vec<Command> {
        let from = self.deck.current();
        let to = if from + 1 < self.deck.total() { from + 1 } else { 0 };
        // The page may refuse the change; then it is asked again when the time is up once more.
        self.rotate(rotation::Message::CardChanged, now);
        self.ask(to, Cause::Rotation)
    }

    fn scrolled(&mut self, nearest: usize, now: Moment) -> Vec<Command> {
        let rest = now + REST;
        self.motion = match self.motion {
            Motion::Sent { is_repeated, .. } => Motion::Sent { rest, is_repeated },
            Motion::Finding { card, .. } => Motion::Finding { card, rest },
            Motion::Swiped { from, .. } => Motion::Swiped { from, rest },
            Motion::Still => Motion::Swiped { from: self.deck.current(), rest },
        };
        if let Motion::Swiped { .. } = self.motion {
            self.deck.go_to(nearest);
        }
        Vec::new()
    }

    fn woke(&mut self, nearest: usize, now: Moment) -> Vec<Command> {
        if self.next_wakeup().is_none_or(|wakeup| now < wakeup) {
            return Vec::new();
        }
        let motion = std::mem::replace(&mut self.motion, Motion::Still);
        let to = self.deck.current();
        match motion {
            Motion::Swiped { from, .. } if from != to => {
                self.rotate(rotation::Message::Stopped, now);
                vec![Command::Ask(Change { from, to, cause: Cause::Scroll })]
            }
            Motion::Finding { card, .. } => self.ask(card, Cause::Find),
            Motion::Sent { is_repeated: false, .. } if nearest != to => {
                self.motion = Motion::Sent { rest: now + SCROLL_START, is_repeated: true };
                vec![Command::ScrollTo(to)]
            }
            // It missed twice. The card on the screen is the one that counts.
            Motion::Sent { .. } if nearest != to => self.ask(nearest, Cause::Scroll),
            Motion::Still => self.advance(now),
            Motion::Swiped { .. } | Motion::Sent { .. } => Vec::new(),
        }
    }
}
