//! Words: the texts of `locales/` and how times are written. Knows which languages there are and nothing else.

mod folders;
mod languages;
mod style;
mod texts;

pub use languages::Languages;
pub use texts::{Texts, text_key, words_key};
