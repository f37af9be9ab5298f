//! Settings: language, looks, the shop's terminals, and where the data lies.

use eframe::egui::{RichText, Ui};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::beside::beside_section_ui;
use super::contacts::contact_fields_ui;
use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, bold, caption, field, label, label_muted, label_strong, panel_frame, put_field, size, space,
    wrapped,
};
use super::page::page_ui;
use super::picker::code_set_picker_ui;
use super::routines::routines_section_ui;
use super::rules::rules_section_ui;
use super::safety::safety_section_ui;
use super::self_test;
use super::staff::{staff_editor_ui, staff_section_ui};
use super::till_mode::till_mode_section_ui;
use crate::card;
use crate::domain::setting::{Settings, ThemeChoice};
use crate::domain::terminal::{Terminal, TerminalNumbers};
use crate::state::{Drafts, Intent, ShopStatus};

/// Draws the page.
pub fn settings_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    page_ui(ui, cx, &cx.t("settings-title"), |ui| {
        if drafts.terminal.is_some() {
            terminal_editor_ui(ui, cx, drafts);
            return;
        }
        if drafts.staff.is_some() {
            staff_editor_ui(ui, cx, drafts);
            return;
        }
        terminals_ui(ui, cx);
        staff_section_ui(ui, cx);
        till_mode_section_ui(ui, cx);
        section(ui, cx, "settings-language");
        ui.horizontal_wrapped(|ui| {
            for language in cx.languages.interface() {
                let chosen = *language == cx.state.language();
                choice(ui, cx, &cx.languages.name(*language), chosen, Intent::SetLanguage(*language));
            }
        });
        section(ui, cx, "settings-theme");
        ui.horizontal_wrapped(|ui| {
            for theme in ThemeChoice::VARIANTS {
                let chosen = *theme == cx.state.settings.theme;
                choice(ui, cx, &cx.texts.name("theme", theme), chosen, Intent::SetTheme(*theme));
            }
        });
        section(ui, cx, "settings-zoom");
        ui.horizontal_wrapped(|ui| {
            for percent in Settings::ZOOM_STEPS {
                let chosen = percent == cx.state.settings.zoom_percent;
                choice(ui, cx, &format!("{percent}%"), chosen, Intent::SetZoom(percent));
            }
        });
        beside_section_ui(ui, cx);
        rules_section_ui(ui, cx);
        safety_section_ui(ui, cx);
        routines_section_ui(ui, cx);
        section(ui, cx, "settings-data");
        let place = match &cx.state.shop {
            ShopStatus::Open { folder } => folder.display().to_string(),
            _ => cx.t("settings-data-none"),
        };
        label(ui, &place);
        label_muted(ui, cx.palette, &cx.t("settings-data-note"));
        section(ui, cx, "settings-about");
        let version = FluentValue::from(env!("CARGO_PKG_VERSION"));
        label(ui, &cx.texts.with("about-version", &[("version", version)]));
        label_muted(ui, cx.palette, &cx.t("about-licences"));
        self_test::way_ui(ui, cx, &cx.t("self-test-title"));
    });
}

fn section(ui: &mut Ui, cx: &Cx<'_>, key: &str) {
    ui.add_space(space::L);
    wrapped(ui, RichText::new(cx.t(key)).font(bold(size::SAY)));
}

fn choice(ui: &mut Ui, cx: &Cx<'_>, text: &str, chosen: bool, intent: Intent) {
    let look = if chosen { Look::Selected } else { Look::Plain };
    if Tile::new(text).look(look).show(ui, cx.palette).clicked() {
        cx.send(intent);
    }
}

fn terminals_ui(ui: &mut Ui, cx: &Cx<'_>) {
    wrapped(ui, RichText::new(cx.t("settings-terminals")).font(bold(size::SAY)));
    label_muted(ui, cx.palette, &cx.t("settings-terminals-note"));
    let active = cx.state.terminal().map(|t| t.id);
    for terminal in &cx.state.terminals {
        let look = if Some(terminal.id) == active { Look::Selected } else { Look::Plain };
        let tile = Tile::new(&terminal.name)
            .strong()
            .second(card::set_name(cx.texts, &terminal.code_set))
            .ending_icon(Icon::Pencil)
            .look(look)
            .full_width();
        if tile.show(ui, cx.palette).clicked() {
            cx.send(Intent::EditTerminal(Some(terminal.id)));
        }
    }
    let add = cx.t("terminal-add");
    if Tile::new(&add).icon(Icon::Plus).show(ui, cx.palette).clicked() {
        cx.send(Intent::EditTerminal(None));
    }
}

/// What the acquirer asks for on the telephone; any may stay empty.
fn numbers_ui(ui: &mut Ui, cx: &Cx<'_>, numbers: &mut TerminalNumbers) {
    label_strong(ui, &cx.t("terminal-numbers"));
    label_muted(ui, cx.palette, &cx.t("terminal-numbers-note"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (key, text) in [("call-merchant", &mut numbers.merchant), ("call-terminal", &mut numbers.terminal)] {
            ui.vertical(|ui| {
                let name = caption(ui, cx.palette, &cx.t(key));
                let width = ui.available_width().min(220.0);
                put_field(ui, field(text, TerminalNumbers::MAX_CHARS).desired_width(width)).labelled_by(name.id);
            });
        }
    });
    contact_fields_ui(ui, cx, numbers);
}

fn terminal_editor_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let Some(draft) = &mut drafts.terminal else { return };
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let name = label_strong(ui, &cx.t("terminal-name"));
        let name_field = field(&mut draft.name, Terminal::MAX_NAME_CHARS).desired_width(260.0);
        put_field(ui, name_field).labelled_by(name.id);
        let usable = Terminal::clean_name(&draft.name).is_some();
        if !usable {
            wrapped(ui, RichText::new(cx.t("terminal-name-empty")).color(cx.palette.never.ink));
        }
        ui.add_space(space::S);
        // A new terminal wants its code set; one that is known is opened for its numbers, as a rule.
        let numbers_first = draft.id.is_some();
        if numbers_first {
            numbers_ui(ui, cx, &mut draft.numbers);
            ui.add_space(space::M);
        }
        code_set_picker_ui(ui, cx, cx.texts, &mut draft.code_set);
        ui.add_space(space::M);
        if !numbers_first {
            numbers_ui(ui, cx, &mut draft.numbers);
            ui.add_space(space::M);
        }
        ui.horizontal_wrapped(|ui| {
            let save = cx.t("terminal-save");
            let tile = Tile::new(&save).look(Look::Primary).strong().enabled(usable).min_size(120.0, space::TOUCH);
            if tile.centred().show(ui, cx.palette).clicked() {
                cx.send(Intent::SaveTerminal);
            }
            let cancel = cx.t("terminal-cancel");
            if Tile::new(&cancel).centred().show(ui, cx.palette).clicked() {
                cx.send(Intent::CancelTerminal);
            }
            if let Some(id) = draft.id {
                if cx.state.terminals.len() > 1 {
                    let retire = cx.t("terminal-retire");
                    if Tile::new(&retire).icon(Icon::Trash2).look(Look::Quiet).show(ui, cx.palette).clicked() {
                        cx.send(Intent::RetireTerminal(id));
                        cx.send(Intent::CancelTerminal);
                    }
                }
                let active = cx.state.terminal().map(|t| t.id) == Some(id);
                if !active {
                    let use_it = cx.t("terminal-use");
                    if Tile::new(&use_it).icon(Icon::Check).show(ui, cx.palette).clicked() {
                        cx.send(Intent::SelectTerminal(id));
                        cx.send(Intent::CancelTerminal);
                    }
                }
            }
        });
    });
}
