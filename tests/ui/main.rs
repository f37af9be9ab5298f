//! The whole program, by what a person reads and presses, on a real store; and pictures of its pages.

mod beside;
mod data;
mod day_end;
mod everyone;
mod faults;
mod flows;
mod hands;
mod import;
mod incident;
mod log;
mod nocode;
mod nocode_pictures;
mod reading;
mod rules;
mod safety;
mod self_test;
mod snapshots;
mod software;
mod staff;
mod support;
mod till_mode;
mod training;
mod training_pictures;
