//! Incidents of another file coming in: of another till, or of an earlier export. Nothing comes in twice, because events keep
//! their ids; nothing that is here is lost, because events are only ever added.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

use rusqlite::Connection;

use crate::domain::history::{Change, Event, Incoming};
use crate::domain::incident::{AdviceGiven, Details, IncidentId};

use super::clean::{Clean, Cleaner};
use super::error::Trouble;
use super::incident::{NewEvent, write_down};
use super::projection::{self, Standing};
use super::query::{self, EventRow, to_json};
use super::{Store, StoreError, order};

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
            let mut advice = CleanAdvice::default();
            for one in incoming {
                take(tx, one, &mut advice, &mut report)?;
                seen += 1;
                if seen % REPORT_EVERY == 0 && progress(seen).is_break() {
                    return Err(StoreError::Cancelled.into());
                }
            }
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

fn take(db: &Connection, one: Incoming, advice: &mut CleanAdvice, report: &mut MergeReport) -> Result<(), Trouble> {
    let line = one.line;
    // What was written of an incident that turns out not to be takeable goes again.
    db.prepare_cached("SAVEPOINT incoming")?.execute([])?;
    match take_whole(db, one, advice, &mut report.hidden_card_numbers) {
        Ok(Taken::Added) => report.added += 1,
        Ok(Taken::Updated) => report.updated += 1,
        Ok(Taken::Known) => report.known += 1,
        Err(Trouble::Known(error)) if error.is_about_one_incident() => {
            db.prepare_cached("ROLLBACK TO incoming")?.execute([])?;
            report.refused.push((line, error));
        }
        Err(trouble) => return Err(trouble),
    }
    db.prepare_cached("RELEASE incoming")?.execute([])?;
    Ok(())
}

/// The advice met so far, as it will be kept: the same few texts come with nearly every incident.
#[derive(Default)]
struct CleanAdvice(HashMap<AdviceGiven, (String, Cleaner)>);

impl CleanAdvice {
    /// More than all codes in all languages have; a file with more is begun anew with every so many.
    const MOST: usize = 4_096;

    fn text(&mut self, advice: AdviceGiven, cleaner: &mut Cleaner) -> Result<&str, Trouble> {
        if self.0.len() >= Self::MOST {
            self.0.clear();
        }
        let (text, found) = match self.0.entry(advice) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let mut own = Cleaner::default();
                let text = to_json(own.advice(new.key()).get())?;
                new.insert((text, own))
            }
        };
        cleaner.join(*found);
        Ok(text)
    }
}

enum Taken {
    Added,
    Updated,
    Known,
}

fn take_whole(
    db: &Connection,
    one: Incoming,
    known_advice: &mut CleanAdvice,
    hidden: &mut usize,
) -> Result<Taken, Trouble> {
    let mut events = one.events.into_iter();
    let first = events.next().ok_or(StoreError::UnfitHistory)?;
    let Change::Recorded { details } = &first.change else { return Err(StoreError::UnfitHistory.into()) };
    let mut cleaner = Cleaner::default();
    let taken = match query::event(db, first.id)? {
        None => {
            let advice = one.advice.map(|advice| known_advice.text(advice, &mut cleaner)).transpose()?;
            let mut later: Vec<Event> = events.collect();
            later.sort_by_key(|event| order::of(event.id, event.moment.at.as_millisecond()));
            add_new(db, &first, details, advice, later, &mut cleaner)?;
            Taken::Added
        }
        Some(known) if known.kind == "recorded" => add_to_known(db, &known, events, &mut cleaner)?,
        Some(_) => return Err(StoreError::AlreadyRecorded(IncidentId(first.id)).into()),
    };
    *hidden += cleaner.hidden;
    Ok(taken)
}

fn add_new(
    db: &Connection,
    first: &Event,
    details: &Details,
    advice: Option<&str>,
    later: Vec<Event>,
    cleaner: &mut Cleaner,
) -> Result<(), Trouble> {
    let change = Clean::recorded(cleaner.details(details)?);
    let moment = cleaner.moment(&first.moment);
    let recorded =
        write_down(db, &NewEvent { id: first.id, incident: None, moment: &moment, change: &change, advice })?;
    let mut standing = Standing::recorded(db, &recorded, change.into_inner())?;
    for event in later {
        if let Some(change) = add_later(db, recorded.seq, &event, standing.details(), cleaner)? {
            standing.follow(change.get())?;
        }
    }
    projection::add_whole(db, &recorded, &standing)
}

/// Writes down what happened to an incident after it was recorded; `None` if that is known already. `details` is what is known
/// of the incident at any time.
fn add_later(
    db: &Connection,
    recorded: i64,
    event: &Event,
    details: &Details,
    cleaner: &mut Cleaner,
) -> Result<Option<Clean<Change>>, Trouble> {
    if let Some(known) = query::event(db, event.id)? {
        // The id of something that happened to another incident: one of the two is not what it says it is.
        return if known.incident == Some(recorded) { Ok(None) } else { Err(StoreError::UnfitHistory.into()) };
    }
    let change = match &event.change {
        Change::Recorded { .. } => return Err(StoreError::UnfitHistory.into()),
        Change::Withdrawn => Clean::withdrawn(),
        Change::Corrected { from, to } => cleaner.correction(from, to, details)?,
    };
    let moment = cleaner.moment(&event.moment);
    let new = NewEvent { id: event.id, incident: Some(recorded), moment: &moment, change: &change, advice: None };
    write_down(db, &new)?;
    Ok(Some(change))
}

fn add_to_known(
    db: &Connection,
    known: &EventRow,
    later: impl Iterator<Item = Event>,
    cleaner: &mut Cleaner,
) -> Result<Taken, Trouble> {
    if known.body.is_none() {
        // Erased here: that was somebody's decision, and it stays.
        return Ok(Taken::Known);
    }
    let Change::Recorded { details } = known.change()? else { return Err(StoreError::UnfitHistory.into()) };
    let mut taken = Taken::Known;
    for event in later {
        if add_later(db, known.seq, &event, &details, cleaner)?.is_some() {
            taken = Taken::Updated;
        }
    }
    if matches!(taken, Taken::Updated) {
        projection::refresh(db, known)?;
    }
    Ok(taken)
}
