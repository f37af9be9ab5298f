//! When the disk or the file will not do: what is said, what is safe, the ways out.

use eframe::egui::Key;
use tillside::store::{FILE_NAME, InstanceLock, Store};

use crate::support::{Shop, Wish};

/// A folder that nobody can write to, root included: its place is taken by a file.
pub fn block(folder: &std::path::Path) {
    std::fs::remove_dir_all(folder).expect("the folder goes");
    std::fs::write(folder, "not a folder").expect("a file in its place");
}

fn unblock(folder: &std::path::Path) {
    std::fs::remove_file(folder).expect("the file goes");
}

#[test]
fn an_unwritable_folder_is_explained_and_opens_after_it_is_mended() {
    let mut shop = Wish::default().open_after(block);
    shop.must_see("日志文件现在用不了");
    shop.must_see("文件夹不能写入");
    shop.must_see("已保存的事件没有动过");
    unblock(&shop.folder);
    shop.tap("再试一次");
    shop.tap("跳过");
    shop.type_keys("57");
    shop.must_see("没有扣款");
}

#[test]
fn without_a_log_codes_are_still_found_and_the_record_waits() {
    let mut shop = Wish::default().open_after(block);
    shop.tap("先只查代码，不记录");
    shop.type_keys("57");
    shop.must_see("没有扣款");
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.must_see("有 1 起事件还没写进文件");
    unblock(&shop.folder);
    shop.tap_containing("再试一次");
    shop.window.run();
    shop.window.run();
    assert_eq!(shop.on_disk().len(), 1, "what waited was saved once the file could be opened");
    assert!(!shop.sees("还没写进文件"));
}

#[test]
fn a_damaged_file_is_set_aside_and_kept() {
    let mut shop = Wish::default().open_after(|folder| {
        std::fs::write(folder.join(FILE_NAME), b"this is not a database, but it was somebody's afternoon")
            .expect("written");
        for tail in ["-wal", "-shm"] {
            std::fs::remove_file(folder.join(format!("{FILE_NAME}{tail}"))).ok();
        }
    });
    shop.must_see("文件损坏");
    shop.must_see("文件原样保留");
    shop.tap("把坏文件放到一边，新建一个");
    shop.tap("跳过");
    shop.record("57", "1");
    assert_eq!(shop.on_disk().len(), 1);
    let kept = std::fs::read_dir(&shop.folder)
        .expect("the folder")
        .filter_map(Result::ok)
        .any(|entry| std::fs::read(entry.path()).is_ok_and(|bytes| bytes.starts_with(b"this is not a database")));
    assert!(kept, "the damaged file lies beside the new one, byte for byte");
}

#[test]
fn a_file_from_a_newer_version_is_not_touched() {
    let shop = Wish::default().open_after(|folder| {
        let store = rusqlite::Connection::open(folder.join(FILE_NAME)).expect("the file");
        store.pragma_update(None, "user_version", 999).expect("a version from the future");
    });
    shop.must_see("更新版本的码上懂");
}

#[test]
fn a_second_window_says_that_the_first_is_open() {
    let mut lock = None;
    let mut shop = Wish::default().open_after(|folder| {
        lock = InstanceLock::acquire(folder).expect("the folder can be locked");
    });
    shop.must_see("码上懂已经打开了");
    drop(lock.take());
    shop.tap("再试一次");
    shop.type_keys("57");
    shop.must_see("没有扣款");
}

#[test]
fn a_save_that_fails_keeps_the_incident_until_it_can_be_saved() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    // The event table refuses everything, as a file does that another program has broken.
    let other = rusqlite::Connection::open(shop.folder.join(FILE_NAME)).expect("the file");
    other
        .execute_batch("CREATE TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no'); END")
        .expect("a trigger");
    shop.type_keys("1");
    shop.window.run();
    shop.must_see("没有保存，内容还在窗口里");
    assert!(!shop.sees("已保存"));
    assert!(shop.on_disk().is_empty());
    other.execute_batch("DROP TRIGGER refuse").expect("dropped");
    shop.tap("再保存一次");
    shop.window.run();
    shop.must_see("已保存：57");
    assert_eq!(shop.on_disk().len(), 1);
}

#[test]
fn closing_with_unsaved_incidents_warns_once() {
    let mut shop = Wish::default().open_after(block);
    shop.tap("先只查代码，不记录");
    shop.record("57", "1");
    shop.close();
    shop.must_see("再关一次窗口就会丢掉");
    assert_eq!(shop.window.state().state().unsaved.len(), 1);
}

#[test]
fn another_folder_is_used_when_it_is_picked() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    let pick = elsewhere.path().join("log");
    let mut shop = Wish { pick: Some(pick.clone()), ..Wish::default() }.open_after(block);
    shop.tap("换一个文件夹…");
    shop.tap("跳过");
    shop.record("57", "1");
    shop.folder = pick;
    assert_eq!(shop.on_disk().len(), 1);
}

#[test]
fn a_fault_does_not_lose_what_was_being_typed() {
    let mut shop = Wish::default().open_after(block);
    shop.tap("先只查代码，不记录");
    shop.type_keys("57");
    shop.press(Key::Tab);
    shop.type_keys("268");
    unblock(&shop.folder);
    shop.tap_containing("再试一次");
    shop.window.run();
    assert_eq!(shop.window.state().state().drafts.record.amount, "268");
    assert!(Store::is_in(&shop.folder).expect("it can be looked into"));
}
