//! The checklist: steps to tick, questions to answer, a countdown where a rule has seconds, and what must never be done.

use eframe::egui::{
    CornerRadius, Frame, Id, Margin, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};
use fluent::FluentValue;

use super::super::contacts::step_contact_ui;
use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, area_frame, bold, follow_focus, label_muted, regular, size, space, wrapped};
use super::timer;
use crate::card::{Card, CardStep};
use crate::domain::checklist::Answer;
use crate::state::Intent;

/// Draws the steps and the never-do lines.
pub fn checklist_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    ui.spacing_mut().item_spacing.y = space::XS;
    if card.stop_using {
        stop_ui(ui, cx);
    }
    let done = card.steps.iter().filter(|s| s.ticked).count();
    let progress = cx
        .texts
        .with("checklist-progress", &[("done", FluentValue::from(done)), ("all", FluentValue::from(card.steps.len()))]);
    label_muted(ui, cx.palette, &progress);
    let current = card.steps.iter().position(|s| !s.ticked);
    for (place, step) in card.steps.iter().enumerate() {
        if step.answers.is_empty() {
            step_ui(ui, cx, step, Some(place) == current);
            // Two steps may have somebody call the same number; it stands under the last, where everything is done.
            let later = card.steps.get(place + 1..).unwrap_or_default();
            if let Some(whom) = step.call.filter(|whom| later.iter().all(|other| other.call != Some(*whom))) {
                step_contact_ui(ui, cx, whom);
            }
        } else {
            question_ui(ui, cx, step, Some(place) == current);
        }
    }
    if !card.never.is_empty() {
        ui.add_space(space::XS);
        never_ui(ui, cx, &card.never);
    }
}

/// This terminal takes no payment any more: said before anything else is done.
fn stop_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let tone = cx.palette.never;
    area_frame(cx.palette, tone).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::hover());
            Icon::OctagonX.paint(ui.painter(), rect.center(), 24.0, tone.ink);
            wrapped(ui, RichText::new(cx.t("stop-using")).font(bold(size::SAY)).color(tone.ink));
        });
    });
    ui.add_space(space::XS);
}

fn step_ui(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep, current: bool) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let room = if step.why.is_some() { WHY } else { 0.0 };
        if tick_row(ui, cx, step, current, ui.available_width() - room).clicked() {
            cx.send(Intent::Tick(step.id.clone()));
        }
        why_switch(ui, cx, step);
    });
    why_ui(ui, cx, step);
    if current || step.ticked {
        timer::timer_ui(ui, cx, step, &sources_line(cx, &step.sources));
    }
}

/// A box and a text, one target as wide as the column.
fn tick_row(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep, current: bool, width: f32) -> Response {
    let palette = cx.palette;
    let ink = if step.ticked { palette.muted } else { palette.ink };
    let font = if current { bold(size::TEXT) } else { regular(size::TEXT) };
    let galley = ui.painter().layout(step.text.clone(), font, ink, (width - 42.0).max(80.0));
    let height = (galley.size().y + 12.0).max(space::TOUCH);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, step.ticked, &step.text));
    follow_focus(&response);
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, CornerRadius::same(8), palette.accent.ground);
    }
    // One line stands in the middle of its target.
    let top = rect.center().y - galley.size().y / 2.0;
    let centre = eframe::egui::pos2(rect.left() + 16.0, top + galley.rows.first().map_or(10.0, |r| r.height() / 2.0));
    let square = eframe::egui::Rect::from_center_size(centre, vec2(22.0, 22.0));
    if step.ticked {
        painter.rect_filled(square, CornerRadius::same(6), palette.not_charged.ink);
        Icon::Check.paint(painter, square.center(), 16.0, palette.panel);
    } else {
        painter.rect_stroke(square, CornerRadius::same(6), Stroke::new(2.0, palette.muted), StrokeKind::Inside);
    }
    painter.galley(eframe::egui::pos2(rect.left() + 38.0, top), galley, ink);
    if response.has_focus() {
        painter.rect_stroke(rect, CornerRadius::same(8), Stroke::new(2.0, palette.accent.ink), StrokeKind::Inside);
    }
    response
}

fn question_ui(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep, current: bool) {
    let font = if current { bold(size::TEXT) } else { regular(size::TEXT) };
    Frame::NONE.inner_margin(Margin { left: 5, right: 0, top: 4, bottom: 2 }).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let room = if step.why.is_some() { WHY } else { 0.0 };
            let width = ui.available_width() - room;
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_min_width(width);
                wrapped(ui, RichText::new(&step.text).font(font));
            });
            why_switch(ui, cx, step);
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            for answer in &step.answers {
                let text = cx.texts.name("answer", answer).into_owned();
                let look = if step.answer == Some(*answer) { Look::Selected } else { Look::Plain };
                let tile = Tile::new(&text).look(look).min_size(64.0, space::TOUCH).centred();
                if tile.show(ui, cx.palette).clicked() {
                    cx.send(answered(step, *answer));
                }
            }
        });
    });
    why_ui(ui, cx, step);
}

fn answered(step: &CardStep, answer: Answer) -> Intent {
    Intent::AnswerQuestion(step.id.clone(), answer)
}

fn sources_line(cx: &Cx<'_>, sources: &[String]) -> String {
    cx.texts.with("sources-line", &[("sources", FluentValue::from(sources.join(", ")))]).into_owned()
}

/// The width of the switch that shows why.
const WHY: f32 = space::TOUCH;

fn why_id(step: &CardStep) -> Id {
    Id::unique(("why", &step.id))
}

fn why_is_open(ui: &Ui, step: &CardStep) -> bool {
    ui.data(|data| data.get_temp::<bool>(why_id(step))).unwrap_or(false)
}

fn why_switch(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep) {
    if step.why.is_none() {
        return;
    }
    let open = why_is_open(ui, step);
    let word = cx.t(if open { "why-close" } else { "why-open" });
    let tile = Tile::new("")
        .icon(Icon::CircleHelp)
        .look(if open { Look::Selected } else { Look::Quiet })
        .min_size(WHY, WHY)
        .named(format!("{word} {}", step.text));
    if tile.show(ui, cx.palette).on_hover_text(word).clicked() {
        ui.data_mut(|data| data.insert_temp(why_id(step), !open));
    }
}

/// Why, on demand.
fn why_ui(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep) {
    let Some(why) = step.why.as_ref().filter(|_| why_is_open(ui, step)) else { return };
    Frame::NONE.inner_margin(Margin { left: 38, right: 0, top: 0, bottom: 6 }).show(ui, |ui| {
        wrapped(ui, RichText::new(why).font(regular(size::TEXT)).color(cx.palette.muted));
        label_muted(ui, cx.palette, &sources_line(cx, &step.sources));
    });
}

fn never_ui(ui: &mut Ui, cx: &Cx<'_>, never: &[String]) {
    let tone = cx.palette.never;
    area_frame(cx.palette, tone).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        for line in never {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 22.0), Sense::hover());
                Icon::X.paint(ui.painter(), rect.center(), 16.0, tone.ink);
                wrapped(ui, RichText::new(line).font(regular(size::TEXT)).color(tone.ink));
            });
        }
    });
}
