//! The module that is fetched when a visitor first shares, filters or reads aloud. Few visitors do, so no embed loads
//! it earlier.

use js_sys::Function;
use value_cards::browser::shared::panic;
use value_cards::browser::tools::toolbox::Toolbox;
use value_cards::phrases::Book;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlButtonElement, HtmlElement};

fn main() {}

/// Calls `tell_script` if the module ever fails. Called once, before the first tool.
#[wasm_bindgen]
pub fn watch(tell_script: Function) {
    panic::watch(tell_script);
}

/// The tools of one widget. Freeing them leaves nothing behind.
#[wasm_bindgen]
pub struct Tools(Toolbox);

#[wasm_bindgen]
impl Tools {
    /// The tools for the cards below `frame`, with these styles and phrases; `undefined` if there is no card.
    pub fn mount(host: HtmlElement, frame: HtmlElement, styles: &str, phrases: &str) -> Option<Tools> {
        Toolbox::new(host, frame, styles, Book::new(phrases)).map(Self)
    }

    /// Starts the tool of this button, or ends it.
    pub fn press(&self, button: HtmlButtonElement) {
        self.0.press(button);
    }
}
