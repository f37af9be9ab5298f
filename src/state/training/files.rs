//! Records of learners between PCs.

use std::sync::Arc;

use super::trainer::load_desk;
use super::{Notice, Stamp, State};
use crate::domain::learner::LearnerId;
use crate::job::{Ask, Job, RecordRead, RecordTrouble, TrainingJob};

impl State {
    pub(super) fn write_record(&mut self, learner: LearnerId) -> Vec<Job> {
        let Some(known) = self.training.learners.iter().find(|known| known.id == learner) else { return Vec::new() };
        // Nothing that a file's name may not hold, on any system.
        let name: String = known.name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        vec![Job::Training(TrainingJob::WriteRecord { learner, name: format!("tillside-learner-{name}") })]
    }

    pub(super) fn pick_record(&mut self) -> Vec<Job> {
        if std::mem::replace(&mut self.picking, true) {
            return Vec::new();
        }
        vec![Job::AskPath(Ask::LearnerRecord)]
    }

    pub(super) fn record_read(&mut self, result: Result<RecordRead, RecordTrouble>, stamp: &Stamp) -> Vec<Job> {
        match result {
            Ok(read) => {
                self.good_news(Notice::RecordRead(read), stamp);
                // Learners, certificates and keys may all be others now.
                let mut jobs = vec![Job::Training(TrainingJob::Open { now: stamp.moment.at })];
                jobs.extend(load_desk(stamp));
                jobs
            }
            Err(trouble) => {
                self.notify(Notice::RecordRefused(Arc::new(trouble)));
                Vec::new()
            }
        }
    }
}
