//! “3 of 11”: the current card's number within its section.

use leptos::html::p;
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use super::text::Text;
use crate::deck::Place;
use crate::phrases::Phrases;

pub fn count(place: Place, phrases: &'static Phrases) -> impl IntoView {
    let text = [place.number.to_string().as_str(), phrases.of, place.count.to_string().as_str()].join(" ");
    p().class("count").attr("part", "count").prop("textContent", Text::from(text))
}
