//! Words: the texts of `locales/` and how times are written. Knows which languages there are and nothing else.

mod folders;
mod languages;
mod number;
mod style;
mod texts;
mod time;

pub use languages::Languages;
pub use number::{file_size, grouped};
pub use texts::{Texts, text_key, words_key};
pub use time::{clock, day, day_and_clock, day_and_minute};
