//! What happens after a panic: the page's script hears of it once, and the program does nothing more.
//!
//! One module serves all widgets of a page, so one panic ends them all.

use std::cell::{Cell, RefCell};
use std::panic;
use std::rc::{Rc, Weak};

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    static HAS_PANICKED: Cell<bool> = const { Cell::new(false) };
    static TELL_SCRIPT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Calls `tell_script` if anything ever panics. The script then removes what the program showed, and the static cards
/// go on.
pub fn watch(tell_script: Function) {
    TELL_SCRIPT.set(Some(tell_script));
    panic::set_hook(Box::new(|_| {
        HAS_PANICKED.set(true);
        if let Some(tell_script) = TELL_SCRIPT.take() {
            // There is nobody left to handle an error.
            let _ = tell_script.call0(&JsValue::UNDEFINED);
        }
    }));
}

/// Runs `act` unless something has panicked: a panic may have left any value half changed. Every callback and every
/// method that the page calls goes through here.
pub(in crate::browser) fn guard(act: impl FnOnce()) {
    if !HAS_PANICKED.get() {
        act();
    }
}

/// The same for a callback that holds what it needs weakly, so that it does nothing once that is gone.
pub(in crate::browser) fn hear<T>(shared: &Weak<T>, act: impl FnOnce(&Rc<T>)) {
    guard(|| {
        if let Some(shared) = shared.upgrade() {
            act(&shared);
        }
    });
}
