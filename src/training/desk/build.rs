//! The desk, put together: the rows of the learners here, what is counted over all of them in `count`.

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};
use strum::VariantArray as _;

use super::count::{Attempted, Counts};
use super::{Desk, DeskInput, LearnerRow};
use crate::domain::drill::Family;
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::practice::{Attempt, Certificate, ItemId, Memory};

/// What the trainer sees on a day. Attempts may come in any order.
#[must_use]
pub fn desk(input: &DeskInput<'_>) -> Desk {
    let DeskInput { learners, attempts, items, day, .. } = *input;
    let attempted = Attempted::new(items, attempts);
    let counts = Counts::new(&attempted, day);
    let shared: FxHashMap<LearnerId, &str> =
        learners.iter().filter(|learner| learner.shared).map(|learner| (learner.id, learner.name.as_str())).collect();
    Desk {
        rows: rows(input),
        weak: counts.weak(&attempted),
        sure_but_wrong: attempted.sure_but_wrong(&shared),
        forks: counts.forks(&attempted),
        retention: counts.retention(),
        days: counts.days(day),
    }
}

/// What a learner has done so far.
#[derive(Default)]
struct Done {
    attempts: u32,
    last: Option<Date>,
    /// Practised at least once.
    families: FxHashSet<Family>,
    /// What is known of each family, in items.
    known: FxHashMap<Family, f32>,
    due: u32,
}

impl Done {
    fn attempt(&mut self, attempt: &Attempt) {
        self.attempts += 1;
        self.last = self.last.max(Some(attempt.day));
        self.families.insert(attempt.family);
    }

    fn memory(&mut self, memory: &Memory, family: Family, recall: f32, day: Date) {
        self.families.insert(family);
        self.due += u32::from(memory.due <= day);
        if memory.right {
            *self.known.entry(family).or_default() += recall.clamp(0.0, 1.0);
        }
    }
}

fn rows(input: &DeskInput<'_>) -> Vec<LearnerRow> {
    let DeskInput { learners, memories, attempts, certificates, items, course, recall, day } = *input;
    // What is private is not even added up.
    let shared = learners.iter().filter(|learner| learner.shared);
    let mut done: FxHashMap<LearnerId, Done> = shared.map(|learner| (learner.id, Done::default())).collect();
    for attempt in attempts {
        if let Some(done) = done.get_mut(&attempt.learner) {
            done.attempt(attempt);
        }
    }
    let mut sizes: FxHashMap<Family, f32> = FxHashMap::default();
    let mut families: FxHashMap<&ItemId, Family> = FxHashMap::default();
    let mut in_course: FxHashSet<&ItemId> = FxHashSet::default();
    for item in course {
        *sizes.entry(item.family).or_default() += 1.0;
        in_course.insert(&item.id);
    }
    for item in items {
        families.insert(&item.id, item.family);
    }
    for (learner, memory) in memories {
        // Of an item that cannot come up any more nothing is due, and nothing is left to know.
        if let (Some(done), Some(family)) = (done.get_mut(learner), families.get(&memory.item)) {
            let recall = if in_course.contains(&memory.item) { recall(memory, day) } else { 0.0 };
            done.memory(memory, *family, recall, day);
        }
    }
    let newest = newest(certificates);
    let mut rows: Vec<LearnerRow> = learners
        .iter()
        .map(|learner| {
            let certificate = newest.get(&learner.id).map(|certificate| (*certificate).clone());
            row(learner, done.get(&learner.id), &sizes, certificate, day)
        })
        .collect();
    rows.sort_by(|one, other| (&one.name, one.learner).cmp(&(&other.name, other.learner)));
    rows
}

/// The row of a learner; of one who keeps results private, `done` is `None`.
fn row(
    learner: &Learner,
    done: Option<&Done>,
    sizes: &FxHashMap<Family, f32>,
    certificate: Option<Certificate>,
    day: Date,
) -> LearnerRow {
    let share = |family: &Family| {
        let done = done.filter(|done| done.families.contains(family))?;
        let size = sizes.get(family)?;
        Some(done.known.get(family).copied().unwrap_or_default() / size)
    };
    let plan = learner.plan.as_ref().zip(done).map(|(plan, done)| {
        let asked: FxHashSet<Family> = plan.until(day).collect();
        let begun = asked.intersection(&done.families).count();
        (number(begun), number(asked.len()))
    });
    LearnerRow {
        learner: learner.id,
        name: learner.name.clone(),
        private: !learner.shared,
        families: Family::VARIANTS.iter().map(|family| (*family, share(family))).collect(),
        due: done.map_or(0, |done| done.due),
        attempts: done.map_or(0, |done| done.attempts),
        last: done.and_then(|done| done.last),
        certificate,
        plan,
    }
}

fn newest(certificates: &[Certificate]) -> FxHashMap<LearnerId, &Certificate> {
    let mut newest: FxHashMap<LearnerId, &Certificate> = FxHashMap::default();
    for certificate in certificates {
        let known = newest.entry(certificate.learner).or_insert(certificate);
        if (certificate.issued, certificate.run) > (known.issued, known.run) {
            *known = certificate;
        }
    }
    newest
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
