//! The edge: the only folder that touches the page. Everything started here is a field whose drop undoes it.
//!
//! [`mounted`] is one live widget and what it listens to · `frames` reads and marks what the loader painted · `clock`
//! is the time and the one timer · `host` is the custom element: its events and its status line · `panic` tells the
//! loader when all is lost.

mod clock;
mod frames;
mod host;
pub mod mounted;
pub mod panic;
