//! The look back on a fire drill: a line for each customer, from the arrival to the end.

use eframe::egui::{Align2, CornerRadius, Rect, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, area_frame, bold, label, label_muted, panel_frame, regular, size, space, wrapped,
};
use super::drill::{grade_look, iconed_ui};
use super::words;
use crate::state::{Room, TrainingIntent};
use crate::training::fire::{Debrief, DebriefLine};

/// The height of a customer's line.
const LINE: f32 = 60.0;
const NAME: f32 = 90.0;

/// Draws the page.
pub fn debrief_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(debrief) = &cx.state.training.debrief else { return };
    wrapped(ui, RichText::new(cx.t("debrief-title")).font(bold(size::ACTION)));
    let safe = debrief.double_charges == 0;
    let tone = if safe { cx.palette.charged } else { cx.palette.never };
    area_frame(cx.palette, tone).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let count = FluentValue::from(debrief.double_charges);
        let text = cx.texts.with("debrief-double", &[("count", count)]);
        iconed_ui(ui, if safe { Icon::ShieldCheck } else { Icon::ShieldAlert }, tone, &text);
        if let Some(median) = debrief.median_first_safe_ms {
            let seconds = FluentValue::from(seconds(median));
            label(ui, &cx.texts.with("debrief-median", &[("seconds", seconds)]));
        }
    });
    ui.add_space(space::M);
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for (place, line) in debrief.lines.iter().enumerate() {
            line_ui(ui, cx, debrief, place, line);
        }
        legend_ui(ui, cx);
    });
    ui.add_space(space::M);
    for (place, line) in debrief.lines.iter().enumerate() {
        let number = FluentValue::from(place + 1);
        let till = cx.texts.with("fire-till", &[("number", number)]);
        let item = cx.state.training.pool.item(&line.item);
        let about = item.map_or_else(String::new, |item| words::item(cx, &line.item, &item.at));
        wrapped(ui, RichText::new(format!("{till}  {about}")).font(bold(size::TEXT)));
        label_muted(ui, cx.palette, &in_words(cx, line));
        ui.add_space(space::XS);
    }
    ui.add_space(space::M);
    let again = cx.t("debrief-again");
    if !cx.state.is_till_mode()
        && Tile::new(&again).icon(Icon::RotateCcw).look(Look::Plain).show(ui, cx.palette).clicked()
    {
        cx.send(TrainingIntent::Go(Room::FireDoor).into());
    }
}

fn seconds(millis: u64) -> u64 {
    millis.div_ceil(1_000)
}

/// A customer's line as a sentence.
fn in_words(cx: &Cx<'_>, line: &DebriefLine) -> String {
    let first = match line.first_safe_ms {
        Some(millis) => {
            cx.texts.with("debrief-first-safe", &[("seconds", FluentValue::from(seconds(millis)))]).into_owned()
        }
        None => cx.t("debrief-no-safe"),
    };
    let end = line.consequence.map_or_else(|| cx.t("debrief-open"), |end| words::consequence(cx, end));
    format!("{first} · {end}")
}

/// What was chosen when, and how good it was.
fn choices_in_words(cx: &Cx<'_>, line: &DebriefLine) -> String {
    let told = |(millis, _, grade): &(u64, _, _)| format!("{} s: {}", seconds(*millis), cx.texts.name("grade", *grade));
    line.choices.iter().map(told).collect::<Vec<_>>().join(", ")
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, debrief: &Debrief, place: usize, line: &DebriefLine) {
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    let number = FluentValue::from(place + 1);
    let name = cx.texts.with("fire-till", &[("number", number)]).into_owned();
    let sentence = format!("{name}: {}", [in_words(cx, line), choices_in_words(cx, line)].join(" · "));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    let painter = ui.painter();
    painter.text(area.left_center(), Align2::LEFT_CENTER, &name, bold(size::TEXT), cx.palette.ink);
    let field = Rect::from_min_max(area.min + vec2(NAME, 0.0), area.max);
    #[expect(clippy::cast_precision_loss, reason = "minutes in milliseconds")]
    let at = |millis: u64| {
        let whole = debrief.total_ms.max(1) as f32;
        field.left() + (field.width() - 12.0) * (millis as f32 / whole).clamp(0.0, 1.0) + 6.0
    };
    let y = area.center().y;
    painter.line_segment([pos2(field.left(), y), pos2(field.right(), y)], Stroke::new(1.0, cx.palette.line));
    let ended = line.ended_ms.unwrap_or(debrief.total_ms);
    let opened = line.opened_ms.unwrap_or(ended);
    let bar = |from: u64, to: u64| Rect::from_min_max(pos2(at(from), y - 9.0), pos2(at(to), y + 9.0));
    let radius = CornerRadius::same(5);
    painter.rect_filled(bar(line.arrived_ms, opened), radius, cx.palette.may_be_charged.ground);
    painter.rect_stroke(
        bar(line.arrived_ms, opened),
        radius,
        Stroke::new(1.0, cx.palette.may_be_charged.ink),
        eframe::egui::StrokeKind::Inside,
    );
    painter.rect_filled(bar(opened, ended), radius, cx.palette.accent.ground);
    for (millis, _, grade) in &line.choices {
        let (tone, icon) = grade_look(cx.palette, *grade);
        let centre = pos2(at(*millis), y);
        painter.circle(centre, 12.0, cx.palette.panel, Stroke::new(1.5, tone.ink));
        icon.paint(painter, centre, 15.0, tone.ink);
        let seconds = format!("{}", seconds(*millis));
        painter.text(centre + vec2(0.0, 21.0), Align2::CENTER_CENTER, seconds, regular(size::LABEL), cx.palette.muted);
    }
}

fn legend_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal_wrapped(|ui| {
        for (tone, key) in [(cx.palette.may_be_charged, "debrief-waiting"), (cx.palette.accent, "debrief-served")] {
            let (area, _) = ui.allocate_exact_size(vec2(22.0, 14.0), Sense::hover());
            ui.painter().rect_filled(area, CornerRadius::same(4), tone.ground);
            ui.painter().rect_stroke(
                area,
                CornerRadius::same(4),
                Stroke::new(1.0, tone.ink),
                eframe::egui::StrokeKind::Inside,
            );
            label_muted(ui, cx.palette, &cx.t(key));
            ui.add_space(space::S);
        }
        label_muted(ui, cx.palette, &cx.t("debrief-seconds"));
    });
}
