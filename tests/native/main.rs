//! The rules, as tables and as visits. Nothing here needs a browser, and all of it takes seconds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod accessibility;
mod address;
mod case;
mod colours;
mod commands;
mod date;
mod deck;
mod edges;
mod edition;
mod examples;
mod excerpt;
mod generated;
mod groups;
mod headline;
mod id;
mod json;
mod kiosk;
mod lines;
mod link;
mod machine;
mod matching;
mod names;
mod norwalk;
mod parse;
mod paths;
mod phrases;
mod places;
mod properties;
mod reading;
mod readme;
mod rotation;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod syntax;
mod text;
mod tokens;
mod translation;
mod visit;
