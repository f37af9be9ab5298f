//! A learner's record on its way to another PC, and one that comes in.
//!
//! Everything in it has an id and is never changed, so that records are joined by what is missing: twice is as good as once,
//! and the order does not matter. PINs do not travel. What is remembered does not either: whoever has taken a record in
//! works it out from all attempts and calls [`Practice::replace_memories`].

use rusqlite::Connection;

use crate::domain::learner::{Learner, LearnerId};
use crate::domain::practice::LearnerRecord;
use crate::store::StoreError;
use crate::store::clean::{Clean, Cleaner};
use crate::store::error::Trouble;

use super::{Practice, attempt, learner, row, run};

/// What of a record was not here yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    pub attempts: u64,
    pub runs: u64,
    pub certificates: u64,
    pub learner_is_new: bool,
}

impl Practice {
    /// Everything of a learner that can be taken to another PC, as it is at one moment.
    ///
    /// # Errors
    /// [`StoreError::NoSuchLearner`], or the file could not be read.
    pub fn record(&self, id: LearnerId) -> Result<LearnerRecord, StoreError> {
        self.read(|db| {
            Ok(LearnerRecord {
                learner: learner::of(db, id)?,
                attempts: attempt::attempts(db, Some(id), None)?,
                runs: run::runs(db, Some(id))?,
                certificates: run::certificates(db, Some(id))?,
            })
        })
    }

    /// Takes in a record, all of it or nothing.
    ///
    /// A learner who is known keeps name, plan and everything else as it is here. A new one whose name somebody here has is
    /// called "name (2)". Somebody who was removed here comes back.
    ///
    /// # Errors
    /// [`StoreError::UnfitRecord`] for one that is not of one learner or says what cannot be, [`StoreError::StaffName`],
    /// [`StoreError::CardNumberInCode`], or the file could not be written.
    pub fn merge_record(&mut self, record: &LearnerRecord) -> Result<Merged, StoreError> {
        if !is_fit(record) {
            return Err(StoreError::UnfitRecord);
        }
        let mut cleaner = Cleaner::default();
        let new = cleaner.learner(&record.learner);
        learner::check_name(&new)?;
        self.write(|tx| {
            let mut merged = Merged { learner_is_new: !learner::is_there(tx, new.get().id)?, ..Merged::default() };
            if merged.learner_is_new {
                learner::save(tx, &told_apart(tx, &new, &mut cleaner)?)?;
            }
            for attempt in &record.attempts {
                merged.attempts += u64::from(attempt::insert(tx, &cleaner.attempt(attempt)?)?);
            }
            for run in &record.runs {
                merged.runs += u64::from(run::insert_run(tx, &cleaner.run(run))?);
            }
            for certificate in &record.certificates {
                let certificate = cleaner.certificate(certificate);
                merged.certificates += u64::from(run::insert_certificate(tx, &certificate)?);
            }
            Ok(merged)
        })
    }
}

/// Whether the tables can take it: it may have been written by anybody.
fn is_fit(record: &LearnerRecord) -> bool {
    let LearnerRecord { learner, attempts, runs, certificates } = record;
    row::is_in_calendar(learner.joined)
        && attempts.iter().all(|attempt| attempt.learner == learner.id && row::is_in_calendar(attempt.day))
        && runs.iter().all(|run| {
            run.learner == learner.id && run.right <= run.of && run.plan.as_ref().is_none_or(|plan| !plan.is_empty())
        })
        && certificates.iter().all(|certificate| {
            certificate.learner == learner.id
                && certificate.right <= certificate.of
                && !certificate.name.is_empty()
                && !certificate.code.is_empty()
                && [certificate.issued, certificate.expires, certificate.edition].into_iter().all(row::is_in_calendar)
        })
}

/// The learner under a name that nobody here has.
fn told_apart(db: &Connection, learner: &Clean<Learner>, cleaner: &mut Cleaner) -> Result<Clean<Learner>, Trouble> {
    let mut told = learner.clone();
    let mut number = 2_u32;
    while learner::is_taken(db, &told.get().name, told.get().id)? {
        let end = format!(" ({number})");
        let room = Learner::MAX_NAME_CHARS.saturating_sub(end.chars().count());
        let begin: String = learner.get().name.chars().take(room).collect();
        told = cleaner.learner(&Learner { name: format!("{}{end}", begin.trim_end()), ..learner.get().clone() });
        number += 1;
    }
    Ok(told)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::store::practice::testing::{attempt, certificate, exam, joined, learner, memory};
    use crate::store::testing::time;

    const DAY: Date = date(2026, 11, 25);

    /// The learner's practice on a PC: so many attempts, and an exam with its certificate.
    fn pc(learner: &Learner, attempts: usize) -> Practice {
        let mut practice = Practice::in_memory().unwrap();
        practice.save_learner(learner).unwrap();
        for _ in 0..attempts {
            practice.add_attempt(&attempt(learner.id, DAY), None).unwrap();
        }
        let run = exam(learner.id);
        practice.add_run(&run).unwrap();
        practice.add_certificate(&certificate(&run, &learner.name)).unwrap();
        practice
    }

    fn merged(attempts: u64, exams: u64, learner_is_new: bool) -> Merged {
        Merged { attempts, runs: exams, certificates: exams, learner_is_new }
    }

    #[test]
    fn records_of_two_pcs_come_together_whichever_takes_in_the_other() {
        let ming = learner("小明");
        let (mut a, mut b) = (pc(&ming, 3), pc(&Learner { name: "明".to_owned(), ..ming.clone() }, 2));
        let (from_a, from_b) = (a.record(ming.id).unwrap(), b.record(ming.id).unwrap());
        assert_eq!(a.merge_record(&from_b).unwrap(), merged(2, 1, false));
        assert_eq!(b.merge_record(&from_a).unwrap(), merged(3, 1, false));
        let (in_a, in_b) = (a.record(ming.id).unwrap(), b.record(ming.id).unwrap());
        assert_eq!(in_a.learner.name, "小明");
        assert_eq!(in_b.learner.name, "明", "who is known stays as here");
        assert_eq!(in_a, LearnerRecord { learner: in_a.learner.clone(), ..in_b });
        assert_eq!((in_a.attempts.len(), in_a.runs.len(), in_a.certificates.len()), (5, 2, 2));

        let (mut ab, mut ba) = (Practice::in_memory().unwrap(), Practice::in_memory().unwrap());
        assert_eq!(ab.merge_record(&from_a).unwrap(), merged(3, 1, true));
        assert_eq!(ab.merge_record(&from_b).unwrap(), merged(2, 1, false));
        ba.merge_record(&from_b).unwrap();
        ba.merge_record(&from_a).unwrap();
        let (ab, ba) = (ab.record(ming.id).unwrap(), ba.record(ming.id).unwrap());
        assert_eq!(ab, in_a);
        assert_eq!(ab, LearnerRecord { learner: ab.learner.clone(), ..ba });
    }

    #[test]
    fn a_record_taken_in_twice_is_taken_in_once() {
        let ming = learner("小明");
        let mut practice = pc(&ming, 3);
        let record = practice.record(ming.id).unwrap();
        assert_eq!(practice.merge_record(&record).unwrap(), merged(0, 0, false));
        let written = serde_json::to_string(&record).unwrap();
        let mut other = Practice::in_memory().unwrap();
        other.merge_record(&serde_json::from_str(&written).unwrap()).unwrap();
        assert_eq!(other.merge_record(&record).unwrap(), merged(0, 0, false));
        assert_eq!(other.record(ming.id).unwrap(), record);
    }

    #[test]
    fn pins_and_memories_do_not_travel() {
        let ming = learner("小明");
        let mut practice = pc(&ming, 1);
        practice.set_learner_pin(ming.id, Some("2580")).unwrap();
        let done = attempt(ming.id, DAY);
        practice.add_attempt(&done, Some(&memory(done.item.clone(), DAY))).unwrap();
        let record = practice.record(ming.id).unwrap();
        let mut other = Practice::in_memory().unwrap();
        other.merge_record(&record).unwrap();
        assert!(!other.learners().unwrap()[0].has_pin);
        assert!(other.all_memories().unwrap().is_empty());
        practice.merge_record(&record).unwrap();
        assert!(practice.check_learner_pin(ming.id, "2580", time("2026-11-24T10:00:00Z")).unwrap());
        assert_eq!(practice.memories(ming.id).unwrap().len(), 1);
    }

    #[test]
    fn another_of_the_same_name_is_told_apart_by_a_number() {
        let mut practice = Practice::in_memory().unwrap();
        let long = "名".repeat(Learner::MAX_NAME_CHARS);
        for name in ["小明", &long] {
            joined(&mut practice, name);
            for _ in 0..2 {
                let other = learner(name);
                assert!(practice.merge_record(&pc(&other, 1).record(other.id).unwrap()).unwrap().learner_is_new);
            }
        }
        let names: Vec<String> = practice.learners().unwrap().into_iter().map(|learner| learner.name).collect();
        let short = "名".repeat(Learner::MAX_NAME_CHARS - 4);
        let expected = ["小明", "小明 (2)", "小明 (3)", &long, &format!("{short} (2)"), &format!("{short} (3)")];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_record_that_cannot_be_is_refused_whole() {
        let ming = learner("小明");
        let record = pc(&ming, 2).record(ming.id).unwrap();
        let unfit: [fn(&mut LearnerRecord); 6] = [
            |record| record.attempts[1].learner = learner("?").id,
            |record| record.runs[0].learner = learner("?").id,
            |record| record.certificates[0].learner = learner("?").id,
            |record| record.attempts[1].day = date(-1, 1, 1),
            |record| record.runs[0].right = 31,
            |record| record.certificates[0].code.clear(),
        ];
        let mut practice = Practice::in_memory().unwrap();
        for spoil in unfit {
            let mut record = record.clone();
            spoil(&mut record);
            assert!(matches!(practice.merge_record(&record), Err(StoreError::UnfitRecord)));
        }
        let mut nameless = record.clone();
        nameless.learner.name = "\n".to_owned();
        assert!(matches!(practice.merge_record(&nameless), Err(StoreError::StaffName { .. })));
        assert!(practice.learners().unwrap().is_empty());
        practice.merge_record(&record).unwrap();
    }

    #[test]
    fn who_was_removed_comes_back_with_a_record() {
        let ming = learner("小明");
        let mut practice = pc(&ming, 2);
        let record = practice.record(ming.id).unwrap();
        practice.remove_learner(ming.id).unwrap();
        assert_eq!(practice.merge_record(&record).unwrap(), merged(2, 1, true));
        assert_eq!(practice.record(ming.id).unwrap(), record);
    }
}
