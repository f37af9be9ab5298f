//! Draws the window without a graphics card or its driver: egui's triangles into the pixels that the window system shows.
//!
//! On a PC without a usable driver, OpenGL and wgpu are a whole driver in software: they take longer to start than everything else
//! together, and tens of megabytes. What a till shows is flat areas and text, and for that a plain loop over the pixels is enough.
//! eframe has no such renderer, so the window and its events are ours too ([`open`]); the crates that draw egui on the processor
//! are made for older versions of it, or for small screens.

mod canvas;
mod painter;
mod quad;
mod running;
mod screen;
mod shell;
mod texture;
mod triangle;

pub use canvas::Canvas;
pub use painter::Painter;
pub use shell::{Application, SoftwareError, open};
