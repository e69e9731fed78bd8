//! Filtering, while its panel is open: cards without the visitor's words are hidden, and the words are marked.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use leptos::prelude::{ArcRwSignal, GetUntracked, Set};
use wasm_bindgen::JsCast;
use web_sys::{HtmlButtonElement, HtmlElement, HtmlInputElement};

use super::highlights::Marks;
use super::observer::Observer;
use super::panel::Panel;
use super::passage::fold;
use super::plural;
use crate::browser::shared::frames::Frames;
use crate::browser::shared::panic::hear;
use crate::browser::shared::status;
use crate::phrases::Book;
use crate::tools::matching::Query;
use crate::view::tools::filter_panel::{filter_panel, CLEAR};

/// How long after the last key screen readers are told how many cards match, in milliseconds.
const PAUSE: u32 = 700;

/// An open panel that filters the cards.
pub struct Filtering {
    filter: Rc<Filter>,
    panel: Panel,
    _observer: Option<Observer>,
}

struct Filter {
    host: HtmlElement,
    frames: Rc<Frames>,
    field: HtmlInputElement,
    /// How many cards match, in words; `None` while the field is empty.
    tally: ArcRwSignal<Option<String>>,
    book: Book,
    marks: RefCell<Option<Marks>>,
    alarm: RefCell<Option<Timeout>>,
    /// Whether the filter laid out all cards.
    has_laid_out: Cell<bool>,
}

impl Filtering {
    /// Opens the panel. `leave` is called when the visitor wants to close it.
    pub fn open(
        host: HtmlElement,
        frames: Rc<Frames>,
        button: HtmlButtonElement,
        book: Book,
        leave: impl Fn() + 'static,
    ) -> Option<Self> {
        let tally = ArcRwSignal::new(None);
        let shown = tally.clone();
        let spoken = book.clone();
        let mut panel = Panel::open(frames.add_above()?, button, move || filter_panel(shown, &spoken));
        let field: HtmlInputElement = panel.find("input")?;
        let filter = Rc::new(Filter {
            host,
            frames,
            field,
            tally,
            book,
            marks: RefCell::default(),
            alarm: RefCell::default(),
            has_laid_out: Cell::default(),
        });
        let weak = Rc::downgrade(&filter);
        panel.listen("input", move |_| hear(&weak, Filter::typed));
        let weak = Rc::downgrade(&filter);
        panel.listen("click", move |event| {
            let button = event.target().and_then(|target| target.dyn_into::<HtmlButtonElement>().ok());
            if button.is_some_and(|button| button.value() == CLEAR) {
                hear(&weak, Filter::clear);
            }
        });
        let weak = Rc::downgrade(&filter);
        panel.listen_for_escape(move || match weak.upgrade() {
            Some(filter) if !filter.field.value().is_empty() => filter.clear(),
            _ => leave(),
        });
        let weak = Rc::downgrade(&filter);
        let observer = Observer::of_words(&filter.host, move || hear(&weak, Filter::apply));
        let _ = filter.field.focus();
        Some(Self { filter, panel, _observer: observer })
    }

    /// Clears the filter if the visitor has asked for one card at a time.
    pub fn yield_to_layout(&self) {
        if self.filter.frames.is_deck() && self.filter.has_laid_out.take() {
            self.filter.field.set_value("");
            self.filter.apply();
        }
    }

    /// Closes the panel and returns focus to the button.
    pub fn close(self) {
        self.panel.return_focus();
    }
}

impl Drop for Filtering {
    fn drop(&mut self) {
        self.filter.release();
    }
}

impl Filter {
    fn typed(self: &Rc<Self>) {
        self.apply();
        let weak = Rc::downgrade(self);
        self.alarm.replace(Some(Timeout::new(PAUSE, move || {
            hear(&weak, |filter| {
                if let Some(tally) = filter.tally.get_untracked() {
                    status::announce(&filter.host, &tally);
                }
            });
        })));
    }

    fn clear(self: &Rc<Self>) {
        self.field.set_value("");
        self.apply();
        let _ = self.field.focus();
    }

    /// Filters by the field, with the words as they are now.
    fn apply(self: &Rc<Self>) {
        let query = Query::new(&fold(&self.field.value()));
        if query.is_empty() {
            return self.release();
        }
        if self.frames.is_deck() {
            self.has_laid_out.set(true);
            self.frames.press_show_all();
        }
        let mut ranges = Vec::new();
        let matches: Vec<bool> = (0..self.frames.count())
            .map(|position| {
                let passage = self.frames.passage(position);
                let spans = query.spans(&passage.folded());
                ranges.extend(spans.iter().flatten().filter_map(|span| passage.range(*span)));
                spans.is_some()
            })
            .collect();
        self.frames.mark_matches(&matches);
        let mut marks = self.marks.borrow_mut();
        if marks.is_none() {
            *marks = Marks::new();
        }
        if let Some(marks) = marks.as_ref() {
            marks.replace(ranges);
        }
        let matched = matches.iter().filter(|is_match| **is_match).count();
        let category = plural::category(&self.frames.language(), matched);
        self.tally.set(Some(self.book.tally(category, matched, matches.len())));
    }

    /// Puts the cards back as they were.
    fn release(&self) {
        self.alarm.take();
        self.marks.take();
        self.frames.mark_matches(&[]);
        self.tally.set(None);
        if self.has_laid_out.take() && !self.frames.is_deck() {
            self.frames.press_show_all();
        }
    }
}
