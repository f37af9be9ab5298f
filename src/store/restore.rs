//! Putting the file back to a backup.
//!
//! The backup is only read. Everything that can fail is done on a copy of it in `backups/`: it is checked, brought up to date
//! and given the event that says so, and only then is its content put in place. What if the power goes …
//! - while the copy is made ready: it is removed when the next backup is made, and the file is as it was;
//! - while the content is put in place: that is one transaction of the file's own journal, so afterwards it holds all of the
//!   old or all of the new, and other programs that have it open see one or the other;
//! - afterwards: the restore is done; the file as it was before is a backup of its own.
//!
//! A damaged file cannot take a transaction. [`restore_over_damaged`] gives it a second name, moves its log there and renames
//! the finished copy onto it: the log goes first, because SQLite would play it into the new file. If the power goes between
//! the two, the damaged file is there under both names and the restore is asked for again.

use std::fs::OpenOptions;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::domain::backup::BackupReason;
use crate::domain::incident::Moment;
use crate::domain::shift::ShopChange;

use super::backup::{self, Backup, backup_folder};
use super::check::Derived;
use super::copy::{self, LogEnd};
use super::error::Trouble;
use super::migrate::SHOP;
use super::preview::open_sound;
use super::whole::{self, Hold, PART};
use super::{FILE_NAME, Store, StoreError, attachment, folder};

/// How a restore went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The file as it was before, if it could be backed up.
    pub before: Option<Backup>,
    /// The damaged file's new name, if there was one.
    pub set_aside: Option<PathBuf>,
    /// Files laid beside incidents that came back with it.
    pub attachments: u64,
}

impl Store {
    /// Puts the file back to a backup, after a backup of its own. What other programs have it open sees the restored content.
    ///
    /// # Errors
    /// As [`super::preview()`] for a backup that is not sound; as [`Store::back_up`] for the file as it is, which
    /// [`restore_over_damaged`] is for; or what keeps it from being written. In each case it is as it was.
    pub fn restore(&mut self, from: &Path, moment: &Moment) -> Result<Restored, StoreError> {
        let data = self.data_folder()?.to_owned();
        let hold = Hold::take(&backup_folder(&data))?;
        let scratch = Scratch::of(from, &hold, moment)?;
        let attachments = bring_attachments(from, &data)?;
        self.db.flush_prepared_statement_cache();
        let mode: String = self.read(|db| Ok(db.pragma_query_value(None, "journal_mode", |row| row.get(0))?))?;
        let (path, fresh) = (&self.path, &scratch.store.db);
        let back_up = || backup::write(path, &SHOP, &hold, BackupReason::BeforeRestore, moment.at);
        let put = if mode == "wal" {
            // What others write is in this backup or comes after the restore, and never between the two.
            copy::copy_pages_after(fresh, &mut self.db, back_up)
        } else {
            // The old journal lets nobody read who writes, so here a write in between is lost: two programs on a drive that
            // cannot have the new one, and one of them restores.
            back_up().map_err(Trouble::from).and_then(|before| {
                copy::copy_pages(fresh, &mut self.db)?;
                Ok(before)
            })
        };
        scratch.remove();
        let before = put.map_err(|trouble| trouble.about(path))?;
        // The log now holds the whole file; where somebody still reads from it, it goes with the next checkpoint.
        if let Err(error) = self.db.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(())) {
            log::warn!("the log of the restored file could not be emptied: {error}");
        }
        Ok(Restored { before: Some(before), set_aside: None, attachments })
    }
}

/// Restores where the file is damaged or not there: what is there is kept under another name. Every [`Store`] on it must have
/// been dropped.
///
/// # Errors
/// As [`super::preview()`] for a backup that is not sound, or what keeps the folder from being written to.
pub fn restore_over_damaged(data_folder: &Path, from: &Path, moment: &Moment) -> Result<Restored, StoreError> {
    let hold = Hold::take(&backup_folder(data_folder))?;
    let scratch = Scratch::of(from, &hold, moment)?;
    let attachments = bring_attachments(from, data_folder)?;
    let fresh = scratch.close()?;
    let set_aside = folder::replace_damaged(data_folder, &fresh, moment.at)?;
    whole::remove(fresh.parent().unwrap_or(&fresh));
    Ok(Restored { before: None, set_aside, attachments })
}

/// A backup's content on its way into place.
struct Scratch {
    folder: PathBuf,
    store: Store,
}

impl Scratch {
    fn of(from: &Path, hold: &Hold, moment: &Moment) -> Result<Self, StoreError> {
        let source = open_sound(from)?;
        let folder = hold.folder().join(format!("restoring{PART}"));
        folder::create_private_folder(&folder)?;
        let made = Self::fill(&source, from, folder.clone(), moment);
        if made.is_err() {
            whole::remove(&folder);
        }
        made
    }

    fn fill(source: &Connection, from: &Path, folder: PathBuf, moment: &Moment) -> Result<Self, StoreError> {
        let file = folder.join(FILE_NAME);
        folder::create_private_file(&file)?;
        let copied = || -> Result<LogEnd, Trouble> {
            let mut to = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            // Thrown away if anything goes wrong, and synced before it is used.
            to.pragma_update(None, "synchronous", "OFF")?;
            copy::copy_pages(source, &mut to)?;
            LogEnd::of(&to, SHOP.log)
        };
        let end = copied().map_err(|trouble| trouble.about(&file))?;
        if end != LogEnd::of(source, SHOP.log).map_err(|trouble| trouble.about(from))? {
            return Err(StoreError::Damaged { path: file, detail: "the copy is not what was copied".to_owned() });
        }
        // This brings it up to date.
        let mut store = Store::open(&folder)?;
        store.quick_check()?;
        // The events are proven by their chain; what is derived from them may have suffered where no check of pages sees it.
        if store.derived_faults(&mut |_| ControlFlow::Continue(()))? != Derived::default() {
            store.rebuild_projection()?;
        }
        let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let made_at = Backup::of(from).map_or(moment.at, |backup| backup.made_at);
        store.note_shop(&ShopChange::Restored { from: name, made_at }, moment)?;
        Ok(Self { folder, store })
    }

    /// The finished file, alone and synced.
    fn close(self) -> Result<PathBuf, StoreError> {
        let file = self.store.path.clone();
        let alone = self.store.db.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()));
        alone.map_err(|error| Trouble::from(error).about(&file))?;
        drop(self.store);
        let sync = || OpenOptions::new().write(true).open(&file)?.sync_all();
        sync().map_err(|error| StoreError::from_io(&self.folder, error))?;
        Ok(file)
    }

    fn remove(self) {
        drop(self.store);
        whole::remove(&self.folder);
    }
}

/// The pictures that lie beside the backup (a second place) or beside its folder (another till's data folder).
fn bring_attachments(from: &Path, data_folder: &Path) -> Result<u64, StoreError> {
    let mut brought = 0;
    for place in from.ancestors().skip(1).take(2).filter(|place| *place != data_folder) {
        brought += attachment::copy_missing(place, data_folder)?;
    }
    Ok(brought)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::filter::Filter;
    use crate::store::preview;
    use crate::store::testing::{at, backed_up, recorded};

    const NOW: &str = "2026-11-24T10:30:00Z";

    fn codes(store: &Store) -> Vec<String> {
        let mut codes: Vec<String> =
            store.incidents(&Filter::default()).unwrap().iter().map(|i| i.details.code.to_string()).collect();
        codes.sort();
        codes
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = whole::entries(folder)
            .unwrap()
            .iter()
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_restore_gives_back_the_old_and_keeps_the_new_as_a_backup() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, backup) = backed_up(folder.path());
        let other = Store::open(folder.path()).unwrap();
        assert_eq!(codes(&other), ["61", "68"]);
        let restored = store.restore(&backup.path, &at(NOW)).unwrap();
        assert_eq!(codes(&store), ["68"]);
        assert_eq!(codes(&other), ["68"], "who had the file open sees it too");
        store.quick_check().unwrap();
        recorded(&mut store, "57");
        assert_eq!(codes(&other), ["57", "68"]);
        let before = restored.before.unwrap();
        assert_eq!(before.reason, BackupReason::BeforeRestore);
        store.restore(&before.path, &at(NOW)).unwrap();
        assert_eq!(codes(&store), ["61", "68"], "and back again");
        assert!(!names(&backup_folder(folder.path())).iter().any(|name| name.ends_with(PART)));
        let noted = store.shop_events(1).unwrap().remove(0);
        assert!(matches!(noted.change, ShopChange::Restored { from, .. } if before.path.ends_with(&from)));
        assert_eq!(store.verify_chain(&mut |_| ControlFlow::Continue(())).unwrap().broken_at, None);
    }

    #[test]
    fn a_backup_that_was_damaged_is_refused_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, backup) = backed_up(folder.path());
        let sound = fs::read(&backup.path).unwrap();
        let garbled = |from: usize, to: usize| {
            let mut bytes = sound.clone();
            bytes[from..to].iter_mut().for_each(|byte| *byte ^= 0x55);
            bytes
        };
        for bytes in [
            garbled(0, 100),
            garbled(100, 108),
            garbled(4_096, 8_192),
            sound[..sound.len() / 2].to_vec(),
            sound[..300].to_vec(),
            Vec::new(),
            b"not a database\n".repeat(1_000),
        ] {
            fs::write(&backup.path, &bytes).unwrap();
            let seen = preview(&backup.path, Some(&store));
            assert!(matches!(&seen, Err(StoreError::Damaged { path, .. }) if *path == backup.path), "{seen:?}");
            let refused = store.restore(&backup.path, &at(NOW));
            assert!(matches!(&refused, Err(StoreError::Damaged { path, .. }) if *path == backup.path), "{refused:?}");
            assert!(fs::read(&backup.path).unwrap() == bytes);
        }
        assert_eq!(codes(&store), ["61", "68"]);
        assert_eq!(backup::list_backups(&backup_folder(folder.path())).unwrap().len(), 1, "nothing was begun");
    }

    #[test]
    fn a_damaged_file_is_kept_and_the_backup_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let (store, backup) = backed_up(folder.path());
        drop(store);
        let file = folder.path().join(FILE_NAME);
        fs::write(&file, "damaged beyond recognition").unwrap();
        fs::write(folder.path().join("tillside.sqlite-wal"), "its log").unwrap();
        let restored = restore_over_damaged(folder.path(), &backup.path, &at(NOW)).unwrap();
        let aside = restored.set_aside.unwrap();
        assert_eq!(fs::read_to_string(&aside).unwrap(), "damaged beyond recognition");
        assert_eq!(fs::read_to_string(folder::with_end(&aside, "-wal")).unwrap(), "its log");
        assert_eq!(codes(&Store::open(folder.path()).unwrap()), ["68"]);

        fs::remove_file(&file).unwrap();
        let restored = restore_over_damaged(folder.path(), &backup.path, &at(NOW)).unwrap();
        assert_eq!(restored.set_aside, None, "there was nothing");
        assert_eq!(codes(&Store::open(folder.path()).unwrap()), ["68"]);
    }

    #[test]
    fn pictures_come_back_from_the_second_place() {
        let (folder, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (store, backup) = backed_up(folder.path());
        let slip = second.path().join("slip.png");
        fs::write(&slip, b"\x89PNG\r\n\x1a\nslip").unwrap();
        let attachment = store.attach(&slip).unwrap();
        let place = second.path().join("place");
        let copy = backup::copy_to_second(folder.path(), &backup, &place).unwrap();
        drop(store);
        let fresh = tempfile::tempdir().unwrap();
        let mut store = Store::open(fresh.path()).unwrap();
        assert_eq!(store.restore(&copy.path, &at(NOW)).unwrap().attachments, 1);
        assert_eq!(store.attachment_fault(&attachment).unwrap(), None);
    }
}
