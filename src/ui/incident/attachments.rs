//! Files beside an incident: a photo of the slip above all.

use eframe::egui::Ui;
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, label_muted, label_strong, space};
use crate::domain::attachment::Attachment;
use crate::domain::incident::Details;
use crate::state::Intent;

/// Draws the files and the way to add one.
pub fn attachments_ui(ui: &mut Ui, cx: &Cx<'_>, details: &Details) {
    label_strong(ui, &cx.t("attachments-title"));
    for file in &details.attachments {
        let tile = Tile::new(&file.name).icon(Icon::Receipt).trailing(size_text(file)).full_width();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::ShowAttachment(file.clone()));
        }
    }
    label_muted(ui, cx.palette, &cx.t("attachments-warning"));
    ui.add_space(space::XS);
    let add = cx.t("attachments-add");
    let room = cx.state.has_room_for_attachment() && !cx.state.picking;
    let tile = Tile::new(&add).icon(Icon::Plus).look(Look::Plain).enabled(room);
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::PickAttachment);
    }
    if !cx.state.has_room_for_attachment() {
        let most = FluentValue::from(Attachment::MAX_COUNT);
        label_muted(ui, cx.palette, &cx.texts.with("attachments-full", &[("most", most)]));
    }
}

/// "320 KB"
fn size_text(file: &Attachment) -> String {
    format!("{} KB", file.bytes.div_ceil(1_024))
}
