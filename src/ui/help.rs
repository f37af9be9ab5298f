//! The help window: every key, from the one list of commands, and what the program does and does not do.

use eframe::egui::{RichText, Ui, vec2};
use strum::VariantArray as _;

use super::command::Command;
use super::cx::Cx;
use super::kit::{bold, key_cap, label, size, space, wrapped};
use super::page::page_ui;
use super::self_test;

/// The room for the keys of one command.
const KEYS: f32 = 124.0;

/// Draws the page.
pub fn help_ui(ui: &mut Ui, cx: &Cx<'_>) {
    page_ui(ui, cx, &cx.t("help-title"), |ui| {
        label(ui, &cx.t("help-flow"));
        ui.add_space(space::M);
        wrapped(ui, RichText::new(cx.t("help-keys")).font(bold(size::SAY)));
        let till_mode = cx.state.is_till_mode();
        for command in Command::VARIANTS.iter().filter(|command| !till_mode || command.is_open_in_till_mode()) {
            ui.horizontal_top(|ui| {
                ui.allocate_ui(vec2(KEYS, 24.0), |ui| {
                    ui.set_min_width(KEYS);
                    ui.horizontal(|ui| {
                        for key in command.keys().split(' ') {
                            key_cap(ui, cx.palette, key);
                        }
                    });
                });
                label(ui, &cx.texts.name("command", command));
            });
        }
        ui.add_space(space::L);
        wrapped(ui, RichText::new(cx.t("help-honest-title")).font(bold(size::SAY)));
        label(ui, &cx.t("help-honest"));
        ui.add_space(space::S);
        self_test::way_ui(ui, cx, &cx.t("self-test-way"));
    });
}
