//! One incident of the log: what is known, what was checked and promised, what was said then, and everything that happened.

mod attachments;
mod call_pack;
mod calls;
mod check;
mod correction;
mod facts;
mod timeline;

use eframe::egui::{Layout, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, panel_frame, space};
use super::page::{page_ui, wide_page_ui};
use super::print;
use crate::card;
use crate::domain::incident::Status;
use crate::state::{Drafts, Intent, Opened, Page, TrainingIntent};

pub use call_pack::call_pack_ui;
pub use calls::{call_text, promise_ui};

/// From this width on, what happened stands beside what is known.
const TWO_COLUMNS: f32 = 860.0;

/// Draws the page.
pub fn incident_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(opened) = &cx.state.opened else { return };
    let code = FluentValue::from(card::heading(&cx.state.catalog, cx.texts, opened.details()));
    let title = cx.texts.with("incident-title", &[("code", code)]).into_owned();
    if ui.available_width() < TWO_COLUMNS {
        page_ui(ui, cx, &title, |ui| {
            known_ui(ui, cx, drafts, opened);
            ui.add_space(space::S);
            happened_ui(ui, cx, opened);
        });
        return;
    }
    wide_page_ui(ui, cx, &title, |ui| {
        let half = (ui.available_width() - space::L) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for left in [true, false] {
                ui.allocate_ui_with_layout(vec2(half, 0.0), Layout::top_down(eframe::egui::Align::LEFT), |ui| {
                    ui.set_width(half);
                    if left {
                        known_ui(ui, cx, drafts, opened);
                    } else {
                        happened_ui(ui, cx, opened);
                    }
                });
            }
        });
    });
}

fn known_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, opened: &Opened) {
    section_ui(ui, cx, |ui| {
        facts::facts_ui(ui, cx, &opened.history);
        actions_ui(ui, cx, opened);
    });
    let details = opened.details();
    if details.status() == Status::InDoubt || details.check.is_some() {
        section_ui(ui, cx, |ui| check::check_ui(ui, cx, drafts, opened));
    }
    if !details.calls.is_empty() {
        section_ui(ui, cx, |ui| calls::calls_ui(ui, cx, details));
    }
    section_ui(ui, cx, |ui| attachments::attachments_ui(ui, cx, details));
    section_ui(ui, cx, |ui| correction::correction_ui(ui, cx, drafts, opened));
}

fn happened_ui(ui: &mut Ui, cx: &Cx<'_>, opened: &Opened) {
    section_ui(ui, cx, |ui| timeline::timeline_ui(ui, cx, &opened.history));
    if opened.history.advice.is_some() {
        section_ui(ui, cx, |ui| facts::advice_ui(ui, cx, &opened.history));
    }
}

fn section_ui(ui: &mut Ui, cx: &Cx<'_>, content: impl FnOnce(&mut Ui)) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        content(ui);
    });
    ui.add_space(space::XS);
}

/// What can be done with it as a whole.
fn actions_ui(ui: &mut Ui, cx: &Cx<'_>, opened: &Opened) {
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let call = cx.t("incident-call");
        if Tile::new(&call).icon(Icon::Phone).show(ui, cx.palette).clicked() {
            cx.send(Intent::GoTo(Page::Call));
        }
        print::slip_button_ui(ui, cx, &opened.history);
        drill_button_ui(ui, cx, opened);
        if cx.state.is_till_mode() {
            return;
        }
        // Asked twice, on the same spot: a slip of the finger takes nothing out of the log.
        let key = if opened.taking_back { "incident-take-back-sure" } else { "incident-take-back" };
        let look = if opened.taking_back { Look::Primary } else { Look::Quiet };
        if Tile::new(&cx.t(key)).icon(Icon::Trash2).look(look).show(ui, cx.palette).clicked() {
            cx.send(Intent::TakeBackOpened);
        }
    });
}

/// One key turns what happened into practice.
fn drill_button_ui(ui: &mut Ui, cx: &Cx<'_>, opened: &Opened) {
    let id = opened.history.incident.id;
    let made = cx.state.has_drill(id);
    let text = cx.t(if made { "incident-has-drill" } else { "incident-make-drill" });
    let tile = Tile::new(&text).icon(Icon::GraduationCap).enabled(!made);
    if tile.show(ui, cx.palette).clicked() {
        cx.send(TrainingIntent::MakeDrill(id).into());
    }
}
