//! What is known about codes: facts with their sources, read from `assets/` and checked before anything uses them.
//!
//! No words live here (those are `i18n`'s) and no searching (that is `find`'s).

mod built_in;
mod catalog;
mod drill;
mod fire;
mod format;
mod reading;
mod verify;

pub use catalog::{Catalog, CodeSet, Entry, FALLBACK, Fallback};
pub use drill::{Choice, Drills, End, MAX_CHOICES, START, Scenario, Scene};
pub use fire::{Arrival, FirePlan};
pub use format::{Asked, Cause, Picture, Rail, Role, Source, Step, Trust, VisaCategory};
pub use reading::{Caller, Claim, ClaimKind, Guide, Hotline, HotlineKind, Place, Routine, Section, Topic};
pub use verify::KnowledgeError;
