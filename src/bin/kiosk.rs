//! The lobby kiosk's module: what a kiosk adds to the cards. They are the widget's, as on every other page, so that no embed
//! pays for a kiosk and a kiosk's failure is not theirs.

use js_sys::Function;
use value_cards::browser::lobby::{Keeper, Lobby};
use value_cards::browser::panic;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

/// Calls `tell_script` if the module ever fails. Called once, before the kiosk.
#[wasm_bindgen]
pub fn watch(tell_script: Function) {
    panic::watch(tell_script);
}

/// The kiosk. Freed, it leaves nothing behind.
#[wasm_bindgen]
pub struct Kiosk(Lobby);

#[wasm_bindgen]
impl Kiosk {
    /// Takes charge of `page`, with the help of the page's script; `undefined` where it is no kiosk's page.
    pub fn mount(page: HtmlElement, keeper: Keeper) -> Option<Kiosk> {
        Lobby::new(page, keeper).map(Self)
    }

    /// The addresses that the cards lead to, one a line and in the cards' order; empty where a card leads nowhere. Each is
    /// drawn onto its card, as a code for telephones.
    pub fn link(&self, addresses: &str) {
        self.0.link(addresses);
    }

    /// There are new frames for the cards.
    pub fn arrange(&self) {
        self.0.arrange();
    }

    /// Notes what has happened on the script's side, for the caretaker.
    pub fn note(&self, what: &str) {
        self.0.note(what);
    }
}
