//! Words: the texts of `locales/` and how times are written. Knows which languages there are and nothing else.

mod drills;
mod folders;
mod languages;
mod style;
mod texts;

pub use drills::{choice_key, drill_key, end_key, scene_key};
pub use languages::Languages;
pub use texts::{Texts, text_key, words_key};
