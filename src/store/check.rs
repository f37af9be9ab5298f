//! Whether the file is sound, told as findings; the words for them are chosen elsewhere.
//!
//! The quick check is for every start: the structure of every page, and whether there is a backup. The full one reads
//! everything that was ever written down and compares what the lists show with it.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::PathBuf;

use rusqlite::{Connection, Row};

use crate::domain::attachment::Attachment;
use crate::domain::backup::BackupReason;
use crate::domain::filter::Filter;
use crate::domain::incident::{Details, IncidentId, Moment};

use super::attachment::AttachmentFault;
use super::backup::{self, Backup};
use super::chain::ChainReport;
use super::error::Trouble;
use super::migrate::SHOP;
use super::projection::{self, Projected};
use super::query::{self, EVENT_COLUMNS, EventRow};
use super::whole::Hold;
use super::{Store, StoreError, fault};

/// How many incidents are read at once.
const PAGE: u32 = 1_000;

/// How closely to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// At most a second for 200,000 incidents.
    Quick,
    Full,
}

/// What was found. Lists are empty and counts are 0 where nothing is wrong; a quick check fills in the structure alone.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckReport {
    pub depth: Depth,
    /// SQLite's words for what is wrong with the structure, and the damage that kept a part from being looked at.
    pub faults: Vec<String>,
    /// Rows that name a row which is not there.
    pub loose_ends: u64,
    /// Every event held against the chain; `None` in a quick check, or where damage stood in the way.
    pub chain: Option<ChainReport>,
    pub derived: Derived,
    /// Files that incidents name and that are not as they were laid there.
    pub attachments: Vec<(IncidentId, Attachment, AttachmentFault)>,
    /// The newest in the data folder.
    pub last_backup: Option<Backup>,
    /// Room on the disk of the data folder, in bytes; `None` where the system does not say.
    pub free_bytes: Option<u64>,
}

/// How many incidents are wrong in what is derived from the events; [`Store::repair`] puts that right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// Shown otherwise than their history says, not shown, or shown without one.
    pub lists: u64,
    /// Not in the search index, or in the index alone.
    pub search: u64,
}

/// What [`Store::repair`] did.
#[derive(Clone, Debug, PartialEq)]
pub struct Repaired {
    /// The file as it was before: a backup, or where it was too ill for one, a copy under a name of its own.
    pub before: PathBuf,
    /// How many events the lists and the search index were made of anew.
    pub events: u64,
    /// A full check afterwards: what it finds could not be repaired.
    pub after: CheckReport,
}

impl CheckReport {
    /// Before anything was looked at.
    #[must_use]
    pub fn new(depth: Depth) -> Self {
        Self {
            depth,
            faults: Vec::new(),
            loose_ends: 0,
            chain: None,
            derived: Derived::default(),
            attachments: Vec::new(),
            last_backup: None,
            free_bytes: None,
        }
    }

    /// Nothing is wrong with the data. An old backup and a disk that is nearly full are no faults of it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let broken = self.chain.is_some_and(|chain| chain.broken_at.is_some());
        self.faults.is_empty()
            && self.loose_ends == 0
            && !broken
            && self.derived == Derived::default()
            && self.attachments.is_empty()
    }

    /// What a look gave; damage is a finding and its place is taken by nothing.
    fn take<T: Default>(&mut self, looked: Result<T, StoreError>) -> Result<T, StoreError> {
        match looked {
            Err(StoreError::Damaged { detail, .. }) => {
                self.faults.push(detail);
                Ok(T::default())
            }
            other => other,
        }
    }
}

impl Store {
    /// Looks at every page that holds something; half a second for 200,000 incidents.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first faults found, or the file could not be read.
    pub fn quick_check(&self) -> Result<(), StoreError> {
        self.read(fault::quick_check)
    }

    /// Looks as closely as asked. A full check tells `progress` how many events, and then how many incidents, it has looked
    /// at, and may be ended by it.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], or the file could not be read for another reason than damage: damage is a finding.
    pub fn check(
        &self,
        depth: Depth,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::new(depth);
        if let Ok(folder) = self.data_folder() {
            report.last_backup = backup::list_backups(&backup::backup_folder(folder))?.into_iter().next();
            report.free_bytes = fs4::available_space(folder).ok();
        }
        let look = if depth == Depth::Full { fault::all } else { fault::of_pages };
        report.faults = self.read(look).or_else(|error| match error {
            StoreError::Damaged { detail, .. } => Ok(vec![detail]),
            error => Err(error),
        })?;
        if depth == Depth::Full {
            report.loose_ends = report.take(self.read(fault::loose_ends))?;
            let chain = self.verify_chain(&mut *progress).map(Some);
            report.chain = report.take(chain)?;
            let derived = self.derived_faults(&mut *progress);
            report.derived = report.take(derived)?;
            let attachments = self.attachment_faults(progress);
            report.attachments = report.take(attachments)?;
        }
        Ok(report)
    }

    /// Makes the lists, the search index and every other index anew from the events, after a copy of the file as it is. Events
    /// are not touched: what is wrong with them stands in the report, and `salvage` takes what can be read of them.
    ///
    /// If the power goes, the file is as it was: it is one transaction.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] if pages are broken or an event makes no sense, or what keeps the file from being written.
    pub fn repair(&mut self, moment: &Moment) -> Result<Repaired, StoreError> {
        let folder = self.data_folder()?.to_owned();
        let hold = Hold::take(&backup::backup_folder(&folder))?;
        let before = match backup::write(&self.path, &SHOP, &hold, BackupReason::BeforeRepair, moment.at) {
            Ok(backup) => backup.path,
            // What is to be repaired may be the very thing; the copy must not pass for a sound one.
            Err(StoreError::Damaged { .. }) => backup::keep_damaged(&self.path, &folder, moment.at)?,
            Err(error) => return Err(error),
        };
        let events = self.write(|tx| {
            let events = projection::rebuild(tx)?;
            tx.execute_batch("REINDEX")?;
            fault::quick_check(tx)?;
            Ok(events)
        })?;
        let after = self.check(Depth::Full, &mut |_| ControlFlow::Continue(()))?;
        Ok(Repaired { before, events, after })
    }

    /// Holds what is derived against the events it is derived from.
    pub(super) fn derived_faults(
        &self,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Derived, StoreError> {
        self.read(|db| Ok(Derived { lists: wrong_in_lists(db, progress)?, search: wrong_in_search(db)? }))
    }

    /// The files that incidents name and that are not there as they were laid.
    fn attachment_faults(
        &self,
        progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> Result<Vec<(IncidentId, Attachment, AttachmentFault)>, StoreError> {
        let (mut found, mut looked) = (Vec::new(), 0);
        loop {
            let incidents = self.page(&Filter::default(), looked, PAGE)?;
            if incidents.is_empty() {
                return Ok(found);
            }
            for incident in &incidents {
                for attachment in &incident.details.attachments {
                    let fault = self.attachment_fault(attachment)?;
                    found.extend(fault.map(|fault| (incident.id, attachment.clone(), fault)));
                }
            }
            looked += incidents.len() as u64;
            if progress(looked).is_break() {
                return Err(StoreError::Cancelled);
            }
        }
    }
}

/// Every incident by its history, and what stands in the lists for it.
fn wrong_in_lists(db: &Connection, progress: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<u64, Trouble> {
    let sql = format!("SELECT {EVENT_COLUMNS} FROM event WHERE kind = 'recorded' AND body IS NOT NULL ORDER BY seq");
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let (mut advice, mut wrong, mut looked, mut shown) = (HashMap::new(), 0, 0, 0);
    while let Some(row) = rows.next()? {
        let first = EventRow::read(row)?;
        let seq = first.seq;
        let history = query::history(db, first, &mut advice)?;
        let listed = Listed::of(db, seq)?;
        shown += u64::from(listed.is_some());
        let expected = if history.withdrawn { None } else { Some(Listed::from(&history.incident.details)) };
        wrong += u64::from(listed != expected);
        looked += 1;
        if looked % u64::from(PAGE) == 0 && progress(looked).is_break() {
            return Err(StoreError::Cancelled.into());
        }
    }
    let all: i64 = db.query_row("SELECT count(*) FROM incident", [], |row| row.get(0))?;
    Ok(wrong + all.unsigned_abs().saturating_sub(shown))
}

/// An incident as the lists have it.
#[derive(PartialEq)]
struct Listed {
    details: Details,
    /// Code, code set, terminal, outcome and status as they stand in columns of their own.
    columns: [Option<String>; 5],
}

impl Listed {
    fn of(db: &Connection, seq: i64) -> Result<Option<Self>, Trouble> {
        let Some(projected) = Projected::of(db, Some(seq))? else { return Ok(None) };
        let sql = "SELECT code, code_set, terminal, outcome, status FROM incident WHERE seq = ?";
        let read = |row: &Row<'_>| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]);
        let columns = db.prepare_cached(sql)?.query_row([seq], read)?;
        Ok(Some(Self { details: projected.details, columns }))
    }
}

impl From<&Details> for Listed {
    fn from(details: &Details) -> Self {
        let columns = [
            Some(details.code.to_string()),
            details.code_set.as_ref().map(ToString::to_string),
            details.terminal.clone(),
            details.outcome.map(|outcome| outcome.as_ref().to_owned()),
            Some(details.status().as_ref().to_owned()),
        ];
        Self { details: details.clone(), columns }
    }
}

/// The index has a row for each incident and no other; whether its insides fit is SQLite's own check.
fn wrong_in_search(db: &Connection) -> Result<u64, Trouble> {
    let sql = "SELECT (SELECT count(*) FROM incident WHERE place NOT IN (SELECT id FROM search_docsize))
                    + (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT place FROM incident))";
    let wrong: i64 = db.query_row(sql, [], |row| row.get(0))?;
    Ok(wrong.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::backup::BackupReason;
    use crate::store::testing::{at, draft, recorded, time};

    fn full(store: &Store) -> CheckReport {
        store.check(Depth::Full, &mut |_| ControlFlow::Continue(())).unwrap()
    }

    #[test]
    fn a_sound_file_passes_and_names_its_last_backup() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        recorded(&mut store, "57");
        let report = full(&store);
        assert!(report.is_sound() && report.last_backup.is_none(), "{report:?}");
        assert!(report.free_bytes.unwrap() > 0);
        store.back_up(BackupReason::Auto, time("2026-11-23T10:00:00Z")).unwrap();
        let newest = store.back_up(BackupReason::Auto, time("2026-11-24T10:00:00Z")).unwrap();
        assert_eq!(full(&store).last_backup, Some(newest));
        let memory = Store::in_memory().unwrap();
        memory.quick_check().unwrap();
        assert!(full(&memory).is_sound(), "without a folder too");
    }

    #[test]
    fn an_index_that_lost_a_row_is_found_by_the_full_check() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        for code in ["57", "61", "65"] {
            recorded(&mut store, code);
        }
        store.db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
        let root: i64 = store
            .db
            .query_row("SELECT rootpage FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_event%'", [], |r| r.get(0))
            .unwrap();
        store.db.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(())).unwrap();
        drop(store);
        let file = folder.path().join(crate::store::FILE_NAME);
        let mut bytes = fs::read(&file).unwrap();
        // One entry fewer than there are rows.
        let count = (usize::try_from(root).unwrap() - 1) * 4_096 + 4;
        assert_eq!(bytes[count], 3);
        bytes[count] = 2;
        fs::write(&file, bytes).unwrap();
        let report = full(&Store::open(folder.path()).unwrap());
        assert!(!report.is_sound() && !report.faults.is_empty(), "{report:?}");
    }

    #[test]
    fn a_missing_attachment_is_named_with_its_incident() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("data")).unwrap();
        let slip = folder.path().join("slip.png");
        fs::write(&slip, b"\x89PNG\r\n\x1a\nslip").unwrap();
        let attachment = store.attach(&slip).unwrap();
        let mut new = draft("57");
        new.details.attachments = vec![attachment.clone()];
        store.record(&new).unwrap();
        assert!(full(&store).is_sound());
        fs::remove_file(store.attachment_path(&attachment).unwrap()).unwrap();
        assert_eq!(full(&store).attachments, [(new.id, attachment, AttachmentFault::Missing)]);
        assert!(store.check(Depth::Quick, &mut |_| ControlFlow::Continue(())).unwrap().is_sound());
    }

    #[test]
    fn what_is_derived_and_wrong_is_found_and_repaired() {
        for (sql, lists, search) in [
            ("UPDATE incident SET outcome = 'no_sale'", 3, 0),
            ("UPDATE incident SET changed = '{\"code\":\"99\"}' WHERE code = '61'", 1, 0),
            ("DELETE FROM incident WHERE code = '61'", 1, 1),
            ("DELETE FROM search", 0, 3),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let mut store = Store::open(folder.path()).unwrap();
            for code in ["57", "61", "65"] {
                recorded(&mut store, code);
            }
            let undone = recorded(&mut store, "91");
            store.withdraw(undone, &at("2026-11-21T15:00:00Z")).unwrap();
            store.db.execute(sql, []).unwrap();
            let report = full(&store);
            assert_eq!(report.derived, Derived { lists, search }, "{sql}");
            assert!(!report.is_sound());
            let repaired = store.repair(&at("2026-11-24T10:00:00Z")).unwrap();
            assert!(repaired.after.is_sound(), "{:?}", repaired.after);
            assert_eq!(repaired.events, 5);
            assert!(repaired.before.ends_with("tillside-20261124T100000Z-before-repair.sqlite"));
            assert_eq!(store.incidents(&Filter::default()).unwrap().len(), 3);
        }
    }

    #[test]
    fn an_event_that_was_changed_breaks_the_chain_and_is_not_repaired_away() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path()).unwrap();
        for code in ["57", "61", "65"] {
            recorded(&mut store, code);
        }
        store.db.execute_batch("DROP TRIGGER event_never_changes; UPDATE event SET at_ms = 0 WHERE seq = 2").unwrap();
        let report = full(&store);
        assert_eq!(report.chain.unwrap().broken_at, Some(2));
        assert!(!report.is_sound());
        let repaired = store.repair(&at("2026-11-24T10:00:00Z")).unwrap();
        assert_eq!(repaired.after.chain.unwrap().broken_at, Some(2));
    }

    #[test]
    fn a_check_can_be_ended() {
        let mut store = Store::in_memory().unwrap();
        recorded(&mut store, "57");
        let ended = store.check(Depth::Full, &mut |_| ControlFlow::Break(()));
        assert!(matches!(ended, Err(StoreError::Cancelled)));
    }
}
