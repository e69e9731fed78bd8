//! How large things are on a kiosk's page.

use super::glass::{Glass, Millimeters, BUTTON, GAP, PRIMARY};
use super::settings::Settings;
use super::wishes::Wishes;

/// The distance of a visitor's eyes while they touch the screen, however far away others read the cards.
const ARM: Millimeters = Millimeters(600.0);
/// The fraction of the screen that is left empty while everything is within a child's reach.
const LOWERED: f64 = 0.4;
/// A screen is tight if its height is less than this many times the font size of the cards. Then the cards get all the
/// room.
const ROOMY: f64 = 20.0;

/// Sizes in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// The font size of what is read from a distance.
    pub far: f64,
    /// The font size of what is read at arm's length.
    pub near: f64,
    /// Width and height of a button.
    pub button: f64,
    /// Width and height of a button that most visitors press.
    pub primary: f64,
    /// Between two buttons.
    pub gap: f64,
    /// Whether the cards need all the room.
    pub is_tight: bool,
}

impl Sizes {
    /// The sizes for a page of `width` × `height` CSS pixels.
    pub fn new(settings: &Settings, wishes: Wishes, width: f64, height: f64) -> Self {
        let glass = |distance| Glass::new(settings.screen, distance, width, height);
        let far = glass(settings.distance);
        let near = glass(Millimeters(settings.distance.0.min(ARM.0)));
        let room = if wishes.is_low { height * (1.0 - LOWERED) } else { height };
        Self {
            far: far.font_size(),
            near: near.font_size(),
            button: far.pixels(BUTTON).ceil(),
            primary: far.pixels(PRIMARY).ceil(),
            gap: far.pixels(GAP).ceil(),
            is_tight: room < far.font_size() * wishes.text_size.factor() * ROOMY,
        }
    }
}
