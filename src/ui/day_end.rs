//! The end of the day: every payment in doubt is held against the settlement slip, or somebody looks at it again tomorrow.

use eframe::egui::{RichText, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, bold, caption, field, label, label_muted, label_strong, panel_frame, put_field, regular, size,
    space, wrapped,
};
use super::page::page_ui;
use super::print;
use crate::card;
use crate::domain::code::CodeRef;
use crate::domain::doubt::Finding;
use crate::domain::incident::{Incident, Last4};
use crate::domain::staff::Staff;
use crate::state::{Drafts, Intent};

/// Draws the page.
pub fn day_end_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    page_ui(ui, cx, &cx.t("day-end-title"), |ui| {
        let today = cx.today();
        let due: Vec<_> = cx.state.due(today).collect();
        let carried: Vec<_> = cx.state.carried(today).collect();
        summary_ui(ui, cx, due.len(), carried.len());
        if !due.is_empty() {
            who_ui(ui, cx, drafts);
        }
        let named = !drafts.day_end.who.trim().is_empty() || cx.stamp.moment.who.is_some();
        for incident in due {
            ui.add_space(space::S);
            panel_frame(cx.palette).show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                due_ui(ui, cx, incident, named);
            });
        }
        if !carried.is_empty() {
            ui.add_space(space::L);
            label_strong(ui, &cx.t("day-end-carried"));
            for incident in carried {
                carried_ui(ui, cx, incident);
            }
        }
        close_ui(ui, cx, today);
    });
}

fn summary_ui(ui: &mut Ui, cx: &Cx<'_>, due: usize, carried: usize) {
    let values = [
        ("today", FluentValue::from(cx.state.day.incidents.len())),
        ("due", FluentValue::from(due)),
        ("carried", FluentValue::from(carried)),
    ];
    let key = if due == 0 { "day-end-nothing-due" } else { "day-end-due" };
    wrapped(ui, RichText::new(cx.texts.with(key, &values)).font(bold(size::SAY)));
    label_muted(ui, cx.palette, &cx.t("day-end-how"));
}

/// Asked for once, used for every payment below.
fn who_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.add_space(space::S);
    let name = caption(ui, cx.palette, &cx.t("day-end-who"));
    let hint = RichText::new(cx.stamp.moment.who.clone().unwrap_or_default()).color(cx.palette.muted);
    let who = field(&mut drafts.day_end.who, Staff::MAX_NAME_CHARS).hint_text(hint).desired_width(220.0);
    put_field(ui, who).labelled_by(name.id);
}

fn due_ui(ui: &mut Ui, cx: &Cx<'_>, incident: &Incident, named: bool) {
    heading_ui(ui, cx, incident);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let code = card::heading(&cx.state.catalog, cx.texts, &incident.details);
        let findings = [("day-end-on-slip", Finding::Charged), ("day-end-not-on-slip", Finding::NotCharged)];
        for (key, finding) in findings {
            let text = cx.t(key);
            if Tile::new(&text).named(format!("{text} {code}")).show(ui, cx.palette).clicked() {
                cx.send(Intent::MatchWithSlip(incident.id, finding));
            }
        }
        let carry = cx.t("day-end-carry");
        let tile = Tile::new(&carry).icon(Icon::Moon).look(Look::Quiet).enabled(named).named(format!("{carry} {code}"));
        let response = tile.show(ui, cx.palette);
        if response.clicked() {
            cx.send(Intent::CarryOver(incident.id));
        }
        if !named {
            label_muted(ui, cx.palette, &cx.t("day-end-needs-owner"));
        }
    });
}

/// Code and meaning, then everything by which it is found on the slip; a press opens it.
fn heading_ui(ui: &mut Ui, cx: &Cx<'_>, incident: &Incident) {
    let details = &incident.details;
    let meaning = details.code_set.as_ref().map(|set| {
        let at = CodeRef { set: set.clone(), code: details.code.clone() };
        card::meaning(&cx.state.catalog, cx.texts, &at)
    });
    let code = card::written(&cx.state.catalog, cx.texts, details);
    let heading = format!("{code}  {}", meaning.unwrap_or_default());
    let tile = Tile::new(&heading).strong().look(Look::Quiet).ending_icon(Icon::ChevronRight).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::OpenIncident(incident.id));
    }
    let named = |key: &str, value: Option<String>| value.map(|value| format!("{} {value}", cx.t(key)));
    let facts = [
        Some(cx.texts.day_and_minute(incident.moment.at, &cx.stamp.zone)),
        details.terminal.clone(),
        details.amount.map(|amount| cx.texts.money(amount)),
        named("record-last4", details.last4.as_ref().map(Last4::as_str).map(str::to_owned)),
        named("record-reference", details.reference.clone()),
        named("record-trace", details.trace.clone()),
        details.note.clone(),
    ];
    let line = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    wrapped(ui, RichText::new(line).font(regular(size::TEXT)).color(cx.palette.muted));
}

fn carried_ui(ui: &mut Ui, cx: &Cx<'_>, incident: &Incident) {
    heading_ui(ui, cx, incident);
    if let Some(carried) = &incident.details.carried {
        let values = [
            ("owner", FluentValue::from(carried.owner.as_str())),
            ("day", FluentValue::from(cx.texts.day(carried.until))),
        ];
        label(ui, &cx.texts.with("carried-until", &values));
    }
}

/// The day is closed only when nothing is due: that is the point of it.
fn close_ui(ui: &mut Ui, cx: &Cx<'_>, today: jiff::civil::Date) {
    ui.add_space(space::L);
    let ready = cx.state.due(today).next().is_none() && cx.state.can_save();
    let close = cx.t("day-end-close");
    let look = if ready { Look::Primary } else { Look::Plain };
    if Tile::new(&close).icon(Icon::Check).look(look).enabled(ready).show(ui, cx.palette).clicked() {
        cx.send(Intent::CloseDay);
    }
    if !ready {
        label_muted(ui, cx.palette, &cx.t("day-end-close-waits"));
    }
    ui.add_space(space::S);
    print::day_button_ui(ui, cx);
}
