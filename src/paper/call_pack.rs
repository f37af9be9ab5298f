//! The call to the acquirer on one page: what they ask for, what was done, what to ask them, and lines to write on.

use jiff::Timestamp;

use crate::card;
use crate::domain::document::{Block, Column, Document, Look, Paper};
use crate::domain::history::IncidentHistory;
use crate::domain::incident::Details;
use crate::domain::terminal::{Terminal, Whom};

use super::{Pen, amount, last4};

/// The page to read out. `terminal` is the one the payment was made on, as far as the shop still has it.
#[must_use]
pub fn call_pack(pen: Pen<'_>, history: &IncidentHistory, terminal: Option<&Terminal>, now: Timestamp) -> Document {
    let incident = &history.incident;
    let details = &incident.details;
    let numbers = terminal.map(|terminal| terminal.numbers.clone()).unwrap_or_default();
    let mut blocks = Vec::new();
    let acquirer = numbers.contact(Whom::Acquirer);
    if !acquirer.is_empty() {
        blocks.push(Block::Large(who(&[&acquirer.name, &acquirer.phone])));
    }
    if !acquirer.hours.trim().is_empty() {
        blocks.push(Block::Text(acquirer.hours));
    }
    // Whoever cannot help often says: ask the others.
    let others = [Whom::Service, Whom::Bank].map(|whom| (whom, numbers.contact(whom)));
    let others = others.into_iter().filter(|(_, contact)| !contact.is_empty()).map(|(whom, contact)| {
        let name = pen.texts.name("whom", whom).into_owned();
        (name, who(&[&contact.name, &contact.phone, &contact.hours]))
    });
    let others: Vec<_> = others.collect();
    if !others.is_empty() {
        blocks.push(Block::Facts(others));
    }
    // What is not known is a line to write on: it stands on the slip or on the terminal's sticker.
    let facts = [
        ("call-merchant", numbers.merchant),
        ("call-terminal", numbers.terminal),
        ("call-time", pen.texts.day_and_clock(incident.moment.at, pen.zone)),
        ("record-amount", amount(pen, details)),
        ("record-last4", last4(details)),
        ("record-reference", details.reference.clone().unwrap_or_default()),
        ("record-trace", details.trace.clone().unwrap_or_default()),
        ("call-code", code(pen, details)),
    ];
    blocks.push(Block::Facts(facts.map(|(key, value)| (pen.t(key), value)).to_vec()));
    blocks.extend(done(pen, history));
    blocks.push(Block::Heading(pen.t("paper-call-ask")));
    let questions = [pen.t("paper-call-ask-paid"), pen.t("paper-call-ask-back"), pen.t("paper-call-ask-again")];
    blocks.push(Block::Text(numbered(&questions)));
    blocks.extend(earlier(pen, details));
    blocks.push(Block::Heading(pen.t("call-write-down")));
    let lines =
        [pen.t("call-answered-by"), pen.t("call-case"), pen.t("paper-call-promised"), pen.t("paper-call-answer")];
    blocks.push(Block::Facts(lines.map(|label| (label, String::new())).to_vec()));
    Document {
        title: pen.t("call-title"),
        paper: Paper::A4,
        look: Look::Usual,
        language: pen.language(),
        blocks,
        footer: format!("{} {} · {}", pen.t("paper-printed"), pen.texts.day_and_minute(now, pen.zone), incident.id),
    }
}

/// What is known of somebody to call, in one line.
fn who(known: &[&str]) -> String {
    let known: Vec<&str> = known.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    known.join("  ")
}

fn code(pen: Pen<'_>, details: &Details) -> String {
    let set = details.code_set.as_ref().map(|set| card::set_name(pen.texts, set));
    let meaning = Some(pen.meaning(details)).filter(|meaning| !meaning.is_empty());
    // The name of the set would only say once more that there was no code.
    let set = set.filter(|set| *set != pen.code(details));
    [Some(pen.code(details)), set, meaning].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The steps that were ticked, in the words they had then.
fn done(pen: Pen<'_>, history: &IncidentHistory) -> Vec<Block> {
    let ticks = &history.incident.details.ticks;
    let steps = history.advice.iter().flat_map(|advice| &advice.steps);
    let done: Vec<String> = steps
        .filter_map(|(id, text)| {
            let tick = ticks.iter().find(|tick| tick.step == *id)?;
            let answer = tick.answer.map(|answer| pen.texts.name("answer", answer).into_owned());
            Some(answer.map_or_else(|| text.clone(), |answer| format!("{text} → {answer}")))
        })
        .collect();
    if done.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(pen.t("call-steps")), Block::Text(numbered(&done))]
}

/// What was said in calls before this one.
fn earlier(pen: Pen<'_>, details: &Details) -> Vec<Block> {
    if details.calls.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::words(pen.t("paper-when"), 3.0),
        Column::words(pen.t("call-answered-by"), 3.0),
        Column::words(pen.t("call-case"), 3.0),
        Column::words(pen.t("paper-call-promised"), 3.0),
    ];
    let row = |call: &crate::domain::call::Call| {
        let promised = call.promised_at.map(|at| pen.texts.day_and_minute(at, pen.zone)).unwrap_or_default();
        let promised = if call.done { pen.t("call-answered") } else { promised };
        let case = call.case_number.clone().unwrap_or_default();
        vec![pen.texts.day_and_minute(call.at, pen.zone), call.answered_by.clone(), case, promised]
    };
    let rows = details.calls.iter().map(row).collect();
    vec![Block::Heading(pen.t("calls-title")), Block::Table { columns, rows }]
}

fn numbered(lines: &[String]) -> String {
    let line = |(n, text): (usize, &String)| format!("{}. {text}", n + 1);
    lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
}
