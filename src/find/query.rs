//! From what was typed to the response codes that may be meant, with how sure that is, and the words beside them.
//!
//! It knows how codes are written, not which codes there are.

use super::context;
use super::normal::{has_capitals, normal};
use crate::domain::redact::has_card_number;

/// What was typed, understood as far as possible without knowing any code set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    Nothing,
    /// A card number and nothing beside it.
    CardNumber,
    Text(Text),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// All of it, if it has letters and could be one code as it stands, wallets' words such as `orderpaid` included.
    pub whole: Option<String>,
    /// The codes that may be meant, in reading order.
    pub mentions: Vec<Mention>,
    /// Longer words that are written like the codes of wallets and gateways, in reading order and in capitals.
    pub code_words: Vec<String>,
    /// What is left to search by: no numbers and no small talk.
    pub words: String,
    /// It says that a payment failed and nothing else: it would fit many rows by chance.
    pub vague: bool,
}

/// Something written like a response code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// In capitals, as codes are kept.
    pub typed: String,
    pub standing: Standing,
    /// A code even if no code set knows it. What is not firm may be a word, or the start of one.
    pub firm: bool,
}

/// How sure it is that a mention is meant as a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing else was typed.
    Alone,
    /// The words or marks around it say so.
    Led,
    /// A number somewhere in a sentence.
    Loose,
}

impl Query {
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let text = normal(typed);
        if !text.chars().any(char::is_alphanumeric) {
            return Self::Nothing;
        }
        if is_card_number(&text) {
            return Self::CardNumber;
        }
        let capitals = has_capitals(typed);
        let mut scan = Scan::new(&text, capitals);
        scan.run();
        Self::Text(scan.finish())
    }
}

/// Digits as many as a card has and nothing else, or a checked card number with no more than a label.
fn is_card_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let mut others = text.chars().filter(|c| c.is_alphanumeric() && !c.is_ascii_digit());
    if others.next().is_none() {
        // "57 13812345678" and "2026-11-21 14:51:30" have as many digits, but no card number begins or is joined like that.
        let marks = text.chars().any(|c| matches!(c, ':' | '*' | '+'));
        let first = text.trim_start_matches(|c: char| !c.is_ascii_digit()).chars().take_while(char::is_ascii_digit);
        return (13..=19).contains(&digits) && !marks && first.count() >= 4;
    }
    let label: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    matches!(label.as_str(), "卡号" | "银行卡号" | "信用卡号" | "card" | "cardno" | "cardnumber" | "pan")
        && has_card_number(text)
}

/// Two letters in a longer text than this do not stand alone, whatever is around them.
const MAX_ALONE: usize = 60;

/// One pass over the runs of letters and digits in a text.
struct Scan<'a> {
    text: &'a str,
    capitals: bool,
    found: Vec<Found>,
    /// The text without what turned out to be a number or a code.
    rest: String,
    /// Up to where the text has been copied to `rest` or left out.
    done: usize,
}

/// A mention while the rest of the text is not known yet.
#[expect(clippy::struct_excessive_bools, reason = "independent observations about one place in the text")]
struct Found {
    typed: String,
    /// The word or the brackets around it say that it is a code.
    announced: bool,
    /// The word before it can announce nothing but a code.
    firmly: bool,
    /// It opens the text, or the word after it takes it up.
    taken_up: bool,
    /// There is nothing to search for before and after it.
    alone: bool,
}

impl Found {
    fn has_digit(&self) -> bool {
        self.typed.bytes().any(|b| b.is_ascii_digit())
    }

    fn is_meant(&self) -> bool {
        self.announced || self.taken_up
    }

    fn is_number(&self) -> bool {
        self.typed.bytes().all(|b| b.is_ascii_digit())
    }
}

impl<'a> Scan<'a> {
    fn new(text: &'a str, capitals: bool) -> Self {
        Self { text, capitals, found: Vec::new(), rest: String::with_capacity(text.len()), done: 0 }
    }

    fn run(&mut self) {
        for (start, run) in runs(self.text) {
            match shape(run) {
                Shape::Word => {}
                Shape::Number => self.leave_out(start, run.len()),
                Shape::Code { skip, len, led } => {
                    if let Some(code) = run.get(skip..skip + len) {
                        self.judge(start + skip, code, led);
                    }
                }
            }
        }
        self.rest.push_str(self.text.get(self.done..).unwrap_or_default());
    }

    fn judge(&mut self, start: usize, code: &str, led: bool) {
        let before = self.text.get(..start).unwrap_or_default();
        let after = self.text.get(start + code.len()..).unwrap_or_default();
        let joined = self.found.last().is_some_and(|last| last.is_meant() && context::is_joined(before, &last.typed));
        let announced = led || joined || context::is_led(before) || context::is_bracketed(before, after);
        let taken_up = context::is_trailed(after) || context::is_leading(before, code, after);
        let alone = self.text.len() <= MAX_ALONE && context::is_filler(before) && context::is_filler(after);
        let found = Found {
            typed: code.to_ascii_uppercase(),
            announced,
            firmly: led || context::is_firmly_led(before),
            taken_up: taken_up && code.len() > 1,
            alone: alone && !code.bytes().any(|b| b.is_ascii_digit()),
        };
        if found.is_number() {
            let lone_group = code.len() > 2 && !announced && !taken_up && context::is_grouped(before, after);
            if lone_group || context::is_other_number(before, code, after) {
                return self.leave_out(start, code.len() + context::unit_after(after));
            }
        }
        if found.has_digit() {
            self.leave_out(start, code.len());
        }
        self.found.push(found);
    }

    fn leave_out(&mut self, start: usize, len: usize) {
        self.rest.push_str(self.text.get(self.done..start).unwrap_or_default());
        self.rest.push(' ');
        self.done = self.done.max(start + len);
    }

    fn finish(self) -> Text {
        let numbers = self.found.iter().filter(|f| f.has_digit()).count();
        let bare = context::is_filler(&self.rest);
        let mentions = self.found.into_iter().filter_map(|found| {
            let standing = match (found.has_digit(), bare) {
                (true, true) if numbers == 1 => Standing::Alone,
                (true, true) if found.typed.len() > 1 || found.is_meant() => Standing::Led,
                (false, _) if numbers == 0 && found.alone => Standing::Alone,
                _ if found.is_meant() => Standing::Led,
                // One digit, or two letters, in the middle of a sentence.
                (false, _) => return None,
                (true, _) if found.typed.len() == 1 => return None,
                (true, _) => Standing::Loose,
            };
            let firm = match standing {
                // Where codes are shorter, four digits are a time or a date and five a telephone number.
                Standing::Alone if found.typed.len() > 4 && found.is_number() => false,
                Standing::Alone => found.has_digit() || self.capitals,
                _ if found.typed.len() > 3 && found.is_number() => found.firmly,
                _ => found.has_digit() && (found.announced || (found.is_number() && found.typed.len() == 2)),
            };
            Some(Mention { typed: found.typed, standing, firm })
        });
        let mentions: Vec<Mention> = mentions.collect();
        let vague = mentions.is_empty() && context::says_nothing(&self.rest);
        let words = if vague { self.rest.trim().to_owned() } else { context::without_small_talk(&self.rest) };
        Text { whole: whole(self.text), mentions, code_words: code_words(self.text, self.capitals), words, vague }
    }
}

/// The shortest word that is looked for among codes wherever it stands; shorter ones are mentions.
pub const CODE_WORD: usize = 5;

/// `acq.system_error`, `USERPAYING`, `code: orderpaid` in a sentence.
fn code_words(text: &str, capitals: bool) -> Vec<String> {
    let belongs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let mut found = Vec::new();
    let mut from = 0;
    for word in text.split(|c: char| !belongs(c)) {
        let at = from;
        from +=
            word.len() + text.get(from + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let bare = word.trim_matches(['_', '.', '-']);
        let has_letter = bare.bytes().any(|b| b.is_ascii_alphabetic());
        if bare.len() < CODE_WORD || !has_letter {
            continue;
        }
        let marked = bare.contains(['_', '.']) || capitals || context::is_led(text.get(..at).unwrap_or_default());
        if marked {
            found.push(bare.to_ascii_uppercase());
        }
    }
    found
}

fn whole(text: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let fits = text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'));
    // Numbers alone are mentions or, as in ¥57, no codes.
    let has_letter = text.bytes().any(|b| b.is_ascii_alphabetic());
    (fits && has_letter).then(|| text.to_ascii_uppercase())
}

/// The runs of ASCII letters and digits with where they begin.
fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    let mut at = 0;
    std::iter::from_fn(move || {
        let skipped = rest.find(|c: char| c.is_ascii_alphanumeric())?;
        let from = rest.get(skipped..)?;
        let len = from.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(from.len());
        let start = at + skipped;
        at = start + len;
        rest = from.get(len..)?;
        Some((start, from.get(..len)?))
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Word,
    Number,
    Code { skip: usize, len: usize, led: bool },
}

/// What a run could be by itself: `57`, `a0`, `err57`, `rmb57`, `30s`, `limit`.
fn shape(run: &str) -> Shape {
    let all = Shape::Code { skip: 0, len: run.len(), led: false };
    let word_before = run.trim_end_matches(|c: char| c.is_ascii_digit());
    let word_after = run.trim_start_matches(|c: char| c.is_ascii_digit());
    let (tail, head) = (run.len() - word_before.len(), run.len() - word_after.len());
    let is_letters = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    if head == run.len() || is_all_lookalikes(run) {
        return all;
    }
    if tail > 0 && is_letters(word_before) {
        return match word_before {
            word if word.len() == 1 && (tail <= 3 || (word == "e" && tail == 4)) => all,
            word if context::is_code_word(word) => Shape::Code { skip: word.len(), len: tail, led: true },
            word if context::numbers_otherwise(word) => Shape::Number,
            _ => Shape::Word,
        };
    }
    if head > 0 && is_letters(word_after) {
        return match word_after {
            word if context::is_unit(word) => Shape::Number,
            word if word.len() == 1 && head <= 3 => all,
            word if context::is_code_word(word) => Shape::Code { skip: 0, len: head, led: true },
            _ if head > 1 => Shape::Code { skip: 0, len: head, led: false },
            _ => Shape::Word,
        };
    }
    if run.len() == 2 { all } else { Shape::Word }
}

/// `lO`, `1o5`: letters that look like digits, as many as a code has.
fn is_all_lookalikes(run: &str) -> bool {
    let has_digit = run.bytes().any(|b| b.is_ascii_digit());
    (matches!(run.len(), 2..=3) || (run.len() == 4 && has_digit))
        && run.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'o' | b'l' | b'i'))
}

#[cfg(test)]
mod tests;
