//! Whether the file is sound, told as findings; the words for them are chosen elsewhere.
//!
//! The quick check is for every start: the structure of every page, and whether there is a backup. The full one reads
//! everything that was ever written down and compares what the lists show with it.

use std::ops::ControlFlow;

use rusqlite::Connection;

use crate::domain::attachment::Attachment;
use crate::domain::filter::Filter;
use crate::domain::incident::IncidentId;

use super::attachment::AttachmentFault;
use super::backup::{self, Backup};
use super::error::Trouble;
use super::{Store, StoreError};

/// As many of SQLite's faults as are of use to anybody.
const MOST_FAULTS: u32 = 20;
/// How many incidents are read at once.
const PAGE: u32 = 1_000;

/// How closely to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// At most a second for 200,000 incidents.
    Quick,
    Full,
}

/// What was found. Lists are empty and counts are 0 where nothing is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckReport {
    pub depth: Depth,
    /// SQLite's words for what is wrong with the structure, and the damage that kept a part from being looked at.
    pub faults: Vec<String>,
    /// Rows that name a row which is not there. Only the full check counts them.
    pub loose_ends: u64,
    /// Files that incidents name and that are not as they were laid there. Only the full check reads them.
    pub attachments: Vec<(IncidentId, Attachment, AttachmentFault)>,
    /// The newest in the data folder.
    pub last_backup: Option<Backup>,
    /// Room on the disk of the data folder; `None` where the system does not say.
    pub free_bytes: Option<u64>,
}

impl CheckReport {
    /// Before anything was looked at.
    #[must_use]
    pub fn new(depth: Depth) -> Self {
        Self { depth, faults: Vec::new(), loose_ends: 0, attachments: Vec::new(), last_backup: None, free_bytes: None }
    }

    /// Nothing is wrong with the data. An old backup and a disk that is nearly full are no faults of it.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty() && self.loose_ends == 0 && self.attachments.is_empty()
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
    /// Looks at every page of the file; about a second for 200,000 incidents on an old disk.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first faults found, or the file could not be read.
    pub fn quick_check(&self) -> Result<(), StoreError> {
        self.read(quick_check)
    }

    /// Looks as closely as asked. A full check tells `progress` how many incidents it has looked at, and may be ended by it.
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
        let pragma = if depth == Depth::Full { "integrity_check" } else { "quick_check" };
        report.faults = self.read(|db| faults(db, pragma)).or_else(|error| match error {
            StoreError::Damaged { detail, .. } => Ok(vec![detail]),
            error => Err(error),
        })?;
        if depth == Depth::Full {
            report.loose_ends = report.take(self.read(loose_ends))?;
            report.attachments = report.take(self.attachment_faults(progress))?;
        }
        Ok(report)
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

pub(super) fn quick_check(db: &Connection) -> Result<(), Trouble> {
    let faults = faults(db, "quick_check")?;
    if faults.is_empty() { Ok(()) } else { Err(Trouble::Broken(faults.join("; "))) }
}

fn faults(db: &Connection, pragma: &str) -> Result<Vec<String>, Trouble> {
    let mut statement = db.prepare(&format!("PRAGMA {pragma}({MOST_FAULTS})"))?;
    let faults = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    Ok(faults.into_iter().filter(|fault| fault != "ok").collect())
}

fn loose_ends(db: &Connection) -> Result<u64, Trouble> {
    let count: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::domain::backup::BackupReason;
    use crate::store::testing::{draft, recorded, time};

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
    fn a_check_can_be_ended() {
        let mut store = Store::in_memory().unwrap();
        recorded(&mut store, "57");
        let ended = store.check(Depth::Full, &mut |_| ControlFlow::Break(()));
        assert!(matches!(ended, Err(StoreError::Cancelled)));
    }
}
