//! What was being typed about a payment when the program ended without having been asked to.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::checklist::Tick;
use super::code::CodeRef;
use super::redact::redact;

/// The fields of the till page, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    pub at: Timestamp,
    /// The code field.
    pub code: String,
    /// The word field.
    pub words: String,
    /// What was chosen from a list.
    pub picked: Option<CodeRef>,
    pub ticks: Vec<Tick>,
    pub amount: String,
    pub last4: String,
    pub reference: String,
    pub trace: String,
    pub note: String,
}

impl KeptDraft {
    /// Whether something was typed about the payment itself, and not only looked up.
    #[must_use]
    pub fn has_details(&self) -> bool {
        [&self.amount, &self.last4, &self.reference, &self.trace, &self.note].iter().any(|text| !text.trim().is_empty())
    }

    /// The same with card numbers hidden, as it may be written to the disk.
    #[must_use]
    pub fn redacted(self) -> Self {
        let clean = |text: String| redact(&text).text;
        Self {
            code: clean(self.code),
            words: clean(self.words),
            amount: clean(self.amount),
            last4: clean(self.last4),
            reference: clean(self.reference),
            trace: clean(self.trace),
            note: clean(self.note),
            ..self
        }
    }
}
