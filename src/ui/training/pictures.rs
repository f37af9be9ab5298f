//! Pictures of progress, each with its sentence for those who cannot see it.

use eframe::egui::{
    Align2, CornerRadius, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::f32::consts::{FRAC_PI_2, TAU};

use super::super::cx::Cx;
use super::super::kit::{bold, regular, size, space};

/// A share from 0 to 1 in whole per cent.
#[must_use]
pub fn percent(share: f32) -> String {
    format!("{:.0} %", (share.clamp(0.0, 1.0) * 100.0).round())
}

fn tell(response: &Response, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, words));
}

/// A ring that closes with the share.
pub fn ring_ui(ui: &mut Ui, cx: &Cx<'_>, share: f32, diameter: f32, sentence: &str) {
    let (area, response) = ui.allocate_exact_size(vec2(diameter, diameter), Sense::hover());
    tell(&response, sentence);
    let painter = ui.painter();
    let width = diameter * 0.11;
    let radius = diameter / 2.0 - width / 2.0;
    painter.circle_stroke(area.center(), radius, Stroke::new(width, cx.palette.line));
    let steps = 72_u8;
    let share = share.clamp(0.0, 1.0);
    let point = |step: u8| {
        let turn = share * TAU * f32::from(step) / f32::from(steps) - FRAC_PI_2;
        area.center() + vec2(turn.cos(), turn.sin()) * radius
    };
    if share > 0.0 {
        painter.add(Shape::line((0..=steps).map(point).collect(), Stroke::new(width, cx.palette.accent.ink)));
    }
    painter.text(area.center(), Align2::CENTER_CENTER, percent(share), bold(diameter * 0.2), cx.palette.ink);
}

/// The thin bar below a line of words.
pub fn bar(ui: &mut Ui, cx: &Cx<'_>, share: f32, sentence: &str) {
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    tell(&response, sentence);
    let radius = CornerRadius::same(4);
    ui.painter().rect_filled(area, radius, cx.palette.line);
    let full = Rect::from_min_size(area.min, vec2(area.width() * share.clamp(0.0, 1.0), area.height()));
    ui.painter().rect_filled(full, radius, cx.palette.accent.ink);
    if cx.palette.outlined {
        ui.painter().rect_stroke(area, radius, Stroke::new(1.0, cx.palette.ink), StrokeKind::Inside);
    }
}

/// A cell of the heat map: the more is known, the fuller; the figure is always there as well.
pub fn heat_cell(ui: &Ui, cx: &Cx<'_>, area: Rect, share: Option<f32>, sentence: &str) {
    let response = ui.interact(area, ui.scope_id().with(("heat", sentence)), Sense::hover());
    tell(&response, sentence);
    let painter = ui.painter();
    let inner = area.shrink(2.0);
    let radius = CornerRadius::same(6);
    let Some(share) = share else {
        painter.rect_stroke(inner, radius, Stroke::new(1.0, cx.palette.line), StrokeKind::Inside);
        painter.text(area.center(), Align2::CENTER_CENTER, "–", regular(size::LABEL), cx.palette.muted);
        return;
    };
    let tone = if share >= 0.8 {
        cx.palette.charged
    } else if share >= 0.5 {
        cx.palette.accent
    } else {
        cx.palette.may_be_charged
    };
    painter.rect_filled(inner, radius, tone.ground);
    let level = inner.height() * share.clamp(0.0, 1.0);
    let mark = Rect::from_min_max(pos2(inner.left(), inner.bottom() - level), pos2(inner.left() + 5.0, inner.bottom()));
    painter.rect_filled(mark, CornerRadius::same(2), tone.ink);
    let text = format!("{:.0}", share * 100.0);
    painter.text(area.center(), Align2::CENTER_CENTER, text, bold(size::LABEL + 1.0), tone.ink);
    if cx.palette.outlined {
        painter.rect_stroke(inner, radius, Stroke::new(1.0, tone.ink), StrokeKind::Inside);
    }
}

/// A curve over named places, from 0 to 1, with a dashed line at what is aimed at.
pub fn curve_ui(ui: &mut Ui, cx: &Cx<'_>, points: &[(String, f32)], aim: f32, sentence: &str) {
    const HEIGHT: f32 = 240.0;
    const LEFT: f32 = 48.0;
    const FOOT: f32 = 28.0;
    let (area, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    tell(&response, sentence);
    let painter = ui.painter();
    let field = Rect::from_min_max(area.min + vec2(LEFT, space::S), area.max - vec2(space::M, FOOT));
    let height = |share: f32| field.bottom() - field.height() * share.clamp(0.0, 1.0);
    for tenth in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let y = height(tenth);
        painter.line_segment([pos2(field.left(), y), pos2(field.right(), y)], Stroke::new(1.0, cx.palette.line));
        let at = pos2(field.left() - 8.0, y);
        painter.text(at, Align2::RIGHT_CENTER, percent(tenth), regular(size::LABEL), cx.palette.muted);
    }
    let aimed = [pos2(field.left(), height(aim)), pos2(field.right(), height(aim))];
    painter.extend(Shape::dashed_line(&aimed, Stroke::new(1.5, cx.palette.charged.ink), 6.0, 5.0));
    let count = points.len().max(1);
    let step = field.width() / f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let places: Vec<Pos2> = (0_u16..)
        .zip(points)
        .map(|(place, (_, share))| pos2(field.left() + step * (f32::from(place) + 0.5), height(*share)))
        .collect();
    painter.add(Shape::line(places.clone(), Stroke::new(2.5, cx.palette.accent.ink)));
    for (at, (name, share)) in places.iter().zip(points) {
        painter.circle(*at, 5.0, cx.palette.panel, Stroke::new(2.5, cx.palette.accent.ink));
        let above = if *share > 0.9 { *at + vec2(0.0, 16.0) } else { *at - vec2(0.0, 16.0) };
        painter.text(above, Align2::CENTER_CENTER, percent(*share), bold(size::LABEL), cx.palette.ink);
        let foot = pos2(at.x, field.bottom() + 6.0);
        painter.text(foot, Align2::CENTER_TOP, name, regular(size::LABEL), cx.palette.muted);
    }
}
