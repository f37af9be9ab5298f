//! Which rows a spelling stands for, and which codes are one slip away from it.

use rustc_hash::FxHashMap;

use super::Scope;
use crate::domain::advice::{Action, Category, Confidence, Generation, Money};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::knowledge::{Catalog, CodeSet, Entry, Rail, Role};

/// The place of a row in [`Codes`].
pub type RowId = usize;

/// What finding needs to know about one row of one code set.
#[derive(Debug)]
pub struct Row {
    pub at: CodeRef,
    /// The row whose words it speaks: its own, mostly.
    pub words: CodeRef,
    /// The place of its set in the catalogue.
    pub set: usize,
    /// How the customer pays where it is met.
    rail: Rail,
    /// Of a set whose codes only come beside those of others.
    pub companion: bool,
    /// The money was taken: never to be found by the words of a failure.
    pub approved: bool,
    /// How much likelier than others it is to be what a cashier is looking at.
    pub prior: f32,
    meaning: (Category, Money, Action),
}

/// How a spelling fits a code, the best fit first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Exact,
    /// A leading zero too many or too few, or an `E` for "error" before it.
    Dressed,
    /// A letter for the digit it looks like.
    Slip,
}

/// All rows in catalogue order, by the spellings of their codes.
#[derive(Debug)]
pub struct Codes {
    rows: Vec<Row>,
    exact: FxHashMap<String, Vec<RowId>>,
    /// Numeric codes by their value.
    number: FxHashMap<u32, Vec<RowId>>,
    lookalike: FxHashMap<String, Vec<RowId>>,
}

impl Codes {
    pub fn new(catalog: &Catalog) -> Self {
        let mut codes = Self {
            rows: Vec::new(),
            exact: FxHashMap::default(),
            number: FxHashMap::default(),
            lookalike: FxHashMap::default(),
        };
        for (place, set) in catalog.sets().iter().enumerate() {
            for entry in &set.entries {
                let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
                let words = catalog.words_at(&at);
                codes.add(row(at, words, place, set, entry));
            }
        }
        codes
    }

    fn add(&mut self, row: Row) {
        let id = self.rows.len();
        // The name of a symptom is typed by nobody; its words are.
        if row.at.is_symptom() {
            return self.rows.push(row);
        }
        let spelling = row.at.code.as_str();
        self.exact.entry(spelling.to_owned()).or_default().push(id);
        self.lookalike.entry(as_digits(spelling)).or_default().push(id);
        if let Some(value) = value(spelling) {
            self.number.entry(value).or_default().push(id);
        }
        self.rows.push(row);
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub fn row(&self, id: RowId) -> Option<&Row> {
        self.rows.get(id)
    }

    /// The rows with this very code.
    pub fn exact(&self, spelling: &str) -> &[RowId] {
        self.exact.get(spelling).map_or(&[], Vec::as_slice)
    }

    /// The rows in scope a spelling may stand for, each with its best fit; `loosely` allows letters for digits.
    pub fn spelled(&self, typed: &str, loosely: bool, scope: Scope<'_>) -> Vec<(RowId, Fit)> {
        let mut found: Vec<(RowId, Fit)> = Vec::new();
        let mut add = |ids: &[RowId], fit: Fit| {
            for id in ids {
                let in_scope = self.row(*id).is_some_and(|row| scope.allows(&row.at.set));
                if in_scope && !found.iter().any(|(known, _)| known == id) {
                    found.push((*id, fit));
                }
            }
        };
        add(self.exact(typed), Fit::Exact);
        let bare = without_e(typed);
        for spelling in std::iter::once(typed).chain(bare) {
            add(self.exact(spelling), Fit::Dressed);
            add(self.by_value(spelling), Fit::Dressed);
        }
        if loosely {
            for spelling in std::iter::once(typed).chain(bare) {
                let digits = as_digits(spelling);
                add(self.lookalike.get(&digits).map_or(&[], Vec::as_slice), Fit::Slip);
                add(self.by_value(&digits), Fit::Slip);
            }
        }
        found
    }

    fn by_value(&self, spelling: &str) -> &[RowId] {
        value(spelling).and_then(|value| self.number.get(&value)).map_or(&[], Vec::as_slice)
    }

    /// Other rows with the same number, rail, meaning and advice, so that the words of one find the others. Why the advice:
    /// "insert the chip" is said of Mastercard's 65 and must not lead to that of `UnionPay`, which is a limit too.
    pub fn kin(&self, id: RowId) -> impl Iterator<Item = RowId> {
        let row = self.row(id);
        let same = row.map_or(&[][..], |row| self.exact(row.at.code.as_str()));
        same.iter().copied().filter(move |other| {
            let rows = self.row(*other).zip(row);
            *other != id
                && rows.is_some_and(|(a, b)| (a.meaning, a.companion, a.rail) == (b.meaning, b.companion, b.rail))
        })
    }

    /// See [`super::Finder::nearest`].
    pub fn nearest(&self, code: &Code, set: &CodeSetId, limit: usize) -> Vec<CodeRef> {
        let mut near: Vec<CodeRef> = Vec::new();
        let mut add = |at: CodeRef| {
            if near.len() < limit && !near.contains(&at) && at.code != *code {
                near.push(at);
            }
        };
        let own = |spelling: &str| {
            let rows = self.exact(spelling).iter().filter_map(|id| self.row(*id));
            rows.filter(|row| row.at.set == *set).map(|row| row.at.clone()).collect::<Vec<_>>()
        };
        let scope = Scope { preferred: None, only: Some(set) };
        for (id, _) in self.spelled(code.as_str(), true, scope) {
            self.row(id).into_iter().for_each(|row| add(row.at.clone()));
        }
        for spelling in slips(code.as_str()) {
            own(&spelling).into_iter().for_each(&mut add);
        }
        let elsewhere = self.exact(code.as_str()).iter().filter_map(|id| self.row(*id));
        let mut elsewhere: Vec<&Row> = elsewhere.filter(|row| row.at.set != *set).collect();
        elsewhere.sort_by_key(|row| row.companion);
        near.extend(elsewhere.into_iter().map(|row| row.at.clone()));
        near.truncate(limit);
        near
    }
}

fn row(at: CodeRef, words: CodeRef, place: usize, set: &CodeSet, entry: &Entry) -> Row {
    let companion = set.role == Role::Companion;
    let mut prior = 0.0;
    if entry.full_card {
        prior += 0.02;
    }
    if entry.generation == Some(Generation::Older) {
        prior -= 0.03;
    }
    if entry.confidence == Confidence::Low {
        prior -= 0.03;
    }
    let approved = matches!(entry.money, Money::Charged | Money::PartlyCharged);
    Row {
        at,
        words,
        set: place,
        rail: set.rail,
        companion,
        approved,
        prior,
        meaning: (entry.category, entry.money, entry.action),
    }
}

fn value(spelling: &str) -> Option<u32> {
    let is_number = !spelling.is_empty() && spelling.len() <= 5 && spelling.bytes().all(|b| b.is_ascii_digit());
    if is_number { spelling.parse().ok() } else { None }
}

/// `E57` without its `E`. One digit is not enough: some acquirers have codes of their own from `E1` to `E7`.
fn without_e(typed: &str) -> Option<&str> {
    typed.strip_prefix('E').filter(|rest| rest.len() > 1)
}

fn as_digits(spelling: &str) -> String {
    let digit = |c| match c {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    spelling.chars().map(digit).collect()
}

/// Spellings one slip of finger or eye away, the likeliest first: two characters swapped, a look-alike, the key beside,
/// one character too many.
fn slips(code: &str) -> Vec<String> {
    let chars: Vec<char> = code.chars().collect();
    let mut out = Vec::new();
    for at in 1..chars.len() {
        let mut swapped = chars.clone();
        swapped.swap(at - 1, at);
        out.push(swapped.into_iter().collect());
    }
    for others in [lookalikes as fn(char) -> &'static str, neighbours] {
        for (at, c) in chars.iter().enumerate() {
            for other in others(*c).chars() {
                out.push(chars.iter().enumerate().map(|(i, c)| if i == at { other } else { *c }).collect());
            }
        }
    }
    if chars.len() > 2 {
        for at in 0..chars.len() {
            out.push(chars.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| *c).collect());
        }
    }
    out
}

/// Characters a worn print-head or a small display makes alike.
fn lookalikes(c: char) -> &'static str {
    match c {
        '0' => "ODQ8",
        'O' | 'Q' | 'D' => "0",
        '1' => "IL7",
        'I' | 'L' | '7' => "1",
        '2' => "Z",
        'Z' => "2",
        '3' | 'B' => "8",
        '5' => "S6",
        'S' => "5",
        '6' => "G5",
        'G' => "6",
        '8' => "B30",
        '4' => "A",
        'A' => "4",
        _ => "",
    }
}

/// The keys beside a digit on a terminal.
fn neighbours(c: char) -> &'static str {
    match c {
        '1' => "24",
        '2' => "135",
        '3' => "26",
        '4' => "157",
        '5' => "2468",
        '6' => "359",
        '7' => "48",
        '8' => "5790",
        '9' => "68",
        '0' => "8",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_step_away() {
        let slips = slips("75");
        for near in ["57", "76", "15", "45", "85", "78"] {
            assert!(slips.iter().any(|s| s == near), "{near}");
        }
        assert_eq!(slips.first().map(String::as_str), Some("57"));
    }

    #[test]
    fn an_e_is_taken_off_two_digits_only() {
        assert_eq!(without_e("E57"), Some("57"));
        assert_eq!(without_e("E5"), None);
    }
}
