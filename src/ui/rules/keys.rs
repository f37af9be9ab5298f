//! Whose signatures the shop trusts.

use eframe::egui::{RichText, Ui};

use super::super::cx::Cx;
use super::super::kit::{
    Icon, Look, Tile, bold, field, label, label_muted, panel_frame, put_field, size, space, wrapped,
};
use super::send;
use crate::domain::rule::Rule;
use crate::state::{Drafts, RuleIntent};

/// More than a public key with its comment has.
const MAX_KEY: usize = 300;

/// Draws the keys and a way to add one.
pub fn keys_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t("keys-title")).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.t("keys-note"));
        for key in &cx.state.rules.book.keys {
            ui.horizontal_wrapped(|ui| {
                label(ui, &format!("{} · {}", key.name, key.key_id));
                let remove = cx.t("key-remove");
                let tile = Tile::new(&remove).icon(Icon::X).look(Look::Quiet).named(format!("{remove} {}", key.name));
                if tile.show(ui, cx.palette).clicked() {
                    send(cx, RuleIntent::Distrust(key.key_id.clone()));
                }
            });
        }
        ui.horizontal_wrapped(|ui| {
            let draft = &mut drafts.pack;
            let fields = [
                ("key-name", &mut draft.key_name, Rule::MAX_REVIEWER_CHARS, 160.0),
                ("key-text", &mut draft.key, MAX_KEY, 300.0),
            ];
            for (key, text, most, width) in fields {
                let hint = RichText::new(cx.t(key)).color(cx.palette.muted);
                put_field(ui, field(text, most).hint_text(hint).desired_width(width)).accessible_name(cx.t(key));
            }
            let add = cx.t("key-add");
            let usable = !draft.key.trim().is_empty() && !draft.key_name.trim().is_empty() && cx.state.can_save();
            if Tile::new(&add).icon(Icon::Plus).enabled(usable).show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::Trust);
            }
        });
        if cx.state.rules.bad_key {
            ui.add_space(space::XS);
            wrapped(ui, RichText::new(cx.t("key-bad")).color(cx.palette.never.ink));
        }
    });
}
