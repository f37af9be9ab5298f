//! What to say: the sentence for the customer, in the customer's language, and turned round for them to read.

use std::f32::consts::PI;

use eframe::egui::{Align2, Area, Event, Id, Order, RichText, Role, Sense, Ui, WidgetInfo, epaint::TextShape, vec2};
use fluent::FluentValue;

use super::super::cx::Cx;
use super::super::kit::{Icon, Tile, area_frame, bold_of, label_muted, regular, size, space, wrapped};
use super::super::languages::language_menu_ui;
use super::super::looks::script;
use crate::card::Card;
use crate::domain::advice::Say;
use crate::domain::language::Language;
use crate::state::Shown;

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
                    ui.data_mut(|data| data.insert_temp(language_id(), (cx.state.shown(), other)));
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

/// The sentence over the whole window, upside down, for the customer across the counter. A tap or Esc ends it.
pub fn customer_ui(ui: &mut Ui, cx: &Cx<'_>, shown: &Shown) {
    if !is_open(ui) {
        return;
    }
    let Shown::Answer(subject) = shown else {
        close(ui);
        return;
    };
    let card = cx.card(subject);
    let text = sentence(ui, cx, card.say);
    let rect = ui.ctx().content_rect();
    let response = Area::new(Id::unique("customer panel"))
        .order(Order::Foreground)
        .fixed_pos(rect.min)
        .show(ui.ctx(), |ui| {
            let (rect, response) = ui.allocate_exact_size(rect.size(), Sense::click());
            response
                .widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{} {text}", cx.t("say-turn-back"))));
            ui.painter().rect_filled(rect, 0.0, cx.palette.panel);
            let font = bold_of(script(language(ui, cx)), (rect.width() / 22.0).clamp(24.0, 56.0));
            let galley = ui.painter().layout(text, font, cx.palette.ink, rect.width() * 0.82);
            // Turned about its own corner, so the corner goes to where the far end would be.
            let centred = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
            ui.painter().add(TextShape::new(centred.max, galley, cx.palette.ink).with_angle(PI));
            let hint = ui.painter().layout_no_wrap(cx.t("say-turn-back"), regular(size::TEXT), cx.palette.muted);
            let at = rect.center_bottom() - vec2(hint.size().x / 2.0, hint.size().y + space::XL);
            ui.painter().galley(at, hint, cx.palette.muted);
            response
        })
        .inner;
    if response.clicked() {
        close(ui);
    }
}
