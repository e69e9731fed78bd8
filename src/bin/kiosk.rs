//! The kiosk's module: what a kiosk adds to the cards. The cards themselves are the widget's, like on every other page,
//! so no embed pays for the kiosk, and if the kiosk fails the cards go on.

use js_sys::Function;
use value_cards::browser::kiosk::{mounted::Mounted, Keeper};
use value_cards::browser::shared::panic;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

/// Calls `tell_script` if the module ever fails. Called once, before the kiosk.
#[wasm_bindgen]
pub fn watch(tell_script: Function) {
    panic::watch(tell_script);
}

/// The kiosk. Freeing it leaves nothing behind.
#[wasm_bindgen]
pub struct Kiosk(Mounted);

#[wasm_bindgen]
impl Kiosk {
    /// Takes charge of `page`, with the help of the page's script; `undefined` if it is not a kiosk's page.
    pub fn mount(page: HtmlElement, keeper: Keeper) -> Option<Kiosk> {
        Mounted::new(page, keeper).map(Self)
    }

    /// The addresses that the cards lead to, one on each line, in order; empty if a card leads nowhere. Each is drawn
    /// onto its card, as a code for phones.
    pub fn link(&self, addresses: &str) {
        self.0.link(addresses);
    }

    /// Takes in that the cards have new frames.
    pub fn arrange(&self) {
        self.0.arrange();
    }

    /// Notes for the caretaker what happened in the script.
    pub fn note(&self, what: &str) {
        self.0.note(what);
    }
}
