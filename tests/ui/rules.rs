//! The shop's own rules and packs of them: written, looked at, taken in, seen on the card, taken back.

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::Key;
use tillside::domain::backup::BackupReason;
use tillside::domain::code::Code;
use tillside::domain::incident::Moment;
use tillside::domain::language::Language;
use tillside::domain::rule::{Origin, Rule, RuleId, Rulebook};
use tillside::knowledge::Catalog;
use tillside::store::{Store, backup_folder, list_backups};

use crate::staff::with_staff;
use crate::support::{Shop, Wish};

/// Two editions of one pack: 57 says something else in the second, 91 asks for a check, 61 is gone.
pub const FIRST: &str = "format = 1\nid = \"acquirer\"\npublisher = \"某某支付\"\nname = \"商户须知\"\n\
    code_set = \"unionpay\"\nedition = 2026-05-01\nchecked = 2026-05-01\nlanguage = \"zh-CN\"\n\n\
    [[rule]]\ncode = \"57\"\nmeaning = \"本卡种没有开通\"\ntext = \"请顾客换卡，登记卡种\"\nreview_on = 2027-05-01\n\n\
    [[rule]]\ncode = \"61\"\nmeaning = \"超限额\"\ntext = \"请顾客在手机银行调限额\"\nreview_on = 2026-11-01\n";
pub const SECOND: &str = "format = 1\nid = \"acquirer\"\npublisher = \"某某支付\"\nname = \"商户须知\"\n\
    code_set = \"unionpay\"\nedition = 2026-11-01\nchecked = 2026-11-01\nlanguage = \"zh-CN\"\n\n\
    [[rule]]\ncode = \"57\"\nmeaning = \"本卡种没有开通\"\ntext = \"一小时三张卡都报 57，请打客服\"\naction = \"call_acquirer\"\n\
    review_on = 2027-05-01\n\n\
    [[rule]]\ncode = \"91\"\nmeaning = \"发卡行没有应答\"\ntext = \"先看终端上最后一笔\"\nmoney = \"may_be_charged\"\n\
    review_on = 2027-05-01\n";

pub fn file(shop: &Shop, name: &str, text: &str) -> PathBuf {
    let path = shop.temporary.path().join(name);
    fs::write(&path, text).expect("written");
    path
}

pub fn open_page(shop: &mut Shop) {
    shop.press(Key::F9);
    shop.tap_containing(if shop.sees("规则包 ") { "打开 本店规定" } else { "of our own" });
}

/// Looks at a file whose path is typed.
pub fn look_at(shop: &mut Shop, path: &Path) {
    open_page(shop);
    shop.click(if shop.sees("启用规则包") { "启用规则包" } else { "Take in a pack" });
    shop.type_text(&path.display().to_string());
    shop.tap(if shop.sees("看看") { "看看" } else { "Look" });
    shop.window.run();
}

/// One of the files of the pictures, in the language of the window: 1 and 2 are editions of one pack, 3 has faults, 4 is a list.
/// Its path is in the picture, so it is the same in every run.
pub fn sample(shop: &Shop, which: u8) -> PathBuf {
    let english = shop.sees("Settings");
    let folder = PathBuf::from("target/tmp/rules");
    fs::create_dir_all(&folder).expect("a folder");
    let language = if english { "en" } else { "zh" };
    let first = if english { in_english(FIRST) } else { FIRST.to_owned() };
    let second = if english { in_english(SECOND) } else { SECOND.to_owned() };
    let (name, text) = match which {
        1 => (format!("first-{language}.toml"), first),
        2 => (format!("rules-2026-11-{language}.toml"), second),
        3 => (format!("faults-{language}.toml"), faulty(&second)),
        _ if english => (
            format!("codes-{language}.csv"),
            "Response codes\nCode,Description,Solution,Who\n5,Do not honour,Ask for another card,issuer\n\
             57,Not permitted,Another card,issuer\n91,No answer,,issuer\n"
                .to_owned(),
        ),
        _ => (
            format!("codes-{language}.csv"),
            "应答码表\n应答码,含义,处理建议,责任方\n5,不予承兑,请顾客换卡,发卡行\n57,不允许,换卡,发卡行\n91,没有应答,,发卡行\n".to_owned(),
        ),
    };
    let path = folder.join(name);
    fs::write(&path, text).expect("written");
    path
}

fn in_english(pack: &str) -> String {
    let words = [
        ("某某支付", "Example Acquiring"),
        ("商户须知", "What our merchants do"),
        ("zh-CN", "en"),
        ("本卡种没有开通", "This kind of card is not set up"),
        ("请顾客换卡，登记卡种", "Ask for another card and note which kind it was"),
        ("一小时三张卡都报 57，请打客服", "Three cards with 57 within an hour: call us"),
        ("超限额", "Over the limit"),
        ("请顾客在手机银行调限额", "The customer can raise the limit in the bank’s app"),
        ("发卡行没有应答", "The bank does not answer"),
        ("先看终端上最后一笔", "Look at the last sale on the terminal first"),
    ];
    words.iter().fold(pack.to_owned(), |text, (from, to)| text.replace(from, to))
}

fn faulty(pack: &str) -> String {
    pack.replace("2026-11-01\nchecked", "2099-11-01\nchecked")
        .replace("\"91\"", "91")
        .replace("call_acquirer", "call_us")
        .replace("language", "langauge")
}

/// A shop with a rule of its own and a pack, both for 57, and a check for 91.
pub fn in_force(wish: Wish) -> Shop {
    let english = wish.language == Language::EN;
    let mut shop = wish.open_after(|folder| {
        let mut store = Store::open(folder).expect("the file opens");
        let (catalog, today) = (Catalog::built_in().expect("sound"), jiff::civil::date(2026, 11, 21));
        let text = if english { in_english(SECOND) } else { SECOND.to_owned() };
        let mut pack = tillside::pack::read(&text, &catalog, today).expect("a pack");
        (pack.edition, pack.checked) = (jiff::civil::date(2026, 10, 1), jiff::civil::date(2026, 10, 1));
        pack.rules[0].text.push_str(if english { ", or our app" } else { "，也可以用 App" });
        let moment =
            Moment { at: "2026-10-03T02:00:00Z".parse().expect("a time"), zone: "Asia/Shanghai".to_owned(), who: None };
        store.import_pack(&pack, None, &moment).expect("taken in");
        let rule = Rule {
            id: RuleId(uuid::Uuid::nil()),
            set: pack.code_set.clone(),
            code: Code::parse("57").expect("a code"),
            meaning: None,
            text: if english { "Send the customer to the counter at the back" } else { "请顾客到后面总台付" }
                .to_owned(),
            action: None,
            money: None,
            reviewer: if english { "Anna" } else { "店长" }.to_owned(),
            review_on: jiff::civil::date(2026, 11, 1),
            origin: Origin::Shop,
        };
        store.save_rule(&rule, &moment).expect("saved");
    });
    shop.window.run();
    shop
}

fn rulebook(shop: &Shop) -> Rulebook {
    Store::open(&shop.folder).expect("the file opens").rulebook().expect("it can be read")
}

fn back_to_till(shop: &mut Shop) {
    for _ in 0..3 {
        shop.press(Key::Escape);
    }
}

#[test]
fn a_pack_is_looked_at_taken_in_seen_on_the_card_and_taken_back() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    let (first, second) = (file(&shop, "first.toml", FIRST), file(&shop, "second.toml", SECOND));
    look_at(&mut shop, &first);
    shop.must_see("某某支付 · 商户须知");
    shop.must_see("57 · 本卡种没有开通 · 请顾客换卡，登记卡种");
    shop.must_see("没有签名");
    assert!(rulebook(&shop).rules.is_empty(), "a look changes nothing");
    shop.tap("启用 2 条");
    shop.window.run();
    shop.must_see("规则包已启用");
    let backups = list_backups(&backup_folder(&shop.folder)).expect("it can be read");
    assert_eq!(backups[0].reason, BackupReason::BeforeImport);

    back_to_till(&mut shop);
    shop.type_keys("57");
    shop.must_see("收单机构规定");
    shop.must_see("请顾客换卡，登记卡种");
    shop.must_see("没有扣款");
    shop.must_see("某某支付 · 2027-05-01 前复核");
    shop.press(Key::Escape);
    shop.type_keys("61");
    shop.must_see("应在 2026-11-01 前复核，已经过期");
    shop.press(Key::Escape);

    look_at(&mut shop, &second);
    shop.must_see("原来：本卡种没有开通 · 请顾客换卡，登记卡种");
    shop.tap("启用 2 条");
    shop.window.run();
    shop.must_see("2026-11-01 版");
    back_to_till(&mut shop);
    shop.type_keys("57");
    shop.must_see("一小时三张卡都报 57");
    shop.must_see("规定的处理：");

    shop.press(Key::Escape);
    open_page(&mut shop);
    shop.tap_containing("退回 2026-05-01 版");
    shop.must_see("已退回上一版");
    back_to_till(&mut shop);
    shop.type_keys("57");
    shop.must_see("请顾客换卡，登记卡种");
    assert_eq!(rulebook(&shop).packs.len(), 2);

    // Once more: the edition is known and comes back.
    shop.press(Key::Escape);
    look_at(&mut shop, &second);
    shop.tap("启用 2 条");
    shop.window.run();
    assert_eq!(rulebook(&shop).packs.len(), 2);
    shop.tap_containing("停用");
    shop.must_see("规则包已停用");
    assert!(rulebook(&shop).rules.is_empty());
}

#[test]
fn a_rule_that_asks_for_a_check_locks_the_till_and_the_incident_keeps_its_words() {
    let mut shop = Shop::zh();
    let path = file(&shop, "second.toml", SECOND);
    look_at(&mut shop, &path);
    shop.tap("启用 2 条");
    shop.window.run();
    back_to_till(&mut shop);
    shop.type_keys("91");
    shop.must_see("可能已扣款");
    shop.must_see("标准：没有扣款");
    shop.press(Key::Enter);
    shop.type_keys("1");
    assert!(shop.on_disk().is_empty(), "paid is not taken before the check");
    shop.type_keys("5");
    shop.window.run();
    let store = Store::open(&shop.folder).expect("the file opens");
    let history = store.history(shop.on_disk()[0].id).expect("it is there");
    let advice = history.advice.expect("the card was kept");
    assert_eq!(advice.rules, ["收单机构规定 · 某某支付 · 发卡行没有应答 · 先看终端上最后一笔"]);
}

#[test]
fn a_code_that_may_be_charged_stays_locked_whatever_a_rule_asks_for() {
    let mut shop = Shop::zh();
    shop.type_keys("98");
    shop.tap("写本店规定…");
    shop.click("遇到时怎么做");
    shop.type_text("直接再刷一次");
    shop.click("谁负责");
    shop.type_text("店长");
    shop.tap("属于哪种处理（可不填）: 不说");
    shop.tap("改正后再试一次，只试一次");
    shop.tap("保存");
    shop.must_see("本店规定");
    shop.must_see("任何规定都不能改变这一点");
    shop.press(Key::Enter);
    shop.type_keys("1");
    assert!(shop.on_disk().is_empty());
}

#[test]
fn our_own_rule_is_written_from_the_card_changed_and_deleted() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.tap("写本店规定…");
    shop.must_see("标准 · ");
    shop.click("遇到时怎么做");
    shop.type_text("先叫店长");
    shop.click("谁负责");
    shop.type_text("店长");
    shop.tap("保存");
    shop.must_see("先叫店长");
    shop.must_see("没有扣款");
    assert_eq!(rulebook(&shop).rules[0].reviewer, "店长");

    shop.tap("改本店规定…");
    shop.tap("先查清钱款");
    shop.tap("保存");
    shop.must_see("可能已扣款");
    shop.tap("改本店规定…");
    shop.tap("删掉这条");
    assert!(!shop.sees("先叫店长"));
    assert!(rulebook(&shop).rules.is_empty());
}

#[test]
fn a_pack_with_faults_stays_out_and_every_fault_is_named() {
    let mut shop = Shop::zh();
    let wrong = FIRST.replace("2026-05-01\nchecked", "2099-05-01\nchecked").replace("\"61\"", "61");
    let path = file(&shop, "wrong.toml", &wrong);
    look_at(&mut shop, &path);
    shop.must_see("不能启用，什么都没有改");
    shop.must_see("第 6 行，edition：2099-05-01 离今天太远");
    shop.must_see("第 17 行，rule.code：这里要写引号里的文字");
    assert!(!shop.sees("启用 2 条"));
}

#[test]
fn a_file_that_changes_after_the_look_is_not_taken_in() {
    let mut shop = Shop::zh();
    let path = file(&shop, "pack.toml", FIRST);
    look_at(&mut shop, &path);
    fs::write(&path, SECOND).expect("written");
    shop.tap("启用 2 条");
    shop.window.run();
    shop.must_see("看过之后文件变了");
    assert!(rulebook(&shop).packs.is_empty());
}

#[test]
fn an_acquirers_list_is_read_once_it_is_said_whose_it_is() {
    let mut shop = Shop::zh();
    let list =
        "某某支付应答码表\n代码,含义,处理建议,商户话术\n5,不予承兑,请顾客联系发卡行,请稍等\n57,不允许,换卡,请换卡\n";
    let path = file(&shop, "应答码.csv", list);
    look_at(&mut shop, &path);
    shop.must_see("谁发的：是空的");
    shop.click("谁发的");
    shop.type_text("某某支付");
    shop.tap("再看一遍");
    shop.window.run();
    shop.must_see("05 · 不予承兑 · 请顾客联系发卡行");
    shop.tap("怎么做: 处理建议");
    shop.tap("商户话术");
    shop.window.run();
    shop.must_see("05 · 不予承兑 · 请稍等");
    shop.tap("启用 2 条");
    shop.window.run();
    let book = rulebook(&shop);
    assert_eq!(book.rules.len(), 2);
    assert!(book.packs[0].name == "应答码" && book.packs[0].edition.to_string() == "2026-11-21");
}

#[test]
fn what_changes_rules_asks_for_the_pin_and_looking_does_not() {
    let mut shop = with_staff(Wish::default(), &[("小明", Some("2580"))]);
    let path = file(&shop, "first.toml", FIRST);
    look_at(&mut shop, &path);
    shop.tap("启用 2 条");
    shop.must_see("改设置要输 PIN");
    assert!(rulebook(&shop).rules.is_empty());
    shop.type_keys("2580");
    shop.press(Key::Enter);
    shop.window.run();
    assert_eq!(rulebook(&shop).rules.len(), 2);
}
