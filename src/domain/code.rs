//! Response codes and the code sets that give them meaning.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name of one code set, as in the `scheme` column of the fact tables: `unionpay`, `visa`, `iso8583-1987` …
///
/// A response code means nothing without it: 65 is a count limit in one set and "insert the chip" in another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeSetId(String);

impl CodeSetId {
    /// The set that is assumed before the shop has said what is printed on its terminal: Chinese shops first.
    pub const DEFAULT: &'static str = "unionpay";
    /// The set of what is seen when a terminal gives no code: its "codes" are the names of symptoms.
    pub const SYMPTOM: &'static str = "symptom";

    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for CodeSetId {
    fn default() -> Self {
        Self::new(Self::DEFAULT)
    }
}

impl fmt::Display for CodeSetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A response code as the terminal shows it, in one spelling: trimmed, ASCII, upper case, at most [`Code::MAX_LEN`] long.
///
/// It need not be known to any code set: an incident with an unheard-of code is still an incident.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

impl Code {
    /// The longest word a wallet or gateway uses as a code, with room to spare.
    pub const MAX_LEN: usize = 64;

    /// Takes a code as written; `None` if it cannot be one (empty, too long, blank inside, or not ASCII letters, digits, `_`, `.`, `-`).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = !text.is_empty()
            && text.len() <= Self::MAX_LEN
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
            && text.bytes().any(|b| b.is_ascii_alphanumeric());
        fits.then(|| Self(text.to_ascii_uppercase()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a word, which no two code sets use for different things, and not a number or a few letters.
    #[must_use]
    pub fn is_word(&self) -> bool {
        self.0.len() > 4 && self.0.bytes().any(|b| b.is_ascii_alphabetic())
    }
}

impl TryFrom<String> for Code {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a response code")
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One row of one code set: the only thing that has a meaning.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CodeRef {
    pub set: CodeSetId,
    pub code: Code,
}

impl CodeRef {
    /// Reads `set:code`, as [`CodeRef`] is written; `None` if it is not that.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (set, code) = text.split_once(':')?;
        let fits = !set.is_empty() && set.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        fits.then_some(())?;
        Some(Self { set: CodeSetId::new(set), code: Code::parse(code)? })
    }

    /// Whether it stands for something seen on a terminal that gave no code.
    #[must_use]
    pub fn is_symptom(&self) -> bool {
        self.set.as_str() == CodeSetId::SYMPTOM
    }
}

impl fmt::Display for CodeRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.set, self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_one_spelling() {
        assert_eq!(Code::parse(" a0 ").unwrap().as_str(), "A0");
        assert_eq!(Code::parse("57").unwrap().to_string(), "57");
    }

    #[test]
    fn what_cannot_be_a_code_is_refused() {
        for text in ["", "  ", "余额", "5 7", "--", &"9".repeat(65)] {
            assert_eq!(Code::parse(text), None, "{text}");
        }
    }
}
