//! The shop's data on its way out and in.

use std::fs;
use std::path::PathBuf;

use eframe::egui::Key;
use tillside::job::Progress;

use crate::staff::with_staff;
use crate::support::{Shop, Wish};

/// A till with a morning behind it, on the log page.
fn morning(wish: Wish) -> Shop {
    let mut shop = wish.open();
    for (code, outcome) in [("61", "3"), ("91", "4"), ("98", "5")] {
        shop.record(code, outcome);
    }
    shop.press(Key::F5);
    shop
}

/// What the export has written, by its name.
fn written(shop: &Shop, name: &str) -> String {
    fs::read_to_string(shop.temporary.path().join(name)).expect("the file is there")
}

#[test]
fn the_log_goes_out_as_it_is_filtered() {
    let mut shop = morning(Wish::default());
    shop.tap("状态");
    shop.tap("现在存疑");
    shop.tap("导出…");
    shop.must_see("按现在的筛选，1 起");
    shop.tap("导出");
    shop.window.run();
    shop.must_see("已导出 1 起");
    let text = written(&shop, "tillside-20261121.csv");
    assert!(text.starts_with('\u{FEFF}') && text.lines().count() == 2, "{text}");
    assert!(text.contains(",98,"), "{text}");
}

#[test]
fn another_format_changes_the_end_of_the_name() {
    let mut shop = morning(Wish::default());
    shop.tap("导出…");
    shop.must_see("整本日志，3 起");
    shop.tap_containing("JSON lines");
    shop.tap("导出");
    assert_eq!(written(&shop, "tillside-20261121.jsonl").lines().count(), 3);
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_somebody_says_so() {
    let mut shop = morning(Wish::default());
    let file = shop.temporary.path().join("tillside-20261121.csv");
    fs::write(&file, "old").expect("written");
    shop.tap("导出…");
    shop.tap("导出");
    shop.must_see("已经有这个文件了");
    assert_eq!(fs::read_to_string(&file).expect("there"), "old");
    shop.tap("替换那个文件");
    shop.must_see("已导出 3 起");
    assert!(fs::read_to_string(&file).expect("there").contains(",98,"));
}

#[test]
fn the_systems_dialog_says_where_to_and_gets_the_extension() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    let mut shop = morning(Wish { pick: Some(elsewhere.path().join("十一月")), ..Wish::default() });
    shop.tap("导出…");
    shop.tap("选位置…");
    let text = fs::read_to_string(elsewhere.path().join("十一月.csv")).expect("with its extension");
    assert!(text.contains(",61,"));
}

#[test]
fn a_place_that_cannot_be_written_to_is_said_on_the_sheet_and_can_be_mended() {
    let mut shop = Wish { documents: Some(PathBuf::from("/nowhere/at/all")), ..Wish::default() }.open();
    shop.record("57", "1");
    shop.press(Key::F5);
    shop.tap("导出…");
    shop.tap("导出");
    shop.must_see("写不进去：/nowhere/at/all");
    shop.must_see("存到哪里");
    shop.press(Key::Escape);
    assert!(!shop.sees("存到哪里"));
    shop.must_see("1 起");
}

#[test]
fn an_export_asks_for_the_pin_where_there_is_one() {
    let mut shop = with_staff(Wish::default(), &[("小明", Some("2580"))]);
    shop.record("57", "1");
    shop.press(Key::F5);
    shop.tap("导出…");
    shop.must_see("导出要输 PIN");
    shop.type_keys("2580");
    shop.press(Key::Enter);
    shop.must_see("整本日志，1 起");
}

#[test]
fn a_running_task_shows_how_far_it_is_and_leaves_the_till_free() {
    let stuck_at = Some(Progress { done: 1_200, of: Some(12_345) });
    let mut shop = morning(Wish { stuck_at, ..Wish::default() });
    shop.tap("导出…");
    shop.tap("导出");
    shop.must_see("正在导出");
    shop.must_see("1,200 / 12,345");
    shop.press(Key::Escape);
    shop.type_keys("57");
    shop.must_see("没有扣款");
    shop.press(Key::Enter);
    shop.type_keys("1");
    assert_eq!(shop.on_disk().len(), 4);
    shop.tap("停下");
    shop.must_see("正在停…");
}
