//! The address that leads to a card: `page#name:card-id`, if the page offers such links under a name.

/// The address of `page` with the card in its hash; `page` unchanged if `name` or `id` is empty.
///
/// Both must already be encoded for an address.
pub fn address(page: &str, name: &str, id: &str) -> String {
    if name.is_empty() || id.is_empty() {
        return page.to_owned();
    }
    let before = page.split('#').next().unwrap_or_default();
    [before, "#", name, ":", id].concat()
}
