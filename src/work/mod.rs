//! What happens off the frame: the shop's file on its own thread, dialogs on theirs.

mod backup;
mod care;
mod desk;
mod dialog;
mod export;
mod import;
mod pack;
mod perform;
mod print;
mod report;
mod self_test;
mod staff;
mod task;
mod training;
mod worker;

pub use desk::{Desk, Inline};
pub use perform::Clerk;
pub use worker::Worker;
