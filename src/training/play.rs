//! A drill being played: where one stands, what was chosen, and how long it took.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::script::Script;
use crate::domain::drill::{Act, Consequence, Grade};
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, ChoiceMade, Purpose};
use crate::knowledge::{Choice, End, START, Scene};

/// How a look into the program is kept among the choices.
pub const LOOK_UP: &str = "look-up";

/// See the module head.
#[derive(Clone, Debug)]
pub struct Play {
    pub script: Arc<Script>,
    /// What the learner said before the first choice.
    pub sure: Option<bool>,
    pub choices: Vec<ChoiceMade>,
    /// A scene, or an end.
    at: String,
    /// Since when it is looked at.
    since: Timestamp,
}

/// Whose attempt it is, and what for.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub id: Uuid,
    pub learner: LearnerId,
    pub purpose: Purpose,
    pub run: Option<Uuid>,
    pub now: Timestamp,
    pub day: Date,
}

impl Play {
    #[must_use]
    pub fn new(script: Arc<Script>, now: Timestamp) -> Self {
        Self { script, sure: None, choices: Vec::new(), at: START.to_owned(), since: now }
    }

    /// What is seen now; `None` once it has ended.
    #[must_use]
    pub fn scene(&self) -> Option<&Scene> {
        self.script.scene(&self.at)
    }

    /// How it ended, once it has.
    #[must_use]
    pub fn ended(&self) -> Option<&End> {
        self.script.end(&self.at)
    }

    /// Whether a choice that leads on was made.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.choices.iter().any(|made| made.act != Act::LookUp)
    }

    /// Says how sure one is; counts before the first choice only.
    pub fn say_sure(&mut self, sure: bool) {
        if !self.has_begun() {
            self.sure = Some(sure);
        }
    }

    /// Looks the code up in the program.
    pub fn look_up(&mut self, now: Timestamp) {
        let at = self.at.clone();
        self.keep(at, LOOK_UP.to_owned(), Act::LookUp, Grade::Safe, now);
    }

    /// Chooses; nothing happens for a choice that is not offered here.
    pub fn choose(&mut self, id: &str, now: Timestamp) -> Option<Choice> {
        let choice = self.scene()?.choices.iter().find(|choice| choice.id == id)?.clone();
        let scene = std::mem::replace(&mut self.at, choice.to.clone());
        self.keep(scene, choice.id.clone(), choice.act, choice.grade, now);
        Some(choice)
    }

    /// The time spent reading what was said about a choice does not count as time to decide.
    pub fn resume(&mut self, now: Timestamp) {
        self.since = now;
    }

    fn keep(&mut self, scene: String, choice: String, act: Act, grade: Grade, now: Timestamp) {
        let passed = now.duration_since(self.since).as_millis();
        let millis = u32::try_from(passed.max(0)).unwrap_or(u32::MAX);
        self.choices.push(ChoiceMade { scene, choice, act, grade, millis });
        self.since = now;
    }

    /// What the last choice that led on was, and in which scene.
    #[must_use]
    pub fn last(&self) -> Option<(&Scene, &Choice)> {
        let made = self.choices.iter().rfind(|made| made.act != Act::LookUp)?;
        let scene = self.script.scene(&made.scene)?;
        Some((scene, scene.choices.iter().find(|choice| choice.id == made.choice)?))
    }

    /// What is kept of it; `None` before it has ended.
    #[must_use]
    pub fn attempt(&self, setting: &Setting) -> Option<Attempt> {
        let end = self.ended()?;
        Some(self.attempt_ending(setting, end.consequence))
    }

    /// What is kept of one that time cut off.
    #[must_use]
    pub fn cut_off(&self, setting: &Setting) -> Attempt {
        self.attempt_ending(setting, Consequence::TimeLost)
    }

    fn attempt_ending(&self, setting: &Setting, consequence: Consequence) -> Attempt {
        Attempt {
            id: setting.id,
            learner: setting.learner,
            item: self.script.item.clone(),
            family: self.script.family,
            purpose: setting.purpose,
            run: setting.run,
            at: setting.now,
            day: setting.day,
            sure: self.sure,
            choices: self.choices.clone(),
            consequence,
        }
    }
}
