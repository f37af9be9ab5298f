//! The chain of hashes over the events, which makes later changes to them evident.
//!
//! Each event's hash covers the one before it and everything the event says. Whoever changes, removes or inserts an event in the
//! middle breaks the chain; whoever removes the newest events, or writes the whole chain anew, does not. Against that helps only
//! a head that was printed or written down elsewhere: [`Store::chain_holds`].

use std::collections::HashMap;
use std::fmt;
use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use super::error::Trouble;
use super::{Store, StoreError};

pub(super) type Hash = [u8; 32];

/// What the first event is chained to.
pub(super) const BEGINNING: Hash = [0; 32];

/// How often [`Store::verify_chain`] reports, in events.
const REPORT_EVERY: u64 = 4_096;

/// The newest link of the chain: whoever knows it can tell later whether anything up to it was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainHead {
    /// The number of the event.
    pub seq: u64,
    pub hash: [u8; 32],
}

/// For paper: the event's number and the first twelve digits of the hash, `1042-9f3a-07c1-44be`.
impl fmt::Display for ChainHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.seq)?;
        for pair in self.hash.chunks(2).take(3) {
            write!(f, "-")?;
            pair.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        }
        Ok(())
    }
}

/// What reading the whole chain has shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChainReport {
    /// How many events were read.
    pub events: u64,
    /// The number of the first event that does not fit what stands before it.
    pub broken_at: Option<u64>,
    pub head: Option<ChainHead>,
}

/// An event's fields as the chain sees them.
pub(super) struct Link<'a> {
    pub(super) seq: i64,
    pub(super) id: &'a [u8],
    pub(super) incident: Option<i64>,
    pub(super) at_ms: i64,
    pub(super) zone: &'a str,
    pub(super) kind: &'a str,
    pub(super) content: Hash,
}

/// The hash of what an event says; all that is left of it once it has been erased. `advice` is the [`hash_of`] the text.
pub(super) fn content(who: Option<&str>, advice: Option<Hash>, body: Option<&str>) -> Hash {
    let mut hash = Sha256::new();
    for field in [who.map(str::as_bytes), advice.as_ref().map(<[u8; 32]>::as_slice), body.map(str::as_bytes)] {
        // Told apart from an empty one, and the length keeps two fields from running into each other.
        hash.update([u8::from(field.is_some())]);
        let bytes = field.unwrap_or_default();
        hash.update(length(bytes));
        hash.update(bytes);
    }
    hash.finalize().into()
}

/// The same advice is given a thousand times; its hash stands for it.
pub(super) fn hash_of(text: &str) -> Hash {
    Sha256::digest(text).into()
}

impl Link<'_> {
    pub(super) fn hash(&self, before: &Hash) -> Hash {
        let mut hash = Sha256::new();
        hash.update(before);
        hash.update(self.seq.to_le_bytes());
        hash.update(self.id);
        hash.update(self.incident.unwrap_or_default().to_le_bytes());
        hash.update(self.at_ms.to_le_bytes());
        for text in [self.zone, self.kind] {
            hash.update(length(text.as_bytes()));
            hash.update(text.as_bytes());
        }
        hash.update(self.content);
        hash.finalize().into()
    }
}

fn length(bytes: &[u8]) -> [u8; 8] {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes()
}

/// The number and hash that the next event is chained to.
pub(super) fn tip(db: &Connection) -> Result<(i64, Hash), Trouble> {
    let sql = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1";
    let tip = db.prepare_cached(sql)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(tip.unwrap_or((0, BEGINNING)))
}

impl Store {
    /// The newest link; `None` while nothing has been recorded.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn chain_head(&self) -> Result<Option<ChainHead>, StoreError> {
        self.read(|db| Ok(head(tip(db)?)))
    }

    /// Reads every event and holds it against the chain. `progress` is told how many have been read and may break off.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or the file could not be read.
    pub fn verify_chain(&self, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<ChainReport, StoreError> {
        self.read(|db| verify(db, progress))
    }

    /// Whether a head that was written down earlier is still part of the chain. Only the chain up to it is vouched for, and only
    /// if [`Store::verify_chain`] finds nothing.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn chain_holds(&self, written_down: &str) -> Result<bool, StoreError> {
        let written_down = written_down.trim();
        let Some(seq) = written_down.split('-').next().and_then(|seq| seq.parse::<u64>().ok()) else {
            return Ok(false);
        };
        self.read(|db| {
            let sql = "SELECT hash FROM event WHERE seq = ?";
            let number = i64::try_from(seq).unwrap_or(i64::MAX);
            let hash: Option<Hash> = db.prepare_cached(sql)?.query_row([number], |row| row.get(0)).optional()?;
            Ok(hash.is_some_and(|hash| ChainHead { seq, hash }.to_string() == written_down.to_lowercase()))
        })
    }
}

fn head((seq, hash): (i64, Hash)) -> Option<ChainHead> {
    u64::try_from(seq).ok().filter(|seq| *seq > 0).map(|seq| ChainHead { seq, hash })
}

/// As [`Store::verify_chain`], of any file of ours.
pub(super) fn verify(
    db: &Connection,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<ChainReport, Trouble> {
    let mut statement = db.prepare(
        "SELECT seq, id, incident, at_ms, zone, kind, who, advice, body, erased, hash FROM event ORDER BY seq",
    )?;
    let mut rows = statement.query([])?;
    let mut report = ChainReport::default();
    let mut before = (0_i64, BEGINNING);
    let mut advice = HashMap::new();
    while let Some(row) = rows.next()? {
        let text = |column: usize| row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from);
        let erased: Option<Hash> = row.get(9)?;
        let link = Link {
            seq: row.get(0)?,
            id: row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?,
            incident: row.get(2)?,
            at_ms: row.get(3)?,
            zone: row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?,
            kind: row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?,
            content: match erased {
                Some(content) => content,
                None => content(text(6)?, advice_hash(db, row.get(7)?, &mut advice)?, text(8)?),
            },
        };
        let hash: Hash = row.get(10)?;
        let fits = link.seq == before.0 + 1 && link.hash(&before.1) == hash;
        if !fits && report.broken_at.is_none() {
            report.broken_at = u64::try_from(link.seq).ok();
        }
        before = (link.seq, hash);
        report.events += 1;
        if report.events.is_multiple_of(REPORT_EVERY) && progress(report.events).is_break() {
            return Err(StoreError::Cancelled.into());
        }
    }
    report.head = head(before);
    Ok(report)
}

/// The hash of an advice's text; of none, or of one that is gone, `None`.
fn advice_hash(db: &Connection, id: Option<i64>, known: &mut HashMap<i64, Hash>) -> Result<Option<Hash>, Trouble> {
    let Some(id) = id else { return Ok(None) };
    if let Some(hash) = known.get(&id) {
        return Ok(Some(*hash));
    }
    let sql = "SELECT body FROM advice WHERE id = ?";
    let text: Option<String> = db.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
    let hash = text.map(|text| hash_of(&text));
    known.extend(hash.map(|hash| (id, hash)));
    Ok(hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::Change;
    use crate::store::testing::{at, draft, recorded};

    fn verified(store: &Store) -> ChainReport {
        store.verify_chain(&mut |_| ControlFlow::Continue(())).unwrap()
    }

    /// Does to the file what the triggers forbid, as somebody with a tool of his own could.
    fn tampered(store: &Store, sql: &str) {
        for trigger in ["event_never_changes", "event_never_goes", "event_is_never_replaced", "advice_never_changes"] {
            store.db.execute_batch(&format!("DROP TRIGGER IF EXISTS {trigger}")).unwrap();
        }
        store.db.pragma_update(None, "foreign_keys", false).unwrap();
        store.db.execute_batch(sql).unwrap();
    }

    fn with_events() -> Store {
        let mut store = Store::in_memory().unwrap();
        for code in ["57", "61", "98"] {
            let id = recorded(&mut store, code);
            let mut details = store.history(id).unwrap().incident.details;
            details.note = Some("更正".to_owned());
            store.correct(id, &details, &at("2026-11-21T15:00:00Z")).unwrap();
        }
        store
    }

    #[test]
    fn a_chain_that_nobody_touched_fits() {
        let store = with_events();
        let report = verified(&store);
        assert_eq!((report.events, report.broken_at), (6, None));
        assert_eq!(report.head, store.chain_head().unwrap());
        assert_eq!(verified(&Store::in_memory().unwrap()), ChainReport::default());
    }

    #[test]
    fn every_kind_of_change_to_what_stands_before_the_end_is_evident() {
        for (sql, broken_at) in [
            ("UPDATE event SET body = replace(body, '57', '58') WHERE seq = 1", 1),
            ("UPDATE event SET at_ms = at_ms + 1 WHERE seq = 2", 2),
            ("UPDATE event SET who = 'somebody' WHERE seq = 3", 3),
            ("UPDATE event SET zone = 'UTC' WHERE seq = 4", 4),
            ("UPDATE event SET id = randomblob(16) WHERE seq = 5", 5),
            ("DELETE FROM event WHERE seq = 4", 5),
            ("UPDATE advice SET body = replace(body, '换', '抢')", 1),
        ] {
            let store = with_events();
            tampered(&store, sql);
            assert_eq!(verified(&store).broken_at, Some(broken_at), "{sql}");
        }
    }

    #[test]
    fn a_missing_end_is_evident_only_from_a_head_written_down_before() {
        let store = with_events();
        let head = store.chain_head().unwrap().unwrap().to_string();
        assert!(store.chain_holds(&head).unwrap());
        assert!(store.chain_holds(&format!(" {} ", head.to_uppercase())).unwrap());
        tampered(&store, "DELETE FROM event WHERE seq = 6");
        assert_eq!(verified(&store).broken_at, None, "the chain alone cannot know");
        assert!(!store.chain_holds(&head).unwrap());
        assert!(!store.chain_holds("nonsense").unwrap());
    }

    #[test]
    fn reading_the_chain_can_be_broken_off() {
        let mut store = Store::in_memory().unwrap();
        let events = (0..5_000).map(|_| {
            let new = draft("57");
            crate::domain::history::Incoming {
                line: 1,
                events: vec![crate::domain::history::Event {
                    id: new.id.0,
                    moment: new.moment,
                    change: Change::Recorded { details: Box::new(new.details) },
                }],
                advice: None,
            }
        });
        store
            .merge(&mut events.into_iter(), crate::store::MergeMode::Keep, &mut |_| ControlFlow::Continue(()))
            .unwrap();
        let broken_off = store.verify_chain(&mut |_| ControlFlow::Break(()));
        assert!(matches!(broken_off, Err(StoreError::Cancelled)));
    }
}
