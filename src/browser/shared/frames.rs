//! What the loader painted: scroller, sections, cards, section buttons. Finds them and reads what is in them; what only one
//! program asks of them is in that program's `frames`.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSlotElement, Node};

use super::elements::all;

/// The painted elements of one widget.
#[derive(Debug)]
pub struct Frames {
    /// The element around all the others.
    pub frame: HtmlElement,
    /// The scroller that holds the sections.
    pub scroller: Element,
    /// The cards of all sections, in order.
    pub(in crate::browser) cards: Vec<Element>,
}

impl Frames {
    /// The painted elements below `frame`; `None` if the loader painted something else.
    pub fn read(frame: HtmlElement) -> Option<Self> {
        let scroller = frame.query_selector(".cards").ok()??;
        Some(Self { cards: all(&scroller, ".card"), scroller, frame })
    }

    /// Whether one card is shown at a time.
    pub fn is_deck(&self) -> bool {
        self.frame.get_attribute("data-layout").as_deref() == Some("deck")
    }

    /// Position of the current card, as the program or script in charge has marked it.
    pub fn current(&self) -> usize {
        self.cards.iter().position(|card| card.has_attribute("data-current")).unwrap_or(0)
    }

    /// The ids of the card at `position` and of its section.
    pub fn ids(&self, position: usize) -> (String, String) {
        let id = |element: Option<&Element>| element.and_then(|element| element.get_attribute("data-id"));
        let card = self.cards.get(position);
        let section = card.and_then(|card| card.closest(".section").ok().flatten());
        (id(card).unwrap_or_default(), id(section.as_ref()).unwrap_or_default())
    }
}

/// The page's nodes in the slots that `selector` finds.
pub fn nodes(parent: &Element, selector: &str) -> Vec<Node> {
    let slots = all(parent, selector).into_iter().map(JsCast::unchecked_into::<HtmlSlotElement>);
    slots.flat_map(|slot| slot.assigned_nodes()).map(JsCast::unchecked_into).collect()
}

/// The words of these nodes, each followed by a blank.
pub fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    for node in nodes {
        text.push_str(&node.text_content().unwrap_or_default());
        text.push(' ');
    }
    text
}
