//! The plural category of a number, by the browser's own data.

use crate::phrases::Category;
use js_sys::{Array, Intl::PluralRules, Object};

/// The category of `count` in the language of this tag. A language that the browser has no data for gets the form for all
/// numbers, and not that of the visitor's system, which is what the browser would take.
pub fn category(language: &str, count: usize) -> Category {
    if count == 0 {
        return Category::Zero;
    }
    let tags = Array::of1(&language.into());
    if PluralRules::supported_locales_of(&tags, &Object::new()).length() == 0 {
        return Category::Other;
    }
    let rules = PluralRules::new(&tags, &Object::new());
    // Never in the way of a page that has changed it: every name but CLDR's is the form for all numbers.
    Category::named(&String::from(rules.select(count as f64)))
}
