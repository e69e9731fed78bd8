//! A lobby kiosk in charge of its page. Here alone the document is listened to: the page is ours.
//!
//! `codes` are addresses drawn for telephones · `keeper` is the page's script, which keeps what must outlive this program ·
//! `faces` are the parts of a card that is too long for the screen · `rows` is where five keys go.

mod codes;
mod faces;
mod keeper;
mod rows;

pub use keeper::Keeper;

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use leptos::mount::mount_to;
use leptos::prelude::{ArcRwSignal, Set};
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, Event, HtmlButtonElement, HtmlElement, KeyboardEvent, PointerEvent, UrlSearchParams, WheelEvent,
    Window,
};

use super::{clock, panic};
use crate::kiosk::attendant::{Attendant, Command, Message, Part, Senses};
use crate::kiosk::glass::{Glass, Millimetres, BUTTON, GAP, PRIMARY};
use crate::kiosk::journal::{spoken, Journal};
use crate::kiosk::settings::{Settings, SETTINGS};
use crate::kiosk::upkeep::Job;
use crate::kiosk::wishes::Wishes;
use crate::view::lobby::{self, Seen};

/// Where whoever touches the screen has their eyes: an arm's length away, however far off the cards are read.
const ARM: Millimetres = Millimetres(600.0);
/// Part of the screen that is left empty where everything is within a child's reach.
const LOWERED: f64 = 0.4;
/// A screen is low where it has less height than so many letters of the cards: then the cards get what there is.
const ROOMY: f64 = 20.0;
/// Pixels of the corner that the caretaker holds, from the top and from where lines begin on the left.
const CORNER: f64 = 96.0;

/// A kiosk in charge of its page.
pub struct Lobby {
    // Dropped in this order: first nothing more is heard, then what it shows goes.
    _listeners: Vec<EventListener>,
    _screen: Box<dyn Any>,
    _runtime: Rc<Runtime>,
}

/// What the listeners share. They hold it weakly, so that it ends with [`Lobby`].
struct Runtime {
    window: Window,
    document: Document,
    page: HtmlElement,
    keeper: Keeper,
    settings: Settings,
    attendant: RefCell<Attendant>,
    journal: RefCell<Journal>,
    seen: ArcRwSignal<Seen>,
    shown: RefCell<Option<Seen>>,
    alarm: RefCell<Option<Timeout>>,
    settling: RefCell<Option<Timeout>>,
    pressing: RefCell<Option<Timeout>>,
    /// Where the mouse was: browsers tell of moves that are none.
    mouse: Cell<Option<(i32, i32)>>,
    /// Where each card leads; empty where it leads nowhere.
    addresses: RefCell<Vec<String>>,
}

impl Lobby {
    /// Takes charge of `page`, which holds the cards and an empty element of class `screen`; `None` where it does not.
    pub fn new(page: HtmlElement, keeper: Keeper) -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let parent: HtmlElement = page.query_selector(".screen").ok()??.dyn_into().ok()?;
        let (settings, problems) = read_settings(&window);
        for problem in problems {
            keeper.complain(&problem);
        }
        let chance = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        let attendant = Attendant::new(&settings, clock::now(), chance);
        let first =
            Seen { scene: attendant.scene(), languages: settings.languages.clone(), voice: None, health: Vec::new() };
        let seen = ArcRwSignal::new(first);
        let followed = seen.clone();
        let screen = mount_to(parent, move || lobby::screen(followed));
        let runtime = Rc::new(Runtime {
            window,
            document,
            page,
            keeper,
            settings,
            attendant: RefCell::new(attendant),
            journal: RefCell::default(),
            seen,
            shown: RefCell::default(),
            alarm: RefCell::default(),
            settling: RefCell::default(),
            pressing: RefCell::default(),
            mouse: Cell::default(),
            addresses: RefCell::default(),
        });
        let listeners = listeners(&runtime);
        runtime.measure();
        runtime.note("started");
        runtime.show();
        runtime.send(Message::Woke(runtime.senses()));
        Some(Self { _listeners: listeners, _screen: Box::new(screen), _runtime: runtime })
    }

    /// Draws these addresses, one a line, onto the cards in their order.
    pub fn link(&self, addresses: &str) {
        self._runtime.addresses.replace(addresses.lines().map(String::from).collect());
        self.arrange();
    }

    /// There are new frames for the cards.
    pub fn arrange(&self) {
        faces::arrange(&self._runtime.page);
        self._runtime.draw_codes();
        self._runtime.show();
    }

    /// Notes what has happened on the page's side, for the caretaker.
    pub fn note(&self, what: &str) {
        self._runtime.note(what);
    }
}

fn read_settings(window: &Window) -> (Settings, Vec<String>) {
    let search = window.location().search().unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else { return Settings::read([]) };
    let given: Vec<_> = SETTINGS.iter().filter_map(|row| Some((row.name, parameters.get(row.name)?))).collect();
    Settings::read(given.iter().map(|(name, value)| (*name, value.as_str())))
}

fn listeners(runtime: &Rc<Runtime>) -> Vec<EventListener> {
    let prevents = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    let on = |name: &'static str, hear: fn(&Rc<Runtime>, &Event)| {
        let weak = Rc::downgrade(runtime);
        EventListener::new_with_options(&runtime.document, name, prevents, move |event| {
            with(&weak, |runtime| hear(runtime, event))
        })
    };
    let refuse = |name: &'static str| on(name, |_, event| event.prevent_default());
    let weak = Rc::downgrade(runtime);
    // Behind all others: a row of the cards' own that has an answer to the key comes first.
    let arrows = EventListener::new_with_options(
        &runtime.document,
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            with(&weak, |runtime| rows::moved(&runtime.document, &runtime.page, event));
        },
    );
    let weak = Rc::downgrade(runtime);
    let resized = EventListener::new(&runtime.window, "resize", move |_| with(&weak, |runtime| runtime.measure()));
    vec![
        on("pointerdown", |runtime, event| runtime.pointed(event, true)),
        on("pointermove", |runtime, event| runtime.pointed(event, false)),
        on("pointerup", Runtime::let_go),
        on("pointercancel", Runtime::let_go),
        on("wheel", |runtime, event| {
            // Where the wheel would enlarge the page.
            if event.dyn_ref::<WheelEvent>().is_some_and(|event| event.ctrl_key()) {
                event.prevent_default();
            }
            runtime.send(Message::Used);
        }),
        on("keydown", Runtime::keyed),
        on("click", Runtime::clicked),
        on("click", |runtime, event| faces::press(&runtime.page, event)),
        on("value-cards-change", |runtime, event| faces::turn(&runtime.page, event)),
        on("value-cards-changed", |runtime, _| {
            faces::begin(&runtime.page);
            // Once more when the cards' own controls have been drawn for the new card.
            let page = runtime.page.clone();
            runtime.settling.replace(Some(Timeout::new(0, move || faces::begin(&page))));
        }),
        refuse("contextmenu"),
        refuse("dragstart"),
        refuse("selectstart"),
        refuse("gesturestart"),
        arrows,
        resized,
    ]
}

fn with(runtime: &Weak<Runtime>, act: impl FnOnce(&Rc<Runtime>)) {
    if let Some(runtime) = runtime.upgrade().filter(|_| !panic::has_happened()) {
        act(&runtime);
    }
}

impl Runtime {
    fn send(self: &Rc<Self>, message: Message) {
        if panic::has_happened() {
            return;
        }
        let now = clock::now();
        let commands = self.attendant.borrow_mut().update(message, now);
        // Set before anything is done that may call back.
        let wakeup = self.attendant.borrow().next_wakeup(now);
        let weak = Rc::downgrade(self);
        self.alarm.replace(Some(clock::alarm(wakeup, move || {
            with(&weak, |runtime| runtime.send(Message::Woke(runtime.senses())));
        })));
        for command in commands {
            self.carry_out(command);
        }
    }

    fn carry_out(self: &Rc<Self>, command: Command) {
        match command {
            Command::Beat => {
                self.keeper.beat();
                // What comes and goes without being told: voices, and whether one speaks.
                self.show();
            }
            Command::Welcome => self.keeper.welcome(),
            Command::Reset => {
                self.window.speech_synthesis().map(|speech| speech.cancel()).ok();
                if let Some(active) = rows::active(&self.document) {
                    let _ = active.blur();
                }
                self.keeper.renew();
            }
            Command::TakeNews => self.keeper.take_news(),
            Command::Do(Job::Refresh) => self.keeper.refresh(),
            Command::Do(Job::Check) => self.keeper.check(),
            Command::Do(Job::Restart) => self.keeper.restart(),
            Command::Show => self.show(),
        }
    }

    fn draw_codes(&self) {
        codes::draw(&rows::all_in_cards(&self.page, ".card"), &self.addresses.borrow());
    }

    fn senses(&self) -> Senses {
        let clock = js_sys::Date::new_0();
        let minute = clock.get_hours() * 60 + clock.get_minutes();
        Senses {
            minute: u16::try_from(minute).ok(),
            is_reading: self.is_reading(),
            is_whole: self.keeper.is_whole(),
            has_news: self.keeper.has_news(),
        }
    }

    fn is_reading(&self) -> bool {
        self.window.speech_synthesis().is_ok_and(|speech| speech.speaking())
    }

    fn note(&self, what: &str) {
        self.journal.borrow_mut().note(what, clock::now());
    }

    /// Brings everything on the page into line with the scene.
    fn show(&self) {
        let scene = self.attendant.borrow().scene();
        let health = if scene.has_health { self.health() } else { Vec::new() };
        let control = rows::in_cards(&self.page, ".read");
        let voice = control.filter(|control| {
            !control.has_attribute("hidden") && rows::in_cards(&self.page, ".frame[data-voice]").is_some()
        });
        let seen =
            Seen { scene, languages: self.settings.languages.clone(), voice: voice.map(|_| self.is_reading()), health };
        let part = match scene.part {
            Part::Attract => "attract",
            Part::Session => "session",
            Part::Warning(_) => "warning",
        };
        let title = self.title(part);
        if self.document.title() != title {
            self.document.set_title(&title);
        }
        if self.shown.borrow().as_ref() == Some(&seen) {
            return;
        }
        let _ = self.page.set_attribute("data-part", part);
        self.wear(scene.wishes);
        self.shown.replace(Some(seen.clone()));
        self.seen.set(seen);
    }

    fn wear(&self, wishes: Wishes) {
        let _ = self.page.toggle_attribute_with_force("data-low", wishes.is_low);
        let _ = self.page.toggle_attribute_with_force("data-contrast", wishes.has_contrast);
        self.set_length("--_factor", wishes.text_size.factor());
        self.measure();
        let language = self.settings.languages.get(wishes.language).map(|language| language.tag);
        self.keeper.wear(wishes.has_contrast, language.filter(|_| wishes.language > 0));
    }

    /// Sizes in pixels from the screen's, which may have been turned.
    fn measure(&self) {
        let side =
            |length: Result<wasm_bindgen::JsValue, _>| length.ok().and_then(|length| length.as_f64()).unwrap_or(1.0);
        let (width, height) = (side(self.window.inner_width()), side(self.window.inner_height()));
        let of = |distance| Glass::new(self.settings.screen, distance, width, height);
        let far = of(self.settings.distance);
        let near = of(Millimetres(self.settings.distance.0.min(ARM.0)));
        let pixels = |name, pixels: f64| self.set_length(name, (pixels * 100.0).round() / 100.0);
        pixels("--_far", far.font_size());
        pixels("--_near", near.font_size());
        pixels("--_button", far.pixels(BUTTON).ceil());
        pixels("--_primary", far.pixels(PRIMARY).ceil());
        pixels("--_distance", far.pixels(GAP).ceil());
        let wishes = self.attendant.borrow().scene().wishes;
        let left = if wishes.is_low { height * (1.0 - LOWERED) } else { height };
        let is_tight = left < far.font_size() * wishes.text_size.factor() * ROOMY;
        let _ = self.page.toggle_attribute_with_force("data-tight", is_tight);
    }

    fn set_length(&self, name: &str, value: f64) {
        let unit = if name == "--_factor" { "" } else { "px" };
        let _ = self.page.style().set_property(name, &format!("{value}{unit}"));
    }

    /// Another one each minute, so that a watchdog sees that the page is not frozen.
    fn title(&self, part: &str) -> String {
        let minutes = clock::now().0 / 60_000;
        let faults = self.keeper.faults();
        format!(
            "value-cards kiosk: {part}, up {minutes} min, {}",
            if faults.is_empty() { "well".to_owned() } else { faults }
        )
    }

    fn health(&self) -> Vec<(String, String)> {
        let mut lines = vec![("Version".to_owned(), env!("CARGO_PKG_VERSION").to_owned())];
        // Whatever the page's script knows, one fact a line.
        lines.extend(self.keeper.facts().lines().filter_map(|line| {
            let (what, how) = line.split_once(": ")?;
            Some((what.to_owned(), how.to_owned()))
        }));
        lines.push(("Up".to_owned(), spoken(crate::moment::Moment(0).until(clock::now()))));
        let journal = self.journal.borrow();
        lines.extend(journal.entries().rev().take(8).map(|entry| {
            let ago = spoken(entry.at.until(clock::now()));
            let times = if entry.times > 1 { format!(", {} times", entry.times) } else { String::new() };
            (format!("{ago} ago"), format!("{}{times}", entry.what))
        }));
        lines
    }

    fn pointed(self: &Rc<Self>, event: &Event, is_down: bool) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let (id, place) = (event.pointer_id(), (f64::from(event.client_x()), f64::from(event.client_y())));
        if is_down {
            let is_corner = place.0 < CORNER && place.1 < CORNER;
            self.send(Message::ContactCame { id, place, is_corner });
        } else if event.pointer_type() == "mouse" && event.buttons() == 0 {
            let place = (event.screen_x(), event.screen_y());
            if self.mouse.replace(Some(place)).is_some_and(|before| before != place) {
                self.send(Message::Used);
            }
        } else {
            self.send(Message::ContactMoved { id, place });
        }
    }

    fn let_go(self: &Rc<Self>, event: &Event) {
        if let Some(event) = event.dyn_ref::<PointerEvent>() {
            self.send(Message::ContactGone(event.pointer_id()));
        }
    }

    fn keyed(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_first = self.attendant.borrow().scene().part == Part::Attract;
        let is_function = event.key().len() > 1 && event.key().starts_with('F');
        // What prints, saves, finds, reloads, enlarges or opens another window.
        if is_first || is_function || event.ctrl_key() || event.meta_key() || event.alt_key() {
            event.prevent_default();
        }
        self.send(Message::Used);
        if is_first {
            event.stop_propagation();
            rows::enter(&self.page);
        }
    }

    /// Presses the cards' own control.
    fn read_or_stop(&self) {
        if let Some(control) = rows::in_cards(&self.page, ".read") {
            control.click();
        }
        self.show();
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest(".screen button").ok().flatten());
        let Some(button) = button.and_then(|button| button.dyn_into::<HtmlButtonElement>().ok()) else {
            // As by a screen reader, which neither touches nor presses keys.
            return self.send(Message::Used);
        };
        let value = button.value();
        if value == lobby::READ {
            self.send(Message::Used);
            let weak = Rc::downgrade(self);
            // Not at once: a listener cannot hear a click while it answers one.
            self.pressing.replace(Some(Timeout::new(0, move || with(&weak, |runtime| runtime.read_or_stop()))));
        } else if let Some(button) = lobby::pressed(&value) {
            self.send(Message::Pressed(button));
        }
    }
}
