//! Packs of rules as files: read, checked to the last field and held against what is known and what is in force. All of a file
//! is fit to be taken in, or nothing is and every fault is named with its line and field.
//!
//! The format for outsiders is described in `assets/packs/README.md`. Words for people and the shop's file are no business of
//! this module.

mod check;
mod column;
mod difference;
mod fault;
mod format;
mod signature;
mod table;
mod workbook;

pub use column::{Column, Columns};
pub use difference::{Change, Difference, difference};
pub use fault::{Flaw, Kind, MAX_FAULTS, PackFault};
pub use format::{FORMAT, MAX_BYTES, read, read_bytes};
pub use signature::{BadKey, BadSignature, MAX_SIGNATURE_BYTES, Signed, key, verify};
pub use table::{Grid, ListHead, MAX_TABLE_BYTES, TableError, read as read_table};
