//! What the kiosk's page shows beside the cards: the view, the attributes and lengths that the style sheet needs, and
//! the title.

use std::cell::RefCell;

use leptos::prelude::{ArcRwSignal, Set};
use web_sys::{Document, HtmlElement};

use crate::kiosk::attendant::{Part, Scene};
use crate::kiosk::sizes::Sizes;
use crate::moment::Moment;
use crate::phrases::Language;
use crate::view::kiosk::Seen;

/// The page, and what it shows.
pub struct Screen {
    page: HtmlElement,
    document: Document,
    languages: Vec<&'static Language>,
    seen: ArcRwSignal<Seen>,
    shown: RefCell<Option<Seen>>,
}

impl Screen {
    /// A page that begins with this scene.
    pub fn new(page: HtmlElement, document: Document, scene: Scene, languages: Vec<&'static Language>) -> Self {
        let first = Seen { scene, languages: languages.clone(), voice: None, health: Vec::new() };
        Self { page, document, languages, seen: ArcRwSignal::new(first), shown: RefCell::default() }
    }

    /// What the view follows.
    pub fn seen(&self) -> ArcRwSignal<Seen> {
        self.seen.clone()
    }

    /// Shows this; `false` if it is shown already. `voice` says whether a voice speaks; `None` if there is no voice for the
    /// cards.
    pub fn show(&self, scene: Scene, voice: Option<bool>, health: Vec<(String, String)>) -> bool {
        let seen = Seen { scene, languages: self.languages.clone(), voice, health };
        if self.shown.borrow().as_ref() == Some(&seen) {
            return false;
        }
        let _ = self.page.set_attribute("data-part", name_of(scene.part));
        let _ = self.page.toggle_attribute_with_force("data-low", scene.wishes.is_low);
        let _ = self.page.toggle_attribute_with_force("data-contrast", scene.wishes.has_contrast);
        self.set_property("--_factor", &scene.wishes.text_size.factor().to_string());
        self.shown.replace(Some(seen.clone()));
        self.seen.set(seen);
        true
    }

    /// Applies these sizes.
    pub fn set_sizes(&self, sizes: Sizes) {
        let Sizes { far, near, button, primary, gap, is_tight } = sizes;
        let lengths =
            [("--_far", far), ("--_near", near), ("--_button", button), ("--_primary", primary), ("--_distance", gap)];
        for (name, pixels) in lengths {
            self.set_property(name, &format!("{}px", (pixels * 100.0).round() / 100.0));
        }
        let _ = self.page.toggle_attribute_with_force("data-tight", is_tight);
    }

    fn set_property(&self, name: &str, value: &str) {
        let _ = self.page.style().set_property(name, value);
    }

    /// Puts the kiosk's state into the title. It changes every minute, so that a watchdog sees that the page is not frozen.
    pub fn set_title(&self, part: Part, now: Moment, faults: &str) {
        let (part, minutes) = (name_of(part), now.0 / 60_000);
        let faults = if faults.is_empty() { "well" } else { faults };
        let title = format!("value-cards kiosk: {part}, up {minutes} min, {faults}");
        if self.document.title() != title {
            self.document.set_title(&title);
        }
    }
}

fn name_of(part: Part) -> &'static str {
    match part {
        Part::Attract => "attract",
        Part::Session => "session",
        Part::Warning(_) => "warning",
    }
}
