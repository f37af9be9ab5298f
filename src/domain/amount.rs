//! Amounts of money, exact: an integer of minor units and a currency.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A currency code of three letters (ISO 4217), not checked against the list of currencies in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// What a Chinese shop takes.
    pub const CNY: Self = Self(*b"CNY");

    /// Three ASCII letters in any case; `None` otherwise.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.trim().as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Digits behind the point (ISO 4217 "minor unit"), for the currencies that do not have two.
    #[must_use]
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" | b"UGX" | b"XAF" | b"XOF" | b"XPF" | b"PYG" | b"RWF"
            | b"KMF" | b"GNF" | b"DJF" | b"BIF" | b"VUV" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a currency code of three letters"))
    }
}

/// An amount of one currency, in minor units (cents, fen); never negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Amount {
    pub minor: i64,
    pub currency: Currency,
}

impl Amount {
    /// Larger than any till amount, small enough that sums cannot overflow.
    pub const MAX_MINOR: i64 = 1_000_000_000_000_000;

    /// Reads `268`, `268.5`, `268.00`, `1,268.00` and full-width digits; `None` if it is not an amount of this currency.
    #[must_use]
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        let text: String = text
            .trim()
            .trim_start_matches(['¥', '￥', '$', '€', '£'])
            .chars()
            .map(|c| match c {
                '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
                '．' | '。' => '.',
                '，' => ',',
                _ => c,
            })
            .filter(|c| *c != ' ')
            .collect();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let whole = without_grouping(whole)?;
        let decimals = currency.decimals();
        let digits_only = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !digits_only(&whole) || !digits_only(fraction) {
            return None;
        }
        if fraction.len() > decimals as usize && fraction.bytes().skip(decimals as usize).any(|b| b != b'0') {
            return None;
        }
        let mut minor: i64 = whole.parse().ok()?;
        for place in 0..decimals as usize {
            let digit = fraction.as_bytes().get(place).map_or(0, |b| i64::from(b - b'0'));
            minor = minor.checked_mul(10)?.checked_add(digit)?;
        }
        (minor <= Self::MAX_MINOR).then_some(Self { minor, currency })
    }

    /// The number alone, with the currency's decimals and no grouping: `268.00`.
    #[must_use]
    pub fn number(&self) -> String {
        let decimals = self.currency.decimals();
        let unit = 10_i64.pow(decimals);
        if decimals == 0 {
            return self.minor.to_string();
        }
        let width = decimals as usize;
        format!("{}.{:0width$}", self.minor / unit, self.minor % unit)
    }
}

/// Removes thousands separators; `None` where a comma stands in a place that no grouping has.
fn without_grouping(whole: &str) -> Option<String> {
    if !whole.contains(',') {
        return Some(whole.to_owned());
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let well_grouped = (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3);
    well_grouped.then(|| whole.replace(',', ""))
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number(), self.currency.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let jpy = Currency::parse("jpy").unwrap();
        for (text, currency, expected) in [
            ("268", Currency::CNY, Some(26_800)),
            ("268.5", Currency::CNY, Some(26_850)),
            ("¥1,268.00", Currency::CNY, Some(126_800)),
            ("２６８．００", Currency::CNY, Some(26_800)),
            ("268.005", Currency::CNY, None),
            ("12,34", Currency::CNY, None),
            ("-5", Currency::CNY, None),
            ("", Currency::CNY, None),
            (".5", Currency::CNY, None),
            ("500", jpy, Some(500)),
            ("500.5", jpy, None),
            ("99999999999999999999", Currency::CNY, None),
        ] {
            assert_eq!(Amount::parse(text, currency).map(|a| a.minor), expected, "{text}");
        }
    }

    #[test]
    fn an_amount_is_written_with_the_decimals_of_its_currency() {
        let amount = |text, code| Amount::parse(text, Currency::parse(code).unwrap()).unwrap().to_string();
        assert_eq!(amount("268", "CNY"), "268.00 CNY");
        assert_eq!(amount("500", "JPY"), "500 JPY");
        assert_eq!(amount("1.5", "KWD"), "1.500 KWD");
    }
}
