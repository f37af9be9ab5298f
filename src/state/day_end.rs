//! The end of the day and of the shift: every payment in doubt is held against the settlement slip or carried over by
//! somebody, and what is open is handed to the next shift.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::incident::checked;
use super::till::typed;
use super::{Stamp, State};
use crate::domain::doubt::{Carried, Check, CheckedWith, Finding};
use crate::domain::incident::{Details, Incident, IncidentId};
use crate::domain::shift::ShopChange;
use crate::domain::staff::Staff;
use crate::job::{Handover, Job};

/// From so many incidents in a day on, a terminal is worth a look.
const SUSPECT_FROM: usize = 3;
/// The longest note to the next shift, in characters.
pub const MAX_HANDOVER_CHARS: usize = 1_000;

/// What asks to be looked at, apart from the payment at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminders {
    /// Payments in doubt from earlier days that are due.
    pub doubtful: usize,
    /// Answers of the acquirer that should have come.
    pub overdue_calls: usize,
    /// A shift was handed over and nobody has read it.
    pub handover: bool,
    /// Checks that are to be done today. They ask quietly: see [`Reminders::is_empty`].
    pub checks: usize,
}

impl Reminders {
    /// Whether nothing asks loudly. Checks never do: no money hangs on them today.
    #[must_use]
    pub fn is_empty(self) -> bool {
        Self { checks: 0, ..self } == Self::default()
    }
}

impl State {
    /// The incidents in doubt that the shop must look at today: all but those carried to a later day.
    pub fn due(&self, today: Date) -> impl Iterator<Item = &Incident> {
        self.day.doubtful.iter().filter(move |incident| !is_carried_beyond(incident, today))
    }

    /// The incidents in doubt that somebody has carried beyond today.
    pub fn carried(&self, today: Date) -> impl Iterator<Item = &Incident> {
        self.day.doubtful.iter().filter(move |incident| is_carried_beyond(incident, today))
    }

    /// What asks to be looked at now.
    #[must_use]
    pub fn reminders(&self, stamp: &Stamp) -> Reminders {
        let today = today(stamp);
        let day_of = |incident: &&Incident| incident.moment.at.to_zoned(stamp.zone.clone()).date();
        let overdue = |i: &&Incident| i.details.calls.iter().any(|call| call.is_overdue(stamp.moment.at));
        Reminders {
            doubtful: self.due(today).filter(|incident| day_of(incident) < today).count(),
            overdue_calls: self.day.awaiting.iter().filter(overdue).count(),
            handover: self.unread_handover().is_some(),
            checks: self.checks_due(stamp),
        }
    }

    /// The shift that was handed over and not yet taken over.
    #[must_use]
    pub fn unread_handover(&self) -> Option<&Handover> {
        self.day.handover.as_ref().filter(|handover| !handover.acknowledged)
    }

    /// Terminals with several incidents today, most first.
    #[must_use]
    pub fn suspect_terminals(&self) -> Vec<(&str, usize)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for incident in &self.day.incidents {
            if let Some(terminal) = &incident.details.terminal {
                *counts.entry(terminal).or_default() += 1;
            }
        }
        let mut suspect: Vec<_> = counts.into_iter().filter(|(_, count)| *count >= SUSPECT_FROM).collect();
        suspect.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        suspect
    }

    fn doubtful(&self, id: IncidentId) -> Option<&Details> {
        self.day.doubtful.iter().find(|incident| incident.id == id).map(|incident| &incident.details)
    }

    /// An incident was held against the settlement slip.
    pub(super) fn match_with_slip(&mut self, id: IncidentId, finding: Finding, stamp: &Stamp) -> Vec<Job> {
        let Some(details) = self.doubtful(id) else { return Vec::new() };
        let decided_by = typed(&self.drafts.day_end.who, Staff::MAX_NAME_CHARS).or_else(|| stamp.moment.who.clone());
        let to = checked(details, Check { finding, with: CheckedWith::SettlementSlip, decided_by });
        self.matched.insert(id);
        vec![Job::Correct { id, to: Box::new(to), moment: stamp.moment.clone() }]
    }

    /// Somebody looks at it again tomorrow.
    pub(super) fn carry_over(&mut self, id: IncidentId, stamp: &Stamp) -> Vec<Job> {
        let owner = typed(&self.drafts.day_end.who, Staff::MAX_NAME_CHARS).or_else(|| stamp.moment.who.clone());
        let (Some(details), Some(owner), Ok(until)) = (self.doubtful(id), owner, today(stamp).tomorrow()) else {
            return Vec::new();
        };
        let to = Details { carried: Some(Carried { owner, until }), ..details.clone() };
        self.matched.remove(&id);
        vec![Job::Correct { id, to: Box::new(to), moment: stamp.moment.clone() }]
    }

    /// The day is done with: written down once nothing is due any more.
    pub(super) fn close_day(&mut self, stamp: &Stamp) -> Vec<Job> {
        let day = today(stamp);
        if self.due(day).next().is_some() {
            return Vec::new();
        }
        let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
        let matched = number(self.matched.len());
        let carried = number(self.carried(day).count());
        note(ShopChange::DayClosed { day, matched, carried }, stamp)
    }

    /// The shift ends: what is open goes to the next one.
    pub(super) fn hand_over(&mut self, stamp: &Stamp) -> Vec<Job> {
        let ids = |incidents: &[Incident]| incidents.iter().map(|incident| incident.id).collect();
        let note_text = typed(&self.drafts.handover_note, MAX_HANDOVER_CHARS);
        let (doubtful, awaiting) = (ids(&self.day.doubtful), ids(&self.day.awaiting));
        note(ShopChange::HandedOver { doubtful, awaiting, note: note_text }, stamp)
    }

    pub(super) fn take_over(&mut self, stamp: &Stamp) -> Vec<Job> {
        match self.unread_handover().map(|handover| handover.event.id) {
            Some(handover) => note(ShopChange::Acknowledged { handover }, stamp),
            None => Vec::new(),
        }
    }

    /// Takes in that something about the shop's day is on the disk.
    pub(super) fn shop_noted(&mut self, change: &ShopChange, stamp: &Stamp) -> Vec<Job> {
        match change {
            ShopChange::HandedOver { .. } => self.drafts.handover_note.clear(),
            ShopChange::DayClosed { .. } => self.matched = BTreeSet::new(),
            ShopChange::RoutineDone { .. } | ShopChange::RoutineUndone { .. } => {
                self.routine_noted(Some(change), stamp);
            }
            _ => {}
        }
        self.good_news(super::Notice::ShopNoted(change.clone()), stamp);
        vec![self.load_day(stamp)]
    }
}

pub(super) fn note(change: ShopChange, stamp: &Stamp) -> Vec<Job> {
    vec![Job::NoteShop { change, moment: stamp.moment.clone() }]
}

fn is_carried_beyond(incident: &Incident, today: Date) -> bool {
    incident.details.carried.as_ref().is_some_and(|carried| carried.until > today)
}

pub(super) fn today(stamp: &Stamp) -> Date {
    stamp.moment.at.to_zoned(stamp.zone.clone()).date()
}
