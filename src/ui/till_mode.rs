//! Till mode: how it is entered from the settings, and the way out of it that is always in sight.

use eframe::egui::{RichText, Ui};

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, bold, label, label_muted, regular, size, space, wrapped};
use super::rail::WIDTH;
use crate::domain::staff::Staff;
use crate::state::{Intent, StaffIntent, TillModeIntent};

/// The settings' section.
pub fn till_mode_section_ui(ui: &mut Ui, cx: &Cx<'_>) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t("till-mode-title")).font(bold(size::SAY)));
    label_muted(ui, cx.palette, &cx.t("till-mode-note"));
    if cx.state.keyholders().next().is_none() {
        label(ui, &cx.t("till-mode-needs-pin"));
        // Whoever is at the till is the likeliest to get it.
        let likely = cx.state.at_till().or(cx.state.staff.first());
        let way = cx.t("till-mode-give-pin");
        if Tile::new(&way).icon(Icon::User).ending_icon(Icon::ChevronRight).show(ui, cx.palette).clicked() {
            cx.send(Intent::Staff(StaffIntent::Edit(likely.map(|staff: &Staff| staff.id))));
        }
        return;
    }
    let enter = cx.t("till-mode-enter");
    let tile = Tile::new(&enter).icon(Icon::Lock).enabled(cx.state.can_enter_till_mode());
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::TillMode(TillModeIntent::Enter));
    }
}

/// At the foot of the rail, in the place of the settings: what this is, and the way out.
pub fn rail_tile_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let name = cx.t("till-mode-title");
    let tile = Tile::new(&name).icon_above(Icon::Lock).font(regular(size::LABEL)).look(Look::Quiet);
    let tile = tile.min_size(WIDTH - 12.0, 58.0).full_width().named(cx.t("till-mode-leave"));
    if tile.show(ui, cx.palette).on_hover_text(cx.t("till-mode-leave")).clicked() {
        cx.send(Intent::TillMode(TillModeIntent::Leave));
    }
}

/// The same in the menu of a narrow window.
pub fn menu_tile_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let name = cx.t("till-mode-leave");
    let tile = Tile::new(&name).icon(Icon::Lock).look(Look::Quiet).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::TillMode(TillModeIntent::Leave));
        ui.close();
    }
}

/// A button among others, where something is missing because of till mode.
pub fn leave_button_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let name = cx.t("till-mode-leave");
    if Tile::new(&name).icon(Icon::LockOpen).show(ui, cx.palette).clicked() {
        cx.send(Intent::TillMode(TillModeIntent::Leave));
    }
}
