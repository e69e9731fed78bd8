//! The module that reads content documents. It is fetched only if a page uses one.

use value_cards::browser::documents::editions;
use value_cards::content::parse;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

fn main() {}

/// Reads a document: `{ problems, adopted, editions }`. `editions` is empty if the document cannot be used.
#[wasm_bindgen]
pub fn read(json: &str) -> JsValue {
    editions::to_js(&parse(json))
}
