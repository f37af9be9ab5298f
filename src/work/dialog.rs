//! The system's file dialogs, each on a short-lived thread of its own.
//!
//! Where a system has none (no portal, no zenity) they answer `None` at once, as if cancelled: whoever asks must offer another
//! way as well.

use std::future::Future;
use std::path::PathBuf;

use rfd::{AsyncFileDialog, FileHandle};
use winit::window::Window;

use crate::job::Ask;

/// How the names of files end that can come in.
const IMPORTABLE: [&str; 5] = ["csv", "tsv", "txt", "jsonl", "ndjson"];

/// How the names of packs of rules and of lists end.
const PACKS: [&str; 5] = ["toml", "csv", "tsv", "txt", "xlsx"];

/// Opens the folder dialog; `post` is called with the answer from another thread.
pub fn pick_folder(window: Option<&Window>, post: impl FnOnce(Option<PathBuf>) + Send + 'static) {
    wait_for(dialog(window).pick_folder(), post);
}

/// Opens the dialog for what is wanted; `post` is called with the answer from another thread.
pub fn ask_path(ask: &Ask, window: Option<&Window>, post: impl FnOnce(Option<PathBuf>) + Send + 'static) {
    let dialog = dialog(window);
    match ask {
        Ask::Export { folder, name, format } => {
            let extension = format.as_ref();
            let mut dialog = dialog.set_file_name(name).add_filter(extension, &[extension]);
            if let Some(folder) = folder {
                dialog = dialog.set_directory(folder);
            }
            wait_for(dialog.save_file(), post);
        }
        Ask::Import => wait_for(dialog.add_filter("CSV, JSON lines", &IMPORTABLE).pick_file(), post),
        Ask::Pack => wait_for(dialog.add_filter("TOML, CSV, XLSX", &PACKS).pick_file(), post),
        Ask::LearnerRecord => wait_for(dialog.add_filter("JSON", &["json"]).pick_file(), post),
        Ask::SecondPlace => wait_for(dialog.pick_folder(), post),
        Ask::Attachment => {
            wait_for(
                dialog.add_filter("JPEG, PNG, WebP, PDF", &["jpg", "jpeg", "png", "webp", "pdf"]).pick_file(),
                post,
            );
        }
        Ask::Backup => wait_for(dialog.add_filter("SQLite", &["sqlite"]).pick_file(), post),
    }
}

/// A dialog above the window, if there is one.
fn dialog(window: Option<&Window>) -> AsyncFileDialog {
    let dialog = AsyncFileDialog::new();
    match window {
        Some(window) => dialog.set_parent(window),
        None => dialog,
    }
}

/// The future is made before, on the window's thread, because macOS and the portals want it so.
fn wait_for(
    answer: impl Future<Output = Option<FileHandle>> + Send + 'static,
    post: impl FnOnce(Option<PathBuf>) + Send + 'static,
) {
    let wait = move || post(pollster::block_on(answer).map(|file| file.path().to_owned()));
    if let Err(error) = std::thread::Builder::new().name("file dialog".to_owned()).spawn(wait) {
        log::error!("no thread for the file dialog: {error}");
    }
}
