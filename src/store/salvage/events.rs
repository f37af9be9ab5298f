//! Which of the rows found in a damaged file are events, and which copy of each to believe.
//!
//! Rows are told by their shape, because the schema may be what is damaged. Of several copies of one event the chain of hashes
//! says which was written down; where that cannot be asked any more, one that was erased goes before one that was not.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::Path;

use rusqlite::types::Value;
use uuid::Uuid;

use crate::domain::code::CodeSetId;
use crate::domain::incident::AdviceGiven;
use crate::domain::shift::ShopChange;
use crate::domain::terminal::{Terminal, TerminalId};
use crate::store::chain::{self, Hash};
use crate::store::query::{EventRow, from_json};

use super::pages::{Pages, RawRow};

/// An event with what was said beside it.
pub(super) struct Found {
    pub(super) row: EventRow,
    pub(super) advice: Option<AdviceGiven>,
}

/// What could be read of a damaged file.
pub(super) struct Read {
    /// By their numbers.
    pub(super) events: Vec<Found>,
    /// In the order of the shop.
    pub(super) terminals: Vec<Terminal>,
    pub(super) lost: u64,
    pub(super) unproven: u64,
}

#[derive(Default)]
struct Rows {
    /// Copies of each event.
    events: BTreeMap<i64, Vec<RawEvent>>,
    advice: HashMap<i64, String>,
    terminals: BTreeMap<i64, Terminal>,
}

struct RawEvent {
    row: EventRow,
    erased: Option<Hash>,
    hash: Hash,
}

pub(super) fn read(damaged: &Path) -> io::Result<Read> {
    let mut rows = Rows::default();
    let broken = Pages::open(damaged)?.rows(&mut |row| rows.sort_in(&row));
    log::info!("{broken} pages of {} could not be read or not to their end", damaged.display());
    let Rows { events, advice, terminals } = rows;
    let newest =
        events.iter().flat_map(|(seq, copies)| copies.iter().filter_map(|e| e.row.incident).chain([*seq])).max();
    let (mut read, mut unproven) = (Vec::new(), 0);
    let mut before = Some((0, chain::BEGINNING));
    for (seq, copies) in events {
        let fits_after = before.filter(|(last, _)| last + 1 == seq).map(|(_, hash)| hash);
        let proven = |copy: &RawEvent| fits_after.is_some_and(|before| copy.fits(&advice, &before));
        let Some((copy, proven)) = best(copies, proven) else { continue };
        unproven += u64::from(!proven);
        before = Some((seq, copy.hash));
        let said = copy.row.advice.and_then(|id| advice.get(&id)).and_then(|body| from_json(body, "advice").ok());
        read.push(Found { row: copy.row, advice: said });
    }
    let lost = newest.unwrap_or(0).unsigned_abs().saturating_sub(read.len() as u64);
    Ok(Read { events: read, terminals: terminals.into_values().collect(), lost, unproven })
}

/// The copy to believe, and whether the chain vouches for it.
fn best(copies: Vec<RawEvent>, proven: impl Fn(&RawEvent) -> bool) -> Option<(RawEvent, bool)> {
    let rank = |copy: &RawEvent| (proven(copy), copy.erased.is_some());
    let best = copies.into_iter().max_by_key(rank)?;
    let proven = proven(&best);
    Some((best, proven))
}

impl Rows {
    fn sort_in(&mut self, row: &RawRow) {
        if let Some(event) = RawEvent::of(row) {
            self.events.entry(row.rowid).or_default().push(event);
        } else if let Some(body) = advice(row) {
            self.advice.insert(row.rowid, body);
        } else if let Some((position, terminal)) = terminal(row) {
            self.terminals.insert(position, terminal);
        }
    }
}

impl RawEvent {
    /// A row of the table `event` that can be understood.
    fn of(raw: &RawRow) -> Option<Self> {
        let [
            Value::Null,
            Value::Blob(id),
            incident,
            Value::Integer(at_ms),
            Value::Text(zone),
            Value::Text(kind),
            who,
            advice,
            body,
            erased,
            Value::Blob(hash),
        ] = &raw.values[..]
        else {
            return None;
        };
        let row = EventRow {
            seq: raw.rowid,
            id: Uuid::from_slice(id).ok()?,
            incident: integer(incident).ok()?,
            at_ms: *at_ms,
            zone: zone.clone(),
            kind: kind.clone(),
            who: text(who).ok()?,
            advice: integer(advice).ok()?,
            body: text(body).ok()?,
        };
        let erased = match erased {
            Value::Null => None,
            Value::Blob(hash) => Some(Hash::try_from(hash.as_slice()).ok()?),
            _ => return None,
        };
        let about_itself = row.incident == Some(row.seq);
        let fits_kind = match kind.as_str() {
            "recorded" => about_itself,
            "corrected" | "withdrawn" => row.incident.is_some() && !about_itself,
            "shop" => row.incident.is_none(),
            _ => false,
        };
        row.moment().ok()?;
        let is_understood = erased.is_some()
            || match row.incident {
                Some(_) => row.change().is_ok(),
                None => from_json::<ShopChange>(row.body.as_deref().unwrap_or_default(), "shop event").is_ok(),
            };
        let hash = Hash::try_from(hash.as_slice()).ok()?;
        (row.seq > 0 && fits_kind && is_understood).then_some(Self { row, erased, hash })
    }

    /// Whether it is what was written down after the event with the hash `before`.
    fn fits(&self, advice: &HashMap<i64, String>, before: &Hash) -> bool {
        let row = &self.row;
        let said = row.advice.and_then(|id| advice.get(&id));
        let link = chain::Link {
            seq: row.seq,
            id: row.id.as_bytes(),
            incident: row.incident,
            at_ms: row.at_ms,
            zone: &row.zone,
            kind: &row.kind,
            content: self.erased.unwrap_or_else(|| {
                chain::content(row.who.as_deref(), said.map(|said| chain::hash_of(said)), row.body.as_deref())
            }),
        };
        link.hash(before) == self.hash
    }
}

/// The text of a row of the table `advice`.
fn advice(raw: &RawRow) -> Option<String> {
    let [Value::Null, Value::Text(body)] = &raw.values[..] else { return None };
    from_json::<AdviceGiven>(body, "advice").ok().map(|_| body.clone())
}

/// A row of the table `terminal` that is in use, and its place among them.
fn terminal(raw: &RawRow) -> Option<(i64, Terminal)> {
    let [
        Value::Text(id),
        Value::Text(name),
        Value::Text(set),
        Value::Text(numbers),
        Value::Integer(position),
        Value::Integer(0),
    ] = &raw.values[..]
    else {
        return None;
    };
    let numbers = from_json(numbers, "terminal numbers").ok()?;
    let id = TerminalId(Uuid::parse_str(id).ok()?);
    Some((*position, Terminal { id, name: name.clone(), code_set: CodeSetId::new(set.clone()), numbers }))
}

/// A number or nothing.
fn integer(value: &Value) -> Result<Option<i64>, Misshapen> {
    match value {
        Value::Null => Ok(None),
        Value::Integer(n) => Ok(Some(*n)),
        _ => Err(Misshapen),
    }
}

/// A text or nothing.
fn text(value: &Value) -> Result<Option<String>, Misshapen> {
    match value {
        Value::Null => Ok(None),
        Value::Text(text) => Ok(Some(text.clone())),
        _ => Err(Misshapen),
    }
}

/// A value that this column cannot hold.
struct Misshapen;
