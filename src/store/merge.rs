//! Incidents of another file coming in: of another till, or of an earlier export. Nothing comes in twice, because events keep
//! their ids; nothing that is here is lost, because events are only ever added.

use std::ops::ControlFlow;

use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::history::{Change, Event, Incoming};
use crate::domain::incident::{Details, IncidentId};

use super::clean::{Clean, Cleaner};
use super::error::Trouble;
use super::incident::{NewEvent, append};
use super::projection::Projected;
use super::query::{self, EventRow, to_json};
use super::{Store, StoreError};

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
    /// the events that are missing are added; where the one here was corrected later than the other, what stands here stays, and
    /// the history shows both. `progress` is told how many have been looked at and may break off: then nothing has changed.
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
            for one in incoming {
                take(tx, one, &mut report)?;
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

fn take(db: &Connection, one: Incoming, report: &mut MergeReport) -> Result<(), Trouble> {
    let line = one.line;
    // What was written of an incident that turns out not to be takeable goes again.
    db.prepare_cached("SAVEPOINT incoming")?.execute([])?;
    match take_whole(db, one, &mut report.hidden_card_numbers) {
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

enum Taken {
    Added,
    Updated,
    Known,
}

fn take_whole(db: &Connection, one: Incoming, hidden: &mut usize) -> Result<Taken, Trouble> {
    let mut events = one.events.into_iter();
    let unfit = || Trouble::Known(StoreError::UnfitHistory);
    let first = events.next().ok_or_else(unfit)?;
    let Change::Recorded { details } = &first.change else { return Err(unfit()) };
    let mut cleaner = Cleaner::default();
    let later: Vec<Event> = events.collect();
    let taken = match query::recorded(db, IncidentId(first.id))? {
        None => {
            let advice = one.advice.as_ref().map(|advice| to_json(cleaner.advice(advice).get())).transpose()?;
            add_new(db, &first, details, advice.as_deref(), later, &mut cleaner)?;
            Taken::Added
        }
        Some(known) => add_to_known(db, &known, later, &mut cleaner)?,
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
    let details = cleaner.details(details)?;
    let mut now = details.get().clone();
    let moment = cleaner.moment(&first.moment);
    let change = Clean::recorded(details);
    let recorded = append(db, &NewEvent { id: first.id, incident: None, moment: &moment, change: &change, advice })?;
    let mut standing = true;
    for event in later {
        if standing {
            standing = add_later(db, recorded, event, &mut now, cleaner)?;
        }
    }
    Ok(())
}

/// Adds a later event; whether the incident still stands after it.
fn add_later(
    db: &Connection,
    recorded: i64,
    event: Event,
    now: &mut Details,
    cleaner: &mut Cleaner,
) -> Result<bool, Trouble> {
    let moment = cleaner.moment(&event.moment);
    let change = match &event.change {
        Change::Recorded { .. } => return Err(StoreError::UnfitHistory.into()),
        Change::Withdrawn => Clean::withdrawn(),
        Change::Corrected { to, .. } => {
            // Laid over what stands here and cleaned as a whole: a patch out of a file is only a wish.
            let to = to.over(now).map_err(|_| StoreError::UnfitHistory)?;
            let to = cleaner.details(&to)?;
            let change = Clean::corrected(now, &to)?;
            *now = to.get().clone();
            change
        }
    };
    let standing = *change.get() != Change::Withdrawn;
    append(db, &NewEvent { id: event.id, incident: Some(recorded), moment: &moment, change: &change, advice: None })?;
    Ok(standing)
}

fn add_to_known(db: &Connection, known: &EventRow, later: Vec<Event>, cleaner: &mut Cleaner) -> Result<Taken, Trouble> {
    let mut missing = Vec::new();
    for event in later {
        if query::event(db, event.id)?.is_none() {
            missing.push(event);
        }
    }
    // Taken back or erased here: that was somebody's decision, and it stays.
    let Some(projected) = Projected::of(db, Some(known.seq))?.filter(|_| !missing.is_empty()) else {
        return Ok(Taken::Known);
    };
    let newest_here = query::later_events(db, known.seq)?.iter().map(|event| event.at_ms).max();
    let mut now = projected.details;
    let mut wanted = now.clone();
    let mut last = None;
    for event in missing {
        let is_later = newest_here.is_none_or(|newest| event.moment.at.as_millisecond() >= newest);
        if let (true, Change::Corrected { to, .. }) = (is_later, &event.change) {
            wanted = to.over(&wanted).map_err(|_| StoreError::UnfitHistory)?;
        }
        last = Some(event.moment.clone());
        if !add_later(db, known.seq, event, &mut now, cleaner)? {
            return Ok(Taken::Updated);
        }
    }
    let wanted = cleaner.details(&wanted)?;
    if let (true, Some(moment)) = (now != *wanted.get(), last) {
        // The file's correction was older than the one here: written down above, and put right here.
        let moment = cleaner.moment(&moment);
        let change = Clean::corrected(&now, &wanted)?;
        let id = Uuid::now_v7();
        append(db, &NewEvent { id, incident: Some(known.seq), moment: &moment, change: &change, advice: None })?;
    }
    Ok(Taken::Updated)
}
