//! The packs that are in force, with the way back; and the way in for another.

use eframe::egui::{Key, RichText, Ui};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, chip_label, field, label, label_muted, label_strong, panel_frame, put_field, size, space,
    wrapped,
};
use super::{counted, send, set_name};
use crate::domain::rule::PackEdition;
use crate::state::{Drafts, RuleIntent};

/// The longest path a system takes, about.
const MAX_PATH: usize = 1_000;

/// Draws the packs.
pub fn packs_ui(ui: &mut Ui, cx: &Cx<'_>) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t("pack-title")).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.t("pack-note"));
        let editions = &cx.state.rules.book.packs;
        if editions.is_empty() {
            label(ui, &cx.t("pack-none"));
        }
        // Editions of one pack stand together, the newest first.
        for of_one in editions.chunk_by(|a, b| a.id == b.id) {
            ui.add_space(space::S);
            pack_ui(ui, cx, of_one);
        }
    });
}

fn pack_ui(ui: &mut Ui, cx: &Cx<'_>, editions: &[PackEdition]) {
    let place = editions.iter().position(|edition| edition.active);
    let Some(shown) = place.and_then(|place| editions.get(place)).or(editions.first()) else { return };
    ui.horizontal_wrapped(|ui| {
        label_strong(ui, &format!("{} · {}", shown.publisher, shown.name));
        let (key, ink) = if shown.active {
            ("pack-in-force", cx.palette.not_charged.ink)
        } else {
            ("pack-out-of-force", cx.palette.muted)
        };
        chip_label(ui, cx.palette, &cx.t(key), ink);
        if let Some(key_id) = &shown.signed_by {
            chip_label(ui, cx.palette, &key_name(cx, key_id), cx.palette.not_charged.ink);
        }
    });
    let values = [
        ("edition", FluentValue::from(cx.texts.day(shown.edition))),
        ("checked", FluentValue::from(cx.texts.day(shown.checked))),
    ];
    let rules = counted(cx, "pack-rules", usize::try_from(shown.rules).unwrap_or(usize::MAX));
    let facts = [set_name(cx, &shown.code_set), cx.texts.with("pack-edition", &values).into_owned(), rules];
    label_muted(ui, cx.palette, &facts.join(" · "));
    let Some(place) = place else { return };
    ui.horizontal_wrapped(|ui| {
        let free = cx.state.can_save() && !cx.state.is_busy();
        if let Some(before) = editions.get(place + 1) {
            let values = [
                ("edition", FluentValue::from(cx.texts.day(before.edition))),
                ("taken", FluentValue::from(cx.texts.day_of(before.taken_in, &cx.stamp.zone))),
            ];
            let back = cx.texts.with("pack-roll-back", &values);
            if Tile::new(&back).icon(Icon::History).enabled(free).show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::RollBack(shown.id.clone()));
            }
        }
        let out = cx.t("pack-take-out");
        let tile = Tile::new(&out).icon(Icon::X).look(Look::Quiet).enabled(free);
        if tile.named(format!("{out} {}", shown.name)).show(ui, cx.palette).clicked() {
            send(cx, RuleIntent::TakeOut(shown.id.clone()));
        }
    });
}

/// Whose signature it is, in the shop's words; the key's number where the shop has no name for it.
pub fn key_name(cx: &Cx<'_>, key_id: &str) -> String {
    let known = cx.state.rules.book.keys.iter().find(|key| key.key_id == key_id);
    let name = FluentValue::from(known.map_or(key_id, |key| key.name.as_str()));
    cx.texts.with("pack-signed", &[("name", name)]).into_owned()
}

/// Which file is to be looked at.
pub fn file_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let heading = label_strong(ui, &cx.t("pack-file"));
        label_muted(ui, cx.palette, &cx.t("pack-file-note"));
        ui.horizontal(|ui| {
            let browse = cx.t("import-browse");
            let free = !cx.state.picking && !cx.state.is_busy() && cx.state.can_save();
            if Tile::new(&browse).icon(Icon::FolderOpen).enabled(free).show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::Browse);
            }
            let hint = RichText::new(cx.t("second-type")).color(cx.palette.muted);
            let width = (ui.available_width() - 110.0).max(120.0);
            let path = field(&mut drafts.pack.path, MAX_PATH).hint_text(hint).desired_width(width);
            let response = put_field(ui, path).labelled_by(heading.id);
            let entered = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !cx.composing;
            let look = cx.t("import-look");
            let usable = !drafts.pack.path.trim().is_empty() && !cx.state.is_busy() && cx.state.can_save();
            if Tile::new(&look).enabled(usable).show(ui, cx.palette).clicked() || (entered && usable) {
                send(cx, RuleIntent::Typed);
            }
        });
    });
}
