//! Long tasks: each on a connection of its own, so that the till's jobs need not wait for them; telling how far they are, and
//! giving up when asked.

use std::path::Path;
use std::time::{Duration, Instant};

use super::{backup, care, export, import, pack};
use crate::job::{Done, Progress, Task, TaskEnd, TaskError, TaskOrder};
use crate::library::Library;
use crate::store::Store;

/// How often a task tells how far it is.
const TELL_EVERY: Duration = Duration::from_millis(100);

/// What a task may say and hear while it is at work.
pub(super) struct Watch<'a> {
    order: &'a TaskOrder,
    tell: &'a mut dyn FnMut(Done),
    told_at: Option<Instant>,
}

impl Watch<'_> {
    /// Tells how far the task is, if it is time to; and whether it is to go on.
    pub(super) fn goes_on(&mut self, done: u64, of: Option<u64>) -> bool {
        if self.told_at.is_none_or(|at| at.elapsed() >= TELL_EVERY) {
            self.told_at = Some(Instant::now());
            (self.tell)(Done::Progress(Progress { done, of }));
        }
        !self.order.cancel.is_asked()
    }

    /// [`Self::goes_on`] for those who end with an error.
    pub(super) fn check(&mut self, done: u64, of: Option<u64>) -> Result<(), TaskError> {
        if self.goes_on(done, of) { Ok(()) } else { Err(TaskError::Cancelled) }
    }
}

/// Does a task to its end.
pub(super) fn perform(order: &TaskOrder, library: &Library, tell: &mut dyn FnMut(Done)) -> Done {
    let mut watch = Watch { order, tell, told_at: None };
    Done::TaskEnded(end(&order.folder, library, &order.task, &mut watch))
}

fn end(folder: &Path, library: &Library, task: &Task, watch: &mut Watch<'_>) -> Result<TaskEnd, TaskError> {
    match task {
        Task::BackUp(order) => backup::back_up(folder, order, watch),
        Task::Check => care::check(&Store::open(folder)?, watch),
        Task::Repair { moment } => care::repair(folder, moment, watch),
        Task::Erase { before, moment } => Ok(TaskEnd::Erased(Store::open(folder)?.erase_older(*before, moment)?)),
        Task::LookInto(path) => backup::look_into(folder, path, watch),
        Task::Restore { from, moment } => backup::restore(folder, from, moment),
        Task::Export(order) => export::export(&Store::open(folder)?, library, order, watch),
        Task::TryImport(order) => import::try_import(&mut Store::open(folder)?, library, order, watch),
        Task::Import(order) => import::import_now(folder, library, order, watch),
        Task::TryPack(order) => pack::try_pack(&Store::open(folder)?, library, order, watch),
        Task::ImportPack(order) => pack::import(folder, library, order, watch),
        Task::Report(order) => import::report(order),
    }
}
