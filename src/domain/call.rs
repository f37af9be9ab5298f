//! Calls to the acquirer about an incident: who answered, what was promised.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    pub at: Timestamp,
    /// Who answered.
    pub answered_by: String,
    /// The acquirer's own number for the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_number: Option<String>,
    /// When the acquirer wanted to have an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised_at: Option<Timestamp>,
    /// The answer came, or nobody waits for it any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

impl Call {
    /// The longest text of a field, in characters.
    pub const MAX_CHARS: usize = 60;

    /// Whether an answer was promised and has not come.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.promised_at.is_some() && !self.done
    }

    /// Whether the promised time has passed without an answer.
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        !self.done && self.promised_at.is_some_and(|promised| promised < now)
    }
}
