//! Foreign file formats, written to and read from anything. What is in them is chosen elsewhere, and so are words for people.

pub mod csv;
pub mod deck;
pub mod file;
pub mod halt;
pub mod jsonl;
pub mod learner_record;
pub mod pdf;
pub mod refused;
pub mod row;
mod row_id;
pub mod tables;
mod when;
pub mod xlsx;
