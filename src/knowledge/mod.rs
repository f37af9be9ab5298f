//! What is known about codes: facts with their sources, read from `assets/` and checked before anything uses them.
//!
//! No words live here (those are `i18n`'s) and no searching (that is `find`'s).

mod catalog;
mod format;
mod verify;

pub use catalog::{Catalog, CodeSet, Entry, FALLBACK, Fallback};
pub use format::{
    Asked, Caller, Cause, Claim, ClaimKind, Guide, Hotline, HotlineKind, Picture, Place, Rail, Role, Routine, Section,
    Source, Step, Topic, Trust, VisaCategory,
};
pub use verify::KnowledgeError;
