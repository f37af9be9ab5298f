//! Damaged files: everything that is still there is found, nothing is made up, and no damage brings the program down.

use std::collections::HashMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::LazyLock;

use jiff::Timestamp;
use tillside::domain::advice::{Action, Money};
use tillside::domain::backup::BackupReason;
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::filter::Filter;
use tillside::domain::incident::{AdviceGiven, Details, IncidentId, Moment, NewIncident, Outcome};
use tillside::domain::language::Language;
use tillside::domain::shift::ShopChange;
use tillside::domain::terminal::{Terminal, TerminalId};
use tillside::store::{Depth, FILE_NAME, Salvaged, Store, StoreError, preview};
use uuid::Uuid;

const INCIDENTS: u64 = 300;
const PAGE: usize = 4_096;

/// Each second incident was corrected, and one day was closed.
const EVENTS: u64 = INCIDENTS + INCIDENTS / 2 + 1;

fn at(n: u64) -> Moment {
    let second = i64::try_from(n).expect("a small number");
    Moment {
        at: Timestamp::from_second(1_790_000_000 + 60 * second).expect("a time of ours"),
        zone: "Asia/Shanghai".to_owned(),
        who: Some("小明".to_owned()),
    }
}

fn advice() -> AdviceGiven {
    AdviceGiven {
        language: Language::ZH_CN,
        edition: "2026".to_owned(),
        meaning: "发卡方超时".to_owned(),
        money: Money::MayBeCharged,
        action: Action::CheckFirst,
        headline: "先查账，再重试".to_owned(),
        say: "请稍等，我先核对这笔钱有没有扣。".to_owned(),
        steps: vec![("check".to_owned(), "查交易".to_owned())],
        never: vec!["不要再刷一次".to_owned()],
        rules: Vec::new(),
    }
}

fn incident(n: u64) -> NewIncident {
    let mut details = Details::new(Code::parse("98").expect("a code"));
    details.code_set = Some(CodeSetId::default());
    details.outcome = Some(Outcome::InDoubt);
    let number = usize::try_from(n).expect("a small number");
    details.note =
        Some(format!("第{n}笔，{}", "持卡人说钱已经扣了，终端显示超时，已打电话给收单机构".repeat(number % 3)));
    NewIncident { id: IncidentId(Uuid::now_v7()), moment: at(n), details, advice: Some(advice()) }
}

/// What lies on the disk, and every incident as it was last known.
struct Sound {
    file: Vec<u8>,
    incidents: HashMap<IncidentId, Details>,
}

static SOUND: LazyLock<Sound> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut store = Store::open(folder.path()).expect("a new store");
    let terminal = Terminal::new(TerminalId(Uuid::now_v7()), "T1".to_owned(), CodeSetId::default());
    store.save_terminal(&terminal).expect("a terminal");
    let mut incidents = HashMap::new();
    for n in 0..INCIDENTS {
        let new = incident(n);
        store.record(&new).expect("an incident");
        let mut details = new.details;
        if n % 2 == 0 {
            details.outcome = Some(Outcome::NoSale);
            store.correct(new.id, &details, &at(n + 1)).expect("a correction");
        }
        incidents.insert(new.id, details);
    }
    let day = "2026-09-21".parse().expect("a day");
    store.note_shop(&ShopChange::DayClosed { day, matched: 1, carried: 2 }, &at(INCIDENTS)).expect("a closed day");
    drop(store);
    Sound { file: fs::read(folder.path().join(FILE_NAME)).expect("the file"), incidents }
});

/// What can be taken over of `file`, and how many of its incidents are not what they were.
fn salvaged(file: &[u8]) -> (Salvaged, u64) {
    let folder = tempfile::tempdir().expect("a folder");
    let damaged = folder.path().join("damaged.sqlite");
    fs::write(&damaged, file).expect("room for a file");
    let mut store = Store::in_memory().expect("a new store");
    let report = store.salvage(&damaged, &at(INCIDENTS + 1)).expect("a report, whatever is in the file");
    assert!(fs::read(&damaged).expect("the file") == file, "the damaged file is only read");
    let found = store.incidents(&Filter::default()).expect("a sound file");
    assert_eq!(found.len() as u64, report.added);
    let differs = |id: &IncidentId, details: &Details| SOUND.incidents.get(id) != Some(details);
    let changed = found.iter().filter(|incident| differs(&incident.id, &incident.details)).count();
    assert!(store.check(Depth::Full, &mut |_| ControlFlow::Continue(())).expect("a check").is_sound());
    (report, changed as u64)
}

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).expect("less than a usize")
    }
}

#[test]
fn a_sound_file_is_taken_over_whole_and_once() {
    let (report, changed) = salvaged(&SOUND.file);
    assert_eq!((report.added, report.read, changed), (INCIDENTS, EVENTS, 0));
    assert_eq!((report.lost, report.unproven, report.loose), (0, 0, 0));
    assert_eq!((report.shop_events, report.terminals), (1, 1));

    let folder = tempfile::tempdir().unwrap();
    let damaged = folder.path().join("damaged.sqlite");
    fs::write(&damaged, &SOUND.file).unwrap();
    let mut store = Store::open(folder.path()).unwrap();
    store.salvage(&damaged, &at(INCIDENTS)).unwrap();
    let again = store.salvage(&damaged, &at(INCIDENTS)).unwrap();
    assert_eq!((again.added, again.updated, again.known), (0, 0, INCIDENTS));
    assert_eq!((again.shop_events, again.terminals), (0, 0));
    let noted = store.shop_events(1).unwrap().remove(0).change;
    assert_eq!(noted, ShopChange::Salvaged { file: "damaged.sqlite".to_owned(), incidents: 0 });
    let id = *SOUND.incidents.keys().next().unwrap();
    let history = store.history(id).unwrap();
    assert_eq!(history.advice, Some(advice()));
    assert_eq!(history.incident.moment.who.as_deref(), Some("小明"));
}

#[test]
fn what_was_only_in_the_log_is_taken_over_too() {
    let (folder, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut store = Store::open(folder.path()).unwrap();
    for n in 0..20 {
        store.record(&incident(n)).unwrap();
    }
    for end in ["", "-wal"] {
        let name = format!("{FILE_NAME}{end}");
        fs::copy(folder.path().join(&name), copy.path().join(&name)).unwrap();
    }
    let fresh = tempfile::tempdir().unwrap();
    let report = Store::open(fresh.path()).unwrap().salvage(&copy.path().join(FILE_NAME), &at(30)).unwrap();
    assert_eq!((report.added, report.unproven), (20, 0));
}

#[test]
fn a_broken_page_costs_the_events_on_it_and_no_others() {
    let pages = SOUND.file.len() / PAGE;
    assert!(pages > 60, "{pages} pages");
    let mut missed = 0;
    for page in 0..pages {
        let mut file = SOUND.file.clone();
        file[page * PAGE..(page + 1) * PAGE].fill(0xA5);
        let (report, changed) = salvaged(&file);
        let lost = EVENTS - report.read;
        assert!(lost < 40, "page {page} cost {lost} events");
        // One whose correction is lost stands as it was before it.
        assert!(changed <= lost, "page {page}: {changed} differ and {lost} events are lost");
        missed += lost;
    }
    // Each event lies on one page, so all pages together may cost each event once.
    assert!(missed <= EVENTS, "{missed} losses of {EVENTS} events");
    assert!(missed > EVENTS * 9 / 10, "the pages were not broken: {missed} losses");
}

#[test]
fn half_the_pages_broken_leaves_about_half_the_events() {
    let mut random = Random(0x5DEE_CE66);
    let mut file = SOUND.file.clone();
    let pages = file.len() / PAGE;
    for page in 0..pages {
        if random.below(2) == 0 {
            file[page * PAGE..(page + 1) * PAGE].fill(0);
        }
    }
    let (report, _) = salvaged(&file);
    assert!((EVENTS / 4..EVENTS * 3 / 4).contains(&report.read), "{report:?}");
    assert!(report.lost > 0 && report.lost <= EVENTS - report.read, "{report:?}");
}

#[test]
fn flipped_bytes_and_cut_files_are_found_and_survived() {
    let mut random = Random(0xC0FF_EE11);
    // All of them where nothing may be skipped, a sample elsewhere.
    let rounds = if std::env::var_os("TILLSIDE_TEST_ALL").is_some() { 500 } else { 60 };
    let mut noticed = 0;
    for round in 0..rounds {
        let mut file = SOUND.file.clone();
        for _ in 0..=random.below(12) {
            let place = random.below(file.len());
            file[place] ^= 1 << random.below(8);
        }
        if round % 3 == 0 {
            file.truncate(random.below(file.len()));
        }
        let (report, changed) = salvaged(&file);
        let doubtful = report.unproven + report.lost + (EVENTS - report.read);
        assert!(changed <= doubtful, "{changed} differ and only {doubtful} events are in doubt: {report:?}");

        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE_NAME), &file).unwrap();
        noticed += u32::from(is_noticed(folder.path()));
    }
    // A byte that nothing is stored in may change unseen.
    assert!(noticed * 6 > rounds * 5, "{noticed} of {rounds}");
}

/// Whether opening or checking says that something is wrong; nothing but damage may be said.
fn is_noticed(folder: &Path) -> bool {
    let checked = Store::open(folder).and_then(|store| store.check(Depth::Full, &mut |_| ControlFlow::Continue(())));
    match checked {
        Ok(report) => !report.is_sound(),
        Err(StoreError::Damaged { .. } | StoreError::TooNew { .. }) => true,
        Err(error) => panic!("{error:?}"),
    }
}

#[test]
fn a_backup_with_flipped_bytes_is_sound_or_refused_and_never_changed() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(FILE_NAME), &SOUND.file).unwrap();
    let store = Store::open(folder.path()).unwrap();
    let backup = store.back_up(BackupReason::Auto, at(0).at).unwrap();
    let sound = fs::read(&backup.path).unwrap();
    let mut random = Random(0xBAC0_0B01);
    let mut refused = 0;
    for _ in 0..60 {
        let mut bytes = sound.clone();
        // Several, because much of a young file is room that nothing is stored in yet.
        for _ in 0..4 {
            let place = random.below(bytes.len());
            bytes[place] ^= 1 << random.below(8);
        }
        fs::write(&backup.path, &bytes).unwrap();
        match preview(&backup.path, None) {
            Ok(preview) => assert_eq!(preview.incidents, INCIDENTS),
            Err(StoreError::Damaged { path, detail }) => {
                assert_eq!(path, backup.path);
                assert!(!detail.is_empty());
                refused += 1;
            }
            Err(StoreError::TooNew { .. }) => refused += 1,
            Err(error) => panic!("{error:?}"),
        }
        assert!(fs::read(&backup.path).unwrap() == bytes);
    }
    assert!(refused > 20, "{refused} of 60");
}
