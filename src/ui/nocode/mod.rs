//! No code on the screen: what is wrong where, then what it shows. Two choices lead to the card.

pub mod pictures;

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, CornerRadius, Event, Galley, Id, Pos2, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use fluent::FluentValue;
use strum::VariantArray as _;

use super::cx::Cx;
use super::kit::{
    Icon, Look, Tile, bold, field, follow_focus, label_muted, put_field, regular, size, space, tell_key, tell_more,
    wrapped,
};
use super::page::wide_page_ui;
use crate::card;
use crate::domain::code::{CodeRef, CodeSetId};
use crate::i18n::words_key;
use crate::knowledge::{Entry, Picture};
use crate::state::{Drafts, Intent, NoCodeIntent, Page};

/// The narrowest a picture may get and still be recognised.
const PICTURE: f32 = 190.0;
/// The widest a row of symptoms may get and still be read with ease.
const SYMPTOM: f32 = 620.0;

fn search_field() -> Id {
    Id::unique("symptom field")
}

/// Draws the page.
pub fn no_code_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    let offered = cx.state.offered_symptoms();
    let keys = keys_typed(ui, cx);
    wide_page_ui(ui, cx, &cx.t("no-code-title"), |ui| {
        search_ui(ui, cx, drafts);
        ui.add_space(space::M);
        match &offered {
            None => pictures_ui(ui, cx, &keys),
            Some(symptoms) => symptoms_ui(ui, cx, symptoms, &keys),
        }
    });
}

/// Digits typed while no field has the focus, as places in a list.
fn keys_typed(ui: &Ui, cx: &Cx<'_>) -> Vec<usize> {
    if cx.composing || cx.state.is_asking() || ui.ctx().text_edit_focused() {
        return Vec::new();
    }
    let place = |c: char| {
        let narrow = if ('１'..='９').contains(&c) { u32::from(c) - u32::from('１') } else { u32::from(c) - 0x31 };
        usize::try_from(narrow).ok()
    };
    let is_digit = |c: &char| ('1'..='9').contains(c) || ('１'..='９').contains(c);
    ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.flat_map(str::chars).filter(is_digit).filter_map(place).collect()
    })
}

fn search_ui(ui: &mut Ui, cx: &Cx<'_>, drafts: &mut Drafts) {
    ui.horizontal(|ui| {
        if cx.state.no_code.picture.is_some() || cx.state.no_code.found.is_some() {
            let back = cx.t("no-code-back");
            if Tile::new(&back).icon(Icon::ChevronLeft).show(ui, cx.palette).clicked() {
                cx.send(Intent::Back);
            }
        }
        let width = ui.available_width().min(420.0);
        let hint = RichText::new(cx.t("no-code-search")).color(cx.palette.muted);
        let search = field(&mut drafts.symptom, 80).id(search_field()).hint_text(hint).desired_width(width - 24.0);
        if put_field(ui, search).accessible_name(cx.t("no-code-search")).changed() {
            cx.send(Intent::NoCode(NoCodeIntent::Search));
        }
    });
}

/// The first choice: where it is wrong.
fn pictures_ui(ui: &mut Ui, cx: &Cx<'_>, keys: &[usize]) {
    wrapped(ui, RichText::new(cx.t("no-code-where")).font(bold(size::ACTION)));
    ui.add_space(space::S);
    let width = ui.available_width().min(1_180.0);
    let columns = [3.0, 2.0].into_iter().find(|n| (width - (n - 1.0) * space::M) / n >= PICTURE).unwrap_or(1.0);
    // Two in a row even on a strip, where they get smaller before they get long.
    let columns = if columns < 2.0 { 2.0 } else { columns };
    let each = (width - (columns - 1.0) * space::M) / columns;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "two or three")]
    let in_row = columns as usize;
    for (row, pictures) in Picture::VARIANTS.chunks(in_row).enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for (column, picture) in pictures.iter().enumerate() {
                let place = row * in_row + column;
                if picture_tile(ui, cx, *picture, place, each) || keys.contains(&place) {
                    cx.send(Intent::NoCode(NoCodeIntent::Picture(*picture)));
                }
            }
        });
        ui.add_space(space::XS);
    }
    label_muted(ui, cx.palette, &cx.t("no-code-keys"));
}

fn picture_tile(ui: &mut Ui, cx: &Cx<'_>, picture: Picture, place: usize, width: f32) -> bool {
    let palette = cx.palette;
    let height = (width * 0.78).clamp(132.0, 244.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = cx.texts.name("picture", picture).into_owned();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    follow_focus(&response);
    let painter = ui.painter();
    let (fill, stroke) = if response.hovered() {
        (palette.accent.ground, Stroke::new(1.0, palette.accent.ink))
    } else {
        (palette.panel, Stroke::new(1.0, palette.outline))
    };
    painter.rect(rect, CornerRadius::same(space::RADIUS_PANEL), fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(2.0, palette.accent.ink);
        painter.rect_stroke(rect.expand(2.0), CornerRadius::same(space::RADIUS_PANEL), ring, StrokeKind::Inside);
    }
    let name_font = bold(if width < PICTURE { size::TEXT } else { size::SAY });
    let galley = painter.layout(name, name_font, palette.ink, width - 2.0 * space::S);
    let words = galley.size();
    let mut drawn = rect.shrink(space::L);
    drawn.max.y -= words.y + space::XS;
    pictures::paint(painter, drawn, picture, palette);
    painter.galley(pos2(rect.center().x - words.x / 2.0, rect.bottom() - space::M - words.y), galley, palette.ink);
    key_cap_at(ui, cx, rect.min + vec2(space::S, space::S), place);
    tell_key(&response, &(place + 1).to_string());
    response.clicked()
}

/// The second choice: what it shows.
fn symptoms_ui(ui: &mut Ui, cx: &Cx<'_>, symptoms: &[&Entry], keys: &[usize]) {
    let title = match (&cx.state.no_code.found, cx.state.no_code.picture) {
        (None, Some(picture)) => {
            let name = FluentValue::from(cx.texts.name("picture", picture));
            cx.texts.with("no-code-what", &[("picture", name)]).into_owned()
        }
        (Some(_), _) if symptoms.is_empty() => cx.t("no-code-none-found"),
        _ => cx.t("no-code-found"),
    };
    wrapped(ui, RichText::new(title).font(bold(size::ACTION)));
    ui.add_space(space::S);
    ui.spacing_mut().item_spacing = vec2(space::S, space::S);
    let columns = if ui.available_width() >= 2.0 * 400.0 { 2 } else { 1 };
    let gaps = if columns == 2 { space::S } else { 0.0 };
    let width = ((ui.available_width() - gaps) / if columns == 2 { 2.0 } else { 1.0 }).min(SYMPTOM);
    for (row, some) in symptoms.chunks(columns).enumerate() {
        ui.horizontal_top(|ui| {
            let place = |column: usize| row * columns + column;
            let laid_out: Vec<_> =
                some.iter().enumerate().map(|(n, entry)| Symptom::new(ui, cx, entry, place(n), width)).collect();
            let height = laid_out.iter().map(Symptom::height).fold(84.0, f32::max);
            for symptom in laid_out {
                let place = symptom.place;
                let at = symptom.at.clone();
                if symptom.tile_ui(ui, cx, height) || keys.contains(&place) {
                    cx.send(Intent::Pick(at));
                }
            }
        });
    }
    ui.add_space(space::S);
    label_muted(ui, cx.palette, &cx.t("no-code-not-here"));
}

/// A symptom to choose, laid out: what it shows, and the first sentence on it.
struct Symptom {
    at: CodeRef,
    place: usize,
    width: f32,
    name: String,
    more: String,
    stop_using: bool,
    lines: Vec<(Arc<Galley>, Color32)>,
}

impl Symptom {
    fn new(ui: &Ui, cx: &Cx<'_>, entry: &Entry, place: usize, width: f32) -> Self {
        let palette = cx.palette;
        let at = CodeRef { set: CodeSetId::new(CodeSetId::SYMPTOM), code: entry.code.clone() };
        let meaning = card::meaning(&cx.state.catalog, cx.texts, &at);
        let detail = cx.texts.attribute(&words_key(&at), "detail").unwrap_or_default();
        let more = first_sentence(&detail);
        let room = width - Self::left(place) - 44.0;
        let lay = |text: String, font, ink| (ui.painter().layout(text, font, ink, room), ink);
        let mut lines = vec![
            lay(meaning.clone(), bold(size::SAY), palette.ink),
            lay(more.clone(), regular(size::TEXT), palette.muted),
        ];
        let mut name = meaning;
        if entry.stop_using {
            let stop = cx.t("stop-using");
            name = format!("{name} {stop}");
            lines.push(lay(stop, bold(size::TEXT), palette.never.ink));
        }
        Self { at, place, width, name, more, stop_using: entry.stop_using, lines }
    }

    /// Where the words begin: the first nine have a key before them.
    fn left(place: usize) -> f32 {
        if place < 9 { 48.0 } else { space::L }
    }

    fn height(&self) -> f32 {
        self.lines.iter().map(|(line, _)| line.size().y + space::XS).sum::<f32>() + 2.0 * space::M - space::XS
    }

    fn tile_ui(self, ui: &mut Ui, cx: &Cx<'_>, height: f32) -> bool {
        let palette = cx.palette;
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, height), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.name));
        tell_more(&response, &self.more);
        follow_focus(&response);
        let painter = ui.painter();
        let (fill, stroke) = if response.hovered() || response.has_focus() {
            (palette.accent.ground, Stroke::new(if response.has_focus() { 2.0 } else { 1.0 }, palette.accent.ink))
        } else {
            (palette.panel, Stroke::new(1.0, palette.outline))
        };
        painter.rect(rect, CornerRadius::same(12), fill, stroke, StrokeKind::Inside);
        if self.place < 9 {
            key_cap_at(ui, cx, rect.min + vec2(space::M, space::M), self.place);
            tell_key(&response, &(self.place + 1).to_string());
        }
        let mut top = rect.top() + space::M;
        for (line, ink) in self.lines {
            let below = top + line.size().y + space::XS;
            painter.galley(pos2(rect.left() + Self::left(self.place), top), line, ink);
            top = below;
        }
        let (icon, ink) =
            if self.stop_using { (Icon::OctagonX, palette.never.ink) } else { (Icon::ChevronRight, palette.muted) };
        icon.paint(painter, pos2(rect.right() - 24.0, rect.center().y), 20.0, ink);
        response.clicked()
    }
}

/// The digit that chooses the same.
fn key_cap_at(ui: &Ui, cx: &Cx<'_>, corner: Pos2, place: usize) {
    let cap = Rect::from_min_size(corner, vec2(24.0, 24.0));
    let painter = ui.painter();
    painter.rect_stroke(cap, CornerRadius::same(5), Stroke::new(1.0, cx.palette.outline), StrokeKind::Inside);
    let key = painter.layout_no_wrap((place + 1).to_string(), bold(size::LABEL), cx.palette.muted);
    painter.galley(Align2::CENTER_CENTER.align_size_within_rect(key.size(), cap).min, key, cx.palette.muted);
}

/// The beginning of a text, up to the end of its first sentence.
fn first_sentence(text: &str) -> String {
    let end = text.find('。').map(|at| at + '。'.len_utf8()).or_else(|| text.find(". ").map(|at| at + 1));
    text.get(..end.unwrap_or(text.len())).unwrap_or(text).to_owned()
}

/// The way here from the till, where somebody stands without a code.
pub fn way_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let text = cx.t("no-code-way");
    let tile = Tile::new(&text).icon(Icon::CircleHelp).strong().look(Look::Plain).full_width();
    if tile.show(ui, cx.palette).clicked() {
        cx.send(Intent::GoTo(Page::NoCode));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_has_room_for_one_sentence() {
        assert_eq!(first_sentence("先查末笔。再补打。"), "先查末笔。");
        assert_eq!(first_sentence("Check first. Then print."), "Check first.");
        assert_eq!(first_sentence("Out of paper"), "Out of paper");
    }
}
