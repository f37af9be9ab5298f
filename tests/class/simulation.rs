//! Fifty learners who never were, sixty days each: the same ones at every run and on every machine.
//!
//! They forget in their own way, which is not the schedule's: exponentially, each at a rate of their own, every item a little
//! easier or harder. Remembering something that was nearly forgotten makes it last longer than remembering what was fresh; what
//! was forgotten is explained after the drill and begins again. Who does not know may still be right: each has as much common
//! sense as chance gave. Whoever guesses well is sometimes sure of it, and so is who guesses badly.
//!
//! How well they remember was not chosen to suit the schedule: tried with first strengths from 2.5 to 12 days, gains from 1 to
//! 7 and common sense from 0.1 to 0.55, the plan was never later than items drawn at random. A shuffled deck covers everything
//! once in ten days and is harder to beat: there the plan is sooner in most cases, and later where people hardly forget, or
//! often guess right.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use tillside::domain::drill::{Act, Consequence, Grade};
use tillside::domain::learner::LearnerId;
use tillside::domain::practice::{Attempt, ChoiceMade, ItemId, Memory, Purpose};
use tillside::training::chance::Chance;
use tillside::training::pool::{Item, Pool};
use tillside::training::schedule::Scheduler;
use tillside::training::session;
use uuid::Uuid;

pub const LEARNERS: u64 = 50;
pub const DAYS: usize = 60;

/// The exam: so many items, of which so many are about a double charge and must all be right, and so many right in all.
const EXAM_ITEMS: usize = 30;
const DOUBLE_CHARGES: usize = 5;
const PASS: usize = 27;

/// How a day's items are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As the program chooses them.
    Plan,
    /// Each day drawn anew from the whole course.
    Drawn,
    /// The course shuffled, gone through from end to end, shuffled again: the fairest order that chance can give.
    Shuffled,
}

/// How a class fared.
pub struct Outcome {
    /// For each learner, the first day (from 1) on whose evening the exam was passed; `DAYS + 1` if none was.
    pub passed: Vec<usize>,
    /// The share of the course that is known on the evening of each day, over all learners.
    pub known: Vec<f32>,
    pub attempts: usize,
}

impl Outcome {
    pub fn median(&self) -> usize {
        let mut days = self.passed.clone();
        days.sort_unstable();
        days[days.len() / 2]
    }

    pub fn passed_by(&self, day: usize) -> usize {
        self.passed.iter().filter(|passed| **passed <= day).count()
    }
}

/// What one learner has of one item.
struct Trace {
    /// Days until it is remembered in about one of three cases.
    strength: f32,
    last: usize,
}

struct Person {
    /// How long something new lasts.
    first: f32,
    /// How much longer it lasts after it was remembered with effort.
    gain: f32,
    common_sense: f32,
    traces: BTreeMap<ItemId, Trace>,
    chance: Chance,
}

impl Person {
    fn new(number: u64) -> Self {
        let mut chance = Chance::of(number, "learner");
        let (first, gain, common_sense) =
            (3.0 + 5.0 * chance.share(), 2.0 + 3.0 * chance.share(), 0.15 + 0.25 * chance.share());
        Self { first, gain, common_sense, traces: BTreeMap::new(), chance }
    }

    /// The chance to remember an item on a day.
    fn remembers(&self, item: &ItemId, day: usize) -> f32 {
        self.traces.get(item).map_or(0.0, |trace| {
            let passed = f32::from(u16::try_from(day - trace.last).expect("few days"));
            (-passed / trace.strength).exp()
        })
    }

    /// The chance to be right about it, luck included.
    fn is_right(&self, item: &ItemId, day: usize) -> f32 {
        let known = self.remembers(item, day);
        known + (1.0 - known) * self.common_sense
    }

    fn practise(&mut self, item: &Item, number: u64, day: usize, today: Date) -> Attempt {
        let known = self.remembers(&item.id, day);
        let remembered = self.chance.share() < known;
        let right = remembered || self.chance.share() < self.common_sense;
        let begin = self.first * (0.7 + 0.6 * Chance::of(0, &item.id.to_string()).share());
        let trace = self.traces.entry(item.id.clone()).or_insert(Trace { strength: begin, last: day });
        if remembered {
            trace.strength *= 1.2 + self.gain * (1.0 - known);
        } else {
            trace.strength = begin.max(trace.strength * 0.6);
        }
        trace.last = day;
        let sure = self.chance.share() < if remembered { 0.8 } else { 0.25 };
        let millis = 2_000 + u32::try_from(self.chance.below(10_000)).expect("small");
        let (grade, consequence) =
            if right { (Grade::Best, Consequence::Paid) } else { (Grade::Harmful, Consequence::ChargedTwice) };
        let seconds = i64::try_from(day * 86_400).expect("small");
        Attempt {
            id: Uuid::from_u128(u128::from(self.chance.draw())),
            learner: LearnerId(Uuid::from_u128(u128::from(number))),
            item: item.id.clone(),
            family: item.family,
            purpose: Purpose::Session,
            run: None,
            at: begin_of_time() + SignedDuration::from_secs(seconds),
            day: today,
            sure: Some(sure),
            choices: vec![ChoiceMade { scene: "start".into(), choice: "one".into(), act: Act::Look, grade, millis }],
            consequence,
        }
    }

    /// Sits an exam in the evening; nothing is learnt from it.
    fn passes(&mut self, pool: &Pool, day: usize) -> bool {
        let mut items: Vec<&Item> = pool.course().collect();
        self.chance.shuffle(&mut items);
        let (risky, others): (Vec<&Item>, Vec<&Item>) = items.into_iter().partition(|item| item.double_charge);
        let mut right =
            |items: &[&Item]| items.iter().filter(|item| self.chance.share() < self.is_right(&item.id, day)).count();
        let risky_right = right(&risky[..DOUBLE_CHARGES]);
        let others_right = right(&others[..EXAM_ITEMS - DOUBLE_CHARGES]);
        risky_right == DOUBLE_CHARGES && risky_right + others_right >= PASS
    }
}

fn begin_of_time() -> Timestamp {
    "2026-11-26T09:00:00Z".parse().expect("a time")
}

pub fn date(day: usize) -> Date {
    let first: Date = "2026-11-26".parse().expect("a date");
    first.saturating_add(i64::try_from(day).expect("few days").days())
}

/// One learner's sixty days. `counts` says how many items are practised on each; the plan says so itself and fills it in.
fn sixty_days(pool: &Pool, order: Order, number: u64, counts: &mut Vec<usize>, outcome: &mut Outcome) {
    let scheduler = Scheduler::new();
    let mut person = Person::new(number);
    let mut memories: BTreeMap<ItemId, Memory> = BTreeMap::new();
    let mut deck: Vec<ItemId> = Vec::new();
    let mut passed = None;
    let course: BTreeSet<&ItemId> = pool.course().map(|item| &item.id).collect();
    for day in 0..DAYS {
        let items = match order {
            Order::Plan => {
                let known: Vec<Memory> = memories.values().cloned().collect();
                let seed = number * 1_000 + u64::try_from(day).expect("few days");
                let items = session::choose(pool, &known, None, date(day), seed, &scheduler);
                counts.push(items.len());
                items
            }
            Order::Drawn | Order::Shuffled => {
                if order == Order::Drawn {
                    deck.clear();
                }
                if deck.len() < counts[day] {
                    let mut more: Vec<ItemId> = course.iter().map(|id| (*id).clone()).collect();
                    person.chance.shuffle(&mut more);
                    more.append(&mut deck);
                    deck = more;
                }
                deck.split_off(deck.len() - counts[day])
            }
        };
        for id in items {
            let item = pool.item(&id).expect("of the pool");
            let attempt = person.practise(item, number, day, date(day));
            let memory = scheduler.after(memories.get(&id), &attempt);
            memories.insert(id, memory);
            outcome.attempts += 1;
        }
        let known: f32 = course.iter().map(|id| person.remembers(id, day)).sum();
        outcome.known[day] += known;
        if passed.is_none() && person.passes(pool, day) {
            passed = Some(day + 1);
        }
    }
    outcome.passed.push(passed.unwrap_or(DAYS + 1));
}

/// The whole class, once by the plan, and then the same people again with the same number of items on each day, drawn and
/// shuffled.
pub fn class(pool: &Pool) -> [Outcome; 3] {
    let empty = || Outcome { passed: Vec::new(), known: vec![0.0; DAYS], attempts: 0 };
    let mut outcomes = [empty(), empty(), empty()];
    for number in 0..LEARNERS {
        let mut counts = Vec::new();
        for (order, outcome) in [Order::Plan, Order::Drawn, Order::Shuffled].into_iter().zip(&mut outcomes) {
            sixty_days(pool, order, number, &mut counts, outcome);
        }
    }
    let size = u16::try_from(pool.course().count()).expect("a course that can be got through");
    let all = f32::from(size) * f32::from(u16::try_from(LEARNERS).expect("fifty"));
    for outcome in &mut outcomes {
        outcome.known.iter_mut().for_each(|known| *known /= all);
    }
    outcomes
}
