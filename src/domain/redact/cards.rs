//! Finds card numbers among groups of digits.
//!
//! Every row of joined groups that begins and ends with a group is tried. What passes the check and lies in a network's
//! range is a card number, however its groups were cut, unless other evidence explains it: see the head of the module
//! above for which evidence counts against which.

use std::ops::Range;

use super::labels::{Label, before};
use super::networks::{LENGTHS, Luhn, Rank, rank};
use super::scan::Scan;
use super::tills::{Tills, begins_with_day, has_own_check, is_claimed};

/// What may stay readable of a card number.
pub(super) const KEPT: usize = 4;

/// A row of digits that may be one number: indices into the scan's digits, and the groups they lie in.
#[derive(Clone, Debug)]
struct Candidate {
    digits: Range<usize>,
    groups: Range<usize>,
    passes: bool,
}

/// The digits of all card numbers, ordered by their beginnings. They may overlap: each is hidden but for its last four.
pub(super) fn find(scan: &Scan<'_>) -> Vec<Range<usize>> {
    let judge = Judge { scan, tills: Tills::of(scan) };
    let mut found = Vec::new();
    let mut begins = vec![false; scan.digits.len()];
    for (at, group) in scan.groups.iter().enumerate() {
        begins[group.digits.start] = true;
        let mut new = glued(scan, at);
        let is_glued = !new.is_empty();
        for first in group.digits.clone() {
            if begins[first] {
                let (checked, unchecked): (Vec<_>, Vec<_>) = rows(scan, at, first).partition(|row| row.passes);
                let before = new.len();
                new.extend(checked.into_iter().filter(|row| judge.is_card(row)).map(|row| row.digits));
                // A mistyped number is only looked for where there is no other.
                if new.len() == before && !is_glued {
                    new.extend(judge.mistyped(unchecked));
                }
            }
            // What stays of a number is read like any other digits next time, so it is read like them now.
            for card in &new {
                begins[card.end - KEPT] = true;
            }
            found.append(&mut new);
        }
    }
    found.sort_by_key(|card| (card.start, std::cmp::Reverse(card.end)));
    found
}

/// How many numbers there are, if of those that overlap only the first counts.
pub(super) fn count(found: &[Range<usize>]) -> usize {
    let (mut count, mut end) = (0, 0);
    for card in found {
        if card.start >= end {
            count += 1;
            end = card.end;
        }
    }
    count
}

/// All rows of a card's length that begin with the digit `first` in the group `at` and end where a group ends.
fn rows<'a>(scan: &'a Scan<'_>, at: usize, first: usize) -> impl Iterator<Item = Candidate> + 'a {
    let mut luhn = Luhn::default();
    let mut next = first;
    let groups = (at..scan.groups.len()).take_while(move |group| *group == at || scan.is_joined(*group));
    let ends = groups.map(|group| (group, scan.groups[group].digits.end));
    ends.take_while(move |(_, end)| end - first <= *LENGTHS.end()).filter_map(move |(group, end)| {
        scan.digits[next..end].iter().for_each(|digit| luhn.push(digit.value));
        next = end;
        let row = Candidate { digits: first..end, groups: at..group + 1, passes: luhn.passes() };
        LENGTHS.contains(&(end - first)).then_some(row)
    })
}

fn passes(scan: &Scan<'_>, digits: Range<usize>) -> bool {
    let mut luhn = Luhn::default();
    scan.digits[digits].iter().for_each(|digit| luhn.push(digit.value));
    luhn.passes()
}

fn rank_of(scan: &Scan<'_>, digits: &Range<usize>) -> Option<Rank> {
    rank(scan.number(digits.start..digits.start + 4), digits.len())
}

fn is_unionpay(scan: &Scan<'_>, digits: &Range<usize>) -> bool {
    scan.number(digits.start..digits.start + 2) == 62 && rank_of(scan, digits) == Some(Rank::Common)
}

/// Card numbers with other digits stuck to them, where the rest says so by itself: an amount with two decimals (nothing
/// else that long has any), or the expiry date, alone or with the security code.
fn glued(scan: &Scan<'_>, at: usize) -> Vec<Range<usize>> {
    let digits = &scan.groups[at].digits;
    let is_common = |card: &Range<usize>| {
        LENGTHS.contains(&card.len()) && rank_of(scan, card) == Some(Rank::Common) && passes(scan, card.clone())
    };
    let has_decimals = |group: usize| scan.is_joined(group) && matches!(scan.gap(group), ['.' | '．']);
    let before_amount = has_decimals(at + 1) && scan.len(at + 1) == 2 && digits.len() <= LENGTHS.end() + MOST_UNITS;
    let after_amount = has_decimals(at) && scan.len(at - 1) <= MOST_UNITS && digits.len() > LENGTHS.start() + 2;
    let shorter =
        (1..=MOST_UNITS).filter(|_| before_amount).map(|units| digits.start..digits.end.saturating_sub(units));
    let later = after_amount.then_some(digits.start + 2..digits.end);
    let expiring = EXPIRY_TAILS.into_iter().filter(|tail| digits.len() > LENGTHS.start() + tail);
    let expiring = expiring.map(|tail| digits.start..digits.end - tail).filter(|card| is_expiry(scan, card.end));
    shorter.chain(later).chain(expiring).filter(|card| card.start < card.end).filter(is_common).collect()
}

/// The digits before the point in an amount.
const MOST_UNITS: usize = 8;

/// `mmyy`, and `mmyy` with a security code of three or four digits.
const EXPIRY_TAILS: [usize; 3] = [4, 7, 8];

/// Whether a month and a year in which a card of today may expire stand there.
fn is_expiry(scan: &Scan<'_>, from: usize) -> bool {
    (1..=12).contains(&scan.number(from..from + 2)) && (20..=45).contains(&scan.number(from + 2..from + 4))
}

/// Weighs the evidence.
struct Judge<'a> {
    scan: &'a Scan<'a>,
    tills: Tills,
}

impl Judge<'_> {
    /// Of a row that passes the check.
    fn is_card(&self, row: &Candidate) -> bool {
        let label = self.label(row);
        let shape = Shape::of(self.scan, row);
        match rank_of(self.scan, &row.digits) {
            Some(_) if label == Some(Label::Card) => true,
            Some(Rank::Common) if label == Some(Label::Other) && self.has_own_check(row) => false,
            Some(Rank::Common) => shape == Shape::Card || self.stands_alone(row),
            Some(_) if label == Some(Label::Other) || self.has_own_check(row) => false,
            Some(Rank::Rare) if row.groups.len() == 1 => !self.tills.are_cut(&row.groups),
            Some(Rank::Rare) => shape == Shape::Card || self.stands_alone(row),
            Some(Rank::OffLength) => self.is_isolated(row),
            None => shape == Shape::Card && label == Some(Label::Card),
        }
    }

    /// The longest mistyped number among rows that begin together and do not pass the check.
    ///
    /// A wrong digit does not make a card number harmless. But without the check only its looks are left: it is called a
    /// card number, is set in groups as on the card, or begins with UnionPay's 62 as nothing else of that length does.
    fn mistyped(&self, rows: Vec<Candidate>) -> Option<Range<usize>> {
        let label = self.label(rows.first()?);
        let is_one = |row: &Candidate| match label {
            Some(Label::Card) => {
                Shape::of(self.scan, row) == Shape::Card && !begins_with_day(self.scan, row.digits.start)
            }
            Some(_) => false,
            None if row.groups.len() == 1 => is_unionpay(self.scan, &row.digits) && !self.has_own_check(row),
            None => self.is_printed(row) && rank_of(self.scan, &row.digits) == Some(Rank::Common),
        };
        rows.into_iter().rev().find(is_one).map(|row| row.digits)
    }

    /// In fours, or in the groups of American Express and Diners Club, with the same blank or dash between all of them,
    /// and no further group like these beside them.
    fn is_printed(&self, row: &Candidate) -> bool {
        let Range { start, end } = row.groups;
        if row.digits.start > self.scan.groups[start].digits.start || self.scan.len(start) != 4 {
            return false;
        }
        let lens: Vec<usize> = (start..end).map(|group| self.scan.len(group)).collect();
        let gap = self.scan.gap(start + 1);
        let even = matches!(gap, [' ' | '-' | '\u{A0}' | '\u{3000}'])
            && (start + 1..end).all(|group| self.scan.gap(group) == gap);
        let before = self.scan.is_joined(start) && self.scan.len(start - 1) == 4;
        let after = self.scan.is_joined(end) && self.scan.len(end) == 4;
        matches!(lens[..], [4, 4, 4, 4] | [4, 4, 4, 4, 3] | [4, 6, 4 | 5]) && even && !before && !after
    }

    fn label(&self, row: &Candidate) -> Option<Label> {
        before(self.scan.chars, self.scan.digits[row.digits.start].place)
    }

    /// Whether the groups are not explained as several numbers of a till.
    fn stands_alone(&self, row: &Candidate) -> bool {
        !self.tills.are_cut(&row.groups)
            && !self.tills.explain(self.scan, &row.groups)
            && !row.groups.clone().any(|group| is_claimed(self.scan, group))
    }

    /// Whether nothing else is near: no other digits, no letters, no date or amount within.
    fn is_isolated(&self, row: &Candidate) -> bool {
        !self.scan.is_joined(row.groups.start)
            && !self.scan.is_joined(row.groups.end)
            && !self.scan.touches_letters(&row.digits)
            && !self.tills.has_any(&row.groups)
    }

    fn has_own_check(&self, row: &Candidate) -> bool {
        row.groups.len() == 1 && has_own_check(self.scan, row.digits.clone())
    }
}

/// How the digits of a candidate are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// As people and terminals write card numbers: in one piece, in fours, as on American Express, one by one …
    Card,
    Odd,
}

impl Shape {
    fn of(scan: &Scan<'_>, row: &Candidate) -> Self {
        let mut lens = [0; *LENGTHS.end()];
        for (len, group) in lens.iter_mut().zip(row.groups.clone()) {
            let digits = &scan.groups[group].digits;
            *len = digits.end - digits.start.max(row.digits.start);
        }
        match lens[..row.groups.len()] {
            [_] | [4, 4, 4, 1..=4] | [4, 4, 4, 4, 1..=3] | [4, 6, 4 | 5] | [6, 10 | 13] => Self::Card,
            [ref all @ .., 1..=2] if all.iter().all(|len| *len == all[0]) && all[0] <= 2 => Self::Card,
            _ => Self::Odd,
        }
    }
}
