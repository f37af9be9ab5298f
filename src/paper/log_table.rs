//! The log as a table, with whatever filter it was asked for.

use jiff::Timestamp;

use crate::domain::document::{Block, Column, Document, Look, Paper};
use crate::domain::history::IncidentHistory;

use super::{Pen, amount, last4, numbers};

/// A table that grows row by row, so that the log need not be in memory twice.
pub struct LogTable<'a> {
    pen: Pen<'a>,
    rows: Vec<Vec<String>>,
    first: Option<Timestamp>,
    last: Option<Timestamp>,
}

impl<'a> LogTable<'a> {
    #[must_use]
    pub fn new(pen: Pen<'a>) -> Self {
        Self { pen, rows: Vec::new(), first: None, last: None }
    }

    pub fn add(&mut self, history: &IncidentHistory) {
        let (pen, incident) = (&self.pen, &history.incident);
        let (details, at) = (&incident.details, incident.moment.at);
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
        self.rows.push(vec![
            pen.texts.day_and_minute(at, pen.zone),
            details.terminal.clone().unwrap_or_default(),
            pen.code(details),
            pen.meaning(details),
            pen.outcome(details.outcome),
            amount(*pen, details),
            last4(details),
            numbers(details),
            incident.moment.who.clone().unwrap_or_default(),
            details.note.clone().unwrap_or_default(),
        ]);
    }

    /// The document; `now` stands on it as the time of printing.
    #[must_use]
    pub fn finish(self, now: Timestamp) -> Document {
        let pen = &self.pen;
        let title = |name: &str| pen.texts.name("column", name).into_owned();
        let columns = vec![
            Column::words(title("at"), 13.0),
            Column::words(title("terminal"), 9.0),
            Column::words(title("code"), 6.5),
            Column::words(title("meaning"), 15.0),
            Column::words(title("outcome"), 12.0),
            Column::figures(title("amount"), 12.5),
            Column::words(title("last4"), 6.0),
            Column::words(title("reference"), 12.5),
            Column::words(title("who"), 7.5),
            Column::words(title("note"), 20.0),
        ];
        let count = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        let mut facts = vec![(pen.t("paper-count"), pen.count("paper-incidents", count))];
        if let (Some(first), Some(last)) = (self.first, self.last) {
            let span = [first, last].map(|at| pen.texts.day_and_minute(at, pen.zone)).join(" – ");
            facts.push((pen.t("paper-span"), span));
        }
        Document {
            title: pen.t("paper-log-title"),
            paper: Paper::A4Landscape,
            look: Look::Usual,
            language: pen.language(),
            footer: format!("{} {}", pen.t("paper-printed"), pen.texts.day_and_minute(now, pen.zone)),
            blocks: vec![Block::Facts(facts), Block::Table { columns, rows: self.rows }],
        }
    }
}
