//! The custom element on the page: its events, and its status line for screen readers.

use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::frames::Frames;
use super::object::object;
use crate::deck::Place;
use crate::machine::Cause;

/// Tells the page of a change of card; `false` where the page refuses it.
pub fn tell(host: &HtmlElement, name: &str, frames: &Frames, place: Place, cause: Cause, is_cancelable: bool) -> bool {
    let (id, section) = frames.ids(place.position);
    let detail = object([
        ("id", id.into()),
        ("position", (place.position as u32).into()),
        ("count", (place.count as u32).into()),
        ("section", section.into()),
        ("cause", cause.name().into()),
    ]);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(is_cancelable);
    init.set_detail(&detail);
    CustomEvent::new_with_event_init_dict(name, &init).and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}

/// Says `words` once to screen readers, through the status element that the loader keeps in the page.
pub fn announce(host: &HtmlElement, words: &str) {
    if let Ok(Some(status)) = host.query_selector(":scope > [slot=status]") {
        status.set_text_content(Some(words));
    }
}
