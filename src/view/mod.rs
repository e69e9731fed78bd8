//! What is seen beyond words and frames: the controls, one component a file. Names no browser type and keeps no state.
//!
//! Each component is a function of where the deck stands. One signal carries that, and one effect follows it: what is
//! paid per reactive attribute is the dearest part of a small Leptos module (2 KB for each kind). What a control means
//! is its `value`; the edge hears all clicks and keys of the box with one listener each.
//!
//! The panels are what the tools' program shows: none of them is part of the widget's.
//!
//! Built with functions instead of `view!`: its literals become `innerHTML`, which pages that require Trusted Types
//! refuse.

mod count;
pub mod filter_panel;
pub mod lobby;
mod picker;
pub mod roving;
pub mod share_panel;
mod step;
mod text;

use leptos::prelude::{ArcRwSignal, Get, IntoView};

use crate::deck::Place;
use crate::machine::Message;
use crate::phrases::Book;

/// Everything that the box below the cards holds, in reading order, following `place`.
pub fn controls(place: ArcRwSignal<Place>, book: Book) -> impl IntoView {
    move || {
        let place = place.get();
        (
            picker::picker(place, &book),
            count::count(place, &book),
            step::previous(place, &book),
            step::next(place, &book),
        )
    }
}

/// What pressing a control with this `value` means.
pub fn pressed(value: &str) -> Option<Message> {
    match value {
        step::PREVIOUS => Some(Message::PreviousPressed),
        step::NEXT => Some(Message::NextPressed),
        position => position.parse().ok().map(Message::CardPicked),
    }
}
