//! A text as groups of digits: which digits there are in any script, and which groups may belong to one number.

use std::ops::Range;

use super::MASK;

/// More of these between two groups, and they are not one number. A redacted number has at least nine masks before its
/// last four digits, so what is left of it never joins what stood before it.
const MOST_MASKS: usize = 8;
const MOST_MARKS: usize = 16;
/// Wide enough for the indentation of a number that goes on in the next line.
const MOST_BLANKS: usize = 60;

#[derive(Clone, Copy, Debug)]
pub(super) struct Digit {
    /// Index of its character.
    pub(super) place: usize,
    pub(super) value: u8,
}

/// Digits with nothing between them.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Indices into [`Scan::digits`].
    pub(super) digits: Range<usize>,
    /// Nothing but separators stands between it and the group before.
    pub(super) joined: bool,
}

pub(super) struct Scan<'a> {
    pub(super) chars: &'a [char],
    pub(super) digits: Vec<Digit>,
    pub(super) groups: Vec<Group>,
}

impl<'a> Scan<'a> {
    pub(super) fn of(chars: &'a [char]) -> Self {
        let mut scan = Self { chars, digits: Vec::new(), groups: Vec::new() };
        let mut before = Gap::broken();
        let mut script = Script::Decimal;
        let mut at = 0;
        while at < chars.len() {
            if let Some(len) = identifier_len(&chars[at..], at.checked_sub(1).map(|before| chars[before])) {
                before = Gap::broken();
                at += len;
                continue;
            }
            match digit(chars[at]) {
                Some((value, its_script)) => {
                    scan.push(Digit { place: at, value }, &before, script, its_script);
                    before = Gap::default();
                    script = its_script;
                }
                None => before.add(chars[at]),
            }
            at += 1;
        }
        scan
    }

    fn push(&mut self, digit: Digit, before: &Gap, script: Script, its_script: Script) {
        let index = self.digits.len();
        self.digits.push(digit);
        match self.groups.last_mut() {
            // A list's ① before a number is not the number's first digit.
            Some(group) if before.is_empty() && script == its_script => group.digits.end = index + 1,
            _ => {
                let joined = before.joins() && (script == Script::Han) == (its_script == Script::Han);
                self.groups.push(Group { digits: index..index + 1, joined });
            }
        }
    }

    pub(super) fn len(&self, group: usize) -> usize {
        self.groups[group].digits.len()
    }

    /// The place of the character that begins a group.
    pub(super) fn place(&self, group: usize) -> usize {
        self.digits[self.groups[group].digits.start].place
    }

    /// What stands between a joined group and the one before it.
    pub(super) fn gap(&self, group: usize) -> &'a [char] {
        let from = group.checked_sub(1).map_or(0, |before| self.digits[self.groups[before].digits.end - 1].place + 1);
        &self.chars[from..self.place(group)]
    }

    pub(super) fn is_joined(&self, group: usize) -> bool {
        self.groups.get(group).is_some_and(|group| group.joined)
    }

    /// Whether a Latin letter stands right before or after these digits.
    pub(super) fn touches_letters(&self, digits: &Range<usize>) -> bool {
        let is_letter = |place: usize| self.chars.get(place).is_some_and(char::is_ascii_alphabetic);
        let first = self.digits[digits.start].place;
        first.checked_sub(1).is_some_and(is_letter) || is_letter(self.digits[digits.end - 1].place + 1)
    }

    /// The digits of a range as one number, as far as 18 of them go.
    pub(super) fn number(&self, digits: Range<usize>) -> u64 {
        self.digits[digits].iter().take(18).fold(0, |number, digit| number * 10 + u64::from(digit.value))
    }
}

/// What has been seen since the last digit.
#[derive(Clone, Debug, Default)]
struct Gap {
    blanks: usize,
    marks: usize,
    masks: usize,
    broken: bool,
}

impl Gap {
    fn broken() -> Self {
        Self { broken: true, ..Self::default() }
    }

    fn add(&mut self, c: char) {
        if c == MASK {
            self.masks += 1;
        } else if is_blank(c) {
            self.blanks += 1;
        } else if is_mark(c) {
            self.marks += 1;
        } else {
            self.broken = true;
        }
    }

    fn is_empty(&self) -> bool {
        !self.broken && self.blanks + self.marks + self.masks == 0
    }

    fn joins(&self) -> bool {
        !self.broken && self.blanks <= MOST_BLANKS && self.marks <= MOST_MARKS && self.masks <= MOST_MASKS
    }
}

/// White space, and what takes no space at all.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{20E3}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Any sign that is no letter, and the letters that are used as dashes and dots. A currency's sign begins another number.
fn is_mark(c: char) -> bool {
    (!c.is_alphanumeric() || matches!(c, 'ー' | 'ｰ' | 'ㅡ' | 'ㆍ'))
        && !matches!(c, '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}' | '﷼' | '﹩' | '＄' | '￠' | '￡' | '￥' | '￦')
}

/// Digits of different scripts do not run on within one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    /// Unicode's decimal digits. Full-width and half-width mix where an input method was switched.
    Decimal,
    /// Often a list's numbers.
    Ornate(Style),
    /// Spelt out. They are words too, so they form a number only with their like.
    Han,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Raised,
    Lowered,
    Circled,
    Bracketed,
    /// With a full stop or a comma.
    Stopped,
}

/// The zeros of Unicode's decimal digits (general category Nd, Unicode 16); nine digits follow each.
const ZEROS: [u32; 76] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
    0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
    0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066,
    0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0,
    0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0,
    0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// Rows of ornate digits: their style, the first, its value, and how many there are.
const ORNATE: [(Style, u32, u8, u32); 17] = [
    (Style::Raised, 0xB2, 2, 2),
    (Style::Raised, 0xB9, 1, 1),
    (Style::Raised, 0x2070, 0, 1),
    (Style::Raised, 0x2074, 4, 6),
    (Style::Lowered, 0x2080, 0, 10),
    (Style::Circled, 0x2460, 1, 9),
    (Style::Bracketed, 0x2474, 1, 9),
    (Style::Stopped, 0x2488, 1, 9),
    (Style::Circled, 0x24EA, 0, 1),
    (Style::Circled, 0x24F5, 1, 9),
    (Style::Circled, 0x24FF, 0, 1),
    (Style::Circled, 0x2776, 1, 9),
    (Style::Circled, 0x2780, 1, 9),
    (Style::Circled, 0x278A, 1, 9),
    (Style::Stopped, 0x1F100, 0, 1),
    (Style::Stopped, 0x1F101, 0, 10),
    (Style::Circled, 0x1F10B, 0, 1),
];

const HAN: [char; 11] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '〇'];

fn digit(c: char) -> Option<(u8, Script)> {
    if c.is_ascii() {
        return u8::try_from(c.to_digit(10)?).ok().map(|value| (value, Script::Decimal));
    }
    let code = u32::from(c);
    // Nearly all of a Chinese text, and none of the tables.
    if matches!(c, '\u{3008}'..='\u{9FFF}') {
        return han(c);
    }
    let zero = ZEROS.partition_point(|zero| *zero <= code).checked_sub(1).map(|row| ZEROS[row]);
    if let Some(value) = zero.map(|zero| code - zero).filter(|value| *value < 10) {
        return u8::try_from(value).ok().map(|value| (value, Script::Decimal));
    }
    let row = ORNATE.iter().find(|(_, first, _, count)| (*first..first + count).contains(&code));
    if let Some((style, first, value, _)) = row {
        return u8::try_from(code - first).ok().map(|more| (value + more, Script::Ornate(*style)));
    }
    han(c)
}

fn han(c: char) -> Option<(u8, Script)> {
    let value = HAN.iter().position(|digit| *digit == c)?;
    u8::try_from(value % 10).ok().map(|value| (value, Script::Han))
}

/// Whether a text has as many digits as any number that is looked for. Most have not, and need no closer look.
pub(super) fn has_digits(text: &str, count: usize) -> bool {
    text.len() >= count && text.chars().filter(|c| digit(*c).is_some()).take(count).count() == count
}

/// The value of a decimal digit of any script.
pub(super) fn decimal(c: char) -> Option<u8> {
    digit(c).filter(|(_, script)| *script == Script::Decimal).map(|(value, _)| value)
}

/// A UUID, as 8-4-4-4-12 hexadecimal digits.
const UUID: [usize; 5] = [8, 4, 4, 4, 12];
/// Hexadecimal digits of a UUID without dashes and of the usual digests.
const DIGESTS: [usize; 4] = [32, 40, 64, 128];

/// How many characters at the start of `chars` are a UUID or a digest. One that could be read as a decimal number is none.
fn identifier_len(chars: &[char], before: Option<char>) -> Option<usize> {
    if !chars[0].is_ascii_hexdigit() || before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let len = uuid_len(chars).or_else(|| digest_len(chars))?;
    let ends = !chars.get(len).is_some_and(|c| c.is_alphanumeric());
    (ends && chars[..len].iter().any(char::is_ascii_alphabetic)).then_some(len)
}

fn uuid_len(chars: &[char]) -> Option<usize> {
    let mut at = 0;
    for (part, len) in UUID.into_iter().enumerate() {
        if part > 0 {
            chars.get(at).filter(|c| **c == '-')?;
            at += 1;
        }
        chars.get(at..at + len).filter(|part| part.iter().all(char::is_ascii_hexdigit))?;
        at += len;
    }
    Some(at)
}

fn digest_len(chars: &[char]) -> Option<usize> {
    let longest = DIGESTS[DIGESTS.len() - 1];
    let len = chars.iter().take(longest + 1).take_while(|c| c.is_ascii_hexdigit()).count();
    DIGESTS.contains(&len).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(usize, bool)> {
        let chars: Vec<char> = text.chars().collect();
        let scan = Scan::of(&chars);
        (0..scan.groups.len()).map(|group| (scan.len(group), scan.is_joined(group))).collect()
    }

    #[test]
    fn every_script_counts_from_zero_to_nine() {
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            let values: Vec<_> = (zero..zero + 10).filter_map(|c| digit(char::from_u32(c)?)).collect();
            let expected: Vec<_> = (0..10).map(|value| (value, Script::Decimal)).collect();
            assert_eq!(values, expected, "{zero:#x}");
        }
        for text in ["⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉", "⓪①②③④⑤⑥⑦⑧⑨", "〇一二三四五六七八九"]
        {
            let values: Vec<u8> = text.chars().filter_map(digit).map(|(value, _)| value).collect();
            assert_eq!(values, (0..10).collect::<Vec<u8>>(), "{text}");
        }
        assert!("aA千万/:@Ⅷ½".chars().all(|c| digit(c).is_none()));
    }

    #[test]
    fn groups_are_joined_by_signs_and_broken_by_letters_and_currencies() {
        assert_eq!(shape("12 - 34、５6\u{200B}7"), [(2, false), (2, true), (2, true), (1, true)]);
        assert_eq!(shape("12号34x56¥78￥90"), [(2, false); 5]);
        assert_eq!(shape("①4111②"), [(1, false), (4, true), (1, true)]);
        assert_eq!(shape("①₄₁₁₁"), [(1, false), (4, true)]);
        assert_eq!(shape("一4111"), [(1, false), (4, false)]);
        assert_eq!(shape("1••••••••2•••••••••3"), [(1, false), (1, true), (1, false)]);
    }

    #[test]
    fn identifiers_hold_no_digits() {
        assert_eq!(shape("019aa5c0-1111-7111-8111-411111111111"), []);
        assert_eq!(shape("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.jpg"), []);
        assert_eq!(shape("01911111-1111-7111-8111-411111111111").len(), 5, "decimal digits alone may be anything");
        assert_eq!(shape("x019aa5c0-1111-7111-8111-411111111111").len(), 7, "only as a word of its own");
    }
}
