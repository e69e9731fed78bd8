//! A style sheet that is in force as long as it is held.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, ShadowRoot};

/// A style sheet of a document or of a shadow root.
pub enum Sheet {
    /// Constructed, beside those that others have put there.
    Adopted {
        /// The document or the shadow root.
        root: JsValue,
        /// The sheet itself.
        sheet: CssStyleSheet,
    },
    /// An element, where sheets cannot be constructed.
    Element(Element),
}

impl Sheet {
    /// Puts `css` into force in the document; `None` where sheets cannot be constructed.
    pub fn of_document(document: &Document, css: &str) -> Option<Self> {
        Self::adopted(document.clone().into(), css)
    }

    /// Puts `css` into force in the shadow root.
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
        // Older browsers freeze the list, so it is put back as a whole.
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
    // Refused only where a sheet is another document's, and these have been there.
    let _ = Reflect::set(root, &"adoptedStyleSheets".into(), sheets);
}
