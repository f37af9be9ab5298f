//! The window beside the till: the strip, what other programs ask for, and what came back after an unwanted end.

use std::fs;

use eframe::egui::{Key, Modifiers};
use tillside::domain::incident::Outcome;
use tillside::domain::language::Language;
use tillside::domain::request::OpenRequest;
use tillside::domain::setting::ThemeChoice;

use crate::snapshots::{Album, can_draw};
use crate::support::{Shop, Wish};

/// The strip grown to a card, as a window has it that may take 680 points.
const CARD: [f32; 2] = [360.0, 680.0];

fn strip(wish: Wish) -> Shop {
    let mut shop = wish.open();
    shop.press_with(Modifiers::COMMAND, Key::M);
    shop
}

#[test]
fn the_strip_saves_with_the_same_keys_and_keeps_the_outcomes_in_sight() {
    let mut shop = strip(Wish { size: CARD, ..Wish::default() });
    assert!(shop.window.state().state().is_strip());
    shop.type_keys("57");
    for words in ["没有扣款", "换卡付成", "没有成交"] {
        shop.must_see(words);
    }
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.must_see("已保存");
    let saved = shop.on_disk();
    assert_eq!(saved[0].details.outcome, Some(Outcome::PaidOtherCard));
    assert!(shop.window.state().state().is_strip(), "a save is no reason to leave it");
}

#[test]
fn money_in_doubt_is_locked_in_the_strip_too() {
    let mut shop = strip(Wish { size: CARD, ..Wish::default() });
    shop.type_keys("98");
    shop.press(Key::Enter);
    shop.type_keys("2");
    assert!(shop.on_disk().is_empty(), "paid by the same card is not to be had before the money was checked");
    shop.type_keys("5");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::InDoubt));
}

#[test]
fn every_other_page_has_the_whole_window() {
    let mut shop = strip(Wish { size: CARD, ..Wish::default() });
    shop.press(Key::F5);
    assert!(!shop.window.state().state().strip);
    shop.press(Key::Escape);
    assert!(!shop.window.state().state().is_strip(), "it is not shrunk behind somebody's back");
    shop.press_with(Modifiers::COMMAND, Key::M);
    assert!(shop.window.state().state().is_strip());
}

#[test]
fn what_stands_in_the_fields_of_another_payment_is_named_when_a_program_sends_a_code() {
    let mut shop = Shop::zh();
    shop.type_keys("51");
    shop.press(Key::Tab);
    shop.type_text("268");
    shop.ask(OpenRequest::new(Some("61"), None));
    shop.must_see("61");
    shop.must_see("还是上一笔的");
    shop.must_see("268");
}

#[test]
fn the_report_of_a_crash_is_offered_once() {
    let reports = |shop: &Shop| -> Vec<String> {
        let files = fs::read_dir(shop.folder.join("reports")).expect("a folder");
        files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect()
    };
    let mut shop = Wish::default().open_after(|folder| {
        fs::create_dir(folder.join("reports")).expect("a folder");
        fs::write(folder.join("reports").join("crash-20261121T143205000Z-7.txt"), "place src/x.rs").expect("a file");
    });
    shop.must_see("上次程序意外停止了");
    shop.tap("看报告");
    assert!(!shop.sees("上次程序意外停止了"));
    assert_eq!(reports(&shop), ["seen-crash-20261121T143205000Z-7.txt"], "it is kept");
}

#[test]
fn what_was_left_comes_back_with_its_time_and_its_ticks() {
    let draft = r#"{"at":"2026-11-21T06:30:00Z","code":"51","words":"","picked":null,"ticks":[],"amount":"268","last4":"",
        "reference":"","trace":"","note":"红衣服的顾客"}"#;
    let mut shop = Wish::default().open_after(|folder| fs::write(folder.join("draft.json"), draft).expect("a file"));
    shop.must_see("没有保存的内容已经找回");
    shop.press(Key::Enter);
    shop.type_keys("4");
    let saved = shop.on_disk();
    assert_eq!(saved[0].details.note.as_deref(), Some("红衣服的顾客"));
}

#[test]
fn pictures_of_the_strip() {
    if !can_draw() {
        return;
    }
    let mut album = Album::new();
    let line = Wish { size: [360.0, 72.0], ..Wish::default() };
    album.picture("strip-line-zh-light", strip(line));
    let dresses = [
        ("57", Language::ZH_CN, ThemeChoice::Light, "strip-card-zh-light"),
        ("98", Language::EN, ThemeChoice::Dark, "strip-doubt-en-dark"),
        ("57", Language::ZH_CN, ThemeChoice::HighContrast, "strip-contrast-zh"),
    ];
    for (code, language, theme, name) in dresses {
        let mut shop = strip(Wish { size: CARD, language, theme, ..Wish::default() });
        shop.type_keys(code);
        album.picture(name, shop);
    }
    let mut large = strip(Wish { size: [640.0, 720.0], zoom_percent: 200, ..Wish::default() });
    large.type_keys("57");
    album.picture("strip-zoomed-zh", large);
}
