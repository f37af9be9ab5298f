//! The incidents as they stand now, derived from the events by one function, at every write and for a rebuild alike.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::domain::code::CodeSetId;
use crate::domain::history::Change;
use crate::domain::incident::{Details, Last4};

use super::error::Trouble;
use super::query::{EventRow, from_json, to_json};
use super::{Store, StoreError};

impl Store {
    /// Throws the derived rows away and replays every event; gives the number of events.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if an event makes no sense where it stands (nothing has changed then), or the file could not be
    /// written.
    pub fn rebuild_projection(&mut self) -> Result<u64, StoreError> {
        self.write(|tx| {
            tx.execute("DELETE FROM incident", [])?;
            let mut statement =
                tx.prepare("SELECT seq, id, incident, at_ms, zone, who, advice, body FROM event ORDER BY seq")?;
            let mut rows = statement.query([])?;
            let mut events = 0;
            while let Some(row) = rows.next()? {
                let event = EventRow::read(row)?;
                let change = from_json(&event.body, "event body")?;
                apply(tx, &event, &change)?;
                events += 1;
            }
            Ok(events)
        })
    }
}

/// Brings the projection up to `event`, which is the next one of its incident.
pub(super) fn apply(db: &Connection, event: &EventRow, change: &Change) -> Result<(), Trouble> {
    match change {
        Change::Recorded { details } => {
            let sql = "INSERT INTO incident (seq, id, at_ms, zone, who, advice, code, code_set, terminal_id, terminal,
                           outcome, status, amount_minor, currency, last4, state)
                       VALUES (:seq, :id, :at_ms, :zone, :who, :advice, :code, :code_set, :terminal_id, :terminal,
                           :outcome, :status, :amount_minor, :currency, :last4, :state)";
            let columns = Columns::of(details)?;
            db.prepare_cached(sql)?.execute(named_params! {
                ":seq": event.seq,
                ":id": event.incident,
                ":at_ms": event.at_ms,
                ":zone": event.zone,
                ":who": event.who,
                ":advice": event.advice,
                ":code": details.code.as_str(),
                ":code_set": columns.code_set,
                ":terminal_id": columns.terminal_id,
                ":terminal": details.terminal,
                ":outcome": columns.outcome,
                ":status": details.status().as_ref(),
                ":amount_minor": columns.amount_minor,
                ":currency": columns.currency,
                ":last4": columns.last4,
                ":state": columns.state,
            })?;
            Ok(())
        }
        Change::Corrected { to, .. } => {
            let known: Option<String> = db
                .prepare_cached("SELECT state FROM incident WHERE id = ?")?
                .query_row([&event.incident], |row| row.get(0))
                .optional()?;
            let before: Details = from_json(&known.unwrap_or_default(), "state")?;
            let to = to.over(&before).map_err(|misfit| Trouble::Broken(misfit.to_string()))?;
            let sql = "UPDATE incident SET code = :code, code_set = :code_set, terminal_id = :terminal_id,
                           terminal = :terminal, outcome = :outcome, status = :status, amount_minor = :amount_minor,
                           currency = :currency, last4 = :last4, state = :state
                       WHERE id = :id";
            let columns = Columns::of(&to)?;
            let found = db.prepare_cached(sql)?.execute(named_params! {
                ":id": event.incident,
                ":code": to.code.as_str(),
                ":code_set": columns.code_set,
                ":terminal_id": columns.terminal_id,
                ":terminal": to.terminal,
                ":outcome": columns.outcome,
                ":status": to.status().as_ref(),
                ":amount_minor": columns.amount_minor,
                ":currency": columns.currency,
                ":last4": columns.last4,
                ":state": columns.state,
            })?;
            one_row(found, event)
        }
        Change::Withdrawn | Change::Erased => {
            let sql = "UPDATE incident SET withdrawn = 1 WHERE id = ?";
            one_row(db.prepare_cached(sql)?.execute([&event.incident])?, event)
        }
    }
}

/// The details that are not columns as they are.
struct Columns<'a> {
    code_set: Option<&'a str>,
    terminal_id: Option<String>,
    outcome: Option<&'a str>,
    amount_minor: Option<i64>,
    currency: Option<&'a str>,
    last4: Option<&'a str>,
    state: String,
}

impl<'a> Columns<'a> {
    fn of(details: &'a Details) -> Result<Self, Trouble> {
        Ok(Self {
            code_set: details.code_set.as_ref().map(CodeSetId::as_str),
            terminal_id: details.terminal_id.map(|id| id.0.to_string()),
            outcome: details.outcome.as_ref().map(AsRef::as_ref),
            amount_minor: details.amount.map(|amount| amount.minor),
            currency: details.amount.as_ref().map(|amount| amount.currency.as_str()),
            last4: details.last4.as_ref().map(Last4::as_str),
            state: to_json(details)?,
        })
    }
}

fn one_row(found: usize, event: &EventRow) -> Result<(), Trouble> {
    if found == 1 {
        Ok(())
    } else {
        Err(Trouble::Broken(format!("event {} is about an incident that was never recorded", event.seq)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::incident::Outcome;
    use crate::store::testing::{at, recorded};

    fn rows(store: &Store) -> Vec<Vec<rusqlite::types::Value>> {
        let mut statement = store.db.prepare("SELECT * FROM incident ORDER BY seq").unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| (0..columns).map(|column| row.get(column)).collect()).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn a_rebuild_gives_the_same_rows() {
        let mut store = Store::in_memory().unwrap();
        let now = at("2026-11-21T15:00:00Z");
        for code in ["57", "61", "57", "65"] {
            recorded(&mut store, code);
        }
        let id = recorded(&mut store, "68");
        let mut details = store.history(id).unwrap().incident.details;
        details.outcome = Some(Outcome::InDoubt);
        store.correct(id, &details, &now).unwrap();
        let undone = recorded(&mut store, "91");
        store.withdraw(undone, &now).unwrap();
        let before = rows(&store);
        assert_eq!(before.len(), 6);

        store.db.execute("UPDATE incident SET who = 'changed by hand', withdrawn = 1", []).unwrap();
        assert_ne!(rows(&store), before);
        assert_eq!(store.rebuild_projection().unwrap(), 8);
        assert_eq!(rows(&store), before);
    }

    #[test]
    fn an_event_without_its_beginning_is_damage_and_changes_nothing() {
        let mut store = Store::in_memory().unwrap();
        recorded(&mut store, "57");
        let before = rows(&store);
        store
            .db
            .execute(
                "INSERT INTO event (id, incident, at_ms, zone, kind, body)
                 SELECT '01939000-0000-7000-8000-000000000001', '01939000-0000-7000-8000-000000000002', 0, 'UTC',
                        'withdrawn', '{\"kind\":\"withdrawn\"}'",
                [],
            )
            .unwrap();
        assert!(matches!(store.rebuild_projection(), Err(StoreError::Damaged { .. })));
        assert_eq!(rows(&store), before);
    }
}
