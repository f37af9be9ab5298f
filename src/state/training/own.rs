//! Drills made from this shop's own incidents: what happened is practised, and nothing of the customer comes along.

use super::{Stamp, State};
use crate::domain::incident::{Incident, IncidentId};
use crate::job::{Job, TrainingJob};
use crate::training::own_shop;

impl State {
    /// Makes a drill of an incident that is on the screen.
    pub(super) fn make_drill(&mut self, id: IncidentId, stamp: &Stamp) -> Vec<Job> {
        let opened = self.opened.as_ref().map(|opened| &opened.history.incident);
        let today = self.day.incidents.iter();
        let Some(incident) = opened.into_iter().chain(today).find(|incident| incident.id == id) else {
            return Vec::new();
        };
        let mistake = self.is_mistake(incident);
        let Some(drill) = own_shop::drill_from(incident, mistake, stamp.moment.at, stamp.fresh_id) else {
            return Vec::new();
        };
        vec![Job::Training(TrainingJob::KeepOwnDrill(drill))]
    }

    /// Whether a drill was made of it already.
    #[must_use]
    pub fn has_drill(&self, id: IncidentId) -> bool {
        self.training.own.iter().any(|drill| drill.from == id)
    }

    fn is_mistake(&self, incident: &Incident) -> bool {
        incident.details.at().is_some_and(|at| self.training.habits.mistakes.contains(&at))
    }
}
