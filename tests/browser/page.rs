//! A host page with one widget on it, and what a visitor does there, as verbs.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Promise, Reflect};
use value_cards::browser::widget::mounted::Mounted;
use value_cards::deck::machine::Message;
use value_cards::phrases::{Book, ENGLISH};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CustomEvent, Document, Element, HtmlElement, KeyboardEvent, KeyboardEventInit, ShadowRootInit, ShadowRootMode,
};

pub struct Page {
    host: HtmlElement,
    frame: HtmlElement,
    mounted: Option<Mounted>,
    events: Rc<RefCell<Vec<String>>>,
    refuses: Rc<Cell<bool>>,
    _listeners: Vec<EventListener>,
}

pub struct Pressed {
    pub is_taken: bool,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn make(name: &str, class: &str, parent: &Element) -> HtmlElement {
    let element = document().create_element(name).unwrap();
    element.set_class_name(class);
    parent.append_child(&element).unwrap();
    element.unchecked_into()
}

/// Waits until signals have reached the document and the scroller's event was heard.
async fn settle() {
    for _ in 0..2 {
        let frame = Promise::new(&mut |resolve, _| {
            web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(frame).await.unwrap();
    }
}

impl Page {
    /// A page with frames like those that the loader paints, with cards 200 px wide.
    pub fn new(counts: &[usize]) -> Self {
        let host = make("div", "", &document().body().unwrap());
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
        let frame: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        frame.set_attribute("data-layout", "deck").unwrap();
        root.append_child(&frame).unwrap();
        let sections = make("div", "sections", &frame);
        let scroller = make("div", "cards", &frame);
        scroller.style().set_css_text(
            "position: relative; display: flex; inline-size: 220px; overflow-x: auto; scroll-snap-type: x mandatory",
        );
        let mut position = 0;
        for count in counts {
            make("button", "section-button", &sections);
            let section = make("div", "section", &scroller);
            section.style().set_css_text("display: contents");
            for _ in 0..*count {
                let card = make("div", "card", &section);
                card.style().set_css_text("flex: none; inline-size: 200px; scroll-snap-align: start");
                card.set_attribute("data-id", &format!("card-{position}")).unwrap();
                for (kind, text) in [("h", "Headline"), ("c", "Statement")] {
                    let word = make("p", "", &host);
                    word.set_slot(&format!("{kind}{position}"));
                    word.set_text_content(Some(&format!("{text} {position}")));
                    make("slot", "", &card).set_attribute("name", &format!("{kind}{position}")).unwrap();
                }
                position += 1;
            }
        }
        make("div", "controls", &frame);
        make("span", "", &host).set_slot("status");
        let (events, refuses) = (Rc::new(RefCell::default()), Rc::new(Cell::new(false)));
        let listeners =
            ["value-cards-change", "value-cards-changed"].map(|name| Self::record(&host, name, &events, &refuses));
        Self { host, frame, mounted: None, events, refuses, _listeners: listeners.into() }
    }

    fn record(
        host: &HtmlElement,
        name: &'static str,
        events: &Rc<RefCell<Vec<String>>>,
        refuses: &Rc<Cell<bool>>,
    ) -> EventListener {
        let (events, refuses) = (events.clone(), refuses.clone());
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(host, name, options, move |event| {
            let detail = event.unchecked_ref::<CustomEvent>().detail();
            let position = Reflect::get(&detail, &"position".into()).unwrap().as_f64().unwrap();
            events.borrow_mut().push(format!("{} {position}", name.trim_start_matches("value-cards-")));
            if refuses.get() {
                event.prevent_default();
            }
        })
    }

    pub fn right_to_left(self) -> Self {
        self.host.set_attribute("dir", "rtl").unwrap();
        self
    }

    pub fn refusing(self) -> Self {
        self.refuses.set(true);
        self
    }

    pub async fn mount(mut self) -> Self {
        self.mounted = Mounted::new(self.host.clone(), self.frame.clone(), book());
        settle().await;
        self
    }

    pub fn unmount(mut self) -> Self {
        drop(self.mounted.take());
        self
    }

    pub async fn send(&self, message: Message) -> &Self {
        self.mounted.as_ref().unwrap().send(message);
        settle().await;
        self
    }

    pub fn controls(&self) -> Element {
        self.frame.query_selector(".controls").unwrap().unwrap()
    }

    fn buttons(&self) -> Vec<HtmlElement> {
        let found = self.controls().query_selector_all("button:not([hidden])").unwrap();
        (0..found.length()).map(|index| found.get(index).unwrap().unchecked_into()).collect()
    }

    pub fn button(&self, name: &str) -> HtmlElement {
        let buttons = self.buttons();
        let found = buttons.into_iter().find(|button| button.text_content().as_deref() == Some(name));
        found.unwrap_or_else(|| panic!("no button named {name}"))
    }

    pub async fn press(&self, name: &str) -> &Self {
        self.button(name).click();
        settle().await;
        self
    }

    pub async fn key(&self, name: &str, key: &str) -> Pressed {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        let is_taken = !self.button(name).dispatch_event(&event).unwrap();
        settle().await;
        Pressed { is_taken }
    }

    pub async fn scroll_to_end(&self) -> &Self {
        self.frame.query_selector(".cards").unwrap().unwrap().set_scroll_left(10_000);
        settle().await;
        self
    }

    pub fn translate(&self, text: &str, translation: &str) {
        let words = self.host.query_selector_all("p").unwrap();
        let word = (0..words.length())
            .map(|index| words.get(index).unwrap())
            .find(|word| word.text_content().as_deref() == Some(text));
        word.unwrap().set_text_content(Some(translation));
    }

    #[track_caller]
    pub fn expect_current(&self, position: usize) -> &Self {
        let current = self.frame.query_selector_all(".card[data-current]").unwrap();
        assert_eq!(current.length(), 1);
        let card: Element = current.get(0).unwrap().unchecked_into();
        assert_eq!(card.get_attribute("data-id"), Some(format!("card-{position}")));
        self
    }

    #[track_caller]
    pub fn expect_count(&self, text: &str) -> &Self {
        let count = self.controls().query_selector(".count").unwrap().unwrap();
        assert_eq!(count.text_content().as_deref(), Some(text));
        self
    }

    #[track_caller]
    pub fn expect_section(&self, section: u32) -> &Self {
        let buttons = self.frame.query_selector_all(".sections button").unwrap();
        for index in 0..buttons.length() {
            let button: Element = buttons.get(index).unwrap().unchecked_into();
            assert_eq!(button.get_attribute("aria-current").is_some(), index == section, "button {index}");
        }
        self
    }

    #[track_caller]
    pub fn expect_picker(&self, names: &[&str]) -> &Self {
        let in_picker = |button: &&HtmlElement| button.closest(".picker").unwrap().is_some();
        let picker: Vec<_> =
            self.buttons().iter().filter(in_picker).filter_map(|button| button.text_content()).collect();
        assert_eq!(picker, names);
        self
    }

    #[track_caller]
    pub fn expect_focus(&self, name: &str) -> &Self {
        let focused = self.host.shadow_root().unwrap().active_element().and_then(|element| element.text_content());
        assert_eq!(focused.as_deref(), Some(name));
        self
    }

    #[track_caller]
    pub fn expect_status(&self, text: &str) -> &Self {
        let status = self.host.query_selector("[slot=status]").unwrap().unwrap().text_content().unwrap();
        assert_eq!(status.trim(), text);
        self
    }

    #[track_caller]
    pub fn expect_events(&self, events: &[&str]) -> &Self {
        assert_eq!(*self.events.borrow(), events);
        self
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// The phrases that every embed contains.
fn book() -> Book {
    Book::new(&format!("0\n{}", ENGLISH.widget_lines()))
}
