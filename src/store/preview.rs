//! What is in a backup, before it is restored; and which files may be restored at all.

use std::collections::HashSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, Row};

use super::backup::Backup;
use super::connection::PATIENCE;
use super::error::Trouble;
use super::incident::time;
use super::migrate::SHOP;
use super::{Store, StoreError, chain, copy, fault, folder, migrate};

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
            known_version: SHOP.newest(),
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

/// Opens a backup that is one of ours, not newer than we are, and sound in every page and every event.
pub(super) fn open_sound(path: &Path) -> Result<Connection, StoreError> {
    let bytes = fs::metadata(path).map_err(|source| StoreError::File { path: path.to_owned(), source })?.len();
    let look = || -> Result<Connection, Trouble> {
        if bytes == 0 {
            return Err(Trouble::Broken("the file is empty".to_owned()));
        }
        let db = open_untouched(path)?;
        SHOP.refuse_foreign(&db)?;
        fault::quick_check(&db)?;
        // A byte that was exchanged inside a text breaks no page, but it breaks the chain.
        match chain::verify(&db, &mut |_| ControlFlow::Continue(()))?.broken_at {
            Some(seq) => Err(Trouble::Broken(format!("entry {seq} of the log is not what was written down"))),
            None => Ok(db),
        }
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
        return copy::open_to_read(path);
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
    let sql = "SELECT count(*), count(*) FILTER (WHERE status = 'in_doubt'),
                   (SELECT at_ms FROM event WHERE seq = (SELECT seq FROM incident ORDER BY place DESC LIMIT 1))
               FROM incident";
    let read = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, Option<i64>>(2)?));
    let (incidents, in_doubt, newest) = db.query_row(sql, [], read)?;
    Ok((incidents.unsigned_abs(), newest.map(time).transpose()?, in_doubt.unsigned_abs()))
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
    use crate::store::backup_folder;
    use crate::store::testing::{backed_up, time};
    use crate::store::whole;

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
}
