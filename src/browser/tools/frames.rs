//! What the tools ask of what the loader painted.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::passage::Passage;
use crate::browser::shared::elements::all;
use crate::browser::shared::frames::{nodes, text_of, Frames};
use crate::tools::excerpt::Excerpt;

const UNMATCHED: &str = "data-unmatched";

impl Frames {
    /// How many cards there are.
    pub(super) fn count(&self) -> usize {
        self.cards.len()
    }

    /// Position of the card that is shown; `None` if all cards are laid out.
    pub(super) fn shown(&self) -> Option<usize> {
        self.is_deck().then(|| self.current())
    }

    /// The card at `position` by its parts, as they are on the page now.
    pub(super) fn excerpt(&self, position: usize) -> Excerpt {
        let text = |parent: Option<&Element>, selector| parent.map(|parent| text_of(&nodes(parent, selector)));
        let card = self.cards.get(position);
        let section = card.and_then(|card| card.closest(".section").ok().flatten());
        Excerpt::new(
            &text(section.as_ref(), ".title slot").unwrap_or_default(),
            &text(card, ".headline slot").unwrap_or_default(),
            &text(card, ".statement slot").unwrap_or_default(),
        )
    }

    /// The words of the card at `position`, with their nodes.
    pub(super) fn passage(&self, position: usize) -> Passage {
        Passage::of(&self.cards.get(position).map(|card| nodes(card, "slot")).unwrap_or_default())
    }

    /// Hides the cards that do not match, and the sections without a matching card. An empty list hides nothing.
    pub(super) fn mark_matches(&self, matches: &[bool]) {
        for (position, card) in self.cards.iter().enumerate() {
            mark_unmatched(card, matches.get(position) == Some(&false));
        }
        for section in all(&self.scroller, ".section") {
            let is_unmatched = all(&section, ".card").iter().all(|card| card.has_attribute(UNMATCHED));
            mark_unmatched(&section, is_unmatched);
        }
    }

    /// Lays out all cards, or one at a time. Presses the button, so that the program or script in charge keeps the
    /// current card.
    pub(super) fn press_show_all(&self) {
        if let Ok(Some(button)) = self.frame.query_selector(".show-all") {
            button.unchecked_into::<HtmlElement>().click();
        }
    }

    /// Language of the interface.
    pub(super) fn language(&self) -> String {
        self.frame.get_attribute("lang").unwrap_or_default()
    }

    /// Name of the voice that can read the words, if there is one.
    pub(super) fn voice(&self) -> Option<String> {
        self.frame.get_attribute("data-voice")
    }

    /// A new empty element above the cards, so that what it changes stays in sight.
    pub(super) fn add_above(&self) -> Option<HtmlElement> {
        self.add(Some(&self.scroller))
    }

    /// A new empty element below everything.
    pub(super) fn add_below(&self) -> Option<HtmlElement> {
        self.add(None)
    }

    fn add(&self, before: Option<&Element>) -> Option<HtmlElement> {
        let element = self.frame.owner_document()?.create_element("div").ok()?;
        self.frame.insert_before(&element, before.map(AsRef::as_ref)).ok()?;
        Some(element.unchecked_into())
    }
}

fn mark_unmatched(element: &Element, is_unmatched: bool) {
    // Fails only for an invalid name.
    let _ = element.toggle_attribute_with_force(UNMATCHED, is_unmatched);
}
