//! JSON lines: one incident a line, each a complete object with its whole history, so that what was written can be read
//! back to the last byte. Lines of other programs need no history: a code and a time are enough.

use std::io::{self, Write};

use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::domain::amount::{Amount, Currency};
use crate::domain::attachment::Attachment;
use crate::domain::call::Call;
use crate::domain::checklist::Tick;
use crate::domain::code::{Code, CodeSetId};
use crate::domain::doubt::{Carried, Check};
use crate::domain::history::{Change, Event, IncidentHistory, Incoming};
use crate::domain::incident::{AdviceGiven, Details, Last4, Moment, Outcome};

use super::refused::{LineError, Reason};
use super::row::{ExchangeRow, ReadEvent};
use super::row_id::RowIds;
use super::when;

/// The longest line read, in bytes: an incident with a thousand corrections is shorter.
const MAX_LINE_BYTES: usize = 4 * 1024 * 1024;

/// Writes one incident.
///
/// # Errors
/// Only those of `out`.
pub fn write(out: &mut dyn Write, history: &IncidentHistory) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &ExchangeRow::new(history))?;
    out.write_all(b"\n")
}

/// Reads incidents one by one; `zone` is the shop's, for times that name no zone. Empty lines are passed over.
pub fn read(bytes: &[u8], zone: TimeZone) -> impl Iterator<Item = Result<Incoming, LineError>> {
    let mut reader = Reader { zone, line: 0, ids: RowIds::default() };
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    bytes.split(|byte| *byte == b'\n').filter_map(move |line| reader.read(line))
}

struct Reader {
    zone: TimeZone,
    line: u64,
    ids: RowIds,
}

impl Reader {
    fn read(&mut self, bytes: &[u8]) -> Option<Result<Incoming, LineError>> {
        self.line += 1;
        if bytes.len() > MAX_LINE_BYTES {
            return Some(Err(LineError::new(self.line, Reason::TooLong, "")));
        }
        let read = match std::str::from_utf8(bytes) {
            Ok(text) if text.trim().is_empty() => return None,
            Ok(text) => self.incoming(text.trim()),
            Err(_) => Err(Reason::NotText),
        };
        Some(read.map_err(|reason| LineError::new(self.line, reason, &String::from_utf8_lossy(bytes))))
    }

    fn incoming(&mut self, text: &str) -> Result<Incoming, Reason> {
        let line: Line = serde_json::from_str(text).map_err(|error| Reason::of_json(&error))?;
        match line.history {
            Some(events) => {
                let history = IncidentHistory::of(events.into_iter().map(Event::from).collect(), line.advice)
                    .map_err(|error| Reason::NoHistory(error.to_string()))?;
                says_nothing_else(text, &history)?;
                let events = history.steps.into_iter().map(|step| step.event).collect();
                Ok(Incoming { line: self.line, events, advice: history.advice })
            }
            None => self.without_history(line, text),
        }
    }

    fn without_history(&mut self, mut line: Line, text: &str) -> Result<Incoming, Reason> {
        let at = line.at.take().ok_or(Reason::Missing("at"))?;
        let (at, given_zone) = when::moment(&at, &self.zone).ok_or(Reason::Wrong { field: "at", value: at })?;
        let id = match line.id {
            Some(id) => id,
            // The same line gives the same id, so that it is taken once however often the file is read.
            None => self.ids.of(&[("line", &canonical(text)?)]),
        };
        let moment = Moment { at, zone: line.zone.take().unwrap_or(given_zone), who: line.who.take() };
        let advice = line.advice.take();
        let change = Change::Recorded { details: Box::new(line.details()?) };
        Ok(Incoming { line: self.line, events: vec![Event { id, moment, change }], advice })
    }
}

/// A line as it may come. What a line with a history says beside it must be what the history says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: Option<Uuid>,
    at: Option<String>,
    zone: Option<String>,
    who: Option<String>,
    code: Option<Code>,
    code_set: Option<CodeSetId>,
    terminal: Option<String>,
    outcome: Option<Outcome>,
    amount: Option<String>,
    currency: Option<Currency>,
    last4: Option<Last4>,
    note: Option<String>,
    #[serde(default)]
    ticks: Vec<Tick>,
    reference: Option<String>,
    trace: Option<String>,
    check: Option<Check>,
    carried: Option<Carried>,
    #[serde(default)]
    calls: Vec<Call>,
    #[serde(default)]
    attachments: Vec<Attachment>,
    advice: Option<AdviceGiven>,
    history: Option<Vec<ReadEvent>>,
    /// Follows from the outcome.
    #[serde(rename = "status")]
    _status: Option<String>,
}

impl Line {
    fn details(self) -> Result<Details, Reason> {
        let amount = match (self.amount, self.currency) {
            (None, _) => None,
            (Some(_), None) => return Err(Reason::Missing("currency")),
            (Some(text), Some(currency)) => {
                let amount = Amount::parse(&text, currency);
                Some(amount.ok_or(Reason::Wrong { field: "amount", value: text })?)
            }
        };
        Ok(Details {
            code_set: self.code_set,
            terminal: self.terminal,
            outcome: self.outcome,
            amount,
            last4: self.last4,
            reference: self.reference,
            trace: self.trace,
            note: self.note.filter(|note| !note.trim().is_empty()),
            ticks: self.ticks,
            check: self.check,
            carried: self.carried,
            calls: self.calls,
            attachments: self.attachments,
            ..Details::new(self.code.ok_or(Reason::Missing("code"))?)
        })
    }
}

/// Refuses a line that says something its history does not say: one of the two was changed, and nobody knows which is true.
fn says_nothing_else(text: &str, history: &IncidentHistory) -> Result<(), Reason> {
    let row = ExchangeRow::new(history);
    let ours = serde_json::to_string(&row).map_err(|error| Reason::of_json(&error))?;
    if ours == text {
        return Ok(());
    }
    let given: Map<String, Value> = serde_json::from_str(text).map_err(|error| Reason::of_json(&error))?;
    let ours: Map<String, Value> = serde_json::from_str(&ours).map_err(|error| Reason::of_json(&error))?;
    match given.iter().find(|(name, value)| ours.get(*name) != Some(value)) {
        Some((name, _)) => Err(Reason::Contradiction(name.clone())),
        None => Ok(()),
    }
}

/// The line however its names are ordered and spaced.
fn canonical(text: &str) -> Result<String, Reason> {
    let mut line: Map<String, Value> = serde_json::from_str(text).map_err(|error| Reason::of_json(&error))?;
    line.sort_keys();
    Ok(Value::Object(line).to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::row::testing::{bare, full};
    use super::*;

    fn written(histories: &[IncidentHistory]) -> String {
        let mut out = Vec::new();
        for history in histories {
            write(&mut out, history).unwrap();
        }
        String::from_utf8(out).unwrap()
    }

    fn shop() -> TimeZone {
        TimeZone::get("Asia/Shanghai").unwrap()
    }

    fn all(text: &[u8]) -> Vec<Result<Incoming, LineError>> {
        read(text, shop()).collect()
    }

    fn only(text: &str) -> Result<Incoming, Reason> {
        let mut lines = all(text.as_bytes());
        assert_eq!(lines.len(), 1, "{text}");
        lines.remove(0).map_err(|error| error.reason)
    }

    #[test]
    fn every_line_is_an_incident_with_the_names_of_the_command_line() {
        let text = written(&[full()]);
        let row: Value = serde_json::from_str(&text).unwrap();
        for (name, value) in [
            ("id", json!("01939000-0000-7000-8000-000000000001")),
            ("at", json!("2026-11-21T22:32:05.25+08:00")),
            ("code_set", json!("unionpay")),
            ("outcome", json!("paid_other_card")),
            ("status", json!("closed")),
            ("amount", json!("268.00")),
            ("currency", json!("CNY")),
            ("last4", json!("0123")),
            ("note", json!("换了\"蓝卡\"，付了\n两次")),
            ("ticks", json!([{"step": "other-card"}, {"step": "money-gone", "answer": "no"}])),
            ("who", json!("小李")),
            ("zone", json!("Asia/Shanghai")),
            ("check", json!({"finding": "not_charged", "with": "acquirer", "decided_by": "小李"})),
        ] {
            assert_eq!(row[name], value, "{name}");
        }
        assert_eq!(row["history"][0]["kind"], "recorded");
        assert_eq!(row["history"][0]["details"]["outcome"], "in_doubt");
        assert_eq!(row["history"][1]["to"]["outcome"], "paid_other_card");
        assert_eq!(written(&[bare()]).matches("null").count(), 13, "what is not known is null, not missing");
    }

    #[test]
    fn what_was_written_is_read_back_to_the_last_byte() {
        let text = written(&[full(), bare()]);
        let again: Vec<IncidentHistory> = all(text.as_bytes())
            .into_iter()
            .map(|incoming| incoming.unwrap())
            .map(|incoming| IncidentHistory::of(incoming.events, incoming.advice).unwrap())
            .collect();
        assert_eq!(written(&again), text);
    }

    #[test]
    fn a_code_and_a_time_are_enough_and_give_the_same_id_each_time() {
        let text = r#"{"code": "57", "at": "2026-11-21T14:32:05+08:00", "amount": "268", "currency": "CNY"}"#;
        let read = only(text).unwrap();
        assert_eq!(read, only(text).unwrap());
        let reordered = r#"{"amount":"268","currency":"CNY","at":"2026-11-21T14:32:05+08:00","code":"57"}"#;
        assert_eq!(only(reordered).unwrap().events[0].id, read.events[0].id);
        let twice = all(format!("{text}\n\n{text}").as_bytes());
        assert_ne!(twice[0].as_ref().unwrap().events[0].id, twice[1].as_ref().unwrap().events[0].id);
        assert_eq!(twice[1].as_ref().unwrap().line, 3);
        assert_eq!(read.events[0].moment.zone, "Asia/Shanghai");
        let Change::Recorded { details } = &read.events[0].change else { panic!("{read:?}") };
        assert_eq!(details.amount.unwrap().minor, 26_800);
    }

    #[test]
    fn a_line_that_cannot_be_taken_says_why() {
        for (line, reason) in [
            (r#"{"at": "2026-11-21T14:32:05Z"}"#, Reason::Missing("code")),
            (r#"{"code": "57"}"#, Reason::Missing("at")),
            (r#"{"code": "57", "at": "soon"}"#, Reason::Wrong { field: "at", value: "soon".to_owned() }),
            (r#"{"code": "57", "at": "2026-11-21T14:32:05Z", "amount": "1"}"#, Reason::Missing("currency")),
        ] {
            assert_eq!(only(line).unwrap_err(), reason, "{line}");
        }
        for line in [
            r#"{"code": "57", "at": "2026-11-21T14:32:05Z", "colour": "red"}"#,
            r#"{"code": "5 7", "at": "2026-11-21T14:32:05Z"}"#,
            r#"{"code": "57", "outcome": "eaten", "at": "2026-11-21T14:32:05Z"}"#,
            "57,2026-11-21",
            "{",
            "[]",
        ] {
            assert!(matches!(only(line), Err(Reason::NotJson(_))), "{line}");
        }
        let lines = all(b"\xff\xfe\n{}\n");
        assert_eq!(lines[0].as_ref().unwrap_err().reason, Reason::NotText);
        assert_eq!(lines[1].as_ref().unwrap_err().line, 2);
    }

    #[test]
    fn a_line_that_contradicts_its_history_is_refused() {
        let text = written(&[full()]);
        let changed = text.replacen("\"amount\":\"268.00\"", "\"amount\":\"999.00\"", 1);
        assert_ne!(changed, text);
        assert_eq!(only(&changed).unwrap_err(), Reason::Contradiction("amount".to_owned()));
        let newer = text.replacen("{\"step\":\"other-card\"}", "{\"step\":\"other-card\",\"colour\":1}", 2);
        assert!(only(&newer).is_err(), "what a newer program wrote would be lost");
    }

    #[test]
    fn a_line_longer_than_any_incident_is_refused_and_the_next_is_read() {
        let mut text = vec![b'x'; MAX_LINE_BYTES + 5];
        text.extend(b"\n{\"code\": \"57\", \"at\": \"2026-11-21T14:32:05Z\"}");
        let lines = all(&text);
        assert_eq!(lines[0].as_ref().unwrap_err().reason, Reason::TooLong);
        assert_eq!(lines[1].as_ref().unwrap().line, 2);
        assert_eq!(lines.len(), 2);
    }
}
