//! One connection to one file of ours: how it is opened, set up, read and written. The shop's file and the practice file are
//! opened alike; which of them is meant says a [`Schema`].

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};

use super::error::Trouble;
use super::migrate::Schema;
use super::{StoreError, folder};

const SMALLEST_PAGE_BYTES: u64 = 512;

/// How long a write waits for another program before it is [`StoreError::Locked`].
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Opens the file `name` in `folder`, both created if they are not there, and brings it up to date.
pub(super) fn open(folder: &Path, name: &str, schema: &Schema<'_>) -> Result<(Connection, PathBuf), StoreError> {
    folder::create_private_folder(folder)?;
    let path = folder.join(name);
    folder::create_private_file(&path)?;
    let db = connect(&path, schema).map_err(|trouble| trouble.about(&path))?;
    Ok((db, path))
}

/// A database that is gone when it is closed; its path is only a name.
pub(super) fn in_memory(schema: &Schema<'_>) -> Result<(Connection, PathBuf), StoreError> {
    let path = PathBuf::from(":memory:");
    let open = || -> Result<Connection, Trouble> {
        let mut db = Connection::open_in_memory()?;
        set_up(&db)?;
        schema.upgrade(&mut db, None, Timestamp::now())?;
        Ok(db)
    };
    let db = open().map_err(|trouble| trouble.about(&path))?;
    Ok((db, path))
}

/// Does `work` as one transaction: all of it is on the disk afterwards, or nothing.
pub(super) fn write<T>(
    db: &mut Connection,
    path: &Path,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, Trouble>,
) -> Result<T, StoreError> {
    let attempt = || -> Result<T, Trouble> {
        // Immediate, because a transaction that begins with a look cannot wait for its turn to write.
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&tx)?;
        tx.commit()?;
        Ok(done)
    };
    attempt().map_err(|trouble| trouble.about(path))
}

/// Does `work` on the file as it is at one moment.
pub(super) fn read<T>(
    db: &Connection,
    path: &Path,
    work: impl FnOnce(&Connection) -> Result<T, Trouble>,
) -> Result<T, StoreError> {
    let attempt = || -> Result<T, Trouble> {
        let tx = db.unchecked_transaction()?;
        let found = work(&tx)?;
        tx.commit()?;
        Ok(found)
    };
    attempt().map_err(|trouble| trouble.about(path))
}

pub(super) fn connect(path: &Path, schema: &Schema<'_>) -> Result<Connection, Trouble> {
    // SQLite takes such a file for an empty one and writes over it.
    if size(path).is_some_and(|bytes| (1..SMALLEST_PAGE_BYTES).contains(&bytes)) {
        return Err(Trouble::Broken("too short to be a database".to_owned()));
    }
    let db = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(PATIENCE)?;
    // Until the file is known to be ours, closing must not play its write-ahead log into it.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, size(&log_of(path)).is_some_and(|bytes| bytes > 0))?;
    schema.refuse_foreign(&db)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    if db.is_readonly("main")? {
        let path = path.parent().unwrap_or(path).to_owned();
        return Err(StoreError::FolderUnwritable { path }.into());
    }
    switch_to_wal(&db)?;
    set_up(&db)?;
    let mut db = db;
    schema.upgrade(&mut db, Some(path), Timestamp::now())?;
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
