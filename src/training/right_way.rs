//! What is right for a code in this shop, and how far off everything else is: the table behind the made drills.
//!
//! **Where the money is.** The right state is best. Where money is taken to be still missing although it may have gone or has
//! gone, the customer is charged twice: harmful. Any other mistake costs time: poor. Only one doubt is no mistake: where a
//! debit notice can make a refusal doubtful, or where the code asks for a check by itself.
//!
//! **What to do.** It depends on what is still owed:
//!
//! | owed | collects (again) | "it is paid" | "check first" |
//! |---|---|---|---|
//! | nobody knows | harmful | harmful: the goods may be gone for nothing | right |
//! | nothing | harmful | right | poor; safe where it is no sale |
//! | the rest | on the same card harmful, the whole another way poor | harmful | poor |
//! | all | see below | harmful: the goods are gone | poor; safe with a debit notice |
//!
//! Where all is owed, that is after a plain refusal:
//!
//! | right ↓, done → | other method | fix, retry once | try later | call acquirer | terminal service |
//! |---|---|---|---|---|---|
//! | other method | right | poor; harmful if it locks a PIN | safe if the table says later, else poor | poor | poor |
//! | fix, retry once | safe | right | poor | poor | poor |
//! | try later | safe | poor | right | poor | poor |
//! | call acquirer | poor: the fault stays | poor | poor | right | poor |
//! | terminal service | poor: the fault stays | safe if the table allows a retry, else poor | poor | poor | right |
//! | a new sale (only the card was checked) | poor | poor | poor | poor | poor |

use crate::domain::advice::{Action, Category, Money, Retry};
use crate::domain::code::CodeRef;
use crate::domain::drill::{Consequence, Grade};
use crate::domain::rule::{Origin, Rule, strictest};
use crate::knowledge::{Catalog, Entry, FALLBACK};

/// Headlines of codes for which no sale is to be paid.
const NO_SALE: &str = "not-a-sale";

/// See the module head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightWay {
    pub money: Money,
    pub action: Action,
    /// Other words for the action, where its usual ones would mislead.
    pub headline: Option<String>,
    retry: Retry,
    category: Category,
    debit_caveat: bool,
}

/// What the customer still has to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owed {
    Unknown,
    Nothing,
    Rest,
    All,
}

impl RightWay {
    /// What the answer card says, with the rules of this shop: a rule may ask for a check of the money where the table asks for
    /// none, and the shop's own may name another action for a plain refusal. It cannot spare a check, nor call a refusal paid.
    ///
    /// Nothing for a code set that the program does not know.
    #[must_use]
    pub fn of(catalog: &Catalog, rules: &[Rule], at: &CodeRef) -> Option<Self> {
        catalog.set(&at.set)?;
        let entry = catalog.entry(at);
        let mut way = Self::by_table(catalog, entry);
        let about = || rules.iter().filter(|rule| rule.set == at.set && rule.code == at.code);
        let money = strictest(way.money, about());
        if money != way.money {
            way = Self { money, action: FALLBACK.action, headline: None, ..way };
        }
        let own = about().filter(|rule| rule.origin == Origin::Shop).find_map(|rule| rule.action);
        if let Some(action) = own.filter(|action| way.owed() == Owed::All && *action != Action::Done) {
            way = Self { action, headline: None, ..way };
        }
        Some(way)
    }

    fn by_table(catalog: &Catalog, entry: Option<&Entry>) -> Self {
        Self {
            money: entry.map_or(FALLBACK.money, |entry| entry.money),
            action: entry.map_or(FALLBACK.action, |entry| entry.action),
            headline: catalog.checklist_for(entry).and_then(|checklist| checklist.headline.clone()),
            retry: entry.map_or(Retry::QueryFirst, |entry| entry.retry),
            category: entry.map_or(Category::Other, |entry| entry.category),
            debit_caveat: entry.is_some_and(|entry| entry.debit_caveat),
        }
    }

    fn owed(&self) -> Owed {
        match (self.money, self.action) {
            (Money::MayBeCharged, _) | (Money::NotCharged, Action::CheckFirst) => Owed::Unknown,
            (Money::Charged, _) => Owed::Nothing,
            (Money::PartlyCharged, _) => Owed::Rest,
            (Money::NotCharged, _) if self.headline.as_deref() == Some(NO_SALE) => Owed::Nothing,
            (Money::NotCharged, _) => Owed::All,
        }
    }

    /// Whether somebody can be made to pay twice, or for nothing.
    #[must_use]
    pub fn is_about_double_charge(&self) -> bool {
        self.owed() != Owed::All
    }

    /// How good it is to believe that the money is there.
    #[must_use]
    pub fn money_grade(&self, said: Money) -> Grade {
        use Money::{MayBeCharged, NotCharged, PartlyCharged};
        let doubtable = self.debit_caveat || self.action == Action::CheckFirst;
        match (self.money, said) {
            (right, said) if right == said => Grade::Best,
            (NotCharged, MayBeCharged) if doubtable => Grade::Safe,
            (NotCharged, _) => Grade::Poor,
            (_, NotCharged) | (MayBeCharged | Money::Charged, PartlyCharged) => Grade::Harmful,
            _ => Grade::Poor,
        }
    }

    /// How good it is to do something else than the right thing; nothing for what is the right thing in other words.
    #[must_use]
    pub fn action_grade(&self, done: Action) -> Option<Grade> {
        // Of "paid" there is nothing in a card that was only checked: it is as wrong as anywhere.
        let same = done == self.action && !(done == Action::Done && self.owed() == Owed::All);
        (!same).then(|| match (self.owed(), done) {
            (Owed::Nothing, Action::CheckFirst) if self.money == Money::NotCharged => Grade::Safe,
            (Owed::Nothing | Owed::Rest, Action::CheckFirst) => Grade::Poor,
            (Owed::Rest, done) if !matches!(done, Action::FixAndRetryOnce | Action::Done) => Grade::Poor,
            (Owed::All, done) => self.refusal_grade(done),
            (Owed::Unknown | Owed::Nothing | Owed::Rest, _) => Grade::Harmful,
        })
    }

    /// The second table of the module head.
    fn refusal_grade(&self, done: Action) -> Grade {
        match (self.action, done) {
            (_, Action::Done) => Grade::Harmful,
            (_, Action::CheckFirst) if self.debit_caveat => Grade::Safe,
            (_, Action::FixAndRetryOnce) if self.locks_pin() => Grade::Harmful,
            (Action::OtherMethod, Action::TryLater) if self.retry == Retry::Later => Grade::Safe,
            (Action::FixAndRetryOnce | Action::TryLater, Action::OtherMethod) => Grade::Safe,
            (Action::TerminalService, Action::FixAndRetryOnce)
                if matches!(self.retry, Retry::Once | Retry::SameCardAfterFix) =>
            {
                Grade::Safe
            }
            _ => Grade::Poor,
        }
    }

    /// Another try of the PIN would be one too many.
    fn locks_pin(&self) -> bool {
        self.category == Category::Pin && matches!(self.retry, Retry::Never | Retry::OtherCard)
    }

    /// What comes of it: `done` is nothing where the right thing was done, and `belief` how good the answer about the money was.
    #[must_use]
    pub fn consequence(&self, done: Option<Action>, belief: Grade) -> Consequence {
        let grade = done.and_then(|done| self.action_grade(done)).unwrap_or(Grade::Best);
        let collects = done.is_some_and(|done| !matches!(done, Action::CheckFirst | Action::Done));
        match (grade, done) {
            (Grade::Harmful, Some(Action::Done)) => Consequence::NotPaid,
            (Grade::Harmful, _) if self.owed() == Owed::All => Consequence::PinLocked,
            (Grade::Harmful, _) => Consequence::ChargedTwice,
            _ if belief == Grade::Harmful && collects => Consequence::ChargedTwice,
            // Nobody paid twice, by luck alone: the first thought would have done it.
            _ if belief == Grade::Harmful => Consequence::TimeLost,
            (Grade::Poor, Some(Action::TryLater)) => Consequence::CustomerLeft,
            (Grade::Poor, _) => Consequence::TimeLost,
            (_, Some(Action::CheckFirst)) => Consequence::Safe,
            _ if self.owed() == Owed::Unknown || self.money == Money::NotCharged && self.owed() == Owed::Nothing => {
                Consequence::Safe
            }
            _ => Consequence::Paid,
        }
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;
    use crate::domain::rule::RuleId;
    use crate::training::example::{at, catalog};
    use uuid::Uuid;

    fn way(code: &str) -> RightWay {
        RightWay::of(catalog(), &[], &at(code)).unwrap()
    }

    fn rule(code: &str, origin: Origin, action: Option<Action>, money: Option<Money>) -> Rule {
        let at = at(code);
        Rule {
            id: RuleId(Uuid::nil()),
            set: at.set,
            code: at.code,
            meaning: None,
            text: "先叫店长".to_owned(),
            action,
            money,
            reviewer: "店长".to_owned(),
            review_on: "2027-01-01".parse().unwrap(),
            origin,
        }
    }

    #[test]
    fn the_money_is_graded_as_the_table_says() {
        use Grade::{Best as B, Harmful as H, Poor as P, Safe as S};
        for (code, grades) in [
            // In the order: not charged, may be charged, partly charged, charged.
            ("unionpay:51", [B, P, P, P]),
            ("unionpay:91", [B, S, P, P]),
            ("unionpay:B1", [B, S, P, P]),
            ("unionpay:98", [H, B, H, P]),
            ("unionpay:10", [H, P, B, P]),
            ("unionpay:00", [H, P, H, B]),
        ] {
            let way = way(code);
            let found: Vec<Grade> = Money::VARIANTS.iter().map(|said| way.money_grade(*said)).collect();
            assert_eq!(found, grades, "{code}");
        }
    }

    #[test]
    fn what_is_done_is_graded_as_the_table_says() {
        let harmful = Some(Grade::Harmful);
        let poor = Some(Grade::Poor);
        let safe = Some(Grade::Safe);
        for (code, grades) in [
            // In the order: other method, fix and retry, check first, try later, call acquirer, terminal service, done.
            ("unionpay:51", [None, poor, poor, poor, poor, poor, harmful]),
            ("unionpay:75", [None, harmful, poor, poor, poor, poor, harmful]),
            ("unionpay:55", [safe, None, poor, poor, poor, poor, harmful]),
            ("unionpay:91", [safe, poor, safe, None, poor, poor, harmful]),
            ("unionpay:03", [poor, poor, poor, poor, None, poor, harmful]),
            ("unionpay:79", [poor, safe, poor, poor, poor, None, harmful]),
            ("symptom:NO_POWER", [poor, poor, safe, poor, poor, None, harmful]),
            ("symptom:CHIP_BAD_READ", [safe, None, poor, poor, poor, poor, harmful]),
            ("unionpay:98", [harmful, harmful, None, harmful, harmful, harmful, harmful]),
            ("unionpay:B1", [harmful, harmful, None, harmful, harmful, harmful, harmful]),
            ("unionpay:00", [harmful, harmful, poor, harmful, harmful, harmful, None]),
            ("unionpay:10", [None, harmful, poor, poor, poor, poor, harmful]),
            ("visa:85", [poor, poor, poor, poor, poor, poor, harmful]),
            ("as2805:97", [harmful, harmful, safe, harmful, harmful, harmful, None]),
            ("unionpay:Q9", [harmful, harmful, None, harmful, harmful, harmful, harmful]),
        ] {
            let way = way(code);
            let found: Vec<Option<Grade>> = Action::VARIANTS.iter().map(|done| way.action_grade(*done)).collect();
            assert_eq!(found, grades, "{code}");
        }
    }

    #[test]
    fn in_every_row_doubtful_money_is_never_collected_and_a_refusal_never_paid() {
        for (set, entry) in catalog().entries() {
            let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
            let way = RightWay::of(catalog(), &[], &at).unwrap();
            let grade = |done| way.action_grade(done);
            if matches!(entry.money, Money::MayBeCharged | Money::Charged) {
                for done in Action::VARIANTS {
                    let collects = !matches!(done, Action::CheckFirst | Action::Done);
                    assert!(!collects || grade(*done) == Some(Grade::Harmful), "{at}: {done:?}");
                }
                assert_eq!(way.money_grade(Money::NotCharged), Grade::Harmful, "{at}");
            }
            if entry.money != Money::Charged && entry.action != Action::Done {
                assert_eq!(grade(Action::Done), Some(Grade::Harmful), "{at}");
            }
            if entry.money == Money::NotCharged {
                assert!(Money::VARIANTS.iter().all(|said| way.money_grade(*said) != Grade::Harmful), "{at}");
            }
            let never_again = matches!(entry.retry, Retry::Never | Retry::OtherCard);
            if never_again {
                let retried = grade(Action::FixAndRetryOnce);
                assert!(matches!(retried, Some(Grade::Poor | Grade::Harmful)), "{at}: {retried:?}");
            }
        }
    }

    #[test]
    fn the_way_ends_well_or_badly_as_it_was_gone() {
        for (set, entry) in catalog().entries() {
            let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
            let way = RightWay::of(catalog(), &[], &at).unwrap();
            for belief in Grade::VARIANTS {
                for done in Action::VARIANTS.iter().copied().map(Some).chain([None]) {
                    let grade = done.map_or(Some(Grade::Best), |done| way.action_grade(done));
                    let Some(grade) = grade else { continue };
                    let good = way.consequence(done, *belief).is_good();
                    let expected = *belief != Grade::Harmful && grade <= Grade::Safe;
                    assert_eq!(good, expected, "{at}: {done:?} after {belief:?}");
                }
            }
        }
    }

    #[test]
    fn what_comes_of_it_is_told_by_the_code() {
        let after = |code, done, belief| way(code).consequence(done, belief);
        assert_eq!(after("unionpay:51", None, Grade::Best), Consequence::Paid);
        assert_eq!(after("unionpay:98", None, Grade::Best), Consequence::Safe);
        assert_eq!(after("unionpay:98", None, Grade::Harmful), Consequence::TimeLost);
        assert_eq!(after("unionpay:98", Some(Action::OtherMethod), Grade::Best), Consequence::ChargedTwice);
        assert_eq!(after("unionpay:98", Some(Action::Done), Grade::Best), Consequence::NotPaid);
        assert_eq!(after("unionpay:10", Some(Action::TryLater), Grade::Harmful), Consequence::ChargedTwice);
        assert_eq!(after("unionpay:75", Some(Action::FixAndRetryOnce), Grade::Best), Consequence::PinLocked);
        assert_eq!(after("unionpay:51", Some(Action::TryLater), Grade::Best), Consequence::CustomerLeft);
        assert_eq!(after("as2805:97", None, Grade::Best), Consequence::Safe);
        assert_eq!(after("visa:85", Some(Action::Done), Grade::Best), Consequence::NotPaid);
    }

    #[test]
    fn the_shop_may_name_another_action_for_a_refusal_and_ask_for_a_check_and_no_more() {
        let ruled = |code, origin, action, money| {
            RightWay::of(catalog(), &[rule(code, origin, action, money)], &at(code)).unwrap()
        };
        let shop = || Origin::Shop;
        let pack = Origin::Pack(crate::domain::rule::PackId::parse("acquirer").unwrap());
        let call = Some(Action::CallAcquirer);
        assert_eq!(ruled("unionpay:51", shop(), call, None).action, Action::CallAcquirer);
        assert_eq!(ruled("unionpay:51", pack, call, None).action, Action::OtherMethod);
        assert_eq!(ruled("visa:85", shop(), call, None).headline, None);
        let checked = ruled("unionpay:51", shop(), call, Some(Money::MayBeCharged));
        assert_eq!((checked.money, checked.action), (Money::MayBeCharged, Action::CheckFirst));
        assert!(checked.is_about_double_charge());
        // What would take a lock away is not listened to.
        assert_eq!(ruled("unionpay:98", shop(), call, Some(Money::NotCharged)), way("unionpay:98"));
        assert_eq!(ruled("unionpay:51", shop(), Some(Action::Done), Some(Money::Charged)), way("unionpay:51"));
        // Of another code.
        let other = [rule("unionpay:61", shop(), call, None)];
        assert_eq!(RightWay::of(catalog(), &other, &at("unionpay:51")).unwrap(), way("unionpay:51"));
    }

    #[test]
    fn an_unknown_code_gets_the_safe_advice_and_an_unknown_set_none() {
        let unknown = way("unionpay:Q9");
        assert_eq!((unknown.money, unknown.action), (Money::MayBeCharged, Action::CheckFirst));
        assert_eq!(RightWay::of(catalog(), &[], &at("nowhere:51")), None);
    }
}
