//! Backups made, copied to a second place, thinned out, looked into and put back.

use std::path::Path;

use jiff::Timestamp;

use super::task::Watch;
use crate::domain::filter::Filter;
use crate::domain::incident::Moment;
use crate::job::{BackUpOrder, TaskEnd, TaskError};
use crate::store::{self, Backup, Store, StoreError, backup_folder};

/// Makes a backup; that it did not get to the second place does not undo it.
pub(super) fn back_up(folder: &Path, order: &BackUpOrder, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    watch.check(0, None)?;
    let backup = Store::open(folder)?.back_up(order.reason, order.now)?;
    let own = backup_folder(folder);
    thin_out(&own, order);
    let second = order.second.as_deref().and_then(|place| {
        let copied = store::copy_to_second(folder, &backup, place);
        if copied.is_ok() {
            thin_out(place, order);
        }
        copied.err()
    });
    Ok(TaskEnd::BackedUp { reason: order.reason, backups: store::list_backups(&own)?, second })
}

/// Old backups that stay are a nuisance and no danger: the backup just made counts.
fn thin_out(folder: &Path, order: &BackUpOrder) {
    if let Err(error) = store::prune(folder, order.now, &order.zone) {
        log::warn!("old backups in {} could not be removed: {error}", folder.display());
    }
}

pub(super) fn look_into(folder: &Path, backup: &Path, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    watch.check(0, None)?;
    let store = Store::open(folder)?;
    Ok(TaskEnd::LookedInto(Box::new(store::preview(backup, Some(&store))?)))
}

pub(super) fn restore(folder: &Path, from: &Path, moment: &Moment) -> Result<TaskEnd, TaskError> {
    Ok(TaskEnd::Restored(Box::new(Store::open(folder)?.restore(from, moment)?)))
}

/// The backups of a data folder, and whether something was written down after the newest was made.
pub(super) fn standing(folder: &Path, store: &Store) -> Result<(Vec<Backup>, bool), StoreError> {
    let backups = store::list_backups(&backup_folder(folder))?;
    let newest = store.incidents(&Filter { limit: Some(1), ..Filter::default() })?;
    let made_at = backups.first().map_or(Timestamp::MIN, |backup| backup.made_at);
    let changed = newest.first().is_some_and(|incident| incident.moment.at > made_at);
    Ok((backups, changed))
}
