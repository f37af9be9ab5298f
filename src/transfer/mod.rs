//! The log out to files and in from files: what is in the store and what the formats can hold brought together, for the
//! window and the command line alike.

mod export;
mod import;

pub use export::{Exported, Form, Format, export};
pub use import::{ImportError, Imported, Options, Refusal, Refused, import, is_json_lines};
