//! What is being typed. The only part of the state that views write; nothing relies on it being valid.

use strum::{AsRefStr, VariantArray};

use super::{CertificateDraft, LearnerDraft, PackDraft, RuleDraft, StaffDraft};
use crate::domain::code::CodeSetId;
use crate::domain::doubt::{CheckedWith, Finding};
use crate::domain::incident::Outcome;
use crate::domain::language::Language;
use crate::domain::terminal::{TerminalId, TerminalNumbers};

/// Every field being typed in, on whatever page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// The code field.
    pub code: String,
    /// The word field. At most one of the two is not empty.
    pub words: String,
    pub record: RecordDraft,
    /// The first start's questions, while they are asked.
    pub welcome: Option<WelcomeDraft>,
    /// A terminal being added or changed.
    pub terminal: Option<TerminalDraft>,
    pub staff: Option<StaffDraft>,
    pub rule: Option<RuleDraft>,
    pub pack: PackDraft,
    /// The digits typed where a PIN is asked for.
    pub pin: String,
    /// Where an export goes.
    pub export_path: String,
    /// Where backups are to go as well.
    pub second_place: String,
    /// The file to import.
    pub import_path: String,
    pub log: LogDraft,
    /// The correction of the opened incident.
    pub correction: CorrectionDraft,
    pub check: CheckDraft,
    pub day_end: DayEndDraft,
    /// What the next shift should know.
    pub handover_note: String,
    pub call: CallDraft,
    /// What is seen on a terminal without a code.
    pub symptom: String,
    pub report: ReportDraft,
    /// What is searched for in the ledger of claims.
    pub ledger: String,
    pub learner: Option<LearnerDraft>,
    pub certificate: CertificateDraft,
}

impl Drafts {
    /// What is being looked up.
    #[must_use]
    pub fn query(&self) -> &str {
        if self.code.is_empty() { &self.words } else { &self.code }
    }
}

/// What is typed on the log page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogDraft {
    pub text: String,
    pub code: String,
    /// A day each, as typed.
    pub from: String,
    pub to: String,
}

/// The optional fields of an incident.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordDraft {
    pub amount: String,
    pub last4: String,
    pub reference: String,
    pub trace: String,
    pub note: String,
}

/// A terminal being added or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerminalDraft {
    /// `None` for a new one.
    pub id: Option<TerminalId>,
    pub name: String,
    pub code_set: CodeSetId,
    pub numbers: TerminalNumbers,
}

/// The first start's answers; any may stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WelcomeDraft {
    pub language: Language,
    pub code_set: CodeSetId,
    pub name: String,
}

/// What may be corrected of an incident; the rest is what happened and stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CorrectionDraft {
    pub outcome: Option<Outcome>,
    pub amount: String,
    pub last4: String,
    pub reference: String,
    pub trace: String,
    pub note: String,
}

/// What a check of money in doubt has found, before it is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckDraft {
    pub with: Option<CheckedWith>,
    pub finding: Option<Finding>,
    pub decided_by: String,
}

/// What is typed at the end of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayEndDraft {
    /// Who decides, or looks at it again tomorrow.
    pub who: String,
}

/// A call to the acquirer, while one is on the telephone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallDraft {
    pub answered_by: String,
    pub case_number: String,
    pub promised: Option<Promise>,
}

/// A mistake that is reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportDraft {
    /// What the shop saw.
    pub saw: String,
    /// Where it was read.
    pub source: String,
}

/// When the acquirer wants to answer, in the words one hears on the telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray, AsRefStr)]
#[strum(serialize_all = "snake_case")]
pub enum Promise {
    HalfAnHour,
    TwoHours,
    Today,
    Tomorrow,
    ThreeDays,
}
