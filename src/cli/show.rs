//! One incident in named lines: what is known, what happened to its record, and the advice as it was given.

use std::io::{self, Write};

use crate::domain::history::{Change, IncidentHistory};
use crate::domain::incident::{AdviceGiven, Details};
use crate::exchange::row::{rfc3339, ticks_in_a_line};

use super::log::without_controls;

/// Writes `name: value` lines; further lines of a value are indented.
///
/// # Errors
/// Only those of `out`.
pub(super) fn show(out: &mut dyn Write, history: &IncidentHistory) -> io::Result<()> {
    let incident = &history.incident;
    named(out, "", "id", &incident.id.to_string())?;
    named(out, "", "at", &rfc3339(&incident.moment))?;
    for (name, value) in facts(&incident.details) {
        if let Some(value) = value {
            named(out, "", name, &value)?;
        }
    }
    if history.withdrawn {
        named(out, "", "withdrawn", "yes")?;
    }
    writeln!(out, "timeline:")?;
    for (event, before, after) in history.changes() {
        let time = rfc3339(&event.moment);
        match &event.change {
            Change::Recorded { .. } => writeln!(out, "  {time} recorded")?,
            Change::Withdrawn => writeln!(out, "  {time} withdrawn")?,
            Change::Corrected { .. } => {
                writeln!(out, "  {time} corrected")?;
                for (name, before, after) in differences(before.unwrap_or(after), after) {
                    named(out, "    ", name, &format!("{before} → {after}"))?;
                }
            }
        }
    }
    match &history.advice {
        Some(advice) => show_advice(out, advice),
        None => Ok(()),
    }
}

fn show_advice(out: &mut dyn Write, advice: &AdviceGiven) -> io::Result<()> {
    writeln!(out, "advice as given:")?;
    let mut line = |name: &str, value: &str| named(out, "  ", name, value);
    line("language", advice.language.as_ref())?;
    line("edition", &advice.edition)?;
    line("meaning", &advice.meaning)?;
    line("money", advice.money.as_ref())?;
    line("action", advice.action.as_ref())?;
    line("headline", &advice.headline)?;
    line("say", &advice.say)?;
    for (_, step) in &advice.steps {
        line("step", step)?;
    }
    for rule in &advice.rules {
        line("rule", rule)?;
    }
    for never in &advice.never {
        line("never", never)?;
    }
    Ok(())
}

fn named(out: &mut dyn Write, indent: &str, name: &str, value: &str) -> io::Result<()> {
    let mut lines = value.lines().map(without_controls);
    writeln!(out, "{indent}{name}: {}", lines.next().unwrap_or_default())?;
    lines.try_for_each(|line| writeln!(out, "{indent}  {line}"))
}

/// The details under the names of `log add`.
fn facts(details: &Details) -> [(&'static str, Option<String>); 10] {
    let ticks = ticks_in_a_line(&details.ticks);
    [
        ("code", Some(details.code.to_string())),
        ("code_set", details.code_set.as_ref().map(ToString::to_string)),
        ("terminal", details.terminal.clone()),
        ("outcome", details.outcome.map(|outcome| outcome.as_ref().to_owned())),
        ("status", Some(details.status().as_ref().to_owned())),
        ("amount", details.amount.map(|amount| amount.number())),
        ("currency", details.amount.map(|amount| amount.currency.as_str().to_owned())),
        ("last4", details.last4.as_ref().map(|last4| last4.as_str().to_owned())),
        ("note", details.note.clone()),
        ("ticks", Some(ticks).filter(|ticks| !ticks.is_empty())),
    ]
}

fn differences(from: &Details, to: &Details) -> Vec<(&'static str, String, String)> {
    let shown = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    facts(from)
        .into_iter()
        .zip(facts(to))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((name, before), (_, after))| (name, shown(before), shown(after)))
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::domain::advice::{Action, Money};
    use crate::domain::code::Code;
    use crate::domain::history::{Event, Patch};
    use crate::domain::incident::{Moment, Outcome};
    use crate::domain::language::Language;

    #[test]
    fn an_incident_is_shown_with_its_timeline_and_the_advice_given_then() {
        let moment = |text: &str| Moment { at: text.parse().unwrap(), zone: "Asia/Shanghai".to_owned(), who: None };
        let first = Details { note: Some("one\ntwo\u{1b}[31m".to_owned()), ..Details::new(Code::parse("68").unwrap()) };
        let second = Details { outcome: Some(Outcome::NoSale), ..first.clone() };
        let event = |at: &str, change| Event { id: Uuid::nil(), moment: moment(at), change };
        let advice = AdviceGiven {
            language: Language::EN,
            edition: "2026".to_owned(),
            meaning: "No answer".to_owned(),
            money: Money::MayBeCharged,
            action: Action::CheckFirst,
            headline: "Check first".to_owned(),
            say: "One moment, please".to_owned(),
            steps: vec![("look".to_owned(), "Look at the record".to_owned())],
            never: vec!["Never charge again".to_owned()],
            rules: Vec::new(),
        };
        let (from, to) = Patch::between(&first, &second).unwrap();
        let events = vec![
            event("2026-11-21T06:32:05Z", Change::Recorded { details: Box::new(first) }),
            event("2026-11-21T06:40:00Z", Change::Corrected { from, to }),
            event("2026-11-21T06:41:00Z", Change::Withdrawn),
        ];
        let history = IncidentHistory::of(events, Some(advice)).unwrap();
        let mut out = Vec::new();
        show(&mut out, &history).unwrap();
        let expected = "\
id: 00000000-0000-0000-0000-000000000000
at: 2026-11-21T14:32:05+08:00
code: 68
outcome: no_sale
status: closed
note: one
  two [31m
withdrawn: yes
timeline:
  2026-11-21T14:32:05+08:00 recorded
  2026-11-21T14:40:00+08:00 corrected
    outcome: – → no_sale
    status: open → closed
  2026-11-21T14:41:00+08:00 withdrawn
advice as given:
  language: en
  edition: 2026
  meaning: No answer
  money: may_be_charged
  action: check_first
  headline: Check first
  say: One moment, please
  step: Look at the record
  never: Never charge again
";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
