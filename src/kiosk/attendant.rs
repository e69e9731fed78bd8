//! The whole kiosk: what happened → what to do. The only place where visitors, their wishes and the kiosk's upkeep meet.
//! Pure, so a test can play months.

use super::contacts::Contacts;
use super::settings::Settings;
use super::stage::{self, Stage};
use super::upkeep::{Job, Upkeep};
use super::wishes::{Button, Wishes};
use crate::moment::{Milliseconds, Moment};

/// How often the program tells the page that it is alive.
const BEAT: Milliseconds = Milliseconds(5_000);
/// How long the greeting stays in one language.
const GREETING: Milliseconds = Milliseconds(5_000);
/// How long the caretaker must hold a corner.
const HOLD: Milliseconds = Milliseconds(5_000);
/// Reading aloud counts for at most this long: `speechSynthesis.speaking` may stay true for ever.
const LONGEST_READING: Milliseconds = Milliseconds(600_000);

/// Something that happened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Message {
    /// A finger, or what looks like one, touched the glass.
    ContactCame {
        /// The browser's number for it.
        id: i32,
        /// Pixels from the left and the top.
        place: (f64, f64),
        /// Whether that is in the caretaker's corner.
        is_corner: bool,
    },
    /// It moved.
    ContactMoved {
        /// The browser's number for it.
        id: i32,
        /// Pixels from the left and the top.
        place: (f64, f64),
    },
    /// It left the glass.
    ContactGone(i32),
    /// The visitor used a key, the wheel or the mouse.
    Used,
    /// A button of the bar was pressed.
    Pressed(Button),
    /// The time from [`Attendant::next_wakeup`] has come, or is near.
    Woke(Senses),
}

/// Readings that must be polled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Senses {
    /// The minute of the day on the wall clock, such as 200 for 3:20; `None` if there is no clock.
    pub minute: Option<u16>,
    /// Whether a card is being read aloud.
    pub is_reading: bool,
    /// Whether every file of the page is on the device, so the page would come back without a network.
    pub is_whole: bool,
    /// Whether new content or a new release is ready to be shown.
    pub has_news: bool,
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Tell the page that the program is alive.
    Beat,
    /// Stop the cards from advancing: a visitor has come.
    Welcome,
    /// Put the cards back to their initial state.
    Reset,
    /// Show the new content or the new release.
    TakeNews,
    /// Do this job of upkeep.
    Do(Job),
    /// Update the screen: [`Attendant::scene`] has changed.
    Show,
}

/// What the kiosk shows beside the cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Which of its three parts the kiosk is in.
    pub part: Part,
    /// What the visitor has set.
    pub wishes: Wishes,
    /// Which of the offered languages the greeting is in.
    pub greeting: usize,
    /// Whether the health card is shown.
    pub has_health: bool,
}

/// The parts of a kiosk's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Nobody is there.
    Attract,
    /// A visitor uses the cards.
    Session,
    /// The visitor is asked whether they are still there, with this many seconds left to answer.
    Warning(u64),
}

/// The whole state.
#[derive(Clone, Debug, PartialEq)]
pub struct Attendant {
    stage: Stage,
    contacts: Contacts,
    wishes: Wishes,
    upkeep: Upkeep,
    languages: usize,
    beat: Moment,
    greeting: usize,
    greeted: Moment,
    /// The contact in the caretaker's corner, and when it has been there long enough.
    held: Option<(i32, Moment)>,
    has_health: bool,
    is_reading: bool,
    /// Since when the browser says that it speaks.
    spoken_since: Option<Moment>,
    left: u64,
}

impl Attendant {
    /// A page that has just started, with nobody there. `chance` is any number, a different one on each kiosk.
    pub fn new(settings: &Settings, now: Moment, chance: u32) -> Self {
        Self {
            stage: Stage::new(settings.idle),
            contacts: Contacts::default(),
            wishes: Wishes::default(),
            upkeep: Upkeep::new(now, chance),
            languages: settings.languages.len(),
            beat: now,
            greeting: 0,
            greeted: now,
            held: None,
            has_health: false,
            is_reading: false,
            spoken_since: None,
            left: 0,
        }
    }

    /// What to show now.
    pub fn scene(&self) -> Scene {
        let part = match self.stage.state() {
            stage::State::Attract => Part::Attract,
            stage::State::Session { .. } => Part::Session,
            stage::State::Warning { .. } => Part::Warning(self.left),
        };
        Scene { part, wishes: self.wishes, greeting: self.greeting, has_health: self.has_health }
    }

    /// When to send [`Message::Woke`].
    pub fn next_wakeup(&self, now: Moment) -> Moment {
        let held = self.held.map(|(_, due)| due);
        let greeting = (self.stage.is_attract() && self.languages > 1).then(|| self.greeted + GREETING);
        let others = [self.stage.next_wakeup(now), held, greeting, Some(self.upkeep.next_wakeup(now))];
        others.into_iter().flatten().fold(self.beat, Moment::min).max(now)
    }

    /// Takes in what happened and answers what to do, in order.
    pub fn update(&mut self, message: Message, now: Moment) -> Vec<Command> {
        let before = self.scene();
        let mut commands = Vec::new();
        match message {
            Message::ContactCame { id, place, is_corner } => {
                if self.contacts.down(id, place, now) {
                    self.has_health = false;
                    if is_corner {
                        self.held = Some((id, now + HOLD));
                    }
                    self.stage(stage::Message::Used, now, &mut commands);
                }
            }
            Message::ContactMoved { id, place } => {
                if self.contacts.moved(id, place, now) {
                    self.held = self.held.filter(|&(held, _)| held != id);
                    self.stage(stage::Message::Used, now, &mut commands);
                }
            }
            Message::ContactGone(id) => {
                self.contacts.up(id);
                self.held = self.held.filter(|&(held, _)| held != id);
            }
            Message::Used => self.stage(stage::Message::Used, now, &mut commands),
            Message::Pressed(button) => {
                self.stage(stage::Message::Used, now, &mut commands);
                self.wishes = self.wishes.pressed(button, self.languages);
            }
            Message::Woke(senses) => self.woke(senses, now, &mut commands),
        }
        if self.scene() != before {
            commands.push(Command::Show);
        }
        commands
    }

    fn stage(&mut self, message: stage::Message, now: Moment, commands: &mut Vec<Command>) {
        match self.stage.update(message, now) {
            Some(stage::Command::Welcome) => commands.push(Command::Welcome),
            Some(stage::Command::Ask(left)) => self.left = left,
            Some(stage::Command::Stay) | None => {}
            Some(stage::Command::Reset) => {
                // Contacts stay: one that is stuck must still be known when it lets go.
                self.wishes = Wishes::default();
                (self.greeting, self.greeted) = (0, now);
                (self.held, self.has_health, self.is_reading) = (None, false, false);
                commands.push(Command::Reset);
            }
        }
    }

    fn woke(&mut self, senses: Senses, now: Moment, commands: &mut Vec<Command>) {
        if self.beat <= now {
            self.beat = now + BEAT;
            commands.push(Command::Beat);
        }
        self.spoken_since = senses.is_reading.then(|| self.spoken_since.unwrap_or(now));
        let is_reading = self.spoken_since.is_some_and(|since| now < since + LONGEST_READING);
        if is_reading != self.is_reading {
            self.is_reading = is_reading;
            self.stage(stage::Message::Reading(is_reading), now, commands);
        }
        self.stage(stage::Message::Woke, now, commands);
        if self.held.is_some_and(|(_, due)| due <= now) {
            (self.held, self.has_health) = (None, true);
        }
        let is_free = self.stage.is_attract();
        if is_free && self.greeted + GREETING <= now {
            self.greeted = now;
            self.greeting = (self.greeting + 1) % self.languages.max(1);
        }
        if is_free && senses.has_news {
            commands.push(Command::TakeNews);
        } else if let Some(job) = self.upkeep.take(now, senses.minute, is_free && senses.is_whole) {
            commands.push(Command::Do(job));
        }
    }
}
