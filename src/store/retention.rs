//! Removing the contents of old incidents, where the shop has chosen to. What is left is that something was there, when, and the
//! hash of what it said: the chain still fits.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::domain::incident::{Moment, Status};
use crate::domain::shift::ShopChange;

use super::clean::Cleaner;
use super::error::Trouble;
use super::projection::{Projected, place_of, remove};
use super::{Store, StoreError, chain, query, shop_event};

impl Store {
    /// How many incidents [`Store::erase_older`] would empty.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn erasable(&self, before: Timestamp) -> Result<u64, StoreError> {
        self.read(|db| Ok(u64::try_from(old_and_settled(db, before)?.len()).unwrap_or(u64::MAX)))
    }

    /// Removes the contents of every settled incident recorded before then: what it said, who wrote it, the advice. Those that are
    /// open, in doubt or wait for an answer stay whole, however old. Gives how many were emptied; the chain says so too.
    ///
    /// # Errors
    /// The file could not be written; nothing has changed then.
    pub fn erase_older(&mut self, before: Timestamp, moment: &Moment) -> Result<u64, StoreError> {
        let mut cleaner = Cleaner::default();
        let moment = cleaner.moment(moment);
        self.write(|tx| {
            let old = old_and_settled(tx, before)?;
            let incidents = u64::try_from(old.len()).unwrap_or(u64::MAX);
            if incidents == 0 {
                return Ok(0);
            }
            for (place, seq) in old {
                erase_events(tx, seq)?;
                remove(tx, place)?;
            }
            tx.execute("DELETE FROM advice WHERE id NOT IN (SELECT advice FROM event WHERE advice IS NOT NULL)", [])?;
            shop_event::note(tx, &cleaner.shop(&ShopChange::Erased { before, incidents }), &moment)?;
            Ok(incidents)
        })
    }
}

/// Place and number of each incident that may be emptied.
fn old_and_settled(db: &Connection, before: Timestamp) -> Result<Vec<(i64, i64)>, Trouble> {
    let sql = "SELECT place, seq FROM incident WHERE place < ? AND status = ? ORDER BY place";
    let mut statement = db.prepare(sql)?;
    let found = statement
        .query_map(params![place_of(before.as_millisecond()), Status::Closed.as_ref()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .collect::<Result<Vec<(i64, i64)>, _>>()?;
    let mut settled = Vec::with_capacity(found.len());
    for (place, seq) in found {
        let waits = Projected::of(db, Some(seq))?
            .is_some_and(|row| row.details.calls.iter().any(crate::domain::call::Call::is_awaited));
        if !waits {
            settled.push((place, seq));
        }
    }
    Ok(settled)
}

fn erase_events(db: &Connection, recorded: i64) -> Result<(), Trouble> {
    let sql = "SELECT event.seq, event.who, advice.body, event.body FROM event
               LEFT JOIN advice ON advice.id = event.advice WHERE event.seq = ?";
    let later = query::later_events(db, recorded)?.into_iter().map(|event| event.seq);
    for seq in std::iter::once(recorded).chain(later) {
        let (who, advice, body): (Option<String>, Option<String>, Option<String>) =
            db.prepare_cached(sql)?.query_row([seq], |row| Ok((row.get(1)?, row.get(2)?, row.get(3)?)))?;
        let content = chain::content(who.as_deref(), advice.as_deref().map(chain::hash_of), body.as_deref());
        let erase = "UPDATE event SET body = NULL, who = NULL, advice = NULL, erased = ? WHERE seq = ?";
        db.prepare_cached(erase)?.execute(params![content, seq])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::domain::call::Call;
    use crate::domain::filter::Filter;
    use crate::domain::incident::{NewIncident, Outcome};
    use crate::store::testing::{at, draft, everything, time};

    fn add(store: &mut Store, code: &str, when: &str, outcome: Option<Outcome>) -> NewIncident {
        let mut new = draft(code);
        new.moment = at(when);
        new.moment.who = Some("老王".to_owned());
        new.details.outcome = outcome;
        new.details.note = Some(format!("备注 {code}"));
        store.record(&new).unwrap();
        new
    }

    #[test]
    fn only_old_and_settled_incidents_lose_their_contents_and_the_chain_still_fits() {
        let mut store = Store::in_memory().unwrap();
        let old = add(&mut store, "57", "2025-01-05T10:00:00Z", Some(Outcome::NoSale));
        let corrected = crate::domain::incident::Details { note: Some("更正 57".to_owned()), ..old.details.clone() };
        store.correct(old.id, &corrected, &at("2025-01-06T10:00:00Z")).unwrap();
        add(&mut store, "98", "2025-01-05T10:00:00Z", Some(Outcome::InDoubt));
        add(&mut store, "61", "2025-01-05T10:00:00Z", None);
        let mut waiting = draft("91");
        waiting.moment = at("2025-01-05T10:00:00Z");
        waiting.details.outcome = Some(Outcome::NoSale);
        waiting.details.calls = vec![Call {
            at: time("2025-01-05T10:00:00Z"),
            answered_by: "desk".to_owned(),
            case_number: None,
            promised_at: Some(time("2025-01-05T12:00:00Z")),
            done: false,
        }];
        store.record(&waiting).unwrap();
        add(&mut store, "55", "2026-11-20T10:00:00Z", Some(Outcome::NoSale));

        let before = time("2026-01-01T00:00:00Z");
        assert_eq!(store.erasable(before).unwrap(), 1);
        assert_eq!(store.erase_older(before, &at("2026-11-21T10:00:00Z")).unwrap(), 1);
        assert_eq!(store.erase_older(before, &at("2026-11-21T10:00:00Z")).unwrap(), 0);
        assert!(!everything(&store).contains("备注 57") && !everything(&store).contains("更正 57"));
        assert!(matches!(store.history(old.id), Err(StoreError::Erased(id)) if id == old.id));
        let left: Vec<_> =
            store.incidents(&Filter::default()).unwrap().iter().map(|i| i.details.code.to_string()).collect();
        assert_eq!(left, ["55", "91", "61", "98"]);
        let report = store.verify_chain(&mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(report.broken_at, None);
        store.rebuild_projection().unwrap();
        assert_eq!(store.count(&Filter::default()).unwrap(), 4);
    }
}
