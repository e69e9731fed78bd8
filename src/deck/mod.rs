//! What the widget knows: the cards, and what moves from one to another. Pure: time comes in with each message.
//!
//! [`Deck`] is the cards and which of them is current · [`rotation`] decides whether they advance by themselves ·
//! [`machine`] turns what happened into what to do; only there do the two meet.

#[expect(clippy::module_inception, reason = "the folder is named after its main noun")]
mod deck;
pub mod machine;
pub mod rotation;

pub use deck::{Deck, Place};
