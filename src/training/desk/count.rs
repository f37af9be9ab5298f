//! What is counted over the attempts of all learners, whoever they are.
//!
//! A class of fifty makes 24,000 attempts in sixty days, and the desk is to open at once: items are looked up by name once an
//! attempt and are numbers from then on.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    DAYS, FORKED_ITEMS, Fork, ForkChoice, MAX_SURE_BUT_WRONG, MAX_WEAK, RETENTION_FROM, RetentionPoint, SureButWrong,
    WeakCode,
};
use crate::domain::code::CodeRef;
use crate::domain::drill::{Act, Grade};
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, ChoiceMade, ItemId};
use crate::training::pool::Item;

/// The attempts in the order of time, each with the number of its item.
pub(super) struct Attempted<'a> {
    attempts: Vec<(usize, &'a Attempt)>,
    /// What each item is about; `None` where nobody knows any more: a scenario that this edition does not have.
    items: Vec<(&'a ItemId, Option<&'a CodeRef>)>,
}

impl<'a> Attempted<'a> {
    pub(super) fn new(items: &'a [Item], attempts: &'a [Attempt]) -> Self {
        let mut all: Vec<(&ItemId, Option<&CodeRef>)> = Vec::with_capacity(items.len());
        let mut numbers: FxHashMap<&ItemId, usize> = FxHashMap::default();
        for item in items {
            numbers.insert(&item.id, all.len());
            all.push((&item.id, Some(&item.at)));
        }
        let numbered = attempts.iter().map(|attempt| {
            let place = *numbers.entry(&attempt.item).or_insert_with(|| {
                let at = match &attempt.item {
                    ItemId::Code(at) => Some(at),
                    ItemId::Drill(_) | ItemId::Own(_) => None,
                };
                all.push((&attempt.item, at));
                all.len() - 1
            });
            (place, attempt)
        });
        let mut numbered: Vec<(usize, &Attempt)> = numbered.collect();
        numbered.sort_by_key(|(_, attempt)| (attempt.at, attempt.id));
        Self { attempts: numbered, items: all }
    }

    fn item(&self, place: usize) -> Option<(&'a ItemId, &'a CodeRef)> {
        let (id, at) = self.items.get(place)?;
        Some((id, (*at)?))
    }

    /// Sure and wrong, the newest first. One that only ran out of time is none: nothing wrong was chosen.
    pub(super) fn sure_but_wrong(&self, names: &FxHashMap<LearnerId, &str>) -> Vec<SureButWrong> {
        let wrong = self.attempts.iter().rev().filter(|(_, attempt)| attempt.is_sure_but_wrong());
        let told = wrong.filter_map(|(place, attempt)| {
            let (item, at) = self.item(*place)?;
            let chosen = worst(attempt).filter(|made| is_astray(made.grade))?;
            Some(SureButWrong {
                name: names.get(&attempt.learner).map(|name| (*name).to_owned()),
                item: item.clone(),
                at: at.clone(),
                day: attempt.day,
                chosen: (chosen.scene.clone(), chosen.choice.clone()),
            })
        });
        told.take(MAX_SURE_BUT_WRONG).collect()
    }
}

fn is_astray(grade: Grade) -> bool {
    grade > Grade::Safe
}

/// The first of the worst choices.
fn worst(attempt: &Attempt) -> Option<&ChoiceMade> {
    attempt.choices.iter().rev().max_by_key(|made| made.grade)
}

#[derive(Clone, Copy, Default)]
struct Tally {
    attempts: u32,
    wrong: u32,
}

impl Tally {
    fn add(&mut self, right: bool) {
        self.attempts += 1;
        self.wrong += u32::from(!right);
    }

    /// The share that went wrong, as if there had been five attempts more and one of them wrong: two attempts are no proof.
    fn weakness(self) -> f64 {
        (f64::from(self.wrong) + 1.0) / (f64::from(self.attempts) + 5.0)
    }
}

/// See the module head.
pub(super) struct Counts {
    /// By item.
    items: Vec<Tally>,
    retention: [Tally; RETENTION_FROM.len()],
    days: FxHashMap<Date, u32>,
}

impl Counts {
    pub(super) fn new(attempted: &Attempted<'_>, today: Date) -> Self {
        let mut items = vec![Tally::default(); attempted.items.len()];
        let mut retention = [Tally::default(); RETENTION_FROM.len()];
        let mut days: FxHashMap<Date, u32> = FxHashMap::default();
        let mut before: FxHashMap<(LearnerId, usize), Date> = FxHashMap::default();
        for (place, attempt) in &attempted.attempts {
            let right = attempt.is_right();
            if let Some(tally) = items.get_mut(*place) {
                tally.add(right);
            }
            if attempt.day <= today {
                *days.entry(attempt.day).or_default() += 1;
            }
            if let Some(last) = before.insert((attempt.learner, *place), attempt.day)
                && let Some(tally) = point(last, attempt.day).and_then(|point| retention.get_mut(point))
            {
                tally.add(right);
            }
        }
        Self { items, retention, days }
    }

    /// The codes that most often went wrong, whichever of their items it was.
    pub(super) fn weak(&self, attempted: &Attempted<'_>) -> Vec<WeakCode> {
        let mut codes: FxHashMap<&CodeRef, Tally> = FxHashMap::default();
        for (place, tally) in self.items.iter().enumerate() {
            if let Some((_, at)) = attempted.item(place) {
                let of_code = codes.entry(at).or_default();
                of_code.attempts += tally.attempts;
                of_code.wrong += tally.wrong;
            }
        }
        let mut weak: Vec<(&CodeRef, Tally)> = codes.into_iter().filter(|(_, tally)| tally.wrong > 0).collect();
        weak.sort_by(|(at, tally), (other_at, other)| {
            other.weakness().total_cmp(&tally.weakness()).then_with(|| at.cmp(other_at))
        });
        weak.truncate(MAX_WEAK);
        let told = weak.into_iter();
        told.map(|(at, Tally { attempts, wrong })| WeakCode { at: at.clone(), attempts, wrong }).collect()
    }

    /// The items that most often went wrong, the weakest first.
    fn weak_items(&self, attempted: &Attempted<'_>) -> Vec<usize> {
        let wrong = self.items.iter().enumerate().filter(|(_, tally)| tally.wrong > 0);
        let mut weak: Vec<(usize, Tally, &ItemId)> =
            wrong.filter_map(|(place, tally)| Some((place, *tally, attempted.item(place)?.0))).collect();
        weak.sort_by(|(_, tally, id), (_, other, other_id)| {
            other.weakness().total_cmp(&tally.weakness()).then_with(|| id.cmp(other_id))
        });
        weak.into_iter().take(FORKED_ITEMS).map(|(place, ..)| place).collect()
    }

    pub(super) fn forks(&self, attempted: &Attempted<'_>) -> Vec<Fork> {
        let weak = self.weak_items(attempted);
        let wanted: FxHashSet<usize> = weak.iter().copied().collect();
        let mut scenes: FxHashMap<usize, Vec<Scene<'_>>> = FxHashMap::default();
        for (place, attempt) in attempted.attempts.iter().filter(|(place, _)| wanted.contains(place)) {
            let of_item = scenes.entry(*place).or_default();
            for made in attempt.choices.iter().filter(|made| made.act != Act::LookUp) {
                Scene::count(of_item, made);
            }
        }
        let mut forks = Vec::new();
        for place in weak {
            let Some((item, at)) = attempted.item(place) else { continue };
            for scene in scenes.remove(&place).unwrap_or_default() {
                forks.extend(scene.fork(item, at));
            }
        }
        forks
    }

    pub(super) fn retention(&self) -> Vec<RetentionPoint> {
        let points = RETENTION_FROM.iter().zip(self.retention).filter(|(_, tally)| tally.attempts > 0);
        let told = points.map(|(days, tally)| RetentionPoint {
            days: *days,
            right: tally.attempts - tally.wrong,
            of: tally.attempts,
        });
        told.collect()
    }

    pub(super) fn days(&self, today: Date) -> Vec<(Date, u32)> {
        let back = (0..i64::from(DAYS)).rev().map(|days| today.saturating_sub(days.days()));
        back.map(|day| (day, self.days.get(&day).copied().unwrap_or_default())).collect()
    }
}

/// Which point of the curve a repetition belongs to; on the same day it tells nothing.
fn point(last: Date, day: Date) -> Option<usize> {
    let days = u32::try_from(last.until(day).ok()?.get_days()).ok()?;
    RETENTION_FROM.iter().rposition(|from| *from <= days)
}

/// The choices made in a scene. Few scenes, few choices: looking through them is quicker than a map.
struct Scene<'a> {
    id: &'a str,
    choices: Vec<(&'a str, Grade, u32)>,
}

impl<'a> Scene<'a> {
    fn count(scenes: &mut Vec<Self>, made: &'a ChoiceMade) {
        let place = scenes.iter().position(|scene| scene.id == made.scene).unwrap_or_else(|| {
            scenes.push(Self { id: &made.scene, choices: Vec::new() });
            scenes.len() - 1
        });
        let Some(scene) = scenes.get_mut(place) else { return };
        match scene.choices.iter_mut().find(|(choice, ..)| *choice == made.choice) {
            // Judged as it was last: an edition may have thought better of it.
            Some((_, grade, count)) => (*grade, *count) = (made.grade, *count + 1),
            None => scene.choices.push((&made.choice, made.grade, 1)),
        }
    }

    /// `None` if nobody went astray here.
    fn fork(mut self, item: &ItemId, at: &CodeRef) -> Option<Fork> {
        self.choices.iter().any(|(_, grade, _)| is_astray(*grade)).then_some(())?;
        self.choices.sort_by(|(choice, _, count), (other, _, its)| its.cmp(count).then_with(|| choice.cmp(other)));
        let choice =
            |(choice, grade, count): (&str, Grade, u32)| ForkChoice { choice: choice.to_owned(), grade, count };
        Some(Fork {
            item: item.clone(),
            at: at.clone(),
            scene: self.id.to_owned(),
            choices: self.choices.into_iter().map(choice).collect(),
        })
    }
}
