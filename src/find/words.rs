//! How well each row fits a query of words.

use super::codes::{Codes, RowId};
use super::index::{Index, Phrase, place};
use super::latin::share;
use super::terms::{Term, is_han, squeezed, terms};

/// Scores below this are chance.
pub const WEAK: f32 = 0.33;
/// And from here on they are meant.
pub const STRONG: f32 = 0.6;

/// What words are worth that stand in different names of a row, compared to one name that has them all.
const SCATTERED: f32 = 0.75;
/// What an approval is worth to a query that says something failed: "交易不成功" must never find 交易成功 and let a cashier
/// hand over the goods.
const DENIED: f32 = 0.3;
/// Unless its very words were typed: "断网脱机成功" is one.
pub const TO_THE_LETTER: f32 = 0.98;
/// A single character that more phrases than this have tells nothing.
const TOO_COMMON: usize = 12;

/// One word of the query: what it tells, and the terms it may stand for with how well they fit.
struct Asked {
    telling: f32,
    terms: Vec<(u32, f32)>,
    latin: bool,
}

impl Asked {
    /// A word of Latin letters as it stands in the texts: no pinyin.
    fn is_known_word(&self) -> bool {
        self.latin && self.terms.iter().any(|(_, fit)| *fit >= 1.0)
    }
}

/// The rows that fit `words`, in row order, with their scores (0..=1).
pub fn search(index: &Index, codes: &Codes, words: &str) -> Vec<(RowId, f32)> {
    let query = squeezed(words);
    if query.is_empty() {
        return Vec::new();
    }
    let asked = ask(index, &query);
    let matched = Matched::of(index, codes, &asked);
    let negative = is_negative(&query);
    let mut rows = matched.rows;
    let approved = |row: RowId| codes.row(row).is_some_and(|row| row.approved);
    if negative {
        rows.iter_mut().enumerate().filter(|(row, _)| approved(*row)).for_each(|(_, score)| *score *= DENIED);
    }
    let mut say = |phrase: &Phrase, score: f32| {
        for (row, counts) in &phrase.rows {
            let denied = negative && score < TO_THE_LETTER && approved(*row);
            let score = score * counts * if denied { DENIED } else { 1.0 };
            if let Some(best) = rows.get_mut(*row) {
                *best = best.max(score);
            }
        }
    };
    let single = query.chars().count() == 1;
    for (phrase, got) in index.phrases.iter().zip(&matched.phrases).filter(|(_, got)| **got > 0.0) {
        let said_part = (got * matched.all / phrase.telling.max(f32::EPSILON)).min(1.0);
        let score = (got * (0.75 + 0.25 * said_part)).max(literal(&query, phrase));
        say(phrase, if single { 0.5 * score } else { score });
    }
    if query.contains(|c: char| c.is_ascii_alphabetic()) && !asked.iter().all(Asked::is_known_word) {
        index.pinyin().search(&query, |id, score| {
            index.phrases.get(place(id)).into_iter().for_each(|phrase| say(phrase, score));
        });
    }
    rows.into_iter().enumerate().filter(|(_, score)| *score > 0.0).collect()
}

/// How much of what was asked is in each phrase, and in all names of each row together (0..=1).
struct Matched {
    /// What all words of the query tell.
    all: f32,
    phrases: Vec<f32>,
    rows: Vec<f32>,
}

impl Matched {
    fn of(index: &Index, codes: &Codes, asked: &[Asked]) -> Self {
        let all = asked.iter().map(|word| word.telling).sum::<f32>().max(f32::EPSILON);
        let (mut phrases, mut rows) = (Sums::new(index.phrases.len()), Sums::new(codes.rows().len()));
        for word in asked {
            for (term, fit) in &word.terms {
                let telling = index.telling.get(place(*term)).copied().unwrap_or_default();
                let share = telling.min(word.telling) * fit / all;
                for id in index.phrases_with.get(place(*term)).into_iter().flatten() {
                    phrases.offer(place(*id), share);
                    if let Some(phrase) = index.phrases.get(place(*id)).filter(|phrase| phrase.named) {
                        phrase.rows.iter().for_each(|(row, counts)| rows.offer(*row, SCATTERED * share * counts));
                    }
                }
            }
            phrases.close();
            rows.close();
        }
        if asked.len() < 2 {
            rows = Sums::new(codes.rows().len());
        }
        Self { all, phrases: phrases.total, rows: rows.total }
    }
}

/// Sums to which each word of the query adds the best it has to offer.
struct Sums {
    total: Vec<f32>,
    best: Vec<f32>,
    touched: Vec<usize>,
}

impl Sums {
    fn new(len: usize) -> Self {
        Self { total: vec![0.0; len], best: vec![0.0; len], touched: Vec::new() }
    }

    fn offer(&mut self, at: usize, share: f32) {
        if let Some(best) = self.best.get_mut(at).filter(|best| **best < share) {
            if *best == 0.0 {
                self.touched.push(at);
            }
            *best = share;
        }
    }

    /// Ends the turn of a word.
    fn close(&mut self) {
        for at in self.touched.drain(..) {
            if let (Some(sum), Some(best)) = (self.total.get_mut(at), self.best.get_mut(at)) {
                *sum += std::mem::take(best);
            }
        }
    }
}

fn ask(index: &Index, query: &str) -> Vec<Asked> {
    let mut reader = index.vocabulary.reader();
    let terms = terms(query);
    let count = terms.len();
    let single = query.chars().count() == 1;
    let mut asked = Vec::with_capacity(count);
    for (at, term) in terms.into_iter().enumerate() {
        let found = match term {
            Term::Word(word) => reader.read(word, at + 1 == count),
            _ => index.term(term).map(|number| (number, 1.0)).into_iter().collect(),
        };
        let phrases = |(number, _): &(u32, f32)| index.phrases_with.get(place(*number)).map_or(0, Vec::len);
        if single && found.iter().map(phrases).sum::<usize>() > TOO_COMMON {
            continue;
        }
        let closest = found.iter().max_by(|a, b| a.1.total_cmp(&b.1));
        let telling = closest.and_then(|(number, _)| index.telling.get(place(*number))).copied();
        let telling = telling.unwrap_or_else(|| index.unknown(term));
        asked.push(Asked { telling, terms: found, latin: matches!(term, Term::Word(_)) });
    }
    asked
}

/// What it is worth that the query holds the phrase to the letter, or is a part of it.
fn literal(query: &str, phrase: &Phrase) -> f32 {
    let said = phrase.text.as_str();
    if said == query {
        return 1.0;
    }
    let (asked_len, said_len) = (length(query), length(said));
    if asked_len >= 2 && asked_len < said_len {
        return inside(query, said)
            .map_or(0.0, |at_start| 0.84 + 0.12 * share(asked_len, said_len) + if at_start { 0.015 } else { 0.0 });
    }
    if said_len >= 2 && said_len < asked_len && inside(said, query).is_some() {
        return (0.4 + 0.1 * share(said_len, 1)).min(0.95);
    }
    0.0
}

/// Whether `part` stands in `text`, on word boundaries and not turned into its opposite; if so, whether at the start.
fn inside(part: &str, text: &str) -> Option<bool> {
    let at = text.find(part)?;
    let before = text.get(..at)?.chars().next_back();
    let after = text.get(at + part.len()..)?.chars().next();
    let joined = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric() && !is_han(a) && !is_han(b))
    };
    let cut = joined(before, part.chars().next()) || joined(part.chars().next_back(), after);
    let denied = before.is_some_and(|c| matches!(c, '不' | '没' | '未' | '无' | '非' | '别'));
    (!cut && !denied).then_some(at == 0)
}

/// The length in which similarity is counted: characters of Chinese; a Latin word is about as much as two of them.
fn length(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for c in text.chars() {
        if is_han(c) {
            count += 1;
            in_word = false;
        } else if c == ' ' {
            in_word = false;
        } else if !in_word {
            count += 2;
            in_word = true;
        }
    }
    count
}

/// Whether something did not work, whatever it was.
fn is_negative(query: &str) -> bool {
    query.contains(['不', '没', '未', '无', '失', '拒', '退', '败'])
        || query.split(' ').any(|word| {
            matches!(word, "not" | "no" | "never" | "un")
                || ["declin", "fail", "refus", "reject", "unable", "cannot", "unsuccess"]
                    .iter()
                    .any(|w| word.starts_with(w))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denied_word_is_not_found_in_its_opposite() {
        assert_eq!(inside("批准", "发卡行不批准"), None);
        assert_eq!(inside("批准", "已批准"), Some(false));
        assert_eq!(inside("pin", "pinned card"), None);
        assert_eq!(inside("wrong pin", "wrong pin entered"), Some(true));
    }

    #[test]
    fn latin_words_count_as_two_characters() {
        assert_eq!(length("mac校验错"), 5);
        assert_eq!(length("do not honor"), 6);
    }
}
