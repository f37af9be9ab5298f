//! The catalogue: every code set, checklist, source and claim, ready to be asked.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::built_in::Files;
use super::format::{Asked, ChecklistFile, CodeSetFile, EntryFacts, Rail, Role, Source, SourceFile, Step, StepFile};
use super::reading::{Claim, ClaimFile, Guide, GuideFile, Hotline, HotlineFile, Place, Routine, RoutineFile};
use super::verify::{KnowledgeError, verify, wrong};
use crate::domain::advice::{Action, Confidence, Money, Say};
use crate::domain::checklist::{Checklist, ShownStep, Tick};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::doubt::Finding;

/// The files of `assets/codes/`, in the order in which the sets are shown and searched.
#[rustfmt::skip]
const CODE_SETS: [&str; 28] = [
    "unionpay", "wechatpay", "wechatpay_state", "alipay", "alipay_code", "alipay_state", "unionpay_gateway",
    "iso8583-1987", "visa", "mastercard", "mastercard_mac", "amex", "discover", "iso8583-1993", "iso8583-2003",
    "stripe", "adyen", "as2805", "bom_eftpos_now", "windcave", "windcave_px_old", "quest", "rapyd", "rapyd_diag",
    "moneris_go", "gicc_de", "emv-offline", "symptom",
];

/// One row of a code set.
pub type Entry = EntryFacts;

/// The advice for a code nobody knows: never a blank, never a second charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fallback {
    pub money: Money,
    pub action: Action,
    pub say: Say,
    pub checklist: &'static str,
}

/// See [`Fallback`].
pub const FALLBACK: Fallback =
    Fallback { money: Money::MayBeCharged, action: Action::CheckFirst, say: Say::Checking, checklist: "unknown" };

/// One dialect, with its rows in table order.
#[derive(Debug)]
pub struct CodeSet {
    pub id: CodeSetId,
    pub edition: Date,
    pub checked: Date,
    pub role: Role,
    /// How the customer pays where it is met.
    pub rail: Rail,
    /// Met in most shops.
    pub usual: bool,
    /// For a companion: the sets it comes beside; empty for any set.
    pub beside: Vec<CodeSetId>,
    /// For a companion: when its codes come.
    pub asked: Asked,
    pub partial: bool,
    pub entries: Vec<Entry>,
    by_code: HashMap<Code, usize>,
}

impl CodeSet {
    /// How long a check is good for before the set is marked stale.
    const GOOD_FOR: fn() -> Span = || 12.months();

    #[must_use]
    pub fn entry(&self, code: &Code) -> Option<&Entry> {
        self.by_code.get(code).and_then(|i| self.entries.get(*i))
    }

    /// Whether a terminal can be said to speak this set.
    #[must_use]
    pub fn is_choosable(&self) -> bool {
        self.role == Role::Terminal
    }

    /// Whether its codes may come from a terminal that speaks `set`. Numbers of any other companion would pass for codes of
    /// the terminal.
    #[must_use]
    pub fn accompanies(&self, set: &CodeSetId) -> bool {
        self.role == Role::Companion && (self.beside.is_empty() || self.beside.contains(set))
    }

    /// Whether its rows are codes, and not what is seen where there is none.
    #[must_use]
    pub fn has_codes(&self) -> bool {
        self.role != Role::Symptom
    }

    /// Whether the facts were last checked more than twelve months before `today`.
    #[must_use]
    pub fn is_stale(&self, today: Date) -> bool {
        self.checked.saturating_add(Self::GOOD_FOR()) < today
    }
}

/// Everything that is known. Built once, then only read.
#[derive(Debug)]
pub struct Catalog {
    sets: Vec<CodeSet>,
    checklists: BTreeMap<String, Checklist>,
    pub(super) steps: StepFile,
    sources: BTreeMap<String, Source>,
    claims: Vec<Claim>,
    routines: Vec<Routine>,
    guides: Vec<Guide>,
    hotlines: Vec<Hotline>,
}

impl Catalog {
    /// Reads and checks the knowledge the program was built with.
    ///
    /// # Errors
    /// [`KnowledgeError`] names the file and what is wrong in it. The tests keep a build with such an error from shipping.
    pub fn built_in() -> Result<Self, KnowledgeError> {
        let codes = Files::of("assets/codes")?;
        let mut sets = Vec::with_capacity(CODE_SETS.len());
        for id in CODE_SETS {
            let file = format!("codes/{id}.toml");
            sets.push(code_set(&file, codes.read(&file)?)?);
        }
        let files = Files::of("assets")?;
        let checklists = files.read::<ChecklistFile>("checklists.toml")?.checklists;
        let sources = files.read::<SourceFile>("sources.toml")?.sources;
        let catalog = Self {
            sets,
            checklists: checklists.into_iter().map(|c| (c.id.clone(), c)).collect(),
            steps: files.read("steps.toml")?,
            sources: sources.into_iter().map(|s| (s.id.clone(), s)).collect(),
            claims: files.read::<ClaimFile>("claims.toml")?.claims,
            routines: files.read::<RoutineFile>("routines.toml")?.routines,
            guides: files.read::<GuideFile>("guides.toml")?.guides,
            hotlines: files.read::<HotlineFile>("hotlines.toml")?.hotlines,
        };
        verify(&catalog)?;
        Ok(catalog)
    }

    #[must_use]
    pub fn sets(&self) -> &[CodeSet] {
        &self.sets
    }

    /// The sets a terminal can speak where customers pay in this way.
    pub fn choosable(&self, rail: Rail) -> impl Iterator<Item = &CodeSet> {
        self.sets.iter().filter(move |set| set.is_choosable() && set.rail == rail)
    }

    /// What is seen on a terminal that gives no code.
    pub fn symptoms(&self) -> impl Iterator<Item = &Entry> {
        self.sets.iter().filter(|set| set.role == Role::Symptom).flat_map(|set| &set.entries)
    }

    #[must_use]
    pub fn set(&self, id: &CodeSetId) -> Option<&CodeSet> {
        self.sets.iter().find(|s| s.id == *id)
    }

    #[must_use]
    pub fn entry(&self, at: &CodeRef) -> Option<&Entry> {
        self.set(&at.set)?.entry(&at.code)
    }

    /// Every row with its set, in table order.
    pub fn entries(&self) -> impl Iterator<Item = (&CodeSet, &Entry)> {
        self.sets.iter().flat_map(|set| set.entries.iter().map(move |entry| (set, entry)))
    }

    /// The same number in the other sets. Symptoms have no numbers.
    pub fn elsewhere<'a>(&'a self, at: &'a CodeRef) -> impl Iterator<Item = (&'a CodeSet, &'a Entry)> {
        let others = self.sets.iter().filter(|set| set.id != at.set && set.role != Role::Symptom && !at.is_symptom());
        others.filter_map(|set| set.entry(&at.code).map(|entry| (set, entry)))
    }

    #[must_use]
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.get(id)
    }

    pub fn checklists(&self) -> impl Iterator<Item = &Checklist> {
        self.checklists.values()
    }

    /// The checklist of a row, or the one for unknown codes.
    #[must_use]
    pub fn checklist_for(&self, entry: Option<&Entry>) -> Option<&Checklist> {
        self.checklist(entry.map_or(FALLBACK.checklist, |e| &e.checklist))
    }

    /// What the questions answered on a row's checklist tell about the money; the last that tells anything counts.
    #[must_use]
    pub fn finding(&self, entry: Option<&Entry>, ticks: &[Tick]) -> Option<Finding> {
        let (shown, _) = self.checklist_for(entry)?.shown(ticks);
        let told = |step: &ShownStep<'_>| self.steps.question.get(step.id)?.finding.get(&step.answer?).copied();
        shown.iter().filter_map(told).next_back()
    }

    /// What a step or question rests on.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.step.get(id).or_else(|| self.steps.question.get(id))
    }

    /// The ids of all steps, questions and never-do lines, each with the kind that its text key begins with.
    pub fn step_ids(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let kinds = [("step", &self.steps.step), ("question", &self.steps.question), ("never", &self.steps.never)];
        kinds.into_iter().flat_map(|(kind, map)| map.keys().map(move |id| (kind, id.as_str())))
    }

    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    #[must_use]
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The popular claims that stand in a place.
    pub fn claims_at<'a>(&'a self, place: &'a Place) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(move |claim| claim.place == *place)
    }

    #[must_use]
    pub fn routines(&self) -> &[Routine] {
        &self.routines
    }

    #[must_use]
    pub fn routine(&self, id: &str) -> Option<&Routine> {
        self.routines.iter().find(|routine| routine.id == id)
    }

    #[must_use]
    pub fn guides(&self) -> &[Guide] {
        &self.guides
    }

    #[must_use]
    pub fn guide(&self, id: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.id == id)
    }

    #[must_use]
    pub fn hotlines(&self) -> &[Hotline] {
        &self.hotlines
    }

    /// The row whose words a row speaks: its own, unless it means the very same as another.
    #[must_use]
    pub fn words_at(&self, at: &CodeRef) -> CodeRef {
        let borrowed = self.entry(at).and_then(|entry| entry.words_of.as_ref());
        borrowed.map_or_else(|| at.clone(), |of| of.0.clone())
    }

    /// How many independent lineages stand behind a list of sources.
    #[must_use]
    pub fn lineages(&self, sources: &[String]) -> usize {
        let mut lineages: Vec<&str> =
            sources.iter().filter_map(|id| self.source(id)).map(|s| s.lineage.as_str()).collect();
        lineages.sort_unstable();
        lineages.dedup();
        lineages.len()
    }
}

/// Facts as a card and the command line need them, whatever a row leaves out.
impl Entry {
    /// The code as its owner writes it.
    #[must_use]
    pub fn spelling(&self) -> &str {
        self.written.as_deref().unwrap_or(self.code.as_str())
    }

    /// The word of confidence a row is shown with: its text key without prefix.
    #[must_use]
    pub fn confidence_word(&self) -> &'static str {
        match (self.disputed, self.confidence) {
            (true, _) => "disputed",
            (false, Confidence::High) => "high",
            (false, Confidence::Medium) => "medium",
            (false, Confidence::Low) => "low",
        }
    }
}

fn code_set(file: &str, facts: CodeSetFile) -> Result<CodeSet, KnowledgeError> {
    let mut by_code = HashMap::with_capacity(facts.codes.len());
    for (place, entry) in facts.codes.iter().enumerate() {
        if by_code.insert(entry.code.clone(), place).is_some() {
            return Err(wrong(file, entry.code.as_str(), "stands there twice".to_owned()));
        }
    }
    Ok(CodeSet {
        id: facts.id,
        edition: facts.edition,
        checked: facts.checked,
        role: facts.role,
        rail: facts.rail,
        usual: facts.usual,
        beside: facts.beside,
        asked: facts.asked,
        partial: facts.partial,
        entries: facts.codes,
        by_code,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_goes_stale_a_year_after_its_check() {
        let catalog = Catalog::built_in().unwrap();
        let set = catalog.set(&CodeSetId::default()).unwrap();
        let day = |days: i64| set.checked.saturating_add(days.days());
        assert!(!set.is_stale(day(300)));
        assert!(set.is_stale(day(400)));
    }
}
