//! The controls below the cards.
//!
//! Each component is a function of the current card's place. One signal carries that place and one effect follows it,
//! since each kind of reactive attribute adds 2 KB to a small Leptos module. The `value` of a control says what it
//! means; the edge listens to all clicks and keys of the box with one listener each.

mod count;
mod picker;
pub mod roving;
mod step;

use leptos::prelude::{ArcRwSignal, Get, IntoView};

use crate::deck::machine::Message;
use crate::deck::Place;
use crate::phrases::Book;

/// Everything in the box below the cards, in reading order, following `place`.
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

/// What a press on a control with this `value` means.
pub fn pressed(value: &str) -> Option<Message> {
    match value {
        step::PREVIOUS => Some(Message::PreviousPressed),
        step::NEXT => Some(Message::NextPressed),
        position => position.parse().ok().map(Message::CardPicked),
    }
}
