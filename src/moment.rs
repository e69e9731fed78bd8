//! A point in time, and a length of time, as numbers. There is no clock in here: `browser::shared::clock` reads one.

use std::ops::Add;

/// Milliseconds since the page started. Never runs backwards, whatever happens to the wall clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub u64);

/// A length of time in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Milliseconds(pub u64);

impl Add<Milliseconds> for Moment {
    type Output = Self;

    fn add(self, length: Milliseconds) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}

impl Moment {
    /// The time from here until `later`; zero if `later` has passed.
    pub fn until(self, later: Self) -> Milliseconds {
        Milliseconds(later.0.saturating_sub(self.0))
    }
}

impl Milliseconds {
    /// Reads a duration with its unit, such as `8s`, `500ms` or `1.5m`, rounded to whole milliseconds. Zero for `off` and
    /// for an empty text.
    ///
    /// More than 10¹² ms, about 31 years, is 10¹² ms. `None` for anything else, such as `8`, `8 s`, `-1s` or `1e1s`.
    ///
    /// JavaScript has the same rule: `/^\s*(\d+\.?\d*|\.\d+)(ms|s|m)\s*$/i`. `tests/examples/rules/durations.json`
    /// holds the two together.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches(is_blank).to_ascii_lowercase();
        if text.is_empty() || text == "off" {
            return Some(Self(0));
        }
        let units = [("ms", 1.0), ("s", 1_000.0), ("m", 60_000.0)];
        let (number, unit) = units.into_iter().find_map(|(name, unit)| Some((text.strip_suffix(name)?, unit)))?;
        // Rust would also read a sign, an exponent and `inf`.
        let is_plain = number.bytes().all(|digit| digit.is_ascii_digit() || digit == b'.');
        let number: f64 = number.parse().ok().filter(|_| is_plain)?;
        Some(Self((number * unit).round().min(1e12) as u64))
    }
}

/// What JavaScript's `\s` matches.
fn is_blank(character: char) -> bool {
    character == '\u{feff}' || character.is_whitespace() && character != '\u{85}'
}
