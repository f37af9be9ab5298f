//! An acquirer's own list as a pack: from CSV or a workbook, in whatever columns.

use jiff::civil::Date;

use super::check::{self, Codes, Day};
use super::column::{Column, Columns};
use super::fault::{Faults, Flaw, PackFault};
use super::workbook;
use crate::domain::advice::{Action, Money};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::rule::{Pack, PackId, PackRule, Rule};
use crate::exchange::csv::{Sheet, SheetError};
use crate::knowledge::Catalog;

/// The largest file that is read.
pub const MAX_TABLE_BYTES: u64 = 8 * 1024 * 1024;
/// What a spreadsheet cell can hold.
const MAX_CELL_CHARS: usize = 32_767;
const MAX_ROWS: usize = 20_000;
const MAX_COLUMNS: usize = 200;
/// All cells together: a workbook may name one long text in every cell.
const MAX_TEXT_BYTES: usize = 16 * 1024 * 1024;
/// How far down a header is looked for: lists have a title above it.
const HEADER_WITHIN: usize = 10;
const SAMPLE: usize = 3;

/// Why a file is no list that can be read. Rows and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    #[error("the file has {bytes} bytes; {most} are taken at most")]
    TooLarge { bytes: u64, most: u64 },
    #[error("the file is no text in UTF-8, UTF-16 or GB 18030")]
    NotText,
    #[error("there is nothing in it")]
    Empty,
    #[error("this is no workbook that can be read: {0}")]
    NotAWorkbook(String),
    #[error("this is a workbook of the older kind; save it as XLSX")]
    OldWorkbook,
    #[error("the workbook has a password")]
    Encrypted,
    #[error("the workbook has {count} parts; {most} are taken at most")]
    TooManyEntries { count: usize, most: usize },
    #[error("unpacked the workbook has more than {most} bytes")]
    TooLargeUnpacked { most: u64 },
    #[error("the part {entry} is more than {most} times as large unpacked")]
    TooDense { entry: String, most: u64 },
    #[error("{sheet} row {row}, column {column}: {chars} characters; a cell has {most} at most")]
    CellTooLong { sheet: String, row: u64, column: usize, chars: usize, most: usize },
    #[error("{sheet} has more than {most} rows")]
    TooManyRows { sheet: String, most: usize },
    #[error("{sheet} row {row} has more than {most} columns")]
    TooManyColumns { sheet: String, row: u64, most: usize },
    #[error("{sheet} row {row}: all cells together have more than {most} bytes")]
    TooMuchText { sheet: String, row: u64, most: usize },
}

impl From<SheetError> for TableError {
    fn from(error: SheetError) -> Self {
        match error {
            SheetError::NotText => Self::NotText,
            SheetError::Empty => Self::Empty,
        }
    }
}

/// A row with its number.
pub(super) type Row = (u64, Vec<String>);

/// Keeps a table within bounds while it is read.
pub(super) struct Limits {
    sheet: String,
    bytes: usize,
}

impl Limits {
    pub(super) fn of_sheet(name: &str) -> Self {
        Self { sheet: check::repeated(name), bytes: 0 }
    }

    /// One cell more; the column counts from 0.
    pub(super) fn cell(&mut self, row: u64, column: usize, text: &str) -> Result<(), TableError> {
        let sheet = || self.sheet.clone();
        if column >= MAX_COLUMNS {
            return Err(TableError::TooManyColumns { sheet: sheet(), row, most: MAX_COLUMNS });
        }
        let chars = text.chars().count();
        if chars > MAX_CELL_CHARS {
            let column = column.saturating_add(1);
            return Err(TableError::CellTooLong { sheet: sheet(), row, column, chars, most: MAX_CELL_CHARS });
        }
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes > MAX_TEXT_BYTES {
            return Err(TableError::TooMuchText { sheet: sheet(), row, most: MAX_TEXT_BYTES });
        }
        Ok(())
    }

    /// One row more, counted from 0.
    pub(super) fn row(&self, place: usize) -> Result<(), TableError> {
        // One more for the header.
        if place > MAX_ROWS {
            return Err(TableError::TooManyRows { sheet: self.sheet.clone(), most: MAX_ROWS });
        }
        Ok(())
    }
}

/// A list whose header is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// In a workbook, the sheet that was read.
    pub sheet: Option<String>,
    pub header: Vec<String>,
    /// Below the header, without empty ones.
    rows: Vec<Row>,
}

impl Grid {
    /// Reads a table of either kind.
    ///
    /// # Errors
    /// See [`TableError`].
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size > MAX_TABLE_BYTES {
            return Err(TableError::TooLarge { bytes: size, most: MAX_TABLE_BYTES });
        }
        let (sheet, rows) = if workbook::is_workbook(bytes) {
            let (name, rows) = workbook::read(bytes)?;
            (Some(name), rows)
        } else {
            (None, of_csv(bytes)?)
        };
        Self::new(sheet, rows)
    }

    /// The header is the first row that names a code and a meaning, or else the first row of all.
    fn new(sheet: Option<String>, rows: Vec<Row>) -> Result<Self, TableError> {
        let is_header = |(_, cells): &Row| Columns::guessed(cells).missing().is_empty();
        let place = rows.iter().take(HEADER_WITHIN).position(is_header).unwrap_or(0);
        let mut rows = rows.into_iter().skip(place);
        let (_, header) = rows.next().ok_or(TableError::Empty)?;
        let header = header.iter().map(|name| check::repeated(name)).collect();
        Ok(Self { sheet, header, rows: rows.collect() })
    }

    /// The first rows, to show what stands in each column.
    pub fn sample(&self) -> impl Iterator<Item = &[String]> {
        self.rows.iter().take(SAMPLE).map(|(_, cells)| cells.as_slice())
    }
}

fn of_csv(bytes: &[u8]) -> Result<Vec<Row>, TableError> {
    let sheet = Sheet::new(bytes)?;
    let mut limits = Limits::of_sheet("");
    let mut rows = Vec::new();
    for (line, mut cells) in sheet.rows() {
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            continue;
        }
        limits.row(rows.len())?;
        for (column, cell) in cells.iter().enumerate() {
            limits.cell(line, column, cell)?;
        }
        rows.push((line, cells));
    }
    Ok(rows)
}

/// What a list does not say of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListHead {
    pub publisher: String,
    pub name: String,
    pub code_set: CodeSetId,
    /// What actions and money states are called in the languages of the program, beside their ids.
    pub actions: Vec<(String, Action)>,
    pub money: Vec<(String, Money)>,
}

/// Reads a list as a pack: today's edition of its publisher's.
///
/// # Errors
/// Everything that is wrong with it, in the order of its rows; then nothing of it may be taken in.
pub fn read(
    grid: &Grid,
    columns: &Columns,
    head: &ListHead,
    catalog: &Catalog,
    today: Date,
) -> Result<Pack, Vec<PackFault>> {
    let mut reader =
        Reader { grid, columns, head, catalog, today, codes: Codes::new(catalog), faults: Faults::default() };
    let pack = reader.pack();
    match pack {
        Some(pack) if reader.faults.is_empty() => Ok(pack),
        _ => Err(reader.faults.into_sorted()),
    }
}

struct Reader<'a> {
    grid: &'a Grid,
    columns: &'a Columns,
    head: &'a ListHead,
    catalog: &'a Catalog,
    today: Date,
    codes: Codes<'a>,
    faults: Faults,
}

impl Reader<'_> {
    fn pack(&mut self) -> Option<Pack> {
        let head = self.head;
        let publisher = self.of_head("publisher", check::text(&head.publisher, Rule::MAX_REVIEWER_CHARS));
        let name = self.of_head("name", check::text(&head.name, Pack::MAX_NAME_CHARS));
        let code_set = self.of_head("code_set", check::code_set(head.code_set.as_str()));
        for column in self.columns.missing() {
            self.faults.add(1, field_name(column), Flaw::Missing);
        }
        if self.columns.missing().is_empty() {
            if self.grid.rows.is_empty() {
                self.faults.add(1, "rule", Flaw::NoRules);
            }
            if self.grid.rows.len() > Pack::MAX_RULES {
                let flaw = Flaw::TooManyRules { count: self.grid.rows.len(), most: Pack::MAX_RULES };
                self.faults.add(1, "rule", flaw);
                return None;
            }
        }
        let grid = self.grid;
        let rules = grid.rows.iter().filter_map(|row| self.rule(row)).collect();
        let (publisher, code_set) = (publisher?, code_set?);
        Some(Pack {
            id: PackId::of_list(&publisher, &code_set),
            publisher,
            name: name?,
            code_set,
            edition: self.today,
            checked: self.today,
            language: None,
            rules,
        })
    }

    fn of_head<T>(&mut self, field: &str, checked: Result<T, Flaw>) -> Option<T> {
        checked.map_err(|flaw| self.faults.add(1, field, flaw)).ok()
    }

    fn rule(&mut self, row: &Row) -> Option<PackRule> {
        if !self.columns.missing().is_empty() {
            return None;
        }
        let catalog = self.catalog;
        let set = self.head.code_set.clone();
        let code =
            self.cell(row, Column::Code, Err(Flaw::Missing), |cell| Ok(as_known(catalog, &set, check::code(cell)?)));
        if let Some(code) = &code
            && let Err(flaw) = self.codes.once(code, row.0)
        {
            self.fault(row, Column::Code, flaw);
        }
        let meaning = self.cell(row, Column::Meaning, Err(Flaw::Missing), |cell| {
            check::text(&one_line(cell), Rule::MAX_MEANING_CHARS)
        });
        let said = meaning.clone().unwrap_or_default();
        let text = self.cell(row, Column::Text, Ok(said), |cell| check::text(&one_line(cell), Rule::MAX_TEXT_CHARS));
        let head = self.head;
        let action = self.cell(row, Column::Action, Ok(None), |cell| {
            named(&head.actions, cell).map_or_else(|| check::action(cell), Ok).map(Some)
        });
        let money = self.cell(row, Column::Money, Ok(None), |cell| {
            named(&head.money, cell).map_or_else(|| check::money(cell), Ok).map(Some)
        });
        if let (Some(code), Some(Some(said))) = (&code, money)
            && let Err(flaw) = self.codes.not_weaker(&head.code_set, code, said)
        {
            self.fault(row, Column::Money, flaw);
        }
        let (today, usual) = (self.today, Rule::usual_review(self.today));
        let review_on = self.cell(row, Column::ReviewOn, Ok(usual), |cell| check::day(&dashed(cell), Day::Due, today));
        Some(PackRule {
            code: code?,
            meaning: meaning?,
            text: text?,
            action: action?,
            money: money?,
            review_on: review_on?,
        })
    }

    /// What a cell says; `empty` where it says nothing or there is no such column.
    fn cell<T>(
        &mut self,
        row: &Row,
        column: Column,
        empty: Result<T, Flaw>,
        parse: impl FnOnce(&str) -> Result<T, Flaw>,
    ) -> Option<T> {
        let cell = self.columns.get(column).and_then(|at| row.1.get(at)).map(|cell| cell.trim());
        let read = match cell {
            Some(cell) if !cell.is_empty() => parse(cell),
            _ => empty,
        };
        read.map_err(|flaw| self.fault(row, column, flaw)).ok()
    }

    fn fault(&mut self, row: &Row, column: Column, flaw: Flaw) {
        let at = self.columns.get(column).map(|at| at + 1);
        self.faults.push(PackFault { line: row.0, column: at, field: field_name(column), flaw });
    }
}

/// As the field of a pack file is called.
fn field_name(column: Column) -> String {
    format!("rule.{}", column.as_ref())
}

/// Cells have line breaks where a rule has none.
fn one_line(cell: &str) -> String {
    cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ").replace('\t', " ")
}

/// Spreadsheets make 5 of 05: where the set knows the longer one alone, that is meant.
fn as_known(catalog: &Catalog, set: &CodeSetId, code: Code) -> Code {
    let known = |code: &Code| catalog.entry(&CodeRef { set: set.clone(), code: code.clone() }).is_some();
    if known(&code) || !code.as_str().bytes().all(|b| b.is_ascii_digit()) {
        return code;
    }
    let padded = |width: usize| Code::parse(&format!("{:0>width$}", code.as_str()));
    (2..=3).filter_map(padded).find(known).unwrap_or(code)
}

/// `2027/1/5` and `2027.1.5`, as spreadsheets write days, with dashes and zeros.
fn dashed(cell: &str) -> String {
    let parts: Vec<&str> = cell.split(['/', '.', '-', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => cell.to_owned(),
    }
}

fn named<T: Copy>(words: &[(String, T)], cell: &str) -> Option<T> {
    words.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell)).map(|(_, value)| *value)
}
