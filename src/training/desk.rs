//! What the trainer sees: who stands where, what goes wrong, and what comes due.
//!
//! **What a learner keeps private stays so.** Of somebody who has not agreed to share, the trainer sees the name and the
//! certificate. What they chose counts in everything that is added up over all learners, and stands there without a name.

mod build;
mod count;

use jiff::civil::Date;

use crate::domain::code::CodeRef;
use crate::domain::drill::{Family, Grade};
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::practice::{Attempt, Certificate, ItemId, Memory};

use super::pool::Item;

pub use build::desk;

/// The most codes that are called weak.
pub const MAX_WEAK: usize = 20;
/// The most that stand in the list of sure and wrong.
pub const MAX_SURE_BUT_WRONG: usize = 50;
/// Of how many items, those that go wrong most, the forks are shown.
pub const FORKED_ITEMS: usize = 10;
/// How many days back [`Desk::days`] goes, today included: four weeks.
pub const DAYS: u32 = 28;
/// The days after which retention is counted, each up to the next: 1, 2, 3, 4 to 7, 8 to 14, 15 to 30, 31 and more.
pub const RETENTION_FROM: [u32; 7] = [1, 2, 3, 4, 8, 15, 31];

/// Everything a desk is made of.
#[derive(Clone, Copy)]
pub struct DeskInput<'a> {
    pub learners: &'a [Learner],
    pub memories: &'a [(LearnerId, Memory)],
    pub attempts: &'a [Attempt],
    pub certificates: &'a [Certificate],
    /// What can be practised now.
    pub items: &'a [Item],
    /// Those a course goes through: shares of a family are shares of these.
    pub course: &'a [Item],
    /// How likely an item is still known on a day, 0 to 1.
    pub recall: &'a dyn Fn(&Memory, Date) -> f32,
    pub day: Date,
}

/// See the module head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// One row a learner, in the order of their names.
    pub rows: Vec<LearnerRow>,
    /// Codes that most often went wrong, of all learners together: by the share that went wrong, a few attempts weighing less.
    pub weak: Vec<WeakCode>,
    /// Sure and wrong, newest first; without a name where the learner keeps results private.
    pub sure_but_wrong: Vec<SureButWrong>,
    /// What was chosen at each fork of the items that go wrong most; scenes in which nobody went astray are left out.
    pub forks: Vec<Fork>,
    /// How well what was learnt is still known after so many days.
    pub retention: Vec<RetentionPoint>,
    /// Attempts of all learners on each of the last [`DAYS`], oldest first.
    pub days: Vec<(Date, u32)>,
}

/// Where a learner stands.
#[derive(Clone, Debug, PartialEq)]
pub struct LearnerRow {
    pub learner: LearnerId,
    pub name: String,
    /// Results are private: only that there is this learner, and the certificate, are told.
    pub private: bool,
    /// For each family, the share of its items that is known now, 0 to 1; `None` if it was never practised. An item that went
    /// well last counts as much as it is likely to be recalled today; one that went wrong last does not count.
    pub families: Vec<(Family, Option<f32>)>,
    /// What is due for repetition.
    pub due: u32,
    pub attempts: u32,
    pub last: Option<Date>,
    /// The newest, whether or not it still holds.
    pub certificate: Option<Certificate>,
    /// Of the plan: families begun of those asked for up to today.
    pub plan: Option<(u32, u32)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WeakCode {
    pub at: CodeRef,
    pub attempts: u32,
    pub wrong: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SureButWrong {
    /// `None` where the learner keeps results private.
    pub name: Option<String>,
    pub item: ItemId,
    pub at: CodeRef,
    pub day: Date,
    /// The worst choice: scene and choice.
    pub chosen: (String, String),
}

/// A scene and how often each of its choices was made, the most frequent first; looks into the program are no choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Fork {
    pub item: ItemId,
    pub at: CodeRef,
    pub scene: String,
    pub choices: Vec<ForkChoice>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ForkChoice {
    pub choice: String,
    pub grade: Grade,
    pub count: u32,
}

/// Of the repetitions this many days after the attempt before at the same item, and up to the next point, how many went well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionPoint {
    /// One of [`RETENTION_FROM`].
    pub days: u32,
    pub right: u32,
    pub of: u32,
}
