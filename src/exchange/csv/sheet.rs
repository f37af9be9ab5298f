//! A table of somebody else: which encoding, which separator, which columns.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The separators tried, the likeliest first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How many rows are looked at to tell the separator, and shown as a sample.
const LOOKED_AT: usize = 20;
const SAMPLE: usize = 5;

/// A table whose header is known and whose rows are still to be read.
#[derive(Debug)]
pub struct Sheet {
    pub header: Vec<String>,
    /// The first rows, to show what stands in each column.
    pub sample: Vec<Vec<String>>,
    pub separator: u8,
    /// Its name, as in `UTF-8` or `gb18030`.
    pub encoding: &'static str,
    pub(super) text: String,
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error("the file is no text in UTF-8, UTF-16 or GB 18030")]
    NotText,
    #[error("the file is empty")]
    Empty,
}

impl Sheet {
    /// Tells encoding, separator and header of a table.
    ///
    /// # Errors
    /// See [`SheetError`].
    pub fn new(bytes: &[u8]) -> Result<Self, SheetError> {
        let (encoding, text) = decode(bytes).ok_or(SheetError::NotText)?;
        if text.trim().is_empty() {
            return Err(SheetError::Empty);
        }
        let separator = separator(&text);
        let mut rows = rows(&text, separator, LOOKED_AT).into_iter();
        let header = rows.next().ok_or(SheetError::Empty)?;
        let header = header.iter().map(|name| name.trim().to_owned()).collect();
        Ok(Self {
            header,
            sample: rows.take(SAMPLE).collect(),
            separator,
            encoding: encoding.name(),
            text: text.into_owned(),
        })
    }

    /// Every row with the line it begins in, the header too; cells that were made harmless for spreadsheets as they were.
    pub fn rows(&self) -> impl Iterator<Item = (u64, Vec<String>)> {
        let mut builder = csv::ReaderBuilder::new();
        let builder = builder.delimiter(self.separator).has_headers(false).flexible(true);
        // The text is in memory and is a text, so nothing can go wrong but its end.
        builder.from_reader(self.text.as_bytes()).into_records().map_while(Result::ok).map(|row| {
            let line = row.position().map_or(0, csv::Position::line);
            (line, row.iter().map(|cell| super::as_it_was(cell).to_owned()).collect())
        })
    }
}

/// The text, if it is one: by its mark, else UTF-8 if that is possible, else what Chinese spreadsheets write.
fn decode(bytes: &[u8]) -> Option<(&'static Encoding, Cow<'_, str>)> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) => UTF_8,
        None => unmarked(bytes),
    };
    let (text, _, broken) = encoding.decode(bytes);
    (!broken && !text.contains('\0')).then_some((encoding, text))
}

/// UTF-16 without its mark gives itself away: every second byte of its commas and digits is zero.
fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let near = &bytes[..bytes.len().min(4096)];
    let zeros = |odd: usize| near.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let many = near.len() / 8;
    match (zeros(0), zeros(1)) {
        (high, low) if high > many && low == 0 => UTF_16BE,
        (high, low) if low > many && high == 0 => UTF_16LE,
        _ => GB18030,
    }
}

/// The separator that gives the same number of columns, more than one, in the most rows.
fn separator(text: &str) -> u8 {
    let fitting = |separator: &u8| {
        let rows = rows(text, *separator, LOOKED_AT);
        let columns = rows.first().map_or(0, Vec::len);
        if columns < 2 { 0 } else { rows.iter().filter(|row| row.len() == columns).count() * 100 + columns }
    };
    // Of equals the first, so the last when looking from behind.
    SEPARATORS.into_iter().rev().max_by_key(fitting).unwrap_or(b',')
}

fn rows(text: &str, separator: u8, most: usize) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    let mut rows = builder.delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    rows.records().filter_map(Result::ok).take(most).map(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "时间,应答码,备注\n2026-11-21 14:32,57,\"换卡, 付成\"\n2026-11-21 15:00,51,余额不足\n";

    #[test]
    fn the_encodings_of_chinese_spreadsheets_are_told_apart() {
        let (gb, _, _) = GB18030.encode(TEXT);
        let utf16 = |swap: bool| -> Vec<u8> {
            let bytes = |unit: u16| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() };
            TEXT.encode_utf16().flat_map(bytes).collect()
        };
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), "UTF-8"),
            (format!("\u{FEFF}{TEXT}").into_bytes(), "UTF-8"),
            (gb.into_owned(), "gb18030"),
            ([vec![0xFF, 0xFE], utf16(false)].concat(), "UTF-16LE"),
            ([vec![0xFE, 0xFF], utf16(true)].concat(), "UTF-16BE"),
            (utf16(false), "UTF-16LE"),
        ] {
            let sheet = Sheet::new(&bytes).unwrap();
            assert_eq!(sheet.encoding, encoding);
            assert_eq!(sheet.header, ["时间", "应答码", "备注"], "{encoding}");
            assert_eq!(sheet.sample[0][2], "换卡, 付成");
        }
    }

    #[test]
    fn the_separator_is_the_one_that_makes_columns() {
        for separator in [",", ";", "\t", "|"] {
            let text =
                ["code", "at", "note"].join(separator) + "\n" + &["57", "2026-11-21", "a"].join(separator) + "\n";
            assert_eq!(Sheet::new(text.as_bytes()).unwrap().separator, separator.as_bytes()[0]);
        }
        assert_eq!(Sheet::new(b"code;amount\n57;1,50\n51;2,50\n").unwrap().separator, b';');
        assert_eq!(Sheet::new(b"code\n57\n").unwrap().separator, b',');
    }

    #[test]
    fn a_picture_or_nothing_is_no_table() {
        assert_eq!(Sheet::new(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff").unwrap_err(), SheetError::NotText);
        assert_eq!(Sheet::new(b" \n").unwrap_err(), SheetError::Empty);
        assert_eq!(Sheet::new(b"").unwrap_err(), SheetError::Empty);
    }
}
