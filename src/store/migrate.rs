//! The ladder from an older file to the present one.
//!
//! A step is never changed once it has been published; a change of what the rows may hold (a new outcome, say) is a step too,
//! even an empty one, because an older program would take such a row for damage. All steps that are due are one transaction,
//! so a file is at one version or another and never between.

use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, TransactionBehavior};

use crate::domain::backup::BackupReason;

use super::error::Trouble;
use super::whole::Hold;
use super::{StoreError, backup, projection};

/// Marks the file as ours ("Till").
const APPLICATION_ID: i32 = 0x5469_6C6C;

/// One rung: the tables as SQL, and what must be worked out for the rows that are there.
#[derive(Clone, Copy)]
pub(super) struct Step {
    sql: &'static str,
    fill: Option<Fill>,
}

/// Works out what a step's new tables hold of the rows that are there.
type Fill = fn(&Connection) -> Result<(), Trouble>;

impl Step {
    const fn sql(sql: &'static str) -> Self {
        Self { sql, fill: None }
    }
}

pub(super) const STEPS: &[Step] = &[
    Step::sql(include_str!("migrations/001_incident_log.sql")),
    Step { sql: include_str!("migrations/002_search.sql"), fill: Some(|db| projection::rebuild(db).map(|_| ())) },
    Step::sql(include_str!("migrations/003_people.sql")),
    Step::sql(include_str!("migrations/004_rules.sql")),
];

/// Tells apart a file we may write to; nothing is written.
pub(super) fn refuse_foreign(db: &Connection, steps: &[Step]) -> Result<(), Trouble> {
    // One transaction, or another program could create the tables between two looks.
    let tx = db.unchecked_transaction()?;
    let found = version(&tx)?;
    let mark: i32 = tx.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let objects: i64 = tx.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    drop(tx);
    let is_new = mark == 0 && found == 0 && objects == 0;
    if mark != APPLICATION_ID && !is_new {
        return Err(Trouble::Broken("a database of another program".to_owned()));
    }
    refuse_newer(found, steps)
}

fn refuse_newer(found: i64, steps: &[Step]) -> Result<(), Trouble> {
    let known = newest(steps);
    if found > known { Err(StoreError::TooNew { found, known }.into()) } else { Ok(()) }
}

pub(super) fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

pub(super) fn newest(steps: &[Step]) -> i64 {
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

/// Takes every step that is due. `file` is `None` for a database in memory, which needs no copy.
pub(super) fn upgrade(db: &mut Connection, file: Option<&Path>, steps: &[Step], now: Timestamp) -> Result<(), Trouble> {
    if version(db)? == newest(steps) {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another program may have been quicker while we waited.
    let found = version(&tx)?;
    refuse_newer(found, steps)?;
    if let Some(file) = file
        && (1..newest(steps)).contains(&found)
    {
        copy_beside(file, now)?;
    }
    for (version, step) in (1_i64..).zip(steps) {
        if version > found {
            tx.execute_batch(step.sql)?;
            if let Some(fill) = step.fill {
                fill(&tx)?;
            }
        }
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", newest(steps))?;
    tx.commit()?;
    Ok(())
}

/// Lays a backup of the file beside it.
///
/// Through a connection of its own: the caller's holds the write lock, so the copy is exactly what the steps begin with.
fn copy_beside(file: &Path, now: Timestamp) -> Result<(), StoreError> {
    let hold = Hold::take(&backup::backup_folder(file.parent().unwrap_or(Path::new("."))))?;
    backup::write(file, &hold, BackupReason::BeforeUpgrade, now)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::filter::Filter;
    use crate::store::testing::recorded;
    use crate::store::{FILE_NAME, Store, connect};

    const NEXT: Step = Step::sql("ALTER TABLE setting ADD COLUMN since INTEGER;");

    fn with_next() -> Vec<Step> {
        STEPS.iter().copied().chain([NEXT]).collect()
    }

    #[test]
    fn the_newest_version_is_pinned() {
        assert_eq!(newest(STEPS), 4, "a published step never changes; add the next one and raise this number");
    }

    #[test]
    fn an_older_file_is_copied_before_it_is_changed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE_NAME);
        let mut store = Store::open(folder.path()).unwrap();
        recorded(&mut store, "57");
        let copies = || backup::list_backups(&backup::backup_folder(folder.path())).unwrap();
        assert!(copies().is_empty(), "a new file needs no copy");
        drop(store);

        let mut db = connect(&file).unwrap();
        upgrade(&mut db, Some(&file), &with_next(), "2026-11-21T14:32:05Z".parse().unwrap()).unwrap();
        assert_eq!(version(&db).unwrap(), newest(STEPS) + 1);
        drop(db);

        let [copy] = &copies()[..] else { panic!("{:?}", copies()) };
        assert!(copy.path.ends_with("tillside-20261121T143205Z-before-upgrade.sqlite"), "{}", copy.path.display());
        let other = tempfile::tempdir().unwrap();
        fs::copy(&copy.path, other.path().join(FILE_NAME)).unwrap();
        let before = Store::open(other.path()).unwrap();
        assert_eq!(before.incidents(&Filter::default()).unwrap().len(), 1);
    }

    #[test]
    fn a_step_that_fails_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE_NAME);
        drop(Store::open(folder.path()).unwrap());
        let mut db = connect(&file).unwrap();
        let steps = [STEPS, &[NEXT, Step::sql("CREATE TABLE broken (")]].concat();
        assert!(upgrade(&mut db, Some(&file), &steps, Timestamp::UNIX_EPOCH).is_err());
        assert_eq!(version(&db).unwrap(), newest(STEPS));
        assert!(db.prepare("SELECT since FROM setting").is_err());
    }

    #[test]
    fn an_upgrade_whose_copy_cannot_be_written_does_not_begin() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE_NAME);
        drop(Store::open(folder.path()).unwrap());
        let mut db = connect(&file).unwrap();
        fs::write(backup::backup_folder(folder.path()), "a file where the folder should be").unwrap();
        assert!(upgrade(&mut db, Some(&file), &with_next(), Timestamp::UNIX_EPOCH).is_err());
        assert_eq!(version(&db).unwrap(), newest(STEPS));
    }
}
