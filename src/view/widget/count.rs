//! “3 of 11”: the current card's number within its section.

use leptos::html::p;
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use crate::deck::Place;
use crate::phrases::{Book, Phrase};
use crate::view::text::Text;

pub fn count(place: Place, book: &Book) -> impl IntoView {
    let text = book.number(place.number) + " " + book.say(Phrase::Of) + " " + &book.number(place.count);
    p().class("count").attr("part", "count").prop("textContent", Text::from(text))
}
