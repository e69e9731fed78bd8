//! Building: [`trunk`] calls Trunk, which compiles; [`package`] turns its output into what visitors get, with [`module`],
//! [`styles`], [`literals`], [`minify`], [`declarations`], [`kiosk`] and [`hash`]; [`sizes`] checks the budget.

mod declarations;
mod hash;
mod kiosk;
mod literals;
mod minify;
mod module;
pub mod package;
pub mod sizes;
mod styles;
pub mod trunk;
