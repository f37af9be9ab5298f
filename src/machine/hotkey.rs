//! One key that brings the window forward from wherever one is, where the system allows such.

use strum::{AsRefStr, VariantArray};

use crate::domain::setting::HotKey;

#[cfg(not(target_os = "linux"))]
#[path = "hotkey/system.rs"]
mod platform;
#[cfg(target_os = "linux")]
#[path = "hotkey/x11.rs"]
mod platform;

/// Why there is no such key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsRefStr, VariantArray, thiserror::Error)]
#[strum(serialize_all = "kebab-case")]
pub enum HotKeyError {
    /// Another program has it.
    #[error("another program has this key")]
    Taken,
    /// The system gives no program such a key, as under Wayland.
    #[error("this system gives no program such a key")]
    NotHere,
}

/// Holds the key until it is dropped.
pub struct HotKeyGrab {
    _grab: platform::Grab,
}

impl HotKeyGrab {
    /// Takes the key; `pressed` is called whenever somebody presses it, perhaps on another thread. Must be called on the thread
    /// of the window.
    ///
    /// # Errors
    /// [`HotKeyError`]; nothing is held then.
    pub fn take(key: HotKey, pressed: impl Fn() + Send + Sync + 'static) -> Result<Self, HotKeyError> {
        platform::Grab::take(key, pressed).map(|grab| Self { _grab: grab })
    }
}
