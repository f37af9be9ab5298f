//! Codes and words brought into one order.

use super::codes::{Codes, Fit, Row, RowId};
use super::index::Index;
use super::query::{CODE_WORD, Mention, Standing, Text};
use super::words::{self, STRONG, WEAK};
use super::{Found, Hit, How, Reading, Scope};
use crate::domain::code::Code;

/// No row found by words alone scores more than this; no code in a sentence that is meant as one scores less.
const WORDS_AT_MOST: f32 = 0.8;
/// What a number in a sentence is worth that nothing marks as a code: less than words that fit well.
const LOOSE: f32 = 0.5;
/// From here on words and a loose number confirm each other.
const CONFIRMED: f32 = 0.35;
/// What the terminal's own set has ahead among words that fit nearly as well.
const AHEAD: f32 = 0.15;
/// Sets that only come beside others stay behind all other sets, unless those are this much worse.
const FAR_WORSE: f32 = 0.75;
/// Hits below this part of the best one are left out.
const WORTH_SHOWING: f32 = 0.45;

#[derive(Clone, Copy, Debug)]
struct Candidate {
    row: RowId,
    score: f32,
    how: How,
}

/// `index` is called only if the query is more than a code.
pub fn rank<'a>(codes: &'a Codes, index: impl Fn() -> &'a Index, text: &Text, scope: Scope<'a>, limit: usize) -> Found {
    let ranking = Ranking { codes, index, scope };
    let (candidates, read_as) = ranking.candidates(text);
    Found { answers: ranking.hits(candidates, limit), read_as }
}

struct Ranking<'a, I> {
    codes: &'a Codes,
    index: I,
    scope: Scope<'a>,
}

impl<'a, I: Fn() -> &'a Index> Ranking<'a, I> {
    fn candidates(&self, text: &Text) -> (Vec<Candidate>, Reading) {
        let alone = text.mentions.iter().find(|m| m.standing == Standing::Alone);
        if let Some(found) = self.whole(text, alone) {
            return found;
        }
        let mut read_as = None;
        let mut sure = Vec::new();
        let mut loose = Vec::new();
        for word in text.code_words.iter().filter(|word| self.is_known(word)) {
            let mention = Mention { typed: word.clone(), standing: Standing::Led, firm: true };
            let rows = self.coded(&mention);
            read_as = read_as.or_else(|| self.reading(&rows, &mention));
            sure.push(rows);
        }
        for mention in &text.mentions {
            let rows = self.coded(mention);
            if mention.standing == Standing::Loose {
                loose.extend(rows);
            } else {
                if read_as.is_none() && (mention.firm || !rows.is_empty()) {
                    read_as = self.reading(&rows, mention);
                }
                sure.push(rows);
            }
        }
        if alone.is_some_and(|m| m.firm) && sure.iter().all(Vec::is_empty) {
            return (Vec::new(), read_as.unwrap_or(Reading::Words));
        }
        let floor = if read_as.is_some() { STRONG } else { WEAK };
        let words = if text.vague { self.symptoms(&text.words) } else { self.worded(&text.words, &mut loose, floor) };
        if words.is_empty() && read_as.is_none() {
            read_as = self.unknown_code(text, alone);
        }
        // The best row for each code that was written, then their namesakes in other sets.
        let mut all: Vec<Candidate> = sure.iter().filter_map(|rows| rows.first().copied()).collect();
        all.extend(sure.iter().flat_map(|rows| rows.iter().skip(1).copied()));
        all.extend(words);
        (all, read_as.unwrap_or(Reading::Words))
    }

    /// The query is one known code and nothing else.
    fn whole(&self, text: &Text, alone: Option<&Mention>) -> Option<(Vec<Candidate>, Reading)> {
        let exact =
            text.whole.as_ref().map(|typed| Mention { typed: typed.clone(), standing: Standing::Alone, firm: false });
        let exact = exact.filter(|m| self.is_known(&m.typed));
        let mention = exact.as_ref().or(alone)?;
        let rows = self.coded(mention);
        let read_as = self.reading(&rows, mention)?;
        (!rows.is_empty()).then_some((rows, read_as))
    }

    /// Whether a word is a code where one may come from. Not of another set than the terminal's if it is short, for then it is
    /// a slip; nor of one that only comes beside another, for then it is a word like "refund" or "closed".
    fn is_known(&self, word: &str) -> bool {
        let is_word = word.bytes().all(|b| b.is_ascii_alphabetic());
        let may_come = |row: &Row| {
            let foreign = self.scope.named().is_some_and(|named| *named != row.at.set);
            self.scope.allows(&row.at.set) && !(foreign && is_word && (row.companion || word.len() < CODE_WORD))
        };
        self.codes.exact(word).iter().any(|id| self.codes.row(*id).is_some_and(may_come))
    }

    /// The rows a mention may stand for, in order.
    fn coded(&self, mention: &Mention) -> Vec<Candidate> {
        let all_lookalikes = mention.typed.bytes().all(|b| matches!(b, b'O' | b'L'));
        let loosely = mention.standing != Standing::Loose && (mention.firm || all_lookalikes || has_digit(mention));
        let mut rows: Vec<(u8, RowId, Fit)> = Vec::new();
        for (id, fit) in self.codes.spelled(&mention.typed, loosely, self.scope) {
            let Some(row) = self.codes.row(id) else { continue };
            if self.is_credible(mention, row, fit) {
                rows.push((self.class(row, fit), id, fit));
            }
        }
        rows.sort_by_key(|(class, id, _)| (*class, self.codes.row(*id).map(|row| row.set)));
        let rows = rows.into_iter().map(|(class, row, fit)| {
            let how = match (mention.standing, fit) {
                (Standing::Alone, Fit::Exact) => How::Exact,
                (Standing::Alone, _) => How::Spelling,
                _ => How::InSentence,
            };
            let step = 0.01 * f32::from(class);
            let score = match mention.standing {
                Standing::Alone => 1.0 - step,
                Standing::Led => 0.95 - step,
                Standing::Loose => LOOSE - step,
            };
            Candidate { row, score, how }
        });
        rows.collect()
    }

    fn is_credible(&self, mention: &Mention, row: &Row, fit: Fit) -> bool {
        // 138, 400: three digits in a sentence that nothing calls a code are one only where codes have three digits.
        let at_home = mention.typed.len() < 3 || self.scope.named() == Some(&row.at.set);
        match mention.standing {
            Standing::Alone => true,
            Standing::Led => mention.firm || (at_home && (fit == Fit::Exact || has_digit(mention))),
            Standing::Loose => at_home && fit == Fit::Exact,
        }
    }

    /// The order of rows for one spelling: the terminal's set in any spelling before exact codes of others; sets that only come
    /// beside others last.
    fn class(&self, row: &Row, fit: Fit) -> u8 {
        let named = self.scope.named() == Some(&row.at.set);
        let class = match (named, fit) {
            (true, Fit::Exact) => 0,
            (true, Fit::Dressed) => 1,
            (true, Fit::Slip) => 2,
            (false, Fit::Exact) => 3,
            (false, Fit::Dressed) => 4,
            (false, Fit::Slip) => 5,
        };
        if row.companion && !named { class + 6 } else { class }
    }

    fn reading(&self, rows: &[Candidate], mention: &Mention) -> Option<Reading> {
        let known = rows.first().and_then(|c| self.codes.row(c.row)).map(|row| row.at.code.clone());
        known.or_else(|| Code::parse(&mention.typed)).map(Reading::Code)
    }

    /// Nothing was found: was it meant as a code? `ZX` and `A12` look like one, `abc` does not.
    fn unknown_code(&self, text: &Text, alone: Option<&Mention>) -> Option<Reading> {
        if let Some(mention) = alone {
            let is_number = mention.typed.bytes().all(|b| b.is_ascii_digit());
            return if mention.firm || !is_number { self.reading(&[], mention) } else { None };
        }
        let whole = text.whole.as_ref().filter(|w| w.len() <= 4 && w.bytes().any(|b| b.is_ascii_digit()));
        let letters = whole.filter(|w| w.bytes().any(|b| b.is_ascii_alphabetic()));
        letters.and_then(|w| Code::parse(w)).map(Reading::Code)
    }

    /// What is seen without a code, said in just these words. Better no answer to "交易失败" than a wrong one.
    fn symptoms(&self, words: &str) -> Vec<Candidate> {
        let found = words::search((self.index)(), self.codes, words).into_iter().filter(|(id, fits)| {
            let row = self.codes.row(*id);
            *fits >= words::TO_THE_LETTER
                && row.is_some_and(|row| row.at.is_symptom() && self.scope.only.is_none_or(|only| *only == row.at.set))
        });
        found.map(|(row, fits)| Candidate { row, score: WORDS_AT_MOST * fits, how: How::Words }).collect()
    }

    /// The rows that fit the words, and those of loose numbers, in one order.
    fn worded(&self, words: &str, loose: &mut Vec<Candidate>, floor: f32) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (id, fits) in words::search((self.index)(), self.codes, words) {
            let Some(row) = self.codes.row(id).filter(|row| self.scope.allows(&row.at.set)) else { continue };
            let confirmed = fits >= CONFIRMED && loose.iter().any(|c| c.row == id);
            if fits < floor && !confirmed {
                continue;
            }
            let ahead = if self.scope.named() == Some(&row.at.set) { AHEAD } else { 0.0 };
            let score = WORDS_AT_MOST * (0.87 * fits + ahead + row.prior).clamp(0.0, 1.0);
            if confirmed {
                loose.retain(|c| c.row != id);
                found.push(Candidate { row: id, score: WORDS_AT_MOST + 0.1 * fits, how: How::InSentence });
            } else {
                found.push(Candidate { row: id, score, how: How::Words });
            }
        }
        found.append(loose);
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.row.cmp(&b.row)));
        let best = found.first().map_or(0.0, |c| c.score);
        found.retain(|c| c.score >= WORTH_SHOWING * best);
        let (beside, own): (Vec<_>, Vec<_>) = found.into_iter().partition(|c| self.comes_beside(*c));
        let (beside, own) = (interleaved(beside, |c| self.number(*c)), interleaved(own, |c| self.number(*c)));
        if own.first().is_some_and(|c| c.score >= FAR_WORSE * best) { [own, beside] } else { [beside, own] }.concat()
    }

    fn comes_beside(&self, candidate: Candidate) -> bool {
        let row = self.codes.row(candidate.row);
        row.is_some_and(|row| row.companion && self.scope.named() != Some(&row.at.set))
    }

    fn number(&self, candidate: Candidate) -> &str {
        self.codes.row(candidate.row).map_or("", |row| row.at.code.as_str())
    }

    /// The first `limit` of the candidates, each row once, with scores that never rise.
    fn hits(&self, candidates: Vec<Candidate>, limit: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        let mut ceiling = 1.0_f32;
        for candidate in candidates {
            if hits.len() >= limit {
                break;
            }
            let Some(row) = self.codes.row(candidate.row) else { continue };
            if hits.iter().any(|hit| hit.at == row.at) {
                continue;
            }
            ceiling = ceiling.min(candidate.score.clamp(0.0, 1.0));
            hits.push(Hit { at: row.at.clone(), score: ceiling, how: candidate.how });
        }
        hits
    }
}

/// The best of each number first, then the rest, so that one meaning in six sets does not hide all others.
fn interleaved<'a>(candidates: Vec<Candidate>, number: impl Fn(&Candidate) -> &'a str) -> Vec<Candidate> {
    let mut seen: Vec<&str> = Vec::new();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for candidate in candidates {
        let number = number(&candidate);
        if seen.contains(&number) {
            rest.push(candidate);
        } else {
            seen.push(number);
            first.push(candidate);
        }
    }
    first.extend(rest);
    first
}

fn has_digit(mention: &Mention) -> bool {
    mention.typed.bytes().any(|b| b.is_ascii_digit())
}
