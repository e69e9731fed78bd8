//! The edge: the only folder that touches the page. Everything started here is a field whose drop undoes it.
//!
//! [`mounted`] is one live widget and what it listens to · `frames` reads and marks what the loader painted · `clock`
//! is the time and the one timer · `host` is the custom element: its events and its status line · `panic` tells the
//! loader when all is lost.
//!
//! [`editions`] hands the words of a document to the page · `object` makes what JavaScript is handed.
//!
//! [`lobby`] is a kiosk in charge of its page.
//!
//! The tools: [`toolbox`] is those of one widget · `sharing`, `filtering` and `reading_aloud` are one each while it is in
//! use · `panel` is what two of them open · `clipboard`, `highlights`, `speech`, `sheet`, `observer`, `passage` and `plural` are what
//! they need of the browser.

mod clipboard;
mod clock;
pub mod editions;
mod filtering;
mod frames;
mod highlights;
mod host;
pub mod lobby;
pub mod mounted;
mod object;
mod observer;
mod panel;
pub mod panic;
mod passage;
mod plural;
mod reading_aloud;
mod sharing;
mod sheet;
mod speech;
pub mod toolbox;
