//! What SQLite itself finds wrong with a file.

use rusqlite::{Connection, Rows};

use super::error::Trouble;

/// As many faults as are of use to anybody.
const MOST_FAULTS: usize = 20;

/// An error with the first faults, if there are any.
pub(super) fn quick_check(db: &Connection) -> Result<(), Trouble> {
    let faults = of_pages(db)?;
    if faults.is_empty() { Ok(()) } else { Err(Trouble::Broken(faults.join("; "))) }
}

/// Everything SQLite can find.
pub(super) fn all(db: &Connection) -> Result<Vec<String>, Trouble> {
    let mut statement = db.prepare(&format!("PRAGMA integrity_check({MOST_FAULTS})"))?;
    faults(statement.query([])?)
}

/// What is wrong with any page that holds something. Table by table: asked for all at once, SQLite has the full-text index look
/// up each of its pieces too, which takes longer than all the rest.
pub(super) fn of_pages(db: &Connection) -> Result<Vec<String>, Trouble> {
    let mut found = Vec::new();
    let mut tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")?;
    let names = tables.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    for name in names.iter().map(String::as_str).chain(["sqlite_schema"]) {
        let mut statement = db.prepare_cached("SELECT * FROM pragma_quick_check(?)")?;
        found.extend(faults(statement.query([name])?)?);
    }
    found.truncate(MOST_FAULTS);
    Ok(found)
}

fn faults(mut rows: Rows<'_>) -> Result<Vec<String>, Trouble> {
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let fault: String = row.get(0)?;
        if fault != "ok" {
            faults.push(fault);
        }
    }
    Ok(faults)
}

/// Rows that name a row which is not there.
pub(super) fn loose_ends(db: &Connection) -> Result<u64, Trouble> {
    let count: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}
