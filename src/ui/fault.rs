//! When the shop's file cannot be used: what is wrong, what is safe, and the ways out. Never a dead window.

use std::path::Path;

use eframe::egui::{Align, CentralPanel, Frame, Layout, Margin, RichText, ScrollArea, Sense, Ui, vec2};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, Voice, announce, bold, label, label_muted, panel_frame, size, space, wrapped};
use super::safety::age_text;
use super::till_mode::leave_button_ui;
use crate::state::{CareIntent, Intent, SafetyIntent};
use crate::store::StoreError;

/// How many backups the page offers.
const BACKUPS_OFFERED: usize = 3;

/// The page for a file that cannot be used.
pub fn faulty_ui(ui: &mut Ui, cx: &Cx<'_>, error: &StoreError) {
    let damaged = matches!(error, StoreError::Damaged { .. });
    fault_ui(ui, cx, &cx.t("fault-title"), &store_error_text(cx, error), &cx.t(safe_key(error)), |ui| {
        button(ui, cx, "fault-try-again", Icon::RefreshCw, Look::Primary, Intent::TryAgain);
        if damaged && !cx.state.is_till_mode() {
            backups_ui(ui, cx);
            button(ui, cx, "fault-salvage", Icon::ListChecks, Look::Plain, Intent::Care(CareIntent::Salvage));
            label_muted(ui, cx.palette, &cx.t("fault-salvage-note"));
            button(ui, cx, "fault-start-fresh", Icon::FileWarning, Look::Plain, Intent::StartFresh);
            label_muted(ui, cx.palette, &cx.t("fault-start-fresh-note"));
        }
        if !cx.state.is_till_mode() {
            button(ui, cx, "fault-other-folder", Icon::FolderOpen, Look::Plain, Intent::PickFolder);
            label_muted(ui, cx.palette, &cx.t("fault-other-folder-note"));
        }
        button(ui, cx, "fault-look-up-only", Icon::Calculator, Look::Plain, Intent::LookUpOnly);
        label_muted(ui, cx.palette, &cx.t("fault-look-up-only-note"));
        till_mode_ui(ui, cx);
    });
}

/// In till mode nobody puts another file in the place of the shop's: why, and the way out.
fn till_mode_ui(ui: &mut Ui, cx: &Cx<'_>) {
    if cx.state.is_till_mode() {
        ui.add_space(space::S);
        label(ui, &cx.t("till-mode-fault"));
        leave_button_ui(ui, cx);
    }
}

/// The newest backups, each to be put in the damaged file's place.
fn backups_ui(ui: &mut Ui, cx: &Cx<'_>) {
    for backup in cx.state.safety.backups.iter().take(BACKUPS_OFFERED) {
        let made_at = FluentValue::from(cx.texts.day_and_minute(backup.made_at, &cx.stamp.zone));
        let text = cx.texts.with("fault-restore", &[("made", made_at)]);
        let tile = Tile::new(&text).icon(Icon::History).second(age_text(cx, backup.made_at)).full_width();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::Safety(SafetyIntent::RestoreOverDamaged(backup.path.clone())));
        }
    }
    if !cx.state.safety.backups.is_empty() {
        label_muted(ui, cx.palette, &cx.t("fault-restore-note"));
    }
}

/// The page for a folder that another window holds.
pub fn already_open_ui(ui: &mut Ui, cx: &Cx<'_>, folder: &Path) {
    let path = FluentValue::from(folder.display().to_string());
    let what = cx.texts.with("fault-already-open", &[("path", path)]).into_owned();
    fault_ui(ui, cx, &cx.t("fault-already-open-title"), &what, &cx.t("fault-safe-untouched"), |ui| {
        button(ui, cx, "fault-try-again", Icon::RefreshCw, Look::Primary, Intent::TryAgain);
        if !cx.state.is_till_mode() {
            button(ui, cx, "fault-other-folder", Icon::FolderOpen, Look::Plain, Intent::PickFolder);
        }
        button(ui, cx, "fault-look-up-only", Icon::Calculator, Look::Plain, Intent::LookUpOnly);
        label_muted(ui, cx.palette, &cx.t("fault-look-up-only-note"));
        till_mode_ui(ui, cx);
    });
}

fn fault_ui(ui: &mut Ui, cx: &Cx<'_>, title: &str, what: &str, safe: &str, ways: impl FnOnce(&mut Ui)) {
    announce(ui, Voice::Urgent, what, title);
    CentralPanel::default().frame(Frame::NONE.inner_margin(Margin::same(24))).show(ui, |ui| {
        ScrollArea::vertical().show(ui, |ui| {
            ui.vertical_centered(|ui| {
                ui.set_max_width(620.0_f32.min(ui.available_width()));
                panel_frame(cx.palette).inner_margin(Margin::same(24)).show(ui, |ui| {
                    ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                        ui.horizontal_top(|ui| {
                            let (rect, _) = ui.allocate_exact_size(vec2(36.0, 32.0), Sense::hover());
                            Icon::TriangleAlert.paint(ui.painter(), rect.center(), 30.0, cx.palette.may_be_charged.ink);
                            wrapped(ui, RichText::new(title).font(bold(size::TITLE)));
                        });
                        ui.add_space(space::S);
                        label(ui, what);
                        ui.add_space(space::S);
                        ui.horizontal_top(|ui| {
                            let (rect, _) = ui.allocate_exact_size(vec2(24.0, 22.0), Sense::hover());
                            Icon::ShieldCheck.paint(ui.painter(), rect.center(), 19.0, cx.palette.not_charged.ink);
                            label(ui, safe);
                        });
                        ui.add_space(space::L);
                        ways(ui);
                    });
                });
            });
        });
    });
}

fn button(ui: &mut Ui, cx: &Cx<'_>, key: &str, icon: Icon, look: Look, intent: Intent) {
    let text = cx.t(key);
    let waiting = matches!(intent, Intent::PickFolder) && cx.state.picking;
    if Tile::new(&text).icon(icon).look(look).full_width().enabled(!waiting).show(ui, cx.palette).clicked() {
        cx.send(intent);
    }
}

/// What an error of the store means to a shop, in the words of the interface.
pub fn store_error_text(cx: &Cx<'_>, error: &StoreError) -> String {
    let value = |name: &'static str, text: String| vec![(name, FluentValue::from(text))];
    let (key, values) = match error {
        StoreError::FolderUnwritable { path } => ("store-unwritable", value("path", path.display().to_string())),
        StoreError::Full => ("store-full", Vec::new()),
        StoreError::Damaged { path, detail } => {
            let mut values = value("path", path.display().to_string());
            values.extend(value("detail", detail.clone()));
            ("store-damaged", values)
        }
        StoreError::TooNew { .. } => ("store-too-new", Vec::new()),
        StoreError::Locked => ("store-locked", Vec::new()),
        StoreError::AttachmentKind => ("store-attachment-kind", Vec::new()),
        StoreError::AttachmentTooLarge { bytes, most } => {
            let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024).to_string();
            let mut values = value("megabytes", megabytes(*bytes));
            values.extend(value("most", megabytes(*most)));
            ("store-attachment-too-large", values)
        }
        StoreError::PaymentCode => ("store-payment-code", Vec::new()),
        StoreError::CardNumberInCode | StoreError::CardNumberInAmount => ("store-card-number", Vec::new()),
        StoreError::NoDataFolder => ("store-no-folder", Vec::new()),
        StoreError::NoSuchIncident(_) => ("store-no-such-incident", Vec::new()),
        StoreError::NoteTooLong { most, .. } => ("store-note-too-long", value("most", most.to_string())),
        StoreError::UnfitHistory => ("store-unfit-history", Vec::new()),
        StoreError::AlreadyRecorded(_) => ("store-already-recorded", Vec::new()),
        StoreError::RuleTaken => ("rule-flaw-taken", Vec::new()),
        StoreError::StaffName { most } => ("store-staff-name", value("most", most.to_string())),
        StoreError::StaffNameTaken(name) => ("store-staff-name-taken", value("name", name.clone())),
        StoreError::LearnerNameTaken(name) => ("store-learner-name-taken", value("name", name.clone())),
        StoreError::UnfitRecord => ("store-unfit-record", Vec::new()),
        other => ("store-other", value("detail", other.to_string())),
    };
    cx.texts.with(key, &values).into_owned()
}

fn safe_key(error: &StoreError) -> &'static str {
    match error {
        StoreError::Full => "fault-safe-full",
        StoreError::Damaged { .. } => "fault-safe-damaged",
        _ => "fault-safe-untouched",
    }
}
