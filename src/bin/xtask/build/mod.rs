//! Building: [`trunk`] calls Trunk, which compiles; [`package`] turns its output into what visitors get, with [`module`],
//! [`generated`], [`bundle`], [`styles`], [`tokens`], [`minify`], [`declarations`], [`kiosk`], [`single`], [`wary`] and [`hash`]; [`paths`]
//! keeps this machine out of it; [`sizes`] checks the budget.

mod bundle;
mod declarations;
pub mod files;
mod generated;
pub mod hash;
mod kiosk;
mod minify;
mod module;
pub mod package;
mod paths;
mod single;
pub mod sizes;
mod styles;
mod tokens;
pub mod trunk;
mod wary;
mod work;
