//! What is on the screen, and what changes it: pure, without clock, thread, file or language.
//!
//! Views read [`State`] and send [`Intent`]s; [`State::act`] answers with the [`Job`]s to be done outside the frame;
//! [`State::learn`] takes in how they ended. The only things a view writes itself are the drafts.

mod care;
mod day_end;
mod draft;
mod export;
mod guard;
mod import;
mod incident;
mod intent;
mod journal;
mod learn;
mod nocode;
mod notice;
mod reading;
mod report;
mod routines;
mod rules;
mod safety;
mod self_test;
mod shop;
mod staff;
mod task;
mod till;
mod till_mode;
mod training;
mod window;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

pub use crate::exchange::csv::{Field, SheetError};
pub use crate::exchange::refused::Reason;
pub use crate::job::{Handover, TaskError, TaskKind, Tried, TriedTable};
pub use crate::job::{PackPreview, PackRefusal, RuleNews, TriedList, TriedPack};
pub use crate::machine::HotKeyError;
pub use crate::pack::{BadSignature, Change, Column, Difference, Flaw, MAX_FAULTS, PackFault, Signed, TableError};
pub use crate::transfer::{Format, ImportError, Imported, Refusal, Refused};
pub use care::{Care, CareIntent, KEEP_MONTHS};
pub use day_end::{MAX_HANDOVER_CHARS, Reminders};
pub use draft::{
    CallDraft, CheckDraft, CorrectionDraft, DayEndDraft, Drafts, LogDraft, Promise, RecordDraft, ReportDraft,
    TerminalDraft, WelcomeDraft,
};
pub use export::{ExportIntent, ExportSheet, export_path};
pub use guard::{Asking, Guard, GuardIntent, PinTrouble};
pub use import::{Import, ImportIntent};
pub use incident::Opened;
pub use intent::{Intent, Page, Stamp};
pub use journal::{Choice, Log, Period};
pub use nocode::{NoCode, NoCodeIntent};
pub use notice::{Notice, Urgency};
pub use reading::{CLAIMS_A_PAGE, Ledger, LedgerRows, ReadIntent, Shelf};
pub use report::{About, ReportIntent, ReportSheet};
pub use routines::{RoutineIntent, RoutineRow, Routines};
pub use rules::{PackDraft, RuleDraft, RuleFlaw, RuleIntent, Rules};
pub use safety::{Safety, SafetyIntent};
pub use self_test::{SelfTest, SelfTestIntent};
pub use shop::ShopStatus;
pub use staff::{StaffDraft, StaffFlaw, StaffIntent};
pub use task::Running;
pub use till::{Phase, Shown, Till, Timer, Unreadable};
pub use till_mode::TillModeIntent;
pub use training::{
    CertificateCheck, CertificateDraft, Course, DeskTab, Ending, ExamEnd, FileStatus, LearnerDraft, LearnerFlaw,
    PaperName, Room, Standing, Training, TrainingIntent, Unlocking, Written,
};
pub use window::WindowIntent;

use crate::domain::code::CodeSetId;
use crate::domain::incident::{Details, IncidentId, NewIncident, Outcome};
use crate::domain::language::Language;
use crate::domain::setting::Settings;
use crate::domain::staff::Staff;
use crate::domain::terminal::Terminal;
use crate::find::Finder;
use crate::job::{Day, Job, Task};
use crate::knowledge::Catalog;
use crate::machine::Crash;

/// Everything the window shows.
pub struct State {
    pub catalog: Arc<Catalog>,
    pub finder: Arc<Finder>,
    pub page: Page,
    pub till: Till,
    pub drafts: Drafts,
    pub shop: ShopStatus,
    pub settings: Settings,
    pub terminals: Vec<Terminal>,
    pub staff: Vec<Staff>,
    pub guard: Guard,
    pub rules: Rules,
    pub day: Day,
    /// The start of the day that `day` belongs to.
    pub day_start: Option<jiff::Timestamp>,
    pub opened: Option<Opened>,
    /// Where the incident was opened from.
    pub opened_from: Page,
    pub log: Log,
    /// The incidents held against the settlement slip since the day was closed last.
    matched: BTreeSet<IncidentId>,
    pub browsing: CodeSetId,
    pub no_code: NoCode,
    /// The sheet of a report, while one is prepared.
    pub report: Option<ReportSheet>,
    pub notices: Vec<Notice>,
    /// Incidents that are not on disk although their outcome was chosen; nothing throws them away.
    pub unsaved: Vec<NewIncident>,
    /// What was done last, while it can be undone with one key.
    pub undoable: Option<Undoable>,
    /// What stood there before a correction that is on its way.
    correcting: Option<(IncidentId, Box<Details>)>,
    /// When the last good news came; it fades.
    pub news_at: Option<jiff::Timestamp>,
    pub export: Option<ExportSheet>,
    pub safety: Safety,
    pub care: Care,
    pub self_test: SelfTest,
    pub shelf: Shelf,
    pub routines: Routines,
    pub training: Training,
    last_export: Format,
    pub import: Import,
    /// The long task that is running, and the one that waits for it.
    pub task: Option<Running>,
    next_task: Option<Task>,
    /// How many records are on their way to the disk.
    saving: usize,
    /// Where this account keeps its papers.
    documents: Option<PathBuf>,
    /// The window is wanted as a strip.
    pub strip: bool,
    /// Whether the program starts with the system; `None` where it cannot be told.
    pub starts_with_system: Option<bool>,
    /// The report of a crash nobody has been shown.
    pub crash: Option<Crash>,
    /// One of the system's file dialogs is open.
    pub picking: bool,
    system_language: Language,
    /// Asked for on the command line: for this run only.
    spoken: Option<Language>,
}

/// Something that was done and can be undone for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    pub id: IncidentId,
    pub done_at: jiff::Timestamp,
    /// What stood there before a correction; `None` for a new incident, which is taken back whole.
    pub before: Option<Box<Details>>,
}

/// How long what was done can be undone with one key.
pub const UNDO_SECONDS: i64 = 10;

impl State {
    #[must_use]
    pub fn new(catalog: Arc<Catalog>, finder: Arc<Finder>, system_language: Language) -> Self {
        Self {
            catalog,
            finder,
            page: Page::default(),
            till: Till::default(),
            drafts: Drafts::default(),
            shop: ShopStatus::Unopened,
            settings: Settings::default(),
            terminals: Vec::new(),
            staff: Vec::new(),
            guard: Guard::default(),
            rules: Rules::default(),
            day: Day::default(),
            day_start: None,
            opened: None,
            opened_from: Page::Till,
            log: Log::default(),
            matched: BTreeSet::new(),
            browsing: CodeSetId::default(),
            no_code: NoCode::default(),
            report: None,
            notices: Vec::new(),
            unsaved: Vec::new(),
            undoable: None,
            correcting: None,
            news_at: None,
            export: None,
            safety: Safety::default(),
            care: Care::default(),
            self_test: SelfTest::default(),
            shelf: Shelf::default(),
            routines: Routines::default(),
            training: Training::default(),
            last_export: Format::Xlsx,
            import: Import::default(),
            task: None,
            next_task: None,
            saving: 0,
            documents: None,
            strip: false,
            starts_with_system: None,
            crash: None,
            picking: false,
            system_language,
            spoken: None,
        }
    }

    /// The language of the interface.
    #[must_use]
    pub fn language(&self) -> Language {
        self.spoken.or(self.settings.language).unwrap_or(self.system_language)
    }

    /// Speaks a language for this run, whatever the settings say.
    pub fn speak(&mut self, language: Language) {
        self.spoken = Some(language);
    }

    /// The terminal in use; `None` until the shop has named one.
    #[must_use]
    pub fn terminal(&self) -> Option<&Terminal> {
        self.terminals.iter().find(|t| Some(t.id) == self.settings.active_terminal).or_else(|| self.terminals.first())
    }

    /// The code set that what is typed is read in.
    #[must_use]
    pub fn code_set(&self) -> CodeSetId {
        self.till.read_in.clone().or_else(|| self.terminal().map(|t| t.code_set.clone())).unwrap_or_default()
    }

    /// How many of today's incidents are in doubt.
    #[must_use]
    pub fn in_doubt_today(&self) -> usize {
        self.day.incidents.iter().filter(|i| i.details.outcome == Some(Outcome::InDoubt)).count()
    }

    /// Whether the shop's file, or the decision to do without, has been there before: then the page stays while it is
    /// opened again.
    #[must_use]
    pub fn has_been_open(&self) -> bool {
        self.day_start.is_some() || !self.unsaved.is_empty()
    }

    /// Whether incidents can be saved at this moment.
    #[must_use]
    pub fn can_save(&self) -> bool {
        matches!(self.shop, ShopStatus::Open { .. })
    }

    /// Whether a question stands over the page; then the keys are its own.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        self.guard.asking.is_some() || self.export.is_some() || self.safety.sheet.is_some() || self.report.is_some()
    }

    /// Does what the user asked for; what cannot be done here is returned as jobs, in order.
    pub fn act(&mut self, intent: Intent, stamp: &Stamp) -> Vec<Job> {
        if self.refuses(&intent) {
            return Vec::new();
        }
        let jobs = match intent.guard() {
            Some(what) => self.guarded(what, intent, stamp),
            None => self.do_at_once(intent, stamp),
        };
        self.count_saving(jobs)
    }

    fn do_at_once(&mut self, intent: Intent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            Intent::GoTo(page) => return self.go_to(page, stamp),
            Intent::QueryChanged => self.query_changed(),
            Intent::PadKey(key) => self.pad_key(key),
            Intent::PadBackspace => self.pad_backspace(),
            Intent::Pick(at) => self.pick(at),
            Intent::ReadIn(set) => self.read_in(set),
            Intent::Accept => self.accept(),
            Intent::Back => return self.back(stamp),
            Intent::Tick(step) => self.till.toggle(step),
            Intent::AnswerQuestion(step, answer) => self.till.answer_question(step, answer),
            Intent::StartTimer(step) => self.till.start_timer(step, stamp.moment.at),
            Intent::Record { outcome, advice } => return self.record(outcome, *advice, stamp),
            Intent::SaveUnsaved => return self.save_unsaved(),
            Intent::Undo => return self.undo(stamp),
            Intent::OpenIncident(id) => return vec![Job::LoadHistory(id)],
            Intent::LogChanged => return self.log_changed(stamp),
            Intent::ChooseLog(choice) => return self.choose_log(*choice, stamp),
            Intent::ResetLog => return self.reset_log(stamp),
            Intent::ShowLogRows(first, end) => return self.show_log_rows(first, end),
            Intent::MoveLogCursor(by) => self.move_log_cursor(by),
            Intent::OpenLogCursor => return self.open_log_cursor(),
            Intent::SaveCorrection => return self.save_correction(stamp),
            Intent::SaveCheck => return self.save_check(stamp),
            Intent::SaveCall => return self.save_call(stamp),
            Intent::EndCall(place) => return self.end_call(place, stamp),
            Intent::PickAttachment => return self.pick_attachment(),
            Intent::Attach(source) => return self.attach(source, stamp),
            Intent::ShowAttachment(file) => return vec![Job::FindAttachment(file)],
            Intent::Print { name, document } => return vec![Job::Print { name, document }],
            Intent::TakeBackOpened => return self.take_back_opened(stamp),
            Intent::MatchWithSlip(id, finding) => return self.match_with_slip(id, finding, stamp),
            Intent::CarryOver(id) => return self.carry_over(id, stamp),
            Intent::CloseDay => return self.close_day(stamp),
            Intent::HandOver => return self.hand_over(stamp),
            Intent::TakeOver => return self.take_over(stamp),
            Intent::SetLanguage(language) => {
                self.spoken = None;
                return self.change_settings(|s| s.language = Some(language));
            }
            Intent::SetTheme(theme) => return self.change_settings(|s| s.theme = theme),
            Intent::SetZoom(percent) => return self.change_settings(|s| s.zoom_percent = percent),
            Intent::SelectTerminal(id) => return self.select_terminal(id),
            Intent::NextTerminal => return self.next_terminal(),
            Intent::NextCodeSet => return self.next_code_set(stamp),
            Intent::SetTerminalCodeSet(set) => return self.set_terminal_code_set(set, stamp),
            Intent::EditTerminal(id) => self.edit_terminal(id),
            Intent::SaveTerminal => return self.save_terminal(stamp),
            Intent::CancelTerminal => self.drafts.terminal = None,
            Intent::RetireTerminal(id) => return vec![Job::RetireTerminal(id)],
            Intent::Staff(intent) => return self.act_on_staff(intent, stamp),
            Intent::Guard(intent) => return self.act_on_guard(intent, stamp),
            Intent::Export(intent) => return self.act_on_export(intent, stamp),
            Intent::Safety(intent) => return self.act_on_safety(intent, stamp),
            Intent::Care(intent) => return self.act_on_care(intent, stamp),
            Intent::Import(intent) => return self.act_on_import(intent, stamp),
            Intent::Rule(intent) => return self.act_on_rules(intent, stamp),
            Intent::NoCode(intent) => self.act_on_no_code(intent),
            Intent::Report(intent) => return self.act_on_report(intent, stamp),
            Intent::SpeakToCustomer(language) => {
                return self.change_settings(|s| s.spoke_to_customer(language));
            }
            Intent::Read(intent) => self.act_on_reading(intent),
            Intent::Routine(intent) => return self.act_on_routine(intent, stamp),
            Intent::Training(intent) => return self.act_on_training(*intent, stamp),
            Intent::Window(intent) => return self.act_on_window(intent),
            Intent::SelfTest(intent) => return self.act_on_self_test(intent, stamp),
            Intent::TillMode(intent) => return self.act_on_till_mode(intent, stamp),
            Intent::CancelTask => self.cancel_task(),
            Intent::FinishWelcome => return self.finish_welcome(stamp),
            Intent::SkipWelcome => return self.skip_welcome(),
            Intent::TryAgain => return self.open_again(),
            Intent::PickFolder => return self.pick_folder(),
            Intent::StartFresh => {
                self.shop = ShopStatus::Opening;
                return vec![Job::StartFresh { now: stamp.moment.at }];
            }
            Intent::LookUpOnly => self.look_up_only(),
            Intent::Dismiss(index) => {
                if index < self.notices.len() {
                    self.notices.remove(index);
                }
            }
            Intent::BrowseSet(set) => self.browsing = set,
        }
        Vec::new()
    }

    fn go_to(&mut self, page: Page, stamp: &Stamp) -> Vec<Job> {
        self.drafts.terminal = None;
        self.drafts.staff = None;
        self.drafts.rule = None;
        self.leave_trail();
        match page {
            Page::Codes => self.browsing = self.code_set(),
            Page::NoCode => self.begin_no_code(),
            Page::Training => return self.show_training(stamp),
            Page::SelfTest => return self.show_self_test(stamp),
            _ => {}
        }
        // Every other page needs the room.
        self.strip &= page == Page::Till;
        // A code that is done with must be replaced by what is typed next, wherever one comes from.
        self.till.refocus |= page == Page::Till;
        self.page = page;
        if page == Page::Log { self.refresh_log(stamp) } else { Vec::new() }
    }

    fn back(&mut self, stamp: &Stamp) -> Vec<Job> {
        if self.drafts.terminal.take().is_some() || self.drafts.staff.take().is_some() {
            return Vec::new();
        }
        if self.drafts.rule.is_some() {
            self.rule_done();
            return Vec::new();
        }
        if self.back_along_trail() {
            return Vec::new();
        }
        match self.page {
            Page::Till => self.back_on_till(),
            Page::NoCode => return self.back_on_no_code(stamp),
            Page::Training => {
                if let Some(jobs) = self.back_in_training(stamp) {
                    return jobs;
                }
                return self.go_to(Page::Till, stamp);
            }
            Page::Incident => {
                self.opened = None;
                return self.go_to(self.opened_from, stamp);
            }
            Page::Call => self.page = Page::Incident,
            Page::Guide | Page::Claims | Page::Hotlines => return self.go_to(Page::Guides, stamp),
            Page::Import => return self.go_to(Page::Log, stamp),
            Page::Safety | Page::Rules => return self.go_to(Page::Settings, stamp),
            Page::SelfTest => return self.back_from_self_test(stamp),
            _ => return self.go_to(Page::Till, stamp),
        }
        Vec::new()
    }
}
