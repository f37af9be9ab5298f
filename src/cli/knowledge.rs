//! `tillside-cli lookup` and `codes`: what is known, without the shop's file.

use std::io::{self, Write};

use serde::Serialize;

use crate::card;
use crate::domain::advice::{Action, Category, Confidence, Money, Retry, WhoActs};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::language::Language;
use crate::find::Scope;
use crate::i18n::Texts;
use crate::knowledge::{CodeSet, Entry, FALLBACK};
use crate::library::Library;

use super::args::{CodesArgs, LookupArgs};
use super::{Context, Failure};

/// One row, as scripts read it. The names are promises.
#[derive(Debug, Serialize)]
struct Row<'a> {
    code_set: &'a CodeSetId,
    /// As its owner writes it.
    code: &'a str,
    meaning: String,
    money: Money,
    action: Action,
    category: Category,
    who_acts: WhoActs,
    retry: Retry,
    retain_card: bool,
    confidence: Confidence,
    sources: &'a [String],
    /// The action in words, for people.
    #[serde(skip)]
    headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<f32>,
}

/// What to do about a code nobody knows.
#[derive(Debug, Serialize)]
struct Fallback {
    money: Money,
    action: Action,
}

#[derive(Debug, Serialize)]
#[expect(clippy::struct_field_names, reason = "the names are promised to scripts")]
struct Answers<'a> {
    query: &'a str,
    answers: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fallback: Option<Fallback>,
}

#[derive(Debug, Serialize)]
struct Codes<'a> {
    codes: Vec<Row<'a>>,
}

pub(super) fn look_up(args: &LookupArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let library = library()?;
    let texts = library.languages.get(language);
    let only = known_set(&library, args.code_set.as_ref())?;
    let scope = Scope { preferred: None, only: only.map(|set| &set.id) };
    let found = library.finder.find(&args.query, scope, args.limit);
    let rows: Vec<Row<'_>> = found
        .answers
        .iter()
        .filter_map(|hit| {
            let set = library.catalog.set(&hit.at.set)?;
            Some(Row { score: Some(hit.score), ..row(&library, texts, set, set.entry(&hit.at.code)?) })
        })
        .collect();
    let unknown = rows.is_empty();
    if args.json {
        let fallback = unknown.then_some(Fallback { money: FALLBACK.money, action: FALLBACK.action });
        json(context.out, &Answers { query: &args.query, answers: rows, fallback })?;
    } else {
        for row in &rows {
            print(context.out, texts, row)?;
        }
        if unknown {
            let money = texts.name("money", FALLBACK.money);
            let headline = card::headline(&library.catalog, texts, None);
            writeln!(context.out, "{money}: {headline}")?;
        }
    }
    if unknown { Err(Failure::Problem(texts.get("cli-unknown").into_owned())) } else { Ok(()) }
}

pub(super) fn codes(args: &CodesArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let library = library()?;
    let texts = library.languages.get(language);
    let only = known_set(&library, args.code_set.as_ref())?;
    let rows: Vec<Row<'_>> = library
        .catalog
        .entries()
        // What is seen without a code is no code; it is told when it is asked for.
        .filter(|(set, _)| only.map_or(set.has_codes(), |only| only.id == set.id))
        .map(|(set, entry)| row(&library, texts, set, entry))
        .collect();
    if args.json {
        return Ok(json(context.out, &Codes { codes: rows })?);
    }
    for row in &rows {
        writeln!(context.out, "{}\t{}\t{}", row.code_set, row.code, row.meaning)?;
    }
    Ok(())
}

/// The built-in knowledge, for a command.
pub(super) fn library() -> Result<Library, Failure> {
    Library::built_in().map_err(|error| Failure::Problem(format!("the built-in knowledge cannot be read: {error}")))
}

/// The code set that was named, or a refusal that lists those there are.
pub(super) fn known_set<'a>(library: &'a Library, named: Option<&CodeSetId>) -> Result<Option<&'a CodeSet>, Failure> {
    let Some(named) = named else { return Ok(None) };
    // `gicc-de` or `gicc_de`: nobody remembers which.
    let dashed = |id: &CodeSetId| id.as_str().replace('_', "-");
    let found = library.catalog.sets().iter().find(|set| dashed(&set.id) == dashed(named));
    found.map(Some).ok_or_else(|| {
        let known: Vec<&str> = library.catalog.sets().iter().map(|set| set.id.as_str()).collect();
        Failure::Usage(format!("there is no code set {named}; the code sets are {}", known.join(", ")))
    })
}

fn row<'a>(library: &Library, texts: &Texts, set: &'a CodeSet, entry: &'a Entry) -> Row<'a> {
    let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
    Row {
        code_set: &set.id,
        code: entry.spelling(),
        meaning: card::meaning(&library.catalog, texts, &at),
        money: entry.money,
        action: entry.action,
        category: entry.category,
        who_acts: entry.who_acts,
        retry: entry.retry,
        retain_card: entry.retain_card,
        confidence: entry.confidence,
        sources: &entry.sources,
        headline: card::headline(&library.catalog, texts, Some(entry)),
        score: None,
    }
}

pub(super) fn json(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

fn print(out: &mut dyn Write, texts: &Texts, row: &Row<'_>) -> io::Result<()> {
    let set = card::set_name(texts, row.code_set);
    writeln!(out, "{} {set}  {}", row.code, row.meaning)?;
    let money = texts.name("money", row.money);
    writeln!(out, "    {money}: {}", row.headline)?;
    let who = texts.name("who", row.who_acts);
    let retry = texts.name("retry", row.retry);
    let confidence = texts.name("confidence", row.confidence);
    writeln!(out, "    {who} · {retry} · {confidence} ({})", row.sources.join(", "))
}
