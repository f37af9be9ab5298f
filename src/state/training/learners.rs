//! Those who practise: choosing one, with a PIN where there is one, and the profile.

use super::{Room, Stamp, State};
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::staff::Staff;
use crate::job::{Job, LearnerPast, Pin, PinChange, TrainingJob};
use crate::state::PinTrouble;
use crate::store::StoreError;

/// A learner being added or changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearnerDraft {
    /// `None` for somebody new.
    pub id: Option<LearnerId>,
    pub name: String,
    /// A new PIN, twice; empty leaves things as they are.
    pub pin: String,
    pub again: String,
    pub shared: bool,
}

/// What keeps a draft from being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LearnerFlaw {
    NoName,
    NameTaken,
    PinForm,
    PinsDiffer,
}

/// The PIN of a learner is being asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlocking {
    pub who: LearnerId,
    pub trouble: Option<PinTrouble>,
    /// The digits are being looked at.
    pub checking: bool,
}

impl Unlocking {
    fn of(who: LearnerId) -> Self {
        Self { who, trouble: None, checking: false }
    }
}

impl State {
    /// What is wrong with the learner being added, if anything.
    #[must_use]
    pub fn learner_flaw(&self, draft: &LearnerDraft) -> Option<LearnerFlaw> {
        let Some(name) = Staff::clean_name(&draft.name) else { return Some(LearnerFlaw::NoName) };
        if self.training.learners.iter().any(|known| known.name == name && Some(known.id) != draft.id) {
            return Some(LearnerFlaw::NameTaken);
        }
        if draft.pin.is_empty() && draft.again.is_empty() {
            return None;
        }
        if !Staff::is_pin(&draft.pin) {
            return Some(LearnerFlaw::PinForm);
        }
        (draft.pin != draft.again).then_some(LearnerFlaw::PinsDiffer)
    }

    pub(super) fn edit_learner(&mut self, id: Option<LearnerId>) {
        let known = self.training.learners.iter().find(|learner| Some(learner.id) == id);
        self.drafts.learner = Some(LearnerDraft {
            id,
            name: known.map(|learner| learner.name.clone()).unwrap_or_default(),
            shared: known.is_some_and(|learner| learner.shared),
            ..LearnerDraft::default()
        });
        self.training.removing = false;
        self.training.room = Room::Profile;
    }

    pub(super) fn save_learner(&mut self, without_pin: bool, stamp: &Stamp) -> Vec<Job> {
        let Some(draft) = self.drafts.learner.clone() else { return Vec::new() };
        let (None, Some(name)) = (self.learner_flaw(&draft), Staff::clean_name(&draft.name)) else { return Vec::new() };
        let known = self.training.learners.iter().find(|learner| Some(learner.id) == draft.id);
        let id = draft.id.unwrap_or(LearnerId(stamp.fresh_id));
        let learner = Learner {
            id,
            name,
            has_pin: false,
            shared: draft.shared,
            joined: known.map_or_else(|| stamp.today(), |learner| learner.joined),
            plan: known.and_then(|learner| learner.plan.clone()),
        };
        let pin = match (without_pin, draft.pin.is_empty()) {
            (true, _) => PinChange::Remove,
            (false, false) => PinChange::Set(Pin(draft.pin)),
            (false, true) => PinChange::Keep,
        };
        // Whoever has just been added is there and need not be asked who it is.
        self.training.who = Some(id);
        vec![Job::Training(TrainingJob::Save { learner, pin })]
    }

    pub(super) fn remove_learner(&mut self) -> Vec<Job> {
        let Some(id) = self.training.who else { return Vec::new() };
        if !std::mem::replace(&mut self.training.removing, true) {
            return Vec::new();
        }
        self.leave_learner();
        vec![Job::Training(TrainingJob::Remove(id))]
    }

    /// The change is on disk: only now what was typed may go.
    pub(super) fn learners_changed(&mut self, learners: Vec<Learner>) -> Vec<Job> {
        self.training.learners = learners;
        let saved = self.drafts.learner.take().is_some();
        if self.training.who.is_some() && self.training.learner().is_none() {
            self.leave_learner();
        }
        if saved {
            self.training.room = Room::Home;
        }
        self.load_learner()
    }

    pub(super) fn choose_learner(&mut self, id: LearnerId) -> Vec<Job> {
        let Some(learner) = self.training.learners.iter().find(|learner| learner.id == id) else { return Vec::new() };
        self.drafts.pin.clear();
        if learner.has_pin {
            self.training.unlocking = Some(Unlocking::of(id));
            return Vec::new();
        }
        self.enter_home(id)
    }

    fn enter_home(&mut self, id: LearnerId) -> Vec<Job> {
        self.training.unlocking = None;
        self.training.who = Some(id);
        self.training.past = LearnerPast::default();
        self.training.standing = None;
        self.training.room = Room::Home;
        self.load_learner()
    }

    pub(super) fn load_learner(&mut self) -> Vec<Job> {
        self.training.who.map(|id| Job::Training(TrainingJob::Load(id))).into_iter().collect()
    }

    pub(super) fn leave_learner(&mut self) {
        self.training.who = None;
        self.training.unlocking = None;
        self.training.removing = false;
        self.training.past = LearnerPast::default();
        self.training.standing = None;
        self.training.course = None;
        self.training.exam = None;
        self.training.room = Room::Learners;
        self.drafts.pin.clear();
    }

    pub(super) fn unlock(&mut self, stamp: &Stamp) -> Vec<Job> {
        let pin = std::mem::take(&mut self.drafts.pin);
        let Some(unlocking) = &mut self.training.unlocking else { return Vec::new() };
        if unlocking.checking {
            return Vec::new();
        }
        // What cannot be a PIN is no try.
        if !Staff::is_pin(&pin) {
            unlocking.trouble = Some(PinTrouble::Wrong);
            return Vec::new();
        }
        unlocking.checking = true;
        vec![Job::Training(TrainingJob::CheckPin { id: unlocking.who, pin: Pin(pin), now: stamp.moment.at })]
    }

    pub(super) fn learner_pin_checked(
        &mut self,
        id: LearnerId,
        result: Result<bool, StoreError>,
        stamp: &Stamp,
    ) -> Vec<Job> {
        let Some(unlocking) = self.training.unlocking.as_mut().filter(|unlocking| unlocking.who == id) else {
            return Vec::new();
        };
        unlocking.checking = false;
        match result {
            Ok(true) => return self.enter_home(id),
            Ok(false) => unlocking.trouble = Some(PinTrouble::Wrong),
            Err(StoreError::PinWait { seconds }) => {
                unlocking.trouble = Some(PinTrouble::wait(seconds, stamp.moment.at));
            }
            Err(error) => {
                self.training.unlocking = None;
                self.failed(error);
            }
        }
        Vec::new()
    }
}
