//! Writing a file whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

/// A file could not be written; whatever was there before is there still.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// Choose another place.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    /// Make room.
    #[error("there is no room on the disk for {}", path.display())]
    Full { path: PathBuf },
}

impl ExchangeError {
    fn new(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            _ => Self::Unwritable { path, source },
        }
    }
}

/// Lets `write` fill a new file and puts it in the place of `path` once it is on the disk.
///
/// # Errors
/// See [`ExchangeError`]; no half file is left, neither at `path` nor beside it.
pub fn replace(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), ExchangeError> {
    replace_with(path, write).map_err(|source| ExchangeError::new(path, source))
}

fn replace_with(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let target = match fs::metadata(path) {
        // A link stays a link, and the file it leads to is replaced.
        Ok(found) if found.is_file() => fs::canonicalize(path)?,
        Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        // A pipe or a device (`/dev/stdout`) cannot be replaced, and must not be.
        Ok(_) => {
            let mut file = OpenOptions::new().write(true).open(path)?;
            return write(&mut file).and_then(|()| file.flush());
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
        Err(error) => return Err(error),
    };
    let Some(name) = target.file_name() else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let mut part = name.to_owned();
    part.push(format!(".{}.part", Uuid::now_v7().simple()));
    let part = target.with_file_name(part);
    let written = write_part(&part, write).and_then(|()| fs::rename(&part, &target));
    if written.is_err() {
        // The first error is the one to tell; a part that was never made cannot be removed.
        fs::remove_file(&part).ok();
        return written;
    }
    sync_folder(&target)
}

fn write_part(part: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(File::create_new(part)?);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()
}

/// Makes the new name last, where folders can be synced.
fn sync_folder(target: &Path) -> io::Result<()> {
    if cfg!(unix) {
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("log.csv");
        for text in ["old and longer", "new"] {
            replace(&target, |out| out.write_all(text.as_bytes())).unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
        }
        assert_eq!(names(folder.path()), ["log.csv"]);
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file_and_no_half_one() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("log.csv");
        fs::write(&target, "old").unwrap();
        let failed = replace(&target, |out| {
            out.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(matches!(failed, Err(ExchangeError::Full { .. })));
        assert_eq!(fs::read_to_string(&target).unwrap(), "old");
        assert_eq!(names(folder.path()), ["log.csv"]);
    }

    #[test]
    fn a_folder_or_a_missing_folder_is_no_place_for_a_file() {
        let folder = tempfile::tempdir().unwrap();
        for target in [folder.path().to_owned(), folder.path().join("gone").join("log.csv")] {
            let failed = replace(&target, |out| out.write_all(b"x"));
            assert!(matches!(failed, Err(ExchangeError::Unwritable { .. })), "{}", target.display());
        }
        assert!(names(folder.path()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real"), folder.path().join("link"));
        fs::write(&real, "old").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        replace(&link, |out| out.write_all(b"new")).unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
    }
}
