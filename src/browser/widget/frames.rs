//! What the widget reads and marks of what the loader painted. It sets attributes and never builds.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ScrollBehavior, ScrollToOptions};

use crate::browser::shared::elements::all;
use crate::browser::shared::frames::{nodes, text_of, Frames};
use crate::deck::{Deck, Place};
use crate::moment::Milliseconds;
use crate::phrases::{Book, Phrase};

/// The painted elements that the widget is in charge of.
#[derive(Debug)]
pub struct Painted {
    /// The cards, and what is around them.
    pub frames: Frames,
    /// The box that is reserved for what says where the visitor is.
    pub place: HtmlElement,
    /// The rotation control; `None` if the page asks for no rotation.
    pub rotation: Option<HtmlElement>,
    /// How many cards each section has.
    counts: Vec<usize>,
    section_buttons: Vec<Element>,
    /// *Previous* and *next*, which the loader has made and hears.
    steps: Vec<Element>,
}

impl Painted {
    /// The painted elements below `frame`; `None` if the loader painted something else.
    pub fn read(frame: HtmlElement) -> Option<Self> {
        let place = frame.query_selector(".place").ok()??.dyn_into().ok()?;
        let steps = all(&frame, ".controls > button");
        let rotation = frame.query_selector(".rotation").ok()?.and_then(|control| control.dyn_into().ok());
        let section_buttons = all(&frame, ".sections button");
        let frames = Frames::read(frame)?;
        let counts = all(&frames.scroller, ".section").iter().map(|section| all(section, ".card").len()).collect();
        Some(Self { frames, place, rotation, counts, section_buttons, steps })
    }

    /// The deck that these frames hold, on the card that is in view now.
    pub fn deck(&self) -> Option<Deck> {
        Deck::new(self.counts.clone(), self.nearest_to_middle(self.frames.current()))
    }

    /// How long a card is shown at least before the next one comes by itself; `None` if the cards do not advance.
    pub fn rotate(&self) -> Option<Milliseconds> {
        let milliseconds = self.frames.frame.get_attribute("data-rotate")?.parse().ok()?;
        self.rotation.as_ref().map(|_| Milliseconds(milliseconds))
    }

    /// How many characters each card has on the page now.
    pub fn characters(&self) -> Vec<usize> {
        (0..self.frames.cards.len()).map(|position| self.words(position).chars().count()).collect()
    }

    /// Positions of the cards that show their back.
    pub fn turned(&self) -> Vec<usize> {
        let is_turned = |card: &Element| card.get_attribute("data-turned").as_deref() == Some("true");
        (0..).zip(&self.frames.cards).filter(|(_, card)| is_turned(card)).map(|(position, _)| position).collect()
    }

    /// Names the rotation control after what a press on it does.
    pub fn show_rotation(&self, is_playing: bool, book: &Book) {
        if let Some(control) = &self.rotation {
            let (value, name) = if is_playing { ("pause", Phrase::Pause) } else { ("play", Phrase::Play) };
            let _ = control.set_attribute("value", value);
            control.set_text_content(Some(book.say(name)));
        }
    }

    /// Whether the visitor has laid out all cards.
    pub fn is_showing_all(&self) -> bool {
        self.frames.frame.has_attribute("data-all")
    }

    /// Lays out all cards, or one at a time.
    pub fn show_all(&self, all: bool) {
        let frame = &self.frames.frame;
        // Fails only for an invalid name.
        let _ = frame.toggle_attribute_with_force("data-all", all);
        let _ = frame.set_attribute("data-layout", if all { "grid" } else { "deck" });
    }

    /// Marks the current card and the button of its section, and says whether *previous* and *next* lead anywhere. The section's
    /// button is the one in the tab order, unless it is hidden because its section has no title.
    pub fn mark(&self, place: Place) {
        for (step, is_at_end) in self.steps.iter().zip([place.is_first(), place.is_last()]) {
            let value = if is_at_end { "true" } else { "false" };
            // Written only if it differs: WebKit styles the frame again, and the scrolling by a key ends between two cards.
            if step.get_attribute("aria-disabled").as_deref() != Some(value) {
                let _ = step.set_attribute("aria-disabled", value);
            }
        }
        for (position, card) in self.frames.cards.iter().enumerate() {
            let _ = card.toggle_attribute_with_force("data-current", position == place.position);
        }
        let has_stop = self.section_buttons.get(place.section).is_some_and(|button| !button.has_attribute("hidden"));
        for (section, button) in self.section_buttons.iter().enumerate() {
            let _ = if section == place.section {
                button.set_attribute("aria-current", "true")
            } else {
                button.remove_attribute("aria-current")
            };
            let _ = button.set_attribute("tabindex", if has_stop && section != place.section { "-1" } else { "0" });
        }
    }

    /// Position of the card nearest to the scroller's middle. The search goes outward from `position`.
    ///
    /// `position` itself if the widget is hidden or all cards are laid out.
    pub fn nearest_to_middle(&self, position: usize) -> usize {
        if !self.frames.is_deck() {
            return position;
        }
        let now = self.frames.scroller.scroll_left();
        let distance = |position: usize| Some((self.scroll_left_of(self.frames.cards.get(position)?) - now).abs());
        let mut nearest = position;
        let Some(mut least) = distance(nearest) else { return position };
        loop {
            let neighbors = [nearest.checked_sub(1), Some(nearest + 1)];
            let closer = neighbors.into_iter().flatten().find_map(|neighbor| {
                distance(neighbor).filter(|&distance| distance < least).map(|distance| (neighbor, distance))
            });
            match closer {
                Some((neighbor, distance)) => (nearest, least) = (neighbor, distance),
                None => return nearest,
            }
        }
    }

    /// Scrolls the card into the scroller, never the page. The style sheet decides whether it scrolls smoothly, unless
    /// `cuts`.
    pub fn scroll_to(&self, position: usize, cuts: bool) {
        if let Some(card) = self.frames.cards.get(position).filter(|_| self.frames.is_deck()) {
            // Middle on middle; the scroller's snapping does the rest in both writing directions. `scrollBy` would stop at
            // every card on the way. Prototype 1.7 replaces `scrollTo` of all elements; `scroll` does the same.
            let options = ScrollToOptions::new();
            options.set_left(self.scroll_left_of(card).into());
            options.set_behavior(if cuts { ScrollBehavior::Instant } else { ScrollBehavior::Auto });
            self.frames.scroller.scroll_with_scroll_to_options(&options);
        }
    }

    /// The scroller's `scrollLeft` with the card in its middle, in its own pixels, which the page may have scaled.
    /// Holds for both writing directions.
    fn scroll_left_of(&self, card: &Element) -> i32 {
        let card = card.unchecked_ref::<HtmlElement>();
        card.offset_left() + (card.offset_width() - self.frames.scroller.client_width()) / 2
    }

    /// Position of the card that shows `node`, a node of the page or of the frames.
    pub fn position_of(&self, node: &Node) -> Option<usize> {
        // Up from the word to the host's child that has a slot, then up from the slot to the card.
        let mut element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        while let Some(inner) = element {
            if let Some(slot) = inner.assigned_slot() {
                let card = slot.closest(".card").ok()??;
                return self.frames.cards.iter().position(|candidate| *candidate == card);
            }
            element = inner.parent_element();
        }
        None
    }

    /// The words of the card at `position` as they are on the page now, translated or not.
    pub fn words(&self, position: usize) -> String {
        self.frames.cards.get(position).map(|card| text_of(&nodes(card, "slot"))).unwrap_or_default()
    }
}
