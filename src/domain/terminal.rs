//! The card machines of this shop.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::code::CodeSetId;

/// Names one terminal for good, also across merged logs (UUIDv7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TerminalId(pub Uuid);

/// A card machine: it remembers its code set, so that nobody has to choose it twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terminal {
    pub id: TerminalId,
    /// What the shop calls it: "T1 front".
    pub name: String,
    pub code_set: CodeSetId,
}

impl Terminal {
    /// The longest name kept, in characters; a till button has no room for more.
    pub const MAX_NAME_CHARS: usize = 24;

    /// The name as it will be kept: trimmed, one line, not too long; `None` if nothing is left.
    #[must_use]
    pub fn clean_name(text: &str) -> Option<String> {
        let name: String = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .filter(|c| !c.is_control())
            .take(Self::MAX_NAME_CHARS)
            .collect();
        (!name.is_empty()).then_some(name)
    }
}
