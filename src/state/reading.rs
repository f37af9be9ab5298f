//! The pages to read: which guide is open, which claims the ledger shows, which telephone numbers.

use super::{Page, State};
use crate::domain::advice::{Harm, Verdict};
use crate::find::Topic;
use crate::knowledge::{Caller, Claim, Place};

/// How many claims stand on one page of the ledger.
pub const CLAIMS_A_PAGE: usize = 12;

/// What can be asked for on the pages to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadIntent {
    /// One of these pages, with a way back to where one is.
    Open(Page),
    Guide(String),
    /// The ledger, at this claim.
    Claim(String),
    Topic(Topic),
    /// Where a claim stands.
    Place(Place),
    /// The words typed into the ledger have changed.
    LedgerChanged,
    ByVerdict(Option<Verdict>),
    ByHarm(Option<Harm>),
    /// The whole ledger again.
    AllClaims,
    /// Pages forward, or back.
    Turn(i32),
    /// ISO 3166; all countries if none.
    ByCountry(Option<String>),
    ByCaller(Option<Caller>),
}

/// What is chosen on the ledger's page.
#[derive(Debug, Default)]
pub struct Ledger {
    pub verdict: Option<Verdict>,
    pub harm: Option<Harm>,
    /// The claim somebody came for; it stands first, and those of its place after it.
    pub at: Option<String>,
    pub page: usize,
    /// Ids of the claims that fit what was typed, best first.
    found: Option<Vec<String>>,
}

/// What is chosen on the page of telephone numbers.
#[derive(Debug)]
pub struct NumbersShown {
    pub country: Option<String>,
    pub caller: Option<Caller>,
}

impl Default for NumbersShown {
    fn default() -> Self {
        Self { country: Some("CN".to_owned()), caller: None }
    }
}

/// What stands open on the pages to read.
#[derive(Debug, Default)]
pub struct Shelf {
    pub guide: Option<String>,
    pub ledger: Ledger,
    pub numbers: NumbersShown,
    /// The pages that led here, each with the guide that was open there.
    trail: Vec<(Page, Option<String>)>,
}

/// The ledger as it is chosen: its claims in their order, and how many there would be under each other choice.
#[derive(Debug, Default)]
pub struct LedgerRows<'a> {
    pub claims: Vec<&'a Claim>,
    verdicts: Vec<Verdict>,
    harms: Vec<Harm>,
}

impl LedgerRows<'_> {
    #[must_use]
    pub fn with_verdict(&self, verdict: Option<Verdict>) -> usize {
        self.verdicts.iter().filter(|own| verdict.is_none_or(|wanted| wanted == **own)).count()
    }

    #[must_use]
    pub fn with_harm(&self, harm: Option<Harm>) -> usize {
        self.harms.iter().filter(|own| harm.is_none_or(|wanted| wanted == **own)).count()
    }

    #[must_use]
    pub fn pages(&self) -> usize {
        self.claims.len().div_ceil(CLAIMS_A_PAGE)
    }
}

impl State {
    /// The claims of the ledger: those that were searched for, best first; else the most dangerous first.
    #[must_use]
    pub fn ledger(&self) -> LedgerRows<'_> {
        let ledger = &self.shelf.ledger;
        let mut claims: Vec<&Claim> = match &ledger.found {
            Some(ids) => ids.iter().filter_map(|id| self.claim(id)).collect(),
            None => self.catalog.claims().iter().collect(),
        };
        if ledger.found.is_none() {
            claims.sort_by_key(|claim| std::cmp::Reverse((claim.harm, claim.verdict)));
        }
        if let Some(first) = ledger.at.as_deref().and_then(|id| self.claim(id)) {
            claims.retain(|claim| claim.place == first.place);
            // Sorting keeps the others in their order.
            claims.sort_by_key(|claim| claim.id != first.id);
        }
        let (verdict, harm) = (ledger.verdict, ledger.harm);
        let fits_verdict = |claim: &Claim| verdict.is_none_or(|wanted| wanted == claim.verdict);
        let fits_harm = |claim: &Claim| harm.is_none_or(|wanted| wanted == claim.harm);
        let verdicts = claims.iter().filter(|claim| fits_harm(claim)).map(|claim| claim.verdict).collect();
        let harms = claims.iter().filter(|claim| fits_verdict(claim)).map(|claim| claim.harm).collect();
        claims.retain(|claim| fits_verdict(claim) && fits_harm(claim));
        LedgerRows { claims, verdicts, harms }
    }

    /// A popular claim by its id.
    #[must_use]
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.catalog.claims().iter().find(|claim| claim.id == id)
    }

    /// Whether one came here from another page than the till, so that "back" leads there.
    #[must_use]
    pub fn has_trail(&self) -> bool {
        let inner = matches!(self.page, Page::Guide | Page::Claims | Page::Hotlines);
        inner || (self.is_reading() && !self.shelf.trail.is_empty())
    }

    fn is_reading(&self) -> bool {
        matches!(self.page, Page::Guides | Page::Guide | Page::Claims | Page::Hotlines | Page::Routines)
    }

    pub(super) fn act_on_reading(&mut self, intent: ReadIntent) {
        let ledger = &mut self.shelf.ledger;
        match intent {
            ReadIntent::Open(page) => self.open_page(page),
            ReadIntent::Guide(id) | ReadIntent::Topic(Topic::Guide(id)) | ReadIntent::Place(Place::Guide(id)) => {
                self.open_page(Page::Guide);
                self.shelf.guide = Some(id);
            }
            ReadIntent::Claim(id) | ReadIntent::Topic(Topic::Claim(id)) => {
                self.open_page(Page::Claims);
                self.drafts.ledger.clear();
                self.shelf.ledger = Ledger { at: Some(id), ..Ledger::default() };
            }
            ReadIntent::Topic(Topic::Routine(id)) | ReadIntent::Place(Place::Routine(id)) => {
                self.open_page(Page::Routines);
                self.routines.shown = Some(id);
            }
            ReadIntent::Place(Place::Card(at)) => {
                // What was typed before would hide the code that is looked up.
                self.drafts.words.clear();
                self.shelf.trail.clear();
                self.pick(at);
            }
            ReadIntent::LedgerChanged => {
                (ledger.at, ledger.page) = (None, 0);
                self.search_ledger();
            }
            ReadIntent::ByVerdict(verdict) => (ledger.verdict, ledger.page) = (verdict, 0),
            ReadIntent::ByHarm(harm) => (ledger.harm, ledger.page) = (harm, 0),
            ReadIntent::AllClaims => {
                self.drafts.ledger.clear();
                self.shelf.ledger = Ledger::default();
            }
            ReadIntent::Turn(by) => {
                let last = self.ledger().pages().saturating_sub(1);
                let by = isize::try_from(by).unwrap_or_default();
                let ledger = &mut self.shelf.ledger;
                ledger.page = ledger.page.saturating_add_signed(by).min(last);
            }
            ReadIntent::ByCountry(country) => self.shelf.numbers.country = country,
            ReadIntent::ByCaller(caller) => self.shelf.numbers.caller = caller,
        }
    }

    fn open_page(&mut self, page: Page) {
        if !self.is_reading() {
            self.shelf.trail.clear();
        }
        if self.page != page || page == Page::Guide {
            self.shelf.trail.push((self.page, self.shelf.guide.clone()));
        }
        self.page = page;
    }

    /// Back along the way one came; whether there was one.
    pub(super) fn back_along_trail(&mut self) -> bool {
        if !self.is_reading() {
            return false;
        }
        let Some((page, guide)) = self.shelf.trail.pop() else { return false };
        self.shelf.guide = guide;
        self.till.refocus |= page == Page::Till;
        self.page = page;
        true
    }

    /// One goes somewhere else altogether.
    pub(super) fn leave_trail(&mut self) {
        self.shelf.trail.clear();
    }

    fn search_ledger(&mut self) {
        let words = self.drafts.ledger.trim();
        // The first letter of a word tells nothing yet.
        let begun = words.chars().count() < 2 && words.is_ascii();
        self.shelf.ledger.found = (!begun).then(|| {
            let topics = self.finder.topics(words, usize::MAX).into_iter();
            topics.filter_map(|topic| if let Topic::Claim(id) = topic { Some(id) } else { None }).collect()
        });
    }
}
