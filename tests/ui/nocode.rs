//! Without a code: from the picture to the saved incident; timers, contacts, reports, and the customer's panel.

use eframe::egui::Key;
use tillside::card::{Card, Subject};
use tillside::domain::advice::Say;
use tillside::domain::code::{Code, CodeRef, CodeSetId};
use tillside::domain::incident::Outcome;
use tillside::domain::language::Language;
use tillside::i18n::Languages;
use tillside::knowledge::Catalog;
use tillside::state::Page;
use tillside::store::Store;

use crate::support::{Shop, Wish, wait_seconds};

#[test]
fn two_choices_lead_to_the_card_and_two_keys_save_it_under_its_words() {
    let mut shop = Shop::zh();
    shop.press(Key::F11);
    shop.must_see("看哪里不对？");
    shop.tap("打印机");
    shop.must_see("打印机：是哪一种？");
    shop.tap("没有打出小票");
    assert_eq!(shop.window.state().state().page, Page::Till);
    shop.must_see("可能已扣款");
    shop.must_see("先查清，再决定收不收");
    assert!(!shop.sees("NO_RECEIPT"), "the name of a symptom is for files");
    assert!(!shop.sees("应答码表： 没有代码"), "there is no other set to read it in");
    shop.press(Key::Enter);
    shop.type_keys("5");
    shop.must_see("已保存：没有打出小票 · 钱款存疑");
    shop.must_see("没有打出小票 钱款存疑 14:32");
    let saved = shop.on_disk().remove(0).details;
    assert_eq!(saved.code_set.as_ref().map(CodeSetId::as_str), Some("symptom"));
    assert_eq!((saved.code.as_str(), saved.outcome), ("NO_RECEIPT", Some(Outcome::InDoubt)));

    shop.press(Key::F5);
    shop.must_see("没有代码 没有打出小票 钱款存疑");
    shop.click("搜索日志");
    shop.type_text("小票");
    shop.window.run();
    shop.must_see("没有代码 没有打出小票 钱款存疑");
    shop.tap_containing("没有代码 没有打出小票");
    shop.must_see("没有代码  没有打出小票");
    assert!(!shop.sees("NO_RECEIPT"));
}

#[test]
fn the_next_code_is_read_in_the_terminals_own_set_again() {
    let mut shop = Shop::zh();
    shop.press(Key::F11);
    shop.type_keys("3");
    shop.type_keys("1");
    assert_eq!(shop.window.state().state().code_set(), CodeSetId::default());
    shop.record("", "5");
    shop.record("57", "1");
    let codes: Vec<_> = shop.on_disk().iter().map(|i| i.details.code.to_string()).collect();
    assert!(codes.contains(&"57".to_owned()) && codes.len() == 2, "{codes:?}");
    // What is picked again from the till goes by its words.
    let recent = &shop.window.state().state().day.recent;
    assert!(recent.iter().any(|(at, _)| at.is_symptom()));
    shop.tap_last("没有打出小票");
    shop.must_see("可能已扣款");
}

#[test]
fn escape_goes_back_one_choice_at_a_time() {
    let mut shop = Shop::zh();
    shop.tap_containing("屏幕上没有代码？");
    shop.type_keys("1");
    shop.must_see("屏幕：是哪一种？");
    shop.press(Key::Escape);
    shop.must_see("看哪里不对？");
    shop.press(Key::Escape);
    shop.must_see("终端上显示什么代码？");
    shop.press(Key::F11);
    shop.type_keys("3");
    shop.type_keys("1");
    shop.press(Key::Escape);
    shop.must_see("终端上显示什么代码？");
}

#[test]
fn words_find_a_symptom_and_a_code_is_none() {
    let mut shop = Shop::zh();
    shop.press(Key::F11);
    shop.click("输入屏幕上的话，或看到的情况");
    shop.type_text("鼓包");
    shop.must_see("电池鼓包、发烫或有异味");
    shop.press(Key::Escape);
    shop.click("输入屏幕上的话，或看到的情况");
    shop.type_text("57");
    shop.must_see("没找到相近的情况");
}

#[test]
fn a_terminal_that_must_stop_says_so_before_anything_else() {
    let mut shop = Shop::zh();
    shop.press(Key::F11);
    shop.click("输入屏幕上的话，或看到的情况");
    shop.type_text("鼓包");
    shop.tap_containing("电池鼓包、发烫或有异味");
    shop.must_see("这台终端先停用");
    shop.type_keys("57");
    assert!(!shop.sees("这台终端先停用"));
}

#[test]
fn codes_are_written_as_their_owner_writes_them() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    shop.type_text("do_not_honor");
    shop.press(Key::Enter);
    shop.must_see("do_not_honor");
    assert!(!shop.sees("DO_NOT_HONOR"));
}

#[test]
fn where_the_issuer_says_nothing_the_card_says_that_nobody_knows() {
    let mut shop = Shop::zh();
    for (code, known) in [("01", false), ("05", false), ("51", true)] {
        shop.press(Key::Escape);
        shop.type_keys(code);
        assert_eq!(shop.sees("发卡行没有说原因，收银台没有人知道"), !known, "{code}");
    }
}

#[test]
fn a_table_that_is_not_complete_says_so() {
    let catalog = Catalog::built_in().expect("sound");
    let partial = |id: &str| catalog.set(&CodeSetId::new(id)).is_some_and(|set| set.partial);
    assert!(partial("quest") && !partial("unionpay"), "this test needs a set of each kind");
    let mut shop = Shop::zh();
    shop.type_keys("57");
    assert!(!shop.sees("这张表不完整"));
    shop.tap("应答码表： 银联");
    shop.tap_containing("澳大利亚 AS 2805 发卡行");
    shop.must_see("这张表不完整");
    // All the more where a code is missing from it.
    let missing = CodeRef { set: CodeSetId::new("quest"), code: Code::parse("57").expect("a code") };
    let languages = Languages::new();
    let subject = Subject::of(&catalog, missing);
    let card = Card::new(&catalog, languages.get(Language::ZH_CN), &subject, &[], jiff::civil::date(2026, 11, 26));
    assert!(matches!(card.subject, Subject::Unknown(_)) && card.partial);
}

#[test]
fn wechat_is_asked_by_the_clock() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    shop.type_text("SYSTEMERROR");
    shop.must_see("用原单号查单");
    shop.tap_containing("开始计时：5 秒后查");
    let table = [
        (0, ["0:05", "然后查第 1 次，共 5 次"]),
        (5, ["现在查询", "第 1 次，共 5 次"]),
        (5, ["0:05", "然后查第 2 次，共 5 次"]),
        (5, ["现在查询", "第 2 次，共 5 次"]),
        (30, ["现在查询", "第 5 次，共 5 次"]),
        (5, ["45 秒已到", "请在下面回答查到了什么"]),
    ];
    for (later, words) in table {
        wait_seconds(later);
        shop.window.run_ok();
        for word in words {
            shop.must_see(word);
        }
    }
}

#[test]
fn the_shops_own_numbers_stand_beside_the_steps_that_call() {
    let mut shop = Shop::zh();
    shop.press(Key::F3);
    shop.press(Key::F3);
    shop.press(Key::F9);
    shop.tap_containing("T1");
    shop.click("收单机构 电话");
    shop.type_text("400-000-0001");
    shop.click("终端服务商 名称");
    shop.type_text("快修");
    shop.click("终端服务商 电话");
    shop.type_text("400-000-0002");
    shop.click("终端服务商 服务时间、备注");
    shop.type_text("9–18 点，卡 4111 1111 1111 1111");
    shop.tap("保存");
    let kept = Store::open(&shop.folder).expect("opens").terminals().expect("readable").remove(0).numbers;
    assert_eq!(kept.service.phone, "400-000-0002");
    assert_eq!(kept.service.hours, "9–18 点，卡 •••• •••• •••• 1111", "redacted like notes");

    shop.press(Key::F11);
    shop.click("输入屏幕上的话，或看到的情况");
    shop.type_text("防拆");
    shop.tap_containing("防拆告警");
    shop.must_see("400-000-0002");
    shop.must_see("终端服务商 · 快修");
    assert!(!shop.sees("在设置里填上电话"));
}

#[test]
fn without_a_number_the_step_leads_to_where_it_is_filled_in() {
    let mut shop = Shop::zh();
    shop.press(Key::F3);
    shop.press(Key::F11);
    shop.click("输入屏幕上的话，或看到的情况");
    shop.type_text("防拆");
    shop.tap_containing("防拆告警");
    shop.must_see("在设置里填上电话，这里就会显示。");
    shop.tap_containing("填上电话 ");
    shop.must_see("终端服务商");
    shop.click("终端服务商 电话");
}

#[test]
fn a_report_is_a_file_without_card_numbers_and_without_the_shop() {
    let mut shop = Shop::zh();
    shop.press(Key::F3);
    shop.must_see("T1");
    shop.type_keys("/");
    shop.type_text("SYSTEMERROR");
    shop.tap_containing("个 · 版本");
    shop.tap("这里有错？写给我们");
    shop.must_see("不会自动发出");
    shop.click("您看到的是什么？");
    shop.type_text("银行说 57 是别的意思，卡 4111 1111 1111 1111");
    shop.click("在哪里看到的？");
    shop.type_text("收单机构手册第 3 页");
    shop.tap("写成文件");
    shop.must_see("报告写好了");
    let folder = shop.temporary.path().join("Tillside");
    let file = std::fs::read_dir(&folder).expect("a folder").next().expect("a file").expect("readable").path();
    let name = file.file_name().expect("a name").to_string_lossy().into_owned();
    assert!(name.starts_with("tillside-report-") && name.ends_with("-20261121-143200.txt"), "{name}");
    let text = std::fs::read_to_string(&file).expect("a text");
    for words in
        ["57", "银行说 57 是别的意思，卡 •••• •••• •••• 1111", "收单机构手册第 3 页", "zh-CN", "版本 / 核对日期"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("4111") && !text.contains("T1"), "{text}");
}

#[test]
fn a_payment_code_keeps_a_report_from_being_written() {
    let mut shop = Shop::zh();
    shop.type_keys("88");
    shop.tap("这里有错？写给我们");
    shop.click("您看到的是什么？");
    shop.type_text("付款码 134567890123456789");
    shop.tap("写成文件");
    shop.must_see("报告一处错误");
    assert!(!shop.temporary.path().join("Tillside").exists());
}

#[test]
fn the_cashier_changes_the_customers_language_and_turns_it_back() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap("转向顾客");
    for (language, tag) in [("日本語", "ja"), ("Русский", "ru"), ("Tiếng Việt", "vi")] {
        if !shop.sees(language) {
            shop.tap_last("换一种语言");
        }
        shop.tap(language);
        let said = said(Language::parse(tag).expect("a tag"), Say::Neutral);
        shop.must_see(&said);
    }
    let kept = Store::open(&shop.folder).expect("opens").settings().expect("readable").settings;
    let tags: Vec<_> = kept.customer_languages.iter().map(Language::as_str).collect();
    assert_eq!(tags, ["vi", "ru", "ja"]);
    shop.tap("转回来");
    assert!(!shop.sees("点一下返回"));
    // The languages used last come first the next time.
    shop.type_keys("51");
    shop.tap("转向顾客");
    shop.must_see("Tiếng Việt");
    shop.must_see("日本語");
}

fn said(language: Language, say: Say) -> String {
    Languages::new().get(language).name("say", say).into_owned()
}

#[test]
fn sensitive_codes_are_neutral_in_every_language() {
    let languages = Languages::new();
    let mut shop = Shop::zh();
    for code in ["41", "34"] {
        shop.press(Key::Escape);
        shop.type_keys(code);
        shop.tap("转向顾客");
        for language in languages.customer() {
            if !shop.sees(&format!("{} ", languages.name(*language))) {
                shop.tap_last("换一种语言");
            }
            shop.tap_last(&languages.name(*language));
            shop.must_see(&said(*language, Say::Neutral));
        }
        shop.tap("转回来");
    }
}

#[test]
fn the_panel_works_in_a_small_window_in_large_type() {
    let mut shop = Wish { size: [1024.0, 768.0], zoom_percent: 200, ..Wish::default() }.open();
    shop.type_keys("57");
    shop.tap("转向顾客");
    shop.tap_last("换一种语言");
    shop.tap("Русский");
    shop.must_see(&said(Language::parse("ru").expect("a tag"), Say::Neutral));
    shop.tap("转回来");
}
