//! What one may be looking at when there is no code, drawn: large to be chosen, small to stand where a code would.
//!
//! Every picture is drawn into a square of a hundred units and takes its colours from the palette.

use std::f32::consts::{FRAC_PI_4, PI};

use eframe::egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, vec2};

use super::super::kit::{Palette, bold};
use crate::knowledge::Picture;

/// Below this size in points the finer lines are left out: they would only be dirt.
const SMALL: f32 = 48.0;

/// Draws a picture into the largest square in the middle of `rect`.
pub fn paint(painter: &Painter, rect: Rect, picture: Picture, palette: &Palette) {
    let side = rect.width().min(rect.height());
    let square = Rect::from_center_size(rect.center(), vec2(side, side));
    let brush = Brush { painter, square, palette, fine: side >= SMALL };
    match picture {
        Picture::Screen => screen(&brush),
        Picture::Reader => reader(&brush),
        Picture::Printer => printer(&brush),
        Picture::Network => network(&brush),
        Picture::Qr => qr(&brush),
        Picture::Terminal => terminal(&brush),
    }
}

/// Draws in units of a hundredth of the square.
struct Brush<'a> {
    painter: &'a Painter,
    square: Rect,
    palette: &'a Palette,
    /// There is room for the finer lines.
    fine: bool,
}

impl Brush<'_> {
    fn len(&self, units: f32) -> f32 {
        self.square.width() * units / 100.0
    }

    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.square.min + vec2(self.len(x), self.len(y))
    }

    fn stroke(&self, units: f32, colour: Color32) -> Stroke {
        Stroke::new(self.len(units).max(1.2), colour)
    }

    fn radius(&self, units: f32) -> CornerRadius {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few points, never negative")]
        CornerRadius::same(self.len(units).min(200.0) as u8)
    }

    fn area(&self, x: [f32; 2], y: [f32; 2]) -> Rect {
        Rect::from_min_max(self.at(x[0], y[0]), self.at(x[1], y[1]))
    }

    /// A body: filled and outlined.
    fn body(&self, x: [f32; 2], y: [f32; 2], radius: f32, fill: Color32) {
        let outline = self.stroke(3.2, self.palette.ink);
        self.painter.rect(self.area(x, y), self.radius(radius), fill, outline, StrokeKind::Middle);
    }

    /// A filled shape without an outline.
    fn block(&self, x: [f32; 2], y: [f32; 2], radius: f32, fill: Color32) {
        self.painter.rect_filled(self.area(x, y), self.radius(radius), fill);
    }

    /// A line of writing nobody can read.
    fn writing(&self, x: [f32; 2], y: f32, colour: Color32) {
        if self.fine {
            self.block(x, [y - 1.6, y + 1.6], 1.6, colour);
        }
    }

    /// A part of a circle, angles clockwise from the right.
    fn arc(&self, centre: [f32; 2], radius: f32, from: f32, to: f32, stroke: Stroke) {
        const STEPS: u8 = 16;
        let middle = self.at(centre[0], centre[1]);
        let point = |step: u8| {
            let angle = from + (to - from) * f32::from(step) / f32::from(STEPS);
            middle + vec2(angle.cos(), angle.sin()) * self.len(radius)
        };
        self.painter.line((0..=STEPS).map(point).collect(), stroke);
    }

    /// The lit glass of a terminal, with its edge.
    fn display(&self, x: [f32; 2], y: [f32; 2], radius: f32, edge: f32) {
        let accent = self.palette.accent;
        self.block(x, y, radius, accent.ground);
        let stroke = self.stroke(edge, accent.ink);
        self.painter.rect_stroke(self.area(x, y), self.radius(radius), stroke, StrokeKind::Middle);
    }

    fn line(&self, from: [f32; 2], to: [f32; 2], stroke: Stroke) {
        self.painter.line_segment([self.at(from[0], from[1]), self.at(to[0], to[1])], stroke);
    }
}

/// The display of a terminal, close by: words on it, and one big question; the first keys below.
fn screen(b: &Brush<'_>) {
    let p = b.palette;
    b.body([8.0, 92.0], [10.0, 90.0], 10.0, p.panel);
    b.display([16.0, 84.0], [18.0, 66.0], 4.0, 2.2);
    b.writing([23.0, 54.0], 29.0, p.accent.ink);
    b.writing([23.0, 47.0], 38.0, p.outline);
    b.writing([23.0, 52.0], 47.0, p.outline);
    b.writing([23.0, 40.0], 56.0, p.outline);
    let mark = b.at(if b.fine { 69.0 } else { 50.0 }, 42.0);
    b.painter.text(mark, Align2::CENTER_CENTER, "?", bold(b.len(36.0)), p.accent.ink);
    for (x, colour) in [(16.0, p.never.ink), (34.0, p.may_be_charged.ink), (52.0, p.outline), (70.0, p.charged.ink)] {
        b.block([x, x + 14.0], [74.0, 82.0], 2.5, colour);
    }
}

/// A card on its way into the slot, and the waves of one held against it.
fn reader(b: &Brush<'_>) {
    let p = b.palette;
    b.body([20.0, 68.0], [8.0, 66.0], 6.0, p.accent.ground);
    let gold = p.may_be_charged;
    b.painter.rect(
        b.area([28.0, 43.0], [38.0, 51.0]),
        b.radius(2.5),
        gold.ground,
        b.stroke(2.0, gold.ink),
        StrokeKind::Middle,
    );
    if b.fine {
        b.line([35.5, 38.0], [35.5, 51.0], b.stroke(1.2, gold.ink));
        b.line([28.0, 44.5], [43.0, 44.5], b.stroke(1.2, gold.ink));
    }
    b.block([20.0, 68.0], [16.0, 24.0], 0.0, p.ink);
    b.body([10.0, 78.0], [60.0, 92.0], 7.0, p.panel);
    b.block([16.0, 72.0], [64.0, 68.0], 2.0, p.ink);
    b.writing([24.0, 64.0], 80.0, p.outline);
    for radius in [8.0, 15.0, 22.0] {
        b.arc([72.0, 36.0], radius, -FRAC_PI_4, FRAC_PI_4, b.stroke(3.2, p.accent.ink));
    }
}

/// A slip that comes out, torn at its end.
fn printer(b: &Brush<'_>) {
    let p = b.palette;
    let teeth = [30.0, 36.7, 43.3, 50.0, 56.7, 63.3, 70.0];
    let mut paper = vec![b.at(30.0, 60.0)];
    for (place, x) in teeth.into_iter().enumerate() {
        paper.push(b.at(x, if place % 2 == 0 { 12.0 } else { 8.0 }));
    }
    paper.push(b.at(70.0, 60.0));
    // Filled as a plain sheet, because the torn edge makes the outline hollow.
    b.block([30.0, 70.0], [12.0, 60.0], 0.0, p.panel);
    b.painter.add(Shape::line(paper, b.stroke(3.2, p.ink)));
    b.writing([38.0, 62.0], 22.0, p.ink);
    b.writing([38.0, 56.0], 31.0, p.outline);
    b.writing([38.0, 60.0], 40.0, p.outline);
    b.body([12.0, 88.0], [52.0, 90.0], 8.0, p.accent.ground);
    b.block([26.0, 74.0], [57.0, 62.0], 2.5, p.ink);
    b.block([72.0, 79.0], [74.0, 81.0], 3.5, p.may_be_charged.ink);
    b.writing([22.0, 50.0], 77.5, p.accent.ink);
}

/// Waves without an answer: crossed out.
fn network(b: &Brush<'_>) {
    let p = b.palette;
    let (from, to) = (-PI * 0.76, -PI * 0.24);
    for (radius, colour) in [(18.0, p.accent.ink), (36.0, p.accent.ink), (54.0, p.outline)] {
        b.arc([46.0, 74.0], radius, from, to, b.stroke(7.0, colour));
    }
    b.painter.circle_filled(b.at(46.0, 76.0), b.len(6.5), p.accent.ink);
    let (centre, reach) = ([78.0, 76.0], 7.5);
    b.painter.circle(b.at(centre[0], centre[1]), b.len(16.0), p.never.ground, b.stroke(3.2, p.never.ink));
    for turn in [1.0, -1.0] {
        let from = [centre[0] - reach, centre[1] - reach * turn];
        let to = [centre[0] + reach, centre[1] + reach * turn];
        b.line(from, to, b.stroke(4.5, p.never.ink));
    }
}

/// Three eyes and some of the rest, in the brackets of a scanner.
fn qr(b: &Brush<'_>) {
    let p = b.palette;
    for [x, y] in [[10.0, 10.0], [90.0, 10.0], [10.0, 90.0], [90.0, 90.0]] {
        let inward = |v: f32| if v < 50.0 { v + 16.0 } else { v - 16.0 };
        b.line([x, y], [inward(x), y], b.stroke(4.0, p.accent.ink));
        b.line([x, y], [x, inward(y)], b.stroke(4.0, p.accent.ink));
    }
    for [x, y] in [[22.0, 22.0], [58.0, 22.0], [22.0, 58.0]] {
        b.painter.rect_stroke(
            b.area([x, x + 20.0], [y, y + 20.0]),
            b.radius(2.0),
            b.stroke(4.0, p.ink),
            StrokeKind::Inside,
        );
        b.block([x + 7.0, x + 13.0], [y + 7.0, y + 13.0], 1.0, p.ink);
    }
    for [x, y] in [
        [47.0, 24.0],
        [47.0, 38.0],
        [58.0, 47.0],
        [72.0, 47.0],
        [47.0, 58.0],
        [60.0, 62.0],
        [72.0, 58.0],
        [47.0, 72.0],
        [66.0, 72.0],
        [34.0, 47.0],
    ] {
        b.block([x, x + 6.0], [y, y + 6.0], 0.0, p.ink);
    }
}

/// The device in one's hand.
fn terminal(b: &Brush<'_>) {
    let p = b.palette;
    b.block([34.0, 66.0], [4.0, 16.0], 1.0, p.outline);
    b.body([24.0, 76.0], [10.0, 94.0], 9.0, p.panel);
    b.display([31.0, 69.0], [18.0, 42.0], 3.0, 2.0);
    for (row, y) in [50.0, 60.0, 70.0].into_iter().enumerate() {
        for x in [33.0, 45.5, 58.0] {
            let colour = if row == 0 { p.muted } else { p.outline };
            b.block([x, x + 9.0], [y, y + 6.0], 2.0, colour);
        }
    }
    for (x, tone) in [(33.0, p.never), (45.5, p.may_be_charged), (58.0, p.charged)] {
        b.block([x, x + 9.0], [81.0, 87.0], 2.0, tone.ink);
    }
}
