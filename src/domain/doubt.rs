//! Money in doubt: what the check of it found, who carries it over, and when a payment has been tried too often.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

use super::amount::Amount;
use super::incident::{Incident, Last4, Outcome};

/// Whether the customer was charged, as far as a check could tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Finding {
    /// The payment went through: do not charge again.
    Charged,
    /// Nothing was taken: charging again is safe.
    NotCharged,
    /// The check could not tell: still in doubt.
    Unclear,
}

/// Where the check was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, AsRefStr, EnumString, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum CheckedWith {
    /// The terminal's own list of transactions (查询末笔).
    Terminal,
    Acquirer,
    /// The settlement slip at the end of the day (结算单).
    SettlementSlip,
}

/// The result of a check, and who answers for it. Who wrote it down and when stands with the event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    pub finding: Finding,
    pub with: CheckedWith,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<String>,
}

/// Still in doubt, taken over to another day by somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub owner: String,
    /// The day on which it must be looked at again, on the shop's calendar.
    pub until: Date,
}

/// Whether an outcome may be recorded of money that may have been taken already, given what the check has found so far.
///
/// The lock: everything that would take money a second time waits until the check says that none was taken.
#[must_use]
pub fn is_safe(outcome: Outcome, finding: Option<Finding>) -> bool {
    match outcome {
        Outcome::NoSale | Outcome::InDoubt | Outcome::ReversedRefunded | Outcome::Other => true,
        // The payment that is found went through: that is this outcome.
        Outcome::PaidSameCard => matches!(finding, Some(Finding::Charged | Finding::NotCharged)),
        Outcome::PaidOtherCard | Outcome::PaidOtherWay => finding == Some(Finding::NotCharged),
    }
}

/// The outcome that a finding settles, where it settles one.
#[must_use]
pub fn settles(finding: Finding) -> Option<Outcome> {
    match finding {
        Finding::Charged => Some(Outcome::PaidSameCard),
        Finding::NotCharged => Some(Outcome::NoSale),
        Finding::Unclear => None,
    }
}

/// How far back an attempt with the same card and amount counts as the same payment.
pub const SAME_PAYMENT_MINUTES: i64 = 15;

/// How many of `incidents` are earlier attempts at the same payment: same last four, same amount, within
/// [`SAME_PAYMENT_MINUTES`] before `now`.
#[must_use]
pub fn attempts(incidents: &[Incident], last4: &Last4, amount: Amount, now: Timestamp) -> usize {
    let window = SignedDuration::from_mins(SAME_PAYMENT_MINUTES);
    let is_recent = |at: Timestamp| at <= now && now.duration_since(at) <= window;
    let same = |i: &&Incident| {
        i.details.last4.as_ref() == Some(last4) && i.details.amount == Some(amount) && is_recent(i.moment.at)
    };
    incidents.iter().filter(same).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount::Currency;
    use crate::domain::code::Code;
    use crate::domain::incident::{Details, IncidentId, Moment};

    fn attempt(at: &str, last4: &str, amount: &str) -> Incident {
        let mut details = Details::new(Code::parse("51").unwrap());
        details.last4 = Last4::parse(last4);
        details.amount = Amount::parse(amount, Currency::CNY);
        let moment = Moment { at: at.parse().unwrap(), zone: "Asia/Shanghai".to_owned(), who: None };
        Incident { id: IncidentId(uuid::Uuid::now_v7()), moment, details }
    }

    #[test]
    fn only_the_same_card_and_amount_within_minutes_is_the_same_payment() {
        let now = "2026-11-24T06:30:00Z".parse().unwrap();
        let last4 = Last4::parse("6789").unwrap();
        let amount = Amount::parse("268", Currency::CNY).unwrap();
        let before = [
            attempt("2026-11-24T06:29:00Z", "6789", "268.00"),
            attempt("2026-11-24T06:15:00Z", "6789", "268.00"),
            attempt("2026-11-24T06:14:59Z", "6789", "268.00"),
            attempt("2026-11-24T06:28:00Z", "6789", "269.00"),
            attempt("2026-11-24T06:28:00Z", "6780", "268.00"),
            attempt("2026-11-24T06:31:00Z", "6789", "268.00"),
        ];
        assert_eq!(attempts(&before, &last4, amount, now), 2);
        assert_eq!(attempts(&[], &last4, amount, now), 0);
    }

    #[test]
    fn nothing_that_takes_money_is_safe_before_the_check() {
        for finding in [None, Some(Finding::Unclear)] {
            let safe: Vec<_> = Outcome::VARIANTS.iter().filter(|o| is_safe(**o, finding)).collect();
            assert_eq!(safe, [&Outcome::NoSale, &Outcome::InDoubt, &Outcome::ReversedRefunded, &Outcome::Other]);
        }
        assert!(Outcome::VARIANTS.iter().all(|o| is_safe(*o, Some(Finding::NotCharged))));
    }

    #[test]
    fn a_payment_that_went_through_is_not_taken_another_way() {
        assert!(is_safe(Outcome::PaidSameCard, Some(Finding::Charged)));
        assert!(!is_safe(Outcome::PaidOtherCard, Some(Finding::Charged)));
        assert!(!is_safe(Outcome::PaidOtherWay, Some(Finding::Charged)));
        assert_eq!(settles(Finding::Unclear), None);
    }
}
