//! Touches, keys and clicks: what they mean for the kiosk, and what the browser must not do with them.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlButtonElement, KeyboardEvent, PointerEvent, WheelEvent};

use super::runtime::Runtime;
use super::{columns, keys};
use crate::browser::shared::panic::hear;
use crate::kiosk::attendant::{Message, Part};
use crate::view::kiosk as view;

/// Width and height of the caretaker's corner, at the top left, in pixels.
const CORNER: f64 = 96.0;

/// Everything that the kiosk listens to.
pub fn listeners(runtime: &Rc<Runtime>) -> Vec<EventListener> {
    let prevents = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    let on = |name: &'static str, act: fn(&Rc<Runtime>, &Event)| {
        let weak = Rc::downgrade(runtime);
        EventListener::new_with_options(&runtime.document, name, prevents, move |event| {
            hear(&weak, |runtime| act(runtime, event));
        })
    };
    let refuse = |name: &'static str| on(name, |_, event| event.prevent_default());
    let weak = Rc::downgrade(runtime);
    // In the bubbling phase, so that a row of the cards that handles the key comes first.
    let prevents_last = EventListenerOptions::enable_prevent_default();
    let arrows = EventListener::new_with_options(&runtime.document, "keydown", prevents_last, move |event| {
        hear(&weak, |runtime| keys::moved(&runtime.document, &runtime.page, event));
    });
    let weak = Rc::downgrade(runtime);
    let resized = EventListener::new(&runtime.window, "resize", move |_| hear(&weak, |runtime| runtime.measure()));
    vec![
        on("pointerdown", |runtime, event| pointed(runtime, event, true)),
        on("pointermove", |runtime, event| pointed(runtime, event, false)),
        on("pointerup", released),
        on("pointercancel", released),
        on("wheel", |runtime, event| {
            // With Ctrl, the wheel would zoom the page.
            if event.dyn_ref::<WheelEvent>().is_some_and(|event| event.ctrl_key()) {
                event.prevent_default();
            }
            runtime.update(Message::Used);
        }),
        on("keydown", keyed),
        on("click", clicked),
        on("click", |runtime, event| columns::press(&runtime.page, event)),
        on("value-cards-change", |runtime, event| columns::turn(&runtime.page, event)),
        on("value-cards-changed", |runtime, _| {
            columns::begin(&runtime.page);
            // Again after the cards' own controls are drawn for the new card.
            let page = runtime.page.clone();
            runtime.settling.replace(Some(Timeout::new(0, move || columns::begin(&page))));
        }),
        refuse("contextmenu"),
        refuse("dragstart"),
        refuse("selectstart"),
        refuse("gesturestart"),
        arrows,
        resized,
    ]
}

fn pointed(runtime: &Rc<Runtime>, event: &Event, is_down: bool) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
    let (id, place) = (event.pointer_id(), (f64::from(event.client_x()), f64::from(event.client_y())));
    if is_down {
        let is_corner = place.0 < CORNER && place.1 < CORNER;
        runtime.update(Message::ContactCame { id, place, is_corner });
    } else if event.pointer_type() == "mouse" && event.buttons() == 0 {
        let place = (event.screen_x(), event.screen_y());
        if runtime.mouse.replace(Some(place)).is_some_and(|before| before != place) {
            runtime.update(Message::Used);
        }
    } else {
        runtime.update(Message::ContactMoved { id, place });
    }
}

fn released(runtime: &Rc<Runtime>, event: &Event) {
    if let Some(event) = event.dyn_ref::<PointerEvent>() {
        runtime.update(Message::ContactGone(event.pointer_id()));
    }
}

fn keyed(runtime: &Rc<Runtime>, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
    let is_first = runtime.scene().part == Part::Attract;
    let is_function = event.key().len() > 1 && event.key().starts_with('F');
    // Keys that print, save, find, reload, zoom or open another window.
    if is_first || is_function || event.ctrl_key() || event.meta_key() || event.alt_key() {
        event.prevent_default();
    }
    runtime.update(Message::Used);
    if is_first {
        event.stop_propagation();
        keys::enter(&runtime.page);
    }
}

fn clicked(runtime: &Rc<Runtime>, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest(".screen button").ok().flatten());
    let Some(button) = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok()) else {
        // A screen reader clicks without a touch or a key.
        return runtime.update(Message::Used);
    };
    let value = button.value();
    if value == view::READ {
        runtime.update(Message::Used);
        let weak = Rc::downgrade(runtime);
        // Later, since a listener does not hear a click while it handles one.
        let press = move || hear(&weak, |runtime| runtime.read_or_stop());
        runtime.pressing.replace(Some(Timeout::new(0, press)));
    } else if let Some(button) = view::pressed(&value) {
        runtime.update(Message::Pressed(button));
    }
}
