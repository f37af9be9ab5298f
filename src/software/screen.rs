//! The window's pixels: taken from the window system, drawn, and shown.

use std::num::NonZeroU32;
use std::sync::Arc;

use eframe::egui::epaint::ClippedPrimitive;
use eframe::egui::{Color32, ColorImage};
use softbuffer::{Context, SoftBufferError, Surface};
use winit::window::Window;

use super::canvas::Canvas;
use super::painter::Painter;

/// What a frame shows.
pub struct Picture<'a> {
    pub ground: Color32,
    pub primitives: &'a [ClippedPrimitive],
    /// Pixels in a point.
    pub scale: f32,
}

/// See the module head.
pub struct Screen {
    window: Arc<Window>,
    surface: Surface<Arc<Window>, Arc<Window>>,
}

impl Screen {
    /// # Errors
    /// The window system gives no pixels to draw into.
    pub fn new(window: &Arc<Window>) -> Result<Self, SoftBufferError> {
        let context = Context::new(Arc::clone(window))?;
        Ok(Self { window: Arc::clone(window), surface: Surface::new(&context, Arc::clone(window))? })
    }

    /// Draws and shows a picture, and gives it back if somebody wants to have it.
    ///
    /// # Errors
    /// The window system does not take it.
    pub fn show(
        &mut self,
        painter: &Painter,
        picture: &Picture<'_>,
        is_wanted: bool,
    ) -> Result<Option<ColorImage>, SoftBufferError> {
        let size = self.window.inner_size();
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            // A minimized window has no pixels on some systems.
            return Ok(None);
        };
        self.surface.resize(width, height)?;
        let mut pixels = self.surface.buffer_mut()?;
        let mut canvas = Canvas::new(&mut pixels, width.get() as usize);
        canvas.clear(picture.ground);
        painter.paint(&mut canvas, picture.primitives, picture.scale);
        let copy = is_wanted.then(|| canvas.to_image());
        self.window.pre_present_notify();
        pixels.present()?;
        Ok(copy)
    }
}
