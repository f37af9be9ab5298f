//! An incident in words and numbers that any program can read: the columns all formats share.
//!
//! The names are those of `tillside-cli log add` and a public interface: they never change their meaning, and new ones come at
//! the end.

use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::attachment::Attachment;
use crate::domain::call::Call;
use crate::domain::checklist::{Answer, Tick};
use crate::domain::code::CodeSetId;
use crate::domain::doubt::{Carried, Check};
use crate::domain::history::{Change, Event, IncidentHistory};
use crate::domain::incident::{AdviceGiven, Last4, Moment};

/// The names of the columns of a table, in their order.
pub const NAMES: [&str; 26] = [
    "id",
    "at",
    "code_set",
    "code",
    "terminal",
    "outcome",
    "status",
    "amount",
    "currency",
    "last4",
    "note",
    "ticks",
    "reference",
    "trace",
    "who",
    "zone",
    "finding",
    "checked_with",
    "decided_by",
    "carried_owner",
    "carried_until",
    "calls",
    "attachments",
    "meaning",
    "money",
    "action",
];

/// One incident complete, as a line of JSON: borrowed as far as possible. What is not known is `None`, never missing.
#[derive(Debug, Serialize)]
pub struct ExchangeRow<'a> {
    pub id: String,
    /// RFC 3339 with the offset of the place and day.
    pub at: String,
    pub code_set: Option<&'a str>,
    pub code: &'a str,
    pub terminal: Option<&'a str>,
    pub outcome: Option<&'a str>,
    pub status: &'a str,
    /// In major units with the currency's decimals: `268.00`.
    pub amount: Option<String>,
    pub currency: Option<&'a str>,
    pub last4: Option<&'a str>,
    pub note: Option<&'a str>,
    pub ticks: &'a [Tick],
    pub reference: Option<&'a str>,
    pub trace: Option<&'a str>,
    pub who: Option<&'a str>,
    /// The IANA name of the zone, or an offset.
    pub zone: &'a str,
    pub check: Option<&'a Check>,
    pub carried: Option<&'a Carried>,
    pub calls: &'a [Call],
    pub attachments: &'a [Attachment],
    pub advice: Option<&'a AdviceGiven>,
    /// Everything that happened to the record, oldest first; the rest follows from it.
    pub history: Vec<EventRow<'a>>,
}

/// An event of the history.
#[derive(Debug, Serialize)]
pub struct EventRow<'a> {
    pub id: Uuid,
    #[serde(flatten)]
    pub moment: &'a Moment,
    #[serde(flatten)]
    pub change: &'a Change,
}

/// The same, read.
#[derive(Debug, Deserialize)]
pub struct ReadEvent {
    id: Uuid,
    #[serde(flatten)]
    moment: Moment,
    #[serde(flatten)]
    change: Change,
}

impl From<ReadEvent> for Event {
    fn from(read: ReadEvent) -> Self {
        Self { id: read.id, moment: read.moment, change: read.change }
    }
}

impl<'a> ExchangeRow<'a> {
    #[must_use]
    pub fn new(history: &'a IncidentHistory) -> Self {
        let incident = &history.incident;
        let details = &incident.details;
        let event = |event: &'a Event| EventRow { id: event.id, moment: &event.moment, change: &event.change };
        Self {
            id: incident.id.to_string(),
            at: rfc3339(&incident.moment),
            code_set: details.code_set.as_ref().map(CodeSetId::as_str),
            code: details.code.as_str(),
            terminal: details.terminal.as_deref(),
            outcome: details.outcome.as_ref().map(AsRef::as_ref),
            status: status(history),
            amount: details.amount.map(|amount| amount.number()),
            currency: details.amount.as_ref().map(|amount| amount.currency.as_str()),
            last4: details.last4.as_ref().map(Last4::as_str),
            note: details.note.as_deref(),
            ticks: &details.ticks,
            reference: details.reference.as_deref(),
            trace: details.trace.as_deref(),
            who: incident.moment.who.as_deref(),
            zone: &incident.moment.zone,
            check: details.check.as_ref(),
            carried: details.carried.as_ref(),
            calls: &details.calls,
            attachments: &details.attachments,
            advice: history.advice.as_ref(),
            history: history.steps.iter().map(|step| event(&step.event)).collect(),
        }
    }

    /// The row as the cells of a table, under [`NAMES`].
    #[must_use]
    pub fn cells(&self) -> [String; NAMES.len()] {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let attachments: Vec<&str> = self.attachments.iter().map(|attachment| attachment.name.as_str()).collect();
        [
            self.id.clone(),
            self.at.clone(),
            text(self.code_set),
            self.code.to_owned(),
            text(self.terminal),
            text(self.outcome),
            self.status.to_owned(),
            text(self.amount.as_deref()),
            text(self.currency),
            text(self.last4),
            text(self.note),
            ticks_in_a_line(self.ticks),
            text(self.reference),
            text(self.trace),
            text(self.who),
            self.zone.to_owned(),
            text(self.check.map(|check| check.finding.as_ref())),
            text(self.check.map(|check| check.with.as_ref())),
            text(self.check.and_then(|check| check.decided_by.as_deref())),
            text(self.carried.map(|carried| carried.owner.as_str())),
            self.carried.map(|carried| carried.until.to_string()).unwrap_or_default(),
            calls_in_a_line(self.calls, self.zone),
            attachments.join("; "),
            text(self.advice.map(|advice| advice.meaning.as_str())),
            text(self.advice.map(|advice| advice.money.as_ref())),
            text(self.advice.map(|advice| advice.action.as_ref())),
        ]
    }
}

fn status(history: &IncidentHistory) -> &'static str {
    use crate::domain::incident::Status;
    match history.incident.details.status() {
        Status::Open => "open",
        Status::InDoubt => "in_doubt",
        Status::Closed => "closed",
    }
}

/// A moment on the clock of its own place, for instance `2026-11-21T22:32:05.25+08:00`.
#[must_use]
pub fn rfc3339(moment: &Moment) -> String {
    let zone = zone_named(&moment.zone);
    moment.at.display_with_offset(zone.to_offset(moment.at)).to_string()
}

/// A zone by its name or offset. One this system has never heard of is shown as UTC: the instant is right all the same.
#[must_use]
pub fn zone_named(name: &str) -> TimeZone {
    DateTimeParser::new().parse_time_zone(name).unwrap_or_else(|error| {
        log::warn!("time zone \"{name}\": {error}");
        TimeZone::UTC
    })
}

/// Steps and answers in one line: `other-card; money-gone=no`.
#[must_use]
pub fn ticks_in_a_line(ticks: &[Tick]) -> String {
    let ticks: Vec<String> = ticks
        .iter()
        .map(|tick| match &tick.answer {
            Some(answer) => format!("{}={}", tick.step, answer.as_ref()),
            None => tick.step.clone(),
        })
        .collect();
    ticks.join("; ")
}

/// Reads what [`ticks_in_a_line`] wrote; `None` if it is something else.
#[must_use]
pub fn ticks_of_a_line(line: &str) -> Option<Vec<Tick>> {
    let is_step =
        |step: &str| !step.is_empty() && step.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let tick = |text: &str| {
        let (step, answer) = match text.split_once('=') {
            Some((step, answer)) => (step, Some(answer.parse::<Answer>().ok()?)),
            None => (text, None),
        };
        is_step(step).then(|| Tick { step: step.to_owned(), answer })
    };
    line.split(';').map(str::trim).filter(|text| !text.is_empty()).map(tick).collect()
}

/// Calls in one line: time, who answered, case number, promised time, and whether that is done.
fn calls_in_a_line(calls: &[Call], zone: &str) -> String {
    let time = |at| rfc3339(&Moment { at, zone: zone.to_owned(), who: None });
    let call = |call: &Call| {
        let case = call.case_number.iter().map(|number| format!("#{number}"));
        let promised = call.promised_at.iter().map(|at| format!("→ {}", time(*at)));
        let done = call.done.then(|| "✓".to_owned());
        let parts: Vec<String> =
            [time(call.at), call.answered_by.clone()].into_iter().chain(case).chain(promised).chain(done).collect();
        parts.join(" ")
    };
    calls.iter().map(call).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::domain::advice::{Action, Money};
    use crate::domain::amount::{Amount, Currency};
    use crate::domain::attachment::AttachmentKind;
    use crate::domain::code::Code;
    use crate::domain::doubt::{CheckedWith, Finding};
    use crate::domain::history::Patch;
    use crate::domain::incident::{Details, Outcome};
    use crate::domain::language::Language;

    const ID: &str = "01939000-0000-7000-8000-000000000001";

    fn moment(at: &str, who: Option<&str>) -> Moment {
        Moment { at: at.parse().unwrap(), zone: "Asia/Shanghai".to_owned(), who: who.map(str::to_owned) }
    }

    /// An incident in which everything is known, corrected once.
    pub fn full() -> IncidentHistory {
        let mut first = Details::new(Code::parse("57").unwrap());
        first.code_set = Some(CodeSetId::default());
        first.terminal = Some("T1 front".to_owned());
        first.outcome = Some(Outcome::InDoubt);
        first.amount = Amount::parse("268", Currency::CNY);
        first.last4 = Last4::parse("0123");
        first.note = Some("换了\"蓝卡\"，付了\n两次".to_owned());
        first.ticks = vec![
            Tick { step: "other-card".to_owned(), answer: None },
            Tick { step: "money-gone".to_owned(), answer: Some(Answer::No) },
        ];
        let mut second = first.clone();
        second.outcome = Some(Outcome::PaidOtherCard);
        second.reference = Some("123456789012".to_owned());
        second.trace = Some("000123".to_owned());
        second.check = Some(Check {
            finding: Finding::NotCharged,
            with: CheckedWith::Acquirer,
            decided_by: Some("小李".to_owned()),
        });
        second.carried = Some(Carried { owner: "小王".to_owned(), until: jiff::civil::date(2026, 11, 22) });
        second.calls = vec![Call {
            at: "2026-11-21T15:00:00Z".parse().unwrap(),
            answered_by: "客服 12 号".to_owned(),
            case_number: Some("A-77".to_owned()),
            promised_at: Some("2026-11-22T02:00:00Z".parse().unwrap()),
            done: false,
        }];
        second.attachments = vec![Attachment {
            sha256: "ab".repeat(32),
            name: "slip, front.jpg".to_owned(),
            kind: AttachmentKind::Jpeg,
            bytes: 4,
        }];
        let advice = AdviceGiven {
            language: Language::ZH_CN,
            edition: "2024-01-01".to_owned(),
            meaning: "不允许的交易".to_owned(),
            money: Money::NotCharged,
            action: Action::OtherMethod,
            headline: "请换一张卡".to_owned(),
            say: "这笔没有成功。".to_owned(),
            steps: vec![("other-card".to_owned(), "换卡".to_owned())],
            never: vec!["不要问密码".to_owned()],
            rules: Vec::new(),
        };
        let (from, to) = Patch::between(&first, &second).unwrap();
        let recorded = Event {
            id: ID.parse().unwrap(),
            moment: moment("2026-11-21T14:32:05.25Z", Some("小李")),
            change: Change::Recorded { details: Box::new(first) },
        };
        let corrected = Event {
            id: "01939000-0000-7000-8000-000000000002".parse().unwrap(),
            moment: moment("2026-11-21T15:01:00Z", None),
            change: Change::Corrected { from, to },
        };
        IncidentHistory::of(vec![recorded, corrected], Some(advice)).unwrap()
    }

    /// An incident of which only code and time are known.
    pub fn bare() -> IncidentHistory {
        of(Details::new(Code::parse("57").unwrap()))
    }

    /// An incident with these details, recorded and never corrected.
    pub fn of(details: Details) -> IncidentHistory {
        let recorded = Event {
            id: ID.parse().unwrap(),
            moment: moment("2026-11-21T14:32:05.25Z", None),
            change: Change::Recorded { details: Box::new(details) },
        };
        IncidentHistory::of(vec![recorded], None).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_with_the_offset_of_its_place() {
        let at = |zone: &str| {
            rfc3339(&Moment { at: "2026-11-21T14:32:05Z".parse().unwrap(), zone: zone.to_owned(), who: None })
        };
        assert_eq!(at("Asia/Shanghai"), "2026-11-21T22:32:05+08:00");
        assert_eq!(at("+08:00"), "2026-11-21T22:32:05+08:00");
        assert_eq!(at("-03:30"), "2026-11-21T11:02:05-03:30");
        assert_eq!(at("UTC"), "2026-11-21T14:32:05+00:00");
        assert_eq!(at("Moon/Crater"), "2026-11-21T14:32:05+00:00");
        assert_eq!(at(""), "2026-11-21T14:32:05+00:00");
    }

    #[test]
    fn steps_and_answers_are_read_back_from_their_line() {
        let ticks = testing::full().incident.details.ticks;
        assert_eq!(ticks_in_a_line(&ticks), "other-card; money-gone=no");
        assert_eq!(ticks_of_a_line(&ticks_in_a_line(&ticks)), Some(ticks));
        assert_eq!(ticks_of_a_line(""), Some(Vec::new()));
        assert_eq!(ticks_of_a_line("money-gone=perhaps"), None);
        assert_eq!(ticks_of_a_line("what a mess"), None);
    }
}
