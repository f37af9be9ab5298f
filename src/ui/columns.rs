//! Which column of somebody's table holds what: a name, the column it was found in, and a few of its cells.

use eframe::egui::{Ui, vec2};

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, label, label_muted, menu, space};

/// The room for the tile of a column.
const COLUMN: f32 = 230.0;
/// How many sample cells are shown beside a column.
const SAMPLE: usize = 3;

/// What is read from a table's column.
pub struct Wanted<'a> {
    pub name: &'a str,
    /// The room for the names.
    pub width: f32,
    /// Nothing can be taken in without it.
    pub needed: bool,
    pub column: Option<usize>,
}

/// A row of the choice; `choose` hears of the column that was chosen anew, or that there is none.
pub fn column_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    wanted: &Wanted<'_>,
    header: &[String],
    sample: &[Vec<String>],
    choose: impl Fn(Option<usize>),
) {
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(wanted.width, space::TOUCH), |ui| {
            ui.set_min_width(wanted.width);
            label(ui, wanted.name);
        });
        let none = cx.t(if wanted.needed { "import-column-needed" } else { "import-column-none" });
        let chosen = wanted.column.and_then(|at| header.get(at));
        let text = chosen.unwrap_or(&none);
        let look = if chosen.is_some() { Look::Selected } else { Look::Plain };
        let tile = Tile::new(text).look(look).compact().ending_icon(Icon::ChevronDown);
        let tile = tile.named(format!("{}: {text}", wanted.name)).min_size(COLUMN, space::TOUCH);
        let response = tile.enabled(!cx.state.is_busy()).show(ui, cx.palette);
        menu(&response).show(|ui| {
            ui.set_max_width(320.0);
            let nothing = cx.t("import-column-none");
            if Tile::new(&nothing).look(Look::Quiet).full_width().show(ui, cx.palette).clicked() {
                choose(None);
                ui.close();
            }
            for (at, title) in header.iter().enumerate() {
                let look = if wanted.column == Some(at) { Look::Selected } else { Look::Quiet };
                if Tile::new(title).look(look).full_width().show(ui, cx.palette).clicked() {
                    choose(Some(at));
                    ui.close();
                }
            }
        });
        if let Some(at) = wanted.column {
            let cells = sample.iter().take(SAMPLE).filter_map(|row| row.get(at)).map(String::as_str);
            let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
            label_muted(ui, cx.palette, &cells.join(" · "));
        }
    });
}
