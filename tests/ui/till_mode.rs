//! Till mode as the shop meets it: entered in the settings, always in sight, left with a PIN, and not lost by a restart.

use std::sync::Arc;

use eframe::egui::{DroppedFile, Key, Modifiers};
use tillside::store::Store;

use crate::import::Dropped;
use crate::staff::with_staff;
use crate::support::{Shop, Wish};

const STAFF: &[(&str, Option<&str>)] = &[("小明", Some("2580")), ("Hua", None)];

/// A shop in till mode.
pub fn in_till_mode(wish: Wish) -> Shop {
    let mut shop = with_staff(wish, STAFF);
    enter(&mut shop);
    shop
}

fn enter(shop: &mut Shop) {
    let name = if shop.sees("收银台") { "进入收银模式" } else { "Start till mode" };
    shop.press(Key::F9);
    shop.tap(name);
}

fn leave(shop: &mut Shop, pin: &str) {
    shop.tap("退出收银模式…");
    shop.must_see("退出收银模式要输 PIN");
    shop.tap("小明");
    shop.type_keys(pin);
    shop.press(Key::Enter);
}

fn on_disk(shop: &Shop) -> bool {
    Store::open(&shop.folder).expect("the file opens").settings().expect("it can be read").settings.till_mode
}

#[test]
fn a_shop_where_nobody_has_a_pin_is_told_so_and_shown_the_way() {
    let mut shop = with_staff(Wish::default(), &[("小明", None)]);
    shop.press(Key::F9);
    shop.must_see("先要有人设好 PIN");
    assert!(!shop.sees("进入收银模式"));
    shop.tap("给人设一个 PIN…");
    shop.must_see("怎么称呼？");
    shop.click("设一个 PIN");
    shop.type_keys("2580");
    shop.click("再输一遍");
    shop.type_keys("2580");
    shop.tap("保存");
    shop.tap("进入收银模式");
    shop.must_see("退出收银模式…");
}

#[test]
fn it_is_left_with_a_pin_alone_and_survives_a_restart() {
    let kept = tempfile::tempdir().expect("a folder");
    let wish = || Wish { folder: Some(kept.path().to_owned()), ..Wish::default() };
    let shop = in_till_mode(wish());
    assert!(on_disk(&shop));
    drop(shop);
    let mut again = Wish { welcomed: false, ..wish() }.open();
    again.must_see("退出收银模式…");
    leave(&mut again, "1111");
    again.must_see("PIN 不对，再试一次");
    assert!(on_disk(&again));
    again.type_keys("2580");
    again.press(Key::Enter);
    assert!(!again.sees("退出收银模式…"));
    assert!(!on_disk(&again));
    again.press(Key::F9);
    again.must_see("进入收银模式");
}

#[test]
fn what_was_opened_a_minute_ago_does_not_end_it() {
    let mut shop = with_staff(Wish::default(), STAFF);
    shop.press(Key::F9);
    shop.tap("添加终端…");
    shop.tap("小明");
    shop.type_keys("2580");
    shop.press(Key::Enter);
    shop.must_see("这台终端叫什么？");
    shop.press(Key::Escape);
    shop.tap("进入收银模式");
    shop.tap("退出收银模式…");
    shop.must_see("退出收银模式要输 PIN");
    assert!(on_disk(&shop));
}

#[test]
fn the_day_goes_on_and_a_slip_of_the_hand_can_be_undone() {
    let mut shop = in_till_mode(Wish::default());
    shop.record("57", "1");
    assert_eq!(shop.on_disk().len(), 1);
    shop.press_with(Modifiers::COMMAND, Key::Z);
    assert!(shop.on_disk().is_empty(), "one's own save is undone");
    shop.press(Key::F7);
    shop.press(Key::F6);
    shop.press_with(Modifiers::COMMAND, Key::Plus);
    assert_eq!(shop.window.state().state().settings.zoom_percent, 110);
    assert!(!shop.sees("收银模式下不能这样做") && !shop.sees("Till mode does not allow that"));
}

#[test]
fn keys_and_dropped_files_lead_nowhere_and_say_why() {
    let mut shop = in_till_mode(Wish::default());
    shop.press(Key::F9);
    shop.must_see("收银模式下不能这样做");
    assert!(!shop.sees("终端编号"));
    let set = shop.window.state().state().code_set();
    shop.press(Key::F3);
    assert_eq!(shop.window.state().state().code_set(), set);
    let rows = shop.temporary.path().join("rows.csv");
    std::fs::write(&rows, "at,code\n2026-11-20 14:05:11,57\n").expect("written");
    let dropped: Arc<dyn DroppedFile + Send + Sync> = Arc::new(Dropped(rows));
    shop.window.input_mut().dropped_files.push(dropped);
    shop.window.run();
    shop.window.run();
    assert!(shop.on_disk().is_empty());
    assert!(shop.window.state().state().import.tried.is_none());
    shop.press(Key::F1);
    assert!(!shop.sees("F9"), "a key that does nothing is not printed");
}

#[test]
fn what_is_not_there_is_not_shown() {
    let mut shop = with_staff(Wish::default(), STAFF);
    shop.record("57", "1");
    shop.press(Key::F5);
    shop.must_see("导出");
    enter(&mut shop);
    assert!(!shop.sees("设置"));
    shop.press(Key::F5);
    assert!(!shop.sees("导出") && !shop.sees("导入"));
    shop.tap_containing("2026-11-21 14:32 57");
    shop.must_see("更正");
    assert!(!shop.sees("从日志中撤下"));
    shop.press_with(Modifiers::COMMAND, Key::T);
    assert!(!shop.sees("培训台"));
}

#[test]
fn a_strip_beside_the_till_has_the_way_out_in_its_menu() {
    let mut shop = with_staff(Wish { size: [400.0, 800.0], ..Wish::default() }, STAFF);
    enter(&mut shop);
    shop.tap("页面");
    shop.must_see("退出收银模式…");
    shop.tap("退出收银模式…");
    shop.must_see("退出收银模式要输 PIN");
}
