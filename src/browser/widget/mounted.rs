//! One live widget: the machine, what it listens to, what it does. Dropping it leaves nothing behind.

use std::any::Any;
use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::{ArcRwSignal, Set};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlButtonElement, HtmlElement, KeyboardEvent, Node, WheelEvent};

use super::events;
use super::frames::Painted;
use crate::browser::shared::elements::all;
use crate::browser::shared::{clock, panic, status};
use crate::deck::machine::{Command, Machine, Message, Start};
use crate::deck::Place;
use crate::phrases::Book;
use crate::view::widget::{self as view, roving};

/// A widget in charge of what the loader painted.
pub struct Mounted {
    runtime: Rc<Runtime>,
    // Dropped in this order: first nothing more is heard, then the view goes.
    _listeners: Vec<EventListener>,
    _view: Box<dyn Any>,
}

/// What the listeners share. They hold it weakly, so it ends with [`Mounted`].
struct Runtime {
    host: HtmlElement,
    painted: Painted,
    machine: RefCell<Machine>,
    place: ArcRwSignal<Place>,
    book: Book,
    alarm: RefCell<Option<Timeout>>,
}

impl Mounted {
    /// Takes charge of the frames below `frame` for the element `host`, and speaks the words of `book`; `None` if there
    /// is no card.
    pub fn new(host: HtmlElement, frame: HtmlElement, book: Book) -> Option<Self> {
        let painted = Painted::read(frame)?;
        let deck = painted.deck()?;
        let rotate = painted.rotate();
        let characters = if rotate.is_some() { painted.characters() } else { Vec::new() };
        let start = Start { is_showing_all: painted.is_showing_all(), rotate, characters };
        let machine = Machine::new(deck, start, clock::now());
        let place = ArcRwSignal::new(machine.place());
        painted.mark(machine.place());
        let parent = painted.place.clone();
        let runtime = Rc::new(Runtime {
            host,
            painted,
            machine: RefCell::new(machine),
            place: place.clone(),
            book: book.clone(),
            alarm: RefCell::default(),
        });
        let view = mount_to(parent, move || view::place(place, book));
        let listeners = listeners(&runtime);
        for position in runtime.painted.turned() {
            runtime.update(Message::CardTurned(position, true));
        }
        runtime.show_rotation();
        Some(Self { runtime, _listeners: listeners, _view: Box::new(view) })
    }

    /// Takes in a message from outside the widget's own listeners: a method, a section button.
    pub fn send(&self, message: Message) {
        panic::guard(|| self.runtime.update(message));
    }
}

fn listeners(runtime: &Rc<Runtime>) -> Vec<EventListener> {
    let weak = Rc::downgrade(runtime);
    let scroller = &runtime.painted.frames.scroller;
    let on = |name: &'static str, read: fn(&Runtime) -> Option<Message>| {
        let weak = weak.clone();
        EventListener::new(scroller, name, move |_| hear(&weak, read))
    };
    let mut listeners = vec![
        on("scroll", |runtime| Some(Message::Scrolled(runtime.nearest()))),
        on("keydown", |_| Some(Message::ScrollerGrabbed)),
        on("touchstart", |_| Some(Message::ScrollerGrabbed)),
        on("pointerdown", |_| Some(Message::ScrollerGrabbed)),
    ];
    let wheeled = weak.clone();
    listeners.push(EventListener::new(scroller, "wheel", move |event| {
        // A wheel that turns up or down scrolls the page.
        let is_sideways = event.dyn_ref::<WheelEvent>().is_some_and(|event| event.delta_x() != 0.0);
        hear(&wheeled, |_| is_sideways.then_some(Message::ScrollerGrabbed));
    }));
    if let Some(control) = &runtime.painted.rotation {
        let weak = weak.clone();
        listeners.push(EventListener::new(control, "click", move |_| hear(&weak, |_| Some(Message::RotationPressed))));
    }
    let pressed = weak.clone();
    listeners.push(EventListener::new(&runtime.painted.place, "click", move |event| {
        hear(&pressed, |_| view::pressed(&button_of(event)?.value()));
    }));
    let keyed = weak.clone();
    let options = EventListenerOptions::enable_prevent_default();
    let frame = &runtime.painted.frames.frame;
    listeners.push(EventListener::new_with_options(frame, "keydown", options, move |event| {
        hear(&keyed, |runtime| runtime.picked_by_key(event));
    }));
    let focused = weak.clone();
    listeners.push(EventListener::new(scroller, "focusin", move |event| {
        hear(&focused, |runtime| {
            let target = event.target()?.dyn_into::<Node>().ok()?;
            runtime.painted.position_of(&target).map(Message::CardFocused)
        });
    }));
    if let Some(document) = runtime.host.owner_document() {
        listeners.push(EventListener::new(&document, "selectionchange", move |_| hear(&weak, selected_card)));
    }
    listeners
}

/// Find-in-page leaves its match selected. Firefox (seen in ESR 153.7) would snap back to the card that was current before.
fn selected_card(runtime: &Runtime) -> Option<Message> {
    let selection = runtime.host.owner_document()?.get_selection().ok()??;
    let node = selection.anchor_node().filter(|_| !selection.is_collapsed())?;
    runtime.painted.position_of(&node).map(Message::CardSelected)
}

fn button_of(event: &Event) -> Option<HtmlButtonElement> {
    event.target()?.dyn_into::<HtmlButtonElement>().ok()
}

fn hear(runtime: &Weak<Runtime>, read: impl FnOnce(&Runtime) -> Option<Message>) {
    panic::hear(runtime, |runtime| {
        if let Some(message) = read(runtime) {
            runtime.update(message);
        }
    });
}

impl Runtime {
    fn update(self: &Rc<Self>, message: Message) {
        let now = clock::now();
        let (commands, before, after, wakeup) = {
            let mut machine = self.machine.borrow_mut();
            let before = (machine.place(), machine.is_playing());
            let commands = machine.update(message, now);
            (commands, before, (machine.place(), machine.is_playing()), machine.next_wakeup())
        };
        let is_moved = after.0 != before.0;
        if is_moved {
            // Scrolling reads the layout. It comes first: after the marks, the browser would have to lay out the page
            // again.
            commands.iter().filter(|command| command.is_scroll()).for_each(|&command| self.carry_out(command));
            self.painted.mark(after.0);
            self.place.set(after.0);
        }
        if after.1 != before.1 {
            self.show_rotation();
        }
        let alarm = wakeup.map(|wakeup| {
            let weak = Rc::downgrade(self);
            clock::alarm(wakeup, move || hear(&weak, |runtime| Some(Message::Woke(runtime.nearest()))))
        });
        self.alarm.replace(alarm);
        // The page may call a method during an event, so nothing is borrowed from here on.
        commands
            .into_iter()
            .filter(|command| !(is_moved && command.is_scroll()))
            .for_each(|command| self.carry_out(command));
    }

    fn show_rotation(&self) {
        if let Some(is_playing) = self.machine.borrow().is_playing() {
            self.painted.show_rotation(is_playing, &self.book);
        }
    }

    /// Position of the card that the visitor sees in the middle.
    fn nearest(&self) -> usize {
        self.painted.nearest_to_middle(self.machine.borrow().place().position)
    }

    /// Keys in a row of buttons: the card picker's, or the sections'. Focus moves along, so the next key is heard too.
    ///
    /// On the cards, left and right lead to the card beside. Left to itself, WebKitGTK 2.50 rests between two cards, and Firefox (ESR
    /// 153.7) finds the same card again to the left.
    fn picked_by_key(&self, event: &Event) -> Option<Message> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let event = event.dyn_ref::<KeyboardEvent>()?;
        // With a modifier, the key belongs to the browser or the screen reader.
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return None;
        }
        let frames = &self.painted.frames;
        let row = target.closest(".picker, .sections, .cards").ok()??;
        // Not those that turn a card.
        let buttons = all(&row, "button[tabindex]");
        let place = self.machine.borrow().place();
        let (index, count, first, message): (_, _, _, fn(usize) -> Message) = match row.class_name().as_str() {
            "picker" => (place.number - 1, place.count, place.first_of_section(), Message::CardPicked),
            "sections" => (place.section, buttons.len(), 0, Message::SectionPressed),
            // Home and End lead to the ends of the page.
            _ if frames.is_deck() && event.key().starts_with("Arrow") => {
                (place.position, place.total, 0, Message::CardPicked)
            }
            _ => return None,
        };
        // The loader writes there what the page, a translator or the language has decided.
        let is_mirrored = frames.frame.get_attribute("dir").as_deref() == Some("rtl");
        let target = roving::target(&event.key(), index, count, is_mirrored)?;
        event.prevent_default();
        // A carousel of the page around this one would turn too.
        event.stop_propagation();
        if let Some(button) = buttons.get(target) {
            // Fails only for an element that cannot take focus; a button can.
            let _ = button.unchecked_ref::<HtmlElement>().focus();
        }
        Some(message(first + target))
    }

    fn carry_out(self: &Rc<Self>, command: Command) {
        let frames = &self.painted.frames;
        match command {
            Command::Ask(change) => {
                let place = self.machine.borrow().place_at(change.to);
                let cause = change.cause;
                if events::tell(&self.host, "value-cards-change", frames, place, cause, cause.is_cancelable()) {
                    // The page's own listeners may have called a method that panicked.
                    panic::guard(|| self.update(Message::ChangeAllowed(change)));
                }
            }
            Command::Report(change) => {
                let place = self.machine.borrow().place_at(change.to);
                events::tell(&self.host, "value-cards-changed", frames, place, change.cause, false);
            }
            Command::ScrollTo(position) => self.painted.scroll_to(position, false),
            Command::CutTo(position) => self.painted.scroll_to(position, true),
            Command::Announce(position) => status::announce(&self.host, &self.painted.words(position)),
            Command::ShowAll(all) => self.painted.show_all(all),
        }
    }
}
