//! Fingers on the glass, and things that only look like one: chewing gum, a sticker, a bag that leans on the screen.

use crate::moment::{Milliseconds, Moment};

/// A contact that has not moved for this long is not a finger.
const STUCK: Milliseconds = Milliseconds(60_000);
/// In pixels. A contact that moves less than this only trembles.
const TREMBLE: f64 = 10.0;
/// One for each hand; a third contact is a palm or an arm.
const MOST: usize = 2;
/// How many contacts are remembered, stuck ones included. Some panels never report the end of a touch and give each new one
/// a new number.
const REMEMBERED: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq)]
struct Contact {
    id: i32,
    /// Where it was when it last counted.
    place: (f64, f64),
    moved: Moment,
}

/// The contacts that are on the glass now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contacts(Vec<Contact>);

impl Contacts {
    /// A contact has come. Returns whether it counts: a third beside two others does not, unless one of them is stuck.
    pub fn down(&mut self, id: i32, place: (f64, f64), now: Moment) -> bool {
        self.up(id);
        let fingers = self.0.iter().filter(|contact| !contact.is_stuck(now)).count();
        if fingers >= MOST {
            return false;
        }
        self.0.push(Contact { id, place, moved: now });
        if self.0.len() > REMEMBERED {
            self.0.remove(0);
        }
        true
    }

    /// A contact has moved. Returns whether that counts: it does not if the contact only trembles or did not count before.
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

    /// How many contacts are on the glass.
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
