//! The edge: the only folder that touches the page, by program, so that you see which program pays. Whatever is started
//! here is owned by a field, and dropping it undoes it.
//!
//! | folder | program |
//! |---|---|
//! | [`shared`] | what more than one of them needs: the clock, what the loader painted, what happens after a panic |
//! | [`widget`] | one live widget and what it listens to |
//! | [`tools`] | share, read aloud and filter |
//! | [`documents`] | the words of a document, for the page |
//! | [`kiosk`] | a kiosk in charge of its page |

pub mod documents;
pub mod kiosk;
pub mod shared;
pub mod tools;
pub mod widget;
