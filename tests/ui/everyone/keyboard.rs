//! The keyboard alone: tasks from beginning to end, and no page that holds the focus, hides it or has no way out.

use std::collections::BTreeSet;

use eframe::egui::accesskit::Action;
use eframe::egui::epaint::Shape;
use eframe::egui::{Key, Modifiers, Popup, Rect, pos2};
use egui_kittest::kittest::AccessKitNode;
use tillside::domain::code::CodeSetId;
use tillside::domain::incident::Outcome;
use tillside::domain::language::Language;
use tillside::domain::setting::ThemeChoice;
use tillside::state::{Page, Room};

use super::named::{is_control, nodes};
use super::pages;
use crate::support::{Shop, Wish};
use crate::training_pictures::newcomer;

/// More controls than any page has.
const MOST: usize = 400;

/// The control that has the focus, by a name for the reader and a number for the test.
fn focus(shop: &Shop) -> Option<(String, String)> {
    let focused = nodes(shop).into_iter().find(AccessKitNode::is_focused)?;
    (!focused.is_root()).then(|| (format!("{:?}", focused.id()), focused.label().unwrap_or_default()))
}

/// Presses Tab until the focus is on something whose name begins like this, and then Enter.
#[track_caller]
fn go_to_and_press(shop: &mut Shop, name: &str) {
    go_to(shop, name);
    shop.press(Key::Enter);
}

#[track_caller]
fn go_to(shop: &mut Shop, name: &str) {
    let mut met = Vec::new();
    for _ in 0..MOST {
        shop.press(Key::Tab);
        let found = focus(shop).map(|(_, found)| found).unwrap_or_default();
        if found.starts_with(name) {
            return;
        }
        met.push(found);
    }
    met.dedup();
    panic!("Tab does not lead to {name:?}, only to {met:?}");
}

#[test]
fn looking_up_and_saving() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.must_see("没有扣款");
    shop.press(Key::Enter);
    shop.type_keys("3");
    assert_eq!(shop.on_disk().len(), 1);
}

#[test]
fn looking_up_by_words_and_picking_another_match() {
    let mut shop = Shop::zh();
    shop.type_keys("/");
    shop.type_text("密码");
    shop.must_see("相近的代码");
    go_to_and_press(&mut shop, "75 ");
    shop.press(Key::Enter);
    shop.type_keys("4");
    assert_eq!(shop.on_disk()[0].details.code.as_str(), "75");
}

#[test]
fn reading_a_code_in_another_code_set() {
    let mut shop = Shop::zh();
    shop.type_keys("65");
    go_to_and_press(&mut shop, "应答码表： ");
    go_to_and_press(&mut shop, "万事达 ");
    shop.must_see("改正后再试一次，只试一次");
    shop.press(Key::Enter);
    shop.type_keys("2");
    assert_eq!(shop.on_disk()[0].details.code_set.as_ref().map(CodeSetId::as_str), Some("mastercard"));
}

#[test]
fn ticking_steps_and_starting_a_timer() {
    let mut shop = Shop::zh();
    shop.type_keys("09");
    go_to(&mut shop, "留好小票");
    shop.press(Key::Space);
    go_to_and_press(&mut shop, "开始计时 90 秒");
    shop.must_see("1:30");
}

#[test]
fn recording_with_amount_last_digits_and_note() {
    let mut shop = Shop::zh();
    shop.type_keys("57");
    shop.press(Key::Tab);
    shop.type_keys("268.5");
    shop.press(Key::Tab);
    shop.type_keys("6789");
    go_to(&mut shop, "备注");
    shop.type_text("换了一张卡");
    shop.press(Key::Enter);
    shop.type_keys("1");
    let details = shop.on_disk().remove(0).details;
    assert_eq!(details.amount.map(|amount| amount.to_string()).as_deref(), Some("268.50 CNY"));
    assert_eq!(details.note.as_deref(), Some("换了一张卡"));
    assert!(details.last4.is_some());
}

#[test]
fn correcting_an_incident() {
    let mut shop = Shop::zh();
    shop.record("57", "4");
    shop.press(Key::F5);
    go_to_and_press(&mut shop, "2026-11-21 14:32 57");
    go_to_and_press(&mut shop, "同卡付成");
    go_to_and_press(&mut shop, "保存更正");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::PaidSameCard));
}

#[test]
fn matching_at_the_end_of_the_day() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    shop.press(Key::F8);
    go_to_and_press(&mut shop, "结算单上有：已扣款 98");
    assert_eq!(shop.on_disk()[0].details.outcome, Some(Outcome::PaidSameCard));
    go_to_and_press(&mut shop, "完成日结");
    shop.must_see("日结完成");
}

#[test]
fn finding_in_the_log_with_a_filter() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.record("98", "5");
    shop.press(Key::F5);
    shop.must_see("2 起");
    go_to_and_press(&mut shop, "状态");
    go_to_and_press(&mut shop, "现在存疑");
    shop.must_see("1 起");
    assert!(!shop.sees("14:32 57"));
}

#[test]
fn opening_and_leaving_the_sheet_of_an_export() {
    let mut shop = Shop::zh();
    shop.record("57", "1");
    shop.press(Key::F5);
    go_to_and_press(&mut shop, "导出…");
    shop.must_see("导出日志");
    go_to_and_press(&mut shop, "CSV 表格");
    shop.press(Key::Escape);
    assert!(!shop.sees("导出日志"));
    assert_eq!(shop.window.state().state().page, Page::Log);
}

#[test]
fn changing_language_theme_and_size() {
    let mut shop = Shop::zh();
    shop.press(Key::F7);
    shop.press_with(Modifiers::COMMAND, Key::Plus);
    shop.press(Key::F6);
    let state = shop.window.state().state();
    assert_ne!(state.language(), Language::ZH_CN);
    assert_ne!(state.settings.theme, ThemeChoice::Light);
    assert!(state.settings.zoom_percent > 100);
}

#[test]
fn answering_a_drill() {
    let mut shop = Wish::default().open_after(newcomer);
    shop.press_with(Modifiers::COMMAND, Key::T);
    go_to_and_press(&mut shop, "小李");
    go_to_and_press(&mut shop, "开始今天的 3 分钟");
    assert_eq!(shop.window.state().state().training.room, Room::Drill);
    shop.type_keys("y1");
    let course = shop.window.state().state().training.course.clone().expect("a drill");
    assert!(course.explaining, "the choice was taken and is explained");
    shop.press(Key::Enter);
}

#[test]
fn handing_over() {
    let mut shop = Shop::zh();
    shop.record("98", "5");
    shop.press(Key::F10);
    go_to(&mut shop, "给下一班的话");
    shop.type_text("T2 纸快用完");
    shop.press(Key::Tab);
    go_to_and_press(&mut shop, "交给下一班");
    shop.must_see("T2 纸快用完");
}

/// The ring round what has the focus: a line of two points in a colour of its own, about as large as the thing.
fn has_ring(shop: &Shop, thing: Rect) -> bool {
    fn rings(shape: &Shape, into: &mut Vec<Rect>) {
        match shape {
            Shape::Rect(rect) if rect.stroke.width >= 2.0 && rect.stroke.color.a() > 0 => into.push(rect.rect),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| rings(shape, into)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for clipped in &shop.window.output().shapes {
        let mut here = Vec::new();
        rings(&clipped.shape, &mut here);
        found.extend(here.into_iter().filter(|ring| clipped.clip_rect.intersects(*ring)));
    }
    let alike = |ring: &Rect| {
        let (wider, higher) = (ring.width() - thing.width(), ring.height() - thing.height());
        // Fields have their ring round the frame they stand in, and low chips are pressed a little beyond theirs.
        ring.intersects(thing) && wider.abs() <= 90.0 && higher.abs() <= 24.0
    };
    found.iter().any(alike)
}

fn rect_of(node: &AccessKitNode<'_>) -> Option<Rect> {
    let bounds = node.raw_bounds()?;
    #[expect(clippy::cast_possible_truncation, reason = "points of a window")]
    let at = |x: f64, y: f64| pos2(x as f32, y as f32);
    Some(Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1)))
}

/// What Tab must lead to and has not met.
fn missed(shop: &Shop, met: &BTreeSet<String>) -> Vec<String> {
    let state = shop.window.state().state();
    // What lies behind a sheet is not to be reached while it is open.
    if state.is_asking() {
        return Vec::new();
    }
    nodes(shop)
        .iter()
        .filter(|node| is_control(node) && node.data().supports_action(Action::Focus) && !node.is_disabled())
        // A key of its own presses it from everywhere; Tab leads past the outcomes to the amount.
        .filter(|node| node.data().keyboard_shortcut().is_none())
        .filter(|node| !met.contains(&format!("{:?}", node.id())))
        .filter_map(AccessKitNode::label)
        .collect()
}

/// Goes round a page until Tab has been everywhere; what is wrong with it.
fn round(name: &str, shop: &mut Shop) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut met, mut again) = (BTreeSet::new(), 0);
    for _ in 0..MOST {
        shop.press(Key::Tab);
        let Some((id, label)) = focus(shop) else { continue };
        if !met.insert(id) {
            again += 1;
            if again > met.len() || missed(shop, &met).is_empty() {
                break;
            }
            continue;
        }
        let Some(rect) = nodes(shop).iter().find(|node| node.is_focused()).and_then(rect_of) else { continue };
        let screen = shop.window.ctx.content_rect();
        if !screen.expand(4.0).contains(rect.left_top()) || !screen.contains(rect.center()) {
            faults.push(format!("{name}: {label:?} has the focus and is not in sight: {rect:?}"));
        } else if !has_ring(shop, rect) {
            faults.push(format!("{name}: {label:?} has the focus and does not show it"));
        }
    }
    let missed = missed(shop, &met);
    if !missed.is_empty() {
        faults.push(format!("{name}: Tab never reaches {missed:?}"));
    }
    if met.len() < 2 {
        faults.push(format!("{name}: Tab leads nowhere"));
    }
    let last = focus(shop);
    shop.press_with(Modifiers::SHIFT, Key::Tab);
    if focus(shop) == last {
        faults.push(format!("{name}: Shift+Tab does not lead back"));
    }
    faults
}

/// Where there is nothing behind what is shown.
const ROOTS: [&str; 4] = ["welcome", "fault", "damaged", "already open"];

fn walk(pages: &[pages::Page]) {
    let mut faults = Vec::new();
    for (name, open) in pages {
        let mut shop = open(Wish::default());
        // Any key ends what the customer reads.
        if !name.starts_with("customer") {
            faults.extend(round(name, &mut shop));
        }
        for _ in 0..8 {
            shop.press(Key::Escape);
        }
        let state = shop.window.state().state();
        let out = state.page == Page::Till && !state.is_asking() && !Popup::is_any_open(&shop.window.ctx);
        if !out && !ROOTS.contains(name) {
            faults.push(format!("{name}: Esc does not lead out, only to {:?}", state.page));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn tab_goes_round_the_till_in_sight_and_esc_leads_out() {
    walk(pages::TILL);
}

#[test]
fn tab_goes_round_what_is_read_and_set_and_esc_leads_out() {
    walk(pages::REST);
}

#[test]
fn tab_goes_round_the_shops_data_and_esc_leads_out() {
    walk(pages::DATA);
}

#[test]
fn tab_goes_round_practice_and_esc_leads_out() {
    walk(pages::PRACTICE);
}
