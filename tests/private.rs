//! What the program writes into its data folder belongs to its owner alone, whatever the account's `umask` says.
//!
//! The use happens in this very test program, started again under `umask 000`: the window's own clerk and the console program
//! do in it whatever they do for a shop.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use tillside::domain::backup::BackupReason;
use tillside::domain::code::Code;
use tillside::domain::draft::KeptDraft;
use tillside::domain::incident::{Details, IncidentId, Moment, NewIncident};
use tillside::domain::learner::{Learner, LearnerId};
use tillside::domain::request::OpenRequest;
use tillside::domain::setting::Settings;
use tillside::domain::staff::{Staff, StaffId};
use tillside::job::{BackUpOrder, Cancel, Done, ImportOrder, Job, Pin, PinChange, Task, TaskOrder, TrainingJob};
use tillside::library::Library;
use tillside::machine::{self, Places, Renderer, RendererMemory, RequestWatch};
use tillside::store::{FILE_NAME, backup_folder, list_backups};
use tillside::work::Clerk;
use uuid::Uuid;

/// Tells the one who uses the program where to.
const FOLDER: &str = "TILLSIDE_PRIVATE_FOLDER";

fn now() -> Timestamp {
    "2026-11-21T06:32:00Z".parse().expect("a time")
}

fn moment() -> Moment {
    Moment::on_clock(now(), &TimeZone::UTC)
}

/// Everything below a folder, and the folder itself.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let mut all = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { all.extend(all_below(&path)) } else { all.push(path) }
    }
    all
}

#[test]
fn nobody_else_can_read_what_lies_in_the_data_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let this = std::env::current_exe().expect("this program");
    let used = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(this)
        .args(["--exact", "the_one_that_uses_it", "--nocapture"])
        .env(FOLDER, folder.path())
        .output()
        .expect("a shell");
    assert!(used.status.success(), "{}", String::from_utf8_lossy(&used.stderr));
    let data = folder.path().join("data");
    let all = all_below(&data);
    // The use must have left something of each kind, or nothing was looked at.
    for part in [
        "tillside.sqlite",
        "practice.sqlite",
        "attachments/",
        "backups/tillside-",
        "-damaged-",
        "tillside.lock",
        "log/tillside.log",
        "reports/crash-",
        "draft.json",
        "window.json",
        "renderer.json",
        "requests",
    ] {
        let is_there = |path: &PathBuf| path.to_string_lossy().contains(part);
        assert!(all.iter().any(is_there), "nothing of {part} among {all:#?}");
    }
    let mode = |path: &PathBuf| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
    let open: Vec<String> = all
        .iter()
        .filter(|path| mode(path) != if path.is_dir() { 0o700 } else { 0o600 })
        .map(|path| format!("{:o} {}", mode(path), path.display()))
        .collect();
    assert!(open.is_empty(), "{open:#?}");
    // Else the shell has not done what it was told, and the test shows nothing.
    assert_eq!(mode(&folder.path().join("export.csv")) & 0o111, 0);
    assert_eq!(mode(&folder.path().join("witness")), 0o666);
}

/// The technical log, the report of a crash, a call from another program, the window's place and the renderer that is tried.
fn what_belongs_to_this_pc(data: &Path) {
    machine::start_log(Some(data));
    log::warn!("on purpose");
    machine::arm(data);
    let crashed = std::thread::Builder::new().spawn(|| panic!("on purpose")).expect("a thread").join();
    assert!(crashed.is_err());
    let watch = RequestWatch::start(data, |_| ()).expect("the system tells of files");
    let request = OpenRequest { code: Some("57".to_owned()), terminal: None };
    assert!(machine::hand_over(data, &request).expect("written"), "nobody heard it");
    drop(watch);
    Places::default().write(data).expect("written");
    RendererMemory::read(Some(data), "1").begin(Renderer::Glow);
}

/// The one that uses it. Run by hand it does nothing.
#[test]
fn the_one_that_uses_it() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    fs::write(folder.join("witness"), "x").expect("written");
    let data = folder.join("data");
    let library = Library::built_in().expect("the knowledge is sound");
    let papers = folder.join("papers");
    fs::create_dir(&papers).expect("made");
    let mut clerk = Clerk::new(Ok(data.clone()), library).with_documents(papers);
    what_belongs_to_this_pc(&data);
    let mut told = Vec::new();
    let mut perform = |job: Job| clerk.perform(job, &mut |done| told.push(done));

    assert!(matches!(perform(Job::Open), Done::Opened(Ok(_))));
    let second = folder.join("second");
    let settings = Settings { second_backup_folder: Some(second.clone()), till_mode: true, ..Settings::default() };
    assert!(matches!(perform(Job::SaveSettings(Box::new(settings))), Done::SettingsSaved(Ok(()))));
    let staff = Staff { id: StaffId(Uuid::now_v7()), name: "小明".to_owned(), has_pin: false };
    let pin = || PinChange::Set(Pin("2580".to_owned()));
    assert!(matches!(perform(Job::SaveStaff { staff, pin: pin() }), Done::StaffChanged(Ok(_))));

    let id = IncidentId(Uuid::now_v7());
    let details = Details::new(Code::parse("57").expect("a code"));
    let incident = NewIncident { id, moment: moment(), details: details.clone(), advice: None };
    assert!(matches!(perform(Job::Record(Box::new(incident))), Done::Recorded { result: Ok(_), .. }));
    let photo = folder.join("slip.png");
    fs::write(&photo, include_bytes!("../assets/icon-256.png")).expect("written");
    let attached = perform(Job::Attach { id, source: photo, details: Box::new(details), moment: moment() });
    assert!(matches!(attached, Done::Corrected { result: Ok(_), .. }), "{attached:?}");

    assert!(matches!(perform(Job::Training(TrainingJob::Open { now: now() })), Done::Training(_)));
    let learner = Learner {
        id: LearnerId(Uuid::now_v7()),
        name: "小红".to_owned(),
        has_pin: false,
        shared: false,
        joined: "2026-11-01".parse().expect("a day"),
        plan: None,
    };
    perform(Job::Training(TrainingJob::Save { learner, pin: pin() }));

    let draft = KeptDraft {
        at: now(),
        code: "57".to_owned(),
        words: String::new(),
        picked: None,
        ticks: Vec::new(),
        amount: "12".to_owned(),
        last4: String::new(),
        reference: String::new(),
        trace: String::new(),
        note: String::new(),
    };
    assert!(matches!(perform(Job::KeepDraft(Some(Box::new(draft)))), Done::DraftKept(Ok(()))));

    let rows = folder.join("rows.csv");
    fs::write(&rows, "at,code\n2026-11-20 14:05:11,61\n").expect("written");
    let import = ImportOrder { path: rows, mapping: None, moment: moment(), zone: TimeZone::UTC };
    let back_up = BackUpOrder { reason: BackupReason::Manual, second: Some(second), now: now(), zone: TimeZone::UTC };
    for task in [
        Task::BackUp(back_up),
        Task::TryImport(Box::new(import.clone())),
        Task::Import(Box::new(import)),
        Task::Check,
        Task::Repair { moment: moment() },
    ] {
        let order = TaskOrder { folder: data.clone(), task, cancel: Cancel::default() };
        let done = perform(Job::Task(order));
        assert!(matches!(done, Done::TaskEnded(Ok(_))), "{done:?}");
    }
    let from = list_backups(&backup_folder(&data)).expect("listed").pop().expect("a backup").path;
    let restore = Task::Restore { from: from.clone(), moment: moment() };
    let order = TaskOrder { folder: data.clone(), task: restore, cancel: Cancel::default() };
    assert!(matches!(perform(Job::Task(order)), Done::TaskEnded(Ok(_))));
    let restored = perform(Job::RestoreOverDamaged { from, moment: moment() });
    assert!(matches!(restored, Done::Opened(Ok(_))), "{restored:?}");
    let salvaged = perform(Job::Salvage { moment: moment() });
    assert!(matches!(salvaged, Done::Opened(Ok(_))), "{salvaged:?}");
    assert!(matches!(perform(Job::StartFresh { now: now() }), Done::Opened(Ok(_))));
    assert!(data.join(FILE_NAME).exists());

    let export = folder.join("export.csv");
    let export = export.to_str().expect("UTF-8");
    for args in [
        &["log", "add", "--code", "91"][..],
        &["backup", "now"],
        &["log", "export", "--format", "csv", "--out", export],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tillside-cli"));
        let output = command.arg("--data-dir").arg(&data).args(args).output().expect("the program runs");
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
