//! The end of the day and of the shift.

use std::path::Path;

use eframe::egui::Key;
use tillside::domain::call::Call;
use tillside::domain::code::{Code, CodeSetId};
use tillside::domain::doubt::{CheckedWith, Finding};
use tillside::domain::incident::{Details, IncidentId, Moment, NewIncident, Outcome};
use tillside::domain::shift::ShopChange;
use tillside::store::Store;
use uuid::Uuid;

use crate::support::{Shop, Wish};

/// A payment in doubt from that time, put into the file before the window opens.
pub fn doubt_from(folder: &Path, at: &str, change: impl FnOnce(&mut Details)) {
    let mut details = Details::new(Code::parse("98").expect("a code"));
    details.code_set = Some(CodeSetId::default());
    details.outcome = Some(Outcome::InDoubt);
    change(&mut details);
    let moment = Moment { at: at.parse().expect("a time"), zone: "Asia/Shanghai".to_owned(), who: None };
    let new = NewIncident { id: IncidentId(Uuid::now_v7()), moment, details, advice: None };
    Store::open(folder).expect("the file opens").record(&new).expect("saved");
}

#[test]
fn every_payment_in_doubt_is_matched_or_carried_before_the_day_can_be_closed() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    shop.record("68", "5");
    shop.press(Key::F8);
    shop.must_see("有 2 笔钱款存疑");
    shop.tap("完成日结");
    assert!(!shop.sees("日结完成"));
    shop.tap("结算单上有：已扣款 98");
    let saved = shop.on_disk();
    let first = saved.iter().find(|i| i.details.code.as_str() == "98").expect("it is there");
    assert_eq!(first.details.outcome, Some(Outcome::PaidSameCard));
    let check = first.details.check.clone().expect("the check is kept");
    assert_eq!((check.finding, check.with), (Finding::Charged, CheckedWith::SettlementSlip));
    shop.must_see("先在上面写明由谁再查");
    shop.click("谁来定，或明天谁再查");
    shop.type_text("小李");
    shop.tap("明天再查 68");
    shop.must_see("今天没有存疑的钱款");
    shop.must_see("小李 于 2026-11-22 再查");
    shop.tap("完成日结");
    shop.must_see("日结完成");
    let store = Store::open(&shop.folder).expect("the file opens");
    let closed = store.shop_events(1).expect("it can be read").remove(0);
    let day = "2026-11-21".parse().expect("a day");
    assert_eq!(closed.change, ShopChange::DayClosed { day, matched: 1, carried: 1 });
}

#[test]
fn what_was_left_in_doubt_comes_back_the_next_day() {
    let prepare = |folder: &Path| {
        doubt_from(folder, "2026-11-20T08:00:00Z", |_| ());
        doubt_from(folder, "2026-11-20T09:00:00Z", |details| {
            details.carried = Some(tillside::domain::doubt::Carried {
                owner: "小李".to_owned(),
                until: "2026-11-23".parse().expect("a day"),
            });
        });
    };
    let mut shop = Wish::default().open_after(prepare);
    shop.must_see("前几天还有 1 笔钱款存疑");
    shop.press(Key::F8);
    shop.must_see("有 1 笔钱款存疑");
    shop.tap("结算单上没有：没有扣款 98");
    shop.press(Key::Escape);
    assert!(!shop.sees("前几天还有"));
}

#[test]
fn an_overdue_answer_of_the_acquirer_is_reminded_of() {
    let shop = Wish::default().open_after(|folder| {
        doubt_from(folder, "2026-11-21T01:00:00Z", |details| {
            details.calls = vec![Call {
                at: "2026-11-21T01:10:00Z".parse().expect("a time"),
                answered_by: "8 号坐席".to_owned(),
                case_number: Some("7781".to_owned()),
                promised_at: Some("2026-11-21T03:10:00Z".parse().expect("a time")),
                done: false,
            }];
        });
    });
    shop.must_see("收单机构有 1 起回复已过时");
}

#[test]
fn a_shift_is_handed_over_and_the_next_one_acknowledges_it() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    shop.press(Key::F10);
    shop.click("给下一班的话");
    shop.type_text("T2 的纸快用完了");
    shop.tap("交给下一班");
    shop.press(Key::Escape);
    shop.must_see("上一班给您留了话");
    shop.press(Key::F10);
    shop.must_see("T2 的纸快用完了");
    shop.must_see("存疑钱款 1 笔 · 等回复 0 起");
    shop.tap("我已看过，接班");
    assert!(!shop.sees("T2 的纸快用完了"));
    shop.press(Key::Escape);
    assert!(!shop.sees("上一班给您留了话"));
    let store = Store::open(&shop.folder).expect("the file opens");
    let (_, acknowledged) = store.last_handover().expect("it can be read").expect("one was handed over");
    assert!(acknowledged);
}

#[test]
fn the_day_is_printed_with_its_anchor() {
    let documents = tempfile::tempdir().expect("a folder");
    let mut shop = Wish { documents: Some(documents.path().to_owned()), ..Wish::default() }.open();
    shop.record("57", "1");
    shop.press(Key::F8);
    shop.tap("打印当天报告…");
    shop.must_see("可以打印了：");
    let page = std::fs::read(documents.path().join("Tillside").join("tillside-day-20261121.pdf")).expect("it is there");
    assert!(page.starts_with(b"%PDF-"));
}

#[test]
fn a_page_that_cannot_be_written_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let no_folder = folder.path().join("file");
    std::fs::write(&no_folder, "").expect("written");
    let mut shop = Wish { documents: Some(no_folder), ..Wish::default() }.open();
    shop.press(Key::F8);
    shop.tap("打印当天报告…");
    shop.must_see("页面没有做成，日志没有变动");
}
