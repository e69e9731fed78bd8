//! Sharing, while its panel is open.

use std::rc::Rc;

use js_sys::Promise;
use leptos::prelude::{ArcRwSignal, Set};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{spawn_local, JsFuture};
use web_sys::{HtmlButtonElement, HtmlElement, HtmlTextAreaElement};

use super::clipboard::{self, Outcome};
use super::panel::Panel;
use crate::browser::shared::frames::Frames;
use crate::browser::shared::status;
use crate::phrases::{Book, ToolPhrase};
use crate::tools::link;
use crate::view::tools::share_panel::{share_panel, Copying, LINK, SYSTEM, TEXT};

/// An open panel that shares the current card.
pub struct Sharing {
    sharer: Rc<Sharer>,
    panel: Panel,
}

struct Sharer {
    host: HtmlElement,
    holder: HtmlElement,
    frames: Rc<Frames>,
    copying: ArcRwSignal<Copying>,
    book: Book,
}

impl Sharing {
    /// Opens the panel. `leave` is called when the visitor wants to close it.
    pub fn open(
        host: HtmlElement,
        frames: Rc<Frames>,
        button: HtmlButtonElement,
        book: Book,
        leave: impl Fn() + 'static,
    ) -> Option<Self> {
        let copying = ArcRwSignal::new(Copying::Offered);
        let holder = frames.add_below()?;
        let sharer =
            Rc::new(Sharer { host, frames, copying: copying.clone(), holder: holder.clone(), book: book.clone() });
        let has_system_share = clipboard::has_system_share();
        let mut panel = Panel::open(holder, button, move || share_panel(copying, has_system_share, &book));
        panel.listen_for_escape(leave);
        let weak = Rc::downgrade(&sharer);
        panel.listen("click", move |event| {
            let button = event.target().and_then(|target| target.dyn_into::<HtmlButtonElement>().ok());
            if let (Some(button), Some(sharer)) = (button, weak.upgrade()) {
                sharer.pressed(&button.value());
            }
        });
        if let Some(first) = panel.find::<HtmlElement>("button") {
            let _ = first.focus();
        }
        Some(Self { sharer, panel })
    }

    /// Removes the last result, since another card is shown.
    pub fn take_back(&self) {
        self.sharer.copying.set(Copying::Offered);
    }

    /// Closes the panel and returns focus to the button.
    pub fn close(self) {
        self.panel.return_focus();
    }
}

impl Sharer {
    fn pressed(self: &Rc<Self>, value: &str) {
        let position = self.frames.current();
        let excerpt = self.frames.excerpt(position);
        let address = self.address(position);
        match value {
            LINK => {
                let outcome = clipboard::copy(&address);
                self.wait(outcome, address, self.book.say_tool(ToolPhrase::LinkCopied));
            }
            TEXT => {
                let text = excerpt.text();
                let outcome = clipboard::copy(&text);
                self.wait(outcome, text, self.book.say_tool(ToolPhrase::TextCopied));
            }
            SYSTEM => {
                let (title, text) = (&excerpt.title, excerpt.spoken());
                let outcome = clipboard::share(title, &text, &address);
                // The system reports the result itself.
                self.wait(outcome, [text, address].join("\n"), "");
            }
            _ => {}
        }
    }

    fn wait(self: &Rc<Self>, outcome: impl std::future::Future<Output = Outcome> + 'static, text: String, done: &str) {
        let (weak, done) = (Rc::downgrade(self), done.to_owned());
        spawn_local(async move {
            let outcome = outcome.await;
            // The panel may be closed by now.
            let Some(sharer) = weak.upgrade() else { return };
            let is_refused = outcome == Outcome::Refused;
            status::announce(
                &sharer.host,
                if is_refused { sharer.book.say_tool(ToolPhrase::NotCopied) } else { &done },
            );
            let copying = match outcome {
                Outcome::Done => Copying::Done(done),
                Outcome::CalledOff => Copying::Offered,
                Outcome::Refused => Copying::Refused(text),
            };
            sharer.copying.set(copying);
            drop(sharer);
            if is_refused {
                // The view is updated in tasks that are queued before this one.
                let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
                if let Some(sharer) = weak.upgrade() {
                    sharer.select();
                }
            }
        });
    }

    /// Selects the text that could not be copied.
    fn select(&self) {
        if let Ok(Some(field)) = self.holder.query_selector("textarea") {
            let field: HtmlTextAreaElement = field.unchecked_into();
            let _ = field.focus();
            field.select();
            // Browsers scroll to the end of the selection, but people read from the beginning.
            field.set_scroll_top(0);
        }
    }

    fn address(&self, position: usize) -> String {
        let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
        // The encoding that the extras expect in a link (src/embed/extras/links.js).
        let encoded = |text: &str| String::from(js_sys::encode_uri(text.trim()));
        let name = self.host.get_attribute("links").unwrap_or_default();
        link::address(&page, &encoded(&name), &encoded(&self.frames.ids(position).0))
    }
}
