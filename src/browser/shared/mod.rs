//! What more than one program needs of the browser.
//!
//! `clock` is the time and the one timer · `elements` finds elements and reads their direction · `frames` is what the loader
//! painted · `object` makes what JavaScript receives · [`panic`](mod@panic) keeps a failed program silent · `status` is
//! the line that screen readers say.

pub(super) mod clock;
pub(super) mod elements;
pub(super) mod frames;
pub(super) mod object;
pub mod panic;
pub(super) mod status;
