//! What the program has to tell, as values; the words are chosen where they are shown.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::{HotKeyError, State};
use crate::domain::incident::IncidentId;
use crate::domain::shift::ShopChange;
use crate::job::{RecordRead, RecordTrouble, RuleNews, TaskError, TaskKind};
use crate::store::{Salvaged, StoreError};

/// How long a notice stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Good news: goes by itself.
    News,
    /// Stays until it is dismissed.
    Problem,
}

/// Something to tell the user.
#[derive(Clone, Debug)]
pub enum Notice {
    /// On disk. Not one moment earlier.
    Saved(IncidentId),
    TakenBack,
    Corrected,
    /// A shift was handed over or taken over, a day closed.
    ShopNoted(ShopChange),
    /// A page for the printer lies there.
    Printed(PathBuf),
    PrintFailed(Arc<TaskError>),
    /// The report of a mistake lies there.
    ReportWritten(PathBuf),
    Exported {
        path: PathBuf,
        incidents: u64,
        boxes: usize,
    },
    /// The refused lines were written down there.
    Reported(PathBuf),
    /// The shop's rules are otherwise now.
    RulesChanged(RuleNews),
    /// What follows from the history was made anew, and everything is sound.
    Repaired,
    /// So many old incidents lost their contents, as the shop has chosen.
    Erased(u64),
    /// What could be read of a damaged file was taken over.
    Salvaged(Arc<Salvaged>),
    /// A backup was made and checked.
    BackedUp,
    /// A backup was made, and did not get to its second place.
    NotInSecondPlace(Arc<StoreError>),
    /// The log is again as it was in a backup.
    Restored,
    TaskFailed(TaskKind, Arc<TaskError>),
    /// A task was given up because somebody asked for it.
    GivenUp(TaskKind),
    /// A card number was hidden before saving.
    CardNumberHidden,
    /// Nothing was written; the incident is kept in the window.
    NotSaved(Arc<StoreError>),
    /// Something else could not be read or written.
    Failed(Arc<StoreError>),
    SettingsDamaged,
    /// The window was to be closed while incidents waited; the next time it will be.
    ClosingWouldLose,
    /// The command line named a terminal this shop does not have.
    NoSuchTerminal(String),
    /// Another program showed a code while the optional fields of the one before were filled in.
    FieldsOfAnother,
    /// What was typed at that time and not saved is back.
    DraftBack(Timestamp),
    HotKeyRefused(HotKeyError),
    /// Starting with the system could not be switched; the system's reason.
    AutostartFailed(String),
    /// An incident has become a drill.
    DrillMade,
    /// The record of a learner came in.
    RecordRead(RecordRead),
    RecordRefused(Arc<RecordTrouble>),
    /// What was practised is not on disk.
    PracticeNotKept(Arc<StoreError>),
    /// The written drills are not there.
    NoDrills,
    /// Till mode does not allow what was asked for.
    TillMode,
}

impl PartialEq for Notice {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Notice {
    #[must_use]
    pub fn urgency(&self) -> Urgency {
        match self {
            Self::Saved(_)
            | Self::TakenBack
            | Self::Corrected
            | Self::Exported { .. }
            | Self::Printed(_)
            | Self::ReportWritten(_)
            | Self::Reported(_)
            | Self::RulesChanged(_)
            | Self::Repaired
            | Self::Erased(_)
            | Self::BackedUp
            | Self::Restored
            | Self::GivenUp(_)
            | Self::DrillMade
            | Self::RecordRead(_)
            | Self::ShopNoted(_) => Urgency::News,
            _ => Urgency::Problem,
        }
    }
}

impl State {
    /// Whether the window may close. Incidents that wait to be saved hold it open once, with a warning.
    pub fn may_close(&mut self) -> bool {
        if self.unsaved.is_empty() || self.notices.contains(&Notice::ClosingWouldLose) {
            return true;
        }
        self.notify(Notice::ClosingWouldLose);
        false
    }

    /// How many problems stand there to be told.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.notices.iter().filter(|notice| notice.urgency() == Urgency::Problem).count()
            + usize::from(self.crash.is_some())
    }

    /// Says something, once: the same notice is not stacked.
    pub fn notify(&mut self, notice: Notice) {
        self.notices.retain(|n| *n != notice);
        self.notices.push(notice);
    }
}
