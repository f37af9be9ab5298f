//! One shift to the next: what is open, what is promised, which terminal is worth a look; and that it was read.

use eframe::egui::{Margin, RichText, TextEdit, Ui};
use fluent::FluentValue;

use super::cx::Cx;
use super::incident::{call_text, promise_ui};
use super::kit::{
    Icon, Look, Tile, area_frame, bold, caption, label, label_muted, label_strong, panel_frame, put_field, size, space,
    wrapped,
};
use super::page::page_ui;
use crate::card;
use crate::domain::incident::Incident;
use crate::domain::shift::ShopChange;

use crate::state::{Drafts, Handover, Intent, MAX_HANDOVER_CHARS};

/// Draws the page.
pub fn handover_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    page_ui(ui, cx, &cx.t("handover-title"), |ui| {
        if let Some(handover) = cx.state.unread_handover() {
            received_ui(ui, cx, handover);
            ui.add_space(space::M);
        }
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            open_ui(ui, cx);
            ui.add_space(space::S);
            let name = caption(ui, cx.palette, &cx.t("handover-note"));
            let note = TextEdit::multiline(&mut drafts.handover_note)
                .char_limit(MAX_HANDOVER_CHARS)
                .desired_rows(3)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 8));
            put_field(ui, note).labelled_by(name.id);
            ui.add_space(space::S);
            let give = cx.t("handover-give");
            let tile = Tile::new(&give).icon(Icon::Check).look(Look::Primary).enabled(cx.state.can_save());
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::HandOver);
            }
        });
    });
}

/// What the shift before has left, until it is read.
fn received_ui(ui: &mut Ui, cx: &Cx<'_>, handover: &Handover) {
    let moment = &handover.event.moment;
    area_frame(cx.palette, cx.palette.accent).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let when = FluentValue::from(cx.texts.day_and_minute(moment.at, &cx.stamp.zone));
        let who = FluentValue::from(moment.who.clone().unwrap_or_else(|| cx.t("handover-nobody")));
        let title = cx.texts.with("handover-received", &[("when", when), ("who", who)]).into_owned();
        wrapped(ui, RichText::new(title).font(bold(size::SAY)));
        if let ShopChange::HandedOver { doubtful, awaiting, note } = &handover.event.change {
            let counts =
                [("doubtful", FluentValue::from(doubtful.len())), ("awaiting", FluentValue::from(awaiting.len()))];
            label(ui, &cx.texts.with("handover-counts", &counts));
            if let Some(note) = note {
                label(ui, note);
            }
        }
        ui.add_space(space::S);
        let take = cx.t("handover-take");
        if Tile::new(&take).icon(Icon::Check).look(Look::Primary).show(ui, cx.palette).clicked() {
            cx.send(Intent::TakeOver);
        }
    });
}

/// What is open at this moment.
fn open_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let state = cx.state;
    label_strong(ui, &cx.t("handover-doubtful"));
    if state.day.doubtful.is_empty() {
        label_muted(ui, cx.palette, &cx.t("handover-none"));
    }
    for incident in &state.day.doubtful {
        incident_ui(ui, cx, incident);
    }
    ui.add_space(space::S);
    label_strong(ui, &cx.t("handover-awaiting"));
    if state.day.awaiting.is_empty() {
        label_muted(ui, cx.palette, &cx.t("handover-none"));
    }
    for incident in &state.day.awaiting {
        incident_ui(ui, cx, incident);
        for call in incident.details.calls.iter().filter(|call| call.is_awaited()) {
            label(ui, &call_text(cx, call));
            promise_ui(ui, cx, call);
        }
    }
    let suspect = state.suspect_terminals();
    if !suspect.is_empty() {
        ui.add_space(space::S);
        label_strong(ui, &cx.t("handover-terminals"));
        for (terminal, count) in suspect {
            let values = [("terminal", FluentValue::from(terminal)), ("count", FluentValue::from(count))];
            label(ui, &cx.texts.with("handover-terminal", &values));
        }
    }
}

fn incident_ui(ui: &mut Ui, cx: &Cx<'_>, incident: &Incident) {
    let details = &incident.details;
    let amount = details.amount.map(|amount| format!(" · {amount}")).unwrap_or_default();
    let carried = details.carried.as_ref().map(|c| format!(" · {}", c.owner)).unwrap_or_default();
    let code = card::heading(&cx.state.catalog, cx.texts, details);
    let text = format!("{code}  {}{amount}{carried}", cx.texts.day_and_minute(incident.moment.at, &cx.stamp.zone));
    let tile = Tile::new(&text).look(Look::Quiet).ending_icon(Icon::ChevronRight).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::OpenIncident(incident.id));
    }
}
