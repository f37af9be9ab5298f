//! What is to be done with the file of practice, and how it ended. Nothing here touches the log of the shop; it is only read,
//! to know which codes this shop meets.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Pin, PinChange, TaskError};
use crate::domain::deck::Deck;
use crate::domain::document::Document;
use crate::domain::learner::{Learner, LearnerId};
use crate::domain::practice::{Attempt, Certificate, Memory, OwnDrill, Run};
use crate::domain::sheet::Sheet;
use crate::store::StoreError;
use crate::training::own_shop::ShopHabits;

/// Something to do with the file of practice.
#[derive(Debug)]
pub enum TrainingJob {
    /// Open the file, and find out what this shop meets.
    Open {
        now: Timestamp,
    },
    /// What is known of one learner.
    Load(LearnerId),
    Save {
        learner: Learner,
        pin: PinChange,
    },
    Remove(LearnerId),
    CheckPin {
        id: LearnerId,
        pin: Pin,
        now: Timestamp,
    },
    KeepAttempt {
        attempt: Box<Attempt>,
        /// How well the item is remembered after it.
        memory: Option<Box<Memory>>,
    },
    /// A fire drill has ended; how well its items are remembered follows from all attempts.
    KeepFire {
        run: Run,
        attempts: Vec<Attempt>,
    },
    /// An exam has ended.
    KeepRun {
        run: Run,
        certificate: Option<Box<Certificate>>,
    },
    KeepOwnDrill(OwnDrill),
    /// Everything the trainer's desk is made from.
    LoadDesk {
        since: Date,
    },
    /// Everything of one learner into a file among the shop's documents.
    WriteRecord {
        learner: LearnerId,
        /// The file's name without its ending.
        name: String,
    },
    /// Records from another PC.
    ReadRecord(PathBuf),
    /// Words or tables into a file among the shop's documents, which is shown then.
    Write {
        /// The file's name without its ending.
        name: String,
        what: Paper,
    },
}

/// What is written among the shop's documents.
#[derive(Clone, Debug)]
pub enum Paper {
    Pdf(Box<Document>),
    /// A workbook of these tables.
    Xlsx {
        title: String,
        sheets: Vec<Sheet>,
    },
    Csv(Sheet),
    Deck(Deck),
}

/// How it ended.
#[derive(Debug)]
pub enum TrainingDone {
    Opened(Result<Box<PracticeFile>, StoreError>),
    Loaded {
        id: LearnerId,
        result: Result<Box<LearnerPast>, StoreError>,
    },
    /// All learners, after a change.
    LearnersChanged(Result<Vec<Learner>, StoreError>),
    PinChecked {
        id: LearnerId,
        result: Result<bool, StoreError>,
    },
    AttemptKept(Result<(), StoreError>),
    RunKept(Result<(), StoreError>),
    OwnDrillKept(Result<Vec<OwnDrill>, StoreError>),
    DeskLoaded(Result<Box<DeskData>, StoreError>),
    Written(Result<PathBuf, TaskError>),
    RecordRead(Result<RecordRead, RecordTrouble>),
}

/// The file of practice, open.
#[derive(Clone, Debug)]
pub struct PracticeFile {
    pub learners: Vec<Learner>,
    pub own: Vec<OwnDrill>,
    pub certificates: Vec<Certificate>,
    pub habits: ShopHabits,
    /// With which certificates are made and checked; this PC's own first.
    pub keys: Vec<Vec<u8>>,
}

/// What is known of one learner.
#[derive(Clone, Debug, Default)]
pub struct LearnerPast {
    pub memories: Vec<Memory>,
    /// Oldest first.
    pub attempts: Vec<Attempt>,
    pub runs: Vec<Run>,
}

/// Everything the trainer's desk is made from.
#[derive(Clone, Debug, Default)]
pub struct DeskData {
    pub learners: Vec<Learner>,
    pub memories: Vec<(LearnerId, Memory)>,
    pub attempts: Vec<Attempt>,
    pub certificates: Vec<Certificate>,
    pub runs: Vec<Run>,
}

/// What came with the record of a learner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRead {
    pub name: String,
    pub attempts: u64,
    pub certificates: u64,
}

/// Why a record did not come in; nothing of it was taken.
#[derive(Debug)]
pub enum RecordTrouble {
    /// The file could not be read.
    Unreadable {
        path: PathBuf,
        detail: String,
    },
    /// It is no record of ours: what is wrong, and in which line.
    Malformed {
        path: PathBuf,
        detail: String,
    },
    /// From a newer program.
    TooNew(PathBuf),
    Store(StoreError),
}
