//! One incident of the log: its code, what was ticked, how it ended, its note, the advice as it was given, its timeline.

use eframe::egui::{Frame, Margin, RichText, Stroke, TextEdit, Ui, vec2};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, bold, label, label_muted, label_strong, panel_frame, regular, size, space, wrapped,
};
use super::page::page_ui;
use crate::card;
use crate::domain::code::CodeSetId;
use crate::domain::history::{Change, Event, IncidentHistory};
use crate::domain::incident::{Details, Outcome};
use crate::i18n::day_and_clock;
use crate::state::{Drafts, Intent, Opened};

/// Draws the page.
pub fn incident_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(opened) = &cx.state.opened else { return };
    let details = &opened.history.incident.details;
    let title = cx.texts.with("incident-title", &[("code", FluentValue::from(details.code.as_str()))]).into_owned();
    page_ui(ui, cx, &title, |ui| {
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            facts_ui(ui, cx, &opened.history);
        });
        ui.add_space(space::S);
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            correction_ui(ui, cx, drafts, opened);
        });
        ui.add_space(space::S);
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            advice_ui(ui, cx, &opened.history);
            timeline_ui(ui, cx, &opened.history);
        });
    });
}

fn facts_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    let details = &history.incident.details;
    let set = details.code_set.as_ref().map(|set: &CodeSetId| card::set_name(cx.texts, set));
    let meaning = history.advice.as_ref().map(|a| a.meaning.clone());
    let heading = meaning.unwrap_or_else(|| details.code.to_string());
    wrapped(ui, RichText::new(format!("{}  {heading}", details.code)).font(bold(size::TITLE)));
    fact(ui, cx, "incident-when", &day_and_clock(history.incident.moment.at, &cx.stamp.zone));
    fact(ui, cx, "incident-set", &set.unwrap_or_else(|| cx.t("incident-set-unknown")));
    if let Some(terminal) = &details.terminal {
        fact(ui, cx, "incident-terminal", terminal);
    }
    let outcome = outcome_text(cx, details);
    fact(ui, cx, "incident-outcome", &outcome);
    if let Some(amount) = details.amount {
        fact(ui, cx, "record-amount", &amount.to_string());
    }
    if let Some(last4) = &details.last4 {
        fact(ui, cx, "record-last4", last4.as_str());
    }
    if let Some(note) = &details.note {
        fact(ui, cx, "record-note", note);
    }
}

fn fact(ui: &mut Ui, cx: &Cx<'_>, key: &str, value: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(cx.t(key)).font(regular(size::TEXT)).color(cx.palette.muted));
        ui.label(RichText::new(value).font(regular(size::TEXT)));
    });
}

fn outcome_text(cx: &Cx<'_>, details: &Details) -> String {
    match details.outcome {
        Some(outcome) => cx.texts.name("outcome", outcome).into_owned(),
        None => cx.t("status-open"),
    }
}

/// The outcome and the note can be mended; what stood there stays in the timeline.
fn correction_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, opened: &Opened) {
    label_strong(ui, &cx.t("incident-correct"));
    label_muted(ui, cx.palette, &cx.t("incident-correct-note"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for outcome in Outcome::VARIANTS {
            let text = cx.texts.name("outcome", outcome);
            let chosen = drafts.correction.outcome == Some(*outcome);
            let look = if chosen { Look::Selected } else { Look::Plain };
            if Tile::new(&text).look(look).show(ui, cx.palette).clicked() {
                drafts.correction.outcome = Some(*outcome);
            }
        }
    });
    let note = TextEdit::multiline(&mut drafts.correction.note)
        .char_limit(Details::MAX_NOTE_CHARS)
        .hint_text(RichText::new(cx.t("record-note")).color(cx.palette.muted))
        .font(regular(size::TEXT))
        .margin(Margin::symmetric(10, 8))
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    ui.add(note).accessible_name(cx.t("record-note"));
    let changed = opened.corrected(&drafts.correction).is_some();
    let save = cx.t("incident-save");
    if Tile::new(&save)
        .look(if changed { Look::Primary } else { Look::Plain })
        .enabled(changed)
        .show(ui, cx.palette)
        .clicked()
    {
        cx.send(Intent::SaveCorrection);
    }
}

/// The advice exactly as it was given then, with what was ticked.
fn advice_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    let Some(advice) = &history.advice else { return };
    let edition = FluentValue::from(advice.edition.as_str());
    label_strong(ui, &cx.texts.with("incident-advice", &[("edition", edition)]));
    label(ui, &format!("{} · {}", cx.texts.name("money", advice.money), advice.headline));
    label(ui, &format!("“{}”", advice.say));
    let ticks = &history.incident.details.ticks;
    for (id, text) in &advice.steps {
        let tick = ticks.iter().find(|t| t.step == *id);
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), eframe::egui::Sense::hover());
            if tick.is_some() {
                Icon::Check.paint(ui.painter(), rect.center(), 17.0, cx.palette.not_charged.ink);
            } else {
                let square = rect.shrink(4.0);
                let stroke = Stroke::new(1.0, cx.palette.outline);
                ui.painter().rect_stroke(square, 3.0, stroke, eframe::egui::StrokeKind::Inside);
            }
            let answer = tick.and_then(|t| t.answer).map(|a| cx.texts.name("answer", a).into_owned());
            let state = cx.t(if tick.is_some() { "incident-step-done" } else { "incident-step-open" });
            let line = wrapped(
                ui,
                RichText::new(match &answer {
                    Some(answer) => format!("{text}  {answer}"),
                    None => text.clone(),
                }),
            );
            line.on_hover_text(state);
        });
    }
    ui.add_space(space::M);
}

fn timeline_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    label_strong(ui, &cx.t("incident-timeline"));
    for (event, before, after) in history.changes() {
        Frame::NONE.inner_margin(Margin::symmetric(0, 2)).show(ui, |ui| {
            label_muted(
                ui,
                cx.palette,
                &format!("{} {}", day_and_clock(event.moment.at, &cx.stamp.zone), event.moment.zone),
            );
            label(ui, &event_text(cx, event, before.unwrap_or(after), after));
        });
    }
}

fn event_text(cx: &Cx<'_>, event: &Event, from: &Details, to: &Details) -> String {
    match &event.change {
        Change::Recorded { details } => {
            format!("{} · {}", cx.t("event-recorded"), outcome_text(cx, details))
        }
        Change::Withdrawn => cx.t("event-withdrawn"),
        Change::Erased => cx.t("event-erased"),
        Change::Corrected { .. } => {
            let mut parts = vec![cx.t("event-corrected")];
            if from.outcome != to.outcome {
                parts.push(format!("{} → {}", outcome_text(cx, from), outcome_text(cx, to)));
            }
            if from.note != to.note {
                let quoted = |note: &Option<String>| format!("“{}”", note.as_deref().unwrap_or_default());
                parts.push(format!("{} {} → {}", cx.t("record-note"), quoted(&from.note), quoted(&to.note)));
            }
            parts.join(" · ")
        }
    }
}
