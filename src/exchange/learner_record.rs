//! A learner's record as a file, to be taken to another PC: JSON with the version of its shape, and the key its certificates
//! are checked with.
//!
//! It comes from a stick that anybody may have had in hand, so it is read whole or not at all, and what is wrong is told with
//! the line and the field.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::learner::Learner;
use crate::domain::practice::LearnerRecord;

/// The shape this program writes and reads.
const VERSION: u64 = 1;
/// The largest file that is read: years of practice are a tenth of it.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
/// The longest key that is read; ours are half as long.
const MAX_KEY_BYTES: usize = 64;

/// Why a file is no record of a learner. Words for people are chosen where it is shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    #[error("is larger than any record")]
    TooLarge,
    #[error("is no text in UTF-8")]
    NotText,
    /// JSON of something else.
    #[error("is no learner's record")]
    NotARecord,
    #[error("was written by a newer program: version {0}")]
    Newer(u64),
    /// `line` is counted from 1; `field` is the name in the file, empty where there is none.
    #[error("line {line}: {field}: {what}")]
    Wrong { line: usize, field: String, what: String },
    /// Says something of another learner, or twice.
    #[error("{field} {id}: {what}")]
    Foreign { field: &'static str, id: Uuid, what: Strange },
}

/// What is strange about a part of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::AsRefStr, strum::VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Strange {
    /// Of another learner.
    Learner,
    /// Stands there twice.
    Twice,
    /// Rests on an exam that is not in the record.
    Run,
    /// Was never given.
    Name,
}

impl std::fmt::Display for Strange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Learner => "is of another learner",
            Self::Twice => "stands there twice",
            Self::Run => "rests on an exam that is not in the record",
            Self::Name => "is no name",
        })
    }
}

#[derive(Serialize)]
struct Writing<'a> {
    tillside_learner: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    record: &'a LearnerRecord,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reading {
    #[serde(rename = "tillside_learner")]
    _version: u64,
    #[serde(default)]
    key: Option<String>,
    record: LearnerRecord,
}

/// What is looked at before anything else.
#[derive(Deserialize)]
struct Version {
    tillside_learner: Option<u64>,
}

/// Writes a record, a field a line. `key` is what its certificates are checked with; empty for none.
///
/// # Errors
/// Only those of `out`.
pub fn write(out: &mut dyn Write, record: &LearnerRecord, key: &[u8]) -> io::Result<()> {
    let key = (!key.is_empty()).then(|| hex_of(key));
    serde_json::to_writer_pretty(&mut *out, &Writing { tillside_learner: VERSION, key, record })?;
    out.write_all(b"\n")
}

/// Reads a record and the key that came with it; no key is an empty one.
///
/// # Errors
/// See [`RecordError`].
pub fn read(bytes: &[u8]) -> Result<(LearnerRecord, Vec<u8>), RecordError> {
    if bytes.len() > MAX_BYTES {
        return Err(RecordError::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| RecordError::NotText)?;
    match version(text)? {
        VERSION => {}
        // What a newer program means cannot be guessed, and half of it would be lost.
        newer if newer > VERSION => return Err(RecordError::Newer(newer)),
        _ => return Err(RecordError::NotARecord),
    }
    let Reading { key, record, .. } = serde_json::from_str(text).map_err(|error| wrong(text, &error))?;
    let key = match key {
        Some(hex) => key_of(&hex).ok_or_else(|| at_key(text))?,
        None => Vec::new(),
    };
    is_of_one_learner(&record)?;
    Ok((record, key))
}

fn version(text: &str) -> Result<u64, RecordError> {
    let version: Version = serde_json::from_str(text).map_err(|error| match error.classify() {
        // An array, a word, a number: JSON, and nothing of ours.
        serde_json::error::Category::Data => RecordError::NotARecord,
        _ => wrong(text, &error),
    })?;
    version.tillside_learner.ok_or(RecordError::NotARecord)
}

fn hex_of(key: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    key.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|half| DIGITS[usize::from(half)]).collect()
}

fn key_of(hex: &str) -> Option<Vec<u8>> {
    if hex.is_empty() || !hex.len().is_multiple_of(2) || hex.len() > 2 * MAX_KEY_BYTES || !hex.is_ascii() {
        return None;
    }
    let byte = |at: usize| hex.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    // A sign would be taken for a part of the number.
    hex.bytes().all(|b| b.is_ascii_hexdigit()).then_some(())?;
    (0..hex.len()).step_by(2).map(byte).collect()
}

/// The fault with its line, and the name of the field it stands in.
fn wrong(text: &str, error: &serde_json::Error) -> RecordError {
    let words = error.to_string();
    let what = words.rsplit_once(" at line ").map_or(words.as_str(), |(words, _)| words);
    let named = what.strip_prefix("missing field `").or_else(|| what.strip_prefix("unknown field `"));
    let field = match named.and_then(|rest| rest.split('`').next()) {
        Some(name) => name.to_owned(),
        None => last_name(text, error.line(), error.column()).unwrap_or_default().to_owned(),
    };
    RecordError::Wrong { line: error.line(), field: shortened(&field), what: shortened(what) }
}

fn at_key(text: &str) -> RecordError {
    let line = text.lines().position(|line| line.contains("\"key\"")).map_or(1, |n| n + 1);
    RecordError::Wrong { line, field: "key".to_owned(), what: "is no key in hexadecimal digits".to_owned() }
}

/// The last name of a field before a place.
fn last_name(text: &str, line: usize, column: usize) -> Option<&str> {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    // Columns are bytes, and may end within a character.
    let mut end = (before + column).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut rest = &text[..end];
    loop {
        let (head, tail) = rest.rsplit_once('"')?;
        if tail.trim_start().starts_with(':') {
            return head.rsplit_once('"').map(|(_, name)| name);
        }
        rest = head;
    }
}

/// A fault may quote what is in the file, and that may be anything of any length.
fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    text.chars().filter(|c| !c.is_control()).take(MOST).collect()
}

fn is_of_one_learner(record: &LearnerRecord) -> Result<(), RecordError> {
    let LearnerRecord { learner, attempts, runs, certificates } = record;
    let strange = |field, id, what| Err(RecordError::Foreign { field, id, what });
    let name = learner.name.trim();
    if name.is_empty() || name.chars().count() > Learner::MAX_NAME_CHARS || name.chars().any(char::is_control) {
        return strange("learner", learner.id.0, Strange::Name);
    }
    let attempts = attempts.iter().map(|attempt| ("attempts", attempt.id, attempt.learner));
    let runs_of = runs.iter().map(|run| ("runs", run.id, run.learner));
    // A certificate is known by its exam.
    let certificates = certificates.iter().map(|certificate| ("certificates", certificate.run, certificate.learner));
    let known: BTreeSet<Uuid> = runs.iter().map(|run| run.id).collect();
    let mut seen = BTreeSet::new();
    for (field, id, of) in attempts.chain(runs_of).chain(certificates) {
        if of != learner.id {
            return strange(field, id, Strange::Learner);
        }
        if !seen.insert((field, id)) {
            return strange(field, id, Strange::Twice);
        }
        if field == "certificates" && !known.contains(&id) {
            return strange(field, id, Strange::Run);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::drill::{Act, Consequence, Family, Grade};
    use crate::domain::learner::{LearnerId, Plan};
    use crate::domain::practice::{Attempt, Certificate, ChoiceMade, ItemId, Purpose, Run};

    const DAY: jiff::civil::Date = date(2026, 11, 26);

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn record() -> LearnerRecord {
        let learner = LearnerId(id(1));
        let at = "2026-11-26T06:32:05.25Z".parse().unwrap();
        let choice = |act, grade| ChoiceMade {
            scene: "start".to_owned(),
            choice: "other".to_owned(),
            act,
            grade,
            millis: 4_200,
        };
        let items = ["drill:limits-61-noon", "code:unionpay:51", "own:00000000-0000-0000-0000-000000000007"];
        let attempt = |(n, item): (usize, &str)| Attempt {
            id: id(10 + n as u128),
            learner,
            item: ItemId::try_from(item.to_owned()).unwrap(),
            family: Family::Limits,
            purpose: Purpose::Exam,
            run: Some(id(100)),
            at,
            day: DAY,
            sure: [None, Some(true), Some(false)][n],
            choices: vec![choice(Act::LookUp, Grade::Safe), choice(Act::OtherCard, Grade::Best)],
            consequence: Consequence::Paid,
        };
        LearnerRecord {
            learner: Learner {
                id: learner,
                name: "小\"明\"".to_owned(),
                has_pin: false,
                shared: true,
                joined: DAY,
                plan: Some(Plan::first_week(DAY)),
            },
            attempts: items.into_iter().enumerate().map(attempt).collect(),
            runs: vec![Run {
                id: id(100),
                learner,
                purpose: Purpose::Exam,
                plan: None,
                started: at,
                ended: at,
                right: 29,
                of: 30,
                passed: true,
            }],
            certificates: vec![Certificate {
                run: id(100),
                learner,
                name: "小明".to_owned(),
                issued: DAY,
                expires: date(2027, 11, 26),
                edition: date(2026, 11, 21),
                right: 29,
                of: 30,
                code: "ABCD-EFGH".to_owned(),
                advice: "57=no;\n58=no".to_owned(),
            }],
        }
    }

    fn written(record: &LearnerRecord, key: &[u8]) -> String {
        let mut out = Vec::new();
        write(&mut out, record, key).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn changed(from: &str, to: &str) -> RecordError {
        let text = written(&record(), &[7; 32]);
        assert!(text.contains(from), "{text}");
        read(text.replacen(from, to, 1).as_bytes()).unwrap_err()
    }

    #[test]
    fn what_is_written_is_what_is_read() {
        for key in [vec![], vec![0, 0xFF, 0x10], vec![7; 32]] {
            let text = written(&record(), &key);
            assert_eq!(read(text.as_bytes()).unwrap(), (record(), key));
            assert_eq!(read(format!("\u{FEFF}{text}").as_bytes()).unwrap().0, record(), "saved by an editor");
        }
        assert!(!written(&record(), &[]).contains("has_pin"), "whether there is a PIN stays at home");
    }

    #[test]
    fn a_fault_is_told_with_its_line_and_field() {
        let place = |from: &str, to: &str| match changed(from, to) {
            RecordError::Wrong { line, field, .. } => (line, field),
            other => panic!("{other}"),
        };
        let line = |of: &str| written(&record(), &[7; 32]).lines().position(|line| line.contains(of)).unwrap() + 1;
        assert_eq!(
            place("\"consequence\": \"paid\"", "\"consequence\": \"eaten\""),
            (line("consequence"), "consequence".into())
        );
        assert_eq!(place("drill:limits-61-noon", "drill:"), (line("drill:"), "item".into()));
        assert_eq!(place("\"joined\": \"2026-11-26\"", "\"joined\": \"soon\""), (line("joined"), "joined".into()));
        assert_eq!(place("      \"of\": 30,\n", "").1, "of");
        assert_eq!(place("\"millis\": 4200", "\"millis\": -1").1, "millis");
        assert_eq!(place("\"key\": \"0707", "\"key\": \"07g7"), (3, "key".into()));
        assert_eq!(place("\"key\": \"0707", "\"key\": \"+7-7"), (3, "key".into()));
        assert_eq!(place("\"key\"", "\"keys\"").1, "keys");
    }

    #[test]
    fn what_is_no_record_or_too_new_or_too_large_is_refused() {
        assert_eq!(changed("\"tillside_learner\": 1", "\"tillside_learner\": 2"), RecordError::Newer(2));
        assert_eq!(changed("\"tillside_learner\": 1", "\"tillside_learner\": 0"), RecordError::NotARecord);
        for text in ["{}", "[]", "7", "null", "{\"code\": \"57\"}", "{\"tillside_learner\": \"one\"}"] {
            assert_eq!(read(text.as_bytes()).unwrap_err(), RecordError::NotARecord, "{text}");
        }
        assert!(matches!(read(b"at,code\n"), Err(RecordError::Wrong { line: 1, .. })));
        assert_eq!(read(b"\xff\xfe{").unwrap_err(), RecordError::NotText);
        assert_eq!(read(&vec![b' '; MAX_BYTES + 1]).unwrap_err(), RecordError::TooLarge);
    }

    #[test]
    fn a_record_speaks_of_one_learner_and_of_everything_once() {
        let told = |edit: &dyn Fn(&mut LearnerRecord)| {
            let mut record = record();
            edit(&mut record);
            match read(written(&record, &[]).as_bytes()).unwrap_err() {
                RecordError::Foreign { field, what, .. } => (field, what),
                other => panic!("{other}"),
            }
        };
        let other = LearnerId(id(2));
        assert_eq!(told(&|r| r.attempts[2].learner = other), ("attempts", Strange::Learner));
        assert_eq!(told(&|r| r.runs[0].learner = other), ("runs", Strange::Learner));
        assert_eq!(told(&|r| r.certificates[0].learner = other), ("certificates", Strange::Learner));
        assert_eq!(told(&|r| r.attempts[1].id = r.attempts[0].id), ("attempts", Strange::Twice));
        assert_eq!(told(&|r| r.runs.clear()), ("certificates", Strange::Run));
        assert_eq!(told(&|r| r.learner.name = "  ".to_owned()), ("learner", Strange::Name));
        assert_eq!(told(&|r| r.learner.name = "长".repeat(25)), ("learner", Strange::Name));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_in_a_file_it_is_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            drop(read(&bytes));
        }

        #[test]
        fn a_record_with_some_bytes_changed_is_read_or_refused(
            flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
            cut in any::<prop::sample::Index>(),
        ) {
            let mut bytes = written(&record(), &[7; 32]).into_bytes();
            for (at, byte) in &flips {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            if let Err(RecordError::Wrong { line, .. }) = read(&bytes) {
                prop_assert!(line <= bytes.split(|byte| *byte == b'\n').count());
            }
            bytes.truncate(cut.index(bytes.len()));
            drop(read(&bytes));
        }
    }
}
