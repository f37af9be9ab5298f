//! How far a learner has come, family by family, and how an exam would go today.
//!
//! Counted is the course (see `pool`), not everything that could be practised. What was never met is not known, and what went
//! wrong the last time is not known either until it has gone well: the model of memory alone would call it fresh.

use std::collections::HashMap;

use jiff::civil::Date;
use strum::VariantArray as _;

use super::pool::{Item, Pool};
use super::schedule::Scheduler;
use crate::domain::drill::Family;
use crate::domain::practice::{ItemId, Memory};

/// Of three items of an exam, two are written scenarios, where there are any.
const WRITTEN_IN_EXAM: f32 = 2.0 / 3.0;

/// Where a learner stands with one family.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FamilyProgress {
    pub family: Family,
    /// How many items the course has of it.
    pub items: usize,
    /// How many of them were practised at least once.
    pub met: usize,
    /// The mean chance that they are known now, from 0 to 1.
    pub known: f32,
    /// What is due for repetition, whether it is of the course or was practised beyond it.
    pub due: usize,
}

/// All families in the order of the course; one without items has none known.
#[must_use]
pub fn progress(pool: &Pool, memories: &[Memory], scheduler: &Scheduler, day: Date) -> Vec<FamilyProgress> {
    let remembered = by_item(memories);
    let of_family = |family: &Family| {
        let course: Vec<&Item> = pool.course().filter(|item| item.family == *family).collect();
        let all = pool.items().iter().filter(|item| item.family == *family);
        FamilyProgress {
            family: *family,
            items: course.len(),
            met: course.iter().filter(|item| remembered.contains_key(&item.id)).count(),
            known: mean(course.iter().map(|item| known_item(item, &remembered, scheduler, day))).unwrap_or(0.0),
            due: all.filter_map(|item| remembered.get(&item.id)).filter(|memory| is_due(memory, day)).count(),
        }
    };
    Family::VARIANTS.iter().map(of_family).collect()
}

/// The share of an exam that would go well today without luck, from 0 to 1: every family counts the same, and in it the
/// written scenarios twice as much as the made ones. Drills of the shop's own incidents are not asked in an exam.
#[must_use]
pub fn readiness(pool: &Pool, memories: &[Memory], scheduler: &Scheduler, day: Date) -> f32 {
    let remembered = by_item(memories);
    let of_family = |family: &Family| {
        let known = |is_asked: fn(&ItemId) -> bool| {
            let asked = pool.course().filter(|item| item.family == *family && is_asked(&item.id));
            mean(asked.map(|item| known_item(item, &remembered, scheduler, day)))
        };
        let written = known(|id| matches!(id, ItemId::Drill(_)));
        let made = known(|id| matches!(id, ItemId::Code(_)));
        match (written, made) {
            (Some(written), Some(made)) => Some(written * WRITTEN_IN_EXAM + made * (1.0 - WRITTEN_IN_EXAM)),
            (one, other) => one.or(other),
        }
    };
    mean(Family::VARIANTS.iter().filter_map(of_family)).unwrap_or(0.0)
}

/// The chance that something is known on a day; see the module head.
#[must_use]
pub fn known(memory: &Memory, scheduler: &Scheduler, day: Date) -> f32 {
    if memory.right { scheduler.recall(memory, day) } else { 0.0 }
}

pub(super) fn is_due(memory: &Memory, day: Date) -> bool {
    memory.sure_but_wrong || memory.due <= day
}

pub(super) fn by_item(memories: &[Memory]) -> HashMap<&ItemId, &Memory> {
    memories.iter().map(|memory| (&memory.item, memory)).collect()
}

fn known_item(item: &Item, remembered: &HashMap<&ItemId, &Memory>, scheduler: &Scheduler, day: Date) -> f32 {
    remembered.get(&item.id).map_or(0.0, |memory| known(memory, scheduler, day))
}

fn mean(values: impl Iterator<Item = f32>) -> Option<f32> {
    let (sum, count) = values.fold((0.0, 0_u16), |(sum, count), value| (sum + value, count.saturating_add(1)));
    (count > 0).then(|| sum / f32::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::CodeSetId;
    use crate::domain::practice::Attempt;
    use crate::training::example::{self, catalog, drills};
    use crate::training::own_shop::ShopHabits;

    fn pool() -> Pool {
        Pool::new(catalog(), drills(), &CodeSetId::default(), &[], &ShopHabits::default())
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// At every item of the course, right or not.
    fn all(pool: &Pool, right: bool) -> Vec<Memory> {
        let attempt = |item: &Item| {
            let base = if right { example::attempt } else { example::wrong };
            Attempt { item: item.id.clone(), family: item.family, ..base("unionpay:51", "2026-11-26") }
        };
        Scheduler::new().replay(&pool.course().map(attempt).collect::<Vec<_>>())
    }

    fn of(progress: &[FamilyProgress], family: Family) -> FamilyProgress {
        *progress.iter().find(|one| one.family == family).unwrap()
    }

    #[test]
    fn nobody_begins_with_anything_and_everything_can_be_got_through() {
        let (pool, scheduler) = (pool(), Scheduler::new());
        let begun = progress(&pool, &[], &scheduler, day("2026-11-26"));
        assert_eq!(begun.iter().map(|one| one.family).collect::<Vec<_>>(), Family::VARIANTS);
        assert!(begun.iter().all(|one| one.met == 0 && one.due == 0 && one.known.abs() < f32::EPSILON));
        assert_eq!(begun.iter().map(|one| one.items).sum::<usize>(), pool.course().count());
        assert!(readiness(&pool, &[], &scheduler, day("2026-11-26")).abs() < f32::EPSILON);

        let memories = all(&pool, true);
        let done = progress(&pool, &memories, &scheduler, day("2026-11-26"));
        assert!(done.iter().filter(|one| one.items > 0).all(|one| one.met == one.items && one.known > 0.999));
        assert!(readiness(&pool, &memories, &scheduler, day("2026-11-26")) > 0.999);
    }

    #[test]
    fn what_is_known_fades_until_it_is_due() {
        let (pool, scheduler) = (pool(), Scheduler::new());
        let memories = all(&pool, true);
        let on = |text| of(&progress(&pool, &memories, &scheduler, day(text)), Family::InDoubt);
        let (fresh, later, late) = (on("2026-11-26"), on("2026-11-28"), on("2027-01-26"));
        assert!(fresh.known > later.known && later.known > late.known);
        assert_eq!((fresh.due, later.due), (0, later.items));
        let ready = |text| readiness(&pool, &memories, &scheduler, day(text));
        assert!((ready("2026-11-28") - 0.9).abs() < 0.05 && ready("2027-01-26") < ready("2026-11-28"));
    }

    #[test]
    fn what_went_wrong_last_is_met_and_due_and_not_known() {
        let (pool, scheduler) = (pool(), Scheduler::new());
        let memories = all(&pool, false);
        let wrong = of(&progress(&pool, &memories, &scheduler, day("2026-11-26")), Family::InDoubt);
        assert_eq!((wrong.met, wrong.due), (wrong.items, wrong.items));
        assert!(wrong.known.abs() < f32::EPSILON);
        assert!(readiness(&pool, &memories, &scheduler, day("2026-11-26")).abs() < f32::EPSILON);
    }

    #[test]
    fn a_code_beyond_the_course_is_due_and_does_not_count_otherwise() {
        let (pool, scheduler) = (pool(), Scheduler::new());
        let beyond = pool.items().iter().find(|item| !pool.is_in_course(&item.id)).unwrap();
        let attempt =
            Attempt { item: beyond.id.clone(), family: beyond.family, ..example::attempt("unionpay:51", "2026-11-26") };
        let memories = scheduler.replay(&[attempt]);
        let found = of(&progress(&pool, &memories, &scheduler, day("2026-12-26")), beyond.family);
        assert_eq!((found.met, found.due), (0, 1));
        assert!(found.known.abs() < f32::EPSILON);
    }
}
