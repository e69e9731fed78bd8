//! Fingers on the glass, and what only looks like one: chewing gum, a sticker, a bag that leans on the screen.

use crate::moment::{Milliseconds, Moment};

/// A contact that has not moved for this long is no finger any more.
const STUCK: Milliseconds = Milliseconds(60_000);
/// Pixels within which a contact trembles without being moved.
const TREMBLE: f64 = 10.0;
/// Two hands' worth; a third is a palm or an arm.
const MOST: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq)]
struct Contact {
    id: i32,
    /// Where it was when it last counted.
    place: (f64, f64),
    moved: Moment,
}

/// Those that are on the glass now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contacts(Vec<Contact>);

impl Contacts {
    /// A contact has come. Whether it is an input: a third beside two others is none, unless one of these is stuck.
    pub fn down(&mut self, id: i32, place: (f64, f64), now: Moment) -> bool {
        self.up(id);
        let fingers = self.0.iter().filter(|contact| !contact.is_stuck(now)).count();
        if fingers >= MOST {
            return false;
        }
        self.0.push(Contact { id, place, moved: now });
        // However many are stuck, they are not kept for ever: a panel that never tells of an end makes up ever new ones.
        if self.0.len() > 16 {
            self.0.remove(0);
        }
        true
    }

    /// A contact has moved. Whether it is an input: one that only trembles, or that does not count, is none.
    pub fn moved(&mut self, id: i32, place: (f64, f64), now: Moment) -> bool {
        let Some(contact) = self.0.iter_mut().find(|contact| contact.id == id) else { return false };
        if (contact.place.0 - place.0).hypot(contact.place.1 - place.1) < TREMBLE {
            return false;
        }
        (contact.place, contact.moved) = (place, now);
        true
    }

    /// A contact has gone.
    pub fn up(&mut self, id: i32) {
        self.0.retain(|contact| contact.id != id);
    }

    /// How many are on the glass.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is on the glass.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Contact {
    fn is_stuck(&self, now: Moment) -> bool {
        self.moved + STUCK <= now
    }
}
