//! Everything that happened to an incident's record: when, on which clock, by whom, and what stood there before.

use eframe::egui::{RichText, Stroke, Ui, pos2, vec2};

use super::super::cx::Cx;
use super::super::kit::{bold, label_muted, label_strong, regular, size, space, wrapped};
use super::calls::call_text;
use super::check::{carried_text, check_text};
use super::facts::outcome_text;
use crate::domain::history::{Change, Event, IncidentHistory};
use crate::domain::incident::{Details, Last4};

/// Draws the events, oldest first, on a line.
pub fn timeline_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    label_strong(ui, &cx.t("incident-timeline"));
    ui.add_space(space::XS);
    let last = history.steps.len().saturating_sub(1);
    for (place, (event, before, after)) in history.changes().enumerate() {
        let top = ui.cursor().min;
        let shown = ui.horizontal_top(|ui| {
            ui.add_space(22.0);
            ui.vertical(|ui| event_ui(ui, cx, event, before, after));
        });
        let dot = pos2(top.x + 7.0, top.y + 11.0);
        if place < last {
            let foot = shown.response.rect.bottom() + ui.spacing().item_spacing.y + 6.0;
            ui.painter().vline(dot.x, dot.y + 8.0..=foot, Stroke::new(2.0, cx.palette.line));
        }
        ui.painter().circle_filled(dot, 5.0, cx.palette.accent.ink);
    }
}

fn event_ui(ui: &mut Ui, cx: &Cx<'_>, event: &Event, before: Option<&Details>, after: &Details) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let what = match &event.change {
        Change::Recorded { details } => format!("{} · {}", cx.t("event-recorded"), outcome_text(cx, details)),
        Change::Withdrawn => cx.t("event-withdrawn"),
        Change::Corrected { .. } => cx.t("event-corrected"),
    };
    wrapped(ui, RichText::new(what).font(bold(size::TEXT)));
    if let (Change::Corrected { .. }, Some(before)) = (&event.change, before) {
        for line in differences(cx, before, after) {
            wrapped(ui, RichText::new(line).font(regular(size::TEXT)));
        }
    }
    let who = event.moment.who.as_deref().map(|who| format!("{who} · ")).unwrap_or_default();
    // On the shop's own clock, and beside it the zone it was written down in.
    let when = format!("{who}{} {}", cx.texts.day_and_clock(event.moment.at, &cx.stamp.zone), event.moment.zone);
    label_muted(ui, cx.palette, &when);
    ui.allocate_space(vec2(0.0, space::XS));
}

/// What changed, a line each: "Note “a” → “b”".
fn differences(cx: &Cx<'_>, from: &Details, to: &Details) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = |key: &str, before: String, after: String| {
        if before != after {
            let dash = |text: String| if text.is_empty() { "—".to_owned() } else { text };
            lines.push(format!("{}: {} → {}", cx.t(key), dash(before), dash(after)));
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(|text| format!("“{text}”")).unwrap_or_default();
    line("incident-outcome", outcome_text(cx, from), outcome_text(cx, to));
    let amount = |details: &Details| details.amount.map(|amount| cx.texts.money(amount)).unwrap_or_default();
    line("record-amount", amount(from), amount(to));
    let last4 = |d: &Details| d.last4.as_ref().map(Last4::as_str).unwrap_or_default().to_owned();
    line("record-last4", last4(from), last4(to));
    line("record-reference", text(&from.reference), text(&to.reference));
    line("record-trace", text(&from.trace), text(&to.trace));
    line("record-note", text(&from.note), text(&to.note));
    let check = |d: &Details| d.check.as_ref().map(|check| check_text(cx, check)).unwrap_or_default();
    line("check-title", check(from), check(to));
    let carried = |d: &Details| carried_text(cx, d).unwrap_or_default();
    line("carried-title", carried(from), carried(to));
    let calls = |d: &Details| d.calls.iter().map(|call| told_call(cx, call)).collect::<Vec<_>>().join("; ");
    line("calls-title", calls(from), calls(to));
    let files = |d: &Details| d.attachments.iter().map(|file| file.name.clone()).collect::<Vec<_>>().join(", ");
    line("attachments-title", files(from), files(to));
    lines
}

fn told_call(cx: &Cx<'_>, call: &crate::domain::call::Call) -> String {
    let state = if call.done { format!(" ({})", cx.t("call-answered")) } else { String::new() };
    format!("{}{state}", call_text(cx, call))
}
