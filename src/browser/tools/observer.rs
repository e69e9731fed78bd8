//! Reports changes in the page's tree until it is dropped.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MutationObserver, MutationObserverInit, Node};

use crate::browser::shared::panic::guard;

/// Reports changes below one node.
pub struct Observer {
    observer: MutationObserver,
    _hear: Closure<dyn FnMut()>,
}

impl Observer {
    /// Calls `hear` when one of these attributes is set on `node` or below it.
    pub fn of_attributes(node: &Node, names: &[&str], hear: impl FnMut() + 'static) -> Option<Self> {
        let init = MutationObserverInit::new();
        let names: js_sys::Array = names.iter().map(|name| JsValue::from(*name)).collect();
        init.set_attribute_filter(&names);
        Self::new(node, &init, hear)
    }

    /// Calls `hear` when words below `node` change, come or go.
    pub fn of_words(node: &Node, hear: impl FnMut() + 'static) -> Option<Self> {
        let init = MutationObserverInit::new();
        init.set_child_list(true);
        init.set_character_data(true);
        Self::new(node, &init, hear)
    }

    fn new(node: &Node, init: &MutationObserverInit, mut hear: impl FnMut() + 'static) -> Option<Self> {
        init.set_subtree(true);
        let hear = Closure::<dyn FnMut()>::new(move || guard(&mut hear));
        let observer = MutationObserver::new(hear.as_ref().unchecked_ref()).ok()?;
        observer.observe_with_options(node, init).ok()?;
        Some(Self { observer, _hear: hear })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
