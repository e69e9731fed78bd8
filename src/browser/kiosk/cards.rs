//! Elements in the tree of the cards that are shown. While new cards are loading, the page holds two `<value-cards>`.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use crate::browser::shared::elements::all;

fn shown(page: &HtmlElement) -> Option<Element> {
    page.query_selector("value-cards:not(.coming)").ok()?
}

/// The first element of the cards that `selector` finds.
pub fn in_cards(page: &HtmlElement, selector: &str) -> Option<HtmlElement> {
    shown(page)?.shadow_root()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements of the cards that `selector` finds, in order.
pub fn all_in_cards(page: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Some(root) = shown(page).and_then(|cards| cards.shadow_root()) else { return Vec::new() };
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The buttons of the kiosk's own bar.
pub fn bar(page: &HtmlElement) -> Vec<HtmlElement> {
    all(page, ".screen .bar button").into_iter().map(JsCast::unchecked_into).collect()
}

/// The element that has focus, in the cards' tree too.
pub fn focused(document: &Document) -> Option<HtmlElement> {
    let outer = document.active_element()?;
    let inner = outer.shadow_root().and_then(|root| root.active_element());
    inner.unwrap_or(outer).dyn_into().ok()
}
