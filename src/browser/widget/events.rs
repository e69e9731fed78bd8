//! The events by which the page learns of a change of card.

use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::browser::shared::frames::Frames;
use crate::browser::shared::object::object;
use crate::deck::machine::Cause;
use crate::deck::Place;

/// Dispatches the event `name` on `host`; `false` if the page refuses the change.
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
