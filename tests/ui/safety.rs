//! Backups made by hand and by themselves, a second place for them, and the way back.

use std::path::PathBuf;

use eframe::egui::Key;
use tillside::domain::backup::BackupReason;
use tillside::store::{Backup, FILE_NAME, backup_folder, list_backups};

use crate::staff::with_staff;
use crate::support::{Shop, Wish, wait};

fn backups(shop: &Shop) -> Vec<Backup> {
    list_backups(&backup_folder(&shop.folder)).expect("the folder can be read")
}

fn reasons(shop: &Shop) -> Vec<BackupReason> {
    backups(shop).iter().map(|backup| backup.reason).collect()
}

fn codes(shop: &Shop) -> Vec<String> {
    shop.on_disk().iter().map(|incident| incident.details.code.to_string()).collect()
}

fn open_page(shop: &mut Shop) {
    shop.press(Key::F9);
    shop.tap_containing("上次备份");
}

/// A shop with one incident in a backup and one after it.
fn backed_up() -> Shop {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.press(Key::F9);
    shop.tap_containing("还没有备份");
    shop.tap("立即备份");
    shop.window.run();
    shop.press(Key::Escape);
    shop.press(Key::Escape);
    wait(10);
    shop.record("61", "3");
    shop
}

#[test]
fn a_backup_is_made_by_hand_and_stands_in_the_list() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.press(Key::F9);
    shop.must_see("打开 还没有备份");
    shop.tap("打开 还没有备份");
    shop.tap("立即备份");
    shop.window.run();
    shop.must_see("已备份，并重新打开检查过");
    shop.must_see("2026-11-21 14:32 手动");
    assert_eq!(reasons(&shop), [BackupReason::Manual]);
    wait(12);
    shop.window.run();
    shop.must_see("上次备份：12 分钟前");
}

#[test]
fn a_backup_is_made_by_itself_half_an_hour_after_a_change_and_only_then() {
    let mut shop = Shop::zh();
    wait(120);
    shop.window.run();
    assert!(backups(&shop).is_empty(), "nothing has changed");
    shop.record("57", "1");
    wait(29);
    shop.window.run();
    assert!(backups(&shop).is_empty());
    wait(1);
    shop.window.run();
    assert_eq!(reasons(&shop), [BackupReason::Auto]);
    assert!(!shop.sees("已备份"), "nobody is bothered with it");
    wait(60);
    shop.window.run();
    assert_eq!(backups(&shop).len(), 1, "nothing has changed since");
}

#[test]
fn closing_the_window_makes_a_backup_of_what_is_new() {
    let mut shop = Shop::zh();
    shop.close();
    assert!(backups(&shop).is_empty());
    shop.record("57", "1");
    shop.close();
    assert_eq!(reasons(&shop), [BackupReason::Auto]);
}

#[test]
fn the_second_place_gets_every_backup() {
    let mut shop = backed_up();
    let stick = shop.temporary.path().join("stick");
    open_page(&mut shop);
    shop.click("第二个地方");
    shop.type_keys(&stick.display().to_string());
    shop.tap("使用");
    shop.window.run();
    shop.must_see("每次备份都会多放一份到这里");
    assert_eq!(list_backups(&stick).expect("it can be read").len(), 1);
}

#[test]
fn a_second_place_that_is_gone_is_said_and_the_backup_counts() {
    let mut shop = backed_up();
    let blocked = shop.temporary.path().join("stick");
    std::fs::write(&blocked, "not a folder").expect("written");
    open_page(&mut shop);
    shop.click("第二个地方");
    shop.type_keys(&blocked.display().to_string());
    shop.tap("使用");
    shop.window.run();
    shop.must_see("没能放到第二个地方");
    shop.must_see("电脑上的那份没问题");
    assert_eq!(backups(&shop).len(), 2);
}

#[test]
fn a_restore_shows_first_what_would_be_missing_and_can_be_undone() {
    let mut shop = backed_up();
    open_page(&mut shop);
    shop.tap("2026-11-21 14:32 手动");
    shop.must_see("恢复到这份备份？");
    shop.must_see("现在的日志里有 1 条记录它没有");
    assert_eq!(codes(&shop), ["61", "57"], "looking changes nothing");
    shop.tap("恢复");
    shop.window.run();
    shop.must_see("已恢复");
    assert_eq!(codes(&shop), ["57"]);
    assert_eq!(reasons(&shop)[0], BackupReason::BeforeRestore);
    shop.tap("2026-11-21 14:42 恢复前");
    shop.tap("恢复");
    shop.window.run();
    assert_eq!(codes(&shop), ["61", "57"]);
}

#[test]
fn a_restore_asks_for_the_pin_and_a_look_does_not() {
    let mut shop = with_staff(Wish::default(), &[("小明", Some("2580"))]);
    shop.record("57", "1");
    shop.press(Key::F9);
    shop.tap_containing("还没有备份");
    shop.tap("立即备份");
    shop.window.run();
    shop.tap("2026-11-21 14:32 手动");
    shop.must_see("现在日志里的记录它都有");
    shop.tap("恢复");
    shop.must_see("改设置要输 PIN");
    shop.press(Key::Escape);
    shop.must_see("恢复到这份备份？");
    shop.press(Key::Escape);
    assert!(!shop.sees("恢复到这份备份？"));
}

#[test]
fn a_backup_from_elsewhere_that_is_none_is_refused_in_words() {
    let note = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(note.path(), "a shopping list, long enough to be looked at").expect("written");
    let pick: Option<PathBuf> = Some(note.path().to_owned());
    let mut shop = Wish { pick, ..Wish::default() }.open();
    shop.press(Key::F9);
    shop.tap_containing("还没有备份");
    shop.tap("别处的备份…");
    shop.window.run();
    shop.must_see("这份备份打不开");
}

#[test]
fn a_damaged_file_can_be_replaced_by_a_backup_and_is_kept() {
    let kept = tempfile::tempdir().expect("a folder");
    let wish = || Wish { folder: Some(kept.path().join("data")), ..Wish::default() };
    let mut shop = wish().open();
    shop.record("57", "1");
    shop.close();
    drop(shop);
    let mut shop = Wish { welcomed: false, ..wish() }.open_after(|folder| {
        std::fs::write(folder.join(FILE_NAME), b"this is not a database, but it was somebody's afternoon")
            .expect("written");
        for tail in ["-wal", "-shm"] {
            std::fs::remove_file(folder.join(format!("{FILE_NAME}{tail}"))).ok();
        }
    });
    shop.window.run();
    shop.tap_containing("用 2026-11-21 14:32 的备份恢复");
    shop.window.run();
    assert_eq!(codes(&shop), ["57"]);
    shop.type_keys("57");
    shop.must_see("没有扣款");
}

#[test]
fn a_full_check_says_in_words_that_everything_is_sound() {
    let mut shop = backed_up();
    open_page(&mut shop);
    shop.tap("全面检查");
    shop.window.run();
    shop.must_see("一切正常");
    shop.must_see("2 条记录前后连得上");
    assert!(!shop.sees("修复（先备份）"));
}

#[test]
fn lists_that_differ_from_the_history_are_found_and_repaired() {
    let mut shop = backed_up();
    let other = rusqlite::Connection::open(shop.folder.join(FILE_NAME)).expect("the file");
    other.execute("UPDATE incident SET terminal = 'elsewhere' WHERE code = '61'", []).expect("spoiled");
    open_page(&mut shop);
    shop.tap("全面检查");
    shop.window.run();
    shop.must_see("有问题");
    shop.must_see("1 起在列表或搜索里和记录不一致");
    shop.tap("修复（先备份）");
    shop.window.run();
    shop.must_see("已修复，一切正常");
    assert_eq!(reasons(&shop)[0], BackupReason::BeforeRepair);
}

#[test]
fn contents_are_kept_for_good_until_the_shop_has_seen_what_a_time_would_mean() {
    let mut shop = backed_up();
    shop.record("98", "5");
    wait(60 * 24 * 400);
    shop.window.run();
    assert_eq!(shop.on_disk().len(), 3, "nothing goes by itself");
    open_page(&mut shop);
    shop.tap("12 个月");
    shop.must_see("现在就有 2 起会被清除内容");
    shop.tap("取消");
    assert_eq!(shop.on_disk().len(), 3);
    shop.tap("12 个月");
    shop.tap("只保存 12 个月");
    shop.window.run();
    shop.must_see("按保存期限清除了 2 起旧事件的内容");
    assert_eq!(codes(&shop), ["98"], "what is in doubt stays");
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_saved() {
    let kept = tempfile::tempdir().expect("a folder");
    let wish = || Wish { folder: Some(kept.path().join("data")), ..Wish::default() };
    let mut shop = wish().open();
    for _ in 0..12 {
        shop.record("57", "1");
        shop.record("61", "3");
    }
    drop(shop);
    let mut shop = Wish { welcomed: false, ..wish() }.open_after(|folder| {
        let file = folder.join(FILE_NAME);
        let mut bytes = std::fs::read(&file).expect("the file");
        // The list of tables is gone, and with it SQLite's way to everything else.
        bytes[100..4_096].fill(0);
        std::fs::write(&file, bytes).expect("spoiled");
    });
    shop.window.run();
    shop.must_see("文件损坏");
    shop.tap("抢救坏文件里能读的内容");
    shop.window.run();
    shop.tap("跳过");
    shop.must_see("抢救出 24 起事件");
    assert_eq!(shop.on_disk().len(), 24);
}
