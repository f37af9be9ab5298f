//! The power goes at any moment: a process that works on a real file is killed again and again, and after each time
//! everything it had acknowledged is there, the file opens, and the chain of hashes fits.
//!
//! The process is this very test program, started again with a variable that tells it what to do. What it has acknowledged it
//! writes to its standard output, a line each, as `log add` prints an id: only when it is on the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::Connection;
use tempfile::TempDir;
use tillside::domain::backup::BackupReason;
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::filter::Filter;
use tillside::domain::history::{Change, Event, Incoming};
use tillside::domain::incident::{AdviceGiven, Details, IncidentId, Moment, NewIncident, Outcome};
use tillside::store::{FILE_NAME, MergeMode, Store, backup_folder, list_backups, preview};
use uuid::Uuid;

/// Tells the killed process what to do, and in which folder.
const TASK: &str = "TILLSIDE_KILL_TASK";
const FOLDER: &str = "TILLSIDE_KILL_FOLDER";

/// How many incidents one import brings.
const IMPORTED: usize = 400;

/// How often each kind of work is killed: a thousand times in all where nothing may be skipped, a few elsewhere.
fn rounds(share: u32) -> u32 {
    if std::env::var_os("TILLSIDE_TEST_ALL").is_some() { share } else { share.div_ceil(10) }
}

fn moment() -> Moment {
    Moment { at: Timestamp::now(), zone: "Asia/Shanghai".to_owned(), who: Some("小李".to_owned()) }
}

fn incident(note: &str) -> NewIncident {
    let mut details = Details::new(Code::parse("98").expect("a code"));
    details.code_set = Some(CodeSetId::default());
    details.outcome = Some(Outcome::InDoubt);
    details.note = Some(note.to_owned());
    NewIncident { id: IncidentId(Uuid::now_v7()), moment: moment(), details, advice: None::<AdviceGiven> }
}

/// Says that something is on the disk; a line that was begun is not an acknowledgement.
fn acknowledge(word: &str, id: IncidentId) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{word} {id}").and_then(|()| out.flush()).expect("somebody listens");
}

/// The process that is killed. Run by hand it does nothing.
#[test]
fn the_one_that_is_killed() {
    let (Some(task), Some(folder)) = (std::env::var_os(TASK), std::env::var_os(FOLDER)) else { return };
    let folder = Path::new(&folder);
    match task.to_str().expect("a word") {
        "write" => write_for_ever(folder),
        "import" => import_once(folder),
        "backup" => back_up_for_ever(folder),
        "upgrade" => drop(Store::open(folder).expect("the file opens")),
        "restore" => restore_once(folder),
        other => panic!("no such task: {other}"),
    }
}

/// Records, corrects, takes back.
fn write_for_ever(folder: &Path) {
    let mut store = Store::open(folder).expect("the file opens");
    for round in 0_u32.. {
        let new = incident(&format!("第 {round} 起"));
        store.record(&new).expect("saved");
        acknowledge("recorded", new.id);
        if round % 2 == 0 {
            let to = Details { outcome: Some(Outcome::NoSale), ..new.details.clone() };
            store.correct(new.id, &to, &moment()).expect("corrected");
            acknowledge("corrected", new.id);
        }
        if round % 5 == 4 {
            store.withdraw(new.id, &moment()).expect("taken back");
            acknowledge("withdrawn", new.id);
        }
    }
}

fn import_once(folder: &Path) {
    let mut store = Store::open(folder).expect("the file opens");
    let mut incoming = (0..IMPORTED).map(|line| {
        let NewIncident { id, moment, details, advice } = incident("从另一台收银机来");
        let recorded = Event { id: id.0, moment, change: Change::Recorded { details: Box::new(details) } };
        Incoming { line: line as u64, events: vec![recorded], advice }
    });
    store.merge(&mut incoming, MergeMode::Keep, &mut |_| ControlFlow::Continue(())).expect("imported");
    acknowledge("imported", IncidentId(Uuid::nil()));
}

fn back_up_for_ever(folder: &Path) {
    let mut store = Store::open(folder).expect("the file opens");
    loop {
        let new = incident("备份之间");
        store.record(&new).expect("saved");
        acknowledge("recorded", new.id);
        store.back_up(BackupReason::Manual, Timestamp::now()).expect("backed up");
    }
}

fn restore_once(folder: &Path) {
    let mut store = Store::open(folder).expect("the file opens");
    let oldest = list_backups(&backup_folder(folder)).expect("a list").pop().expect("a backup");
    store.restore(&oldest.path, &moment()).expect("restored");
    acknowledge("restored", IncidentId(Uuid::nil()));
}

/// What the process had acknowledged when it was killed: the last word about each incident.
type Acknowledged = BTreeMap<String, String>;

/// Starts the process and kills it after so long.
fn kill_after(folder: &Path, task: &str, delay: Duration) -> Acknowledged {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "the_one_that_is_killed", "--nocapture", "--test-threads=1"])
        .env(TASK, task)
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the process starts");
    std::thread::sleep(delay);
    // SIGKILL: no handler, no flush, no goodbye.
    child.kill().ok();
    let mut said = String::new();
    child.stdout.take().expect("it was asked for").read_to_string(&mut said).expect("words");
    child.wait().expect("it has ended");
    let whole = said.rfind('\n').map_or("", |end| &said[..end]);
    let words = whole.lines().filter_map(|line| line.split_once(' '));
    words.filter(|(_, id)| Uuid::parse_str(id).is_ok()).map(|(word, id)| (id.to_owned(), word.to_owned())).collect()
}

/// Ever other moments, the same in every run: from before the file is opened to well into the work.
fn delays(rounds: u32, longest: Duration) -> impl Iterator<Item = Duration> {
    (0..rounds).map(move |round| longest * (round * 7_919 % 1_000) / 1_000)
}

#[track_caller]
fn must_be_sound(store: &Store) {
    store.quick_check().expect("the file is sound");
    let report = store.verify_chain(&mut |_| ControlFlow::Continue(())).expect("the chain can be read");
    assert_eq!(report.broken_at, None);
}

/// Everything acknowledged is in the file as it was acknowledged.
#[track_caller]
fn must_hold(store: &Store, acknowledged: &Acknowledged) {
    for (id, word) in acknowledged {
        let id = IncidentId(Uuid::parse_str(id).expect("an id"));
        let history = store.history(id).unwrap_or_else(|error| panic!("{word} {id} is lost: {error}"));
        match word.as_str() {
            "corrected" => assert_eq!(history.incident.details.outcome, Some(Outcome::NoSale), "{id}"),
            "withdrawn" => assert!(history.withdrawn, "{id}"),
            _ => {}
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_power_goes_while_writing() {
    let folder = TempDir::new().expect("a folder");
    let mut all = Acknowledged::new();
    for delay in delays(rounds(500), Duration::from_millis(90)) {
        let said = kill_after(folder.path(), "write", delay);
        let store = Store::open(folder.path()).expect("the file opens after the kill");
        must_hold(&store, &said);
        all.extend(said);
    }
    let store = Store::open(folder.path()).expect("the file opens");
    must_be_sound(&store);
    must_hold(&store, &all);
    assert!(all.len() > 20, "only {} were written between the kills", all.len());
}

#[test]
fn an_import_is_there_whole_or_not_at_all() {
    let folder = TempDir::new().expect("a folder");
    drop(Store::open(folder.path()).expect("a new file"));
    let mut counts = BTreeSet::new();
    for delay in delays(rounds(150), Duration::from_millis(240)) {
        let before = count(folder.path());
        let said = kill_after(folder.path(), "import", delay);
        let after = count(folder.path());
        let added = after - before;
        assert!(added == 0 || added == IMPORTED as u64, "{added} of {IMPORTED}");
        assert!(said.is_empty() || added == IMPORTED as u64, "acknowledged and not there");
        counts.insert(added);
    }
    must_be_sound(&Store::open(folder.path()).expect("the file opens"));
    assert_eq!(counts.len(), 2, "the kills came too early or too late to tell anything: {counts:?}");
}

fn count(folder: &Path) -> u64 {
    let store = Store::open(folder).expect("the file opens after the kill");
    store.count(&Filter::default()).expect("counted")
}

#[test]
fn a_backup_is_whole_or_not_there_and_the_log_does_not_suffer() {
    let folder = TempDir::new().expect("a folder");
    let mut all = Acknowledged::new();
    for delay in delays(rounds(150), Duration::from_millis(120)) {
        all.extend(kill_after(folder.path(), "backup", delay));
        for backup in list_backups(&backup_folder(folder.path())).expect("a list") {
            preview(&backup.path, None).unwrap_or_else(|error| panic!("{}: {error}", backup.path.display()));
            std::fs::remove_file(&backup.path).expect("room for the next");
        }
    }
    let store = Store::open(folder.path()).expect("the file opens");
    must_be_sound(&store);
    must_hold(&store, &all);
}

/// A file as the first version of the schema left it, with so many incidents.
fn of_the_first_version(folder: &Path, incidents: usize) {
    let mut store = Store::open(folder).expect("a new file");
    for round in 0..incidents {
        store.record(&incident(&format!("旧版 {round}"))).expect("saved");
    }
    drop(store);
    let db = Connection::open(folder.join(FILE_NAME)).expect("it opens");
    // What the later steps have added goes again.
    db.execute_batch("DROP TABLE search; DROP TABLE IF EXISTS staff; DROP TABLE rule; DROP TABLE pack; DROP TABLE trusted_key; PRAGMA user_version = 1;").expect("taken back");
}

#[test]
fn an_upgrade_is_done_whole_or_begins_anew() {
    for (round, delay) in delays(rounds(100), Duration::from_millis(110)).enumerate() {
        let folder = TempDir::new().expect("a folder");
        of_the_first_version(folder.path(), 60);
        kill_after(folder.path(), "upgrade", delay);
        let store = Store::open(folder.path()).expect("the upgrade is done or can be done");
        assert_eq!(store.count(&Filter::default()).expect("counted"), 60, "round {round}");
        must_be_sound(&store);
    }
}

#[test]
fn a_restore_leaves_the_old_log_or_the_new_one() {
    let mut counts = BTreeSet::new();
    for delay in delays(rounds(100), Duration::from_millis(260)) {
        let folder = TempDir::new().expect("a folder");
        let mut store = Store::open(folder.path()).expect("a new file");
        for round in 0..5 {
            store.record(&incident(&format!("备份里 {round}"))).expect("saved");
        }
        store.back_up(BackupReason::Manual, Timestamp::now() - jiff::SignedDuration::from_hours(1)).expect("backed up");
        for round in 0..5 {
            store.record(&incident(&format!("备份后 {round}"))).expect("saved");
        }
        drop(store);
        let said = kill_after(folder.path(), "restore", delay);
        let now = count(folder.path());
        assert!(now == 5 || now == 10, "{now}");
        assert!(said.is_empty() || now == 5, "acknowledged and not done");
        must_be_sound(&Store::open(folder.path()).expect("the file opens"));
        counts.insert(now);
    }
    if std::env::var_os("TILLSIDE_TEST_ALL").is_some() {
        assert_eq!(counts.len(), 2, "the kills came too early or too late to tell anything: {counts:?}");
    }
}
