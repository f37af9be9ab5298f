//! The log page: what is asked for, and the part of the answer that is on the screen.
//!
//! The table may be 200,000 rows long; only the pieces around what is looked at are here, each asked for once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::{Page, Stamp, State};
use crate::domain::code::{Code, CodeSetId};
use crate::domain::filter::{Filter, SearchWord};
use crate::domain::incident::{Incident, Outcome, Status};
use crate::job::{Job, LogPiece, LogQuery};

/// How many rows are asked for at a time.
pub const PIECE: u64 = 100;
/// How many pieces are kept; those farthest from where one looks go first.
const PIECES_KEPT: usize = 12;

/// Which days are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    #[default]
    All,
    Today,
    Yesterday,
    /// Today and the days before it, so many in all.
    LastDays(u16),
    /// From one day to another, both included; as typed.
    Between(Option<Date>, Option<Date>),
}

/// What is chosen on the page. What is typed there stands in the drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub period: Period,
    pub code_set: Option<CodeSetId>,
    pub terminal: Option<String>,
    pub status: Option<Status>,
    pub outcome: Option<Outcome>,
    pub staff: Option<String>,
    pub doubted: bool,
}

/// The page as it stands.
#[derive(Debug, Default)]
pub struct Log {
    pub choice: Choice,
    /// How many incidents there are; `None` until counted.
    pub count: Option<u64>,
    /// The row the keys are on.
    pub cursor: Option<u64>,
    /// The view should bring the cursor, or else the top, into sight.
    pub follow: bool,
    pieces: BTreeMap<u64, Vec<Incident>>,
    asked: BTreeSet<u64>,
    filter: Filter,
    /// Answers to an older question are not taken.
    generation: u64,
}

impl Log {
    /// The incident of a row, if it is here already.
    #[must_use]
    pub fn row(&self, row: u64) -> Option<&Incident> {
        self.pieces.get(&(row / PIECE))?.get(usize::try_from(row % PIECE).ok()?)
    }

    /// Whether rows between the two, the second not included, must still be asked for.
    #[must_use]
    pub fn lacks(&self, first: u64, end: u64) -> bool {
        pieces(first, end).any(|piece| !self.pieces.contains_key(&piece) && !self.asked.contains(&piece))
    }

    /// What is asked for at present; for an export of the same.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    fn ask(&mut self, first: u64, end: u64) -> Vec<Job> {
        let wanted: Vec<u64> =
            pieces(first, end).filter(|p| !self.pieces.contains_key(p) && !self.asked.contains(p)).collect();
        self.asked.extend(&wanted);
        let query = |piece: u64| LogQuery {
            filter: self.filter.clone(),
            offset: piece * PIECE,
            limit: u32::try_from(PIECE).unwrap_or(u32::MAX),
            generation: self.generation,
            count: self.count.is_none() && piece == 0,
        };
        wanted.into_iter().map(|piece| Job::LoadLog(Box::new(query(piece)))).collect()
    }

    /// Forgets the rows and asks anew; what is on the screen stays until the answer comes.
    fn ask_again(&mut self, filter: Filter) -> Vec<Job> {
        self.generation += 1;
        self.filter = filter;
        self.asked.clear();
        self.asked.insert(0);
        vec![Job::LoadLog(Box::new(LogQuery {
            filter: self.filter.clone(),
            offset: 0,
            limit: u32::try_from(PIECE).unwrap_or(u32::MAX),
            generation: self.generation,
            count: true,
        }))]
    }

    fn take(&mut self, piece: LogPiece) {
        if piece.generation != self.generation {
            return;
        }
        let number = piece.offset / PIECE;
        if let Some(count) = piece.count {
            self.count = Some(count);
            self.pieces.clear();
            self.cursor = self.cursor.filter(|row| *row < count);
        }
        self.asked.remove(&number);
        self.pieces.insert(number, piece.incidents);
        while self.pieces.len() > PIECES_KEPT {
            let distance = |p: &u64| p.abs_diff(number);
            let Some(farthest) = self.pieces.keys().copied().max_by_key(distance) else { break };
            self.pieces.remove(&farthest);
        }
    }
}

fn pieces(first: u64, end: u64) -> std::ops::RangeInclusive<u64> {
    first / PIECE..=end.saturating_sub(1).max(first) / PIECE
}

impl Period {
    /// The moments it begins and ends at, on the clock of `zone`; `None` for a side that is open.
    #[must_use]
    pub fn bounds(self, now: Timestamp, zone: &TimeZone) -> (Option<Timestamp>, Option<Timestamp>) {
        let today = now.to_zoned(zone.clone()).date();
        let start = |date: Date| date.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp());
        let next = |date: Date| date.checked_add(1.day()).ok().and_then(start);
        match self {
            Self::All => (None, None),
            Self::Today => (start(today), None),
            Self::Yesterday => (today.yesterday().ok().and_then(start), start(today)),
            Self::LastDays(days) => {
                let back = i64::from(days).saturating_sub(1);
                (today.checked_sub(back.days()).ok().and_then(start), None)
            }
            Self::Between(from, to) => (from.and_then(start), to.and_then(next)),
        }
    }
}

impl State {
    /// What the page asks for, from what is chosen and typed.
    fn log_filter(&self, stamp: &Stamp) -> Filter {
        let choice = &self.log.choice;
        let (from, to) = choice.period.bounds(stamp.moment.at, &stamp.zone);
        let word = |word: SearchWord| SearchWord { codes: self.finder.codes_saying(&word.text), ..word };
        Filter {
            from,
            to,
            code: Code::parse(&self.drafts.log.code),
            code_set: choice.code_set.clone(),
            terminal: choice.terminal.clone(),
            status: choice.status,
            outcome: choice.outcome,
            staff: choice.staff.clone(),
            doubted: choice.doubted,
            awaiting_call: false,
            words: SearchWord::split(&self.drafts.log.text).into_iter().map(word).collect(),
            limit: None,
        }
    }

    /// Something was chosen or typed: asks anew if that changes the question.
    pub(super) fn log_changed(&mut self, stamp: &Stamp) -> Vec<Job> {
        let filter = self.log_filter(stamp);
        if filter == self.log.filter && self.log.count.is_some() {
            return Vec::new();
        }
        self.log.cursor = None;
        self.log.follow = true;
        self.log.ask_again(filter)
    }

    pub(super) fn choose_log(&mut self, choice: Choice, stamp: &Stamp) -> Vec<Job> {
        self.log.choice = choice;
        self.log_changed(stamp)
    }

    pub(super) fn reset_log(&mut self, stamp: &Stamp) -> Vec<Job> {
        self.drafts.log = super::LogDraft::default();
        self.choose_log(Choice::default(), stamp)
    }

    /// Reads the list again where it stands: something may have been added or changed.
    pub(super) fn refresh_log(&mut self, stamp: &Stamp) -> Vec<Job> {
        if !self.can_save() || self.page != Page::Log {
            return Vec::new();
        }
        let filter = self.log_filter(stamp);
        self.log.ask_again(filter)
    }

    pub(super) fn show_log_rows(&mut self, first: u64, end: u64) -> Vec<Job> {
        if self.can_save() { self.log.ask(first, end) } else { Vec::new() }
    }

    pub(super) fn log_loaded(&mut self, piece: LogPiece) {
        self.log.take(piece);
    }

    /// Moves the row the keys are on, by so many rows.
    pub(super) fn move_log_cursor(&mut self, by: i64) {
        let Some(last) = self.log.count.and_then(|count| count.checked_sub(1)) else { return };
        let next = self.log.cursor.map_or(0, |row| row.saturating_add_signed(by));
        self.log.cursor = Some(next.min(last));
        self.log.follow = true;
    }

    pub(super) fn open_log_cursor(&mut self) -> Vec<Job> {
        let row = self.log.cursor.and_then(|row| self.log.row(row));
        row.map(|incident| Job::LoadHistory(incident.id)).into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_and_ends_on_the_shops_calendar_also_when_the_clocks_change() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let now = "2026-10-25T12:00:00Z".parse().unwrap();
        let (from, to) = Period::Today.bounds(now, &zone);
        assert_eq!((from.unwrap().to_string().as_str(), to), ("2026-10-24T22:00:00Z", None));
        let day = "2026-10-25".parse().unwrap();
        let (from, to) = Period::Between(Some(day), Some(day)).bounds(now, &zone);
        let length = to.unwrap().duration_since(from.unwrap());
        assert_eq!(length.as_hours(), 25, "the clocks went back that night");
        let (from, to) = Period::Yesterday.bounds(now, &zone);
        assert_eq!(to.unwrap().duration_since(from.unwrap()).as_hours(), 24);
    }

    #[test]
    fn answers_to_an_older_question_are_not_taken_and_few_pieces_are_kept() {
        let mut log = Log::default();
        let jobs = log.ask_again(Filter::default());
        assert_eq!(jobs.len(), 1);
        let piece = |offset, generation, count| LogPiece { generation, offset, incidents: Vec::new(), count };
        log.take(piece(0, 0, Some(5)));
        assert_eq!(log.count, None, "generation 0 was never asked");
        log.take(piece(0, 1, Some(200_000)));
        assert_eq!(log.count, Some(200_000));
        assert_eq!(log.ask(0, 50).len(), 0, "it is here");
        assert_eq!(log.ask(150, 320).len(), 3);
        assert_eq!(log.ask(150, 320).len(), 0, "asked once");
        for number in 1..40 {
            log.take(piece(number * PIECE, 1, None));
        }
        assert_eq!(log.pieces.len(), PIECES_KEPT);
        assert!(log.pieces.contains_key(&39) && !log.pieces.contains_key(&1));
    }
}
