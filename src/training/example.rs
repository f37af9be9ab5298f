//! The built-in knowledge, and attempts, for the tests.

use std::sync::LazyLock;

use uuid::Uuid;

use crate::domain::code::CodeRef;
use crate::domain::drill::{Act, Consequence, Family, Grade};
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, ChoiceMade, ItemId, Purpose};
use crate::knowledge::{Catalog, Drills};

pub fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::built_in().unwrap());
    &CATALOG
}

pub fn drills() -> &'static Drills {
    static DRILLS: LazyLock<Drills> = LazyLock::new(|| Drills::built_in(catalog()).unwrap());
    &DRILLS
}

pub fn at(text: &str) -> CodeRef {
    CodeRef::parse(text).unwrap()
}

pub fn choice(act: Act, grade: Grade, millis: u32) -> ChoiceMade {
    ChoiceMade { scene: "start".to_owned(), choice: act.as_ref().to_owned(), act, grade, millis }
}

/// At an item made from a code, at noon of a day: right, and nothing said about being sure.
pub fn attempt(code: &str, day: &str) -> Attempt {
    Attempt {
        id: Uuid::now_v7(),
        learner: LearnerId(Uuid::nil()),
        item: ItemId::Code(at(code)),
        family: Family::Funds,
        purpose: Purpose::Session,
        run: None,
        at: format!("{day}T12:00:00Z").parse().unwrap(),
        day: day.parse().unwrap(),
        sure: None,
        choices: vec![choice(Act::OtherCard, Grade::Best, 3_000)],
        consequence: Consequence::Paid,
    }
}

/// The same, gone wrong.
pub fn wrong(code: &str, day: &str) -> Attempt {
    let choices = vec![choice(Act::Retry, Grade::Poor, 3_000)];
    Attempt { choices, consequence: Consequence::TimeLost, ..attempt(code, day) }
}
