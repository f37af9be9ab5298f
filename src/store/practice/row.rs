//! Values of a row as the domain knows them.

use std::fmt::Display;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, RowIndex};
use uuid::Uuid;

use crate::domain::learner::LearnerId;
use crate::domain::practice::ItemId;
use crate::store::error::Trouble;
use crate::store::incident;

pub(super) fn uuid(row: &Row<'_>, column: impl RowIndex) -> Result<Uuid, Trouble> {
    Ok(Uuid::from_bytes(row.get(column)?))
}

pub(super) fn learner_id(row: &Row<'_>, column: impl RowIndex) -> Result<LearnerId, Trouble> {
    uuid(row, column).map(LearnerId)
}

pub(super) fn time(row: &Row<'_>, column: impl RowIndex) -> Result<Timestamp, Trouble> {
    incident::time(row.get(column)?)
}

/// A day, or one of the names of a vocabulary.
pub(super) fn parsed<T: FromStr>(row: &Row<'_>, column: impl RowIndex + Display) -> Result<T, Trouble> {
    let text = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    text.parse().map_err(|_| Trouble::Broken(format!("column {column} is \"{text}\"")))
}

pub(super) fn item(row: &Row<'_>, column: impl RowIndex) -> Result<ItemId, Trouble> {
    let text: String = row.get(column)?;
    ItemId::try_from(text).map_err(|error| Trouble::Broken(error.to_owned()))
}

/// Whether a day has the ten characters that the tables take.
pub(super) fn is_in_calendar(day: Date) -> bool {
    day.year() >= 0
}
