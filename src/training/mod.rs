//! Learning: what is practised, how it is judged, when it comes back, and what a trainer sees of it.
//!
//! Everything here is decided from values: no file, no clock, no words.

pub mod briefing;
pub mod certificate;
pub mod chance;
pub mod course;
pub mod desk;
pub mod exam;
#[cfg(test)]
mod example;
pub mod family;
pub mod fire;
pub mod grade;
pub mod own_shop;
pub mod play;
pub mod pool;
mod right_way;
pub mod schedule;
pub mod script;
pub mod session;
