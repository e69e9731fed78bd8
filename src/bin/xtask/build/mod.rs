//! Building: [`trunk`] calls Trunk, which compiles; [`package`] turns its output into what visitors get, with [`module`],
//! [`generated`], [`bundle`], [`styles`], [`minify`], [`declarations`], [`kiosk`] and [`hash`]; [`sizes`] checks the budget.

mod bundle;
mod declarations;
mod generated;
mod hash;
mod kiosk;
mod minify;
mod module;
pub mod package;
pub mod sizes;
mod styles;
pub mod trunk;
mod work;
