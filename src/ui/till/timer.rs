//! A rule's seconds on the screen: a countdown, or looking again and again until the time is up. Nothing rings; it goes on
//! by itself once the waiting has been started.

use std::time::Duration;

use eframe::egui::{Frame, Margin, RichText, Role, Sense, Ui, WidgetInfo, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, Voice, announce, area_frame, bold, label_muted, regular, size, space, wrapped};
use crate::card::CardStep;
use crate::domain::wait::{Stage, Wait};
use crate::state::Intent;

/// Draws the timer of a step that has one; `sources` is the line that says what the rule rests on.
pub fn timer_ui(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep, sources: &str) {
    let Some(wait) = step.wait else { return };
    let indent = Margin { left: 38, right: 0, top: 0, bottom: 2 };
    Frame::NONE.inner_margin(indent).show(ui, |ui| {
        let Some(timer) = cx.state.till.timers.get(&step.id) else {
            start_ui(ui, cx, step, wait);
            return;
        };
        let stage = wait.stage(cx.stamp.moment.at.duration_since(timer.started).as_secs());
        announce_ui(ui, cx, step, wait, stage);
        if stage != Stage::Over {
            // What is left is told in whole seconds; nothing else moves.
            ui.ctx().request_repaint_after(Duration::from_secs(1));
        }
        if wait.repeats() {
            looking_ui(ui, cx, wait, stage);
        } else {
            countdown_ui(ui, cx, stage);
        }
        label_muted(ui, cx.palette, sources);
    });
}

fn start_ui(ui: &mut Ui, cx: &Cx<'_>, step: &CardStep, wait: Wait) {
    let text = if let (true, Some(every)) = (wait.repeats(), wait.every) {
        let values = [
            ("first", FluentValue::from(wait.first)),
            ("every", FluentValue::from(every)),
            ("until", FluentValue::from(wait.whole())),
        ];
        cx.texts.with("timer-start-looking", &values)
    } else {
        cx.texts.with("timer-start", &[("seconds", FluentValue::from(wait.first))])
    };
    if Tile::new(&text).icon(Icon::Timer).show(ui, cx.palette).clicked() {
        cx.send(Intent::StartTimer(step.id.clone()));
    }
}

/// What is due is said; the seconds are not.
fn announce_ui(ui: &Ui, cx: &Cx<'_>, step: &CardStep, wait: Wait, stage: Stage) {
    let text = match stage {
        Stage::Waiting { .. } => return,
        Stage::Now { .. } if wait.repeats() => cx.t("timer-now"),
        Stage::Over if wait.repeats() => time_up_text(cx, wait),
        Stage::Now { .. } | Stage::Over => cx.t("timer-over"),
    };
    announce(ui, Voice::Calm, (&step.id, format!("{stage:?}")), &text);
}

fn time_up_text(cx: &Cx<'_>, wait: Wait) -> String {
    cx.texts.with("timer-up", &[("seconds", FluentValue::from(wait.whole()))]).into_owned()
}

/// One wait: what is left of it, then that it is over.
fn countdown_ui(ui: &mut Ui, cx: &Cx<'_>, stage: Stage) {
    let (text, ink) = match stage {
        Stage::Waiting { left, .. } => (minutes(left), cx.palette.may_be_charged.ink),
        Stage::Now { .. } | Stage::Over => (cx.t("timer-over"), cx.palette.not_charged.ink),
    };
    wrapped(ui, RichText::new(text).font(bold(size::TITLE)).color(ink));
}

fn minutes(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Many looks: which one comes when, which one is due now, and that the time is up.
fn looking_ui(ui: &mut Ui, cx: &Cx<'_>, wait: Wait, stage: Stage) {
    let of = |number: u32| [("number", FluentValue::from(number)), ("all", FluentValue::from(wait.looks()))];
    let (tone, icon, text, second) = match stage {
        Stage::Waiting { next, left } => {
            let second = cx.texts.with("timer-next", &of(next)).into_owned();
            (None, Icon::Hourglass, minutes(left), second)
        }
        Stage::Now { number } => {
            let second = cx.texts.with("timer-number", &of(number)).into_owned();
            (Some(cx.palette.accent), Icon::Search, cx.t("timer-now"), second)
        }
        Stage::Over => {
            (Some(cx.palette.may_be_charged), Icon::CircleCheck, time_up_text(cx, wait), cx.t("timer-answer-below"))
        }
    };
    let ink = tone.map_or(cx.palette.may_be_charged.ink, |tone| tone.ink);
    let frame = match tone {
        Some(tone) => area_frame(cx.palette, tone),
        None => area_frame(cx.palette, cx.palette.accent).fill(cx.palette.ground),
    };
    frame.inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(28.0, 44.0), Sense::hover());
            icon.paint(ui.painter(), rect.center(), 24.0, ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                wrapped(ui, RichText::new(text).font(bold(size::TITLE)).color(ink));
                wrapped(ui, RichText::new(second).font(regular(size::TEXT)));
            });
        });
        dots_ui(ui, cx, wait, stage);
    });
}

/// One dot for every look: done, due now, still to come.
fn dots_ui(ui: &mut Ui, cx: &Cx<'_>, wait: Wait, stage: Stage) {
    // A rule with more looks than that is told by its numbers alone.
    const MOST: u32 = 12;
    let looks = wait.looks();
    let Ok(dots) = u8::try_from(looks.min(MOST + 1)) else { return };
    if looks > MOST {
        return;
    }
    let (done, now) = match stage {
        Stage::Waiting { next, .. } => (next - 1, false),
        Stage::Now { number } => (number - 1, true),
        Stage::Over => (looks, false),
    };
    let (rect, response) = ui.allocate_exact_size(vec2(f32::from(dots) * 22.0, 16.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, format!("{done}/{looks}")));
    for dot in 0..dots {
        let look = u32::from(dot);
        let centre = rect.left_center() + vec2(8.0 + f32::from(dot) * 22.0, 0.0);
        let painter = ui.painter();
        if look < done {
            painter.circle_filled(centre, 6.0, cx.palette.not_charged.ink);
        } else if now && look == done {
            painter.circle_filled(centre, 7.0, cx.palette.accent.ink);
        } else {
            painter.circle_stroke(centre, 5.0, eframe::egui::Stroke::new(2.0, cx.palette.outline));
        }
    }
    ui.add_space(space::XS);
}
