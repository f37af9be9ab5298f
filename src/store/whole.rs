//! Files beside the database: backups, attachments and scratch. Each is whole or not there.
//!
//! A file is written under a name that ends in [`PART`], synced, renamed to its own name, and then its folder is synced. If the
//! power goes before the rename, a part is left that nobody takes for a file; after it, the whole file is there or will be,
//! as the rename itself is one step of the file system. Who next takes the [`Hold`] of the folder removes the parts: while
//! it is held nobody else writes there, so a part can only be a leftover.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sha2::{Digest as _, Sha256};

use super::StoreError;
use super::folder::{create_private_folder, private};

/// How the name of a file ends that is not finished.
pub(super) const PART: &str = ".part";

const HOLD_NAME: &str = ".tillside-hold.lock";
const HOLD_PATIENCE: Duration = Duration::from_mins(1);

/// The only one who writes into a folder of copies, so that whatever is unfinished there belongs to nobody any more.
#[derive(Debug)]
pub(super) struct Hold {
    folder: PathBuf,
    _file: File,
}

impl Hold {
    /// Takes the hold of `folder`, which is created if need be, and removes what was left unfinished in it: a part of a file
    /// that a power cut kept from becoming one.
    ///
    /// # Errors
    /// [`StoreError::Locked`] while somebody else holds it for longer than a minute, or the folder cannot be written to.
    pub(super) fn take(folder: &Path) -> Result<Self, StoreError> {
        create_private_folder(folder)?;
        let path = folder.join(HOLD_NAME);
        let file = private(OpenOptions::new().write(true).create(true).truncate(false))
            .open(&path)
            .map_err(|error| StoreError::from_io(folder, error))?;
        let since = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                // A drive without locks has one user at a time, or none of them could open the database on it either.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => break,
                Err(TryLockError::Error(source)) => return Err(StoreError::File { path, source }),
                Err(TryLockError::WouldBlock) if since.elapsed() > HOLD_PATIENCE => return Err(StoreError::Locked),
                Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        remove_parts(folder)?;
        Ok(Self { folder: folder.to_owned(), _file: file })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// What lies in a folder; nothing where there is none.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |error| StoreError::from_io(folder, error);
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.map(|entry| entry.path()).map_err(failed)).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed(error)),
    }
}

/// Removes every file and folder whose name ends in [`PART`], and SQLite's side files of such.
fn remove_parts(folder: &Path) -> Result<(), StoreError> {
    for path in entries(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if [PART, ".part-journal", ".part-wal", ".part-shm"].iter().any(|end| name.ends_with(end)) {
            remove(&path);
        }
    }
    Ok(())
}

/// Removes a file or folder of ours that nobody will miss. Where that fails it stays, and only the technical log is told.
pub(super) fn remove(path: &Path) {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    if let Err(error) = removed
        && error.kind() != io::ErrorKind::NotFound
    {
        log::warn!("could not remove {}: {error}", path.display());
    }
}

/// Puts the finished `part` in its place: a moment later it is there after a power cut too.
///
/// `part` must be on the disk already ([`File::sync_all`]); what lies at `target` is replaced.
pub(super) fn put_in_place(part: &Path, target: &Path) -> Result<(), StoreError> {
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::rename(part, target).and_then(|()| sync_folder(folder)).map_err(|error| StoreError::from_io(folder, error))
}

/// Makes the names in `folder` last, where folders can be synced.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Writes a small private file, whole or not at all; what lies there is replaced.
///
/// # Errors
/// It cannot be written, and is as it was before.
pub fn write_whole(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    let part = path.with_added_extension(&PART[1..]);
    let write = || -> io::Result<()> {
        let mut file = private(OpenOptions::new().write(true).create(true).truncate(true)).open(&part)?;
        file.write_all(contents)?;
        file.sync_all()
    };
    write().map_err(|error| StoreError::from_io(path.parent().unwrap_or(Path::new(".")), error))?;
    put_in_place(&part, path)
}

/// Copies what `from` gives into the new private file `to` and syncs it; gives its length and the SHA-256 of what was written.
pub(super) fn copy_synced(from: &mut dyn Read, to: &Path) -> io::Result<(u64, [u8; 32])> {
    let mut file = private(OpenOptions::new().write(true).create_new(true)).open(to)?;
    let (bytes, hash) = pump(from, &mut file)?;
    file.sync_all()?;
    Ok((bytes, hash))
}

/// Copies what `from` gives to `target`, whole or not at all, and reads back what arrived.
///
/// # Errors
/// [`StoreError::Damaged`] about `target` if that is not what was sent.
pub(super) fn copy_checked(from: &mut dyn Read, target: &Path) -> Result<u64, StoreError> {
    let part = target.with_added_extension(&PART[1..]);
    let mut copy = || {
        let failed = |error| StoreError::from_io(target.parent().unwrap_or(target), error);
        let (bytes, sent) = copy_synced(from, &part).map_err(failed)?;
        if sha256(&part).map_err(failed)? != sent {
            let detail = "the copy is not what was copied".to_owned();
            return Err(StoreError::Damaged { path: target.to_owned(), detail });
        }
        put_in_place(&part, target)?;
        Ok(bytes)
    };
    let copied = copy();
    if copied.is_err() {
        remove(&part);
    }
    copied
}

/// The SHA-256 of a file's content.
pub(super) fn sha256(path: &Path) -> io::Result<[u8; 32]> {
    pump(&mut File::open(path)?, &mut io::sink()).map(|(_, hash)| hash)
}

fn pump(from: &mut dyn Read, to: &mut dyn Write) -> io::Result<(u64, [u8; 32])> {
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    let mut buffer = vec![0; 256 * 1024];
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok((bytes, hash.finalize().into())),
            Ok(n) => {
                to.write_all(&buffer[..n])?;
                hash.update(&buffer[..n]);
                bytes += n as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_takes_the_hold_clears_what_was_left_unfinished_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("backups");
        drop(Hold::take(&inner).unwrap());
        for name in ["a.sqlite", "b.sqlite.part", "b.sqlite.part-wal", "party"] {
            fs::write(inner.join(name), "x").unwrap();
        }
        fs::create_dir(inner.join("scratch.part")).unwrap();
        fs::write(inner.join("scratch.part").join("c"), "x").unwrap();
        let _hold = Hold::take(&inner).unwrap();
        let mut left: Vec<_> = fs::read_dir(&inner).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [HOLD_NAME, "a.sqlite", "party"]);
    }

    #[test]
    fn only_one_holds_a_folder_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let hold = Hold::take(folder.path()).unwrap();
        let part = folder.path().join("a.part");
        fs::write(&part, "x").unwrap();
        std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                drop(Hold::take(folder.path()).unwrap());
                part.exists()
            });
            std::thread::sleep(Duration::from_millis(200));
            assert!(part.exists(), "the other one has not waited");
            drop(hold);
            assert!(!other.join().unwrap());
        });
    }

    #[test]
    fn a_copy_is_what_it_was_made_of() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy");
        let content = b"0123456789".repeat(100_000);
        let (bytes, hash) = copy_synced(&mut &content[..], &path).unwrap();
        assert_eq!(bytes, 1_000_000);
        assert_eq!(sha256(&path).unwrap(), hash);
        assert!(fs::read(&path).unwrap() == content);
        assert!(copy_synced(&mut &content[..], &path).is_err(), "nothing is written over");
    }
}
