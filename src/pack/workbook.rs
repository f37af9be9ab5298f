//! Workbooks of others (XLSX), read with care: a file of a few kilobytes can claim gigabytes.
//!
//! Every entry of the archive is unpacked once through a counter before anything understands it; what passes is small. Cells are
//! then taken one by one and never as the rectangle the sheet claims to have.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::table::{Limits, Row, TableError};

/// A real workbook has a dozen entries, one with many pictures some hundred.
const MAX_ENTRIES: usize = 1_000;
/// All of it, unpacked.
pub(super) const MAX_UNPACKED: u64 = 32 * 1024 * 1024;
/// An entry may be this much larger than it is packed …
pub(super) const MAX_RATIO: u64 = 64;
/// … once it is larger than this; small ones of one letter are no danger.
const RATIO_FROM: u64 = 1024 * 1024;
/// More texts than fit into the rows that are taken. The reader makes room for as many as the file claims.
const MAX_STRINGS: u64 = 1_000_000;
const CHUNK: usize = 64 * 1024;

/// What older programs and workbooks behind a password begin with.
const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether the bytes are those of a workbook, of whatever kind.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&COMPOUND_FILE)
}

/// The rows of the first sheet that can be seen and has any, with its name.
pub(super) fn read(bytes: &[u8]) -> Result<(String, Vec<Row>), TableError> {
    if bytes.starts_with(&COMPOUND_FILE) {
        // A workbook with a password is packed into one of these, under a name in UTF-16.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        return Err(if encrypted { TableError::Encrypted } else { TableError::OldWorkbook });
    }
    check_archive(bytes)?;
    // The reader was written for files of friends: a place it does not expect to be wrong ends in a panic. Nothing outlives it.
    catch_unwind(AssertUnwindSafe(|| cells(bytes)))
        .unwrap_or_else(|_| Err(TableError::NotAWorkbook("its parts do not fit together".to_owned())))
}

fn broken(error: impl std::fmt::Display) -> TableError {
    TableError::NotAWorkbook(super::check::repeated_words(&error.to_string()))
}

/// Unpacks everything once, to nowhere, for as long as it stays within bounds.
fn check_archive(bytes: &[u8]) -> Result<(), TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(TableError::TooManyEntries { count: archive.len(), most: MAX_ENTRIES });
    }
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        if archive.by_index_raw(index).map_err(broken)?.encrypted() {
            return Err(TableError::Encrypted);
        }
        let mut entry = archive.by_index(index).map_err(broken)?;
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        // What the archive says of itself is no more than that; but nothing packed is longer than the file.
        let packed = entry.compressed_size().min(u64::try_from(bytes.len()).unwrap_or(u64::MAX)).max(1);
        let (mut size, mut content, mut chunk) = (0_u64, Vec::new(), vec![0; CHUNK]);
        loop {
            let read = entry.read(&mut chunk).map_err(broken)?;
            if read == 0 {
                break;
            }
            let more = u64::try_from(read).unwrap_or(u64::MAX);
            size = size.saturating_add(more);
            unpacked = unpacked.saturating_add(more);
            if unpacked > MAX_UNPACKED {
                return Err(TableError::TooLargeUnpacked { most: MAX_UNPACKED });
            }
            if size > RATIO_FROM && size > packed.saturating_mul(MAX_RATIO) {
                return Err(TableError::TooDense { entry: super::check::repeated(&name), most: MAX_RATIO });
            }
            content.extend_from_slice(chunk.get(..read).unwrap_or_default());
        }
        check_content(&name, &content)?;
    }
    Ok(())
}

/// Markup must be UTF-8, so that what is looked for can be found; and it must not claim more texts than anybody has.
fn check_content(name: &str, content: &[u8]) -> Result<(), TableError> {
    let end = Path::new(name).extension().unwrap_or_default();
    if !end.eq_ignore_ascii_case("xml") && !end.eq_ignore_ascii_case("rels") {
        return Ok(());
    }
    let text = std::str::from_utf8(content).ok().filter(|text| !text.contains('\0'));
    let text = text.ok_or_else(|| broken(format_args!("{name} is not in UTF-8")))?;
    let declaration: String = text.split("?>").next().unwrap_or_default().chars().take(200).collect();
    if let Some((_, encoding)) = declaration.to_ascii_lowercase().split_once("encoding")
        && !encoding.trim_start_matches([' ', '=', '"', '\'', '\t', '\r', '\n']).starts_with("utf-8")
    {
        return Err(broken(format_args!("{name} is not in UTF-8")));
    }
    for claim in text.split("uniqueCount").skip(1) {
        let Some(value) = claim.trim_start().strip_prefix('=') else { continue };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let digits = value.split(['"', '\'']).next().unwrap_or_default();
        if digits.parse::<u64>().map_or(true, |count| count > MAX_STRINGS) {
            return Err(broken(format_args!("{name} claims to hold too many texts")));
        }
    }
    Ok(())
}

fn cells(bytes: &[u8]) -> Result<(String, Vec<Row>), TableError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let is_read =
        |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let names: Vec<String> = book.sheets_metadata().iter().filter(is_read).map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let rows = sheet(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok((name, rows));
        }
    }
    Err(TableError::Empty)
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, TableError> {
    let mut limits = Limits::of_sheet(name);
    let mut rows: BTreeMap<u32, BTreeMap<usize, String>> = BTreeMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = reader.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = words(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        limits.cell(u64::from(row) + 1, column, &text)?;
        limits.row(usize::try_from(row).unwrap_or(usize::MAX))?;
        rows.entry(row).or_default().insert(column, text);
    }
    Ok(rows.into_iter().map(|(row, cells)| (u64::from(row) + 1, in_line(cells))).collect())
}

/// Cells by their columns as a row without gaps. The columns are within bounds.
fn in_line(cells: BTreeMap<usize, String>) -> Vec<String> {
    let mut line = Vec::with_capacity(cells.len());
    for (column, text) in cells {
        line.resize(column, String::new());
        line.push(text);
    }
    line
}

/// A cell as it is read by eye. An error of a formula says nothing.
fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // 57 is kept as 57.0.
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
