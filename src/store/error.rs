//! What may go wrong with the shop's file, told apart by what a person can do about it.
//!
//! The sentences here are plain English for the console and the technical log; the window chooses its own words by variant.
//! An error nobody has thought of stays [`StoreError::Failed`]: it is never passed off as one of the harmless ones.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use super::folder;
use crate::domain::incident::IncidentId;
use crate::domain::learner::LearnerId;
use crate::domain::staff::StaffId;

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Choose another folder, or have its rights changed.
    #[error("the folder {} cannot be written to", path.display())]
    FolderUnwritable { path: PathBuf },
    /// Make room; nothing was saved, everything saved earlier is there.
    #[error("the disk is full")]
    Full,
    /// Restore a backup, or set the file aside and begin a new one.
    #[error("the file {} is damaged or is not a Tillside file: {detail}", path.display())]
    Damaged { path: PathBuf, detail: String },
    /// Use the newer program that wrote the file; it was not touched.
    #[error("the data was written by a newer Tillside (data version {found}; this program knows {known})")]
    TooNew { found: i64, known: i64 },
    /// Try again: another program held the file for longer than we wait.
    #[error("the data is in use by another program")]
    Locked,
    /// Neither among the incidents nor, for a correction, among those not taken back.
    #[error("there is no incident {0}")]
    NoSuchIncident(IncidentId),
    /// The id is taken by a different record; nothing was saved.
    #[error("an incident {0} is already in the log with other contents")]
    AlreadyRecorded(IncidentId),
    /// A code or a code set must be typed again without it; nothing was saved.
    #[error("a card number was given as the code or code set; nothing was saved")]
    CardNumberInCode,
    /// The text must be typed again without it: whoever has the code can take the customer's money. Nothing was saved.
    #[error("there is a WeChat or Alipay payment code in the text; nothing was saved")]
    PaymentCode,
    /// The amount must be typed again; nothing was saved.
    #[error("a card number was given as the amount; nothing was saved")]
    CardNumberInAmount,
    /// Shorten the note; nothing was saved.
    #[error("the note is {chars} characters long; {most} are kept at most")]
    NoteTooLong { chars: usize, most: usize },
    /// Somebody else must be chosen: nobody of that id works here any more.
    #[error("nobody of the id {} works here", .0.0)]
    NoSuchStaff(StaffId),
    /// Type another name; nothing was saved.
    #[error("a name has 1 to {most} characters")]
    StaffName { most: usize },
    /// Type another name, or two people would sign alike; nothing was saved.
    #[error("somebody is called {0} already")]
    StaffNameTaken(String),
    /// Choose another learner: there is none of that id.
    #[error("there is no learner {}", .0.0)]
    NoSuchLearner(LearnerId),
    /// Type another name, or two learners would be taken for one; nothing was saved.
    #[error("a learner is called {0} already")]
    LearnerNameTaken(String),
    /// The record of a learner that comes in contradicts itself, or is none; nothing was taken in.
    #[error("this is no whole record of one learner")]
    UnfitRecord,
    /// Choose other digits; nothing was saved.
    #[error("a PIN has 4 to 12 digits")]
    PinForm,
    /// Wait: too many wrong PINs in a row.
    #[error("too many wrong PINs; the next can be tried in {seconds} seconds")]
    PinWait { seconds: u64 },
    /// The system gave no memory or no random numbers; nothing was saved.
    #[error("the PIN could not be hashed: {0}")]
    PinFailed(String),
    /// The system gave no random numbers; nothing was saved.
    #[error("the system gave no random numbers: {0}")]
    NoRandomNumbers(String),
    /// Change the rule that is there: the shop has one word for one code. Nothing was saved.
    #[error("the shop has a rule for this code already")]
    RuleTaken,
    /// None of that name is in force.
    #[error("no pack of that id is in force")]
    NoSuchPack,
    /// Take a smaller picture; nothing was saved. Both in bytes.
    #[error("the file has {bytes} bytes; {most} are kept at most")]
    AttachmentTooLarge { bytes: u64, most: u64 },
    /// Choose a picture (JPEG, PNG, WebP) or a PDF; nothing was saved.
    #[error("the file is no picture (JPEG, PNG, WebP) and no PDF")]
    AttachmentKind,
    /// Name a folder: the system has none for this account.
    #[error("this account has no folder for data")]
    NoDataFolder,
    /// A file beside the database could not be made, moved or locked.
    #[error("{} cannot be used: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    /// The contents were removed because of their age; nobody can bring them back.
    #[error("the contents of incident {0} were removed because of their age")]
    Erased(IncidentId),
    /// The events of an incident that comes in make no history; it is not taken, everything else is.
    #[error("the events of this incident make no history")]
    UnfitHistory,
    /// Somebody broke it off; nothing has changed.
    #[error("it was broken off; nothing has changed")]
    Cancelled,
    /// A trial, taken back as meant; never leaves this module.
    #[error("it was only a trial")]
    TakenBack,
    /// Open the file first: something was asked of it before it was open, or after it was closed.
    #[error("the data file is not open")]
    NotOpen,
    /// Nothing we have a name for.
    #[error("the database reported an error: {0}")]
    Failed(#[source] rusqlite::Error),
}

impl StoreError {
    /// Whether only the incident at hand is meant, and others may be written all the same.
    pub(super) fn is_about_one_incident(&self) -> bool {
        matches!(
            self,
            Self::CardNumberInCode
                | Self::CardNumberInAmount
                | Self::PaymentCode
                | Self::NoteTooLong { .. }
                | Self::AlreadyRecorded(_)
                | Self::UnfitHistory
        )
    }

    /// Names an error of the file system by what can be done about it. `path` is the folder for rights, else the file meant.
    pub(super) fn from_io(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match source.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::Full,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem | Kind::NotADirectory | Kind::AlreadyExists => {
                Self::FolderUnwritable { path: path.to_owned() }
            }
            _ => Self::File { path: path.to_owned(), source },
        }
    }
}

/// What may go wrong inside a transaction, before it is said which file it was about.
#[derive(Debug)]
pub(super) enum Trouble {
    Sql(rusqlite::Error),
    /// The file contradicts itself.
    Broken(String),
    Known(StoreError),
    /// The transaction was a trial and goes back.
    TakenBack,
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Known(error)
    }
}

impl Trouble {
    /// `file` is the database's path; its folder is asked when SQLite's own word is not enough.
    pub(super) fn about(self, file: &Path) -> StoreError {
        let damaged = |detail: String| StoreError::Damaged { path: file.to_owned(), detail };
        let error = match self {
            Self::Known(error) => return error,
            Self::TakenBack => return StoreError::TakenBack,
            Self::Broken(detail) => return damaged(detail),
            Self::Sql(error) => error,
        };
        if let Some(code) = error.sqlite_error_code() {
            return match code {
                ErrorCode::DiskFull => StoreError::Full,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => damaged(error.to_string()),
                // SQLite's word for a statement it cannot read. Ours are fixed and tested; what is left is a schema in the file
                // that is not ours any more.
                ErrorCode::Unknown if error.sqlite_extended_error_code() == Some(ffi::SQLITE_ERROR) => {
                    damaged(error.to_string())
                }
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                    StoreError::Locked
                }
                ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                    let path = file.parent().unwrap_or(file).to_owned();
                    folder::why_unwritable(&path).unwrap_or(StoreError::FolderUnwritable { path })
                }
                // SQLite says only "I/O error" when the quota is used up or shared memory finds no room.
                ErrorCode::SystemIoFailure => {
                    file.parent().and_then(folder::why_unwritable).unwrap_or(StoreError::Failed(error))
                }
                _ => StoreError::Failed(error),
            };
        }
        match error {
            // Where a row may be missing the statement says so (`optional`); one that has to be there and is not, is damage.
            rusqlite::Error::QueryReturnedNoRows
            | rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::Utf8Error(..) => damaged(error.to_string()),
            other => StoreError::Failed(other),
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn named(result_code: i32) -> StoreError {
        let folder = tempfile::tempdir().unwrap();
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(result_code), None);
        Trouble::Sql(error).about(&folder.path().join("tillside.sqlite"))
    }

    #[test]
    fn the_codes_of_sqlite_become_what_a_person_can_do() {
        assert!(matches!(named(ffi::SQLITE_FULL), StoreError::Full));
        assert!(matches!(named(ffi::SQLITE_READONLY_DIRECTORY), StoreError::FolderUnwritable { .. }));
        assert!(matches!(named(ffi::SQLITE_CANTOPEN), StoreError::FolderUnwritable { .. }));
        assert!(matches!(named(ffi::SQLITE_CORRUPT_INDEX), StoreError::Damaged { .. }));
        assert!(matches!(named(ffi::SQLITE_NOTADB), StoreError::Damaged { .. }));
        assert!(matches!(named(ffi::SQLITE_ERROR), StoreError::Damaged { .. }), "a schema that cannot be read");
        assert!(matches!(named(ffi::SQLITE_BUSY_SNAPSHOT), StoreError::Locked));
        assert!(matches!(named(ffi::SQLITE_LOCKED), StoreError::Locked));
    }

    #[test]
    fn an_error_nobody_has_thought_of_keeps_its_own_words() {
        for code in [ffi::SQLITE_IOERR_READ, ffi::SQLITE_NOMEM, ffi::SQLITE_CONSTRAINT, ffi::SQLITE_INTERNAL] {
            assert!(matches!(named(code), StoreError::Failed(_)), "{code}");
        }
    }

    #[test]
    fn an_input_error_in_an_unwritable_folder_is_about_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), "").unwrap();
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_IOERR_WRITE), None);
        let named = Trouble::Sql(error).about(&folder.path().join("file").join("tillside.sqlite"));
        assert!(matches!(named, StoreError::FolderUnwritable { .. }), "{named:?}");
    }
}
