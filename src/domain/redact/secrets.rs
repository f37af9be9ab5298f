//! Words for a security code or a PIN with digits beside them. PCI DSS 3.3.1 forbids keeping either after the
//! authorisation, and a declined one ends it too.
//!
//! They are too short to be told from other numbers, so they are not hidden: whoever wrote them is warned. A till's notes
//! are full of these words without the secret (`55 密码错误请重试`, `CVV2 不符 N7`), so only digits of the right count that
//! follow the word directly, or are said to be it, count. An expiry date is no such secret, and useless without the number.

use super::labels::plain;
use super::scan::{decimal, is_blank};

/// What a text seems to give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secret {
    /// CVV2, CVC2, CVN2, CID: three digits, or four on American Express.
    SecurityCode,
    /// Four digits or more; a payment password counts too.
    Pin,
}

/// The secrets in `text`, in reading order.
#[must_use]
pub fn secrets(text: &str) -> Vec<Secret> {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match word_at(&chars, at) {
            Some((end, secret)) => {
                if follows(&chars, end, secret) || precedes(&chars, at, end, secret) {
                    found.push(secret);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The longer of two that begin alike comes first.
const SECURITY_CODE: [&str; 19] = [
    "cvv2",
    "cvv",
    "cvc2",
    "cvc",
    "cvn2",
    "cvn",
    "csc",
    "cid",
    "security code",
    "安全码",
    "安全碼",
    "安全代码",
    "卡验证码",
    "背面三位",
    "背面3位",
    "后三位",
    "后3位",
    "末三位",
    "末3位",
];

const PIN: [&str; 9] = ["pin", "password", "passcode", "密码", "密碼", "口令", "パスワード", "暗証番号", "비밀번호"];

/// Small words between the word and its digits.
const BETWEEN: [&str; 9] = ["是", "为", "号", "码", "is", "was", "code", "number", "no"];

/// Signs between them.
fn is_sign(c: char) -> bool {
    is_blank(c) || matches!(c, ':' | '=' | '#' | '(' | '"' | '“' | '\'' | '「' | '【' | '[' | '-' | '.' | '—')
}

fn starts_with(chars: &[char], at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for c in word.chars() {
        if chars.get(end) != Some(&c) {
            return None;
        }
        end += 1;
    }
    let inside = |place: Option<usize>| place.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_alphabetic);
    let is_latin = word.is_ascii();
    (!is_latin || !(inside(at.checked_sub(1)) || inside(Some(end)))).then_some(end)
}

fn word_at(chars: &[char], at: usize) -> Option<(usize, Secret)> {
    let find = |words: &[&str]| words.iter().find_map(|word| starts_with(chars, at, word));
    if let Some(end) = find(&SECURITY_CODE) {
        // The last three digits of a card, a phone or an order are none.
        let of_a_number = matches!(chars[at], '后' | '末') && ends_with_number_word(&chars[..at]);
        return (!of_a_number).then_some((end, Secret::SecurityCode));
    }
    find(&PIN).map(|end| (end, Secret::Pin))
}

fn ends_with_number_word(chars: &[char]) -> bool {
    let chars = chars.strip_suffix(&['的']).unwrap_or(chars);
    chars.ends_with(&['号']) || chars.ends_with(&['手', '机']) || chars.ends_with(&['电', '话'])
}

impl Secret {
    fn is_len(self, len: usize) -> bool {
        match self {
            Self::SecurityCode => (3..=4).contains(&len),
            // ISO 9564 allows 12; from 9 on it is a phone, a reference or a terminal's number.
            Self::Pin => (4..=8).contains(&len),
        }
    }
}

/// `CVV: 123`, `密码是 123456`, `PIN 1 2 3 4`.
fn follows(chars: &[char], end: usize, secret: Secret) -> bool {
    let mut at = end;
    loop {
        at += chars[at..].iter().take_while(|c| is_sign(**c)).count();
        match BETWEEN.iter().find_map(|word| starts_with(chars, at, word)) {
            Some(next) => at = next,
            None => break,
        }
    }
    let (len, next) = digits(chars, at);
    let is_unit = |c: &char| matches!(c, '元' | '块' | '次' | '笔' | '年' | '%');
    let goes_on = matches!(chars.get(next), Some('.' | ',' | '-' | '/' | ':'))
        && chars.get(next + 1).is_some_and(|c| decimal(*c).is_some());
    let unit = chars[next..].iter().find(|c| !is_blank(**c)).is_some_and(is_unit);
    secret.is_len(len) && !goes_on && !unit
}

/// How many digits begin at `at`, with at most a blank or a dash between single ones, and where they end.
fn digits(chars: &[char], at: usize) -> (usize, usize) {
    let is_digit = |at: usize| chars.get(at).is_some_and(|c| decimal(*c).is_some());
    if !is_digit(at) {
        return (0, at);
    }
    let together = chars[at..].iter().take_while(|c| decimal(**c).is_some()).count();
    if together > 1 {
        return (together, at + together);
    }
    let (mut len, mut next) = (1, at + 1);
    while chars.get(next).is_some_and(|c| matches!(c, ' ' | '-' | '\u{3000}')) && is_digit(next + 1) {
        len += 1;
        next += 2;
        if is_digit(next) {
            // Groups of several digits are not spelt out one by one.
            return (1, at + 1);
        }
    }
    (len, next)
}

/// `123 是安全码`, `1234 is the PIN`; not `122 是安全码错误`.
fn precedes(chars: &[char], at: usize, end: usize, secret: Secret) -> bool {
    const WRONG: [&str; 8] = ["错", "有误", "不", "error", "wrong", "fail", "declin", "mismatch"];
    let rest: String = chars[end..].iter().filter(|c| !is_sign(**c)).take(8).collect();
    if WRONG.iter().any(|word| rest.starts_with(word)) {
        return false;
    }
    let text: String = chars[at.saturating_sub(24)..at].iter().collect();
    let Some(before) = ["是", "为", "is the", "is", "was the", "was"]
        .iter()
        .find_map(|word| text.trim_end().strip_suffix(word).map(str::trim_end))
    else {
        return false;
    };
    let len = before.chars().rev().take_while(|c| decimal(*c).is_some()).count();
    let sign = before.chars().rev().nth(len);
    secret.is_len(len) && !sign.is_some_and(|c| matches!(c, '.' | ',' | '-' | '/' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_security_code_or_pin_beside_its_word_is_noticed() {
        for (text, secret) in [
            ("CVV 123", Secret::SecurityCode),
            ("cvc2:123", Secret::SecurityCode),
            ("ＣＶＮ２：１２３", Secret::SecurityCode),
            ("顾客报的安全码是 1234", Secret::SecurityCode),
            ("卡背后三位 123", Secret::SecurityCode),
            ("security code is 123.", Secret::SecurityCode),
            ("123 是安全码", Secret::SecurityCode),
            ("CVV2 1 2 3", Secret::SecurityCode),
            ("密码123456", Secret::Pin),
            ("支付密码：123456，下次再试", Secret::Pin),
            ("PIN 1234", Secret::Pin),
            ("his PIN code was 1-2-3-4", Secret::Pin),
            ("1234 is the PIN", Secret::Pin),
        ] {
            assert_eq!(secrets(text), [secret], "{text}");
        }
        assert_eq!(secrets("CVV 123, PIN 1234"), [Secret::SecurityCode, Secret::Pin]);
    }

    #[test]
    fn the_words_alone_do_not_warn() {
        for text in [
            "55 密码错误请重试",
            "密码错误 55",
            "PIN 55 code",
            "PIN error 55",
            "密码输错3次",
            "密码输入超限 75，请联系发卡行 95588",
            "CVV2 不符 N7",
            "CVC declined 24, trace 000123",
            "Amex 122 安全码不符",
            "122 是安全码错误",
            "卡号后三位 123",
            "手机后三位123",
            "密码 2026-11-21 14:32 又输错",
            "密码 268.00",
            "shipping 1234",
            "pinpad 1234",
            "密码键盘 12345678",
            "PIN 13812345678",
            "有效期 12/28",
            "",
        ] {
            assert_eq!(secrets(text), [], "{text}");
        }
    }
}
