//! The only way into the tables: what has passed here holds no card number.
//!
//! The functions that write take [`Clean`] values, and only this module makes them.

mod practice;

use serde_json::{Map, Value};

use crate::domain::attachment::Attachment;
use crate::domain::call::Call;
use crate::domain::checklist::Tick;
use crate::domain::doubt::{Carried, Check};
use crate::domain::history::{Change, Patch};
use crate::domain::incident::{AdviceGiven, Details, Moment};
use crate::domain::redact::{has_card_number, has_payment_code, redact};
use crate::domain::rule::Rule;
use crate::domain::shift::ShopChange;
use crate::domain::staff::Staff;
use crate::domain::terminal::{Contact, Terminal, TerminalNumbers};

use super::StoreError;
use super::error::Trouble;

/// A value without card numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clean<T>(T);

impl<T> Clean<T> {
    pub(super) fn get(&self) -> &T {
        &self.0
    }

    pub(super) fn into_inner(self) -> T {
        self.0
    }
}

impl Clean<Change> {
    pub(super) fn recorded(details: Clean<Details>) -> Self {
        Self(Change::Recorded { details: Box::new(details.0) })
    }

    /// `from` comes out of the file, so it went through here once.
    pub(super) fn corrected(from: &Details, to: &Clean<Details>) -> Result<Self, Trouble> {
        let (from, to) = Patch::between(from, to.get()).map_err(|misfit| Trouble::Broken(misfit.to_string()))?;
        Ok(Self(Change::Corrected { from, to }))
    }

    pub(super) fn withdrawn() -> Self {
        Self(Change::Withdrawn)
    }
}

/// Hides card numbers and counts them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cleaner {
    pub(super) hidden: usize,
    /// A text held a payment code, which is refused and not hidden: it may still be used for minutes.
    payment_code: bool,
}

impl Cleaner {
    /// Takes over what another one has found.
    pub(super) fn join(&mut self, other: Self) {
        self.hidden += other.hidden;
        self.payment_code |= other.payment_code;
    }

    fn text(&mut self, text: &str) -> String {
        self.payment_code |= has_payment_code(text);
        let clean = redact(text);
        self.hidden += clean.hidden;
        clean.text
    }

    fn optional(&mut self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.text(text))
    }

    /// Hidden is what people type freely; a code, a code set or an amount that is a card number is refused instead, because
    /// with digits missing it would be another code.
    pub(super) fn details(&mut self, details: &Details) -> Result<Clean<Details>, StoreError> {
        // Every field is named, so that a new one cannot be forgotten here.
        let Details {
            code,
            code_set,
            terminal_id,
            terminal,
            outcome,
            amount,
            last4,
            reference,
            trace,
            note,
            ticks,
            check,
            carried,
            calls,
            attachments,
        } = details;
        if has_card_number(code.as_str()) || code_set.as_ref().is_some_and(|set| has_card_number(set.as_str())) {
            return Err(StoreError::CardNumberInCode);
        }
        if amount.is_some_and(|amount| has_card_number(&amount.number())) {
            return Err(StoreError::CardNumberInAmount);
        }
        let chars = note.as_ref().map_or(0, |note| note.chars().count());
        if chars > Details::MAX_NOTE_CHARS {
            return Err(StoreError::NoteTooLong { chars, most: Details::MAX_NOTE_CHARS });
        }
        let details = Details {
            code: code.clone(),
            code_set: code_set.clone(),
            terminal_id: *terminal_id,
            terminal: self.optional(terminal.as_ref()),
            outcome: *outcome,
            amount: *amount,
            last4: last4.clone(),
            reference: self.optional(reference.as_ref()),
            trace: self.optional(trace.as_ref()),
            note: self.optional(note.as_ref()),
            ticks: ticks.iter().map(|tick| Tick { step: self.text(&tick.step), answer: tick.answer }).collect(),
            check: check.as_ref().map(|check| self.check(check)),
            carried: carried.as_ref().map(|c| Carried { owner: self.text(&c.owner), until: c.until }),
            calls: calls.iter().map(|call| self.call(call)).collect(),
            attachments: attachments.iter().map(|file| self.attachment(file)).collect(),
        };
        if self.payment_code { Err(StoreError::PaymentCode) } else { Ok(Clean(details)) }
    }

    /// A correction out of a file. Its patches are only wishes: each is laid over `details`, all of that is cleaned, and the
    /// fields are taken from there. No field goes, not even one that changes nothing here: elsewhere it may.
    pub(super) fn correction(
        &mut self,
        from: &Patch,
        to: &Patch,
        details: &Details,
    ) -> Result<Clean<Change>, StoreError> {
        // What stood there before was counted when it was written.
        let before = Self::default().patched(from, details)?;
        let after = self.patched(to, details)?;
        let taken = |patch: &Patch, clean: &Map<String, Value>| {
            let names = patch.0.keys().filter(|name| before.contains_key(*name) || after.contains_key(*name));
            Patch(names.map(|name| (name.clone(), clean.get(name).cloned().unwrap_or_default())).collect())
        };
        let (from, to) = (taken(from, &before), taken(to, &after));
        Ok(Clean(Change::Corrected { from, to }))
    }

    /// Every field that is there once `patch` has been laid over `details`, clean.
    fn patched(&mut self, patch: &Patch, details: &Details) -> Result<Map<String, Value>, StoreError> {
        let patched = patch.over(details).map_err(|_| StoreError::UnfitHistory)?;
        match serde_json::to_value(self.details(&patched)?.get()) {
            Ok(Value::Object(fields)) => Ok(fields),
            Ok(_) | Err(_) => Err(StoreError::UnfitHistory),
        }
    }

    fn check(&mut self, check: &Check) -> Check {
        let Check { finding, with, decided_by } = check;
        Check { finding: *finding, with: *with, decided_by: self.optional(decided_by.as_ref()) }
    }

    fn call(&mut self, call: &Call) -> Call {
        let Call { at, answered_by, case_number, promised_at, done } = call;
        Call {
            at: *at,
            answered_by: self.text(answered_by),
            case_number: self.optional(case_number.as_ref()),
            promised_at: *promised_at,
            done: *done,
        }
    }

    fn attachment(&mut self, file: &Attachment) -> Attachment {
        // The hash is made here from the content and is the file's name; a digit changed would lose the file.
        Attachment { name: self.text(&file.name), ..file.clone() }
    }

    pub(super) fn advice(&mut self, advice: &AdviceGiven) -> Clean<AdviceGiven> {
        let AdviceGiven { language, edition, meaning, money, action, headline, say, steps, never, rules } = advice;
        Clean(AdviceGiven {
            language: *language,
            money: *money,
            action: *action,
            edition: self.text(edition),
            meaning: self.text(meaning),
            headline: self.text(headline),
            say: self.text(say),
            steps: steps.iter().map(|(id, text)| (self.text(id), self.text(text))).collect(),
            never: never.iter().map(|text| self.text(text)).collect(),
            rules: rules.iter().map(|text| self.text(text)).collect(),
        })
    }

    pub(super) fn shop(&mut self, change: &ShopChange) -> Clean<ShopChange> {
        Clean(match change {
            ShopChange::HandedOver { doubtful, awaiting, note } => ShopChange::HandedOver {
                doubtful: doubtful.clone(),
                awaiting: awaiting.clone(),
                note: self.optional(note.as_ref()),
            },
            ShopChange::Imported { file, added, refused } => {
                ShopChange::Imported { file: self.text(file), added: *added, refused: *refused }
            }
            ShopChange::Restored { from, made_at } => ShopChange::Restored { from: self.text(from), made_at: *made_at },
            ShopChange::Salvaged { file, incidents } => {
                ShopChange::Salvaged { file: self.text(file), incidents: *incidents }
            }
            ShopChange::RoutineDone { routine } => ShopChange::RoutineDone { routine: self.text(routine) },
            ShopChange::RoutineUndone { routine } => ShopChange::RoutineUndone { routine: self.text(routine) },
            ShopChange::RuleSaved { rule } => ShopChange::RuleSaved { rule: Box::new(self.rule_texts(rule)) },
            ShopChange::PackImported { pack, publisher, edition, rules, signed_by } => ShopChange::PackImported {
                pack: pack.clone(),
                publisher: self.text(publisher),
                edition: *edition,
                rules: *rules,
                signed_by: signed_by.clone(),
            },
            ShopChange::KeyTrusted { key_id, name } => {
                ShopChange::KeyTrusted { key_id: key_id.clone(), name: self.text(name) }
            }
            ShopChange::Acknowledged { .. }
            | ShopChange::DayClosed { .. }
            | ShopChange::Erased { .. }
            | ShopChange::RuleDeleted { .. }
            | ShopChange::PackRolledBack { .. }
            | ShopChange::KeyDistrusted { .. } => change.clone(),
        })
    }

    /// A rule on its way in. As in an incident, a card number in its code is refused.
    pub(super) fn rule(&mut self, rule: &Rule) -> Result<Clean<Rule>, StoreError> {
        if has_card_number(rule.code.as_str()) || has_card_number(rule.set.as_str()) {
            return Err(StoreError::CardNumberInCode);
        }
        let rule = self.rule_texts(rule);
        if self.payment_code { Err(StoreError::PaymentCode) } else { Ok(Clean(rule)) }
    }

    fn rule_texts(&mut self, rule: &Rule) -> Rule {
        let Rule { id, set, code, meaning, text, action, money, reviewer, review_on, origin } = rule;
        Rule {
            id: *id,
            set: set.clone(),
            code: code.clone(),
            meaning: self.optional(meaning.as_ref()),
            text: self.text(text),
            action: *action,
            money: *money,
            reviewer: self.text(reviewer),
            review_on: *review_on,
            origin: origin.clone(),
        }
    }

    /// The name of a thing that came from outside.
    pub(super) fn label(&mut self, text: &str) -> Result<Clean<String>, StoreError> {
        let text = self.text(text);
        if self.payment_code { Err(StoreError::PaymentCode) } else { Ok(Clean(text)) }
    }

    pub(super) fn moment(&mut self, moment: &Moment) -> Clean<Moment> {
        let who = self.optional(moment.who.as_ref());
        Clean(Moment { at: moment.at, zone: self.text(&moment.zone), who })
    }

    pub(super) fn terminal(&mut self, terminal: &Terminal) -> Result<Clean<Terminal>, StoreError> {
        if has_card_number(terminal.code_set.as_str()) {
            return Err(StoreError::CardNumberInCode);
        }
        let TerminalNumbers { merchant, terminal: number, acquirer, phone, hours, service, bank } = &terminal.numbers;
        let numbers = TerminalNumbers {
            merchant: self.text(merchant),
            terminal: self.text(number),
            acquirer: self.text(acquirer),
            phone: self.text(phone),
            hours: self.text(hours),
            service: self.contact(service),
            bank: self.contact(bank),
        };
        Ok(Clean(Terminal { name: self.text(&terminal.name), numbers, ..terminal.clone() }))
    }

    fn contact(&mut self, contact: &Contact) -> Contact {
        let Contact { name, phone, hours } = contact;
        Contact { name: self.text(name), phone: self.text(phone), hours: self.text(hours) }
    }

    /// Without blanks around the name, too: it is compared with others.
    pub(super) fn staff(&mut self, staff: &Staff) -> Clean<Staff> {
        Clean(Staff { name: self.text(staff.name.trim()), ..staff.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount::{Amount, Currency};
    use crate::domain::code::{Code, CodeSetId};
    use crate::domain::filter::Filter;
    use crate::store::Store;
    use crate::store::testing::{self, advice, draft, everything};

    const CARD: &str = "4111 1111 1111 1111";

    #[test]
    fn no_card_number_gets_into_the_file_by_any_field() {
        let mut store = Store::in_memory().unwrap();
        let mut new = draft("57");
        new.moment.zone = CARD.to_owned();
        new.details.terminal = Some(CARD.to_owned());
        new.details.note = Some(format!("卡 {CARD}，又 ４１１１１１１１１１１１１１１１"));
        new.details.ticks = vec![Tick { step: CARD.to_owned(), answer: None }];
        let text = || CARD.to_owned();
        new.advice = Some(AdviceGiven {
            edition: text(),
            meaning: text(),
            headline: text(),
            say: text(),
            steps: vec![(text(), text())],
            never: vec![text()],
            rules: vec![text()],
            ..advice()
        });
        assert_eq!(store.record(&new).unwrap().hidden_card_numbers, 13);
        let corrected = Details { note: Some(format!("neu {CARD}")), ..new.details.clone() };
        assert_eq!(store.correct(new.id, &corrected, &new.moment).unwrap().hidden_card_numbers, 4);
        // Field by field: put end to end, ids and times may form one by chance.
        for field in everything(&store).split(testing::FIELD_END).filter(|field| !field.starts_with(testing::BLOB)) {
            assert!(!has_card_number(field), "{field}");
        }
    }

    #[test]
    fn a_code_or_amount_that_is_a_card_number_is_refused() {
        let mut store = Store::in_memory().unwrap();
        let mut as_code = draft("57");
        as_code.details.code = Code::parse("4111-1111-1111-1111").unwrap();
        assert!(matches!(store.record(&as_code), Err(StoreError::CardNumberInCode)));
        let mut as_set = draft("57");
        as_set.details.code_set = Some(CodeSetId::new("4111111111111111"));
        assert!(matches!(store.record(&as_set), Err(StoreError::CardNumberInCode)));
        let mut as_amount = draft("57");
        as_amount.details.amount = Amount::parse("378282246310005", Currency::parse("JPY").unwrap());
        assert!(as_amount.details.amount.is_some());
        assert!(matches!(store.record(&as_amount), Err(StoreError::CardNumberInAmount)));
        assert!(store.incidents(&Filter::default()).unwrap().is_empty());
    }

    #[test]
    fn a_payment_code_is_refused_wherever_it_is_typed() {
        let mut store = Store::in_memory().unwrap();
        let code = || Some("134567890123456789".to_owned());
        let details = draft("57").details;
        for details in [
            Details { note: code(), ..details.clone() },
            Details { reference: code(), ..details.clone() },
            Details { terminal: code(), ..details },
        ] {
            let refused = store.record(&crate::domain::incident::NewIncident { details, ..draft("57") });
            assert!(matches!(refused, Err(StoreError::PaymentCode)), "{refused:?}");
        }
        assert_eq!(store.count(&Filter::default()).unwrap(), 0);
    }

    #[test]
    fn a_note_that_is_too_long_is_refused_and_not_cut() {
        let mut store = Store::in_memory().unwrap();
        let mut new = draft("57");
        new.details.note = Some("余".repeat(Details::MAX_NOTE_CHARS));
        store.record(&new).unwrap();
        new.details.note = Some("余".repeat(Details::MAX_NOTE_CHARS + 1));
        assert!(matches!(store.record(&new), Err(StoreError::NoteTooLong { chars: 2_001, most: 2_000 })));
    }
}
