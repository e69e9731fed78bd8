//! The panel that the filter button opens: a field, and how many cards have the words in it.

use leptos::html::{button, div, input, label, p, span, ElementChild};
use leptos::prelude::{ArcRwSignal, ClassAttribute, CustomAttribute, Get, IntoView, PropAttribute};

use crate::phrases::{Book, ToolPhrase};
use crate::view::text::Text;

/// Value of the button that clears the field.
pub const CLEAR: &str = "clear";

/// The panel, following `tally`, which says how many cards match; `None` if the field is empty.
pub fn filter_panel(tally: ArcRwSignal<Option<String>>, book: &Book) -> impl IntoView {
    let clear = Text::from(book.say_tool(ToolPhrase::Clear));
    let field = label().child((
        span().prop("textContent", Text::from(book.say_tool(ToolPhrase::WordsToFind))),
        input()
            .attr("type", "text")
            .attr("inputmode", "search")
            .attr("enterkeyhint", "search")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false"),
    ));
    let following = move || {
        let tally = tally.get();
        let hidden = tally.is_none().then_some("");
        (
            button()
                .attr("type", "button")
                .attr("value", CLEAR)
                .attr("hidden", hidden)
                .prop("textContent", clear.clone()),
            p().class("tally").attr("hidden", hidden).prop("textContent", Text::from(tally.unwrap_or_default())),
        )
    };
    div()
        .class("panel filter-panel")
        .attr("part", "panel")
        .attr("role", "group")
        .attr("aria-label", book.say_tool(ToolPhrase::Filter).to_owned())
        .child((field, following))
}
