//! The settings in the page's address.

use web_sys::{UrlSearchParams, Window};

use crate::kiosk::settings::{Settings, SETTINGS};

/// The settings, and one line for each value that is wrong.
pub fn read(window: &Window) -> (Settings, Vec<String>) {
    let search = window.location().search().unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else { return Settings::read([]) };
    let given: Vec<_> = SETTINGS.iter().filter_map(|row| Some((row.name, parameters.get(row.name)?))).collect();
    Settings::read(given.iter().map(|(name, value)| (*name, value.as_str())))
}
