//! Practice: who practises, what is being played, and what the trainer sees. Nothing done here can become an incident: no
//! intent of this module leads to a record in the log.

mod course;
mod exam;
mod files;
mod fire;
mod learners;
mod own;
mod session;
mod trainer;

use std::sync::Arc;

use jiff::Timestamp;
use strum::AsRefStr;

pub use course::Standing;
pub use exam::{ExamEnd, ExamRun};
pub use learners::{LearnerDraft, LearnerFlaw, Unlocking};
pub use session::{Course, Ending};
pub use trainer::{CertificateCheck, CheckDraft as CertificateDraft, DeskTab};

use super::{Notice, Page, Stamp, State};
use crate::domain::drill::Family;
use crate::domain::incident::IncidentId;
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::practice::{Certificate, OwnDrill};
use crate::job::{Job, LearnerPast, Paper, TrainingDone, TrainingJob};
use crate::knowledge::Drills;
use crate::store::StoreError;
use crate::training::desk::Desk;
use crate::training::fire::{Debrief, FireDrill};
use crate::training::own_shop::ShopHabits;
use crate::training::pool::Pool;
use crate::training::schedule::Scheduler;

/// What of practice is on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Room {
    /// Who practises?
    #[default]
    Learners,
    /// A new learner, or a change of one.
    Profile,
    /// What a learner has reached, and what is next.
    Home,
    /// A drill; also those of an exam.
    Drill,
    /// What came of a session.
    Summary,
    /// What an exam is, before it begins.
    ExamDoor,
    ExamEnd,
    /// Which fire drill, and for whom.
    FireDoor,
    Fire,
    Debrief,
    /// What the trainer sees.
    Desk,
    /// Whether a certificate is genuine.
    Verify,
}

/// What can be asked for about practice.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainingIntent {
    /// Open the file again, after a fault.
    Again,
    Go(Room),
    /// It is this learner who practises.
    Who(LearnerId),
    /// The PIN of the learner is typed.
    Unlock,
    /// Nobody practises any more.
    Leave,
    NewLearner,
    EditLearner,
    SaveLearner,
    RemovePin,
    /// Takes everything of the learner out of the file; asked twice.
    RemoveLearner,
    /// The daily three minutes.
    StartSession,
    /// One family, as long as one likes.
    Practise(Family),
    /// What changed since the certificate.
    StartBriefing,
    StartExam,
    Sure(bool),
    Choose(String),
    LookUp,
    /// On from what was said about a choice, or to the next drill.
    Next,
    /// Ends a session before its end; what was done counts.
    Stop,
    ChooseFire(String),
    StartFire,
    /// Turns to the customer at this place of the queue.
    Serve(usize),
    EndFire,
    /// Shows another part of the trainer's desk.
    Tab(DeskTab),
    /// A learner the trainer looks at or plans for.
    Point(Option<LearnerId>),
    AssignPlan(LearnerId),
    DropPlan(LearnerId),
    /// An incident of the log becomes a drill.
    MakeDrill(IncidentId),
    CheckCertificate,
    /// Everything of a learner into a file.
    WriteRecord(LearnerId),
    PickRecord,
    ReadRecord(std::path::PathBuf),
    /// A page or a table whose words are put together already.
    Write(Written),
}

/// What lies among the shop's documents afterwards, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsRefStr)]
#[strum(serialize_all = "kebab-case")]
pub enum PaperName {
    Certificate,
    CounterSheet,
    Handout,
    TrainingReport,
    Deck,
}

/// What is to be written among the shop's documents.
#[derive(Clone, Debug)]
pub struct Written {
    pub name: PaperName,
    /// What tells it from others of its name; a day, unless it has something better.
    pub of: String,
    pub what: Paper,
}

impl PartialEq for Written {
    /// The same name is the same paper: what is in it follows from the rest of the state.
    fn eq(&self, other: &Self) -> bool {
        (self.name, &self.of) == (other.name, &other.of)
    }
}

/// Whether the file of practice can be used.
#[derive(Clone, Debug, Default)]
pub enum FileStatus {
    #[default]
    Unread,
    Reading,
    Ready,
    Faulty(Arc<StoreError>),
}

/// Everything about practice.
#[derive(Default)]
pub struct Training {
    pub room: Room,
    pub status: FileStatus,
    pub learners: Vec<Learner>,
    /// Who practises.
    pub who: Option<LearnerId>,
    pub unlocking: Option<Unlocking>,
    pub past: LearnerPast,
    /// Where the learner stands, since the past was read.
    pub standing: Option<Standing>,
    /// The written drills, once somebody has practised.
    pub drills: Option<Arc<Drills>>,
    pub pool: Arc<Pool>,
    pub own: Vec<OwnDrill>,
    pub habits: ShopHabits,
    pub certificates: Vec<Certificate>,
    keys: Vec<Vec<u8>>,
    /// The session that is going on.
    pub course: Option<Course>,
    /// The session that has ended.
    pub ending: Option<Ending>,
    pub exam: Option<ExamRun>,
    pub exam_end: Option<ExamEnd>,
    pub fire_plan: Option<String>,
    pub fire: Option<FireDrill>,
    /// In a fire drill, what the program says about the code is being looked at.
    pub looking_up: bool,
    pub debrief: Option<Debrief>,
    pub desk: Option<Arc<Desk>>,
    pub tab: DeskTab,
    pub pointed: Option<LearnerId>,
    pub check: Option<CertificateCheck>,
    /// Removing was asked for once.
    pub removing: bool,
    scheduler: Scheduler,
}

impl Training {
    /// The learner who practises.
    #[must_use]
    pub fn learner(&self) -> Option<&Learner> {
        self.learners.iter().find(|learner| Some(learner.id) == self.who)
    }

    /// Whether the clock matters now, to the second.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        let has_end = self.course.as_ref().is_some_and(|course| course.seconds().is_some());
        (self.room == Room::Fire && self.fire.is_some()) || (self.room == Room::Drill && has_end)
    }
}

impl State {
    /// Opens the page of practice, and its file when it is needed first.
    pub(super) fn enter_training(&mut self, stamp: &Stamp) -> Vec<Job> {
        if self.training.drills.is_none() {
            match Drills::built_in(&self.catalog) {
                Ok(drills) => self.training.drills = Some(Arc::new(drills)),
                Err(error) => {
                    log::error!("the drills cannot be read: {error}");
                    self.notify(Notice::NoDrills);
                }
            }
        }
        match self.training.status {
            FileStatus::Unread if self.can_save() => self.open_practice(stamp.moment.at),
            FileStatus::Ready => {
                self.close_what_is_private();
                // The terminal may speak another code set by now, and a rule may be another.
                self.fill_pool();
                self.load_learner()
            }
            _ => Vec::new(),
        }
    }

    /// Whoever comes back to the page need not be who left it. What is being played waits, whoever plays it.
    pub(super) fn close_what_is_private(&mut self) {
        if matches!(self.training.room, Room::Desk | Room::FireDoor | Room::Debrief) {
            self.training.room = Room::Learners;
        }
        if self.training.course.is_none() && self.training.learner().is_some_and(|learner| learner.has_pin) {
            self.leave_learner();
        }
    }

    fn open_practice(&mut self, now: Timestamp) -> Vec<Job> {
        self.training.status = FileStatus::Reading;
        vec![Job::Training(TrainingJob::Open { now })]
    }

    pub(super) fn act_on_training(&mut self, intent: TrainingIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            TrainingIntent::Again => return self.open_practice(stamp.moment.at),
            TrainingIntent::Go(room) => return self.go_to_room(room, stamp),
            TrainingIntent::Who(id) => return self.choose_learner(id),
            TrainingIntent::Unlock => return self.unlock(stamp),
            TrainingIntent::Leave => self.leave_learner(),
            TrainingIntent::NewLearner => self.edit_learner(None),
            TrainingIntent::EditLearner => self.edit_learner(self.training.who),
            TrainingIntent::SaveLearner => return self.save_learner(false, stamp),
            TrainingIntent::RemovePin => return self.save_learner(true, stamp),
            TrainingIntent::RemoveLearner => return self.remove_learner(),
            TrainingIntent::StartSession => self.start_session(stamp),
            TrainingIntent::Practise(family) => self.practise(family, stamp),
            TrainingIntent::StartBriefing => self.start_briefing(stamp),
            TrainingIntent::StartExam => self.start_exam(stamp),
            TrainingIntent::Sure(sure) => self.say_sure(sure),
            TrainingIntent::Choose(choice) => return self.choose(&choice, stamp),
            TrainingIntent::LookUp => self.look_up_in_drill(stamp),
            TrainingIntent::Next => return self.next_drill(stamp),
            TrainingIntent::Stop => return self.stop_course(stamp),
            TrainingIntent::ChooseFire(plan) => self.training.fire_plan = Some(plan),
            TrainingIntent::StartFire => self.start_fire(stamp),
            TrainingIntent::Serve(place) => self.serve(place, stamp),
            TrainingIntent::EndFire => return self.end_fire(stamp),
            TrainingIntent::Tab(tab) => self.training.tab = tab,
            TrainingIntent::Point(learner) => self.training.pointed = learner,
            TrainingIntent::AssignPlan(id) => return self.assign_plan(id, true, stamp),
            TrainingIntent::DropPlan(id) => return self.assign_plan(id, false, stamp),
            TrainingIntent::MakeDrill(id) => return self.make_drill(id, stamp),
            TrainingIntent::CheckCertificate => self.check_certificate(stamp),
            TrainingIntent::WriteRecord(id) => return self.write_record(id),
            TrainingIntent::PickRecord => return self.pick_record(),
            TrainingIntent::ReadRecord(path) => return vec![Job::Training(TrainingJob::ReadRecord(path))],
            TrainingIntent::Write(Written { name, of, what }) => {
                let name = format!("tillside-{}-{of}", name.as_ref());
                return vec![Job::Training(TrainingJob::Write { name, what })];
            }
        }
        Vec::new()
    }

    fn go_to_room(&mut self, room: Room, stamp: &Stamp) -> Vec<Job> {
        self.training.removing = false;
        self.training.room = room;
        match room {
            Room::Desk => trainer::load_desk(stamp),
            Room::Home => self.load_learner(),
            _ => Vec::new(),
        }
    }

    /// One step back; `None` where practice has none of its own.
    pub(super) fn back_in_training(&mut self, stamp: &Stamp) -> Option<Vec<Job>> {
        let home = if self.training.who.is_some() { Room::Home } else { Room::Learners };
        let room = match self.training.room {
            Room::Learners => return None,
            Room::Home => {
                self.leave_learner();
                return Some(Vec::new());
            }
            Room::Drill => return Some(self.stop_course(stamp)),
            Room::Fire => return Some(self.end_fire(stamp)),
            Room::Profile => {
                self.drafts.learner = None;
                home
            }
            Room::Debrief | Room::FireDoor if !self.is_till_mode() => Room::Desk,
            Room::Desk | Room::Verify => Room::Learners,
            Room::Debrief | Room::FireDoor | Room::Summary | Room::ExamDoor | Room::ExamEnd => home,
        };
        Some(self.go_to_room(room, stamp))
    }

    pub(super) fn training_answered(&mut self, done: TrainingDone, stamp: &Stamp) -> Vec<Job> {
        match done {
            TrainingDone::Opened(Ok(file)) => {
                let file = *file;
                self.training.status = FileStatus::Ready;
                self.training.learners = file.learners;
                self.training.own = file.own;
                self.training.habits = file.habits;
                self.training.certificates = file.certificates;
                self.training.keys = file.keys;
                self.fill_pool();
                return self.load_learner();
            }
            TrainingDone::Opened(Err(error)) => {
                log::error!("the file of practice could not be opened: {error}");
                self.training.status = FileStatus::Faulty(Arc::new(error));
            }
            TrainingDone::Loaded { id, result: Ok(past) } => {
                if self.training.who == Some(id) {
                    self.training.past = *past;
                    self.training.standing = Some(self.standing(stamp));
                }
            }
            TrainingDone::LearnersChanged(Ok(learners)) => return self.learners_changed(learners),
            TrainingDone::PinChecked { id, result } => return self.learner_pin_checked(id, result, stamp),
            TrainingDone::AttemptKept(Ok(())) | TrainingDone::RunKept(Ok(())) => {}
            TrainingDone::OwnDrillKept(Ok(own)) => {
                self.training.own = own;
                self.fill_pool();
                self.good_news(Notice::DrillMade, stamp);
            }
            TrainingDone::DeskLoaded(Ok(data)) => self.lay_out_desk(&data, stamp),
            TrainingDone::Written(Ok(path)) => {
                self.good_news(Notice::Printed(path.clone()), stamp);
                return vec![Job::ShowFile(path)];
            }
            TrainingDone::Written(Err(error)) => self.notify(Notice::PrintFailed(Arc::new(error))),
            TrainingDone::RecordRead(result) => return self.record_read(result, stamp),
            TrainingDone::Loaded { result: Err(error), .. }
            | TrainingDone::LearnersChanged(Err(error))
            | TrainingDone::OwnDrillKept(Err(error))
            | TrainingDone::DeskLoaded(Err(error)) => self.failed(error),
            TrainingDone::AttemptKept(Err(error)) | TrainingDone::RunKept(Err(error)) => {
                log::error!("practice could not be kept: {error}");
                self.notify(Notice::PracticeNotKept(Arc::new(error)));
            }
        }
        Vec::new()
    }

    /// What can be practised, after anything it depends on has changed.
    pub(super) fn fill_pool(&mut self) {
        let Some(drills) = self.training.drills.clone() else { return };
        let set = self.code_set();
        let pool = Pool::new(&self.catalog, &drills, &set, &self.training.own, &self.training.habits);
        self.training.pool = Arc::new(pool);
    }

    /// The ways that lead to the page of practice.
    pub(super) fn show_training(&mut self, stamp: &Stamp) -> Vec<Job> {
        self.page = Page::Training;
        self.enter_training(stamp)
    }
}
