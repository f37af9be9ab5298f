//! The window and its events: what eframe does for the renderers it knows.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::UserEvent;
use eframe::egui::{Color32, Context, RawInput, Ui, ViewportBuilder, ViewportId};
use egui_winit::accesskit_winit;
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::window::{Window, WindowId};

use super::running::Running;
use super::screen::Screen;

/// What the window shows: eframe's application, told about the window itself.
pub trait Application {
    /// Looks at what was typed before egui does.
    fn hear(&mut self, ctx: &Context, input: &mut RawInput);
    /// Does what is due, whether or not anything can be seen.
    fn logic(&mut self, ctx: &Context, window: &Window);
    /// Shows everything.
    fn ui(&mut self, ui: &mut Ui, window: &Window);
    /// What is behind it.
    fn ground(&self) -> Color32;
}

/// Why there is no window any more, or never was one.
#[derive(Debug, thiserror::Error)]
pub enum SoftwareError {
    #[error("no window system: {0}")]
    System(#[from] winit::error::EventLoopError),
    #[error("no window: {0}")]
    Window(#[from] winit::error::OsError),
    #[error("no pixels: {0}")]
    Pixels(#[from] softbuffer::SoftBufferError),
    #[error("{0}")]
    Application(ApplicationError),
}

/// Why the application does not begin.
pub type ApplicationError = Box<dyn std::error::Error + Send + Sync>;

/// Makes the application, once there is a window.
pub type Make<A> = Box<dyn FnOnce(&Context, &Window) -> Result<A, ApplicationError>>;

/// How often egui may lay out a frame, if it turns out to need another size.
const PASSES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(1);
/// How long a window system may keep us waiting for a frame before what is due is done without one: some show no sign of it when
/// a window is covered.
const OVERDUE: Duration = Duration::from_millis(250);
/// How often what is due is looked at while nothing can be seen.
const HIDDEN: Duration = Duration::from_millis(100);

/// Shows a window until it is closed. `make` is called once, as soon as there is one; a process can do this once.
///
/// # Errors
/// See [`SoftwareError`].
pub fn open<A: Application>(viewport: ViewportBuilder, make: Make<A>) -> Result<(), SoftwareError> {
    let events = EventLoop::with_user_event().build()?;
    let mut shell = Shell {
        proxy: events.create_proxy(),
        viewport,
        make: Some(make),
        running: None,
        repaint_at: None,
        overdue_at: None,
        ended: Ok(()),
    };
    events.run_app(&mut shell)?;
    shell.ended
}

/// egui's memory, set up as eframe does; it wakes the window through `proxy`.
fn new_context(proxy: EventLoopProxy<UserEvent>) -> Context {
    let ctx = Context::default();
    ctx.options_mut(|options| options.max_passes = PASSES);
    ctx.set_request_repaint_callback(move |wish| {
        // A moment too far off to be told is never.
        let Some(when) = Instant::now().checked_add(wish.delay) else { return };
        let event = UserEvent::RequestRepaint {
            viewport_id: wish.viewport_id,
            when,
            cumulative_pass_nr: wish.current_cumulative_pass_nr,
        };
        // The window is closing: nobody is there to wake.
        let _ = proxy.send_event(event);
    });
    ctx
}

struct Shell<A> {
    proxy: EventLoopProxy<UserEvent>,
    viewport: ViewportBuilder,
    /// Taken when the window is there.
    make: Option<Make<A>>,
    running: Option<Running<A>>,
    /// When the next frame is wanted, if any.
    repaint_at: Option<Instant>,
    /// When a frame that was asked for is taken not to come.
    overdue_at: Option<Instant>,
    ended: Result<(), SoftwareError>,
}

impl<A: Application> Shell<A> {
    fn begin(&mut self, events: &ActiveEventLoop) -> Result<(), SoftwareError> {
        let Some(make) = self.make.take() else { return Ok(()) };
        let ctx = new_context(self.proxy.clone());
        // It comes into sight with its first picture.
        let viewport = self.viewport.clone().with_visible(false);
        let window = Arc::new(egui_winit::create_window(&ctx, events, &viewport)?);
        let mut input = egui_winit::State::new(ctx.clone(), ViewportId::ROOT, events, None, window.theme(), None);
        input.init_accesskit(events, &window, self.proxy.clone());
        // What makes this renderer impossible has to be known before the application begins.
        let screen = Screen::new(&window)?;
        let app = make(&ctx, &window).map_err(SoftwareError::Application)?;
        self.running = Some(Running::new(ctx, window, screen, input, app));
        self.repaint_at = Some(Instant::now());
        Ok(())
    }

    /// One frame, or what is due without one.
    fn frame(&mut self, events: &ActiveEventLoop, is_shown: bool) {
        self.overdue_at = None;
        let Some(running) = &mut self.running else { return };
        match running.frame(events, is_shown) {
            Ok(true) => {}
            Ok(false) => events.exit(),
            Err(error) => self.fail(events, error),
        }
    }

    fn fail(&mut self, events: &ActiveEventLoop, error: SoftwareError) {
        self.ended = Err(error);
        events.exit();
    }

    fn repaint_by(&mut self, when: Instant) {
        self.repaint_at = Some(self.repaint_at.map_or(when, |at| at.min(when)));
    }

    /// Asks for the frames that are due, and sleeps until the next one.
    fn follow_the_time(&mut self, events: &ActiveEventLoop) {
        let now = Instant::now();
        if let (Some(_), Some(running)) = (self.repaint_at.take_if(|at| *at <= now), &self.running) {
            if running.is_hidden() {
                self.frame(events, false);
            } else {
                running.window().request_redraw();
                self.overdue_at.get_or_insert(now + OVERDUE);
            }
        }
        if self.overdue_at.is_some_and(|at| at <= now) {
            self.frame(events, false);
        }
        let next = self.repaint_at.into_iter().chain(self.overdue_at).min();
        events.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }
}

impl<A: Application> ApplicationHandler<UserEvent> for Shell<A> {
    fn resumed(&mut self, events: &ActiveEventLoop) {
        if let Err(error) = self.begin(events) {
            self.fail(events, error);
        }
    }

    fn new_events(&mut self, events: &ActiveEventLoop, _cause: StartCause) {
        self.follow_the_time(events);
    }

    fn user_event(&mut self, _events: &ActiveEventLoop, event: UserEvent) {
        let Some(running) = &mut self.running else { return };
        match event {
            UserEvent::RequestRepaint { when, cumulative_pass_nr, .. } => {
                // One from before the last frame is served.
                if running.passes() <= cumulative_pass_nr + 1 {
                    // No pass is done while nothing can be seen: what asks again and again must not keep us busy.
                    let soonest = running.is_hidden().then(|| Instant::now() + HIDDEN);
                    self.repaint_by(soonest.map_or(when, |soonest| soonest.max(when)));
                }
            }
            UserEvent::AccessKitActionRequest(accesskit_winit::Event { window_event, .. }) => {
                if running.hear_assistive(window_event) {
                    self.repaint_by(Instant::now());
                }
            }
        }
    }

    fn window_event(&mut self, events: &ActiveEventLoop, _window: WindowId, event: WindowEvent) {
        let Some(running) = &mut self.running else { return };
        match event {
            WindowEvent::RedrawRequested => self.frame(events, true),
            // Windows takes the picture of a window that is being resized at once.
            WindowEvent::Resized(_) if cfg!(windows) => {
                running.hear(&event);
                self.frame(events, true);
            }
            _ => {
                if running.hear(&event) {
                    self.repaint_by(Instant::now());
                }
            }
        }
    }

    fn about_to_wait(&mut self, events: &ActiveEventLoop) {
        self.follow_the_time(events);
    }

    fn exiting(&mut self, _events: &ActiveEventLoop) {
        // While the window system is still there.
        self.running = None;
    }
}
