//! A session: drills one after the other, each choice with its feedback, and what is kept of it.

use std::collections::VecDeque;
use std::sync::Arc;

use jiff::Timestamp;

use super::{Room, Stamp, State, Training};
use crate::domain::drill::Family;
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, ItemId, Memory, Purpose};
use crate::job::{Job, TrainingJob};
use crate::training::briefing::BRIEFING_SECONDS;
use crate::training::play::{Play, Setting};
use crate::training::script::Script;
use crate::training::session::{self, SESSION_SECONDS};

/// Drills one after the other.
#[derive(Clone, Debug)]
pub struct Course {
    pub purpose: Purpose,
    pub play: Play,
    /// What is still to come.
    queue: VecDeque<ItemId>,
    /// How many drills it began with.
    pub total: usize,
    pub started: Timestamp,
    /// The last choice has been made and is being explained.
    pub explaining: bool,
    /// What the program says about the code is being looked at.
    pub looking_up: bool,
    pub attempts: Vec<Attempt>,
    seed: u64,
}

impl Course {
    /// Which drill this is, from 1 on.
    #[must_use]
    pub fn number(&self) -> usize {
        self.total - self.queue.len()
    }

    /// How long it may take, for those that have an end in time.
    #[must_use]
    pub fn seconds(&self) -> Option<i64> {
        match self.purpose {
            Purpose::Session => Some(SESSION_SECONDS),
            Purpose::Briefing => Some(i64::from(BRIEFING_SECONDS)),
            Purpose::Free | Purpose::Exam | Purpose::FireDrill => None,
        }
    }

    /// How many seconds are left.
    #[must_use]
    pub fn seconds_left(&self, now: Timestamp) -> Option<i64> {
        Some((self.seconds()? - now.duration_since(self.started).as_secs()).max(0))
    }

    /// Whether choices wait until it was said how sure one is.
    #[must_use]
    pub fn asks_sure(&self) -> bool {
        self.purpose != Purpose::Exam && !self.play.has_begun() && self.play.sure.is_none()
    }

    /// Whether it tells nothing until its end.
    #[must_use]
    pub fn is_exam(&self) -> bool {
        self.purpose == Purpose::Exam
    }
}

/// What came of a session.
#[derive(Clone, Debug)]
pub struct Ending {
    pub attempts: Vec<Attempt>,
    pub seconds: i64,
}

/// A number that is the same all day for one learner, so that a session begun again goes on as it was.
pub(super) fn seed_of(learner: LearnerId, stamp: &Stamp) -> u64 {
    let (high, low) = learner.0.as_u64_pair();
    let day = stamp.today();
    let number = i64::from(day.year()) * 512 + i64::from(day.day_of_year());
    (high ^ low).rotate_left(17) ^ number.unsigned_abs()
}

impl State {
    pub(super) fn start_session(&mut self, stamp: &Stamp) {
        let Some(learner) = self.training.learner().cloned() else { return };
        let seed = seed_of(learner.id, stamp);
        let day = stamp.today();
        let Training { pool, past, scheduler, .. } = &self.training;
        let items = session::choose(pool, &past.memories, learner.plan.as_ref(), day, seed, scheduler);
        self.begin_course(Purpose::Session, items, stamp);
    }

    pub(super) fn practise(&mut self, family: Family, stamp: &Stamp) {
        let Some(id) = self.training.who else { return };
        // Another time of the same day brings other drills.
        let seed = seed_of(id, stamp) ^ stamp.moment.at.as_second().unsigned_abs();
        let items = session::free(&self.training.pool, family, &self.training.past.memories, stamp.today(), seed);
        self.begin_course(Purpose::Free, items, stamp);
    }

    pub(super) fn start_briefing(&mut self, stamp: &Stamp) {
        let items = self.briefing_items(stamp.today());
        self.begin_course(Purpose::Briefing, items, stamp);
    }

    pub(super) fn begin_course(&mut self, purpose: Purpose, items: Vec<ItemId>, stamp: &Stamp) -> bool {
        let Some(id) = self.training.who else { return false };
        let total = items.len();
        let mut queue = VecDeque::from(items);
        let seed = seed_of(id, stamp);
        let Some(script) = self.next_script(&mut queue, seed) else { return false };
        self.training.ending = None;
        self.training.course = Some(Course {
            purpose,
            play: Play::new(script, stamp.moment.at),
            queue,
            total,
            started: stamp.moment.at,
            explaining: false,
            looking_up: false,
            attempts: Vec::new(),
            seed,
        });
        self.training.room = Room::Drill;
        true
    }

    /// The script of the next item that can be played.
    fn next_script(&self, queue: &mut VecDeque<ItemId>, seed: u64) -> Option<Arc<Script>> {
        while let Some(item) = queue.pop_front() {
            if let Some(script) = self.script(&item, seed) {
                return Some(Arc::new(script));
            }
            log::warn!("{item} cannot be practised");
        }
        None
    }

    pub(super) fn script(&self, item: &ItemId, seed: u64) -> Option<Script> {
        let drills = self.training.drills.as_ref()?;
        let rules = &self.rules.book.rules;
        self.training.pool.script(item, &self.catalog, drills, rules, &self.training.own, seed)
    }

    pub(super) fn say_sure(&mut self, sure: bool) {
        if let Some(course) = &mut self.training.course {
            course.play.say_sure(sure);
        }
    }

    pub(super) fn look_up_in_drill(&mut self, stamp: &Stamp) {
        match (self.training.room, &mut self.training.course, &mut self.training.fire) {
            (Room::Drill, Some(course), _) if !course.is_exam() && course.play.ended().is_none() => {
                course.looking_up = !course.looking_up;
                if course.looking_up {
                    course.play.look_up(stamp.moment.at);
                }
            }
            (Room::Fire, _, Some(fire)) => {
                self.training.looking_up = !self.training.looking_up;
                if self.training.looking_up {
                    fire.look_up(stamp.moment.at);
                }
            }
            _ => {}
        }
    }

    pub(super) fn choose(&mut self, choice: &str, stamp: &Stamp) -> Vec<Job> {
        if self.training.room == Room::Fire {
            return self.choose_in_fire(choice, stamp);
        }
        let Some(course) = &mut self.training.course else { return Vec::new() };
        if course.explaining || course.asks_sure() || course.play.choose(choice, stamp.moment.at).is_none() {
            return Vec::new();
        }
        course.looking_up = false;
        if course.is_exam() {
            return if course.play.ended().is_some() { self.next_drill(stamp) } else { Vec::new() };
        }
        course.explaining = true;
        Vec::new()
    }

    /// On from the explanation: to the next scene, the next drill, or the end.
    pub(super) fn next_drill(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(course) = &mut self.training.course else { return Vec::new() };
        if course.play.ended().is_none() {
            if std::mem::take(&mut course.explaining) {
                course.play.resume(stamp.moment.at);
            }
            return Vec::new();
        }
        course.explaining = false;
        let mut jobs = self.keep_attempt(stamp);
        let Some(course) = &mut self.training.course else { return jobs };
        let time_is_up = course.seconds_left(stamp.moment.at) == Some(0);
        let (mut queue, seed) = (std::mem::take(&mut course.queue), course.seed);
        let script = if time_is_up { None } else { self.next_script(&mut queue, seed) };
        match (script, &mut self.training.course) {
            (Some(script), Some(course)) => {
                course.queue = queue;
                course.play = Play::new(script, stamp.moment.at);
            }
            _ => jobs.extend(self.end_course(stamp)),
        }
        jobs
    }

    /// Ends before the end: what was begun is not judged, what was done counts.
    pub(super) fn stop_course(&mut self, stamp: &Stamp) -> Vec<Job> {
        let mut jobs = Vec::new();
        if self.training.course.as_ref().is_some_and(|course| course.play.ended().is_some()) {
            jobs.extend(self.keep_attempt(stamp));
        }
        jobs.extend(self.end_course(stamp));
        jobs
    }

    fn end_course(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(course) = self.training.course.take() else {
            self.training.room = Room::Home;
            return Vec::new();
        };
        if course.is_exam() {
            return self.end_exam(course, stamp);
        }
        let nothing_done = course.attempts.is_empty();
        let seconds = stamp.moment.at.duration_since(course.started).as_secs();
        self.training.ending = Some(Ending { attempts: course.attempts, seconds });
        self.training.room = if nothing_done { Room::Home } else { Room::Summary };
        Vec::new()
    }

    /// Writes down what was done in the drill that has ended.
    fn keep_attempt(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(learner) = self.training.who else { return Vec::new() };
        let run = self.training.exam.as_ref().map(|exam| exam.id);
        let book = self.advice_book();
        let Some(course) = &mut self.training.course else { return Vec::new() };
        let setting = Setting {
            id: stamp.fresh_id,
            learner,
            purpose: course.purpose,
            run: match course.purpose {
                Purpose::Exam => run,
                // Which advice was heard of: another one needs another briefing.
                Purpose::Briefing => book.mark(&course.play.script.at),
                Purpose::Session | Purpose::Free | Purpose::FireDrill => None,
            },
            now: stamp.moment.at,
            day: stamp.today(),
        };
        let Some(attempt) = course.play.attempt(&setting) else { return Vec::new() };
        course.attempts.push(attempt.clone());
        vec![self.remember(attempt)]
    }

    /// Takes an attempt into what is known of its learner, and to the disk.
    pub(super) fn remember(&mut self, attempt: Attempt) -> Job {
        let mine = self.training.who == Some(attempt.learner);
        let place = self.training.past.memories.iter().position(|memory| memory.item == attempt.item);
        let before: Option<Memory> = place.and_then(|place| self.training.past.memories.get(place).cloned());
        let memory = self.training.scheduler.after(before.as_ref(), &attempt);
        if mine {
            match place.and_then(|place| self.training.past.memories.get_mut(place)) {
                Some(known) => *known = memory.clone(),
                None => self.training.past.memories.push(memory.clone()),
            }
            self.training.past.attempts.push(attempt.clone());
        }
        Job::Training(TrainingJob::KeepAttempt { attempt: Box::new(attempt), memory: Some(Box::new(memory)) })
    }
}
