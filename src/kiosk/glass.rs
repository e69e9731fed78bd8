//! From millimeters on the glass, and the distance of the eye, to pixels.
//!
//! Buttons are large enough for the thumb of a person who stands. Capitals are seen at twice the 20 minutes of arc that
//! ISO 9241-303 prefers for a desk, since people read while they walk by.

/// A length in millimeters.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Millimeters(pub f64);

/// Smallest width and height of a button.
pub const BUTTON: Millimeters = Millimeters(15.0);
/// Smallest width and height of a button that most visitors press.
pub const PRIMARY: Millimeters = Millimeters(20.0);
/// Smallest distance between two buttons.
pub const GAP: Millimeters = Millimeters(2.54);
/// The angle at which the eye sees a capital, in degrees.
const CAPITAL: f64 = 0.7;
/// Height of a capital as a fraction of the font size. System fonts have 0.66 to 0.73; the lowest gives the largest text.
const CAPITAL_OF_FONT: f64 = 0.66;

impl Millimeters {
    /// Reads `55in`, `140cm`, `1400mm`, `2m`, `1.8m` or `6ft`; `None` for anything else, such as `55`, `-2m` or `two
    /// meters`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let units = [("mm", 1.0), ("cm", 10.0), ("in", 25.4), ("ft", 304.8), ("m", 1_000.0)];
        let (number, factor) = units.into_iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))?;
        let number: f64 = number.trim_end().parse().ok()?;
        (number.is_finite() && number > 0.0).then_some(Self(number * factor))
    }
}

/// A screen, and the distance of the eye from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glass {
    pixels_per_millimeter: f64,
    distance: Millimeters,
}

impl Glass {
    /// `diagonal` is the diagonal of the picture, `width` and `height` are its size in CSS pixels.
    ///
    /// Limited to what exists: a diagonal of 7 to 110 inches, a distance of 0.3 to 10 meters.
    pub fn new(diagonal: Millimeters, distance: Millimeters, width: f64, height: f64) -> Self {
        let diagonal = diagonal.0.clamp(7.0 * 25.4, 110.0 * 25.4);
        Self {
            pixels_per_millimeter: width.max(1.0).hypot(height.max(1.0)) / diagonal,
            distance: Millimeters(distance.0.clamp(300.0, 10_000.0)),
        }
    }

    /// How many pixels are this long on the glass.
    pub fn pixels(&self, length: Millimeters) -> f64 {
        length.0 * self.pixels_per_millimeter
    }

    /// The font size, in pixels, that can be read from that distance.
    pub fn font_size(&self) -> f64 {
        let capital = Millimeters(self.distance.0 * CAPITAL.to_radians().tan());
        self.pixels(capital) / CAPITAL_OF_FONT
    }
}
