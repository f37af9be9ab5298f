//! Backups: how safe the log is at present, a second place, and the way back to one.

use eframe::egui::{Margin, RichText, Sense, Ui, vec2};
use fluent::FluentValue;
use jiff::Timestamp;

use super::care;
use super::cx::Cx;
use super::fault::store_error_text;
use super::kit::{
    Icon, Look, Tile, bold, field, label, label_muted, label_strong, panel_frame, put_field, sheet, size, space,
    wrapped,
};
use super::page::page_ui;

use crate::state::{Drafts, Intent, Page, SafetyIntent};
use crate::store::{Backup, Preview};

/// The longest path a system takes, about.
const MAX_PATH: usize = 1_000;
/// The sheet's inner width in points, where the window is wide enough.
const WIDTH: f32 = 520.0;
/// The room for the name of a fact.
const FACT: f32 = 100.0;
/// How many backups are listed before "all of them".
const LISTED: usize = 60;

/// The way here from the settings, with how things stand.
pub fn safety_section_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t("safety-title")).font(bold(size::SAY)));
    let open = cx.t("safety-open");
    let tile = Tile::new(&open).icon(Icon::ShieldCheck).second(standing_text(cx)).ending_icon(Icon::ChevronRight);
    if tile.full_width().show(ui, cx.palette).clicked() {
        cx.send(Intent::GoTo(Page::Safety));
    }
}

/// Draws the page.
pub fn safety_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    page_ui(ui, cx, &cx.t("safety-title"), |ui| {
        panel_frame(cx.palette).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            standing_ui(ui, cx);
            ui.add_space(space::S);
            let now = cx.t("backup-now");
            let look = Look::Primary;
            let tile = Tile::new(&now).icon(Icon::Save).look(look).strong().enabled(!cx.state.is_busy());
            if tile.show(ui, cx.palette).clicked() {
                send(cx, SafetyIntent::BackUpNow);
            }
        });
        ui.add_space(space::M);
        second_place_ui(ui, cx, drafts);
        ui.add_space(space::M);
        care::check_ui(ui, cx);
        ui.add_space(space::M);
        care::keeping_ui(ui, cx);
        ui.add_space(space::M);
        list_ui(ui, cx);
    });
}

fn send(cx: &Cx<'_>, intent: SafetyIntent) {
    cx.send(Intent::Safety(intent));
}

/// "Last backup 12 minutes ago".
fn standing_text(cx: &Cx<'_>) -> String {
    match cx.state.safety.backups.first() {
        Some(backup) => {
            let age = FluentValue::from(age_text(cx, backup.made_at));
            cx.texts.with("backup-last", &[("age", age)]).into_owned()
        }
        None => cx.t("backup-none"),
    }
}

fn standing_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let some = !cx.state.safety.backups.is_empty();
    let (icon, ink) =
        if some { (Icon::ShieldCheck, cx.palette.not_charged.ink) } else { (Icon::HardDrive, cx.palette.muted) };
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(30.0, 30.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 26.0, ink);
        wrapped(ui, RichText::new(standing_text(cx)).font(bold(size::SAY)));
    });
    label_muted(ui, cx.palette, &cx.t("backup-note"));
}

fn second_place_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let heading = label_strong(ui, &cx.t("second-title"));
        if let Some(place) = &cx.state.settings.second_backup_folder {
            label(ui, &place.display().to_string());
            match &cx.state.safety.second_trouble {
                Some(error) => {
                    let text = format!("{} {}", cx.t("second-trouble"), store_error_text(cx, error));
                    wrapped(ui, RichText::new(text).color(cx.palette.may_be_charged.ink));
                }
                None => {
                    label_muted(ui, cx.palette, &cx.t("second-works"));
                }
            }
            let drop_it = cx.t("second-drop");
            if Tile::new(&drop_it).icon(Icon::X).look(Look::Quiet).show(ui, cx.palette).clicked() {
                send(cx, SafetyIntent::DropSecondPlace);
            }
            return;
        }
        label_muted(ui, cx.palette, &cx.t("second-note"));
        ui.horizontal(|ui| {
            let browse = cx.t("second-browse");
            let free = !cx.state.picking && !cx.state.is_busy();
            if Tile::new(&browse).icon(Icon::FolderOpen).enabled(free).show(ui, cx.palette).clicked() {
                send(cx, SafetyIntent::BrowseSecondPlace);
            }
            let hint = RichText::new(cx.t("second-type")).color(cx.palette.muted);
            let width = (ui.available_width() - 100.0).max(120.0);
            let path = field(&mut drafts.second_place, MAX_PATH).hint_text(hint).desired_width(width);
            put_field(ui, path).labelled_by(heading.id);
            let usable = !drafts.second_place.trim().is_empty() && !cx.state.is_busy();
            let use_it = cx.t("second-use");
            if Tile::new(&use_it).enabled(usable).show(ui, cx.palette).clicked() {
                send(cx, SafetyIntent::UseSecondPlace);
            }
        });
    });
}

fn list_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.horizontal(|ui| {
        let other = cx.t("backup-other");
        wrapped(ui, RichText::new(cx.t("backup-list")).font(bold(size::SAY)));
        let tile = Tile::new(&other).icon(Icon::FolderOpen).look(Look::Quiet);
        if tile.enabled(!cx.state.picking && !cx.state.is_busy()).show(ui, cx.palette).clicked() {
            send(cx, SafetyIntent::BrowseBackup);
        }
    });
    label_muted(ui, cx.palette, &cx.t("backup-list-note"));
    for backup in cx.state.safety.backups.iter().take(LISTED) {
        let name = cx.texts.day_and_minute(backup.made_at, &cx.stamp.zone);
        let tile = Tile::new(&name).strong().second(reason_text(cx, backup)).trailing(age_and_size(cx, backup));
        let tile = tile.ending_icon(Icon::ChevronRight).full_width().enabled(!cx.state.is_busy());
        if tile.show(ui, cx.palette).clicked() {
            send(cx, SafetyIntent::LookInto(backup.path.clone()));
        }
    }
}

fn reason_text(cx: &Cx<'_>, backup: &Backup) -> String {
    cx.texts.name("backup-reason", backup.reason).into_owned()
}

fn age_and_size(cx: &Cx<'_>, backup: &Backup) -> String {
    format!("{} · {}", age_text(cx, backup.made_at), cx.texts.file_size(backup.bytes))
}

/// "12 minutes ago", "yesterday" is "20 hours ago": what counts is how much may be missing.
pub fn age_text(cx: &Cx<'_>, at: Timestamp) -> String {
    let minutes = cx.stamp.moment.at.duration_since(at).as_mins();
    let (key, count) = match minutes {
        ..1 => return cx.t("age-now"),
        1..60 => ("age-minutes", minutes),
        60..2_880 => ("age-hours", minutes / 60),
        _ => ("age-days", minutes / 1_440),
    };
    cx.texts.with(key, &[("count", FluentValue::from(count))]).into_owned()
}

/// What a backup holds, over the page, before it is put back.
pub fn restore_sheet_ui(ui: &Ui, cx: &Cx<'_>) {
    let Some(preview) = &cx.state.safety.sheet else { return };
    let frame = panel_frame(cx.palette).inner_margin(Margin::same(24));
    let called = cx.t("restore-title");
    let shown = sheet(ui, "restore", &called, frame, |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 64.0));
        wrapped(ui, RichText::new(&called).font(bold(size::TITLE)));
        for (name, value) in facts(cx, preview) {
            ui.horizontal(|ui| {
                ui.allocate_ui(vec2(FACT, 24.0), |ui| {
                    ui.set_min_width(FACT);
                    label_muted(ui, cx.palette, &name);
                });
                label_strong(ui, &value);
            });
        }
        ui.add_space(space::S);
        match preview.missing {
            Some(0) => label(ui, &cx.t("restore-nothing-missing")),
            Some(missing) => {
                let values =
                    [("count", FluentValue::from(missing)), ("grouped", FluentValue::from(cx.texts.grouped(missing)))];
                let text = RichText::new(cx.texts.with("restore-missing", &values));
                wrapped(ui, text.font(bold(size::TEXT)).color(cx.palette.may_be_charged.ink))
            }
            None => label(ui, &cx.t("restore-missing-unknown")),
        };
        label_muted(ui, cx.palette, &cx.t("restore-safe"));
        if preview.version < preview.known_version {
            label_muted(ui, cx.palette, &cx.t("restore-older"));
        }
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            let restore = cx.t("restore-start");
            let tile = Tile::new(&restore).icon(Icon::History).look(Look::Primary).strong();
            if tile.show(ui, cx.palette).clicked() {
                send(cx, SafetyIntent::Restore);
            }
            let cancel = cx.t("guard-cancel");
            if Tile::new(&cancel).look(Look::Quiet).centred().show(ui, cx.palette).clicked() {
                send(cx, SafetyIntent::CloseSheet);
            }
        });
    });
    if shown.should_close() && cx.state.guard.asking.is_none() {
        send(cx, SafetyIntent::CloseSheet);
    }
}

fn facts(cx: &Cx<'_>, preview: &Preview) -> Vec<(String, String)> {
    let zone = &cx.stamp.zone;
    let made_at = match preview.made_at {
        Some(at) => format!("{} · {}", cx.texts.day_and_minute(at, zone), age_text(cx, at)),
        None => preview.path.display().to_string(),
    };
    let newest = preview.newest.map_or_else(|| cx.t("restore-no-incident"), |at| cx.texts.day_and_minute(at, zone));
    vec![
        (cx.t("restore-made"), made_at),
        (cx.t("restore-size"), cx.texts.file_size(preview.bytes)),
        (cx.t("restore-incidents"), cx.texts.grouped(preview.incidents)),
        (cx.t("restore-newest"), newest),
        (cx.t("restore-in-doubt"), cx.texts.grouped(preview.in_doubt)),
    ]
}
