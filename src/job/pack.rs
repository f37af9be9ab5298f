//! Rules and packs of rules: what is to be done to them, and what a file would bring.

use std::path::PathBuf;

use jiff::civil::Date;
use strum::{AsRefStr, VariantArray};

use crate::domain::code::CodeSetId;
use crate::domain::incident::Moment;
use crate::domain::rule::{Pack, PackId, Rule, RuleId, TrustedKey};
use crate::pack::{BadSignature, Columns, Difference, PackFault, Signed, TableError};

/// A change of the shop's rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleChange {
    Save(Box<Rule>),
    Delete(RuleId),
    /// Put the edition before in force.
    RollBack(PackId),
    TakeOut(PackId),
    Trust(TrustedKey),
    Distrust(String),
}

/// What has become of the shop's rules; its words are `rules-news-<news>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, AsRefStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum RuleNews {
    Saved,
    Deleted,
    RolledBack,
    TakenOut,
    TakenIn,
    Trusted,
    Distrusted,
}

impl RuleChange {
    #[must_use]
    pub fn news(&self) -> RuleNews {
        match self {
            Self::Save(_) => RuleNews::Saved,
            Self::Delete(_) => RuleNews::Deleted,
            Self::RollBack(_) => RuleNews::RolledBack,
            Self::TakeOut(_) => RuleNews::TakenOut,
            Self::Trust(_) => RuleNews::Trusted,
            Self::Distrust(_) => RuleNews::Distrusted,
        }
    }
}

/// Which file comes in, and what a list does not say of itself.
#[derive(Clone, Debug)]
pub struct PackOrder {
    pub path: PathBuf,
    pub list: ListForm,
    pub today: Date,
    pub moment: Moment,
    /// What was shown: if the file has become another since, nothing is taken in.
    pub seen: Option<Box<Pack>>,
}

/// What somebody says of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListForm {
    pub publisher: String,
    pub name: String,
    pub code_set: CodeSetId,
    /// Guessed from the header if not said.
    pub columns: Option<Columns>,
}

/// A file that was looked at.
#[derive(Debug)]
pub struct TriedPack {
    pub path: PathBuf,
    /// What a list looks like, and how it is read; `None` for a pack file.
    pub list: Option<TriedList>,
    pub signed: Signed,
    pub outcome: Result<Box<PackPreview>, PackRefusal>,
}

/// A list as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TriedList {
    pub sheet: Option<String>,
    pub header: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    pub columns: Columns,
}

/// What a pack would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackPreview {
    pub pack: Pack,
    pub difference: Difference,
    /// The edition in force now.
    pub in_force: Option<Date>,
}

/// Why nothing of a file is taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackRefusal {
    Unreadable {
        detail: String,
    },
    /// In the order of the file.
    Faults(Vec<PackFault>),
    Table(TableError),
    BadSignature(BadSignature),
    /// It is no longer what was shown.
    Changed,
}
