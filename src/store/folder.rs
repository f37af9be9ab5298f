//! Where the shop's file lies, who may read it, and how a damaged one is moved out of the way.
//!
//! Nothing here opens the database: on Unix, closing a second handle to it would silently drop SQLite's locks.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use uuid::Uuid;

use super::{FILE_NAME, StoreError, whole};

/// The variable that names the data folder.
pub const ENV_DATA_DIR: &str = "TILLSIDE_DATA_DIR";

const PORTABLE_MARK: &str = "portable";
const PORTABLE_FOLDER: &str = "tillside-data";
const LOCK_NAME: &str = "tillside.lock";

/// The folder that holds everything of one shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataFolder {
    pub path: PathBuf,
    /// Kept beside the program (a stick that is carried from till to till).
    pub portable: bool,
}

impl DataFolder {
    /// The folder asked for on the command line, else by [`ENV_DATA_DIR`], else beside the program where a file
    /// `portable` lies, else the one the system has for this account. Nothing is created.
    ///
    /// # Errors
    /// [`StoreError::NoDataFolder`] if the system knows no folder for this account.
    pub fn resolve(
        explicit: Option<PathBuf>,
        env_value: Option<OsString>,
        program: Option<&Path>,
    ) -> Result<Self, StoreError> {
        let beside = program.and_then(Path::parent).filter(|folder| folder.join(PORTABLE_MARK).is_file());
        Self::choose(explicit, env_value, beside, platform_folder()).ok_or(StoreError::NoDataFolder)
    }

    fn choose(
        explicit: Option<PathBuf>,
        env_value: Option<OsString>,
        portable_beside: Option<&Path>,
        platform: Option<PathBuf>,
    ) -> Option<Self> {
        let asked = explicit.or_else(|| env_value.filter(|value| !value.is_empty()).map(PathBuf::from));
        match (asked, portable_beside) {
            (Some(path), _) => Some(Self { path, portable: false }),
            (None, Some(beside)) => Some(Self { path: beside.join(PORTABLE_FOLDER), portable: true }),
            (None, None) => platform.map(|path| Self { path, portable: false }),
        }
    }
}

fn platform_folder() -> Option<PathBuf> {
    let name = if cfg!(any(windows, target_os = "macos")) { "Tillside" } else { "tillside" };
    Some(directories::BaseDirs::new()?.data_local_dir().join(name))
}

/// Held by the window that works on a folder, until it is dropped or its process ends.
#[derive(Debug)]
pub struct InstanceLock {
    _file: File,
}

impl InstanceLock {
    /// Takes the lock of `folder`, which is created if need be; `None` while another window holds it.
    ///
    /// # Errors
    /// The folder cannot be written to, or its file system has no locks.
    pub fn acquire(folder: &Path) -> Result<Option<Self>, StoreError> {
        create_private_folder(folder)?;
        let path = folder.join(LOCK_NAME);
        let file = private(OpenOptions::new().write(true).create(true).truncate(false))
            .open(&path)
            .map_err(|error| StoreError::from_io(folder, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(StoreError::File { path, source }),
        }
    }
}

/// Moves the database out of the way, with its side files, to a name that says when; gives the new path of the database.
///
/// Every [`super::Store`] on it must have been dropped. No existing file is overwritten.
///
/// # Errors
/// The database is not there, or the folder does not allow the move; what was moved by then keeps its new name.
pub fn set_aside_damaged(folder: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    set_aside(folder, FILE_NAME, "tillside-damaged", now)
}

/// As [`set_aside_damaged`], for the file `name`; `begin` is how the new name begins.
pub(super) fn set_aside(folder: &Path, name: &str, begin: &str, now: Timestamp) -> Result<PathBuf, StoreError> {
    let source = folder.join(name);
    // The side files go first: a log left behind would be played into the next, empty database.
    let ends = ["-wal", "-shm", ""];
    if !source.exists() {
        return Err(StoreError::File { path: source, source: io::ErrorKind::NotFound.into() });
    }
    let base = format!("{begin}-{}", stamp(now));
    let target = free_name(folder, &base, ".sqlite", &ends)?;
    for end in ends {
        let (from, to) = (with_end(&source, end), with_end(&target, end));
        if from.exists() {
            fs::rename(&from, &to).map_err(|error| StoreError::from_io(folder, error))?;
        }
    }
    Ok(target)
}

/// Puts the finished database `fresh` in the place of a damaged one, which keeps its log and gets a new name; gives that name,
/// `None` where there was nothing. Every [`super::Store`] on it must have been dropped.
///
/// At no moment is there no database: see `restore.rs` for what a power cut leaves.
pub(super) fn replace_damaged(folder: &Path, fresh: &Path, now: Timestamp) -> Result<Option<PathBuf>, StoreError> {
    let source = folder.join(FILE_NAME);
    let base = format!("tillside-damaged-{}", stamp(now));
    let target = free_name(folder, &base, ".sqlite", &["-wal", "-shm", ""])?;
    let replace = || -> io::Result<bool> {
        let was_there = source.exists();
        if was_there && fs::hard_link(&source, &target).is_err() {
            // A stick knows no second names.
            File::open(&source).and_then(|mut from| whole::copy_synced(&mut from, &target))?;
        }
        for end in ["-wal", "-shm"] {
            let from = with_end(&source, end);
            if from.exists() {
                fs::rename(&from, with_end(&target, end))?;
            }
        }
        whole::sync_folder(folder)?;
        fs::rename(fresh, &source)?;
        whole::sync_folder(folder)?;
        Ok(was_there)
    };
    let was_there = replace().map_err(|error| StoreError::from_io(folder, error))?;
    Ok(was_there.then_some(target))
}

/// A time as part of a file name, UTC: `20261121T143205Z`.
pub(super) fn stamp(now: Timestamp) -> String {
    now.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The first of `base.sqlite`, `base-2.sqlite` … that is not taken, nor any of its side files.
pub(super) fn free_name(folder: &Path, base: &str, extension: &str, ends: &[&str]) -> Result<PathBuf, StoreError> {
    (1..=999)
        .map(|n| {
            let number = if n == 1 { String::new() } else { format!("-{n}") };
            folder.join(format!("{base}{number}{extension}"))
        })
        .find(|path| !ends.iter().any(|end| with_end(path, end).symlink_metadata().is_ok()))
        .ok_or_else(|| StoreError::File { path: folder.join(base), source: io::ErrorKind::AlreadyExists.into() })
}

pub(super) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Creates `folder` for its owner alone; one that is there stays as it is.
///
/// # Errors
/// The folder cannot be created.
pub fn create_private_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StoreError::from_io(folder, error))
}

/// Creates an empty file for its owner alone. SQLite takes it for a new database and gives the side files the same rights.
///
/// A file that is there is not even opened: see the module head.
pub(super) fn create_private_file(path: &Path) -> Result<(), StoreError> {
    match private(OpenOptions::new().write(true).create_new(true)).open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::from_io(path.parent().unwrap_or(path), error)),
    }
}

/// A file that is created with these options is its owner's alone.
pub fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Tries to write a few pages into `folder`; says what stands in the way, `None` if nothing does.
pub(super) fn why_unwritable(folder: &Path) -> Option<StoreError> {
    let path = folder.join(format!(".tillside-probe-{}", Uuid::now_v7()));
    let probe = || -> io::Result<()> {
        let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&path)?;
        file.write_all(&[0; 16_384])?;
        file.sync_all()
    };
    let result = probe();
    if let Err(error) = fs::remove_file(&path)
        && error.kind() != io::ErrorKind::NotFound
        && result.is_ok()
    {
        log::warn!("could not remove {}: {error}", path.display());
    }
    result.err().map(|error| StoreError::from_io(folder, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_folder_is_the_first_that_was_asked_for() {
        let path = |text: &str| Some(PathBuf::from(text));
        let env = |text: &str| Some(OsString::from(text));
        let beside = Some(Path::new("/stick"));
        let found = |path: &str, portable| Some(DataFolder { path: PathBuf::from(path), portable });
        for (explicit, env_value, portable, platform, expected) in [
            (path("/a"), env("/b"), beside, path("/home"), found("/a", false)),
            (None, env("/b"), beside, path("/home"), found("/b", false)),
            (None, env(""), beside, path("/home"), found("/stick/tillside-data", true)),
            (None, None, beside, None, found("/stick/tillside-data", true)),
            (None, None, None, path("/home"), found("/home", false)),
            (None, None, None, None, None),
        ] {
            assert_eq!(DataFolder::choose(explicit, env_value, portable, platform), expected);
        }
    }

    #[test]
    fn a_file_named_portable_keeps_the_data_beside_the_program() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("tillside-cli");
        let before = DataFolder::resolve(None, None, Some(&program));
        assert!(before.is_err() || !before.unwrap().portable);
        fs::write(folder.path().join("portable"), "").unwrap();
        let after = DataFolder::resolve(None, None, Some(&program)).unwrap();
        assert_eq!(after, DataFolder { path: folder.path().join("tillside-data"), portable: true });
    }

    #[test]
    fn setting_aside_takes_the_side_files_along_and_overwrites_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let now: Timestamp = "2026-11-21T14:32:05Z".parse().unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for round in ["first", "second"] {
            for end in ["", "-wal"] {
                fs::write(folder.path().join(format!("{FILE_NAME}{end}")), format!("{round}{end}")).unwrap();
            }
            set_aside_damaged(folder.path(), now).unwrap();
        }
        assert_eq!(read("tillside-damaged-20261121T143205Z.sqlite"), "first");
        assert_eq!(read("tillside-damaged-20261121T143205Z.sqlite-wal"), "first-wal");
        assert_eq!(read("tillside-damaged-20261121T143205Z-2.sqlite"), "second");
        assert_eq!(read("tillside-damaged-20261121T143205Z-2.sqlite-wal"), "second-wal");
        assert!(set_aside_damaged(folder.path(), now).is_err(), "there is nothing left to set aside");
    }

    #[test]
    fn only_one_window_holds_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("new");
        let first = InstanceLock::acquire(&inner).unwrap();
        assert!(first.is_some());
        assert!(InstanceLock::acquire(&inner).unwrap().is_none());
        drop(first);
        assert!(InstanceLock::acquire(&inner).unwrap().is_some());
    }

    #[test]
    fn a_folder_below_a_file_cannot_be_written_to() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let below = folder.path().join("file").join("data");
        assert!(matches!(InstanceLock::acquire(&below), Err(StoreError::FolderUnwritable { .. })));
        assert!(why_unwritable(folder.path()).is_none());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the probe leaves nothing behind");
    }
}
