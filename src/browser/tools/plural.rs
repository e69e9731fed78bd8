//! The plural category of a number, from the browser's own data.

use crate::phrases::Category;
use js_sys::{Array, Intl::PluralRules, Object};

/// The category of `count` in the language with this tag. For a language without data in the browser, it is the
/// category for all other numbers; the browser itself would use the language of the visitor's system.
pub fn category(language: &str, count: usize) -> Category {
    if count == 0 {
        return Category::Zero;
    }
    let tags = Array::of1(&language.into());
    if PluralRules::supported_locales_of(&tags, &Object::new()).length() == 0 {
        return Category::Other;
    }
    let rules = PluralRules::new(&tags, &Object::new());
    // Safe even if the page has replaced `PluralRules`: any name but CLDR's is the category for all other numbers.
    Category::named(&String::from(rules.select(count as f64)))
}
