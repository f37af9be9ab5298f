//! The log, or a part of it, into a file.

use std::io;

use super::task::Watch;
use crate::exchange::file::{self, ExchangeError};
use crate::exchange::{csv, jsonl};
use crate::job::{ExportFormat, ExportOrder, TaskEnd, TaskError};
use crate::store::Store;

/// Writes what the order asks for; no half file is left behind.
pub(super) fn export(store: &Store, order: &ExportOrder, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    if !order.replace && order.path.symlink_metadata().is_ok() {
        return Err(TaskError::Exists(order.path.clone()));
    }
    let incidents = store.incidents(&order.filter)?;
    let count = u64::try_from(incidents.len()).unwrap_or(u64::MAX);
    watch.check(0, Some(count))?;
    let written = file::replace(&order.path, |out| {
        match order.format {
            ExportFormat::Csv => csv::write(out, &incidents)?,
            ExportFormat::Jsonl => jsonl::write(out, &incidents)?,
        }
        if watch.goes_on(count, Some(count)) { Ok(()) } else { Err(io::ErrorKind::Interrupted.into()) }
    });
    match written {
        Ok(()) => Ok(TaskEnd::Exported { path: order.path.clone(), incidents: count }),
        Err(ExchangeError::Unwritable { source, .. }) if source.kind() == io::ErrorKind::Interrupted => {
            Err(TaskError::Cancelled)
        }
        Err(error) => Err(in_our_words(error)),
    }
}

/// What of an error of the file somebody can do something about.
pub(super) fn in_our_words(error: ExchangeError) -> TaskError {
    match error {
        ExchangeError::Unwritable { path, source } => TaskError::Unwritable { path, detail: source.to_string() },
        ExchangeError::Full { path } => TaskError::Full { path },
    }
}
