//! The words of a content document: [`editions`] hands them to the page's script.

pub mod editions;
