//! Learners: those who practise here, apart from those who work here (a learner need not be on the staff yet).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::drill::Family;

/// Names one learner for good; UUIDv7, so that records of several PCs merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LearnerId(pub Uuid);

/// Somebody who practises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learner {
    pub id: LearnerId,
    /// A name or a nickname.
    pub name: String,
    /// Results open with a PIN only. The PIN itself stays in the file.
    #[serde(skip)]
    pub has_pin: bool,
    /// The trainer sees this learner's results by name. Until the learner agrees, they count without a name only.
    #[serde(default)]
    pub shared: bool,
    pub joined: Date,
    /// What the trainer asked for in the first week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
}

impl Learner {
    /// The longest a name may get.
    pub const MAX_NAME_CHARS: usize = 24;
}

/// Which families are practised on which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub starts: Date,
    /// One entry a day; a day without families is for repeating.
    pub days: Vec<Vec<Family>>,
}

impl Plan {
    /// Two families a day, the most frequent first; the seventh day repeats.
    #[must_use]
    pub fn first_week(starts: Date) -> Self {
        use strum::VariantArray as _;
        let mut days: Vec<Vec<Family>> = Family::VARIANTS.chunks(2).map(<[Family]>::to_vec).collect();
        days.push(Vec::new());
        Self { starts, days }
    }

    /// The families asked for up to a day.
    pub fn until(&self, day: Date) -> impl Iterator<Item = Family> {
        let passed = self.starts.until(day).map_or(-1, |span| i64::from(span.get_days()));
        let days = usize::try_from(passed + 1).unwrap_or(0).min(self.days.len());
        self.days.iter().take(days).flatten().copied()
    }
}
