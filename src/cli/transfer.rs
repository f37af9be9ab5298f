//! `tillside-cli log export` and `log import`.

use std::convert::Infallible;
use std::ops::ControlFlow;

use crate::domain::amount::Currency;
use crate::domain::incident::Moment;
use crate::domain::language::Language;
use crate::exchange::file::replace;
use crate::exchange::refused::write_report;
use crate::paper::{Pen, outcome_words};
use crate::store::{MergeMode, Store};
use crate::transfer::{self, Form, Imported, Options};

use super::args::{ExportArgs, ImportArgs};
use super::knowledge::library;
use super::log::{filter, store_to_read};
use super::{Context, Failure};

/// A script that has seen enough ends the program; there is nobody else to ask.
fn never_cancelled(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub(super) fn export(args: &ExportArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let library = library()?;
    let store = store_to_read(context)?;
    let filter = filter(&args.filter, context.env, &library)?;
    let pen = Pen { texts: library.languages.get(language), catalog: &library.catalog, zone: &context.env.zone };
    let form = Form::new(args.format, pen, context.env.now);
    let done = transfer::export(&store, &filter, form, &args.out, &mut never_cancelled)?;
    if done.boxes > 0 {
        writeln!(context.err, "{} characters no font of ours has stand as boxes on paper", done.boxes)?;
    }
    Ok(())
}

pub(super) fn import(args: &ImportArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let library = library()?;
    let options = Options {
        mode: if args.dry_run { MergeMode::DryRun } else { MergeMode::Keep },
        zone: context.env.zone.clone(),
        currency: Currency::CNY,
        outcomes: outcome_words(&library.languages),
        mapping: None,
    };
    // A trial must leave no new file behind.
    let mut store = if args.dry_run { store_to_read(context)? } else { Store::open(&context.folder)? };
    let moment = Moment::on_clock(context.env.now, &context.env.zone);
    let imported = transfer::import(&mut store, &args.file, &options, &moment, &mut never_cancelled)
        .map_err(|error| Failure::Problem(error.to_string()))?;
    if let Some(report) = &args.report {
        let texts = library.languages.get(language);
        let header = ["transfer-line", "transfer-reason", "transfer-text"].map(|key| texts.get(key));
        replace::<_, Infallible>(report, |out| {
            let rows = imported.refused.iter().map(|r| (r.line, r.why.to_string(), r.text.as_str()));
            Ok(write_report(out, header.each_ref().map(AsRef::as_ref), rows)?)
        })?;
    }
    tell(&imported, context)
}

/// The counts go to the output, the rest in words to the error output; a refused line is a problem that was found.
fn tell(imported: &Imported, context: &mut Context<'_>) -> Result<(), Failure> {
    let counts = [
        ("added", imported.added),
        ("updated", imported.updated),
        ("known", imported.known),
        ("refused", u64::try_from(imported.refused.len()).unwrap_or(u64::MAX)),
    ];
    for (name, count) in counts {
        writeln!(context.out, "{name}: {count}")?;
    }
    context.out.flush()?;
    if !imported.left_out.is_empty() {
        writeln!(context.err, "nothing was taken from these columns: {}", imported.left_out.join(", "))?;
    }
    if imported.hidden_card_numbers > 0 {
        writeln!(context.err, "{} card numbers were hidden", imported.hidden_card_numbers)?;
    }
    for refused in &imported.refused {
        writeln!(context.err, "line {}: {}", refused.line, refused.why)?;
    }
    match imported.refused.len() {
        0 => Ok(()),
        1 => Err(Failure::Problem("1 line was refused; everything else was taken".to_owned())),
        many => Err(Failure::Problem(format!("{many} lines were refused; everything else was taken"))),
    }
}
