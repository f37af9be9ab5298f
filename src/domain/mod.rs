//! What things are: no I/O, no clock, no language, no screen.
//!
//! Everything else in the program may use this module; it uses nobody.

pub mod advice;
pub mod amount;
pub mod checklist;
pub mod code;
pub mod incident;
pub mod redact;
pub mod setting;
pub mod terminal;
