//! The key under X11: a connection of its own whose thread sleeps until the key is pressed.

use std::sync::Arc;

use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, GrabMode, ModMask, WindowClass,
};
use x11rb::protocol::{ErrorKind, Event};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT};

use super::HotKeyError;
use crate::domain::setting::HotKey;

const PAUSE: u32 = 0xFF13;
const F12: u32 = 0xFFC9;
const LETTER_M: u32 = 0x6D;

/// Caps Lock and Num Lock are modifiers too, and neither changes what is meant.
fn with_locks(modifiers: ModMask) -> [ModMask; 4] {
    [modifiers, modifiers | ModMask::LOCK, modifiers | ModMask::M2, modifiers | ModMask::LOCK | ModMask::M2]
}

/// See the module head.
pub struct Grab {
    connection: Arc<RustConnection>,
    /// Never shown: a message to it ends the thread.
    window: u32,
}

impl Grab {
    pub fn take(key: HotKey, pressed: impl Fn() + Send + Sync + 'static) -> Result<Self, HotKeyError> {
        // A key of the X server under Wayland is heard only while one of its own windows is in front.
        if std::env::var_os("WAYLAND_DISPLAY").is_some() {
            return Err(HotKeyError::NotHere);
        }
        let not_here = |error: String| {
            log::warn!("no key for all programs: {error}");
            HotKeyError::NotHere
        };
        let (connection, screen) = RustConnection::connect(None).map_err(|error| not_here(error.to_string()))?;
        let root = connection.setup().roots.get(screen).map(|screen| screen.root);
        let root = root.ok_or_else(|| not_here("the display has no such screen".to_owned()))?;
        let (symbol, modifiers) = meant(key);
        let code = key_code(&connection, symbol).map_err(not_here)?;
        let code = code.ok_or_else(|| not_here("the keyboard has no such key".to_owned()))?;
        for modifiers in with_locks(modifiers) {
            let grab = connection.grab_key(false, root, modifiers, code, GrabMode::ASYNC, GrabMode::ASYNC);
            match grab.map_err(ReplyError::from).and_then(x11rb::cookie::VoidCookie::check) {
                Ok(()) => {}
                Err(ReplyError::X11Error(error)) if error.error_kind == ErrorKind::Access => {
                    return Err(HotKeyError::Taken);
                }
                Err(error) => return Err(not_here(error.to_string())),
            }
        }
        let window = listener(&connection, root).map_err(|error| not_here(error.to_string()))?;
        let connection = Arc::new(connection);
        let own = Arc::clone(&connection);
        let wait = move || {
            loop {
                match own.wait_for_event() {
                    Ok(Event::KeyPress(_)) => pressed(),
                    Ok(Event::ClientMessage(_)) => return,
                    Ok(_) => {}
                    Err(error) => {
                        log::warn!("the key for all programs is heard no more: {error}");
                        return;
                    }
                }
            }
        };
        std::thread::Builder::new()
            .name("hot key".to_owned())
            .spawn(wait)
            .map_err(|error| not_here(error.to_string()))?;
        Ok(Self { connection, window })
    }
}

impl Drop for Grab {
    fn drop(&mut self) {
        // The thread ends and with it the connection, which takes the key back.
        let message = ClientMessageEvent::new(32, self.window, x11rb::NONE, [0_u32; 5]);
        let sent = self.connection.send_event(false, self.window, EventMask::NO_EVENT, message);
        if let Err(error) = sent.map(drop).and_then(|()| self.connection.flush()) {
            log::warn!("the key for all programs was not given back: {error}");
        }
    }
}

fn listener(connection: &RustConnection, root: u32) -> Result<u32, ReplyError> {
    let window = connection.generate_id().map_err(|error| match error {
        x11rb::errors::ReplyOrIdError::ConnectionError(error) => ReplyError::ConnectionError(error),
        x11rb::errors::ReplyOrIdError::X11Error(error) => ReplyError::X11Error(error),
        x11rb::errors::ReplyOrIdError::IdsExhausted => {
            ReplyError::ConnectionError(x11rb::errors::ConnectionError::UnknownError)
        }
    })?;
    let aux = CreateWindowAux::new();
    let class = WindowClass::INPUT_ONLY;
    connection
        .create_window(COPY_DEPTH_FROM_PARENT, window, root, -1, -1, 1, 1, 0, class, COPY_FROM_PARENT, &aux)?
        .check()?;
    connection.sync()?;
    Ok(window)
}

/// The symbol and the modifiers of a key.
fn meant(key: HotKey) -> (u32, ModMask) {
    match key {
        HotKey::Pause => (PAUSE, ModMask::default()),
        HotKey::CtrlF12 => (F12, ModMask::CONTROL),
        HotKey::CtrlShiftM => (LETTER_M, ModMask::CONTROL | ModMask::SHIFT),
    }
}

/// Which key of this keyboard makes a symbol.
fn key_code(connection: &RustConnection, symbol: u32) -> Result<Option<u8>, String> {
    let setup = connection.setup();
    let (first, last) = (setup.min_keycode, setup.max_keycode);
    let mapping = connection
        .get_keyboard_mapping(first, last.saturating_sub(first).saturating_add(1))
        .map_err(|error| error.to_string())?
        .reply()
        .map_err(|error| error.to_string())?;
    let per_key = usize::from(mapping.keysyms_per_keycode).max(1);
    let place = mapping.keysyms.chunks(per_key).position(|symbols| symbols.contains(&symbol));
    Ok(place.and_then(|place| u8::try_from(place).ok()).and_then(|place| first.checked_add(place)))
}
