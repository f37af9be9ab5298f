//! A table for a spreadsheet, as values: the words are chosen before, which format it becomes is decided after.

use jiff::civil::Date;

/// A table with a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// At most [`Sheet::MAX_TITLE_CHARS`], none of them one of [`Sheet::NOT_IN_TITLES`].
    pub title: String,
    pub header: Vec<String>,
    /// Of as many cells as the header has.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// What spreadsheets allow for the name of a sheet.
    pub const MAX_TITLE_CHARS: usize = 31;
    /// See [`Self::MAX_TITLE_CHARS`].
    pub const NOT_IN_TITLES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
}

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    /// Stays text, whatever it looks like.
    Text(String),
    Count(u32),
    /// From 0 to 1, shown in per cent.
    Share(f64),
    Day(Date),
}

impl Cell {
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}

impl From<Option<Date>> for Cell {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Empty, Self::Day)
    }
}
