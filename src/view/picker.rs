//! The card picker: one button for each card of the current section, one of them in the tab order.
//!
//! There are always as many buttons as a section may have for it, and the superfluous ones are hidden: a list that grows
//! and shrinks costs 4 KB of WebAssembly, and takes focus along when it shrinks.

use leptos::html::{button, div, ElementChild};
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use super::text::Text;
use crate::deck::Place;
use crate::phrases::{Book, Phrase};

/// With more cards in a section than this, a row of buttons is no help: count, steps and *show all* remain.
const MAXIMUM: usize = 12;

pub fn picker(place: Place, book: &Book) -> impl IntoView {
    div()
        .class("picker")
        .attr("part", "picker")
        .attr("role", "group")
        .attr("aria-label", book.say(Phrase::Controls).to_owned())
        .child(std::array::from_fn::<_, MAXIMUM, _>(|index| choice(place, index, book)))
}

fn choice(place: Place, index: usize, book: &Book) -> impl IntoView {
    let number = index + 1;
    let is_current = number == place.number;
    let is_offered = number <= place.count && place.count <= MAXIMUM;
    button()
        .attr("type", "button")
        .attr("value", (place.first_of_section() + index).to_string())
        .attr("hidden", (!is_offered).then_some(""))
        .attr("aria-current", is_current.then_some("true"))
        .attr("tabindex", if is_current { "0" } else { "-1" })
        .prop("textContent", Text::from(String::from(book.say(Phrase::Card)) + " " + &book.number(number)))
}

/// The card that a key pressed in the picker asks for. Arrows along the line only: up and down are left to the page.
pub fn target(key: &str, place: Place, is_mirrored: bool) -> Option<usize> {
    let first = place.first_of_section();
    let last = first + place.count - 1;
    match (key, is_mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => Some((place.position + 1).min(last)),
        ("ArrowLeft", false) | ("ArrowRight", true) => Some(place.position.saturating_sub(1).max(first)),
        ("Home", _) => Some(first),
        ("End", _) => Some(last),
        _ => None,
    }
}
