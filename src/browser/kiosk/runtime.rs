//! The kiosk at work: passes on what happened to the attendant and carries out what the attendant answers.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{Document, HtmlElement, Window};

use super::cards::{all_in_cards, focused, in_cards};
use super::screen::Screen;
use super::{codes, columns, Keeper};
use crate::browser::shared::{clock, panic};
use crate::kiosk::attendant::{Attendant, Command, Message, Scene, Senses};
use crate::kiosk::health;
use crate::kiosk::journal::Journal;
use crate::kiosk::settings::Settings;
use crate::kiosk::sizes::Sizes;
use crate::kiosk::upkeep::Job;

/// What the listeners share. They hold it weakly, so it ends with [`Mounted`](super::mounted::Mounted).
pub struct Runtime {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) page: HtmlElement,
    keeper: Keeper,
    settings: Settings,
    attendant: RefCell<Attendant>,
    journal: RefCell<Journal>,
    screen: Screen,
    alarm: RefCell<Option<Timeout>>,
    pub(super) settling: RefCell<Option<Timeout>>,
    pub(super) pressing: RefCell<Option<Timeout>>,
    /// Where the mouse was last: browsers report moves that are none.
    pub(super) mouse: Cell<Option<(i32, i32)>>,
    /// Where each card leads; empty if it leads nowhere.
    addresses: RefCell<Vec<String>>,
}

impl Runtime {
    /// A kiosk that has not done anything yet.
    pub fn new(
        window: Window,
        document: Document,
        page: HtmlElement,
        keeper: Keeper,
        settings: Settings,
        attendant: Attendant,
        screen: Screen,
    ) -> Self {
        Self {
            window,
            document,
            page,
            keeper,
            settings,
            attendant: RefCell::new(attendant),
            journal: RefCell::default(),
            screen,
            alarm: RefCell::default(),
            settling: RefCell::default(),
            pressing: RefCell::default(),
            mouse: Cell::default(),
            addresses: RefCell::default(),
        }
    }

    /// Takes in what happened.
    pub fn update(self: &Rc<Self>, message: Message) {
        let now = clock::now();
        let commands = self.attendant.borrow_mut().update(message, now);
        // The alarm is set first, since carrying out a command may call back.
        let wakeup = self.attendant.borrow().next_wakeup(now);
        let weak = Rc::downgrade(self);
        self.alarm.replace(Some(clock::alarm(wakeup, move || {
            panic::hear(&weak, |runtime| runtime.update(Message::Woke(runtime.senses())));
        })));
        for command in commands {
            self.carry_out(command);
        }
    }

    fn carry_out(&self, command: Command) {
        match command {
            Command::Beat => {
                self.keeper.beat();
                // Nothing reports that voices come and go, or that one speaks.
                self.show();
            }
            Command::Welcome => self.keeper.welcome(),
            Command::Reset => {
                self.window.speech_synthesis().map(|speech| speech.cancel()).ok();
                if let Some(focused) = focused(&self.document) {
                    let _ = focused.blur();
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

    /// What the kiosk shows now.
    pub fn scene(&self) -> Scene {
        self.attendant.borrow().scene()
    }

    /// What must be polled, now.
    pub fn senses(&self) -> Senses {
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

    /// Adds an entry to the journal.
    pub fn note(&self, what: &str) {
        self.journal.borrow_mut().note(what, clock::now());
    }

    /// Draws these addresses, one on each line, onto the cards in order.
    pub fn link(&self, addresses: &str) {
        self.addresses.replace(addresses.lines().map(String::from).collect());
        self.arrange();
    }

    /// Takes in that the cards have new frames.
    pub fn arrange(&self) {
        columns::arrange(&self.page);
        codes::draw(&all_in_cards(&self.page, ".card"), &self.addresses.borrow());
        self.show();
    }

    /// Brings everything on the page in line with the scene.
    pub fn show(&self) {
        let scene = self.scene();
        let health = if scene.has_health {
            health::lines(env!("CARGO_PKG_VERSION"), &self.keeper.facts(), &self.journal.borrow(), clock::now())
        } else {
            Vec::new()
        };
        let control = in_cards(&self.page, ".read").filter(|control| !control.has_attribute("hidden"));
        let has_voice = control.is_some() && in_cards(&self.page, ".frame[data-voice]").is_some();
        let voice = has_voice.then(|| self.is_reading());
        self.screen.set_title(scene.part, clock::now(), &self.keeper.faults());
        if self.screen.show(scene, voice, health) {
            let language = self.settings.languages.get(scene.wishes.language).map(|language| language.tag);
            self.measure();
            self.keeper.wear(scene.wishes.has_contrast, language.filter(|_| scene.wishes.language > 0));
        }
    }

    /// Sizes everything for the screen, which may have been turned.
    pub fn measure(&self) {
        let side =
            |length: Result<wasm_bindgen::JsValue, _>| length.ok().and_then(|length| length.as_f64()).unwrap_or(1.0);
        let (width, height) = (side(self.window.inner_width()), side(self.window.inner_height()));
        self.screen.set_sizes(Sizes::new(&self.settings, self.scene().wishes, width, height));
    }

    /// Presses the cards' own control that reads aloud, or stops reading.
    pub fn read_or_stop(&self) {
        if let Some(control) = in_cards(&self.page, ".read") {
            control.click();
        }
        self.show();
    }
}
