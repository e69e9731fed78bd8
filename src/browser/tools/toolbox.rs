//! The tools of one widget. Dropping it ends those in use and leaves nothing behind.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlButtonElement, HtmlElement, ShadowRoot};

use super::filtering::Filtering;
use super::observer::Observer;
use super::reading_aloud::ReadingAloud;
use super::sharing::Sharing;
use super::sheet::Sheet;
use crate::browser::shared::frames::Frames;
use crate::browser::shared::panic::{guard, hear};
use crate::phrases::Book;

// The values of the tools' buttons, which the extras paint.
const SHARE: &str = "share";
const READ: &str = "read";
const FILTER: &str = "filter";

/// The tools of one widget, in use or not.
pub struct Toolbox {
    tools: Rc<Tools>,
    _observer: Option<Observer>,
    _sheet: Option<Sheet>,
}

struct Tools {
    host: HtmlElement,
    frames: Rc<Frames>,
    book: Book,
    /// The card that the tools are about; `None` if all cards are laid out.
    shown: Cell<Option<usize>>,
    sharing: RefCell<Option<Sharing>>,
    filtering: RefCell<Option<Filtering>>,
    reading: RefCell<Option<ReadingAloud>>,
}

impl Toolbox {
    /// The tools for the cards below `frame`, with panels in these `styles` and with the words of `book`; `None` if
    /// there is no card.
    pub fn new(host: HtmlElement, frame: HtmlElement, styles: &str, book: Book) -> Option<Self> {
        let root = frame.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        let frames = Rc::new(Frames::read(frame.clone()).filter(|frames| frames.count() > 0)?);
        let sheet = Sheet::of_shadow(&root, styles);
        let tools = Rc::new(Tools {
            host,
            shown: Cell::new(frames.shown()),
            frames,
            book,
            sharing: RefCell::default(),
            filtering: RefCell::default(),
            reading: RefCell::default(),
        });
        let weak = Rc::downgrade(&tools);
        let observer = Observer::of_attributes(&frame, &["data-current", "data-layout"], move || {
            hear(&weak, |tools| tools.follow())
        });
        Some(Self { tools, _observer: observer, _sheet: sheet })
    }

    /// Starts the tool of this button, or ends it.
    pub fn press(&self, button: HtmlButtonElement) {
        guard(|| match button.value().as_str() {
            SHARE => self.tools.share(button),
            FILTER => self.tools.filter(button),
            READ => self.tools.read(button),
            _ => {}
        });
    }
}

impl Tools {
    fn share(self: &Rc<Self>, button: HtmlButtonElement) {
        if self.sharing.borrow().is_some() {
            return self.end_sharing();
        }
        let (host, frames, book) = (self.host.clone(), self.frames.clone(), self.book.clone());
        let sharing = Sharing::open(host, frames, button, book, self.later(Self::end_sharing));
        self.sharing.replace(sharing);
    }

    fn filter(self: &Rc<Self>, button: HtmlButtonElement) {
        if self.filtering.borrow().is_some() {
            return self.end_filtering();
        }
        let (host, frames, book) = (self.host.clone(), self.frames.clone(), self.book.clone());
        let filtering = Filtering::open(host, frames, button, book, self.later(Self::end_filtering));
        self.filtering.replace(filtering);
    }

    fn read(self: &Rc<Self>, button: HtmlButtonElement) {
        if self.reading.borrow().is_some() {
            return self.end_reading();
        }
        let reading = ReadingAloud::start(&self.frames, button, self.book.clone(), self.later(Self::end_reading));
        self.reading.replace(reading);
    }

    // Each is taken out before it is ended, since the others may hear of the end.

    fn end_sharing(&self) {
        let ended = self.sharing.take();
        if let Some(sharing) = ended {
            sharing.close();
        }
    }

    fn end_filtering(&self) {
        let ended = self.filtering.take();
        if let Some(filtering) = ended {
            filtering.close();
        }
    }

    fn end_reading(&self) {
        let ended = self.reading.take();
        drop(ended);
    }

    /// Follows a change of card or layout. The loader also sets the attributes to the values that they have.
    fn follow(&self) {
        let shown = self.frames.shown();
        if self.shown.replace(shown) == shown {
            return;
        }
        if let Some(sharing) = self.sharing.borrow().as_ref() {
            sharing.take_back();
        }
        if let Some(filtering) = self.filtering.borrow().as_ref() {
            filtering.yield_to_layout();
        }
        self.end_reading();
    }

    /// A callback with which a tool asks to be ended.
    fn later(self: &Rc<Self>, then: fn(&Self)) -> impl Fn() + Clone + 'static {
        let weak = Rc::downgrade(self);
        move || hear(&weak, |tools| then(tools))
    }
}
