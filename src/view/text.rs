//! The text of an element, set only when it changes.
//!
//! Leptos sets a property each time it renders. That would undo what a page translator made of the text, and make the
//! browser lay out the picker's whole row again at each press on *next*.

use leptos::tachys::html::property::IntoProperty;
use leptos::tachys::renderer::types::Element;

/// The value for `textContent`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(String);

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl IntoProperty for Text {
    type State = (<String as IntoProperty>::State, Self);
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn hydrate<const FROM_SERVER: bool>(self, element: &Element, key: &str) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &Element, key: &str) -> Self::State {
        (self.0.clone().build(element, key), self)
    }

    fn rebuild(self, state: &mut Self::State, key: &str) {
        let (state, before) = state;
        if self != *before {
            self.0.clone().rebuild(state, key);
            *before = self;
        }
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }
}
