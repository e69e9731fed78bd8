//! The address that leads to a card: `page#name:card-id`, where the page offers such links under a name.

/// The address of `page` with the card in its hash; `page` as it is where there is no `name` or no `id`.
///
/// Both are already encoded for an address.
pub fn address(page: &str, name: &str, id: &str) -> String {
    if name.is_empty() || id.is_empty() {
        return page.to_owned();
    }
    let before = page.split('#').next().unwrap_or_default();
    [before, "#", name, ":", id].concat()
}
