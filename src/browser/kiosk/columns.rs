//! The columns of a card whose words are too long for the screen. They are as wide as the card and lie beside each
//! other; each one is shown before the next card. A section's lead-in is in the first column of its first card, so it
//! takes no room from the other cards.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, Event, HtmlElement, ScrollToOptions};

use super::cards::{all_in_cards, in_cards};
use crate::browser::shared::elements::is_right_to_left;

/// Before another card is shown: if the current one has a column left in that direction, shows that instead.
pub fn turn(page: &HtmlElement, event: &Event) {
    let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail).unwrap_or_default();
    let get = |name: &str| Reflect::get(&detail, &name.into()).unwrap_or_default();
    let Some(from) = current(page).map(|(position, _)| position) else { return };
    let Some(to) = get("position").as_f64().map(|position| position as usize) else { return };
    let is_forward = to == from + 1 || get("cause").as_string().as_deref() == Some("rotation");
    let is_back = to + 1 == from;
    if event.cancelable() && (is_forward || is_back) && step(page, is_forward) {
        event.prevent_default();
    }
}

/// After a press on *next* at the last card, or on *previous* at the first: there is no other card, but there may be
/// another column.
pub fn press(page: &HtmlElement, event: &Event) {
    let Some(button) = event.composed_path().get(0).dyn_into::<Element>().ok() else { return };
    let count = all_in_cards(page, ".card").len();
    let is_forward = match (button.class_name().as_str(), current(page)) {
        ("next", Some((position, _))) if position + 1 == count => true,
        ("previous", Some((0, _))) => false,
        _ => return,
    };
    if step(page, is_forward) {
        event.stop_propagation();
    }
}

/// Moves each group's lead-in to the top of its first card. Its words stay where they are in the page; only the slot
/// that shows them moves.
pub fn arrange(page: &HtmlElement) {
    for head in all_in_cards(page, ".head") {
        let lead = head.query_selector(".lead").ok().flatten();
        let list = head.next_element_sibling();
        if let (Some(lead), Some(card)) = (lead, list.and_then(|list| list.query_selector(".card").ok().flatten())) {
            let _ = card.insert_before(&lead, card.first_child().as_ref());
        }
    }
    mark(page);
}

/// After another card is shown: all others go back to their first column.
pub fn begin(page: &HtmlElement) {
    for card in all_in_cards(page, ".card:not([data-current])") {
        card.set_scroll_left(0);
    }
    mark(page);
}

/// The current card, and its position.
fn current(page: &HtmlElement) -> Option<(usize, HtmlElement)> {
    all_in_cards(page, ".card").into_iter().enumerate().find(|(_, card)| card.has_attribute("data-current"))
}

/// Whether the card has a column left in that direction.
fn has_left(card: &HtmlElement, is_forward: bool) -> bool {
    // `scrollLeft` is negative if lines run from right to left.
    let (place, width) = (card.scroll_left().abs(), card.client_width());
    width > 0 && if is_forward { place < card.scroll_width() - width - 1 } else { place > 1 }
}

/// Shows the current card's next column in that direction; `false` if there is none.
fn step(page: &HtmlElement, is_forward: bool) -> bool {
    let Some((_, card)) = current(page).filter(|(_, card)| has_left(card, is_forward)) else { return false };
    let width = if is_forward == is_right_to_left(&card) { -card.client_width() } else { card.client_width() };
    let options = ScrollToOptions::new();
    options.set_left((card.scroll_left() + width).into());
    card.scroll_to_with_scroll_to_options(&options);
    mark(page);
    true
}

/// At the ends, where there is no other card, the previous and next controls say whether there is another column.
fn mark(page: &HtmlElement) {
    let Some((position, card)) = current(page) else { return };
    let is_last = position + 1 == all_in_cards(page, ".card").len();
    for (selector, is_end, is_forward) in [(".next", is_last, true), (".previous", position == 0, false)] {
        if let Some(button) = in_cards(page, selector).filter(|_| is_end) {
            let is_disabled = if has_left(&card, is_forward) { "false" } else { "true" };
            let _ = button.set_attribute("aria-disabled", is_disabled);
        }
    }
}
