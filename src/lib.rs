//! Tillside: what a card terminal's response code means, whether the money has gone, what to do, and a log of it.
//!
//! The map of the crate; `tests/architecture.rs` holds who may use whom.

pub mod app;
pub mod card;
pub mod cli;
pub mod doctor;
pub mod domain;
pub mod early;
pub mod exchange;
pub mod find;
pub mod fonts;
pub mod i18n;
pub mod job;
pub mod knowledge;
pub mod launch;
pub mod library;
pub mod machine;
pub mod pack;
pub mod packed;
pub mod paper;
pub mod software;
pub mod state;
pub mod store;
pub mod training;
pub mod transfer;
pub mod ui;
pub mod work;
