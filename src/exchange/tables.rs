//! Tables that are no log, for spreadsheets: a workbook of several sheets, or one of them as CSV.

use std::borrow::Cow;
use std::io::{self, Write};

use rust_xlsxwriter::{Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::domain::sheet::{Cell, Sheet};

use super::csv::Table;
use super::xlsx::{TEXT, fitting, own_words};

/// The narrowest and widest a column is made, in characters of the usual font.
const WIDTHS: (usize, usize) = (8, 48);

struct Formats {
    header: Format,
    text: Format,
    count: Format,
    share: Format,
    day: Format,
}

/// Writes a workbook. Numbers, days and shares are such, and text stays text: there is no formula in it.
///
/// # Errors
/// Those of `out`; a sheet's title that spreadsheets do not allow; more rows than they have.
pub fn write_xlsx(out: &mut dyn Write, title: &str, sheets: &[Sheet]) -> io::Result<()> {
    let bytes = workbook(title, sheets).map_err(own_words)?;
    out.write_all(&bytes)
}

fn workbook(title: &str, sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let top = || Format::new().set_align(FormatAlign::Top);
    let header = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
    let formats = Formats {
        header: header.set_align(FormatAlign::Top).set_background_color(Color::RGB(0xF0_F2_F4)),
        text: top().set_num_format_index(TEXT).set_text_wrap(),
        count: top().set_num_format("#,##0"),
        share: top().set_num_format("0%"),
        day: top().set_num_format("yyyy-mm-dd"),
    };
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title).set_author("Tillside"));
    for sheet in sheets {
        fill(book.add_worksheet(), sheet, &formats)?;
    }
    book.save_to_buffer()
}

fn fill(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    page.set_name(&sheet.title)?;
    page.set_freeze_panes(1, 1)?;
    for (column, title) in (0_u16..).zip(&sheet.header) {
        page.write_string_with_format(0, column, title, &formats.header)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => drop(page.write_string_with_format(row, column, fitting(text), &formats.text)?),
                Cell::Count(count) => drop(page.write_number_with_format(row, column, *count, &formats.count)?),
                Cell::Share(share) => drop(page.write_number_with_format(row, column, *share, &formats.share)?),
                Cell::Day(day) => drop(page.write_datetime_with_format(row, column, *day, &formats.day)?),
            }
        }
    }
    Ok(())
}

/// Wide enough for the longest cell, within limits; a Chinese character counts twice.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(in_words);
    let header = sheet.header.get(column).map(|title| Cow::Borrowed(title.as_str()));
    let units = |text: Cow<'_, str>| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
    let longest = cells.chain(header).map(units).max().unwrap_or(0);
    let (least, most) = WIDTHS;
    f64::from(u16::try_from((longest + 2).clamp(least, most)).unwrap_or(u16::MAX))
}

/// Writes one table as CSV, as [`Table`] does: with the mark spreadsheets look for, and no cell that becomes a formula.
///
/// # Errors
/// Only those of `out`.
pub fn write_csv(out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
    let mut table = Table::new(out)?;
    table.row(&sheet.header)?;
    for row in &sheet.rows {
        table.row(row.iter().map(in_words))?;
    }
    table.finish()
}

/// The cell as a spreadsheet reads it back.
fn in_words(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Count(count) => Cow::Owned(count.to_string()),
        Cell::Share(share) => Cow::Owned(format!("{:.0}%", share * 100.0)),
        Cell::Day(day) => Cow::Owned(day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            title: "学员".to_owned(),
            header: ["姓名", "余额", "上次"].map(str::to_owned).to_vec(),
            rows: vec![
                vec![Cell::text("=小明+1"), Cell::Share(0.856), Cell::Day(date(2026, 11, 26))],
                vec![Cell::text("@小红"), Cell::Empty, Cell::Count(12)],
            ],
        }
    }

    #[test]
    fn a_table_becomes_csv_without_formulas() {
        let mut out = Vec::new();
        write_csv(&mut out, &sheet()).unwrap();
        let expected = "\u{FEFF}姓名,余额,上次\r\n'=小明+1,86%,2026-11-26\r\n'@小红,,12\r\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }

    #[test]
    fn a_workbook_is_a_zip_of_parts_and_a_forbidden_title_is_told() {
        let mut out = Vec::new();
        write_xlsx(&mut out, "培训", &[sheet(), Sheet { title: "薄弱".to_owned(), ..Sheet::default() }]).unwrap();
        assert!(out.starts_with(b"PK"));
        for title in ["a/b".to_owned(), "长".repeat(Sheet::MAX_TITLE_CHARS + 1)] {
            assert!(write_xlsx(&mut Vec::new(), "培训", &[Sheet { title, ..sheet() }]).is_err());
        }
    }

    #[test]
    fn columns_are_as_wide_as_their_longest_cell_within_limits() {
        let wide = |text: &str| width(&Sheet { header: vec![text.to_owned()], ..Sheet::default() }, 0);
        assert!((wide("姓名") - 8.0).abs() < 0.01 && (wide("1234567890") - 12.0).abs() < 0.01);
        assert!((wide(&"长".repeat(100)) - 48.0).abs() < 0.01);
    }
}
