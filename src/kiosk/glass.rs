//! From millimetres on the glass, and the distance of the eye, to pixels.
//!
//! What is pressed is as large as a thumb needs it while standing; capitals are seen at twice the 20 minutes of arc that
//! ISO 9241-303 prefers at a desk, for readers who walk by.

/// Millimetres.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Millimetres(pub f64);

/// What is pressed is this wide and high at least.
pub const BUTTON: Millimetres = Millimetres(15.0);
/// What most people press.
pub const PRIMARY: Millimetres = Millimetres(20.0);
/// Between two things that are pressed.
pub const GAP: Millimetres = Millimetres(2.54);
/// Degrees at which the eye sees a capital letter.
const CAPITAL: f64 = 0.7;
/// Height of a capital as a part of the size of a font: 0.66 to 0.73 in those of systems; the lowest makes the largest type.
const CAPITAL_OF_FONT: f64 = 0.66;

impl Millimetres {
    /// Reads `55in`, `140cm`, `1400mm`, `2m`, `1.8m` or `6ft`; `None` for anything else, as `55`, `-2m` or `two metres`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let units = [("mm", 1.0), ("cm", 10.0), ("in", 25.4), ("ft", 304.8), ("m", 1_000.0)];
        let (number, factor) = units.into_iter().find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))?;
        let number: f64 = number.trim_end().parse().ok()?;
        (number.is_finite() && number > 0.0).then_some(Self(number * factor))
    }
}

/// A screen, and where the eye is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glass {
    pixels_a_millimetre: f64,
    distance: Millimetres,
}

impl Glass {
    /// `diagonal` is that of the picture, `width` and `height` are its pixels as style sheets count them.
    ///
    /// Held within what there is: a diagonal of 7 to 110 inches, a distance of 0.3 to 10 metres.
    pub fn new(diagonal: Millimetres, distance: Millimetres, width: f64, height: f64) -> Self {
        let diagonal = diagonal.0.clamp(7.0 * 25.4, 110.0 * 25.4);
        Self {
            pixels_a_millimetre: width.max(1.0).hypot(height.max(1.0)) / diagonal,
            distance: Millimetres(distance.0.clamp(300.0, 10_000.0)),
        }
    }

    /// So many pixels are so long on this glass.
    pub fn pixels(&self, length: Millimetres) -> f64 {
        length.0 * self.pixels_a_millimetre
    }

    /// Pixels of the size of a font whose capitals can be read from there.
    pub fn font_size(&self) -> f64 {
        let capital = Millimetres(self.distance.0 * CAPITAL.to_radians().tan());
        self.pixels(capital) / CAPITAL_OF_FONT
    }
}
