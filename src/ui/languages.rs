//! Choosing the language a customer is spoken to in.

use eframe::egui::Ui;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, menu, space};
use crate::domain::language::Language;

/// The width of the menu, in two columns.
const MENU: f32 = 300.0;
const COLUMNS: usize = 2;

/// All languages of customers, those used last first.
pub fn by_use(cx: &Cx<'_>) -> Vec<Language> {
    let all = cx.languages.customer();
    // A language whose folder has gone since is remembered by the settings alone.
    let used: Vec<Language> =
        cx.state.settings.customer_languages.iter().copied().filter(|language| all.contains(language)).collect();
    let rest = all.iter().copied().filter(|language| !used.contains(language));
    used.iter().copied().chain(rest).collect()
}

/// A button with the present language; a tap offers the others, and the one that was chosen is returned.
pub fn language_menu_ui(ui: &mut Ui, cx: &Cx<'_>, now: Language) -> Option<Language> {
    let name = cx.languages.name(now);
    let tile = Tile::new(&name).icon(Icon::Languages).ending_icon(Icon::ChevronDown);
    let response = tile.show(ui, cx.palette).on_hover_text(cx.t("say-language"));
    let mut chosen = None;
    menu(&response).show(|ui| {
        ui.set_min_width(MENU);
        for row in by_use(cx).chunks(COLUMNS) {
            ui.horizontal(|ui| {
                for language in row {
                    let look = if *language == now { Look::Selected } else { Look::Quiet };
                    let name = cx.languages.name(*language);
                    let tile = Tile::new(&name).look(look).min_size(MENU / 2.0 - space::S, space::TOUCH);
                    if tile.show(ui, cx.palette).clicked() {
                        chosen = Some(*language);
                        ui.close();
                    }
                }
            });
        }
    });
    chosen
}
