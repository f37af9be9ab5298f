//! The trainer's side: the desk, plans for the first week, and whether a certificate is genuine.

use std::sync::Arc;

use jiff::ToSpan as _;
use strum::{AsRefStr, VariantArray};

use super::{Stamp, State};
use crate::domain::learner::{LearnerId, Plan};
use crate::job::{DeskData, Job, PinChange, TrainingJob};
use crate::training::certificate::{self, Genuine, Refusal};
use crate::training::desk::{DeskInput, desk};
use crate::training::pool::Item;

/// The parts of the trainer's desk. Their words are `desk-tab-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, AsRefStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum DeskTab {
    /// Learners and families.
    #[default]
    Matrix,
    /// Codes that go wrong, and sure but wrong.
    Weak,
    /// What was chosen where.
    Forks,
    /// How long things are remembered.
    Retention,
    /// Pages to print and files to take away.
    Papers,
}

/// A certificate that is to be checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckDraft {
    pub code: String,
    pub name: String,
}

/// What came of the check.
#[derive(Clone, Debug, PartialEq)]
pub struct CertificateCheck {
    pub name: String,
    pub result: Result<Genuine, Refusal>,
}

/// How far back the desk looks.
const DESK_DAYS: i64 = 180;

/// Asks for everything the desk is made from.
pub(super) fn load_desk(stamp: &Stamp) -> Vec<Job> {
    let since = stamp.today().saturating_sub(DESK_DAYS.days());
    vec![Job::Training(TrainingJob::LoadDesk { since })]
}

impl State {
    pub(super) fn lay_out_desk(&mut self, data: &DeskData, stamp: &Stamp) {
        let scheduler = &self.training.scheduler;
        let course: Vec<Item> = self.training.pool.course().cloned().collect();
        let desk = desk(&DeskInput {
            learners: &data.learners,
            memories: &data.memories,
            attempts: &data.attempts,
            certificates: &data.certificates,
            items: self.training.pool.items(),
            course: &course,
            recall: &|memory, day| scheduler.recall(memory, day),
            day: stamp.today(),
        });
        self.training.desk = Some(Arc::new(desk));
    }

    pub(super) fn assign_plan(&mut self, id: LearnerId, wanted: bool, stamp: &Stamp) -> Vec<Job> {
        let Some(learner) = self.training.learners.iter().find(|learner| learner.id == id) else { return Vec::new() };
        let mut learner = learner.clone();
        learner.plan = wanted.then(|| Plan::first_week(stamp.today()));
        let mut jobs = vec![Job::Training(TrainingJob::Save { learner, pin: PinChange::Keep })];
        jobs.extend(load_desk(stamp));
        jobs
    }

    pub(super) fn check_certificate(&mut self, stamp: &Stamp) {
        let CheckDraft { code, name } = &self.drafts.certificate;
        let result = certificate::check(&self.training.keys, code, name, stamp.today());
        self.training.check = Some(CertificateCheck { name: name.trim().to_owned(), result });
    }
}
