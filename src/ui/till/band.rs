//! The band: where the money is, in colour, icon and word, and the one action in the largest type of the page.

use eframe::egui::{CornerRadius, Frame, Margin, RichText, Sense, Ui, pos2, vec2};

use super::super::cx::Cx;
use super::super::kit::{Icon, Palette, Tone, bold, size, space, wrapped};
use crate::card::Card;
use crate::domain::advice::Money;

/// Colour and icon of a money state. Never the colour alone.
#[must_use]
pub fn tone(palette: &Palette, money: Money) -> (Tone, Icon) {
    match money {
        Money::NotCharged => (palette.not_charged, Icon::ShieldCheck),
        Money::MayBeCharged => (palette.may_be_charged, Icon::Hourglass),
        Money::PartlyCharged => (palette.in_part, Icon::ChartPie),
        Money::Charged => (palette.charged, Icon::CircleCheck),
    }
}

/// Draws the band.
pub fn band_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    let (tone, icon) = tone(cx.palette, card.money);
    let margin = if super::is_low(ui) { 10 } else { 16 };
    let mut frame =
        Frame::NONE.fill(tone.ground).corner_radius(CornerRadius::same(12)).inner_margin(Margin::same(margin));
    if cx.palette.outlined {
        frame = frame.stroke(eframe::egui::Stroke::new(2.0, tone.ink));
    }
    frame.show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.set_min_width(ui.available_width());
            let (place, _) = ui.allocate_exact_size(vec2(40.0, 44.0), Sense::hover());
            ui.add_space(space::XS);
            let words = ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let money = cx.texts.name("money", card.money);
                wrapped(ui, RichText::new(money).font(bold(size::TEXT)).color(tone.ink));
                // Large type on a narrow window would break every second word.
                let action = if ui.available_width() < 430.0 { size::TITLE } else { size::ACTION };
                wrapped(ui, RichText::new(&card.headline).font(bold(action)).color(cx.palette.ink));
            });
            let centre = pos2(place.center().x, words.response.rect.center().y);
            icon.paint(ui.painter(), centre, 34.0, tone.ink);
        });
    });
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use strum::VariantArray as _;

    use super::*;

    #[test]
    fn who_sees_no_colours_tells_money_states_apart_by_their_pictures() {
        let pictures: HashSet<Icon> = Money::VARIANTS.iter().map(|money| tone(&Palette::LIGHT, *money).1).collect();
        assert_eq!(pictures.len(), Money::VARIANTS.len());
    }
}
