//! A card's words as one text, with the text nodes that they came from. A translator may replace those nodes at any
//! time, so a passage is read, used and dropped.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Node, Range};

use crate::tools::matching::{Folded, Span};

/// `NodeFilter.SHOW_TEXT`.
const TEXT_NODES: u32 = 4;

/// The words below some nodes of the page.
pub struct Passage {
    text: String,
    pieces: Vec<Piece>,
}

struct Piece {
    node: CharacterData,
    span: Span,
}

impl Passage {
    /// Reads the words below `nodes`, with a blank after each node.
    pub fn of(nodes: &[Node]) -> Self {
        let mut passage = Self { text: String::new(), pieces: Vec::new() };
        let mut end = 0;
        for node in nodes {
            let walker = node
                .owner_document()
                .and_then(|document| document.create_tree_walker_with_what_to_show(node, TEXT_NODES).ok());
            while let Some(text) = walker.as_ref().and_then(|walker| walker.next_node().ok().flatten()) {
                let node: CharacterData = text.unchecked_into();
                passage.text += &node.data();
                let span = Span { start: end, end: end + node.length() as usize };
                end = span.end;
                passage.pieces.push(Piece { node, span });
            }
            passage.text.push(' ');
            end += 1;
        }
        passage
    }

    /// The words, folded.
    pub fn folded(&self) -> Folded {
        fold(&self.text)
    }

    /// Where a piece of the text is on the page.
    pub fn range(&self, span: Span) -> Option<Range> {
        let range = Range::new().ok()?;
        let first = self.pieces.iter().find(|piece| span.start < piece.span.end)?;
        let last = self.pieces.iter().find(|piece| span.end <= piece.span.end)?;
        range.set_start(&first.node, offset(first, span.start)).ok()?;
        range.set_end(&last.node, offset(last, span.end)).ok()?;
        Some(range)
    }
}

fn offset(piece: &Piece, place: usize) -> u32 {
    u32::try_from(place.saturating_sub(piece.span.start)).unwrap_or(0)
}

/// Folds a text with the browser's own tables.
pub fn fold(text: &str) -> Folded {
    Folded::new(text, |c| JsString::from(c).normalize("NFD").to_lower_case().into())
}
