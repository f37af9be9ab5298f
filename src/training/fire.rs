//! A fire drill: several incidents at once, under time.
//!
//! They arrive at their times, done or not; the learner takes up one, leaves it, takes up another. What counts is how long each
//! waited for the first safe action, and whether a customer was charged twice. **The wait in the queue counts**: an incident's
//! clock runs from its arrival, not from when somebody opened it, and it does not stop while another is being handled.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::play::{Play, Setting};
use super::script::Script;
use crate::domain::drill::{Act, Consequence, Grade};
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, ItemId, Purpose, Run};
use crate::knowledge::{Choice, FirePlan};

/// See the module head.
#[derive(Clone, Debug)]
pub struct FireDrill {
    plan: String,
    started: Timestamp,
    ends: Timestamp,
    incidents: Vec<Incident>,
    open: Option<usize>,
    /// The latest moment it was told of; never goes back, whatever the clock does.
    now: Timestamp,
}

/// One of the incidents. Its play began when it arrived.
#[derive(Clone, Debug)]
struct Incident {
    arrives: Timestamp,
    opened: Option<Timestamp>,
    play: Play,
}

/// An incident that has arrived, as it stands in the queue.
#[derive(Clone, Copy, Debug)]
pub struct FireLine<'a> {
    pub play: &'a Play,
    /// Since when it waits.
    pub arrived: Timestamp,
    pub opened: bool,
    /// The one that is shown.
    pub open: bool,
    /// How it ended, once it has.
    pub done: Option<Consequence>,
}

/// What came of it, as a timeline. Milliseconds count from the start unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debrief {
    /// In the order in which they arrived.
    pub lines: Vec<DebriefLine>,
    /// How many customers were charged twice.
    pub double_charges: u32,
    /// From arrival, of all that arrived. What never saw a safe action counts as slower than any other, so that nobody looks
    /// quick for having left the hard ones; if that is the middle one, there is no number.
    pub median_first_safe_ms: Option<u64>,
    pub total_ms: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebriefLine {
    pub item: ItemId,
    pub arrived_ms: u64,
    pub opened_ms: Option<u64>,
    /// From arrival.
    pub first_safe_ms: Option<u64>,
    pub ended_ms: Option<u64>,
    /// Looks into the program included.
    pub choices: Vec<(u64, Act, Grade)>,
    pub consequence: Option<Consequence>,
}

impl FireDrill {
    /// Starts a plan. `None` if a script of its scenarios is missing.
    #[must_use]
    pub fn new(plan: &FirePlan, scripts: &[Arc<Script>], now: Timestamp) -> Option<Self> {
        let incidents = plan.arrivals.iter().map(|arrival| {
            let is_it = |script: &&Arc<Script>| script.scenario.as_deref() == Some(arrival.drill.as_str());
            let script = scripts.iter().find(is_it)?;
            let arrives = after(now, arrival.after_seconds);
            Some(Incident { arrives, opened: None, play: Play::new(Arc::clone(script), arrives) })
        });
        let incidents = incidents.collect::<Option<Vec<_>>>()?;
        let ends = after(now, plan.seconds);
        Some(Self { plan: plan.id.clone(), started: now, ends, incidents, open: None, now })
    }

    /// Lets time pass: what has arrived by now stands in the queue.
    pub fn tick(&mut self, now: Timestamp) {
        self.now = self.now.max(now);
    }

    /// What has arrived, in that order; an incident keeps its place.
    #[must_use]
    pub fn lines(&self) -> Vec<FireLine<'_>> {
        let arrived = self.arrived(self.now).enumerate();
        arrived.map(|(place, incident)| incident.line(self.open == Some(place))).collect()
    }

    /// Takes up an incident by its place in the queue; the one that was open waits on.
    pub fn open(&mut self, place: usize, now: Timestamp) {
        self.tick(now);
        if place < self.arrived(self.now).count() && !self.is_over(now) {
            self.open = Some(place);
            if let Some(incident) = self.incidents.get_mut(place) {
                incident.opened.get_or_insert(self.now);
            }
        }
    }

    /// The incident that is shown; it stays, with its end, until another is opened.
    #[must_use]
    pub fn shown(&self) -> Option<&Play> {
        Some(&self.incidents.get(self.open?)?.play)
    }

    /// Chooses in the incident that is shown; nothing happens for a choice that is not offered there, or after the end.
    pub fn choose(&mut self, id: &str, now: Timestamp) -> Option<Choice> {
        let now = self.acts(now)?;
        self.incidents.get_mut(self.open?)?.play.choose(id, now)
    }

    /// Looks the code of the incident that is shown up in the program.
    pub fn look_up(&mut self, now: Timestamp) {
        if let Some(now) = self.acts(now)
            && let Some(incident) = self.open.and_then(|place| self.incidents.get_mut(place))
            && incident.play.ended().is_none()
        {
            incident.play.look_up(now);
        }
    }

    /// When something is done now; `None` once it is too late.
    fn acts(&mut self, now: Timestamp) -> Option<Timestamp> {
        self.tick(now);
        (!self.is_over(now)).then_some(self.now)
    }

    /// Everything is done, or the time is up.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.now.max(now) >= self.ends || self.is_done()
    }

    /// What is left of the time.
    #[must_use]
    pub fn millis_left(&self, now: Timestamp) -> u64 {
        millis(self.now.max(now), self.ends)
    }

    fn is_done(&self) -> bool {
        self.incidents.iter().all(|incident| incident.play.ended().is_some())
    }

    fn arrived(&self, now: Timestamp) -> impl Iterator<Item = &Incident> {
        let now = self.now.max(now).min(self.ends);
        self.incidents.iter().filter(move |incident| incident.arrives <= now)
    }

    /// When it stopped: with the last end, with its time, or now.
    fn stopped(&self, now: Timestamp) -> Timestamp {
        if self.is_done() {
            let ends = self.incidents.iter().filter_map(Incident::ended);
            return ends.max().unwrap_or(self.started);
        }
        self.now.max(now).min(self.ends)
    }

    /// What came of it so far. Incidents that never arrived, because somebody broke it off, are not in it.
    #[must_use]
    pub fn debrief(&self, now: Timestamp) -> Debrief {
        let lines: Vec<DebriefLine> = self.arrived(now).map(|incident| incident.debrief(self.started)).collect();
        let twice = lines.iter().filter(|line| line.consequence == Some(Consequence::ChargedTwice)).count();
        Debrief {
            double_charges: u32::try_from(twice).unwrap_or(u32::MAX),
            median_first_safe_ms: median(lines.iter().map(|line| line.first_safe_ms).collect()),
            total_ms: millis(self.started, self.stopped(now)),
            lines,
        }
    }

    /// What is kept of it: an attempt for each incident that arrived. What time cut off has cost just that.
    #[must_use]
    pub fn attempts(
        &self,
        learner: LearnerId,
        run: Uuid,
        now: Timestamp,
        day: Date,
        new_id: &mut dyn FnMut() -> Uuid,
    ) -> Vec<Attempt> {
        let stopped = self.stopped(now);
        let attempt = |incident: &Incident| {
            let now = incident.ended().unwrap_or(stopped);
            let purpose = Purpose::FireDrill;
            let setting = Setting { id: new_id(), learner, purpose, run: Some(run), now, day };
            incident.play.attempt(&setting).unwrap_or_else(|| incident.play.cut_off(&setting))
        };
        self.arrived(now).map(attempt).collect()
    }

    /// The whole as it is kept: passed if nothing went wrong and nothing was left.
    #[must_use]
    pub fn run(&self, id: Uuid, learner: LearnerId, attempts: &[Attempt], now: Timestamp) -> Run {
        let right = attempts.iter().filter(|attempt| attempt.is_right()).count();
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Run {
            id,
            learner,
            purpose: Purpose::FireDrill,
            plan: Some(self.plan.clone()),
            started: self.started,
            ended: self.stopped(now),
            right: count(right),
            of: count(self.incidents.len()),
            passed: right == self.incidents.len(),
        }
    }
}

impl Incident {
    fn line(&self, open: bool) -> FireLine<'_> {
        let done = self.play.ended().map(|end| end.consequence);
        FireLine { play: &self.play, arrived: self.arrives, opened: self.opened.is_some(), open, done }
    }

    /// When each choice was made, since its arrival, with the choice.
    fn moments(&self) -> impl Iterator<Item = (u64, Act, Grade)> {
        let mut passed = 0;
        self.play.choices.iter().map(move |made| {
            passed += u64::from(made.millis);
            (passed, made.act, made.grade)
        })
    }

    fn ended(&self) -> Option<Timestamp> {
        self.play.ended()?;
        let (passed, ..) = self.moments().last()?;
        let passed = SignedDuration::from_millis(i64::try_from(passed).ok()?);
        self.arrives.checked_add(passed).ok()
    }

    fn debrief(&self, started: Timestamp) -> DebriefLine {
        let arrived_ms = millis(started, self.arrives);
        let is_safe = |(_, act, grade): &(u64, Act, Grade)| *act != Act::LookUp && *grade <= Grade::Safe;
        DebriefLine {
            item: self.play.script.item.clone(),
            arrived_ms,
            opened_ms: self.opened.map(|opened| millis(started, opened)),
            first_safe_ms: self.moments().find(is_safe).map(|(passed, ..)| passed),
            ended_ms: self.ended().map(|ended| millis(started, ended)),
            choices: self.moments().map(|(passed, act, grade)| (arrived_ms + passed, act, grade)).collect(),
            consequence: self.play.ended().map(|end| end.consequence),
        }
    }
}

fn after(start: Timestamp, seconds: u32) -> Timestamp {
    start.checked_add(SignedDuration::from_secs(i64::from(seconds))).unwrap_or(Timestamp::MAX)
}

fn millis(from: Timestamp, to: Timestamp) -> u64 {
    u64::try_from(to.duration_since(from).as_millis()).unwrap_or(0)
}

/// The middle one, `None` being the slowest; of an even number the mean of the two in the middle.
fn median(mut times: Vec<Option<u64>>) -> Option<u64> {
    times.sort_by_key(|time| time.unwrap_or(u64::MAX));
    let upper = times.get(times.len() / 2).copied()??;
    if times.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = times.get(times.len() / 2 - 1).copied()??;
    Some(lower.midpoint(upper))
}

#[cfg(test)]
mod tests;
