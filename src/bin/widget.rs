//! The module that every embed loads. The companion puts it in charge of what the loader painted.

use js_sys::Function;
use value_cards::browser::shared::panic;
use value_cards::browser::widget::mounted::Mounted;
use value_cards::deck::machine::Message;
use value_cards::deck::rotation::Reason;
use value_cards::phrases::Book;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {}

/// Calls `tell_companion` if the module ever fails. Called once, before the first widget.
#[wasm_bindgen]
pub fn watch(tell_companion: Function) {
    panic::watch(tell_companion);
}

/// One live widget. The loader's own actions have the same names, so either can be in charge.
#[wasm_bindgen]
pub struct Widget(Mounted);

#[wasm_bindgen]
impl Widget {
    /// Takes charge of the cards below `frame`, whose attribute `data-book` has the words for its controls; `undefined`
    /// if there is no card or no such attribute. It is an attribute since a text argument would add a hundred bytes to
    /// every embed.
    pub fn mount(host: HtmlElement, frame: HtmlElement) -> Option<Widget> {
        let book = Book::new(&frame.get_attribute("data-book")?);
        Mounted::new(host, frame, book).map(Self)
    }

    /// Shows the next card.
    pub fn next(&self) {
        self.0.send(Message::NextCalled);
    }

    /// Shows the previous card.
    pub fn previous(&self) {
        self.0.send(Message::PreviousCalled);
    }

    /// Takes in a press on *next*, or on *previous* if `way` is negative.
    pub fn step(&self, way: i32) {
        self.0.send(if way < 0 { Message::PreviousPressed } else { Message::NextPressed });
    }

    /// Shows the card at this position.
    #[wasm_bindgen(js_name = goTo)]
    pub fn go_to(&self, position: usize) {
        self.0.send(Message::GoToCalled(position));
    }

    /// Lets the cards advance by themselves.
    pub fn play(&self) {
        self.0.send(Message::PlayCalled);
    }

    /// Stops the cards.
    pub fn pause(&self) {
        self.0.send(Message::PauseCalled);
    }

    /// Shows the card at this position, which the page's address now names.
    pub fn follow(&self, position: usize) {
        self.0.send(Message::LinkFollowed(position));
    }

    /// Takes in that find-in-page or a fragment has found words of the card at this position.
    pub fn found(&self, position: usize) {
        self.0.send(Message::CardSelected(position));
    }

    /// Takes in that a reason for the rotation to wait has come or gone.
    pub fn note(&self, reason: u8, holds: bool) {
        if let Some(reason) = Reason::sensed(reason) {
            self.0.send(Message::ReasonChanged(reason, holds));
        }
    }

    /// Takes in that the card at this position was turned to its back, or to its front.
    pub fn turned(&self, position: usize, is_open: bool) {
        self.0.send(Message::CardTurned(position, is_open));
    }

    /// Shows the first card of this section.
    pub fn section(&self, section: usize) {
        self.0.send(Message::SectionPressed(section));
    }

    /// Lays out all cards, or one at a time.
    #[wasm_bindgen(js_name = showAll)]
    pub fn show_all(&self) {
        self.0.send(Message::ShowAllPressed);
    }
}
