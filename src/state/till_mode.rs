//! Till mode: the window is left to the people at the till. They look up, record, finish the day and practise; whatever takes
//! something away, takes something out or changes the shop waits for somebody with a PIN.
//!
//! Which wishes stay open is decided here, for every intent and in one place, so that no view and no key can forget it. It is
//! a lock of this window and of nothing else: whoever may read the files of the account still can.

use super::{
    CareIntent, ExportIntent, Intent, Notice, Page, PaperName, ReadIntent, Room, RoutineIntent, RuleIntent,
    SafetyIntent, StaffIntent, Stamp, State, TrainingIntent, WindowIntent,
};
use crate::job::{Ask, Job};

/// What can be asked for about till mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TillModeIntent {
    Enter,
    /// Always asks for a PIN first, however lately one was typed.
    Leave,
}

impl State {
    /// Whether the window is left to the people at the till.
    #[must_use]
    pub fn is_till_mode(&self) -> bool {
        self.settings.till_mode
    }

    /// Whether till mode can begin: somebody must be able to end it, and nothing may be under way that it would not allow.
    #[must_use]
    pub fn can_enter_till_mode(&self) -> bool {
        self.keyholders().next().is_some() && self.can_save() && !self.is_busy() && !self.picking
    }

    /// Refuses what till mode does not allow, in words; whether it did.
    pub(super) fn refuses(&mut self, intent: &Intent) -> bool {
        let refused = self.is_till_mode() && !intent.is_open_in_till_mode();
        if refused {
            self.notify(Notice::TillMode);
        }
        refused
    }

    /// The same for the answer of a dialog that was opened before.
    pub(super) fn refuses_answer(&mut self, ask: &Ask) -> bool {
        let refused = self.is_till_mode() && !is_asked_in_till_mode(ask);
        if refused {
            self.notify(Notice::TillMode);
        }
        refused
    }

    pub(super) fn act_on_till_mode(&mut self, intent: TillModeIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            TillModeIntent::Enter => {
                if !self.can_enter_till_mode() {
                    return Vec::new();
                }
                self.put_away();
                let mut jobs = self.change_settings(|s| s.till_mode = true);
                jobs.extend(self.go_to(Page::Till, stamp));
                jobs
            }
            TillModeIntent::Leave => {
                self.notices.retain(|notice| !matches!(notice, Notice::TillMode));
                self.change_settings(|s| s.till_mode = false)
            }
        }
    }

    /// The file that was just opened is in till mode: after a restart, or because a backup was.
    pub(super) fn follow_till_mode(&mut self) {
        if !self.is_till_mode() {
            return;
        }
        self.put_away();
        self.leave_trail();
        if !self.page.is_open_in_till_mode() {
            self.page = Page::Till;
        }
    }

    /// Nothing that a keyholder had open may stand open for whoever comes next.
    fn put_away(&mut self) {
        self.guard.close();
        self.drafts.pin.clear();
        self.export = None;
        self.safety.sheet = None;
        self.import = super::Import::default();
        self.rules.tried = None;
        self.care.considered = None;
        if let Some(opened) = &mut self.opened {
            opened.taking_back = false;
        }
        // "Back" leads from the incident to where it was opened, and that may have been any page.
        if !self.opened_from.is_open_in_till_mode() {
            self.opened_from = Page::Log;
        }
        self.close_what_is_private();
    }
}

impl Page {
    /// Whether somebody may be there in till mode.
    #[must_use]
    pub fn is_open_in_till_mode(self) -> bool {
        match self {
            Self::Settings | Self::Import | Self::Safety | Self::Rules => false,
            Self::Till
            | Self::NoCode
            | Self::Codes
            | Self::Help
            | Self::Log
            | Self::Incident
            | Self::Call
            | Self::DayEnd
            | Self::Handover
            | Self::Guides
            | Self::Guide
            | Self::Claims
            | Self::Hotlines
            | Self::Routines
            | Self::Training
            | Self::SelfTest => true,
        }
    }
}

impl Room {
    /// Whether somebody may be there in till mode: what the trainer sees and does is not for it.
    #[must_use]
    pub fn is_open_in_till_mode(self) -> bool {
        !matches!(self, Self::Desk | Self::FireDoor)
    }
}

impl Intent {
    /// Whether it may happen in till mode. No arm for "all others": whoever adds an intent decides it here.
    #[expect(clippy::match_same_arms, reason = "they are read in groups, each for a reason of its own")]
    pub(super) fn is_open_in_till_mode(&self) -> bool {
        match self {
            Self::GoTo(page) => page.is_open_in_till_mode(),
            // Looking up, and saving what happened rightly: the undo of one's own save among it.
            Self::QueryChanged
            | Self::PadKey(_)
            | Self::PadBackspace
            | Self::Pick(_)
            | Self::ReadIn(_)
            | Self::Accept
            | Self::Back
            | Self::Tick(_)
            | Self::AnswerQuestion(..)
            | Self::StartTimer(_)
            | Self::Record { .. }
            | Self::SaveUnsaved
            | Self::Undo
            | Self::OpenIncident(_)
            | Self::SaveCorrection
            | Self::SaveCheck
            | Self::SaveCall
            | Self::EndCall(_)
            | Self::PickAttachment
            | Self::Attach(_)
            | Self::ShowAttachment(_)
            | Self::NoCode(_)
            | Self::SpeakToCustomer(_)
            | Self::BrowseSet(_) => true,
            // The day's end, with its papers, and the log to read.
            Self::Print { .. }
            | Self::MatchWithSlip(..)
            | Self::CarryOver(_)
            | Self::CloseDay
            | Self::HandOver
            | Self::TakeOver
            | Self::LogChanged
            | Self::ChooseLog(_)
            | Self::ResetLog
            | Self::ShowLogRows(..)
            | Self::MoveLogCursor(_)
            | Self::OpenLogCursor => true,
            // People must be able to read, and to choose which of the shop's terminals stands before them.
            Self::SetLanguage(_)
            | Self::SetTheme(_)
            | Self::SetZoom(_)
            | Self::SelectTerminal(_)
            | Self::NextTerminal => true,
            // A report of a mistake in the knowledge holds nothing of the shop.
            Self::Report(_) | Self::SelfTest(_) | Self::TillMode(_) | Self::Guard(_) => true,
            // Ways out of something that stands open or is under way.
            Self::TryAgain
            | Self::LookUpOnly
            | Self::Dismiss(_)
            | Self::CancelTask
            | Self::CancelTerminal
            | Self::SkipWelcome => true,
            // What takes away, takes in or changes the shop.
            Self::TakeBackOpened
            | Self::NextCodeSet
            | Self::SetTerminalCodeSet(_)
            | Self::EditTerminal(_)
            | Self::SaveTerminal
            | Self::RetireTerminal(_)
            | Self::FinishWelcome
            | Self::Import(_) => false,
            // Ways out of a fault that leave the shop's file for another one.
            Self::PickFolder | Self::StartFresh => false,
            Self::Staff(intent) => intent.is_open_in_till_mode(),
            Self::Export(intent) => intent.is_open_in_till_mode(),
            Self::Safety(intent) => intent.is_open_in_till_mode(),
            Self::Care(intent) => intent.is_open_in_till_mode(),
            Self::Rule(intent) => matches!(intent, RuleIntent::Cancel),
            Self::Read(ReadIntent::Open(page)) => page.is_open_in_till_mode(),
            Self::Read(_) => true,
            Self::Routine(intent) => !matches!(intent, RoutineIntent::Skip(..)),
            Self::Training(intent) => intent.is_open_in_till_mode(),
            Self::Window(intent) => intent.is_open_in_till_mode(),
        }
    }
}

impl StaffIntent {
    fn is_open_in_till_mode(self) -> bool {
        match self {
            Self::AtTill(_) | Self::Cancel => true,
            Self::Edit(_) | Self::Save | Self::RemovePin | Self::Retire(_) => false,
        }
    }
}

impl ExportIntent {
    fn is_open_in_till_mode(self) -> bool {
        match self {
            Self::Cancel => true,
            Self::Open | Self::Format(_) | Self::Browse | Self::Start => false,
        }
    }
}

impl SafetyIntent {
    /// Backups are made all the same: nobody has to ask for them.
    fn is_open_in_till_mode(&self) -> bool {
        match self {
            Self::CloseSheet => true,
            Self::BackUpNow
            | Self::UseSecondPlace
            | Self::BrowseSecondPlace
            | Self::DropSecondPlace
            | Self::LookInto(_)
            | Self::BrowseBackup
            | Self::Restore
            | Self::RestoreOverDamaged(_) => false,
        }
    }
}

impl CareIntent {
    fn is_open_in_till_mode(self) -> bool {
        match self {
            Self::KeepAsBefore => true,
            Self::Check | Self::Repair | Self::Salvage | Self::KeepFor(_) | Self::KeepForIndeed => false,
        }
    }
}

impl WindowIntent {
    /// A strip or the whole window is a matter of the moment; how the program is called and started is one of the shop. The
    /// report of a crash holds nothing of the log, and stays.
    fn is_open_in_till_mode(self) -> bool {
        match self {
            Self::ToggleStrip | Self::ShowCrash | Self::PutCrashAway => true,
            Self::SetHotKey(_) | Self::StartWithSystem(_) => false,
        }
    }
}

impl TrainingIntent {
    /// Everybody may practise, also somebody new. The trainer's desk, and what is removed or goes to another PC, waits.
    fn is_open_in_till_mode(&self) -> bool {
        match self {
            Self::Go(room) => room.is_open_in_till_mode(),
            Self::Again
            | Self::Who(_)
            | Self::Unlock
            | Self::Leave
            | Self::NewLearner
            | Self::EditLearner
            | Self::SaveLearner
            | Self::StartSession
            | Self::Practise(_)
            | Self::StartBriefing
            | Self::StartExam
            | Self::Sure(_)
            | Self::Choose(_)
            | Self::LookUp
            | Self::Next
            | Self::Stop
            | Self::Serve(_)
            | Self::EndFire
            | Self::MakeDrill(_)
            | Self::CheckCertificate => true,
            Self::RemovePin
            | Self::RemoveLearner
            | Self::ChooseFire(_)
            | Self::StartFire
            | Self::Tab(_)
            | Self::Point(_)
            | Self::AssignPlan(_)
            | Self::DropPlan(_)
            | Self::WriteRecord(_)
            | Self::PickRecord
            | Self::ReadRecord(_) => false,
            // A certificate is its learner's own; the others are the trainer's papers.
            Self::Write(written) => written.name == PaperName::Certificate,
        }
    }
}

/// Whether a path may be asked for in till mode.
fn is_asked_in_till_mode(ask: &Ask) -> bool {
    match ask {
        Ask::Attachment => true,
        Ask::Export { .. } | Ask::Import | Ask::Pack | Ask::SecondPlace | Ask::Backup | Ask::LearnerRecord => false,
    }
}

#[cfg(test)]
mod tests;
