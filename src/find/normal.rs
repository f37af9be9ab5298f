//! One normal form for everything that is typed and for everything it is held against.
//!
//! Full width becomes half width, capitals become small letters, traditional characters become simplified ones, and
//! blanks of every kind become single spaces.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};

/// Nobody types more than this; a pasted megabyte is cut here before any work is done on it.
pub const MAX_CHARS: usize = 200;

/// How far into a paste the first visible character is looked for.
const MAX_LEADING: usize = 2_000;

/// The normal form of `text`, at most [`MAX_CHARS`] characters long.
#[must_use]
pub fn normal(text: &str) -> String {
    // Nearly everything is in the composed form already, and looking is five times as fast as composing.
    if is_nfkc_quick(typed(text)) == IsNormalized::Yes {
        plain(text, typed(text))
    } else {
        plain(text, typed(text).nfkc())
    }
}

fn plain(text: &str, composed: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(text.len().min(4 * MAX_CHARS));
    let mut kept = 0;
    let mut blank_due = false;
    for c in composed.flat_map(char::to_lowercase) {
        if c.is_whitespace() || c.is_control() {
            blank_due = kept > 0;
        } else if !is_invisible(c) {
            if kept + usize::from(blank_due) >= MAX_CHARS {
                break;
            }
            if blank_due {
                out.push(' ');
                kept += 1;
                blank_due = false;
            }
            out.push(c);
            kept += 1;
        }
    }
    if out.is_ascii() { out } else { fast2s::convert(&out) }
}

/// Whether capitals were typed. The normal form has lost them, and they tell `ZX` on a screen from the start of a word.
#[must_use]
pub fn has_capitals(text: &str) -> bool {
    typed(text).any(|c| c.is_ascii_uppercase() || ('Ａ'..='Ｚ').contains(&c))
}

fn typed(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().take(MAX_LEADING).skip_while(|c| c.is_whitespace()).take(MAX_CHARS)
}

/// Marks that come along with text copied from chats and pages and that nobody can see.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_width_script_and_case_becomes_one() {
        for (typed, expected) in [
            ("５７", "57"),
            ("  Error　57 \n", "error 57"),
            ("餘額不足", "余额不足"),
            ("密碼錯誤", "密码错误"),
            ("請聯繫發卡行", "请联系发卡行"),
            ("卡\u{200B}片", "卡片"),
            ("代码：５７", "代码:57"),
            ("", ""),
            (" \t\r\n", ""),
        ] {
            assert_eq!(normal(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_long_paste_is_cut() {
        assert_eq!(normal(&"错".repeat(1_000_000)).chars().count(), MAX_CHARS);
        assert!(normal(&"\u{FDFA}".repeat(1_000)).chars().count() <= MAX_CHARS);
    }

    #[test]
    fn capitals_are_noticed_in_both_widths() {
        assert!(has_capitals("zX"));
        assert!(has_capitals("ＺＸ"));
        assert!(!has_capitals("yebz 余额"));
    }
}
