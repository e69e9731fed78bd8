//! One bar for everyone: text size, contrast, reading aloud, language, reach.

use leptos::html::{button, div, ElementChild};
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use super::{hidden, Seen};
use crate::kiosk::attendant::Part;
use crate::kiosk::wishes::{Button, TextSize};
use crate::view::text::Text;

const TEXT_SIZE: &str = "text-size";
const CONTRAST: &str = "contrast";
const REACH: &str = "reach";
const LANGUAGE: &str = "language";
/// Value of the button that reads the current card aloud. It presses the cards' own control.
pub const READ: &str = "read";

/// The buttons that set something, by their `value`.
pub const BUTTONS: [(&str, Button); 4] =
    [(TEXT_SIZE, Button::TextSize), (CONTRAST, Button::Contrast), (REACH, Button::Reach), (LANGUAGE, Button::Language)];

pub fn bar(seen: &Seen) -> impl IntoView {
    let chosen = seen.chosen();
    let wishes = seen.scene.wishes;
    let step = match wishes.text_size {
        TextSize::Usual => "1",
        TextSize::Large => "2",
        TextSize::Largest => "3",
    };
    // Names the next language in that language, for visitors who read no other.
    let next = seen.language((wishes.language + 1) % seen.languages.len().max(1));
    let reading = if seen.voice == Some(true) { chosen.tools.stop_reading } else { chosen.extras.read };
    let control = |value: &'static str, name: &str, is_pressed: Option<bool>| {
        button()
            .attr("type", "button")
            .attr("value", value)
            .attr("aria-pressed", is_pressed.map(|is_pressed| if is_pressed { "true" } else { "false" }))
            .prop("textContent", Text::from(name))
    };
    div()
        .class("bar")
        .attr("role", "toolbar")
        .attr("aria-label", chosen.kiosk.bar)
        .attr("lang", chosen.tag)
        .attr("dir", chosen.direction.name())
        .attr("hidden", hidden(seen.scene.part != Part::Attract))
        .child((
            control(TEXT_SIZE, &format!("{} {step}", chosen.kiosk.text_size), None),
            control(CONTRAST, chosen.kiosk.contrast, Some(wishes.has_contrast)),
            control(READ, reading, None).attr("hidden", hidden(seen.voice.is_some())),
            control(LANGUAGE, next.name, None).attr("lang", next.tag).attr("hidden", hidden(seen.languages.len() > 1)),
            control(REACH, chosen.kiosk.reach, Some(wishes.is_low)),
        ))
}
