//! The sheet on which an export is prepared: how much, in which format, where to.

use eframe::egui::{Key, Margin, RichText, Ui};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, Voice, announce, bold, field, label, label_muted, label_strong, panel_frame, put_field, sheet,
    size, space, wrapped,
};
use super::progress::task_error_text;
use crate::state::{Drafts, ExportIntent, ExportSheet, Format, Intent, export_path};

/// The sheet's inner width in points, where the window is wide enough.
const WIDTH: f32 = 520.0;
/// The longest path a system takes, about.
const MAX_PATH: usize = 1_000;

/// The formats, the most wanted first.
const FORMATS: [Format; 4] = [Format::Xlsx, Format::Csv, Format::Pdf, Format::Jsonl];

/// Draws the sheet while an export is prepared.
pub fn export_ui(ui: &Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(export) = &cx.state.export else { return };
    let frame = panel_frame(cx.palette).inner_margin(Margin::same(24));
    let called = cx.t("export-title");
    let shown = sheet(ui, "export", &called, frame, |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 64.0));
        wrapped(ui, RichText::new(&called).font(bold(size::TITLE)));
        label(ui, &what_text(cx));
        ui.add_space(space::S);
        for format in FORMATS {
            let look = if format == export.format { Look::Selected } else { Look::Plain };
            let (name, note) = (cx.texts.name("export-format", format), cx.texts.name("export-note", format));
            let tile = Tile::new(&name).strong().second(note).look(look).full_width();
            if tile.show(ui, cx.palette).clicked() {
                cx.send(Intent::Export(ExportIntent::Format(format)));
            }
        }
        ui.add_space(space::S);
        place_ui(ui, cx, drafts, export);
    });
    if shown.should_close() {
        cx.send(Intent::Export(ExportIntent::Cancel));
    }
}

/// "128 incidents, as filtered".
fn what_text(cx: &Cx<'_>) -> String {
    let count = cx.state.log.count.unwrap_or_default();
    let values = [("count", FluentValue::from(count)), ("grouped", FluentValue::from(cx.texts.grouped(count)))];
    let key = if cx.state.log.filter().is_open() { "export-all" } else { "export-filtered" };
    cx.texts.with(key, &values).into_owned()
}

fn place_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, export: &ExportSheet) {
    let place = label_strong(ui, &cx.t("export-place"));
    ui.horizontal(|ui| {
        let browse = cx.t("export-browse");
        let width = ui.available_width() - 140.0;
        let path = field(&mut drafts.export_path, MAX_PATH).desired_width(width.max(120.0));
        let response = put_field(ui, path).labelled_by(place.id);
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) && !cx.composing {
            cx.send(Intent::Export(ExportIntent::Start));
        }
        let tile = Tile::new(&browse).icon(Icon::FolderOpen).enabled(!cx.state.picking);
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::Export(ExportIntent::Browse));
        }
    });
    let replaces = export.asks_to_replace(&drafts.export_path);
    if let Some(trouble) = &export.trouble {
        let trouble = task_error_text(cx, trouble);
        announce(ui, Voice::Urgent, "export", &trouble);
        wrapped(ui, RichText::new(trouble).color(cx.palette.never.ink));
    } else {
        label_muted(ui, cx.palette, &cx.t("export-careful"));
    }
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        let usable = export_path(&drafts.export_path, export.format).is_some();
        let start = cx.t(if replaces { "export-replace" } else { "export-start" });
        let tile = Tile::new(&start).look(Look::Primary).strong().enabled(usable).min_size(140.0, space::TOUCH);
        if tile.centred().show(ui, cx.palette).clicked() {
            cx.send(Intent::Export(ExportIntent::Start));
        }
        let cancel = cx.t("guard-cancel");
        if Tile::new(&cancel).look(Look::Quiet).centred().show(ui, cx.palette).clicked() {
            cx.send(Intent::Export(ExportIntent::Cancel));
        }
    });
}
