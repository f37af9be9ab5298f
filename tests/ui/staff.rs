//! Names to sign with, and PINs before what should not happen by the way.

use eframe::egui::Key;
use tillside::domain::staff::{Staff, StaffId};
use tillside::store::Store;
use uuid::Uuid;

use crate::support::{Shop, Wish};

/// A shop where these people work, each with a PIN or without.
pub fn with_staff(wish: Wish, staff: &'static [(&'static str, Option<&'static str>)]) -> Shop {
    wish.open_after(|folder| {
        let mut store = Store::open(folder).expect("the file opens");
        for (name, pin) in staff {
            let id = StaffId(Uuid::now_v7());
            store.save_staff(&Staff { id, name: (*name).to_owned(), has_pin: false }).expect("saved");
            store.set_pin(id, *pin).expect("a PIN");
        }
    })
}

fn zh(staff: &'static [(&'static str, Option<&'static str>)]) -> Shop {
    with_staff(Wish::default(), staff)
}

fn staff_on_disk(shop: &Shop) -> Vec<Staff> {
    Store::open(&shop.folder).expect("the file opens").staff().expect("it can be read")
}

#[test]
fn a_shop_without_staff_is_asked_for_nobody() {
    let mut shop = Shop::zh();
    assert!(!shop.sees("不署名"));
    shop.record("57", "1");
    assert_eq!(shop.on_disk()[0].moment.who, None);
}

#[test]
fn somebody_is_added_and_signs_what_is_recorded_from_then_on() {
    let mut shop = Shop::zh();
    shop.press(Key::F9);
    shop.tap("添加人员…");
    shop.click("怎么称呼？");
    shop.type_keys("小明");
    shop.tap("保存");
    assert_eq!(staff_on_disk(&shop)[0].name, "小明");
    shop.press(Key::Escape);
    shop.tap("收银台: 不署名");
    shop.tap("小明");
    shop.must_see("收银台: 小明");
    shop.record("57", "1");
    assert_eq!(shop.on_disk()[0].moment.who.as_deref(), Some("小明"));
    shop.press(Key::F5);
    shop.must_see("人员");
}

#[test]
fn who_is_at_the_till_is_remembered_when_the_program_is_closed() {
    let kept = tempfile::tempdir().expect("a folder");
    let wish = || Wish { folder: Some(kept.path().to_owned()), ..Wish::default() };
    let mut shop = with_staff(wish(), &[("小明", None), ("Hua", None)]);
    shop.tap("收银台: 不署名");
    shop.tap("Hua");
    drop(shop);
    let again = Wish { welcomed: false, ..wish() }.open();
    again.must_see("收银台: Hua");
}

#[test]
fn two_people_cannot_have_one_name_and_what_was_typed_stays() {
    let mut shop = zh(&[("小明", None)]);
    shop.press(Key::F9);
    shop.tap("添加人员…");
    shop.click("怎么称呼？");
    shop.type_keys("小明");
    shop.tap("保存");
    shop.must_see("已经有人叫“小明”了");
    shop.must_see("怎么称呼？");
    assert_eq!(staff_on_disk(&shop).len(), 1);
}

#[test]
fn a_pin_is_set_by_typing_it_twice() {
    let mut shop = zh(&[("小明", None)]);
    shop.press(Key::F9);
    shop.tap("小明");
    shop.click("设一个 PIN");
    shop.type_keys("2580");
    shop.must_see("两遍 PIN 不一样");
    shop.click("再输一遍");
    shop.type_keys("2580");
    shop.tap("保存");
    assert!(staff_on_disk(&shop)[0].has_pin);
    shop.must_see("有 PIN");
}

#[test]
fn important_settings_ask_for_the_pin_and_looking_does_not() {
    let mut shop = zh(&[("小明", Some("2580"))]);
    shop.press(Key::F9);
    shop.tap("English");
    shop.tap("简体中文");
    assert!(!shop.sees("改设置要输 PIN"), "looks are free");
    shop.tap("添加终端…");
    shop.must_see("改设置要输 PIN");
    assert!(!shop.sees("这台终端叫什么？"));
    shop.press(Key::Escape);
    assert!(!shop.sees("改设置要输 PIN"));
    shop.must_see("添加终端…");
}

#[test]
fn a_wrong_pin_opens_nothing_and_the_right_one_goes_on_where_one_wanted() {
    let mut shop = zh(&[("小明", Some("2580")), ("Hua", None)]);
    shop.press(Key::F9);
    shop.tap("添加终端…");
    shop.type_keys("1111");
    shop.press(Key::Enter);
    shop.must_see("PIN 不对，再试一次");
    for digit in ["2", "5", "8", "0"] {
        shop.tap(digit);
    }
    shop.tap("确定");
    shop.must_see("这台终端叫什么？");
    shop.tap("取消");
    shop.tap("添加人员…");
    shop.must_see("怎么称呼？");
}

#[test]
fn several_wrong_pins_cost_time_and_the_window_counts_it() {
    let mut shop = zh(&[("小明", Some("2580"))]);
    shop.press(Key::F9);
    shop.tap("添加终端…");
    for _ in 0..4 {
        shop.type_keys("1111");
        shop.press(Key::Enter);
    }
    shop.must_see("30 秒后才能再试");
    shop.type_keys("2580");
    shop.press(Key::Enter);
    assert!(!shop.sees("这台终端叫什么？"), "the right one waits too");
}

#[test]
fn what_one_opened_is_closed_when_another_takes_the_till() {
    let mut shop = zh(&[("小明", Some("2580")), ("Hua", None)]);
    shop.press(Key::F9);
    shop.tap("添加人员…");
    shop.type_keys("2580");
    shop.press(Key::Enter);
    shop.must_see("怎么称呼？");
    shop.press(Key::Escape);
    shop.press(Key::Escape);
    shop.tap("收银台: 不署名");
    shop.tap("Hua");
    shop.press(Key::F9);
    shop.tap("添加人员…");
    shop.must_see("改设置要输 PIN");
}

#[test]
fn digits_for_the_pin_never_reach_the_code_field() {
    let mut shop = zh(&[("小明", Some("2580"))]);
    shop.press(Key::F9);
    shop.tap("添加终端…");
    shop.type_keys("57");
    shop.press(Key::Escape);
    shop.press(Key::Escape);
    assert!(shop.window.state().state().drafts.code.is_empty());
}
