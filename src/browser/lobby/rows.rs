//! Where five keys go: the rows of what can be pressed, from the top to the bottom.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent};

use crate::kiosk::cursor::Cursor;

pub use super::super::frames::is_right_to_left;

/// The cards that are shown; others may be on their way.
fn cards(page: &HtmlElement) -> Option<Element> {
    page.query_selector("value-cards:not(.coming)").ok()?
}

/// The first element of the cards' own that `selector` finds.
pub fn in_cards(page: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    cards(page)?.shadow_root()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// All of them.
pub fn all_in_cards(page: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Some(root) = cards(page).and_then(|cards| cards.shadow_root()) else { return Vec::new() };
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// What has focus, also where that is within the cards' own tree.
pub fn active(document: &Document) -> Option<HtmlElement> {
    let outer = document.active_element()?;
    let inner = outer.shadow_root().and_then(|root| root.active_element());
    inner.unwrap_or(outer).dyn_into().ok()
}

/// The first key of a visitor leads to the cards.
pub fn enter(page: &HtmlElement) {
    if let Some(scroller) = in_cards(page, ".cards") {
        let _ = scroller.focus();
    }
}

/// An arrow key that nothing else has an answer to leads to the next place in its direction; on the cards themselves the
/// next or the previous card comes.
pub fn moved(document: &Document, page: &HtmlElement, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else { return };
    if event.default_prevented() || !key.starts_with("Arrow") {
        return;
    }
    event.prevent_default();
    let rows = rows(page);
    let Some(active) = active(document) else { return enter(page) };
    let place = rows.iter().enumerate().find_map(|(row, places)| {
        places.iter().position(|place| *place == active).map(|column| Cursor { row, column })
    });
    let Some(place) = place else { return enter(page) };
    let is_mirrored = is_right_to_left(&active);
    if active.class_name() == "cards" && (key == "ArrowLeft" || key == "ArrowRight") {
        let step = if (key == "ArrowRight") == is_mirrored { ".previous" } else { ".next" };
        if let Some(control) = in_cards(page, step) {
            control.click();
        }
        return;
    }
    let counts: Vec<usize> = rows.iter().map(Vec::len).collect();
    let target = place.moved(&key, &counts, is_mirrored).and_then(|to| rows.get(to.row)?.get(to.column));
    if let Some(target) = target {
        let _ = target.focus();
    }
}

fn rows(page: &HtmlElement) -> Vec<Vec<HtmlElement>> {
    let bar = page.query_selector_all(".screen .bar button").ok();
    let bar = bar.into_iter().flat_map(|found| (0..found.length()).filter_map(move |index| found.get(index)));
    let rows = [
        all_in_cards(page, ".sections button"),
        all_in_cards(page, ".cards"),
        all_in_cards(page, ".bar button"),
        bar.filter_map(|button| button.dyn_into().ok()).collect(),
    ];
    rows.into_iter().map(|row| row.into_iter().filter(|place| place.offset_width() > 0).collect()).collect()
}
