//! What the shop has chosen for the program itself.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

use super::language::Language;
use super::staff::StaffId;
use super::terminal::TerminalId;

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system says; light where it says nothing, because shops are bright.
    #[default]
    System,
    Light,
    Dark,
    /// Ink on paper, for low sight and bad screens.
    HighContrast,
}

/// A key that brings the window forward while another program is in front.
///
/// None of them is a key of `AltGr` (Ctrl+Alt) or one that the usual chat programs take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum HotKey {
    CtrlF12,
    CtrlShiftM,
    Pause,
}

impl HotKey {
    /// As it is printed on keys.
    #[must_use]
    pub fn keys(self) -> &'static str {
        match self {
            Self::CtrlF12 => "Ctrl+F12",
            Self::CtrlShiftM => "Ctrl+Shift+M",
            Self::Pause => "Pause",
        }
    }
}

/// Kept in the shop's file, so that one file is the whole backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `None` until chosen: then the system's language is used.
    pub language: Option<Language>,
    pub theme: ThemeChoice,
    /// Percent; one of [`Settings::ZOOM_STEPS`].
    pub zoom_percent: u16,
    pub active_terminal: Option<TerminalId>,
    /// Who is at the till.
    pub active_staff: Option<StaffId>,
    /// The first start's questions were answered or skipped.
    pub welcomed: bool,
    /// A second place for backups, on another disk if the shop has one.
    pub second_backup_folder: Option<PathBuf>,
    /// After how many months the contents of settled incidents are removed; never, if not said.
    pub keep_months: Option<u16>,
    /// The languages customers were spoken to in last, the newest first.
    pub customer_languages: Vec<Language>,
    /// The checks this shop does not do, by their ids.
    pub skipped_routines: BTreeSet<String>,
    /// Brings the window forward from anywhere; none if not chosen.
    pub hot_key: Option<HotKey>,
    /// The window is left to the people at the till: nothing is deleted, exported or set up until somebody with a PIN ends it.
    pub till_mode: bool,
}

impl Settings {
    pub const ZOOM_STEPS: [u16; 8] = [100, 110, 125, 150, 175, 200, 250, 300];
    /// How many languages of customers are remembered.
    pub const CUSTOMER_LANGUAGES: usize = 4;

    /// Remembers the language a customer was spoken to in.
    pub fn spoke_to_customer(&mut self, language: Language) {
        self.customer_languages.retain(|known| *known != language);
        self.customer_languages.insert(0, language);
        self.customer_languages.truncate(Self::CUSTOMER_LANGUAGES);
    }

    /// The next step up (`1`) or down (`-1`) from the present zoom; the present one at either end.
    #[must_use]
    pub fn zoom_step(&self, direction: i32) -> u16 {
        let steps = Self::ZOOM_STEPS;
        let next = if direction > 0 {
            steps.iter().find(|s| **s > self.zoom_percent)
        } else {
            steps.iter().rev().find(|s| **s < self.zoom_percent)
        };
        next.copied().unwrap_or(self.zoom_percent)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: ThemeChoice::default(),
            zoom_percent: 100,
            active_terminal: None,
            active_staff: None,
            welcomed: false,
            second_backup_folder: None,
            keep_months: None,
            customer_languages: Vec::new(),
            skipped_routines: BTreeSet::new(),
            hot_key: None,
            till_mode: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_four_languages_are_remembered_each_once() {
        let mut settings = Settings::default();
        for tag in ["ja", "ko", "ja", "vi", "ru", "fr"] {
            settings.spoke_to_customer(Language::parse(tag).unwrap());
        }
        let tags: Vec<_> = settings.customer_languages.iter().map(Language::as_str).collect();
        assert_eq!(tags, ["fr", "ru", "vi", "ja"]);
    }

    #[test]
    fn zoom_steps_stop_at_both_ends() {
        let mut settings = Settings::default();
        assert_eq!(settings.zoom_step(-1), 100);
        assert_eq!(settings.zoom_step(1), 110);
        settings.zoom_percent = 300;
        assert_eq!(settings.zoom_step(1), 300);
    }
}
