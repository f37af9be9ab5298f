//! The other numbers on a slip: dates, times, amounts and phones by how they are written, and what a number can be by its
//! own check digit. They are what digits of several numbers are told from one card number by.

use std::ops::Range;

use super::labels::{Label, before};
use super::scan::Scan;

/// Which groups of digits are read as one date, time, amount or phone.
pub(super) struct Tills {
    /// For each group the groups it is written with; itself alone where nothing was recognised.
    spans: Vec<Span>,
}

#[derive(Clone, Debug)]
struct Span {
    groups: Range<usize>,
    reading: Option<Reading>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// With its year, month and day set apart.
    Date,
    CompactDate,
    Time,
    /// In whole units, as most prices are charged.
    WholeAmount,
    Amount,
    Phone,
    Order,
}

impl Reading {
    /// Whether hardly any part of a card number is written so.
    fn is_certain(self) -> bool {
        matches!(self, Self::Date | Self::WholeAmount | Self::Order)
    }
}

impl Tills {
    pub(super) fn of(scan: &Scan<'_>) -> Self {
        let mut spans = Vec::with_capacity(scan.groups.len());
        while spans.len() < scan.groups.len() {
            let at = spans.len();
            let read = read(scan, at);
            let len = read.map_or(1, |(len, _)| len);
            let written = Span { groups: at..at + len, reading: read.map(|(_, reading)| reading) };
            spans.extend(std::iter::repeat_n(written, len));
        }
        Self { spans }
    }

    /// Whether `groups` begins or ends in the middle of a date, time, amount or phone.
    pub(super) fn are_cut(&self, groups: &Range<usize>) -> bool {
        self.spans[groups.start].groups.start < groups.start || self.spans[groups.end - 1].groups.end > groups.end
    }

    pub(super) fn has_any(&self, groups: &Range<usize>) -> bool {
        self.spans[groups.clone()].iter().any(|span| span.reading.is_some())
    }

    /// Whether all of `groups` is a row of numbers as tills print them, one of them for certain or two
    /// of them different.
    pub(super) fn explain(&self, scan: &Scan<'_>, groups: &Range<usize>) -> bool {
        let mut certain = false;
        let mut earlier = None;
        let mut at = groups.start;
        while at < groups.end {
            if at > groups.start && !is_loose(scan.gap(at)) {
                return false;
            }
            let written = &self.spans[at];
            match written.reading {
                Some(reading) => {
                    certain |= reading.is_certain() || earlier.is_some_and(|earlier| earlier != reading);
                    earlier = Some(reading);
                }
                // Response code; last four; trace and batch; terminal; reference.
                None if matches!(scan.len(at), 2 | 4 | 6 | 8 | 12) => {}
                None => return false,
            }
            at = written.groups.end;
        }
        certain && groups.len() > 1
    }
}

/// Whether a word says that this group is a trace, terminal, phone, reference or merchant number, and it is as long as one.
/// Cards split into groups of these lengths are not called so.
pub(super) fn is_claimed(scan: &Scan<'_>, group: usize) -> bool {
    matches!(scan.len(group), 6 | 8 | 11 | 12 | 15) && before(scan.chars, scan.place(group)) == Some(Label::Other)
}

/// What begins at a group, and over how many groups it goes.
fn read(scan: &Scan<'_>, at: usize) -> Option<(usize, Reading)> {
    if scan.is_joined(at) && !is_loose(scan.gap(at)) {
        return None;
    }
    let found = [date(scan, at), time(scan, at), amount(scan, at), phone(scan, at), dated_order(scan, at)];
    let (len, reading) = found.into_iter().flatten().max_by_key(|(len, _)| *len)?;
    let ends = !scan.is_joined(at + len) || is_loose(scan.gap(at + len));
    ends.then_some((len, reading))
}

/// What stands between two numbers and can be seen: white space, or one sign of a list.
fn is_loose(gap: &[char]) -> bool {
    let is_of_list = |c: char| matches!(c, ',' | '，' | '、' | ';' | '；' | '|' | '｜');
    let signs = gap.iter().filter(|c| !c.is_whitespace()).count();
    signs <= 1 && !gap.is_empty() && gap.iter().all(|c| c.is_whitespace() || is_of_list(*c))
}

/// The one sign that joins a group tightly to the one before.
fn sign(scan: &Scan<'_>, group: usize) -> Option<char> {
    if !scan.is_joined(group) {
        return None;
    }
    match scan.gap(group) {
        ['-' | '－' | '–' | '‑'] => Some('-'),
        ['/' | '／'] => Some('/'),
        ['.' | '．'] => Some('.'),
        [',' | '，'] => Some(','),
        [':' | '：'] => Some(':'),
        [' ' | '\u{A0}' | '\u{3000}'] => Some(' '),
        _ => None,
    }
}

fn number(scan: &Scan<'_>, group: usize) -> u64 {
    scan.number(scan.groups[group].digits.clone())
}

/// The lengths of up to `N` groups from `at` on that are joined, and the signs before them.
fn joined<const N: usize>(scan: &Scan<'_>, at: usize) -> Option<([usize; N], [Option<char>; N])> {
    let mut lens = [0; N];
    let mut signs = [None; N];
    for step in 0..N {
        if at + step >= scan.groups.len() || (step > 0 && !scan.is_joined(at + step)) {
            return None;
        }
        lens[step] = scan.len(at + step);
        signs[step] = if step > 0 { sign(scan, at + step) } else { None };
    }
    Some((lens, signs))
}

/// `2026-11-21`, `2026/11/21`, `2026.11.21` or `20261121`.
fn date(scan: &Scan<'_>, at: usize) -> Option<(usize, Reading)> {
    if scan.len(at) == 8 && begins_with_day(scan, scan.groups[at].digits.start) {
        return Some((1, Reading::CompactDate));
    }
    let ([4, 1..=2, 1..=2], [_, Some(first), Some(second)]) = joined::<3>(scan, at)? else { return None };
    let fits = first == second && matches!(first, '-' | '/' | '.');
    let day = number(scan, at) * 10_000 + number(scan, at + 1) * 100 + number(scan, at + 2);
    (fits && is_day(day)).then_some((3, Reading::Date))
}

/// Whether the digits from `from` on begin `20261121`.
pub(super) fn begins_with_day(scan: &Scan<'_>, from: usize) -> bool {
    is_day(scan.number(from..from + 8))
}

/// `yyyymmdd` in the years in which a log can have been kept.
fn is_day(number: u64) -> bool {
    (2015..2040).contains(&(number / 10_000)) && is_day_of_year(number % 10_000)
}

fn is_day_of_year(number: u64) -> bool {
    (1..=12).contains(&(number / 100)) && (1..=31).contains(&(number % 100))
}

/// `14:32` or `14:32:05`.
fn time(scan: &Scan<'_>, at: usize) -> Option<(usize, Reading)> {
    let is_minute = |group: usize| scan.len(group) == 2 && number(scan, group) < 60;
    let follows = |group: usize| sign(scan, group) == Some(':') && is_minute(group);
    if scan.len(at) > 2 || number(scan, at) > 23 || !follows(at + 1) {
        return None;
    }
    Some((if follows(at + 2) { 3 } else { 2 }, Reading::Time))
}

/// `268.00` or `1,268.00`.
fn amount(scan: &Scan<'_>, at: usize) -> Option<(usize, Reading)> {
    let mut len = 1;
    while scan.len(at) <= 3 && sign(scan, at + len) == Some(',') && scan.len(at + len) == 3 {
        len += 1;
    }
    let cents = at + len;
    let padded = scan.len(at) > 1 && scan.digits[scan.groups[at].digits.start].value == 0;
    if padded || scan.len(at) > 6 || sign(scan, cents) != Some('.') || scan.len(cents) != 2 {
        return None;
    }
    Some((len + 1, if number(scan, cents) == 0 { Reading::WholeAmount } else { Reading::Amount }))
}

/// A Chinese mobile number (`13812345678`, `138 1234 5678`) or a service number (`400-123-4567`).
fn phone(scan: &Scan<'_>, at: usize) -> Option<(usize, Reading)> {
    let begins_mobile = |number: u64| (130..=199).contains(&number);
    if scan.len(at) == 11 && begins_mobile(number(scan, at) / 100_000_000) {
        return Some((1, Reading::Phone));
    }
    let (lens, [_, first, second]) = joined::<3>(scan, at)?;
    let begin = number(scan, at);
    let fits = match lens {
        [3, 4, 4] => begins_mobile(begin),
        [3, 3, 4] | [3, 4, 3] => matches!(begin, 400 | 800),
        _ => false,
    };
    (fits && first == second && matches!(first, Some('-' | ' '))).then_some((3, Reading::Phone))
}

/// `261121-123456789012345`, as a market place numbers its orders.
fn dated_order(scan: &Scan<'_>, at: usize) -> Option<(usize, Reading)> {
    let ([6, 15], [_, Some('-')]) = joined::<2>(scan, at)? else { return None };
    is_day(20_000_000 + number(scan, at)).then_some((2, Reading::Order))
}

/// Whether these digits are a number with a check of its own that no card range shares: a Chinese citizen's number
/// (GB 11643: province, birthday in the middle, ISO 7064 MOD 11-2 at the end) or the bar code of Chinese goods (EAN-13, 69).
pub(super) fn has_own_check(scan: &Scan<'_>, digits: Range<usize>) -> bool {
    let ends_with_x = matches!(scan.chars.get(scan.digits[digits.end - 1].place + 1), Some('x' | 'X' | 'Ｘ'));
    let mut values: Vec<u64> = scan.digits[digits].iter().map(|digit| u64::from(digit.value)).collect();
    match values.len() {
        17 if ends_with_x => {
            values.push(10);
            is_citizen(&values)
        }
        18 => is_citizen(&values),
        13 => values.starts_with(&[6, 9]) && is_ean(&values),
        _ => false,
    }
}

fn is_citizen(values: &[u64]) -> bool {
    let read = |range: Range<usize>| values[range].iter().fold(0, |number, value| number * 10 + value);
    let lives = matches!(read(0..2), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65)
        && matches!(read(2..4), 1..=34 | 51..=53 | 90);
    let born = (1900..2030).contains(&read(6..10)) && is_day_of_year(read(10..14));
    // Weighted from the right by the powers of 2, all digits together leave 1 when divided by 11.
    let sum = values.iter().fold(0, |sum, value| (sum * 2 + value) % 11);
    lives && born && sum == 1
}

fn is_ean(values: &[u64]) -> bool {
    let sum: u64 = values.iter().enumerate().map(|(at, value)| if at % 2 == 0 { *value } else { value * 3 }).sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explains(text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        let scan = Scan::of(&chars);
        Tills::of(&scan).explain(&scan, &(0..scan.groups.len()))
    }

    #[test]
    fn rows_of_a_tills_numbers_are_explained() {
        for text in [
            "57 2026-11-21 14:32:05 1,268.50",
            "4567 2026/11/21",
            "20261121 14:32",
            "268.00 13812345678",
            "62 138 1234 5678 26.80",
            "123456789012, 268.00, 12345678",
            "268.50 400-123-4567",
        ] {
            assert!(explains(text), "{text}");
        }
    }

    #[test]
    fn pieces_of_a_card_number_are_not() {
        for text in [
            "4111 1111 1111 1111",
            "41111 13811111111",
            "41-11 11.11 1111 11-1111",
            "4111 11.11 1111 1111",
            "2026-13-21 1234",
            "41111111 20261121",
            "268.00.4111",
            "0001.00 111111",
            "41111 268.00",
        ] {
            assert!(!explains(text), "{text}");
        }
    }

    #[test]
    fn other_check_digits_are_known() {
        for (text, expected) in [
            ("11010519491231002X", true),
            ("130105194912310023", true),
            ("130105194912310024", false),
            ("130105194913310023", false),
            ("6901234567892", true),
            ("6901234567893", false),
            ("4901234567894", false),
        ] {
            let chars: Vec<char> = text.chars().collect();
            let scan = Scan::of(&chars);
            assert_eq!(has_own_check(&scan, 0..scan.digits.len()), expected, "{text}");
        }
    }
}
