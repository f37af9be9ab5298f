//! What each learner remembers. It follows from the attempts, and is kept because working it out takes longer than reading it.

use rusqlite::{Connection, Row, named_params};

use crate::domain::learner::LearnerId;
use crate::domain::practice::Memory;
use crate::store::StoreError;
use crate::store::clean::{Clean, Cleaner};
use crate::store::error::Trouble;

use super::{Practice, learner, row};

const COLUMNS: &str =
    "learner, item, family, stability, difficulty, last, due, attempts, lapses, sure_but_wrong, went_well";

impl Practice {
    /// What a learner remembers, in the order of the items.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn memories(&self, learner: LearnerId) -> Result<Vec<Memory>, StoreError> {
        self.read(|db| {
            let sql = format!("SELECT {COLUMNS} FROM memory WHERE learner = ? ORDER BY item");
            let mut statement = db.prepare_cached(&sql)?;
            statement.query_and_then([learner.0.as_bytes()], row_to_memory)?.collect()
        })
    }

    /// What all learners remember, each learner's together.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn all_memories(&self) -> Result<Vec<(LearnerId, Memory)>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM memory ORDER BY learner, item"))?;
            statement.query_and_then([], |row| Ok((row::learner_id(row, "learner")?, row_to_memory(row)?)))?.collect()
        })
    }

    /// Puts these in the place of everything a learner remembers: when it was worked out anew from all attempts.
    ///
    /// # Errors
    /// [`StoreError::NoSuchLearner`], or the file could not be written.
    pub fn replace_memories(&mut self, learner: LearnerId, memories: &[Memory]) -> Result<(), StoreError> {
        let mut cleaner = Cleaner::default();
        let memories = memories.iter().map(|memory| cleaner.memory(memory)).collect::<Result<Vec<_>, _>>()?;
        self.write(|tx| {
            learner::must_be_there(tx, learner)?;
            tx.prepare_cached("DELETE FROM memory WHERE learner = ?")?.execute([learner.0.as_bytes()])?;
            memories.iter().try_for_each(|memory| save(tx, learner, memory))
        })
    }
}

pub(super) fn save(db: &Connection, learner: LearnerId, memory: &Clean<Memory>) -> Result<(), Trouble> {
    let Memory { item, family, stability, difficulty, last, due, attempts, lapses, sure_but_wrong, right } =
        memory.get();
    let sql = format!(
        "INSERT OR REPLACE INTO memory ({COLUMNS})
         VALUES (:learner, :item, :family, :stability, :difficulty, :last, :due, :attempts, :lapses, :sure_but_wrong,
                 :went_well)"
    );
    db.prepare_cached(&sql)?.execute(named_params! {
        ":learner": learner.0.as_bytes(),
        ":item": item.to_string(),
        ":family": family.as_ref(),
        ":stability": stability,
        ":difficulty": difficulty,
        ":last": last.to_string(),
        ":due": due.to_string(),
        ":attempts": attempts,
        ":lapses": lapses,
        ":sure_but_wrong": sure_but_wrong,
        ":went_well": right,
    })?;
    Ok(())
}

fn row_to_memory(row: &Row<'_>) -> Result<Memory, Trouble> {
    Ok(Memory {
        item: row::item(row, "item")?,
        family: row::parsed(row, "family")?,
        stability: row.get("stability")?,
        difficulty: row.get("difficulty")?,
        last: row::parsed(row, "last")?,
        due: row::parsed(row, "due")?,
        attempts: row.get("attempts")?,
        lapses: row.get("lapses")?,
        sure_but_wrong: row.get("sure_but_wrong")?,
        right: row.get("went_well")?,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::store::practice::testing::{attempt, item, joined, learner, memory};

    #[test]
    fn what_is_remembered_comes_back_to_the_last_bit() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = joined(&mut practice, "小明");
        let memories = [
            Memory { stability: 0.001, difficulty: 1.0, ..memory(item("unionpay:51"), date(2026, 11, 26)) },
            Memory {
                stability: 36_500.0,
                difficulty: 10.0,
                right: true,
                ..memory(item("unionpay:61"), date(2026, 11, 25))
            },
        ];
        for memory in memories.iter().rev() {
            practice.add_attempt(&attempt(ming, date(2026, 11, 24)), Some(memory)).unwrap();
        }
        assert_eq!(practice.memories(ming).unwrap(), memories);
    }

    #[test]
    fn memories_worked_out_anew_take_the_place_of_all_of_that_learner() {
        let mut practice = Practice::in_memory().unwrap();
        let (ming, hua) = (joined(&mut practice, "小明"), joined(&mut practice, "Hua"));
        let due = date(2026, 11, 26);
        practice.replace_memories(hua, &[memory(item("unionpay:55"), due)]).unwrap();
        practice.replace_memories(ming, &[memory(item("unionpay:51"), due), memory(item("unionpay:61"), due)]).unwrap();
        practice.replace_memories(ming, &[memory(item("unionpay:61"), due)]).unwrap();
        let expected = [(ming, memory(item("unionpay:61"), due)), (hua, memory(item("unionpay:55"), due))];
        assert_eq!(practice.all_memories().unwrap(), expected);

        let broken = Memory { difficulty: 11.0, ..memory(item("unionpay:51"), due) };
        assert!(practice.replace_memories(ming, &[broken]).is_err());
        assert_eq!(practice.all_memories().unwrap(), expected);
        let nobody = learner("?").id;
        assert!(matches!(practice.replace_memories(nobody, &[]), Err(StoreError::NoSuchLearner(_))));
    }
}
