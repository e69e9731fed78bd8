//! What screen readers are told.

use web_sys::HtmlElement;

/// Has screen readers say `words` once, through the status element that the loader keeps in the page.
pub fn announce(host: &HtmlElement, words: &str) {
    if let Ok(Some(status)) = host.query_selector(":scope > [slot=status]") {
        status.set_text_content(Some(words));
    }
}
