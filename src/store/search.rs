//! What incidents are found by: one inverted index over their facets and their words.
//!
//! SQLite's own tokenizers find nothing inside Chinese text, or nothing of two characters; so the pieces are made here and the
//! index only keeps them. A run of Chinese becomes its pairs of neighbouring characters and its last character: a query of two
//! or more characters is then a phrase of pairs and finds exactly the texts that hold it, a query of one is a prefix. Words and
//! numbers are found from their beginning; as very many begin with the same letter or digit, that is a piece too. A facet (a code, a terminal, an outcome …) is one piece, so that any combination of
//! choices and words is one question to one index, answered newest first because its rows are numbered by time.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::error::Trouble;
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::filter::{Filter, SearchWord};
use crate::domain::incident::{Details, Incident};

/// What an incident is found by.
pub(super) struct Entry<'a> {
    pub(super) details: &'a Details,
    pub(super) who: Option<&'a str>,
    pub(super) doubted: bool,
}

/// A row of the index, as it is to be.
pub(super) struct Row {
    place: i64,
    /// A row is there already.
    known: bool,
    /// `None` to take the row out.
    pieces: Option<String>,
}

impl Row {
    pub(super) fn of(place: i64, entry: &Entry<'_>, known: bool) -> Self {
        let mut pieces = facets(entry);
        words(entry.details, entry.who, &mut pieces);
        Self { place, known, pieces: Some(pieces) }
    }

    pub(super) fn gone(place: i64) -> Self {
        Self { place, known: true, pieces: None }
    }

    pub(super) fn write(&self, db: &Connection) -> Result<(), Trouble> {
        if self.known {
            db.prepare_cached("DELETE FROM search WHERE rowid = ?")?.execute([self.place])?;
        }
        if let Some(pieces) = &self.pieces {
            let sql = "INSERT INTO search (rowid, pieces) VALUES (?, ?)";
            db.prepare_cached(sql)?.execute(params![self.place, pieces])?;
        }
        Ok(())
    }
}

/// The kinds of facets, as they begin in the index: with a sign, which no word does.
mod facet {
    pub(super) const CODE: &str = ":c";
    pub(super) const SET: &str = ":s";
    pub(super) const CODE_OF_SET: &str = ":k";
    pub(super) const TERMINAL: &str = ":t";
    pub(super) const STATUS: &str = ":u";
    pub(super) const OUTCOME: &str = ":o";
    pub(super) const STAFF: &str = ":w";
    pub(super) const DOUBTED: &str = ":d";
    pub(super) const AWAITING_CALL: &str = ":a";
}

/// Stands before a letter or digit that a word begins with.
const INITIAL: char = '%';

fn facets(entry: &Entry<'_>) -> String {
    let details = entry.details;
    let mut out = String::with_capacity(512);
    let mut add = |kind: &str, value: &str| {
        out.push_str(&piece(kind, value));
        out.push(' ');
    };
    add(facet::CODE, details.code.as_str());
    if let Some(set) = &details.code_set {
        add(facet::SET, set.as_str());
        add(facet::CODE_OF_SET, &code_of_set(set, details.code.as_str()));
    }
    if let Some(terminal) = &details.terminal {
        add(facet::TERMINAL, terminal);
    }
    add(facet::STATUS, details.status().as_ref());
    if let Some(outcome) = details.outcome {
        add(facet::OUTCOME, outcome.as_ref());
    }
    if let Some(who) = entry.who {
        add(facet::STAFF, who);
    }
    if entry.doubted {
        out.push_str(facet::DOUBTED);
        out.push(' ');
    }
    if details.calls.iter().any(crate::domain::call::Call::is_awaited) {
        out.push_str(facet::AWAITING_CALL);
        out.push(' ');
    }
    out
}

fn code_of_set(set: &CodeSetId, code: &str) -> String {
    format!("{set} {code}")
}

/// One facet as one piece: in small letters, everything the index would take for a gap written as a number.
fn piece(kind: &str, value: &str) -> String {
    let mut out = String::with_capacity(kind.len() + value.len() + 1);
    out.push_str(kind);
    out.push(':');
    for c in value.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() || !c.is_ascii() {
            out.push(c);
        } else {
            out.push('%');
            for nibble in [u32::from(c) / 16, u32::from(c) % 16] {
                out.extend(char::from_digit(nibble, 16));
            }
        }
    }
    out
}

/// Everything that was written down, as pieces. The gaps between two texts keep a query from matching across them.
fn words(details: &Details, who: Option<&str>, out: &mut String) {
    let mut initials = BTreeSet::new();
    let mut add = |text: &str| {
        for run in runs(text) {
            run.write_pieces(out);
            if let Run::Word(word) = &run {
                initials.extend(word.chars().next());
            }
        }
    };
    add(details.code.as_str());
    let texts = [&details.terminal, &details.reference, &details.trace, &details.note];
    texts.into_iter().flatten().for_each(|text| add(text));
    if let Some(last4) = &details.last4 {
        add(last4.as_str());
    }
    if let Some(who) = who {
        add(who);
    }
    if let Some(name) = details.check.as_ref().and_then(|check| check.decided_by.as_ref()) {
        add(name);
    }
    if let Some(carried) = &details.carried {
        add(&carried.owner);
    }
    for call in &details.calls {
        add(&call.answered_by);
        call.case_number.iter().for_each(|number| add(number));
    }
    details.attachments.iter().for_each(|file| add(&file.name));
    for initial in initials {
        out.extend([INITIAL, initial, ' ']);
    }
}

/// A stretch of text without gaps and of one kind.
#[derive(Debug, PartialEq, Eq)]
enum Run {
    /// Written without blanks between words: Chinese, kana, Thai …
    Characters(Vec<char>),
    /// A word or a number, in small letters.
    Word(String),
}

impl Run {
    fn write_pieces(&self, out: &mut String) {
        match self {
            Self::Word(word) => {
                out.push_str(word);
                out.push(' ');
            }
            Self::Characters(characters) => {
                for (place, first) in characters.iter().enumerate() {
                    out.push(*first);
                    out.extend(characters.get(place + 1));
                    out.push(' ');
                }
            }
        }
    }

    /// What the index is asked for this run.
    fn question(&self) -> String {
        match self {
            Self::Word(word) if is_one(word) => format!("\"{INITIAL}{word}\""),
            Self::Word(word) => format!("\"{word}\" *"),
            Self::Characters(characters) => match characters.as_slice() {
                [one] => format!("\"{one}\" *"),
                many => format!("\"{}\"", pairs(many)),
            },
        }
    }

    /// What stands among pieces, with a blank before and behind them all, where this run is found.
    fn trace(&self) -> String {
        match self {
            Self::Word(word) => format!(" {word}"),
            Self::Characters(characters) => match characters.as_slice() {
                [one] => format!(" {one}"),
                many => format!(" {} ", pairs(many)),
            },
        }
    }
}

fn pairs(characters: &[char]) -> String {
    characters.windows(2).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

fn is_one(word: &str) -> bool {
    word.chars().nth(1).is_none()
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut gap = true;
    for c in text.chars().map(narrow).flat_map(char::to_lowercase) {
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        match (runs.last_mut(), is_unspaced(c)) {
            (Some(Run::Characters(run)), true) if !gap => run.push(c),
            (Some(Run::Word(run)), false) if !gap => run.push(c),
            (_, true) => runs.push(Run::Characters(vec![c])),
            (_, false) => runs.push(Run::Word(c.to_string())),
        }
        gap = false;
    }
    runs
}

/// Full-width letters and digits as everybody else writes them.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// Whether the script of a character has no blanks between words. From Thai on nearly all have none; the Latin and Greek letters
/// with many marks stand in between.
fn is_unspaced(c: char) -> bool {
    c >= '\u{0E00}' && !('\u{1E00}'..='\u{1FFF}').contains(&c)
}

/// The question to the index for everything in a filter but its days; `None` if nothing is asked of it.
pub(super) fn question(filter: &Filter) -> Option<String> {
    let facet = |kind: &str, value: &str| format!("\"{}\"", piece(kind, value));
    let mut parts = Vec::new();
    if let Some(code) = &filter.code {
        parts.push(facet(facet::CODE, code.as_str()));
    }
    if let Some(set) = &filter.code_set {
        parts.push(facet(facet::SET, set.as_str()));
    }
    if let Some(terminal) = &filter.terminal {
        parts.push(facet(facet::TERMINAL, terminal));
    }
    if let Some(status) = &filter.status {
        parts.push(facet(facet::STATUS, status.as_ref()));
    }
    if let Some(outcome) = &filter.outcome {
        parts.push(facet(facet::OUTCOME, outcome.as_ref()));
    }
    if let Some(staff) = &filter.staff {
        parts.push(facet(facet::STAFF, staff));
    }
    if filter.doubted {
        parts.push(format!("\"{}\"", facet::DOUBTED));
    }
    if filter.awaiting_call {
        parts.push(format!("\"{}\"", facet::AWAITING_CALL));
    }
    parts.extend(filter.words.iter().filter_map(word_question));
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

/// A word is found where it is written, or where a code is that it describes. One without a letter or digit asks nothing.
fn word_question(word: &SearchWord) -> Option<String> {
    let written: Vec<String> = runs(&word.text).iter().map(Run::question).collect();
    let mut ways = Vec::new();
    if !written.is_empty() {
        ways.push(format!("({})", written.join(" AND ")));
    }
    if !word.codes.is_empty() {
        let codes = word.codes.iter().map(|at| {
            let value = code_of_set(&at.set, at.code.as_str());
            format!("\"{}\"", piece(facet::CODE_OF_SET, &value))
        });
        ways.extend(codes);
    }
    (!ways.is_empty()).then(|| format!("({})", ways.join(" OR ")))
}

/// A filter without the words that the index is slow to answer, and these words. A single character is one: the index collects
/// all pairs that begin with it before it gives the first row.
pub(super) fn without_slow_words(filter: &Filter) -> (Filter, Vec<SearchWord>) {
    let is_slow = |run: &Run| matches!(run, Run::Characters(characters) if characters.len() == 1);
    let mut rest = filter.clone();
    let slow = rest.words.extract_if(.., |word| runs(&word.text).iter().any(is_slow)).collect();
    (rest, slow)
}

/// Whether a word is found in an incident; the index says the same.
pub(super) fn is_found(word: &SearchWord, incident: &Incident) -> bool {
    let details = &incident.details;
    let is_meant = |at: &CodeRef| details.code == at.code && details.code_set.as_ref() == Some(&at.set);
    if word.codes.iter().any(is_meant) {
        return true;
    }
    let mut pieces = String::from(" ");
    words(details, incident.moment.who.as_deref(), &mut pieces);
    runs(&word.text).iter().all(|run| pieces.contains(&run.trace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> String {
        let mut out = String::new();
        for run in runs(text) {
            run.write_pieces(&mut out);
        }
        out.trim_end().to_owned()
    }

    #[test]
    fn chinese_becomes_pairs_and_words_stay_whole() {
        assert_eq!(pieces("余额不足"), "余额 额不 不足 足");
        assert_eq!(pieces("卡"), "卡");
        assert_eq!(pieces("刷了Visa卡，57号"), "刷了 了 visa 卡 57 号");
        assert_eq!(pieces("ＶＩＳＡ　５７"), "visa 57");
        assert_eq!(pieces("thẻ bị từ chối"), "thẻ bị từ chối");
        assert_eq!(pieces("  —  "), "");
    }

    #[test]
    fn nothing_that_is_typed_can_be_taken_for_the_indexs_own_language() {
        for text in ["\"", "a\" OR \"b", "NEAR(x)", "(", "words : x", "*", "^a", "-b", "a:b%c"] {
            let filter = Filter { words: SearchWord::split(text), ..Filter::default() };
            let Some(question) = question(&filter) else { continue };
            let quotes = question.matches('"').count();
            assert!(quotes.is_multiple_of(2), "{text} became {question}");
        }
        assert_eq!(piece(facet::TERMINAL, "T1 \"Front\" *"), ":t:t1%20%22front%22%20%2a");
    }
}
