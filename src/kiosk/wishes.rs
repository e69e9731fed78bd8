//! What a visitor has set for themselves at a kiosk. It ends with the session.

/// How large the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    /// The size for the distance of the eye.
    #[default]
    Usual,
    /// One and a half times as large.
    Large,
    /// Twice as large. WCAG 1.4.4 demands that, and a kiosk's page cannot be zoomed.
    Largest,
}

impl TextSize {
    /// The next size; after the largest comes the usual one.
    pub fn next(self) -> Self {
        match self {
            Self::Usual => Self::Large,
            Self::Large => Self::Largest,
            Self::Largest => Self::Usual,
        }
    }

    /// Size relative to the usual one.
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
    /// Switches to the next text size.
    TextSize,
    /// Switches between black on white and the school's colors.
    Contrast,
    /// Switches between the lower part of the screen and all of it.
    Reach,
    /// Switches to the next of the offered languages.
    Language,
}

/// Everything that a visitor can set. The default is what every visitor finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// How large the text is.
    pub text_size: TextSize,
    /// Whether everything is black on white.
    pub has_contrast: bool,
    /// Whether everything is within the reach of a child or of a person who sits.
    pub is_low: bool,
    /// Index of the chosen language among those offered; the first is the school's own.
    pub language: usize,
}

impl Wishes {
    /// The wishes after a press on this button. `languages` is how many languages are offered.
    pub fn pressed(self, button: Button, languages: usize) -> Self {
        match button {
            Button::TextSize => Self { text_size: self.text_size.next(), ..self },
            Button::Contrast => Self { has_contrast: !self.has_contrast, ..self },
            Button::Reach => Self { is_low: !self.is_low, ..self },
            Button::Language => Self { language: (self.language + 1) % languages.max(1), ..self },
        }
    }
}
