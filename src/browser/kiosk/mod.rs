//! A kiosk in charge of its page. Only here is the document listened to: this page is ours.
//!
//! [`mounted`] is the kiosk as its page's script knows it · `runtime` passes on what happened and carries out what to
//! do · `input` is touches, keys and clicks · `screen` is what the page shows · `settings` reads the address · `keeper`
//! is the page's script, which keeps what must outlive this program.
//!
//! What it adds to the cards: `cards` finds elements in their tree · `keys` is where the arrow keys lead · `columns`
//! are the pages of a card that is too long for the screen · `codes` are addresses drawn for phones.

mod cards;
mod codes;
mod columns;
mod input;
mod keeper;
mod keys;
pub mod mounted;
mod runtime;
mod screen;
mod settings;

pub use keeper::Keeper;
