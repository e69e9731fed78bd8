//! The previous and the next control. They can still take focus at the ends, so focus is never lost.

use leptos::html::button;
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use crate::deck::Place;
use crate::phrases::{Book, Phrase};
use crate::view::text::Text;

/// Value, class and part of the previous control.
pub const PREVIOUS: &str = "previous";
/// Value, class and part of the next control.
pub const NEXT: &str = "next";

pub fn previous(place: Place, book: &Book) -> impl IntoView {
    step(PREVIOUS, book.say(Phrase::Previous), place.is_first())
}

pub fn next(place: Place, book: &Book) -> impl IntoView {
    step(NEXT, book.say(Phrase::Next), place.is_last())
}

fn step(value: &'static str, name: &str, is_at_end: bool) -> impl IntoView {
    button()
        .class(value)
        .attr("type", "button")
        .attr("part", value)
        .attr("value", value)
        .attr("aria-disabled", if is_at_end { "true" } else { "false" })
        .prop("textContent", Text::from(name))
}
