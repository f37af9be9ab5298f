//! Exams and fire drills as a whole, and the certificates that rest on exams. Both are added and never changed.

use rusqlite::{Connection, Row, named_params};

use crate::domain::learner::LearnerId;
use crate::domain::practice::{Certificate, Run};
use crate::store::StoreError;
use crate::store::clean::{Clean, Cleaner};
use crate::store::error::Trouble;

use super::{Practice, learner, row};

impl Practice {
    /// Keeps an exam or fire drill; says whether it was new. Its times are kept to the millisecond.
    ///
    /// # Errors
    /// [`StoreError::NoSuchLearner`], or the file could not be written.
    pub fn add_run(&mut self, run: &Run) -> Result<bool, StoreError> {
        let run = Cleaner::default().run(run);
        self.write(|tx| {
            learner::must_be_there(tx, run.get().learner)?;
            insert_run(tx, &run)
        })
    }

    /// The exams and fire drills of a learner or of all, oldest first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn runs(&self, learner: Option<LearnerId>) -> Result<Vec<Run>, StoreError> {
        self.read(|db| runs(db, learner))
    }

    /// Keeps a certificate; says whether it was new. There is one of an exam: where there is one already, it stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NoSuchLearner`], or the file could not be written.
    pub fn add_certificate(&mut self, certificate: &Certificate) -> Result<bool, StoreError> {
        let certificate = Cleaner::default().certificate(certificate);
        self.write(|tx| {
            learner::must_be_there(tx, certificate.get().learner)?;
            insert_certificate(tx, &certificate)
        })
    }

    /// The certificates of all learners, oldest first.
    ///
    /// # Errors
    /// The file could not be read.
    pub fn certificates(&self) -> Result<Vec<Certificate>, StoreError> {
        self.read(|db| certificates(db, None))
    }
}

pub(super) fn runs(db: &Connection, learner: Option<LearnerId>) -> Result<Vec<Run>, Trouble> {
    rows_of(db, "run", learner, "started_ms, id", row_to_run)
}

pub(super) fn certificates(db: &Connection, learner: Option<LearnerId>) -> Result<Vec<Certificate>, Trouble> {
    rows_of(db, "certificate", learner, "issued, run", row_to_certificate)
}

fn rows_of<T>(
    db: &Connection,
    table: &str,
    learner: Option<LearnerId>,
    order: &str,
    read: fn(&Row<'_>) -> Result<T, Trouble>,
) -> Result<Vec<T>, Trouble> {
    match learner {
        None => {
            let mut statement = db.prepare_cached(&format!("SELECT * FROM {table} ORDER BY {order}"))?;
            statement.query_and_then([], read)?.collect()
        }
        Some(learner) => {
            let sql = format!("SELECT * FROM {table} WHERE learner = ? ORDER BY {order}");
            db.prepare_cached(&sql)?.query_and_then([learner.0.as_bytes()], read)?.collect()
        }
    }
}

/// Says whether it was new.
pub(super) fn insert_run(db: &Connection, run: &Clean<Run>) -> Result<bool, Trouble> {
    let Run { id, learner, purpose, plan, started, ended, right, of, passed } = run.get();
    let sql = "INSERT INTO run (id, learner, purpose, plan, started_ms, ended_ms, answered, asked, passed)
               VALUES (:id, :learner, :purpose, :plan, :started_ms, :ended_ms, :answered, :asked, :passed)
               ON CONFLICT (id) DO NOTHING";
    let added = db.prepare_cached(sql)?.execute(named_params! {
        ":id": id.as_bytes(),
        ":learner": learner.0.as_bytes(),
        ":purpose": purpose.as_ref(),
        ":plan": plan,
        ":started_ms": started.as_millisecond(),
        ":ended_ms": ended.as_millisecond(),
        ":answered": right,
        ":asked": of,
        ":passed": passed,
    })?;
    Ok(added > 0)
}

/// Says whether it was new.
pub(super) fn insert_certificate(db: &Connection, certificate: &Clean<Certificate>) -> Result<bool, Trouble> {
    let Certificate { run, learner, name, issued, expires, edition, right, of, code, advice } = certificate.get();
    let sql = "INSERT INTO certificate (run, learner, name, issued, expires, edition, answered, asked, code, advice)
               VALUES (:run, :learner, :name, :issued, :expires, :edition, :answered, :asked, :code, :advice)
               ON CONFLICT (run) DO NOTHING";
    let added = db.prepare_cached(sql)?.execute(named_params! {
        ":run": run.as_bytes(),
        ":learner": learner.0.as_bytes(),
        ":name": name,
        ":issued": issued.to_string(),
        ":expires": expires.to_string(),
        ":edition": edition.to_string(),
        ":answered": right,
        ":asked": of,
        ":code": code,
        ":advice": advice,
    })?;
    Ok(added > 0)
}

fn row_to_run(row: &Row<'_>) -> Result<Run, Trouble> {
    Ok(Run {
        id: row::uuid(row, "id")?,
        learner: row::learner_id(row, "learner")?,
        purpose: row::parsed(row, "purpose")?,
        plan: row.get("plan")?,
        started: row::time(row, "started_ms")?,
        ended: row::time(row, "ended_ms")?,
        right: row.get("answered")?,
        of: row.get("asked")?,
        passed: row.get("passed")?,
    })
}

fn row_to_certificate(row: &Row<'_>) -> Result<Certificate, Trouble> {
    Ok(Certificate {
        run: row::uuid(row, "run")?,
        learner: row::learner_id(row, "learner")?,
        name: row.get("name")?,
        issued: row::parsed(row, "issued")?,
        expires: row::parsed(row, "expires")?,
        edition: row::parsed(row, "edition")?,
        right: row.get("answered")?,
        of: row.get("asked")?,
        code: row.get("code")?,
        advice: row.get("advice")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::practice::Purpose;
    use crate::store::practice::testing::{certificate, exam, joined, learner};
    use crate::store::testing::time;

    #[test]
    fn runs_and_certificates_come_back_once_and_as_they_were() {
        let mut practice = Practice::in_memory().unwrap();
        let (ming, hua) = (joined(&mut practice, "小明"), joined(&mut practice, "Hua"));
        let passed = exam(ming);
        let drill = Run {
            purpose: Purpose::FireDrill,
            plan: Some("acquirer-down".to_owned()),
            started: time("2026-11-24T04:00:00Z"),
            passed: false,
            ..exam(hua)
        };
        let paper = certificate(&passed, "小明");
        for expected in [true, false] {
            assert_eq!(practice.add_run(&passed).unwrap(), expected);
            assert_eq!(practice.add_run(&drill).unwrap(), expected);
            assert_eq!(practice.add_certificate(&paper).unwrap(), expected);
        }
        assert_eq!(practice.runs(None).unwrap(), [drill.clone(), passed.clone()]);
        assert_eq!(practice.runs(Some(hua)).unwrap(), [drill]);
        // An exam has one certificate, and it never changes.
        assert!(!practice.add_certificate(&Certificate { code: "other".to_owned(), ..paper.clone() }).unwrap());
        assert_eq!(practice.certificates().unwrap(), std::slice::from_ref(&paper));

        let nobody = learner("?").id;
        assert!(matches!(practice.add_run(&exam(nobody)), Err(StoreError::NoSuchLearner(_))));
        let nobodys = Certificate { learner: nobody, ..paper };
        assert!(matches!(practice.add_certificate(&nobodys), Err(StoreError::NoSuchLearner(_))));
    }
}
