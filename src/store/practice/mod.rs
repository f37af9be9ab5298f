//! The practice file: learners, what they did, what they remember, exams, certificates, and drills of the shop's own.
//!
//! It lies beside the shop's file and is never the same: practice is no incident, and whoever carries the log away has nobody's
//! results in it. It is opened, brought up to date and refused as the shop's file is.

mod attempt;
mod key;
mod learner;
mod memory;
mod own;
mod record;
mod row;
mod run;
#[cfg(test)]
mod testing;

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, Transaction};

use super::error::Trouble;
use super::migrate::{Schema, Step};
use super::{StoreError, connection, folder};

pub use record::Merged;

/// The practice file's name in the data folder.
pub const PRACTICE_FILE_NAME: &str = "practice.sqlite";

/// Marked as ours by "Til" and "P". Which families, acts or grades the rows may hold is part of a version, too: see `migrate.rs`.
const SCHEMA: Schema<'static> = Schema {
    application_id: 0x5469_6C50,
    steps: &[Step::sql(include_str!("migrations/001_practice.sql"))],
    copies: "practice-",
    log: "attempt",
};

/// One connection to the practice file.
#[derive(Debug)]
pub struct Practice {
    db: Connection,
    path: PathBuf,
}

impl Practice {
    /// Opens the practice file in `folder`; folder and file are created if they are not there, an older file is brought up to
    /// date after a copy of it has been laid into the folder of backups.
    ///
    /// # Errors
    /// As [`super::Store::open`]; a file that is damaged, foreign (the shop's own among them) or from a newer program is left as
    /// it was.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        Self::set_up(connection::open(folder, PRACTICE_FILE_NAME, &SCHEMA)?)
    }

    /// A practice file that is gone when it is dropped.
    ///
    /// # Errors
    /// SQLite could not give us the memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        Self::set_up(connection::in_memory(&SCHEMA)?)
    }

    fn set_up((db, path): (Connection, PathBuf)) -> Result<Self, StoreError> {
        // Who asks to be removed is not to be found in what the file has free.
        db.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))
            .map_err(|error| Trouble::from(error).about(&path))?;
        Ok(Self { db, path })
    }

    /// Whether there is a practice file in `folder`; for those who would only read and need not create one.
    ///
    /// # Errors
    /// The folder cannot be looked into.
    pub fn is_in(folder: &Path) -> Result<bool, StoreError> {
        let path = folder.join(PRACTICE_FILE_NAME);
        path.try_exists().map_err(|error| StoreError::from_io(folder, error))
    }

    /// Moves a damaged practice file out of the way, with its side files, to a name that says when; gives the new path. Every
    /// [`Practice`] on it must have been dropped. The shop's file is not touched.
    ///
    /// # Errors
    /// As [`super::set_aside_damaged`].
    pub fn set_aside_damaged(folder: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
        folder::set_aside(folder, PRACTICE_FILE_NAME, "practice-damaged", now)
    }

    fn write<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Trouble>) -> Result<T, StoreError> {
        connection::write(&mut self.db, &self.path, work)
    }

    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Trouble>) -> Result<T, StoreError> {
        connection::read(&self.db, &self.path, work)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use jiff::civil::date;

    use super::*;
    use crate::domain::code::CodeRef;
    use crate::domain::drill::Entry;
    use crate::domain::practice::OwnDrill;
    use crate::store::backup::{backup_folder, list_backups};
    use crate::store::testing::{everything, recorded, time};
    use crate::store::{FILE_NAME, Store};
    use testing::{attempt, certificate, exam, item, joined, memory};

    /// The shop's file and its log. What readers tell each other (`-shm`) changes with every look.
    fn shop_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
        let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
        let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
        entries
            .filter(|entry| name(entry).starts_with(FILE_NAME) && !name(entry).ends_with("-shm"))
            .map(|entry| (name(&entry), fs::read(entry.path()).unwrap()))
            .collect()
    }

    #[test]
    fn nothing_of_practice_is_ever_in_the_shops_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        let from = recorded(&mut store, "57");
        let mut practice = Practice::open(folder.path()).unwrap();
        let (files, values) = (shop_files(folder.path()), everything(&store));
        assert!(files.contains_key(FILE_NAME) && files.values().any(|bytes| bytes.len() > 1_000));

        let ming = joined(&mut practice, "小明");
        practice.set_learner_pin(ming, Some("2580")).unwrap();
        let done = attempt(ming, date(2026, 11, 25));
        practice.add_attempt(&done, Some(&memory(done.item.clone(), date(2026, 11, 28)))).unwrap();
        practice.add_run(&exam(ming)).unwrap();
        practice.add_certificate(&certificate(&exam(ming), "小明")).unwrap();
        let drill = OwnDrill {
            id: uuid::Uuid::now_v7(),
            at: CodeRef::parse("unionpay:57").unwrap(),
            entry: Entry::Chip,
            amount: None,
            mistake: false,
            made: time("2026-11-25T06:00:00Z"),
            from,
        };
        practice.add_own_drill(&drill).unwrap();
        assert_eq!(practice.keys().unwrap().len(), 1);
        practice.merge_record(&practice.record(ming).unwrap()).unwrap();
        practice.remove_learner(ming).unwrap();

        assert!(shop_files(folder.path()) == files, "a byte of the shop's file has changed");
        assert_eq!(everything(&store), values);
        drop(practice);
        drop(store);
        assert!(Practice::is_in(folder.path()).unwrap());
        assert_eq!(everything(&Store::open(folder.path()).unwrap()), values);
    }

    #[test]
    fn what_was_practised_is_there_after_the_program_was_closed() {
        let folder = tempfile::tempdir().unwrap();
        let mut practice = Practice::open(folder.path()).unwrap();
        let ming = joined(&mut practice, "小明");
        let done = attempt(ming, date(2026, 11, 25));
        practice.add_attempt(&done, Some(&memory(item("unionpay:61"), date(2026, 11, 28)))).unwrap();
        let keys = practice.keys().unwrap();
        drop(practice);
        let mut practice = Practice::open(folder.path()).unwrap();
        assert_eq!(practice.attempts(None, None).unwrap(), [done]);
        assert_eq!(practice.memories(ming).unwrap().len(), 1);
        assert_eq!(practice.keys().unwrap(), keys);
        let pragma = |name: &str| practice.db.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(["synchronous", "foreign_keys", "trusted_schema", "secure_delete"].map(pragma), [2, 1, 0, 1]);
    }

    #[test]
    fn a_file_that_is_none_of_practice_is_refused_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let shop = tempfile::tempdir().unwrap();
        drop(Store::open(shop.path()).unwrap());
        let file = folder.path().join(PRACTICE_FILE_NAME);
        let foreign = folder.path().join("foreign");
        Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (a); PRAGMA user_version = 1").unwrap();
        for content in [
            fs::read(shop.path().join(FILE_NAME)).unwrap(),
            fs::read(&foreign).unwrap(),
            "练习".repeat(2_000).into_bytes(),
            vec![0; 100],
        ] {
            fs::write(&file, &content).unwrap();
            let refused = Practice::open(folder.path());
            assert!(matches!(&refused, Err(StoreError::Damaged { path, .. }) if *path == file), "{refused:?}");
            assert!(fs::read(&file).unwrap() == content);
        }
        // Nor does the shop take practice for its log.
        fs::remove_file(&file).unwrap();
        drop(Practice::open(folder.path()).unwrap());
        fs::copy(&file, folder.path().join(FILE_NAME)).unwrap();
        assert!(matches!(Store::open(folder.path()), Err(StoreError::Damaged { .. })));
    }

    #[test]
    fn a_file_of_a_newer_program_is_refused_and_left_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let practice = Practice::open(folder.path()).unwrap();
        practice.db.pragma_update(None, "user_version", SCHEMA.newest() + 1).unwrap();
        drop(practice);
        let file = folder.path().join(PRACTICE_FILE_NAME);
        let content = fs::read(&file).unwrap();
        let refused = Practice::open(folder.path());
        assert!(matches!(refused, Err(StoreError::TooNew { found: 2, known: 1 })), "{refused:?}");
        assert!(fs::read(&file).unwrap() == content);
    }

    #[test]
    fn a_row_that_says_what_nobody_knows_is_damage_and_the_file_can_be_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let mut practice = Practice::open(folder.path()).unwrap();
        let ming = joined(&mut practice, "小明");
        practice.add_attempt(&attempt(ming, date(2026, 11, 25)), None).unwrap();
        for (spoil, mend) in [("family = 'dance'", "family = 'limits'"), ("item = 'code:57'", "item = 'drill:a'")] {
            practice.db.execute(&format!("UPDATE attempt SET {spoil}"), []).unwrap();
            let read = practice.attempts(None, None);
            assert!(matches!(read, Err(StoreError::Damaged { .. })), "{read:?}");
            practice.db.execute(&format!("UPDATE attempt SET {mend}"), []).unwrap();
        }
        practice.attempts(None, None).unwrap();
        drop(practice);
        let aside = Practice::set_aside_damaged(folder.path(), time("2026-11-26T06:32:00Z")).unwrap();
        assert!(aside.ends_with("practice-damaged-20261126T063200Z.sqlite"));
        assert!(Practice::open(folder.path()).unwrap().learners().unwrap().is_empty());
    }

    #[test]
    fn the_ladder_copies_an_older_file_under_a_name_that_no_backup_of_the_shop_has() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(PRACTICE_FILE_NAME);
        let mut practice = Practice::open(folder.path()).unwrap();
        let ming = joined(&mut practice, "小明");
        practice.add_attempt(&attempt(ming, date(2026, 11, 25)), None).unwrap();
        assert!(!backup_folder(folder.path()).exists(), "a new file needs no copy");
        drop(practice);

        let steps = [SCHEMA.steps, &[Step::sql("ALTER TABLE learner ADD COLUMN till TEXT;")]].concat();
        let next = Schema { steps: &steps, ..SCHEMA };
        let mut db = connection::connect(&file, &SCHEMA).unwrap();
        next.upgrade(&mut db, Some(&file), time("2026-11-26T06:32:00Z")).unwrap();
        db.query_row("SELECT till FROM learner", [], |_| Ok(())).unwrap();
        let copy = backup_folder(folder.path()).join("practice-20261126T063200Z-before-upgrade.sqlite");
        assert!(list_backups(&backup_folder(folder.path())).unwrap().is_empty());
        let other = tempfile::tempdir().unwrap();
        fs::copy(&copy, other.path().join(PRACTICE_FILE_NAME)).unwrap();
        assert_eq!(Practice::open(other.path()).unwrap().attempts(Some(ming), None).unwrap().len(), 1);
    }

    #[test]
    fn the_newest_version_is_pinned() {
        assert_eq!(SCHEMA.newest(), 1, "a published step never changes; add the next one and raise this number");
    }
}
