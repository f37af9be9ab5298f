//! Incidents: one failed or doubtful payment each, and what is known of it.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};
use uuid::Uuid;

use super::advice::{Action, Money};
use super::amount::Amount;
use super::attachment::Attachment;
use super::call::Call;
use super::checklist::Tick;
use super::code::{Code, CodeRef, CodeSetId};
use super::doubt::{Carried, Check};
use super::language::Language;
use super::terminal::TerminalId;

/// Names one incident for good; UUIDv7, so that logs of several tills merge without a server and sort by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IncidentId(pub Uuid);

impl std::fmt::Display for IncidentId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// How a payment ended. The order is the order of the outcome keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    PaidOtherCard,
    PaidSameCard,
    PaidOtherWay,
    NoSale,
    InDoubt,
    ReversedRefunded,
    Other,
}

impl Outcome {
    /// The key that records it, `1` to `7`.
    #[must_use]
    pub fn key(self) -> char {
        match self {
            Self::PaidOtherCard => '1',
            Self::PaidSameCard => '2',
            Self::PaidOtherWay => '3',
            Self::NoSale => '4',
            Self::InDoubt => '5',
            Self::ReversedRefunded => '6',
            Self::Other => '7',
        }
    }

    /// Reads an id however its words are joined: `paid_same_card`, `paid-same-card`, `Paid same card`, `reversed/refunded`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_ascii_lowercase().replace(['-', ' ', '/'], "_");
        match id.as_str() {
            "reversed" | "refunded" => Some(Self::ReversedRefunded),
            id => id.parse().ok(),
        }
    }
}

/// Whether anything is left to do about an incident; follows from its outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// No outcome recorded yet.
    Open,
    /// Nobody knows yet whether the customer was charged.
    InDoubt,
    Closed,
}

impl From<Option<Outcome>> for Status {
    fn from(outcome: Option<Outcome>) -> Self {
        match outcome {
            None => Self::Open,
            Some(Outcome::InDoubt) => Self::InDoubt,
            Some(_) => Self::Closed,
        }
    }
}

/// The last four digits of a card number: all of it that may be kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Last4(String);

impl Last4 {
    /// Exactly four digits (full-width ones too); `None` otherwise.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: Option<String> = text
            .trim()
            .chars()
            .map(|c| match c {
                '0'..='9' => Some(c),
                '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32),
                _ => None,
            })
            .collect();
        digits.filter(|d| d.len() == 4).map(Self)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Last4 {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not four digits")
    }
}

impl From<Last4> for String {
    fn from(last4: Last4) -> Self {
        last4.0
    }
}

/// The advice exactly as the screen gave it: an old incident must show what was said then, not what we say now.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AdviceGiven {
    pub language: Language,
    /// The edition of the code set.
    pub edition: String,
    pub meaning: String,
    pub money: Money,
    pub action: Action,
    /// The action in words.
    pub headline: String,
    /// The sentence for the customer.
    pub say: String,
    /// Steps and questions as `(id, text)`, in the order shown when the incident was saved.
    pub steps: Vec<(String, String)>,
    pub never: Vec<String>,
    /// What the shop or its acquirer says over the standard, as it stood on the card.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
}

/// What is known of an incident at one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub code: Code,
    /// `None` when nobody knew which code set the terminal speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_set: Option<CodeSetId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terminal_id: Option<TerminalId>,
    /// The terminal's name as it was then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terminal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last4: Option<Last4>,
    /// The acquirer's reference number (参考号), as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The terminal's trace number (凭证号), as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticks: Vec<Tick>,
    /// What became known of money in doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// Taken over to another day, still in doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
    /// Calls to the acquirer, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

impl Details {
    /// The longest note kept, in characters.
    pub const MAX_NOTE_CHARS: usize = 2_000;
    /// The longest reference or trace number kept, in characters.
    pub const MAX_NUMBER_CHARS: usize = 40;

    #[must_use]
    pub fn new(code: Code) -> Self {
        Self {
            code,
            code_set: None,
            terminal_id: None,
            terminal: None,
            outcome: None,
            amount: None,
            last4: None,
            reference: None,
            trace: None,
            note: None,
            ticks: Vec::new(),
            check: None,
            carried: None,
            calls: Vec::new(),
            attachments: Vec::new(),
        }
    }

    /// The row it is about, where the code set is known.
    #[must_use]
    pub fn at(&self) -> Option<CodeRef> {
        self.code_set.clone().map(|set| CodeRef { set, code: self.code.clone() })
    }

    #[must_use]
    pub fn status(&self) -> Status {
        self.outcome.into()
    }
}

/// When something was written down, on which clock, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    pub at: Timestamp,
    /// IANA name of the zone (`Asia/Shanghai`), or an offset (`+08:00`) where the system knows no name.
    pub zone: String,
    /// The staff member's name as it was then; `None` where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
}

impl Moment {
    /// A time on the clock of `zone`, under the zone's name or else its offset then; by nobody in particular.
    #[must_use]
    pub fn on_clock(at: Timestamp, zone: &TimeZone) -> Self {
        let name = zone.iana_name().filter(|_| !zone.is_unknown()).map(str::to_owned);
        let offset = || at.to_zoned(zone.clone()).strftime("%:z").to_string();
        Self { at, zone: name.unwrap_or_else(offset), who: None }
    }
}

/// A new incident on its way to the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewIncident {
    pub id: IncidentId,
    pub moment: Moment,
    pub details: Details,
    pub advice: Option<AdviceGiven>,
}

/// An incident as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    pub id: IncidentId,
    /// When it was recorded (or happened, where `log add --at` said so), and by whom.
    pub moment: Moment,
    pub details: Details,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_is_read_back_from_its_id_and_has_its_own_key() {
        let mut keys = std::collections::HashSet::new();
        for outcome in Outcome::VARIANTS {
            assert_eq!(Outcome::parse(outcome.as_ref()), Some(*outcome));
            assert!(keys.insert(outcome.key()));
        }
        assert_eq!(Outcome::parse("Paid same card"), Some(Outcome::PaidSameCard));
        assert_eq!(Outcome::parse("reversed/refunded"), Some(Outcome::ReversedRefunded));
        assert_eq!(Outcome::parse("refunded"), Some(Outcome::ReversedRefunded));
        assert_eq!(Outcome::parse("paid"), None);
    }

    #[test]
    fn the_last_four_are_four_digits() {
        assert_eq!(Last4::parse("０１２３").unwrap().as_str(), "0123");
        assert_eq!(Last4::parse("12345"), None);
        assert_eq!(Last4::parse("12a4"), None);
    }
}
