//! Practice on its way into its file. Most of it is ids and numbers; but a learner types a name, and a record comes from
//! outside and may say anything.

use crate::domain::learner::Learner;
use crate::domain::practice::{Attempt, Certificate, ChoiceMade, ItemId, Memory, OwnDrill, Run};
use crate::domain::redact::has_card_number;
use crate::store::StoreError;

use super::{Clean, Cleaner};

impl Cleaner {
    /// Without blanks around the name, too: it is compared with others.
    pub(in crate::store) fn learner(&mut self, learner: &Learner) -> Clean<Learner> {
        Clean(Learner { name: self.text(learner.name.trim()), ..learner.clone() })
    }

    pub(in crate::store) fn attempt(&mut self, attempt: &Attempt) -> Result<Clean<Attempt>, StoreError> {
        let choice = |made: &ChoiceMade| ChoiceMade {
            scene: self.text(&made.scene),
            choice: self.text(&made.choice),
            act: made.act,
            grade: made.grade,
            millis: made.millis,
        };
        let choices = attempt.choices.iter().map(choice).collect();
        let Attempt { id, learner, item, family, purpose, run, at, day, sure, choices: _, consequence } = attempt;
        Ok(Clean(Attempt {
            id: *id,
            learner: *learner,
            item: self.item(item)?,
            family: *family,
            purpose: *purpose,
            run: *run,
            at: *at,
            day: *day,
            sure: *sure,
            choices,
            consequence: *consequence,
        }))
    }

    pub(in crate::store) fn memory(&mut self, memory: &Memory) -> Result<Clean<Memory>, StoreError> {
        Ok(Clean(Memory { item: self.item(&memory.item)?, ..memory.clone() }))
    }

    /// A card number in a code is refused: with digits missing it would be another code.
    fn item(&mut self, item: &ItemId) -> Result<ItemId, StoreError> {
        Ok(match item {
            ItemId::Drill(id) => ItemId::Drill(self.text(id)),
            ItemId::Code(at) if has_card_number(&at.to_string()) => return Err(StoreError::CardNumberInCode),
            ItemId::Code(at) => ItemId::Code(at.clone()),
            ItemId::Own(id) => ItemId::Own(*id),
        })
    }

    pub(in crate::store) fn run(&mut self, run: &Run) -> Clean<Run> {
        Clean(Run { plan: self.optional(run.plan.as_ref()), ..run.clone() })
    }

    /// The code that is printed and the advice are made by the program, of digests: a character hidden would make them void.
    pub(in crate::store) fn certificate(&mut self, certificate: &Certificate) -> Clean<Certificate> {
        Clean(Certificate { name: self.text(&certificate.name), ..certificate.clone() })
    }

    /// Nothing in it is free text.
    pub(in crate::store) fn own_drill(drill: &OwnDrill) -> Result<Clean<OwnDrill>, StoreError> {
        if has_card_number(drill.at.code.as_str()) || has_card_number(drill.at.set.as_str()) {
            return Err(StoreError::CardNumberInCode);
        }
        if drill.amount.is_some_and(|amount| has_card_number(&amount.number())) {
            return Err(StoreError::CardNumberInAmount);
        }
        Ok(Clean(drill.clone()))
    }
}
