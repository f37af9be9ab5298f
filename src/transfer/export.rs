//! The incidents of a filter to a file, one by one: a log of any length needs little memory, paper excepted.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use jiff::Timestamp;
use strum::{AsRefStr, EnumString, VariantArray};

use crate::domain::filter::Filter;
use crate::domain::history::IncidentHistory;
use crate::exchange::csv::Table;
use crate::exchange::file::{ExchangeError, replace};
use crate::exchange::halt::Halt;
use crate::exchange::row::NAMES;
use crate::exchange::xlsx::{Book, Words};
use crate::exchange::{jsonl, pdf};
use crate::paper::{LogTable, Pen, column_words, value_word};
use crate::store::{Store, StoreError};

/// The formats a log can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsRefStr, EnumString, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Format {
    Csv,
    Jsonl,
    Xlsx,
    Pdf,
}

/// A format, and what it is written with.
#[derive(Clone, Copy)]
pub enum Form<'a> {
    /// For other programs: no words but those of the data.
    Csv,
    /// Complete; what is read in again is what was written.
    Jsonl,
    /// For accountants, in a language.
    Xlsx(Pen<'a>),
    /// For paper; the time stands on it as that of printing.
    Pdf(Pen<'a>, Timestamp),
}

impl<'a> Form<'a> {
    #[must_use]
    pub fn new(format: Format, pen: Pen<'a>, now: Timestamp) -> Self {
        match format {
            Format::Csv => Self::Csv,
            Format::Jsonl => Self::Jsonl,
            Format::Xlsx => Self::Xlsx(pen),
            Format::Pdf => Self::Pdf(pen, now),
        }
    }
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    pub incidents: u64,
    /// Characters that stand as a box on paper because no font of ours has them.
    pub boxes: usize,
}

/// How often the progress is told, in incidents.
const NEWS_EVERY: u64 = 256;

/// Writes the incidents that pass the filter to `path`, newest first, whole or not at all. `progress` is told how many have been
/// written and breaks it off.
///
/// # Errors
/// The place cannot be written to, the disk is full, it was cancelled, or the log cannot be read.
pub fn export(
    store: &Store,
    filter: &Filter,
    form: Form<'_>,
    path: &Path,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Exported, ExchangeError<StoreError>> {
    replace(path, |out| {
        let mut source = Source { store, filter, progress, incidents: 0 };
        let boxes = match form {
            Form::Csv => csv(&mut source, out),
            Form::Jsonl => source.each(|history| jsonl::write(out, history)).map(|()| 0),
            Form::Xlsx(pen) => xlsx(&mut source, out, pen),
            Form::Pdf(pen, now) => paper(&mut source, out, pen, now),
        }?;
        Ok(Exported { incidents: source.incidents, boxes })
    })
}

/// The incidents, one after the other.
struct Source<'a> {
    store: &'a Store,
    filter: &'a Filter,
    progress: &'a mut dyn FnMut(u64) -> ControlFlow<()>,
    incidents: u64,
}

impl Source<'_> {
    fn each(&mut self, mut take: impl FnMut(&IncidentHistory) -> io::Result<()>) -> Result<(), Halt<StoreError>> {
        let mut end = Ok(());
        let read = self.store.for_each(self.filter, &mut |history| {
            if self.incidents.is_multiple_of(NEWS_EVERY) && (self.progress)(self.incidents).is_break() {
                end = Err(Halt::Cancelled);
            } else if let Err(error) = take(&history) {
                end = Err(error.into());
            }
            self.incidents += 1;
            if end.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        read.map_err(Halt::Source)?;
        end
    }
}

fn csv(source: &mut Source<'_>, out: &mut dyn Write) -> Result<usize, Halt<StoreError>> {
    let mut table = Table::of_incidents(out)?;
    source.each(|history| table.incident(history))?;
    table.finish()?;
    Ok(0)
}

fn xlsx(source: &mut Source<'_>, out: &mut dyn Write, pen: Pen<'_>) -> Result<usize, Halt<StoreError>> {
    let words = Words {
        sheet: pen.texts.get("paper-sheet").into_owned(),
        header: NAMES.map(|name| column_words(pen.texts, name)),
        value: &|kind, value| value_word(pen.texts, kind, value),
    };
    let mut book = Book::new(words)?;
    source.each(|history| book.incident(history))?;
    book.finish(out)?;
    Ok(0)
}

fn paper(
    source: &mut Source<'_>,
    out: &mut dyn Write,
    pen: Pen<'_>,
    now: Timestamp,
) -> Result<usize, Halt<StoreError>> {
    let mut table = LogTable::new(pen);
    source.each(|history| {
        table.add(history);
        Ok(())
    })?;
    let printed = pdf::write(out, &table.finish(now), &mut |rows| (source.progress)(rows))?;
    Ok(printed.boxes)
}
