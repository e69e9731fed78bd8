//! The last word of a widget that has failed. One module serves all widgets of a page, so one panic ends them all.

use std::cell::{Cell, RefCell};
use std::panic;

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    static HAS_PANICKED: Cell<bool> = const { Cell::new(false) };
    static TELL_LOADER: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `tell_loader` if anything ever panics; the loader takes the controls away and the static cards go on.
pub fn watch(tell_loader: Function) {
    TELL_LOADER.set(Some(tell_loader));
    panic::set_hook(Box::new(|_| {
        HAS_PANICKED.set(true);
        if let Some(tell_loader) = TELL_LOADER.take() {
            // Nobody is left who could take an error.
            let _ = tell_loader.call0(&JsValue::UNDEFINED);
        }
    }));
}

/// Whether anything has panicked: from then on every listener keeps still.
pub fn has_happened() -> bool {
    HAS_PANICKED.get()
}
