//! Reading the incident log: lists, one incident with its history, and what this shop meets most.

use jiff::{SignedDuration, Timestamp};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::filter::Filter;
use crate::domain::history::{Event, IncidentHistory};
use crate::domain::incident::{AdviceGiven, Details, Incident, IncidentId, Moment};

use super::error::Trouble;
use super::incident::time;
use super::{Store, StoreError};

impl Store {
    /// The incidents that pass every field of `filter`, newest first, without those taken back.
    ///
    /// Each word of the text must occur in note, code, code set or terminal, in whatever case.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn incidents(&self, filter: &Filter) -> Result<Vec<Incident>, StoreError> {
        self.read(|db| {
            let (sql, values) = list_sql(filter);
            let mut statement = db.prepare_cached(&sql)?;
            let mut rows = statement.query(rusqlite::params_from_iter(values))?;
            let words = words(filter);
            let most = filter.limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX));
            let mut found = Vec::new();
            while found.len() < most
                && let Some(row) = rows.next()?
            {
                let incident = Known::read(row)?.incident;
                if holds_all(&incident.details, &words) {
                    found.push(incident);
                }
            }
            Ok(found)
        })
    }

    /// Part of what [`Store::incidents`] would give: `limit` incidents after the first `offset`.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn page(&self, filter: &Filter, offset: u64, limit: u32) -> Result<Vec<Incident>, StoreError> {
        let all = self.incidents(&Filter { limit: None, ..filter.clone() })?;
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        Ok(all.into_iter().skip(offset).take(usize::try_from(limit).unwrap_or(usize::MAX)).collect())
    }

    /// How many incidents pass the filter, whatever its limit.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn count(&self, filter: &Filter) -> Result<u64, StoreError> {
        let all = self.incidents(&Filter { limit: None, ..filter.clone() })?;
        Ok(u64::try_from(all.len()).unwrap_or(u64::MAX))
    }

    /// Everything known of one incident, also of one that was taken back.
    ///
    /// # Errors
    /// [`StoreError::NoSuchIncident`], or the file could not be read.
    pub fn history(&self, id: IncidentId) -> Result<IncidentHistory, StoreError> {
        self.read(|db| {
            let known = incident(db, id)?.ok_or(StoreError::NoSuchIncident(id))?;
            let sql = "SELECT body FROM advice WHERE id = (SELECT advice FROM incident WHERE id = ?)";
            let advice: Option<String> =
                db.prepare_cached(sql)?.query_row([id.to_string()], |row| row.get(0)).optional()?;
            let advice = advice.map(|body| from_json::<AdviceGiven>(&body, "advice")).transpose()?;
            let sql =
                "SELECT seq, id, incident, at_ms, zone, who, advice, body FROM event WHERE incident = ? ORDER BY seq";
            let mut statement = db.prepare_cached(sql)?;
            let rows = statement.query_map([id.to_string()], EventRow::read)?;
            let mut events = rows.map(|row| row?.into_event()).collect::<Result<Vec<_>, _>>()?;
            if let Some(first) = events.first_mut() {
                first.id = known.incident.id.0;
            }
            IncidentHistory::of(events, advice).map_err(|error| Trouble::Broken(error.to_string()))
        })
    }

    /// How often each code came up since then, most frequent first, the later one first where two are equal.
    ///
    /// Incidents whose code set nobody knew are not counted: their number has no meaning.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn code_counts(&self, since: Timestamp, limit: u32) -> Result<Vec<(CodeRef, u64)>, StoreError> {
        // Without the hint SQLite walks the whole index by code, years of it, to save a sort of a few rows.
        let sql = "SELECT code_set, code, count(*) AS times FROM incident INDEXED BY incident_by_time
                   WHERE withdrawn = 0 AND code_set IS NOT NULL AND at_ms >= ?
                   GROUP BY code, code_set ORDER BY times DESC, max(at_ms) DESC, code LIMIT ?";
        self.read(|db| codes(db, sql, since, limit))
    }

    /// The codes met last, each once, the latest first, with how often it came up in the 24 hours before `now`.
    ///
    /// Looks at the latest 2,000 incidents and no further: this is asked after every save.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn recent_codes(&self, limit: u32, now: Timestamp) -> Result<Vec<(CodeRef, u64)>, StoreError> {
        let sql = "SELECT code_set, code, sum(at_ms >= ?) AS times FROM (
                       SELECT code_set, code, at_ms, seq FROM incident WHERE withdrawn = 0 AND code_set IS NOT NULL
                       ORDER BY at_ms DESC, seq DESC LIMIT 2000)
                   GROUP BY code, code_set ORDER BY max(at_ms) DESC, max(seq) DESC LIMIT ?";
        let yesterday = now.saturating_sub(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MIN);
        self.read(|db| codes(db, sql, yesterday, limit))
    }
}

fn codes(db: &Connection, sql: &str, since: Timestamp, limit: u32) -> Result<Vec<(CodeRef, u64)>, Trouble> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query((since.as_millisecond(), limit))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let set = CodeSetId::new(row.get::<_, String>("code_set")?);
        let code = parsed(row, "code", Code::parse)?;
        let times: i64 = row.get("times")?;
        found.push((CodeRef { set, code }, u64::try_from(times).unwrap_or_default()));
    }
    Ok(found)
}

const INCIDENT_COLUMNS: &str = "id, at_ms, zone, who, withdrawn, state";

/// The query for a filter. Only fixed words go into the SQL, whatever was typed goes into the values.
fn list_sql(filter: &Filter) -> (String, Vec<Value>) {
    let text = |text: &str| Value::Text(text.to_owned());
    let conditions = [
        (" AND at_ms >= ?", filter.from.map(|from| Value::Integer(first_millisecond(from)))),
        (" AND at_ms < ?", filter.to.map(|to| Value::Integer(first_millisecond(to)))),
        (" AND code = ?", filter.code.as_ref().map(|code| text(code.as_str()))),
        (" AND terminal = ?", filter.terminal.as_deref().map(text)),
        (" AND status = ?", filter.status.map(|status| text(status.as_ref()))),
        (" AND outcome = ?", filter.outcome.map(|outcome| text(outcome.as_ref()))),
        (" AND code_set = ?", filter.code_set.as_ref().map(|set| text(set.as_str()))),
        (" AND who = ?", filter.staff.as_deref().map(text)),
    ];
    let mut sql = format!("SELECT {INCIDENT_COLUMNS} FROM incident WHERE withdrawn = 0");
    let mut values = Vec::new();
    for (condition, value) in conditions {
        if let Some(value) = value {
            sql.push_str(condition);
            values.push(value);
        }
    }
    // The order of recording settles equal times; SQLite has it in every index already.
    sql.push_str(" ORDER BY at_ms DESC, seq DESC");
    (sql, values)
}

/// The first whole millisecond that is not before `time`.
fn first_millisecond(time: Timestamp) -> i64 {
    let whole = time.as_millisecond();
    if Timestamp::from_millisecond(whole).is_ok_and(|floor| floor < time) { whole + 1 } else { whole }
}

fn words(filter: &Filter) -> Vec<String> {
    filter.words.iter().map(|word| word.text.to_lowercase()).collect()
}

fn holds_all(details: &Details, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let fields = [
        details.note.as_deref(),
        Some(details.code.as_str()),
        details.code_set.as_ref().map(CodeSetId::as_str),
        details.terminal.as_deref(),
    ];
    let fields: Vec<String> = fields.into_iter().flatten().map(str::to_lowercase).collect();
    words.iter().all(|word| fields.iter().any(|field| field.contains(word)))
}

/// A row of `incident`.
pub(super) struct Known {
    pub(super) incident: Incident,
    pub(super) withdrawn: bool,
}

pub(super) fn incident(db: &Connection, id: IncidentId) -> Result<Option<Known>, Trouble> {
    let mut statement = db.prepare_cached(&format!("SELECT {INCIDENT_COLUMNS} FROM incident WHERE id = ?"))?;
    let mut rows = statement.query([id.to_string()])?;
    rows.next()?.map(Known::read).transpose()
}

impl Known {
    fn read(row: &Row<'_>) -> Result<Self, Trouble> {
        let details: Details = from_json(&row.get::<_, String>("state")?, "state")?;
        let incident = Incident {
            id: IncidentId(parsed(row, "id", |id| Uuid::parse_str(id).ok())?),
            moment: Moment { at: time(row.get("at_ms")?)?, zone: row.get("zone")?, who: row.get("who")? },
            details,
        };
        Ok(Self { incident, withdrawn: row.get("withdrawn")? })
    }
}

/// A row of `event`.
#[derive(Debug)]
pub(super) struct EventRow {
    pub(super) seq: i64,
    pub(super) id: String,
    pub(super) incident: String,
    pub(super) at_ms: i64,
    pub(super) zone: String,
    pub(super) who: Option<String>,
    pub(super) advice: Option<i64>,
    pub(super) body: String,
}

impl EventRow {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get("seq")?,
            id: row.get("id")?,
            incident: row.get("incident")?,
            at_ms: row.get("at_ms")?,
            zone: row.get("zone")?,
            who: row.get("who")?,
            advice: row.get("advice")?,
            body: row.get("body")?,
        })
    }

    fn into_event(self) -> Result<Event, Trouble> {
        Ok(Event {
            id: Uuid::parse_str(&self.id).map_err(|_| unreadable("event id", &self.id))?,
            moment: Moment { at: time(self.at_ms)?, zone: self.zone, who: self.who },
            change: from_json(&self.body, "event body")?,
        })
    }
}

fn parsed<T>(row: &Row<'_>, column: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Trouble> {
    let text: String = row.get(column)?;
    parse(&text).ok_or_else(|| unreadable(column, &text))
}

fn unreadable(what: &str, text: &str) -> Trouble {
    Trouble::Broken(format!("{what} is \"{text}\""))
}

pub(super) fn to_json<T: Serialize>(value: &T) -> Result<String, Trouble> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)).into())
}

pub(super) fn from_json<T: DeserializeOwned>(text: &str, what: &str) -> Result<T, Trouble> {
    serde_json::from_str(text).map_err(|error| Trouble::Broken(format!("{what}: {error}")))
}
