//! Logs of several tills, and earlier exports, coming together: nothing twice, nothing lost, and in the end all show the same.

#[path = "../benches/shop/mod.rs"]
mod shop;

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::filter::{Filter, SearchWord};
use tillside::domain::history::{Change, Event, IncidentHistory, Incoming, Patch};
use tillside::domain::incident::{Details, Incident, IncidentId, Moment, NewIncident, Outcome};
use tillside::store::{FILE_NAME, MergeMode, MergeReport, Store, StoreError};
use uuid::Uuid;

const CARD: &str = "4111 1111 1111 1111";

fn time(text: &str) -> Timestamp {
    text.parse().expect("a time in a test")
}

fn at(text: &str) -> Moment {
    Moment { at: time(text), zone: "Asia/Shanghai".to_owned(), who: None }
}

fn new(code: &str, moment: &str) -> NewIncident {
    let mut details = Details::new(Code::parse(code).expect("a code in a test"));
    details.code_set = Some(CodeSetId::default());
    NewIncident { id: IncidentId(Uuid::now_v7()), moment: at(moment), details, advice: None }
}

fn recorded(new: NewIncident, line: u64) -> Incoming {
    let NewIncident { id, moment, details, advice } = new;
    let change = Change::Recorded { details: Box::new(details) };
    Incoming { line, events: vec![Event { id: id.0, moment, change }], advice }
}

fn corrected(at: &str, from: &Details, to: &Details) -> Event {
    let (from, to) = Patch::between(from, to).expect("plain values");
    Event { id: Uuid::now_v7(), moment: self::at(at), change: Change::Corrected { from, to } }
}

fn of(history: IncidentHistory) -> Incoming {
    Incoming { line: 1, events: history.steps.into_iter().map(|step| step.event).collect(), advice: history.advice }
}

fn merge(store: &mut Store, incoming: Vec<Incoming>) -> MergeReport {
    store
        .merge(&mut incoming.into_iter(), MergeMode::Keep, &mut |_| ControlFlow::Continue(()))
        .expect("the file can be written")
}

/// What a till hands to another one.
fn handed_over(store: &Store, ids: &[IncidentId]) -> Vec<Incoming> {
    ids.iter().filter_map(|id| store.history(*id).ok()).map(of).collect()
}

fn all(store: &Store) -> Vec<Incident> {
    store.incidents(&Filter::default()).expect("a list")
}

fn ids(store: &Store) -> Vec<IncidentId> {
    all(store).iter().map(|incident| incident.id).collect()
}

fn assert_sound(store: &mut Store) {
    let report = store.verify_chain(&mut |_| ControlFlow::Continue(())).expect("a chain");
    assert_eq!(report.broken_at, None);
    let before = all(store);
    store.rebuild_projection().expect("events that make sense");
    assert_eq!(all(store), before, "the lists are what the events say");
}

fn content(folder: &Path) -> Vec<u8> {
    fs::read(folder.join(FILE_NAME)).expect("the file")
}

/// Changes one field of an incident.
fn edit(store: &mut Store, id: IncidentId, when: &str, change: impl FnOnce(&mut Details)) {
    let mut details = store.history(id).expect("a history").incident.details;
    change(&mut details);
    store.correct(id, &details, &at(when)).expect("corrected");
}

/// Two tills that both know one incident.
fn two_tills() -> (Store, Store, IncidentId) {
    let mut first = Store::in_memory().expect("a store in memory");
    let new = new("68", "2026-11-21T10:00:00Z");
    first.record(&new).expect("a store in memory");
    let mut second = Store::in_memory().expect("a store in memory");
    merge(&mut second, handed_over(&first, &[new.id]));
    (first, second, new.id)
}

/// Both hand over to each other what they had before.
fn exchange(first: &mut Store, second: &mut Store, ids: &[IncidentId]) -> (MergeReport, MergeReport) {
    let (from_first, from_second) = (handed_over(first, ids), handed_over(second, ids));
    (merge(first, from_second), merge(second, from_first))
}

#[test]
fn what_goes_to_another_till_is_there_as_it_was_here() {
    let mut here = Store::in_memory().unwrap();
    let report = merge(&mut here, shop::incidents(120).collect());
    assert_eq!((report.added, report.updated, report.known), (120, 0, 0));
    let undone = ids(&here)[3];
    edit(&mut here, undone, "2026-11-24T13:00:00Z", |d| d.note = Some("撤销前".to_owned()));
    let listed = ids(&here);
    here.withdraw(undone, &at("2026-11-24T13:05:00Z")).unwrap();

    let mut there = Store::in_memory().unwrap();
    let report = merge(&mut there, handed_over(&here, &listed));
    assert_eq!((report.added, report.refused.len(), report.hidden_card_numbers), (120, 0, 0));
    assert_eq!(all(&there), all(&here));
    assert_eq!(all(&there).len(), 119);
    for id in &listed {
        assert_eq!(there.history(*id).unwrap(), here.history(*id).unwrap());
    }
    for text in ["余额", "结算单", "T1", "R1", "Visa卡"] {
        let filter = Filter { words: SearchWord::split(text), ..Filter::default() };
        assert_eq!(there.incidents(&filter).unwrap(), here.incidents(&filter).unwrap(), "{text}");
    }
    assert_sound(&mut there);
}

#[test]
fn nothing_comes_in_twice() {
    let mut store = Store::in_memory().unwrap();
    merge(&mut store, shop::incidents(50).collect());
    let head = store.chain_head().unwrap();
    let report = merge(&mut store, shop::incidents(50).collect());
    assert_eq!((report.added, report.updated, report.known), (0, 0, 50));
    assert_eq!(store.chain_head().unwrap(), head, "no event was added");

    let mut twice: Vec<_> = shop::incidents(52).skip(50).collect();
    let correction = twice[1].events[1].clone();
    twice[1].events.push(correction);
    let report = merge(&mut store, twice.iter().chain(&twice).cloned().collect());
    assert_eq!((report.added, report.updated, report.known), (2, 0, 2));
    assert_eq!(store.history(IncidentId(twice[1].events[0].id)).unwrap().steps.len(), 2);
}

#[test]
fn an_incident_that_is_known_takes_only_what_is_new_of_it() {
    let (mut first, mut second, id) = two_tills();
    edit(&mut first, id, "2026-11-21T11:00:00Z", |d| d.note = Some("已查".to_owned()));
    let report = merge(&mut second, handed_over(&first, &[id]));
    assert_eq!((report.added, report.updated, report.known), (0, 1, 0));
    assert_eq!(second.history(id).unwrap(), first.history(id).unwrap());
    assert_eq!(all(&second), all(&first));
}

#[test]
fn different_fields_corrected_apart_are_both_kept() {
    let (mut first, mut second, id) = two_tills();
    edit(&mut first, id, "2026-11-21T11:00:00Z", |d| d.note = Some("没出小票".to_owned()));
    edit(&mut second, id, "2026-11-21T12:00:00Z", |d| d.outcome = Some(Outcome::InDoubt));
    exchange(&mut first, &mut second, &[id]);
    let details = &all(&first)[0].details;
    assert_eq!((details.note.as_deref(), details.outcome), (Some("没出小票"), Some(Outcome::InDoubt)));
    assert_eq!(all(&first), all(&second));
}

#[test]
fn an_older_correction_of_the_same_field_stays_in_the_history_and_does_not_overwrite() {
    let (mut first, mut second, id) = two_tills();
    edit(&mut first, id, "2026-11-21T11:00:00Z", |d| d.outcome = Some(Outcome::NoSale));
    edit(&mut second, id, "2026-11-21T12:00:00Z", |d| d.outcome = Some(Outcome::PaidSameCard));
    exchange(&mut first, &mut second, &[id]);
    for store in [&mut first, &mut second] {
        assert_eq!(all(store)[0].details.outcome, Some(Outcome::PaidSameCard));
        let outcomes: Vec<_> = store.history(id).unwrap().steps.iter().map(|step| step.after.outcome).collect();
        assert_eq!(outcomes, [None, Some(Outcome::NoSale), Some(Outcome::PaidSameCard)]);
        assert_sound(store);
    }
}

#[test]
fn money_that_was_in_doubt_on_either_till_was_in_doubt() {
    let (mut first, mut second, id) = two_tills();
    edit(&mut first, id, "2026-11-21T11:00:00Z", |d| d.outcome = Some(Outcome::InDoubt));
    edit(&mut second, id, "2026-11-21T12:00:00Z", |d| d.outcome = Some(Outcome::NoSale));
    exchange(&mut first, &mut second, &[id]);
    let doubted = Filter { doubted: true, ..Filter::default() };
    assert_eq!((first.count(&doubted).unwrap(), second.count(&doubted).unwrap()), (1, 1));
}

#[test]
fn a_correction_after_a_merge_counts_even_on_a_clock_that_is_behind() {
    let (mut first, mut second, id) = two_tills();
    edit(&mut second, id, "2026-11-21T18:00:00Z", |d| d.note = Some("快钟".to_owned()));
    merge(&mut first, handed_over(&second, &[id]));
    edit(&mut first, id, "2026-11-21T09:00:00Z", |d| d.note = Some("慢钟".to_owned()));
    assert_eq!(all(&first)[0].details.note.as_deref(), Some("慢钟"));
    merge(&mut second, handed_over(&first, &[id]));
    assert_eq!(all(&second)[0].details.note.as_deref(), Some("慢钟"));
    assert_eq!(second.history(id).unwrap(), first.history(id).unwrap());
}

/// Small throws of dice, the same at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn index(&mut self, end: usize) -> usize {
        usize::try_from(self.below(end as u64)).expect("it was a usize")
    }
}

#[test]
fn three_tills_edited_apart_show_the_same_once_all_have_heard_of_all() {
    for seed in 0..30 {
        let mut dice = Dice(seed);
        let mut tills: Vec<Store> = (0..3).map(|_| Store::in_memory().unwrap()).collect();
        let mut ids: Vec<IncidentId> = Vec::new();
        for _ in 0..60 {
            let till = dice.index(3);
            // Clocks that are hours apart, and set back at times.
            let when = format!("2026-11-21T{:02}:{:02}:00Z", dice.below(24), dice.below(60));
            match (dice.below(8), ids.len()) {
                (0, _) | (_, 0) => {
                    let mut new = new(["57", "68", "98"][dice.index(3)], &when);
                    // A millisecond each: in one and the same they stand in the order of recording, which is each till's own.
                    new.moment.at += SignedDuration::from_millis(i64::try_from(ids.len()).expect("few"));
                    tills[till].record(&new).unwrap();
                    ids.push(new.id);
                }
                (1 | 2, _) => {
                    let other = (till + 1 + dice.index(2)) % 3;
                    let incoming = handed_over(&tills[other], &ids);
                    merge(&mut tills[till], incoming);
                }
                (3, many) if dice.below(3) == 0 => {
                    let id = ids[dice.index(many)];
                    assert!(matches!(
                        tills[till].withdraw(id, &at(&when)),
                        Ok(()) | Err(StoreError::NoSuchIncident(_))
                    ));
                }
                (_, many) => {
                    let id = ids[dice.index(many)];
                    let Ok(history) = tills[till].history(id) else { continue };
                    if history.withdrawn {
                        continue;
                    }
                    let mut details = history.incident.details;
                    match dice.below(4) {
                        0 => details.note = Some(format!("备注 {}", dice.below(5))),
                        1 => details.note = None,
                        2 => details.outcome = Some(Outcome::InDoubt),
                        _ => details.outcome = Some(Outcome::NoSale),
                    }
                    tills[till].correct(id, &details, &at(&when)).unwrap();
                    assert_eq!(tills[till].history(id).unwrap().incident.details, details, "a correction counts");
                }
            }
        }
        // Twice round, each to its neighbour.
        for turn in 0..6 {
            let incoming = handed_over(&tills[turn % 3], &ids);
            merge(&mut tills[(turn + 1) % 3], incoming);
        }
        for till in &mut tills {
            assert_sound(till);
        }
        let [first, others @ ..] = &tills[..] else { panic!("three tills") };
        for other in others {
            assert_eq!(all(first), all(other), "seed {seed}");
            for id in &ids {
                assert_eq!(first.history(*id).unwrap(), other.history(*id).unwrap(), "seed {seed}");
            }
            let doubted = Filter { doubted: true, ..Filter::default() };
            assert_eq!(first.incidents(&doubted).unwrap(), other.incidents(&doubted).unwrap(), "seed {seed}");
        }
        let incoming = handed_over(&tills[0], &ids);
        let heads = tills[1].chain_head().unwrap();
        assert_eq!(merge(&mut tills[1], incoming).known, ids.len() as u64);
        assert_eq!(tills[1].chain_head().unwrap(), heads, "seed {seed}: nothing is left to say");
    }
}

#[test]
fn what_was_taken_back_stays_away() {
    let (mut first, mut second, id) = two_tills();
    first.withdraw(id, &at("2026-11-21T11:00:00Z")).unwrap();
    edit(&mut second, id, "2026-11-21T12:00:00Z", |d| d.note = Some("后来".to_owned()));
    exchange(&mut first, &mut second, &[id]);
    assert!(all(&first).is_empty() && all(&second).is_empty());
    let history = first.history(id).unwrap();
    assert!(history.withdrawn);
    assert_eq!(history, second.history(id).unwrap(), "what was written meanwhile is in both histories");
    assert_sound(&mut first);
    assert_sound(&mut second);

    let mut third = Store::in_memory().unwrap();
    merge(&mut third, handed_over(&first, &[id]));
    assert!(all(&third).is_empty());
    assert_eq!(third.history(id).unwrap(), history);
}

#[test]
fn what_was_erased_here_does_not_return() {
    let (mut first, mut second, id) = two_tills();
    for store in [&mut first, &mut second] {
        edit(store, id, "2026-11-21T11:00:00Z", |d| d.outcome = Some(Outcome::NoSale));
    }
    edit(&mut second, id, "2026-11-21T12:00:00Z", |d| d.note = Some("不该回来".to_owned()));
    assert_eq!(first.erase_older(time("2026-11-22T00:00:00Z"), &at("2027-12-01T00:00:00Z")).unwrap(), 1);
    let report = merge(&mut first, handed_over(&second, &[id]));
    assert_eq!((report.added, report.updated, report.known), (0, 0, 1));
    assert!(all(&first).is_empty());
    assert!(matches!(first.history(id), Err(StoreError::Erased(_))));
    assert_sound(&mut first);
}

/// Whether a line was refused for what is wrong with it.
type Reason = fn(&StoreError) -> bool;

#[test]
fn a_line_that_cannot_be_taken_is_named_with_its_reason_and_the_others_come_in() {
    let mut store = Store::in_memory().unwrap();
    let known = new("57", "2026-11-21T10:00:00Z");
    store.record(&known).unwrap();
    edit(&mut store, known.id, "2026-11-21T10:30:00Z", |d| d.note = Some("更正".to_owned()));
    let correction = store.history(known.id).unwrap().steps[1].event.id;
    store
        .note_shop(&tillside::domain::shift::ShopChange::Acknowledged { handover: known.id.0 }, &known.moment)
        .unwrap();

    let fresh = || new("61", "2026-11-21T11:00:00Z");
    let with = |change: &dyn Fn(&mut Details)| {
        let mut new = fresh();
        change(&mut new.details);
        recorded(new, 0)
    };
    let then = |event: Event| {
        let mut one = recorded(fresh(), 0);
        one.events.push(event);
        one
    };
    let patched = |patch: &str| {
        let to: Patch = serde_json::from_str(patch).expect("a patch");
        let change = Change::Corrected { from: Patch::default(), to };
        then(Event { id: Uuid::now_v7(), moment: at("2026-11-21T12:00:00Z"), change })
    };
    let withdrawn = |id: Uuid| Event { id, moment: at("2026-11-21T12:00:00Z"), change: Change::Withdrawn };
    let unfit: Reason = |error| matches!(error, StoreError::UnfitHistory);
    let odd: Vec<(Incoming, Reason)> = vec![
        (with(&|d| d.code = Code::parse("4111-1111-1111-1111").unwrap()), |error| {
            matches!(error, StoreError::CardNumberInCode)
        }),
        (with(&|d| d.note = Some("余".repeat(2_001))), |error| matches!(error, StoreError::NoteTooLong { .. })),
        (with(&|d| d.note = Some("134567890123456789".to_owned())), |error| matches!(error, StoreError::PaymentCode)),
        (Incoming { events: Vec::new(), ..with(&|_| ()) }, unfit),
        (Incoming { events: vec![withdrawn(Uuid::now_v7())], ..with(&|_| ()) }, unfit),
        (then(recorded(fresh(), 0).events.remove(0)), unfit),
        (patched(r#"{"outcome":"eaten"}"#), unfit),
        (patched(r#"{"code":null}"#), unfit),
        (patched(r#"{"code":"4111-1111-1111-1111"}"#), |error| matches!(error, StoreError::CardNumberInCode)),
        // Somebody else's ids.
        (then(withdrawn(correction)), unfit),
        (then(withdrawn(known.id.0)), unfit),
        (recorded(NewIncident { id: IncidentId(correction), ..fresh() }, 0), |error| {
            matches!(error, StoreError::AlreadyRecorded(_))
        }),
    ];
    let reasons: Vec<Reason> = odd.iter().map(|(_, reason)| *reason).collect();
    let mut file = Vec::new();
    for (one, _) in odd {
        file.push(one);
        file.push(recorded(fresh(), 0));
    }
    for (one, line) in file.iter_mut().zip(1..) {
        one.line = line;
    }
    let taken = file.len() as u64 - reasons.len() as u64;
    let report = merge(&mut store, file);
    assert_eq!((report.added, report.updated, report.known), (taken, 0, 0));
    let lines: Vec<u64> = report.refused.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, (1..).step_by(2).take(reasons.len()).collect::<Vec<_>>());
    for ((line, error), fits) in report.refused.iter().zip(reasons) {
        assert!(fits(error), "line {line}: {error:?}");
    }
    assert_eq!(all(&store).len() as u64, taken + 1, "of a refused line nothing is kept");
    assert_sound(&mut store);
}

#[test]
fn a_dry_run_tells_what_would_happen_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    merge(&mut store, shop::incidents(40).collect());
    drop(store);
    let before = content(folder.path());

    let mut file: Vec<_> = shop::incidents(3_000).collect();
    file[2_000].events.clear();
    let run = |mode| {
        let mut store = Store::open(folder.path()).unwrap();
        let report = store.merge(&mut file.clone().into_iter(), mode, &mut |_| ControlFlow::Continue(())).unwrap();
        (report.added, report.updated, report.known, report.refused.len(), report.refused[0].0)
    };
    let foretold = run(MergeMode::DryRun);
    assert!(content(folder.path()) == before, "the file was touched");
    assert_eq!(run(MergeMode::Keep), foretold);
    assert_eq!(foretold.3, 1);
    assert!(content(folder.path()) != before);
}

#[test]
fn breaking_off_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    merge(&mut store, shop::incidents(40).collect());
    drop(store);
    let before = content(folder.path());

    let mut store = Store::open(folder.path()).unwrap();
    let mut told = Vec::new();
    let broken_off = store.merge(&mut shop::incidents(20_000), MergeMode::Keep, &mut |seen| {
        told.push(seen);
        if seen > 1_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(broken_off, Err(StoreError::Cancelled)), "{broken_off:?}");
    assert!(told.is_sorted() && told.len() > 1 && *told.last().unwrap() < 5_000, "{told:?}");
    assert_eq!(all(&store).len(), 40);
    drop(store);
    assert!(content(folder.path()) == before, "the file was touched");
}

#[test]
fn no_card_number_comes_in_with_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let mut one = recorded(new("57", "2026-11-21T10:00:00Z"), 1);
    let Change::Recorded { details } = &one.events[0].change else { panic!("recorded") };
    let (mut first, mut second) = ((**details).clone(), (**details).clone());
    first.note = Some(format!("卡号 {CARD}"));
    second.note = Some(format!("还是 {CARD}"));
    second.terminal = Some(CARD.to_owned());
    one.events[0].change = Change::Recorded { details: Box::new(first.clone()) };
    one.events[0].moment.who = Some(CARD.to_owned());
    one.events.push(corrected("2026-11-21T11:00:00Z", &first, &second));
    // What a newer program might know of, and what nobody knows of.
    let Change::Corrected { to, .. } = &mut one.events[1].change else { panic!("corrected") };
    to.0.insert("unknown".to_owned(), CARD.into());
    to.0.insert(CARD.to_owned(), serde_json::Value::Null);
    let id = IncidentId(one.events[0].id);
    let report = merge(&mut store, vec![one]);
    assert_eq!((report.added, report.hidden_card_numbers), (1, 4));
    let details = store.history(id).unwrap().incident.details;
    assert!(details.note.unwrap().ends_with("1111"), "the last four stay");
    drop(store);
    let file = content(folder.path());
    for spelling in [CARD.to_owned(), CARD.replace(' ', ""), CARD[..14].to_owned()] {
        assert!(!file.windows(spelling.len()).any(|bytes| bytes == spelling.as_bytes()), "{spelling}");
    }
}
