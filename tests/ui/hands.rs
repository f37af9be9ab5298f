//! Keys, fingers, input methods and accidents.

use eframe::egui::{self, Event, ImeEvent, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use tillside::domain::incident::Outcome;

use crate::support::{Shop, Wish};

fn preedit(shop: &mut Shop, text: &str) {
    let text = text.to_owned();
    shop.window.event(Event::Ime(ImeEvent::Preedit { text, active_range_chars: None }));
    shop.window.run();
}

#[test]
fn enter_while_composing_neither_accepts_nor_saves() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    preedit(&mut shop, "yue");
    shop.press(Key::Enter);
    shop.type_keys("1");
    assert!(shop.on_disk().is_empty());
    // The Enter that ends the composition may arrive together with the text.
    let enter = |pressed| Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    };
    let commit = Event::Ime(ImeEvent::Commit("余额不足".to_owned()));
    shop.window.input_mut().events.extend([commit, enter(true), enter(false)]);
    shop.window.run();
    shop.must_see("51");
    shop.type_keys("1");
    assert!(shop.on_disk().is_empty(), "the 1 belongs to the words, not to the outcomes");
}

#[test]
fn a_note_typed_with_an_input_method_is_not_saved_by_its_enter() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.window.get_by_label("备注").focus();
    shop.window.run();
    preedit(&mut shop, "huanka");
    shop.press(Key::Enter);
    shop.window.event(Event::Ime(ImeEvent::Commit("换卡".to_owned())));
    shop.press(Key::Enter);
    assert!(shop.on_disk().is_empty());
    assert!(shop.sees("换卡"));
}

#[test]
fn a_pasted_megabyte_does_no_harm() {
    let mut shop = Shop::zh();
    shop.window.event(Event::Paste("刷卡失败请联系发卡行 57 ".repeat(40_000)));
    shop.window.run();
    assert!(shop.window.state().state().drafts.code.chars().count() <= 200);
    shop.press(Key::Escape);
    shop.type_keys("57");
    shop.must_see("没有扣款");
}

#[test]
fn a_pasted_card_number_is_neither_searched_nor_kept() {
    let mut shop = Shop::zh();
    shop.window.event(Event::Paste("4111 1111 1111 1111".to_owned()));
    shop.window.run();
    shop.must_see("这像是一个卡号");
    shop.press(Key::Enter);
    shop.type_keys("1");
    assert!(shop.on_disk().is_empty());
}

#[test]
fn a_card_number_in_the_note_is_hidden_before_saving() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.window.get_by_label("备注").focus();
    shop.window.run();
    shop.window.event(Event::Paste("卡号 4111 1111 1111 1111".to_owned()));
    shop.window.run();
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.window.run();
    shop.must_see("备注里有一个卡号");
    assert_eq!(shop.on_disk()[0].details.note.as_deref(), Some("卡号 •••• •••• •••• 1111"));
    assert!(!shop.sees("4111 1111"));
}

#[test]
fn an_amount_that_cannot_be_read_saves_nothing_and_loses_nothing() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Tab);
    shop.record("2O8", "1");
    shop.must_see("金额没看懂");
    assert!(shop.on_disk().is_empty());
    assert_eq!(shop.window.state().state().drafts.record.amount, "2O8");
}

#[test]
fn tab_leads_from_the_outcomes_to_the_amount_and_shift_tab_back() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.press(Key::Tab);
    shop.type_keys("268");
    assert_eq!(shop.window.state().state().drafts.record.amount, "268");
    shop.press_with(egui::Modifiers::SHIFT, Key::Tab);
    assert!(!shop.window.get_by_label("金额").is_focused());
    assert!(shop.on_disk().is_empty());
}

#[test]
fn tab_goes_round_the_page_and_is_never_caught() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    shop.type_keys("57");
    shop.press(Key::Enter);
    let mut seen = std::collections::HashSet::new();
    for _ in 0..80 {
        shop.press(Key::Tab);
        let focused = shop.window.root().children_recursive().find(egui_kittest::Node::is_focused);
        seen.insert(focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default());
    }
    for name in ["金额", "尾号", "备注", "收银台", "翻整张代码表"] {
        assert!(seen.contains(name), "Tab never reaches {name}: {seen:?}");
    }
}

#[test]
fn what_was_typed_wrongly_can_be_mended_by_keyboard_alone() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Tab);
    shop.press(Key::Tab);
    shop.type_keys("123");
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.must_see("尾号要正好四位数字");
    shop.type_keys("4");
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.window.run();
    let saved = shop.on_disk().remove(0);
    assert_eq!(saved.details.last4.as_ref().map(|l| l.as_str().to_owned()).as_deref(), Some("1234"));
    assert_eq!(saved.details.amount, None);
}

#[test]
fn keys_do_not_reach_the_page_behind_a_reading_customer() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap("转向顾客");
    shop.window.event(Event::Text("5".to_owned()));
    shop.window.run();
    assert_eq!(shop.window.state().state().drafts.code, "57");
}

#[test]
fn escape_goes_back_one_step_at_a_time() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.press(Key::Escape);
    shop.must_see("没有扣款");
    shop.type_keys("4");
    assert!(shop.on_disk().is_empty(), "after Esc digits belong to the code again");
    shop.press(Key::Escape);
    shop.must_see("终端上显示什么代码？");
}

#[test]
fn the_suggested_outcome_is_saved_by_enter() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.press(Key::Enter);
    shop.window.run();
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::PaidOtherCard));
}

#[test]
fn every_button_on_the_till_page_is_large_enough_for_a_finger() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    let small: Vec<String> = shop
        .window
        .root()
        .children_recursive()
        .filter_map(|node| {
            let access = node.accesskit_node();
            let rect = access.raw_bounds()?;
            let button = matches!(access.role(), egui::accesskit::Role::Button | egui::accesskit::Role::CheckBox);
            let small = button && (rect.height() < 31.0 || rect.width() < 39.0);
            small.then(|| format!("{:?} {rect:?}", access.label()))
        })
        .collect();
    assert!(small.is_empty(), "{small:#?}");
}

#[test]
fn in_a_narrow_window_enter_brings_the_outcomes_into_sight() {
    let mut shop = Wish { size: [380.0, 700.0], ..Wish::default() }.open();
    shop.type_keys("57");
    shop.press(Key::Enter);
    let outcome = shop.window.get_by_label("换卡付成").rect();
    assert!(outcome.max.y <= 700.0 && outcome.min.y >= 0.0, "{outcome:?}");
}

/// Everything with a name that reaches over the left or right edge of the window; what is below is reached by scrolling.
fn beyond_the_edges(shop: &Shop, width: f32) -> Vec<String> {
    let nodes = shop.window.root().children_recursive();
    let beyond = nodes.filter_map(|node| {
        let access = node.accesskit_node();
        let words = access.label().or_else(|| access.value())?;
        let rect = access.raw_bounds()?;
        let outside = rect.x0 < -0.5 || rect.x1 > f64::from(width) + 0.5;
        outside.then(|| format!("{words}: {} to {}", rect.x0, rect.x1))
    });
    beyond.collect()
}

#[test]
fn the_answer_is_not_cut_at_the_edges_in_the_largest_type() {
    use tillside::domain::language::Language;
    for language in [Language::ZH_CN, Language::EN] {
        let mut shop = Wish { size: [1024.0, 768.0], language, zoom_percent: 300, ..Wish::default() }.open();
        for code in ["57", "98"] {
            shop.type_keys(code);
            let found = beyond_the_edges(&shop, 1024.0);
            assert!(found.is_empty(), "{language:?} {code}: {found:#?}");
            shop.press(Key::Enter);
            let found = beyond_the_edges(&shop, 1024.0);
            assert!(found.is_empty(), "{language:?} {code}, recording: {found:#?}");
            shop.press(Key::Escape);
            shop.press(Key::Escape);
        }
    }
}

#[test]
fn nothing_is_cut_at_the_edges_on_small_screens_and_large_type() {
    use tillside::domain::language::Language;
    for (size, zoom_percent) in
        [([1024.0, 768.0], 100), ([1024.0, 768.0], 200), ([1280.0, 800.0], 100), ([380.0, 700.0], 100)]
    {
        for language in [Language::ZH_CN, Language::EN] {
            let mut shop = Wish { size, language, zoom_percent, ..Wish::default() }.open();
            shop.record("98", "5");
            shop.type_keys("57");
            for page in
                [None, Some(Key::F4), Some(Key::F5), Some(Key::F8), Some(Key::F10), Some(Key::F9), Some(Key::F1)]
            {
                if let Some(key) = page {
                    shop.press(key);
                }
                let found = beyond_the_edges(&shop, size[0]);
                assert!(found.is_empty(), "{size:?} {zoom_percent}% {language:?} {page:?}: {found:#?}");
            }
        }
    }
}
