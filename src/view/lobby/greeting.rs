//! The attract screen's greeting, in one of the languages offered after the other.

use leptos::html::{div, p, ElementChild};
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use super::{direction, hidden, Seen};
use crate::kiosk::attendant::Part;
use crate::view::text::Text;

pub fn greeting(seen: &Seen) -> impl IntoView {
    let language = seen.language(seen.scene.greeting);
    div()
        .class("greeting")
        .attr("lang", language.tag)
        .attr("dir", direction(language))
        .attr("hidden", hidden(seen.scene.part == Part::Attract))
        .child((
            p().class("welcome").prop("textContent", Text::from(language.kiosk.welcome)),
            p().class("begin").prop("textContent", Text::from(language.kiosk.begin)),
        ))
}
