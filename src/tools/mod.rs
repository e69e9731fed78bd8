//! What the tools know: share, read aloud and filter. Pure; the browser's share is in `browser::tools`.
//!
//! [`excerpt`] is what a card says, for someone who takes it elsewhere · [`link`] is the address that leads to a card ·
//! [`reading`] cuts a text into pieces that a voice can say · [`matching`] finds a visitor's words in a card.

pub mod excerpt;
pub mod link;
pub mod matching;
pub mod reading;
