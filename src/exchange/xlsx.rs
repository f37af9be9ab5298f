//! XLSX for accountants: real dates and numbers, text that stays text, and columns wide enough to read.

use std::io::{self, Write};

use jiff::civil::DateTime;
use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::domain::amount::Amount;
use crate::domain::history::IncidentHistory;

use super::row::{ExchangeRow, NAMES, zone_named};

/// The words of a sheet, in the language of its readers.
pub struct Words<'a> {
    /// The sheet's name, at most 28 characters without `[ ] : * ? / \`; further sheets get a number.
    pub sheet: String,
    pub header: [String; NAMES.len()],
    /// The word for a value of the vocabulary: `("outcome", "no_sale")`.
    pub value: &'a dyn Fn(&str, &str) -> String,
}

/// The number format of text: what is typed over such a cell stays text too.
pub(super) const TEXT: u8 = 49;

/// How many rows a sheet may have below its header.
const MAX_ROWS: u32 = 1_048_575;

/// The longest text a cell may hold, in UTF-16 units, less a little for the dots.
const MAX_CELL_UNITS: usize = 32_760;

/// Widths of the columns in characters of the usual font, in the order of [`NAMES`]; a Chinese character counts twice.
const WIDTHS: [f64; NAMES.len()] = [
    38.0, 20.0, 12.0, 9.0, 16.0, 20.0, 14.0, 12.0, 10.0, 9.0, 50.0, 30.0, 18.0, 12.0, 14.0, 18.0, 14.0, 16.0, 14.0,
    14.0, 14.0, 40.0, 24.0, 30.0, 20.0, 30.0,
];

/// A workbook being written. It is kept on the disk, not in memory, until it is finished.
pub struct Book<'a> {
    file: Workbook,
    words: Words<'a>,
    formats: Formats,
    sheets: u32,
    /// The next row of the last sheet.
    row: u32,
}

struct Formats {
    header: Format,
    text: Format,
    wrapped: Format,
    time: Format,
    day: Format,
    /// Numbers with as many decimals as their currency has.
    amounts: [Format; 4],
}

impl<'a> Book<'a> {
    /// Begins a workbook with one sheet.
    ///
    /// # Errors
    /// The temporary file could not be made.
    pub fn new(words: Words<'a>) -> io::Result<Self> {
        let top = || Format::new().set_align(FormatAlign::Top);
        let number = |form: &str| top().set_num_format(form);
        let header = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
        let formats = Formats {
            header: header.set_background_color(Color::RGB(0xF0_F2_F4)),
            text: top().set_num_format_index(TEXT),
            wrapped: top().set_num_format_index(TEXT).set_text_wrap(),
            time: number("yyyy-mm-dd hh:mm:ss"),
            day: number("yyyy-mm-dd"),
            amounts: ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000"].map(number),
        };
        let mut book = Workbook::new();
        book.set_properties(&DocProperties::new().set_title(&words.sheet).set_author("Tillside"));
        let mut new = Self { file: book, words, formats, sheets: 0, row: 0 };
        new.begin_sheet().map_err(own_words)?;
        Ok(new)
    }

    /// Adds an incident.
    ///
    /// # Errors
    /// The temporary file could not be written.
    pub fn incident(&mut self, history: &IncidentHistory) -> io::Result<()> {
        if self.row > MAX_ROWS {
            self.begin_sheet().map_err(own_words)?;
        }
        self.cells(history).map_err(own_words)?;
        self.row += 1;
        Ok(())
    }

    /// Writes the workbook.
    ///
    /// # Errors
    /// Those of `out` and of the temporary file.
    pub fn finish(mut self, out: &mut dyn Write) -> io::Result<()> {
        let bytes = self.file.save_to_buffer().map_err(own_words)?;
        out.write_all(&bytes)
    }

    fn begin_sheet(&mut self) -> Result<(), XlsxError> {
        self.sheets += 1;
        let name = match self.sheets {
            1 => self.words.sheet.clone(),
            n => format!("{} {n}", self.words.sheet),
        };
        let last = u16::try_from(NAMES.len() - 1).unwrap_or(u16::MAX);
        let sheet = self.file.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, MAX_ROWS, last)?;
        for (column, name) in (0..).zip(&self.words.header) {
            sheet.write_string_with_format(0, column, name, &self.formats.header)?;
        }
        self.row = 1;
        Ok(())
    }

    fn cells(&mut self, history: &IncidentHistory) -> Result<(), XlsxError> {
        let (row, formats) = (self.row, &self.formats);
        let Some(sheet) = self.file.worksheets_mut().last_mut() else { return Ok(()) };
        let exchange = ExchangeRow::new(history);
        let details = &history.incident.details;
        let moment = &history.incident.moment;
        for ((column, name), cell) in (0..).zip(NAMES).zip(exchange.cells()) {
            let word = |kind: &str| if cell.is_empty() { String::new() } else { (self.words.value)(kind, &cell) };
            match name {
                "at" => {
                    let local = moment.at.to_zoned(zone_named(&moment.zone)).datetime();
                    date(sheet, (row, column), local, &cell, [&formats.time, &formats.text])?;
                }
                "carried_until" if let Some(carried) = &details.carried => {
                    let day = carried.until.to_datetime(jiff::civil::Time::midnight());
                    date(sheet, (row, column), day, &cell, [&formats.day, &formats.text])?;
                }
                "amount" if let Some(amount) = details.amount => {
                    let decimals = usize::try_from(amount.currency.decimals()).unwrap_or(0);
                    let format = formats.amounts.get(decimals).unwrap_or(&formats.text);
                    sheet.write_number_with_format(row, column, number(amount), format)?;
                }
                "outcome" | "status" | "money" | "action" | "finding" | "checked_with" => {
                    text(sheet, (row, column), &word(name), &formats.text)?;
                }
                "note" | "calls" => text(sheet, (row, column), &cell, &formats.wrapped)?,
                _ => text(sheet, (row, column), &cell, &formats.text)?,
            }
        }
        Ok(())
    }
}

fn text(sheet: &mut Worksheet, (row, column): (u32, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
    if !text.is_empty() {
        sheet.write_string_with_format(row, column, fitting(text), format)?;
    }
    Ok(())
}

/// A date, or its text where spreadsheets know no such year.
fn date(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    date: DateTime,
    words: &str,
    [format, as_text]: [&Format; 2],
) -> Result<(), XlsxError> {
    if (1900..=9999).contains(&date.year()) {
        sheet.write_datetime_with_format(row, column, date, format)?;
        return Ok(());
    }
    text(sheet, (row, column), words, as_text)
}

/// A spreadsheet's number. It holds fifteen digits exactly, and no amount of ours has more.
fn number(amount: Amount) -> f64 {
    amount.number().parse().unwrap_or_default()
}

/// The text as far as a cell can hold it, with dots where it was cut.
pub(super) fn fitting(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= MAX_CELL_UNITS
    };
    let kept: String = text.chars().take_while(fits).collect();
    if kept.len() == text.len() { kept } else { kept + "…" }
}

/// The error of the place written to where there is one, so that a full disk stays a full disk.
pub(super) fn own_words(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::row::testing::full;
    use super::*;

    #[test]
    fn a_workbook_is_a_zip_of_parts() {
        let words = Words {
            sheet: "事件".to_owned(),
            header: NAMES.map(str::to_owned),
            value: &|kind, value| format!("{kind}:{value}"),
        };
        let mut book = Book::new(words).unwrap();
        book.incident(&full()).unwrap();
        let mut out = Vec::new();
        book.finish(&mut out).unwrap();
        assert!(out.starts_with(b"PK"));
    }

    #[test]
    fn a_text_is_cut_where_a_cell_ends() {
        assert_eq!(fitting("短"), "短");
        let cut = fitting(&"𠮷".repeat(20_000));
        assert!(cut.ends_with('…') && cut.encode_utf16().count() <= 32_767);
    }
}
