//! Calls to the acquirer: who answered, the number of the case, and whether the promised answer has come.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, bold, label, label_muted, label_strong, size, space, wrapped};
use crate::domain::call::Call;
use crate::domain::incident::Details;
use crate::state::Intent;

/// Draws the calls, oldest first.
pub fn calls_ui(ui: &mut Ui, cx: &Cx<'_>, details: &Details) {
    label_strong(ui, &cx.t("calls-title"));
    for (place, call) in details.calls.iter().enumerate() {
        ui.add_space(space::XS);
        label(ui, &call_text(cx, call));
        promise_ui(ui, cx, call);
        if call.is_awaited() {
            let end = cx.t("call-end");
            if Tile::new(&end).icon(Icon::Check).show(ui, cx.palette).clicked() {
                cx.send(Intent::EndCall(place));
            }
        }
    }
}

/// "2026-11-24 14:40 · desk 12 · case 7781"
pub fn call_text(cx: &Cx<'_>, call: &Call) -> String {
    let case = call
        .case_number
        .as_ref()
        .map(|number| cx.texts.with("call-case-is", &[("number", FluentValue::from(number.as_str()))]).into_owned());
    let words = [Some(cx.texts.day_and_minute(call.at, &cx.stamp.zone)), Some(call.answered_by.clone()), case];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// When the answer is promised; in the colour of doubt once that has passed.
pub fn promise_ui(ui: &mut Ui, cx: &Cx<'_>, call: &Call) {
    let Some(promised) = call.promised_at else { return };
    let at = FluentValue::from(cx.texts.day_and_minute(promised, &cx.stamp.zone));
    if call.done {
        label_muted(ui, cx.palette, &cx.t("call-answered"));
    } else if call.is_overdue(cx.stamp.moment.at) {
        let text = cx.texts.with("call-overdue", &[("at", at)]).into_owned();
        wrapped(ui, RichText::new(text).font(bold(size::TEXT)).color(cx.palette.never.ink));
    } else {
        label_muted(ui, cx.palette, &cx.texts.with("call-promised", &[("at", at)]));
    }
}
