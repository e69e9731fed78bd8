//! **value-cards** shows a school's mission, vision and values as interactive cards on any web page.
//!
//! Three layers, each useful without the next:
//!
//! 1. the *words*, flat children of `<value-cards>` in the page's own tree;
//! 2. the *loader* `embed/loader`, a script that writes or adopts the words and paints scroller, frames, *previous* and *next*, and its
//!    second half, the *companion* `embed/companion`, which may arrive after the first paint;
//! 3. the *widget*, a Leptos component in WebAssembly: this crate.
//!
//! # Reading order
//!
//! | module | owns |
//! |---|---|
//! | [`content`] | what is said: the content document, checked |
//! | [`options`] | the table of attributes: names, values, defaults, meanings |
//! | [`phrases`] | the words of the interface itself, in every language |
//! | [`moment`] | a point in time, and a length of time, as numbers |
//! | [`deck`] | what the widget knows: the cards, rotation, and the machine that turns what happened into what to do |
//! | [`tools`] | what share, read aloud and filter know |
//! | [`kiosk`] | what a kiosk adds: whether a visitor is there, what they have set, how large things are, its upkeep |
//! | `view` | what is seen, in Leptos: the controls of the widget, the panels of the tools, the screen of the kiosk |
//! | `browser` | the edge: everything that touches the page, by program |
//!
//! The programs are in `bin`. Each embed loads `widget`. `tools` is fetched when a visitor first uses a tool,
//! `documents` if a page uses a content document. `kiosk` is what the page of a kiosk adds to the cards. `xtask` is the
//! developer's tool. This library exports nothing to JavaScript: every program that links it would contain the export.
//!
//! # Where to find
//!
//! | question | place |
//! |---|---|
//! | where a swipe becomes the current card | `browser/widget/mounted.rs` hears it, `deck/machine.rs` decides (`Message::Scrolled`); before the widget is there, `embed/loader/actions.js` (`markNearest`) |
//! | where an attribute is checked | `embed/loader/attributes.js` reads it by the table in `options.rs`, `embed/companion/oddities.js` notices what is wrong and `embed/extras/warnings.js` says it; of `rotate`, `embed/extras/rotation.js` |
//! | how words between the tags become cards | `embed/loader/blocks.js` opens wrappers and lists, `embed/loader/groups.js` reads what the README teaches; what else editors write: `embed/loader/need.js` asks for `embed/reader`, whose `main.js` lists its repairs |
//! | where the loader asks for its files | `embed/loader/files.js`; in the single file `embed/single/files.js` is in its place, and `embed/single/held.js` holds them (written by `bin/xtask/build/single.rs`) |
//! | what a release has in it | `bin/xtask/release/folder.rs` for hosts, `bin/xtask/release/npm.rs` for npm, `bin/xtask/release/wordpress.rs` for WordPress |
//! | whose words are shown, the page's or the built-in ones | `embed/loader/whose.js` |
//! | what happens if the `.wasm` file is missing | `embed/loader/program.js` asks for it, `embed/companion/program.js` a second time; then `mount` in `embed/companion/life.js` calls `fail` in `embed/loader/parts.js`. Swiping, section buttons, *previous*, *next* and *show all* go on; picker, count and events never come |
//! | what decides the theme | `embed/loader/dress.js` by the page's text for the first paint, `embed/companion/around.js` from then on |
//! | where an id is made from a headline | `embed/rules/id.js` for words in the page, `content/id.rs` for documents, both checked against `tests/examples/rules/ids.json` |
//! | whether a card's headline is shown above its text or inside it | `content/headline.rs` for documents |
//! | where the JSON of a document is read | `content/json`, held against serde_json by `tests/native/json.rs` |
//! | what is said about a text that is no JSON | `content/syntax.rs`; about bytes that are no UTF-8, `content/encoding.rs` and `embed/rules/answer.js` |
//! | who may write a private field `_…` of the element | `embed/host.d.ts` names the file; `tests/embed/modules.test.mjs` checks it |
//! | how to add a language, an attribute, a control | `.github/CONTRIBUTING.md` |
//! | where the kiosk decides to reload | every night: `kiosk/upkeep.rs` (`Job::Restart`); for a new release: `kiosk/attendant.rs`; after a failure: `embed/kiosk/stand-in.js`; if it never starts: the script in `embed/kiosk.html`, which also holds `reload` |
//!
//! # Invariants
//!
//! - Nothing that the first table lists before `view` names Leptos or the web; `cargo test --no-default-features` proves it.
//! - Only `browser` reads a clock. Below it, each message brings the time along.
//! - The widget builds no cards and parses no words: the words are in the page, and the loader paints the frames.
//! - Whatever was started is owned by one value. Dropping it leaves no timer, listener or node.
//! - The widget does not panic. If it does, the companion removes what it has added and the static cards go on.

pub mod content;
pub mod deck;
pub mod kiosk;
pub mod moment;
pub mod options;
pub mod phrases;
pub mod tools;

#[cfg(feature = "web")]
pub mod browser;
#[cfg(feature = "web")]
pub mod view;
