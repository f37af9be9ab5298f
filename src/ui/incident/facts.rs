//! What is known of an incident, and the advice as the screen gave it then.

use eframe::egui::{RichText, Stroke, Ui, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, bold, label, label_strong, regular, size, space, wrapped};
use crate::card;
use crate::domain::history::IncidentHistory;
use crate::domain::incident::Details;

/// Draws the facts, a line each.
pub fn facts_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    let incident = &history.incident;
    let details = &incident.details;
    let meaning = history.advice.as_ref().map(|advice| advice.meaning.clone());
    let code = card::written(&cx.state.catalog, cx.texts, details);
    let heading = meaning.unwrap_or_else(|| code.clone());
    wrapped(ui, RichText::new(format!("{code}  {heading}")).font(bold(size::TITLE)));
    let set = details.code_set.as_ref().map(|set| card::set_name(cx.texts, set));
    let last4 = details.last4.as_ref().map(|last4| last4.as_str().to_owned());
    let facts = [
        ("incident-outcome", Some(outcome_text(cx, details))),
        ("incident-when", Some(cx.texts.day_and_clock(incident.moment.at, &cx.stamp.zone))),
        ("incident-who", incident.moment.who.clone()),
        ("incident-set", Some(set.unwrap_or_else(|| cx.t("incident-set-unknown")))),
        ("incident-terminal", details.terminal.clone()),
        ("record-amount", details.amount.map(|amount| cx.texts.money(amount))),
        ("record-last4", last4),
        ("record-reference", details.reference.clone()),
        ("record-trace", details.trace.clone()),
        ("record-note", details.note.clone()),
    ];
    for (key, value) in facts {
        if let Some(value) = value {
            fact_ui(ui, cx, &cx.t(key), &value);
        }
    }
}

/// A label and its value, the values in line.
pub fn fact_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, value: &str) {
    const NAME: f32 = 108.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.allocate_ui(vec2(NAME, 0.0), |ui| {
            ui.set_width(NAME);
            wrapped(ui, RichText::new(name).font(regular(size::TEXT)).color(cx.palette.muted));
        });
        wrapped(ui, RichText::new(value).font(regular(size::TEXT)));
    });
}

/// The outcome in words, or that there is none yet.
pub fn outcome_text(cx: &Cx<'_>, details: &Details) -> String {
    match details.outcome {
        Some(outcome) => cx.texts.name("outcome", outcome).into_owned(),
        None => cx.t("status-open"),
    }
}

/// Draws what the screen said then, and which of its steps were ticked.
pub fn advice_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    let Some(advice) = &history.advice else { return };
    let edition = FluentValue::from(advice.edition.as_str());
    label_strong(ui, &cx.texts.with("incident-advice", &[("edition", edition)]));
    label(ui, &format!("{} · {}", cx.texts.name("money", advice.money), advice.headline));
    label(ui, &format!("“{}”", advice.say));
    for rule in &advice.rules {
        label(ui, rule);
    }
    for (id, text) in &advice.steps {
        let tick = history.incident.details.ticks.iter().find(|tick| tick.step == *id);
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), eframe::egui::Sense::hover());
            if tick.is_some() {
                Icon::Check.paint(ui.painter(), rect.center(), 17.0, cx.palette.not_charged.ink);
            } else {
                let stroke = Stroke::new(1.0, cx.palette.outline);
                ui.painter().rect_stroke(rect.shrink(4.0), 3.0, stroke, eframe::egui::StrokeKind::Inside);
            }
            let answer = tick.and_then(|t| t.answer).map(|a| cx.texts.name("answer", a).into_owned());
            let state = cx.t(if tick.is_some() { "incident-step-done" } else { "incident-step-open" });
            let text = answer.map_or_else(|| text.clone(), |answer| format!("{text}  {answer}"));
            wrapped(ui, RichText::new(text)).on_hover_text(state);
        });
    }
}
