//! The arrow keys: they lead through the rows of what can be pressed, from top to bottom.

use wasm_bindgen::JsCast;
use web_sys::{Document, Event, HtmlElement, KeyboardEvent};

use super::cards::{all_in_cards, bar, focused, in_cards};
use crate::browser::shared::elements::is_right_to_left;
use crate::kiosk::cursor::Cursor;

/// Moves focus to the cards, which is what a visitor's first key does.
pub fn enter(page: &HtmlElement) {
    if let Some(scroller) = in_cards(page, ".cards") {
        let _ = scroller.focus();
    }
}

/// Takes an arrow key that nothing else has handled to the next place in its direction. On the cards themselves, the
/// widget handles left and right.
pub fn moved(document: &Document, page: &HtmlElement, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
    if event.default_prevented() || !key.starts_with("Arrow") {
        return;
    }
    event.prevent_default();
    let rows = rows(page);
    let Some(focused) = focused(document) else { return enter(page) };
    let place = rows.iter().enumerate().find_map(|(row, places)| {
        places.iter().position(|place| *place == focused).map(|column| Cursor { row, column })
    });
    let Some(place) = place else { return enter(page) };
    let is_mirrored = is_right_to_left(&focused);
    let counts: Vec<usize> = rows.iter().map(Vec::len).collect();
    let target = place.moved(&key, &counts, is_mirrored).and_then(|to| rows.get(to.row)?.get(to.column));
    if let Some(target) = target {
        let _ = target.focus();
    }
}

/// The visible places of each row.
fn rows(page: &HtmlElement) -> Vec<Vec<HtmlElement>> {
    let rows = [
        all_in_cards(page, ".sections button"),
        all_in_cards(page, ".cards"),
        all_in_cards(page, ".bar button"),
        bar(page),
    ];
    rows.into_iter().map(|row| row.into_iter().filter(|place| place.offset_width() > 0).collect()).collect()
}
