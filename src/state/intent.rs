//! What can be asked for, where one can be, and when it happens.

use std::path::PathBuf;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::{
    CareIntent, Choice, ExportIntent, GuardIntent, ImportIntent, NoCodeIntent, ReadIntent, ReportIntent, RoutineIntent,
    RuleIntent, SafetyIntent, SelfTestIntent, StaffIntent, TillModeIntent, TrainingIntent, WindowIntent,
};
use crate::domain::attachment::Attachment;
use crate::domain::checklist::Answer;
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::document::Document;
use crate::domain::doubt::Finding;
use crate::domain::incident::{AdviceGiven, IncidentId, Moment, Outcome};
use crate::domain::language::Language;
use crate::domain::setting::ThemeChoice;
use crate::domain::terminal::TerminalId;

/// The places one can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// Find, answer, record.
    #[default]
    Till,
    /// From what is seen on a terminal without a code to the card.
    NoCode,
    /// The whole table of a code set.
    Codes,
    Settings,
    Help,
    /// The whole log.
    Log,
    /// One incident of the log.
    Incident,
    /// A file coming into the log.
    Import,
    /// Backups, and whether the file is sound.
    Safety,
    /// The shop's own rules, and packs of them.
    Rules,
    /// What to read out to the acquirer about that incident.
    Call,
    /// Payments in doubt held against the settlement slip.
    DayEnd,
    /// One shift to the next.
    Handover,
    /// What there is to read.
    Guides,
    /// One guide.
    Guide,
    /// What articles say, with our verdicts.
    Claims,
    /// Published telephone numbers.
    Hotlines,
    /// The checks that come round again.
    Routines,
    /// Practice.
    Training,
    /// What the program does and does not do, looked up in itself.
    SelfTest,
}

/// What the user asked for. Whether it may happen in till mode is decided in `till_mode.rs`.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(strum::VariantNames))]
pub enum Intent {
    GoTo(Page),
    /// The text in one of the query fields has changed.
    QueryChanged,
    /// A key of the touch pad.
    PadKey(char),
    PadBackspace,
    /// Take this row as the answer (from a list, the table, recents).
    Pick(CodeRef),
    /// Read the present code in another code set, this once.
    ReadIn(CodeSetId),
    /// Enter: the answer is accepted, now record.
    Accept,
    /// Esc: one step back.
    Back,
    Tick(String),
    AnswerQuestion(String, Answer),
    StartTimer(String),
    /// Save the incident; with the advice exactly as the screen gives it.
    Record {
        outcome: Outcome,
        advice: Box<AdviceGiven>,
    },
    /// Try again to save what could not be saved.
    SaveUnsaved,
    Undo,
    OpenIncident(IncidentId),
    SaveCorrection,
    /// Write down what a check of the opened incident's money has found.
    SaveCheck,
    SaveCall,
    /// The answer promised in this call (by its place) is waited for no longer.
    EndCall(usize),
    /// Choose a photo to lay beside the opened incident.
    PickAttachment,
    /// Lay this file beside the opened incident.
    Attach(PathBuf),
    ShowAttachment(Attachment),
    /// Make a page for the printer and show it.
    Print {
        name: String,
        document: Box<Document>,
    },
    /// Take the opened incident out of the log; asks first.
    TakeBackOpened,
    /// Held against the settlement slip, with what that shows.
    MatchWithSlip(IncidentId, Finding),
    /// Somebody looks at it again tomorrow.
    CarryOver(IncidentId),
    CloseDay,
    HandOver,
    TakeOver,
    /// A text field of the log page has changed.
    LogChanged,
    /// Other incidents are wanted on the log page.
    ChooseLog(Box<Choice>),
    ResetLog,
    /// These rows of the log are in sight and not here yet; the second is not included.
    ShowLogRows(u64, u64),
    MoveLogCursor(i64),
    OpenLogCursor,
    SetLanguage(Language),
    SetTheme(ThemeChoice),
    SetZoom(u16),
    SelectTerminal(TerminalId),
    /// The next terminal in the shop's order.
    NextTerminal,
    /// The next code set, remembered by the terminal.
    NextCodeSet,
    SetTerminalCodeSet(CodeSetId),
    EditTerminal(Option<TerminalId>),
    SaveTerminal,
    CancelTerminal,
    RetireTerminal(TerminalId),
    Staff(StaffIntent),
    Guard(GuardIntent),
    Export(ExportIntent),
    Safety(SafetyIntent),
    Import(ImportIntent),
    Rule(RuleIntent),
    Care(CareIntent),
    NoCode(NoCodeIntent),
    Report(ReportIntent),
    /// A customer is spoken to in this language.
    SpeakToCustomer(Language),
    Read(ReadIntent),
    Routine(RoutineIntent),
    Training(Box<TrainingIntent>),
    Window(WindowIntent),
    SelfTest(SelfTestIntent),
    TillMode(TillModeIntent),
    /// The running task is to give up.
    CancelTask,
    FinishWelcome,
    SkipWelcome,
    /// Ways out of a fault.
    TryAgain,
    PickFolder,
    StartFresh,
    LookUpOnly,
    Dismiss(usize),
    /// Show another part of the code table.
    BrowseSet(CodeSetId),
}

impl From<TrainingIntent> for Intent {
    fn from(intent: TrainingIntent) -> Self {
        Self::Training(Box::new(intent))
    }
}

/// When and with which new id something is done; the app supplies it, so that the state needs no clock.
#[derive(Clone, Debug)]
pub struct Stamp {
    pub moment: Moment,
    pub zone: TimeZone,
    pub fresh_id: Uuid,
}

impl Stamp {
    /// The day on the shop's calendar.
    #[must_use]
    pub fn today(&self) -> Date {
        self.moment.at.to_zoned(self.zone.clone()).date()
    }
}
