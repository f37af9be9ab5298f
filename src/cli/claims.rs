//! `tillside-cli claims`: what articles say, where it stands in the program, and our verdict.

use serde::Serialize;

use crate::card::claim_in_words;
use crate::domain::language::Language;

use super::args::ClaimsArgs;
use super::knowledge::{json, library};
use super::{Context, Failure};

/// One claim, as scripts read it. The names are promises.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    kind: &'a str,
    #[serde(rename = "where")]
    place: String,
    verdict: &'a str,
    reason: String,
    /// The claim itself, for people.
    #[serde(skip)]
    text: String,
}

#[derive(Debug, Serialize)]
struct Claims<'a> {
    claims: Vec<Row<'a>>,
}

pub(super) fn claims(args: &ClaimsArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let library = library()?;
    let texts = library.languages.get(language);
    let row = |claim| {
        let words = claim_in_words(texts, claim);
        Row {
            id: &claim.id,
            kind: claim.kind.as_ref(),
            place: claim.place.to_string(),
            verdict: claim.verdict.as_ref(),
            reason: words.reason,
            text: words.text,
        }
    };
    let claims: Vec<Row<'_>> = library.catalog.claims().iter().map(row).collect();
    if args.json {
        return Ok(json(context.out, &Claims { claims })?);
    }
    for claim in &claims {
        let verdict = texts.name("verdict", claim.verdict);
        writeln!(context.out, "{}\t{}\t{verdict}\t{}\t{}", claim.id, claim.place, claim.text, claim.reason)?;
    }
    Ok(())
}
