//! The log, or a part of it, into a file.

use std::ops::ControlFlow;

use super::task::Watch;
use crate::exchange::file::ExchangeError;
use crate::job::{ExportOrder, TaskEnd, TaskError};
use crate::library::Library;
use crate::paper::Pen;
use crate::store::{Store, StoreError};
use crate::transfer::{self, Exported, Form};

/// Writes what the order asks for; no half file is left behind.
pub(super) fn export(
    store: &Store,
    library: &Library,
    order: &ExportOrder,
    watch: &mut Watch<'_>,
) -> Result<TaskEnd, TaskError> {
    if !order.replace && order.path.symlink_metadata().is_ok() {
        return Err(TaskError::Exists(order.path.clone()));
    }
    let of = Some(store.count(&order.filter)?);
    watch.check(0, of)?;
    let pen = Pen { texts: library.languages.get(order.language), catalog: &library.catalog, zone: &order.zone };
    let form = Form::new(order.format, pen, order.now);
    let ExportOrder { filter, path, .. } = order;
    let mut progress = |done| if watch.goes_on(done, of) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let Exported { incidents, boxes } =
        transfer::export(store, filter, form, path, &mut progress).map_err(in_our_words)?;
    Ok(TaskEnd::Exported { path: path.clone(), incidents, boxes })
}

/// What of an error of the file somebody can do something about.
pub(super) fn in_our_words(error: ExchangeError<StoreError>) -> TaskError {
    match error {
        ExchangeError::Unwritable { path, source } => TaskError::Unwritable { path, detail: source.to_string() },
        ExchangeError::Full { path } => TaskError::Full { path },
        ExchangeError::Cancelled => TaskError::Cancelled,
        ExchangeError::Source(error) => TaskError::Store(error),
    }
}
