//! The panel that the share button opens: copy the link, copy the words, or use the system's own way.

use leptos::html::{button, div, label, p, span, textarea, ElementChild};
use leptos::prelude::{ArcRwSignal, ClassAttribute, CustomAttribute, Get, IntoView, PropAttribute};

use crate::phrases::{Book, ToolPhrase};
use crate::view::text::Text;

/// Value of the button that copies the link.
pub const LINK: &str = "link";
/// Value of the button that copies the words.
pub const TEXT: &str = "text";
/// Value of the button that opens the system's own way to share.
pub const SYSTEM: &str = "system";

/// The result of the last attempt to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copying {
    /// There was no attempt yet.
    Offered,
    /// It worked, in these words.
    Done(String),
    /// The browser refused to copy this text.
    Refused(String),
}

/// The panel, following `copying`.
pub fn share_panel(copying: ArcRwSignal<Copying>, has_system_share: bool, book: &Book) -> impl IntoView {
    let way = |value: &'static str, name: ToolPhrase, is_offered: bool| {
        button()
            .attr("type", "button")
            .attr("value", value)
            .attr("hidden", (!is_offered).then_some(""))
            .prop("textContent", Text::from(book.say_tool(name)))
    };
    let spoken = book.clone();
    div()
        .class("panel share-panel")
        .attr("part", "panel")
        .attr("role", "group")
        .attr("aria-label", book.say_tool(ToolPhrase::Share).to_owned())
        .child((
            way(LINK, ToolPhrase::CopyLink, true),
            way(TEXT, ToolPhrase::CopyText, true),
            way(SYSTEM, ToolPhrase::ShareBySystem, has_system_share),
            move || outcome(copying.get(), &spoken),
        ))
}

fn outcome(copying: Copying, book: &Book) -> impl IntoView {
    let (said, text) = match copying {
        Copying::Offered => (String::new(), String::new()),
        Copying::Done(said) => (said, String::new()),
        Copying::Refused(text) => (book.say_tool(ToolPhrase::NotCopied).to_owned(), text),
    };
    (
        p().class("outcome").attr("hidden", said.is_empty().then_some("")).prop("textContent", Text::from(said)),
        label().class("to-copy").attr("hidden", text.is_empty().then_some("")).child((
            span().prop("textContent", Text::from(book.say_tool(ToolPhrase::ToCopy))),
            textarea().attr("readonly", "").attr("rows", "3").prop("value", text),
        )),
    )
}
