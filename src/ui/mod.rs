//! Views: they read the state, write the drafts and send intents. They decide nothing that could be tested without them.

mod care;
mod codes;
mod command;
mod cx;
mod day_end;
mod export;
mod fault;
mod guard;
mod handover;
mod help;
mod import;
mod incident;
mod journal;
mod kit;
mod languages;
mod looks;
mod notices;
mod pacing;
mod page;
mod picker;
mod print;
mod progress;
mod rail;
mod reading;
mod routines;
mod safety;
mod settings;
mod staff;
mod till;
mod welcome;
mod window;

pub use command::Command;
pub use cx::Cx;
pub use looks::Looks;
pub use pacing::Pacer;
pub use window::window_ui;
