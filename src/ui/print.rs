//! What can be printed: each is put together here, in the language of the window, and becomes a PDF elsewhere.

use eframe::egui::{Id, Ui};

use super::cx::Cx;
use super::kit::{Icon, Look, Tile};
use super::languages::language_menu_ui;
use crate::domain::document::Document;
use crate::domain::history::IncidentHistory;
use crate::paper::{Day, Pen, call_pack, customer_slip, day_report};
use crate::state::Intent;

/// The report of today.
pub fn day_button_ui(ui: &mut Ui, cx: &Cx<'_>) {
    button_ui(ui, cx, "print-day", |pen| {
        let day = Day {
            date: cx.today(),
            incidents: cx.state.day.incidents.clone(),
            chain_head: cx.state.day.chain_head.clone(),
        };
        let name = ["tillside", "day", &cx.today().strftime("%Y%m%d").to_string()].join("-");
        (name, day_report(pen, &day, cx.stamp.moment.at))
    });
}

/// The slip for the customer of an incident, in the language the customer reads.
pub fn slip_button_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    let chosen = Id::unique("language of the slip");
    let language = ui.data(|data| data.get_temp(chosen)).unwrap_or(cx.state.language());
    let make = |pen: Pen<'_>| {
        let pen = Pen { texts: cx.languages.get(language), ..pen };
        (named("slip", history), customer_slip(pen, history, cx.stamp.moment.at))
    };
    button_ui(ui, cx, "print-slip", make);
    if let Some(other) = language_menu_ui(ui, cx, language) {
        ui.data_mut(|data| data.insert_temp(chosen, other));
        cx.send(Intent::SpeakToCustomer(other));
    }
}

/// The page for the call about an incident.
pub fn call_button_ui(ui: &mut Ui, cx: &Cx<'_>, history: &IncidentHistory) {
    button_ui(ui, cx, "print-call", |pen| {
        let terminal = cx.state.terminal_of(&history.incident.details);
        (named("call", history), call_pack(pen, history, terminal, cx.stamp.moment.at))
    });
}

fn named(what: &str, history: &IncidentHistory) -> String {
    ["tillside", what, &history.incident.id.to_string()].join("-")
}

/// The document is put together when it is asked for, not for every picture of the button.
fn button_ui(ui: &mut Ui, cx: &Cx<'_>, key: &str, document: impl FnOnce(Pen<'_>) -> (String, Document)) {
    let text = cx.t(key);
    if Tile::new(&text).icon(Icon::Printer).look(Look::Plain).show(ui, cx.palette).clicked() {
        let pen = Pen { texts: cx.texts, catalog: &cx.state.catalog, zone: &cx.stamp.zone };
        let (name, document) = document(pen);
        cx.send(Intent::Print { name, document: Box::new(document) });
    }
}
