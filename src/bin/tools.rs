//! The module that is fetched when a visitor first shares, filters or reads aloud. Few do, so no embed loads it before.

use js_sys::Function;
use value_cards::browser::{panic, toolbox::Toolbox};
use value_cards::phrases::Book;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlButtonElement, HtmlElement};

fn main() {}

/// Calls `tell_script` if the module ever fails. Called once, before the first tool.
#[wasm_bindgen]
pub fn watch(tell_script: Function) {
    panic::watch(tell_script);
}

/// The tools of one widget. Freed, they leave nothing behind.
#[wasm_bindgen]
pub struct Tools(Toolbox);

#[wasm_bindgen]
impl Tools {
    /// The tools for the cards below `frame`, with these styles and words; `undefined` where there is none.
    pub fn mount(host: HtmlElement, frame: HtmlElement, styles: &str, phrases: &str) -> Option<Tools> {
        Toolbox::new(host, frame, styles, Book::new(phrases)).map(Self)
    }

    /// Uses the tool that this button stands for, or ends its use.
    pub fn press(&self, button: HtmlButtonElement) {
        self.0.press(button);
    }
}
