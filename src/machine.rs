//! What happened → what to do. The only place where deck and rotation meet; pure, so that a visit can be played in a test.
//!
//! A change of card is asked for first ([`Command::Ask`]): the host page may refuse it. A swipe is not asked for, since
//! it has happened; it counts once the scroller has come to rest.

use crate::deck::{Deck, Place};
use crate::moment::{Milliseconds, Moment};
use crate::rotation::{stand_for, Reason, Rotation};

/// The scroller is at rest when it has not moved for this long. Engines without `scrollend` leave no other sign.
const REST: Milliseconds = Milliseconds(150);
/// A scroll that we commanded has begun by then, or there was nothing to scroll.
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
    /// The button between one card and all cards was pressed.
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
    /// The page called `goTo()` with this position, or an id at this position.
    GoToCalled(usize),
    /// The address of the page came to name the card at this position.
    LinkFollowed(usize),
    /// A reason for rotation to wait has come (`true`) or gone.
    ReasonChanged(Reason, bool),
    /// The card at this position was turned to its back (`true`) or to its front.
    CardTurned(usize, bool),
    /// The host page let a change pass.
    ChangeAllowed(Change),
    /// The scroller moved; this card is nearest to its middle.
    Scrolled(usize),
    /// The visitor took hold of the scroller, by finger, wheel or key.
    ScrollerGrabbed,
    /// Focus came to something inside this card.
    CardFocused(usize),
    /// A selection appeared inside this card, as find-in-page leaves one.
    CardSelected(usize),
    /// The time that [`Machine::next_wakeup`] named has come, and this card is nearest to the scroller's middle.
    Woke(usize),
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask the host page; send [`Message::ChangeAllowed`] unless it refuses.
    Ask(Change),
    /// Bring this card into the scroller, gliding where motion is welcome.
    ScrollTo(usize),
    /// Bring this card into the scroller at once.
    CutTo(usize),
    /// Say this card's whole statement to screen readers.
    Announce(usize),
    /// Tell the host page that the change has happened.
    Report(Change),
    /// Lay out all cards, or one at a time.
    ShowAll(bool),
}

impl Command {
    /// Whether it moves the scroller and nothing else.
    pub fn is_scroll(&self) -> bool {
        matches!(self, Self::ScrollTo(_) | Self::CutTo(_))
    }
}

/// From one card to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Position of the card that was current.
    pub from: usize,
    /// Position of the card that becomes current.
    pub to: usize,
    /// What brought it about.
    pub cause: Cause,
}

/// What brought a change about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// One of the widget's own controls.
    Control,
    /// A method called by the page.
    Method,
    /// The visitor scrolled or swiped. It has happened, so it cannot be refused.
    Scroll,
    /// Focus moved into the card.
    Focus,
    /// Find-in-page, or a selection.
    Find,
    /// The page's address came to name the card.
    Link,
    /// The cards advanced by themselves.
    Rotation,
}

impl Cause {
    /// The word that events carry.
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

    /// Whether the host page may refuse: it cannot undo what the visitor's finger or focus has done.
    pub fn is_cancelable(self) -> bool {
        match self {
            Self::Control | Self::Method | Self::Rotation => true,
            Self::Scroll | Self::Focus | Self::Find | Self::Link => false,
        }
    }
}

/// Where the scroller stands in its movement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Motion {
    /// At rest.
    Still,
    /// On its way to where we sent it; what passes by does not count. A glide may miss, as when the frame changes its
    /// width meanwhile: it is sent once more.
    Sent { rest: Moment, is_repeated: bool },
    /// Moved by the visitor, from the card that was current before.
    Swiped { from: usize, rest: Moment },
    /// Moved by find-in-page, which has selected a word of this card.
    Finding { card: usize, rest: Moment },
}

impl Message {
    /// Whether a visitor who does this is using the cards: from then on they stay until told to go on.
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
    /// When the scroller counts as being at rest; `None` where it is.
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

/// What a machine begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// Whether all cards lie side by side, by the visitor's wish.
    pub is_showing_all: bool,
    /// How long a card stands before the next one comes by itself; `None` where none does.
    pub rotate: Option<Milliseconds>,
    /// How many characters each card's statement has, in their order. Cards beyond its end count as short.
    pub characters: Vec<usize>,
}

/// The widget's whole state.
#[derive(Clone, Debug)]
pub struct Machine {
    deck: Deck,
    motion: Motion,
    is_showing_all: bool,
    rotation: Rotation,
    rotate: Milliseconds,
    characters: Vec<usize>,
    /// Positions of the cards that show their back.
    turned: Vec<usize>,
}

impl Machine {
    /// A machine at rest on the deck's current card.
    pub fn new(deck: Deck, start: Start, now: Moment) -> Self {
        let Start { is_showing_all, rotate, characters } = start;
        let mut machine = Self {
            deck,
            motion: Motion::Still,
            is_showing_all,
            rotation: Rotation::Off,
            rotate: rotate.unwrap_or(Milliseconds(0)),
            characters,
            turned: Vec::new(),
        };
        if rotate.is_some() {
            machine.rotation = Rotation::Running { due: machine.due(now) };
            machine.note(Reason::AllShown, is_showing_all, now);
        }
        machine
    }

    /// Whether the cards are meant to advance by themselves; `None` where there is no control for it.
    pub fn is_playing(&self) -> Option<bool> {
        self.rotation.is_playing()
    }

    /// Where the current card stands.
    pub fn place(&self) -> Place {
        self.place_at(self.deck.current())
    }

    /// Where the card at `position` stands.
    pub fn place_at(&self, position: usize) -> Place {
        self.deck.place_at(position)
    }

    /// When to send [`Message::Woke`]; `None` while nothing is awaited.
    pub fn next_wakeup(&self) -> Option<Moment> {
        // While the scroller moves, the next card waits for its rest.
        self.motion.rest().or(self.rotation.due())
    }

    /// Takes in what happened and answers what to do, in this order.
    pub fn update(&mut self, message: Message, now: Moment) -> Vec<Command> {
        let current = self.deck.current();
        if message.is_use() {
            self.rotation = self.rotation.stopped();
        }
        match message {
            Message::RotationPressed => self.rotation_wanted(self.rotation.is_playing() != Some(true), now),
            Message::PlayCalled => self.rotation_wanted(true, now),
            Message::PauseCalled => self.rotation_wanted(false, now),
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

    /// A section's button always shows the section's first card, also when that is the current one and scrolled away,
    /// and it leaves the layout in which all cards lie side by side, where there is nothing to scroll.
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
        self.rotation = self.rotation.begun_anew(self.due(now));
        match change.cause {
            Cause::Scroll => vec![Command::Report(change)],
            Cause::Control => {
                self.motion = Motion::sent(now);
                vec![Command::ScrollTo(change.to), Command::Report(change), Command::Announce(change.to)]
            }
            // From the last card back to the first would be a long way past all the others.
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

    /// When the next card comes if the current one stands from `now` on.
    fn due(&self, now: Moment) -> Moment {
        let characters = self.characters.get(self.deck.current()).copied().unwrap_or(0);
        now + stand_for(self.rotate, characters)
    }

    fn note(&mut self, reason: Reason, holds: bool, now: Moment) {
        self.rotation = self.rotation.note(reason, holds, self.due(now));
    }

    fn rotation_wanted(&mut self, is_wanted: bool, now: Moment) -> Vec<Command> {
        self.rotation = if is_wanted { self.rotation.played(self.due(now)) } else { self.rotation.stopped() };
        Vec::new()
    }

    /// The next card by itself, after the last one the first.
    fn advance(&mut self, now: Moment) -> Vec<Command> {
        let from = self.deck.current();
        let to = if from + 1 < self.deck.len() { from + 1 } else { 0 };
        // Set anew at once: the page may refuse the change.
        self.rotation = self.rotation.begun_anew(self.due(now));
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
                self.rotation = self.rotation.stopped();
                vec![Command::Ask(Change { from, to, cause: Cause::Scroll })]
            }
            Motion::Finding { card, .. } => self.ask(card, Cause::Find),
            Motion::Sent { is_repeated: false, .. } if nearest != to => {
                self.motion = Motion::Sent { rest: now + SCROLL_START, is_repeated: true };
                vec![Command::ScrollTo(to)]
            }
            // It will not go there: what is on the screen is what counts.
            Motion::Sent { .. } if nearest != to => self.ask(nearest, Cause::Scroll),
            Motion::Still => self.advance(now),
            Motion::Swiped { .. } | Motion::Sent { .. } => Vec::new(),
        }
    }
}
