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
    /// It is not shown while it goes well.
    pub quiet: bool,
    cancel: Cancel,
}

impl State {
    /// Begins a task. One that somebody sees must end first; a quiet one is soon over, so the wish waits for it. Nothing
    /// happens while the shop's file is not open.
    pub(super) fn begin(&mut self, task: Task) -> Vec<Job> {
        let ShopStatus::Open { folder } = &self.shop else { return Vec::new() };
        if let Some(running) = &self.task {
            if running.quiet {
                self.next_task = Some(task);
            }
            return Vec::new();
        }
        let quiet = task.is_quiet();
        if matches!(task, Task::BackUp(_)) {
            self.safety.backup_begun();
        }
        let order = TaskOrder { folder: folder.clone(), task, cancel: Cancel::default() };
        let (kind, cancel) = (order.task.kind(), order.cancel.clone());
        self.task = Some(Running { kind, progress: Progress::default(), giving_up: false, quiet, cancel });
        vec![Job::Task(order)]
    }

    /// Whether a task that somebody sees is running, so that no other can begin.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.task.as_ref().is_some_and(|task| !task.quiet)
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
        let mut jobs = self.next_task.take().map(|next| self.begin(next)).unwrap_or_default();
        match end {
            Ok(TaskEnd::Exported { path, incidents, boxes }) => {
                self.good_news(Notice::Exported { path, incidents, boxes }, stamp);
            }
            Ok(end @ (TaskEnd::Tried(_) | TaskEnd::Imported { .. } | TaskEnd::Reported(_))) => {
                jobs.extend(self.import_learn(end, stamp));
            }
            Ok(end @ (TaskEnd::PackTried(_) | TaskEnd::PackTaken { .. })) => {
                jobs.extend(self.rules_learn(end, stamp));
            }
            Ok(end @ (TaskEnd::Checked(_) | TaskEnd::Repaired { .. } | TaskEnd::Erased(_))) => {
                jobs.extend(self.care_learn(end, stamp));
            }
            Ok(end) => jobs.extend(self.safety_learn(end, stamp)),
            Err(TaskError::Cancelled) => self.good_news(Notice::GivenUp(task.kind), stamp),
            Err(error) => {
                if task.kind == TaskKind::BackUp {
                    self.safety.backup_failed();
                }
                log::error!("{:?}: {error:?}", task.kind);
                self.task_failed(task.kind, error);
            }
        }
        jobs
    }

    /// A task that can be mended on its sheet is asked for again there, anything else is said.
    fn task_failed(&mut self, kind: TaskKind, error: TaskError) {
        let error = Arc::new(error);
        match kind {
            TaskKind::Export => {
                let format = self.last_export;
                self.export = Some(ExportSheet { format, trouble: Some(error) });
            }
            _ => self.notify(Notice::TaskFailed(kind, error)),
        }
    }
}
