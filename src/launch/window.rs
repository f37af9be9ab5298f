//! The window, drawn by the first renderer that works: OpenGL, because it is the lightest on old machines, then whatever wgpu finds,
//! then the processor alone; that one first where there is no graphics card.
//!
//! An error before our application was made is the renderer's, and the next one is tried: of the same kind in the same process. One
//! that says nothing and draws nothing is found out by its picture. An error after the picture was seen is ours.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;

use eframe::{CreationContext, NativeOptions, egui};
use winit::window::Window;

use super::again::Earlier;
use super::last_words::LastWords;
use super::system_fonts::SystemFonts;
use crate::app::{App, Clock, Machine, Opening, Picture, WHOLE_LEAST, put_in_place};
use crate::library::{Library, Reading};
use crate::machine::{Places, Renderer, RendererMemory, arm, has_graphics_card};
use crate::software;
use crate::ui::TITLE;
use crate::work::{Clerk, Worker};

/// The name the desktop knows the window by; its desktop file has the same.
pub const APP_ID: &str = "tillside";

/// What a window begins with.
pub struct Beginning {
    /// Asked for on the command line.
    pub renderer: Option<Renderer>,
    /// The data folder, if it is ours alone.
    pub own_folder: Option<PathBuf>,
    pub opening: Opening,
    /// What was tried by the process that started this one.
    pub earlier: Option<Earlier>,
}

/// Why there is no window any more, or never was one.
pub enum NoWindow {
    /// The other kind of renderers may do better, in a process of its own.
    Again(Earlier),
    Ended(LastWords),
}

/// How one renderer did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// Our application was not made.
    #[default]
    Nothing,
    /// The application runs; its picture was not looked at.
    Running,
    /// The picture was seen.
    Shown,
    /// The picture was empty.
    Blank,
}

/// Shows the window until it is closed; `clerk` makes the one who holds the shop's file, once a renderer has opened.
///
/// # Errors
/// No renderer works here, or something broke after one did.
pub fn show(
    reading: &Rc<Reading>,
    beginning: &Beginning,
    clerk: impl FnMut(&Library) -> Clerk + 'static,
) -> Result<(), NoWindow> {
    let memory = RendererMemory::read(beginning.own_folder.as_deref(), env!("CARGO_PKG_VERSION"));
    let order = memory.order(beginning.renderer, has_graphics_card());
    let mut order = order.into_iter().filter(|&renderer| beginning.leaves(renderer)).peekable();
    let drivers = order.peek().is_some_and(|first| first.needs_driver());
    let memory = Rc::new(RefCell::new(memory));
    let clerk: MakeClerk = Rc::new(RefCell::new(clerk));
    let mut first_error = None;
    for renderer in order.take_while(|renderer| renderer.needs_driver() == drivers) {
        let stage = Rc::new(Cell::new(Stage::Nothing));
        memory.borrow_mut().begin(renderer);
        let attempt = Attempt {
            renderer,
            reading: Rc::clone(reading),
            own_folder: beginning.own_folder.clone(),
            opening: beginning.opening.clone(),
            clerk: Rc::clone(&clerk),
            stage: Rc::clone(&stage),
            memory: Rc::clone(&memory),
        };
        let ended = match catch_unwind(AssertUnwindSafe(|| attempt.run())) {
            Ok(ended) => ended,
            Err(panic) => Err(panic_text(panic.as_ref())),
        };
        let error = match (stage.get(), ended) {
            // Its name stays written down: it is not tried first again.
            (Stage::Blank, _) => "its picture stayed empty".to_owned(),
            (_, Ok(())) => {
                memory.borrow_mut().failed();
                return Ok(());
            }
            (Stage::Nothing, Err(error)) => {
                memory.borrow_mut().failed();
                error
            }
            (Stage::Running | Stage::Shown, Err(error)) => return Err(NoWindow::Ended(LastWords::Crashed(error))),
        };
        log::warn!("{} opens no window: {error}", renderer.as_ref());
        first_error.get_or_insert(error);
    }
    let error = first_error.unwrap_or_default();
    Err(match &beginning.earlier {
        None => NoWindow::Again(Earlier { drivers, error }),
        Some(earlier) => NoWindow::Ended(LastWords::NoWindow(earlier.error.clone())),
    })
}

impl Beginning {
    fn leaves(&self, renderer: Renderer) -> bool {
        self.earlier.as_ref().is_none_or(|earlier| earlier.leaves(renderer))
    }
}

type MakeClerk = Rc<RefCell<dyn FnMut(&Library) -> Clerk>>;

/// One renderer's turn.
struct Attempt {
    renderer: Renderer,
    reading: Rc<Reading>,
    own_folder: Option<PathBuf>,
    opening: Opening,
    clerk: MakeClerk,
    stage: Rc<Cell<Stage>>,
    memory: Rc<RefCell<RendererMemory>>,
}

impl Attempt {
    fn run(self) -> Result<(), String> {
        let viewport = egui::ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_title(TITLE)
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size(WHOLE_LEAST)
            .with_icon(icon());
        let places = self.own_folder.as_deref().map(Places::read).unwrap_or_default();
        let viewport = match places.last() {
            // Only a window that has a place from the beginning is left there by the desktop; the right one follows below.
            Some(_) => viewport.with_position([0.0, 0.0]),
            None => viewport,
        };
        let Some(renderer) = driver(self.renderer) else {
            let make = move |ctx: &egui::Context, window: &Window| self.make_app(ctx, Some(window), places);
            return software::open(viewport, Box::new(make)).map_err(|error| error.to_string());
        };
        let options = NativeOptions {
            viewport,
            renderer,
            // There is no gradient to smooth, and without a graphics card it is a quarter of the drawing.
            dithering: false,
            // Ours come with the application.
            system_font_fallback: false,
            ..NativeOptions::default()
        };
        let make = move |cc: &CreationContext<'_>| {
            let app = self.make_app(&cc.egui_ctx, cc.winit_window().map(AsRef::as_ref), places)?;
            Ok(Box::new(app) as Box<dyn eframe::App>)
        };
        eframe::run_native(APP_ID, options, Box::new(make)).map_err(|error| error.to_string())
    }

    fn make_app(
        self,
        ctx: &egui::Context,
        window: Option<&Window>,
        places: Places,
    ) -> Result<App, Box<dyn std::error::Error + Send + Sync>> {
        let library = self
            .reading
            .get()
            .as_ref()
            .map_err(|error| format!("the built-in knowledge cannot be read: {error}"))?
            .clone();
        self.stage.set(Stage::Running);
        if let Some(window) = window {
            put_in_place(window, &places);
        }
        ctx.add_font_provider(Arc::new(SystemFonts::default()));
        let clerk = (self.clerk.borrow_mut())(&library);
        let mut worker = Worker::start(clerk, ctx.clone())?;
        if let Some(folder) = &self.own_folder {
            arm(folder);
            if let Err(error) = worker.hear_requests(folder) {
                log::warn!("calls from other programs are not heard: {error}");
            }
        }
        let (stage, memory, renderer) = (self.stage, self.memory, self.renderer);
        let on_picture = Box::new(move |picture| match picture {
            Picture::Seen => {
                log::info!("drawn by {}", renderer.as_ref());
                stage.set(Stage::Shown);
                memory.borrow_mut().shown(renderer);
            }
            Picture::Blank => stage.set(Stage::Blank),
        });
        let machine = Machine { own_folder: self.own_folder, places, on_picture: Some(on_picture) };
        let app = App::new(ctx, library, Box::new(worker), Clock::system(), self.opening);
        Ok(app.with_machine(machine))
    }
}

/// What eframe calls it; `None` if it is none of eframe's.
const fn driver(renderer: Renderer) -> Option<eframe::Renderer> {
    match renderer {
        Renderer::Glow => Some(eframe::Renderer::Glow),
        Renderer::Wgpu => Some(eframe::Renderer::Wgpu),
        Renderer::Software => None,
    }
}

fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon-256.png")).unwrap_or_else(|error| {
        log::warn!("the icon cannot be read: {error}");
        egui::IconData::default()
    })
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "it panicked".to_owned())
}
