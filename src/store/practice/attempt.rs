//! Attempts: everything that was done in practice, choice by choice. They are added and never changed.

use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, named_params, params_from_iter};

use crate::domain::drill::{Act, Grade};
use crate::domain::learner::LearnerId;
use crate::domain::practice::{Attempt, ChoiceMade, Memory};
use crate::store::StoreError;
use crate::store::clean::{Clean, Cleaner};
use crate::store::error::Trouble;
use crate::store::query::{from_json, to_json};

use super::{Practice, learner, memory, row};

/// A choice as it stands in the file: scene, choice, act, grade, milliseconds.
type Kept<T> = (T, T, Act, Grade, u32);

const COLUMNS: &str = "id, learner, item, family, purpose, run, at_ms, day, sure, choices, consequence";

impl Practice {
    /// Keeps an attempt, and how well its item is remembered after it; says whether it was new. One that is here already changes
    /// nothing, the memory neither: a later attempt may have changed that since. Its time is kept to the millisecond.
    ///
    /// # Errors
    /// [`StoreError::NoSuchLearner`], or the file could not be written.
    pub fn add_attempt(&mut self, attempt: &Attempt, memory: Option<&Memory>) -> Result<bool, StoreError> {
        let mut cleaner = Cleaner::default();
        let attempt = cleaner.attempt(attempt)?;
        let memory = memory.map(|memory| cleaner.memory(memory)).transpose()?;
        self.write(|tx| {
            let of = attempt.get().learner;
            learner::must_be_there(tx, of)?;
            let is_new = insert(tx, &attempt)?;
            if let Some(memory) = memory.filter(|_| is_new) {
                memory::save(tx, of, &memory)?;
            }
            Ok(is_new)
        })
    }

    /// The attempts of a learner or of all, of all days or from one on; oldest first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn attempts(&self, learner: Option<LearnerId>, since: Option<Date>) -> Result<Vec<Attempt>, StoreError> {
        self.read(|db| attempts(db, learner, since))
    }
}

pub(super) fn attempts(
    db: &Connection,
    learner: Option<LearnerId>,
    since: Option<Date>,
) -> Result<Vec<Attempt>, Trouble> {
    let (mut wanted, mut values) = (Vec::new(), Vec::new());
    if let Some(learner) = learner {
        wanted.push("learner = ?");
        values.push(Value::Blob(learner.0.as_bytes().to_vec()));
    }
    if let Some(since) = since {
        wanted.push("day >= ?");
        values.push(Value::Text(since.to_string()));
    }
    let wanted = if wanted.is_empty() { String::new() } else { format!("WHERE {}", wanted.join(" AND ")) };
    let sql = format!("SELECT {COLUMNS} FROM attempt {wanted}");
    let mut statement = db.prepare_cached(&sql)?;
    let found = statement.query_and_then(params_from_iter(values), row_to_attempt)?;
    let mut attempts = found.collect::<Result<Vec<Attempt>, Trouble>>()?;
    // Here and not in SQLite, which would carry every text through its sorter.
    attempts.sort_by_key(|attempt| (attempt.at, attempt.id));
    Ok(attempts)
}

/// Says whether it was new.
pub(super) fn insert(db: &Connection, attempt: &Clean<Attempt>) -> Result<bool, Trouble> {
    let Attempt { id, learner, item, family, purpose, run, at, day, sure, choices, consequence } = attempt.get();
    let sql = format!(
        "INSERT INTO attempt ({COLUMNS})
         VALUES (:id, :learner, :item, :family, :purpose, :run, :at_ms, :day, :sure, :choices, :consequence)
         ON CONFLICT (id) DO NOTHING"
    );
    let added = db.prepare_cached(&sql)?.execute(named_params! {
        ":id": id.as_bytes(),
        ":learner": learner.0.as_bytes(),
        ":item": item.to_string(),
        ":family": family.as_ref(),
        ":purpose": purpose.as_ref(),
        ":run": run.as_ref().map(uuid::Uuid::as_bytes),
        ":at_ms": at.as_millisecond(),
        ":day": day.to_string(),
        ":sure": sure,
        ":choices": to_json(&choices.iter().map(kept).collect::<Vec<_>>())?,
        ":consequence": consequence.as_ref(),
    })?;
    Ok(added > 0)
}

fn kept(made: &ChoiceMade) -> Kept<&str> {
    (&made.scene, &made.choice, made.act, made.grade, made.millis)
}

/// By the places in [`COLUMNS`] and not by their names: looking those up takes half of the time, and a desk reads many thousand.
fn row_to_attempt(row: &Row<'_>) -> Result<Attempt, Trouble> {
    let run: Option<[u8; 16]> = row.get(5)?;
    let choices = row.get_ref(9)?.as_str().map_err(rusqlite::Error::from)?;
    let choices: Vec<Kept<String>> = from_json(choices, "the choices of an attempt")?;
    Ok(Attempt {
        id: row::uuid(row, 0)?,
        learner: row::learner_id(row, 1)?,
        item: row::item(row, 2)?,
        family: row::parsed(row, 3)?,
        purpose: row::parsed(row, 4)?,
        run: run.map(uuid::Uuid::from_bytes),
        at: row::time(row, 6)?,
        day: row::parsed(row, 7)?,
        sure: row.get(8)?,
        choices: choices
            .into_iter()
            .map(|(scene, choice, act, grade, millis)| ChoiceMade { scene, choice, act, grade, millis })
            .collect(),
        consequence: row::parsed(row, 10)?,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use strum::VariantArray as _;
    use uuid::Uuid;

    use super::*;
    use crate::domain::code::{Code, CodeRef, CodeSetId};
    use crate::domain::drill::{Consequence, Family};
    use crate::domain::practice::{ItemId, Purpose};
    use crate::store::practice::testing::{attempt, item, joined, learner, memory};

    #[test]
    fn every_attempt_comes_back_as_it_was_whatever_it_says() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = joined(&mut practice, "小明");
        let pick = |from: &[Family], n: usize| from[n % from.len()];
        let mut added = Vec::new();
        for (n, act) in Act::VARIANTS.iter().enumerate() {
            let mut one = attempt(ming, date(2026, 11, 25));
            one.choices[1].act = *act;
            one.choices[1].grade = Grade::VARIANTS[n % Grade::VARIANTS.len()];
            one.choices[1].choice = format!("\"{n}\", 余\\");
            one.family = pick(Family::VARIANTS, n);
            one.purpose = Purpose::VARIANTS[n % Purpose::VARIANTS.len()];
            one.consequence = Consequence::VARIANTS[n % Consequence::VARIANTS.len()];
            one.sure = [None, Some(true), Some(false)][n % 3];
            one.run = (n % 2 == 0).then(Uuid::now_v7);
            match n % 3 {
                0 => one.item = item("unionpay:61"),
                1 => one.item = ItemId::Own(Uuid::now_v7()),
                _ => one.choices.clear(),
            }
            practice.add_attempt(&one, None).unwrap();
            added.push(one);
        }
        assert_eq!(practice.attempts(None, None).unwrap(), added);
    }

    #[test]
    fn attempts_are_found_by_learner_and_by_day_and_come_oldest_first() {
        let mut practice = Practice::in_memory().unwrap();
        let (ming, hua) = (joined(&mut practice, "小明"), joined(&mut practice, "Hua"));
        let days = [(ming, 27), (hua, 26), (ming, 25), (hua, 24)];
        for (who, day) in days {
            practice.add_attempt(&attempt(who, date(2026, 11, day)), None).unwrap();
        }
        let found = |who, since: Option<i8>| -> Vec<i8> {
            let since = since.map(|day| date(2026, 11, day));
            practice.attempts(who, since).unwrap().iter().map(|attempt| attempt.day.day()).collect()
        };
        assert_eq!(found(None, None), [24, 25, 26, 27]);
        assert_eq!(found(None, Some(26)), [26, 27]);
        assert_eq!(found(Some(ming), None), [25, 27]);
        assert_eq!(found(Some(hua), Some(25)), [26]);
        assert_eq!(found(Some(learner("?").id), None), [0_i8; 0]);
    }

    #[test]
    fn what_is_looked_for_is_not_found_by_reading_everything() {
        let practice = Practice::in_memory().unwrap();
        for (sql, index) in [
            ("SELECT choices FROM attempt WHERE learner = x'00'", "attempt_by_learner (learner=?)"),
            (
                "SELECT choices FROM attempt WHERE learner = x'00' AND day >= ''",
                "attempt_by_learner (learner=? AND day>?)",
            ),
            ("SELECT choices FROM attempt WHERE day >= ''", "attempt_by_day (day>?)"),
            ("SELECT * FROM memory WHERE learner = x'00' ORDER BY item", "PRIMARY KEY (learner=?)"),
        ] {
            let mut plan = practice.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let steps: Vec<String> =
                plan.query_map([], |row| row.get("detail")).unwrap().collect::<Result<_, _>>().unwrap();
            assert!(steps.len() == 1 && steps[0].ends_with(index), "{sql}: {steps:?}");
        }
    }

    #[test]
    fn an_attempt_counts_once_and_does_not_take_a_memory_back() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = joined(&mut practice, "小明");
        let (first, second) = (attempt(ming, date(2026, 11, 24)), attempt(ming, date(2026, 11, 25)));
        let (early, late) =
            (memory(first.item.clone(), date(2026, 11, 25)), memory(first.item.clone(), date(2026, 12, 3)));
        assert!(practice.add_attempt(&first, Some(&early)).unwrap());
        assert!(practice.add_attempt(&second, Some(&late)).unwrap());
        assert!(!practice.add_attempt(&first, Some(&early)).unwrap());
        assert_eq!(practice.attempts(None, None).unwrap(), [first, second]);
        assert_eq!(practice.memories(ming).unwrap(), [late]);
    }

    #[test]
    fn an_attempt_and_its_memory_are_kept_together_or_not_at_all() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = joined(&mut practice, "小明");
        let done = attempt(ming, date(2026, 11, 24));
        let broken = Memory { stability: f32::NAN, ..memory(done.item.clone(), date(2026, 11, 25)) };
        assert!(practice.add_attempt(&done, Some(&broken)).is_err());
        assert!(practice.attempts(None, None).unwrap().is_empty());

        let nobodys = attempt(learner("?").id, date(2026, 11, 24));
        let refused = practice.add_attempt(&nobodys, None);
        assert!(matches!(refused, Err(StoreError::NoSuchLearner(id)) if id == nobodys.learner), "{refused:?}");
    }

    #[test]
    fn no_card_number_gets_in_by_the_names_of_things() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = joined(&mut practice, "小明");
        let mut done = attempt(ming, date(2026, 11, 24));
        done.item = ItemId::Drill("4111111111111111".to_owned());
        done.choices[0].scene = "4111 1111 1111 1111".to_owned();
        done.choices[1].choice = "4111-1111-1111-1111".to_owned();
        practice.add_attempt(&done, None).unwrap();
        let kept = format!("{:?}", practice.attempts(None, None).unwrap());
        assert!(!crate::domain::redact::has_card_number(&kept), "{kept}");
        done.id = Uuid::now_v7();
        done.item = ItemId::Code(CodeRef { set: CodeSetId::default(), code: Code::parse("4111111111111111").unwrap() });
        assert!(matches!(practice.add_attempt(&done, None), Err(StoreError::CardNumberInCode)));
    }
}
