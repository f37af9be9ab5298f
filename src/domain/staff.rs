//! The people at the till: a name to sign with, and for some a PIN that guards what should not happen by the way.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffId(pub Uuid);

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    /// A name or nickname, as it is to stand in the log.
    pub name: String,
    /// Has a PIN. The PIN itself is nowhere, only its argon2 hash in the shop's file.
    pub has_pin: bool,
}

impl Staff {
    /// The longest name kept, in characters.
    pub const MAX_NAME_CHARS: usize = 24;
    /// How many digits a PIN has.
    pub const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=12;

    /// The name as it will be kept: trimmed, one line, not too long; `None` if nothing is left.
    #[must_use]
    pub fn clean_name(text: &str) -> Option<String> {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = words.chars().filter(|c| !c.is_control()).take(Self::MAX_NAME_CHARS).collect();
        (!name.is_empty()).then_some(name)
    }

    /// Whether `pin` may be one: digits, four to twelve.
    #[must_use]
    pub fn is_pin(pin: &str) -> bool {
        Self::PIN_DIGITS.contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit())
    }
}

/// What asks for a PIN, once anybody in the shop has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsRefStr, EnumString, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Guarded {
    /// Taking an incident back that is older than the undo.
    Delete,
    Export,
    Settings,
    /// What a trainer sees of the learners.
    Trainer,
    /// Ending till mode.
    TillMode,
}

impl Guarded {
    /// Whether a PIN that was typed a moment ago does not open it: what is opened so stays open for everybody.
    #[must_use]
    pub fn always_asks(self) -> bool {
        self == Self::TillMode
    }
}
