//! What a kiosk's address asks for: `kiosk.html?languages=en,es&idle=60s&screen=55in&distance=2m`.

use super::glass::Millimetres;
use super::stage::IDLE;
use crate::moment::Milliseconds;
use crate::phrases::{Language, ENGLISH, LANGUAGES};

/// One parameter of the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettingRow {
    /// The parameter's name.
    pub name: &'static str,
    /// What it may be, in words.
    pub values: &'static str,
    /// What holds where it is missing or wrong.
    pub default: &'static str,
    /// One sentence for whoever sets the kiosk up.
    pub meaning: &'static str,
}

/// Every parameter that only the kiosk has.
pub const SETTINGS: &[SettingRow] = &[
    SettingRow {
        name: "languages",
        values: "tags, as `en,es`",
        default: "en",
        meaning: "languages that a visitor can choose from, the school's own first",
    },
    SettingRow {
        name: "idle",
        values: "a duration, 15 seconds to 10 minutes",
        default: "60s",
        meaning: "how long nobody does anything before they are asked whether they are there",
    },
    SettingRow {
        name: "screen",
        values: "a length, 7 to 110 inches",
        default: "55in",
        meaning: "the screen's diagonal, from which the sizes of buttons follow",
    },
    SettingRow {
        name: "distance",
        values: "a length, 0.3 to 10 metres",
        default: "2m",
        meaning: "how far away the cards are to be read, from which the size of letters follows",
    },
];

/// The attributes of `<value-cards>` that are parameters as well. Not those that would bring a way out of the kiosk, or
/// another layout than the one that its sizes are made for.
pub const ATTRIBUTES: &[&str] = &["heading-level", "label", "lang", "rotate", "sections", "start", "theme"];

/// What holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Never empty; the first is the school's own.
    pub languages: Vec<&'static Language>,
    /// How long nobody does anything before they are asked.
    pub idle: Milliseconds,
    /// The screen's diagonal.
    pub screen: Millimetres,
    /// From the eye to the screen.
    pub distance: Millimetres,
}

impl Default for Settings {
    fn default() -> Self {
        Self { languages: vec![ENGLISH], idle: IDLE, screen: Millimetres(55.0 * 25.4), distance: Millimetres(2_000.0) }
    }
}

impl Settings {
    /// Reads the address' parameters, of which it leaves alone those that are not its own. What is wrong is answered beside
    /// it, one line each: `idle: expected a duration with its unit, as 60s; found "60", ignored.`
    pub fn read<'a>(parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<String>) {
        let mut settings = Self::default();
        let mut problems = Vec::new();
        for (name, given) in parameters {
            let expected = match name {
                "languages" => settings.read_languages(given, &mut problems),
                "idle" => duration(given).map(|idle| settings.idle = idle).ok_or("a duration with its unit, as 60s"),
                "screen" => Millimetres::parse(given)
                    .map(|screen| settings.screen = screen)
                    .ok_or("a length with its unit, as 55in"),
                "distance" => {
                    Millimetres::parse(given).map(|far| settings.distance = far).ok_or("a length with its unit, as 2m")
                }
                _ => Ok(()),
            };
            if let Err(expected) = expected {
                problems.push(format!("{name}: expected {expected}; found \"{given}\", ignored."));
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
                    problems.push(format!("languages: expected {}; found \"{tag}\", left out.", tags.join(", ")));
                }
            }
        }
        if found.is_empty() {
            return Err("tags of languages, as en,es");
        }
        self.languages = found;
        Ok(())
    }
}

/// `60s`, `500ms` or `2m`.
fn duration(text: &str) -> Option<Milliseconds> {
    let text = text.trim().to_ascii_lowercase();
    let units = [("ms", 1.0), ("s", 1_000.0), ("m", 60_000.0)];
    let (number, factor) = units.into_iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))?;
    let number: f64 = number.trim_end().parse().ok()?;
    // Far below what a number of milliseconds can hold, so that nothing is lost.
    (number.is_finite() && number > 0.0).then_some(Milliseconds((number * factor).min(1e12) as u64))
}
