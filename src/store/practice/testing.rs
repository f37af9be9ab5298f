//! Learners and what they did, for the tests of this module.

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::Practice;
use crate::domain::code::CodeRef;
use crate::domain::drill::{Act, Consequence, Family, Grade};
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::practice::{Attempt, Certificate, ChoiceMade, ItemId, Memory, Purpose, Run};
use crate::store::testing::time;

pub fn learner(name: &str) -> Learner {
    Learner {
        id: LearnerId(Uuid::now_v7()),
        name: name.to_owned(),
        has_pin: false,
        shared: false,
        joined: date(2026, 11, 24),
        plan: None,
    }
}

pub fn joined(practice: &mut Practice, name: &str) -> LearnerId {
    let learner = learner(name);
    practice.save_learner(&learner).unwrap();
    learner.id
}

pub fn item(at: &str) -> ItemId {
    ItemId::Code(CodeRef::parse(at).unwrap())
}

/// An attempt at noon of that day, with two choices.
pub fn attempt(learner: LearnerId, day: Date) -> Attempt {
    let choice = |scene: &str, choice: &str, act, grade, millis| ChoiceMade {
        scene: scene.to_owned(),
        choice: choice.to_owned(),
        act,
        grade,
        millis,
    };
    Attempt {
        id: Uuid::now_v7(),
        learner,
        item: ItemId::Drill("limits-61-noon".to_owned()),
        family: Family::Limits,
        purpose: Purpose::Session,
        run: None,
        at: time(&format!("{day}T04:00:00.25Z")),
        day,
        sure: Some(true),
        choices: vec![
            choice("start", "look-up", Act::LookUp, Grade::Safe, 2_400),
            choice("start", "split", Act::Charge, Grade::Harmful, u32::MAX),
        ],
        consequence: Consequence::Liable,
    }
}

pub fn memory(item: ItemId, due: Date) -> Memory {
    Memory {
        item,
        family: Family::Limits,
        stability: 3.126_2,
        difficulty: 5.314_5,
        last: date(2026, 11, 24),
        due,
        attempts: 3,
        lapses: 1,
        sure_but_wrong: true,
        right: false,
    }
}

pub fn exam(learner: LearnerId) -> Run {
    Run {
        id: Uuid::now_v7(),
        learner,
        purpose: Purpose::Exam,
        plan: None,
        started: time("2026-11-25T06:00:00Z"),
        ended: time("2026-11-25T06:20:00.5Z"),
        right: 28,
        of: 30,
        passed: true,
    }
}

pub fn certificate(run: &Run, name: &str) -> Certificate {
    Certificate {
        run: run.id,
        learner: run.learner,
        name: name.to_owned(),
        issued: date(2026, 11, 25),
        expires: date(2027, 11, 25),
        edition: date(2026, 11, 1),
        right: run.right,
        of: run.of,
        code: "4F7Q-2M".to_owned(),
        advice: "{}".to_owned(),
    }
}
