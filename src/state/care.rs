//! Looking the file over, putting it right, and how long what is settled is kept.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use super::{Notice, ShopStatus, Stamp, State};
use crate::job::{Job, Task, TaskEnd};
use crate::store::CheckReport;

/// What can be asked for about the state of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CareIntent {
    Check,
    Repair,
    /// Take what can be read of a damaged file into a new one.
    Salvage,
    /// How long the contents of settled incidents are to be kept, in months; what that means is shown first.
    KeepFor(Option<u16>),
    KeepForIndeed,
    KeepAsBefore,
}

/// How things stand with the file.
#[derive(Debug, Default)]
pub struct Care {
    /// What the last full check has found.
    pub report: Option<CheckReport>,
    /// A time of keeping that was chosen and not yet confirmed, in months, and how many incidents it would empty today.
    pub considered: Option<(u16, Option<u64>)>,
    /// The day on which old contents were removed last, in this run.
    erased_on: Option<Date>,
}

/// The times of keeping there are to choose from, in months.
pub const KEEP_MONTHS: [u16; 3] = [12, 24, 36];

/// Incidents from before then are older than so many months, on the shop's calendar.
fn so_long_ago(months: u16, stamp: &Stamp) -> Option<Timestamp> {
    let now = stamp.moment.at.to_zoned(stamp.zone.clone());
    let day = now.checked_sub(i32::from(months).months()).ok()?.start_of_day().ok()?;
    Some(day.timestamp())
}

impl State {
    pub(super) fn act_on_care(&mut self, intent: CareIntent, stamp: &Stamp) -> Vec<Job> {
        match intent {
            CareIntent::Check => return self.begin(Task::Check),
            CareIntent::Repair => return self.begin(Task::Repair { moment: stamp.moment.clone() }),
            CareIntent::Salvage => {
                self.shop = ShopStatus::Opening;
                return vec![Job::Salvage { moment: stamp.moment.clone() }];
            }
            CareIntent::KeepFor(None) => {
                self.care.considered = None;
                return self.change_settings(|s| s.keep_months = None);
            }
            CareIntent::KeepFor(Some(months)) => {
                self.care.considered = Some((months, None));
                return so_long_ago(months, stamp).map(|before| Job::CountErasable { before }).into_iter().collect();
            }
            CareIntent::KeepForIndeed => {
                if let Some((months, _)) = self.care.considered.take() {
                    self.care.erased_on = None;
                    return self.change_settings(|s| s.keep_months = Some(months));
                }
            }
            CareIntent::KeepAsBefore => self.care.considered = None,
        }
        Vec::new()
    }

    pub(super) fn erasable_counted(&mut self, count: u64) {
        if let Some((_, counted)) = &mut self.care.considered {
            *counted = Some(count);
        }
    }

    /// Once a day, where the shop keeps things for a time only.
    pub(super) fn erase_what_is_old(&mut self, stamp: &Stamp) -> Vec<Job> {
        let today = stamp.moment.at.to_zoned(stamp.zone.clone()).date();
        let Some(months) = self.settings.keep_months else { return Vec::new() };
        if self.care.erased_on == Some(today) || self.task.is_some() || !self.can_save() {
            return Vec::new();
        }
        self.care.erased_on = Some(today);
        let before = so_long_ago(months, stamp);
        before.map(|before| self.begin(Task::Erase { before, moment: stamp.moment.clone() })).unwrap_or_default()
    }

    /// Takes in what a task about the file has brought about.
    pub(super) fn care_learn(&mut self, end: TaskEnd, stamp: &Stamp) -> Vec<Job> {
        match end {
            TaskEnd::Checked(report) => self.care.report = Some(*report),
            TaskEnd::Repaired { after, backups } => {
                self.safety.backups = backups;
                if after.is_sound() {
                    self.good_news(Notice::Repaired, stamp);
                }
                self.care.report = Some(*after);
                return vec![self.load_day(stamp)];
            }
            TaskEnd::Erased(incidents) if incidents > 0 => {
                self.changed(stamp);
                self.good_news(Notice::Erased(incidents), stamp);
                return self.refresh_log(stamp);
            }
            _ => {}
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use uuid::Uuid;

    use super::*;
    use crate::domain::incident::Moment;

    #[test]
    fn a_year_ago_is_the_same_day_on_the_shops_calendar() {
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let at = "2026-11-21T06:32:00Z".parse().unwrap();
        let stamp = Stamp { moment: Moment::on_clock(at, &zone), zone, fresh_id: Uuid::nil() };
        assert_eq!(so_long_ago(12, &stamp).unwrap().to_string(), "2025-11-20T16:00:00Z");
    }
}
