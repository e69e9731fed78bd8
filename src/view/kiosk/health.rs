//! The health card: how the kiosk is. In English, since the caretaker reads it out to the person who helps them by phone.

use leptos::html::{div, p, ElementChild};
use leptos::prelude::{ClassAttribute, CollectView, CustomAttribute, IntoView, PropAttribute};

use super::{hidden, Seen};
use crate::view::text::Text;

pub fn health(seen: &Seen) -> impl IntoView {
    let lines = seen
        .health
        .iter()
        .map(|(what, how)| p().prop("textContent", Text::from(format!("{what}: {how}"))))
        .collect_view();
    div()
        .class("health")
        .attr("lang", "en")
        .attr("dir", "ltr")
        .attr("hidden", hidden(seen.scene.has_health))
        .child(lines)
}
