//! A style sheet that applies until it is dropped.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, ShadowRoot};

/// A style sheet of a document or of a shadow root.
pub enum Sheet {
    /// A constructed sheet, added to those that are there.
    Adopted {
        /// The document or the shadow root.
        root: JsValue,
        /// The sheet.
        sheet: CssStyleSheet,
    },
    /// A `<style>` element, for browsers that cannot construct sheets.
    Element(Element),
}

impl Sheet {
    /// Applies `css` to the document; `None` if the browser cannot construct sheets.
    pub fn of_document(document: &Document, css: &str) -> Option<Self> {
        Self::adopted(document.clone().into(), css)
    }

    /// Applies `css` to the shadow root.
    pub fn of_shadow(root: &ShadowRoot, css: &str) -> Option<Self> {
        Self::adopted(root.clone().into(), css).or_else(|| {
            let element = root.owner_document()?.create_element("style").ok()?;
            element.set_text_content(Some(css));
            root.append_child(&element).ok()?;
            Some(Self::Element(element))
        })
    }

    fn adopted(root: JsValue, css: &str) -> Option<Self> {
        let sheet = CssStyleSheet::new().ok()?;
        sheet.replace_sync(css).ok()?;
        let sheets = sheets_of(&root)?;
        // Older browsers freeze the list, so it is replaced as a whole.
        sheets.push(&sheet);
        put(&root, &sheets);
        Some(Self::Adopted { root, sheet })
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        match self {
            Self::Adopted { root, sheet } => {
                if let Some(sheets) = sheets_of(root) {
                    let ours: &JsValue = sheet;
                    put(root, &sheets.iter().filter(|other| other != ours).collect());
                }
            }
            Self::Element(element) => element.remove(),
        }
    }
}

/// A copy of the list.
fn sheets_of(root: &JsValue) -> Option<Array> {
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into()).ok().filter(JsValue::is_object)?;
    Some(sheets.unchecked_into::<Array>().slice(0, u32::MAX))
}

fn put(root: &JsValue, sheets: &Array) {
    // Fails only for a sheet of another document; these are this document's.
    let _ = Reflect::set(root, &"adoptedStyleSheets".into(), sheets);
}
