//! The whole program, by what a person reads and presses, on a real store; and pictures of its pages.

mod faults;
mod flows;
mod hands;
mod incident;
mod log;
mod snapshots;
mod support;
