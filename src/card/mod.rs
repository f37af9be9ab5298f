//! The answer card as values: the facts of a code and the words of a language put together.
//!
//! The window draws it, the log keeps what it said ([`Card::as_given`]), the command line prints it. It decides nothing
//! about pixels and looks nothing up on disk.

mod rules;
mod step;
mod written;

pub use step::CardStep;
pub use written::{heading, written, written_at};

use std::borrow::Cow;

use fluent::FluentValue;
use jiff::civil::Date;

use crate::domain::advice::{Action, Harm, Money, Say, Verdict, WhoActs};
use crate::domain::checklist::Tick;
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::doubt::{Finding, is_safe};
use crate::domain::incident::{AdviceGiven, Outcome};
use crate::i18n::{Texts, text_key, words_key};
use crate::knowledge::{Asked, Catalog, Claim, ClaimKind, CodeSet, Entry, FALLBACK, Picture, Place, Source};

pub use rules::{CardRule, Standard};

/// What a card is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Known(CodeRef),
    /// A code this set does not have: the card then gives the safe default.
    Unknown(CodeRef),
}

impl Subject {
    /// The subject for a code as seen on a terminal that speaks `set`.
    #[must_use]
    pub fn of(catalog: &Catalog, at: CodeRef) -> Self {
        if catalog.entry(&at).is_some() { Self::Known(at) } else { Self::Unknown(at) }
    }

    #[must_use]
    pub fn at(&self) -> &CodeRef {
        match self {
            Self::Known(at) | Self::Unknown(at) => at,
        }
    }
}

/// A likely cause and who can remove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardCause {
    pub text: String,
    pub fixer: WhoActs,
}

/// The same number in another code set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    pub at: CodeRef,
    pub set_name: String,
    pub meaning: String,
    pub headline: String,
    /// The advice there is another one: mixing the sets up would do harm.
    pub differs: bool,
}

/// A popular claim with our verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardClaim {
    pub id: String,
    pub text: String,
    pub verdict: Verdict,
    pub reason: String,
    /// What believing it does, in words, and how bad that is.
    pub harm: Option<String>,
    pub level: Harm,
    pub kind: ClaimKind,
}

/// Everything an answer shows, in the order it is shown.
#[derive(Clone, Debug)]
pub struct Card {
    pub subject: Subject,
    /// The code as its owner writes it; for what is seen without one, that there is none.
    pub spelling: String,
    /// What one is looking at, where the terminal gives no code.
    pub picture: Option<Picture>,
    /// This terminal takes no payment any more.
    pub stop_using: bool,
    pub set_name: String,
    pub meaning: String,
    pub detail: Option<String>,
    /// Text-key suffix of the word of confidence (`high`, `medium`, `low`, `disputed`); `None` for an unknown code.
    pub confidence: Option<&'static str>,
    pub money: Money,
    /// The shop's and its acquirer's own words over the standard; the shop's first.
    pub rules: Vec<CardRule>,
    /// What the standard says of money and action, where a rule asks for a check that it does not.
    pub standard: Option<Standard>,
    /// What the answered questions tell about money in doubt.
    pub finding: Option<Finding>,
    pub action: Action,
    pub headline: String,
    pub say: Say,
    /// Sentences that bound the advice: debit notice, pick-up request, Visa category, unconfirmed.
    pub caveats: Vec<String>,
    pub steps: Vec<CardStep>,
    pub never: Vec<String>,
    pub suggested: Outcome,
    pub causes: Vec<CardCause>,
    /// The issuer sends no reason, in words that stand where causes would.
    pub no_reason: Option<String>,
    pub not: Option<String>,
    pub elsewhere: Vec<Elsewhere>,
    /// What the older generation of the table says, where it differs.
    pub older: Option<String>,
    /// The code stands only in the older generation.
    pub older_only: bool,
    pub claims: Vec<CardClaim>,
    /// Codes of another set that may come beside this one, with their meanings (Mastercard's merchant advice codes).
    pub companions: Vec<(CodeRef, String)>,
    pub sources: Vec<Source>,
    /// The sources did not show the whole table: there may be codes that are not in it.
    pub partial: bool,
    /// `None` for an unknown code.
    pub edition: Option<Edition>,
}

/// Which edition of a code set a card rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub edition: Date,
    pub checked: Date,
    pub stale: bool,
}

impl Card {
    /// Puts the card for `subject` together; `ticks` is what has been done on its checklist.
    #[must_use]
    pub fn new(catalog: &Catalog, texts: &Texts, subject: &Subject, ticks: &[Tick], today: Date) -> Self {
        let at = subject.at();
        let set = catalog.set(&at.set);
        let entry = catalog.entry(at);
        let checklist = catalog.checklist_for(entry);
        let (shown, suggested) = checklist.map_or((Vec::new(), Outcome::InDoubt), |c| c.shown(ticks));
        let steps = shown.iter().map(|step| CardStep::new(catalog, texts, step, ticks)).collect();
        let never = checklist.map_or(&[][..], |c| &c.never[..]);
        let key = code_key(catalog, at);
        let attribute = |name| entry.and_then(|_| texts.attribute(&key, name)).map(Cow::into_owned);
        // What a code is not, and what an older table says, is true of one set only.
        let own = |name| entry.filter(|e| e.words_of.is_none()).and_then(|_| attribute(name));
        Self {
            subject: subject.clone(),
            spelling: written_at(catalog, texts, at),
            picture: entry.and_then(|e| e.picture),
            stop_using: entry.is_some_and(|e| e.stop_using),
            set_name: set_name(texts, &at.set),
            meaning: match entry {
                Some(_) => texts.get(&key).into_owned(),
                None => unknown_meaning(texts, at),
            },
            detail: match entry {
                Some(_) => attribute("detail"),
                None => Some(texts.get("unknown-detail").into_owned()),
            },
            confidence: entry.map(Entry::confidence_word),
            money: entry.map_or(FALLBACK.money, |e| e.money),
            rules: Vec::new(),
            standard: None,
            finding: catalog.finding(entry, ticks),
            action: entry.map_or(FALLBACK.action, |e| e.action),
            headline: headline(catalog, texts, entry),
            say: entry.map_or(FALLBACK.say, |e| e.say),
            caveats: entry.map_or_else(Vec::new, |e| caveats(texts, e)),
            steps,
            never: never.iter().map(|id| texts.name("never", id).into_owned()).collect(),
            suggested,
            causes: entry.map_or_else(Vec::new, |e| {
                let cause = |c: &crate::knowledge::Cause| CardCause {
                    text: texts.name("cause", &c.id).into_owned(),
                    fixer: c.fixer,
                };
                e.causes.iter().map(cause).collect()
            }),
            no_reason: entry.filter(|e| e.reason_unknown).map(|_| texts.get("caveat-no-reason").into_owned()),
            not: own("not"),
            elsewhere: elsewhere(catalog, texts, at, entry),
            older: own("older"),
            older_only: entry.is_some_and(|e| e.generation == Some(crate::domain::advice::Generation::Older)),
            claims: claims(catalog, texts, &Place::Card(at.clone())),
            companions: companions(catalog, texts, at, entry),
            sources: entry.map_or_else(Vec::new, |e| sources(catalog, e)),
            partial: set.is_some_and(|set| set.partial),
            edition: entry.and(set).map(|set| edition(set, today)),
        }
    }

    /// Whether the outcome may be recorded now, or waits for the check of the money.
    #[must_use]
    pub fn allows(&self, outcome: Outcome) -> bool {
        self.money != Money::MayBeCharged || is_safe(outcome, self.finding)
    }

    #[must_use]
    pub fn code(&self) -> &Code {
        &self.subject.at().code
    }

    /// The card as the log keeps it.
    #[must_use]
    pub fn as_given(&self, texts: &Texts) -> AdviceGiven {
        AdviceGiven {
            language: texts.language(),
            edition: self.edition.as_ref().map_or_else(String::new, |e| e.edition.to_string()),
            meaning: self.meaning.clone(),
            money: self.money,
            action: self.action,
            headline: self.headline.clone(),
            say: texts.name("say", self.say).into_owned(),
            steps: self.steps.iter().map(|s| (s.id.clone(), s.text.clone())).collect(),
            never: self.never.clone(),
            rules: self.rules.iter().map(|rule| rule.as_given(texts)).collect(),
        }
    }
}

/// The name of a code set; its id where no name is known (a set from a newer or foreign log).
#[must_use]
pub fn set_name(texts: &Texts, set: &CodeSetId) -> String {
    texts.find(&text_key("set", set.as_str())).map_or_else(|| set.to_string(), Cow::into_owned)
}

/// The short meaning of a code in a language; for a code nobody knows, a sentence that says so.
#[must_use]
pub fn meaning(catalog: &Catalog, texts: &Texts, at: &CodeRef) -> String {
    match catalog.entry(at) {
        Some(_) => texts.get(&code_key(catalog, at)).into_owned(),
        None => unknown_meaning(texts, at),
    }
}

/// The one action in words.
#[must_use]
pub fn headline(catalog: &Catalog, texts: &Texts, entry: Option<&Entry>) -> String {
    let special = catalog.checklist_for(entry).and_then(|c| c.headline.as_deref());
    let action = entry.map_or(FALLBACK.action, |e| e.action);
    texts.name("action", special.unwrap_or(action.as_ref())).into_owned()
}

/// The key of a code's texts: its own, or those of the row that means the very same.
fn code_key(catalog: &Catalog, at: &CodeRef) -> String {
    words_key(&catalog.words_at(at))
}

fn unknown_meaning(texts: &Texts, at: &CodeRef) -> String {
    texts.with("unknown-meaning", &[("code", FluentValue::from(at.code.as_str()))]).into_owned()
}

fn caveats(texts: &Texts, entry: &Entry) -> Vec<String> {
    let mut keys = Vec::new();
    if entry.confidence == crate::domain::advice::Confidence::Low {
        keys.push("caveat-unconfirmed".to_owned());
    }
    if entry.debit_caveat {
        keys.push("caveat-debit".to_owned());
    }
    if entry.retain_card {
        keys.push("caveat-retain".to_owned());
    }
    if let Some(category) = &entry.visa_category {
        keys.push(format!("caveat-visa-{}", category.number));
    }
    keys.iter().map(|key| texts.get(key).into_owned()).collect()
}

fn elsewhere(catalog: &Catalog, texts: &Texts, at: &CodeRef, entry: Option<&Entry>) -> Vec<Elsewhere> {
    catalog
        .elsewhere(at)
        .map(|(set, other)| {
            let at = CodeRef { set: set.id.clone(), code: other.code.clone() };
            Elsewhere {
                set_name: set_name(texts, &set.id),
                meaning: texts.get(&code_key(catalog, &at)).into_owned(),
                headline: headline(catalog, texts, Some(other)),
                differs: entry.is_none_or(|e| e.action != other.action || e.money != other.money),
                at,
            }
        })
        .collect()
}

/// The popular claims that stand in a place, in words.
#[must_use]
pub fn claims(catalog: &Catalog, texts: &Texts, place: &Place) -> Vec<CardClaim> {
    catalog.claims_at(place).map(|claim| claim_in_words(texts, claim)).collect()
}

/// A popular claim in words.
#[must_use]
pub fn claim_in_words(texts: &Texts, claim: &Claim) -> CardClaim {
    let key = text_key("claim", &claim.id);
    CardClaim {
        id: claim.id.clone(),
        text: texts.get(&key).into_owned(),
        verdict: claim.verdict,
        reason: texts.attribute(&key, "reason").unwrap_or_default().into_owned(),
        harm: texts.attribute(&key, "harm").map(Cow::into_owned),
        level: claim.harm,
        kind: claim.kind,
    }
}

/// Codes of the sets that name this one as theirs: those that may stand on the slip of a refused payment, or the answers to
/// the query that a payment in doubt needs.
fn companions(catalog: &Catalog, texts: &Texts, at: &CodeRef, entry: Option<&Entry>) -> Vec<(CodeRef, String)> {
    let asked = match entry.map(|entry| entry.money) {
        Some(Money::NotCharged) => Asked::Refusal,
        Some(Money::MayBeCharged) => Asked::Query,
        _ => return Vec::new(),
    };
    let beside = catalog.entries().filter(|(set, _)| set.beside.contains(&at.set) && set.asked == asked);
    beside
        .map(|(set, entry)| {
            let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
            let meaning = meaning(catalog, texts, &at);
            (at, meaning)
        })
        .collect()
}

/// Everything the card's statements rest on: the meaning first, then its causes and categories; each source once.
fn sources(catalog: &Catalog, entry: &Entry) -> Vec<Source> {
    let further =
        entry.causes.iter().flat_map(|c| &c.sources).chain(entry.visa_category.iter().flat_map(|v| &v.sources));
    let mut found: Vec<Source> = Vec::new();
    for source in entry.sources.iter().chain(further).filter_map(|id| catalog.source(id)) {
        if !found.contains(source) {
            found.push(source.clone());
        }
    }
    found
}

fn edition(set: &CodeSet, today: Date) -> Edition {
    Edition { edition: set.edition, checked: set.checked, stale: set.is_stale(today) }
}
