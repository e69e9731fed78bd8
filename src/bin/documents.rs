//! The module that reads content documents. It is fetched only if a page uses one.

use value_cards::browser::documents::editions;
use value_cards::content::{parse_for, Page};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

fn main() {}

/// Reads a document: `{ problems, adopted, editions }`. `editions` is empty if the document cannot be used. `isHere`: the
/// page is on this machine, so the document may name what is on it too.
#[wasm_bindgen]
pub fn read(json: &str, #[wasm_bindgen(js_name = "isHere")] is_here: Option<bool>) -> JsValue {
    let page = if is_here == Some(true) { Page::ThisMachine } else { Page::Anywhere };
    editions::to_js(&parse_for(page, json))
}
