//! What is wrong with a pack, where.

use crate::domain::advice::Money;

/// More faults than these are not listed: nobody mends a file by them.
pub const MAX_FAULTS: usize = 500;

/// One thing that is wrong with a file. Any of them keeps all of it out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, {field}: {flaw}")]
pub struct PackFault {
    /// Counted from 1; in a workbook the row.
    pub line: u64,
    /// The column of a table, counted from 1.
    pub column: Option<usize>,
    /// The field's name as in the format: `edition`, `rule.code`; for what is no field, what stands there.
    pub field: String,
    pub flaw: Flaw,
}

/// What kind of value a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::AsRefStr, strum::VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// In quotes, a code too: without them 05 would be 5.
    Text,
    Number,
    Date,
    /// `[[rule]]`
    Rules,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("the file has {bytes} bytes; {most} are taken at most")]
    TooLarge { bytes: u64, most: u64 },
    #[error("this is no text in UTF-8")]
    NotText,
    /// The reader's own words, in English.
    #[error("this is no TOML: {0}")]
    NotToml(String),
    #[error("format {found} is not known; this program knows {}", super::FORMAT)]
    UnknownFormat { found: String },
    #[error("there is no such field")]
    UnknownField,
    #[error("this must be there")]
    Missing,
    #[error("this must be: {}", .0.as_ref())]
    WrongKind(Kind),
    #[error("this may not be empty")]
    Empty,
    #[error("{chars} characters; {most} are taken at most")]
    TooLong { chars: usize, most: usize },
    #[error("an invisible character (U+{:04X})", *.0 as u32)]
    Invisible(char),
    #[error("a WeChat or Alipay payment code")]
    PaymentCode,
    /// Of the pack or of its code set.
    #[error("“{0}” is no id: small letters, digits and . - _")]
    NotAnId(String),
    #[error("“{0}” cannot be a response code")]
    NotACode(String),
    #[error("“{0}” is no day as in 2026-11-26")]
    NotADay(String),
    #[error("{0} is too far away")]
    OutOfReach(jiff::civil::Date),
    #[error("“{0}” is no language as in zh-CN")]
    NotALanguage(String),
    #[error("“{0}” is no action")]
    NotAnAction(String),
    #[error("“{0}” is no money state")]
    NotAMoneyState(String),
    #[error("the standard says {}, and a rule may only be stricter", standard.as_ref())]
    Weaker { standard: Money },
    #[error("the same code stands in line {first}")]
    Twice { first: u64 },
    #[error("{count} rules; {most} are taken at most")]
    TooManyRules { count: usize, most: usize },
    #[error("there is no rule")]
    NoRules,
}

/// Faults being gathered.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<PackFault>);

impl Faults {
    pub(super) fn add(&mut self, line: u64, field: impl Into<String>, flaw: Flaw) {
        self.push(PackFault { line, column: None, field: field.into(), flaw });
    }

    pub(super) fn push(&mut self, fault: PackFault) {
        self.0.push(fault);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of the file, without more than anybody reads.
    pub(super) fn into_sorted(mut self) -> Vec<PackFault> {
        self.0.sort_by(|a, b| (a.line, a.column, &a.field).cmp(&(b.line, b.column, &b.field)));
        self.0.truncate(MAX_FAULTS);
        self.0
    }
}
