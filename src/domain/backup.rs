//! Backups: why one was made, and which old ones may go.

use std::collections::HashSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use strum::{AsRefStr, EnumString, VariantArray};

/// Why a backup was made; a part of its file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsRefStr, EnumString, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum BackupReason {
    /// By itself, because something had changed.
    Auto,
    /// Asked for.
    Manual,
    BeforeUpgrade,
    BeforeImport,
    BeforeRepair,
    BeforeRestore,
}

/// How long after a change a backup is due, in minutes.
pub const BACKUP_EVERY_MINUTES: i64 = 30;

/// How many backups are kept: the newest of each of so many days, weeks and months that have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generations {
    pub days: usize,
    pub weeks: usize,
    pub months: usize,
}

impl Generations {
    pub const USUAL: Self = Self { days: 12, weeks: 10, months: 9 };

    /// Which of the backups made at these times may go, on the shop's calendar. Those of the last two days all stay, and the
    /// newest always does.
    #[must_use]
    pub fn obsolete(self, made: &[Timestamp], now: Timestamp, zone: &TimeZone) -> Vec<Timestamp> {
        let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
        let week = |date: Date| (date.iso_week_date().year(), date.iso_week_date().week());
        let month = |date: Date| (date.year(), date.month());
        let mut newest_first = made.to_vec();
        newest_first.sort_unstable_by(|a, b| b.cmp(a));
        let (mut days, mut weeks, mut months) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut gone = Vec::new();
        for (place, at) in newest_first.into_iter().enumerate() {
            let date = day(at);
            let recent = day(now).since(date).is_ok_and(|age| age.get_days() <= 1);
            // Each set takes its first, the newest, of a day, week or month until it is full.
            let kept = [
                days.len() < self.days && days.insert(date),
                weeks.len() < self.weeks && weeks.insert(week(date)),
                months.len() < self.months && months.insert(month(date)),
            ];
            if place > 0 && !recent && !kept.contains(&true) {
                gone.push(at);
            }
        }
        gone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_two_days_stay_whole_and_earlier_days_keep_their_newest() {
        let made = [
            at("2026-11-24T10:00:00Z"),
            at("2026-11-24T09:30:00Z"),
            at("2026-11-23T09:00:00Z"),
            at("2026-11-23T08:00:00Z"),
            at("2026-11-20T09:00:00Z"),
            at("2026-11-20T08:00:00Z"),
        ];
        let gone = Generations::USUAL.obsolete(&made, at("2026-11-24T10:10:00Z"), &TimeZone::UTC);
        assert_eq!(gone, [at("2026-11-20T08:00:00Z")]);
    }

    #[test]
    fn a_year_of_daily_backups_leaves_days_weeks_and_months() {
        let now = at("2026-11-24T10:00:00Z");
        let made: Vec<_> = (0..365).map(|day| now - jiff::SignedDuration::from_hours(24 * day)).collect();
        let gone = Generations::USUAL.obsolete(&made, now, &TimeZone::UTC);
        let kept: Vec<_> = made.iter().filter(|at| !gone.contains(at)).collect();
        assert!((12..=31).contains(&kept.len()), "{}", kept.len());
        let oldest = kept.iter().min().unwrap();
        assert!(now.duration_since(**oldest).as_hours() > 24 * 210, "{oldest}");
    }

    #[test]
    fn the_newest_always_stays() {
        let none = Generations { days: 0, weeks: 0, months: 0 };
        let made = [at("2020-01-02T00:00:00Z"), at("2020-01-01T00:00:00Z")];
        assert_eq!(none.obsolete(&made, at("2026-11-24T00:00:00Z"), &TimeZone::UTC), [at("2020-01-01T00:00:00Z")]);
    }
}
