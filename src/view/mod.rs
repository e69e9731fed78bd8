//! What is seen in addition to words and frames, one component in each file: the controls of the widget, the panels of
//! the tools, the screen of the kiosk. Names no browser type and keeps no state.
//!
//! Built with functions instead of `view!`: its literals become `innerHTML`, which pages that require Trusted Types refuse.

pub mod kiosk;
mod text;
pub mod tools;
pub mod widget;
