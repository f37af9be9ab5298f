//! A window that is open, frame by frame.

use std::sync::Arc;

use eframe::egui::{
    Context, Event, FullOutput, LogicOutput, PlatformOutput, RawInput, ScreenshotCallback, ViewportCommand,
    ViewportEvent, ViewportId, ViewportInfo,
};
use egui_winit::{ActionRequested, accesskit_winit};
use winit::event::WindowEvent;
use winit::event_loop::ActiveEventLoop;
use winit::window::Window;

use super::painter::Painter;
use super::screen::{Picture, Screen};
use super::shell::{Application, SoftwareError};

/// The longest side of the picture of all letters, in pixels, by how many of them a point has. It is begun anew when it is nearly
/// full: there has to be room for all letters of a page, and what is larger only takes memory (4 and 16 MB).
fn room_for_letters(scale: f32) -> usize {
    if scale <= 1.25 { 1024 } else { 2048 }
}

/// See the module head.
pub struct Running<A> {
    app: A,
    ctx: Context,
    painter: Painter,
    screen: Screen,
    input: egui_winit::State,
    info: ViewportInfo,
    /// What came while there was no frame.
    unseen_input: RawInput,
    asked: Vec<ActionRequested>,
    is_in_sight: bool,
    window: Arc<Window>,
}

impl<A: Application> Running<A> {
    pub fn new(ctx: Context, window: Arc<Window>, screen: Screen, input: egui_winit::State, app: A) -> Self {
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, &ctx, &window, true);
        Self {
            app,
            ctx,
            painter: Painter::default(),
            screen,
            input,
            info,
            unseen_input: RawInput::default(),
            asked: Vec::new(),
            is_in_sight: false,
            window,
        }
    }

    pub fn window(&self) -> &Window {
        &self.window
    }

    /// How many passes egui has done.
    pub fn passes(&self) -> u64 {
        self.ctx.cumulative_pass_nr()
    }

    /// Whether it is minimized, or covered as a whole by another window.
    pub fn is_hidden(&self) -> bool {
        self.info.visible() == Some(false)
    }

    /// Takes in what happened to the window; whether a frame is wanted for it.
    pub fn hear(&mut self, event: &WindowEvent) -> bool {
        match event {
            WindowEvent::CloseRequested => self.info.events.push(ViewportEvent::Close),
            WindowEvent::Occluded(is_occluded) => self.info.occluded = Some(*is_occluded),
            _ => {}
        }
        self.input.on_window_event(&self.window, event).repaint || matches!(event, WindowEvent::CloseRequested)
    }

    /// Takes in what a screen reader or the like asks for; whether a frame is wanted for it.
    pub fn hear_assistive(&mut self, event: accesskit_winit::WindowEvent) -> bool {
        match event {
            accesskit_winit::WindowEvent::InitialTreeRequested => self.ctx.enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(request) => self.input.on_accesskit_action_request(request),
            accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
                return false;
            }
        }
        true
    }

    /// Shows the next frame, or only does what is due if nothing can be shown; whether the window stays open.
    pub fn frame(&mut self, events: &ActiveEventLoop, is_shown: bool) -> Result<bool, SoftwareError> {
        egui_winit::update_viewport_info(&mut self.info, &self.ctx, &self.window, false);
        self.input.set_max_texture_side(room_for_letters(egui_winit::pixels_per_point(&self.ctx, &self.window)));
        let mut input = std::mem::take(&mut self.unseen_input);
        input.append(self.input.take_egui_input(&self.window));
        input.viewports.insert(ViewportId::ROOT, self.info.clone());
        self.info.events.clear();
        self.app.hear(&self.ctx, &mut input);
        let is_closing = input.viewport().close_requested();
        let is_wanted = self.asked.iter().any(ActionRequested::wants_paint);
        let commands = if is_shown && (is_wanted || !self.is_hidden()) {
            self.draw(events, input)?
        } else {
            self.go_on_unseen(events, input)
        };
        let stays = !is_closing || commands.contains(&ViewportCommand::CancelClose);
        egui_winit::process_viewport_commands(&self.ctx, &mut self.info, commands, &self.window, &mut self.asked);
        if !self.info.events.is_empty() || !self.asked.is_empty() {
            self.ctx.request_repaint();
        }
        Ok(stays)
    }

    fn draw(&mut self, events: &ActiveEventLoop, input: RawInput) -> Result<Vec<ViewportCommand>, SoftwareError> {
        let FullOutput { platform_output, textures_delta, shapes, pixels_per_point, mut viewport_output } =
            self.ctx.run_ui(input, |ui| {
                self.app.logic(ui.ctx(), &self.window);
                self.app.ui(ui, &self.window);
            });
        self.tell_system(events, platform_output);
        self.painter.learn(&textures_delta);
        let picture = Picture {
            ground: self.app.ground(),
            primitives: self.ctx.tessellate(shapes, pixels_per_point),
            scale: pixels_per_point,
            is_new: !textures_delta.is_empty(),
        };
        let callbacks = self.take_asked();
        if let Some(image) = self.screen.show(&self.painter, picture, !callbacks.is_empty())? {
            let image = Arc::new(image);
            for callback in callbacks {
                callback.complete(Arc::clone(&image));
            }
        }
        self.painter.forget(textures_delta);
        if !self.is_in_sight {
            self.is_in_sight = true;
            self.window.set_visible(true);
        }
        Ok(viewport_output.remove(&ViewportId::ROOT).map(|output| output.commands).unwrap_or_default())
    }

    /// No pass of egui's: what was typed waits for the next frame.
    fn go_on_unseen(&mut self, events: &ActiveEventLoop, input: RawInput) -> Vec<ViewportCommand> {
        let LogicOutput { platform_output, mut viewport_commands } =
            self.ctx.run_logic(&input, |ctx| self.app.logic(ctx, &self.window));
        self.unseen_input = input;
        self.tell_system(events, platform_output);
        viewport_commands.remove(&ViewportId::ROOT).unwrap_or_default()
    }

    fn tell_system(&mut self, events: &ActiveEventLoop, output: PlatformOutput) {
        self.input.handle_platform_output_with_event_loop(&self.window, events, output);
    }

    /// Does what was asked for with a frame; who wants to have its picture.
    fn take_asked(&mut self) -> Vec<ScreenshotCallback> {
        let mut callbacks = Vec::new();
        for action in std::mem::take(&mut self.asked) {
            let event = match action {
                ActionRequested::Screenshot(callback) => {
                    callbacks.push(callback);
                    continue;
                }
                // Being painted is all it asked for.
                ActionRequested::PaintWhileHidden => continue,
                ActionRequested::Cut => Event::Cut,
                ActionRequested::Copy => Event::Copy,
                ActionRequested::Paste => match self.input.clipboard_text() {
                    Some(text) if !text.is_empty() => Event::Paste(text.replace("\r\n", "\n")),
                    _ => continue,
                },
            };
            self.input.egui_input_mut().events.push(event);
            self.ctx.request_repaint();
        }
        callbacks
    }
}
