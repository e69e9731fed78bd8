//! A kiosk as its page's script knows it. Dropping it leaves nothing behind.

use std::any::Any;
use std::rc::Rc;

use gloo_events::EventListener;
use leptos::mount::mount_to;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::runtime::Runtime;
use super::screen::Screen;
use super::{input, settings, Keeper};
use crate::browser::shared::{clock, panic};
use crate::kiosk::attendant::{Attendant, Message};
use crate::view::kiosk as view;

/// A kiosk in charge of its page.
pub struct Mounted {
    // Dropped in this order: first nothing more is heard, then what it shows goes.
    _listeners: Vec<EventListener>,
    _screen: Box<dyn Any>,
    runtime: Rc<Runtime>,
}

impl Mounted {
    /// Takes charge of `page`, which holds the cards and an empty element with the class `screen`; `None` if it does not.
    pub fn new(page: HtmlElement, keeper: Keeper) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let parent: HtmlElement = page.query_selector(".screen").ok()??.dyn_into().ok()?;
        let (settings, problems) = settings::read(&window);
        for problem in problems {
            keeper.complain(&problem);
        }
        let chance = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        let attendant = Attendant::new(&settings, clock::now(), chance);
        let screen = Screen::new(page.clone(), document.clone(), attendant.scene(), settings.languages.clone());
        let seen = screen.seen();
        let view = mount_to(parent, move || view::screen(seen));
        let runtime = Rc::new(Runtime::new(window, document, page, keeper, settings, attendant, screen));
        let listeners = input::listeners(&runtime);
        runtime.measure();
        runtime.note("started");
        runtime.show();
        runtime.update(Message::Woke(runtime.senses()));
        Some(Self { _listeners: listeners, _screen: Box::new(view), runtime })
    }

    /// Draws these addresses, one on each line, onto the cards in order.
    pub fn link(&self, addresses: &str) {
        panic::guard(|| self.runtime.link(addresses));
    }

    /// Takes in that the cards have new frames.
    pub fn arrange(&self) {
        panic::guard(|| self.runtime.arrange());
    }

    /// Notes for the caretaker what happened in the page's script.
    pub fn note(&self, what: &str) {
        panic::guard(|| self.runtime.note(what));
    }
}
