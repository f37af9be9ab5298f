//! Incidents of another file coming in: of another till, or of an earlier export. Nothing comes in twice, because events keep
//! their ids; nothing that is here is lost, because events are only ever added.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;
use std::rc::Rc;

use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::history::{Change, Event, Incoming};
use crate::domain::incident::{AdviceGiven, Details, IncidentId, Moment};

use super::clean::{Clean, Cleaner};
use super::error::Trouble;
use super::incident::{NewEvent, write_down};
use super::projection::{self, Standing};
use super::query::{self, EventRow, to_json};
use super::{Store, StoreError, order, search};

/// Whether what comes in is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeMode {
    /// Only find out what would happen; nothing is written.
    DryRun,
    Keep,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct MergeReport {
    /// Incidents that were not here.
    pub added: u64,
    /// Incidents that were here and of which more is known now.
    pub updated: u64,
    /// Incidents of which everything was here.
    pub known: u64,
    /// Lines that were not taken, each with the reason.
    pub refused: Vec<(u64, StoreError)>,
    pub hidden_card_numbers: usize,
}

/// How often `progress` is told, in incidents.
const REPORT_EVERY: u64 = 512;

impl Store {
    /// Takes in incidents with their histories, all of them as one transaction.
    ///
    /// An incident that is not here is added with all its events, under their own ids, times and names. Of one that is here only
    /// the events that are missing are added. Where a field was corrected on both sides the later correction counts, the history
    /// shows both, and two tills that take in each other's events show the same. What was taken back on either side is taken
    /// back; what was erased here does not return. `progress` is told how many have been looked at and may break off: then
    /// nothing has changed.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or whatever keeps the file from being written. A single incident that cannot be taken is no
    /// error but stands in the report.
    pub fn merge(
        &mut self,
        incoming: &mut dyn Iterator<Item = Incoming>,
        mode: MergeMode,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<MergeReport, StoreError> {
        let mut report = MergeReport::default();
        let outcome = self.write(|tx| {
            let mut seen = 0;
            let mut merging = Merging { db: tx, advice: CleanAdvice::default(), unindexed: Vec::new() };
            for one in incoming {
                merging.take(one, &mut report)?;
                seen += 1;
                if seen % REPORT_EVERY == 0 && progress(seen).is_break() {
                    return Err(StoreError::Cancelled.into());
                }
            }
            merging.index()?;
            match mode {
                MergeMode::Keep => Ok(()),
                // Leaving the transaction by an error takes everything back.
                MergeMode::DryRun => Err(Trouble::TakenBack),
            }
        });
        match outcome {
            Ok(()) | Err(StoreError::TakenBack) => Ok(report),
            Err(error) => Err(error),
        }
    }
}

/// A merge on its way.
struct Merging<'a> {
    db: &'a Connection,
    advice: CleanAdvice,
    /// Rows that the search index lacks. They wait, because the index writes out what it holds before every event: many in one
    /// go cost a tenth of what they cost one by one.
    unindexed: Vec<search::Row>,
}

/// The advice met so far, as it will be kept: the same few texts come with nearly every incident.
#[derive(Default)]
struct CleanAdvice(HashMap<AdviceGiven, (Rc<str>, Cleaner)>);

impl CleanAdvice {
    /// More than all codes in all languages have; a file with more is begun anew with every so many.
    const MOST: usize = 4_096;

    fn text(&mut self, advice: AdviceGiven, cleaner: &mut Cleaner) -> Result<Rc<str>, Trouble> {
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let (text, found) = match self.0.entry(advice) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let mut own = Cleaner::default();
                let text = to_json(own.advice(new.key()).get())?;
                new.insert((text.into(), own))
            }
        };
        cleaner.join(*found);
        Ok(Rc::clone(text))
    }
}

enum Taken {
    Added,
    Updated,
    Known,
}

/// Something that happened after an incident was recorded, ready to be written down.
struct Later {
    id: Uuid,
    moment: Clean<Moment>,
    change: Clean<Change>,
}

impl Merging<'_> {
    /// How many rows wait for the index at most: a few megabytes.
    const MOST_UNINDEXED: usize = 4_096;

    fn take(&mut self, one: Incoming, report: &mut MergeReport) -> Result<(), Trouble> {
        let line = one.line;
        let mut cleaner = Cleaner::default();
        match self.take_whole(one, &mut cleaner) {
            Ok(Taken::Added) => report.added += 1,
            Ok(Taken::Updated) => report.updated += 1,
            Ok(Taken::Known) => report.known += 1,
            // All of them come before anything is written of the incident.
            Err(Trouble::Known(error)) if error.is_about_one_incident() => {
                report.refused.push((line, error));
                return Ok(());
            }
            Err(trouble) => return Err(trouble),
        }
        report.hidden_card_numbers += cleaner.hidden;
        if self.unindexed.len() >= Self::MOST_UNINDEXED { self.index() } else { Ok(()) }
    }

    fn index(&mut self) -> Result<(), Trouble> {
        self.unindexed.drain(..).try_for_each(|row| row.write(self.db))
    }

    fn take_whole(&mut self, one: Incoming, cleaner: &mut Cleaner) -> Result<Taken, Trouble> {
        let mut events = one.events.into_iter();
        let first = events.next().ok_or(StoreError::UnfitHistory)?;
        let Change::Recorded { details } = &first.change else { return Err(StoreError::UnfitHistory.into()) };
        match query::event(self.db, first.id)? {
            None => {
                let advice = one.advice.map(|advice| self.advice.text(advice, cleaner)).transpose()?;
                let details = cleaner.details(details)?;
                let later = self.new_of(events, first.id, None, details.get(), cleaner)?;
                let moment = cleaner.moment(&first.moment);
                self.add(first.id, &moment, details, advice.as_deref(), later)?;
                Ok(Taken::Added)
            }
            Some(known) if known.kind == "recorded" => self.add_to(&known, events, cleaner),
            Some(_) => Err(StoreError::AlreadyRecorded(IncidentId(first.id)).into()),
        }
    }

    /// What of `events` is not known yet of the incident that was recorded by the event of that id and number; in the order in
    /// which it counts. `details` is what was known of the incident at any time.
    fn new_of(
        &self,
        events: impl Iterator<Item = Event>,
        recorded: Uuid,
        seq: Option<i64>,
        details: &Details,
        cleaner: &mut Cleaner,
    ) -> Result<Vec<Later>, Trouble> {
        let mut new: Vec<Later> = Vec::new();
        for event in events {
            if new.iter().any(|other| other.id == event.id) {
                continue;
            }
            match query::event(self.db, event.id)? {
                Some(known) if seq.is_some() && known.incident == seq && known.kind != "recorded" => continue,
                None if event.id != recorded => {}
                // The id of something else that happened: one of the two is not what it says it is.
                _ => return Err(StoreError::UnfitHistory.into()),
            }
            let change = match &event.change {
                Change::Recorded { .. } => return Err(StoreError::UnfitHistory.into()),
                Change::Withdrawn => Clean::withdrawn(),
                Change::Corrected { from, to } => cleaner.correction(from, to, details)?,
            };
            new.push(Later { id: event.id, moment: cleaner.moment(&event.moment), change });
        }
        new.sort_by_key(|later| order::of(later.id, later.moment.get().at.as_millisecond()));
        Ok(new)
    }

    fn add(
        &mut self,
        id: Uuid,
        moment: &Clean<Moment>,
        details: Clean<Details>,
        advice: Option<&str>,
        later: Vec<Later>,
    ) -> Result<(), Trouble> {
        let change = Clean::recorded(details);
        let recorded = write_down(self.db, &NewEvent { id, incident: None, moment, change: &change, advice })?;
        let mut standing = Standing::recorded(self.db, &recorded, change.into_inner())?;
        for later in later {
            self.write(recorded.seq, &later)?;
            standing.follow(later.change.get())?;
        }
        self.unindexed.extend(projection::add_whole(self.db, &recorded, &standing)?);
        Ok(())
    }

    fn add_to(
        &mut self,
        known: &EventRow,
        later: impl Iterator<Item = Event>,
        cleaner: &mut Cleaner,
    ) -> Result<Taken, Trouble> {
        if known.body.is_none() {
            // Erased here: that was somebody's decision, and it stays.
            return Ok(Taken::Known);
        }
        let Change::Recorded { details } = known.change()? else { return Err(StoreError::UnfitHistory.into()) };
        let later = self.new_of(later, known.id, Some(known.seq), &details, cleaner)?;
        if later.is_empty() {
            return Ok(Taken::Known);
        }
        later.iter().try_for_each(|later| self.write(known.seq, later))?;
        self.unindexed.extend(projection::refresh(self.db, known)?);
        Ok(Taken::Updated)
    }

    fn write(&self, recorded: i64, later: &Later) -> Result<(), Trouble> {
        let Later { id, moment, change } = later;
        let event = NewEvent { id: *id, incident: Some(recorded), moment, change, advice: None };
        write_down(self.db, &event).map(|_| ())
    }
}
