//! The log, or a part of it, into a file.

use std::ops::ControlFlow;

use super::task::Watch;
use crate::exchange::file::ExchangeError;
use crate::job::{ExportFormat, ExportOrder, TaskEnd, TaskError};
use crate::store::{Store, StoreError};
use crate::transfer::{self, Form};

/// Writes what the order asks for; no half file is left behind.
pub(super) fn export(store: &Store, order: &ExportOrder, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    if !order.replace && order.path.symlink_metadata().is_ok() {
        return Err(TaskError::Exists(order.path.clone()));
    }
    let all = store.count(&order.filter)?;
    let form = match order.format {
        ExportFormat::Csv => Form::Csv,
        ExportFormat::Jsonl => Form::Jsonl,
    };
    let mut goes_on =
        |done| if watch.goes_on(done, Some(all)) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let written = transfer::export(store, &order.filter, form, &order.path, &mut goes_on).map_err(in_our_words)?;
    Ok(TaskEnd::Exported { path: order.path.clone(), incidents: written.incidents })
}

/// What of an error of the file somebody can do something about.
fn in_our_words(error: ExchangeError<StoreError>) -> TaskError {
    match error {
        ExchangeError::Unwritable { path, source } => TaskError::Unwritable { path, detail: source.to_string() },
        ExchangeError::Full { path } => TaskError::Full { path },
        ExchangeError::Cancelled => TaskError::Cancelled,
        ExchangeError::Source(error) => error.into(),
    }
}
