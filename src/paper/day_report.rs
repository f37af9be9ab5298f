//! The day on paper: how many incidents, how they ended, what is still open, and the log's newest link as the day's anchor.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use strum::VariantArray as _;

use crate::card;
use crate::domain::call::Call;
use crate::domain::document::{Block, Column, Document, Look, Paper};
use crate::domain::incident::{Details, Incident, Outcome, Status};

use super::{Pen, amount, last4, numbers};

/// What a day was.
#[derive(Clone, Debug)]
pub struct Day {
    pub date: Date,
    /// In any order.
    pub incidents: Vec<Incident>,
    /// The newest link of the log's chain in its printed form, if there is one.
    pub chain_head: Option<String>,
}

/// The report of a day; `now` stands on it as the time of printing.
#[must_use]
pub fn day_report(pen: Pen<'_>, day: &Day, now: Timestamp) -> Document {
    let mut incidents: Vec<&Incident> = day.incidents.iter().collect();
    incidents.sort_by_key(|incident| incident.moment.at);
    let mut blocks = vec![counts(pen, &incidents)];
    if !incidents.is_empty() {
        blocks.push(Block::Heading(pen.t("paper-day-outcomes")));
        blocks.push(by_outcome(pen, &incidents));
        blocks.push(Block::Heading(pen.t("paper-day-codes")));
        blocks.push(by_code(pen, &incidents));
    }
    let doubtful = |incident: &&&Incident| is_doubted(&incident.details);
    blocks.extend(section(pen, "paper-day-doubtful", doubts(pen, incidents.iter().filter(doubtful))));
    let awaiting = |incident: &&&Incident| incident.details.calls.iter().any(Call::is_awaited);
    blocks.extend(section(pen, "paper-day-awaiting", promises(pen, incidents.iter().filter(awaiting))));
    blocks.extend(section(pen, "paper-day-all", everything(pen, &incidents)));
    if let Some(head) = &day.chain_head {
        blocks.push(Block::Heading(pen.t("paper-day-anchor")));
        blocks.push(Block::Large(head.clone()));
        blocks.push(Block::Text(pen.t("paper-day-anchor-text")));
    }
    blocks.push(Block::Facts(vec![(pen.t("paper-signed"), String::new())]));
    Document {
        title: format!("{} {}", pen.t("paper-day-title"), day.date),
        paper: Paper::A4,
        look: Look::Usual,
        language: pen.language(),
        blocks,
        footer: format!("{} {}", pen.t("paper-printed"), pen.texts.day_and_minute(now, pen.zone)),
    }
}

/// A heading and its table, if the table has rows.
fn section(pen: Pen<'_>, title: &str, table: Block) -> Vec<Block> {
    match &table {
        Block::Table { rows, .. } if rows.is_empty() => Vec::new(),
        _ => vec![Block::Heading(pen.t(title)), table],
    }
}

fn counts(pen: Pen<'_>, incidents: &[&Incident]) -> Block {
    let number = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let of = |status| number(incidents.iter().filter(|incident| incident.details.status() == status).count());
    let awaited = incidents.iter().filter(|incident| incident.details.calls.iter().any(Call::is_awaited)).count();
    let facts = [
        ("paper-count", number(incidents.len())),
        ("status-open", of(Status::Open)),
        ("status-in-doubt", of(Status::InDoubt)),
        ("paper-day-awaiting", number(awaited)),
    ];
    Block::Facts(
        facts.map(|(key, count)| (pen.texts.get(key).into_owned(), pen.count("paper-incidents", count))).to_vec(),
    )
}

fn by_outcome(pen: Pen<'_>, incidents: &[&Incident]) -> Block {
    let outcomes = std::iter::once(None).chain(Outcome::VARIANTS.iter().copied().map(Some));
    let row = |outcome: Option<Outcome>| {
        let count = incidents.iter().filter(|incident| incident.details.outcome == outcome).count();
        (count > 0).then(|| vec![pen.outcome(outcome), count.to_string()])
    };
    let columns = vec![
        Column::words(pen.texts.name("column", "outcome").into_owned(), 8.0),
        Column::figures(pen.t("paper-times"), 1.5),
    ];
    Block::Table { columns, rows: outcomes.filter_map(row).collect() }
}

fn by_code(pen: Pen<'_>, incidents: &[&Incident]) -> Block {
    let mut codes: BTreeMap<[String; 3], usize> = BTreeMap::new();
    for incident in incidents {
        let details = &incident.details;
        let set = details.code_set.as_ref().map(|set| card::set_name(pen.texts, set)).unwrap_or_default();
        *codes.entry([pen.code(details), set, pen.meaning(details)]).or_default() += 1;
    }
    let mut codes: Vec<_> = codes.into_iter().collect();
    // The most frequent first; the order of the codes stays among equals.
    codes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let row = |(cells, count): ([String; 3], usize)| cells.into_iter().chain([count.to_string()]).collect();
    let columns = vec![
        Column::words(pen.texts.name("column", "code").into_owned(), 1.5),
        Column::words(pen.texts.name("column", "code_set").into_owned(), 2.0),
        Column::words(pen.texts.name("column", "meaning").into_owned(), 4.5),
        Column::figures(pen.t("paper-times"), 1.5),
    ];
    Block::Table { columns, rows: codes.into_iter().map(row).collect() }
}

/// In doubt now, or found out or carried over.
fn is_doubted(details: &Details) -> bool {
    details.status() == Status::InDoubt || details.check.is_some() || details.carried.is_some()
}

fn doubts<'a>(pen: Pen<'_>, incidents: impl Iterator<Item = &'a &'a Incident>) -> Block {
    let row = |incident: &&Incident| {
        let details = &incident.details;
        vec![
            pen.texts.clock(incident.moment.at, pen.zone),
            pen.heading(details),
            amount(pen, details),
            last4(details),
            numbers(details),
            state(pen, details),
        ]
    };
    let title = |name: &str| pen.texts.name("column", name).into_owned();
    let columns = vec![
        Column::words(pen.t("paper-time"), 1.3),
        Column::words(title("code"), 1.3),
        Column::figures(title("amount"), 2.6),
        Column::words(title("last4"), 1.2),
        Column::words(title("reference"), 2.7),
        Column::words(pen.t("paper-state"), 4.2),
    ];
    Block::Table { columns, rows: incidents.map(row).collect() }
}

/// How far the doubt has been cleared up, by whom, or who looks again and when.
fn state(pen: Pen<'_>, details: &Details) -> String {
    let check = details.check.as_ref().map(|check| {
        let finding = pen.texts.name("finding", check.finding).into_owned();
        let with = pen.texts.name("checked-with", check.with).into_owned();
        [Some(finding), Some(with), check.decided_by.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let carried = details.carried.as_ref().filter(|_| details.status() == Status::InDoubt).map(|carried| {
        let values = [("owner", carried.owner.as_str().into()), ("day", carried.until.to_string().into())];
        pen.texts.with("carried-until", &values).into_owned()
    });
    let known: Vec<String> = check.into_iter().chain(carried).collect();
    if known.is_empty() { pen.t("paper-day-unchecked") } else { known.join("\n") }
}

fn promises<'a>(pen: Pen<'_>, incidents: impl Iterator<Item = &'a &'a Incident>) -> Block {
    let rows = incidents.flat_map(|incident| {
        let details = &incident.details;
        details.calls.iter().filter(|call| call.is_awaited()).map(move |call| {
            let promised = call.promised_at.map(|at| pen.texts.day_and_minute(at, pen.zone)).unwrap_or_default();
            let case = call.case_number.clone().unwrap_or_default();
            let time = pen.texts.clock(incident.moment.at, pen.zone);
            vec![time, pen.heading(details), amount(pen, details), call.answered_by.clone(), case, promised]
        })
    });
    let columns = vec![
        Column::words(pen.t("paper-time"), 1.3),
        Column::words(pen.texts.name("column", "code").into_owned(), 1.3),
        Column::figures(pen.texts.name("column", "amount").into_owned(), 2.6),
        Column::words(pen.t("call-answered-by"), 2.4),
        Column::words(pen.t("call-case"), 2.4),
        Column::words(pen.t("paper-call-promised"), 3.2),
    ];
    Block::Table { columns, rows: rows.collect() }
}

fn everything(pen: Pen<'_>, incidents: &[&Incident]) -> Block {
    let row = |incident: &&Incident| {
        let details = &incident.details;
        vec![
            pen.texts.clock(incident.moment.at, pen.zone),
            details.terminal.clone().unwrap_or_default(),
            pen.heading(details),
            pen.outcome(details.outcome),
            amount(pen, details),
            last4(details),
            incident.moment.who.clone().unwrap_or_default(),
            details.note.clone().unwrap_or_default(),
        ]
    };
    let title = |name: &str| pen.texts.name("column", name).into_owned();
    let columns = vec![
        Column::words(pen.t("paper-time"), 1.2),
        Column::words(title("terminal"), 1.9),
        Column::words(title("code"), 1.3),
        Column::words(title("outcome"), 2.2),
        Column::figures(title("amount"), 2.9),
        Column::words(title("last4"), 1.2),
        Column::words(title("who"), 1.4),
        Column::words(title("note"), 3.4),
    ];
    Block::Table { columns, rows: incidents.iter().map(row).collect() }
}
