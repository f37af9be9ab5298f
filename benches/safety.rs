//! How long a shop waits for its safety: backups, checks, restores and salvage at 2,000 and at 200,000 incidents with their
//! histories. Beside each figure stands its aim where there is one, and what copying the same bytes costs.

mod shop;

use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tillside::domain::backup::BackupReason;
use tillside::domain::incident::Moment;
use tillside::store::{Backup, Depth, FILE_NAME, MergeMode, Store, preview};

const ROUNDS: usize = 3;
const AIM: Duration = Duration::from_secs(1);

/// The best of some rounds: the machine has other things to do as well.
fn measured<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut best: Option<(Duration, T)> = None;
    for _ in 0..ROUNDS {
        let begun = Instant::now();
        let done = work();
        let took = begun.elapsed();
        if best.as_ref().is_none_or(|(least, _)| took < *least) {
            best = Some((took, done));
        }
    }
    best.expect("there are rounds")
}

fn tell(what: &str, took: Duration, aim: Option<Duration>) {
    let aim = aim.map(|aim| format!(" (aim <= {} ms){}", aim.as_millis(), if took <= aim { "" } else { "  MISSED" }));
    println!("{what:<44}{:>9.1} ms{}", took.as_secs_f64() * 1_000.0, aim.unwrap_or_default());
}

fn copied(file: &Path, to: &Path) {
    fs::copy(file, to).and_then(|_| File::open(to)?.sync_all()).expect("room for a copy");
}

fn measure(count: u32) {
    println!("\n== {count} incidents");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let go_on = &mut |_| ControlFlow::Continue(());
    let moment = Moment { at: Timestamp::now(), zone: "Asia/Shanghai".to_owned(), who: None };
    let mut store = Store::open(folder.path()).expect("a store");
    store.merge(&mut shop::incidents(count), MergeMode::Keep, go_on).expect("merged");
    drop(store);
    let mut store = Store::open(folder.path()).expect("a store");
    let file = folder.path().join(FILE_NAME);
    println!("{} MB", fs::metadata(&file).expect("the file").len() / 1_000_000);

    let (plain, ()) = measured(|| copied(&file, &folder.path().join("plain")));
    tell("copying the bytes, synced", plain, None);
    let (took, backup): (_, Backup) = measured(|| store.back_up(BackupReason::Auto, moment.at).expect("a backup"));
    tell("backup, reopened and checked", took, Some(AIM));
    let (took, report) = measured(|| store.check(Depth::Quick, &mut |_| ControlFlow::Continue(())).expect("a check"));
    assert!(report.is_sound());
    tell("quick check", took, Some(AIM));
    let (took, report) = measured(|| store.check(Depth::Full, &mut |_| ControlFlow::Continue(())).expect("a check"));
    assert!(report.is_sound());
    tell("full check", took, None);
    tell("preview of a backup", measured(|| preview(&backup.path, Some(&store)).expect("a preview")).0, None);
    let begun = Instant::now();
    store.restore(&backup.path, &moment).expect("a restore");
    tell("restore, once", begun.elapsed(), None);
    let begun = Instant::now();
    store.repair(&moment).expect("a repair");
    tell("repair, once, with its full check", begun.elapsed(), None);
    let mut fresh = Store::in_memory().expect("a store");
    let begun = Instant::now();
    let salvaged = fresh.salvage(&backup.path, &moment).expect("a salvage");
    assert_eq!((salvaged.added, salvaged.lost, salvaged.unproven), (u64::from(count), 0, 0));
    tell("salvage of everything, once", begun.elapsed(), None);
}

fn main() {
    for count in [2_000, 200_000] {
        measure(count);
    }
}
