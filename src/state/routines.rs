//! The checks that come round again: what is due, ticking it and taking the tick back.

use jiff::Timestamp;
use jiff::civil::Date;

use super::day_end::{note, today};
use super::{Stamp, State, UNDO_SECONDS};
use crate::domain::incident::Moment;
use crate::domain::routine::{Every, Standing, standing};
use crate::domain::shift::ShopChange;
use crate::job::Job;
use crate::knowledge::Routine;

/// What can be asked for about the checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoutineIntent {
    Tick(String),
    /// Takes the last tick back, for a few seconds.
    Untick(String),
    /// Shows how it is done, or hides it.
    Show(Option<String>),
    /// No more reminding today.
    PutOff,
    /// Whether this shop does it at all.
    Skip(String, bool),
}

/// What goes on on the page of checks.
#[derive(Debug, Default)]
pub struct Routines {
    /// The one whose how and why are shown.
    pub shown: Option<String>,
    /// The day on which somebody wanted no more reminding.
    put_off: Option<Date>,
    /// What was ticked last, while it can be taken back.
    ticked: Option<(String, Timestamp)>,
    /// A tick that is on its way to the disk: pressed twice it is still one.
    on_its_way: bool,
}

/// One check with where it stands.
#[derive(Clone, Copy, Debug)]
pub struct RoutineRow<'a> {
    pub routine: &'a Routine,
    pub standing: Standing,
    /// When and by whom it was done last.
    pub last: Option<&'a Moment>,
}

impl State {
    /// The checks this shop does, in the order of the catalogue.
    pub fn routine_rows(&self, stamp: &Stamp) -> impl Iterator<Item = RoutineRow<'_>> {
        let (today, zone) = (today(stamp), stamp.zone.clone());
        let done_here = |routine: &&Routine| !self.settings.skipped_routines.contains(&routine.id);
        self.catalog.routines().iter().filter(done_here).map(move |routine| {
            let last = self.day.routines.get(&routine.id);
            let last_done = last.map(|moment| moment.at.to_zoned(zone.clone()).date());
            RoutineRow { routine, standing: standing(routine.every, last_done, today), last }
        })
    }

    /// How many checks are to be done today; none once somebody has put them off to tomorrow.
    pub(super) fn checks_due(&self, stamp: &Stamp) -> usize {
        if self.routines.put_off == Some(today(stamp)) {
            return 0;
        }
        // On its first day a shop is reminded of what is for every day; the rest waits on its page until it was done once.
        let asked =
            |row: &RoutineRow<'_>| row.standing.is_open() && (row.last.is_some() || row.routine.every == Every::Day);
        self.routine_rows(stamp).filter(asked).count()
    }

    /// For how many seconds the last tick of this check can still be taken back.
    #[must_use]
    pub fn untick_seconds(&self, routine: &str, now: Timestamp) -> Option<i64> {
        let (_, at) = self.routines.ticked.as_ref().filter(|(id, _)| id == routine)?;
        let left = UNDO_SECONDS - now.duration_since(*at).as_secs();
        (left > 0).then_some(left)
    }

    pub(super) fn act_on_routine(&mut self, intent: RoutineIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            RoutineIntent::Tick(routine) => return self.write_routine(ShopChange::RoutineDone { routine }, stamp),
            RoutineIntent::Untick(routine) => {
                if self.untick_seconds(&routine, stamp.moment.at).is_some() {
                    return self.write_routine(ShopChange::RoutineUndone { routine }, stamp);
                }
            }
            RoutineIntent::Show(routine) => self.routines.shown = routine,
            RoutineIntent::PutOff => self.routines.put_off = Some(today(stamp)),
            RoutineIntent::Skip(routine, skip) => {
                return self.change_settings(|settings| {
                    if skip {
                        settings.skipped_routines.insert(routine);
                    } else {
                        settings.skipped_routines.remove(&routine);
                    }
                });
            }
        }
        Vec::new()
    }

    fn write_routine(&mut self, change: ShopChange, stamp: &Stamp) -> Vec<Job> {
        if !self.can_save() || std::mem::replace(&mut self.routines.on_its_way, true) {
            return Vec::new();
        }
        note(change, stamp)
    }

    /// Takes in that a tick is on the disk, or could not be put there.
    pub(super) fn routine_noted(&mut self, change: Option<&ShopChange>, stamp: &Stamp) {
        self.routines.on_its_way = false;
        match change {
            Some(ShopChange::RoutineDone { routine }) => {
                self.routines.ticked = Some((routine.clone(), stamp.moment.at));
            }
            Some(ShopChange::RoutineUndone { .. }) => self.routines.ticked = None,
            _ => {}
        }
    }
}
