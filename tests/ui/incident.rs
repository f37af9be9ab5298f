//! One incident opened: corrected, its money checked, the acquirer called, taken back.

use eframe::egui::{Key, Modifiers};
use tillside::domain::doubt::{CheckedWith, Finding};
use tillside::domain::incident::Outcome;

use crate::support::{Shop, Wish};

/// A payment in doubt, opened from the log.
fn doubtful() -> Shop {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    shop.press(Key::F5);
    shop.tap_containing("2026-11-21 14:32 98");
    shop
}

#[test]
fn a_check_is_written_down_with_who_decided_and_settles_the_doubt() {
    let mut shop = doubtful();
    shop.tap("结算单");
    shop.tap("已扣款");
    shop.click("谁定的");
    shop.type_text("店长");
    shop.tap("记下");
    shop.must_see("已扣款 · 结算单 · 店长");
    let details = shop.on_disk().remove(0).details;
    assert_eq!(details.outcome, Some(Outcome::PaidSameCard));
    let check = details.check.expect("the check is on the disk");
    assert_eq!((check.finding, check.with), (Finding::Charged, CheckedWith::SettlementSlip));
    shop.must_see("结果: 钱款存疑 → 同卡付成");
}

#[test]
fn a_call_is_written_down_and_waits_for_its_answer() {
    let mut shop = doubtful();
    shop.tap("打给收单机构…");
    shop.must_see("应答码");
    shop.click("接听人");
    shop.type_text("8 号坐席");
    shop.click("受理号");
    shop.type_text("7781");
    shop.tap("2 小时内");
    shop.tap("保存通话");
    shop.must_see("2026-11-21 14:32 · 8 号坐席 · 受理号 7781");
    shop.must_see("答应在 2026-11-21 16:32 前回复");
    shop.tap("已经回复");
    assert!(!shop.sees("答应在 2026-11-21 16:32 前回复"));
    let calls = shop.on_disk().remove(0).details.calls;
    assert!(calls.len() == 1 && calls[0].done);
}

#[test]
fn every_field_can_be_corrected_and_both_values_stay_in_the_timeline() {
    let mut shop = doubtful();
    shop.click("参考号");
    shop.type_text("123456789012");
    shop.click("金额");
    shop.type_text("268");
    shop.tap("保存更正");
    shop.must_see("金额: — → 268.00 CNY");
    shop.must_see("参考号: — → “123456789012”");
    shop.click("金额");
    shop.type_text("x");
    shop.tap("保存更正");
    shop.must_see("金额没看懂，还没有保存");
    assert_eq!(shop.on_disk()[0].details.amount.map(|a| a.to_string()).as_deref(), Some("268.00 CNY"));
}

#[test]
fn a_correction_is_undone_with_one_key() {
    let mut shop = doubtful();
    shop.tap("没有成交");
    shop.tap("保存更正");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::NoSale));
    shop.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::InDoubt));
    shop.must_see("结果: 没有成交 → 钱款存疑");
}

#[test]
fn taking_an_incident_back_asks_twice() {
    let mut shop = doubtful();
    shop.tap("从日志中撤下");
    assert_eq!(shop.on_disk().len(), 1);
    shop.tap("真的撤下？再按一次");
    assert!(shop.on_disk().is_empty());
    shop.must_see("日志");
}

#[test]
fn a_photo_of_the_slip_is_laid_beside_the_incident() {
    let photo = tempfile::tempdir().expect("a folder");
    let path = photo.path().join("小票 4111 1111 1111 1111.png");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\nthe rest of it").expect("written");
    let mut shop = Wish { pick: Some(path), ..Wish::default() }.open();
    shop.record("98", "5");
    shop.press(Key::F5);
    shop.tap_containing("2026-11-21 14:32 98");
    shop.tap("加照片或 PDF…");
    let files = shop.on_disk().remove(0).details.attachments;
    assert_eq!(files.len(), 1);
    assert!(files[0].name.contains("1111") && files[0].name.contains('•'), "{}", files[0].name);
    let store = tillside::store::Store::open(&shop.folder).expect("the file opens");
    let kept = store.attachment_path(&files[0]).expect("a place");
    assert_eq!(std::fs::read(kept).expect("it is there"), b"\x89PNG\r\n\x1a\nthe rest of it");
    shop.must_see("附件: — → ");
}

#[test]
fn a_file_that_is_no_picture_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("slip.exe");
    std::fs::write(&path, b"MZ\x90\0").expect("written");
    let mut shop = Wish { pick: Some(path), ..Wish::default() }.open();
    shop.record("98", "5");
    shop.press(Key::F5);
    shop.tap_containing("2026-11-21 14:32 98");
    shop.tap("加照片或 PDF…");
    shop.must_see("只收 JPEG、PNG、WebP 照片和 PDF 文件。");
    assert!(shop.on_disk()[0].details.attachments.is_empty());
}
