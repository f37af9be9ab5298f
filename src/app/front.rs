//! Coming to the front: because another program asks, or because of the key that works everywhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui::{Context, UserAttentionType, ViewportCommand};

use crate::domain::setting::HotKey;
use crate::machine::{HotKeyError, HotKeyGrab};

/// Brings the window before all others; where the system does not let a program do that, it draws attention.
pub fn come_forward(ctx: &Context) {
    ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
    ctx.send_viewport_cmd(ViewportCommand::Focus);
    ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(UserAttentionType::Informational));
    ctx.request_repaint();
}

/// Holds the key that was chosen.
#[derive(Default)]
pub struct FrontKey {
    key: Option<HotKey>,
    /// Given back when it is dropped.
    grab: Option<HotKeyGrab>,
    pressed: Arc<AtomicBool>,
}

impl FrontKey {
    /// Takes the key that is wanted now; does nothing while it is the same.
    ///
    /// # Errors
    /// The system does not give it; then there is none.
    pub fn follow(&mut self, ctx: &Context, wanted: Option<HotKey>) -> Result<(), HotKeyError> {
        if wanted == self.key {
            return Ok(());
        }
        self.key = wanted;
        // Before the next one is taken.
        self.grab = None;
        let Some(key) = wanted else { return Ok(()) };
        let (pressed, wake) = (Arc::clone(&self.pressed), ctx.clone());
        let grab = HotKeyGrab::take(key, move || {
            pressed.store(true, Ordering::Release);
            wake.request_repaint();
        });
        self.grab = Some(grab.inspect_err(|_| self.key = None)?);
        Ok(())
    }

    /// Whether it was pressed since this was asked last.
    pub fn was_pressed(&self) -> bool {
        self.pressed.swap(false, Ordering::AcqRel)
    }
}
