//! What lies in the data folder, how large it is, and who else can read it.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use strum::{AsRefStr, VariantArray};

use crate::store::{FILE_NAME, PRACTICE_FILE_NAME};

/// What a file in the data folder belongs to. Their words are `data-part-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum PartKind {
    /// The shop's file, with what SQLite keeps beside it.
    Log,
    Attachments,
    Backups,
    Practice,
    /// Damaged files that were moved out of the way.
    SetAside,
    TechnicalLog,
    CrashReports,
    /// Locks and marks of the program.
    Other,
}

impl PartKind {
    /// The folder that holds nothing else, if it has one.
    #[must_use]
    pub fn folder(self) -> Option<&'static str> {
        match self {
            Self::Attachments => Some("attachments"),
            Self::Backups => Some("backups"),
            Self::TechnicalLog => Some("log"),
            Self::CrashReports => Some("reports"),
            Self::Log | Self::Practice | Self::SetAside | Self::Other => None,
        }
    }

    /// By the first name below the data folder.
    fn of(name: &str) -> Self {
        let folder = Self::VARIANTS.iter().find(|kind| kind.folder() == Some(name));
        match folder {
            Some(kind) => *kind,
            None if name.starts_with(FILE_NAME) => Self::Log,
            None if name.starts_with(PRACTICE_FILE_NAME) => Self::Practice,
            None if name.contains("-damaged-") => Self::SetAside,
            None => Self::Other,
        }
    }
}

/// One part of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub kind: PartKind,
    pub files: u64,
    pub bytes: u64,
}

/// Who can read what lies there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Privacy {
    /// The account it belongs to, and nobody else.
    Owner,
    /// Others too: these files and folders.
    Others(Vec<PathBuf>),
    /// The system has no such rights, or there is nothing yet.
    #[default]
    NotTested,
}

/// What was found in a folder.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub parts: Vec<Part>,
    pub privacy: Privacy,
    pub unreadable: Vec<PathBuf>,
}

/// Looks at everything in the data folder.
pub(super) fn look(folder: &Path) -> Found {
    let mut walk = Walk::default();
    walk.entry(folder, None);
    let privacy = match (walk.seen, cfg!(unix), walk.open.is_empty()) {
        (false, _, _) | (_, false, _) => Privacy::NotTested,
        (true, true, true) => Privacy::Owner,
        (true, true, false) => Privacy::Others(walk.open),
    };
    let part = |(kind, (files, bytes))| Part { kind, files, bytes };
    Found { parts: walk.parts.into_iter().map(part).collect(), privacy, unreadable: walk.unreadable }
}

#[derive(Default)]
struct Walk {
    seen: bool,
    parts: BTreeMap<PartKind, (u64, u64)>,
    open: Vec<PathBuf>,
    unreadable: Vec<PathBuf>,
}

impl Walk {
    /// A file or folder of this kind; the data folder itself has none.
    fn entry(&mut self, path: &Path, kind: Option<PartKind>) {
        let looked = fs::symlink_metadata(path).and_then(|found| {
            self.seen = true;
            // What a link says of itself means nothing, and where it leads is not ours.
            if !found.is_symlink() && is_open_to_others(&found) {
                self.open.push(path.to_owned());
            }
            if found.is_dir() {
                return self.folder(path, kind);
            }
            if let Some(kind) = kind {
                let (files, bytes) = self.parts.entry(kind).or_default();
                *files += 1;
                *bytes += found.len();
            }
            Ok(())
        });
        match looked {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                log::warn!("{} could not be looked at: {error}", path.display());
                self.unreadable.push(path.to_owned());
            }
            // What is gone again was the database's own scratch.
            _ => {}
        }
    }

    fn folder(&mut self, path: &Path, kind: Option<PartKind>) -> io::Result<()> {
        let mut names = fs::read_dir(path)?.map(|entry| Ok(entry?.file_name())).collect::<io::Result<Vec<_>>>()?;
        names.sort();
        for name in names {
            let kind = kind.unwrap_or_else(|| PartKind::of(&name.to_string_lossy()));
            self.entry(&path.join(&name), Some(kind));
        }
        Ok(())
    }
}

#[cfg(unix)]
fn is_open_to_others(found: &Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    found.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_: &Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_a_part_by_its_first_name() {
        for (name, kind) in [
            ("tillside.sqlite", PartKind::Log),
            ("tillside.sqlite-wal", PartKind::Log),
            ("practice.sqlite", PartKind::Practice),
            ("practice-damaged-20261121T143205Z.sqlite", PartKind::SetAside),
            ("tillside-damaged-20261121T143205Z.sqlite", PartKind::SetAside),
            ("backups", PartKind::Backups),
            ("log", PartKind::TechnicalLog),
            ("tillside.lock", PartKind::Other),
        ] {
            assert_eq!(PartKind::of(name), kind, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_others_can_read_is_named_and_sizes_are_added_up() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("attachments");
        fs::create_dir(&inner).unwrap();
        let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        for (path, bytes) in [(inner.join("a"), 5), (inner.join("b"), 7), (folder.path().join(FILE_NAME), 11)] {
            fs::write(&path, vec![0; bytes]).unwrap();
            set(&path, 0o600);
        }
        set(&inner, 0o700);
        set(folder.path(), 0o700);
        let found = look(folder.path());
        assert_eq!(found.privacy, Privacy::Owner);
        let part = |kind, files, bytes| Part { kind, files, bytes };
        assert_eq!(found.parts, [part(PartKind::Log, 1, 11), part(PartKind::Attachments, 2, 12)]);
        set(&inner.join("b"), 0o640);
        assert_eq!(look(folder.path()).privacy, Privacy::Others(vec![inner.join("b")]));
        assert_eq!(look(&folder.path().join("none")).privacy, Privacy::NotTested);
    }
}
