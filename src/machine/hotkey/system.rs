//! The key under Windows and macOS, which tell the window's own thread.

use global_hotkey::hotkey::{Code, HotKey as Combination, Modifiers};
use global_hotkey::{Error, GlobalHotKeyEvent, GlobalHotKeyManager, HotKeyState};

use super::HotKeyError;
use crate::domain::setting::HotKey;

/// See the module head.
pub struct Grab {
    manager: GlobalHotKeyManager,
    combination: Combination,
}

impl Grab {
    pub fn take(key: HotKey, pressed: impl Fn() + Send + Sync + 'static) -> Result<Self, HotKeyError> {
        let refused = |error: Error| {
            log::warn!("no key for all programs: {error}");
            if matches!(error, Error::AlreadyRegistered(_)) { HotKeyError::Taken } else { HotKeyError::NotHere }
        };
        let manager = GlobalHotKeyManager::new().map_err(refused)?;
        let combination = match key {
            HotKey::Pause => Combination::new(None, Code::Pause),
            HotKey::CtrlF12 => Combination::new(Some(Modifiers::CONTROL), Code::F12),
            HotKey::CtrlShiftM => Combination::new(Some(Modifiers::CONTROL | Modifiers::SHIFT), Code::KeyM),
        };
        manager.register(combination).map_err(refused)?;
        GlobalHotKeyEvent::set_event_handler(Some(move |event: GlobalHotKeyEvent| {
            if event.state == HotKeyState::Pressed {
                pressed();
            }
        }));
        Ok(Self { manager, combination })
    }
}

impl Drop for Grab {
    fn drop(&mut self) {
        if let Err(error) = self.manager.unregister(self.combination) {
            log::warn!("the key for all programs was not given back: {error}");
        }
    }
}
