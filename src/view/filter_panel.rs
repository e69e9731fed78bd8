//! What the filter button opens: a field, and how many cards have the words in it.

use leptos::html::{button, div, input, label, p, span, ElementChild};
use leptos::prelude::{ArcRwSignal, ClassAttribute, CustomAttribute, Get, IntoView, PropAttribute};

use super::text::Text;
use crate::phrases::{ExtrasPhrases, ToolPhrases};

/// Value of the button that empties the field.
pub const CLEAR: &str = "clear";

/// How many cards match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Those that match.
    pub matched: usize,
    /// All cards.
    pub total: usize,
}

/// The panel, following `tally`, which is `None` while the field is empty.
pub fn filter_panel(
    tally: ArcRwSignal<Option<Tally>>,
    names: &'static ExtrasPhrases,
    phrases: &'static ToolPhrases,
) -> impl IntoView {
    let field = label().child((
        span().prop("textContent", Text::from(phrases.words_to_find)),
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
                .prop("textContent", Text::from(phrases.clear)),
            p().class("tally")
                .attr("hidden", hidden)
                .prop("textContent", Text::from(tally.map(|tally| in_words(tally, phrases)).unwrap_or_default())),
        )
    };
    div()
        .class("panel filter-panel")
        .attr("part", "panel")
        .attr("role", "group")
        .attr("aria-label", names.filter)
        .child((field, following))
}

/// “3 of 18 cards”.
pub fn in_words(tally: Tally, phrases: &ToolPhrases) -> String {
    if tally.matched == 0 {
        return phrases.no_match.to_owned();
    }
    [tally.matched.to_string().as_str(), phrases.of, tally.total.to_string().as_str(), phrases.cards].join(" ")
}
