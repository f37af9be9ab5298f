//! Writing to the incident log: record, correct, take back. Each adds one event and brings the projection up to it.

use std::borrow::Cow;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, named_params};
use uuid::Uuid;

use crate::domain::history::Change;
use crate::domain::incident::{Details, IncidentId, Moment, NewIncident};

use super::clean::{Clean, Cleaner};
use super::error::Trouble;
use super::projection::Projected;
use super::query::{self, Corrected, EventRow, to_json};
use super::{Store, StoreError, chain, order, projection};

/// What was saved, where it is not exactly what was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// How many card numbers were hidden before the rest was written.
    pub hidden_card_numbers: usize,
}

impl Store {
    /// Adds an incident, durably. Times are kept to the millisecond.
    ///
    /// The same incident may be given again, after an answer got lost for instance: nothing is added then.
    ///
    /// # Errors
    /// [`StoreError::CardNumberInCode`], [`StoreError::CardNumberInAmount`] and [`StoreError::NoteTooLong`] for what is not
    /// kept, [`StoreError::AlreadyRecorded`] if the id names another record, and whatever keeps the file from being written.
    pub fn record(&mut self, new: &NewIncident) -> Result<Stored, StoreError> {
        let mut cleaner = Cleaner::default();
        let change = Clean::recorded(cleaner.details(&new.details)?);
        let moment = cleaner.moment(&new.moment);
        let advice = new.advice.as_ref().map(|advice| to_json(cleaner.advice(advice).get())).transpose();
        self.write(|tx| {
            let advice = advice?;
            let Some(before) = query::event(tx, new.id.0)? else {
                let event = NewEvent {
                    id: new.id.0,
                    incident: None,
                    moment: &moment,
                    change: &change,
                    advice: advice.as_deref(),
                };
                return append(tx, &event);
            };
            let advice = advice.map(|body| keep_advice(tx, &body)).transpose()?;
            let same = before.at_ms == moment.get().at.as_millisecond()
                && before.zone == moment.get().zone
                && before.who == moment.get().who
                && before.advice == advice
                && before.body.is_some()
                && before.change()? == *change.get();
            if same { Ok(()) } else { Err(StoreError::AlreadyRecorded(new.id).into()) }
        })?;
        Ok(Stored { hidden_card_numbers: cleaner.hidden })
    }

    /// Puts `to` in the place of what was known; what was known stays in the history. No change, no event.
    ///
    /// # Errors
    /// [`StoreError::NoSuchIncident`] also for one that was taken back; otherwise as [`Store::record`].
    pub fn correct(&mut self, id: IncidentId, to: &Details, moment: &Moment) -> Result<Stored, StoreError> {
        let mut cleaner = Cleaner::default();
        let to = cleaner.details(to)?;
        let moment = cleaner.moment(moment);
        self.write(|tx| {
            let (seq, known) = standing(tx, id)?;
            let from = known.ok_or(StoreError::NoSuchIncident(id))?.details;
            if from == *to.get() {
                return Ok(());
            }
            let change = Clean::corrected(&from, &to)?;
            append(tx, &about(tx, seq, &moment, &change)?)
        })?;
        Ok(Stored { hidden_card_numbers: cleaner.hidden })
    }

    /// Takes an incident out of the lists (undo); its history stays. Once is enough, a second time adds nothing.
    ///
    /// # Errors
    /// [`StoreError::NoSuchIncident`], or whatever keeps the file from being written.
    pub fn withdraw(&mut self, id: IncidentId, moment: &Moment) -> Result<(), StoreError> {
        let moment = Cleaner::default().moment(moment);
        self.write(|tx| {
            let (seq, known) = standing(tx, id)?;
            if known.is_none() {
                return Ok(());
            }
            append(tx, &about(tx, seq, &moment, &Clean::withdrawn())?)
        })
    }
}

/// The number of the event that recorded an incident, and the incident unless it was taken back.
fn standing(db: &Connection, id: IncidentId) -> Result<(i64, Option<Projected>), Trouble> {
    let seq = query::recorded(db, id)?.ok_or(StoreError::NoSuchIncident(id))?.seq;
    Ok((seq, Projected::of(db, Some(seq))?))
}

/// A new event about an incident that is there; it counts after all that is known of it.
fn about<'a>(
    db: &Connection,
    incident: i64,
    moment: &'a Clean<Moment>,
    change: &'a Clean<Change>,
) -> Result<NewEvent<'a>, Trouble> {
    let newest = query::later_events(db, incident)?.last().map(EventRow::order);
    let id = order::id_after(moment.get().at, newest);
    Ok(NewEvent { id, incident: Some(incident), moment, change, advice: None })
}

/// The number of this very text, which is stored if it is new.
pub(super) fn keep_advice(db: &Connection, body: &str) -> Result<i64, Trouble> {
    let known = db.prepare_cached("SELECT id FROM advice WHERE body = ?")?.query_row([body], |row| row.get(0));
    match known.optional()? {
        Some(id) => Ok(id),
        None => Ok(db.prepare_cached("INSERT INTO advice (body) VALUES (?)")?.insert([body])?),
    }
}

/// An event on its way into the file.
pub(super) struct NewEvent<'a> {
    pub(super) id: Uuid,
    /// The number of the event that recorded the incident; `None` for that one itself.
    pub(super) incident: Option<i64>,
    pub(super) moment: &'a Clean<Moment>,
    pub(super) change: &'a Clean<Change>,
    /// The text of the advice given; with a recorded incident only.
    pub(super) advice: Option<&'a str>,
}

/// Writes down what happened last to an incident, and brings the projection up to it.
fn append(db: &Connection, event: &NewEvent<'_>) -> Result<(), Trouble> {
    let row = write_down(db, event)?;
    projection::apply(db, &row, event.change.get())
}

/// Chains an event to the ones before it; the projection does not know of it yet.
pub(super) fn write_down(db: &Connection, event: &NewEvent<'_>) -> Result<EventRow, Trouble> {
    let change = event.change.get();
    let (kind, body) = match change {
        Change::Recorded { details } => ("recorded", Some(to_json(details)?)),
        Change::Corrected { from, to } => {
            let body = Corrected { from: Cow::Borrowed(from), to: Cow::Borrowed(to) };
            ("corrected", Some(to_json(&body)?))
        }
        Change::Withdrawn => ("withdrawn", None),
    };
    let moment = event.moment.get();
    let (last, before) = chain::tip(db)?;
    let seq = last + 1;
    let row = EventRow {
        seq,
        id: event.id,
        incident: Some(event.incident.unwrap_or(seq)),
        at_ms: moment.at.as_millisecond(),
        zone: moment.zone.clone(),
        kind: kind.to_owned(),
        who: moment.who.clone(),
        advice: event.advice.map(|body| keep_advice(db, body)).transpose()?,
        body,
    };
    insert(db, &row, event.advice, &before)?;
    Ok(row)
}

/// Writes a row of `event`, with its hash.
pub(super) fn insert(
    db: &Connection,
    row: &EventRow,
    advice: Option<&str>,
    before: &chain::Hash,
) -> Result<(), Trouble> {
    let link = chain::Link {
        seq: row.seq,
        id: row.id.as_bytes(),
        incident: row.incident,
        at_ms: row.at_ms,
        zone: &row.zone,
        kind: &row.kind,
        content: chain::content(row.who.as_deref(), advice.map(chain::hash_of), row.body.as_deref()),
    };
    let sql = "INSERT INTO event (seq, id, incident, at_ms, zone, kind, who, advice, body, hash)
               VALUES (:seq, :id, :incident, :at_ms, :zone, :kind, :who, :advice, :body, :hash)";
    db.prepare_cached(sql)?.execute(named_params! {
        ":seq": row.seq,
        ":id": row.id.as_bytes(),
        ":incident": row.incident,
        ":at_ms": row.at_ms,
        ":zone": row.zone,
        ":kind": row.kind,
        ":who": row.who,
        ":advice": row.advice,
        ":body": row.body,
        ":hash": link.hash(before),
    })?;
    Ok(())
}

/// The time as it is kept: whole milliseconds.
pub(super) fn time(at_ms: i64) -> Result<Timestamp, Trouble> {
    Timestamp::from_millisecond(at_ms).map_err(|error| Trouble::Broken(format!("time {at_ms}: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount::{Amount, Currency};
    use crate::domain::filter::Filter;
    use crate::domain::incident::{AdviceGiven, Last4, Outcome};
    use crate::store::testing::{advice, at, code, draft, everything, recorded};

    #[test]
    fn an_incident_comes_back_as_it_was_recorded() {
        let mut store = Store::in_memory().unwrap();
        let mut new = draft("57");
        new.details.outcome = Some(Outcome::PaidOtherCard);
        new.details.amount = Amount::parse("268.00", Currency::CNY);
        new.details.last4 = Last4::parse("0123");
        new.details.note = Some("第一行\n第二行".to_owned());
        assert_eq!(store.record(&new).unwrap(), Stored { hidden_card_numbers: 0 });
        let history = store.history(new.id).unwrap();
        assert_eq!(history.incident.details, new.details);
        assert_eq!(history.incident.moment, new.moment);
        assert_eq!(history.advice, new.advice);
        assert_eq!(history.steps.len(), 1);
        assert_eq!(history.steps[0].event.change, Change::Recorded { details: Box::new(new.details) });
    }

    #[test]
    fn recording_twice_adds_nothing() {
        let mut store = Store::in_memory().unwrap();
        let new = draft("57");
        store.record(&new).unwrap();
        let before = everything(&store);
        store.record(&new).unwrap();
        assert_eq!(everything(&store), before);
        let other = NewIncident { details: Details::new(code("61")), ..new.clone() };
        assert!(matches!(store.record(&other), Err(StoreError::AlreadyRecorded(id)) if id == new.id));
        assert_eq!(everything(&store), before);
    }

    #[test]
    fn the_same_advice_is_stored_once() {
        let mut store = Store::in_memory().unwrap();
        let changed = AdviceGiven { headline: "其他".to_owned(), ..advice() };
        for advice in [Some(advice()), Some(advice()), Some(changed.clone()), None] {
            store.record(&NewIncident { advice, ..draft("57") }).unwrap();
        }
        let texts: i64 = store.db.query_row("SELECT count(*) FROM advice", [], |row| row.get(0)).unwrap();
        assert_eq!(texts, 2);
        let newest = store.incidents(&Filter::default()).unwrap();
        assert_eq!(store.history(newest[0].id).unwrap().advice, None);
        assert_eq!(store.history(newest[1].id).unwrap().advice, Some(changed));
    }

    #[test]
    fn a_correction_shows_what_was_known_before_and_after() {
        let mut store = Store::in_memory().unwrap();
        let id = recorded(&mut store, "68");
        let first = store.history(id).unwrap().incident.details;
        let second = Details { outcome: Some(Outcome::InDoubt), ..first.clone() };
        let third = Details { outcome: Some(Outcome::NoSale), ..first.clone() };
        store.correct(id, &second, &at("2026-11-21T15:00:00Z")).unwrap();
        store.correct(id, &third, &at("2026-11-21T16:00:00Z")).unwrap();
        store.correct(id, &third, &at("2026-11-21T17:00:00Z")).unwrap();
        let history = store.history(id).unwrap();
        assert_eq!(history.incident.details, third);
        assert_eq!(history.steps.len(), 3, "the third correction changed nothing");
        assert_eq!((&history.steps[1].after, &history.steps[2].after), (&second, &third));
        assert_eq!(history.steps[2].event.moment, at("2026-11-21T16:00:00Z"));
        assert!(history.advice.is_some(), "the advice given then stays");
    }

    #[test]
    fn an_incident_taken_back_leaves_the_lists_and_keeps_its_history() {
        let mut store = Store::in_memory().unwrap();
        let kept = recorded(&mut store, "57");
        let undone = recorded(&mut store, "61");
        for _ in 0..2 {
            store.withdraw(undone, &at("2026-11-21T15:00:00Z")).unwrap();
        }
        let listed: Vec<_> = store.incidents(&Filter::default()).unwrap().into_iter().map(|i| i.id).collect();
        assert_eq!(listed, [kept]);
        let history = store.history(undone).unwrap();
        assert_eq!(history.steps.len(), 2);
        assert_eq!(history.steps[1].event.change, Change::Withdrawn);
        let details = history.incident.details;
        assert!(matches!(
            store.correct(undone, &details, &at("2026-11-21T15:00:00Z")),
            Err(StoreError::NoSuchIncident(_))
        ));
    }

    #[test]
    fn an_unknown_incident_is_named() {
        let mut store = Store::in_memory().unwrap();
        let new = draft("57");
        let unknown =
            |result: Result<(), StoreError>| matches!(result, Err(StoreError::NoSuchIncident(id)) if id == new.id);
        assert!(unknown(store.history(new.id).map(drop)));
        assert!(unknown(store.withdraw(new.id, &new.moment)));
        assert!(unknown(store.correct(new.id, &new.details, &new.moment).map(drop)));
    }

    #[test]
    fn every_outcome_can_be_stored() {
        let mut store = Store::in_memory().unwrap();
        for outcome in <Outcome as strum::VariantArray>::VARIANTS {
            let mut new = draft("57");
            new.details.outcome = Some(*outcome);
            store.record(&new).unwrap();
            assert_eq!(store.history(new.id).unwrap().incident.details.outcome, Some(*outcome));
        }
    }
}
