//! Dates and times as people and programs write them, on the shop's clock where they name no other.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;

use crate::domain::incident::Moment;

/// The moment a text tells, and the name of its zone: the shop's, unless the text has an offset the shop does not have then.
///
/// Year first, in digits or with 年月日; a day alone is its beginning. A date that might be read in two ways (`11/12/2026`) is
/// not read at all.
pub fn moment(text: &str, zone: &TimeZone) -> Option<(Timestamp, String)> {
    let text = text.trim();
    if let Ok(at) = text.parse::<Timestamp>() {
        let offset = Pieces::parse(text).ok().and_then(|pieces| pieces.to_numeric_offset());
        let other = offset.filter(|offset| zone.to_offset(at) != *offset).map(TimeZone::fixed);
        return Some((at, Moment::on_clock(at, other.as_ref().unwrap_or(zone)).zone));
    }
    let at = civil(text)?.to_zoned(zone.clone()).ok()?.timestamp();
    Some((at, Moment::on_clock(at, zone).zone))
}

fn civil(text: &str) -> Option<DateTime> {
    let text: String = text.chars().map(narrow).collect();
    let (afternoon, text) = half_of_day(&text);
    let numbers = numbers(&text)?;
    let (date, rest) = match numbers[..] {
        // 20261121 and 20261121143205: no signs between.
        [(all, 8, _)] => (day(all / 10_000, all / 100 % 100, all % 100)?, Vec::new()),
        [(all, 8, _), (time, 6, _)] => (day(all / 10_000, all / 100 % 100, all % 100)?, six(time)),
        [(all, 14, _)] => {
            let date = all / 1_000_000;
            (day(date / 10_000, date / 100 % 100, date % 100)?, six(all % 1_000_000))
        }
        [(year, 4, _), (month, 1..=2, '-' | '/' | '.'), (number, 1..=2, '-' | '/' | '.'), ref rest @ ..] => {
            (day(year, month, number)?, rest.iter().map(|(n, ..)| *n).collect())
        }
        // The dot has one order only.
        [(number, 1..=2, _), (month, 1..=2, '.'), (year, 4, '.'), ref rest @ ..] => {
            (day(year, month, number)?, rest.iter().map(|(n, ..)| *n).collect())
        }
        _ => return None,
    };
    let time = match rest[..] {
        [] => Time::midnight(),
        [hour, minute] => clock(hour, minute, 0, afternoon)?,
        // Parts of a second are left out.
        [hour, minute, second] | [hour, minute, second, _] => clock(hour, minute, second, afternoon)?,
        _ => return None,
    };
    Some(date.to_datetime(time))
}

fn day(year: u64, month: u64, day: u64) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

fn clock(hour: u64, minute: u64, second: u64, afternoon: Option<bool>) -> Option<Time> {
    let hour = match (afternoon, hour) {
        (Some(true), 1..=11) => hour + 12,
        (Some(false), 12) => 0,
        _ => hour,
    };
    Time::new(hour.try_into().ok()?, minute.try_into().ok()?, second.try_into().ok()?, 0).ok()
}

/// `143205` as hour, minute and second.
fn six(time: u64) -> Vec<u64> {
    vec![time / 10_000, time / 100 % 100, time % 100]
}

/// Full-width digits and signs as their narrow ones; the Chinese words between numbers as the signs they stand for.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '年' | '月' | '－' | '／' => '-',
        '日' | '号' | '秒' | 'T' => ' ',
        '时' | '点' | '分' | '：' => ':',
        _ => c,
    }
}

/// Whether the afternoon (`true`) or the morning is named, and the text without that.
fn half_of_day(text: &str) -> (Option<bool>, String) {
    let lower = text.to_lowercase();
    for (word, afternoon) in [("下午", true), ("晚上", true), ("上午", false), ("pm", true), ("am", false)] {
        if lower.contains(word) {
            return (Some(afternoon), lower.replace(word, " "));
        }
    }
    (None, lower)
}

/// The numbers of a text, each with how many digits it has and the sign before it; `None` if there are words in it too.
fn numbers(text: &str) -> Option<Vec<(u64, usize, char)>> {
    let mut found: Vec<(u64, usize, char)> = Vec::new();
    let mut sign = ' ';
    let mut open = false;
    for c in text.trim().chars() {
        if let Some(digit) = c.to_digit(10) {
            if open && let Some((number, digits, _)) = found.last_mut() {
                *number = number.checked_mul(10)?.checked_add(u64::from(digit))?;
                *digits += 1;
            } else {
                found.push((u64::from(digit), 1, sign));
            }
            open = true;
            continue;
        }
        if !matches!(c, '-' | '/' | '.' | ':' | ' ' | ',') {
            return None;
        }
        // Of a sign among blanks, the sign counts.
        if open || c != ' ' {
            sign = c;
        }
        open = false;
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<String> {
        moment(text, &TimeZone::get("Asia/Shanghai").unwrap()).map(|(at, zone)| format!("{at} {zone}"))
    }

    #[test]
    fn the_usual_shapes_are_read_on_the_shops_clock() {
        for text in [
            "2026-11-21T14:32:05+08:00",
            "2026-11-21T06:32:05Z",
            "2026-11-21 14:32:05",
            "2026/11/21 14:32:05",
            "2026.11.21 14:32:05",
            "2026年11月21日 14:32:05",
            "2026年11月21日14时32分05秒",
            "2026年11月21日 下午2:32:05",
            "2026-11-21 2:32:05 PM",
            "20261121143205",
            "20261121 143205",
            "21.11.2026 14:32:05",
            "２０２６－１１－２１ １４：３２：０５",
            "2026-11-21 14:32:05.000",
        ] {
            let told = at(text).unwrap_or_else(|| panic!("{text}"));
            assert!(told.starts_with("2026-11-21T06:32:05Z"), "{text}: {told}");
        }
        assert_eq!(at("2026-11-21").unwrap(), "2026-11-20T16:00:00Z Asia/Shanghai");
        assert_eq!(at("2026-1-2 9:05").unwrap(), "2026-01-02T01:05:00Z Asia/Shanghai");
        assert_eq!(at("2026-11-21 12:05 am").unwrap(), "2026-11-20T16:05:00Z Asia/Shanghai");
    }

    #[test]
    fn a_foreign_offset_stays_and_the_shops_own_gets_its_name() {
        assert_eq!(at("2026-11-21T14:32:05+08:00").unwrap(), "2026-11-21T06:32:05Z Asia/Shanghai");
        assert_eq!(at("2026-11-21T14:32:05-03:30").unwrap(), "2026-11-21T18:02:05Z -03:30");
    }

    #[test]
    fn what_can_be_read_in_two_ways_or_none_is_not_read() {
        for text in ["11/12/2026", "11-12-2026 10:00", "2026-13-01", "2026-11-31", "soon", "", "45983.6", "26-11-21"] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
