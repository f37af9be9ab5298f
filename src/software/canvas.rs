//! The pixels of a window, and how a colour is laid over them.

use std::ops::Range;

use eframe::egui::{Color32, ColorImage};

/// Two channels at once: each has sixteen bits to itself while it is worked on.
const PAIR: u32 = 0x00ff_00ff;

/// A colour with its opacity multiplied in, as `0xAARRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(u32);

impl Ink {
    pub const CLEAR: Self = Self(0);

    /// From its four channels, none of them above 255.
    pub const fn new(red: u32, green: u32, blue: u32, alpha: u32) -> Self {
        Self(alpha << 24 | red << 16 | green << 8 | blue)
    }

    pub const fn of(color: Color32) -> Self {
        let [red, green, blue, alpha] = color.to_array();
        Self(u32::from_be_bytes([alpha, red, green, blue]))
    }

    pub const fn is_opaque(self) -> bool {
        self.0 >= 0xff00_0000
    }

    const fn channel(self, shift: u32) -> u32 {
        self.0 >> shift & 0xff
    }

    /// The same colour covering only `coverage` of 255 parts.
    pub const fn thinned(self, coverage: u32) -> Self {
        Self(scaled(self.0 & PAIR, coverage) | scaled(self.0 >> 8 & PAIR, coverage) << 8)
    }

    /// This colour seen through another, channel by channel.
    pub fn through(self, other: Self) -> Self {
        let channel = |shift: u32| scaled(self.channel(shift), other.channel(shift)) << shift;
        Self(channel(0) | channel(8) | channel(16) | channel(24))
    }

    /// Two colours that together are one: parts of a mixture.
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }

    /// The pixel `under`, with this colour on it.
    pub fn over(self, under: u32) -> u32 {
        let left = 255 - (self.0 >> 24);
        let pair = |ink: u32, under: u32| {
            let sum = ink + scaled(under, left);
            // Colours that add light can have more than there is room for.
            let excess = sum & 0x0100_0100;
            (sum | (excess - (excess >> 8))) & PAIR
        };
        pair(self.0 & PAIR, under & PAIR) | (pair(self.0 >> 8 & 0xff, under >> 8 & 0xff) << 8)
    }

    const fn pixel(self) -> u32 {
        self.0 & 0x00ff_ffff
    }
}

/// Each of the two channels times `part` of 255, rounded.
const fn scaled(pair: u32, part: u32) -> u32 {
    let product = pair * part + 0x0080_0080;
    (product + (product >> 8 & PAIR)) >> 8 & PAIR
}

/// Whole pixels: from `left` and `top` on, up to `right` and `bottom`, which are outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub left: usize,
    pub top: usize,
    pub right: usize,
    pub bottom: usize,
}

impl Area {
    pub const fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    pub fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }
}

/// Pixels in rows from the top, each `0x00RRGGBB`.
pub struct Canvas<'a> {
    pixels: &'a mut [u32],
    width: usize,
}

impl<'a> Canvas<'a> {
    /// A picture as high as the pixels reach; what is left of a row is not touched.
    pub const fn new(pixels: &'a mut [u32], width: usize) -> Self {
        Self { pixels, width }
    }

    /// All of it.
    pub fn area(&self) -> Area {
        let bottom = self.pixels.len().checked_div(self.width);
        Area { left: 0, top: 0, right: self.width, bottom: bottom.unwrap_or_default() }
    }

    /// One colour from edge to edge.
    pub fn clear(&mut self, color: Color32) {
        self.pixels.fill(Ink::of(color).pixel());
    }

    /// A copy of it.
    pub fn to_image(&self) -> ColorImage {
        let Area { right, bottom, .. } = self.area();
        let channels = self.pixels[..right * bottom].iter().flat_map(|pixel| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue]
        });
        ColorImage::from_rgb([right, bottom], &channels.collect::<Vec<u8>>())
    }

    /// The pixels of a row; the columns have to be inside [`Self::area`].
    pub fn row(&mut self, y: usize, columns: Range<usize>) -> &mut [u32] {
        let start = y * self.width;
        &mut self.pixels[start + columns.start..start + columns.end]
    }

    /// Lays one colour over a part of a row.
    pub fn lay(&mut self, y: usize, columns: Range<usize>, ink: Ink) {
        let row = self.row(y, columns);
        if ink.is_opaque() {
            row.fill(ink.pixel());
        } else {
            for pixel in row {
                *pixel = ink.over(*pixel);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: Ink = Ink::new(255, 0, 0, 255);

    #[test]
    fn colours_are_laid_over_as_in_whole_numbers() {
        for alpha in 0..=255_u32 {
            for under in 0..=255_u32 {
                let ink = Ink::new(alpha, alpha / 2, 0, alpha);
                let laid = ink.over(under << 16 | under << 8 | under);
                let expected = |ink: u32| ink + (under * (255 - alpha) * 2 + 255) / 510;
                let channels = [laid >> 16, laid >> 8 & 0xff, laid & 0xff];
                assert_eq!(channels, [expected(alpha), expected(alpha / 2), expected(0)], "{alpha} over {under}");
            }
        }
    }

    #[test]
    fn light_that_is_added_ends_at_white() {
        assert_eq!(Ink::new(200, 10, 255, 0).over(0x0064_6464), 0x00ff_6eff);
    }

    #[test]
    fn thinned_and_seen_through_a_colour_keeps_its_shade() {
        assert_eq!(RED.thinned(255), RED);
        assert_eq!(RED.thinned(0), Ink::CLEAR);
        assert_eq!(Ink::new(255, 128, 0, 255).thinned(128), Ink::new(128, 64, 0, 128));
        assert_eq!(Ink::new(255, 128, 64, 255).through(Ink::new(128, 255, 0, 255)), Ink::new(128, 128, 0, 255));
    }

    #[test]
    fn nothing_beside_the_columns_is_touched() {
        let mut pixels = [0; 12];
        Canvas::new(&mut pixels, 4).lay(1, 1..3, RED);
        assert_eq!(pixels, [0, 0, 0, 0, 0, 0x00ff_0000, 0x00ff_0000, 0, 0, 0, 0, 0]);
    }
}
