//! What belongs to this PC and not to the shop's log: where the window stood, which renderer works here, calls from other
//! programs, the technical log, reports of crashes, the draft that was open.
//!
//! All of it lies in small files in the data folder, for their owner alone. None of them is needed: one that cannot be read
//! is told to the technical log and counts as not there.

mod autostart;
mod crash;
mod draft;
mod hotkey;
mod place;
mod renderer;
mod request;
mod technical_log;

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use autostart::Autostart;
pub use crash::{Crash, arm, newest_unseen, put_away};
pub use draft::{keep_draft, kept_draft};
pub use hotkey::{HotKeyError, HotKeyGrab};
pub use place::{Place, Places, Screen};
pub use renderer::{Renderer, RendererMemory, has_graphics_card};
pub use request::{RequestWatch, hand_over};
pub use technical_log::{LOG_FOLDER, start_log};

use crate::store::{StoreError, write_whole};

/// Reads a small file of ours; `None` if it is not there or makes no sense, which the technical log is told.
fn read_json<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
        Err(error) => {
            log::warn!("{} cannot be read: {error}", path.display());
            return None;
        }
    };
    serde_json::from_slice(&bytes)
        .inspect_err(|error| log::warn!("{} makes no sense and is passed over: {error}", path.display()))
        .ok()
}

/// Writes a small file of ours, whole or not at all.
fn write_json(path: &Path, contents: &impl Serialize) -> Result<(), StoreError> {
    let text = serde_json::to_vec(contents)
        .map_err(|error| StoreError::File { path: path.to_owned(), source: std::io::Error::other(error) })?;
    write_whole(path, &text)
}

/// Removes a file that may not be there.
fn remove(path: &Path) {
    if let Err(error) = std::fs::remove_file(path)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        log::warn!("{} cannot be removed: {error}", path.display());
    }
}
