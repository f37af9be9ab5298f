//! What every field must be, from whatever kind of file it comes.

use std::collections::HashMap;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::fault::Flaw;
use crate::domain::advice::{Action, Money};
use crate::domain::code::{Code, CodeRef, CodeSetId};
use crate::domain::redact::has_payment_code;
use crate::domain::rule::{Pack, PackId, is_id, is_weaker};
use crate::knowledge::{Catalog, FALLBACK};

/// How much of a wrong value is repeated.
const REPEATED_CHARS: usize = 40;
/// No day before it is meant.
const EARLIEST: Date = jiff::civil::date(2000, 1, 1);

/// A value as a fault repeats it: one line, not long.
pub(super) fn repeated(value: &str) -> String {
    value
        .chars()
        .map(|c| if is_invisible(c) { ' ' } else { c })
        .take(REPEATED_CHARS)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Somebody else's words about what is wrong, in one line.
pub(super) fn repeated_words(words: &str) -> String {
    let one_line = words.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    one_line.chars().filter(|c| !is_invisible(*c)).take(4 * REPEATED_CHARS).collect()
}

/// A text without blanks around it.
pub(super) fn text(value: &str, most: usize) -> Result<String, Flaw> {
    let value = value.trim_matches([' ', '\u{3000}']);
    if let Some(c) = value.chars().find(|c| is_invisible(*c)) {
        return Err(Flaw::Invisible(c));
    }
    let chars = value.chars().count();
    match chars {
        0 => Err(Flaw::Empty),
        _ if chars > most => Err(Flaw::TooLong { chars, most }),
        _ if has_payment_code(value) => Err(Flaw::PaymentCode),
        _ => Ok(value.to_owned()),
    }
}

/// Characters that show nothing and can make a text seem another one: a pack comes from somebody else.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

pub(super) fn pack_id(value: &str) -> Result<PackId, Flaw> {
    PackId::parse(value).ok_or_else(|| Flaw::NotAnId(repeated(value)))
}

pub(super) fn code_set(value: &str) -> Result<CodeSetId, Flaw> {
    if is_id(value, Pack::MAX_SET_LEN) { Ok(CodeSetId::new(value)) } else { Err(Flaw::NotAnId(repeated(value))) }
}

pub(super) fn code(value: &str) -> Result<Code, Flaw> {
    Code::parse(value)
        .ok_or_else(|| if value.trim().is_empty() { Flaw::Empty } else { Flaw::NotACode(repeated(value)) })
}

/// `zh`, `zh-CN`, `zh-Hant-TW`; whether there is such a language is not asked.
pub(super) fn language(value: &str) -> Result<String, Flaw> {
    let mut parts = value.split('-');
    let first = parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && is_letters(part));
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if first && rest && value.len() <= 35 { Ok(value.to_owned()) } else { Err(Flaw::NotALanguage(repeated(value))) }
}

fn is_letters(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

/// What a day is for, and so how far away it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// Something was done then: today, or a month ahead where a pack is sent out early.
    Done,
    /// Something is to be done then.
    Due,
}

/// A day within reach.
pub(super) fn within_reach(day: Date, what: Day, today: Date) -> Result<Date, Flaw> {
    let latest = today.saturating_add(match what {
        Day::Done => 1.month(),
        Day::Due => 10.years(),
    });
    if (EARLIEST..=latest).contains(&day) { Ok(day) } else { Err(Flaw::OutOfReach(day)) }
}

/// A day as in 2026-11-26, and nothing that only looks like one.
pub(super) fn day(value: &str, what: Day, today: Date) -> Result<Date, Flaw> {
    let value = value.trim();
    let shape = |(place, b): (usize, u8)| if place == 4 || place == 7 { b == b'-' } else { b.is_ascii_digit() };
    let is_day = value.len() == 10 && value.bytes().enumerate().all(shape);
    let day = Date::from_str(value).ok().filter(|_| is_day);
    within_reach(day.ok_or_else(|| Flaw::NotADay(repeated(value)))?, what, today)
}

pub(super) fn action(value: &str) -> Result<Action, Flaw> {
    value.parse().map_err(|_| Flaw::NotAnAction(repeated(value)))
}

pub(super) fn money(value: &str) -> Result<Money, Flaw> {
    value.parse().map_err(|_| Flaw::NotAMoneyState(repeated(value)))
}

/// The codes met so far, and what the standard says of them.
pub(super) struct Codes<'a> {
    catalog: &'a Catalog,
    seen: HashMap<Code, u64>,
}

impl<'a> Codes<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, seen: HashMap::new() }
    }

    /// A code once only.
    pub(super) fn once(&mut self, code: &Code, line: u64) -> Result<(), Flaw> {
        if let Some(first) = self.seen.get(code) {
            return Err(Flaw::Twice { first: *first });
        }
        self.seen.insert(code.clone(), line);
        Ok(())
    }

    /// A rule may be stricter than the standard, or say the same.
    pub(super) fn not_weaker(&self, set: &CodeSetId, code: &Code, money: Money) -> Result<Money, Flaw> {
        let standard = standard(self.catalog, &CodeRef { set: set.clone(), code: code.clone() });
        if is_weaker(standard, money) { Err(Flaw::Weaker { standard }) } else { Ok(money) }
    }
}

/// What the standard says of the money; of what it does not know it says the safe thing.
fn standard(catalog: &Catalog, at: &CodeRef) -> Money {
    catalog.entry(at).map_or(FALLBACK.money, |entry| entry.money)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_visible_and_not_too_long() {
        assert_eq!(text(" 先问店长　", 10).unwrap(), "先问店长");
        assert_eq!(text("  ", 10), Err(Flaw::Empty));
        assert_eq!(text("一二三", 2), Err(Flaw::TooLong { chars: 3, most: 2 }));
        for c in ['\n', '\t', '\0', '\u{7F}', '\u{85}', '\u{202E}', '\u{200B}', '\u{FEFF}', '\u{E0041}'] {
            assert_eq!(text(&format!("a{c}b"), 10), Err(Flaw::Invisible(c)), "{c:?}");
        }
        assert_eq!(text("出示 134567890123456789", 60), Err(Flaw::PaymentCode));
    }

    #[test]
    fn a_day_is_written_in_one_way_and_within_reach() {
        let today = jiff::civil::date(2026, 11, 26);
        let read = |value, what| day(value, what, today);
        assert_eq!(read("2026-11-26", Day::Done), Ok(today));
        assert_eq!(read("2026-12-26", Day::Done), Ok(jiff::civil::date(2026, 12, 26)));
        assert!(matches!(read("2026-12-27", Day::Done), Err(Flaw::OutOfReach(_))));
        assert!(read("2036-11-26", Day::Due).is_ok());
        assert!(matches!(read("2036-11-27", Day::Due), Err(Flaw::OutOfReach(_))));
        assert!(matches!(read("1999-12-31", Day::Due), Err(Flaw::OutOfReach(_))));
        for value in ["", "2026-11-31", "20261126", "2026-11-26T00:00", "26.11.2026", "２０２６-11-26", "2026-W48-4"]
        {
            assert_eq!(read(value, Day::Due), Err(Flaw::NotADay(repeated(value))), "{value}");
        }
    }

    #[test]
    fn a_language_has_the_shape_of_one() {
        for value in ["zh", "zh-CN", "zh-Hant-TW", "en-GB", "yue"] {
            assert!(language(value).is_ok(), "{value}");
        }
        for value in ["", "中文", "z", "zh_CN", "zh-", "english"] {
            assert!(language(value).is_err(), "{value}");
        }
    }
}
