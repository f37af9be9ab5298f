//! Whether the file is sound, in plain words; and how long what is settled is kept.

use eframe::egui::{RichText, Sense, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, bold, label, label_muted, label_strong, panel_frame, size, space, wrapped};

use crate::state::{CareIntent, Intent, KEEP_MONTHS};
use crate::store::{CheckReport, Salvaged};

fn send(cx: &Cx<'_>, intent: CareIntent) {
    cx.send(Intent::Care(intent));
}

/// A text about so many of something.
pub fn count_text(cx: &Cx<'_>, key: &str, count: u64) -> String {
    let values = [("count", FluentValue::from(count)), ("grouped", FluentValue::from(cx.texts.grouped(count)))];
    cx.texts.with(key, &values).into_owned()
}

/// What of a damaged file could not be taken over; `None` if all of it was.
pub fn lost_text(cx: &Cx<'_>, salvaged: &Salvaged) -> Option<String> {
    let lost = salvaged.lost + salvaged.loose;
    (lost > 0).then(|| count_text(cx, "salvage-lost", lost))
}

/// The last full check and a way to the next.
pub fn check_ui(ui: &mut Ui, cx: &Cx<'_>) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("check-file-title"));
        label_muted(ui, cx.palette, &cx.t("check-note"));
        if let Some(report) = &cx.state.care.report {
            report_ui(ui, cx, report);
        }
        ui.horizontal_wrapped(|ui| {
            let free = !cx.state.is_busy();
            let check = cx.t("check-start");
            if Tile::new(&check).icon(Icon::ListChecks).enabled(free).show(ui, cx.palette).clicked() {
                send(cx, CareIntent::Check);
            }
            let repairable = cx.state.care.report.as_ref().is_some_and(|report| {
                report.faults.is_empty() && (report.derived.lists > 0 || report.derived.search > 0)
            });
            let repair = cx.t("check-repair");
            if repairable
                && Tile::new(&repair)
                    .icon(Icon::RefreshCw)
                    .look(Look::Primary)
                    .enabled(free)
                    .show(ui, cx.palette)
                    .clicked()
            {
                send(cx, CareIntent::Repair);
            }
        });
    });
}

fn report_ui(ui: &mut Ui, cx: &Cx<'_>, report: &CheckReport) {
    let sound = report.is_sound();
    let (icon, ink, title) = if sound {
        (Icon::CircleCheck, cx.palette.charged.ink, "check-sound")
    } else {
        (Icon::TriangleAlert, cx.palette.may_be_charged.ink, "check-unsound")
    };
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(28.0, 26.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 22.0, ink);
        wrapped(ui, RichText::new(cx.t(title)).font(bold(size::SAY)));
    });
    for line in findings(cx, report) {
        label(ui, &line);
    }
    if !sound {
        label_muted(ui, cx.palette, &cx.t("check-what-now"));
    }
    ui.add_space(space::S);
}

/// What was found, a sentence each; the good as well as the bad.
fn findings(cx: &Cx<'_>, report: &CheckReport) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for fault in &report.faults {
        let detail = FluentValue::from(fault.as_str());
        lines.push(cx.texts.with("check-fault", &[("detail", detail)]).into_owned());
    }
    if report.loose_ends > 0 {
        lines.push(count_text(cx, "check-loose-ends", report.loose_ends));
    }
    if let Some(chain) = report.chain {
        lines.push(match chain.broken_at {
            Some(at) => count_text(cx, "check-chain-broken", at),
            None => count_text(cx, "check-chain", chain.events),
        });
        if let Some(head) = chain.head {
            let head = FluentValue::from(head.to_string());
            lines.push(cx.texts.with("check-head", &[("head", head)]).into_owned());
        }
    }
    let derived = report.derived.lists + report.derived.search;
    if derived > 0 {
        lines.push(count_text(cx, "check-derived", derived));
    }
    for (_, attachment, _) in &report.attachments {
        let name = FluentValue::from(attachment.name.as_str());
        lines.push(cx.texts.with("check-attachment", &[("name", name)]).into_owned());
    }
    if let Some(bytes) = report.free_bytes {
        let free = FluentValue::from(cx.texts.file_size(bytes));
        lines.push(cx.texts.with("check-free", &[("size", free)]).into_owned());
    }
    lines
}

/// How long the contents of settled incidents are kept.
pub fn keeping_ui(ui: &mut Ui, cx: &Cx<'_>) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        label_strong(ui, &cx.t("keep-title"));
        label_muted(ui, cx.palette, &cx.t("keep-note"));
        let kept = cx.state.settings.keep_months;
        ui.horizontal_wrapped(|ui| {
            let for_good = cx.t("keep-for-good");
            let look = |chosen| if chosen { Look::Selected } else { Look::Plain };
            if Tile::new(&for_good).look(look(kept.is_none())).show(ui, cx.palette).clicked() {
                send(cx, CareIntent::KeepFor(None));
            }
            for months in KEEP_MONTHS {
                let text = months_text(cx, "keep-months", months);
                let tile = Tile::new(&text).look(look(kept == Some(months)));
                if tile.show(ui, cx.palette).clicked() && kept != Some(months) {
                    send(cx, CareIntent::KeepFor(Some(months)));
                }
            }
        });
        considered_ui(ui, cx);
    });
}

fn months_text(cx: &Cx<'_>, key: &str, months: u16) -> String {
    cx.texts.with(key, &[("count", FluentValue::from(months))]).into_owned()
}

/// What a time of keeping would do, before it is chosen: what is removed is gone.
fn considered_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let Some((months, Some(count))) = cx.state.care.considered else { return };
    ui.add_space(space::S);
    let text = RichText::new(count_text(cx, "keep-would-erase", count));
    wrapped(ui, text.font(bold(size::TEXT)).color(cx.palette.may_be_charged.ink));
    label_muted(ui, cx.palette, &cx.t("keep-would-note"));
    ui.horizontal_wrapped(|ui| {
        let indeed = months_text(cx, "keep-indeed", months);
        if Tile::new(&indeed).look(Look::Primary).strong().show(ui, cx.palette).clicked() {
            send(cx, CareIntent::KeepForIndeed);
        }
        let cancel = cx.t("guard-cancel");
        if Tile::new(&cancel).look(Look::Quiet).centred().show(ui, cx.palette).clicked() {
            send(cx, CareIntent::KeepAsBefore);
        }
    });
}
