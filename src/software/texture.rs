//! Pictures that triangles show a part of: the letters, and whatever else egui uploads.

use eframe::egui::{Color32, ColorImage};

use super::canvas::Ink;

/// One picture.
pub struct Texture {
    width: usize,
    height: usize,
    texels: Texels,
}

enum Texels {
    /// White of this opacity: letters, in a quarter of the memory.
    Coverage(Vec<u8>),
    Colour(Vec<Ink>),
}

/// One row of a picture, from a column on.
pub enum Row<'a> {
    Coverage(&'a [u8]),
    Colour(&'a [Ink]),
}

impl Texture {
    pub fn new(image: &ColorImage) -> Self {
        let texels = coverage(image).map_or_else(|| Texels::Colour(colours(image)), Texels::Coverage);
        Self { width: image.width(), height: image.height(), texels }
    }

    pub const fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// Replaces the part that begins at a column and row; what would reach beyond the picture is left out.
    pub fn patch(&mut self, [left, top]: [usize; 2], image: &ColorImage) {
        let patch = Self::new(image);
        if let (Texels::Coverage(own), Texels::Colour(_)) = (&self.texels, &patch.texels) {
            self.texels = Texels::Colour(own.iter().map(|&coverage| white(coverage)).collect());
        }
        let columns = patch.width.min(self.width.saturating_sub(left));
        for y in 0..patch.height.min(self.height.saturating_sub(top)) {
            let (from, to) = (y * patch.width, (top + y) * self.width + left);
            match (&mut self.texels, &patch.texels) {
                (Texels::Coverage(own), Texels::Coverage(new)) => {
                    own[to..to + columns].copy_from_slice(&new[from..from + columns]);
                }
                (Texels::Colour(own), Texels::Colour(new)) => {
                    own[to..to + columns].copy_from_slice(&new[from..from + columns]);
                }
                (Texels::Colour(own), Texels::Coverage(new)) => {
                    for (own, new) in own[to..to + columns].iter_mut().zip(&new[from..from + columns]) {
                        *own = white(*new);
                    }
                }
                // Made colours above.
                (Texels::Coverage(_), Texels::Colour(_)) => {}
            }
        }
    }

    /// A part of a row, which has to be inside.
    pub fn row(&self, y: usize, left: usize, columns: usize) -> Row<'_> {
        let start = y * self.width + left;
        match &self.texels {
            Texels::Coverage(texels) => Row::Coverage(&texels[start..start + columns]),
            Texels::Colour(texels) => Row::Colour(&texels[start..start + columns]),
        }
    }

    fn texel(&self, x: usize, y: usize) -> Ink {
        let at = y * self.width + x;
        match &self.texels {
            Texels::Coverage(texels) => white(texels[at]),
            Texels::Colour(texels) => texels[at],
        }
    }

    /// The colour at a place in texels, mixed of the four around it as a graphics card does.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a picture has less than 2^16 texels a side, and the place is held inside"
    )]
    pub fn at(&self, x: f32, y: f32) -> Ink {
        if self.width == 0 || self.height == 0 {
            return Ink::CLEAR;
        }
        let x = (x - 0.5).clamp(0.0, (self.width - 1) as f32);
        let y = (y - 0.5).clamp(0.0, (self.height - 1) as f32);
        let (left, top) = (x as usize, y as usize);
        let (right, bottom) = ((left + 1).min(self.width - 1), (top + 1).min(self.height - 1));
        let (across, down) = ((x.fract() * 255.0) as u32, (y.fract() * 255.0) as u32);
        let upper = mix(self.texel(left, top), self.texel(right, top), across);
        let lower = mix(self.texel(left, bottom), self.texel(right, bottom), across);
        mix(upper, lower, down)
    }
}

const fn white(coverage: u8) -> Ink {
    let part = coverage as u32;
    Ink::new(part, part, part, part)
}

/// `part` of 255 of the second colour, the rest of the first.
fn mix(first: Ink, second: Ink, part: u32) -> Ink {
    first.thinned(255 - part).plus(second.thinned(part))
}

/// The opacities, if that is all there is to it.
fn coverage(image: &ColorImage) -> Option<Vec<u8>> {
    let one = |color: &Color32| (color.to_array() == [color.a(); 4]).then_some(color.a());
    image.pixels.iter().map(one).collect()
}

fn colours(image: &ColorImage) -> Vec<Ink> {
    image.pixels.iter().map(|color| Ink::of(*color)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(size: [usize; 2], values: &[u8]) -> ColorImage {
        ColorImage::new(size, values.iter().map(|&value| Color32::from_white_alpha(value)).collect())
    }

    #[test]
    fn a_patch_lands_where_it_belongs_and_what_reaches_beyond_is_left_out() {
        let mut texture = Texture::new(&grey([3, 2], &[0; 6]));
        texture.patch([1, 1], &grey([4, 3], &[7; 12]));
        let Row::Coverage(first) = texture.row(0, 0, 3) else { panic!("letters stay letters") };
        assert_eq!(first, [0, 0, 0]);
        let Row::Coverage(second) = texture.row(1, 0, 3) else { panic!("letters stay letters") };
        assert_eq!(second, [0, 7, 7]);
    }

    #[test]
    fn a_coloured_patch_makes_the_whole_picture_coloured() {
        let mut texture = Texture::new(&grey([2, 1], &[255, 128]));
        texture.patch([0, 0], &ColorImage::filled([1, 1], Color32::RED));
        texture.patch([1, 0], &grey([1, 1], &[64]));
        let Row::Colour(row) = texture.row(0, 0, 2) else { panic!("colours need colours") };
        assert_eq!(row, [Ink::of(Color32::RED), white(64)]);
    }

    #[test]
    fn between_two_texels_is_a_mixture_and_beyond_the_edge_the_edge() {
        let texture = Texture::new(&grey([2, 1], &[0, 255]));
        assert_eq!(texture.at(-3.0, 0.5), white(0));
        assert_eq!(texture.at(9.0, 0.5), white(255));
        assert_eq!(texture.at(1.0, 0.5), white(127));
    }
}
