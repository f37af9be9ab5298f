//! The window's place on the desktop: as a whole window or as a strip, remembered for the next start.

use std::path::PathBuf;
use std::time::Duration;

use eframe::egui::{Context, Rect, ViewportCommand, WindowLevel, vec2};
use winit::dpi::{PhysicalPosition, PhysicalSize, Pixel};
use winit::window::Window;

use crate::machine::{Place, Places, Screen};
use crate::ui::{STRIP_LEAST, STRIP_LINE};

/// The least a whole window may have, in points.
pub const WHOLE_LEAST: [f32; 2] = [340.0, 320.0];
const WHOLE_USUAL: [f64; 2] = [1280.0, 800.0];
/// The strip's width in points, until it is drawn wider.
const STRIP_WIDTH: f64 = 360.0;
/// How far from the screen's edges a strip begins, in points.
const STRIP_MARGIN: f64 = 16.0;
/// A place is written down when the window has rested there for so many seconds.
const REST: f64 = 1.0;

/// Puts a window that is not shown yet where it stood last.
pub fn put_in_place(window: &Window, places: &Places) {
    let Some(place) = places.last().map(|place| place.fit(&screens(window))) else { return };
    window.set_outer_position(PhysicalPosition::new(place.x, place.y));
    resize(window, PhysicalSize::new(place.width, place.height));
    if place.maximized {
        window.set_maximized(true);
    }
}

/// The screens there are, the first one first.
fn screens(window: &Window) -> Vec<Screen> {
    let screen = |monitor: winit::monitor::MonitorHandle| {
        let (at, size) = (monitor.position(), monitor.size());
        Screen { x: at.x, y: at.y, width: size.width, height: size.height }
    };
    let mut screens: Vec<Screen> = window.available_monitors().map(screen).collect();
    if let Some(primary) = window.primary_monitor().map(screen) {
        screens.sort_by_key(|screen| *screen != primary);
    }
    screens
}

/// Follows the window about.
#[derive(Default)]
pub struct WindowPlace {
    /// Where it is remembered; nowhere if the folder is not ours.
    folder: Option<PathBuf>,
    places: Places,
    /// Whether the window looks as `places.is_strip` says.
    applied: bool,
    /// Where it was in the last frame.
    seen: Option<Seen>,
    /// When it moved last, in egui's seconds, if that is not written down.
    moved_at: Option<f64>,
}

/// What egui tells of the window in each frame, without the system being asked.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Seen {
    outer: Option<Rect>,
    inner: Option<Rect>,
    maximized: bool,
}

impl WindowPlace {
    #[must_use]
    pub fn new(folder: Option<PathBuf>, places: Places) -> Self {
        // A whole window is one from the beginning.
        Self { folder, places, applied: !places.is_strip, ..Self::default() }
    }

    /// To be called every frame: makes the window a strip or whole again, and notices where it stands.
    pub fn follow(&mut self, ctx: &Context, window: Option<&Window>, strip: bool) {
        let Some(window) = window else { return };
        let time = ctx.input(|input| input.time);
        if strip != self.places.is_strip || !self.applied {
            self.places.is_strip = strip;
            self.applied = true;
            self.moved_at = Some(time);
            if strip {
                self.become_strip(ctx, window);
            } else {
                self.become_whole(ctx, window);
            }
            return;
        }
        let seen = seen(ctx);
        if seen.is_some() && seen != self.seen {
            self.seen = seen;
            let kept = if strip { &mut self.places.strip } else { &mut self.places.whole };
            let now = place_of(window, seen.is_some_and(|seen| seen.maximized), *kept);
            if now.is_some() && now != *kept {
                *kept = now;
                self.moved_at = Some(time);
            }
        }
        if let Some(moved_at) = self.moved_at {
            let rest = moved_at + REST - time;
            if rest <= 0.0 {
                self.write();
            } else {
                ctx.request_repaint_after(Duration::from_secs_f64(rest));
            }
        }
    }

    /// Writes down where the window stands, if that is not done.
    pub fn write(&mut self) {
        let Some(folder) = self.folder.as_deref().filter(|_| self.moved_at.take().is_some()) else { return };
        if let Err(error) = self.places.write(folder) {
            log::warn!("the window's place cannot be remembered: {error}");
        }
    }

    fn become_strip(&self, ctx: &Context, window: &Window) {
        let scale = f64::from(ctx.pixels_per_point());
        let line = f64::from(STRIP_LINE) * scale;
        let last = self.places.strip.map(|place| place.fit(&screens(window)));
        let width = last.map_or(STRIP_WIDTH * scale, |place| f64::from(place.width));
        ctx.send_viewport_cmd(ViewportCommand::Maximized(false));
        ctx.send_viewport_cmd(ViewportCommand::MinInnerSize(vec2(STRIP_LEAST, STRIP_LINE)));
        ctx.send_viewport_cmd(ViewportCommand::WindowLevel(WindowLevel::AlwaysOnTop));
        resize(window, PhysicalSize::new(width, line));
        // At the upper right edge, where the till's own program has nothing of importance.
        let corner = || {
            let monitor = window.current_monitor()?;
            let (at, size) = (monitor.position(), monitor.size());
            let right = f64::from(at.x) + f64::from(size.width);
            let margin = STRIP_MARGIN * scale;
            Some(PhysicalPosition::new(right - STRIP_WIDTH * scale - margin, f64::from(at.y) + margin))
        };
        let kept = last.map(|place| PhysicalPosition::new(f64::from(place.x), f64::from(place.y)));
        if let Some(at) = kept.or_else(corner) {
            window.set_outer_position(at);
        }
    }

    fn become_whole(&self, ctx: &Context, window: &Window) {
        let scale = f64::from(ctx.pixels_per_point());
        ctx.send_viewport_cmd(ViewportCommand::WindowLevel(WindowLevel::Normal));
        ctx.send_viewport_cmd(ViewportCommand::MinInnerSize(WHOLE_LEAST.into()));
        match self.places.whole.map(|place| place.fit(&screens(window))) {
            Some(place) => {
                resize(window, PhysicalSize::new(place.width, place.height));
                window.set_outer_position(PhysicalPosition::new(place.x, place.y));
                ctx.send_viewport_cmd(ViewportCommand::Maximized(place.maximized));
            }
            None => resize(window, PhysicalSize::new(WHOLE_USUAL[0] * scale, WHOLE_USUAL[1] * scale)),
        }
    }
}

fn resize<P: Pixel>(window: &Window, size: PhysicalSize<P>) {
    // The answer is the size there and then; the next frame reads what came of it.
    let _now = window.request_inner_size(size);
}

/// `None` while the window is out of sight.
fn seen(ctx: &Context) -> Option<Seen> {
    ctx.input(|input| {
        let viewport = input.viewport();
        let hidden = viewport.minimized == Some(true) || viewport.fullscreen == Some(true);
        let maximized = viewport.maximized == Some(true);
        (!hidden).then_some(Seen { outer: viewport.outer_rect, inner: viewport.inner_rect, maximized })
    })
}

/// Where the window stands now; `None` where the system does not say. A maximised window keeps the place it will have when it
/// no longer is.
fn place_of(window: &Window, maximized: bool, kept: Option<Place>) -> Option<Place> {
    if let (true, Some(kept)) = (maximized, kept) {
        return Some(Place { maximized, ..kept });
    }
    let (at, size) = (window.outer_position().ok()?, window.inner_size());
    Some(Place { x: at.x, y: at.y, width: size.width, height: size.height, maximized })
}
