//! What the loader painted: scroller, sections, cards, section buttons. Reads them and sets attributes, never builds.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ScrollBehavior, ScrollToOptions};

use super::passage::Passage;
use crate::deck::{Deck, Place};
use crate::excerpt::Excerpt;
use crate::moment::Milliseconds;
use crate::phrases::{Book, Phrase};

/// The painted elements of one widget.
#[derive(Debug)]
pub struct Frames {
    /// What holds all the others.
    pub frame: HtmlElement,
    /// The scroller that holds the sections.
    pub scroller: Element,
    /// The box reserved for our controls.
    pub controls: HtmlElement,
    /// The rotation control; `None` where the page asks for no rotation.
    pub rotation: Option<HtmlElement>,
    cards: Vec<Element>,
    counts: Vec<usize>,
    section_buttons: Vec<Element>,
}

impl Frames {
    /// The painted elements below `frame`; `None` where the loader painted something else.
    pub fn read(frame: HtmlElement) -> Option<Self> {
        let scroller = frame.query_selector(".cards").ok()??;
        let controls = frame.query_selector(".controls").ok()??.dyn_into().ok()?;
        let rotation = frame.query_selector(".rotation").ok()?.and_then(|control| control.dyn_into().ok());
        let counts = all(&scroller, ".section").iter().map(|section| all(section, ".card").len()).collect();
        let section_buttons = all(&frame, ".sections button");
        Some(Self { cards: all(&scroller, ".card"), scroller, controls, rotation, counts, section_buttons, frame })
    }

    /// The deck that these frames hold, on the card that is in view now.
    pub fn deck(&self) -> Option<Deck> {
        let marked = self.cards.iter().position(|card| card.has_attribute("data-current")).unwrap_or(0);
        Deck::new(self.counts.clone(), self.nearest_to_middle(marked))
    }

    /// How long a card stands at least before the next one comes by itself; `None` where none does.
    pub fn rotate(&self) -> Option<Milliseconds> {
        let milliseconds = self.frame.get_attribute("data-rotate")?.parse().ok()?;
        self.rotation.as_ref().map(|_| Milliseconds(milliseconds))
    }

    /// How many characters each card's words have, as they stand on the page now.
    pub fn characters(&self) -> Vec<usize> {
        (0..self.cards.len()).map(|position| self.words(position).chars().count()).collect()
    }

    /// Positions of the cards that show their back.
    pub fn turned(&self) -> Vec<usize> {
        let is_turned = |card: &Element| card.get_attribute("data-turned").as_deref() == Some("true");
        (0..).zip(&self.cards).filter(|(_, card)| is_turned(card)).map(|(position, _)| position).collect()
    }

    /// Names the rotation control after what pressing it does.
    pub fn show_rotation(&self, is_playing: bool, book: &Book) {
        if let Some(control) = &self.rotation {
            let (value, name) = if is_playing { ("pause", Phrase::Pause) } else { ("play", Phrase::Play) };
            let _ = control.set_attribute("value", value);
            control.set_text_content(Some(book.say(name)));
        }
    }

    /// Whether all cards lie side by side, by the visitor's wish.
    pub fn is_showing_all(&self) -> bool {
        self.frame.has_attribute("data-all")
    }

    /// Lays out all cards, or one at a time.
    pub fn show_all(&self, all: bool) {
        // Refused only for a name that is no name.
        let _ = self.frame.toggle_attribute_with_force("data-all", all);
        let _ = self.frame.set_attribute("data-layout", if all { "grid" } else { "deck" });
    }

    /// Marks the current card, and the button of its section: of these it is the one in the tab order, unless it is hidden
    /// for want of a title.
    pub fn mark(&self, place: Place) {
        for (position, card) in self.cards.iter().enumerate() {
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

    /// Position of the card nearest to the scroller's middle, looked for outwards from `position`.
    ///
    /// A hidden widget stays where it is, and so does one whose cards all lie side by side.
    pub fn nearest_to_middle(&self, position: usize) -> usize {
        if !self.is_deck() {
            return position;
        }
        let now = self.scroller.scroll_left();
        let distance = |position: usize| Some((self.place_of(self.cards.get(position)?) - now).abs());
        let mut nearest = position;
        let Some(mut least) = distance(nearest) else { return position };
        loop {
            let neighbours = [nearest.checked_sub(1), Some(nearest + 1)];
            let closer = neighbours.into_iter().flatten().find_map(|neighbour| {
                distance(neighbour).filter(|&distance| distance < least).map(|distance| (neighbour, distance))
            });
            match closer {
                Some((neighbour, distance)) => (nearest, least) = (neighbour, distance),
                None => return nearest,
            }
        }
    }

    /// Scrolls the card into the scroller, never the page. The style sheet says whether it glides, unless it `cuts`.
    pub fn scroll_to(&self, position: usize, cuts: bool) {
        if let Some(card) = self.cards.get(position).filter(|_| self.is_deck()) {
            // Middle on middle: the scroller's snapping settles the rest, in either writing direction. To a place and not
            // by a distance, which would stop at every card on the way.
            let options = ScrollToOptions::new();
            options.set_left(self.place_of(card).into());
            options.set_behavior(if cuts { ScrollBehavior::Instant } else { ScrollBehavior::Auto });
            self.scroller.scroll_to_with_scroll_to_options(&options);
        }
    }

    /// How far the scroller is scrolled with the card in its middle, in pixels of its own, which the page may have scaled.
    /// It holds for both writing directions.
    fn place_of(&self, card: &Element) -> i32 {
        let card = card.unchecked_ref::<HtmlElement>();
        card.offset_left() + (card.offset_width() - self.scroller.client_width()) / 2
    }

    /// Position of the card that shows `node`, a node of the page or of the frames.
    pub fn position_of(&self, node: &Node) -> Option<usize> {
        // From the word up to the host's child that is put into a slot, then from its slot up to the card.
        let mut element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element());
        while let Some(inner) = element {
            if let Some(slot) = inner.assigned_slot() {
                let card = slot.closest(".card").ok()??;
                return self.cards.iter().position(|candidate| *candidate == card);
            }
            element = inner.parent_element();
        }
        None
    }

    /// The ids of the card at `position` and of its section.
    pub fn ids(&self, position: usize) -> (String, String) {
        let id = |element: Option<&Element>| element.and_then(|element| element.get_attribute("data-id"));
        let card = self.cards.get(position);
        let section = card.and_then(|card| card.closest(".section").ok().flatten());
        (id(card).unwrap_or_default(), id(section.as_ref()).unwrap_or_default())
    }

    /// The words of the card at `position` as they stand on the page now, translated or not.
    pub fn words(&self, position: usize) -> String {
        self.cards.get(position).map(|card| text_of(&nodes(card, "slot"))).unwrap_or_default()
    }

    /// Whether one card is shown at a time.
    pub fn is_deck(&self) -> bool {
        self.frame.get_attribute("data-layout").as_deref() == Some("deck")
    }
}

/// What the tools ask for; no part of the widget's module.
impl Frames {
    /// How many cards there are.
    pub fn len(&self) -> usize {
        self.cards.len()
    }

    /// Position of the current card, as whoever is in charge has marked it.
    pub fn current(&self) -> usize {
        self.cards.iter().position(|card| card.has_attribute("data-current")).unwrap_or(0)
    }

    /// Position of the one card that is shown; `None` while all lie side by side.
    pub fn shown(&self) -> Option<usize> {
        self.is_deck().then(|| self.current())
    }

    /// The card at `position` by its parts, as they stand on the page now.
    pub fn excerpt(&self, position: usize) -> Excerpt {
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
    pub fn passage(&self, position: usize) -> Passage {
        Passage::of(&self.cards.get(position).map(|card| nodes(card, "slot")).unwrap_or_default())
    }

    /// Hides the cards that are no match, and the sections that hold none; an empty list hides none.
    pub fn mark_matches(&self, matches: &[bool]) {
        for (position, card) in self.cards.iter().enumerate() {
            mark_unmatched(card, matches.get(position) == Some(&false));
        }
        for section in all(&self.scroller, ".section") {
            let is_unmatched = all(&section, ".card").iter().all(|card| card.has_attribute(UNMATCHED));
            mark_unmatched(&section, is_unmatched);
        }
    }

    /// Lays out all cards, or one at a time: as the visitor would, so that whoever is in charge keeps the current card.
    pub fn press_show_all(&self) {
        if let Ok(Some(button)) = self.frame.query_selector(".show-all") {
            button.unchecked_into::<HtmlElement>().click();
        }
    }

    /// Language of the interface.
    pub fn language(&self) -> String {
        self.frame.get_attribute("lang").unwrap_or_default()
    }

    /// Name of the voice that can read the words, if there is one.
    pub fn voice(&self) -> Option<String> {
        self.frame.get_attribute("data-voice")
    }

    /// An empty element above the cards, where what it brings about stays in sight.
    pub fn add_above(&self) -> Option<HtmlElement> {
        self.add(Some(&self.scroller))
    }

    /// An empty element below everything.
    pub fn add_below(&self) -> Option<HtmlElement> {
        self.add(None)
    }

    fn add(&self, before: Option<&Element>) -> Option<HtmlElement> {
        let element = self.frame.owner_document()?.create_element("div").ok()?;
        self.frame.insert_before(&element, before.map(AsRef::as_ref)).ok()?;
        Some(element.unchecked_into())
    }
}

const UNMATCHED: &str = "data-unmatched";

fn mark_unmatched(element: &Element, is_unmatched: bool) {
    // Refused only for a name that is no name.
    let _ = element.toggle_attribute_with_force(UNMATCHED, is_unmatched);
}

/// The buttons within an element, hidden ones too.
pub fn buttons(parent: &Element) -> Vec<Element> {
    all(parent, "button")
}

/// Whether the writing direction at `element` is right to left, wherever the page or a translator has set it.
pub fn is_right_to_left(element: &Element) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.and_then(|style| style.get_property_value("direction").ok()).as_deref() == Some("rtl")
}

/// The page's nodes that are put into these slots.
fn nodes(parent: &Element, slots: &str) -> Vec<Node> {
    let slots = all(parent, slots).into_iter().map(JsCast::unchecked_into::<web_sys::HtmlSlotElement>);
    slots.flat_map(|slot| slot.assigned_nodes()).map(JsCast::unchecked_into).collect()
}

fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    for node in nodes {
        text.push_str(&node.text_content().unwrap_or_default());
        text.push(' ');
    }
    text
}

fn all(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = parent.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}
