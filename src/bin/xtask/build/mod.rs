//! Building: [`trunk`] calls Trunk, which compiles; [`package`] turns its output into what visitors get, with [`module`],
//! [`styles`], [`literals`], [`minify`], [`declarations`], [`kiosk`] and [`hash`]; [`paths`] keeps
//! this machine out of it; [`sizes`] checks the budget.

mod declarations;
pub mod files;
pub mod hash;
mod kiosk;
mod literals;
mod minify;
mod module;
pub mod package;
mod paths;
pub mod sizes;
mod styles;
pub mod trunk;
