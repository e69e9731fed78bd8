//! **value-cards** shows a school's mission, vision and values as interactive cards on other people's web pages.
//!
//! Three layers, each useful without the next:
//!
//! 1. the *words*, flat children of `<value-cards>` in the page's own tree;
//! 2. the *loader* `embed/value-cards.js`, which writes or adopts the words and paints scroller, frames and boxes, and its
//!    second half, the *companion* `embed/companion.js`, which may come after the first paint;
//! 3. the *widget*, a Leptos component in WebAssembly: this crate.
//!
//! # Reading order
//!
//! | module | owns |
//! |---|---|
//! | [`content`] | what is said: the content document, checked |
//! | [`options`] | the table of attributes: names, values, defaults, meanings |
//! | [`phrases`] | every word the interface itself says, in every language |
//! | [`moment`] | a point in time, as a number |
//! | [`deck`] | the cards, and which of them is the current one |
//! | [`rotation`] | whether the cards advance by themselves |
//! | [`machine`] | what happened → what to do; the only place where deck and rotation meet |
//! | [`excerpt`] | what a card says, for those who take it elsewhere |
//! | [`link`] | the address that leads to a card |
//! | [`reading`] | a text in pieces that a voice can say |
//! | [`matching`] | which words of a card a visitor's words are |
//! | [`kiosk`] | what a lobby kiosk adds: whether anybody is there, what they have set, how large things are, its upkeep |
//! | [`view`] | the controls, in Leptos |
//! | [`browser`] | the edge: everything that touches the page |
//!
//! The programs are in `bin`: `widget` is the module that every embed loads, `tools` the one for what few visitors use,
//! fetched when the first of them does, `documents` the one that reads content documents where a page uses one, `kiosk` what
//! the page of a lobby screen adds to the cards, `xtask` the developer's tool. This library
//! exports nothing to JavaScript: an export here would survive in every program that links it.
//!
//! # Invariants
//!
//! - Nothing above `view` in the table names Leptos or the web; `cargo test --no-default-features` proves it.
//! - Only `browser` reads a clock. Below it, time comes in with the message.
//! - The widget builds no cards and parses no words: the words are in the page, the frames are the loader's.
//! - Whatever was started is owned by one value; dropping it leaves no timer, listener or node.
//! - The widget does not panic. If it does, the loader takes the controls away and the static cards go on.

pub mod content;
pub mod deck;
pub mod excerpt;
pub mod kiosk;
pub mod link;
pub mod machine;
pub mod matching;
pub mod moment;
pub mod options;
pub mod phrases;
pub mod reading;
pub mod rotation;

#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod view;
