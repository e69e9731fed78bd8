//! What a kiosk adds to the widget: whether a visitor is there, what they have set, how large things are, and when the page
//! takes care of itself. Pure: time and touches come in, commands come out.
//!
//! [`stage`] is Attract → Session → Warning → Attract · [`contacts`] tells a finger from something stuck to the glass ·
//! [`wishes`] is what the visitor has set · [`cursor`] is where five keys lead · [`glass`] turns millimeters and the
//! distance of the eye into pixels, and [`sizes`] is what follows from that · [`upkeep`] is what the page does when
//! nobody is there, and when · [`journal`] keeps the last things that happened, and [`health`] is what the caretaker
//! reads of them · [`settings`] is what the address asks for · [`attendant`] puts all of it together.
//!
//! No program of an embed contains any of this.

pub mod attendant;
pub mod contacts;
pub mod cursor;
pub mod glass;
pub mod health;
pub mod journal;
pub mod settings;
pub mod sizes;
pub mod stage;
pub mod upkeep;
pub mod wishes;
