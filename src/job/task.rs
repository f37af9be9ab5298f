//! What takes long enough to be shown and to be given up: done beside the store's other jobs, one at a time.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use strum::{AsRefStr, VariantArray};

use crate::domain::backup::BackupReason;
use crate::domain::filter::Filter;
use crate::domain::incident::Moment;
use crate::store::{Backup, Preview, Restored, StoreError};

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
    BackUp(BackUpOrder),
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
    BackUp,
    LookInto,
    Restore,
}

impl TaskKind {
    /// Whether it keeps the shop's file to itself while it writes.
    #[must_use]
    pub fn writes(self) -> bool {
        match self {
            Self::Export | Self::BackUp | Self::LookInto => false,
            Self::Restore => true,
        }
    }
}

impl Task {
    #[must_use]
    pub fn kind(&self) -> TaskKind {
        match self {
            Self::Export(_) => TaskKind::Export,
            Self::BackUp(_) => TaskKind::BackUp,
            Self::LookInto(_) => TaskKind::LookInto,
            Self::Restore { .. } => TaskKind::Restore,
        }
    }

    /// Whether it is nobody's wish but the program's own care, and is not shown while it goes well.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::BackUp(order) if order.reason == BackupReason::Auto)
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportOrder {
    pub filter: Filter,
    pub format: ExportFormat,
    pub path: PathBuf,
    /// A file that is there may be replaced: somebody was asked.
    pub replace: bool,
}

/// The formats a log can leave in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum ExportFormat {
    #[default]
    Csv,
    Jsonl,
}

impl ExportFormat {
    /// How the names of such files end.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }
}

/// What a task has brought about.
#[derive(Debug)]
pub enum TaskEnd {
    Exported {
        path: PathBuf,
        incidents: u64,
    },
    BackedUp {
        reason: BackupReason,
        /// All there are now, newest first.
        backups: Vec<Backup>,
        /// What kept it from the second place.
        second: Option<StoreError>,
    },
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
