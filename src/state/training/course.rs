//! Where a learner stands: families, what is due, the days in a row.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Stamp, State};
use crate::domain::code::CodeRef;
use crate::domain::practice::{Certificate, ItemId, Memory, Purpose};
use crate::training::briefing::{self, AdviceBook};
use crate::training::course::{self, FamilyProgress};

/// See the module head.
#[derive(Clone, Debug)]
pub struct Standing {
    pub families: Vec<FamilyProgress>,
    /// What is due for repetition today.
    pub due: usize,
    /// The daily session was done today.
    pub done_today: bool,
    /// Days in a row with practice, today or yesterday the last.
    pub streak: u32,
    /// What was sure and wrong, and was not put right since.
    pub sure_but_wrong: Vec<Memory>,
    /// The share of an exam that would be right today, as far as it can be told.
    pub readiness: f32,
    pub certificate: Option<Certificate>,
    /// What is advised otherwise since the certificate.
    pub changed: Vec<CodeRef>,
}

impl State {
    /// Where the learner who practises stands. Too much to be worked out for every frame.
    pub(super) fn standing(&self, stamp: &Stamp) -> Standing {
        let (training, day) = (&self.training, stamp.today());
        let scheduler = &training.scheduler;
        let memories = &training.past.memories;
        let families = course::progress(&training.pool, memories, scheduler, day);
        let readiness = course::readiness(&training.pool, memories, scheduler, day);
        let days: Vec<Date> = training.past.attempts.iter().map(|attempt| attempt.day).collect();
        Standing {
            due: memories.iter().filter(|memory| memory.due <= day).count(),
            families,
            done_today: training
                .past
                .attempts
                .iter()
                .any(|attempt| attempt.purpose == Purpose::Session && attempt.day == day),
            streak: streak(&days, day),
            sure_but_wrong: memories.iter().filter(|memory| memory.sure_but_wrong).cloned().collect(),
            readiness,
            certificate: self.certificate_of_learner(day),
            changed: self.changed_since_certificate(day),
        }
    }

    fn certificate_of_learner(&self, day: Date) -> Option<Certificate> {
        let mine = |certificate: &&Certificate| Some(certificate.learner) == self.training.who;
        let valid = self.training.certificates.iter().filter(mine).filter(|certificate| certificate.expires >= day);
        valid.max_by_key(|certificate| certificate.issued).cloned()
    }

    /// What is advised now for every code this shop may meet.
    #[must_use]
    pub(super) fn advice_book(&self) -> AdviceBook {
        let mut sets: Vec<_> = self.terminals.iter().map(|terminal| terminal.code_set.clone()).collect();
        if sets.is_empty() {
            sets.push(self.code_set());
        }
        sets.sort();
        sets.dedup();
        AdviceBook::of(&self.catalog, &self.rules.book.rules, &sets)
    }

    fn changed_since_certificate(&self, day: Date) -> Vec<CodeRef> {
        let training = &self.training;
        let Some(who) = training.who else { return Vec::new() };
        let due = briefing::due(&training.certificates, &self.advice_book(), &training.past.attempts, day);
        due.into_iter().find(|(learner, _)| *learner == who).map(|(_, codes)| codes).unwrap_or_default()
    }

    pub(super) fn briefing_items(&self, day: Date) -> Vec<ItemId> {
        let changed = self.changed_since_certificate(day);
        changed.into_iter().take(briefing::MAX_ITEMS).map(ItemId::Code).collect()
    }
}

fn streak(days: &[Date], today: Date) -> u32 {
    let practised = |day: Date| days.contains(&day);
    let mut day = if practised(today) { today } else { today.saturating_sub(1.day()) };
    let mut count = 0;
    while practised(day) {
        count += 1;
        day = day.saturating_sub(1.day());
    }
    count
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_streak_ends_with_the_first_day_without_practice_and_today_is_not_over_yet() {
        let days = [date(2026, 11, 20), date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 23)];
        assert_eq!(streak(&days, date(2026, 11, 23)), 2);
        assert_eq!(streak(&days, date(2026, 11, 24)), 2);
        assert_eq!(streak(&days, date(2026, 11, 25)), 0);
        assert_eq!(streak(&[], date(2026, 11, 25)), 0);
    }
}
