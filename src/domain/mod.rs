//! What things are: no I/O, no clock, no language, no screen.
//!
//! Everything else in the program may use this module; it uses nobody.

pub mod advice;
pub mod amount;
pub mod attachment;
pub mod backup;
pub mod call;
pub mod checklist;
pub mod code;
pub mod deck;
pub mod document;
pub mod doubt;
pub mod draft;
pub mod drill;
pub mod filter;
pub mod history;
pub mod incident;
pub mod language;
pub mod learner;
pub mod practice;
pub mod redact;
pub mod request;
pub mod routine;
pub mod rule;
pub mod setting;
pub mod sheet;
pub mod shift;
pub mod staff;
pub mod terminal;
pub mod wait;
