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

/// What a file of ours is: how it is told from others, and the ladder to its present tables.
#[derive(Clone, Copy)]
pub(super) struct Schema<'a> {
    /// Marks the file as ours.
    pub(super) application_id: i32,
    pub(super) steps: &'a [Step],
    /// How the names of its copies begin.
    pub(super) copies: &'static str,
    /// The table that every use of the file adds to, numbered by its `seq`: by its end a copy is compared with the file.
    pub(super) log: &'static str,
}

/// The shop's file ("Till").
pub(super) const SHOP: Schema<'static> =
    Schema { application_id: 0x5469_6C6C, steps: STEPS, copies: backup::BEGIN, log: "event" };

/// One rung: the tables as SQL, and what must be worked out for the rows that are there.
#[derive(Clone, Copy)]
pub(super) struct Step {
    sql: &'static str,
    fill: Option<Fill>,
}

/// Works out what a step's new tables hold of the rows that are there.
type Fill = fn(&Connection) -> Result<(), Trouble>;

impl Step {
    pub(super) const fn sql(sql: &'static str) -> Self {
        Self { sql, fill: None }
    }
}

const STEPS: &[Step] = &[
    Step::sql(include_str!("migrations/001_incident_log.sql")),
    Step { sql: include_str!("migrations/002_search.sql"), fill: Some(|db| projection::rebuild(db).map(|_| ())) },
    Step::sql(include_str!("migrations/003_people.sql")),
    Step::sql(include_str!("migrations/004_rules.sql")),
];

impl Schema<'_> {
    /// The version that the last step leads to.
    pub(super) fn newest(&self) -> i64 {
        i64::try_from(self.steps.len()).unwrap_or(i64::MAX)
    }

    /// Tells apart a file we may write to; nothing is written.
    pub(super) fn refuse_foreign(&self, db: &Connection) -> Result<(), Trouble> {
        // One transaction, or another program could create the tables between two looks.
        let tx = db.unchecked_transaction()?;
        let found = version(&tx)?;
        let mark: i32 = tx.pragma_query_value(None, "application_id", |row| row.get(0))?;
        let objects: i64 = tx.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        drop(tx);
        let is_new = mark == 0 && found == 0 && objects == 0;
        if mark != self.application_id && !is_new {
            return Err(Trouble::Broken("a database of another program".to_owned()));
        }
        self.refuse_newer(found)
    }

    fn refuse_newer(&self, found: i64) -> Result<(), Trouble> {
        let known = self.newest();
        if found > known { Err(StoreError::TooNew { found, known }.into()) } else { Ok(()) }
    }

    /// Takes every step that is due. `file` is `None` for a database in memory, which needs no copy.
    pub(super) fn upgrade(&self, db: &mut Connection, file: Option<&Path>, now: Timestamp) -> Result<(), Trouble> {
        if version(db)? == self.newest() {
            return Ok(());
        }
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another program may have been quicker while we waited.
        let found = version(&tx)?;
        self.refuse_newer(found)?;
        if let Some(file) = file
            && (1..self.newest()).contains(&found)
        {
            self.copy_beside(file, now)?;
        }
        for (version, step) in (1_i64..).zip(self.steps) {
            if version > found {
                tx.execute_batch(step.sql)?;
                if let Some(fill) = step.fill {
                    fill(&tx)?;
                }
            }
        }
        tx.pragma_update(None, "application_id", self.application_id)?;
        tx.pragma_update(None, "user_version", self.newest())?;
        tx.commit()?;
        Ok(())
    }

    /// Lays a backup of the file beside it.
    ///
    /// Through a connection of its own: the caller's holds the write lock, so the copy is exactly what the steps begin with.
    fn copy_beside(&self, file: &Path, now: Timestamp) -> Result<(), StoreError> {
        let hold = Hold::take(&backup::backup_folder(file.parent().unwrap_or(Path::new("."))))?;
        backup::write(file, self, &hold, BackupReason::BeforeUpgrade, now)?;
        Ok(())
    }
}

pub(super) fn version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::filter::Filter;
    use crate::store::connection::connect;
    use crate::store::testing::recorded;
    use crate::store::{FILE_NAME, Store};

    const NEXT: Step = Step::sql("ALTER TABLE setting ADD COLUMN since INTEGER;");

    fn with_next() -> Vec<Step> {
        STEPS.iter().copied().chain([NEXT]).collect()
    }

    fn with(steps: &[Step]) -> Schema<'_> {
        Schema { steps, ..SHOP }
    }

    #[test]
    fn the_newest_version_is_pinned() {
        assert_eq!(SHOP.newest(), 4, "a published step never changes; add the next one and raise this number");
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

        let mut db = connect(&file, &SHOP).unwrap();
        with(&with_next()).upgrade(&mut db, Some(&file), "2026-11-21T14:32:05Z".parse().unwrap()).unwrap();
        assert_eq!(version(&db).unwrap(), SHOP.newest() + 1);
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
        let mut db = connect(&file, &SHOP).unwrap();
        let steps = [STEPS, &[NEXT, Step::sql("CREATE TABLE broken (")]].concat();
        assert!(with(&steps).upgrade(&mut db, Some(&file), Timestamp::UNIX_EPOCH).is_err());
        assert_eq!(version(&db).unwrap(), SHOP.newest());
        assert!(db.prepare("SELECT since FROM setting").is_err());
    }

    #[test]
    fn an_upgrade_whose_copy_cannot_be_written_does_not_begin() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE_NAME);
        drop(Store::open(folder.path()).unwrap());
        let mut db = connect(&file, &SHOP).unwrap();
        fs::write(backup::backup_folder(folder.path()), "a file where the folder should be").unwrap();
        assert!(with(&with_next()).upgrade(&mut db, Some(&file), Timestamp::UNIX_EPOCH).is_err());
        assert_eq!(version(&db).unwrap(), SHOP.newest());
    }
}
