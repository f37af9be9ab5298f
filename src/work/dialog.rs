//! The system's file dialogs, each on a short-lived thread of its own.

use std::path::PathBuf;

/// Opens the folder dialog; `post` is called with the answer from another thread.
///
/// The future is made here, on the window's thread, because macOS and the portals want it so.
pub fn pick_folder(frame: &eframe::Frame, post: impl FnOnce(Option<PathBuf>) + Send + 'static) {
    let dialog = rfd::AsyncFileDialog::new().set_parent(frame).pick_folder();
    let ask = move || post(pollster::block_on(dialog).map(|folder| folder.path().to_owned()));
    if let Err(error) = std::thread::Builder::new().name("folder dialog".to_owned()).spawn(ask) {
        log::error!("no thread for the folder dialog: {error}");
    }
}
