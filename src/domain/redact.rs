//! Keeping card numbers out of everything that is stored.
//!
//! A card number is 13 to 19 digits that pass the Luhn check, in any width and with blanks, dashes, dots, slashes or
//! line breaks between them. Its last four digits may stay (PCI DSS allows them); the rest becomes `•`.
//! Merchant numbers (15 digits), reference numbers (12), dates and phone numbers survive unless they happen to be a
//! well-formed card number of a known network.

use std::ops::Range;

/// What stands in for a hidden digit.
const MASK: char = '•';

/// A text without card numbers, and how many were taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted {
    pub text: String,
    pub hidden: usize,
}

/// Hides every card number in `text`; everything else stays as it was, to the character.
#[must_use]
pub fn redact(text: &str) -> Redacted {
    let chars: Vec<char> = text.chars().collect();
    let mut out = chars.clone();
    let mut hidden = 0;
    for run in digit_runs(&chars) {
        let mut start = 0;
        while let Some(found) = first_card(&run, start) {
            let keep_from = found.end - 4;
            for &(place, _) in &run[found.start..keep_from] {
                out[place] = MASK;
            }
            hidden += 1;
            start = found.end;
        }
    }
    Redacted { text: out.into_iter().collect(), hidden }
}

/// Whether `text` holds a card number.
#[must_use]
pub fn has_card_number(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    digit_runs(&chars).iter().any(|run| first_card(run, 0).is_some())
}

/// Runs of digits with nothing but separators between them, as `(place in the text, digit)`.
fn digit_runs(chars: &[char]) -> Vec<Vec<(usize, u8)>> {
    let mut runs = Vec::new();
    let mut run: Vec<(usize, u8)> = Vec::new();
    let mut gap = 0;
    for (place, c) in chars.iter().enumerate() {
        if let Some(digit) = digit(*c) {
            run.push((place, digit));
            gap = 0;
        } else if gap < 3 && is_separator(*c) {
            gap += 1;
        } else {
            if run.len() >= 13 {
                runs.push(std::mem::take(&mut run));
            }
            run.clear();
            gap = 0;
        }
    }
    if run.len() >= 13 {
        runs.push(run);
    }
    runs
}

fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' => u8::try_from(c as u32 - '0' as u32).ok(),
        '０'..='９' => u8::try_from(c as u32 - '０' as u32).ok(),
        _ => None,
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | '/' | '_' | '·' | '\u{2010}'..='\u{2015}' | '－' | '．' | '，' | ',' | '\u{200B}' | '\u{FEFF}'
        )
}

/// The first card number in a run at or after `from`, the longest one where several begin together.
fn first_card(run: &[(usize, u8)], from: usize) -> Option<Range<usize>> {
    (from..run.len()).find_map(|start| {
        (13..=19).rev().map(|len| start..start + len).filter(|range| range.end <= run.len()).find(|range| {
            let digits: Vec<u8> = run[range.clone()].iter().map(|(_, d)| *d).collect();
            begins_like_a_card(&digits) && passes_luhn(&digits)
        })
    })
}

/// First digits the networks use (ISO/IEC 7812): 2 to 6, and 9 for domestic cards; spares most dates and order numbers.
fn begins_like_a_card(digits: &[u8]) -> bool {
    matches!(digits.first(), Some(2..=6 | 9))
}

fn passes_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, d)| {
            let d = u32::from(*d);
            if i % 2 == 0 { d } else { (d * 2) / 10 + (d * 2) % 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_numbers_are_hidden_in_every_shape() {
        for text in [
            "4111111111111111",
            "卡号4111 1111 1111 1111已核对",
            "4111-1111-1111-1111",
            "４１１１１１１１１１１１１１１１",
            "4111\n1111\n1111\n1111",
            "378282246310005",
            "6212261001015500067 刷了两次",
        ] {
            let out = redact(text);
            assert_eq!(out.hidden, 1, "{text} became {}", out.text);
            assert!(!has_card_number(&out.text));
        }
        assert_eq!(redact("4111 1111 1111 1111").text, "•••• •••• •••• 1111");
    }

    #[test]
    fn till_numbers_survive() {
        for text in [
            "参考号 123456789012",
            "2026-11-21 14:32 金额 268.00",
            "电话 13812345678",
            "凭证号 000123 批次 000045",
            "商户号 898310148160568",
        ] {
            assert_eq!(redact(text).text, text);
        }
    }
}
