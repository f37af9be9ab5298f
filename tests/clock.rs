//! Clocks, neighbours and disks that do not behave: a clock set back, an hour that comes twice, two programs that write at the
//! same time, one that holds the file, a disk that is full or may not be written to.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, Output};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::{Connection, TransactionBehavior};
use tillside::domain::code::Code;
use tillside::domain::filter::Filter;
use tillside::domain::incident::{Details, Incident, IncidentId, Moment, NewIncident, Outcome};
use tillside::store::{FILE_NAME, Store, StoreError};
use uuid::Uuid;

fn at(text: &str) -> Moment {
    let at: Timestamp = text.parse().expect("a time in a test");
    Moment { at, zone: "Europe/Berlin".to_owned(), who: None }
}

fn incident(code: &str, moment: &str) -> NewIncident {
    let details = Details::new(Code::parse(code).expect("a code in a test"));
    NewIncident { id: IncidentId(Uuid::now_v7()), moment: at(moment), details, advice: None }
}

fn codes(incidents: &[Incident]) -> Vec<&str> {
    incidents.iter().map(|incident| incident.details.code.as_str()).collect()
}

fn assert_linear(store: &Store, events: u64) {
    let report = store.verify_chain(&mut |_| ControlFlow::Continue(())).expect("a chain");
    assert_eq!((report.events, report.broken_at), (events, None));
}

fn program(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
    command.env_remove("TILLSIDE_DATA_DIR").env("TZ", "Europe/Berlin").arg("--data-dir").arg(data).args(args);
    command
}

fn printed(data: &Path, args: &[&str]) -> String {
    let output = program(data, args).output().expect("the program runs");
    assert!(output.status.success(), "{args:?}: {}", words(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Says that something could not be tried, unless that is forbidden.
fn skip(why: &str) {
    assert!(std::env::var_os("TILLSIDE_TEST_ALL").is_none(), "{why}, and TILLSIDE_TEST_ALL forbids skipping");
    eprintln!("skipped: {why}");
}

#[test]
fn a_clock_set_back_changes_where_an_incident_stands_and_nothing_else() {
    let mut store = Store::in_memory().unwrap();
    let first = incident("57", "2026-11-21T14:00:00Z");
    store.record(&first).unwrap();
    // The battery is empty: the till believes it is years ago.
    let second = incident("61", "2020-01-01T00:00:10Z");
    store.record(&second).unwrap();
    store.record(&incident("98", "2020-01-01T00:00:20Z")).unwrap();
    for (note, when) in [("第一次", "2026-11-21T15:00:00Z"), ("第二次", "2020-01-01T00:01:00Z")] {
        let to = Details { note: Some(note.to_owned()), ..first.details.clone() };
        store.correct(first.id, &to, &at(when)).unwrap();
    }
    let in_doubt = Details { outcome: Some(Outcome::InDoubt), ..second.details.clone() };
    store.correct(second.id, &in_doubt, &at("2019-12-31T23:00:00Z")).unwrap();

    let listed = store.incidents(&Filter::default()).unwrap();
    assert_eq!(codes(&listed), ["57", "98", "61"], "newest first by the time that was written down");
    assert_eq!(listed[0].details.note.as_deref(), Some("第二次"), "the last correction counts");
    assert_eq!(listed[2].details.outcome, Some(Outcome::InDoubt));
    let times: Vec<_> =
        store.history(first.id).unwrap().steps.iter().map(|step| step.event.moment.at.to_string()).collect();
    assert_eq!(times, ["2026-11-21T14:00:00Z", "2026-11-21T15:00:00Z", "2020-01-01T00:01:00Z"]);
    assert_linear(&store, 6);
    store.rebuild_projection().unwrap();
    assert_eq!(store.incidents(&Filter::default()).unwrap(), listed);
}

#[test]
fn an_hour_that_comes_twice_is_told_apart_and_its_day_has_25_hours() {
    if TimeZone::get("Europe/Berlin").is_err() {
        return skip("this system knows no zone Europe/Berlin");
    }
    let folder = tempfile::tempdir().unwrap();
    let add = |code: &str, when: &str| printed(folder.path(), &["log", "add", "--code", code, "--at", when]);
    add("BEFORE", "2026-10-24T23:59:59+02:00");
    add("FIRST", "2026-10-25T00:00:00+02:00");
    let summer = add("SUMMER", "2026-10-25T02:30:00+02:00");
    let winter = add("WINTER", "2026-10-25T02:30:00+01:00");
    add("LAST", "2026-10-25T23:59:59+01:00");
    add("AFTER", "2026-10-26T00:00:00+01:00");

    let show = |id: &str| printed(folder.path(), &["log", "show", id.trim()]);
    assert!(show(&summer).contains("2026-10-25T02:30:00+02:00"), "{}", show(&summer));
    assert!(show(&winter).contains("2026-10-25T02:30:00+01:00"), "{}", show(&winter));
    let day = printed(folder.path(), &["log", "list", "--from", "2026-10-25", "--to", "2026-10-25"]);
    let found: Vec<_> = ["BEFORE", "FIRST", "SUMMER", "WINTER", "LAST", "AFTER"]
        .into_iter()
        .filter_map(|code| day.find(code).map(|place| (std::cmp::Reverse(place), code)))
        .collect();
    assert!(found.is_sorted(), "newest first, also within the hour that came twice: {day}");
    assert_eq!(found.iter().map(|(_, code)| *code).collect::<Vec<_>>(), ["FIRST", "SUMMER", "WINTER", "LAST"]);
}

#[test]
fn programs_that_write_in_turns_make_one_chain_and_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let shared = incident("00", "2026-11-21T10:00:00Z");
    Store::open(data).unwrap().record(&shared).unwrap();
    std::thread::scope(|scope| {
        for name in ["A", "B"] {
            let shared = &shared;
            scope.spawn(move || {
                let mut store = Store::open(data).expect("two may open it");
                for n in 0..20 {
                    let new = incident(&format!("{name}{n}"), "2026-11-21T14:00:00Z");
                    store.record(&new).expect("two may write");
                    let note = Some(format!("{name} {n}"));
                    store
                        .correct(shared.id, &Details { note, ..shared.details.clone() }, &at("2026-11-21T15:00:00Z"))
                        .expect("two may correct the same incident");
                }
            });
        }
        for name in ["P", "Q"] {
            scope.spawn(move || {
                for n in 0..5 {
                    printed(data, &["log", "add", "--code", &format!("{name}{n}")]);
                }
            });
        }
    });
    let mut store = Store::open(data).unwrap();
    assert_linear(&store, 1 + 2 * 40 + 2 * 5);
    let listed = store.incidents(&Filter::default()).unwrap();
    assert_eq!(listed.len(), 1 + 2 * 20 + 2 * 5);
    assert_eq!(store.history(shared.id).unwrap().steps.len(), 1 + 2 * 20);
    store.rebuild_projection().unwrap();
    assert_eq!(store.incidents(&Filter::default()).unwrap(), listed);
    store.quick_check().unwrap();
}

#[test]
fn a_file_held_by_another_program_is_locked_and_free_again_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    let mut other = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    let held = other.transaction_with_behavior(TransactionBehavior::Exclusive).unwrap();
    let new = incident("57", "2026-11-21T10:00:00Z");
    let refused = store.record(&new);
    assert!(matches!(refused, Err(StoreError::Locked)), "{refused:?}");
    assert!(store.incidents(&Filter::default()).unwrap().is_empty(), "reading goes on meanwhile");
    let output = program(folder.path(), &["log", "add", "--code", "61"]).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output).contains("the data is in use by another program"), "{}", words(&output));
    drop(held);
    store.record(&new).unwrap();
    assert_eq!(codes(&store.incidents(&Filter::default()).unwrap()), ["57"]);
}

/// Runs a script with a disk of its own of `bytes` at `$DISK` and the program as `$PROGRAM`; `None` where this account gets none.
#[cfg(target_os = "linux")]
fn on_a_small_disk(bytes: u64, script: &str) -> Option<String> {
    let disk = tempfile::tempdir().expect("a temporary folder");
    let whole = format!("mount -t tmpfs -o size={bytes} tmpfs \"$DISK\" && echo mounted\n{script}");
    let output = Command::new("unshare")
        .args(["-Urm", "sh", "-c", &whole])
        .env("DISK", disk.path())
        .env("PROGRAM", env!("CARGO_BIN_EXE_tillside-cli"))
        .env_remove("TILLSIDE_DATA_DIR")
        .output()
        .ok()?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    printed.contains("mounted").then(|| printed + &words(&output))
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_everything_saved_before_is_there() {
    let script = r#"
        added=0
        note=$(printf '余额不足%.0s' $(seq 480))
        while "$PROGRAM" --data-dir "$DISK" log add --code 57 --note "$note" > /dev/null; do
            added=$((added + 1))
            [ $added -lt 2000 ] || break
        done
        echo "added $added"
        echo "listed $("$PROGRAM" --data-dir "$DISK" log list --limit 5000 | wc -l)"
    "#;
    let Some(printed) = on_a_small_disk(1_200_000, script) else { return skip("no small disk for this account") };
    let number = |name: &str| {
        let line = printed.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{printed}"));
        line.trim().parse::<u32>().expect("a number")
    };
    assert!(printed.contains("the disk is full"), "{printed}");
    assert!(number("added") > 20, "{printed}");
    assert_eq!(number("added"), number("listed"), "{printed}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_may_not_be_written_to_is_told() {
    let script = r#"
        "$PROGRAM" --data-dir "$DISK" log add --code 57
        mount -o remount,ro "$DISK"
        "$PROGRAM" --data-dir "$DISK" log add --code 61
        echo "exit $?"
    "#;
    let Some(printed) = on_a_small_disk(4_000_000, script) else { return skip("no small disk for this account") };
    assert!(printed.contains("exit 1") && printed.contains("cannot be written to"), "{printed}");
}
