//! The caretaker's card: how the kiosk is. In English: it is read by whoever looks after the machine, and to whoever helps
//! them on the telephone.

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
