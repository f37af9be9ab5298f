//! The log page: every incident, newest first, and the ways to narrow it down.

mod filters;
mod table;

use eframe::egui::{Id, Key, Modifiers, Ui};
use fluent::FluentValue;

use super::cx::Cx;
use super::kit::{Icon, Tile, field, label_muted, put_field, space};
use super::page::fixed_page_ui;
use crate::state::{Drafts, ExportIntent, Intent, Page};

/// The longest search, in characters.
const MAX_SEARCH: usize = 100;

/// From this width on, field, count and buttons stand in one row.
const ONE_ROW: f32 = 620.0;

/// How far Page Up and Page Down go.
const PAGE_ROWS: i64 = 10;

fn search_field() -> Id {
    Id::unique("log search")
}

/// Draws the page.
pub fn journal_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    take_keys(ui, cx);
    fixed_page_ui(ui, cx, &cx.t("log-title"), |ui| {
        search_ui(ui, cx, drafts);
        ui.add_space(space::S);
        filters::filters_ui(ui, cx, drafts);
        ui.add_space(space::S);
        table::table_ui(ui, cx);
    });
}

fn search_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    // In a strip beside other programs the buttons stand below the field.
    let narrow = ui.available_width() < ONE_ROW;
    let row = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (rect, _) = ui.allocate_exact_size(eframe::egui::vec2(20.0, space::TOUCH), eframe::egui::Sense::hover());
        Icon::Search.paint(ui.painter(), rect.center(), 19.0, cx.palette.muted);
        let count = count_text(cx);
        let width = (ui.available_width() - 450.0).clamp(160.0, 620.0);
        let hint = eframe::egui::RichText::new(cx.t("log-search-hint")).color(cx.palette.muted);
        let search = field(&mut drafts.log.text, MAX_SEARCH).id(search_field()).hint_text(hint).desired_width(width);
        if put_field(ui, search).accessible_name(cx.t("log-search")).changed() {
            cx.send(Intent::LogChanged);
        }
        label_muted(ui, cx.palette, &count);
        if cx.state.is_till_mode() {
            return;
        }
        let export = cx.t("log-export");
        let some = cx.state.log.count.is_some_and(|count| count > 0) && !cx.state.is_busy();
        if Tile::new(&export).icon(Icon::Save).enabled(some).show(ui, cx.palette).clicked() {
            cx.send(Intent::Export(ExportIntent::Open));
        }
        let import = cx.t("log-import");
        let tile = Tile::new(&import).icon(Icon::FolderOpen);
        if tile.enabled(cx.state.can_save() && !cx.state.is_busy()).show(ui, cx.palette).clicked() {
            cx.send(Intent::GoTo(Page::Import));
        }
    };
    if narrow {
        ui.horizontal_wrapped(row)
    } else {
        ui.horizontal(row)
    };
}

/// "12,345 incidents", of those that pass the filter.
fn count_text(cx: &Cx<'_>) -> String {
    match cx.state.log.count {
        None => cx.t("log-counting"),
        Some(count) => {
            let values = [("count", FluentValue::from(count)), ("grouped", FluentValue::from(cx.texts.grouped(count)))];
            cx.texts.with("log-count", &values).into_owned()
        }
    }
}

/// Arrows move through the table, also out of the search field; Enter opens, Ctrl+F searches.
fn take_keys(ui: &Ui, cx: &Cx<'_>) {
    if cx.composing || cx.state.is_asking() || eframe::egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let focused = ui.memory(eframe::egui::Memory::focused);
    let key = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if key(Modifiers::COMMAND, Key::F) {
        ui.memory_mut(|memory| memory.request_focus(search_field()));
    }
    if focused.is_some() && focused != Some(search_field()) {
        return;
    }
    for (pressed, by) in
        [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, PAGE_ROWS), (Key::PageUp, -PAGE_ROWS)]
    {
        if key(Modifiers::NONE, pressed) {
            cx.send(Intent::MoveLogCursor(by));
        }
    }
    if cx.state.log.cursor.is_some() && key(Modifiers::NONE, Key::Enter) {
        cx.send(Intent::OpenLogCursor);
    }
}
