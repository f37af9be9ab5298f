//! How a language writes days, times, long numbers and amounts. The rules are texts of its folder, so that a new language
//! brings its own.

use fluent::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Texts;
use crate::domain::amount::Amount;

/// What a language's folder says about it, read once.
#[derive(Clone, Debug)]
pub(super) struct Style {
    /// A day, in the letters of strftime.
    day: String,
    /// Between groups of three digits.
    group: String,
    /// Before the part that is less than one.
    decimal: String,
}

impl Style {
    pub(super) fn of(find: impl Fn(&str) -> Option<String>) -> Self {
        let or = |key: &str, usual: &str| find(key).unwrap_or_else(|| usual.to_owned());
        Self {
            day: or("language-day", "%Y-%m-%d"),
            group: or("language-group", ","),
            decimal: or("language-decimal", "."),
        }
    }

    /// Digits with their groups set apart.
    fn grouped(&self, digits: &str) -> String {
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 * self.group.len());
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(&self.group);
            }
            out.push(digit);
        }
        out
    }
}

impl Texts {
    /// A day on the calendar: `2026-11-21`, `21.11.2026`.
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        // What the folder says is checked by the tests; whoever changes it meanwhile gets the plain form.
        jiff::fmt::strtime::format(&self.style().day, day).unwrap_or_else(|_| day.to_string())
    }

    /// The day of a moment on the shop's clock.
    #[must_use]
    pub fn day_of(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.day(at.to_zoned(zone.clone()).date())
    }

    /// `14:32`
    #[must_use]
    pub fn clock(&self, at: Timestamp, zone: &TimeZone) -> String {
        at.to_zoned(zone.clone()).strftime("%H:%M").to_string()
    }

    /// `2026-11-21 14:32`, for lists.
    #[must_use]
    pub fn day_and_minute(&self, at: Timestamp, zone: &TimeZone) -> String {
        format!("{} {}", self.day_of(at, zone), self.clock(at, zone))
    }

    /// `2026-11-21 14:32:05`, for people outside the shop.
    #[must_use]
    pub fn day_and_second(&self, at: Timestamp, zone: &TimeZone) -> String {
        format!("{} {}", self.day_of(at, zone), at.to_zoned(zone.clone()).strftime("%H:%M:%S"))
    }

    /// `2026-11-21 14:32:05 +08:00`, for timelines: with seconds and the offset.
    #[must_use]
    pub fn day_and_clock(&self, at: Timestamp, zone: &TimeZone) -> String {
        format!("{} {}", self.day_of(at, zone), at.to_zoned(zone.clone()).strftime("%H:%M:%S %:z"))
    }

    /// `1,234,567`
    #[must_use]
    pub fn grouped(&self, number: u64) -> String {
        self.style().grouped(&number.to_string())
    }

    /// A file's size: `412 KB`, `12.3 MB`.
    #[must_use]
    pub fn file_size(&self, bytes: u64) -> String {
        const KIB: u64 = 1024;
        const MIB: u64 = KIB * KIB;
        if bytes < MIB {
            return format!("{} KB", bytes.div_ceil(KIB));
        }
        let tenths = (bytes * 10 + MIB / 2) / MIB;
        format!("{}{}{} MB", self.grouped(tenths / 10), self.style().decimal, tenths % 10)
    }

    /// An amount with its currency: `1,268.00 CNY`, `1.268,00 EUR`.
    #[must_use]
    pub fn money(&self, amount: Amount) -> String {
        let plain = amount.number();
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
        let mut number = self.style().grouped(whole);
        if let Some(fraction) = fraction {
            number.push_str(&self.style().decimal);
            number.push_str(fraction);
        }
        let currency = FluentValue::from(amount.currency.as_str().to_owned());
        self.with("language-money", &[("amount", FluentValue::from(number)), ("currency", currency)]).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount::Currency;
    use crate::domain::language::Language;

    fn texts(tag: &str) -> Texts {
        Texts::new(Language::parse(tag).unwrap())
    }

    #[test]
    fn each_language_writes_days_numbers_and_money_in_its_own_way() {
        let day = jiff::civil::date(2026, 11, 3);
        let eur = Amount::parse("1268.5", Currency::parse("EUR").unwrap()).unwrap();
        for (tag, written, number, money) in [
            ("zh-CN", "2026-11-03", "1,234,567", "1,268.50 EUR"),
            ("en", "2026-11-03", "1,234,567", "1,268.50 EUR"),
            ("ja", "2026/11/03", "1,234,567", "1,268.50 EUR"),
            ("de", "03.11.2026", "1.234.567", "1.268,50 EUR"),
            ("fr", "03/11/2026", "1\u{A0}234\u{A0}567", "1\u{A0}268,50 EUR"),
            ("id", "03/11/2026", "1.234.567", "EUR 1.268,50"),
        ] {
            let texts = texts(tag);
            assert_eq!(texts.day(day), written, "{tag}");
            assert_eq!(texts.grouped(1_234_567), number, "{tag}");
            assert_eq!(texts.money(eur), money, "{tag}");
        }
        let yen = Amount::parse("1268", Currency::parse("JPY").unwrap()).unwrap();
        assert_eq!(texts("ja").money(yen), "1,268 JPY", "a currency without a smaller unit");
    }

    #[test]
    fn sizes_are_told_in_kilobytes_and_megabytes() {
        let texts = texts("zh-CN");
        for (bytes, text) in [(1, "1 KB"), (421_888, "412 KB"), (12_897_484, "12.3 MB"), (1_048_576, "1.0 MB")] {
            assert_eq!(texts.file_size(bytes), text);
        }
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000")] {
            assert_eq!(texts.grouped(number), text);
        }
    }
}
