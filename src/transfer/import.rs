//! Incidents of a file into the log: all of them at once or none, and none of them twice.

use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::domain::amount::Currency;
use crate::domain::backup::BackupReason;
use crate::domain::history::Incoming;
use crate::domain::incident::{Moment, Outcome};
use crate::domain::shift::ShopChange;
use crate::exchange::csv::{Assumed, Field, Mapping, Sheet, SheetError, read as rows_of};
use crate::exchange::jsonl;
use crate::exchange::refused::{LineError, Reason};
use crate::store::{MergeMode, Store, StoreError};

/// How a file is to be read.
#[derive(Clone, Debug)]
pub struct Options {
    pub mode: MergeMode,
    /// The shop's, for times that name no zone.
    pub zone: TimeZone,
    /// For amounts of tables that name no currency.
    pub currency: Currency,
    /// What outcomes are called, beside their ids.
    pub outcomes: Vec<(String, Outcome)>,
    /// Which column holds what; guessed from the header if not said.
    pub mapping: Option<Mapping>,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct Imported {
    pub added: u64,
    pub updated: u64,
    pub known: u64,
    pub hidden_card_numbers: usize,
    /// In the order of their lines.
    pub refused: Vec<Refused>,
    /// Columns of a table that nothing was taken from.
    pub left_out: Vec<String>,
}

/// A line that was not taken.
#[derive(Debug)]
pub struct Refused {
    pub line: u64,
    pub why: Refusal,
    /// How the line begins, without card numbers; empty where only the log refused it.
    pub text: String,
}

#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The line is no incident.
    #[error("{0}")]
    Line(Reason),
    /// The log does not keep such an incident.
    #[error("{0}")]
    Log(StoreError),
}

/// Nothing was taken from the file, and nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    #[error("this is a workbook; save it as CSV in the spreadsheet program and import that")]
    Workbook,
    #[error("{0}")]
    NoTable(#[from] SheetError),
    /// Name the columns that hold them.
    #[error("the header names no column for: {}", missing.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "))]
    NoColumn { missing: Vec<Field> },
    #[error("{0}")]
    Store(#[from] StoreError),
}

/// Takes the incidents of a file in: our JSON lines, or a table in whatever columns. `progress` is told how many have been looked
/// at and breaks it off. The log is backed up before; what is kept is noted among the shop's events, at `moment`.
///
/// # Errors
/// See [`ImportError`]. A line that cannot be taken is no error but stands in the report.
pub fn import(
    store: &mut Store,
    path: &Path,
    options: &Options,
    moment: &Moment,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Imported, ImportError> {
    // In memory, so that nothing can go wrong with the file while the log is being written.
    let bytes = std::fs::read(path).map_err(|source| ImportError::Unreadable { path: path.to_owned(), source })?;
    let imported = if is_json_lines(path, &bytes) {
        let lines = jsonl::read(&bytes, options.zone.clone());
        merge(store, &mut InOrder::of(lines), options.mode, moment, progress)?
    } else {
        table(store, &bytes, options, moment, progress)?
    };
    if options.mode == MergeMode::Keep && imported.added + imported.updated > 0 {
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let refused = u64::try_from(imported.refused.len()).unwrap_or(u64::MAX);
        store.note_shop(&ShopChange::Imported { file, added: imported.added, refused }, moment)?;
    }
    Ok(imported)
}

/// By its name, else by how it begins.
#[must_use]
pub fn is_json_lines(path: &Path, bytes: &[u8]) -> bool {
    let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("jsonl" | "ndjson") => true,
        Some("csv" | "tsv") => false,
        _ => bytes.trim_ascii_start().starts_with(b"{"),
    }
}

fn table(
    store: &mut Store,
    bytes: &[u8],
    options: &Options,
    moment: &Moment,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Imported, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(ImportError::Workbook);
    }
    let sheet = Sheet::new(bytes)?;
    let mapping = options.mapping.clone().unwrap_or_else(|| Mapping::guessed(&sheet.header));
    let missing: Vec<Field> = mapping.missing().collect();
    if !missing.is_empty() {
        return Err(ImportError::NoColumn { missing });
    }
    let assumed =
        Assumed { zone: options.zone.clone(), currency: options.currency, outcomes: options.outcomes.clone() };
    let mut imported = merge(store, &mut rows_of(&sheet, &mapping, &assumed), options.mode, moment, progress)?;
    imported.left_out = mapping.left_out(&sheet.header).map(str::to_owned).collect();
    Ok(imported)
}

/// Takes in what can be read of the lines, after a backup; what cannot goes into the report beside what the log refuses.
fn merge(
    store: &mut Store,
    lines: &mut dyn Iterator<Item = Result<Incoming, LineError>>,
    mode: MergeMode,
    moment: &Moment,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Imported, StoreError> {
    let mut refused = Vec::new();
    let mut read = lines.filter_map(|line| match line {
        Ok(incoming) => Some(incoming),
        Err(LineError { line, reason, text }) => {
            refused.push(Refused { line, why: Refusal::Line(reason), text });
            None
        }
    });
    // A log in which nothing was ever written down has nothing to lose.
    if mode == MergeMode::Keep && store.chain_head()?.is_some() {
        store.back_up(BackupReason::BeforeImport, moment.at)?;
    }
    let report = store.merge(&mut read, mode, progress)?;
    let by_log = |(line, error)| Refused { line, why: Refusal::Log(error), text: String::new() };
    refused.extend(report.refused.into_iter().map(by_log));
    refused.sort_by_key(|refused| refused.line);
    Ok(Imported {
        added: report.added,
        updated: report.updated,
        known: report.known,
        hidden_card_numbers: report.hidden_card_numbers,
        refused,
        left_out: Vec::new(),
    })
}

/// Incidents of the same moment stand in the log in the order in which they came. Our files have the newest first, so those are
/// turned round before they come.
struct InOrder<I> {
    lines: I,
    /// Of one moment, the last of them first to go.
    together: Vec<Incoming>,
    /// What came after them.
    next: Option<Result<Incoming, LineError>>,
}

impl<I: Iterator<Item = Result<Incoming, LineError>>> InOrder<I> {
    fn of(lines: I) -> Self {
        Self { lines, together: Vec::new(), next: None }
    }
}

impl<I: Iterator<Item = Result<Incoming, LineError>>> Iterator for InOrder<I> {
    type Item = Result<Incoming, LineError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(one) = self.together.pop() {
            return Some(Ok(one));
        }
        let at = |one: &Incoming| one.events.first().map(|event| event.moment.at);
        loop {
            match self.next.take().or_else(|| self.lines.next()) {
                Some(Ok(one)) if self.together.first().is_none_or(|first| at(first) == at(&one)) => {
                    self.together.push(one);
                }
                // A line that cannot be read belongs to no moment.
                Some(Err(error)) => return Some(Err(error)),
                later => {
                    self.next = later;
                    return self.together.pop().map(Ok);
                }
            }
        }
    }
}
