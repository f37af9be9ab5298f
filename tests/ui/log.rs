//! The log page, as somebody looks for an incident.

use eframe::egui::Key;
use tillside::domain::incident::Outcome;

use crate::support::{Shop, Wish};

/// A till with a morning behind it, on the log page.
fn morning() -> Shop {
    let mut shop = Shop::zh();
    for (code, outcome) in [("61", "3"), ("91", "4"), ("55", "2"), ("51", "1"), ("98", "5")] {
        shop.record(code, outcome);
    }
    shop.press(Key::F5);
    shop
}

#[test]
fn the_log_shows_every_incident_newest_first_and_counts_them() {
    let shop = morning();
    shop.must_see("5 起");
    shop.must_see("2026-11-21 14:32 98 银联没等到应答，结果未明 钱款存疑");
    shop.must_see("2026-11-21 14:32 61");
}

#[test]
fn two_characters_of_a_codes_meaning_find_its_incidents() {
    let mut shop = morning();
    shop.click("搜索日志");
    shop.type_keys("余额");
    shop.must_see("1 起");
    shop.must_see("2026-11-21 14:32 51");
    assert!(!shop.sees("2026-11-21 14:32 61"));
    shop.tap("清除");
    shop.must_see("5 起");
}

#[test]
fn a_choice_narrows_and_survives_a_look_at_an_incident() {
    let mut shop = morning();
    shop.tap("状态");
    shop.tap("现在存疑");
    shop.must_see("1 起");
    shop.tap_containing("2026-11-21 14:32 98");
    shop.must_see("事件 98");
    shop.press(Key::Escape);
    shop.must_see("1 起");
    shop.must_see("状态: 现在存疑");
    shop.press(Key::F5);
    shop.press(Key::F5);
    shop.must_see("1 起");
}

#[test]
fn arrows_and_enter_open_an_incident_without_a_mouse() {
    let mut shop = morning();
    shop.press(Key::ArrowDown);
    shop.press(Key::ArrowDown);
    shop.press(Key::Enter);
    shop.must_see("事件 51");
}

#[test]
fn a_code_and_a_day_narrow_the_log() {
    let mut shop = morning();
    shop.click("代码");
    shop.type_keys("61");
    shop.must_see("1 起");
    shop.tap("日期: 全部日期");
    shop.tap("昨天");
    shop.must_see("没有符合的事件。少写几个字，或清除筛选再看。");
}

#[test]
fn a_correction_is_seen_in_the_log_at_once() {
    let mut shop = morning();
    shop.tap_containing("2026-11-21 14:32 98");
    shop.tap("没有成交");
    shop.tap("保存更正");
    shop.press(Key::Escape);
    shop.must_see("2026-11-21 14:32 98 银联没等到应答，结果未明 没有成交");
    let saved = shop.on_disk();
    assert!(saved.iter().any(|i| i.details.code.as_str() == "98" && i.details.outcome == Some(Outcome::NoSale)));
}

#[test]
fn an_empty_log_says_what_will_stand_there() {
    let mut shop = Wish::default().open();
    shop.press(Key::F5);
    shop.must_see("还没有事件。在收银台记下的每一起都会留在这里。");
}
