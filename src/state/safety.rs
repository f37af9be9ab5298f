//! What keeps the log safe: backups made by themselves, a second place for them, and a way back to one.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::{Notice, ShopStatus, Stamp, State};
use crate::domain::backup::{BACKUP_EVERY_MINUTES, BackupReason};
use crate::job::{Ask, BackUpOrder, Job, Task, TaskEnd};
use crate::store::{Backup, Preview, StoreError};

/// What can be asked for about backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SafetyIntent {
    BackUpNow,
    /// Backups go to the folder in the draft as well.
    UseSecondPlace,
    BrowseSecondPlace,
    DropSecondPlace,
    /// Look into a backup; its restore is offered with what is found.
    LookInto(PathBuf),
    BrowseBackup,
    Restore,
    CloseSheet,
    /// From the page for a damaged file.
    RestoreOverDamaged(PathBuf),
}

/// Backups, and what is known of them.
#[derive(Debug, Default)]
pub struct Safety {
    /// Newest first.
    pub backups: Vec<Backup>,
    /// What kept the last backup from its second place.
    pub second_trouble: Option<Arc<StoreError>>,
    /// The backup that was looked into.
    pub sheet: Option<Preview>,
    /// When something was written down first after the last backup.
    changed_at: Option<Timestamp>,
    /// The same before the backup that is being made: it has what changed until then, and not what changes meanwhile.
    being_saved: Option<Timestamp>,
    /// A backup that did not succeed is tried again from then on.
    next_try: Option<Timestamp>,
}

impl Safety {
    pub(super) fn backup_begun(&mut self) {
        self.being_saved = self.changed_at.take();
    }

    pub(super) fn backup_failed(&mut self) {
        self.changed_at = self.being_saved.take().or(self.changed_at);
    }

    /// When the next backup is due; `None` while nothing has changed.
    #[must_use]
    pub fn due_at(&self) -> Option<Timestamp> {
        let due = self.changed_at?.saturating_add(every()).ok()?;
        Some(self.next_try.map_or(due, |next| next.max(due)))
    }
}

fn every() -> SignedDuration {
    SignedDuration::from_mins(BACKUP_EVERY_MINUTES)
}

impl State {
    pub(super) fn act_on_safety(&mut self, intent: SafetyIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            SafetyIntent::BackUpNow => return self.back_up(BackupReason::Manual, stamp),
            SafetyIntent::UseSecondPlace => {
                let typed = self.drafts.second_place.trim();
                if !typed.is_empty() {
                    let place = PathBuf::from(typed);
                    return self.use_second_place(place, stamp);
                }
            }
            SafetyIntent::BrowseSecondPlace => return self.ask_path(Ask::SecondPlace),
            SafetyIntent::DropSecondPlace => {
                self.safety.second_trouble = None;
                return self.change_settings(|s| s.second_backup_folder = None);
            }
            SafetyIntent::LookInto(path) => return self.begin(Task::LookInto(path)),
            SafetyIntent::BrowseBackup => return self.ask_path(Ask::Backup),
            SafetyIntent::Restore => {
                if let Some(sheet) = self.safety.sheet.take() {
                    return self.begin(Task::Restore { from: sheet.path, moment: stamp.moment.clone() });
                }
            }
            SafetyIntent::CloseSheet => self.safety.sheet = None,
            SafetyIntent::RestoreOverDamaged(from) => {
                self.shop = ShopStatus::Opening;
                return vec![Job::RestoreOverDamaged { from, moment: stamp.moment.clone() }];
            }
        }
        Vec::new()
    }

    pub(super) fn ask_path(&mut self, ask: Ask) -> Vec<Job> {
        if std::mem::replace(&mut self.picking, true) { Vec::new() } else { vec![Job::AskPath(ask)] }
    }

    /// The first copy goes there at once, so that one sees whether it works.
    pub(super) fn use_second_place(&mut self, place: PathBuf, stamp: &Stamp) -> Vec<Job> {
        self.drafts.second_place.clear();
        self.safety.second_trouble = None;
        let mut jobs = self.change_settings(|s| s.second_backup_folder = Some(place));
        jobs.extend(self.back_up(BackupReason::Manual, stamp));
        jobs
    }

    fn back_up(&mut self, reason: BackupReason, stamp: &Stamp) -> Vec<Job> {
        let order = BackUpOrder {
            reason,
            second: self.settings.second_backup_folder.clone(),
            now: stamp.moment.at,
            zone: stamp.zone.clone(),
        };
        self.begin(Task::BackUp(order))
    }

    /// Something was written down: a backup is due after a while.
    pub(super) fn changed(&mut self, stamp: &Stamp) {
        self.safety.changed_at.get_or_insert(stamp.moment.at);
    }

    /// What is due by the clock; the app asks now and then.
    pub fn tick(&mut self, stamp: &Stamp) -> Vec<Job> {
        let mut jobs = self.follow_fire(stamp);
        jobs.extend(self.care_for_the_file(stamp));
        jobs
    }

    fn care_for_the_file(&mut self, stamp: &Stamp) -> Vec<Job> {
        let now = stamp.moment.at;
        // A clock that was set back must not put a backup off for years.
        self.safety.changed_at = self.safety.changed_at.map(|at| at.min(now));
        let erasing = self.erase_what_is_old(stamp);
        if !erasing.is_empty() {
            return erasing;
        }
        if self.task.is_some() || self.safety.due_at().is_none_or(|due| now < due) {
            return Vec::new();
        }
        self.safety.next_try = now.saturating_add(every()).ok();
        self.back_up(BackupReason::Auto, stamp)
    }

    /// What is still to be done when the window closes.
    pub fn closing(&mut self, stamp: &Stamp) -> Vec<Job> {
        if self.safety.changed_at.is_none() {
            return Vec::new();
        }
        self.cancel_task();
        self.task = None;
        self.back_up(BackupReason::Auto, stamp)
    }

    /// Takes in what a task about backups has brought about.
    pub(super) fn safety_learn(&mut self, end: TaskEnd, stamp: &Stamp) -> Vec<Job> {
        match end {
            TaskEnd::BackedUp { reason, backups, second } => {
                self.safety.backups = backups;
                self.safety.being_saved = None;
                self.safety.next_try = None;
                self.safety.second_trouble = second.map(Arc::new);
                if let Some(error) = &self.safety.second_trouble {
                    log::warn!("the backup did not get to its second place: {error}");
                }
                if reason == BackupReason::Manual {
                    match &self.safety.second_trouble {
                        None => self.good_news(Notice::BackedUp, stamp),
                        Some(error) => self.notify(Notice::NotInSecondPlace(Arc::clone(error))),
                    }
                }
            }
            TaskEnd::LookedInto(preview) => self.safety.sheet = Some(*preview),
            TaskEnd::Restored(_) => {
                self.opened = None;
                self.good_news(Notice::Restored, stamp);
                // Everything read so far was of another content.
                return vec![Job::Open];
            }
            _ => {}
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_backup_is_due_half_an_hour_after_the_first_change_and_not_before_the_next_try() {
        let mut safety = Safety::default();
        assert_eq!(safety.due_at(), None);
        safety.changed_at = Some(at("2026-11-24T10:00:00Z"));
        assert_eq!(safety.due_at(), Some(at("2026-11-24T10:30:00Z")));
        safety.backup_begun();
        assert_eq!(safety.due_at(), None);
        safety.backup_failed();
        safety.next_try = Some(at("2026-11-24T11:00:00Z"));
        assert_eq!(safety.due_at(), Some(at("2026-11-24T11:00:00Z")));
    }
}
