//! The call pack: everything the acquirer asks for, large enough to be read out with the receiver at the ear; and what they
//! say, to be written down at once.

use eframe::egui::{Label, RichText, Ui, vec2};
use strum::VariantArray as _;

use super::super::contacts::contact_ui;
use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, caption, field, label_muted, label_strong, panel_frame, put_field, regular, size, space,
};
use super::super::page::page_ui;
use super::super::print;
use crate::card;
use crate::domain::call::Call;
use crate::domain::incident::{Details, Last4};
use crate::domain::terminal::Whom;
use crate::state::{Drafts, Intent, Opened, Promise};

/// Draws the page.
pub fn call_pack_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(opened) = &cx.state.opened else { return };
    page_ui(ui, cx, &cx.t("call-title"), |ui| {
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            read_out_ui(ui, cx, opened);
        });
        ui.add_space(space::S);
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            written_down_ui(ui, cx, drafts);
        });
        ui.add_space(space::S);
        print::call_button_ui(ui, cx, &opened.history);
    });
}

/// What is read out, in the order it is asked for.
fn read_out_ui(ui: &mut Ui, cx: &Cx<'_>, opened: &Opened) {
    let details = opened.details();
    let numbers = cx.state.terminal_of(details).map(|terminal| terminal.numbers.clone()).unwrap_or_default();
    for whom in Whom::VARIANTS {
        let contact = numbers.contact(*whom);
        if !contact.is_empty() {
            contact_ui(ui, cx, *whom, &contact);
            ui.add_space(space::XS);
        }
    }
    let lines = [
        ("call-merchant", numbers.merchant.clone()),
        ("call-terminal", numbers.terminal.clone()),
        ("call-time", cx.texts.day_and_clock(opened.history.incident.moment.at, &cx.stamp.zone)),
        ("record-amount", details.amount.map(|amount| cx.texts.money(amount)).unwrap_or_default()),
        ("record-last4", details.last4.as_ref().map(Last4::as_str).unwrap_or_default().to_owned()),
        ("record-reference", details.reference.clone().unwrap_or_default()),
        ("record-trace", details.trace.clone().unwrap_or_default()),
        ("call-code", code_line(cx, details)),
    ];
    for (key, value) in lines {
        line_ui(ui, cx, &cx.t(key), &value);
    }
    let steps = opened.history.advice.as_ref().map(|advice| &advice.steps).into_iter().flatten();
    let done: Vec<_> = steps
        .filter(|(id, _)| details.ticks.iter().any(|tick| tick.step == *id))
        .map(|(_, text)| text.clone())
        .collect();
    if !done.is_empty() {
        line_ui(ui, cx, &cx.t("call-steps"), &done.join("; "));
    }
    if numbers.merchant.is_empty() || numbers.terminal.is_empty() {
        label_muted(ui, cx.palette, &cx.t("call-numbers-missing"));
    }
}

/// The code and what it stands in; for what was seen without one, that there is none and what it was.
fn code_line(cx: &Cx<'_>, details: &Details) -> String {
    let code = card::written(&cx.state.catalog, cx.texts, details);
    let heading = card::heading(&cx.state.catalog, cx.texts, details);
    let set = details.code_set.as_ref().map(|set| card::set_name(cx.texts, set)).unwrap_or_default();
    if heading == code { format!("{code}  {set}") } else { format!("{code}  {heading}") }
}

fn line_ui(ui: &mut Ui, cx: &Cx<'_>, name: &str, value: &str) {
    const NAME: f32 = 150.0;
    ui.horizontal_top(|ui| {
        ui.allocate_ui(vec2(NAME, 0.0), |ui| {
            ui.set_width(NAME);
            ui.add(Label::new(RichText::new(name).font(regular(size::TEXT)).color(cx.palette.muted)).wrap());
        });
        let (value, ink) = if value.trim().is_empty() { ("—", cx.palette.muted) } else { (value, cx.palette.ink) };
        ui.add(Label::new(RichText::new(value).font(bold(size::SAY)).color(ink)).wrap().selectable(true));
    });
    ui.add_space(space::XS);
}

/// What they say: who answered, the case, when they promise an answer.
fn written_down_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let draft = &mut drafts.call;
    label_strong(ui, &cx.t("call-write-down"));
    let half = (ui.available_width() - space::S) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (key, text) in [("call-answered-by", &mut draft.answered_by), ("call-case", &mut draft.case_number)] {
            ui.allocate_ui(vec2(half, 0.0), |ui| {
                ui.vertical(|ui| {
                    let name = caption(ui, cx.palette, &cx.t(key));
                    put_field(ui, field(text, Call::MAX_CHARS).desired_width(half)).labelled_by(name.id);
                });
            });
        }
    });
    caption(ui, cx.palette, &cx.t("call-promise"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for promise in Promise::VARIANTS {
            let chosen = draft.promised == Some(*promise);
            let text = cx.texts.name("promise", promise);
            let look = if chosen { Look::Selected } else { Look::Plain };
            if Tile::new(&text).look(look).show(ui, cx.palette).clicked() {
                draft.promised = (!chosen).then_some(*promise);
            }
        }
    });
    ui.add_space(space::S);
    let ready = !draft.answered_by.trim().is_empty();
    let save = cx.t("call-save");
    let look = if ready { Look::Primary } else { Look::Plain };
    if Tile::new(&save).icon(Icon::Save).look(look).enabled(ready).show(ui, cx.palette).clicked() {
        cx.send(Intent::SaveCall);
    }
}
