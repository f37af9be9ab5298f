//! What is known about codes: facts with their sources, read from `assets/` and checked before anything uses them.
//!
//! No words live here (those are `i18n`'s) and no searching (that is `find`'s).

mod catalog;
mod format;
mod verify;

pub use catalog::{Catalog, CodeSet, Entry, FALLBACK, Fallback};
pub use format::{Cause, Claim, Role, Source, Step, Trust, VisaCategory};
pub use verify::KnowledgeError;
