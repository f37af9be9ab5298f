//! The incidents as they stand now, derived from the events by one function, at every write and for a rebuild alike.

use rusqlite::{Connection, OptionalExtension as _, named_params};

use crate::domain::advice::Money;
use crate::domain::code::CodeSetId;
use crate::domain::history::{Change, Patch};
use crate::domain::incident::{Details, Outcome};

use super::error::Trouble;
use super::query::{self, EVENT_COLUMNS, EventRow, to_json};
use super::{Store, StoreError, search};

/// How far the time is shifted in `place`; below it the order within a millisecond.
const TIE_BITS: u32 = 8;

/// No time a till has seen lies beyond; a clock gone mad must not break the order of everything else.
const FARTHEST_MS: i64 = i64::MAX >> (TIE_BITS + 1);

impl Store {
    /// Throws the derived rows and the search index away and replays every event; gives the number of events.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if an event makes no sense where it stands (nothing has changed then), or the file could not be
    /// written.
    pub fn rebuild_projection(&mut self) -> Result<u64, StoreError> {
        self.write(|tx| rebuild(tx))
    }
}

/// As [`Store::rebuild_projection`], within the caller's transaction.
pub(super) fn rebuild(db: &Connection) -> Result<u64, Trouble> {
    db.execute("DELETE FROM incident", [])?;
    // Emptied and not dropped: the index stays usable for those who have it prepared.
    db.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    let events: i64 =
        db.query_row("SELECT count(*) FROM event WHERE kind <> 'shop' AND erased IS NULL", [], |row| row.get(0))?;
    let sql = format!(
        "SELECT {EVENT_COLUMNS} FROM event WHERE kind IN ('recorded', 'withdrawn') AND erased IS NULL ORDER BY seq"
    );
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut replayed = 0;
    while let Some(row) = rows.next()? {
        let event = EventRow::read(row)?;
        if event.kind == "withdrawn" {
            // Only now, so that the others get the places they had.
            db.prepare_cached("DELETE FROM incident WHERE seq = ?")?.execute([event.incident])?;
            continue;
        }
        let later = query::later_events(db, event.seq)?;
        let mut standing = Standing::recorded(db, &event, event.change()?)?;
        for event in &later {
            standing.follow(&event.change()?)?;
        }
        if let Some(row) = add(db, &event, &standing)? {
            row.write(db)?;
        }
        replayed += 1 + later.len();
    }
    let events = u64::try_from(events).unwrap_or_default();
    if u64::try_from(replayed).is_ok_and(|replayed| replayed == events) {
        Ok(events)
    } else {
        Err(Trouble::Broken(format!("{replayed} of {events} events are about an incident that was recorded")))
    }
}

/// The first place that a time may have.
pub(super) fn place_of(at_ms: i64) -> i64 {
    at_ms.clamp(-FARTHEST_MS, FARTHEST_MS) << TIE_BITS
}

/// Brings the projection up to `event`, which counts after all others of its incident.
pub(super) fn apply(db: &Connection, event: &EventRow, change: &Change) -> Result<(), Trouble> {
    match change {
        Change::Recorded { .. } => match add(db, event, &Standing::recorded(db, event, change.clone())?)? {
            Some(row) => row.write(db),
            None => Ok(()),
        },
        Change::Corrected { .. } | Change::Withdrawn => {
            let row = Projected::of(db, event.incident)?.ok_or_else(|| {
                Trouble::Broken(format!("event {} is about an incident that is not there", event.seq))
            })?;
            let (recorded, details, doubted) = (row.recorded, row.details, row.doubted);
            let mut standing = Standing { recorded, details, doubted, withdrawn: false };
            standing.follow(change)?;
            replace(db, row.place, row.who.as_deref(), &standing)?.write(db)
        }
    }
}

/// What follows from an incident's events, followed one by one in the order in which they count.
pub(super) struct Standing {
    recorded: Details,
    details: Details,
    /// Its money is or was in doubt.
    doubted: bool,
    withdrawn: bool,
}

impl Standing {
    /// After the event that recorded it.
    pub(super) fn recorded(db: &Connection, event: &EventRow, change: Change) -> Result<Self, Trouble> {
        let Change::Recorded { details } = change else {
            return Err(Trouble::Broken(format!("event {} recorded nothing", event.seq)));
        };
        let doubted = details.outcome == Some(Outcome::InDoubt) || money_may_be_gone(db, event.advice)?;
        Ok(Self { details: (*details).clone(), recorded: *details, doubted, withdrawn: false })
    }

    /// The fields that are not as they were recorded.
    fn changed(&self) -> Result<Option<String>, Trouble> {
        if self.details == self.recorded {
            return Ok(None);
        }
        let (_, to) = Patch::between(&self.recorded, &self.details).map_err(|e| Trouble::Broken(e.to_string()))?;
        to_json(&to).map(Some)
    }

    /// After one more event.
    pub(super) fn follow(&mut self, change: &Change) -> Result<(), Trouble> {
        match change {
            Change::Recorded { .. } => return Err(Trouble::Broken("an incident was recorded twice".to_owned())),
            Change::Corrected { to, .. } => {
                self.details = to.over(&self.details).map_err(|misfit| Trouble::Broken(misfit.to_string()))?;
                self.doubted |= self.details.outcome == Some(Outcome::InDoubt);
            }
            // Once is for good: whatever is written down of it later, on another till perhaps, does not bring it back.
            Change::Withdrawn => self.withdrawn = true,
        }
        Ok(())
    }
}

/// Lists an incident that is new here. One that was taken back only takes its place, and no row of the index.
fn add(db: &Connection, recorded: &EventRow, standing: &Standing) -> Result<Option<search::Row>, Trouble> {
    let place = free_place(db, recorded.at_ms)?;
    insert(db, place, recorded.seq, standing)?;
    let row = || search::Row::of(place, &entry(recorded.who.as_deref(), standing), false);
    Ok((!standing.withdrawn).then(row))
}

/// Lists an incident that came in whole, and gives the row that the index lacks.
pub(super) fn add_whole(
    db: &Connection,
    recorded: &EventRow,
    standing: &Standing,
) -> Result<Option<search::Row>, Trouble> {
    if standing.withdrawn { Ok(None) } else { add(db, recorded, standing) }
}

/// Follows all events of a known incident anew, after some of them came in from elsewhere; gives its new row of the index.
pub(super) fn refresh(db: &Connection, recorded: &EventRow) -> Result<Option<search::Row>, Trouble> {
    let Some(row) = Projected::of(db, Some(recorded.seq))? else { return Ok(None) };
    let mut standing = Standing::recorded(db, recorded, recorded.change()?)?;
    for event in query::later_events(db, recorded.seq)? {
        standing.follow(&event.change()?)?;
    }
    replace(db, row.place, recorded.who.as_deref(), &standing).map(Some)
}

fn replace(db: &Connection, place: i64, who: Option<&str>, standing: &Standing) -> Result<search::Row, Trouble> {
    if standing.withdrawn {
        unlist(db, place)?;
        return Ok(search::Row::gone(place));
    }
    update(db, place, standing)?;
    Ok(search::Row::of(place, &entry(who, standing), true))
}

fn entry<'a>(who: Option<&'a str>, standing: &'a Standing) -> search::Entry<'a> {
    search::Entry { details: &standing.details, who, doubted: standing.doubted }
}

/// Takes an incident out of the lists.
pub(super) fn remove(db: &Connection, place: i64) -> Result<(), Trouble> {
    unlist(db, place)?;
    search::Row::gone(place).write(db)
}

fn unlist(db: &Connection, place: i64) -> Result<(), Trouble> {
    db.prepare_cached("DELETE FROM incident WHERE place = ?")?.execute([place])?;
    Ok(())
}

/// An incident as it stands.
pub(super) struct Projected {
    pub(super) place: i64,
    recorded: Details,
    pub(super) details: Details,
    /// Who recorded it.
    who: Option<String>,
    doubted: bool,
}

impl Projected {
    /// By the number of the event that recorded it; `None` for one that was taken back or erased.
    pub(super) fn of(db: &Connection, seq: Option<i64>) -> Result<Option<Self>, Trouble> {
        let sql = "SELECT place, body, changed, who, doubted FROM incident JOIN event ON event.seq = incident.seq
                   WHERE incident.seq = ?";
        let mut statement = db.prepare_cached(sql)?;
        let mut rows = statement.query([seq])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (body, changed): (String, Option<String>) = (row.get("body")?, row.get("changed")?);
        let recorded: Details = query::from_json(&body, "details")?;
        let details = match changed {
            None => recorded.clone(),
            Some(changed) => query::changed(&recorded, &changed)?,
        };
        let (place, who, doubted) = (row.get("place")?, row.get("who")?, row.get("doubted")?);
        Ok(Some(Self { place, recorded, details, who, doubted }))
    }
}

/// Behind everything recorded in the same millisecond. Should there be more of it than fit, the next milliseconds lend room.
fn free_place(db: &Connection, at_ms: i64) -> Result<i64, Trouble> {
    let mut first = place_of(at_ms);
    loop {
        let end = first + (1 << TIE_BITS);
        let sql = "SELECT max(place) FROM incident WHERE place >= ? AND place < ?";
        let last: Option<i64> = db.prepare_cached(sql)?.query_row([first, end], |row| row.get(0))?;
        match last {
            None => return Ok(first),
            Some(last) if last + 1 < end => return Ok(last + 1),
            Some(_) => first = end,
        }
    }
}

/// Whether the advice given then said that the customer may have been charged.
fn money_may_be_gone(db: &Connection, advice: Option<i64>) -> Result<bool, Trouble> {
    let Some(advice) = advice else { return Ok(false) };
    let sql = "SELECT body ->> '$.money' FROM advice WHERE id = ?";
    let money: Option<String> = db.prepare_cached(sql)?.query_row([advice], |row| row.get(0)).optional()?;
    Ok(money.as_deref() == Some(Money::MayBeCharged.as_ref()))
}

fn insert(db: &Connection, place: i64, seq: i64, standing: &Standing) -> Result<(), Trouble> {
    let sql = "INSERT INTO incident (place, seq, code, code_set, terminal, outcome, doubted, changed)
               VALUES (:place, :seq, :code, :code_set, :terminal, :outcome, :doubted, :changed)";
    let Standing { details, doubted, .. } = standing;
    db.prepare_cached(sql)?.execute(named_params! {
        ":place": place,
        ":seq": seq,
        ":code": details.code.as_str(),
        ":code_set": details.code_set.as_ref().map(CodeSetId::as_str),
        ":terminal": details.terminal,
        ":outcome": details.outcome.as_ref().map(AsRef::as_ref),
        ":doubted": doubted,
        ":changed": standing.changed()?,
    })?;
    Ok(())
}

fn update(db: &Connection, place: i64, standing: &Standing) -> Result<(), Trouble> {
    let sql = "UPDATE incident SET code = :code, code_set = :code_set, terminal = :terminal, outcome = :outcome,
                   doubted = :doubted, changed = :changed
               WHERE place = :place";
    let Standing { details, doubted, .. } = standing;
    db.prepare_cached(sql)?.execute(named_params! {
        ":place": place,
        ":code": details.code.as_str(),
        ":code_set": details.code_set.as_ref().map(CodeSetId::as_str),
        ":terminal": details.terminal,
        ":outcome": details.outcome.as_ref().map(AsRef::as_ref),
        ":doubted": doubted,
        ":changed": standing.changed()?,
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{at, draft, everything, recorded};

    #[test]
    fn a_rebuild_gives_the_same_rows() {
        let mut store = Store::in_memory().unwrap();
        let now = at("2026-11-21T15:00:00Z");
        for code in ["57", "61", "57"] {
            recorded(&mut store, code);
        }
        let id = recorded(&mut store, "68");
        let mut details = store.history(id).unwrap().incident.details;
        details.outcome = Some(Outcome::InDoubt);
        store.correct(id, &details, &now).unwrap();
        let undone = recorded(&mut store, "91");
        store.withdraw(undone, &now).unwrap();
        let before = everything(&store);

        store.db.execute("UPDATE incident SET code = 'changed by hand', changed = NULL", []).unwrap();
        assert_ne!(everything(&store), before);
        assert_eq!(store.rebuild_projection().unwrap(), 7);
        assert_eq!(everything(&store), before);
        let found = |text: &str| {
            let words = crate::domain::filter::SearchWord::split(text);
            store.count(&crate::domain::filter::Filter { words, ..Default::default() }).unwrap()
        };
        assert_eq!((found("57"), found("91")), (2, 0));
    }

    #[test]
    fn incidents_of_one_millisecond_keep_their_order_and_a_mad_clock_breaks_nothing() {
        let mut store = Store::in_memory().unwrap();
        for code in ["A", "B", "C"] {
            recorded(&mut store, code);
        }
        for far in ["-009000-01-01T00:00:00Z", "9000-01-01T00:00:00Z"] {
            let mut new = draft("57");
            new.moment.at = far.parse().unwrap();
            store.record(&new).unwrap();
        }
        let codes: Vec<_> = store
            .incidents(&crate::domain::filter::Filter::default())
            .unwrap()
            .iter()
            .map(|i| i.details.code.to_string())
            .collect();
        assert_eq!(codes, ["57", "C", "B", "A", "57"]);
    }
}
