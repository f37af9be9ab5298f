//! What the shop has chosen for the program, under one key of the shop's file.

use rusqlite::OptionalExtension as _;

use crate::domain::setting::Settings;

use super::query::to_json;
use super::{Store, StoreError};

const KEY: &str = "settings";

/// The settings, and whether they could be read as they were saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettingsRead {
    pub settings: Settings,
    /// What was saved could not be read; `settings` are those of a first start. The reason is in the technical log.
    pub damaged: bool,
}

impl Store {
    /// The settings as saved; those of a first start if none were saved yet.
    ///
    /// # Errors
    /// The file could not be read. Settings that make no sense are no error: see [`SettingsRead::damaged`].
    pub fn settings(&self) -> Result<SettingsRead, StoreError> {
        let saved: Option<String> = self.read(|db| {
            let mut statement = db.prepare_cached("SELECT value FROM setting WHERE key = ?")?;
            Ok(statement.query_row([KEY], |row| row.get(0)).optional()?)
        })?;
        let Some(saved) = saved else {
            return Ok(SettingsRead::default());
        };
        Ok(match serde_json::from_str(&saved) {
            Ok(settings) => SettingsRead { settings, damaged: false },
            Err(error) => {
                log::error!("the saved settings could not be read: {error}");
                SettingsRead { settings: Settings::default(), damaged: true }
            }
        })
    }

    /// Saves the settings, all of them.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        self.write(|tx| {
            let sql = "INSERT INTO setting (key, value) VALUES (?, ?)
                       ON CONFLICT (key) DO UPDATE SET value = excluded.value";
            tx.prepare_cached(sql)?.execute([KEY, &to_json(settings)?])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::setting::ThemeChoice;

    #[test]
    fn settings_come_back_as_they_were_saved() {
        let mut store = Store::in_memory().unwrap();
        assert_eq!(store.settings().unwrap(), SettingsRead::default());
        let mut settings = Settings { zoom_percent: 150, welcomed: true, ..Settings::default() };
        for language in [None, Some(Language::ZH_CN), Some(Language::EN)] {
            settings.language = language;
            settings.theme = ThemeChoice::HighContrast;
            store.save_settings(&settings).unwrap();
            assert_eq!(store.settings().unwrap(), SettingsRead { settings: settings.clone(), damaged: false });
        }
    }

    #[test]
    fn settings_that_make_no_sense_are_reported_and_do_not_stop_the_program() {
        let mut store = Store::in_memory().unwrap();
        for value in ["7", r#"{"theme":"plaid"}"#, r#"{"zoom_percent":"large"}"#] {
            store.db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", [KEY, value]).unwrap();
            assert_eq!(store.settings().unwrap(), SettingsRead { settings: Settings::default(), damaged: true });
        }
        store.save_settings(&Settings::default()).unwrap();
        assert!(!store.settings().unwrap().damaged);
    }

    #[test]
    fn settings_of_a_newer_program_are_read_as_far_as_we_know_them() {
        let store = Store::in_memory().unwrap();
        let value = r#"{"zoom_percent":125,"smell":"coffee"}"#;
        store.db.execute("INSERT INTO setting VALUES (?, ?)", [KEY, value]).unwrap();
        let read = store.settings().unwrap();
        assert_eq!((read.settings.zoom_percent, read.damaged), (125, false));
    }
}
