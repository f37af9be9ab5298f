//! Rectangles that lie straight: letters, most of all.

use eframe::egui::epaint::{Vertex, WHITE_UV};
use eframe::egui::{Pos2, pos2};

use super::canvas::{Area, Canvas, Ink};
use super::texture::{Row, Texture};
use super::triangle::first_pixel;

/// How far two places may be apart and still be the same, in pixels or texels.
const NEAR: f32 = 1.0 / 64.0;

/// Whether a point is exactly there. What is not a number is nowhere but at its like; egui's own comparison ends the program for it
/// while it is being developed.
fn is_at(point: Pos2, x: f32, y: f32) -> bool {
    point.x.to_bits() == x.to_bits() && point.y.to_bits() == y.to_bits()
}

/// Whether a place in the picture of letters is its white texel.
pub fn is_white(uv: Pos2) -> bool {
    is_at(uv, WHITE_UV.x, WHITE_UV.y)
}

/// A rectangle of one colour that shows a part of a picture.
pub struct Quad {
    /// In pixels.
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
    /// The part of the picture, of its whole width and height.
    texels: [f32; 4],
    pub ink: Ink,
}

impl Quad {
    /// The rectangle that two triangles make, if they do: upper left, upper right, lower left, lower right.
    pub fn of(corners: [&Vertex; 4], scale: f32) -> Option<Self> {
        let [a, b, c, d] = corners;
        let straight = is_at(b.pos, d.pos.x, a.pos.y) && is_at(c.pos, a.pos.x, d.pos.y);
        let level = is_at(b.uv, d.uv.x, a.uv.y) && is_at(c.uv, a.uv.x, d.uv.y);
        let even = a.color == b.color && a.color == c.color && a.color == d.color;
        (straight && level && even && a.pos.x < d.pos.x && a.pos.y < d.pos.y).then(|| Self {
            left: a.pos.x * scale,
            top: a.pos.y * scale,
            right: d.pos.x * scale,
            bottom: d.pos.y * scale,
            texels: [a.uv.x, a.uv.y, d.uv.x, d.uv.y],
            ink: Ink::of(a.color),
        })
    }

    /// Whether it shows nothing but the white texel at the beginning.
    pub fn is_blank(&self) -> bool {
        let [left, top, right, bottom] = self.texels;
        is_white(pos2(left, top)) && is_white(pos2(right, bottom))
    }

    fn area(&self) -> Area {
        Area {
            left: first_pixel(self.left),
            top: first_pixel(self.top),
            right: first_pixel(self.right),
            bottom: first_pixel(self.bottom),
        }
    }

    /// Fills it with its colour, whatever its picture.
    pub fn fill(&self, canvas: &mut Canvas<'_>, clip: Area) {
        let area = self.area().within(clip);
        if area.is_empty() {
            return;
        }
        for y in area.top..area.bottom {
            canvas.lay(y, area.left..area.right, self.ink);
        }
    }

    /// Shows its part of the picture if each texel of it is a pixel here; otherwise it returns `false` and shows nothing.
    #[must_use]
    pub fn copy(&self, canvas: &mut Canvas<'_>, clip: Area, texture: &Texture) -> bool {
        let Some([from_x, from_y]) = self.first_texel(texture.size()) else { return false };
        let whole = self.area();
        let area = whole.within(clip);
        if area.is_empty() {
            return true;
        }
        for y in area.top..area.bottom {
            let row = texture.row(y - whole.top + from_y, area.left - whole.left + from_x, area.right - area.left);
            let pixels = canvas.row(y, area.left..area.right);
            match row {
                Row::Coverage(row) => cover(pixels, row, self.ink),
                Row::Colour(row) => {
                    for (pixel, texel) in pixels.iter_mut().zip(row) {
                        *pixel = texel.through(self.ink).over(*pixel);
                    }
                }
            }
        }
        true
    }

    /// The texel of the first pixel; `None` if the picture is enlarged, lies between the pixels, or is not all there.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "checked before"
    )]
    fn first_texel(&self, [width, height]: [usize; 2]) -> Option<[usize; 2]> {
        let [left, top, right, bottom] = self.texels;
        let (left, right) = (left * width as f32, right * width as f32);
        let (top, bottom) = (top * height as f32, bottom * height as f32);
        let same = |one: f32, other: f32| (one - other).abs() < NEAR;
        let whole = |place: f32| same(place, place.round());
        let fits = same(right - left, self.right - self.left) && same(bottom - top, self.bottom - self.top);
        let lies_on_pixels = whole(self.left) && whole(self.top) && whole(left) && whole(top);
        // What begins outside the window is clipped at its first pixel, and not at its first texel.
        let inside = self.left > -NEAR && self.top > -NEAR;
        let there = left > -NEAR && top > -NEAR && right < width as f32 + NEAR && bottom < height as f32 + NEAR;
        (fits && lies_on_pixels && inside && there).then(|| [left.round() as usize, top.round() as usize])
    }
}

/// Lays a colour as thick as each texel says.
fn cover(pixels: &mut [u32], row: &[u8], ink: Ink) {
    for (pixel, &coverage) in pixels.iter_mut().zip(row) {
        if coverage != 0 {
            *pixel = ink.thinned(u32::from(coverage)).over(*pixel);
        }
    }
}
