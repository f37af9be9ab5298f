//! Foreign file formats, written to anything that can be written to. What is in them is chosen elsewhere.

pub mod csv;
pub mod file;
pub mod jsonl;
pub mod row;
