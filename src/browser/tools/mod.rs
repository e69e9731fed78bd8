//! The tools of one widget: share, read aloud and filter.
//!
//! [`toolbox`] owns them · `sharing`, `filtering` and `reading_aloud` are one tool each, while it is in use · `panel`
//! is what two of them open · `frames` is what they ask of the painted cards · `clipboard`, `highlights`, `observer`,
//! `passage`, `plural`, `sheet` and `speech` are what they need of the browser.

mod clipboard;
mod filtering;
mod frames;
mod highlights;
mod observer;
mod panel;
mod passage;
mod plural;
mod reading_aloud;
mod sharing;
mod sheet;
mod speech;
pub mod toolbox;
