//! A voice of the browser that says one piece after the other. Dropping it makes it silent.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::browser::shared::panic::hear;

/// Speech under way.
pub struct Speech(Rc<Speaker>);

struct Speaker {
    synthesis: SpeechSynthesis,
    voice: SpeechSynthesisVoice,
    pieces: RefCell<VecDeque<String>>,
    /// Kept while it is spoken: Chrome may collect an utterance that nothing refers to, and then its `end` never comes,
    /// <https://crbug.com/509488>.
    under_way: RefCell<Option<Utterance>>,
    is_silent: Cell<bool>,
    ended: Box<dyn Fn()>,
}

struct Utterance {
    _utterance: SpeechSynthesisUtterance,
    _listeners: [EventListener; 2],
}

impl Speech {
    /// Says `pieces` with the voice of this name. Calls `ended` after the last one, or if another voice interrupts.
    /// `None` if the voice is missing.
    pub fn start(voice: &str, pieces: VecDeque<String>, ended: impl Fn() + 'static) -> Option<Self> {
        let synthesis = web_sys::window()?.speech_synthesis().ok()?;
        let voices = synthesis.get_voices();
        let voice = voices
            .iter()
            .map(|each| each.unchecked_into::<SpeechSynthesisVoice>())
            .find(|each| each.voice_uri() == voice)?;
        // A page has one voice at a time. The last one to speak is heard.
        if synthesis.speaking() || synthesis.pending() {
            synthesis.cancel();
        }
        let speaker = Rc::new(Speaker {
            synthesis,
            voice,
            pieces: RefCell::new(pieces),
            under_way: RefCell::default(),
            is_silent: Cell::new(false),
            ended: Box::new(ended),
        });
        speaker.go_on();
        Some(Self(speaker))
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        // The listeners go first, since `cancel` is an error for the utterance.
        let was_speaking = self.0.under_way.take().is_some();
        if was_speaking && !self.0.is_silent.get() {
            self.0.synthesis.cancel();
        }
    }
}

impl Speaker {
    /// Says the next piece.
    fn go_on(self: &Rc<Self>) {
        let piece = self.pieces.borrow_mut().pop_front();
        let Some(utterance) = piece.and_then(|piece| SpeechSynthesisUtterance::new_with_text(&piece).ok()) else {
            return self.end();
        };
        utterance.set_lang(&self.voice.lang());
        utterance.set_voice(Some(&self.voice));
        let on = |name: &'static str, then: fn(&Rc<Self>)| {
            let weak = Rc::downgrade(self);
            EventListener::once(&utterance, name, move |_| hear(&weak, then))
        };
        // An error means that another voice interrupts or that this one is gone. The next piece would fail too.
        let listeners = [on("end", Self::go_on), on("error", Self::end)];
        self.synthesis.speak(&utterance);
        self.under_way.replace(Some(Utterance { _utterance: utterance, _listeners: listeners }));
    }

    fn end(self: &Rc<Self>) {
        // By now another voice may speak, which must not be canceled.
        self.is_silent.set(true);
        (self.ended)();
    }
}
