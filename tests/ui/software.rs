//! The renderer that needs no driver draws what a graphics card draws: each picture of the album is compared.

use eframe::egui::{Color32, Context, FullOutput, ImageData, TextureId, TextureOptions, TexturesDelta};
use eframe::epaint::ImageDelta;
use image::RgbaImage;
use tillside::software::{Canvas, Painter};

/// How far a channel may be off: roundings of a few layers on each other.
const NEAR: u8 = 2;
/// How many pixels of a picture may be further off: where an edge goes exactly through a pixel's centre, each may take it.
const FEW: usize = 20;

/// Draws what a window shows without a graphics card.
pub fn draw(ctx: &Context, output: &FullOutput, width: u32, height: u32) -> RgbaImage {
    let letters = ctx.fonts(|fonts| ImageData::from(fonts.image()));
    let mut delta = TexturesDelta::default();
    delta.push(TextureId::default(), ImageDelta::full(letters, TextureOptions::LINEAR));
    let mut painter = Painter::default();
    painter.learn(&delta);
    painter.forget(delta);
    let primitives = ctx.tessellate(output.shapes.clone(), output.pixels_per_point);
    let mut pixels = vec![0; (width * height) as usize];
    let mut canvas = Canvas::new(&mut pixels, width as usize);
    canvas.clear(ctx.global_style().visuals.panel_fill);
    painter.paint(&mut canvas, &primitives, output.pixels_per_point);
    let channels = canvas.to_image().pixels.iter().flat_map(Color32::to_array).collect();
    RgbaImage::from_raw(width, height, channels).expect("as many channels as pixels")
}

/// Says where two pictures differ by more than rounding; `None` if they show the same.
pub fn difference(card: &RgbaImage, own: &RgbaImage) -> Option<String> {
    assert_eq!(card.dimensions(), own.dimensions());
    let differs = |one: &[u8], other: &[u8]| one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > NEAR);
    let mut places =
        card.enumerate_pixels().filter(|(x, y, pixel)| differs(&pixel.0[..3], &own.get_pixel(*x, *y).0[..3]));
    let (x, y, pixel) = places.next()?;
    let count = 1 + places.count();
    let at = format!("first at {x}, {y}: {:?} instead of {:?}", own.get_pixel(x, y).0, pixel.0);
    (count > FEW).then(|| format!("{count} pixels differ, {at}"))
}
