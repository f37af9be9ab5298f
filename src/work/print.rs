//! Paper: a document becomes a PDF among the shop's documents, to be shown and printed by the system's own program.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::export::in_our_words;
use crate::domain::document::Document;
use crate::exchange::{file, pdf};
use crate::job::TaskError;
use crate::store::StoreError;

/// The folder among the shop's documents.
const FOLDER: &str = "Tillside";

/// The folder among the shop's documents, made if it is not there.
pub(super) fn our_folder(documents: Option<&Path>) -> Result<PathBuf, TaskError> {
    let folder = documents.ok_or(StoreError::NoDataFolder)?.join(FOLDER);
    let unwritable =
        |source: std::io::Error| TaskError::Unwritable { path: folder.clone(), detail: source.to_string() };
    std::fs::create_dir_all(&folder).map_err(unwritable)?;
    Ok(folder)
}

/// Writes the document; one of the same name is replaced, because it is the same page anew.
pub(super) fn print(documents: Option<&Path>, name: &str, document: &Document) -> Result<PathBuf, TaskError> {
    let path = our_folder(documents)?.join(format!("{name}.pdf"));
    file::replace(&path, |out| pdf::write::<StoreError>(out, document, &mut |_| ControlFlow::Continue(())))
        .map_err(in_our_words)?;
    Ok(path)
}

/// Has the system show a file, on a short-lived thread: some systems answer only when the program is closed again.
pub(super) fn show(path: PathBuf, post: impl FnOnce(Result<(), TaskError>) + Send + 'static) {
    let show = move || {
        let shown = opener::open(&path).map_err(|error| TaskError::Unwritable { path, detail: error.to_string() });
        post(shown);
    };
    if let Err(error) = std::thread::Builder::new().name("show a file".to_owned()).spawn(show) {
        log::error!("no thread to show a file: {error}");
    }
}
