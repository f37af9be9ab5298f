//! What is said when there is no window to say it in: in a box of the system's own if it can show one, and on the console.

use std::process::ExitCode;

use fluent::FluentValue;

use crate::domain::language::Language;
use crate::i18n::Languages;
use crate::library::Library;
use crate::ui::TITLE;

/// Why the program ended in a way nobody wanted.
#[derive(Debug)]
pub enum LastWords {
    /// No window was ever there, so nothing was touched. With the first error.
    NoWindow(String),
    /// The window was there.
    Crashed(String),
}

/// Says it in the user's language, and in English to the console; gives the exit code.
///
/// `library` is `None` if the texts themselves are what cannot be read.
pub fn say_last_words(words: &LastWords, library: Option<&Library>, language: Option<Language>) -> ExitCode {
    let (key, hint, reason) = match words {
        LastWords::NoWindow(reason) => ("last-words-no-window", "last-words-no-window-hint", reason),
        LastWords::Crashed(reason) => ("last-words-crashed", "last-words-crashed-hint", reason),
    };
    log::error!("{key}: {reason}");
    let language = language.unwrap_or_else(Languages::of_system);
    let text = match library {
        Some(library) => {
            let texts = library.languages.get(language);
            let what = texts.with(key, &[("reason", FluentValue::from(reason.as_str()))]);
            format!("{what}\n\n{}", texts.get(hint))
        }
        None => reason.clone(),
    };
    eprintln!("{text}");
    if can_show_a_box() {
        rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title(TITLE).set_description(text).show();
    }
    ExitCode::FAILURE
}

/// Without a display the box would wait for somebody who cannot see it.
fn can_show_a_box() -> bool {
    cfg!(not(target_os = "linux"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some()
}
