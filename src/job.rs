//! The contract between the screen and the rest: what is to be done outside the frame, and how it ended.

mod pack;
mod pin;
mod task;
mod training;

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::Timestamp;

pub use pack::{ListForm, PackOrder, PackPreview, PackRefusal, RuleChange, RuleNews, TriedList, TriedPack};
pub use pin::{Pin, PinChange};
pub use task::{
    BackUpOrder, Cancel, ExportOrder, ImportOrder, Progress, ReportOrder, Task, TaskEnd, TaskError, TaskKind,
    TaskOrder, Tried, TriedTable,
};

pub use training::{DeskData, LearnerPast, Paper, PracticeFile, RecordRead, RecordTrouble, TrainingDone, TrainingJob};

use crate::doctor::{Report, Wanted};
use crate::domain::attachment::Attachment;
use crate::domain::code::CodeRef;
use crate::domain::document::Document;
use crate::domain::draft::KeptDraft;
use crate::domain::filter::Filter;
use crate::domain::history::IncidentHistory;
use crate::domain::incident::{Details, Incident, IncidentId, Moment, NewIncident};
use crate::domain::request::OpenRequest;
use crate::domain::rule::Rulebook;
use crate::domain::setting::Settings;
use crate::domain::shift::{ShopChange, ShopEvent};
use crate::domain::staff::{Staff, StaffId};
use crate::domain::terminal::{Terminal, TerminalId};
use crate::machine::Crash;
use crate::store::{Backup, Salvaged, StoreError};
use crate::transfer::Format;

/// Something to do that touches the disk or the desktop.
#[derive(Debug)]
pub enum Job {
    /// Open the shop's file where it lies (again, after a fault).
    Open,
    /// Open the shop's file in another folder.
    OpenIn(PathBuf),
    /// Set a damaged file aside and begin a new one in its place.
    StartFresh {
        now: Timestamp,
    },
    /// What the till page shows beside the card.
    LoadDay {
        from: Timestamp,
        now: Timestamp,
    },
    /// A quick look whether the file is sound.
    Check,
    Record(Box<NewIncident>),
    Correct {
        id: IncidentId,
        to: Box<Details>,
        moment: Moment,
    },
    Withdraw {
        id: IncidentId,
        moment: Moment,
    },
    LoadHistory(IncidentId),
    /// Lay a file beside an incident.
    Attach {
        id: IncidentId,
        source: PathBuf,
        details: Box<Details>,
        moment: Moment,
    },
    /// Find a file that lies beside an incident, to show it.
    FindAttachment(Attachment),
    /// Make a PDF of a document, to show it.
    Print {
        /// The file's name without its ending.
        name: String,
        document: Box<Document>,
    },
    /// Write the report of a mistake down, to be sent by somebody.
    WriteReport {
        /// The file's name without its ending.
        name: String,
        text: String,
    },
    /// Show a file with the system's program for it.
    ShowFile(PathBuf),
    /// Write down what happened to the shop's day as a whole.
    NoteShop {
        change: ShopChange,
        moment: Moment,
    },
    /// A piece of the log page's table.
    LoadLog(Box<LogQuery>),
    SaveSettings(Box<Settings>),
    SaveTerminal(Terminal),
    RetireTerminal(TerminalId),
    SaveStaff {
        staff: Staff,
        pin: PinChange,
    },
    RetireStaff(StaffId),
    ChangeRules {
        change: RuleChange,
        moment: Moment,
    },
    CheckPin {
        id: StaffId,
        pin: Pin,
        now: Timestamp,
    },
    /// Which backups there are; also where the file itself cannot be used.
    ListBackups,
    /// How many incidents from before then would lose their contents.
    CountErasable {
        before: Timestamp,
    },
    /// Set a damaged file aside and take what can be read of it into a new one, which is opened.
    Salvage {
        moment: Moment,
    },
    /// Put a backup in the place of a damaged file, which is kept, and open it.
    RestoreOverDamaged {
        from: PathBuf,
        moment: Moment,
    },
    /// Ask for a folder with the system's dialog.
    PickFolder,
    /// Ask for another path with the system's dialog.
    AskPath(Ask),
    /// Something long: its progress comes first, its end last.
    Task(TaskOrder),
    /// Something about practice, which has a file of its own.
    Training(TrainingJob),
    /// Keep what is being typed, in place of what was kept before; `None` when nothing is.
    KeepDraft(Option<Box<KeptDraft>>),
    /// Start with the system, or not.
    StartWithSystem(bool),
    /// The shop was told of a crash: its report is put away, and shown if that is wanted.
    PutCrashAway {
        crash: Crash,
        show: bool,
    },
    /// Look at what the program can say of itself.
    Examine(Wanted),
}

impl Job {
    /// Whether it writes into the shop's file, and so waits while a task holds it.
    #[must_use]
    pub fn writes(&self) -> bool {
        matches!(
            self,
            Self::Record(_)
                | Self::Correct { .. }
                | Self::Attach { .. }
                | Self::Withdraw { .. }
                | Self::SaveSettings(_)
                | Self::SaveTerminal(_)
                | Self::RetireTerminal(_)
                | Self::SaveStaff { .. }
                | Self::RetireStaff(_)
                | Self::ChangeRules { .. }
                | Self::CheckPin { .. }
        )
    }
}

/// What a path is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Where an export goes: the folder and the name to begin with.
    Export { folder: Option<PathBuf>, name: String, format: Format },
    /// A file to import.
    Import,
    /// A pack of rules, or an acquirer's list.
    Pack,
    /// A folder on another disk, for backups.
    SecondPlace,
    /// A backup that lies somewhere else.
    Backup,
    /// A photo or a PDF to lay beside the opened incident.
    Attachment,
    /// The record of a learner from another PC.
    LearnerRecord,
}

/// How a job ended.
#[derive(Debug)]
pub enum Done {
    Opened(Result<Box<Shop>, StoreError>),
    /// Another window already holds this folder.
    AlreadyOpen {
        folder: PathBuf,
    },
    Checked(Result<(), StoreError>),
    DayLoaded(Result<Box<Day>, StoreError>),
    /// The incident is on disk, or it is not and comes back whole.
    Recorded {
        incident: Box<NewIncident>,
        result: Result<Kept, StoreError>,
    },
    Corrected {
        id: IncidentId,
        result: Result<Kept, StoreError>,
    },
    Withdrawn {
        id: IncidentId,
        result: Result<(), StoreError>,
    },
    HistoryLoaded(Result<Box<IncidentHistory>, StoreError>),
    AttachmentFound(Result<PathBuf, StoreError>),
    Printed(Result<PathBuf, TaskError>),
    ReportWritten(Result<PathBuf, TaskError>),
    FileShown(Result<(), TaskError>),
    LogLoaded(Result<LogPiece, StoreError>),
    ShopNoted {
        change: ShopChange,
        result: Result<(), StoreError>,
    },
    SettingsSaved(Result<(), StoreError>),
    TerminalSaved(Result<Terminal, StoreError>),
    TerminalRetired {
        id: TerminalId,
        result: Result<(), StoreError>,
    },
    /// Those who work here, after a change.
    StaffChanged(Result<Vec<Staff>, StoreError>),
    /// All rules, after a change.
    RulesChanged {
        news: RuleNews,
        result: Result<Box<Rulebook>, StoreError>,
    },
    PinChecked {
        id: StaffId,
        result: Result<bool, StoreError>,
    },
    ErasableCounted(Result<u64, StoreError>),
    /// What could be read of a damaged file; that the new one was opened is told after it.
    Salvaged(Box<Salvaged>),
    BackupsListed(Result<Vec<Backup>, StoreError>),
    FolderPicked(Option<PathBuf>),
    /// `None` if the dialog was cancelled, or there is none on this system.
    PathGiven {
        ask: Ask,
        path: Option<PathBuf>,
    },
    Progress(Progress),
    TaskEnded(Result<TaskEnd, TaskError>),
    Training(TrainingDone),
    DraftKept(Result<(), StoreError>),
    /// Whether the program starts with the system now, or in words why it cannot be switched.
    StartsWithSystem(Result<bool, String>),
    /// Where the report of a crash lies now.
    CrashPutAway {
        path: PathBuf,
        show: bool,
    },
    /// Another program wants something shown.
    Requested(OpenRequest),
    /// `None` where it could not be begun.
    Examined(Option<Box<Report>>),
}

/// Which rows of the log are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogQuery {
    pub filter: Filter,
    pub offset: u64,
    pub limit: u32,
    /// Comes back with the answer, so that a late one is known.
    pub generation: u64,
    /// Whether all of them are to be counted as well.
    pub count: bool,
}

/// Rows of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPiece {
    pub generation: u64,
    pub offset: u64,
    pub incidents: Vec<Incident>,
    pub count: Option<u64>,
}

/// What was kept of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How many card numbers were hidden before writing.
    pub hidden_card_numbers: usize,
}

/// The shop's file, open.
#[derive(Clone, Debug)]
pub struct Shop {
    pub folder: PathBuf,
    pub settings: Settings,
    /// The settings in the file could not be read; these are the defaults.
    pub settings_damaged: bool,
    pub terminals: Vec<Terminal>,
    pub staff: Vec<Staff>,
    pub rulebook: Rulebook,
    /// Where this account keeps its papers.
    pub documents: Option<PathBuf>,
    /// Newest first.
    pub backups: Vec<Backup>,
    /// Something was written down after the newest of them was made.
    pub changed_since_backup: bool,
    /// Whether the program starts with the system; `None` where it cannot.
    pub starts_with_system: Option<bool>,
    pub left: LeftBehind,
}

/// What was left when the program ended without having been asked to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftBehind {
    pub draft: Option<KeptDraft>,
    pub crash: Option<Crash>,
}

/// What the till page shows beside the card.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// Newest first.
    pub incidents: Vec<Incident>,
    /// Distinct codes, newest first, with how often today.
    pub recent: Vec<(CodeRef, u64)>,
    /// This shop's most frequent codes, with their number.
    pub top: Vec<(CodeRef, u64)>,
    /// Everything whose money is in doubt, of whatever day, newest first.
    pub doubtful: Vec<Incident>,
    /// Everything that waits for an answer of the acquirer.
    pub awaiting: Vec<Incident>,
    /// The newest link of the chain over everything written down, as it is printed.
    pub chain_head: Option<String>,
    /// The last shift that was handed over, if any was.
    pub handover: Option<Handover>,
    /// When each check that comes round was done last, and by whom.
    pub routines: BTreeMap<String, Moment>,
}

/// A shift that was handed over, and whether the next one has read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    pub event: ShopEvent,
    pub acknowledged: bool,
}
