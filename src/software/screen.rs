//! The window's pixels: taken from the window system, drawn, and shown.

use std::num::NonZeroU32;
use std::sync::Arc;

use eframe::egui::epaint::{ClippedPrimitive, Primitive};
use eframe::egui::{Color32, ColorImage};
use softbuffer::{Context, SoftBufferError, Surface};
use winit::dpi::PhysicalSize;
use winit::window::Window;

use super::canvas::Canvas;
use super::painter::Painter;

/// What a frame shows.
pub struct Picture {
    pub ground: Color32,
    pub primitives: Vec<ClippedPrimitive>,
    /// Pixels in a point.
    pub scale: f32,
    /// Whether letters or pictures came or changed.
    pub is_new: bool,
}

/// See the module head.
pub struct Screen {
    window: Arc<Window>,
    surface: Surface<Arc<Window>, Arc<Window>>,
    /// What was drawn last, and how large the window was.
    drawn: Option<(Picture, PhysicalSize<u32>)>,
}

impl Screen {
    /// # Errors
    /// The window system gives no pixels to draw into.
    pub fn new(window: &Arc<Window>) -> Result<Self, SoftBufferError> {
        let context = Context::new(Arc::clone(window))?;
        let surface = Surface::new(&context, Arc::clone(window))?;
        Ok(Self { window: Arc::clone(window), surface, drawn: None })
    }

    /// Shows a picture, drawn if it is another than the last one, and gives it back if somebody wants to have it.
    ///
    /// # Errors
    /// The window system does not take it.
    pub fn show(
        &mut self,
        painter: &Painter,
        picture: Picture,
        is_wanted: bool,
    ) -> Result<Option<ColorImage>, SoftBufferError> {
        let size = self.window.inner_size();
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            // A minimized window has no pixels on some systems.
            return Ok(None);
        };
        self.surface.resize(width, height)?;
        let mut pixels = self.surface.buffer_mut()?;
        // Most frames are asked for by a pointer that moves, and by egui to be sure.
        let is_there = pixels.age() == 1
            && self
                .drawn
                .as_ref()
                .is_some_and(|(last, at)| *at == size && !picture.is_new && last.looks_like(&picture));
        let mut canvas = Canvas::new(&mut pixels, width.get() as usize);
        if !is_there {
            canvas.clear(picture.ground);
            painter.paint(&mut canvas, &picture.primitives, picture.scale);
        }
        let copy = is_wanted.then(|| canvas.to_image());
        self.window.pre_present_notify();
        pixels.present()?;
        self.drawn = Some((picture, size));
        Ok(copy)
    }
}

impl Picture {
    /// Whether the other one is the same to the last vertex.
    fn looks_like(&self, other: &Self) -> bool {
        let same = |(one, other): (&ClippedPrimitive, &ClippedPrimitive)| {
            one.clip_rect == other.clip_rect
                && match (&one.primitive, &other.primitive) {
                    (Primitive::Mesh(one), Primitive::Mesh(other)) => one == other,
                    _ => false,
                }
        };
        self.ground == other.ground
            && self.scale.to_bits() == other.scale.to_bits()
            && self.primitives.len() == other.primitives.len()
            && self.primitives.iter().zip(&other.primitives).all(same)
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::epaint::Mesh;
    use eframe::egui::{Rect, pos2};

    use super::*;

    fn picture(right: f32, color: Color32) -> Picture {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_max(pos2(0.0, 0.0), pos2(right, 9.0)), color);
        let primitives = vec![ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) }];
        Picture { ground: Color32::BLACK, primitives, scale: 1.0, is_new: false }
    }

    #[test]
    fn the_smallest_change_is_another_picture() {
        let shown = picture(9.0, Color32::WHITE);
        assert!(shown.looks_like(&picture(9.0, Color32::WHITE)));
        assert!(!shown.looks_like(&picture(9.5, Color32::WHITE)));
        assert!(!shown.looks_like(&picture(9.0, Color32::RED)));
        assert!(!shown.looks_like(&Picture { ground: Color32::BLUE, ..picture(9.0, Color32::WHITE) }));
        assert!(!shown.looks_like(&Picture { scale: 1.25, ..picture(9.0, Color32::WHITE) }));
        assert!(!shown.looks_like(&Picture { primitives: Vec::new(), ..picture(9.0, Color32::WHITE) }));
    }
}
