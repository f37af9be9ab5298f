//! Choosing a code set in the merchant's words: how the customer pays, then what is printed on the machine.

use eframe::egui::{Id, Ui, vec2};
use strum::VariantArray as _;

use super::cx::Cx;
use super::kit::{Icon, Look, Tile, label_muted, label_strong, space};
use crate::card;
use crate::domain::code::CodeSetId;
use crate::i18n::{Texts, text_key};
use crate::knowledge::{CodeSet, Rail};

/// From this width on, two sets stand beside each other.
const TWO_COLUMNS: f32 = 560.0;

/// The two questions and their answers.
pub fn code_set_picker_ui(ui: &mut Ui, cx: &Cx<'_>, texts: &Texts, chosen: &mut CodeSetId) {
    label_strong(ui, &texts.get("welcome-rail"));
    let of_chosen = cx.state.catalog.set(chosen).map_or(Rail::default(), |set| set.rail);
    let id = Id::unique("how the customer pays");
    let mut rail = ui.data(|data| data.get_temp::<Rail>(id)).unwrap_or(of_chosen);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for other in Rail::VARIANTS {
            let name = texts.name("picker-rail", other).into_owned();
            let icon = if *other == Rail::Card { Icon::CreditCard } else { Icon::QrCode };
            let look = if *other == rail { Look::Selected } else { Look::Plain };
            let tile = Tile::new(&name).icon(icon).strong().look(look).min_size(180.0, 52.0);
            if tile.show(ui, cx.palette).clicked() {
                rail = *other;
                ui.data_mut(|data| data.insert_temp(id, rail));
                // What was chosen cannot be met there: the likeliest is.
                if of_chosen != rail
                    && let Some(first) = cx.state.catalog.choosable(rail).next()
                {
                    *chosen = first.id.clone();
                }
            }
        }
    });
    ui.add_space(space::S);
    label_strong(ui, &texts.get("welcome-logo"));
    label_muted(ui, cx.palette, &texts.get("welcome-logo-note"));
    let sets: Vec<&CodeSet> = cx.state.catalog.choosable(rail).collect();
    sets_ui(ui, cx, texts, &sets, chosen);
}

fn sets_ui(ui: &mut Ui, cx: &Cx<'_>, texts: &Texts, sets: &[&CodeSet], chosen: &mut CodeSetId) {
    let columns: u8 = if ui.available_width() >= TWO_COLUMNS { 2 } else { 1 };
    let width = (ui.available_width() - space::S * f32::from(columns - 1)) / f32::from(columns);
    for row in sets.chunks(columns.into()) {
        ui.horizontal_top(|ui| {
            for set in row {
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    let name = card::set_name(texts, &set.id);
                    let note = texts.get(&text_key("set-note", set.id.as_str())).into_owned();
                    let look = if set.id == *chosen { Look::Selected } else { Look::Plain };
                    let tile = Tile::new(&name).strong().second(note).look(look).min_size(width, 64.0).full_width();
                    if tile.show(ui, cx.palette).clicked() {
                        *chosen = set.id.clone();
                    }
                });
            }
        });
    }
}
