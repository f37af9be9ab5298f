//! The slip a customer takes along: what happened to the payment, as far as the shop knows it.
//!
//! It blames nobody, neither the customer nor a bank nor the shop, and so it leaves out the code: a code that stands for a lost
//! or a restricted card would accuse whoever holds the slip. It promises nothing that others decide.

use jiff::Timestamp;

use crate::domain::advice::Money;
use crate::domain::document::{Block, Document, Look, Paper};
use crate::domain::doubt::Finding;
use crate::domain::history::IncidentHistory;
use crate::domain::incident::{Outcome, Status};

use super::{Pen, amount, last4};

/// The slip for one incident.
#[must_use]
pub fn customer_slip(pen: Pen<'_>, history: &IncidentHistory, now: Timestamp) -> Document {
    let incident = &history.incident;
    let details = &incident.details;
    let what = What::of(history);
    let (title, text) = what.keys();
    let mut blocks = vec![Block::Large(pen.t(title)), Block::Text(pen.t(text))];
    if what.may_want_the_bank() {
        blocks.push(Block::Text(pen.t("slip-bank")));
    }
    let facts = [
        ("slip-when", pen.second(incident.moment.at)),
        ("slip-amount", amount(pen, details)),
        ("slip-last4", last4(details)),
        ("slip-reference", details.reference.clone().unwrap_or_default()),
        ("slip-trace", details.trace.clone().unwrap_or_default()),
    ];
    // A customer has nothing to fill in.
    let known = facts.into_iter().filter(|(_, value)| !value.is_empty());
    blocks.push(Block::Facts(known.map(|(key, value)| (pen.t(key), value)).collect()));
    let by_hand = ["slip-shop", "slip-by"].map(|key| (pen.texts.get(key).into_owned(), String::new()));
    blocks.push(Block::Facts(by_hand.to_vec()));
    Document {
        title: pen.t("slip-title"),
        paper: Paper::A5,
        look: Look::Usual,
        language: pen.language(),
        blocks,
        footer: format!("{} {}", pen.t("slip-printed"), pen.texts.day_and_minute(now, pen.zone)),
    }
}

/// What can be said without guessing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// Nobody knows yet whether money was taken.
    Unclear,
    Paid,
    Partly,
    /// Not paid with this card, but paid.
    PaidOtherwise,
    Reversed,
    /// Not completed, and nothing was taken as far as the shop can see.
    NotCharged,
    /// Not completed; whether anything was taken nobody has said.
    NotDone,
}

impl What {
    fn of(history: &IncidentHistory) -> Self {
        let details = &history.incident.details;
        let money = history.advice.as_ref().map(|advice| advice.money);
        let finding = details.check.as_ref().map(|check| check.finding);
        match (details.outcome, finding) {
            (Some(Outcome::ReversedRefunded), _) => Self::Reversed,
            (_, Some(Finding::Charged)) | (Some(Outcome::PaidSameCard), _) => Self::Paid,
            (_, Some(Finding::Unclear)) => Self::Unclear,
            _ if details.status() == Status::InDoubt => Self::Unclear,
            (outcome, Some(Finding::NotCharged)) => Self::without_a_charge(outcome),
            (outcome, None) => match money {
                Some(Money::MayBeCharged) => Self::Unclear,
                Some(Money::PartlyCharged) => Self::Partly,
                Some(Money::Charged) => Self::Paid,
                Some(Money::NotCharged) => Self::without_a_charge(outcome),
                None if is_paid_otherwise(outcome) => Self::PaidOtherwise,
                None => Self::NotDone,
            },
        }
    }

    fn without_a_charge(outcome: Option<Outcome>) -> Self {
        if is_paid_otherwise(outcome) { Self::PaidOtherwise } else { Self::NotCharged }
    }

    /// The sentence, and what goes with it.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Unclear => ("slip-unclear", "slip-unclear-text"),
            Self::Paid => ("slip-paid", "slip-paid-text"),
            Self::Partly => ("slip-partly", "slip-partly-text"),
            Self::PaidOtherwise => ("slip-otherwise", "slip-otherwise-text"),
            Self::Reversed => ("slip-reversed", "slip-reversed-text"),
            Self::NotCharged => ("slip-not-done", "slip-not-charged-text"),
            Self::NotDone => ("slip-not-done", "slip-not-done-text"),
        }
    }

    fn may_want_the_bank(self) -> bool {
        !matches!(self, Self::Paid | Self::Partly)
    }
}

fn is_paid_otherwise(outcome: Option<Outcome>) -> bool {
    matches!(outcome, Some(Outcome::PaidOtherCard | Outcome::PaidOtherWay))
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;
    use uuid::Uuid;

    use super::*;
    use crate::card::{Card, Subject};
    use crate::domain::code::{Code, CodeRef, CodeSetId};
    use crate::domain::doubt::{Check, CheckedWith};
    use crate::domain::history::{Change, Event};
    use crate::domain::incident::{Details, Moment};
    use crate::domain::language::Language;
    use crate::i18n::Texts;
    use crate::knowledge::Catalog;

    fn incident(catalog: &Catalog, texts: &Texts, code: &str, edit: impl FnOnce(&mut Details)) -> IncidentHistory {
        let mut details = Details::new(Code::parse(code).unwrap());
        details.code_set = Some(CodeSetId::default());
        edit(&mut details);
        let at = CodeRef { set: CodeSetId::default(), code: details.code.clone() };
        let card = Card::new(catalog, texts, &Subject::of(catalog, at), &[], jiff::civil::date(2026, 11, 21));
        let moment =
            Moment { at: "2026-11-21T06:32:05Z".parse().unwrap(), zone: "Asia/Shanghai".to_owned(), who: None };
        let change = Change::Recorded { details: Box::new(details) };
        let event = Event { id: Uuid::now_v7(), moment, change };
        IncidentHistory::of(vec![event], Some(card.as_given(texts))).unwrap()
    }

    #[test]
    fn the_slip_says_what_is_known_and_no_more() {
        let (catalog, texts) = (Catalog::built_in().unwrap(), Texts::new(Language::ZH_CN));
        let what = |code: &str, edit: &dyn Fn(&mut Details)| What::of(&incident(&catalog, &texts, code, edit));
        let check = |finding| Some(Check { finding, with: CheckedWith::Terminal, decided_by: None });
        assert_eq!(what("57", &|_| ()), What::NotCharged);
        assert_eq!(what("57", &|d| d.outcome = Some(Outcome::PaidOtherWay)), What::PaidOtherwise);
        assert_eq!(what("68", &|_| ()), What::Unclear, "a code that leaves the money in doubt");
        assert_eq!(what("68", &|d| d.outcome = Some(Outcome::NoSale)), What::Unclear, "nobody has looked");
        assert_eq!(what("68", &|d| d.check = check(Finding::NotCharged)), What::NotCharged);
        assert_eq!(what("68", &|d| d.check = check(Finding::Charged)), What::Paid);
        assert_eq!(what("57", &|d| d.outcome = Some(Outcome::InDoubt)), What::Unclear);
        assert_eq!(what("57", &|d| d.outcome = Some(Outcome::ReversedRefunded)), What::Reversed);
    }

    #[test]
    fn no_code_of_any_set_stands_on_a_slip() {
        let catalog = Catalog::built_in().unwrap();
        let zone = TimeZone::UTC;
        for language in [Language::ZH_CN, Language::EN] {
            let texts = Texts::new(language);
            let pen = Pen { texts: &texts, catalog: &catalog, zone: &zone };
            for code in ["41", "43", "34", "57", "68", "00"] {
                let history = incident(&catalog, &texts, code, |_| ());
                let slip = customer_slip(pen, &history, history.incident.moment.at);
                let words = format!("{slip:?}");
                let meaning = &history.advice.as_ref().unwrap().meaning;
                assert!(!words.contains(meaning.as_str()), "{code}: {words}");
                assert!(!words.contains(&format!("\"{code}\"")), "{words}");
            }
        }
    }
}
