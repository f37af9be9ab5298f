//! The shop's one file: the incident log, the terminals and the settings, in SQLite. Practice has a file of its own beside it,
//! see [`Practice`].
//!
//! A write is one immediate transaction and on the disk when the call returns. Several stores may work on one file, in one
//! process or in many. Words for people, time zones and threads are no business of this module.

mod attachment;
mod backup;
mod chain;
mod check;
mod clean;
mod connection;
mod copy;
mod error;
mod fault;
mod folder;
mod incident;
mod merge;
mod migrate;
mod order;
mod pack;
mod pin;
mod practice;
mod preview;
mod projection;
mod query;
mod restore;
mod retention;
mod routine;
mod rule;
mod salvage;
mod search;
mod setting;
mod shop_event;
mod staff;
mod terminal;
#[cfg(test)]
mod testing;
mod whole;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction};

pub use attachment::AttachmentFault;
pub use backup::{Backup, backup_folder, copy_to_second, list_backups, prune};
pub use chain::{ChainHead, ChainReport};
pub use check::{CheckReport, Depth, Derived, Repaired};
pub use error::StoreError;
pub use folder::{DataFolder, ENV_DATA_DIR, InstanceLock, create_private_folder, private, set_aside_damaged};
pub use incident::Stored;
pub use merge::{MergeMode, MergeReport};
pub use practice::{Merged, PRACTICE_FILE_NAME, Practice};
pub use preview::{Preview, preview};
pub use restore::{Restored, restore_over_damaged};
pub use salvage::Salvaged;
pub use setting::SettingsRead;
pub use whole::write_whole;

use error::Trouble;

/// The database's name in the data folder.
pub const FILE_NAME: &str = "tillside.sqlite";

/// The version of SQLite that is built in.
#[must_use]
pub fn sqlite_version() -> &'static str {
    rusqlite::version()
}

/// One connection to the shop's file.
#[derive(Debug)]
pub struct Store {
    db: Connection,
    path: PathBuf,
}

impl Store {
    /// Opens the file in `folder`; folder and file are created if they are not there, an older file is brought up to date
    /// after a copy of it has been laid beside it.
    ///
    /// # Errors
    /// The folder cannot be written to, the file is damaged, foreign or from a newer program (then it is left as it was),
    /// another program holds it, or the disk is full.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let (db, path) = connection::open(folder, FILE_NAME, &migrate::SHOP)?;
        Ok(Self { db, path })
    }

    /// A store that is gone when it is dropped.
    ///
    /// # Errors
    /// SQLite could not give us the memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        let (db, path) = connection::in_memory(&migrate::SHOP)?;
        Ok(Self { db, path })
    }

    /// Whether there is a database in `folder`; for those who would only read and need not create one.
    ///
    /// # Errors
    /// The folder cannot be looked into.
    pub fn is_in(folder: &Path) -> Result<bool, StoreError> {
        let path = folder.join(FILE_NAME);
        path.try_exists().map_err(|error| StoreError::from_io(folder, error))
    }

    /// Does `work` as one transaction: all of it is on the disk afterwards, or nothing.
    fn write<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Trouble>) -> Result<T, StoreError> {
        connection::write(&mut self.db, &self.path, work)
    }

    /// Does `work` on the file as it is at one moment.
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Trouble>) -> Result<T, StoreError> {
        connection::read(&self.db, &self.path, work)
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{draft, recorded};
    use super::*;
    use crate::domain::filter::Filter;

    #[test]
    fn a_full_disk_is_named_and_leaves_what_was_saved() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        recorded(&mut store, "57");
        let pages: i64 = store.db.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        store.db.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();

        let mut saved = 1;
        let mut large = draft("61");
        large.details.note = Some("余额".repeat(900));
        let error = loop {
            match store.record(&crate::domain::incident::NewIncident { id: testing::new_id(), ..large.clone() }) {
                Ok(_) => saved += 1,
                Err(error) => break error,
            }
        };
        assert!(matches!(error, StoreError::Full), "{error:?}");
        assert_eq!(store.incidents(&Filter::default()).unwrap().len(), saved);
        store.quick_check().unwrap();
        drop(store);
        let store = Store::open(folder.path()).unwrap();
        assert_eq!(store.incidents(&Filter::default()).unwrap().len(), saved);
    }

    #[test]
    fn the_file_is_set_up_to_survive_a_power_cut() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let pragma = |name: &str| store.db.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
        let mode: String = store.db.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
        assert_eq!(mode, "wal");
        assert_eq!(pragma("synchronous"), 2);
        assert_eq!(pragma("foreign_keys"), 1);
        assert_eq!(pragma("trusted_schema"), 0);
        assert_eq!(pragma("busy_timeout"), 5_000);
    }

    #[test]
    fn events_and_advice_can_be_neither_changed_nor_removed() {
        let mut store = Store::in_memory().unwrap();
        recorded(&mut store, "57");
        for sql in [
            "UPDATE event SET body = '{}'",
            "DELETE FROM event",
            "INSERT OR REPLACE INTO event SELECT * FROM event",
            "INSERT OR REPLACE INTO event SELECT seq + 1, id, incident, at_ms, zone, kind, who, advice, body FROM event",
            "UPDATE advice SET body = '{}'",
            "DELETE FROM advice",
        ] {
            assert!(store.db.execute(sql, []).is_err(), "{sql}");
        }
        assert_eq!(store.incidents(&Filter::default()).unwrap().len(), 1);
    }
}
