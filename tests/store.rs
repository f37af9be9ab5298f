//! The shop's file on a real disk: what must survive, what must be refused, and what must not be touched.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;
use tillside::domain::amount::{Amount, Currency};
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::filter::{Filter, SearchWord};
use tillside::domain::incident::{Details, Incident, IncidentId, Last4, Moment, NewIncident, Outcome, Status};
use tillside::domain::setting::Settings;
use tillside::domain::terminal::{Terminal, TerminalId};
use tillside::store::{FILE_NAME, Store, StoreError};
use uuid::Uuid;

fn time(text: &str) -> Timestamp {
    text.parse().expect("a time in a test")
}

fn at(text: &str) -> Moment {
    Moment { at: time(text), zone: "Asia/Shanghai".to_owned(), who: None }
}

fn incident(code: &str, moment: &str) -> NewIncident {
    let mut details = Details::new(Code::parse(code).expect("a code in a test"));
    details.code_set = Some(CodeSetId::default());
    NewIncident { id: IncidentId(Uuid::now_v7()), moment: at(moment), details, advice: None }
}

fn with(new: NewIncident, change: impl FnOnce(&mut Details)) -> NewIncident {
    let mut new = new;
    change(&mut new.details);
    new
}

fn codes(incidents: &[Incident]) -> Vec<&str> {
    incidents.iter().map(|incident| incident.details.code.as_str()).collect()
}

fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .expect("a folder in a test")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| (path.display().to_string(), fs::read(&path).expect("a file")))
        .collect();
    files.sort();
    files
}

/// Ten incidents in a file that has been closed.
fn filled(folder: &Path) {
    let mut store = Store::open(folder).expect("a new store");
    for n in 0..10 {
        let note = "余额".repeat(900);
        let new = with(incident("57", &format!("2026-11-21T14:00:{n:02}Z")), |details| details.note = Some(note));
        store.record(&new).expect("room for an incident");
    }
}

#[test]
fn everything_is_there_after_the_program_was_closed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("new").join("folder");
    let new = with(incident("57", "2026-11-21T14:32:05.250Z"), |details| {
        details.outcome = Some(Outcome::PaidOtherCard);
        details.amount = Amount::parse("268.00", Currency::CNY);
        details.last4 = Last4::parse("0123");
        details.note = Some("第一行\n第二行".to_owned());
    });
    let terminal = Terminal::new(TerminalId(Uuid::now_v7()), "T1".to_owned(), CodeSetId::new("visa"));
    let settings = Settings { active_terminal: Some(terminal.id), welcomed: true, ..Settings::default() };

    let mut store = Store::open(&data).unwrap();
    store.record(&new).unwrap();
    let corrected = Details { outcome: Some(Outcome::NoSale), ..new.details.clone() };
    store.correct(new.id, &corrected, &at("2026-11-21T15:00:00Z")).unwrap();
    store.save_terminal(&terminal).unwrap();
    store.save_settings(&settings).unwrap();
    drop(store);

    let store = Store::open(&data).unwrap();
    let history = store.history(new.id).unwrap();
    assert_eq!(history.incident, Incident { id: new.id, moment: new.moment, details: corrected.clone() });
    let states: Vec<_> = history.steps.into_iter().map(|step| step.after).collect();
    assert_eq!(states, [new.details, corrected]);
    assert_eq!(store.terminals().unwrap(), [terminal]);
    assert_eq!(store.settings().unwrap().settings, settings);
    store.quick_check().unwrap();
}

#[test]
fn incidents_come_newest_first_and_pass_every_field_of_the_filter() {
    let mut store = Store::in_memory().unwrap();
    let mut add = |code: &str, moment: &str, change: &dyn Fn(&mut Details)| {
        store.record(&with(incident(code, moment), change)).unwrap();
    };
    add("A", "2026-11-21T10:00:00Z", &|d| d.note = Some("Blaue Karte, zweimal".to_owned()));
    add("C", "2026-11-21T12:00:00Z", &|d| d.terminal = Some("T1 Front".to_owned()));
    add("B", "2026-11-21T11:00:00Z", &|d| d.outcome = Some(Outcome::InDoubt));
    add("D", "2026-11-21T13:00:00Z", &|d| d.outcome = Some(Outcome::NoSale));
    add("E", "2026-11-21T13:00:00Z", &|d| d.code_set = Some(CodeSetId::new("visa")));
    add("57", "2026-11-21T14:00:00Z", &|d| d.note = Some("余额不足，ÄRGER".to_owned()));

    let found = |filter: Filter| codes(&store.incidents(&filter).unwrap()).join(" ");
    let none = Filter::default;
    let text = |text: &str| Filter { words: SearchWord::split(text), ..Filter::default() };
    assert_eq!(found(none()), "57 E D C B A");
    assert_eq!(found(Filter { limit: Some(2), ..none() }), "57 E");
    assert_eq!(found(Filter { limit: Some(0), ..none() }), "");
    assert_eq!(found(Filter { from: Some(time("2026-11-21T12:00:00Z")), ..none() }), "57 E D C");
    assert_eq!(found(Filter { from: Some(time("2026-11-21T12:00:00.0001Z")), ..none() }), "57 E D");
    assert_eq!(found(Filter { to: Some(time("2026-11-21T12:00:00Z")), ..none() }), "B A");
    assert_eq!(found(Filter { to: Some(time("2026-11-21T12:00:00.0001Z")), ..none() }), "C B A");
    assert_eq!(found(Filter { code: Code::parse("a"), ..none() }), "A");
    assert_eq!(found(Filter { terminal: Some("T1 Front".to_owned()), ..none() }), "C");
    assert_eq!(found(Filter { status: Some(Status::Open), ..none() }), "57 E C A");
    assert_eq!(found(Filter { status: Some(Status::InDoubt), ..none() }), "B");
    assert_eq!(found(Filter { status: Some(Status::Closed), ..none() }), "D");
    assert_eq!(found(text("karte ZWEIMAL")), "A");
    assert_eq!(found(text("  front\tc ")), "C");
    assert_eq!(found(text("ärger 余额")), "57");
    assert_eq!(found(text("karte front")), "", "all words, not any");
    assert_eq!(found(text("% karte")), "A", "a sign is no pattern, and asks nothing");
    assert_eq!(found(text(" ")), "57 E D C B A");
    let both = Filter { status: Some(Status::Open), limit: Some(1), ..text("余额") };
    assert_eq!(found(both), "57");
}

#[test]
fn the_shops_codes_are_counted() {
    let mut store = Store::in_memory().unwrap();
    for (code, moment) in [
        ("51", "2026-11-01T10:00:00Z"),
        ("51", "2026-11-21T10:00:00Z"),
        ("61", "2026-11-21T11:00:00Z"),
        ("57", "2026-11-20T09:00:00Z"),
        ("57", "2026-11-20T23:00:00Z"),
        ("51", "2026-11-21T09:00:00Z"),
    ] {
        store.record(&incident(code, moment)).unwrap();
    }
    let undone = incident("65", "2026-11-21T11:30:00Z");
    store.record(&undone).unwrap();
    store.withdraw(undone.id, &undone.moment).unwrap();
    store.record(&with(incident("99", "2026-11-21T11:30:00Z"), |details| details.code_set = None)).unwrap();
    store
        .record(&with(incident("51", "2026-11-21T08:00:00Z"), |details| {
            details.code_set = Some(CodeSetId::new("visa"));
        }))
        .unwrap();

    let named = |counts: Vec<(tillside::domain::code::CodeRef, u64)>| {
        counts.into_iter().map(|(code, times)| format!("{code}×{times}")).collect::<Vec<_>>()
    };
    let now = time("2026-11-21T12:00:00Z");
    let recent = named(store.recent_codes(10, now).unwrap());
    assert_eq!(recent, ["unionpay:61×1", "unionpay:51×2", "visa:51×1", "unionpay:57×1"]);
    assert_eq!(named(store.recent_codes(1, now).unwrap()), ["unionpay:61×1"]);
    let month = named(store.code_counts(time("2026-11-01T00:00:00Z"), 10).unwrap());
    assert_eq!(month, ["unionpay:51×3", "unionpay:57×2", "unionpay:61×1", "visa:51×1"]);
    assert_eq!(named(store.code_counts(now, 10).unwrap()), Vec::<String>::new());
}

#[test]
fn a_file_from_the_future_is_refused_and_left_as_it_was() {
    for mode in ["WAL", "DELETE"] {
        let folder = tempfile::tempdir().unwrap();
        filled(folder.path());
        let db = Connection::open(folder.path().join(FILE_NAME)).unwrap();
        db.pragma_update_and_check(None, "journal_mode", mode, |_| Ok(())).unwrap();
        db.pragma_update(None, "user_version", 9).unwrap();
        drop(db);
        let before = contents(folder.path());
        let refused = Store::open(folder.path());
        assert!(matches!(refused, Err(StoreError::TooNew { found: 9, known: 4 })), "{refused:?}");
        assert!(contents(folder.path()) == before, "{mode}: the file was touched");
    }
}

#[test]
fn a_file_from_the_future_that_was_not_closed_well_keeps_its_log() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    filled(folder.path());
    let db = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    db.pragma_update(None, "user_version", 9).unwrap();
    // What lies on the disk after a crash: the database without what is only in its log.
    for end in ["", "-wal"] {
        let name = format!("{FILE_NAME}{end}");
        fs::copy(folder.path().join(&name), other.path().join(&name)).unwrap();
    }
    drop(db);
    let before = contents(other.path());
    assert_eq!(before.len(), 2);
    assert!(matches!(Store::open(other.path()), Err(StoreError::TooNew { found: 9, .. })));
    let after: Vec<_> = contents(other.path()).into_iter().filter(|(name, _)| !name.ends_with("-shm")).collect();
    assert!(after == before, "the file or its log was touched");
}

#[test]
fn a_file_that_is_no_database_is_damaged_and_left_as_it_was() {
    for bytes in
        [&b"this is a shopping list, not a database\n".repeat(40)[..], b"x", &[b'x'; 600], &[0; 600], &[0; 4_096]]
    {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE_NAME), bytes).unwrap();
        let before = contents(folder.path());
        let refused = Store::open(folder.path());
        assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{} bytes: {refused:?}", bytes.len());
        assert!(contents(folder.path()) == before, "the file was touched");
    }
}

#[test]
fn a_database_of_another_program_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let db = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    db.execute_batch("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('soup');").unwrap();
    drop(db);
    let before = contents(folder.path());
    assert!(matches!(Store::open(folder.path()), Err(StoreError::Damaged { .. })));
    assert!(contents(folder.path()) == before, "the file was touched");
}

#[test]
fn a_truncated_file_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let path = folder.path().join(FILE_NAME);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    let found = Store::open(folder.path()).and_then(|store| store.quick_check());
    assert!(matches!(found, Err(StoreError::Damaged { .. })), "{found:?}");
}

#[test]
fn a_garbled_page_is_damage_wherever_it_lies() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let path = folder.path().join(FILE_NAME);
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4_096;
    assert!(pages > 10);
    for page in 0..pages {
        let mut bytes = sound.clone();
        bytes[page * 4_096..(page + 1) * 4_096].fill(0xA5);
        fs::write(&path, &bytes).unwrap();
        let found = Store::open(folder.path()).and_then(|store| store.quick_check());
        // Pages that only continue a long text have no structure to check; what is in them is found when it is read.
        let found = found.and_then(|()| {
            let store = Store::open(folder.path())?;
            store.incidents(&Filter::default())?.iter().try_for_each(|incident| store.history(incident.id).map(drop))
        });
        assert!(matches!(found, Err(StoreError::Damaged { .. })), "page {page} of {pages}: {found:?}");
    }
}

#[test]
fn a_place_that_is_no_folder_is_unwritable() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for place in [file.clone(), file.join("data")] {
        assert!(matches!(Store::open(&place), Err(StoreError::FolderUnwritable { .. })), "{}", place.display());
    }
    let taken = folder.path().join("taken");
    fs::create_dir_all(taken.join(FILE_NAME)).unwrap();
    assert!(matches!(Store::open(&taken), Err(StoreError::FolderUnwritable { .. })));
}

#[cfg(unix)]
#[test]
fn a_folder_without_rights_is_unwritable() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    if fs::write(folder.path().join("probe"), "").is_ok() {
        eprintln!("skipped: this account may write everywhere");
        return;
    }
    assert!(matches!(Store::open(folder.path()), Err(StoreError::FolderUnwritable { .. })));
}

#[cfg(unix)]
#[test]
fn the_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut store = Store::open(&data).unwrap();
    store.record(&incident("57", "2026-11-21T14:00:00Z")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    for end in ["", "-wal", "-shm"] {
        assert_eq!(mode(&data.join(format!("{FILE_NAME}{end}"))), 0o600, "{end}");
    }
}

#[test]
fn two_stores_on_one_file_both_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(move || {
                let mut store = Store::open(path).expect("four may open it");
                for n in 0..25 {
                    let new = incident("57", &format!("2026-11-21T14:00:{n:02}Z"));
                    store.record(&new).expect("four may write");
                }
            });
        }
    });
    let store = Store::open(path).unwrap();
    assert_eq!(store.incidents(&Filter::default()).unwrap().len(), 100);
    store.quick_check().unwrap();
}

#[test]
fn a_store_sees_what_another_has_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = Store::open(folder.path()).unwrap();
    let mut second = Store::open(folder.path()).unwrap();
    let new = incident("57", "2026-11-21T14:00:00Z");
    first.record(&new).unwrap();
    second.withdraw(new.id, &new.moment).unwrap();
    assert!(first.incidents(&Filter::default()).unwrap().is_empty());
    drop(first);
    second.record(&incident("61", "2026-11-21T14:00:00Z")).unwrap();
    assert_eq!(second.incidents(&Filter::default()).unwrap().len(), 1);
}

#[test]
fn a_foreign_hand_cannot_change_the_history() {
    let folder = tempfile::tempdir().unwrap();
    filled(folder.path());
    let db = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    for sql in [
        "UPDATE event SET body = '{}'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event (seq, id, incident, at_ms, zone, kind, body)
             SELECT seq, id, incident, 0, zone, kind, body FROM event",
    ] {
        assert!(db.execute(sql, []).is_err(), "{sql}");
    }
}
