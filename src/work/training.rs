//! The file of practice: reading and writing it, and what leaves it as paper or as a record for another PC. The log of the shop
//! is only looked at.

use std::fs::File;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::export::in_our_words;
use super::perform::Clerk;
use super::print;
use crate::domain::filter::Filter;
use crate::domain::learner::{Learner, LearnerId};
use crate::exchange::learner_record::{self, RecordError};
use crate::exchange::{deck, file, tables};
use crate::job::{
    DeskData, LearnerPast, Paper, PinChange, PracticeFile, RecordRead, RecordTrouble, TaskError, TrainingDone,
    TrainingJob,
};
use crate::store::{Practice, StoreError};
use crate::training::own_shop::{self, ShopHabits};
use crate::training::schedule::Scheduler;

/// How far back the log tells what this shop meets.
const HABIT_DAYS: i64 = 90;
/// More different codes than any shop meets.
const HABIT_CODES: u32 = 200;
/// More incidents than a till has in that time; the newest tell enough.
const HABIT_INCIDENTS: u32 = 5_000;

/// Does a job to its end.
pub(super) fn perform(clerk: &mut Clerk, job: TrainingJob) -> TrainingDone {
    match job {
        TrainingJob::Open { now } => TrainingDone::Opened(open(clerk, now).map(Box::new)),
        TrainingJob::Load(id) => TrainingDone::Loaded { id, result: load(clerk, id).map(Box::new) },
        TrainingJob::Save { learner, pin } => TrainingDone::LearnersChanged(save(clerk, &learner, &pin)),
        TrainingJob::Remove(id) => TrainingDone::LearnersChanged(clerk.practice().and_then(|practice| {
            practice.remove_learner(id)?;
            practice.learners()
        })),
        TrainingJob::CheckPin { id, pin, now } => TrainingDone::PinChecked {
            id,
            result: clerk.practice().and_then(|practice| practice.check_learner_pin(id, &pin.0, now)),
        },
        TrainingJob::KeepAttempt { attempt, memory } => TrainingDone::AttemptKept(
            clerk.practice().and_then(|practice| practice.add_attempt(&attempt, memory.as_deref())).map(drop),
        ),
        TrainingJob::KeepFire { run, attempts } => TrainingDone::RunKept(clerk.practice().and_then(|practice| {
            for attempt in &attempts {
                practice.add_attempt(attempt, None)?;
            }
            practice.add_run(&run)?;
            remember(practice, run.learner)
        })),
        TrainingJob::KeepRun { run, certificate } => TrainingDone::RunKept(clerk.practice().and_then(|practice| {
            practice.add_run(&run)?;
            certificate.map_or(Ok(()), |certificate| practice.add_certificate(&certificate).map(drop))
        })),
        TrainingJob::KeepOwnDrill(drill) => TrainingDone::OwnDrillKept(clerk.practice().and_then(|practice| {
            practice.add_own_drill(&drill)?;
            practice.own_drills()
        })),
        TrainingJob::LoadDesk { since } => TrainingDone::DeskLoaded(clerk.practice().and_then(|practice| {
            Ok(Box::new(DeskData {
                learners: practice.learners()?,
                memories: practice.all_memories()?,
                attempts: practice.attempts(None, Some(since))?,
                certificates: practice.certificates()?,
                runs: practice.runs(None)?,
            }))
        })),
        TrainingJob::WriteRecord { learner, name } => TrainingDone::Written(write_record(clerk, learner, &name)),
        TrainingJob::ReadRecord(path) => TrainingDone::RecordRead(read_record(clerk, &path)),
        TrainingJob::Write { name, what } => TrainingDone::Written(write(clerk.documents(), &name, &what)),
    }
}

fn open(clerk: &mut Clerk, now: Timestamp) -> Result<PracticeFile, StoreError> {
    let habits = habits(clerk, now)?;
    let practice = clerk.practice()?;
    Ok(PracticeFile {
        learners: practice.learners()?,
        own: practice.own_drills()?,
        certificates: practice.certificates()?,
        habits,
        keys: practice.keys()?,
    })
}

/// Which codes this shop meets, and where it went wrong.
fn habits(clerk: &mut Clerk, now: Timestamp) -> Result<ShopHabits, StoreError> {
    let from = now.saturating_sub(SignedDuration::from_hours(24 * HABIT_DAYS)).unwrap_or(now);
    let catalog = clerk.library().catalog;
    let store = clerk.store()?;
    let counts = store.code_counts(from, HABIT_CODES)?;
    let filter = Filter { from: Some(from), limit: Some(HABIT_INCIDENTS), ..Filter::default() };
    let incidents = store.incidents(&filter)?;
    let wrong = own_shop::mistakes(&catalog, &incidents);
    let of_mistakes = incidents.iter().filter(|incident| wrong.contains(&incident.id));
    let mistakes = of_mistakes.filter_map(|incident| incident.details.at()).collect();
    Ok(ShopHabits { counts, mistakes })
}

fn load(clerk: &mut Clerk, id: LearnerId) -> Result<LearnerPast, StoreError> {
    let practice = clerk.practice()?;
    Ok(LearnerPast {
        memories: practice.memories(id)?,
        attempts: practice.attempts(Some(id), None)?,
        runs: practice.runs(Some(id))?,
    })
}

fn save(clerk: &mut Clerk, learner: &Learner, pin: &PinChange) -> Result<Vec<Learner>, StoreError> {
    let practice = clerk.practice()?;
    practice.save_learner(learner)?;
    match pin {
        PinChange::Keep => {}
        PinChange::Set(pin) => practice.set_learner_pin(learner.id, Some(&pin.0))?,
        PinChange::Remove => practice.set_learner_pin(learner.id, None)?,
    }
    practice.learners()
}

fn write_record(clerk: &mut Clerk, learner: LearnerId, name: &str) -> Result<PathBuf, TaskError> {
    let practice = clerk.practice()?;
    let record = practice.record(learner)?;
    let keys = practice.keys()?;
    let key = keys.first().map_or(&[][..], Vec::as_slice);
    let path = print::our_folder(clerk.documents())?.join(format!("{name}.json"));
    put(&path, |out| learner_record::write(out, &record, key))?;
    Ok(path)
}

fn read_record(clerk: &mut Clerk, path: &Path) -> Result<RecordRead, RecordTrouble> {
    let unreadable =
        |error: std::io::Error| RecordTrouble::Unreadable { path: path.to_owned(), detail: error.to_string() };
    // One byte more than is allowed tells a file that is too large from one that just fits.
    let most = u64::try_from(learner_record::MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unreadable)?;
    let (record, key) = learner_record::read(&bytes).map_err(|error| match error {
        RecordError::Newer(_) => RecordTrouble::TooNew(path.to_owned()),
        error => RecordTrouble::Malformed { path: path.to_owned(), detail: error.to_string() },
    })?;
    let practice = clerk.practice().map_err(RecordTrouble::Store)?;
    take_in(practice, &record, &key).map_err(RecordTrouble::Store)
}

fn take_in(
    practice: &mut Practice,
    record: &crate::domain::practice::LearnerRecord,
    key: &[u8],
) -> Result<RecordRead, StoreError> {
    let merged = practice.merge_record(record)?;
    if !key.is_empty() {
        practice.add_key(key)?;
    }
    // Two PCs may have practised the same item.
    remember(practice, record.learner.id)?;
    Ok(RecordRead { name: record.learner.name.clone(), attempts: merged.attempts, certificates: merged.certificates })
}

/// Works out anew how well everything is remembered: it follows from all attempts together.
fn remember(practice: &mut Practice, learner: LearnerId) -> Result<(), StoreError> {
    let attempts = practice.attempts(Some(learner), None)?;
    practice.replace_memories(learner, &Scheduler::new().replay(&attempts))
}

fn write(documents: Option<&Path>, name: &str, what: &Paper) -> Result<PathBuf, TaskError> {
    let place = |ending: &str| Ok::<_, TaskError>(print::our_folder(documents)?.join(format!("{name}.{ending}")));
    match what {
        Paper::Pdf(document) => print::print(documents, name, document),
        Paper::Xlsx { title, sheets } => {
            let path = place("xlsx")?;
            put(&path, |out| tables::write_xlsx(out, title, sheets))?;
            Ok(path)
        }
        Paper::Csv(sheet) => {
            let path = place("csv")?;
            put(&path, |out| tables::write_csv(out, sheet))?;
            Ok(path)
        }
        Paper::Deck(deck) => {
            let path = place("txt")?;
            put(&path, |out| deck::write(out, deck))?;
            Ok(path)
        }
    }
}

/// Writes a file whole, or leaves what was there.
fn put(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), TaskError> {
    file::replace::<(), StoreError>(path, |out| Ok(write(out)?)).map_err(in_our_words)
}
