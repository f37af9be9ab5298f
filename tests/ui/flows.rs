//! From code to saved incident, as a cashier does it.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use tillside::domain::checklist::{Answer, Tick};
use tillside::domain::code::CodeSetId;
use tillside::domain::doubt::{CheckedWith, Finding};
use tillside::domain::incident::{Last4, Outcome};
use tillside::domain::language::Language;
use tillside::domain::request::OpenRequest;

use crate::support::{Shop, Wish};

#[test]
fn four_keys_from_the_empty_screen_save_an_incident() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.must_see("没有扣款");
    shop.must_see("请换一张卡，或换一种付款方式");
    assert!(shop.on_disk().is_empty(), "nothing is saved before the outcome");
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.window.run();
    shop.must_see("已保存：57 · 换卡付成");
    let saved = shop.on_disk();
    assert_eq!(saved.len(), 1);
    assert_eq!(saved[0].details.code.as_str(), "57");
    assert_eq!(saved[0].details.outcome, Some(Outcome::PaidOtherCard));
    assert_eq!(saved[0].details.code_set.as_ref().map(CodeSetId::as_str), Some("unionpay"));
    shop.must_see("57 换卡付成 14:32");
}

#[test]
fn four_taps_save_an_incident_without_a_keyboard() {
    let mut shop = Shop::zh();
    shop.tap("5");
    shop.tap("7");
    shop.tap("没有成交");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::NoSale));
}

#[test]
fn a_second_tap_on_an_outcome_does_not_save_twice() {
    let mut shop = Shop::zh();
    shop.tap("5");
    shop.tap("7");
    shop.tap("没有成交");
    shop.tap("没有成交");
    shop.type_keys("1");
    assert_eq!(shop.on_disk().len(), 1);
}

#[test]
fn the_next_code_replaces_the_one_that_is_done_with() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.record("51", "3");
    let codes: Vec<_> = shop.on_disk().iter().map(|i| i.details.code.to_string()).collect();
    assert_eq!(codes.len(), 2);
    assert!(codes.contains(&"51".to_owned()) && codes.contains(&"57".to_owned()), "{codes:?}");
}

#[test]
fn ticks_answers_and_optional_fields_are_saved_with_the_advice_as_given() {
    let mut shop = Shop::zh();
    shop.type_keys("98");
    shop.must_see("可能已扣款");
    shop.tap("留好小票，记下时间、金额和参考号");
    shop.tap("说不清");
    shop.must_see("先不要再收，打给收单机构查这一笔");
    shop.press(Key::Tab);
    shop.type_keys("268.5");
    shop.press(Key::Tab);
    shop.record("6789", "5");
    let saved = shop.on_disk().remove(0);
    assert_eq!(saved.details.outcome, Some(Outcome::InDoubt));
    assert_eq!(saved.details.amount.map(|a| a.to_string()).as_deref(), Some("268.50 CNY"));
    assert_eq!(saved.details.last4.as_ref().map(Last4::as_str), Some("6789"));
    let ticks = [
        Tick { step: "keep-slip".to_owned(), answer: None },
        Tick { step: "last-paid".to_owned(), answer: Some(Answer::CannotTell) },
    ];
    assert_eq!(saved.details.ticks, ticks);

    shop.tap("98 钱款存疑 14:32");
    shop.must_see("当时的建议");
    shop.must_see("先查清，再决定收不收");
    shop.must_see("268.50 CNY");
    shop.must_see("记下 · 钱款存疑");
}

#[test]
fn a_correction_keeps_what_stood_there() {
    let mut shop = Shop::zh();
    shop.record("57", "4");
    shop.tap("57 没有成交 14:32");
    shop.tap("同卡付成");
    shop.tap("保存更正");
    shop.window.run();
    shop.must_see("没有成交 → 同卡付成");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::PaidSameCard));
}

#[test]
fn the_last_record_can_be_taken_back() {
    let mut shop = Shop::zh();
    shop.record("61", "1");
    assert_eq!(shop.on_disk().len(), 1);
    shop.press_with(Modifiers::COMMAND, Key::Z);
    shop.must_see("已撤回");
    assert!(shop.on_disk().is_empty());
}

#[test]
fn words_find_the_code_and_a_pick_makes_it_the_answer() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    shop.type_keys("yebz");
    shop.must_see("相近的代码");
    shop.must_see("51");
    shop.press(Key::Enter);
    shop.type_keys("3");
    shop.window.run();
    assert_eq!(shop.on_disk()[0].details.code.as_str(), "51");
}

#[test]
fn an_unknown_code_gets_the_safe_default_and_can_be_saved() {
    let mut shop = Shop::zh();
    shop.type_keys("88");
    shop.must_see("应答码表里没有 88");
    shop.must_see("可能已扣款");
    shop.press(Key::Enter);
    shop.type_keys("5");
    shop.window.run();
    assert_eq!(shop.on_disk()[0].details.code.as_str(), "88");
}

#[test]
fn the_same_number_is_read_in_another_code_set_with_one_tap() {
    let mut shop = Shop::zh();
    shop.type_keys("65");
    shop.must_see("请换一张卡，或换一种付款方式");
    shop.tap("应答码表： 银联");
    shop.tap_containing("万事达 ");
    shop.must_see("改正后再试一次，只试一次");
    shop.press(Key::Enter);
    shop.type_keys("2");
    shop.window.run();
    assert_eq!(shop.on_disk()[0].details.code_set.as_ref().map(CodeSetId::as_str), Some("mastercard"));
}

#[test]
fn the_terminal_remembers_its_code_set() {
    let mut shop = Shop::zh();
    for set in ["微信支付", "支付宝", "ISO 8583"] {
        shop.press(Key::F3);
        shop.must_see(&format!("T1 {set}"));
    }
    shop.record("05", "1");
    let saved = shop.on_disk().remove(0);
    assert_eq!(saved.details.code_set.as_ref().map(CodeSetId::as_str), Some("iso8583-1987"));
    assert_eq!(saved.details.terminal.as_deref(), Some("T1"));
    let store = tillside::store::Store::open(&shop.folder).expect("the file opens");
    assert_eq!(store.terminals().expect("they can be read")[0].code_set.as_str(), "iso8583-1987");
}

#[test]
fn the_first_start_asks_three_things_and_remembers_them() {
    let mut shop = Wish { welcomed: false, ..Wish::default() }.open();
    shop.must_see("欢迎使用码上懂");
    shop.tap("English");
    shop.must_see("Welcome to Tillside");
    shop.tap_containing("Visa ");
    shop.tap("Start");
    shop.must_see("What code does the terminal show?");
    shop.must_see("T1 Visa");
    let store = tillside::store::Store::open(&shop.folder).expect("the file opens");
    assert!(store.settings().expect("they can be read").settings.welcomed);
    assert_eq!(store.terminals().expect("they can be read")[0].code_set.as_str(), "visa");
}

#[test]
fn the_first_start_can_be_skipped() {
    let mut shop = Wish { welcomed: false, ..Wish::default() }.open();
    shop.tap("跳过");
    shop.type_keys("57");
    shop.must_see("没有扣款");
}

#[test]
fn a_code_is_picked_from_the_whole_table() {
    let mut shop = Shop::zh();
    shop.press(Key::F4);
    shop.must_see("余额与额度");
    shop.tap_containing("55 密码");
    shop.must_see("改正后再试一次，只试一次");
}

#[test]
fn the_language_changes_at_run_time() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::F6);
    shop.must_see("Not charged");
    shop.must_see("Ask for another card or method");
}

#[test]
fn a_code_from_the_command_line_is_shown_at_once() {
    let opening = tillside::app::Opening { request: OpenRequest::new(Some("55"), None), ..Default::default() };
    let shop = Wish { opening, ..Wish::default() }.open();
    shop.must_see("改正后再试一次，只试一次");
}

#[test]
fn claims_stand_on_the_card_with_verdict_and_reason() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap_containing("网上说法");
    shop.must_see("不符");
    shop.must_see("密码输错是 55");
}

#[test]
fn pad_and_keyboard_together_keep_the_order() {
    let mut shop = Shop::zh();
    shop.tap("5");
    shop.type_keys("7");
    assert_eq!(shop.window.state().state().drafts.code, "57");
    shop.must_see("没有扣款");
}

#[test]
fn another_code_set_is_for_one_payment_only() {
    let mut shop = Shop::zh();
    shop.type_keys("65");
    shop.tap("应答码表： 银联");
    shop.tap_containing("万事达 ");
    shop.press(Key::Enter);
    shop.type_keys("2");
    shop.window.run();
    shop.record("61", "1");
    let sets: Vec<_> = shop.on_disk().iter().filter_map(|i| i.details.code_set.clone()).collect();
    assert!(sets.contains(&CodeSetId::new("unionpay")) && sets.contains(&CodeSetId::new("mastercard")), "{sets:?}");
}

#[test]
fn an_advice_code_of_another_scheme_is_not_taken_for_a_code_of_this_terminal() {
    let mut shop = Shop::zh();
    shop.type_keys("24");
    shop.must_see("应答码表里没有 24");
    shop.must_see("可能已扣款");
}

#[test]
fn the_same_code_again_begins_with_an_empty_checklist() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap("看清屏幕和小票：写着失败或拒绝");
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.window.run();
    shop.press(Key::Enter);
    shop.type_keys("3");
    shop.window.run();
    let ticks: Vec<usize> = shop.on_disk().iter().map(|i| i.details.ticks.len()).collect();
    assert_eq!(ticks.iter().sum::<usize>(), 1, "{ticks:?}");
}

#[test]
fn changing_the_code_set_while_recording_does_not_send_the_digit_to_the_code() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.press(Key::F3);
    shop.type_keys("1");
    shop.window.run();
    assert_eq!(shop.on_disk().len(), 1);
    assert_eq!(shop.on_disk()[0].details.code.as_str(), "57");
}

#[test]
fn the_sentence_is_turned_to_the_customer_and_back() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap("转向顾客");
    shop.must_see("点一下返回");
    shop.press(Key::Escape);
    assert!(!shop.sees("点一下返回"));
    shop.must_see("没有扣款");
    shop.tap("简体中文");
    shop.tap("English");
    shop.must_see("Would you like to use another card");
    shop.tap("English");
    shop.tap("한국어");
    shop.must_see("다른 카드");
}

#[test]
fn a_rule_with_seconds_counts_them_down() {
    let mut shop = Shop::zh();
    shop.type_keys("09");
    shop.tap("留好小票，记下时间、金额和参考号");
    shop.window.get_by_label("开始计时 90 秒").click_accesskit();
    shop.window.run_steps(3);
    shop.must_see("1:30");
    shop.must_see("CHASE");
}

#[test]
fn a_merchant_advice_code_is_found_beside_a_mastercard_refusal() {
    let mut shop = Shop::zh();
    for _ in 0..5 {
        shop.press(Key::F3);
    }
    shop.must_see("T1 万事达");
    shop.type_keys("51");
    shop.tap_containing("商户建议码");
    shop.tap_containing("24 ");
    shop.must_see("万事达商户建议码");
}

#[test]
fn a_language_from_the_command_line_is_for_one_run() {
    let opening = tillside::app::Opening { language: Some(Language::EN), ..Default::default() };
    let mut shop = Wish { opening, ..Wish::default() }.open();
    shop.must_see("What code does the terminal show?");
    shop.press(Key::F7);
    let store = tillside::store::Store::open(&shop.folder).expect("the file opens");
    let kept = store.settings().expect("they can be read").settings.language;
    assert_eq!(kept, Some(Language::ZH_CN));
}

#[test]
fn both_generations_of_the_table_are_shown_where_they_differ() {
    let mut shop = Shop::zh();
    shop.type_keys("05");
    shop.must_see("旧表的说法");
}

#[test]
fn nothing_that_takes_money_can_be_recorded_before_the_check() {
    let mut shop = Shop::zh();
    shop.type_keys("98");
    shop.must_see("查清上一笔之前，不要再收");
    shop.press(Key::Enter);
    shop.type_keys("1");
    shop.must_see("“换卡付成”要等查清才能记，请先回答处理步骤里的问题");
    shop.type_keys("3");
    assert!(shop.on_disk().is_empty(), "the lock holds for keys as for taps");
    shop.tap("否");
    shop.must_see("已查：没有扣款，可以再收");
    shop.tap("换卡付成");
    let saved = shop.on_disk().remove(0);
    assert_eq!(saved.details.outcome, Some(Outcome::PaidOtherCard));
    let check = saved.details.check.expect("the check is kept");
    assert_eq!((check.finding, check.with), (Finding::NotCharged, CheckedWith::Terminal));
}

#[test]
fn a_payment_that_was_found_paid_can_only_be_that_payment() {
    let mut shop = Shop::zh();
    shop.type_keys("98");
    shop.tap("是");
    shop.must_see("已查：这笔已经付了，不要再收");
    shop.press(Key::Enter);
    shop.type_keys("1");
    assert!(shop.on_disk().is_empty());
    shop.type_keys("2");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::PaidSameCard));
}

#[test]
fn the_third_attempt_with_one_card_and_amount_is_warned_of() {
    let mut shop = Shop::zh();
    let warning = "15 分钟内同一张卡、同一金额，这已是第 3 次。先停一停：换一种付款方式，或先查上一笔";
    for attempt in 1..=3 {
        shop.type_keys("51");
        shop.press(Key::Tab);
        shop.type_keys("268");
        shop.press(Key::Tab);
        shop.type_keys("6789");
        assert_eq!(shop.sees(warning), attempt == 3, "attempt {attempt}");
        shop.press(Key::Enter);
        shop.type_keys("4");
        shop.window.run();
    }
    assert_eq!(shop.on_disk().len(), 3, "a warning, not a wall");
}

#[test]
fn a_payment_code_in_the_note_is_refused_and_can_be_deleted() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Enter);
    shop.click("备注");
    shop.type_text("顾客付款码 134567890123456789");
    shop.must_see("文字里有微信或支付宝的付款码，所以没有保存");
    shop.tap("没有成交");
    assert!(shop.on_disk().is_empty());
    shop.must_see("没有保存");
}

#[test]
fn a_security_code_in_the_note_is_warned_of_and_an_ordinary_note_is_not() {
    let mut shop = Shop::zh();
    let warning = "这是密码或安全码（CVV）吗？";
    shop.type_keys("55");
    shop.press(Key::Enter);
    shop.click("备注");
    shop.type_text("55 密码错误请重试");
    assert!(!shop.sees(warning));
    shop.type_text("，CVV 123");
    shop.must_see(warning);
}
