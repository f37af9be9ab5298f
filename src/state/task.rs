//! The one long task that may be running: how far it is, and what becomes of its end.

use std::sync::Arc;

use super::{ExportSheet, Notice, ShopStatus, Stamp, State};
use crate::job::{Cancel, Job, Progress, Task, TaskEnd, TaskError, TaskKind, TaskOrder};

/// A task at work.
#[derive(Debug)]
pub struct Running {
    pub kind: TaskKind,
    pub progress: Progress,
    /// It was asked to give up and has not yet.
    pub giving_up: bool,
    cancel: Cancel,
}

impl State {
    /// Begins a task; nothing happens while another is running or the shop's file is not open.
    pub(super) fn begin(&mut self, task: Task) -> Vec<Job> {
        let ShopStatus::Open { folder } = &self.shop else { return Vec::new() };
        if self.task.is_some() {
            return Vec::new();
        }
        let order = TaskOrder { folder: folder.clone(), task, cancel: Cancel::default() };
        let (kind, cancel) = (order.task.kind(), order.cancel.clone());
        self.task = Some(Running { kind, progress: Progress::default(), giving_up: false, cancel });
        vec![Job::Task(order)]
    }

    /// Asks the running task to give up.
    pub(super) fn cancel_task(&mut self) {
        if let Some(task) = &mut self.task {
            task.giving_up = true;
            task.cancel.ask();
        }
    }

    pub(super) fn task_progressed(&mut self, progress: Progress) {
        if let Some(task) = &mut self.task {
            task.progress = progress;
        }
    }

    /// How many records wait because a task keeps the file to itself.
    #[must_use]
    pub fn waiting_to_be_saved(&self) -> usize {
        if self.task.as_ref().is_some_and(|task| task.kind.writes()) { self.saving } else { 0 }
    }

    /// Keeps count of the records on their way to the disk.
    pub(super) fn count_saving(&mut self, jobs: Vec<Job>) -> Vec<Job> {
        self.saving += jobs.iter().filter(|job| matches!(job, Job::Record(_))).count();
        jobs
    }

    pub(super) fn task_ended(&mut self, end: Result<TaskEnd, TaskError>, stamp: &Stamp) -> Vec<Job> {
        let Some(task) = self.task.take() else { return Vec::new() };
        match end {
            Ok(TaskEnd::Exported { path, incidents }) => {
                self.good_news(Notice::Exported { path, incidents }, stamp);
            }
            Err(TaskError::Cancelled) => self.good_news(Notice::GivenUp(task.kind), stamp),
            Err(error) => {
                log::error!("{:?}: {error:?}", task.kind);
                self.task_failed(task.kind, error);
            }
        }
        Vec::new()
    }

    /// A task that can be mended on its sheet is asked for again there, anything else is said.
    fn task_failed(&mut self, kind: TaskKind, error: TaskError) {
        let error = Arc::new(error);
        match kind {
            TaskKind::Export => {
                let format = self.last_export;
                self.export = Some(ExportSheet { format, trouble: Some(error) });
            }
        }
    }
}
