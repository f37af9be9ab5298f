//! A file into the log: tried first, then taken in, and what was refused written down.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use super::export::in_our_words;
use super::task::Watch;
use crate::domain::amount::Currency;
use crate::exchange::csv::{Mapping, Sheet};
use crate::exchange::file::replace;
use crate::exchange::refused::write_report;
use crate::job::{ImportOrder, ReportOrder, TaskEnd, TaskError, Tried, TriedTable};
use crate::library::Library;
use crate::paper::outcome_words;
use crate::store::{self, MergeMode, Store, StoreError, backup_folder};
use crate::transfer::{self, ImportError, Imported, Options};

/// Finds out what a file would bring. A file that is no table of ours is an answer too, and not a failure.
pub(super) fn try_import(
    store: &mut Store,
    library: &Library,
    order: &ImportOrder,
    watch: &mut Watch<'_>,
) -> Result<TaskEnd, TaskError> {
    let outcome = match import(store, library, order, MergeMode::DryRun, watch) {
        Err(TaskError::Import(error)) => Err(error),
        outcome => Ok(outcome?),
    };
    let needs_columns = !matches!(outcome, Err(ImportError::Unreadable { .. } | ImportError::Workbook));
    let table = needs_columns.then(|| table(order)).flatten();
    Ok(TaskEnd::Tried(Box::new(Tried { path: order.path.clone(), table, outcome })))
}

/// What the file looks like as a table; `None` for JSON lines and for what is no table.
fn table(order: &ImportOrder) -> Option<TriedTable> {
    let bytes = fs::read(&order.path).ok()?;
    if transfer::is_json_lines(&order.path, &bytes) {
        return None;
    }
    let Sheet { header, sample, .. } = Sheet::new(&bytes).ok()?;
    let mapping = order.mapping.clone().unwrap_or_else(|| Mapping::guessed(&header));
    Some(TriedTable { header, sample, mapping })
}

/// Takes a file in; a backup is made before.
pub(super) fn import_now(
    folder: &Path,
    library: &Library,
    order: &ImportOrder,
    watch: &mut Watch<'_>,
) -> Result<TaskEnd, TaskError> {
    let mut store = Store::open(folder)?;
    let imported = Box::new(import(&mut store, library, order, MergeMode::Keep, watch)?);
    Ok(TaskEnd::Imported { imported, backups: store::list_backups(&backup_folder(folder))? })
}

fn import(
    store: &mut Store,
    library: &Library,
    order: &ImportOrder,
    mode: MergeMode,
    watch: &mut Watch<'_>,
) -> Result<Imported, TaskError> {
    watch.check(0, None)?;
    let options = Options {
        mode,
        zone: order.zone.clone(),
        currency: Currency::CNY,
        outcomes: outcome_words(&library.languages),
        mapping: order.mapping.clone(),
    };
    let mut progress =
        |done| if watch.goes_on(done, None) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    transfer::import(store, &order.path, &options, &order.moment, &mut progress).map_err(|error| match error {
        ImportError::Store(StoreError::Cancelled) => TaskError::Cancelled,
        ImportError::Store(error) => TaskError::Store(error),
        error => TaskError::Import(error),
    })
}

pub(super) fn report(order: &ReportOrder) -> Result<TaskEnd, TaskError> {
    replace(&order.path, |out| {
        let rows = order.refused.iter().map(|(line, reason, text)| (*line, reason.clone(), text.as_str()));
        Ok(write_report(out, order.header.each_ref().map(String::as_str), rows)?)
    })
    .map_err(in_our_words)?;
    Ok(TaskEnd::Reported(order.path.clone()))
}
