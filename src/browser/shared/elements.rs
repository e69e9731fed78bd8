//! Questions to elements of the page.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// The elements that `selector` finds below `parent`, in order.
pub fn all(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = parent.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// Whether text at `element` runs right to left, whether the page, a translator or the language decided that.
pub fn is_right_to_left(element: &Element) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value("direction").ok()).as_deref() == Some("rtl")
}
