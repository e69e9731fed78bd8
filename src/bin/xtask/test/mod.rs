//! Testing: [`suites`] runs the tests, in their order, and [`totals`] counts them; [`lints`], [`embed`], [`fuzz`],
//! [`reproducible`], [`servers`], [`package`], [`sanitizers`] and [`wordpress`] are suites of their own; [`engines`] finds the
//! browsers; [`end_to_end`] knows which files of tests each plays; [`measure`] measures in them.

mod embed;
mod end_to_end;
mod engines;
pub mod fuzz;
mod lints;
pub mod measure;
mod package;
mod reproducible;
mod sanitizers;
mod servers;
pub mod suites;
mod totals;
mod wordpress;
