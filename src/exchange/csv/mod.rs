//! CSV for spreadsheets: UTF-8 with the mark that makes them read it as such, RFC 4180 quoting and line ends; and CSV of
//! others, in whatever columns and encodings they come.
//!
//! A spreadsheet runs a cell that begins like a formula. A note is typed by anybody and opened by an accountant, so such
//! cells get an apostrophe in front; the JSON lines have the text as it is.

mod mapping;
mod read;
mod sheet;

use std::borrow::Cow;
use std::io::{self, Write};

use crate::domain::history::IncidentHistory;

use super::row::{ExchangeRow, NAMES};

pub use mapping::{Field, Mapping};
pub use read::{Assumed, read};
pub use sheet::{Sheet, SheetError};

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// What a cell begins with that a spreadsheet takes for a formula. The wide signs too: spreadsheets set to Chinese or Japanese
/// take them for the narrow ones.
const BEGINS_A_FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table being written.
pub struct Table<'a> {
    rows: csv::Writer<&'a mut dyn Write>,
}

impl<'a> Table<'a> {
    /// Begins a table.
    ///
    /// # Errors
    /// Only those of `out`.
    pub fn new(out: &'a mut dyn Write) -> io::Result<Self> {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
        Ok(Self { rows: csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out) })
    }

    /// Begins a table of incidents with its header.
    ///
    /// # Errors
    /// Only those of `out`.
    pub fn of_incidents(out: &'a mut dyn Write) -> io::Result<Self> {
        let mut table = Self::new(out)?;
        table.row(NAMES)?;
        Ok(table)
    }

    /// Adds a row of cells.
    ///
    /// # Errors
    /// Only those of the place written to.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> io::Result<()> {
        for cell in cells {
            self.rows.write_field(harmless(cell.as_ref()).as_ref()).map_err(own_words)?;
        }
        self.rows.write_record(None::<&[u8]>).map_err(own_words)
    }

    /// Adds an incident to a table of incidents.
    ///
    /// # Errors
    /// Only those of the place written to.
    pub fn incident(&mut self, history: &IncidentHistory) -> io::Result<()> {
        self.row(ExchangeRow::new(history).cells())
    }

    /// Writes what is still held back.
    ///
    /// # Errors
    /// Only those of the place written to.
    pub fn finish(mut self) -> io::Result<()> {
        self.rows.flush()
    }
}

/// The error of the place written to; the conversion that comes with the csv crate would hide that the disk is full.
fn own_words(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// The text with an apostrophe before it if a spreadsheet would take it for a formula.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(BEGINS_A_FORMULA) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before it was made [`harmless`].
fn as_it_was(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(BEGINS_A_FORMULA)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::super::row::testing::{bare, full, of};
    use super::*;
    use crate::domain::code::Code;
    use crate::domain::incident::Details;

    fn write(out: &mut dyn Write, histories: &[IncidentHistory]) -> io::Result<()> {
        let mut table = Table::of_incidents(out)?;
        histories.iter().try_for_each(|history| table.incident(history))?;
        table.finish()
    }

    fn written(histories: &[IncidentHistory]) -> String {
        let mut out = Vec::new();
        write(&mut out, histories).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_spreadsheet_finds_a_mark_a_header_and_quoted_cells() {
        assert_eq!(
            written(&[full(), bare()]),
            "\u{FEFF}id,at,code_set,code,terminal,outcome,status,amount,currency,last4,note,ticks,reference,trace,who,zone,\
             finding,checked_with,decided_by,carried_owner,carried_until,calls,attachments,meaning,money,action\r\n\
             01939000-0000-7000-8000-000000000001,2026-11-21T22:32:05.25+08:00,unionpay,57,T1 front,paid_other_card,\
             closed,268.00,CNY,0123,\"换了\"\"蓝卡\"\"，付了\n两次\",other-card; money-gone=no,123456789012,000123,小李,\
             Asia/Shanghai,not_charged,acquirer,小李,小王,2026-11-22,\
             2026-11-21T23:00:00+08:00 客服 12 号 #A-77 → 2026-11-22T10:00:00+08:00,\"slip, front.jpg\",不允许的交易,\
             not_charged,other_method\r\n\
             01939000-0000-7000-8000-000000000001,2026-11-21T22:32:05.25+08:00,,57,,,open,,,,,,,,,Asia/Shanghai,,,,,,,,,,\
             \r\n"
        );
    }

    #[test]
    fn no_cell_can_become_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            let mut details = Details::new(Code::parse("57").unwrap());
            details.note = Some(text.to_owned());
            details.terminal = Some(text.to_owned());
            details.reference = Some(text.to_owned());
            let out = written(&[of(details)]);
            let mut reader = csv::Reader::from_reader(out.trim_start_matches('\u{FEFF}').as_bytes());
            let row = reader.records().next().unwrap().unwrap();
            for cell in [4, 10, 12] {
                assert_eq!(&row[cell], format!("'{text}"), "{}", NAMES[cell]);
                assert_eq!(as_it_was(&row[cell]), text);
            }
        }
        assert_eq!(harmless("普通 - 备注"), "普通 - 备注");
        assert_eq!(as_it_was("'tis"), "'tis");
    }

    #[test]
    fn a_full_disk_stays_a_full_disk() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                if bytes == BYTE_ORDER_MARK.as_bytes() {
                    Ok(bytes.len())
                } else {
                    Err(io::ErrorKind::StorageFull.into())
                }
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let many = vec![full(); 1_000];
        assert_eq!(write(&mut Full, &many).unwrap_err().kind(), io::ErrorKind::StorageFull);
        let one = [full()];
        assert_eq!(write(&mut Full, &one).unwrap_err().kind(), io::ErrorKind::StorageFull);
    }
}
