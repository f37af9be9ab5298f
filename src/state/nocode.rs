//! From what is seen on a terminal without a code to the card: first what one is looking at, then what it shows.

use super::{Stamp, State};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::find::Scope;
use crate::job::Job;
use crate::knowledge::{Entry, Picture};

/// How many symptoms are offered for words.
const FOUND: usize = 9;

/// What can be asked for on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCodeIntent {
    /// This is what one is looking at.
    Picture(Picture),
    /// The text in the search field has changed.
    Search,
}

/// What has been chosen on the page so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoCode {
    pub picture: Option<Picture>,
    /// What the typed words may mean, best first; `None` while nothing is typed.
    pub found: Option<Vec<CodeRef>>,
}

impl State {
    /// The symptoms to choose from: those found by words, else those of the chosen picture; `None` while neither is there.
    #[must_use]
    pub fn offered_symptoms(&self) -> Option<Vec<&Entry>> {
        if let Some(found) = &self.no_code.found {
            return Some(found.iter().filter_map(|at| self.catalog.entry(at)).collect());
        }
        let picture = self.no_code.picture?;
        Some(self.catalog.symptoms().filter(|entry| entry.picture == Some(picture)).collect())
    }

    pub(super) fn act_on_no_code(&mut self, intent: NoCodeIntent) {
        match intent {
            NoCodeIntent::Picture(picture) => self.no_code.picture = Some(picture),
            NoCodeIntent::Search => {
                let query = self.drafts.symptom.trim();
                let only = CodeSetId::new(CodeSetId::SYMPTOM);
                let scope = Scope { preferred: None, only: Some(&only) };
                let hits = |query| self.finder.find(query, scope, FOUND).answers;
                let found = (!query.is_empty()).then(|| hits(query).into_iter().map(|hit| hit.at).collect());
                self.no_code.found = found;
            }
        }
    }

    /// The page begins anew whenever it is entered.
    pub(super) fn begin_no_code(&mut self) {
        self.no_code = NoCode::default();
        self.drafts.symptom.clear();
    }

    /// One choice back; from the first one, back to the till.
    pub(super) fn back_on_no_code(&mut self, stamp: &Stamp) -> Vec<Job> {
        if self.no_code == NoCode::default() {
            return self.go_to(super::Page::Till, stamp);
        }
        self.begin_no_code();
        Vec::new()
    }
}
