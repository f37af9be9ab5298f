//! The touch pad: digits and letters without the system's keyboard, which often does not come or does not go.

use eframe::egui::{Id, Ui};

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, regular, size, space};
use crate::state::{Intent, Phase, Shown};

const DIGITS: [[char; 3]; 3] = [['7', '8', '9'], ['4', '5', '6'], ['1', '2', '3']];

fn letters_id() -> Id {
    Id::unique("pad letters")
}

fn open_id() -> Id {
    Id::unique("pad open")
}

/// Whether the narrow window shows the pad: before anything is typed, or when asked for.
/// Once used it stays until the answer is accepted: a code has two digits.
pub fn is_open(ui: &Ui, cx: &Cx<'_>, shown: &Shown) -> bool {
    if cx.state.till.phase == Phase::Recording || cx.state.till.fresh {
        ui.data_mut(|data| data.remove::<bool>(open_id()));
    }
    ui.data(|data| data.get_temp(open_id())).unwrap_or(matches!(shown, Shown::Nothing))
}

/// The narrow window's switch for the pad.
pub fn toggle_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let open = is_open(ui, cx, &cx.state.shown());
    let look = if open { Look::Selected } else { Look::Quiet };
    let tile = Tile::new("").icon(Icon::Calculator).look(look).named(cx.t("pad-toggle"));
    if tile.show(ui, cx.palette).clicked() {
        ui.data_mut(|data| data.insert_temp(open_id(), !open));
    }
}

/// Draws the pad across the available width.
pub fn pad_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let letters = ui.data(|data| data.get_temp(letters_id())).unwrap_or(false);
    ui.spacing_mut().item_spacing.y = space::S;
    if letters {
        let all: Vec<char> = ('A'..='Z').collect();
        for row in all.chunks(6) {
            keys_row(ui, cx, row, 6);
        }
    } else {
        for row in DIGITS {
            keys_row(ui, cx, &row, 3);
        }
    }
    last_row(ui, cx, letters);
}

fn width_of(ui: &Ui, columns: u16) -> f32 {
    let columns = f32::from(columns);
    ((ui.available_width() - (columns - 1.0) * space::S) / columns).max(space::TOUCH)
}

fn keys_row(ui: &mut Ui, cx: &Cx<'_>, row: &[char], columns: u16) {
    let width = width_of(ui, columns);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for key in row {
            if key_tile(&key.to_string(), width).show(ui, cx.palette).clicked() {
                ui.data_mut(|data| data.insert_temp(open_id(), true));
                cx.send(Intent::PadKey(*key));
            }
        }
    });
}

fn key_tile(text: &str, width: f32) -> Tile<'_> {
    Tile::new(text).font(regular(size::TITLE)).min_size(width, 48.0).centred().not_in_tab_order()
}

fn last_row(ui: &mut Ui, cx: &Cx<'_>, letters: bool) {
    let width = width_of(ui, 3);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let switch = if letters { "123" } else { "ABC" };
        if key_tile(switch, width).font(regular(size::TEXT)).show(ui, cx.palette).clicked() {
            ui.data_mut(|data| data.insert_temp(letters_id(), !letters));
        }
        if key_tile("0", width).show(ui, cx.palette).clicked() {
            cx.send(Intent::PadKey('0'));
        }
        let erase = Tile::new("").icon(Icon::Delete).font(regular(size::TEXT)).named(cx.t("pad-erase"));
        if erase.min_size(width, 48.0).centred().not_in_tab_order().show(ui, cx.palette).clicked() {
            cx.send(Intent::PadBackspace);
        }
    });
}
