//! The promises every file of facts must keep; checked at each start and by the tests.

use super::catalog::{Catalog, CodeSet, Entry, FALLBACK};
use super::format::Role;
use super::reading::Place;
use crate::domain::advice::{Action, Category, Money, Retry, Say};
use crate::domain::checklist::ChecklistFault;
use crate::packed::PackedError;

/// What is wrong with the facts, and where.
#[derive(Debug, thiserror::Error)]
pub enum KnowledgeError {
    #[error("assets/{file} cannot be read: {error}")]
    Unreadable { file: String, error: Box<toml::de::Error> },
    #[error("assets/{file}, {at}: {what}")]
    Wrong { file: String, at: String, what: String },
    #[error(transparent)]
    Packed(#[from] PackedError),
    #[error("assets/checklists.toml: {0}")]
    Checklist(#[from] ChecklistFault),
}

/// Checks everything that no type can promise.
pub(super) fn verify(catalog: &Catalog) -> Result<(), KnowledgeError> {
    for (set, entry) in catalog.entries() {
        if let Some(what) = entry_fault(catalog, set, entry) {
            return Err(wrong("codes", &format!("{} {}", set.id, entry.code), what));
        }
    }
    for checklist in catalog.checklists() {
        checklist.verify()?;
        let unknown = checklist
            .branches
            .iter()
            .find_map(|b| {
                let step = b.steps.iter().find(|s| !catalog.steps.step.contains_key(*s));
                step.or_else(|| b.ask.as_ref().filter(|q| !catalog.steps.question.contains_key(*q)))
            })
            .or_else(|| checklist.never.iter().find(|n| !catalog.steps.never.contains_key(*n)));
        if let Some(step) = unknown {
            return Err(wrong("checklists.toml", &checklist.id, format!("\"{step}\" is not in steps.toml")));
        }
    }
    if catalog.checklist(FALLBACK.checklist).is_none() {
        return Err(wrong(
            "checklists.toml",
            FALLBACK.checklist,
            "the checklist for unknown codes is missing".to_owned(),
        ));
    }
    let all = catalog.steps.step.iter().chain(&catalog.steps.question).chain(&catalog.steps.never);
    for (id, step) in all {
        check_sources(catalog, &step.sources).map_err(|what| wrong("steps.toml", id, what))?;
    }
    for claim in catalog.claims() {
        check_sources(catalog, &claim.sources).map_err(|what| wrong("claims.toml", &claim.id, what))?;
        let stands = match &claim.place {
            Place::Card(at) => catalog.entry(at).is_some(),
            Place::Routine(id) => catalog.routine(id).is_some(),
            Place::Guide(id) => catalog.guide(id).is_some(),
        };
        if !stands {
            return Err(wrong("claims.toml", &claim.id, format!("stands at {}, which there is not", claim.place)));
        }
    }
    for routine in catalog.routines() {
        check_sources(catalog, &routine.sources).map_err(|what| wrong("routines.toml", &routine.id, what))?;
    }
    for guide in catalog.guides() {
        if guide.sections.is_empty() {
            return Err(wrong("guides.toml", &guide.id, "has no sections".to_owned()));
        }
        for section in &guide.sections {
            check_sources(catalog, &section.sources).map_err(|what| wrong("guides.toml", &guide.id, what))?;
        }
    }
    for hotline in catalog.hotlines() {
        check_sources(catalog, &hotline.sources).map_err(|what| wrong("hotlines.toml", &hotline.id, what))?;
    }
    Ok(())
}

pub(super) fn wrong(file: &str, at: &str, what: String) -> KnowledgeError {
    KnowledgeError::Wrong { file: file.to_owned(), at: at.to_owned(), what }
}

/// The first broken promise of a row, in words for whoever edits the file.
fn entry_fault(catalog: &Catalog, set: &CodeSet, entry: &Entry) -> Option<String> {
    let evidence = std::iter::once(&entry.sources)
        .chain(entry.causes.iter().map(|c| &c.sources))
        .chain(entry.visa_category.iter().map(|v| &v.sources));
    for sources in evidence {
        if let Err(what) = check_sources(catalog, sources) {
            return Some(what);
        }
    }
    let fault = |broken: bool, what: &str| broken.then(|| what.to_owned());
    fault(
        (entry.sensitive || entry.category == Category::SecurityPickup) && entry.say != Say::Neutral,
        "a sensitive code may only have the neutral sentence",
    )
    .or_else(|| {
        fault(
            entry.category == Category::SecurityPickup && !entry.sensitive,
            "risk and pick-up codes must be marked sensitive",
        )
    })
    .or_else(|| {
        fault(
            entry.money == Money::MayBeCharged && entry.action != Action::CheckFirst,
            "money that may be charged must be checked first",
        )
    })
    .or_else(|| {
        fault(
            entry.retry == Retry::QueryFirst && entry.money != Money::MayBeCharged,
            "query_first means the money may be charged",
        )
    })
    .or_else(|| {
        fault(
            entry.money == Money::Charged && entry.action != Action::Done,
            "a charged sale has nothing left to collect",
        )
    })
    .or_else(|| {
        fault(entry.reason_unknown && entry.money != Money::NotCharged, "only a refusal can be one without a reason")
    })
    .or_else(|| fault(catalog.checklist(&entry.checklist).is_none(), "its checklist does not exist"))
    .or_else(|| {
        let lender = entry.words_of.as_ref().map(|of| catalog.entry(&of.0));
        fault(
            lender.is_some_and(|lender| lender.is_none_or(|l| l.words_of.is_some())),
            "borrows the words of a row that is not there or has none of its own",
        )
    })
    .or_else(|| {
        fault((set.role == Role::Symptom) != entry.picture.is_some(), "what one is looking at belongs to symptoms")
    })
    .or_else(|| {
        fault(
            entry.full_card && (entry.causes.is_empty() || entry.confused_with.is_empty()),
            "a full card needs causes and the codes it is confused with",
        )
    })
    .or_else(|| {
        entry
            .confused_with
            .iter()
            .find(|code| set.entry(code).is_none())
            .map(|code| format!("is said to be confused with {code}, which this set does not have"))
    })
}

pub(super) fn check_sources(catalog: &Catalog, sources: &[String]) -> Result<(), String> {
    if sources.is_empty() {
        return Err("has no source".to_owned());
    }
    match sources.iter().find(|id| catalog.source(id).is_none()) {
        None => Ok(()),
        Some(id) => Err(format!("names the source \"{id}\", which sources.toml does not have")),
    }
}
