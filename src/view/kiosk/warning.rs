//! The question whether the visitor is still there, with the seconds that are left.

use leptos::html::{button, div, p, ElementChild};
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use super::{hidden, Seen};
use crate::kiosk::attendant::Part;
use crate::view::text::Text;

/// Value of the button that answers it. Any other input does the same.
const STAY: &str = "stay";
/// Screen readers say how many seconds are left at these seconds only. Once a second would be too much to listen to.
const SPOKEN: [u64; 3] = [5, 10, 20];

pub fn warning(seen: &Seen) -> impl IntoView {
    let language = seen.chosen();
    let left = match seen.scene.part {
        Part::Warning(left) => Some(left),
        Part::Attract | Part::Session => None,
    };
    let seconds = left.map(|left| left.to_string()).unwrap_or_default();
    let announced = left.and_then(|left| SPOKEN.into_iter().find(|&spoken| left <= spoken)).map(|spoken| {
        let then = language.kiosk.starts_over.replace("{count}", &spoken.to_string());
        format!("{} {then}", language.kiosk.question)
    });
    div()
        .class("warning")
        .attr("lang", language.tag)
        .attr("dir", language.direction.name())
        .attr("hidden", hidden(left.is_some()))
        .child((
            p().class("announced").attr("role", "alert").prop("textContent", Text::from(announced.unwrap_or_default())),
            p().class("question").attr("aria-hidden", "true").prop("textContent", Text::from(language.kiosk.question)),
            p().class("seconds").attr("aria-hidden", "true").prop("textContent", Text::from(seconds)),
            button()
                .class("stay")
                .attr("type", "button")
                .attr("value", STAY)
                .prop("textContent", Text::from(language.kiosk.stay)),
        ))
}
