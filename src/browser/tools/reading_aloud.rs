//! Reading one card aloud, until it is dropped.

use gloo_events::EventListener;
use web_sys::HtmlButtonElement;

use super::speech::Speech;
use crate::browser::shared::frames::Frames;
use crate::phrases::{Book, ToolPhrase};
use crate::tools::reading;

/// A card that is being read.
pub struct ReadingAloud {
    button: HtmlButtonElement,
    book: Book,
    _speech: Speech,
    _listeners: Vec<EventListener>,
}

impl ReadingAloud {
    /// Reads the current card. `leave` is called at its end, or when the page goes into the background. `None` if there
    /// is no voice.
    pub fn start(
        frames: &Frames,
        button: HtmlButtonElement,
        book: Book,
        leave: impl Fn() + Clone + 'static,
    ) -> Option<Self> {
        let words = frames.excerpt(frames.current()).spoken();
        let pieces = reading::pieces(&words).into_iter().map(String::from).collect();
        let speech = Speech::start(&frames.voice()?, pieces, leave.clone())?;
        let window = web_sys::window()?;
        let document = window.document()?;
        let left = leave.clone();
        let looked_away = document.clone();
        let listeners = vec![
            EventListener::new(&window, "pagehide", move |_| left()),
            EventListener::new(&document, "visibilitychange", move |_| {
                if looked_away.hidden() {
                    leave();
                }
            }),
        ];
        button.set_text_content(Some(book.say_tool(ToolPhrase::StopReading)));
        Some(Self { button, book, _speech: speech, _listeners: listeners })
    }
}

impl Drop for ReadingAloud {
    fn drop(&mut self) {
        self.button.set_text_content(Some(self.book.say_tool(ToolPhrase::Read)));
    }
}
