//! Roving focus: one button of a row is in the tab order, and keys move along the row.

/// The button that a key leads to from the one at `index` in a row of `count`; `None` for any other key. Up and down
/// are left to the page.
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
