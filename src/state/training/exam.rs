//! The exam: thirty drills without a word until the end, and the certificate of those who pass.

use jiff::Timestamp;
use uuid::Uuid;

use super::session::seed_of;
use super::{Course, Room, Stamp, State};
use crate::domain::practice::{Attempt, Certificate, Purpose, Run};
use crate::job::{Job, TrainingJob};
use crate::training::certificate;
use crate::training::exam::{self, Exam, Verdict};
use crate::training::pool::Item;

/// The exam that is going on.
#[derive(Clone, Debug)]
pub struct ExamRun {
    pub id: Uuid,
    pub exam: Exam,
    pub started: Timestamp,
}

/// What came of an exam.
#[derive(Clone, Debug)]
pub struct ExamEnd {
    pub verdict: Verdict,
    pub attempts: Vec<Attempt>,
    pub certificate: Option<Certificate>,
}

impl State {
    pub(super) fn start_exam(&mut self, stamp: &Stamp) {
        let Some(id) = self.training.who else { return };
        // Another exam on the same day has other items.
        let seed = seed_of(id, stamp) ^ stamp.moment.at.as_second().unsigned_abs();
        // What the course goes through is asked, and nothing else: one can prepare for it.
        let course: Vec<Item> = self.training.pool.course().cloned().collect();
        let exam = exam::draw(&course, seed);
        let items = exam.items.clone();
        self.training.exam_end = None;
        self.training.exam = Some(ExamRun { id: stamp.fresh_id, exam, started: stamp.moment.at });
        if !self.begin_course(Purpose::Exam, items, stamp) {
            self.training.exam = None;
        }
    }

    /// Judges the exam; one that was broken off is judged by what was answered.
    pub(super) fn end_exam(&mut self, course: Course, stamp: &Stamp) -> Vec<Job> {
        let (Some(run), Some(learner)) = (self.training.exam.take(), self.training.learner().cloned()) else {
            self.training.room = Room::Home;
            return Vec::new();
        };
        let verdict = exam::judge(&run.exam, &course.attempts);
        let ended = Run {
            id: run.id,
            learner: learner.id,
            purpose: Purpose::Exam,
            plan: None,
            started: run.started,
            ended: stamp.moment.at,
            right: verdict.right,
            of: verdict.of,
            passed: verdict.passed,
        };
        let key = self.training.keys.first().filter(|_| verdict.passed);
        let edition = self.catalog.sets().iter().map(|set| set.edition).max().unwrap_or_else(|| stamp.today());
        let certificate =
            key.and_then(|key| certificate::issue(key, &learner, &ended, stamp.today(), edition, &self.advice_book()));
        self.training.certificates.extend(certificate.clone());
        self.training.past.runs.push(ended.clone());
        self.training.exam_end = Some(ExamEnd { verdict, attempts: course.attempts, certificate: certificate.clone() });
        self.training.room = Room::ExamEnd;
        vec![Job::Training(TrainingJob::KeepRun { run: ended, certificate: certificate.map(Box::new) })]
    }
}
