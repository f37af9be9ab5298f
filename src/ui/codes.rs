//! The whole table of a code set, by family: for those who would rather pick than type.

use eframe::egui::{RichText, Ui, vec2};
use strum::VariantArray as _;

use super::cx::Cx;
use super::kit::{Look, Tile, bold, caption, label_muted, size, space, wrapped};
use super::page::wide_page_ui;
use crate::card;
use crate::domain::advice::{Category, Confidence, Generation};
use crate::domain::code::CodeRef;
use crate::knowledge::{CodeSet, Entry, Rail};
use crate::state::Intent;

/// The least width of a code with its meaning.
const COLUMN: f32 = 330.0;
const ROW: f32 = 48.0;

/// Draws the page.
pub fn codes_ui(ui: &mut Ui, cx: &Cx<'_>) {
    wide_page_ui(ui, cx, &cx.t("codes-title"), |ui| {
        for rail in Rail::VARIANTS {
            caption(ui, cx.palette, &cx.texts.name("picker-rail", rail));
            sets_ui(ui, cx, cx.state.catalog.sets().iter().filter(|set| set.has_codes() && set.rail == *rail));
            ui.add_space(space::XS);
        }
        let Some(set) = cx.state.catalog.set(&cx.state.browsing) else { return };
        ui.add_space(space::S);
        let values = [
            ("count", fluent::FluentValue::from(set.entries.len())),
            ("checked", fluent::FluentValue::from(cx.texts.day(set.checked))),
        ];
        label_muted(ui, cx.palette, &cx.texts.with("codes-about", &values));
        if set.partial {
            label_muted(ui, cx.palette, &cx.t("codes-partial"));
        }
        for category in Category::VARIANTS {
            category_ui(ui, cx, set, *category);
        }
    });
}

fn sets_ui<'a>(ui: &mut Ui, cx: &Cx<'_>, sets: impl Iterator<Item = &'a CodeSet>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for set in sets {
            let name = card::set_name(cx.texts, &set.id);
            let look = if set.id == cx.state.browsing { Look::Selected } else { Look::Plain };
            if Tile::new(&name).look(look).show(ui, cx.palette).clicked() {
                cx.send(Intent::BrowseSet(set.id.clone()));
            }
        }
    });
}

fn category_ui(ui: &mut Ui, cx: &Cx<'_>, set: &CodeSet, category: Category) {
    let mut entries = set.entries.iter().filter(|e| e.category == category).peekable();
    if entries.peek().is_none() {
        return;
    }
    ui.add_space(space::M);
    wrapped(ui, RichText::new(cx.texts.name("category", category)).font(bold(size::SAY)));
    let columns = (ui.available_width() / COLUMN).floor().max(1.0);
    // A point less than would fit, or rounding sends the last one to the next row.
    let width = (ui.available_width() - space::S * (columns - 1.0)) / columns - 1.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for entry in entries {
            ui.allocate_ui(vec2(width, ROW), |ui| entry_ui(ui, cx, set, entry));
        }
    });
}

fn entry_ui(ui: &mut Ui, cx: &Cx<'_>, set: &CodeSet, entry: &Entry) {
    let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
    let mut meaning = card::meaning(&cx.state.catalog, cx.texts, &at);
    let mark = match (entry.confidence, entry.generation) {
        (Confidence::Low, _) => Some("confidence-low"),
        (_, Some(Generation::Older)) => Some("generation-older"),
        _ => None,
    };
    if let Some(mark) = mark {
        meaning = format!("{meaning} · {}", cx.t(mark));
    }
    let tile = Tile::new(entry.spelling()).strong().second(meaning).min_size(ui.available_width(), ROW).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::Pick(at));
    }
}
