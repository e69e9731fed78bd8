//! The settings in a kiosk's address: `kiosk.html?languages=en,es&idle=60s&screen=55in&distance=2m`.

use super::glass::Millimeters;
use super::stage::IDLE;
use crate::moment::Milliseconds;
use crate::phrases::{Language, ENGLISH, LANGUAGES};

/// One parameter of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// The parameter's name.
    pub name: &'static str,
    /// The values that it accepts, in words.
    pub values: &'static str,
    /// The value that is used if it is missing or wrong.
    pub default: &'static str,
    /// One sentence for the person who sets up the kiosk.
    pub meaning: &'static str,
}

/// Every parameter that only the kiosk has.
pub const SETTINGS: &[SettingRow] = &[
    SettingRow {
        name: "languages",
        values: "tags, such as `en,es`",
        default: "en",
        meaning: "languages that a visitor can choose from, the school's own first",
    },
    SettingRow {
        name: "idle",
        values: "a duration, 15 seconds to 10 minutes",
        default: "60s",
        meaning: "how long a visitor may do nothing before the kiosk asks whether they are still there",
    },
    SettingRow {
        name: "screen",
        values: "a length, 7 to 110 inches",
        default: "55in",
        meaning: "the screen's diagonal, which decides how large buttons are",
    },
    SettingRow {
        name: "distance",
        values: "a length, 0.3 to 10 meters",
        default: "2m",
        meaning: "the distance from which people read the cards, which decides how large the text is",
    },
];

/// The attributes of `<value-cards>` that are parameters too. The others would open a way out of the kiosk, or change the
/// layout that its sizes are made for.
pub const ATTRIBUTES: &[&str] = &["heading-level", "label", "lang", "rotate", "sections", "start", "theme"];

/// The settings of one kiosk.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Never empty; the first is the school's own.
    pub languages: Vec<&'static Language>,
    /// How long a visitor may do nothing before the kiosk asks whether they are still there.
    pub idle: Milliseconds,
    /// The screen's diagonal.
    pub screen: Millimeters,
    /// From the eye to the screen.
    pub distance: Millimeters,
}

impl Default for Settings {
    fn default() -> Self {
        Self { languages: vec![ENGLISH], idle: IDLE, screen: Millimeters(55.0 * 25.4), distance: Millimeters(2_000.0) }
    }
}

impl Settings {
    /// Reads the address's parameters and ignores those that are not the kiosk's. Returns the settings, and one line
    /// for each value that is wrong: `idle: expected a duration with its unit, such as 60s, found "60". The default is
    /// used.`
    pub fn read<'a>(parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<String>) {
        let mut settings = Self::default();
        let mut problems = Vec::new();
        for (name, given) in parameters {
            let expected = match name {
                "languages" => settings.read_languages(given, &mut problems),
                "idle" => {
                    // Unlike a rotation, the idle time cannot be off.
                    let idle = Milliseconds::parse(given).filter(|&idle| idle > Milliseconds(0));
                    idle.map(|idle| settings.idle = idle).ok_or("a duration with its unit, such as 60s")
                }
                "screen" => Millimeters::parse(given)
                    .map(|screen| settings.screen = screen)
                    .ok_or("a length with its unit, such as 55in"),
                "distance" => Millimeters::parse(given)
                    .map(|distance| settings.distance = distance)
                    .ok_or("a length with its unit, such as 2m"),
                _ => Ok(()),
            };
            if let Err(expected) = expected {
                problems.push(format!("{name}: expected {expected}, found \"{given}\". The default is used."));
            }
        }
        (settings, problems)
    }

    fn read_languages(&mut self, given: &str, problems: &mut Vec<String>) -> Result<(), &'static str> {
        let mut found: Vec<&'static Language> = Vec::new();
        for tag in given.split([',', ' ']).filter(|tag| !tag.is_empty()) {
            match LANGUAGES.into_iter().find(|language| language.tag.eq_ignore_ascii_case(tag)) {
                Some(language) if !found.contains(&language) => found.push(language),
                Some(_) => {}
                None => {
                    let tags: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
                    problems.push(format!("languages: expected {}, found \"{tag}\". It is left out.", tags.join(", ")));
                }
            }
        }
        if found.is_empty() {
            return Err("tags of languages, such as en,es");
        }
        self.languages = found;
        Ok(())
    }
}
