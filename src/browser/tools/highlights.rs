//! Marks on words of the page that don't touch the words themselves: the CSS Custom Highlight API.
//!
//! A page has one highlight for each name. All widgets of a page share ours, and each one removes only its own ranges.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Array, Function, Map, Reflect, Set};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

use super::sheet::Sheet;

/// The name in `style/marks.css`.
const NAME: &str = "value-cards-match";
const STYLES: &str = include_str!("../../../style/marks.css");

thread_local! {
    static SHARED: RefCell<Weak<Highlight>> = const { RefCell::new(Weak::new()) };
}

/// The marks of one widget.
pub struct Marks {
    highlight: Rc<Highlight>,
    ranges: Cell<Vec<Range>>,
}

impl Marks {
    /// No marks yet; `None` if the browser has no highlights.
    pub fn new() -> Option<Self> {
        let highlight = SHARED.with_borrow(Weak::upgrade).or_else(|| {
            let highlight = Rc::new(Highlight::new()?);
            SHARED.set(Rc::downgrade(&highlight));
            Some(highlight)
        })?;
        Some(Self { highlight, ranges: Cell::default() })
    }

    /// Marks these ranges instead of the last ones.
    pub fn replace(&self, ranges: Vec<Range>) {
        for range in &ranges {
            self.highlight.ranges.add(range);
        }
        for former in self.ranges.replace(ranges) {
            self.highlight.ranges.delete(&former);
        }
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        self.replace(Vec::new());
    }
}

/// The page's highlight with our name, and the sheet that paints it. The sheet must be the document's: of the engines
/// that we test, only Chromium (156) paints words of the page by a rule in a shadow root.
struct Highlight {
    registry: Map,
    ranges: Set,
    _sheet: Sheet,
}

impl Highlight {
    fn new() -> Option<Self> {
        let window = web_sys::window()?;
        let css = Reflect::get(&window, &"CSS".into()).ok().filter(|css| !css.is_undefined())?;
        let registry: Map = Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)?.unchecked_into();
        let class: Function = Reflect::get(&window, &"Highlight".into()).ok()?.dyn_into().ok()?;
        let ranges: Set = Reflect::construct(&class, &Array::new()).ok()?.unchecked_into();
        let sheet = Sheet::of_document(&window.document()?, STYLES)?;
        registry.set(&NAME.into(), &ranges);
        Some(Self { registry, ranges, _sheet: sheet })
    }
}

impl Drop for Highlight {
    fn drop(&mut self) {
        self.registry.delete(&NAME.into());
    }
}
