//! What is kept of practice: each attempt with every choice and its time, and how well an item is remembered.
//!
//! None of it is ever an incident: practice has a file of its own.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};
use uuid::Uuid;

use super::amount::Amount;
use super::code::CodeRef;
use super::drill::{Act, Consequence, Entry, Family, Grade};
use super::incident::IncidentId;
use super::learner::{Learner, LearnerId};

/// Something that can be practised.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ItemId {
    /// A written scenario.
    Drill(String),
    /// Made from what is known of a code.
    Code(CodeRef),
    /// Made from an incident of this shop.
    Own(Uuid),
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Drill(id) => write!(f, "drill:{id}"),
            Self::Code(at) => write!(f, "code:{at}"),
            Self::Own(id) => write!(f, "own:{id}"),
        }
    }
}

impl TryFrom<String> for ItemId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const SHAPE: &str = "not an item: drill:id, code:set:code or own:id";
        let (kind, rest) = text.split_once(':').ok_or(SHAPE)?;
        match kind {
            "drill" if !rest.is_empty() => Ok(Self::Drill(rest.to_owned())),
            "code" => CodeRef::parse(rest).map(Self::Code).ok_or(SHAPE),
            "own" => rest.parse().map(Self::Own).map_err(|_| SHAPE),
            _ => Err(SHAPE),
        }
    }
}

impl From<ItemId> for String {
    fn from(id: ItemId) -> Self {
        id.to_string()
    }
}

/// Why something was practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Purpose {
    /// The daily three minutes.
    Session,
    /// Chosen by the learner.
    Free,
    Exam,
    FireDrill,
    /// What changed since the certificate.
    Briefing,
}

/// One choice, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceMade {
    pub scene: String,
    /// `look-up` for a look into the program.
    pub choice: String,
    pub act: Act,
    pub grade: Grade,
    pub millis: u32,
}

/// One go at an item, from the first look to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// UUIDv7.
    pub id: Uuid,
    pub learner: LearnerId,
    pub item: ItemId,
    pub family: Family,
    pub purpose: Purpose,
    /// The exam or fire drill it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Uuid>,
    /// When it ended.
    pub at: Timestamp,
    /// The day on the shop's calendar.
    pub day: Date,
    /// What the learner said before the first choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sure: Option<bool>,
    pub choices: Vec<ChoiceMade>,
    pub consequence: Consequence,
}

impl Attempt {
    /// The worst choice in it; without any choice, nothing was done well.
    #[must_use]
    pub fn worst(&self) -> Grade {
        self.choices.iter().map(|made| made.grade).max().unwrap_or(Grade::Poor)
    }

    /// Whether it went well: judged by what was done, never by what the learner thinks of it.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.worst() <= Grade::Safe && self.consequence.is_good()
    }

    #[must_use]
    pub fn is_sure_but_wrong(&self) -> bool {
        self.sure == Some(true) && !self.is_right()
    }

    /// From the first look to the first choice that does no harm; `None` if there was none.
    #[must_use]
    pub fn millis_to_first_safe(&self) -> Option<u64> {
        let mut passed = 0;
        for made in &self.choices {
            passed += u64::from(made.millis);
            if made.act != Act::LookUp && made.grade <= Grade::Safe {
                return Some(passed);
            }
        }
        None
    }

    #[must_use]
    pub fn looked_up(&self) -> bool {
        self.choices.iter().any(|made| made.act == Act::LookUp)
    }
}

/// How well a learner remembers an item (FSRS), after the last attempt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    pub item: ItemId,
    pub family: Family,
    /// Days until recall falls to nine in ten.
    pub stability: f32,
    /// From 1 to 10.
    pub difficulty: f32,
    pub last: Date,
    pub due: Date,
    pub attempts: u32,
    /// How often it went wrong after it had gone well.
    pub lapses: u32,
    /// The last attempt was sure and wrong: comes back first.
    pub sure_but_wrong: bool,
    /// The last attempt went well.
    pub right: bool,
}

/// An exam or a fire drill as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// UUIDv7.
    pub id: Uuid,
    pub learner: LearnerId,
    pub purpose: Purpose,
    /// Which fire drill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    pub started: Timestamp,
    pub ended: Timestamp,
    pub right: u32,
    pub of: u32,
    pub passed: bool,
}

/// A certificate as it was issued; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The exam it rests on.
    pub run: Uuid,
    pub learner: LearnerId,
    /// The name as it is printed.
    pub name: String,
    pub issued: Date,
    pub expires: Date,
    /// The newest edition of the knowledge that was asked.
    pub edition: Date,
    pub right: u32,
    pub of: u32,
    /// What is printed to be checked.
    pub code: String,
    /// What was advised for each code then, so that a change is known.
    pub advice: String,
}

/// A drill made from an incident of this shop: nothing of the customer is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDrill {
    /// UUIDv7.
    pub id: Uuid,
    pub at: CodeRef,
    pub entry: Entry,
    /// Rounded, so that nobody recognises the sale.
    pub amount: Option<Amount>,
    /// Something went wrong in it: it comes up more often.
    pub mistake: bool,
    pub made: Timestamp,
    /// So that an incident becomes a drill once.
    pub from: IncidentId,
}

/// Everything that is kept of one learner, to be taken to another PC.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LearnerRecord {
    pub learner: Learner,
    pub attempts: Vec<Attempt>,
    pub runs: Vec<Run>,
    pub certificates: Vec<Certificate>,
}
