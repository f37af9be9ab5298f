//! The settings about this PC: the strip, the key that works everywhere, starting with the system.

use eframe::egui::{RichText, Ui};
use strum::VariantArray as _;

use super::command::Command;
use super::cx::Cx;
use super::kit::{Icon, Look, Tile, bold, label, label_muted, size, space, wrapped};
use crate::domain::setting::HotKey;
use crate::state::{Intent, WindowIntent};

/// Draws the section.
pub fn beside_section_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t("beside-title")).font(bold(size::SAY)));
    let strip = cx.t("strip-open");
    if Tile::new(&strip).icon(Icon::Minimize).second(Command::Strip.keys()).show(ui, cx.palette).clicked() {
        cx.send(Intent::Window(WindowIntent::ToggleStrip));
    }
    label_muted(ui, cx.palette, &cx.t("beside-strip-note"));
    ui.add_space(space::S);
    let what = cx.t("beside-hot-key");
    label(ui, &what);
    ui.horizontal_wrapped(|ui| {
        let off = cx.t("beside-off");
        choice(ui, cx, &what, &off, cx.state.settings.hot_key.is_none(), WindowIntent::SetHotKey(None));
        for key in HotKey::VARIANTS {
            let chosen = cx.state.settings.hot_key == Some(*key);
            choice(ui, cx, &what, key.keys(), chosen, WindowIntent::SetHotKey(Some(*key)));
        }
    });
    label_muted(ui, cx.palette, &cx.t("beside-hot-key-note"));
    if let Some(starts) = cx.state.starts_with_system {
        ui.add_space(space::S);
        let what = cx.t("beside-autostart");
        label(ui, &what);
        ui.horizontal_wrapped(|ui| {
            for (on, key) in [(false, "beside-off"), (true, "beside-on")] {
                choice(ui, cx, &what, &cx.t(key), starts == on, WindowIntent::StartWithSystem(on));
            }
        });
    }
}

/// One of several; who does not see what it belongs to hears it.
fn choice(ui: &mut Ui, cx: &Cx<'_>, what: &str, text: &str, chosen: bool, intent: WindowIntent) {
    let look = if chosen { Look::Selected } else { Look::Plain };
    if Tile::new(text).look(look).named(format!("{what} {text}")).show(ui, cx.palette).clicked() {
        cx.send(Intent::Window(intent));
    }
}
