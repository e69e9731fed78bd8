//! What a lobby kiosk shows beside the cards: greeting, bar, warning and the caretaker's card. Part of the kiosk's program
//! alone.
//!
//! As with an embed's controls, one signal carries all that is to be seen and one effect follows it; what a button means is
//! its `value`.

mod bar;
mod greeting;
mod health;
mod warning;

pub use bar::READ;

use leptos::prelude::{ArcRwSignal, Get, IntoView};

use crate::kiosk::attendant::Scene;
use crate::kiosk::wishes::Button;
use crate::phrases::Language;

/// All that is to be seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What the kiosk plays.
    pub scene: Scene,
    /// The languages offered.
    pub languages: Vec<&'static Language>,
    /// Whether there is a voice for the cards' language, and whether it speaks.
    pub voice: Option<bool>,
    /// The caretaker's card: what, and how it is.
    pub health: Vec<(String, String)>,
}

impl Seen {
    /// The language at this place of those offered.
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

/// The attribute `dir` of a text in this language.
fn direction(language: &Language) -> &'static str {
    if language.tag == "ar" {
        "rtl"
    } else {
        "ltr"
    }
}

/// The attribute `hidden` of what is not always to be seen.
fn hidden(is_seen: bool) -> Option<&'static str> {
    (!is_seen).then_some("")
}
