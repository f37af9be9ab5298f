//! The vocabulary of advice: what the tables and our own judgement say about a code, as values instead of words.
//!
//! Every value has a stable id (`as_ref()`, also its serde name): data files, the database, the command line and the
//! keys of the texts all use it.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

/// Where the customer's money is: the first thing a cashier must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Money {
    NotCharged,
    /// The outcome is unknown, or an earlier sale is in question: never charge again before checking.
    MayBeCharged,
    PartlyCharged,
    Charged,
}

/// The one thing to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Action {
    OtherMethod,
    FixAndRetryOnce,
    CheckFirst,
    TryLater,
    CallAcquirer,
    TerminalService,
    Done,
}

/// Who can remove the cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum WhoActs {
    Cardholder,
    Merchant,
    Issuer,
    Acquirer,
    TerminalService,
    /// Nobody: time solves it.
    Wait,
}

/// Whether the same card may be tried again for the same sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Retry {
    /// Never; for approvals because a second attempt would charge twice.
    Never,
    SameCardAfterFix,
    Once,
    Later,
    OtherCard,
    QueryFirst,
}

/// The family a code belongs to; groups the table of a code set.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Category {
    Approved,
    Funds,
    Limit,
    Pin,
    CardStatus,
    NotPermitted,
    CardholderData,
    SecurityPickup,
    DuplicateOrReversal,
    IssuerUnavailable,
    NetworkSystem,
    Terminal,
    MerchantSetup,
    MessageFormat,
    Other,
}

/// How well the meaning is supported by sources.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Confidence {
    /// Not confirmed; shown as such and never as a fact.
    Low,
    /// One lineage of sources, or the older table only.
    Medium,
    /// Two independent lineages agree.
    High,
}

/// Which generation of the UnionPay table knows a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Generation {
    /// Only the older table.
    Older,
    /// Both, with one meaning.
    Both,
    /// Both or the newer one, and the older table says something else.
    Differ,
}

/// The sentence for the customer. Few on purpose: the same calm words whatever the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Say {
    /// The only sentence a sensitive code may have.
    Neutral,
    Approved,
    IdCheck,
    Partial,
    Checking,
    PinRetry,
    InsertChip,
    TryAgain,
    RefreshQr,
    FinishOnPhone,
    OurCorrection,
    OurSide,
    BankUnreachable,
    CheckDetails,
}

/// Our judgement of a popular claim, measured against the tables.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Verdict {
    Agrees,
    Partly,
    Contradicts,
}

/// What happens to a shop that believes a claim.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Harm {
    None,
    Low,
    Medium,
    High,
}
