//! The simulated terminal: our own drawing of a card machine, its screen, its keys and its slip.

use eframe::egui::{
    Align2, CornerRadius, FontId, Painter, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Device, Tone, bold, regular, size, space};
use super::words;
use crate::card;
use crate::domain::drill::{Act, Screen, Slip};
use crate::i18n::text_key;
use crate::knowledge::Scene;
use crate::training::script::Script;

/// The drawing's width in points.
pub const WIDTH: f32 = 300.0;
const SCREEN_HEIGHT: f32 = 180.0;
/// Without its keys the screen may be lower: what is asked must be in sight.
const SCREEN_ALONE: f32 = 142.0;
const KEY: Vec2 = vec2(80.0, 36.0);
/// The height of the keys that do something.
const FUNCTION_KEY: f32 = space::TOUCH;
const GAP: f32 = 10.0;
const PAD: f32 = 20.0;
const SLIP_HEIGHT: f32 = 96.0;

/// A key that does something: its colour, the text key of its name, and what it does.
struct FunctionKey {
    tone: fn(&Device) -> Tone,
    key: &'static str,
    acts: &'static [Act],
}

const FUNCTION_KEYS: [FunctionKey; 4] = [
    FunctionKey { tone: |d| d.red_key, key: "terminal-key-cancel", acts: &[Act::EndSale, Act::Refund] },
    FunctionKey { tone: |d| d.yellow_key, key: "terminal-key-last", acts: &[Act::CheckLast] },
    FunctionKey { tone: |d| d.yellow_key, key: "terminal-key-print", acts: &[Act::Print] },
    FunctionKey { tone: |d| d.green_key, key: "terminal-key-ok", acts: &[Act::Retry, Act::Charge, Act::Fix] },
];

/// Draws the terminal as it stands in a scene; answers with the choice whose key was pressed.
pub fn terminal_ui(ui: &mut Ui, cx: &Cx<'_>, script: &Script, scene: &Scene, live: bool) -> Option<String> {
    let device = cx.palette.device;
    let slip = if scene.slip == Slip::None { 0.0 } else { SLIP_HEIGHT };
    let rows = 4.0;
    let height = SCREEN_HEIGHT + 3.0 * PAD + rows * (KEY.y + GAP) + FUNCTION_KEY;
    let (area, _) = ui.allocate_exact_size(vec2(WIDTH, height + slip), Sense::hover());
    if scene.slip != Slip::None {
        let paper = Rect::from_min_size(area.min + vec2(44.0, 0.0), vec2(WIDTH - 88.0, slip + 12.0));
        slip_ui(ui, cx, script, scene.slip, paper);
    }
    let body = Rect::from_min_size(area.min + vec2(0.0, slip), vec2(WIDTH, height));
    let painter = ui.painter();
    painter.rect_filled(body, CornerRadius::same(28), device.body);
    let display = Rect::from_min_size(body.min + vec2(PAD, PAD), vec2(WIDTH - 2.0 * PAD, SCREEN_HEIGHT));
    screen_ui(ui, cx, script, scene.screen, display);
    let top = display.bottom() + PAD;
    digits(ui.painter(), &device, pos2(body.left() + PAD, top));
    function_keys_ui(ui, cx, scene, live, pos2(body.left() + PAD, top + 4.0 * (KEY.y + GAP)))
}

/// The screen alone, where there is no room for the whole machine.
pub fn display_ui(ui: &mut Ui, cx: &Cx<'_>, script: &Script, scene: &Scene) {
    let width = ui.available_width();
    let (area, _) = ui.allocate_exact_size(vec2(width, SCREEN_ALONE + 16.0), Sense::hover());
    ui.painter().rect_filled(area, CornerRadius::same(18), cx.palette.device.body);
    screen_ui(ui, cx, script, scene.screen, area.shrink(8.0));
}

/// The lines of the screen: small, large, small.
fn lines(cx: &Cx<'_>, script: &Script, screen: Screen) -> [String; 4] {
    let catalog = &cx.state.catalog;
    let amount = cx.texts.money(script.amount);
    let sale = format!("{}   {amount}", cx.t("terminal-sale"));
    let values = [("amount", FluentValue::from(amount))];
    let said = cx.texts.with(&text_key("screen", screen.as_ref()), &values).into_owned();
    let hint = hint_key(screen).map(|key| cx.t(key)).unwrap_or_default();
    let code = card::written_at(catalog, cx.texts, &script.at);
    let meaning = card::meaning(catalog, cx.texts, &script.at);
    match screen {
        Screen::Dark => Default::default(),
        Screen::Idle => [String::new(), said, String::new(), hint],
        Screen::Refused if script.at.is_symptom() => [sale, meaning, String::new(), hint],
        Screen::Refused => [sale, said, format!("{code} {meaning}"), hint],
        Screen::NoAnswer if !script.at.is_symptom() => [sale, said, code, hint],
        Screen::LastPaid | Screen::LastAbsent | Screen::LastUnknown => {
            [cx.t("terminal-last"), said, String::new(), hint]
        }
        _ => [sale, said, String::new(), hint],
    }
}

/// What stands small below.
fn hint_key(screen: Screen) -> Option<&'static str> {
    match screen {
        Screen::Approved => Some("screen-approved-hint"),
        Screen::NoAnswer => Some("screen-no-answer-hint"),
        Screen::LastUnknown => Some("screen-last-unknown-hint"),
        Screen::EnterPin => Some("screen-enter-pin-hint"),
        _ => None,
    }
}

fn screen_ui(ui: &Ui, cx: &Cx<'_>, script: &Script, screen: Screen, area: Rect) {
    let device = cx.palette.device;
    let painter = ui.painter().with_clip_rect(area);
    if screen == Screen::Dark {
        painter.rect(
            area,
            CornerRadius::same(12),
            device.key.ground,
            Stroke::new(1.0, device.key.ink),
            StrokeKind::Inside,
        );
        tell(ui, area, &cx.t("screen-dark"));
        return;
    }
    let ink = device.screen.ink;
    painter.rect_filled(area, CornerRadius::same(12), device.screen.ground);
    let inner = area.shrink(14.0);
    let clock = cx.texts.clock(cx.stamp.moment.at, &cx.stamp.zone);
    painter.text(inner.left_top(), Align2::LEFT_TOP, &clock, regular(size::LABEL), ink);
    let signal = if matches!(screen, Screen::NoAnswer) { 1 } else { 3 };
    for bar in 0..3_u8 {
        let height = 4.0 + 3.0 * f32::from(bar);
        let left = inner.right() - 18.0 + 6.0 * f32::from(bar);
        let bar_area =
            Rect::from_min_max(pos2(left, inner.top() + 13.0 - height), pos2(left + 4.0, inner.top() + 13.0));
        let stroke = Stroke::new(1.0, ink);
        if bar < signal {
            painter.rect_filled(bar_area, 0.0, ink);
        } else {
            painter.rect_stroke(bar_area, 0.0, stroke, StrokeKind::Inside);
        }
    }
    let lines = lines(cx, script, screen);
    let mut y = inner.top() + 24.0;
    let fonts = [regular(size::TEXT), bold(size::TITLE), regular(size::SAY), regular(size::LABEL + 1.0)];
    for (text, font) in lines.iter().zip(fonts) {
        if !text.is_empty() {
            y += line(&painter, text, font, ink, pos2(inner.left(), y), inner.width()) + space::XS;
        }
    }
    let told: Vec<&str> = lines.iter().chain([&clock]).filter(|line| !line.is_empty()).map(String::as_str).collect();
    tell(ui, area, &told.join(", "));
}

/// Paints a text that breaks where it must; answers with its height.
fn line(
    painter: &Painter,
    text: &str,
    font: FontId,
    ink: eframe::egui::Color32,
    at: eframe::egui::Pos2,
    width: f32,
) -> f32 {
    let galley = painter.layout(text.to_owned(), font, ink, width);
    let height = galley.size().y;
    painter.galley(at, galley, ink);
    height
}

/// Tells assistive technology what is painted there.
fn tell(ui: &Ui, area: Rect, words: &str) {
    let response = ui.interact(area, ui.scope_id().with("screen of the terminal"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
}

fn digits(painter: &Painter, device: &Device, at: eframe::egui::Pos2) {
    const DIGITS: [[&str; 3]; 4] = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["*", "0", "#"]];
    for (row, keys) in (0_u8..).zip(DIGITS) {
        for (column, key) in (0_u8..).zip(keys) {
            let corner = at + vec2(f32::from(column) * (KEY.x + GAP), f32::from(row) * (KEY.y + GAP));
            let area = Rect::from_min_size(corner, KEY);
            painter.rect_filled(area, CornerRadius::same(9), device.key.ground);
            painter.text(area.center(), Align2::CENTER_CENTER, key, regular(size::TEXT), device.key.ink);
        }
    }
}

fn function_keys_ui(ui: &Ui, cx: &Cx<'_>, scene: &Scene, live: bool, at: eframe::egui::Pos2) -> Option<String> {
    let mut pressed = None;
    let width = (WIDTH - 2.0 * PAD - 3.0 * 6.0) / 4.0;
    for (place, key) in (0_u8..).zip(FUNCTION_KEYS) {
        let area = Rect::from_min_size(at + vec2(f32::from(place) * (width + 6.0), 0.0), vec2(width, FUNCTION_KEY));
        let offered = scene.choices.iter().find(|choice| key.acts.contains(&choice.act)).filter(|_| live);
        let tone = (key.tone)(&cx.palette.device);
        let sense = if offered.is_some() { Sense::CLICK } else { Sense::hover() };
        let response = ui.interact(area, ui.scope_id().with(("terminal key", place)), sense);
        let name = cx.t(key.key);
        response.widget_info(|| {
            WidgetInfo::labeled(
                Role::Button,
                offered.is_some(),
                cx.texts.with("terminal-key", &[("name", FluentValue::from(name.as_str()))]),
            )
        });
        let painter = ui.painter();
        painter.rect_filled(area, CornerRadius::same(9), tone.ground);
        if response.hovered() && offered.is_some() {
            painter.rect_stroke(area, CornerRadius::same(9), Stroke::new(2.0, tone.ink), StrokeKind::Inside);
        }
        painter.text(area.center(), Align2::CENTER_CENTER, &name, bold(size::LABEL), tone.ink);
        if response.clicked() {
            pressed = offered.map(|choice| choice.id.clone());
        }
    }
    pressed
}

fn slip_ui(ui: &Ui, cx: &Cx<'_>, script: &Script, slip: Slip, paper: Rect) {
    let tone = cx.palette.device.slip;
    let painter = ui.painter();
    let mut edge = Vec::new();
    let teeth = 20_u8;
    for tooth in 0..=teeth {
        let x = paper.left() + paper.width() * f32::from(tooth) / f32::from(teeth);
        edge.push(pos2(x, paper.top() + if tooth % 2 == 0 { 0.0 } else { 5.0 }));
    }
    let body = Rect::from_min_max(pos2(paper.left(), paper.top() + 5.0), paper.right_bottom());
    painter.rect_filled(body, 0.0, tone.ground);
    for pair in edge.windows(2) {
        if let [left, right] = pair {
            let low = pos2(if left.y > right.y { left.x } else { right.x }, paper.top() + 5.0);
            painter.add(Shape::convex_polygon(vec![*left, *right, low], tone.ground, Stroke::NONE));
        }
    }
    let edge = Stroke::new(1.0, cx.palette.line);
    painter.line_segment([body.left_top(), body.left_bottom()], edge);
    painter.line_segment([body.right_top(), body.right_bottom()], edge);
    let code = card::written_at(&cx.state.catalog, cx.texts, &script.at);
    let result = match slip {
        Slip::Refused => format!("{} {code}", cx.t("slip-refused")),
        Slip::Approved => cx.t("slip-approved"),
        Slip::CutOff | Slip::None => "▒▒▒".to_owned(),
    };
    let head = format!("{} · {}", cx.t("slip-head"), words::entry(cx, script.entry));
    let lines = [head, cx.texts.money(script.amount), result];
    let mut y = body.top() + 8.0;
    for (place, text) in lines.iter().enumerate() {
        let font = if place == 2 { bold(size::LABEL + 1.0) } else { regular(size::LABEL) };
        if place == 2 && slip == Slip::CutOff {
            // What was to be read is not there.
            let smudge = Rect::from_min_size(pos2(body.left() + 14.0, y + 2.0), vec2(body.width() * 0.5, 10.0));
            painter.rect_filled(smudge, 4.0, cx.palette.outline);
            break;
        }
        y += line(painter, text, font, tone.ink, pos2(body.left() + 14.0, y), body.width() - 28.0) + 2.0;
    }
    let said = if slip == Slip::CutOff { cx.t("slip-cut-off") } else { lines.join(", ") };
    let response = ui.interact(body, ui.scope_id().with("slip"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
}
