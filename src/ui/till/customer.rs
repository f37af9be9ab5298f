//! What to say: the sentence for the customer, in the customer's language, and turned round for them to read.

use std::f32::consts::PI;
use std::sync::Arc;

use eframe::egui::epaint::TextShape;
use eframe::egui::{
    Align2, Area, Color32, Event, Frame, Galley, Id, Margin, Order, Panel, RichText, Role, Sense, Ui, Vec2, WidgetInfo,
    vec2,
};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Look, Script, Tile, area_frame, bold_of, label_muted, regular, size, space, wrapped};
use super::super::languages::{by_use, language_menu_ui};
use super::super::looks::script;
use crate::card::Card;
use crate::domain::advice::Say;
use crate::domain::language::Language;
use crate::state::{Intent, Shown};

fn language_id() -> Id {
    Id::unique("customer language")
}

fn turned_id() -> Id {
    Id::unique("turned to customer")
}

/// The customer's language: the interface's, until another is chosen for this answer.
fn language(ui: &Ui, cx: &Cx<'_>) -> Language {
    let chosen = ui.data(|data| data.get_temp::<(Shown, Language)>(language_id()));
    chosen.filter(|(shown, _)| *shown == cx.state.shown()).map_or_else(|| cx.state.language(), |(_, language)| language)
}

fn sentence(ui: &Ui, cx: &Cx<'_>, say: Say) -> String {
    cx.languages.get(language(ui, cx)).name("say", say).into_owned()
}

/// The sentence beside the checklist.
pub fn say_ui(ui: &mut Ui, cx: &Cx<'_>, card: &Card) {
    area_frame(cx.palette, cx.palette.accent).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            label_muted(ui, cx.palette, &cx.t("say-title"));
            let spoken = FluentValue::from(sentence(ui, cx, card.say));
            let texts = cx.languages.get(language(ui, cx));
            let quoted = texts.with("language-quoted", &[("text", spoken)]);
            wrapped(ui, RichText::new(quoted).font(regular(size::SAY)));
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                if let Some(other) = language_menu_ui(ui, cx, language(ui, cx)) {
                    speak(ui, cx, other);
                }
                let turn = cx.t("say-turn");
                if Tile::new(&turn).icon(Icon::RotateCw).show(ui, cx.palette).clicked() {
                    ui.data_mut(|data| data.insert_temp(turned_id(), true));
                }
            });
        });
    });
}

/// Whether the customer is reading; then keys belong to nobody but this panel.
pub fn is_open(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(turned_id())).unwrap_or(false)
}

fn close(ui: &Ui) {
    ui.data_mut(|data| data.remove::<bool>(turned_id()));
}

/// While the customer reads, any key ends it and none reaches the page behind.
pub fn take_keys(ui: &Ui) {
    if !is_open(ui) {
        return;
    }
    let pressed = ui.input_mut(|input| {
        let pressed = input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. }));
        input.events.retain(|event| !matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_)));
        pressed
    });
    if pressed {
        close(ui);
    }
}

/// The sentence over the whole window, upside down, for the customer across the counter; at the cashier's edge, the right
/// way up, the languages and the way back. A tap on the sentence ends it too.
pub fn customer_ui(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown) {
    if !is_open(ui) {
        return;
    }
    let Shown::Answer(subject) = shown else {
        close(ui);
        return;
    };
    let card = cx.card(subject);
    let rect = ui.ctx().content_rect();
    let area = Area::new(Id::unique("customer panel")).order(Order::Foreground).fixed_pos(rect.min);
    let area = area.role(Role::Dialog).accessible_name(cx.t("say-turn"));
    area.show(ui.ctx(), |ui| {
        ui.set_min_size(rect.size());
        ui.painter().rect_filled(rect, 0.0, cx.palette.panel);
        let edge = Frame::NONE.fill(cx.palette.ground).inner_margin(Margin::symmetric(12, 8));
        Panel::bottom("cashier's edge").frame(edge).resizable(false).show(ui, |ui| edge_ui(ui, cx));
        sentence_ui(ui, cx, card.say);
    });
}

/// The sentence in the room that is left, as large as it fits.
fn sentence_ui(ui: &mut Ui, cx: &Cx<'_>, say: Say) {
    let text = sentence(ui, cx, say);
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{} {text}", cx.t("say-turn-back"))));
    let galley = fitted(ui, &text, script(language(ui, cx)), rect.shrink(space::L).size(), cx.palette.ink);
    // Turned about its own corner, so the corner goes to where the far end would be.
    let centred = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
    ui.painter().add(TextShape::new(centred.max, galley, cx.palette.ink).with_angle(PI));
    if response.clicked() {
        close(ui);
    }
}

/// Lays a sentence out in the largest type in which all of it has room.
fn fitted(ui: &Ui, text: &str, script: Script, room: Vec2, ink: Color32) -> Arc<Galley> {
    const LARGEST: f32 = 56.0;
    const SMALLEST: f32 = 12.0;
    // A long line across a wide screen is hard to read from the other side.
    let width = room.x * if room.x > WIDE { 0.86 } else { 1.0 };
    let mut points = (room.x / 20.0).clamp(24.0, LARGEST);
    loop {
        let galley = ui.painter().layout(text.to_owned(), bold_of(script, points), ink, width);
        let fits = galley.size().y <= room.y && galley.size().x <= width + 0.5;
        if fits || points <= SMALLEST {
            return galley;
        }
        points -= 2.0;
    }
}

/// From this width on, a sentence does not use all of it.
const WIDE: f32 = 700.0;

/// The cashier's own row: back, the languages used last, all of them on demand.
fn edge_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let now = language(ui, cx);
    let all_wanted = ui.data(|data| data.get_temp::<bool>(all_id())).unwrap_or(false);
    let offered = if all_wanted { by_use(cx) } else { quick(cx, now) };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let back = cx.t("say-turn-round");
        if Tile::new(&back).icon(Icon::RotateCw).look(Look::Primary).show(ui, cx.palette).clicked() {
            close(ui);
        }
        for other in offered {
            let look = if other == now { Look::Selected } else { Look::Plain };
            if Tile::new(&cx.languages.name(other)).look(look).show(ui, cx.palette).clicked() {
                speak(ui, cx, other);
                ui.data_mut(|data| data.insert_temp(all_id(), false));
            }
        }
        let more = Tile::new("…").look(if all_wanted { Look::Selected } else { Look::Plain }).centred();
        if more.named(cx.t("say-language")).show(ui, cx.palette).clicked() {
            ui.data_mut(|data| data.insert_temp(all_id(), !all_wanted));
        }
    });
}

fn all_id() -> Id {
    Id::unique("all languages of customers")
}

/// The present language and three more: those used last, then as they are offered.
fn quick(cx: &Cx<'_>, now: Language) -> Vec<Language> {
    const OTHERS: usize = 3;
    std::iter::once(now).chain(by_use(cx).into_iter().filter(|other| *other != now).take(OTHERS)).collect()
}

/// A customer is spoken to in this language from now on; the shop remembers it.
fn speak(ui: &Ui, cx: &Cx<'_>, language: Language) {
    ui.data_mut(|data| data.insert_temp(language_id(), (cx.state.shown(), language)));
    cx.send(Intent::SpeakToCustomer(language));
}

#[cfg(test)]
mod tests {
    use eframe::egui::{CentralPanel, Context, RawInput};
    use strum::VariantArray as _;

    use super::*;
    use crate::i18n::Languages;
    use crate::ui::Looks;

    #[test]
    fn every_sentence_of_every_language_fits_and_stays_large() {
        let (ctx, languages) = (Context::default(), Languages::new());
        let _looks = Looks::install(&ctx, Language::ZH_CN);
        let mut misfits = Vec::new();
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            CentralPanel::default().show(ui, |ui| {
                // 1024 × 768, the same at 200 %, and a strip, each without the cashier's edge.
                for room in [vec2(992.0, 640.0), vec2(480.0, 220.0), vec2(360.0, 480.0)] {
                    for language in languages.customer() {
                        for say in Say::VARIANTS {
                            let text = languages.get(*language).name("say", say);
                            let galley = fitted(ui, &text, script(*language), room, Color32::TRANSPARENT);
                            let points = galley.job.sections.first().map_or(0.0, |part| part.format.font_id.size);
                            if galley.size().y > room.y || galley.size().x > room.x || points < 20.0 {
                                misfits.push(format!("{language} {say:?} {room:?}: {points} {:?}", galley.size()));
                            }
                        }
                    }
                }
            });
        });
        // Nothing is painted here.
        output.textures_delta.clear();
        assert!(misfits.is_empty(), "{}", misfits.join("\n"));
    }
}
