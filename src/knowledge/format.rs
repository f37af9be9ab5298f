//! The shape of the files in `assets/` that answer a code: what each field means and may hold. Those to read are in
//! `reading`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;
use strum::{AsRefStr, VariantArray};

use crate::domain::advice::{Action, Category, Confidence, Generation, Money, Retry, Say, WhoActs};
use crate::domain::checklist::{Answer, Checklist};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::doubt::Finding;
use crate::domain::terminal::Whom;

/// `assets/codes/<set>.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeSetFile {
    pub id: CodeSetId,
    /// The date by which this edition of the facts is named.
    pub edition: Date,
    /// When the facts were last held against their sources.
    pub checked: Date,
    pub role: Role,
    /// How the customer pays where it is met; for a companion or the symptoms, of no meaning.
    #[serde(default)]
    pub rail: Rail,
    /// Met in most shops: among the few that a key steps through.
    #[serde(default)]
    pub usual: bool,
    /// For a companion: the sets it comes beside; empty for any set.
    #[serde(default)]
    pub beside: Vec<CodeSetId>,
    /// For a companion: when its codes come.
    #[serde(default)]
    pub asked: Asked,
    /// The sources did not show the whole table.
    pub partial: bool,
    #[serde(rename = "code")]
    pub codes: Vec<EntryFacts>,
}

/// How a code set is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A terminal speaks it: it can be chosen for a terminal.
    Terminal,
    /// Its codes come beside those of other sets.
    Companion,
    /// No codes at all: what a cashier sees when the terminal gives none.
    Symptom,
}

/// How the customer pays: the first thing a merchant can tell about a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Rail {
    /// A card, or a phone in its place.
    #[default]
    Card,
    /// A QR code on a telephone.
    Qr,
}

/// When the codes of a companion come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// On the slip of a refused payment.
    #[default]
    Refusal,
    /// As the answer when a payment in doubt is looked up.
    Query,
}

/// What a cashier is looking at when there is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Picture {
    Screen,
    Reader,
    Printer,
    Network,
    Qr,
    /// The device itself: keypad, power, battery, its case.
    Terminal,
}

/// One `[[code]]` of a code set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each a line of the data file")]
pub struct EntryFacts {
    pub code: Code,
    /// The code as its owner writes it, where that is not in capitals.
    #[serde(default)]
    pub written: Option<String>,
    pub category: Category,
    pub money: Money,
    pub action: Action,
    pub who_acts: WhoActs,
    pub retry: Retry,
    /// The table asks for the card to be kept. Not advice: see `caveat-retain`.
    #[serde(default)]
    pub retain_card: bool,
    pub confidence: Confidence,
    /// Good sources say different things.
    #[serde(default)]
    pub disputed: bool,
    /// UnionPay only: which of the two tables in circulation knows the code.
    #[serde(default)]
    pub generation: Option<Generation>,
    /// The card has causes and says what the code is not.
    #[serde(default)]
    pub full_card: bool,
    /// A row that means the very same: its words are this row's too.
    #[serde(default)]
    pub words_of: Option<WordsOf>,
    pub checklist: String,
    pub say: Say,
    /// Only the neutral sentence may be said.
    #[serde(default)]
    pub sensitive: bool,
    /// The issuer refuses and sends no reason: nobody at the till can know one.
    #[serde(default)]
    pub reason_unknown: bool,
    /// Not charged as a rule, but a debit notice or a missing slip makes it a doubt.
    #[serde(default)]
    pub debit_caveat: bool,
    /// Symptoms only: what one is looking at.
    #[serde(default)]
    pub picture: Option<Picture>,
    /// Symptoms only: this terminal takes no payment any more.
    #[serde(default)]
    pub stop_using: bool,
    #[serde(default)]
    pub visa_category: Option<VisaCategory>,
    #[serde(default)]
    pub confused_with: Vec<Code>,
    #[serde(default)]
    pub causes: Vec<Cause>,
    pub sources: Vec<String>,
}

/// `set:code`, a row whose words are borrowed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct WordsOf(pub CodeRef);

impl TryFrom<String> for WordsOf {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        CodeRef::parse(&text).map(Self).ok_or("not a row: set:code")
    }
}

/// A likely cause; the order in the file is the rank.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cause {
    /// Its words are `cause-<id>`.
    pub id: String,
    /// Who can remove it.
    pub fixer: WhoActs,
    pub sources: Vec<String>,
}

/// Visa's decline category (Visa Core Rules, table 7-2): 1 never, 2 not now, 3 correct the data, 4 general.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisaCategory {
    pub number: u8,
    pub sources: Vec<String>,
}

/// `assets/checklists.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecklistFile {
    #[serde(rename = "checklist")]
    pub checklists: Vec<Checklist>,
}

/// `assets/steps.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepFile {
    pub step: BTreeMap<String, Step>,
    pub question: BTreeMap<String, Step>,
    pub never: BTreeMap<String, Step>,
}

/// What a step, a question or a never-do line rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Seconds to wait, where a rule names them.
    #[serde(default)]
    pub wait_seconds: Option<u16>,
    /// After the first wait, the step is done again every so many seconds …
    #[serde(default)]
    pub every_seconds: Option<u16>,
    /// … until so many have passed since the beginning.
    #[serde(default)]
    pub until_seconds: Option<u16>,
    /// Whom the step has somebody call.
    #[serde(default)]
    pub call: Option<Whom>,
    /// For a question: which answers tell whether the customer was charged, and what they tell.
    #[serde(default)]
    pub finding: BTreeMap<Answer, Finding>,
    pub sources: Vec<String>,
}

/// `assets/sources.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
}

/// Something that was read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    /// Publisher, title, edition or date, as far as known; in the language of the source.
    pub title: String,
    #[serde(default)]
    pub place: Option<String>,
    /// Sources of one lineage copy the same table and count once.
    pub lineage: String,
    pub trust: Trust,
}

/// How far the publisher of a source can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    Low,
    Medium,
    MediumHigh,
    High,
}
