//! What a lobby kiosk adds around the widget: whether anybody is there, what they have set, how large things are, when the
//! page looks after itself. Pure: time and touches come in, what to do goes out.
//!
//! [`stage`] is Attract → Session → Warning → Attract · [`contacts`] tells a finger from something stuck on the glass ·
//! [`wishes`] is what the visitor has set · [`cursor`] is where five keys lead · [`glass`] turns millimetres and the
//! distance of the eye into pixels · [`upkeep`] is what is done when nobody is there, and when · [`journal`] keeps the last
//! things that happened, for the caretaker · [`settings`] is what the address asks for · [`attendant`] is all of it together.
//!
//! The programs of an embed link none of this.

pub mod attendant;
pub mod contacts;
pub mod cursor;
pub mod glass;
pub mod journal;
pub mod settings;
pub mod stage;
pub mod upkeep;
pub mod wishes;
