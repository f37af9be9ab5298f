//! Copying a database into another as one transaction, and telling whether two hold the same log.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup as Copy, StepResult};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::StoreError;
use super::connection::PATIENCE;
use super::error::Trouble;

/// Makes `to` what `from` is, as one transaction of `to`.
pub(super) fn copy_pages(from: &Connection, to: &mut Connection) -> Result<(), Trouble> {
    let copy = Copy::new(from, to)?;
    patient_step(&copy, -1)
}

/// As [`copy_pages`], with `first` done while nobody else can write to `to` any more; where it fails, `to` stays as it is.
pub(super) fn copy_pages_after<T>(
    from: &Connection,
    to: &mut Connection,
    first: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, Trouble> {
    let copy = Copy::new(from, to)?;
    // From its first page on the copy keeps the lock for writing, until it is finished or dropped.
    patient_step(&copy, 1)?;
    let done = first()?;
    patient_step(&copy, -1)?;
    Ok(done)
}

fn patient_step(copy: &Copy<'_, '_>, pages: i32) -> Result<(), Trouble> {
    let since = Instant::now();
    loop {
        match copy.step(pages)? {
            StepResult::Busy | StepResult::Locked if since.elapsed() > PATIENCE => {
                return Err(StoreError::Locked.into());
            }
            StepResult::Busy | StepResult::Locked => std::thread::sleep(Duration::from_millis(20)),
            _ => return Ok(()),
        }
    }
}

/// Opens a database for reading alone.
pub(super) fn open_to_read(file: &Path) -> Result<Connection, Trouble> {
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.busy_timeout(PATIENCE)?;
    db.pragma_update(None, "trusted_schema", false)?;
    Ok(db)
}

/// How many entries the log of a file holds and what the last of them is: equal in two files only if none is missing in one.
#[derive(Debug, PartialEq)]
pub(super) struct LogEnd {
    entries: i64,
    last: Vec<Value>,
}

impl LogEnd {
    /// `log` is the table, as its schema names it.
    pub(super) fn of(db: &Connection, log: &str) -> Result<Self, Trouble> {
        let entries = db.query_row(&format!("SELECT count(*) FROM {log}"), [], |row| row.get(0))?;
        // All its columns, whatever they are in this version of the schema.
        let mut statement = db.prepare(&format!("SELECT * FROM {log} ORDER BY seq DESC LIMIT 1"))?;
        let columns = statement.column_count();
        let last = statement.query_row([], |row| (0..columns).map(|column| row.get(column)).collect()).optional()?;
        Ok(Self { entries, last: last.unwrap_or_default() })
    }
}
