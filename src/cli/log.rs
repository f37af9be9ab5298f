//! `tillside-cli log`: recording, listing and showing incidents; files have a module of their own.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::card::{Card, Subject};
use crate::domain::amount::Amount;
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::filter::{Filter, SearchWord};
use crate::domain::incident::{AdviceGiven, Details, Incident, IncidentId, Moment, NewIncident};
use crate::domain::language::Language;
use crate::domain::terminal::Terminal;
use crate::i18n::Texts;
use crate::library::Library;
use crate::store::Store;

use super::args::{AddArgs, FilterArgs, LogCommand};
use super::knowledge::{known_set, library};
use super::show::show;
use super::{Context, Environment, Failure, transfer};

pub(super) fn perform(command: LogCommand, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    match command {
        LogCommand::Add(args) => add(*args, language, context),
        LogCommand::List(args) => list(&args, context),
        LogCommand::Import(args) => transfer::import(&args, language, context),
        LogCommand::Show { id } => {
            let unknown = || Failure::Problem(format!("there is no incident {id}"));
            let found = Uuid::parse_str(id.trim()).map_err(|_| unknown())?;
            let history = store_to_read(context)?.history(IncidentId(found))?;
            Ok(show(context.out, &history)?)
        }
        LogCommand::Export(args) => transfer::export(&args, language, context),
    }
}

fn add(args: AddArgs, language: Language, context: &mut Context<'_>) -> Result<(), Failure> {
    let library = library()?;
    known_set(&library, args.code_set.as_ref())?;
    let mut details = Details::new(args.code);
    details.outcome = args.outcome;
    details.note = args.note.filter(|note| !note.trim().is_empty());
    details.last4 = args.last4;
    details.reference = args.reference;
    details.trace = args.trace;
    if let (Some(text), Some(currency)) = (&args.amount, args.currency) {
        let wrong = || Failure::Usage(format!("{text} is not an amount of {}", currency.as_str()));
        details.amount = Some(Amount::parse(text, currency).ok_or_else(wrong)?);
    }
    let mut moment = match args.at {
        None => Moment::on_clock(context.env.now, &context.env.zone),
        // The zone's name says more than an offset, where it says the same.
        Some(given) if context.env.zone.to_offset(given.at) == given.offset => {
            Moment::on_clock(given.at, &context.env.zone)
        }
        Some(given) => Moment::on_clock(given.at, &TimeZone::fixed(given.offset)),
    };
    moment.who = args.staff;

    let mut store = Store::open(&context.folder)?;
    let terminal = args.terminal.as_deref().map(|name| terminal_named(&store, name, args.code_set.as_ref()));
    let terminal = terminal.transpose()?.flatten();
    details.terminal_id = terminal.as_ref().map(|terminal| terminal.id);
    details.code_set = match (args.code_set, &terminal, &args.terminal) {
        (Some(set), ..) => Some(set),
        (None, Some(terminal), _) => Some(terminal.code_set.clone()),
        (None, None, None) => active_code_set(&store, context)?,
        // Nobody knows what an unknown terminal speaks.
        (None, None, Some(_)) => None,
    };
    details.terminal = terminal.map(|terminal| terminal.name).or(args.terminal);

    let today = context.env.now.to_zoned(context.env.zone.clone()).date();
    let advice = advice_for(&library, library.languages.get(language), &details, today);
    let new = NewIncident { id: IncidentId(Uuid::now_v7()), moment, details, advice };
    let stored = store.record(&new)?;
    let printed = writeln!(context.out, "{}", new.id).and_then(|()| context.out.flush());
    if stored.hidden_card_numbers > 0 {
        writeln!(context.err, "a card number was hidden before the incident was saved; its last four digits are kept")?;
    }
    printed.map_err(|error| Failure::Problem(format!("saved as {}, but that could not be printed: {error}", new.id)))
}

/// The advice the answer card would give now, to be kept as given.
fn advice_for(library: &Library, texts: &Texts, details: &Details, today: Date) -> Option<AdviceGiven> {
    let at = CodeRef { set: details.code_set.clone()?, code: details.code.clone() };
    let subject = Subject::of(&library.catalog, at);
    Some(Card::new(&library.catalog, texts, &subject, &[], today).as_given(texts))
}

/// The shop's terminal of that name, in whatever case; `None` if it has none.
fn terminal_named(store: &Store, name: &str, set: Option<&CodeSetId>) -> Result<Option<Terminal>, Failure> {
    let mut named = store.terminals()?;
    named.retain(|terminal| terminal.name.to_lowercase() == name.to_lowercase());
    if named.len() > 1 {
        named.retain(|terminal| Some(&terminal.code_set) == set);
        if named.len() != 1 {
            let words = format!("more than one terminal is called {name}; name the code set of the one meant");
            return Err(Failure::Problem(words));
        }
    }
    Ok(named.pop())
}

/// What the terminal speaks that the till works with at present.
fn active_code_set(store: &Store, context: &mut Context<'_>) -> Result<Option<CodeSetId>, Failure> {
    let read = store.settings()?;
    if read.damaged {
        writeln!(context.err, "the saved settings could not be read; no terminal is taken for the active one")?;
    }
    // As the window does: the chosen one, or else the first.
    let terminals = store.terminals()?;
    let active = terminals.iter().find(|terminal| Some(terminal.id) == read.settings.active_terminal);
    Ok(active.or(terminals.first()).map(|terminal| terminal.code_set.clone()))
}

fn list(args: &FilterArgs, context: &mut Context<'_>) -> Result<(), Failure> {
    let incidents = store_to_read(context)?.incidents(&filter(args, context.env, &library()?)?)?;
    for incident in &incidents {
        writeln!(context.out, "{}", line(incident, &context.env.zone))?;
    }
    Ok(())
}

fn line(incident: &Incident, zone: &TimeZone) -> String {
    let details = &incident.details;
    let fields = [
        incident.id.to_string(),
        incident.moment.at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string(),
        details.code_set.as_ref().map(ToString::to_string).unwrap_or_default(),
        details.code.to_string(),
        details.terminal.clone().unwrap_or_default(),
        details.outcome.map(|outcome| outcome.as_ref().to_owned()).unwrap_or_default(),
        details.note.as_deref().and_then(|note| note.lines().next()).unwrap_or_default().to_owned(),
    ];
    fields.map(|field| without_controls(&field)).join("\t")
}

/// A text that can neither break a line of fields nor steer the console it is printed on.
pub(super) fn without_controls(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// What is asked for. Words are found in what the codes mean too, as in the window.
pub(super) fn filter(args: &FilterArgs, env: &Environment, library: &Library) -> Result<Filter, Failure> {
    let beyond = |error: jiff::Error| Failure::Usage(error.to_string());
    let word = |word: SearchWord| SearchWord { codes: library.finder.codes_saying(&word.text), ..word };
    Ok(Filter {
        from: args.from.map(|bound| bound.start(&env.zone)).transpose().map_err(beyond)?,
        to: args.to.map(|bound| bound.end(&env.zone)).transpose().map_err(beyond)?,
        code: args.code.clone(),
        code_set: args.code_set.clone(),
        outcome: args.outcome,
        staff: args.staff.clone(),
        doubted: args.doubted,
        terminal: args.terminal.clone(),
        status: args.status,
        words: SearchWord::split(args.text.as_deref().unwrap_or_default()).into_iter().map(word).collect(),
        limit: args.limit,
        ..Filter::default()
    })
}

/// The shop's file, or an empty one where there is none: looking creates nothing.
pub(super) fn store_to_read(context: &mut Context<'_>) -> Result<Store, Failure> {
    if Store::is_in(&context.folder)? {
        return Ok(Store::open(&context.folder)?);
    }
    writeln!(context.err, "there is no log in {} yet", context.folder.display())?;
    Ok(Store::in_memory()?)
}
