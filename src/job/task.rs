//! What takes long enough to be shown and to be given up: done beside the store's other jobs, one at a time.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use strum::{AsRefStr, VariantArray};

use super::pack::{PackOrder, TriedPack};
use crate::domain::backup::BackupReason;
use crate::domain::filter::Filter;
use crate::domain::incident::Moment;
use crate::domain::language::Language;
use crate::domain::rule::Rulebook;
use crate::exchange::csv::Mapping;
use crate::store::{Backup, CheckReport, Preview, Restored, StoreError};
use crate::transfer::{Format, ImportError, Imported};

/// A wish to give up, that both sides hold.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A task with what it works on.
#[derive(Debug)]
pub struct TaskOrder {
    /// The shop's data folder: a task has a connection of its own.
    pub folder: PathBuf,
    pub task: Task,
    pub cancel: Cancel,
}

#[derive(Debug)]
pub enum Task {
    Export(Box<ExportOrder>),
    /// Find out what a file would bring.
    TryImport(Box<ImportOrder>),
    Import(Box<ImportOrder>),
    /// Find out what a pack of rules would bring.
    TryPack(Box<PackOrder>),
    ImportPack(Box<PackOrder>),
    /// Write down the lines that were refused.
    Report(Box<ReportOrder>),
    BackUp(BackUpOrder),
    /// Look at everything there is.
    Check,
    /// Make anew what follows from the history, after a backup.
    Repair {
        moment: Moment,
    },
    /// Remove the contents of settled incidents from before then.
    Erase {
        before: Timestamp,
        moment: Moment,
    },
    /// Read a backup and tell what is in it.
    LookInto(PathBuf),
    Restore {
        from: PathBuf,
        moment: Moment,
    },
}

/// What kind of task; its words are `task-<kind>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum TaskKind {
    Export,
    TryImport,
    Import,
    TryPack,
    ImportPack,
    Report,
    BackUp,
    Check,
    Repair,
    Erase,
    LookInto,
    Restore,
}

impl TaskKind {
    /// Whether it keeps the shop's file to itself while it writes.
    #[must_use]
    pub fn writes(self) -> bool {
        match self {
            Self::Export | Self::BackUp | Self::Check | Self::LookInto | Self::Report | Self::TryPack => false,
            // A try is a whole import that is taken back.
            Self::TryImport | Self::Import | Self::ImportPack | Self::Repair | Self::Erase | Self::Restore => true,
        }
    }
}

impl Task {
    #[must_use]
    pub fn kind(&self) -> TaskKind {
        match self {
            Self::Export(_) => TaskKind::Export,
            Self::TryImport(_) => TaskKind::TryImport,
            Self::Import(_) => TaskKind::Import,
            Self::TryPack(_) => TaskKind::TryPack,
            Self::ImportPack(_) => TaskKind::ImportPack,
            Self::Report(_) => TaskKind::Report,
            Self::BackUp(_) => TaskKind::BackUp,
            Self::Check => TaskKind::Check,
            Self::Repair { .. } => TaskKind::Repair,
            Self::Erase { .. } => TaskKind::Erase,
            Self::LookInto(_) => TaskKind::LookInto,
            Self::Restore { .. } => TaskKind::Restore,
        }
    }

    /// Whether it is nobody's wish but the program's own care, and is not shown while it goes well.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        match self {
            Self::BackUp(order) => order.reason == BackupReason::Auto,
            Self::Erase { .. } => true,
            _ => false,
        }
    }
}

/// How far a task is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    /// Of how many, if that is known.
    pub of: Option<u64>,
}

/// Why a backup is made, and where else it goes.
#[derive(Clone, Debug)]
pub struct BackUpOrder {
    pub reason: BackupReason,
    pub second: Option<PathBuf>,
    pub now: Timestamp,
    /// Which days the old ones belong to.
    pub zone: TimeZone,
}

/// Which incidents go out, how and where to.
#[derive(Clone, Debug)]
pub struct ExportOrder {
    pub filter: Filter,
    pub format: Format,
    pub language: Language,
    pub now: Timestamp,
    /// The shop's, for times on paper.
    pub zone: TimeZone,
    pub path: PathBuf,
    /// A file that is there may be replaced: somebody was asked.
    pub replace: bool,
}

/// Which file comes in, and how a table is read.
#[derive(Clone, Debug)]
pub struct ImportOrder {
    pub path: PathBuf,
    /// Guessed from the header if not said.
    pub mapping: Option<Mapping>,
    pub moment: Moment,
    /// The shop's, for times that name no zone.
    pub zone: TimeZone,
}

/// A file that was looked at.
#[derive(Debug)]
pub struct Tried {
    pub path: PathBuf,
    /// `None` for JSON lines, which need no columns.
    pub table: Option<TriedTable>,
    pub outcome: Result<Imported, ImportError>,
}

/// What a table looks like, and how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriedTable {
    pub header: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    pub mapping: Mapping,
}

/// The lines that were refused: line, reason in words, and how each begins; below a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOrder {
    pub path: PathBuf,
    pub header: [String; 3],
    pub refused: Vec<(u64, String, String)>,
}

/// What a task has brought about.
#[derive(Debug)]
pub enum TaskEnd {
    Exported {
        path: PathBuf,
        incidents: u64,
        /// Characters that stand as a box on paper.
        boxes: usize,
    },
    /// What an import would bring; nothing has changed.
    Tried(Box<Tried>),
    Imported {
        imported: Box<Imported>,
        backups: Vec<Backup>,
    },
    /// What a pack would bring; nothing has changed.
    PackTried(Box<TriedPack>),
    PackTaken {
        /// All rules as they are now.
        rulebook: Box<Rulebook>,
        /// How many card numbers were hidden before writing.
        hidden: usize,
        backups: Vec<Backup>,
    },
    /// The refused lines stand in this file.
    Reported(PathBuf),
    BackedUp {
        reason: BackupReason,
        /// All there are now, newest first.
        backups: Vec<Backup>,
        /// What kept it from the second place.
        second: Option<StoreError>,
    },
    Checked(Box<CheckReport>),
    Repaired {
        after: Box<CheckReport>,
        backups: Vec<Backup>,
    },
    /// So many incidents lost their contents.
    Erased(u64),
    LookedInto(Box<Preview>),
    Restored(Box<Restored>),
}

/// Why a task has not been done; whatever was there before is there still.
#[derive(Debug)]
pub enum TaskError {
    Cancelled,
    /// A file of that name is there, and nobody has said that it may be replaced.
    Exists(PathBuf),
    Store(StoreError),
    Import(ImportError),
    /// Choose another place.
    Unwritable {
        path: PathBuf,
        detail: String,
    },
    /// Make room.
    Full {
        path: PathBuf,
    },
    /// The task ended in a way nobody has thought of.
    Broken,
}

impl From<StoreError> for TaskError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
