//! The file looked over, put right where it can be, and read as far as it can be.

use std::ops::ControlFlow;
use std::path::Path;

use super::task::Watch;
use crate::domain::incident::Moment;
use crate::job::{TaskEnd, TaskError};
use crate::store::{self, Depth, Salvaged, Store, StoreError, backup_folder};

pub(super) fn check(store: &Store, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    watch.check(0, None)?;
    let mut progress =
        |done| if watch.goes_on(done, None) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    match store.check(Depth::Full, &mut progress) {
        Ok(report) => Ok(TaskEnd::Checked(Box::new(report))),
        Err(StoreError::Cancelled) => Err(TaskError::Cancelled),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn repair(folder: &Path, moment: &Moment, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    watch.check(0, None)?;
    let repaired = Store::open(folder)?.repair(moment)?;
    let backups = store::list_backups(&backup_folder(folder))?;
    Ok(TaskEnd::Repaired { after: Box::new(repaired.after), backups })
}

/// Reads what can be read of the damaged file of a folder into a new one; the damaged one keeps lying beside it.
pub(super) fn salvage(folder: &Path, moment: &Moment) -> Result<Salvaged, StoreError> {
    let damaged = store::set_aside_damaged(folder, moment.at)?;
    Store::open(folder)?.salvage(&damaged, moment)
}
