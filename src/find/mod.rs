//! From whatever a cashier types to the rows of the code sets that are meant, best first.
//!
//! A query is brought to its normal form (`normal`), read for response codes (`query`, `context`, `grammar`) that are looked up
//! with their usual misspellings (`codes`), and searched by words, typos and pinyin (`index`, `words`, `latin`,
//! `pinyin`); `rank` puts both together. Everything is prepared once; asking changes nothing.

mod codes;
mod context;
mod grammar;
mod index;
mod latin;
mod normal;
mod pinyin;
mod query;
mod rank;
mod terms;
mod topics;
mod words;

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use codes::Codes;
use index::Index;
use normal::normal;
use query::Query;
use terms::squeezed;
use topics::Topics;

pub use topics::Topic;

use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::early::Early;
use crate::i18n::{Languages, Texts};
use crate::knowledge::Catalog;

/// Finds rows by code, sentence, words or pinyin.
#[derive(Debug)]
pub struct Finder {
    codes: Arc<Codes>,
    /// A code is found without it.
    words: Early<Words>,
}

/// How long the window has the processor to itself while it opens.
const FIRST_FRAME: Duration = Duration::from_millis(300);

/// What is searched by words.
#[derive(Debug)]
struct Words {
    index: Index,
    topics: Topics,
}

/// Where answers may come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope<'a> {
    /// The terminal's code set: it wins among equals.
    pub preferred: Option<&'a CodeSetId>,
    /// Answers from this set alone.
    pub only: Option<&'a CodeSetId>,
}

/// What was found, and how the query was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Best first; scores never rise.
    pub answers: Vec<Hit>,
    pub read_as: Reading,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub at: CodeRef,
    /// How sure it is that this row is meant, 0 to 1. Comparable within one answer only.
    pub score: f32,
    pub how: How,
}

/// Why a row is among the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Its code was typed, and nothing else that could mean something.
    Exact,
    /// The same, but written another way: `057`, `E57`, `5l`.
    Spelling,
    /// Its code stands in a sentence.
    InSentence,
    /// Its words were typed.
    Words,
}

/// What the query was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing that could be searched for.
    Nothing,
    /// A response code, known or not.
    Code(Code),
    Words,
    /// A card number: nothing was searched, and it should not be kept.
    CardNumber,
}

impl<'a> Scope<'a> {
    fn allows(self, set: &CodeSetId) -> bool {
        self.only.is_none_or(|only| only == set)
    }

    /// The set that was asked for, in one way or the other.
    fn named(self) -> Option<&'a CodeSetId> {
        self.only.or(self.preferred)
    }
}

impl Finder {
    /// Prepares all rows with their texts in these languages.
    #[must_use]
    pub fn new(catalog: &Catalog, texts: &[&Texts]) -> Self {
        let codes = Codes::new(catalog);
        let words = Words::new(catalog, &codes, texts);
        Self { codes: Arc::new(codes), words: Early::ready(words) }
    }

    /// Prepares the codes, and a little later, on a thread of its own, what is searched by words in all languages of the interface:
    /// the program's first frame needs none of that.
    #[must_use]
    pub fn begin(catalog: &Arc<Catalog>, languages: &Arc<Languages>) -> Self {
        let codes = Arc::new(Codes::new(catalog));
        let (of_codes, catalog, languages) = (Arc::clone(&codes), Arc::clone(catalog), Arc::clone(languages));
        let words = Early::begin_after(FIRST_FRAME, "search", move || {
            let texts: Vec<&Texts> = languages.all().collect();
            Words::new(&catalog, &of_codes, &texts)
        });
        Self { codes, words }
    }

    /// What `query` may mean: at most `limit` rows, best first. An exact code always comes first.
    #[must_use]
    pub fn find(&self, query: &str, scope: Scope<'_>, limit: usize) -> Found {
        match Query::read(query) {
            Query::Nothing => Found { answers: Vec::new(), read_as: Reading::Nothing },
            Query::CardNumber => Found { answers: Vec::new(), read_as: Reading::CardNumber },
            Query::Text(text) => rank::rank(&self.codes, || &self.words.get().index, &text, scope, limit),
        }
    }

    /// The codes whose own meaning or screen sentence, in any language, holds `word`: Chinese anywhere in it, from two characters
    /// on; other words from their beginning. For searching the log by what its codes mean.
    #[must_use]
    pub fn codes_saying(&self, word: &str) -> Vec<CodeRef> {
        let word = squeezed(&normal(word));
        if word.chars().count() < 2 {
            return Vec::new();
        }
        let mut rows: Vec<_> =
            self.words.get().index.phrases.iter().flat_map(|phrase| phrase.rows_saying(&word)).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().filter_map(|row| Some(self.codes.row(row)?.at.clone())).collect()
    }

    /// For a code that `set` does not know: what of it is one slip away (swapped digits, a look-alike, the key beside),
    /// then the same code in other sets.
    #[must_use]
    pub fn nearest(&self, code: &Code, set: &CodeSetId, limit: usize) -> Vec<CodeRef> {
        self.codes.nearest(code, set, limit)
    }
}

impl Words {
    fn new(catalog: &Catalog, codes: &Codes, texts: &[&Texts]) -> Self {
        // A till has two cores. Without a thread it takes a little longer.
        let (index, topics) = thread::scope(|scope| {
            let topics = || Topics::new(catalog, texts);
            let aside = thread::Builder::new().name("topics".to_owned()).spawn_scoped(scope, topics);
            let index = Index::new(codes, texts);
            let read = aside.ok().and_then(|thread| thread.join().ok());
            (index, read.unwrap_or_else(topics))
        });
        Self { index, topics }
    }
}
