//! Whether the driver draws: some of them say that all is well and show an empty window.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use eframe::egui::{ColorImage, Context, ScreenshotCallback, ViewportCommand};

/// What became of the first frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Seen,
    /// One colour from edge to edge.
    Blank,
}

/// How long after its first frame the window is looked at, in seconds: not while the first code is being typed.
const LATER: f64 = 1.0;

/// Looks at one picture of the window, once there is something on it.
#[derive(Default)]
pub struct FirstPicture {
    /// When there was something on it first, in egui's seconds.
    drawn_at: Option<f64>,
    asked: bool,
    answer: Arc<Mutex<Option<Picture>>>,
}

impl FirstPicture {
    /// To be called every frame until it answers; `drawn` tells that this frame has more than the bare ground.
    pub fn follow(&mut self, ctx: &Context, drawn: bool) -> Option<Picture> {
        let answer = self.answer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if answer.is_some() {
            return answer;
        }
        if drawn && !self.asked {
            let time = ctx.input(|input| input.time);
            let rest = *self.drawn_at.get_or_insert(time) + LATER - time;
            if rest > 0.0 {
                ctx.request_repaint_after(Duration::from_secs_f64(rest));
                return None;
            }
            self.asked = true;
            // What nobody has in front may be covered, and its picture may be empty for that.
            let in_front = ctx.input(|input| input.viewport().focused == Some(true));
            let (answer, wake) = (Arc::clone(&self.answer), ctx.clone());
            let callback = ScreenshotCallback::new(move |image: Arc<ColorImage>| {
                let picture = if in_front && is_blank(&image) { Picture::Blank } else { Picture::Seen };
                *answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(picture);
                wake.request_repaint();
            });
            ctx.send_viewport_cmd(ViewportCommand::Screenshot(callback));
        }
        None
    }
}

fn is_blank(image: &ColorImage) -> bool {
    let mut pixels = image.pixels.iter();
    pixels.next().is_none_or(|first| pixels.all(|pixel| pixel == first))
}

#[cfg(test)]
mod tests {
    use eframe::egui::Color32;

    use super::*;

    #[test]
    fn one_pixel_that_differs_is_a_picture() {
        let mut image = ColorImage::filled([64, 48], Color32::BLACK);
        assert!(is_blank(&image));
        image.pixels[64 * 40] = Color32::WHITE;
        assert!(!is_blank(&image));
    }
}
