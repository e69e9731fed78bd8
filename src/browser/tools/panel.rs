//! The panel that a button opens. It is part of the frame until it is dropped, and returns focus when it is closed.

use std::any::Any;

use gloo_events::{EventListener, EventListenerOptions};
use leptos::mount::mount_to;
use leptos::prelude::IntoView;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlButtonElement, HtmlElement, KeyboardEvent, ShadowRoot};

use crate::browser::shared::panic::guard;

/// An open panel.
pub struct Panel {
    /// The element around it.
    holder: HtmlElement,
    button: HtmlButtonElement,
    listeners: Vec<EventListener>,
    view: Option<Box<dyn Any>>,
}

impl Panel {
    /// Shows `view` in `holder`, an element of the frame, for `button`.
    pub fn open<V: IntoView + 'static>(
        holder: HtmlElement,
        button: HtmlButtonElement,
        view: impl FnOnce() -> V + 'static,
    ) -> Self {
        let view = Box::new(mount_to(holder.clone(), view));
        expand(&button, true);
        Self { holder, button, listeners: Vec::new(), view: Some(view) }
    }

    /// The first element of the view that `selector` finds.
    pub fn find<T: JsCast>(&self, selector: &str) -> Option<T> {
        self.holder.query_selector(selector).ok()??.dyn_into().ok()
    }

    /// Calls `hear` for each event of this name inside the panel.
    pub fn listen(&mut self, name: &'static str, mut hear: impl FnMut(&Event) + 'static) {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&self.holder, name, options, move |event| {
            guard(|| hear(event));
        });
        self.listeners.push(listener);
    }

    /// Calls `leave` when Escape is pressed inside the panel.
    pub fn listen_for_escape(&mut self, mut leave: impl FnMut() + 'static) {
        self.listen("keydown", move |event| {
            // For the page, this key was not pressed in a text field, so its single-key shortcuts would act.
            event.stop_propagation();
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                leave();
            }
        });
    }

    /// Moves focus back to the button if it is inside the panel.
    pub fn return_focus(&self) {
        let root = self.holder.get_root_node().dyn_into::<ShadowRoot>().ok();
        let focused = root.and_then(|root| root.active_element());
        if self.holder.contains(focused.as_deref()) && focused.is_some() {
            // Fails only for an element that cannot take focus; a button can.
            let _ = self.button.focus();
        }
    }
}

impl Drop for Panel {
    fn drop(&mut self) {
        self.listeners.clear();
        self.view = None;
        self.holder.remove();
        expand(&self.button, false);
    }
}

fn expand(button: &HtmlButtonElement, is_expanded: bool) {
    // Fails only for an invalid name.
    let _ = button.set_attribute("aria-expanded", if is_expanded { "true" } else { "false" });
}
