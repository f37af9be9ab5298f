//! One wish of each kind: those that till mode is there to keep from happening, and those of every day.

use std::path::PathBuf;

use strum::VariantArray as _;
use uuid::Uuid;

use super::KEYHOLDER;
use crate::domain::advice::{Action, Money};
use crate::domain::attachment::{Attachment, AttachmentKind};
use crate::domain::checklist::Answer;
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::document::{self, Document};
use crate::domain::doubt::Finding;
use crate::domain::drill::Family;
use crate::domain::incident::{AdviceGiven, IncidentId, Outcome};
use crate::domain::language::Language;
use crate::domain::learner::LearnerId;
use crate::domain::rule::{PackId, RuleId};
use crate::domain::setting::ThemeChoice;
use crate::domain::terminal::TerminalId;
use crate::job::Paper;
use crate::pack::Column;
use crate::state::{
    About, CareIntent, DeskTab, ExportIntent, Field, GuardIntent, ImportIntent, Intent, NoCodeIntent, Page, PaperName,
    ReadIntent, ReportIntent, Room, RoutineIntent, RuleIntent, SafetyIntent, SelfTestIntent, StaffIntent,
    TillModeIntent, TrainingIntent, WindowIntent, Written,
};
use crate::transfer::Format;

pub fn path() -> PathBuf {
    PathBuf::from("/elsewhere/file")
}

fn document() -> Document {
    Document {
        title: String::new(),
        paper: document::Paper::default(),
        look: document::Look::default(),
        language: "zh".to_owned(),
        blocks: Vec::new(),
        footer: String::new(),
    }
}

fn at(code: &str) -> CodeRef {
    CodeRef { set: CodeSetId::default(), code: Code::parse(code).unwrap() }
}

fn written(name: PaperName) -> Intent {
    let what = Paper::Pdf(Box::new(document()));
    TrainingIntent::Write(Written { name, of: "x".to_owned(), what }).into()
}

/// What till mode is there to keep from happening.
pub fn named() -> Vec<Intent> {
    let id = || LearnerId(Uuid::from_u128(21));
    let terminal = TerminalId(Uuid::from_u128(12));
    let staff = [StaffIntent::Edit(None), StaffIntent::Save, StaffIntent::RemovePin, StaffIntent::Retire(KEYHOLDER)];
    let export = [ExportIntent::Open, ExportIntent::Format(Format::Pdf), ExportIntent::Browse, ExportIntent::Start];
    let safety = [
        SafetyIntent::BackUpNow,
        SafetyIntent::UseSecondPlace,
        SafetyIntent::BrowseSecondPlace,
        SafetyIntent::DropSecondPlace,
        SafetyIntent::LookInto(path()),
        SafetyIntent::BrowseBackup,
        SafetyIntent::Restore,
        SafetyIntent::RestoreOverDamaged(path()),
    ];
    let care = [
        CareIntent::Check,
        CareIntent::Repair,
        CareIntent::Salvage,
        CareIntent::KeepFor(Some(12)),
        CareIntent::KeepFor(None),
        CareIntent::KeepForIndeed,
    ];
    let import = [
        ImportIntent::Browse,
        ImportIntent::File(path()),
        ImportIntent::Typed,
        ImportIntent::Column(Field::Code, Some(0)),
        ImportIntent::Start,
        ImportIntent::Report([String::new(), String::new(), String::new()], Vec::new()),
    ];
    let rule = RuleId(Uuid::from_u128(31));
    let pack = || PackId::parse("acquirer-rules").unwrap();
    let rules = [
        RuleIntent::Edit(None),
        RuleIntent::EditFor(at("57")),
        RuleIntent::Save,
        RuleIntent::Delete(rule),
        RuleIntent::Browse,
        RuleIntent::Typed,
        RuleIntent::Again,
        RuleIntent::Column(Column::Code, Some(0)),
        RuleIntent::Start,
        RuleIntent::RollBack(pack()),
        RuleIntent::TakeOut(pack()),
        RuleIntent::Trust,
        RuleIntent::Distrust("key".to_owned()),
    ];
    let training = [
        TrainingIntent::Go(Room::Desk),
        TrainingIntent::Go(Room::FireDoor),
        TrainingIntent::RemovePin,
        TrainingIntent::RemoveLearner,
        TrainingIntent::ChooseFire("rush".to_owned()),
        TrainingIntent::StartFire,
        TrainingIntent::Tab(DeskTab::Papers),
        TrainingIntent::Point(Some(id())),
        TrainingIntent::AssignPlan(id()),
        TrainingIntent::DropPlan(id()),
        TrainingIntent::WriteRecord(id()),
        TrainingIntent::PickRecord,
        TrainingIntent::ReadRecord(path()),
    ];
    let papers = [PaperName::CounterSheet, PaperName::Handout, PaperName::TrainingReport, PaperName::Deck];
    let pages = [Page::Settings, Page::Import, Page::Safety, Page::Rules];
    let mut all = vec![
        Intent::TakeBackOpened,
        Intent::NextCodeSet,
        Intent::SetTerminalCodeSet(CodeSetId::default()),
        Intent::EditTerminal(Some(terminal)),
        Intent::EditTerminal(None),
        Intent::SaveTerminal,
        Intent::RetireTerminal(terminal),
        Intent::FinishWelcome,
        Intent::Window(WindowIntent::SetHotKey(None)),
        Intent::Window(WindowIntent::StartWithSystem(true)),
        Intent::PickFolder,
        Intent::StartFresh,
        Intent::Routine(RoutineIntent::Skip("paper".to_owned(), true)),
    ];
    all.extend(pages.map(Intent::GoTo));
    all.extend(pages.map(|page| Intent::Read(ReadIntent::Open(page))));
    all.extend(staff.map(Intent::Staff));
    all.extend(export.map(Intent::Export));
    all.extend(safety.map(Intent::Safety));
    all.extend(care.map(Intent::Care));
    all.extend(import.map(Intent::Import));
    all.extend(rules.map(Intent::Rule));
    all.extend(training.map(Intent::from));
    all.extend(papers.map(written));
    all
}

/// What the people at the till need all day, one of each kind.
pub fn open() -> Vec<Intent> {
    let advice = AdviceGiven {
        language: Language::ZH_CN,
        edition: String::new(),
        meaning: String::new(),
        money: Money::NotCharged,
        action: Action::OtherMethod,
        headline: String::new(),
        say: String::new(),
        steps: Vec::new(),
        never: Vec::new(),
        rules: Vec::new(),
    };
    let file = Attachment { sha256: String::new(), name: "a.jpg".to_owned(), kind: AttachmentKind::Jpeg, bytes: 1 };
    let about = About { name: "unionpay-57".to_owned(), lines: Vec::new() };
    vec![
        Intent::GoTo(Page::Log),
        Intent::GoTo(Page::SelfTest),
        Intent::QueryChanged,
        Intent::PadKey('5'),
        Intent::PadBackspace,
        Intent::Pick(at("57")),
        Intent::ReadIn(CodeSetId::default()),
        Intent::Accept,
        Intent::Back,
        Intent::Tick("step".to_owned()),
        Intent::AnswerQuestion("step".to_owned(), Answer::Yes),
        Intent::StartTimer("step".to_owned()),
        Intent::Record { outcome: Outcome::PaidSameCard, advice: Box::new(advice) },
        Intent::SaveUnsaved,
        Intent::Undo,
        Intent::OpenIncident(IncidentId(Uuid::from_u128(7))),
        Intent::SaveCorrection,
        Intent::SaveCheck,
        Intent::SaveCall,
        Intent::EndCall(0),
        Intent::PickAttachment,
        Intent::Attach(path()),
        Intent::ShowAttachment(file),
        Intent::Print { name: "day".to_owned(), document: Box::new(document()) },
        Intent::MatchWithSlip(IncidentId(Uuid::from_u128(7)), Finding::Charged),
        Intent::CarryOver(IncidentId(Uuid::from_u128(7))),
        Intent::CloseDay,
        Intent::HandOver,
        Intent::TakeOver,
        Intent::LogChanged,
        Intent::ChooseLog(Box::default()),
        Intent::ResetLog,
        Intent::ShowLogRows(0, 10),
        Intent::MoveLogCursor(1),
        Intent::OpenLogCursor,
        Intent::SetLanguage(Language::EN),
        Intent::SetTheme(ThemeChoice::Dark),
        Intent::SetZoom(200),
        Intent::SelectTerminal(TerminalId(Uuid::from_u128(12))),
        Intent::NextTerminal,
        Intent::CancelTerminal,
        Intent::Staff(StaffIntent::AtTill(Some(KEYHOLDER))),
        Intent::Guard(GuardIntent::Cancel),
        Intent::Export(ExportIntent::Cancel),
        Intent::Safety(SafetyIntent::CloseSheet),
        Intent::Rule(RuleIntent::Cancel),
        Intent::Care(CareIntent::KeepAsBefore),
        Intent::NoCode(NoCodeIntent::Search),
        Intent::Report(ReportIntent::Open(Box::new(about))),
        Intent::SpeakToCustomer(Language::EN),
        Intent::Read(ReadIntent::AllClaims),
        Intent::Routine(RoutineIntent::PutOff),
        TrainingIntent::Practise(Family::VARIANTS[0]).into(),
        TrainingIntent::StartSession.into(),
        written(PaperName::Certificate),
        Intent::SelfTest(SelfTestIntent::Again),
        Intent::TillMode(TillModeIntent::Leave),
        Intent::Window(WindowIntent::ToggleStrip),
        Intent::Window(WindowIntent::PutCrashAway),
        Intent::CancelTask,
        Intent::SkipWelcome,
        Intent::TryAgain,
        Intent::LookUpOnly,
        Intent::Dismiss(0),
        Intent::BrowseSet(CodeSetId::default()),
    ]
}
