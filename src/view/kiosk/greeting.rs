//! The attract screen's greeting, in each of the offered languages in turn.

use leptos::html::{div, p, ElementChild};
use leptos::prelude::{ClassAttribute, CustomAttribute, IntoView, PropAttribute};

use super::{hidden, Seen};
use crate::kiosk::attendant::Part;
use crate::view::text::Text;

pub fn greeting(seen: &Seen) -> impl IntoView {
    let language = seen.language(seen.scene.greeting);
    div()
        .class("greeting")
        .attr("lang", language.tag)
        .attr("dir", language.direction.name())
        .attr("hidden", hidden(seen.scene.part == Part::Attract))
        .child((
            p().class("welcome").prop("textContent", Text::from(language.kiosk.welcome)),
            p().class("begin").prop("textContent", Text::from(language.kiosk.begin)),
        ))
}
