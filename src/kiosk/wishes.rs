//! What a visitor of a kiosk has set for themselves; gone with them.

/// How large letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the distance of the eye asks for.
    #[default]
    Usual,
    /// Half as large again.
    Large,
    /// Twice as large, as WCAG 1.4.4 asks for where a page lets nobody zoom.
    Largest,
}

impl TextSize {
    /// The size after this one; after the largest comes the usual one.
    pub fn next(self) -> Self {
        match self {
            Self::Usual => Self::Large,
            Self::Large => Self::Largest,
            Self::Largest => Self::Usual,
        }
    }

    /// How many times as large as usual.
    pub fn factor(self) -> f64 {
        match self {
            Self::Usual => 1.0,
            Self::Large => 1.5,
            Self::Largest => 2.0,
        }
    }
}

/// A button of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// The next size of letters.
    TextSize,
    /// Black on white, or the school's colours.
    Contrast,
    /// Everything in the lower part of the screen, or over all of it.
    Reach,
    /// The next of the languages offered.
    Language,
}

/// All of it. Its default is what every visitor finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// How large letters are.
    pub text_size: TextSize,
    /// Whether black on white.
    pub has_contrast: bool,
    /// Whether everything is within the reach of a child or of somebody who sits.
    pub is_low: bool,
    /// Which of the languages offered: the first is the school's own.
    pub language: usize,
}

impl Wishes {
    /// After a press on this button, where so many languages are offered.
    pub fn pressed(self, button: Button, languages: usize) -> Self {
        match button {
            Button::TextSize => Self { text_size: self.text_size.next(), ..self },
            Button::Contrast => Self { has_contrast: !self.has_contrast, ..self },
            Button::Reach => Self { is_low: !self.is_low, ..self },
            Button::Language => Self { language: (self.language + 1) % languages.max(1), ..self },
        }
    }
}
