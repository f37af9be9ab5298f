//! The desk: where jobs are handed in and results come back.

use std::collections::VecDeque;
use std::path::PathBuf;

use winit::window::Window;

use super::perform::Clerk;
use crate::job::{Done, Job};

/// Takes jobs, gives back how they ended. Two real implementations: [`super::Worker`] with threads for the window,
/// [`Inline`] without for tests and for drawing pictures.
pub trait Desk {
    /// `window` is the parent of a dialog, if the job asks for one.
    fn start(&mut self, job: Job, window: Option<&Window>);
    /// What has ended since the last call, in order.
    fn finished(&mut self) -> Vec<Done>;
}

/// Does each job at once, on the caller's thread, with a real store; dialogs give the prepared answers.
pub struct Inline {
    clerk: Clerk,
    picks: VecDeque<Option<PathBuf>>,
    finished: Vec<Done>,
}

impl Inline {
    #[must_use]
    pub fn new(clerk: Clerk) -> Self {
        Self { clerk, picks: VecDeque::new(), finished: Vec::new() }
    }

    /// What the next dialogs answer; `None` is a cancelled one.
    #[must_use]
    pub fn with_picks(mut self, picks: impl IntoIterator<Item = Option<PathBuf>>) -> Self {
        self.picks = picks.into_iter().collect();
        self
    }
}

impl Desk for Inline {
    fn start(&mut self, job: Job, _window: Option<&Window>) {
        let done = match job {
            Job::PickFolder => Done::FolderPicked(self.picks.pop_front().flatten()),
            Job::AskPath(ask) => Done::PathGiven { ask, path: self.picks.pop_front().flatten() },
            job => self.clerk.perform(job, &mut |told| self.finished.push(told)),
        };
        self.finished.push(done);
    }

    fn finished(&mut self) -> Vec<Done> {
        std::mem::take(&mut self.finished)
    }
}
