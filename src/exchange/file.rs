//! Writing a file whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::halt::Halt;

/// A file was not written; whatever was there before is there still. `E` is the trouble of what was to be written.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError<E> {
    /// Choose another place.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    /// Make room.
    #[error("there is no room on the disk for {}", path.display())]
    Full { path: PathBuf },
    #[error("cancelled; nothing was written")]
    Cancelled,
    #[error("{0}")]
    Source(E),
}

impl<E> ExchangeError<E> {
    fn new(path: &Path, halt: Halt<E>) -> Self {
        let path = path.to_owned();
        match halt {
            Halt::Cancelled => Self::Cancelled,
            Halt::Source(trouble) => Self::Source(trouble),
            Halt::Io(source) => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
                _ => Self::Unwritable { path, source },
            },
        }
    }
}

/// Lets `write` fill a new file and puts it in the place of `path` once it is on the disk.
///
/// # Errors
/// See [`ExchangeError`]; no half file is left, neither at `path` nor beside it.
pub fn replace<T, E>(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Halt<E>>,
) -> Result<T, ExchangeError<E>> {
    replace_with(path, write).map_err(|halt| ExchangeError::new(path, halt))
}

fn replace_with<T, E>(path: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T, Halt<E>>) -> Result<T, Halt<E>> {
    let target = match fs::metadata(path) {
        // A link stays a link, and the file it leads to is replaced.
        Ok(found) if found.is_file() => fs::canonicalize(path)?,
        Ok(found) if found.is_dir() => return Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
        // A pipe or a device (`/dev/stdout`) cannot be replaced, and must not be.
        Ok(_) => {
            let mut file = OpenOptions::new().write(true).open(path)?;
            let written = write(&mut file)?;
            file.flush()?;
            return Ok(written);
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
        Err(error) => return Err(error.into()),
    };
    let Some(name) = target.file_name() else {
        return Err(io::Error::from(io::ErrorKind::InvalidInput).into());
    };
    let mut part = name.to_owned();
    part.push(format!(".{}.part", Uuid::now_v7().simple()));
    let part = target.with_file_name(part);
    let written = write_part(&part, write).and_then(|written| {
        fs::rename(&part, &target)?;
        Ok(written)
    });
    if written.is_err() {
        // The first error is the one to tell; a part that was never made cannot be removed.
        fs::remove_file(&part).ok();
        return written;
    }
    sync_folder(&target)?;
    written
}

fn write_part<T, E>(part: &Path, write: impl FnOnce(&mut dyn Write) -> Result<T, Halt<E>>) -> Result<T, Halt<E>> {
    let mut out = BufWriter::new(File::create_new(part)?);
    let written = write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(written)
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
    use std::convert::Infallible;

    use super::*;

    /// Writes `text`, and then ends as asked.
    fn put(path: &Path, text: &str, end: Result<(), Halt<Infallible>>) -> Result<(), ExchangeError<Infallible>> {
        replace(path, |out| {
            out.write_all(text.as_bytes())?;
            end
        })
    }

    fn names(folder: &Path) -> Vec<String> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("log.csv");
        for text in ["old and longer", "new"] {
            put(&target, text, Ok(())).unwrap();
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
        }
        assert_eq!(names(folder.path()), ["log.csv"]);
    }

    #[test]
    fn a_write_that_fails_leaves_the_old_file_and_no_half_one() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("log.csv");
        fs::write(&target, "old").unwrap();
        let failed = put(&target, "half", Err(io::Error::from(io::ErrorKind::StorageFull).into()));
        assert!(matches!(failed, Err(ExchangeError::Full { .. })));
        let cancelled = put(&target, "half", Err(Halt::Cancelled));
        assert!(matches!(cancelled, Err(ExchangeError::Cancelled)));
        assert_eq!(fs::read_to_string(&target).unwrap(), "old");
        assert_eq!(names(folder.path()), ["log.csv"]);
    }

    #[test]
    fn a_folder_or_a_missing_folder_is_no_place_for_a_file() {
        let folder = tempfile::tempdir().unwrap();
        for target in [folder.path().to_owned(), folder.path().join("gone").join("log.csv")] {
            let failed = put(&target, "x", Ok(()));
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
        put(&link, "new", Ok(())).unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
    }
}
