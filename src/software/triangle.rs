//! Triangles, row by row.
//!
//! A pixel belongs to a triangle if its centre does. The place where an edge crosses a row is worked out from its upper end to its
//! lower one, whichever triangle asks: two that share an edge share it to the bit, so no pixel is left out between them or laid
//! twice.

use std::ops::Range;

use super::canvas::{Area, Canvas, Ink};
use super::texture::Texture;

/// One corner, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Corner {
    pub x: f32,
    pub y: f32,
    /// In texels.
    pub texel: [f32; 2],
    /// Red, green, blue, alpha up to 255, alpha multiplied in.
    pub color: [f32; 4],
}

/// The first whole pixel whose centre is not before this place.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "saturates, and nothing is left of the window"
)]
pub fn first_pixel(place: f32) -> usize {
    (place - 0.5).ceil().max(0.0) as usize
}

/// The centre of a pixel.
#[expect(clippy::cast_precision_loss, reason = "no window has 2^24 pixels a side")]
fn centre(pixel: usize) -> f32 {
    pixel as f32 + 0.5
}

/// Calls `lay` with each row of the triangle and its columns, as far as they are inside the clip.
fn each_row(corners: &[Corner; 3], clip: Area, mut lay: impl FnMut(usize, Range<usize>)) {
    let [mut upper, mut middle, mut lower] = [&corners[0], &corners[1], &corners[2]];
    if middle.y < upper.y {
        std::mem::swap(&mut upper, &mut middle);
    }
    if lower.y < middle.y {
        std::mem::swap(&mut middle, &mut lower);
    }
    if middle.y < upper.y {
        std::mem::swap(&mut upper, &mut middle);
    }
    for y in first_pixel(upper.y).max(clip.top)..first_pixel(lower.y).min(clip.bottom) {
        let row = centre(y);
        let whole = crossing(upper, lower, row);
        let half = if row < middle.y { crossing(upper, middle, row) } else { crossing(middle, lower, row) };
        let left = first_pixel(whole.min(half)).max(clip.left);
        let right = first_pixel(whole.max(half)).min(clip.right);
        if left < right {
            lay(y, left..right);
        }
    }
}

/// Where an edge crosses a row.
fn crossing(upper: &Corner, lower: &Corner, row: f32) -> f32 {
    upper.x + (lower.x - upper.x) * ((row - upper.y) / (lower.y - upper.y))
}

/// A triangle of one colour.
pub fn plain(canvas: &mut Canvas<'_>, clip: Area, corners: &[Corner; 3], ink: Ink) {
    each_row(corners, clip, |y, columns| canvas.lay(y, columns, ink));
}

/// A triangle whose colour changes from corner to corner.
pub fn shaded(canvas: &mut Canvas<'_>, clip: Area, corners: &[Corner; 3]) {
    let Some(colors) = Slope::new(corners, |corner| corner.color) else { return };
    each_row(corners, clip, |y, columns| {
        let mut color = colors.at(centre(columns.start), centre(y));
        for pixel in canvas.row(y, columns) {
            *pixel = ink(color).over(*pixel);
            color = plus(color, colors.right);
        }
    });
}

/// A triangle that shows a part of a picture, through the colours of its corners.
pub fn pictured(canvas: &mut Canvas<'_>, clip: Area, corners: &[Corner; 3], texture: &Texture) {
    let Some(colors) = Slope::new(corners, |corner| corner.color) else { return };
    let Some(texels) = Slope::new(corners, |corner| corner.texel) else { return };
    each_row(corners, clip, |y, columns| {
        let mut color = colors.at(centre(columns.start), centre(y));
        let mut texel = texels.at(centre(columns.start), centre(y));
        for pixel in canvas.row(y, columns) {
            *pixel = texture.at(texel[0], texel[1]).through(ink(color)).over(*pixel);
            color = plus(color, colors.right);
            texel = plus(texel, texels.right);
        }
    });
}

/// Values that change evenly over a triangle.
struct Slope<const N: usize> {
    /// Where the values are `start`.
    origin: [f32; 2],
    start: [f32; N],
    /// What is added from one pixel to the next, to the right and down.
    right: [f32; N],
    down: [f32; N],
}

impl<const N: usize> Slope<N> {
    /// `None` for a triangle that has no inside.
    fn new(corners: &[Corner; 3], values: impl Fn(&Corner) -> [f32; N]) -> Option<Self> {
        let [a, b, c] = corners;
        let (ab, ac) = ([b.x - a.x, b.y - a.y], [c.x - a.x, c.y - a.y]);
        let area = ab[0] * ac[1] - ab[1] * ac[0];
        if area == 0.0 || !area.is_finite() {
            return None;
        }
        let start = values(a);
        let (at_b, at_c) = (values(b), values(c));
        let right = std::array::from_fn(|i| ((at_b[i] - start[i]) * ac[1] - (at_c[i] - start[i]) * ab[1]) / area);
        let down = std::array::from_fn(|i| ((at_c[i] - start[i]) * ab[0] - (at_b[i] - start[i]) * ac[0]) / area);
        Some(Self { origin: [a.x, a.y], start, right, down })
    }

    fn at(&self, x: f32, y: f32) -> [f32; N] {
        let (x, y) = (x - self.origin[0], y - self.origin[1]);
        std::array::from_fn(|i| self.start[i] + self.right[i] * x + self.down[i] * y)
    }
}

fn plus<const N: usize>(values: [f32; N], more: [f32; N]) -> [f32; N] {
    std::array::from_fn(|i| values[i] + more[i])
}

/// Rounded, and never beyond what a channel holds: the last pixel of a slope may be a hair outside the triangle.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255 before")]
fn ink(color: [f32; 4]) -> Ink {
    let [red, green, blue, alpha] = color.map(|channel| (channel + 0.5).clamp(0.0, 255.0) as u32);
    Ink::new(red, green, blue, alpha)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Area = Area { left: 0, top: 0, right: 8, bottom: 8 };
    const HALF_WHITE: Ink = Ink::new(128, 128, 128, 128);

    fn corner(x: f32, y: f32) -> Corner {
        Corner { x, y, texel: [0.0, 0.0], color: [0.0; 4] }
    }

    /// How often each pixel was laid, told by its brightness.
    fn laid(triangles: &[[Corner; 3]], clip: Area) -> Vec<u32> {
        let mut pixels = vec![0; 64];
        let mut canvas = Canvas::new(&mut pixels, 8);
        for corners in triangles {
            plain(&mut canvas, clip, corners, HALF_WHITE);
        }
        pixels
    }

    #[test]
    fn triangles_around_a_point_cover_each_pixel_once() {
        let rim = [(0.0, 0.0), (5.3, 0.0), (8.0, 0.0), (8.0, 3.7), (8.0, 8.0), (2.2, 8.0), (0.0, 8.0), (0.0, 4.5)];
        for (x, y) in [(4.0, 4.0), (3.5, 3.5), (1.23, 6.78), (5.5, 0.5)] {
            let fan: Vec<_> = (0..rim.len())
                .map(|i| {
                    let (from, to) = (rim[i], rim[(i + 1) % rim.len()]);
                    [corner(x, y), corner(from.0, from.1), corner(to.0, to.1)]
                })
                .collect();
            assert_eq!(laid(&fan, WHOLE), vec![0x0080_8080; 64], "around {x}, {y}");
        }
    }

    #[test]
    fn nothing_outside_the_clip_is_touched() {
        let clip = Area { left: 2, top: 3, right: 5, bottom: 6 };
        let pixels = laid(&[[corner(-20.0, -20.0), corner(60.0, -20.0), corner(-20.0, 60.0)]], clip);
        for (i, pixel) in pixels.iter().enumerate() {
            let inside = (2..5).contains(&(i % 8)) && (3..6).contains(&(i / 8));
            assert_eq!(*pixel != 0, inside, "pixel {} {}", i % 8, i / 8);
        }
    }

    #[test]
    fn a_triangle_without_an_inside_or_with_nonsense_for_corners_draws_nothing() {
        let nowhere = [corner(1.0, 1.0), corner(5.0, 5.0), corner(3.0, 3.0)];
        let nonsense = [corner(f32::NAN, 1.0), corner(5.0, f32::NAN), corner(3.0, 3.0)];
        let mut pixels = vec![0; 64];
        let mut canvas = Canvas::new(&mut pixels, 8);
        shaded(&mut canvas, WHOLE, &nowhere);
        shaded(&mut canvas, WHOLE, &nonsense);
        plain(&mut canvas, WHOLE, &nonsense, HALF_WHITE);
        assert!(pixels.iter().all(|pixel| *pixel == 0));
    }

    #[test]
    fn a_slope_runs_evenly_from_one_colour_to_the_other() {
        let at = |x: f32, y: f32, value: f32| Corner { color: [value, 0.0, 0.0, 255.0], ..corner(x, y) };
        let mut pixels = vec![0; 64];
        let mut canvas = Canvas::new(&mut pixels, 8);
        shaded(&mut canvas, WHOLE, &[at(0.0, 0.0, 0.0), at(0.0, 16.0, 0.0), at(16.0, 0.0, 160.0)]);
        let reds: Vec<u32> = pixels[..8].iter().map(|pixel| pixel >> 16).collect();
        assert_eq!(reds, [5, 15, 25, 35, 45, 55, 65, 75]);
    }
}
