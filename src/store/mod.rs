//! The shop's one file: the incident log, the terminals and the settings, in SQLite.
//!
//! A write is one immediate transaction and on the disk when the call returns. Several stores may work on one file, in one
//! process or in many. Words for people, time zones and threads are no business of this module.

mod attachment;
mod backup;
mod chain;
mod check;
mod clean;
mod copy;
mod error;
mod fault;
mod folder;
mod incident;
mod merge;
mod migrate;
mod order;
mod pack;
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
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

pub use attachment::AttachmentFault;
pub use backup::{Backup, backup_folder, copy_to_second, list_backups, prune};
pub use chain::{ChainHead, ChainReport};
pub use check::{CheckReport, Depth, Derived, Repaired};
pub use error::StoreError;
pub use folder::{DataFolder, ENV_DATA_DIR, InstanceLock, set_aside_damaged};
pub use incident::Stored;
pub use merge::{MergeMode, MergeReport};
pub use preview::{Preview, preview};
pub use restore::{Restored, restore_over_damaged};
pub use salvage::Salvaged;
pub use setting::SettingsRead;

use error::Trouble;

/// The database's name in the data folder.
pub const FILE_NAME: &str = "tillside.sqlite";

const SMALLEST_PAGE_BYTES: u64 = 512;

/// How long a write waits for another program before it is [`StoreError::Locked`].
const PATIENCE: Duration = Duration::from_secs(5);

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
        folder::create_private_folder(folder)?;
        let path = folder.join(FILE_NAME);
        folder::create_private_file(&path)?;
        let db = connect(&path).map_err(|trouble| trouble.about(&path))?;
        Ok(Self { db, path })
    }

    /// A store that is gone when it is dropped.
    ///
    /// # Errors
    /// SQLite could not give us the memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let open = || -> Result<Connection, Trouble> {
            let mut db = Connection::open_in_memory()?;
            set_up(&db)?;
            migrate::upgrade(&mut db, None, migrate::STEPS, Timestamp::now())?;
            Ok(db)
        };
        let db = open().map_err(|trouble| trouble.about(&path))?;
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
        let db = &mut self.db;
        let attempt = || -> Result<T, Trouble> {
            // Immediate, because a transaction that begins with a look cannot wait for its turn to write.
            let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&tx)?;
            tx.commit()?;
            Ok(done)
        };
        attempt().map_err(|trouble| trouble.about(&self.path))
    }

    /// Does `work` on the file as it is at one moment.
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Trouble>) -> Result<T, StoreError> {
        let attempt = || -> Result<T, Trouble> {
            let tx = self.db.unchecked_transaction()?;
            let found = work(&tx)?;
            tx.commit()?;
            Ok(found)
        };
        attempt().map_err(|trouble| trouble.about(&self.path))
    }
}

fn connect(path: &Path) -> Result<Connection, Trouble> {
    // SQLite takes such a file for an empty one and writes over it.
    if size(path).is_some_and(|bytes| (1..SMALLEST_PAGE_BYTES).contains(&bytes)) {
        return Err(Trouble::Broken("too short to be a database".to_owned()));
    }
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(PATIENCE)?;
    // Until the file is known to be ours, closing must not play its write-ahead log into it.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, size(&log_of(path)).is_some_and(|bytes| bytes > 0))?;
    migrate::refuse_foreign(&db, migrate::STEPS)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    if db.is_readonly("main")? {
        let path = path.parent().unwrap_or(path).to_owned();
        return Err(StoreError::FolderUnwritable { path }.into());
    }
    switch_to_wal(&db)?;
    set_up(&db)?;
    let mut db = db;
    migrate::upgrade(&mut db, Some(path), migrate::STEPS, Timestamp::now())?;
    Ok(db)
}

fn size(path: &Path) -> Option<u64> {
    std::fs::metadata(path).ok().map(|file| file.len())
}

/// The write-ahead log beside a database.
fn log_of(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    PathBuf::from(log)
}

fn set_up(db: &Connection) -> Result<(), Trouble> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_prepared_statement_cache_capacity(64);
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    Ok(())
}

/// SQLite does not wait for its turn to change the journal mode, so two programs that create a file together need this.
fn switch_to_wal(db: &Connection) -> Result<(), Trouble> {
    let since = Instant::now();
    loop {
        let switched = db.pragma_query_value(None, "journal_mode", |row| row.get::<_, String>(0)).and_then(|mode| {
            if mode == "wal" {
                Ok(mode)
            } else {
                db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
            }
        });
        match switched {
            Ok(mode) => {
                if mode != "wal" {
                    // Some network drives cannot; the old journal is as safe, only slower.
                    log::warn!("the database stays in journal mode {mode}");
                }
                return Ok(());
            }
            Err(error) => {
                let busy =
                    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked));
                if !busy || since.elapsed() > PATIENCE {
                    return Err(error.into());
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
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
