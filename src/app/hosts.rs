//! Who runs the application: eframe with a graphics card, or our own window without one.

use eframe::egui::{Color32, Context, RawInput, Ui, Visuals};
use winit::window::Window;

use super::App;
use crate::doctor::Renderer;
use crate::software::Application;

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.note_renderer(|| renderer(frame));
        self.follow(ctx, window(frame));
    }

    fn clear_color(&self, _visuals: &Visuals) -> [f32; 4] {
        self.looks.palette().ground.to_normalized_gamma_f32()
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut RawInput) {
        self.hear(ctx, raw_input);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.draw(ui, window(frame));
    }
}

impl Application for App {
    fn hear(&mut self, ctx: &Context, input: &mut RawInput) {
        Self::hear(self, ctx, input);
    }

    fn logic(&mut self, ctx: &Context, window: &Window) {
        self.note_renderer(|| Some(Renderer { name: "CPU".to_owned(), device: None }));
        self.follow(ctx, Some(window));
    }

    fn ui(&mut self, ui: &mut Ui, window: &Window) {
        self.draw(ui, Some(window));
    }

    fn ground(&self) -> Color32 {
        self.looks.palette().ground
    }
}

fn window(frame: &eframe::Frame) -> Option<&Window> {
    frame.winit_window().map(AsRef::as_ref)
}

/// What eframe draws with; nothing in the tests of pages.
fn renderer(frame: &eframe::Frame) -> Option<Renderer> {
    let wgpu = frame.wgpu_render_state().map(|state| state.adapter.get_info());
    let wgpu = wgpu.map(|info| Renderer { name: info.backend.to_string(), device: Some(info.name) });
    let glow = frame.gl().map(|_| Renderer { name: "OpenGL".to_owned(), device: None });
    wgpu.or(glow)
}
