//! One incident of the log, opened: read, corrected without losing what stood there, its money checked, its acquirer called.

use std::path::PathBuf;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use super::till::typed;
use super::{CallDraft, CheckDraft, CorrectionDraft, Page, Promise, Stamp, State, Unreadable};
use crate::domain::amount::{Amount, Currency};
use crate::domain::attachment::Attachment;
use crate::domain::call::Call;
use crate::domain::doubt::{self, Check};
use crate::domain::history::IncidentHistory;
use crate::domain::incident::{Details, Last4};
use crate::domain::terminal::Terminal;
use crate::job::{Ask, Job};

/// The incident on the page.
#[derive(Debug)]
pub struct Opened {
    pub history: IncidentHistory,
    /// Which field of the correction cannot be read, after an attempt to save.
    pub unreadable: Option<Unreadable>,
    /// Taking it back has been asked for once; once more does it.
    pub taking_back: bool,
}

impl Opened {
    #[must_use]
    pub fn new(history: IncidentHistory) -> Self {
        Self { history, unreadable: None, taking_back: false }
    }

    #[must_use]
    pub fn details(&self) -> &Details {
        &self.history.incident.details
    }

    /// A correction that changes nothing yet.
    #[must_use]
    pub fn draft(&self) -> CorrectionDraft {
        let details = self.details();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        CorrectionDraft {
            outcome: details.outcome,
            amount: details.amount.map(|amount| amount.number()).unwrap_or_default(),
            last4: details.last4.as_ref().map(|last4| last4.as_str().to_owned()).unwrap_or_default(),
            reference: text(&details.reference),
            trace: text(&details.trace),
            note: text(&details.note),
        }
    }

    /// The details as the draft would have them; `None` if it changes nothing.
    ///
    /// # Errors
    /// The field that cannot be read.
    pub fn corrected(&self, draft: &CorrectionDraft) -> Result<Option<Details>, Unreadable> {
        let now = self.details();
        let currency = now.amount.map_or(Currency::CNY, |amount| amount.currency);
        let amount = match draft.amount.trim() {
            "" => None,
            text => Some(Amount::parse(text, currency).ok_or(Unreadable::Amount)?),
        };
        let last4 = match draft.last4.trim() {
            "" => None,
            text => Some(Last4::parse(text).ok_or(Unreadable::Last4)?),
        };
        let to = Details {
            outcome: draft.outcome,
            amount,
            last4,
            reference: typed(&draft.reference, Details::MAX_NUMBER_CHARS),
            trace: typed(&draft.trace, Details::MAX_NUMBER_CHARS),
            note: typed(&draft.note, Details::MAX_NOTE_CHARS),
            ..now.clone()
        };
        Ok((to != *now).then_some(to))
    }

    /// The details with a check written down, and the outcome it settles.
    #[must_use]
    pub fn checked(&self, draft: &CheckDraft) -> Option<Details> {
        let check =
            Check { finding: draft.finding?, with: draft.with?, decided_by: typed(&draft.decided_by, MAX_NAME_CHARS) };
        Some(checked(self.details(), check))
    }

    /// The details with a call added.
    #[must_use]
    pub fn called(&self, draft: &CallDraft, stamp: &Stamp) -> Option<Details> {
        let call = Call {
            at: stamp.moment.at,
            answered_by: typed(&draft.answered_by, Call::MAX_CHARS)?,
            case_number: typed(&draft.case_number, Call::MAX_CHARS),
            promised_at: draft.promised.and_then(|promise| promise.moment(stamp.moment.at, &stamp.zone)),
            done: false,
        };
        let mut to = self.details().clone();
        to.calls.push(call);
        Some(to)
    }
}

const MAX_NAME_CHARS: usize = 40;

/// The hour by which something promised for a day is expected.
const END_OF_BUSINESS: i8 = 18;

/// `details` with the result of a check. While it is in doubt, the finding settles the outcome; one that a person has chosen
/// otherwise stays. What was carried over is carried no longer once it is settled.
pub(super) fn checked(details: &Details, check: Check) -> Details {
    let settled = doubt::settles(check.finding);
    let in_doubt = details.outcome.is_none_or(|outcome| outcome == crate::domain::incident::Outcome::InDoubt);
    let outcome = if in_doubt { settled.or(details.outcome) } else { details.outcome };
    let carried = if settled.is_some() { None } else { details.carried.clone() };
    Details { outcome, carried, check: Some(check), ..details.clone() }
}

impl Promise {
    /// The moment by which the answer is promised.
    #[must_use]
    pub fn moment(self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let business_day_end = |days: i64| {
            let day = now.to_zoned(zone.clone()).date().checked_add(days.days()).ok()?;
            Some(day.at(END_OF_BUSINESS, 0, 0, 0).to_zoned(zone.clone()).ok()?.timestamp())
        };
        match self {
            Self::HalfAnHour => now.checked_add(SignedDuration::from_mins(30)).ok(),
            Self::TwoHours => now.checked_add(SignedDuration::from_hours(2)).ok(),
            Self::Today => business_day_end(0),
            Self::Tomorrow => business_day_end(1),
            Self::ThreeDays => business_day_end(3),
        }
    }
}

impl State {
    /// The terminal the opened incident happened on, if the shop still has it.
    #[must_use]
    pub fn terminal_of(&self, details: &Details) -> Option<&Terminal> {
        let by_id = self.terminals.iter().find(|t| Some(t.id) == details.terminal_id);
        by_id.or_else(|| self.terminals.iter().find(|t| Some(&t.name) == details.terminal.as_ref()))
    }

    pub(super) fn save_correction(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(opened) = &mut self.opened else { return Vec::new() };
        match opened.corrected(&self.drafts.correction) {
            Ok(to) => {
                opened.unreadable = None;
                self.correct_opened(to, stamp)
            }
            Err(field) => {
                opened.unreadable = Some(field);
                Vec::new()
            }
        }
    }

    pub(super) fn save_check(&mut self, stamp: &Stamp) -> Vec<Job> {
        let to = self.opened.as_ref().and_then(|opened| opened.checked(&self.drafts.check));
        self.correct_opened(to, stamp)
    }

    pub(super) fn save_call(&mut self, stamp: &Stamp) -> Vec<Job> {
        let to = self.opened.as_ref().and_then(|opened| opened.called(&self.drafts.call, stamp));
        if to.is_some() {
            self.drafts.call = CallDraft::default();
            self.page = Page::Incident;
        }
        self.correct_opened(to, stamp)
    }

    /// The promised answer came, or nobody waits for it any more.
    pub(super) fn end_call(&mut self, place: usize, stamp: &Stamp) -> Vec<Job> {
        let to = self.opened.as_ref().and_then(|opened| {
            let mut to = opened.details().clone();
            to.calls.get_mut(place)?.done = true;
            Some(to)
        });
        self.correct_opened(to, stamp)
    }

    pub(super) fn pick_attachment(&mut self) -> Vec<Job> {
        if self.picking || !self.has_room_for_attachment() {
            return Vec::new();
        }
        self.picking = true;
        vec![Job::AskPath(Ask::Attachment)]
    }

    /// Whether another file may lie beside the opened incident.
    #[must_use]
    pub fn has_room_for_attachment(&self) -> bool {
        self.opened.as_ref().is_some_and(|opened| opened.details().attachments.len() < Attachment::MAX_COUNT)
    }

    pub(super) fn attach(&mut self, source: PathBuf, stamp: &Stamp) -> Vec<Job> {
        let Some(opened) = self.opened.as_ref().filter(|_| self.has_room_for_attachment()) else { return Vec::new() };
        let details = Box::new(opened.details().clone());
        let id = opened.history.incident.id;
        self.correcting = Some((id, details.clone()));
        vec![Job::Attach { id, source, details, moment: stamp.moment.clone() }]
    }

    fn correct_opened(&mut self, to: Option<Details>, stamp: &Stamp) -> Vec<Job> {
        let (Some(opened), Some(to)) = (&self.opened, to) else { return Vec::new() };
        self.correcting = Some((opened.history.incident.id, Box::new(opened.details().clone())));
        vec![Job::Correct { id: opened.history.incident.id, to: Box::new(to), moment: stamp.moment.clone() }]
    }

    /// The first time asks, the second time does it.
    pub(super) fn take_back_opened(&mut self, stamp: &Stamp) -> Vec<Job> {
        let Some(opened) = &mut self.opened else { return Vec::new() };
        if !std::mem::replace(&mut opened.taking_back, true) {
            return Vec::new();
        }
        let id = opened.history.incident.id;
        self.opened = None;
        self.page = self.opened_from;
        vec![Job::Withdraw { id, moment: stamp.moment.clone() }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::doubt::{Carried, CheckedWith, Finding};
    use crate::domain::incident::Outcome;

    fn doubtful() -> Details {
        let mut details = Details::new(Code::parse("98").unwrap());
        details.outcome = Some(Outcome::InDoubt);
        details.carried = Some(Carried { owner: "Li".to_owned(), until: "2026-11-25".parse().unwrap() });
        details
    }

    fn check(finding: Finding) -> Check {
        Check { finding, with: CheckedWith::SettlementSlip, decided_by: None }
    }

    #[test]
    fn a_finding_settles_what_is_in_doubt_and_nothing_else() {
        let paid = checked(&doubtful(), check(Finding::Charged));
        assert_eq!((paid.outcome, paid.carried.is_some()), (Some(Outcome::PaidSameCard), false));
        let unclear = checked(&doubtful(), check(Finding::Unclear));
        assert_eq!((unclear.outcome, unclear.carried.is_some()), (Some(Outcome::InDoubt), true));
        let refunded = Details { outcome: Some(Outcome::ReversedRefunded), ..doubtful() };
        assert_eq!(checked(&refunded, check(Finding::Charged)).outcome, Some(Outcome::ReversedRefunded));
    }

    #[test]
    fn a_promise_is_kept_by_the_shops_clock() {
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let now = "2026-11-24T06:32:00Z".parse().unwrap();
        let at = |promise: Promise| promise.moment(now, &zone).unwrap().to_string();
        assert_eq!(at(Promise::HalfAnHour), "2026-11-24T07:02:00Z");
        assert_eq!(at(Promise::Today), "2026-11-24T10:00:00Z");
        assert_eq!(at(Promise::ThreeDays), "2026-11-27T10:00:00Z");
    }
}
