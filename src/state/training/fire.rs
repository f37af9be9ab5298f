//! Fire drills: several incidents at once, under time, and the look back.

use std::sync::Arc;

use uuid::Uuid;

use super::session::seed_of;
use super::{Room, Stamp, State};
use crate::domain::practice::ItemId;
use crate::job::{Job, TrainingJob};
use crate::training::fire::FireDrill;

impl State {
    /// Begins the chosen fire drill for the learner the trainer points at.
    pub(super) fn start_fire(&mut self, stamp: &Stamp) {
        let training = &self.training;
        let (Some(drills), Some(learner)) = (training.drills.clone(), training.pointed) else { return };
        let Some(plan) = training.fire_plan.as_ref().and_then(|id| drills.fire_plan(id)) else { return };
        let seed = seed_of(learner, stamp);
        let script = |drill: &String| self.script(&ItemId::Drill(drill.clone()), seed).map(Arc::new);
        let scripts: Vec<_> = plan.arrivals.iter().filter_map(|arrival| script(&arrival.drill)).collect();
        let Some(fire) = FireDrill::new(plan, &scripts, stamp.moment.at) else { return };
        self.training.debrief = None;
        self.training.looking_up = false;
        self.training.fire = Some(fire);
        self.training.room = Room::Fire;
    }

    pub(super) fn serve(&mut self, place: usize, stamp: &Stamp) {
        if let Some(fire) = &mut self.training.fire {
            fire.open(place, stamp.moment.at);
            self.training.looking_up = false;
        }
    }

    pub(super) fn choose_in_fire(&mut self, choice: &str, stamp: &Stamp) -> Vec<Job> {
        let Some(fire) = &mut self.training.fire else { return Vec::new() };
        if fire.choose(choice, stamp.moment.at).is_some() {
            self.training.looking_up = false;
        }
        self.follow_fire(stamp)
    }

    /// Customers arrive, and time runs out.
    pub(in crate::state) fn follow_fire(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(fire) = &mut self.training.fire else { return Vec::new() };
        fire.tick(stamp.moment.at);
        if fire.is_over(stamp.moment.at) { self.end_fire(stamp) } else { Vec::new() }
    }

    pub(super) fn end_fire(&mut self, stamp: &Stamp) -> Vec<Job> {
        let (Some(fire), Some(learner)) = (self.training.fire.take(), self.training.pointed) else {
            self.training.room = Room::Desk;
            return Vec::new();
        };
        let now = stamp.moment.at;
        self.training.room = Room::Debrief;
        self.training.debrief = Some(fire.debrief(now));
        let run = stamp.fresh_id;
        let mut last = run.as_u128();
        // One fresh id and its followers: as hard to guess as the first, and in order.
        let mut next_id = || {
            last = last.wrapping_add(1);
            Uuid::from_u128(last)
        };
        let attempts = fire.attempts(learner, run, now, stamp.today(), &mut next_id);
        let run = fire.run(run, learner, &attempts, now);
        vec![Job::Training(TrainingJob::KeepFire { run, attempts })]
    }
}
