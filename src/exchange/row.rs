//! An incident in words and numbers that any program can read: the columns all formats share.
//!
//! The names are those of `tillside-cli log add` and a public interface: they never change their meaning.

use jiff::fmt::temporal::DateTimeParser;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::domain::checklist::Tick;
use crate::domain::code::CodeSetId;
use crate::domain::incident::{Details, Incident, Last4, Moment};

/// The names, in the order of the columns.
pub const NAMES: [&str; 12] =
    ["id", "at", "code_set", "code", "terminal", "outcome", "status", "amount", "currency", "last4", "note", "ticks"];

/// One incident, borrowed from it as far as possible. What is not known is `None`, never missing.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
}

impl<'a> ExchangeRow<'a> {
    #[must_use]
    pub fn new(incident: &'a Incident) -> Self {
        let details = &incident.details;
        Self {
            id: incident.id.to_string(),
            at: rfc3339(&incident.moment),
            code_set: details.code_set.as_ref().map(CodeSetId::as_str),
            code: details.code.as_str(),
            terminal: details.terminal.as_deref(),
            outcome: details.outcome.as_ref().map(AsRef::as_ref),
            status: status(details),
            amount: details.amount.map(|amount| amount.number()),
            currency: details.amount.as_ref().map(|amount| amount.currency.as_str()),
            last4: details.last4.as_ref().map(Last4::as_str),
            note: details.note.as_deref(),
            ticks: &details.ticks,
        }
    }
}

fn status(details: &Details) -> &'static str {
    use crate::domain::incident::Status;
    match details.status() {
        Status::Open => "open",
        Status::InDoubt => "in_doubt",
        Status::Closed => "closed",
    }
}

/// A moment on the clock of its own place, for instance `2026-11-21T22:32:05.25+08:00`.
///
/// A zone this system has never heard of is shown as UTC: the instant is right all the same.
#[must_use]
pub fn rfc3339(moment: &Moment) -> String {
    let zone = DateTimeParser::new().parse_time_zone(&moment.zone).unwrap_or_else(|error| {
        log::warn!("time zone \"{}\": {error}", moment.zone);
        TimeZone::UTC
    });
    moment.at.display_with_offset(zone.to_offset(moment.at)).to_string()
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

#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::domain::amount::{Amount, Currency};
    use crate::domain::checklist::Answer;
    use crate::domain::code::Code;
    use crate::domain::incident::{IncidentId, Outcome};

    /// An incident in which everything is known.
    pub fn full() -> Incident {
        let mut details = Details::new(Code::parse("57").unwrap());
        details.code_set = Some(CodeSetId::default());
        details.terminal = Some("T1 front".to_owned());
        details.outcome = Some(Outcome::PaidOtherCard);
        details.amount = Amount::parse("268", Currency::CNY);
        details.last4 = Last4::parse("0123");
        details.note = Some("换了\"蓝卡\"，付了\n两次".to_owned());
        details.ticks = vec![
            Tick { step: "other-card".to_owned(), answer: None },
            Tick { step: "money-gone".to_owned(), answer: Some(Answer::No) },
        ];
        Incident { details, ..bare() }
    }

    /// An incident of which only code and time are known.
    pub fn bare() -> Incident {
        Incident {
            id: IncidentId("01939000-0000-7000-8000-000000000001".parse().unwrap()),
            moment: Moment {
                at: "2026-11-21T14:32:05.25Z".parse().unwrap(),
                zone: "Asia/Shanghai".to_owned(),
                who: None,
            },
            details: Details::new(Code::parse("57").unwrap()),
        }
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
}
