mod samples;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::LazyLock;

use jiff::tz::TimeZone;
use uuid::Uuid;

use super::*;
use crate::domain::code::{Code, CodeSetId};
use crate::domain::history::IncidentHistory;
use crate::domain::incident::{Details, Incident, IncidentId, Moment};
use crate::domain::language::Language;
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::rule::Rulebook;
use crate::domain::setting::Settings;
use crate::domain::staff::{Guarded, Staff, StaffId};
use crate::domain::terminal::{Terminal, TerminalId};
use crate::job::{Done, LeftBehind, Shop};
use crate::library::Library;
use crate::state::{ExportSheet, GuardIntent, Opened, ShopStatus, StaffDraft};
use crate::transfer::Format;
use samples::{named, open, path};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::built_in().unwrap());

const KEYHOLDER: StaffId = StaffId(Uuid::from_u128(1));

fn stamp() -> Stamp {
    let zone = TimeZone::get("Asia/Shanghai").unwrap();
    let at = "2026-11-21T06:32:00Z".parse().unwrap();
    Stamp { moment: Moment::on_clock(at, &zone), zone, fresh_id: Uuid::from_u128(99) }
}

fn history() -> IncidentHistory {
    let incident = Incident {
        id: IncidentId(Uuid::from_u128(7)),
        moment: stamp().moment,
        details: Details::new(Code::parse("57").unwrap()),
    };
    IncidentHistory { incident, withdrawn: false, advice: None, steps: Vec::new() }
}

/// A shop with everything in it that could be changed, taken out or removed, and with drafts that would do it.
fn shop() -> State {
    let mut state =
        State::new(std::sync::Arc::clone(&LIBRARY.catalog), std::sync::Arc::clone(&LIBRARY.finder), Language::ZH_CN);
    state.shop = ShopStatus::Open { folder: PathBuf::from("shop") };
    state.settings.welcomed = true;
    state.staff = vec![Staff { id: KEYHOLDER, name: "小明".to_owned(), has_pin: true }];
    let terminal =
        |id, name: &str| Terminal::new(TerminalId(Uuid::from_u128(id)), name.to_owned(), CodeSetId::default());
    state.terminals = vec![terminal(11, "T1"), terminal(12, "T2")];
    state.opened = Some(Opened::new(history()));
    state.training.learners = vec![learner()];
    state.training.who = Some(learner().id);
    state
}

fn learner() -> Learner {
    Learner {
        id: LearnerId(Uuid::from_u128(21)),
        name: "小红".to_owned(),
        has_pin: true,
        shared: false,
        joined: "2026-11-01".parse().unwrap(),
        plan: None,
    }
}

/// The same in till mode; drafts that a view might leave behind are there all the same.
fn till_mode() -> State {
    let mut state = shop();
    let jobs = state.act(Intent::TillMode(TillModeIntent::Enter), &stamp());
    assert!(jobs.iter().any(|job| matches!(job, Job::SaveSettings(settings) if settings.till_mode)), "{jobs:?}");
    state.edit_terminal(Some(TerminalId(Uuid::from_u128(11))));
    state.drafts.staff = Some(StaffDraft { name: "新".to_owned(), ..Default::default() });
    state.drafts.second_place = "/elsewhere".to_owned();
    state.drafts.import_path = "/elsewhere/rows.csv".to_owned();
    state.drafts.export_path = "/elsewhere/log.csv".to_owned();
    state.drafts.pack.path = "/elsewhere/pack.toml".to_owned();
    state.drafts.pack.key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3".to_owned();
    state.drafts.pack.key_name = "acquirer".to_owned();
    state.export = Some(ExportSheet { format: Format::Csv, trouble: None });
    state.training.removing = true;
    state.opened.as_mut().unwrap().taking_back = true;
    state.page = Page::Log;
    state
}

/// Everything of the state that a refused wish could have touched.
fn picture(state: &State) -> String {
    format!(
        "{:?}",
        (
            (state.page, &state.settings, &state.terminals, &state.staff, &state.drafts, &state.guard, &state.shop),
            (&state.opened, state.opened_from, &state.log.choice, &state.export, &state.safety, &state.care),
            (&state.import, &state.rules, state.picking, state.task.is_some(), state.next_task.is_some()),
            (state.training.room, state.training.who, state.training.tab, state.training.pointed),
            (state.training.removing, &state.training.fire_plan, state.training.fire.is_some(), &state.report),
        )
    )
}

fn variant(intent: &Intent) -> String {
    format!("{intent:?}").split(['(', ' ']).next().unwrap_or_default().to_owned()
}

#[test]
fn every_intent_is_decided_in_this_test_too() {
    let covered: BTreeSet<String> = named().iter().chain(&open()).map(variant).collect();
    // An import has nothing that would stay open.
    let all: BTreeSet<String> =
        <Intent as strum::VariantNames>::VARIANTS.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(covered, all);
}

#[test]
fn what_till_mode_refuses_changes_nothing_and_starts_no_job() {
    for intent in named() {
        let mut state = till_mode();
        let before = picture(&state);
        let jobs = state.act(intent.clone(), &stamp());
        assert!(jobs.is_empty(), "{intent:?}: {jobs:?}");
        assert_eq!(picture(&state), before, "{intent:?}");
        assert!(
            state.notices.iter().any(|notice| matches!(notice, Notice::TillMode)),
            "{intent:?} is refused in silence"
        );
    }
}

#[test]
fn without_till_mode_none_of_them_is_refused() {
    for intent in named() {
        let mut state = shop();
        state.act(intent.clone(), &stamp());
        assert!(!state.notices.iter().any(|notice| matches!(notice, Notice::TillMode)), "{intent:?}");
    }
}

#[test]
fn everything_that_asks_for_a_pin_elsewhere_is_refused() {
    for intent in open() {
        let guard = intent.guard();
        assert!(matches!(guard, None | Some(Guarded::TillMode)), "{intent:?} is open and asks for {guard:?}");
    }
}

#[test]
fn the_people_at_the_till_can_do_their_work() {
    for intent in open() {
        let mut state = till_mode();
        state.act(intent.clone(), &stamp());
        assert!(!state.notices.iter().any(|notice| matches!(notice, Notice::TillMode)), "{intent:?}");
    }
}

#[test]
fn entering_asks_nothing_and_needs_somebody_who_can_leave() {
    let mut state = shop();
    state.staff[0].has_pin = false;
    assert!(state.act(Intent::TillMode(TillModeIntent::Enter), &stamp()).is_empty());
    assert!(!state.is_till_mode());
    let state = till_mode();
    assert!(state.is_till_mode() && state.guard.asking.is_none());
}

/// Types a PIN of the keyholder, which is right or wrong.
fn with_pin(state: &mut State, right: bool) {
    state.drafts.pin = "2580".to_owned();
    let jobs = state.act(Intent::Guard(GuardIntent::Check), &stamp());
    assert!(matches!(jobs[..], [Job::CheckPin { id: KEYHOLDER, .. }]), "{jobs:?}");
    state.learn(Done::PinChecked { id: KEYHOLDER, result: Ok(right) }, &stamp());
}

#[test]
fn leaving_asks_for_a_pin_also_right_after_one_was_typed() {
    let mut state = shop();
    state.act(Intent::Export(ExportIntent::Open), &stamp());
    with_pin(&mut state, true);
    assert!(!state.is_guarded(stamp().moment.at), "open for five minutes");
    state.act(Intent::Export(ExportIntent::Cancel), &stamp());
    state.act(Intent::TillMode(TillModeIntent::Enter), &stamp());
    assert!(state.is_guarded(stamp().moment.at), "entering closes what was open");
    state.act(Intent::TillMode(TillModeIntent::Leave), &stamp());
    assert!(state.is_till_mode());
    with_pin(&mut state, false);
    assert!(state.is_till_mode(), "a wrong PIN opens nothing");
    with_pin(&mut state, true);
    assert!(!state.is_till_mode());
    assert!(state.act(Intent::GoTo(Page::Settings), &stamp()).is_empty());
    assert_eq!(state.page, Page::Settings);
    // Five minutes of an open guard do not end the next till mode.
    state.act(Intent::TillMode(TillModeIntent::Enter), &stamp());
    state.guard.open_for_test(KEYHOLDER, stamp().moment.at);
    state.act(Intent::TillMode(TillModeIntent::Leave), &stamp());
    assert!(state.is_till_mode() && state.guard.asking.is_some());
}

#[test]
fn where_nobody_has_a_pin_any_more_the_way_out_is_open() {
    let mut state = till_mode();
    state.staff[0].has_pin = false;
    state.act(Intent::TillMode(TillModeIntent::Leave), &stamp());
    assert!(!state.is_till_mode());
}

#[test]
fn what_was_asked_for_before_does_not_come_in_by_the_answer() {
    for ask in [Ask::Import, Ask::Pack, Ask::SecondPlace, Ask::Backup, Ask::LearnerRecord] {
        let mut state = till_mode();
        let before = picture(&state);
        let jobs = state.learn(Done::PathGiven { ask: ask.clone(), path: Some(path()) }, &stamp());
        assert!(jobs.is_empty(), "{ask:?}: {jobs:?}");
        assert_eq!(picture(&state), before, "{ask:?}");
    }
    let mut state = till_mode();
    assert!(state.learn(Done::FolderPicked(Some(path())), &stamp()).is_empty());
    assert!(matches!(state.shop, ShopStatus::Open { .. }));
}

#[test]
fn a_file_that_is_in_till_mode_closes_what_was_open_before_it() {
    let mut state = shop();
    state.page = Page::Safety;
    let settings = Settings { till_mode: true, welcomed: true, ..Settings::default() };
    let opened = Shop {
        folder: PathBuf::from("shop"),
        settings,
        settings_damaged: false,
        terminals: Vec::new(),
        staff: state.staff.clone(),
        rulebook: Rulebook::default(),
        documents: None,
        backups: Vec::new(),
        changed_since_backup: false,
        starts_with_system: None,
        left: LeftBehind::default(),
    };
    state.learn(Done::Opened(Ok(Box::new(opened))), &stamp());
    assert!(state.is_till_mode());
    assert_eq!(state.page, Page::Till);
}

#[test]
fn no_way_back_leads_to_a_page_or_a_room_that_is_shut() {
    let mut state = shop();
    state.page = Page::Settings;
    state.act(Intent::Read(ReadIntent::Open(Page::Routines)), &stamp());
    state.opened_from = Page::Safety;
    state.training.room = Room::Debrief;
    state.act(Intent::TillMode(TillModeIntent::Enter), &stamp());
    for page in [Page::Routines, Page::Incident, Page::Call, Page::Guide, Page::Training, Page::SelfTest] {
        for room in [Room::Debrief, Room::FireDoor, Room::Home] {
            state.page = page;
            state.training.room = room;
            for _ in 0..6 {
                state.act(Intent::Back, &stamp());
                assert!(state.page.is_open_in_till_mode(), "{page:?} leads to {:?}", state.page);
                let shut = state.page == Page::Training && state.training.room == Room::Desk;
                assert!(!shut, "{room:?} leads to the desk");
            }
        }
    }
}
