//! Texts and fields in their usual dresses, and the frames they stand in.

use eframe::egui::{
    Align2, Color32, CornerRadius, Frame, Id, Label, Margin, Rect, Response, RichText, Stroke, StrokeKind, TextEdit,
    Ui, vec2,
};

use super::fonts::{bold, regular};
use super::theme::{Palette, Tone, size, space};

/// A white card on the ground.
pub fn panel_frame(palette: &Palette) -> Frame {
    Frame::NONE
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(space::RADIUS_PANEL))
        .inner_margin(Margin::same(16))
}

/// A tinted area inside a card.
pub fn area_frame(palette: &Palette, tone: Tone) -> Frame {
    let frame = Frame::NONE.fill(tone.ground).corner_radius(CornerRadius::same(12)).inner_margin(Margin::same(14));
    if palette.outlined { frame.stroke(Stroke::new(1.0, tone.ink)) } else { frame }
}

/// A small heading over a group.
pub fn caption(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    wrapped(ui, RichText::new(text).font(bold(size::LABEL)).color(palette.muted))
}

pub fn label(ui: &mut Ui, text: &str) -> Response {
    wrapped(ui, RichText::new(text).font(regular(size::TEXT)))
}

pub fn label_strong(ui: &mut Ui, text: &str) -> Response {
    wrapped(ui, RichText::new(text).font(bold(size::TEXT)))
}

pub fn label_muted(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    wrapped(ui, RichText::new(text).font(regular(size::LABEL + 1.0)).color(palette.muted))
}

/// A text that breaks its line instead of being cut.
pub fn wrapped(ui: &mut Ui, text: RichText) -> Response {
    ui.add(Label::new(text).wrap())
}

/// A word in an outline: a fact about what it stands beside.
pub fn chip_label(ui: &mut Ui, palette: &Palette, text: &str, ink: Color32) -> Response {
    Frame::NONE
        .stroke(Stroke::new(1.0, palette.outline))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(8, 2))
        .show(ui, |ui| ui.add(Label::new(RichText::new(text).font(regular(size::LABEL)).color(ink)).extend()))
        .inner
}

/// The picture of a key.
pub fn key_cap(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    Frame::NONE
        .stroke(Stroke::new(1.0, palette.outline))
        .corner_radius(CornerRadius::same(5))
        .inner_margin(Margin::symmetric(7, 1))
        .show(ui, |ui| ui.add(Label::new(RichText::new(text).font(bold(size::LABEL)).color(palette.muted)).extend()))
        .inner
}

/// Scrolls to what has just got the focus.
///
/// egui's own `gained_focus` does not see a focus that was asked for at the end of the frame before.
pub fn follow_focus(response: &Response) {
    if !response.has_focus() {
        return;
    }
    let place = Id::unique("followed focus");
    let now = (response.id, response.ctx.cumulative_pass_nr());
    let before = response.ctx.data(|data| data.get_temp::<(Id, u64)>(place));
    response.ctx.data_mut(|data| data.insert_temp(place, now));
    if before.is_none_or(|(id, pass)| id != now.0 || pass + 1 < now.1) {
        response.scroll_to_me(None);
    }
}

/// The ring round what has the focus.
pub fn focus_ring(ui: &Ui, palette: &Palette, response: &Response, area: Rect) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, palette.accent.ink);
        ui.painter().rect_stroke(area, CornerRadius::same(6), ring, StrokeKind::Inside);
    }
}

/// A field of one line, high enough for a finger.
pub fn field(text: &mut String, max_chars: usize) -> TextEdit<'_> {
    TextEdit::singleline(text)
        .char_limit(max_chars)
        .font(regular(size::TEXT))
        .margin(Margin::symmetric(10, 8))
        .align(Align2::LEFT_CENTER)
        .min_size(vec2(0.0, space::TOUCH))
}

/// Puts a field there; one that gets the focus comes into sight.
pub fn put_field(ui: &mut Ui, field: TextEdit<'_>) -> Response {
    let response = ui.add(field);
    follow_focus(&response);
    response
}
