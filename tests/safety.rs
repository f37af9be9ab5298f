//! Backups and restores as scripts and power cuts see them: the real program on a real disk.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::{Value, json};
use tempfile::TempDir;
use tillside::domain::backup::BackupReason;
use tillside::domain::code::Code;
use tillside::domain::filter::Filter;
use tillside::domain::incident::{Details, IncidentId, Moment, NewIncident};
use tillside::store::{FILE_NAME, Store, backup_folder, list_backups};
use uuid::Uuid;

fn incident(code: &str) -> NewIncident {
    let mut details = Details::new(Code::parse(code).expect("a code in a test"));
    details.note = Some("持卡人说钱已经扣了，终端显示超时".to_owned());
    NewIncident { id: IncidentId(Uuid::now_v7()), moment: now(), details, advice: None }
}

fn now() -> Moment {
    Moment { at: Timestamp::now(), zone: "Asia/Shanghai".to_owned(), who: None }
}

fn program(data: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
    command.env_remove("TILLSIDE_DATA_DIR").env("TZ", "Asia/Shanghai").arg("--data-dir").arg(data).args(args);
    command
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// What a call that must succeed prints.
#[track_caller]
fn print(data: &Path, args: &[&str]) -> String {
    let output = program(data, args).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{args:?}: {}", words(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn shop(incidents: usize) -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut store = Store::open(folder.path()).expect("a new store");
    for _ in 0..incidents {
        store.record(&incident("57")).expect("room for an incident");
    }
    (folder, store)
}

fn codes(data: &Path) -> Vec<String> {
    let found = Store::open(data).and_then(|store| store.incidents(&Filter::default())).expect("a sound log");
    found.iter().map(|incident| incident.details.code.to_string()).collect()
}

fn parts(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.to_string_lossy().contains(".part")).collect()
}

#[test]
fn a_script_backs_up_lists_and_restores() {
    let (folder, mut store) = shop(1);
    let data = folder.path();
    let path = print(data, &["backup", "now"]);
    let path = path.trim_end();
    store.record(&incident("61")).unwrap();
    let listed = print(data, &["backup", "list"]);
    let fields: Vec<&str> = listed.trim_end().split('\t').collect();
    assert_eq!(fields.len(), 4, "{listed}");
    assert_eq!((fields[1], fields[3]), ("manual", path));

    let output = program(data, &["backup", "restore", path]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    assert!(words(&output).contains("incidents: 1, of them in doubt: 0"), "{}", words(&output));
    assert!(words(&output).contains("does not have: 1"), "{}", words(&output));
    let before = String::from_utf8(output.stdout).unwrap();
    assert!(before.trim_end().ends_with("-before-restore.sqlite"), "{before}");
    assert_eq!(codes(data), ["57"]);
    assert_eq!(store.incidents(&Filter::default()).unwrap().len(), 1, "for a window that was open all the while too");
    print(data, &["backup", "restore", before.trim_end()]);
    assert_eq!(codes(data), ["61", "57"]);
}

#[test]
fn what_cannot_be_backed_up_or_restored_is_told_with_1() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let failed = |args: &[&str]| {
        let output = program(&data, args).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        assert!(output.stdout.is_empty());
        words(&output)
    };
    assert!(failed(&["backup", "now"]).contains("no log"));
    assert_eq!(print(&data, &["backup", "list"]), "");
    let gone = folder.path().join("gone.sqlite");
    assert!(failed(&["backup", "restore", gone.to_str().unwrap()]).contains("gone.sqlite"));
    fs::write(&gone, b"no database\n".repeat(1_000)).unwrap();
    assert!(failed(&["backup", "restore", gone.to_str().unwrap()]).contains("damaged"));
    assert!(!data.join(FILE_NAME).exists(), "a shop that had no log has none now");
}

#[test]
fn a_backup_becomes_the_log_of_a_new_computer_and_of_one_whose_file_is_damaged() {
    let (folder, store) = shop(3);
    let backup = store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
    let backup = backup.path.to_str().unwrap();
    drop(store);
    let fresh = tempfile::tempdir().unwrap();
    print(fresh.path(), &["backup", "restore", backup]);
    assert_eq!(codes(fresh.path()).len(), 3);

    let file = folder.path().join(FILE_NAME);
    for (from, to) in [(0, 64), (4_096, 20_000)] {
        let mut bytes = fs::read(&file).unwrap();
        bytes[from..to].fill(0xA5);
        fs::write(&file, &bytes).unwrap();
        let aside = print(folder.path(), &["backup", "restore", backup]);
        assert!(aside.contains("tillside-damaged-"), "{aside}");
        assert!(fs::read(aside.trim_end()).unwrap() == bytes, "the damaged file is kept as it was");
        assert_eq!(codes(folder.path()).len(), 3);
    }
}

#[test]
fn a_backup_made_while_others_write_is_whole() {
    let (folder, store) = shop(200);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut store = Store::open(folder.path()).expect("two may open it");
            let mut written = 0;
            let begun = Instant::now();
            while !done.load(Ordering::Relaxed) && begun.elapsed() < Duration::from_mins(1) {
                store.record(&incident("61")).expect("a backup is in nobody's way");
                written += 1;
            }
            written
        });
        let mut before = 0;
        for _ in 0..10 {
            let backup = store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
            let preview = tillside::store::preview(&backup.path, None).unwrap();
            assert!(preview.incidents >= before.max(200));
            before = preview.incidents;
            std::thread::sleep(Duration::from_millis(20));
        }
        done.store(true, Ordering::Relaxed);
        assert!(writer.join().unwrap() > 0);
    });
    store.quick_check().unwrap();
}

#[test]
fn a_check_tells_a_sound_log_from_a_damaged_one() {
    let (folder, store) = shop(200);
    let data = folder.path();
    assert!(print(data, &["check"]).contains("there is no backup yet"));
    store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
    drop(store);
    let printed = print(data, &["check"]);
    assert!(printed.contains("sound") && printed.contains("0 hours ago"), "{printed}");
    let report: Value = serde_json::from_str(&print(data, &["check", "--json"])).unwrap();
    assert_eq!((&report["sound"], &report["full"], &report["faults"]), (&json!(true), &json!(true), &json!([])));
    assert_eq!(report["last_backup"]["reason"], "auto");

    let file = data.join(FILE_NAME);
    let sound = fs::read(&file).unwrap();
    for from in [0, 4_096 * 12] {
        let mut bytes = sound.clone();
        bytes[from..from + 4_096].fill(0xA5);
        fs::write(&file, &bytes).unwrap();
        for args in [&["check", "--json"][..], &["check", "--json", "--quick"], &["check"]] {
            let output = program(data, args).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{args:?} after damage from {from} on");
            assert!(words(&output).contains("a problem was found"), "{}", words(&output));
            let printed = String::from_utf8(output.stdout).unwrap();
            if args.contains(&"--json") {
                let report: Value = serde_json::from_str(&printed).unwrap();
                assert_eq!(report["sound"], false);
                assert_ne!(report["faults"], json!([]));
            } else {
                assert!(printed.contains("the file is damaged: "), "{printed}");
            }
        }
    }
}

fn ids(data: &Path) -> HashSet<IncidentId> {
    let found = Store::open(data).and_then(|store| store.incidents(&Filter::default())).expect("a sound log");
    found.iter().map(|incident| incident.id).collect()
}

#[test]
fn what_another_writes_during_a_restore_is_in_the_backup_before_it_or_in_the_log() {
    let (folder, mut store) = shop(20);
    let backup = store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
    let done = AtomicBool::new(false);
    let (mut written, mut restored) = (Vec::new(), Vec::new());
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut store = Store::open(folder.path()).expect("two may open it");
            let mut written = Vec::new();
            // Not for ever, where the other side has failed.
            let begun = Instant::now();
            while !done.load(Ordering::Relaxed) && begun.elapsed() < Duration::from_mins(1) {
                let new = incident("61");
                store.record(&new).expect("a restore only makes it wait");
                written.push(new.id);
                // Who never rests would keep everybody else out.
                std::thread::sleep(Duration::from_millis(1));
            }
            store.quick_check().expect("a sound file for the other one too");
            written
        });
        for _ in 0..5 {
            std::thread::sleep(Duration::from_millis(30));
            restored.push(store.restore(&backup.path, &now()).unwrap());
        }
        std::thread::sleep(Duration::from_millis(30));
        done.store(true, Ordering::Relaxed);
        written = writer.join().unwrap();
    });
    store.quick_check().unwrap();
    let mut kept = ids(folder.path());
    assert!(kept.len() >= 20);
    for before in restored.into_iter().filter_map(|restored| restored.before) {
        let elsewhere = tempfile::tempdir().unwrap();
        fs::copy(&before.path, elsewhere.path().join(FILE_NAME)).unwrap();
        kept.extend(ids(elsewhere.path()));
    }
    assert!(written.len() > 5);
    assert!(written.iter().all(|id| kept.contains(id)), "one of {} was lost", written.len());
}

/// Runs `args` once to its end and then `times` times to an ever later moment, where it is killed; `look` after each.
fn killed_on_the_way(data: &Path, args: &[&str], times: u32, mut look: impl FnMut()) {
    let begun = Instant::now();
    print(data, args);
    let whole = begun.elapsed();
    look();
    for n in 0..times {
        let mut command = program(data, args);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
        std::thread::sleep(whole * n / (times - times / 4));
        // It may be done already.
        child.kill().ok();
        child.wait().expect("it has ended");
        look();
    }
}

#[test]
fn killed_at_any_moment_a_backup_is_whole_or_not_there() {
    let (folder, store) = shop(300);
    let backups = backup_folder(folder.path());
    killed_on_the_way(folder.path(), &["backup", "now"], 40, || {
        for backup in list_backups(&backups).expect("a folder of backups") {
            let preview = tillside::store::preview(&backup.path, None).expect("a sound backup");
            assert_eq!(preview.incidents, 300);
        }
    });
    store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
    assert_eq!(parts(&backups), Vec::<PathBuf>::new(), "leftovers go with the next backup");
}

#[test]
fn killed_at_any_moment_a_restore_leaves_the_old_or_the_new() {
    let (folder, mut store) = shop(300);
    let backup = store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
    store.record(&incident("61")).unwrap();
    drop(store);
    let (mut old, mut new) = (0, 0);
    killed_on_the_way(folder.path(), &["backup", "restore", backup.path.to_str().unwrap()], 40, || {
        let mut store = Store::open(folder.path()).expect("the file always opens");
        store.quick_check().expect("a sound file");
        match store.incidents(&Filter::default()).expect("a sound file").len() {
            301 => old += 1,
            300 => {
                new += 1;
                store.record(&incident("61")).expect("a file to write to");
            }
            other => panic!("{other} incidents"),
        }
    });
    assert!(old > 0 && new > 0, "{old} were killed before and {new} after");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_no_half_backup_and_no_half_restore() {
    // A small disk of its own; where the system does not give one to this account there is nothing to try.
    let script = r#"mount -t tmpfs -o size="$SIZE" tmpfs "$DISK" && cp "$SOURCE"/* "$DISK" && exec "$@""#;
    let (folder, store) = shop(400);
    let backup = store.back_up(BackupReason::Auto, Timestamp::now()).unwrap();
    drop(store);
    let bytes = fs::metadata(folder.path().join(FILE_NAME)).unwrap().len();
    let disk = tempfile::tempdir().unwrap();
    let source = tempfile::tempdir().unwrap();
    fs::copy(folder.path().join(FILE_NAME), source.path().join(FILE_NAME)).unwrap();
    // Room for the file and its side files, and half a file more.
    let size = bytes + bytes / 2 + 100_000;
    for call in
        ["\"$PROGRAM\" --data-dir \"$DISK\" backup now", "\"$PROGRAM\" --data-dir \"$DISK\" backup restore \"$FROM\""]
    {
        let inner = format!(
            "{call}; echo \"exit $?\"; ls -A \"$DISK\" \"$DISK\"/backups; \"$PROGRAM\" --data-dir \"$DISK\" log list | wc -l"
        );
        let output = Command::new("unshare")
            .args(["-Urm", "sh", "-c", script, "sh", "sh", "-c", &inner])
            .env("SIZE", size.to_string())
            .env("DISK", disk.path())
            .env("SOURCE", source.path())
            .env("FROM", &backup.path)
            .env("PROGRAM", env!("CARGO_BIN_EXE_tillside-cli"))
            .output();
        let Ok(output) = output else { return eprintln!("skipped: there is no unshare") };
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if !printed.contains("exit ") {
            return eprintln!("skipped: no small disk for this account: {}", words(&output));
        }
        assert!(printed.contains("exit 1"), "{printed}");
        assert!(words(&output).contains("the disk is full"), "{}", words(&output));
        assert!(!printed.contains(".part"), "{printed}");
        assert!(!printed.contains("-manual") && !printed.contains("-before-restore"), "{printed}");
        assert!(printed.trim_end().ends_with("400"), "{printed}");
    }
}
