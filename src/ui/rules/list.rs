//! An acquirer's own list: whose it is, and which column holds what.

use eframe::egui::{RichText, Ui, vec2};
use strum::VariantArray as _;

use super::super::columns::{Wanted, column_ui};
use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, bold, field, label, label_muted, panel_frame, put_field, size, space, wrapped};
use super::editor::set_choice_ui;
use super::send;
use crate::domain::rule::{Pack, Rule};
use crate::state::{Column, Drafts, RuleIntent, TriedList};

/// The room for the name of a field.
const NAME: f32 = 130.0;

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
                put_field(ui, field(text, most).desired_width(320.0)).labelled_by(name);
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
            rule_column_ui(ui, cx, list, *column);
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

fn rule_column_ui(ui: &mut Ui, cx: &Cx<'_>, list: &TriedList, column: Column) {
    let name = cx.texts.name("pack-column", column).into_owned();
    let needed = Column::NEEDED.contains(&column);
    let wanted = Wanted { name: &name, width: NAME, needed, column: list.columns.get(column) };
    column_ui(ui, cx, &wanted, &list.header, &list.sample, |chosen| send(cx, RuleIntent::Column(column, chosen)));
}
