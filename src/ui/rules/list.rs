//! An acquirer's own list: whose it is, and which column holds what.

use eframe::egui::{Popup, RichText, Ui, vec2};
use strum::VariantArray as _;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Tile, bold, field, label, label_muted, panel_frame, size, space, wrapped};
use super::editor::set_choice_ui;
use super::send;
use crate::domain::rule::{Pack, Rule};
use crate::state::{Column, Drafts, RuleIntent, TriedList};

/// The room for the name of a field and for the tile of its column.
const NAME: f32 = 130.0;
const COLUMN: f32 = 230.0;

/// Draws the form and the columns.
pub fn list_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts, list: &TriedList) {
    panel_frame(cx.palette).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        wrapped(ui, RichText::new(cx.t("list-title")).font(bold(size::SAY)));
        label_muted(ui, cx.palette, &cx.t("list-note"));
        let draft = &mut drafts.pack;
        let fields = [
            ("list-publisher", &mut draft.publisher, Rule::MAX_REVIEWER_CHARS),
            ("list-name", &mut draft.name, Pack::MAX_NAME_CHARS),
        ];
        for (key, text, most) in fields {
            ui.horizontal(|ui| {
                let name = name_ui(ui, &cx.t(key));
                ui.add(field(text, most).desired_width(320.0)).labelled_by(name);
            });
        }
        ui.horizontal(|ui| {
            name_ui(ui, &cx.t("rule-set"));
            set_choice_ui(ui, cx, &cx.t("list-title"), &mut draft.set);
        });
        let again = cx.t("list-again");
        if Tile::new(&again).icon(Icon::RefreshCw).enabled(!cx.state.is_busy()).show(ui, cx.palette).clicked() {
            send(cx, RuleIntent::Again);
        }
        ui.add_space(space::S);
        label_muted(ui, cx.palette, &cx.t("import-columns-note"));
        if let Some(sheet) = &list.sheet {
            label_muted(ui, cx.palette, sheet);
        }
        for column in Column::VARIANTS {
            column_ui(ui, cx, list, *column);
        }
    });
}

fn name_ui(ui: &mut Ui, text: &str) -> eframe::egui::Id {
    let shown = ui.allocate_ui(vec2(NAME, space::TOUCH), |ui| {
        ui.set_min_width(NAME);
        label(ui, text).id
    });
    shown.inner
}

fn column_ui(ui: &mut Ui, cx: &Cx<'_>, list: &TriedList, column: Column) {
    let at = list.columns.get(column);
    let name = cx.texts.name("pack-column", column).into_owned();
    ui.horizontal(|ui| {
        name_ui(ui, &name);
        let none = cx.t(if Column::NEEDED.contains(&column) { "import-column-needed" } else { "import-column-none" });
        let chosen = at.and_then(|at| list.header.get(at));
        let text = chosen.unwrap_or(&none);
        let look = if chosen.is_some() { Look::Selected } else { Look::Plain };
        let tile = Tile::new(text).look(look).compact().ending_icon(Icon::ChevronDown);
        let tile = tile.named(format!("{name}: {text}")).min_size(COLUMN, space::TOUCH).enabled(!cx.state.is_busy());
        let response = tile.show(ui, cx.palette);
        Popup::menu(&response).show(|ui| {
            ui.set_max_width(320.0);
            let nothing = cx.t("import-column-none");
            if Tile::new(&nothing).look(Look::Quiet).full_width().show(ui, cx.palette).clicked() {
                send(cx, RuleIntent::Column(column, None));
                ui.close();
            }
            for (place, title) in list.header.iter().enumerate() {
                let look = if at == Some(place) { Look::Selected } else { Look::Quiet };
                if Tile::new(title).look(look).full_width().show(ui, cx.palette).clicked() {
                    send(cx, RuleIntent::Column(column, Some(place)));
                    ui.close();
                }
            }
        });
        if let Some(at) = at {
            let cells: Vec<&str> = list.sample.iter().filter_map(|row| row.get(at)).map(String::as_str).collect();
            label_muted(ui, cx.palette, &cells.join(" · "));
        }
    });
}
