//! Files laid beside incidents: `attachments/<first two digits>/<SHA-256>.<ending>` in the data folder.
//!
//! A file is on the disk under its final name before anybody is told its [`Attachment`], and only then can an incident name
//! it: if the power goes in between, a picture is left that no incident knows, never an incident without its picture. The name
//! is the content, so writing it again is the same write, and a picture that rotted is mended by laying it there once more.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::domain::attachment::{Attachment, AttachmentKind};
use crate::domain::redact::redact;

use super::whole::{self, Hold};
use super::{Store, StoreError};

/// The folder's name in the data folder.
const FOLDER: &str = "attachments";

/// What is wrong with a file that an incident names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentFault {
    Missing,
    /// It is not what was laid there.
    Changed,
    /// The disk does not give it.
    Unreadable,
}

impl Store {
    /// Keeps a copy of a picture or PDF, on the disk when it returns. No incident names it yet.
    ///
    /// Card numbers in the file's name are hidden; those in the picture cannot be seen from here.
    ///
    /// # Errors
    /// [`StoreError::AttachmentTooLarge`], [`StoreError::AttachmentKind`] for what is told by content to be something else,
    /// [`StoreError::File`] where `source` cannot be read, and whatever keeps the copy from being written.
    pub fn attach(&self, source: &Path) -> Result<Attachment, StoreError> {
        let content = read_capped(source)?;
        let kind = AttachmentKind::of(&content).ok_or(StoreError::AttachmentKind)?;
        let attachment = Attachment {
            sha256: hex(&Sha256::digest(&content)),
            name: kept_name(source),
            kind,
            bytes: content.len() as u64,
        };
        let target = self.attachment_path(&attachment)?;
        if fault(&target, &attachment).is_none() {
            return Ok(attachment);
        }
        let folder = target.parent().unwrap_or(Path::new("."));
        let _hold = Hold::take(folder)?;
        whole::copy_checked(&mut &content[..], &target)?;
        // The folders above may be new.
        for above in folder.ancestors().skip(1).take(2) {
            whole::sync_folder(above).map_err(|error| StoreError::from_io(above, error))?;
        }
        Ok(attachment)
    }

    /// Where the file lies, if it does.
    ///
    /// # Errors
    /// [`StoreError::NoDataFolder`] for a store in memory.
    pub fn attachment_path(&self, attachment: &Attachment) -> Result<PathBuf, StoreError> {
        Ok(path_in(self.data_folder()?, attachment))
    }

    /// What is wrong with the file, `None` if it is what was laid there. Reads all of it.
    ///
    /// # Errors
    /// As [`Store::attachment_path`].
    pub fn attachment_fault(&self, attachment: &Attachment) -> Result<Option<AttachmentFault>, StoreError> {
        Ok(fault(&self.attachment_path(attachment)?, attachment))
    }

    /// The folder that the file lies in.
    pub(super) fn data_folder(&self) -> Result<&Path, StoreError> {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).ok_or(StoreError::NoDataFolder)
    }
}

/// Lays every attachment of the data folder `from` that `to` has not into `to`; gives how many.
pub(super) fn copy_missing(from: &Path, to: &Path) -> Result<u64, StoreError> {
    let (from, to) = (from.join(FOLDER), to.join(FOLDER));
    let mut copied = 0;
    for inner in folders_in(&from)? {
        let beside = to.join(inner.file_name().unwrap_or_default());
        let names = files_in(&inner)?;
        if names.iter().all(|file| beside.join(file.file_name().unwrap_or_default()).exists()) {
            continue;
        }
        let _hold = Hold::take(&beside)?;
        for file in names {
            let target = beside.join(file.file_name().unwrap_or_default());
            if !target.exists() {
                let unreadable = |source| StoreError::File { path: file.clone(), source };
                whole::copy_checked(&mut File::open(&file).map_err(unreadable)?, &target)?;
                copied += 1;
            }
        }
    }
    Ok(copied)
}

fn folders_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    Ok(whole::entries(folder)?.into_iter().filter(|path| path.is_dir()).collect())
}

/// The attachments in a folder, no parts and no holds.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let is_ours = |path: &PathBuf| {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        stem.len() == 64 && stem.bytes().all(|b| b.is_ascii_hexdigit()) && path.is_file()
    };
    Ok(whole::entries(folder)?.into_iter().filter(is_ours).collect())
}

fn path_in(data_folder: &Path, attachment: &Attachment) -> PathBuf {
    let name = &attachment.sha256;
    let begin = name.get(..2).unwrap_or(name);
    data_folder.join(FOLDER).join(begin).join(format!("{name}.{}", attachment.kind.extension()))
}

fn fault(path: &Path, attachment: &Attachment) -> Option<AttachmentFault> {
    match whole::sha256(path) {
        Ok(hash) if hex(&hash) == attachment.sha256 => None,
        Ok(_) => Some(AttachmentFault::Changed),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Some(AttachmentFault::Missing),
        Err(error) => {
            log::error!("{} cannot be read: {error}", path.display());
            Some(AttachmentFault::Unreadable)
        }
    }
}

fn read_capped(source: &Path) -> Result<Vec<u8>, StoreError> {
    let failed = |error| StoreError::File { path: source.to_owned(), source: error };
    let most = Attachment::MAX_BYTES;
    let file = File::open(source).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    let mut content = Vec::new();
    // Not the size that was told: it may grow meanwhile, and a device has none.
    let read = file.take(most + 1).read_to_end(&mut content).map_err(failed)? as u64;
    if read > most { Err(StoreError::AttachmentTooLarge { bytes: bytes.max(read), most }) } else { Ok(content) }
}

/// The file's name without folders and card numbers, cut to what is kept.
fn kept_name(source: &Path) -> String {
    let name = source.file_name().unwrap_or_default().to_string_lossy();
    // First hidden, then cut: half a card number would not be seen.
    redact(&name).text.chars().filter(|c| !c.is_control()).take(Attachment::MAX_NAME_CHARS).collect()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // A String takes everything.
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\nno real picture";

    fn source(folder: &Path, name: &str, content: &[u8]) -> PathBuf {
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        path
    }

    #[test]
    fn a_picture_is_kept_by_its_content_under_a_harmless_name() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("data")).unwrap();
        let slip = source(folder.path(), "小票 4111 1111 1111 1111.jpg", PICTURE);
        let attachment = store.attach(&slip).unwrap();
        assert_eq!(attachment.name, "小票 •••• •••• •••• 1111.jpg");
        assert_eq!((attachment.kind, attachment.bytes), (AttachmentKind::Png, PICTURE.len() as u64));
        let path = store.attachment_path(&attachment).unwrap();
        let expected = format!("data/attachments/{}/{}.png", &attachment.sha256[..2], attachment.sha256);
        assert!(path.ends_with(&expected), "{}", path.display());
        assert!(fs::read(&path).unwrap() == PICTURE);
        assert_eq!(store.attach(&slip).unwrap(), attachment, "twice is once");
        assert_eq!(files_in(path.parent().unwrap()).unwrap(), std::slice::from_ref(&path));
    }

    #[test]
    fn what_is_too_large_or_no_picture_is_refused_and_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let store = Store::open(&data).unwrap();
        let mut film = PICTURE.to_vec();
        film.resize(10 * 1024 * 1024 + 1, 0);
        let refused = store.attach(&source(folder.path(), "film.png", &film));
        assert!(matches!(refused, Err(StoreError::AttachmentTooLarge { bytes: 10_485_761, most: 10_485_760 })));
        let refused = store.attach(&source(folder.path(), "slip.jpg", b"MZ\x90\0 a program"));
        assert!(matches!(refused, Err(StoreError::AttachmentKind)));
        assert!(matches!(store.attach(&folder.path().join("gone.png")), Err(StoreError::File { .. })));
        assert!(!data.join(FOLDER).exists());
        film.truncate(10 * 1024 * 1024);
        assert!(store.attach(&source(folder.path(), "film.png", &film)).is_ok());
    }

    #[test]
    fn a_file_that_is_gone_or_changed_is_told_and_mended_by_laying_it_there_again() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("data")).unwrap();
        let slip = source(folder.path(), "slip.png", PICTURE);
        let attachment = store.attach(&slip).unwrap();
        let path = store.attachment_path(&attachment).unwrap();
        let told = || store.attachment_fault(&attachment).unwrap();
        assert_eq!(told(), None);
        fs::write(&path, "exchanged").unwrap();
        assert_eq!(told(), Some(AttachmentFault::Changed));
        fs::remove_file(&path).unwrap();
        assert_eq!(told(), Some(AttachmentFault::Missing));
        store.attach(&slip).unwrap();
        assert_eq!(told(), None);
    }

    #[test]
    fn what_a_power_cut_left_is_cleared_with_the_next_picture() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("data")).unwrap();
        let slip = source(folder.path(), "slip.png", PICTURE);
        let attachment = store.attach(&slip).unwrap();
        let path = store.attachment_path(&attachment).unwrap();
        fs::rename(&path, path.with_added_extension("part")).unwrap();
        assert_eq!(store.attachment_fault(&attachment).unwrap(), Some(AttachmentFault::Missing));
        store.attach(&slip).unwrap();
        assert!(!path.with_added_extension("part").exists());
        assert_eq!(store.attachment_fault(&attachment).unwrap(), None);
    }

    #[test]
    fn only_what_is_missing_is_copied_to_another_place() {
        let folder = tempfile::tempdir().unwrap();
        let (data, second) = (folder.path().join("data"), folder.path().join("second"));
        let store = Store::open(&data).unwrap();
        assert_eq!(copy_missing(&data, &second).unwrap(), 0);
        let attachment = store.attach(&source(folder.path(), "slip.png", PICTURE)).unwrap();
        assert_eq!(copy_missing(&data, &second).unwrap(), 1);
        assert_eq!(copy_missing(&data, &second).unwrap(), 0);
        assert_eq!(fault(&path_in(&second, &attachment), &attachment), None);
    }

    #[test]
    fn a_store_in_memory_keeps_no_files() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::in_memory().unwrap();
        let slip = source(folder.path(), "slip.png", PICTURE);
        assert!(matches!(store.attach(&slip), Err(StoreError::NoDataFolder)));
    }
}
