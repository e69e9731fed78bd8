//! The controls below the cards.
//!
//! Each component is a function of the current card's place. One signal carries that place and one effect follows it,
//! since each kind of reactive attribute adds 2 KB to a small Leptos module. The `value` of a control says what it
//! means; the edge listens to all clicks and keys of the box with one listener each.

mod count;
mod picker;
pub mod roving;

use leptos::prelude::{ArcRwSignal, Get, IntoView};

use crate::deck::machine::Message;
use crate::deck::Place;
use crate::phrases::Book;

/// Where the visitor is, in reading order, following `place`.
pub fn place(place: ArcRwSignal<Place>, book: Book) -> impl IntoView {
    move || {
        let place = place.get();
        (picker::picker(place, &book), count::count(place, &book))
    }
}

/// What a press on a button of the picker with this `value` means.
pub fn pressed(value: &str) -> Option<Message> {
    value.parse().ok().map(Message::CardPicked)
}
