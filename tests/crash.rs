//! A crash leaves a report, and the technical log what came before it. In a process of its own: what panics do, and where the log
//! goes, is the same for all threads of one.

use std::fs;
use std::panic::catch_unwind;

use tillside::machine::{LOG_FOLDER, arm, newest_unseen, put_away, start_log};

#[test]
fn a_crash_leaves_one_report_without_card_numbers_and_every_panic_is_still_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = std::sync::Arc::clone(&told);
    std::panic::set_hook(Box::new(move |_| {
        count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }));
    start_log(Some(folder.path()));
    log::warn!(target: "tillside", "odd slip, card 6222 0212 3456 7894, terminal T1");
    arm(folder.path());
    for words in ["the table has no row 7, seen with card 6222021234567894", "and then this"] {
        catch_unwind(|| panic!("{words}")).expect_err("it panicked");
    }
    assert_eq!(told.load(std::sync::atomic::Ordering::Relaxed), 2, "what was done before is done still");

    let crash = newest_unseen(folder.path()).expect("a report");
    let text = fs::read_to_string(&crash.path).expect("it can be read");
    assert!(text.contains("the table has no row 7") && text.contains("tests/crash.rs"), "{text}");
    assert!(text.contains("odd slip"), "what came before is in it: {text}");
    let technical = fs::read_to_string(folder.path().join(LOG_FOLDER).join("tillside.log")).expect("the technical log");
    assert!(technical.contains("odd slip") && technical.contains("terminal T1"), "{technical}");
    for kept in [&text, &technical] {
        let digits: String = kept.chars().filter(|c| !c.is_whitespace()).collect();
        assert!(!digits.contains("6222021234567894"), "{kept}");
    }
    assert!(!text.contains("and then this"), "the first is the cause: {text}");
    let kept = put_away(&crash);
    assert!(kept.exists() && newest_unseen(folder.path()).is_none());
}
