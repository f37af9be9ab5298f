//! What this shop's own log teaches: which codes it meets, where it went wrong, and drills made of its incidents.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::domain::advice::{Money, Retry};
use crate::domain::amount::Amount;
use crate::domain::code::CodeRef;
use crate::domain::doubt::Finding;
use crate::domain::drill::Entry;
use crate::domain::incident::{Details, Incident, IncidentId, Outcome};
use crate::domain::practice::OwnDrill;
use crate::knowledge::Catalog;

/// How long after a refusal another attempt still belongs to the same sale.
pub const AGAIN_MINUTES: i64 = 10;

/// What this shop meets, and where it went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShopHabits {
    /// How often each code was met.
    pub counts: Vec<(CodeRef, u64)>,
    /// Codes after which something went wrong.
    pub mistakes: Vec<CodeRef>,
}

impl ShopHabits {
    #[must_use]
    pub fn count(&self, at: &CodeRef) -> u64 {
        self.counts.iter().filter(|(met, _)| met == at).map(|(_, count)| count).sum()
    }
}

/// The incidents after which something was done that the program advises against, oldest first:
///
/// - The code forbids another try of the card, or asks for a check first, and the same card was tried again: a later
///   incident on the same terminal within [`AGAIN_MINUTES`] has the same last four digits, or, where they are not known,
///   the same code and amount. Another amount is another sale, another card what the advice asks for.
/// - The money was in doubt, nothing says that it was looked up and found missing, and it was collected again: the incident
///   itself was closed as paid another way, or a second one of the same amount, on the same terminal within
///   [`AGAIN_MINUTES`], ended as paid.
#[must_use]
pub fn mistakes(catalog: &Catalog, incidents: &[Incident]) -> Vec<IncidentId> {
    let mut ordered: Vec<&Incident> = incidents.iter().collect();
    ordered.sort_by_key(|incident| (incident.moment.at, incident.id));
    let mut found = Vec::new();
    for (place, incident) in ordered.iter().enumerate() {
        let later = ordered[place + 1..].iter().copied();
        let soon = later.take_while(|next| is_soon(incident, next)).filter(|next| same_terminal(incident, next));
        if is_mistake(catalog, incident, soon) {
            found.push(incident.id);
        }
    }
    found
}

fn is_mistake<'a>(catalog: &Catalog, incident: &Incident, mut soon: impl Iterator<Item = &'a Incident>) -> bool {
    let details = &incident.details;
    let row = details.code_set.clone().map(|set| CodeRef { set, code: details.code.clone() });
    let row = row.and_then(|at| catalog.entry(&at));
    let in_doubt = row.map(|row| row.money) == Some(Money::MayBeCharged) || details.outcome == Some(Outcome::InDoubt);
    let ticked = catalog.finding(row, &details.ticks);
    let finding = details.check.as_ref().map(|check| check.finding).or(ticked);
    let unchecked = in_doubt && finding != Some(Finding::NotCharged);
    if unchecked && matches!(details.outcome, Some(Outcome::PaidOtherCard | Outcome::PaidOtherWay)) {
        return true;
    }
    let once_only = row.is_some_and(|row| matches!(row.retry, Retry::Never | Retry::OtherCard | Retry::QueryFirst));
    // Where it was looked up and nothing had been taken, another try is right.
    let forbidden = once_only && !(in_doubt && finding == Some(Finding::NotCharged));
    soon.any(|next| {
        (forbidden && is_same_card(details, &next.details)) || (unchecked && is_paid_again(details, &next.details))
    })
}

fn is_soon(first: &Incident, next: &Incident) -> bool {
    next.moment.at.duration_since(first.moment.at) <= SignedDuration::from_mins(AGAIN_MINUTES)
}

/// A shop that names no terminals has one.
fn same_terminal(first: &Incident, next: &Incident) -> bool {
    match (first.details.terminal_id, next.details.terminal_id) {
        (Some(first), Some(next)) => first == next,
        _ => first.details.terminal == next.details.terminal,
    }
}

fn is_same_card(first: &Details, next: &Details) -> bool {
    let amounts = first.amount.zip(next.amount);
    if amounts.is_some_and(|(first, next)| first != next) {
        return false;
    }
    match (&first.last4, &next.last4) {
        (Some(first), Some(next)) => first == next,
        _ => amounts.is_some() && first.code == next.code && first.code_set == next.code_set,
    }
}

/// The same amount paid: the customer may have paid it already. Where both cards are known and differ, it is most often
/// another customer.
fn is_paid_again(first: &Details, next: &Details) -> bool {
    let same_amount = first.amount.zip(next.amount).is_some_and(|(first, next)| first == next);
    let paid = matches!(next.outcome, Some(Outcome::PaidSameCard | Outcome::PaidOtherCard | Outcome::PaidOtherWay));
    let other_card = first.last4.as_ref().zip(next.last4.as_ref()).is_some_and(|(first, next)| first != next);
    same_amount && paid && !other_card
}

/// Makes a drill of an incident: its code, its amount rounded to two digits, and nothing else of it. The log does not keep how
/// it was paid; a chip is the usual way, and a wallet's drill asks for a QR code whatever stands here.
///
/// Nothing for an incident whose code set nobody knew: its code has no meaning.
#[must_use]
pub fn drill_from(incident: &Incident, mistake: bool, now: Timestamp, id: Uuid) -> Option<OwnDrill> {
    let details = &incident.details;
    Some(OwnDrill {
        id,
        at: CodeRef { set: details.code_set.clone()?, code: details.code.clone() },
        entry: Entry::Chip,
        amount: details.amount.and_then(rounded),
        mistake,
        made: now,
        from: incident.id,
    })
}

/// To two digits: 268.00 becomes 270.00. Of nothing, nothing.
fn rounded(amount: Amount) -> Option<Amount> {
    let mut step = 1;
    while amount.minor / step >= 100 {
        step *= 10;
    }
    let minor = (amount.minor + step / 2) / step * step;
    (minor > 0).then_some(Amount { minor, ..amount })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount::Currency;
    use crate::domain::code::{Code, CodeSetId};
    use crate::domain::doubt::{Check, CheckedWith};
    use crate::domain::incident::{Last4, Moment};
    use crate::training::example::catalog;

    /// `minute` after noon; amount and last four where they are not empty.
    fn incident(minute: i64, code: &str, amount: &str, last4: &str) -> Incident {
        let noon: Timestamp = "2026-11-24T04:00:00Z".parse().unwrap();
        let mut details = Details::new(Code::parse(code).unwrap());
        details.code_set = Some(CodeSetId::default());
        details.terminal = Some("T1".to_owned());
        details.amount = Amount::parse(amount, Currency::CNY);
        details.last4 = Last4::parse(last4);
        let at = noon + SignedDuration::from_mins(minute);
        let moment = Moment { at, zone: "Asia/Shanghai".to_owned(), who: Some("小林".to_owned()) };
        Incident { id: IncidentId(Uuid::now_v7()), moment, details }
    }

    fn ended(mut incident: Incident, outcome: Outcome) -> Incident {
        incident.details.outcome = Some(outcome);
        incident
    }

    fn found(incidents: &[Incident]) -> Vec<usize> {
        let ids = mistakes(catalog(), incidents);
        ids.iter().map(|id| incidents.iter().position(|incident| incident.id == *id).unwrap()).collect()
    }

    #[test]
    fn a_card_that_must_not_be_tried_again_and_was_is_a_mistake() {
        let first = || incident(0, "51", "268", "6789");
        for (next, expected) in [
            (incident(2, "51", "268", "6789"), true),
            // The terminal may answer something else to the second try.
            (incident(2, "61", "268", "6789"), true),
            (incident(10, "51", "", "6789"), true),
            (incident(11, "51", "268", "6789"), false),
            // Another card: as advised.
            (incident(2, "51", "268", "1234"), false),
            (incident(2, "57", "268", ""), false),
            // Another sale of the same customer.
            (incident(2, "51", "12", "6789"), false),
            // Nobody knows which card: the same code and amount tell.
            (incident(2, "51", "268", ""), true),
        ] {
            let what = format!("{:?}", next.details);
            assert_eq!(found(&[first(), next]), if expected { vec![0] } else { vec![] }, "{what}");
        }
        let mut elsewhere = incident(2, "51", "268", "6789");
        elsewhere.details.terminal = Some("T2".to_owned());
        assert_eq!(found(&[first(), elsewhere]), [0; 0]);
    }

    #[test]
    fn a_retry_that_the_code_allows_is_none() {
        assert_eq!(found(&[incident(0, "55", "268", "6789"), incident(1, "55", "268", "6789")]), [0; 0]);
    }

    #[test]
    fn three_tries_are_two_mistakes_in_whatever_order_the_log_comes() {
        let tries = [2, 0, 1].map(|minute| incident(minute, "57", "268", "6789"));
        assert_eq!(found(&tries), [1, 2]);
    }

    #[test]
    fn doubtful_money_collected_again_is_a_mistake_unless_it_was_looked_up() {
        let doubt = || ended(incident(0, "98", "268", "6789"), Outcome::InDoubt);
        let again = |last4, outcome| ended(incident(5, "55", "268", last4), outcome);
        assert_eq!(found(&[doubt(), again("", Outcome::PaidSameCard)]), [0]);
        assert_eq!(found(&[doubt(), again("6789", Outcome::PaidOtherWay)]), [0]);
        assert_eq!(found(&[doubt(), again("1234", Outcome::PaidSameCard)]), [0; 0], "another customer");
        assert_eq!(found(&[doubt(), again("", Outcome::NoSale)]), [0; 0]);
        let mut checked = doubt();
        checked.details.check =
            Some(Check { finding: Finding::NotCharged, with: CheckedWith::Terminal, decided_by: None });
        assert_eq!(found(&[checked, again("", Outcome::PaidSameCard)]), [0; 0]);
    }

    #[test]
    fn doubtful_money_taken_another_way_without_a_check_is_a_mistake_by_itself() {
        assert_eq!(found(&[ended(incident(0, "98", "268", ""), Outcome::PaidOtherWay)]), [0]);
        assert_eq!(found(&[ended(incident(0, "98", "268", ""), Outcome::PaidSameCard)]), [0; 0], "found as paid");
        assert_eq!(found(&[ended(incident(0, "51", "268", ""), Outcome::PaidOtherWay)]), [0; 0]);
    }

    #[test]
    fn a_code_without_a_set_forbids_nothing() {
        let mut nameless = [incident(0, "51", "268", "6789"), incident(1, "51", "268", "6789")];
        nameless[0].details.code_set = None;
        assert_eq!(found(&nameless), [0; 0]);
        assert_eq!(drill_from(&nameless[0], false, nameless[0].moment.at, Uuid::nil()), None);
    }

    #[test]
    fn nothing_of_the_customer_is_in_a_drill() {
        let mut incident = incident(0, "57", "1268.37", "6789");
        incident.details.note = Some("王女士，红色外套".to_owned());
        incident.details.reference = Some("123456789012".to_owned());
        incident.details.trace = Some("000123".to_owned());
        let now = "2026-11-26T01:00:00Z".parse().unwrap();
        let drill = drill_from(&incident, true, now, Uuid::now_v7()).unwrap();
        assert_eq!(drill.amount.unwrap().number(), "1300.00");
        let text = serde_json::to_string(&drill).unwrap();
        for secret in ["1268", "126837", "6789", "王", "小林", "123456789012", "000123", "T1"] {
            // Ids are chance, times are when the drill was made: neither is looked at.
            let told = text.replace(&drill.id.to_string(), "").replace(&drill.from.to_string(), "");
            assert!(!told.contains(secret), "{secret} in {told}");
        }
        assert!(drill.mistake && drill.from == incident.id && drill.at.to_string() == "unionpay:57");
    }

    #[test]
    fn an_amount_keeps_two_digits() {
        let number = |text| rounded(Amount::parse(text, Currency::CNY).unwrap()).map(|amount| amount.number());
        for (text, expected) in [
            ("268", Some("270.00")),
            ("264.99", Some("260.00")),
            ("9.99", Some("10.00")),
            ("0.05", Some("0.05")),
            ("12", Some("12.00")),
            ("99999", Some("100000.00")),
            ("0", None),
        ] {
            assert_eq!(number(text).as_deref(), expected, "{text}");
        }
    }
}
