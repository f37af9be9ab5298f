//! The shape of the files in `assets/` beside the codes: claims, routines, guides, telephone numbers.

use std::fmt;

use jiff::civil::Date;
use serde::Deserialize;
use strum::{AsRefStr, VariantArray};

use crate::domain::advice::{Confidence, Harm, Verdict};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::routine::Every;

/// `assets/claims.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimFile {
    #[serde(rename = "claim")]
    pub claims: Vec<Claim>,
}

/// What articles say about a code, with our verdict.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its words are `claim-<id>` with `.reason` and, unless harmless, `.harm`.
    pub id: String,
    /// The code it is about, if it is about one.
    #[serde(default)]
    pub code: Option<Code>,
    pub kind: ClaimKind,
    /// Where in the program it stands.
    #[serde(rename = "where")]
    pub place: Place,
    pub verdict: Verdict,
    pub harm: Harm,
    /// Who says so, where it is not one of the articles the ledger began with.
    #[serde(default)]
    pub seen: Option<String>,
    /// What our verdict rests on.
    pub sources: Vec<String>,
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ClaimKind {
    Meaning,
    Cause,
    Action,
    Effect,
    Prevention,
    Misconception,
    Symptom,
    Guide,
    Question,
}

/// Where a claim stands: `card:<set>:<code>`, `symptom:<id>`, `routine:<id>` or `guide:<id>`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Place {
    Card(CodeRef),
    Routine(String),
    Guide(String),
}

impl TryFrom<String> for Place {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        const SHAPE: &str = "not a place: card:set:code, symptom:id, routine:id or guide:id";
        let (kind, rest) = text.split_once(':').ok_or(SHAPE)?;
        match kind {
            "card" => CodeRef::parse(rest).map(Self::Card).ok_or(SHAPE),
            "symptom" => {
                let code = Code::parse(rest).ok_or(SHAPE)?;
                Ok(Self::Card(CodeRef { set: CodeSetId::new(CodeSetId::SYMPTOM), code }))
            }
            "routine" => Ok(Self::Routine(rest.to_owned())),
            "guide" => Ok(Self::Guide(rest.to_owned())),
            _ => Err(SHAPE),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Card(at) if at.set.as_str() == CodeSetId::SYMPTOM => {
                write!(f, "symptom:{}", at.code.as_str().to_ascii_lowercase())
            }
            Self::Card(at) => write!(f, "card:{at}"),
            Self::Routine(id) => write!(f, "routine:{id}"),
            Self::Guide(id) => write!(f, "guide:{id}"),
        }
    }
}

/// `assets/routines.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutineFile {
    #[serde(rename = "routine")]
    pub routines: Vec<Routine>,
}

/// A check that comes round again.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routine {
    /// Its words are `routine-<id>` with `.how` and `.why`.
    pub id: String,
    pub every: Every,
    /// What it is about, for its icon.
    pub topic: Topic,
    pub sources: Vec<String>,
}

/// What a routine is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    Battery,
    Reader,
    Screen,
    Paper,
    Security,
    Network,
    Software,
    Money,
    Training,
    Data,
}

/// `assets/guides.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    #[serde(rename = "guide")]
    pub guides: Vec<Guide>,
}

/// Something to read when there is time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Its words are `guide-<id>` with `.gist`.
    pub id: String,
    /// A name of `assets/fonts/icons.tsv`.
    pub icon: String,
    pub sections: Vec<Section>,
}

/// A part of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its words are `section-<guide>-<id>` with `.text`.
    pub id: String,
    pub sources: Vec<String>,
}

/// `assets/hotlines.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HotlineFile {
    #[serde(rename = "hotline")]
    pub hotlines: Vec<Hotline>,
}

/// A published telephone number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// Its words are `hotline-<id>` with `.purpose`.
    pub id: String,
    pub kind: HotlineKind,
    /// Who is meant to call.
    #[serde(rename = "for")]
    pub caller: Caller,
    /// ISO 3166, or `INT` for anywhere.
    pub country: String,
    pub number: String,
    /// When somebody answers, as published; unknown if not said.
    #[serde(default)]
    pub hours: Option<String>,
    pub confidence: Confidence,
    /// When the number was last seen.
    pub checked: Date,
    pub sources: Vec<String>,
}

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum HotlineKind {
    Issuer,
    Wallet,
    Scheme,
    Acquirer,
}

/// Who is meant to call a hotline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, AsRefStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Caller {
    Cardholder,
    Shop,
}
