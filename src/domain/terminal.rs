//! The card machines of this shop.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, VariantArray};
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
    /// What the acquirer asks for on the telephone.
    #[serde(default)]
    pub numbers: TerminalNumbers,
}

/// What stands on the terminal's sticker and on its slips; each empty if unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TerminalNumbers {
    /// The merchant number (商户号, 15 digits with most acquirers).
    pub merchant: String,
    /// The terminal number (终端号, 8 characters with most acquirers).
    pub terminal: String,
    pub acquirer: String,
    /// Where to call the acquirer.
    pub phone: String,
    /// When the acquirer answers, or what else is good to know before a call.
    pub hours: String,
    /// Who repairs the terminal.
    pub service: Contact,
    /// The bank the shop's money goes to.
    pub bank: Contact,
}

/// Somebody the shop calls; each field empty if unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    /// When somebody answers, or what else is good to know before a call.
    pub hours: String,
}

/// Whom a shop calls about its terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Whom {
    Acquirer,
    /// Who repairs the terminal.
    Service,
    /// The shop's own bank.
    Bank,
}

impl Contact {
    /// The longest note on hours, in characters.
    pub const MAX_HOURS_CHARS: usize = 80;

    /// Whether nobody could be called with it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.phone.trim().is_empty()
    }
}

impl TerminalNumbers {
    /// The longest of them, in characters.
    pub const MAX_CHARS: usize = 40;

    /// What the shop has filled in about somebody to call.
    #[must_use]
    pub fn contact(&self, whom: Whom) -> Contact {
        match whom {
            Whom::Acquirer => {
                Contact { name: self.acquirer.clone(), phone: self.phone.clone(), hours: self.hours.clone() }
            }
            Whom::Service => self.service.clone(),
            Whom::Bank => self.bank.clone(),
        }
    }
}

impl Terminal {
    /// A terminal whose numbers nobody has typed in yet.
    #[must_use]
    pub fn new(id: TerminalId, name: String, code_set: CodeSetId) -> Self {
        Self { id, name, code_set, numbers: TerminalNumbers::default() }
    }

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
