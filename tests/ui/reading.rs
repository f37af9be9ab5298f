//! The pages to read, and the checks that come round again.

use eframe::egui::{Key, Modifiers};
use tillside::domain::shift::ShopChange;
use tillside::state::Page;
use tillside::store::Store;

use crate::support::{Shop, Wish, wait};

fn page(shop: &Shop) -> Page {
    shop.window.state().state().page
}

/// What was written about the shop, newest first.
fn noted(shop: &Shop) -> Vec<ShopChange> {
    let events = Store::open(&shop.folder).expect("the file opens").shop_events(9).expect("it can be read");
    events.into_iter().map(|event| event.change).collect()
}

fn done(routine: &str) -> ShopChange {
    ShopChange::RoutineDone { routine: routine.to_owned() }
}

#[test]
fn a_check_that_is_ticked_is_due_again_tomorrow() {
    let mut shop = Shop::zh();
    // On the first day of those for every day only: nobody begins with fourteen tasks.
    shop.must_see("4 项检查待做");
    shop.press_with(Modifiers::COMMAND, Key::R);
    assert_eq!(page(&shop), Page::Routines);
    shop.must_see("今天该做 · 还没有记录");
    shop.tap("做好了 看看纸够不够");
    assert_eq!(noted(&shop), [done("paper")]);
    shop.must_see("下次 2026-11-22 · 上次 2026-11-21 14:32");
    shop.press(Key::Escape);
    shop.must_see("3 项检查待做");
    wait(24 * 60);
    shop.window.run();
    shop.must_see("4 项检查待做");
    shop.tap("4 项检查待做");
    shop.must_see("今天该做 · 上次 2026-11-21 14:32");
}

#[test]
fn a_tick_is_taken_back_by_a_further_event_and_only_for_a_moment() {
    let mut shop = Shop::zh();
    shop.press_with(Modifiers::COMMAND, Key::R);
    shop.tap("做好了 充好电，看看电池");
    shop.tap("撤回 充好电，看看电池");
    let undone = ShopChange::RoutineUndone { routine: "battery".to_owned() };
    assert_eq!(noted(&shop), [undone, done("battery")]);
    assert!(!shop.sees("上次 2026-11-21"));
    shop.tap("做好了 充好电，看看电池");
    wait(1);
    shop.window.run();
    assert!(!shop.sees("撤回"));
    shop.must_see("已做好");
}

#[test]
fn a_check_says_how_and_why_and_what_the_web_says_of_it() {
    let mut shop = Shop::zh();
    shop.press_with(Modifiers::COMMAND, Key::R);
    assert!(!shop.sees("不喷水"));
    shop.tap("清洁读卡口");
    shop.must_see("不喷水，不用尖的东西掏");
    shop.must_see("为什么");
    shop.must_see("网上也这么说");
    shop.tap("清洁读卡口");
    assert!(!shop.sees("不喷水"));
}

#[test]
fn the_reminder_is_put_off_until_tomorrow() {
    let mut shop = Shop::zh();
    shop.tap("明天再说");
    assert!(!shop.sees("项检查待做"));
    wait(24 * 60);
    shop.window.run();
    shop.must_see("4 项检查待做");
}

#[test]
fn what_was_done_once_is_asked_for_when_its_week_is_over() {
    let mut shop = Shop::zh();
    shop.press_with(Modifiers::COMMAND, Key::R);
    shop.tap("做好了 清洁读卡口");
    shop.press(Key::Escape);
    shop.must_see("4 项检查待做");
    wait(7 * 24 * 60);
    shop.window.run();
    shop.must_see("5 项检查待做");
}

#[test]
fn a_shop_does_not_do_every_check() {
    let mut shop = Shop::zh();
    shop.press_with(Modifiers::COMMAND, Key::R);
    shop.tap("看看纸够不够");
    shop.tap("本店不做这项 看看纸够不够");
    assert!(!shop.sees("看看纸够不够"));
    let settings = Store::open(&shop.folder).expect("the file opens").settings().expect("they can be read").settings;
    assert_eq!(settings.skipped_routines.into_iter().collect::<Vec<_>>(), ["paper"]);
    shop.tap("本店不做的有 1 项，在设置里改");
    assert_eq!(page(&shop), Page::Settings);
    shop.press(Key::Escape);
    shop.must_see("3 项检查待做");
    shop.press(Key::F9);
    shop.tap("看看纸够不够");
    shop.press(Key::Escape);
    shop.must_see("4 项检查待做");
}

#[test]
fn words_on_the_till_lead_to_what_is_said_about_them() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    shop.type_keys("57是余额不足");
    shop.must_see("指南与网上说法");
    shop.tap("“57 是余额不足” 不符");
    assert_eq!(page(&shop), Page::Claims);
    shop.must_see("余额不足是 51；57 与卡里有多少钱无关");
    shop.must_see("标准含义：银联 57");
    shop.must_see("同一处的其他说法");
    shop.press(Key::Escape);
    assert_eq!(page(&shop), Page::Till);
    shop.must_see("指南与网上说法");
}

#[test]
fn words_that_match_no_code_still_find_a_guide() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    shop.type_keys("跳码");
    shop.tap("费率和跳码");
    assert_eq!(page(&shop), Page::Guide);
    shop.must_see("什么是跳码");
    shop.press(Key::Escape);
    assert_eq!(page(&shop), Page::Till);
}

#[test]
fn the_ledger_is_searched_filtered_and_leads_to_its_places() {
    let mut shop = Shop::zh();
    shop.press(Key::F12);
    assert_eq!(page(&shop), Page::Guides);
    shop.tap_containing("203 条常见说法");
    shop.must_see("第 1–12 条，共 203 条");
    shop.tap("下一页");
    shop.must_see("第 13–24 条，共 203 条");
    shop.tap_containing("部分相符 ");
    shop.must_see("共 43 条");
    shop.tap_containing("全部 ");
    shop.click("搜索说法");
    shop.type_text("57 余额");
    shop.must_see("“57 是余额不足”");
    shop.tap("银联 57 57-c5");
    assert_eq!(page(&shop), Page::Till);
    shop.must_see("发卡行不允许这张卡做这笔交易");
    shop.press(Key::F12);
    shop.tap_containing("203 条常见说法");
    shop.must_see("“57 是余额不足”");
    shop.press(Key::Escape);
    assert_eq!(page(&shop), Page::Guides);
}

#[test]
fn what_is_typed_into_the_ledger_and_fits_nothing_says_so() {
    let mut shop = Shop::zh();
    shop.press(Key::F12);
    shop.tap_containing("203 条常见说法");
    shop.click("搜索说法");
    shop.type_text("xyzzy plugh");
    shop.must_see("没有这样的说法");
}

#[test]
fn guides_are_read_one_after_the_other() {
    let mut shop = Shop::zh();
    shop.press(Key::F12);
    shop.tap_containing("一清和支付牌照");
    shop.must_see("先看是谁打款");
    shop.must_see("来源：");
    shop.must_see("网上这么说");
    shop.tap("下一篇：费率和跳码");
    shop.must_see("什么是跳码");
    shop.press(Key::Escape);
    shop.must_see("先看是谁打款");
    shop.tap("返回");
    assert_eq!(page(&shop), Page::Guides);
    shop.press(Key::Escape);
    assert_eq!(page(&shop), Page::Till);
}

#[test]
fn numbers_are_those_of_a_country_and_of_who_calls() {
    let mut shop = Shop::zh();
    shop.press(Key::F12);
    shop.tap_containing("公开电话");
    shop.must_see("顾客递过来的号码，一概不打");
    shop.must_see("95588");
    assert!(!shop.sees("Tyro"));
    shop.tap("店里打");
    assert!(!shop.sees("95588"));
    shop.tap("澳大利亚");
    shop.must_see("Tyro（澳大利亚）");
    shop.tap("日本");
    shop.must_see("没有这样的号码");
    shop.tap("谁打都行");
    shop.must_see("JCB（日本）");
}

#[test]
fn the_pages_are_read_in_a_strip_too() {
    let mut shop = Wish { size: [380.0, 760.0], ..Wish::default() }.open();
    shop.tap("页面");
    shop.tap("检查");
    shop.tap("做好了 看看纸够不够");
    assert_eq!(noted(&shop), [done("paper")]);
    shop.press(Key::F12);
    shop.tap_containing("203 条常见说法");
    shop.must_see("第 1–12 条，共 203 条");
}

#[test]
fn a_card_with_many_claims_shows_the_worst_and_the_rest_when_asked() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap_containing("网上说法");
    let reasons = |shop: &Shop| {
        let claims = shop.window.state().state().catalog.claims().iter();
        let texts = tillside::i18n::Texts::new(tillside::domain::language::Language::ZH_CN);
        let reason = |id: &str| texts.attribute(&format!("claim-{id}"), "reason").map(std::borrow::Cow::into_owned);
        claims.filter_map(|claim| reason(&claim.id)).filter(|reason| shop.sees(reason)).count()
    };
    assert_eq!(reasons(&shop), 6);
    shop.tap("全部 22 条说法");
    assert_eq!(reasons(&shop), 22);
}
