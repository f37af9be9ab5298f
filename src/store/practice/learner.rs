//! Who practises here, and the PINs some of them have.

use jiff::Timestamp;
use rusqlite::{Connection, Row, named_params};

use crate::domain::learner::{Learner, LearnerId};
use crate::store::StoreError;
use crate::store::clean::{Clean, Cleaner};
use crate::store::error::Trouble;
use crate::store::pin::Holders;
use crate::store::query::{from_json, to_json};

use super::{Practice, row};

const HOLDERS: Holders =
    Holders { table: "learner", present: "TRUE", nobody: |id| StoreError::NoSuchLearner(LearnerId(id)) };

const COLUMNS: &str = "id, name, pin IS NOT NULL AS has_pin, shared, joined, plan";

impl Practice {
    /// All who practise here, in the order in which they joined.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn learners(&self) -> Result<Vec<Learner>, StoreError> {
        self.read(|db| {
            let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM learner ORDER BY joined, id"))?;
            statement.query_and_then([], row_to_learner)?.collect()
        })
    }

    /// Saves a learner, a new one or one that is known; a known one keeps the PIN.
    ///
    /// A card number in the name is hidden. [`Learner::has_pin`] is not looked at: see [`Practice::set_learner_pin`].
    ///
    /// # Errors
    /// [`StoreError::StaffName`] for a name that is empty or too long, [`StoreError::LearnerNameTaken`], or the file could not
    /// be written.
    pub fn save_learner(&mut self, learner: &Learner) -> Result<(), StoreError> {
        let learner = Cleaner::default().learner(learner);
        check_name(&learner)?;
        self.write(|tx| {
            let Learner { id, name, .. } = learner.get();
            if is_taken(tx, name, *id)? {
                return Err(StoreError::LearnerNameTaken(name.clone()).into());
            }
            save(tx, &learner)
        })
    }

    /// Removes a learner and everything of theirs: attempts, memories, runs, and certificates too, which have the name on them.
    /// A certificate that is on paper can still be checked, by the shop's keys. Nothing is left in the free parts of the file;
    /// in the log beside it, only while another program is reading there. One who is unknown is gone already.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn remove_learner(&mut self, id: LearnerId) -> Result<(), StoreError> {
        self.write(|tx| {
            tx.prepare_cached("DELETE FROM learner WHERE id = ?")?.execute([id.0.as_bytes()])?;
            Ok(())
        })?;
        // Until then the log beside the file has the old pages.
        if let Err(error) = self.db.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(())) {
            log::warn!("the log of the practice file could not be emptied: {error}");
        }
        Ok(())
    }

    /// Gives a learner a new PIN, or none. Who may do that is asked before.
    ///
    /// Takes as long as [`Practice::check_learner_pin`].
    ///
    /// # Errors
    /// [`StoreError::PinForm`] unless it has four to twelve digits, [`StoreError::NoSuchLearner`], or the file could not be
    /// written.
    pub fn set_learner_pin(&mut self, id: LearnerId, pin: Option<&str>) -> Result<(), StoreError> {
        HOLDERS.set(&mut self.db, &self.path, id.0, pin)
    }

    /// Whether it is the learner's PIN; never for one who has none. Takes a tenth of a second and more: no work for a thread
    /// that draws.
    ///
    /// # Errors
    /// [`StoreError::PinWait`] as for [`crate::store::Store::check_pin`], [`StoreError::NoSuchLearner`], or the file could not be
    /// written.
    pub fn check_learner_pin(&mut self, id: LearnerId, pin: &str, now: Timestamp) -> Result<bool, StoreError> {
        HOLDERS.check(&mut self.db, &self.path, id.0, pin, now)
    }
}

pub(super) fn check_name(learner: &Clean<Learner>) -> Result<(), StoreError> {
    let chars = learner.get().name.chars().count();
    let fits = (1..=Learner::MAX_NAME_CHARS).contains(&chars);
    if fits { Ok(()) } else { Err(StoreError::StaffName { most: Learner::MAX_NAME_CHARS }) }
}

/// Whether another one than `id` is called so.
pub(super) fn is_taken(db: &Connection, name: &str, id: LearnerId) -> Result<bool, Trouble> {
    let sql = "SELECT EXISTS (SELECT 1 FROM learner WHERE name = ? AND id <> ?)";
    Ok(db.prepare_cached(sql)?.query_row((name, id.0.as_bytes()), |row| row.get(0))?)
}

pub(super) fn save(db: &Connection, learner: &Clean<Learner>) -> Result<(), Trouble> {
    let Learner { id, name, has_pin: _, shared, joined, plan } = learner.get();
    let sql = "INSERT INTO learner (id, name, shared, joined, plan) VALUES (:id, :name, :shared, :joined, :plan)
               ON CONFLICT (id) DO UPDATE SET name = excluded.name, shared = excluded.shared, joined = excluded.joined,
                   plan = excluded.plan";
    db.prepare_cached(sql)?.execute(named_params! {
        ":id": id.0.as_bytes(),
        ":name": name,
        ":shared": shared,
        ":joined": joined.to_string(),
        ":plan": plan.as_ref().map(to_json).transpose()?,
    })?;
    Ok(())
}

/// The learner of an id.
///
/// # Errors
/// [`StoreError::NoSuchLearner`] if there is none.
pub(super) fn of(db: &Connection, id: LearnerId) -> Result<Learner, Trouble> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM learner WHERE id = ?"))?;
    let mut found = statement.query_and_then([id.0.as_bytes()], row_to_learner)?;
    found.next().unwrap_or_else(|| Err(StoreError::NoSuchLearner(id).into()))
}

/// Whether there is a learner of that id.
pub(super) fn is_there(db: &Connection, id: LearnerId) -> Result<bool, Trouble> {
    let sql = "SELECT EXISTS (SELECT 1 FROM learner WHERE id = ?)";
    Ok(db.prepare_cached(sql)?.query_row([id.0.as_bytes()], |row| row.get(0))?)
}

/// What is to be written has to be somebody's.
pub(super) fn must_be_there(db: &Connection, id: LearnerId) -> Result<(), Trouble> {
    if is_there(db, id)? { Ok(()) } else { Err(StoreError::NoSuchLearner(id).into()) }
}

fn row_to_learner(row: &Row<'_>) -> Result<Learner, Trouble> {
    let plan: Option<String> = row.get("plan")?;
    Ok(Learner {
        id: LearnerId(row::uuid(row, "id")?),
        name: row.get("name")?,
        has_pin: row.get("has_pin")?,
        shared: row.get("shared")?,
        joined: row::parsed(row, "joined")?,
        plan: plan.map(|plan| from_json(&plan, "a plan")).transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use jiff::SignedDuration;
    use jiff::civil::date;

    use super::*;
    use crate::domain::learner::Plan;
    use crate::store::practice::testing::{attempt, certificate, exam, item, joined, learner, memory};
    use crate::store::testing::time;

    fn names(practice: &Practice) -> Vec<String> {
        practice.learners().unwrap().into_iter().map(|learner| learner.name).collect()
    }

    #[test]
    fn learners_come_in_the_order_in_which_they_joined_and_can_be_changed() {
        let mut practice = Practice::in_memory().unwrap();
        let mut ming = Learner { joined: date(2026, 11, 26), ..learner(" 小明 ") };
        practice.save_learner(&ming).unwrap();
        joined(&mut practice, "Hua");
        assert_eq!(names(&practice), ["Hua", "小明"]);
        ming.name = "明".to_owned();
        ming.shared = true;
        ming.plan = Some(Plan::first_week(date(2026, 11, 26)));
        practice.save_learner(&ming).unwrap();
        assert_eq!(practice.learners().unwrap()[1], ming);
    }

    #[test]
    fn a_name_is_one_name_of_a_few_characters_and_no_card_number() {
        let mut practice = Practice::in_memory().unwrap();
        let mut hua = learner("4111111111111111");
        practice.save_learner(&hua).unwrap();
        assert_eq!(names(&practice), ["••••••••••••1111"]);
        for name in [" ", &"余".repeat(25)] {
            hua.name = name.to_owned();
            assert!(matches!(practice.save_learner(&hua), Err(StoreError::StaffName { most: 24 })), "{name}");
        }
        joined(&mut practice, "小明");
        hua.name = "小明 ".to_owned();
        assert!(matches!(practice.save_learner(&hua), Err(StoreError::LearnerNameTaken(name)) if name == "小明"));
    }

    #[test]
    fn who_is_removed_leaves_nothing_not_even_in_the_free_parts_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut practice = Practice::open(folder.path()).unwrap();
        let (ming, hua) = (joined(&mut practice, "Ming-0815"), joined(&mut practice, "Hua-4711"));
        for of in [ming, hua] {
            for _ in 0..100 {
                let mut done = attempt(of, date(2026, 11, 25));
                done.choices[0].scene = format!("scene of {}", if of == ming { "Ming-0815" } else { "Hua-4711" });
                practice.add_attempt(&done, Some(&memory(item("unionpay:61"), date(2026, 11, 28)))).unwrap();
            }
            let run = exam(of);
            practice.add_run(&run).unwrap();
            practice.add_certificate(&certificate(&run, "whoever")).unwrap();
        }
        practice.remove_learner(ming).unwrap();
        practice.remove_learner(ming).unwrap();
        assert_eq!(names(&practice), ["Hua-4711"]);
        assert_eq!(practice.attempts(None, None).unwrap().len(), 100);
        assert_eq!(practice.all_memories().unwrap().len(), 1);
        assert_eq!((practice.runs(None).unwrap().len(), practice.certificates().unwrap().len()), (1, 1));
        assert!(matches!(practice.record(ming), Err(StoreError::NoSuchLearner(id)) if id == ming));

        let holds = |bytes: &[u8], word: &str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
        let bytes: Vec<u8> =
            fs::read_dir(folder.path()).unwrap().flat_map(|file| fs::read(file.unwrap().path()).unwrap()).collect();
        assert!(holds(&bytes, "Hua-4711") && !holds(&bytes, "Ming-0815"));
    }

    #[test]
    fn a_pin_is_kept_as_a_hash_and_stays_when_the_name_changes() {
        let mut practice = Practice::in_memory().unwrap();
        let ming = learner("小明");
        let now = time("2026-11-24T10:00:00Z");
        practice.save_learner(&ming).unwrap();
        assert!(!practice.check_learner_pin(ming.id, "", now).unwrap(), "without a PIN none is right");
        assert!(matches!(practice.set_learner_pin(ming.id, Some("12a4")), Err(StoreError::PinForm)));
        practice.set_learner_pin(ming.id, Some("2580")).unwrap();
        let kept: String = practice.db.query_row("SELECT pin FROM learner", [], |row| row.get(0)).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$") && !kept.contains("2580"), "{kept}");
        practice.save_learner(&Learner { name: "明".to_owned(), ..ming.clone() }).unwrap();
        assert!(practice.learners().unwrap()[0].has_pin);
        assert!(practice.check_learner_pin(ming.id, "2580", now).unwrap());
        practice.set_learner_pin(ming.id, None).unwrap();
        assert!(!practice.check_learner_pin(ming.id, "2580", now).unwrap());

        let nobody = learner("?").id;
        assert!(matches!(practice.set_learner_pin(nobody, None), Err(StoreError::NoSuchLearner(id)) if id == nobody));
        assert!(matches!(practice.check_learner_pin(nobody, "1", now), Err(StoreError::NoSuchLearner(_))));
    }

    #[test]
    fn wrong_pins_cost_time_also_after_the_program_was_closed() {
        let folder = tempfile::tempdir().unwrap();
        let mut practice = Practice::open(folder.path()).unwrap();
        let ming = joined(&mut practice, "小明");
        practice.set_learner_pin(ming, Some("2580")).unwrap();
        let start = time("2026-11-24T10:00:00Z");
        for _ in 0..3 {
            assert!(!practice.check_learner_pin(ming, "0000", start).unwrap());
        }
        drop(practice);
        let mut practice = Practice::open(folder.path()).unwrap();
        let later = |seconds: i64| start + SignedDuration::from_secs(seconds);
        let early = practice.check_learner_pin(ming, "2580", later(1));
        assert!(matches!(early, Err(StoreError::PinWait { seconds: 29 })), "{early:?}");
        assert!(practice.check_learner_pin(ming, "2580", later(30)).unwrap());
    }
}
