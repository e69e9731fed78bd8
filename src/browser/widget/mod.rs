//! One live widget: [`mounted`] owns it and hears the page · `frames` reads and marks what the loader painted ·
//! `events` tells the page of changes.

mod events;
mod frames;
pub mod mounted;
