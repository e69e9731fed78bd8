//! The card picker: one button for each card of the current section, one of them in the tab order.
//!
//! It always has its largest number of buttons and hides those that are not needed. A list that grows and shrinks would
//! add 4 KB of WebAssembly, and would lose focus when it shrinks.

use leptos::html::{button, div, ElementChild};
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use crate::deck::Place;
use crate::phrases::{Book, Phrase};
use crate::view::text::Text;

/// In a section with more cards than this, a row of buttons does not help. The count, the previous and next controls and
/// *show all* remain.
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
