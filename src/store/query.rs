//! Reading the incident log: lists, one incident with its history, and what this shop meets most.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::ControlFlow;

use jiff::{SignedDuration, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::filter::Filter;
use crate::domain::history::{Change, Event, IncidentHistory, Patch};
use crate::domain::incident::{AdviceGiven, Details, Incident, IncidentId, Moment};

use super::error::Trouble;
use super::incident::time;
use super::order::{self, Order};
use super::projection::place_of;
use super::{Store, StoreError, search};

/// How many incidents are read at most to spare the index a slow question.
const MOST_READ: u32 = 400;

impl Store {
    /// The incidents that pass every field of `filter`, newest first, without those taken back.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn incidents(&self, filter: &Filter) -> Result<Vec<Incident>, StoreError> {
        self.read(|db| list(db, filter, 0, filter.limit))
    }

    /// Part of what [`Store::incidents`] would give: `limit` incidents after the first `offset`; the filter's own limit does not
    /// count.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn page(&self, filter: &Filter, offset: u64, limit: u32) -> Result<Vec<Incident>, StoreError> {
        self.read(|db| list(db, filter, offset, Some(limit)))
    }

    /// How many incidents pass the filter, whatever its limit.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn count(&self, filter: &Filter) -> Result<u64, StoreError> {
        self.read(|db| {
            let found = Found::by(filter);
            let sql = format!("SELECT count(*) FROM {}", found.rows);
            let count: i64 =
                db.prepare_cached(&sql)?.query_row(rusqlite::params_from_iter(found.values), |row| row.get(0))?;
            Ok(u64::try_from(count).unwrap_or_default())
        })
    }

    /// Everything known of one incident, also of one that was taken back.
    ///
    /// # Errors
    /// [`StoreError::NoSuchIncident`], [`StoreError::Erased`], or the file could not be read.
    pub fn history(&self, id: IncidentId) -> Result<IncidentHistory, StoreError> {
        self.read(|db| {
            let first = recorded(db, id)?.ok_or(StoreError::NoSuchIncident(id))?;
            if first.body.is_none() {
                return Err(StoreError::Erased(id).into());
            }
            history(db, first, &mut HashMap::new())
        })
    }

    /// Gives the incidents that pass the filter to `take`, newest first and each with its whole history, for as long as it wants
    /// more. They are read one by one: a log of any length needs little memory.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn for_each(
        &self,
        filter: &Filter,
        take: &mut dyn FnMut(IncidentHistory) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.read(|db| {
            let found = Found::by(filter);
            let sql = format!(
                "SELECT {} FROM (SELECT {} AS place FROM {} ORDER BY 1 DESC LIMIT {}) AS found
                 CROSS JOIN incident ON incident.place = found.place JOIN event ON event.seq = incident.seq",
                columns_of("event"),
                found.key,
                found.rows,
                filter.limit.map_or(-1, i64::from),
            );
            let mut statement = db.prepare(&sql)?;
            let mut rows = statement.query(rusqlite::params_from_iter(found.values))?;
            let mut advice = HashMap::new();
            while let Some(row) = rows.next()? {
                if take(history(db, EventRow::read(row)?, &mut advice)?).is_break() {
                    break;
                }
            }
            Ok(())
        })
    }

    /// How often each code came up since then, most frequent first, the later one first where two are equal.
    ///
    /// Incidents whose code set nobody knew are not counted: their number has no meaning.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn code_counts(&self, since: Timestamp, limit: u32) -> Result<Vec<(CodeRef, u64)>, StoreError> {
        let sql = "SELECT code_set, code, count(*) AS times FROM incident
                   WHERE place >= ? AND code_set IS NOT NULL
                   GROUP BY code, code_set ORDER BY times DESC, max(place) DESC, code LIMIT ?";
        self.read(|db| codes(db, sql, since, limit))
    }

    /// The codes met last, each once, the latest first, with how often it came up in the 24 hours before `now`.
    ///
    /// Looks at the latest 2,000 incidents and no further: this is asked after every save.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn recent_codes(&self, limit: u32, now: Timestamp) -> Result<Vec<(CodeRef, u64)>, StoreError> {
        let sql = "SELECT code_set, code, sum(place >= ?) AS times FROM (
                       SELECT code_set, code, place FROM incident ORDER BY place DESC LIMIT 2000)
                   WHERE code_set IS NOT NULL
                   GROUP BY code, code_set ORDER BY max(place) DESC LIMIT ?";
        let yesterday = now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MIN);
        self.read(|db| codes(db, sql, yesterday, limit))
    }
}

fn codes(db: &Connection, sql: &str, since: Timestamp, limit: u32) -> Result<Vec<(CodeRef, u64)>, Trouble> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query((place_of(since.as_millisecond()), limit))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let set = CodeSetId::new(row.get::<_, String>("code_set")?);
        let code: String = row.get("code")?;
        let code = Code::parse(&code).ok_or_else(|| Trouble::Broken(format!("code is \"{code}\"")))?;
        let times: i64 = row.get("times")?;
        found.push((CodeRef { set, code }, u64::try_from(times).unwrap_or_default()));
    }
    Ok(found)
}

/// Where the rows of a filter are: in the index if anything is asked of it, else in the table itself. Either is walked from its
/// newest row. Only fixed words go into the SQL, whatever was typed goes into the values.
struct Found {
    key: &'static str,
    rows: String,
    values: Vec<Value>,
}

impl Found {
    fn by(filter: &Filter) -> Self {
        let mut conditions = Vec::new();
        let mut values = Vec::new();
        let key = match search::question(filter) {
            Some(question) => {
                conditions.push("search MATCH ?".to_owned());
                values.push(Value::Text(question));
                "rowid"
            }
            None => "place",
        };
        for (sign, bound) in [(">=", filter.from), ("<", filter.to)] {
            if let Some(time) = bound {
                conditions.push(format!("{key} {sign} ?"));
                values.push(Value::Integer(place_of(first_millisecond(time))));
            }
        }
        let table = if key == "rowid" { "search" } else { "incident" };
        let rows = match conditions.as_slice() {
            [] => table.to_owned(),
            conditions => format!("{table} WHERE {}", conditions.join(" AND ")),
        };
        Self { key, rows, values }
    }
}

/// The first whole millisecond that is not before `time`.
fn first_millisecond(time: Timestamp) -> i64 {
    let whole = time.as_millisecond();
    if Timestamp::from_millisecond(whole).is_ok_and(|floor| floor < time) { whole + 1 } else { whole }
}

fn list(db: &Connection, filter: &Filter, offset: u64, limit: Option<u32>) -> Result<Vec<Incident>, Trouble> {
    if let (0, Some(limit)) = (offset, limit)
        && let Some(incidents) = newest_by_reading(db, filter, limit)?
    {
        return Ok(incidents);
    }
    let mut incidents = Vec::new();
    each(db, filter, offset, limit, |incident| {
        incidents.push(incident);
        ControlFlow::Continue(())
    })?;
    Ok(incidents)
}

/// The newest `limit` incidents, where what is asked for stands in so many that it is quicker to read until there are enough;
/// `None` if it does not, or if nothing in the filter asks for that.
fn newest_by_reading(db: &Connection, filter: &Filter, limit: u32) -> Result<Option<Vec<Incident>>, Trouble> {
    let (rest, slow) = search::without_slow_words(filter);
    if slow.is_empty() {
        return Ok(None);
    }
    let enough = usize::try_from(limit).unwrap_or(usize::MAX);
    let (mut incidents, mut read) = (Vec::new(), 0);
    each(db, &rest, 0, Some(MOST_READ), |incident| {
        read += 1;
        if incidents.len() < enough && slow.iter().all(|word| search::is_found(word, &incident)) {
            incidents.push(incident);
        }
        if incidents.len() < enough { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    let complete = incidents.len() >= enough || read < MOST_READ;
    Ok(complete.then_some(incidents))
}

/// Gives `take` the incidents after the first `offset`, at most `limit`, for as long as it wants more.
fn each(
    db: &Connection,
    filter: &Filter,
    offset: u64,
    limit: Option<u32>,
    mut take: impl FnMut(Incident) -> ControlFlow<()>,
) -> Result<(), Trouble> {
    let found = Found::by(filter);
    // Which rows, first: the texts of those that are only counted over are never touched.
    let sql = format!(
        "SELECT event.id, event.at_ms, event.zone, event.who, event.body, incident.changed
         FROM (SELECT {key} AS place FROM {rows} ORDER BY {key} DESC LIMIT ? OFFSET ?) AS found
         CROSS JOIN incident ON incident.place = found.place JOIN event ON event.seq = incident.seq",
        key = found.key,
        rows = found.rows,
    );
    let mut values = found.values;
    values.push(Value::Integer(limit.map_or(-1, i64::from)));
    values.push(Value::Integer(i64::try_from(offset).unwrap_or(i64::MAX)));
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        if take(incident(row)?).is_break() {
            break;
        }
    }
    Ok(())
}

fn incident(row: &Row<'_>) -> Result<Incident, Trouble> {
    let (body, now): (String, Option<String>) = (row.get("body")?, row.get("changed")?);
    let recorded: Details = from_json(&body, "details")?;
    let details = match now {
        None => recorded,
        Some(now) => changed(&recorded, &now)?,
    };
    Ok(Incident {
        id: IncidentId(uuid(row)?),
        moment: Moment { at: time(row.get("at_ms")?)?, zone: row.get("zone")?, who: row.get("who")? },
        details,
    })
}

/// What is known of an incident whose fields have changed since it was recorded.
pub(super) fn changed(recorded: &Details, now: &str) -> Result<Details, Trouble> {
    let now: Patch = from_json(now, "changed fields")?;
    now.over(recorded).map_err(|misfit| Trouble::Broken(misfit.to_string()))
}

fn uuid(row: &Row<'_>) -> rusqlite::Result<Uuid> {
    Ok(Uuid::from_bytes(row.get("id")?))
}

/// The event of that id.
pub(super) fn event(db: &Connection, id: Uuid) -> Result<Option<EventRow>, Trouble> {
    let sql = format!("SELECT {EVENT_COLUMNS} FROM event WHERE id = ?");
    Ok(db.prepare_cached(&sql)?.query_row([id.as_bytes()], EventRow::read).optional()?)
}

/// The event that recorded an incident.
pub(super) fn recorded(db: &Connection, id: IncidentId) -> Result<Option<EventRow>, Trouble> {
    Ok(event(db, id.0)?.filter(|event| event.kind == "recorded"))
}

/// What happened to an incident after it was recorded, in the order in which it counts.
pub(super) fn later_events(db: &Connection, recorded: i64) -> Result<Vec<EventRow>, Trouble> {
    let sql = format!("SELECT {EVENT_COLUMNS} FROM event WHERE incident = ? AND incident <> seq");
    let mut statement = db.prepare_cached(&sql)?;
    let mut events = statement.query_map([recorded], EventRow::read)?.collect::<Result<Vec<_>, _>>()?;
    events.sort_by_key(EventRow::order);
    Ok(events)
}

/// The whole history of the incident that `first` recorded. Texts of advice that were read once are taken from `known`.
pub(super) fn history(
    db: &Connection,
    first: EventRow,
    known: &mut HashMap<i64, AdviceGiven>,
) -> Result<IncidentHistory, Trouble> {
    let (seq, advice) = (first.seq, first.advice);
    let mut events = vec![first.into_event()?];
    for row in later_events(db, seq)? {
        events.push(row.into_event()?);
    }
    let advice = match advice {
        None => None,
        Some(id) => Some(match known.entry(id) {
            Entry::Occupied(read) => read.get().clone(),
            Entry::Vacant(new) => {
                let sql = "SELECT body FROM advice WHERE id = ?";
                let body: String = db.prepare_cached(sql)?.query_row([id], |row| row.get(0))?;
                new.insert(from_json(&body, "advice")?).clone()
            }
        }),
    };
    IncidentHistory::of(events, advice).map_err(|error| Trouble::Broken(error.to_string()))
}

pub(super) const EVENT_COLUMNS: &str = "seq, id, incident, at_ms, zone, kind, who, advice, body";

/// [`EVENT_COLUMNS`] where another table stands beside it.
fn columns_of(table: &str) -> String {
    EVENT_COLUMNS.split(", ").map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", ")
}

/// The body of a correction.
#[derive(Serialize, Deserialize)]
pub(super) struct Corrected<'a> {
    pub(super) from: Cow<'a, Patch>,
    pub(super) to: Cow<'a, Patch>,
}

/// A row of `event`.
#[derive(Debug)]
pub(super) struct EventRow {
    pub(super) seq: i64,
    pub(super) id: Uuid,
    pub(super) incident: Option<i64>,
    pub(super) at_ms: i64,
    pub(super) zone: String,
    pub(super) kind: String,
    pub(super) who: Option<String>,
    pub(super) advice: Option<i64>,
    /// `None` where there is nothing to say, or where it was erased.
    pub(super) body: Option<String>,
}

impl EventRow {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            id: uuid(row)?,
            incident: row.get("incident")?,
            at_ms: row.get("at_ms")?,
            zone: row.get("zone")?,
            kind: row.get("kind")?,
            who: row.get("who")?,
            advice: row.get("advice")?,
            body: row.get("body")?,
        })
    }

    /// Where it stands among the events of its incident.
    pub(super) fn order(&self) -> Order {
        order::of(self.id, self.at_ms)
    }

    /// What happened to the incident.
    pub(super) fn change(&self) -> Result<Change, Trouble> {
        let body = self.body.as_deref().unwrap_or_default();
        match self.kind.as_str() {
            "recorded" => Ok(Change::Recorded { details: Box::new(from_json(body, "event body")?) }),
            "corrected" => {
                let Corrected { from, to } = from_json(body, "event body")?;
                Ok(Change::Corrected { from: from.into_owned(), to: to.into_owned() })
            }
            "withdrawn" => Ok(Change::Withdrawn),
            kind => Err(Trouble::Broken(format!("event {} is of the kind \"{kind}\"", self.seq))),
        }
    }

    pub(super) fn moment(&self) -> Result<Moment, Trouble> {
        Ok(Moment { at: time(self.at_ms)?, zone: self.zone.clone(), who: self.who.clone() })
    }

    fn into_event(self) -> Result<Event, Trouble> {
        Ok(Event { id: self.id, moment: self.moment()?, change: self.change()? })
    }
}

pub(super) fn to_json<T: Serialize>(value: &T) -> Result<String, Trouble> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)).into())
}

pub(super) fn from_json<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, Trouble> {
    serde_json::from_str(text).map_err(|error| Trouble::Broken(format!("{what}: {error}")))
}
