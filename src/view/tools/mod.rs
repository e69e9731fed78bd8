//! The panels of the tools. Part of the tools' program only.

pub mod filter_panel;
pub mod share_panel;
