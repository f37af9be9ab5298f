//! What egui made of a frame, drawn into a canvas.

use std::collections::HashMap;

use eframe::egui::epaint::{ClippedPrimitive, Mesh, Primitive, Vertex};
use eframe::egui::{ImageData, Rect, TextureId, TexturesDelta};

use super::canvas::{Area, Canvas, Ink};
use super::quad::{Quad, is_white};
use super::texture::Texture;
use super::triangle::{Corner, first_pixel, pictured, plain, shaded};

/// Holds what egui uploaded.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
}

impl Painter {
    /// Takes in new and changed pictures, before a frame that shows them is drawn; those no longer needed are to be given to
    /// [`Self::forget`] after it.
    pub fn learn(&mut self, delta: &TexturesDelta) {
        for (id, changes) in &delta.set {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                match (change.pos, self.textures.get_mut(id)) {
                    (Some(at), Some(texture)) => texture.patch(at, image),
                    (Some(_), None) => log::error!("a part of a picture came before the picture"),
                    (None, _) => {
                        self.textures.insert(*id, Texture::new(image));
                    }
                }
            }
        }
    }

    /// Lets go of pictures that no later frame shows.
    pub fn forget(&mut self, mut delta: TexturesDelta) {
        for id in &delta.free {
            self.textures.remove(id);
        }
        // egui wants to see it emptied by whoever took it in.
        delta.clear();
    }

    /// Draws over what is on the canvas; `scale` is how many pixels a point has.
    pub fn paint(&self, canvas: &mut Canvas<'_>, primitives: &[ClippedPrimitive], scale: f32) {
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let clip = clip(*clip_rect, scale).within(canvas.area());
            match primitive {
                Primitive::Mesh(mesh) if !clip.is_empty() => self.mesh(canvas, clip, mesh, scale),
                Primitive::Mesh(_) => {}
                // They bring commands for a graphics card; we have none.
                Primitive::Callback(_) => log::error!("something can be drawn by a graphics card alone"),
            }
        }
    }

    fn mesh(&self, canvas: &mut Canvas<'_>, clip: Area, mesh: &Mesh, scale: f32) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else {
            log::error!("a picture is missing");
            return;
        };
        let brush = Brush { texture, is_letters: mesh.texture_id == TextureId::default(), clip, scale };
        let vertex = |at: usize| mesh.vertices.get(mesh.indices[at] as usize);
        let mut at = 0;
        while at + 3 <= mesh.indices.len() {
            if let Some(quad) = quad_at(mesh, at, scale)
                && brush.quad(canvas, &quad)
            {
                at += 6;
                continue;
            }
            if let (Some(a), Some(b), Some(c)) = (vertex(at), vertex(at + 1), vertex(at + 2)) {
                brush.triangle(canvas, [a, b, c]);
            }
            at += 3;
        }
    }
}

/// The rectangle that the next two triangles make, as egui writes them.
fn quad_at(mesh: &Mesh, at: usize, scale: f32) -> Option<Quad> {
    let &[a, b, c, again_c, again_b, d] = mesh.indices.get(at..at + 6)? else { return None };
    if (again_c, again_b) != (c, b) {
        return None;
    }
    let vertex = |index: u32| mesh.vertices.get(index as usize);
    Quad::of([vertex(a)?, vertex(b)?, vertex(c)?, vertex(d)?], scale)
}

/// How the triangles of one mesh are drawn.
struct Brush<'a> {
    texture: &'a Texture,
    /// Its first texel is white.
    is_letters: bool,
    clip: Area,
    scale: f32,
}

impl Brush<'_> {
    /// Whether it could be drawn as one.
    fn quad(&self, canvas: &mut Canvas<'_>, quad: &Quad) -> bool {
        if self.is_letters && quad.is_blank() {
            quad.fill(canvas, self.clip);
            return true;
        }
        quad.copy(canvas, self.clip, self.texture)
    }

    fn triangle(&self, canvas: &mut Canvas<'_>, corners: [&Vertex; 3]) {
        let [a, b, c] = corners;
        let at = corners.map(|vertex| self.corner(vertex));
        let is_bare = self.is_letters && corners.iter().all(|vertex| is_white(vertex.uv));
        if !is_bare {
            pictured(canvas, self.clip, &at, self.texture);
        } else if a.color == b.color && a.color == c.color {
            plain(canvas, self.clip, &at, Ink::of(a.color));
        } else {
            shaded(canvas, self.clip, &at);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a picture has less than 2^24 texels a side")]
    fn corner(&self, vertex: &Vertex) -> Corner {
        let [width, height] = self.texture.size();
        Corner {
            x: vertex.pos.x * self.scale,
            y: vertex.pos.y * self.scale,
            texel: [vertex.uv.x * width as f32, vertex.uv.y * height as f32],
            color: vertex.color.to_array().map(f32::from),
        }
    }
}

/// Rounded to whole pixels as egui's other painters do.
fn clip(rect: Rect, scale: f32) -> Area {
    let pixel = |place: f32| first_pixel((place * scale).round() + 0.5);
    Area { left: pixel(rect.min.x), top: pixel(rect.min.y), right: pixel(rect.max.x), bottom: pixel(rect.max.y) }
}

#[cfg(test)]
mod tests {
    use eframe::egui::epaint::{ImageDelta, WHITE_UV};
    use eframe::egui::{Color32, ColorImage, TextureOptions, pos2};
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const RED: u32 = 0x00ff_0000;
    const WHITE: u32 = 0x00ff_ffff;

    fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    /// A painter with a white texel and beside it one letter: two texels wide, the left one full, the right one half.
    fn with_letters() -> Painter {
        let opacities = [255, 0, 255, 128].map(Color32::from_white_alpha);
        let letters = ColorImage::new([4, 1], opacities.to_vec());
        let mut delta = TexturesDelta::default();
        delta.push(TextureId::default(), ImageDelta::full(letters, TextureOptions::LINEAR));
        let mut painter = Painter::default();
        painter.learn(&delta);
        painter.forget(delta);
        painter
    }

    fn drawn(painter: &Painter, scale: f32, clip_rect: Rect, fill: impl FnOnce(&mut Mesh)) -> Vec<u32> {
        let mut mesh = Mesh::default();
        fill(&mut mesh);
        let mut pixels = vec![0; 16];
        painter.paint(
            &mut Canvas::new(&mut pixels, 4),
            &[ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }],
            scale,
        );
        pixels
    }

    #[test]
    fn a_rectangle_covers_the_pixels_whose_centre_is_inside_and_the_clip_cuts_it() {
        let painter = with_letters();
        let all = drawn(&painter, 1.0, Rect::EVERYTHING, |mesh| {
            mesh.add_colored_rect(rect(0.6, 1.0, 2.4, 2.0), Color32::RED);
        });
        assert_eq!(all, [0, 0, 0, 0, 0, RED, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let cut = drawn(&painter, 2.0, rect(0.0, 0.0, 1.0, 0.5), |mesh| {
            mesh.add_colored_rect(rect(0.0, 0.0, 9.0, 9.0), Color32::RED);
        });
        assert_eq!(cut, [RED, RED, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn a_letter_is_laid_texel_by_texel_wherever_it_begins() {
        let painter = with_letters();
        let letter = rect(0.5, 0.0, 1.0, 1.0);
        let inside = drawn(&painter, 1.0, Rect::EVERYTHING, |mesh| {
            mesh.add_rect_with_uv(rect(1.0, 0.0, 3.0, 1.0), letter, Color32::WHITE);
        });
        assert_eq!(inside[..4], [0, WHITE, 0x0080_8080, 0]);
        let half_outside = drawn(&painter, 1.0, Rect::EVERYTHING, |mesh| {
            mesh.add_rect_with_uv(rect(-1.0, 0.0, 1.0, 1.0), letter, Color32::WHITE);
        });
        assert_eq!(half_outside[..4], [0x0080_8080, 0, 0, 0]);
    }

    #[test]
    fn an_enlarged_letter_is_smooth() {
        let letter = rect(0.5, 0.0, 1.0, 1.0);
        let painter = with_letters();
        let row = drawn(&painter, 1.0, Rect::EVERYTHING, |mesh| {
            mesh.add_rect_with_uv(rect(0.0, 0.0, 4.0, 1.0), letter, Color32::WHITE);
        });
        // The first pixel has a quarter of what stands left of the letter, as it has on a card.
        assert_eq!(row[..4], [0x00bf_bfbf, 0x00e0_e0e0, 0x00a0_a0a0, 0x0080_8080]);
    }

    #[test]
    fn what_is_not_there_is_left_out() {
        let mut painter = with_letters();
        let mut delta = TexturesDelta::default();
        delta.free.insert(TextureId::default());
        painter.forget(delta);
        let pixels = drawn(&painter, 1.0, Rect::EVERYTHING, |mesh| {
            mesh.add_colored_rect(rect(0.0, 0.0, 4.0, 4.0), Color32::RED);
        });
        assert_eq!(pixels, [0; 16]);
    }

    /// Any number egui could come up with, and some it should not.
    fn number() -> impl Strategy<Value = f32> {
        prop_oneof![
            -60.0..60.0_f32,
            (-8..40_i8).prop_map(f32::from),
            -1e9..1e9_f32,
            Just(f32::NAN),
            Just(f32::INFINITY),
            Just(f32::NEG_INFINITY),
        ]
    }

    prop_compose! {
        fn vertex()(x in number(), y in number(), u in number(), v in number(), alpha in any::<u8>(), blank in any::<bool>()) -> Vertex {
            let uv = if blank { WHITE_UV } else { pos2(u, v) };
            Vertex { pos: pos2(x, y), uv, color: Color32::from_white_alpha(alpha) }
        }
    }

    proptest! {
        #[test]
        fn whatever_is_handed_over_is_drawn_or_left_out(
            vertices in vec(vertex(), 1..12),
            indices in vec(0..14_u32, 0..40),
            corners in [number(), number(), number(), number()],
            scale in prop_oneof![0.25..4.0_f32, Just(f32::NAN)],
        ) {
            let [left, top, right, bottom] = corners;
            drawn(&with_letters(), scale, rect(left, top, right, bottom), |mesh| {
                mesh.vertices = vertices;
                mesh.indices = indices;
            });
        }

        #[test]
        fn a_rectangle_is_the_same_as_one_and_as_two_triangles(
            x in 0.0..4.0_f32, y in 0.0..4.0_f32, width in 0.0..4.0_f32, height in 0.0..4.0_f32,
        ) {
            let place = rect(x, y, x + width, y + height);
            let one = drawn(&with_letters(), 1.0, Rect::EVERYTHING, |mesh| mesh.add_colored_rect(place, Color32::RED));
            let two = drawn(&with_letters(), 1.0, Rect::EVERYTHING, |mesh| {
                mesh.add_colored_rect(place, Color32::RED);
                // The same corners in an order that is no rectangle's.
                mesh.indices = vec![1, 2, 0, 3, 1, 2];
            });
            prop_assert_eq!(one, two);
        }
    }
}
