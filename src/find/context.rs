//! What stands around a number on a screen, a slip or in a question, and what that makes of it: a response code,
//! or an amount, a time, a count, a phone or reference number.

use super::grammar::{
    FAILURES, FILLERS, FILLERS_LATIN, FIRM_LEADS, GENERIC, GLUED_UNITS, JOINTS, LEADS, LEADS_LATIN, MONEY, MONEY_LATIN,
    NUMBERED_LATIN, OTHER_CODES_LATIN, OTHERS, OTHERS_LATIN, SMALL_TALK, TRAILS, TRAILS_LATIN, UNITS, UNITS_LATIN,
    Unit, Words,
};

/// Whether the digits between `before` and `after` are no code but an amount, a time, a count or another number.
pub fn is_other_number(before: &str, digits: &str, after: &str) -> bool {
    is_part_of_number(before, digits, after)
        || is_measured(after)
        || is_named_otherwise(before)
        || digits.len() > 5
        || (digits.len() >= 4 && !is_taken_for_code(before, after) && has_words(before, after))
}

/// Whether the text around says that a longer number is a code: `交易失败1016`, `[1016]`, `1016-卡片异常`, `1016是什么意思`.
fn is_taken_for_code(before: &str, after: &str) -> bool {
    is_led(before) || is_bracketed(before, after) || is_trailed(after) || after.starts_with(['-', '、'])
}

fn has_words(before: &str, after: &str) -> bool {
    before.chars().chain(after.chars()).any(char::is_alphanumeric)
}

/// `61.00`, `1,268.00`, `14:51`, `2026-11-21`, `6222****1234`, `T+1`
fn is_part_of_number(before: &str, digits: &str, after: &str) -> bool {
    let is_joint = |c: char| matches!(c, '.' | ':' | '/' | '-' | '~' | '–' | '—');
    let is_mark = |c: char| matches!(c, '*' | '•' | '+' | '×');
    let (mut behind, mut ahead) = (before.chars().rev(), after.chars());
    let (last, last_but_one) = (behind.next(), behind.next());
    let (next, next_but_one) = (ahead.next(), ahead.next());
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    last.is_some_and(|c| matches!(c, '*' | '•' | '+'))
        || next.is_some_and(is_mark)
        || (last.is_some_and(is_joint) && is_digit(last_but_one))
        || (next.is_some_and(is_joint) && is_digit(next_but_one))
        || (last == Some(',') && is_digit(last_but_one) && digits.len() == 3)
        || (next == Some(',') && after.chars().skip(1).take_while(char::is_ascii_digit).count() == 3)
}

fn is_measured(after: &str) -> bool {
    unit_after(after) > 0
}

/// How many bytes of `after` are the unit of the number before it.
pub fn unit_after(after: &str) -> usize {
    let near = after.strip_prefix(' ').unwrap_or(after);
    let blank = after.len() - near.len();
    let latin = leading_word(near);
    // "拒绝 51 RMB 268.00": the currency belongs to the amount after it.
    let is_next_amount =
        near.get(latin.len()..).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    if is_unit(latin) && !(MONEY_LATIN.contains(&latin) && is_next_amount) {
        return blank + latin.len();
    }
    let fits =
        |unit: &&Unit| near.strip_prefix(unit.word).is_some_and(|rest| !rest.starts_with(|c| unit.unless.contains(c)));
    let glued = (blank == 0).then(|| GLUED_UNITS.iter()).into_iter().flatten();
    UNITS.iter().chain(glued).find(fits).map_or(0, |unit| blank + unit.word.len())
}

fn is_named_otherwise(before: &str) -> bool {
    let full = before.len();
    let before = without_connectors(before);
    let latin = trailing_word(before);
    // `no.` and its like are three bytes at least; fewer are a blank and a mark.
    let numbered_latin = full > before.len() + 3 && NUMBERED_LATIN.contains(&latin);
    if numbered_latin || MONEY_LATIN.contains(&latin) || OTHERS_LATIN.contains(&latin) {
        return true;
    }
    if latin == "code" {
        let earlier = before.strip_suffix(latin).unwrap_or_default().trim_end();
        return OTHER_CODES_LATIN.contains(&trailing_word(earlier));
    }
    let numbered = before.trim_end_matches(['号', '码']);
    let ends = |words: &Words| words.iter().any(|word| before.ends_with(word) || numbered.ends_with(word));
    ends(&MONEY) || ends(&OTHERS)
}

/// Whether the text before a number announces a code: `错误码:`, `交易失败 `, `rc=`.
pub fn is_led(before: &str) -> bool {
    let before = without_connectors(before);
    LEADS_LATIN.contains(&trailing_word(before)) || LEADS.iter().any(|word| before.ends_with(word))
}

/// Whether another code and a word like "and" stand right before a number: `57和55`.
pub fn is_joined(before: &str, code: &str) -> bool {
    let before = before.trim_end();
    JOINTS.iter().any(|word| {
        let rest = before.strip_suffix(word).map(str::trim_end).unwrap_or_default();
        rest.len() >= code.len()
            && rest.get(rest.len() - code.len()..).is_some_and(|end| end.eq_ignore_ascii_case(code))
    })
}

/// Whether the text before a number calls it a code, and nothing else can be meant: `错误码:`.
pub fn is_firmly_led(before: &str) -> bool {
    let before = without_connectors(before);
    FIRM_LEADS.iter().any(|word| before.ends_with(word))
}

/// Whether the text after a number takes it up as a code: `61码`, `57是什么意思`.
pub fn is_trailed(after: &str) -> bool {
    let near = after.trim_start();
    TRAILS_LATIN.contains(&leading_word(near)) || TRAILS.iter().any(|word| near.starts_with(word))
}

/// `[57]`, `（57）`, `“57”`
pub fn is_bracketed(before: &str, after: &str) -> bool {
    before.ends_with(['(', '[', '<', '{', '【', '「', '《', '"', '“', '‘', '\''])
        && after.starts_with([')', ']', '>', '}', '】', '」', '》', '"', '”', '’', '\''])
}

/// Whether a code opens the text and words follow: `57-卡片异常`, `05 do not honor`. Letters alone need Chinese after
/// them: `DA 文件解压缩错`, but not "is it".
pub fn is_leading(before: &str, code: &str, after: &str) -> bool {
    let has_digit = code.bytes().any(|b| b.is_ascii_digit());
    let next = after.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
    !has_words(before, "") && next.is_some_and(|c| !c.is_ascii_digit() && (has_digit || !c.is_ascii()))
}

/// Whether other digits stand beside, as in a phone or card number written in groups.
pub fn is_grouped(before: &str, after: &str) -> bool {
    before.trim_end_matches([' ', '-']).ends_with(|c: char| c.is_ascii_digit())
        || after.trim_start_matches([' ', '-']).starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word joined to digits announces a code: `err57`, `57error`.
pub fn is_code_word(word: &str) -> bool {
    word.len() > 1 && LEADS_LATIN.contains(&word)
}

/// Whether a word joined to the digits after it makes them another number: `rmb57`, `tid57`.
pub fn numbers_otherwise(word: &str) -> bool {
    MONEY_LATIN.contains(&word) || (word.len() > 1 && OTHERS_LATIN.contains(&word))
}

/// Whether a word joined to the digits before it is their unit: `57rmb`, `30s`.
pub fn is_unit(word: &str) -> bool {
    MONEY_LATIN.contains(&word) || UNITS_LATIN.contains(&word)
}

/// Whether `text` says that a payment failed and nothing else. It would fit many texts by chance.
pub fn says_nothing(text: &str) -> bool {
    let text = text.trim_end();
    let is_failure = is_led(text) || FAILURES.iter().any(|word| text.ends_with(word));
    is_failure && consists_of(text, &[&SMALL_TALK, &LEADS, &GENERIC])
}

/// `text` without the words that ask but say nothing.
pub fn without_small_talk(text: &str) -> String {
    let text = text.to_owned();
    if text.is_ascii() { text } else { SMALL_TALK.iter().fold(text, |text, word| text.replace(word, " ")) }
}

/// Whether `text`, from which the code has been taken, holds nothing more to search for.
pub fn is_filler(text: &str) -> bool {
    consists_of(text, &[&SMALL_TALK, &LEADS, &TRAILS, &FILLERS])
}

fn consists_of(text: &str, lists: &[&Words]) -> bool {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let latin = leading_word(rest);
        let known = lists.iter().flat_map(|list| list.iter()).filter(|word| rest.starts_with(**word));
        let len = if let Some(longest) = known.map(|word| word.len()).max() {
            longest
        } else if [&FILLERS_LATIN, &LEADS_LATIN, &TRAILS_LATIN].iter().any(|list| list.contains(&latin)) {
            latin.len()
        } else if first.is_alphanumeric() {
            return false;
        } else {
            first.len_utf8()
        };
        rest = rest.get(len..).unwrap_or_default();
    }
    true
}

/// `before` up to the word that a number belongs to: without blanks, colons, brackets, 是, `no.` and their like.
fn without_connectors(before: &str) -> &str {
    let mut rest = before;
    loop {
        let trimmed = rest
            .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '¥' | '$' | '€' | '£'))
            .trim_end_matches(['是', '为']);
        let word = trailing_word(trimmed);
        let trimmed = if matches!(word, "is" | "was" | "no" | "nr" | "number" | "num" | "id") {
            trimmed.strip_suffix(word).unwrap_or(trimmed)
        } else {
            trimmed
        };
        if trimmed.len() == rest.len() {
            return rest;
        }
        rest = trimmed;
    }
}

fn trailing_word(text: &str) -> &str {
    let start = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
    text.get(start..).unwrap_or_default()
}

fn leading_word(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    text.get(..text.len() - rest.len()).unwrap_or_default()
}
