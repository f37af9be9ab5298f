//! CSV for spreadsheets: UTF-8 with the mark that makes them read it as such, RFC 4180 quoting and line ends.
//!
//! A spreadsheet runs a cell that begins like a formula. A note is typed by anybody and opened by an accountant, so such
//! cells get an apostrophe in front; the JSON lines have the text as it is.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::domain::incident::Incident;

use super::row::{ExchangeRow, NAMES, ticks_in_a_line};

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Writes a header and the incidents in the order given.
///
/// # Errors
/// Only those of `out`.
pub fn write(out: &mut dyn Write, incidents: &[Incident]) -> io::Result<()> {
    out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(NAMES).map_err(own_words)?;
    for incident in incidents {
        let row = ExchangeRow::new(incident);
        let text = |text: Option<&str>| harmless(text.unwrap_or_default()).into_owned();
        writer
            .write_record([
                row.id,
                row.at,
                text(row.code_set),
                text(Some(row.code)),
                text(row.terminal),
                row.outcome.unwrap_or_default().to_owned(),
                row.status.to_owned(),
                row.amount.unwrap_or_default(),
                row.currency.unwrap_or_default().to_owned(),
                row.last4.unwrap_or_default().to_owned(),
                text(row.note),
                text(Some(&ticks_in_a_line(row.ticks))),
            ])
            .map_err(own_words)?;
    }
    writer.flush()
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
    // The wide signs too: spreadsheets set to Chinese or Japanese take them for the narrow ones.
    const BEGINS_A_FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    if text.starts_with(BEGINS_A_FORMULA) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::super::row::testing::{bare, full};
    use super::*;

    fn written(incidents: &[Incident]) -> String {
        let mut out = Vec::new();
        write(&mut out, incidents).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_spreadsheet_finds_a_mark_a_header_and_quoted_cells() {
        assert_eq!(
            written(&[full(), bare()]),
            "\u{FEFF}id,at,code_set,code,terminal,outcome,status,amount,currency,last4,note,ticks\r\n\
             01939000-0000-7000-8000-000000000001,2026-11-21T22:32:05.25+08:00,unionpay,57,T1 front,paid_other_card,\
             closed,268.00,CNY,0123,\"换了\"\"蓝卡\"\"，付了\n两次\",other-card; money-gone=no\r\n\
             01939000-0000-7000-8000-000000000001,2026-11-21T22:32:05.25+08:00,,57,,,open,,,,,\r\n"
        );
    }

    #[test]
    fn no_cell_can_become_a_formula() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            let mut incident = bare();
            incident.details.note = Some(text.to_owned());
            incident.details.terminal = Some(text.to_owned());
            let out = written(&[incident]);
            let mut reader = csv::Reader::from_reader(out.trim_start_matches('\u{FEFF}').as_bytes());
            let row = reader.records().next().unwrap().unwrap();
            assert_eq!(&row[10], format!("'{text}"), "note");
            assert_eq!(&row[4], format!("'{text}"), "terminal");
        }
        assert_eq!(harmless("普通 - 备注"), "普通 - 备注");
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
