//! A card's address as a QR code, drawn on the device: a visitor's phone follows it, the kiosk does not.

use qrcodegen::{QrCode, QrCodeEcc};
use web_sys::{Element, HtmlElement};

const SVG: &str = "http://www.w3.org/2000/svg";
/// Width of the empty margin around a code, in modules: ISO/IEC 18004 demands four.
const QUIET: i32 = 4;

/// Draws each card's address onto it, unless that is done already.
pub fn draw(cards: &[HtmlElement], addresses: &[String]) {
    for (card, address) in cards.iter().zip(addresses) {
        let is_there = card.query_selector("[part=code]").is_ok_and(|code| code.is_some());
        if !address.is_empty() && !is_there {
            if let Some(code) = code(card, address) {
                let _ = card.append_child(&code);
            }
        }
    }
}

/// `None` if the address is too long for a code.
fn code(card: &HtmlElement, address: &str) -> Option<Element> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let document = card.owner_document()?;
    let svg = document.create_element_ns(Some(SVG), "svg").ok()?;
    let side = code.size() + 2 * QUIET;
    let attributes = [("part", "code"), ("role", "img"), ("aria-label", address), ("shape-rendering", "crispEdges")];
    for (name, value) in attributes {
        svg.set_attribute(name, value).ok()?;
    }
    svg.set_attribute("viewBox", &format!("{} {} {side} {side}", -QUIET, -QUIET)).ok()?;
    let path = document.create_element_ns(Some(SVG), "path").ok()?;
    path.set_attribute("d", &outline(&code)).ok()?;
    svg.append_child(&path).ok()?;
    Some(svg)
}

/// A square for each dark module.
fn outline(code: &QrCode) -> String {
    let rows = 0..code.size();
    let places = rows.flat_map(|row| (0..code.size()).map(move |column| (column, row)));
    places
        .filter(|&(column, row)| code.get_module(column, row))
        .map(|(column, row)| format!("M{column} {row}h1v1h-1z"))
        .collect()
}
