//! Roving focus: of a row of buttons one is in the tab order, and keys go along the row from the current one.

/// Where a key pressed in a row of `count` buttons leads from the one at `index`; `None` where it is no key of ours. Arrows
/// along the line only: up and down are left to the page.
pub fn target(key: &str, index: usize, count: usize, is_mirrored: bool) -> Option<usize> {
    let last = count - 1;
    match (key, is_mirrored) {
        ("ArrowRight", false) | ("ArrowLeft", true) => Some((index + 1).min(last)),
        ("ArrowLeft", false) | ("ArrowRight", true) => Some(index.saturating_sub(1)),
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        _ => None,
    }
}
