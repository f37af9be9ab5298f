//! A crash leaves a report. In a process of its own: what panics do is the same for all threads of one.

use std::fs;
use std::panic::catch_unwind;

use tillside::machine::{arm, newest_unseen, put_away};

#[test]
fn a_crash_leaves_one_report_without_card_numbers_and_every_panic_is_still_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let count = std::sync::Arc::clone(&told);
    std::panic::set_hook(Box::new(move |_| {
        count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }));
    arm(folder.path());
    for words in ["the table has no row 7, seen with card 6222021234567894", "and then this"] {
        catch_unwind(|| panic!("{words}")).expect_err("it panicked");
    }
    assert_eq!(told.load(std::sync::atomic::Ordering::Relaxed), 2, "what was done before is done still");

    let crash = newest_unseen(folder.path()).expect("a report");
    let text = fs::read_to_string(&crash.path).expect("it can be read");
    assert!(text.contains("the table has no row 7") && text.contains("tests/crash.rs"), "{text}");
    assert!(!text.contains("6222021234567894"), "{text}");
    assert!(!text.contains("and then this"), "the first is the cause: {text}");
    let kept = put_away(&crash);
    assert!(kept.exists() && newest_unseen(folder.path()).is_none());
}
