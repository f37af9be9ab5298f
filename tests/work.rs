//! The desk of the window with its real threads: what is recorded while a task keeps the file waits and is never lost.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use eframe::egui;
use jiff::tz::TimeZone;
use tillside::domain::code::Code;
use tillside::domain::filter::Filter;
use tillside::domain::incident::{Details, IncidentId, Moment, NewIncident};
use tillside::job::{Cancel, Done, ImportOrder, Job, Task, TaskEnd, TaskError, TaskOrder};
use tillside::library::Library;
use tillside::store::Store;
use tillside::work::{Clerk, Desk as _, Worker};
use uuid::Uuid;

fn moment() -> Moment {
    Moment::on_clock("2026-11-21T06:32:00Z".parse().expect("a time"), &TimeZone::UTC)
}

fn record(code: &str) -> Job {
    let details = Details::new(Code::parse(code).expect("a code"));
    let id = IncidentId(Uuid::now_v7());
    Job::Record(Box::new(NewIncident { id, moment: moment(), details, advice: None }))
}

/// A desk on a shop's file that is open, and an import of so many rows.
fn desk(folder: &Path, rows: u32) -> (Worker, TaskOrder) {
    let data = folder.join("data");
    let clerk = Clerk::new(Ok(data.clone()), Library::built_in().expect("the knowledge is sound"));
    let mut worker = Worker::start(clerk, egui::Context::default()).expect("threads");
    worker.start(Job::Open, None);
    wait_for(&mut worker, |done| matches!(done, Done::Opened(Ok(_))));
    let mut table = "at,code,reference\n".to_owned();
    for row in 0..rows {
        writeln!(table, "2026-11-20 14:05:11,57,R{row:06}").expect("written to memory");
    }
    let path = folder.join("rows.csv");
    std::fs::write(&path, table).expect("written");
    let order = ImportOrder { path, mapping: None, moment: moment(), zone: TimeZone::UTC };
    (worker, TaskOrder { folder: data, task: Task::Import(Box::new(order)), cancel: Cancel::default() })
}

/// Everything that comes, up to what is waited for.
fn wait_for(worker: &mut Worker, wanted: impl Fn(&Done) -> bool) -> Vec<Done> {
    let since = Instant::now();
    let mut all = Vec::new();
    while !all.iter().any(&wanted) {
        assert!(since.elapsed() < Duration::from_mins(1), "it never came; so far: {all:?}");
        all.extend(worker.finished());
        std::thread::sleep(Duration::from_millis(5));
    }
    all
}

fn is_recorded(done: &Done) -> bool {
    matches!(done, Done::Recorded { result: Ok(_), .. })
}

fn is_under_way(done: &Done) -> bool {
    matches!(done, Done::Progress(progress) if progress.done > 0)
}

#[test]
fn a_record_made_during_an_import_waits_for_it_and_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut worker, order) = desk(folder.path(), 3_000);
    let data = order.folder.clone();
    worker.start(Job::Task(order), None);
    wait_for(&mut worker, is_under_way);
    worker.start(record("61"), None);
    let all = wait_for(&mut worker, is_recorded);
    let place = |wanted: fn(&Done) -> bool| all.iter().position(wanted).expect("it came");
    let imported = place(|done| matches!(done, Done::TaskEnded(Ok(TaskEnd::Imported { .. }))));
    assert!(imported < place(is_recorded), "{all:?}");
    assert_eq!(Store::open(&data).expect("opens").count(&Filter::default()).expect("counted"), 3_001);
}

#[test]
fn an_import_that_is_stopped_leaves_nothing_and_frees_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut worker, order) = desk(folder.path(), 60_000);
    let (data, cancel) = (order.folder.clone(), order.cancel.clone());
    worker.start(Job::Task(order), None);
    wait_for(&mut worker, is_under_way);
    worker.start(record("61"), None);
    cancel.ask();
    let all = wait_for(&mut worker, is_recorded);
    assert!(all.iter().any(|done| matches!(done, Done::TaskEnded(Err(TaskError::Cancelled)))), "{all:?}");
    let kept = Store::open(&data).expect("opens").incidents(&Filter::default()).expect("read");
    assert_eq!(kept.iter().map(|incident| incident.details.code.to_string()).collect::<Vec<_>>(), ["61"]);
}

#[test]
fn a_desk_that_is_dropped_finishes_first_what_was_handed_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut worker, order) = desk(folder.path(), 2_000);
    let data = order.folder.clone();
    worker.start(Job::Task(order), None);
    worker.start(record("61"), None);
    drop(worker);
    assert_eq!(Store::open(&data).expect("opens").count(&Filter::default()).expect("counted"), 2_001);
}
