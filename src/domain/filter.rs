//! Which incidents are asked for.

use jiff::Timestamp;

use super::code::{Code, CodeRef, CodeSetId};
use super::incident::{Outcome, Status};

/// Every field narrows, `None` and `false` do not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub to: Option<Timestamp>,
    pub code: Option<Code>,
    pub code_set: Option<CodeSetId>,
    /// The terminal's name, as it was, in whatever case.
    pub terminal: Option<String>,
    pub status: Option<Status>,
    pub outcome: Option<Outcome>,
    /// Who recorded it, by the name as it was.
    pub staff: Option<String>,
    /// Only those whose money is or was in doubt: the answer said so, or the outcome did.
    pub doubted: bool,
    /// Only those with a call the acquirer has promised and not yet made.
    pub awaiting_call: bool,
    /// All of them must be found.
    pub words: Vec<SearchWord>,
    pub limit: Option<u32>,
}

/// Something typed into the search field, up to the next blank.
///
/// It is found in what was written down (note, reference, trace, names …): Chinese anywhere in the text, from one character on;
/// words and numbers from their beginning. Whoever knows the meanings of codes adds those that the word describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWord {
    pub text: String,
    /// Codes whose meaning or screen sentence holds the word: an incident with one of them is found too.
    pub codes: Vec<CodeRef>,
}

impl SearchWord {
    /// The words of a query, without any codes.
    #[must_use]
    pub fn split(query: &str) -> Vec<Self> {
        query.split_whitespace().map(|text| Self { text: text.to_owned(), codes: Vec::new() }).collect()
    }
}

impl Filter {
    /// Whether everything is asked for; the limit does not count.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self { limit: self.limit, ..Self::default() }
    }
}
