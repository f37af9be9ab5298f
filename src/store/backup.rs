//! Backups: whole copies of the file in `backups/` of the data folder, and in a second place if the shop has one.
//!
//! What if the power goes …
//! - while the copy is written: a `.part` is left, which is no backup and is removed when the next one is made;
//! - after the copy was checked and before it has its name: the same;
//! - after it has its name: it was synced and checked before, so it is a backup;
//! - while old ones are removed: some are left that could have gone, and go the next time.
//!
//! The file itself is only read. A backup is one file without side files, so that it can be carried away.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rusqlite::{Connection, OpenFlags};

use crate::domain::backup::{BackupReason, Generations};

use super::copy::{LogEnd, copy_pages, open_to_read};
use super::error::Trouble;
use super::migrate::{SHOP, Schema};
use super::whole::{self, Hold, PART};
use super::{Store, StoreError, attachment, fault, folder};

/// The folder's name in the data folder.
const FOLDER: &str = "backups";
/// How the names of backups of the shop's file begin.
pub(super) const BEGIN: &str = "tillside-";
const END: &str = ".sqlite";

/// A backup that was checked when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// To the second.
    pub made_at: Timestamp,
    pub reason: BackupReason,
    pub bytes: u64,
}

impl Backup {
    /// What its name says; `None` for a file that is none of ours.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_str()?;
        let (stamp, rest) = name.strip_prefix(BEGIN)?.strip_suffix(END)?.split_once('-')?;
        let made_at = DateTime::strptime("%Y%m%dT%H%M%SZ", stamp).ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
        // The second one of a second has a number at its end.
        let numbered = rest.rsplit_once('-').filter(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
        let reason = rest.parse().ok().or_else(|| numbered?.0.parse().ok())?;
        let bytes = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
        Some(Self { path: path.to_owned(), made_at, reason, bytes })
    }
}

/// Where the backups of a data folder lie.
#[must_use]
pub fn backup_folder(data_folder: &Path) -> PathBuf {
    data_folder.join(FOLDER)
}

impl Store {
    /// Lays a copy of the file as it is now into [`backup_folder`], reopened and checked. Others may write meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if the copy is not sound, because the file is not (its path is in the error): then nothing is
    /// left. [`StoreError::Full`] and the other troubles of writing; [`StoreError::NoDataFolder`] for a store in memory.
    pub fn back_up(&self, reason: BackupReason, now: Timestamp) -> Result<Backup, StoreError> {
        let hold = Hold::take(&backup_folder(self.data_folder()?))?;
        write(&self.path, &SHOP, &hold, reason, now)
    }
}

/// The backups that lie in a folder, newest first; none where there is no folder.
///
/// # Errors
/// The folder cannot be read.
pub fn list_backups(folder: &Path) -> Result<Vec<Backup>, StoreError> {
    let mut backups: Vec<Backup> = whole::entries(folder)?.iter().filter_map(|path| Backup::of(path)).collect();
    backups.sort_by(|a, b| (b.made_at, &b.path).cmp(&(a.made_at, &a.path)));
    Ok(backups)
}

/// Removes the backups in a folder that [`Generations::USUAL`] has no use for; gives them. Other files are not touched.
///
/// # Errors
/// The folder cannot be read or written to.
pub fn prune(folder: &Path, now: Timestamp, zone: &TimeZone) -> Result<Vec<Backup>, StoreError> {
    let backups = list_backups(folder)?;
    let made: Vec<Timestamp> = backups.iter().map(|backup| backup.made_at).collect();
    let obsolete = Generations::USUAL.obsolete(&made, now, zone);
    let gone: Vec<Backup> = backups.into_iter().filter(|backup| obsolete.contains(&backup.made_at)).collect();
    for backup in &gone {
        match fs::remove_file(&backup.path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::from_io(folder, error));
            }
            _ => {}
        }
    }
    Ok(gone)
}

/// Copies a backup to a second place (a stick, a share), with the attachments of the data folder that are missing there, and
/// reads back what arrived. A copy that is there already is left as it is.
///
/// # Errors
/// [`StoreError::Damaged`] if what arrived is not what was sent: it is removed again. Otherwise what keeps `place` from being
/// written to.
pub fn copy_to_second(data_folder: &Path, backup: &Backup, place: &Path) -> Result<Backup, StoreError> {
    let _hold = Hold::take(place)?;
    attachment::copy_missing(data_folder, place)?;
    let unreadable = |source| StoreError::File { path: backup.path.clone(), source };
    let name = backup.path.file_name().unwrap_or_default();
    let same = place.join(name);
    // Two tills may share the place, and make a backup in the same second.
    let wanted = whole::sha256(&backup.path).map_err(unreadable)?;
    if whole::sha256(&same).is_ok_and(|there| there == wanted) {
        return Ok(Backup { path: same, ..backup.clone() });
    }
    let base = Path::new(name).file_stem().unwrap_or_default().to_string_lossy();
    let target = folder::free_name(place, &base, END, &["", PART])?;
    let mut from = File::open(&backup.path).map_err(unreadable)?;
    whole::copy_checked(&mut from, &target)?;
    Ok(Backup { path: target, ..backup.clone() })
}

/// Writes a checked backup of `file` into the folder of `hold`. Of the file itself only a read lock is taken, so that it may
/// be done while its writer waits for it (an upgrade).
pub(super) fn write(
    file: &Path,
    schema: &Schema<'_>,
    hold: &Hold,
    reason: BackupReason,
    now: Timestamp,
) -> Result<Backup, StoreError> {
    let base = format!("{}{}-{}", schema.copies, folder::stamp(now), reason.as_ref());
    let target = folder::free_name(hold.folder(), &base, END, &["", PART])?;
    let part = target.with_added_extension(&PART[1..]);
    let written = write_part(file, schema.log, &part).and_then(|()| whole::put_in_place(&part, &target));
    if let Err(error) = written {
        whole::remove(&part);
        return Err(error);
    }
    let bytes = fs::metadata(&target).map_err(|error| StoreError::from_io(hold.folder(), error))?.len();
    let made_at = Timestamp::from_second(now.as_second()).unwrap_or(now);
    Ok(Backup { path: target, made_at, reason, bytes })
}

/// Keeps a copy of a file that is too ill for a backup, under the name of one that was set aside.
pub(super) fn keep_damaged(file: &Path, data_folder: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let base = format!("tillside-damaged-{}", folder::stamp(now));
    let target = folder::free_name(data_folder, &base, END, &["", PART, "-wal", "-shm"])?;
    let part = target.with_added_extension(&PART[1..]);
    let copied = open_to_read(file).map_err(|trouble| trouble.about(file)).and_then(|source| {
        folder::create_private_file(&part)?;
        let mut to = Connection::open(&part).map_err(|error| Trouble::from(error).about(&part))?;
        copy_pages(&source, &mut to).map_err(|trouble| trouble.about(&part))
    });
    if let Err(error) = copied.and_then(|()| whole::put_in_place(&part, &target)) {
        whole::remove(&part);
        return Err(error);
    }
    Ok(target)
}

fn write_part(file: &Path, log: &str, part: &Path) -> Result<(), StoreError> {
    let source = open_to_read(file).map_err(|trouble| trouble.about(file))?;
    folder::create_private_file(part)?;
    let copied = copy_into(&source, file, log, part)?;
    drop(source);
    let arrived = look(part, log);
    if matches!(&arrived, Ok(arrived) if *arrived == copied) {
        return Ok(());
    }
    // The copy is what it was made of, as a rule; which of the two is ill decides what a person must do.
    open_to_read(file).and_then(|db| fault::quick_check(&db)).map_err(|trouble| trouble.about(file))?;
    let arrived = arrived.map_err(|trouble| trouble.about(part))?;
    let detail = format!("the copy ends with {arrived:?} and not with {copied:?}");
    Err(StoreError::Damaged { path: part.to_owned(), detail })
}

/// Copies all of `source` into the empty file `part`, synced; gives where its log ends.
fn copy_into(source: &Connection, file: &Path, log: &str, part: &Path) -> Result<LogEnd, StoreError> {
    // One transaction around the look and the copy: both see the same moment, whatever others write meanwhile.
    let moment = source.unchecked_transaction().map_err(|error| Trouble::from(error).about(file))?;
    let end = LogEnd::of(&moment, log).map_err(|trouble| trouble.about(file))?;
    let copy = || -> Result<(), Trouble> {
        let mut to = Connection::open_with_flags(part, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // A part that is cut off is thrown away: it needs no journal, and is synced once, at the end.
        to.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
        to.pragma_update(None, "synchronous", "OFF")?;
        copy_pages(&moment, &mut to)?;
        // One file without side files, so that it can be carried away whole.
        to.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
        Ok(())
    };
    copy().map_err(|trouble| trouble.about(part))?;
    let sync = || OpenOptions::new().write(true).open(part)?.sync_all();
    sync().map_err(|error| StoreError::from_io(part.parent().unwrap_or(part), error))?;
    Ok(end)
}

fn look(part: &Path, log: &str) -> Result<LogEnd, Trouble> {
    let db = open_to_read(part)?;
    fault::quick_check(&db)?;
    LogEnd::of(&db, log)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::Filter;
    use crate::store::FILE_NAME;
    use crate::store::testing::{recorded, time};

    const NOW: &str = "2026-11-24T10:30:00.5Z";

    fn names(folder: &Path) -> Vec<String> {
        let entries = whole::entries(folder).unwrap();
        let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        let mut names: Vec<String> = entries.iter().map(name).filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }

    #[test]
    fn a_backup_is_one_file_that_opens_as_the_shops_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        let id = recorded(&mut store, "57");
        let backup = store.back_up(BackupReason::Manual, time(NOW)).unwrap();
        recorded(&mut store, "61");
        let again = store.back_up(BackupReason::Manual, time(NOW)).unwrap();
        let backups = backup_folder(folder.path());
        let expected = ["tillside-20261124T103000Z-manual-2.sqlite", "tillside-20261124T103000Z-manual.sqlite"];
        assert_eq!(names(&backups), expected, "and no side files");
        assert_eq!(backup.made_at, time("2026-11-24T10:30:00Z"));
        assert!(backup.bytes > 0);
        let mut listed = list_backups(&backups).unwrap();
        listed.sort_by_key(|backup| backup.path.as_os_str().len());
        assert_eq!(listed, [backup.clone(), again]);

        let other = tempfile::tempdir().unwrap();
        fs::copy(&backup.path, other.path().join(FILE_NAME)).unwrap();
        let found = Store::open(other.path()).unwrap().incidents(&Filter::default()).unwrap();
        assert_eq!(found.iter().map(|incident| incident.id).collect::<Vec<_>>(), [id]);
    }

    #[test]
    fn a_damaged_file_gets_no_backup_and_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        for _ in 0..40 {
            recorded(&mut store, "57");
        }
        store.db.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(())).unwrap();
        let file = folder.path().join(FILE_NAME);
        let mut bytes = fs::read(&file).unwrap();
        let pages = bytes.len() / 4_096;
        assert!(pages > 8);
        bytes[4_096..8 * 4_096].fill(0xA5);
        fs::write(&file, bytes).unwrap();
        let failed = store.back_up(BackupReason::Auto, time(NOW));
        assert!(matches!(&failed, Err(StoreError::Damaged { path, .. }) if *path == file), "{failed:?}");
        assert_eq!(names(&backup_folder(folder.path())), Vec::<String>::new());
    }

    #[test]
    fn only_names_of_ours_are_backups() {
        let folder = tempfile::tempdir().unwrap();
        let ours = ["tillside-20261124T103000Z-before-upgrade.sqlite", "tillside-20261123T103000Z-auto-2.sqlite"];
        let others = [
            "tillside.sqlite",
            "tillside-damaged-20261121T143205Z.sqlite",
            "tillside-20261124T103000Z-auto.sqlite.part",
            "tillside-20261124T103000Z-whim.sqlite",
            "tillside-20261324T103000Z-auto.sqlite",
            "Kopie von tillside-20261124T103000Z-auto.sqlite",
        ];
        for name in ours.iter().chain(&others) {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let listed = list_backups(folder.path()).unwrap();
        assert_eq!(listed.iter().map(|b| b.path.file_name().unwrap().to_str().unwrap()).collect::<Vec<_>>(), ours);
        assert_eq!(
            listed.iter().map(|b| b.reason).collect::<Vec<_>>(),
            [BackupReason::BeforeUpgrade, BackupReason::Auto]
        );
        assert!(list_backups(&folder.path().join("gone")).unwrap().is_empty());
    }

    #[test]
    fn pruning_keeps_days_weeks_and_months_and_what_is_not_ours() {
        let folder = tempfile::tempdir().unwrap();
        let table = [
            ("tillside-20261124T100000Z-auto.sqlite", true),
            ("tillside-20261124T093000Z-auto.sqlite", true),
            ("tillside-20261123T090000Z-before-import.sqlite", true),
            ("tillside-20261120T090000Z-auto.sqlite", true),
            ("tillside-20261120T083000Z-auto.sqlite", false),
            ("tillside-20261120T083000Z-manual-2.sqlite", false),
            ("tillside-20261120T080000Z-copy.sqlite", true),
            ("notes.txt", true),
        ];
        for (name, _) in table {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let gone = prune(folder.path(), time("2026-11-24T10:10:00Z"), &TimeZone::UTC).unwrap();
        assert_eq!(gone.len(), 2);
        for (name, stays) in table {
            assert_eq!(folder.path().join(name).exists(), stays, "{name}");
        }
    }

    #[test]
    fn a_second_place_gets_the_backup_and_the_pictures_once() {
        let folder = tempfile::tempdir().unwrap();
        let (data, second) = (folder.path().join("data"), folder.path().join("stick").join("till"));
        let mut store = Store::open(&data).unwrap();
        recorded(&mut store, "57");
        let slip = folder.path().join("slip.png");
        fs::write(&slip, b"\x89PNG\r\n\x1a\nslip").unwrap();
        store.attach(&slip).unwrap();
        let backup = store.back_up(BackupReason::Auto, time(NOW)).unwrap();
        for _ in 0..2 {
            let copied = copy_to_second(&data, &backup, &second).unwrap();
            assert_eq!(list_backups(&second).unwrap(), std::slice::from_ref(&copied));
            assert!(fs::read(&copied.path).unwrap() == fs::read(&backup.path).unwrap());
        }
        assert_eq!(names(&second), ["attachments", "tillside-20261124T103000Z-auto.sqlite"]);
        // Another till's, by the same name.
        fs::write(second.join("tillside-20261124T103000Z-auto.sqlite"), "other").unwrap();
        copy_to_second(&data, &backup, &second).unwrap();
        assert_eq!(list_backups(&second).unwrap().len(), 2);
    }
}
