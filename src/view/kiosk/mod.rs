//! What a kiosk shows beside the cards: greeting, bar, warning and health card. Part of the kiosk's program only.
//!
//! Like in the widget, one signal carries everything that is shown and one effect follows it, and the `value` of a
//! button says what it means.

mod bar;
mod greeting;
mod health;
mod warning;

pub use bar::READ;

use leptos::prelude::{ArcRwSignal, Get, IntoView};

use crate::kiosk::attendant::Scene;
use crate::kiosk::wishes::Button;
use crate::phrases::Language;

/// Everything that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What the attendant wants to show.
    pub scene: Scene,
    /// The languages that the visitor can choose from.
    pub languages: Vec<&'static Language>,
    /// Whether a voice speaks; `None` if there is no voice for the cards' language.
    pub voice: Option<bool>,
    /// The lines of the health card: a name and a fact.
    pub health: Vec<(String, String)>,
}

impl Seen {
    /// The offered language with this index.
    fn language(&self, index: usize) -> &'static Language {
        self.languages.get(index).copied().unwrap_or(crate::phrases::ENGLISH)
    }

    /// The language that the visitor has chosen.
    fn chosen(&self) -> &'static Language {
        self.language(self.scene.wishes.language)
    }
}

/// Everything, following `seen`.
pub fn screen(seen: ArcRwSignal<Seen>) -> impl IntoView {
    move || {
        let seen = seen.get();
        (greeting::greeting(&seen), bar::bar(&seen), warning::warning(&seen), health::health(&seen))
    }
}

/// The button of the bar with this `value`.
pub fn pressed(value: &str) -> Option<Button> {
    bar::BUTTONS.into_iter().find_map(|(name, button)| (name == value).then_some(button))
}

/// The attribute `hidden` of an element that is not always shown.
fn hidden(is_seen: bool) -> Option<&'static str> {
    (!is_seen).then_some("")
}
