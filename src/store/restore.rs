//! Putting the file back to a backup, and what one would find in it.
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

use std::collections::HashSet;
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};

use crate::domain::backup::BackupReason;
use crate::domain::incident::Moment;

use super::backup::{self, Backup, LogEnd, backup_folder};
use super::error::Trouble;
use super::whole::{self, Hold, PART};
use super::{FILE_NAME, PATIENCE, Store, StoreError, attachment, check, folder, migrate};

/// What one would get from a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub path: PathBuf,
    /// As its name says; `None` for a file that is named otherwise.
    pub made_at: Option<Timestamp>,
    pub bytes: u64,
    /// The version of its schema; an older one than [`Preview::known_version`] is brought up to date.
    pub version: i64,
    pub known_version: i64,
    /// Not counting those taken back.
    pub incidents: u64,
    /// When the newest of them was recorded.
    pub newest: Option<Timestamp>,
    pub in_doubt: u64,
    /// How many events of the present file it does not have; `None` without a present file that can be read.
    pub missing: Option<u64>,
}

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

/// Reads all of a backup and says what is in it. The backup is not changed, nor is anything laid beside it.
///
/// # Errors
/// [`StoreError::Damaged`] with what is wrong for one that is not sound or none of ours, [`StoreError::TooNew`], or it cannot
/// be read. All of them are about the backup.
pub fn preview(path: &Path, present: Option<&Store>) -> Result<Preview, StoreError> {
    let db = open_sound(path)?;
    let look = || -> Result<Preview, Trouble> {
        let (incidents, newest, in_doubt) = summary(&db)?;
        Ok(Preview {
            path: path.to_owned(),
            made_at: Backup::of(path).map(|backup| backup.made_at),
            bytes: fs::metadata(path).map_err(|source| StoreError::File { path: path.to_owned(), source })?.len(),
            version: migrate::version(&db)?,
            known_version: migrate::newest(migrate::STEPS),
            incidents,
            newest,
            in_doubt,
            missing: None,
        })
    };
    let found = look().map_err(|trouble| trouble.about(path))?;
    let there = event_ids(&db).map_err(|trouble| trouble.about(path))?;
    let missing = present.map(|store| store.read(|db| Ok(event_ids(db)?.difference(&there).count() as u64)));
    // A present file that cannot be read is the reason to restore, and no reason not to look at the backup.
    Ok(Preview { missing: missing.and_then(Result::ok), ..found })
}

impl Store {
    /// Puts the file back to a backup, after a backup of its own. What other programs have it open sees the restored content.
    ///
    /// # Errors
    /// As [`preview`] for a backup that is not sound; as [`Store::back_up`] for the file as it is, which
    /// [`restore_over_damaged`] is for; or what keeps it from being written. In each case it is as it was.
    pub fn restore(&mut self, from: &Path, moment: &Moment) -> Result<Restored, StoreError> {
        let data = self.data_folder()?.to_owned();
        let hold = Hold::take(&backup_folder(&data))?;
        let scratch = Scratch::of(from, &hold, moment)?;
        let attachments = bring_attachments(from, &data)?;
        self.db.flush_prepared_statement_cache();
        let mode: String = self.read(|db| Ok(db.pragma_query_value(None, "journal_mode", |row| row.get(0))?))?;
        let (path, fresh) = (&self.path, &scratch.store.db);
        let back_up = || backup::write(path, &hold, BackupReason::BeforeRestore, moment.at);
        let put = if mode == "wal" {
            // What others write is in this backup or comes after the restore, and never between the two.
            backup::copy_pages_after(fresh, &mut self.db, back_up)
        } else {
            // The old journal lets nobody read who writes, so here a write in between is lost: two programs on a drive that
            // cannot have the new one, and one of them restores.
            back_up().map_err(Trouble::from).and_then(|before| {
                backup::copy_pages(fresh, &mut self.db)?;
                Ok(before)
            })
        };
        let before = put.map_err(|trouble| trouble.about(path))?;
        // The log now holds the whole file; where somebody still reads from it, it goes with the next checkpoint.
        if let Err(error) = self.db.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(())) {
            log::warn!("the log of the restored file could not be emptied: {error}");
        }
        scratch.remove();
        Ok(Restored { before: Some(before), set_aside: None, attachments })
    }
}

/// Restores where the file is damaged or not there: what is there is kept under another name. Every [`Store`] on it must have
/// been dropped.
///
/// # Errors
/// As [`preview`] for a backup that is not sound, or what keeps the folder from being written to.
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
    fn of(from: &Path, hold: &Hold, _moment: &Moment) -> Result<Self, StoreError> {
        let source = open_sound(from)?;
        let folder = hold.folder().join(format!("restoring{PART}"));
        folder::create_private_folder(&folder)?;
        let made = Self::fill(&source, from, folder.clone());
        if made.is_err() {
            whole::remove(&folder);
        }
        made
    }

    fn fill(source: &Connection, from: &Path, folder: PathBuf) -> Result<Self, StoreError> {
        let file = folder.join(FILE_NAME);
        folder::create_private_file(&file)?;
        let copy = || -> Result<LogEnd, Trouble> {
            let mut to = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            // Thrown away if anything goes wrong, and synced before it is used.
            to.pragma_update(None, "synchronous", "OFF")?;
            backup::copy_pages(source, &mut to)?;
            LogEnd::of(&to)
        };
        let end = copy().map_err(|trouble| trouble.about(&file))?;
        if end != LogEnd::of(source).map_err(|trouble| trouble.about(from))? {
            return Err(StoreError::Damaged { path: file, detail: "the copy is not what was copied".to_owned() });
        }
        // This brings it up to date.
        let store = Store::open(&folder)?;
        store.quick_check()?;
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

/// Opens a backup that is one of ours, not newer than we are, and sound in every page.
fn open_sound(path: &Path) -> Result<Connection, StoreError> {
    let bytes = fs::metadata(path).map_err(|source| StoreError::File { path: path.to_owned(), source })?.len();
    let look = || -> Result<Connection, Trouble> {
        if bytes == 0 {
            return Err(Trouble::Broken("the file is empty".to_owned()));
        }
        let db = open_untouched(path)?;
        migrate::refuse_foreign(&db, migrate::STEPS)?;
        check::quick_check(&db)?;
        Ok(db)
    };
    look().map_err(|trouble| match trouble.about(path) {
        // SQLite's word for a file that is cut off, among others: it is about the backup and not about rights.
        StoreError::FolderUnwritable { .. } if fs::File::open(path).is_ok() => {
            StoreError::Damaged { path: path.to_owned(), detail: "it cannot be opened as a database".to_owned() }
        }
        error => error,
    })
}

/// Opens a database so that nothing is written to it or beside it. One that has a log beside it is in use, or was: then SQLite
/// has to look into the log, and may lay its index there.
fn open_untouched(path: &Path) -> Result<Connection, Trouble> {
    let in_use = ["-wal", "-journal"]
        .iter()
        .any(|end| fs::metadata(folder::with_end(path, end)).is_ok_and(|file| file.len() > 0));
    let Some(uri) = uri(path).filter(|_| !in_use) else {
        return backup::open_to_read(path);
    };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let db = Connection::open_with_flags(uri, flags)?;
    db.busy_timeout(PATIENCE)?;
    db.pragma_update(None, "trusted_schema", false)?;
    Ok(db)
}

/// A path as SQLite reads it with a parameter behind; `None` for one that is no Unicode.
fn uri(path: &Path) -> Option<String> {
    use std::fmt::Write as _;
    let path = std::path::absolute(path).ok()?;
    let path = path.to_str()?;
    let path = if cfg!(windows) { format!("/{}", path.replace('\\', "/")) } else { path.to_owned() };
    let mut uri = "file://".to_owned();
    for byte in path.bytes() {
        match byte {
            b'/' | b':' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => uri.push(byte.into()),
            _ => write!(uri, "%{byte:02X}").ok()?,
        }
    }
    uri.push_str("?immutable=1");
    Some(uri)
}

/// How many incidents, when the newest was recorded, and how many are in doubt.
fn summary(db: &Connection) -> Result<(u64, Option<Timestamp>, u64), Trouble> {
    let sql =
        "SELECT count(*), max(at_ms), count(*) FILTER (WHERE status = 'in_doubt') FROM incident WHERE withdrawn = 0";
    let read =
        |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?, row.get::<_, i64>(2)?));
    let (incidents, newest, in_doubt) = db.query_row(sql, [], read)?;
    let newest = newest.map(super::incident::time).transpose()?;
    Ok((incidents.unsigned_abs(), newest, in_doubt.unsigned_abs()))
}

fn event_ids(db: &Connection) -> Result<HashSet<Vec<u8>>, Trouble> {
    let mut statement = db.prepare("SELECT id FROM event")?;
    let mut rows = statement.query([])?;
    let mut ids = HashSet::new();
    while let Some(row) = rows.next()? {
        ids.insert(row.get_ref(0)?.as_bytes().map_err(rusqlite::Error::from)?.to_vec());
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::Filter;
    use crate::domain::incident::Outcome;
    use crate::store::testing::{at, draft, recorded, time};

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

    /// A store of one incident with a backup of it, and one incident more.
    fn backed_up(folder: &Path) -> (Store, Backup) {
        let mut store = Store::open(folder).unwrap();
        let mut doubtful = draft("68");
        doubtful.details.outcome = Some(Outcome::InDoubt);
        store.record(&doubtful).unwrap();
        let backup = store.back_up(BackupReason::Auto, time("2026-11-24T10:00:00Z")).unwrap();
        recorded(&mut store, "61");
        (store, backup)
    }

    #[test]
    fn a_preview_tells_what_is_in_it_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("100% 备份?#");
        let (store, backup) = backed_up(&odd);
        let before = (names(&backup_folder(&odd)), fs::read(&backup.path).unwrap());
        let preview = preview(&backup.path, Some(&store)).unwrap();
        assert_eq!(
            preview,
            Preview {
                path: backup.path.clone(),
                made_at: Some(time("2026-11-24T10:00:00Z")),
                bytes: backup.bytes,
                version: preview.known_version,
                known_version: preview.known_version,
                incidents: 1,
                newest: Some(time("2026-11-21T14:32:05.250Z")),
                in_doubt: 1,
                missing: Some(1),
            }
        );
        assert!((names(&backup_folder(&odd)), fs::read(&backup.path).unwrap()) == before);
    }

    #[test]
    fn the_file_of_a_running_till_can_be_looked_at_with_what_is_only_in_its_log() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let store = Store::open(folder.path()).unwrap();
        let (running, _) = backed_up(other.path());
        let preview = preview(&running.path, Some(&store)).unwrap();
        assert_eq!((preview.incidents, preview.made_at, preview.missing), (2, None, Some(0)));
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
