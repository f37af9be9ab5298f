//! Drills: practice situations on a simulated terminal; what they are made of, as values instead of words.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

/// What a drill is about; a course goes through the families in this order, the most frequent first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Family {
    Funds,
    Limits,
    Pin,
    /// The money may have gone, or has.
    InDoubt,
    CardStatus,
    NotPermitted,
    Network,
    QrWallet,
    Terminal,
    PickUp,
    MerchantSetup,
    /// The terminal shows no code at all.
    NoCode,
}

/// What a learner does at the till.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Act {
    /// Looks the code up in the program; always possible, never wrong.
    LookUp,
    /// Says something to the customer.
    Say,
    /// Asks the customer or a colleague for something.
    Ask,
    /// Looks at something: the card, the slip, the cable.
    Look,
    /// Has something put right: the chip inserted, the PIN entered again by the customer, the amount corrected.
    Fix,
    /// Tries the same card again for the same sale.
    Retry,
    /// Charges (again), or in parts.
    Charge,
    OtherCard,
    /// QR, cash, or another way that is no card.
    OtherWay,
    /// Looks up the last transaction on the terminal or in the portal.
    CheckLast,
    Print,
    Call,
    Wait,
    Restart,
    /// Goes to another terminal, or takes this one out of use.
    SetAside,
    HandOver,
    /// Gives the card back.
    GiveBack,
    KeepCard,
    /// Refunds, reverses or cancels.
    Refund,
    /// Keeps an incident in the log.
    WriteDown,
    /// Keeps the goods back, or ends without a sale.
    EndSale,
}

/// How good a choice was.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Grade {
    /// What the checklist says.
    Best,
    /// Slower or clumsier, and nobody is harmed.
    Safe,
    /// Wastes time or trust; can still be put right.
    Poor,
    /// Charges twice, locks a PIN, gives something away, accuses somebody.
    Harmful,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Consequence {
    /// Paid once, customer content.
    Paid,
    /// Nothing was lost: no sale, or the doubt is written down and followed up.
    Safe,
    ChargedTwice,
    /// The goods are gone and no money came.
    NotPaid,
    PinLocked,
    CardBlocked,
    /// The customer was offended or gave up.
    CustomerLeft,
    /// A secret or a reason was given away, or somebody accused.
    Exposed,
    /// Somebody was put in danger.
    Unsafe,
    /// The shop pays later: a chargeback, a broken rule.
    Liable,
    TimeLost,
}

impl Consequence {
    #[must_use]
    pub fn is_good(self) -> bool {
        matches!(self, Self::Paid | Self::Safe)
    }
}

/// What the display of the simulated terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Screen {
    /// Failed, with the code and its sentence; for a symptom, what it looks like.
    Refused,
    /// Working on it.
    Waiting,
    Approved,
    /// No answer came.
    NoAnswer,
    /// The last transaction: paid.
    LastPaid,
    /// The last transaction: this sale is not among them.
    LastAbsent,
    /// The last transaction cannot be shown.
    LastUnknown,
    /// Asks for the card.
    PresentCard,
    /// Asks for the PIN.
    EnterPin,
    /// Asks for the chip to be inserted.
    InsertChip,
    /// Ready for a sale.
    Idle,
    Frozen,
    Dark,
}

/// What lies in the slip of the simulated printer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Slip {
    #[default]
    None,
    Refused,
    Approved,
    /// Torn off or faint: the result cannot be read.
    CutOff,
}

/// How the customer pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Entry {
    Chip,
    Tap,
    Swipe,
    /// The shop scans the customer's code, or the customer the shop's.
    Qr,
}
