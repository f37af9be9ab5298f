//! Every text of every row in every language, ready to be searched by words.
//!
//! Many rows say the same: each phrase is kept once, with the rows that say it.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::codes::{Codes, RowId};
use super::latin::Vocabulary;
use super::normal::normal;
use super::pinyin::Pinyin;
use super::terms::{Term, is_han, squeezed, terms};
use crate::i18n::{Texts, words_key};

/// What a phrase counts for if another set's row of the same meaning says it.
const LENT: f32 = 0.92;

/// Details are long and weigh little: they are looked through in so many languages, the first ones. Names are in all.
const WITH_DETAILS: usize = 2;

/// What is read beside the meaning itself, the names first.
const READ: [(&str, Place); 3] = [("words", Place::Words), ("older", Place::Older), ("detail", Place::Detail)];

/// Where a phrase stands in the texts of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Value,
    Words,
    Older,
    Detail,
}

impl Place {
    /// What a phrase counts for there.
    fn counts(self) -> f32 {
        match self {
            Self::Value | Self::Words => 1.0,
            Self::Older => 0.7,
            Self::Detail => 0.5,
        }
    }
}

#[derive(Debug)]
pub struct Index {
    pub(super) phrases: Vec<Phrase>,
    terms: TermNumbers,
    pub(super) vocabulary: Vocabulary,
    /// By term: the phrases it is in.
    pub(super) phrases_with: Vec<Vec<u32>>,
    /// By term: how much it tells.
    pub(super) telling: Vec<f32>,
    /// Built with the first query in Latin letters: most shops that type Chinese never need it.
    pinyin: OnceLock<Pinyin>,
}

#[derive(Debug, Default)]
pub struct Phrase {
    /// Squeezed.
    pub text: String,
    /// The rows that say it, with what it counts for there.
    pub rows: Vec<(RowId, f32)>,
    /// How much all its terms tell.
    pub telling: f32,
    /// It names something, so people may type how it sounds; details are too long for that.
    pub named: bool,
}

/// Terms by what they are; numbers count from zero.
#[derive(Debug, Default)]
struct TermNumbers {
    characters: FxHashMap<(char, Option<char>), u32>,
    words: FxHashMap<String, u32>,
}

impl TermNumbers {
    fn get(&self, term: Term<'_>) -> Option<u32> {
        match term {
            Term::One(c) => self.characters.get(&(c, None)).copied(),
            Term::Pair(a, b) => self.characters.get(&(a, Some(b))).copied(),
            Term::Word(word) => self.words.get(word).copied(),
        }
    }

    fn insert(&mut self, term: Term<'_>, number: u32) {
        match term {
            Term::One(c) => self.characters.insert((c, None), number),
            Term::Pair(a, b) => self.characters.insert((a, Some(b)), number),
            Term::Word(word) => self.words.insert(word.to_owned(), number),
        };
    }
}

impl Phrase {
    /// The rows that say this themselves, if it holds the word: within Chinese anywhere, else where a word begins.
    pub fn rows_saying(&self, word: &str) -> impl Iterator<Item = RowId> + '_ {
        let begins = |at: usize| {
            let before = self.text.get(..at).and_then(|text| text.chars().next_back());
            let first = word.chars().next();
            before.is_none_or(|c| c == ' ' || is_han(c)) || first.is_some_and(is_han)
        };
        let holds = self.text.match_indices(word).any(|(at, _)| begins(at));
        self.rows.iter().filter(move |(_, counts)| holds && *counts > LENT).map(|(row, _)| *row)
    }
}

impl Index {
    pub fn new(codes: &Codes, texts: &[&Texts]) -> Self {
        let mut phrases = Phrases::default();
        for (id, row) in codes.rows().iter().enumerate() {
            let key = words_key(&row.words);
            for (place, texts) in texts.iter().enumerate() {
                if let Some(value) = texts.find(&key) {
                    phrases.add(&value, id, Place::Value);
                    phrases.add_parts(&value, id, Place::Value);
                }
                let read = if place < WITH_DETAILS { READ.as_slice() } else { &READ[..1] };
                for (attribute, at) in read {
                    if let Some(text) = texts.attribute(&key, attribute) {
                        phrases.add_parts(&text, id, *at);
                    }
                }
            }
        }
        Self::of(phrases.lend(codes))
    }

    fn of(mut phrases: Vec<Phrase>) -> Self {
        let mut numbers = TermNumbers::default();
        let mut phrases_with: Vec<Vec<u32>> = Vec::new();
        let mut shares: Vec<f32> = Vec::new();
        let mut terms_of: Vec<Vec<u32>> = Vec::with_capacity(phrases.len());
        for (id, phrase) in (0_u32..).zip(&phrases) {
            let mut own: Vec<u32> = Vec::new();
            for term in terms(&phrase.text) {
                let number = numbers.get(term).unwrap_or_else(|| {
                    let number = u32::try_from(phrases_with.len()).unwrap_or(u32::MAX);
                    phrases_with.push(Vec::new());
                    shares.push(term.share());
                    numbers.insert(term, number);
                    number
                });
                if !own.contains(&number) {
                    own.push(number);
                    if let Some(list) = phrases_with.get_mut(place(number)) {
                        list.push(id);
                    }
                }
            }
            terms_of.push(own);
        }
        let all = count(phrases.len());
        let telling: Vec<f32> =
            phrases_with.iter().zip(shares).map(|(list, share)| share * (1.0 + all / count(list.len())).ln()).collect();
        for (phrase, own) in phrases.iter_mut().zip(terms_of) {
            phrase.telling = own.iter().filter_map(|term| telling.get(place(*term))).sum();
        }
        let vocabulary = Vocabulary::new(numbers.words.iter().map(|(word, number)| (word.clone(), *number)).collect());
        Self { phrases, terms: numbers, vocabulary, phrases_with, telling, pinyin: OnceLock::new() }
    }

    pub(super) fn term(&self, term: Term<'_>) -> Option<u32> {
        self.terms.get(term)
    }

    /// What a term tells that no text has: as much as one that a single text has.
    pub(super) fn unknown(&self, term: Term<'_>) -> f32 {
        term.share() * (1.0 + count(self.phrases.len())).ln()
    }

    pub(super) fn pinyin(&self) -> &Pinyin {
        self.pinyin.get_or_init(|| {
            let named = self.phrases.iter().zip(0_u32..).filter(|(phrase, _)| phrase.named);
            Pinyin::new(named.filter(|(p, _)| p.text.contains(is_han)).map(|(p, id)| (id, p.text.as_str())))
        })
    }
}

/// The phrases as they are gathered.
#[derive(Default)]
struct Phrases {
    list: Vec<Phrase>,
    by_text: FxHashMap<String, usize>,
    /// The same by the text as it was written: most phrases are in several rows, and the normal form takes time.
    by_source: FxHashMap<String, Option<usize>>,
    /// Which phrases are names that rows were given beside their own.
    words: Vec<(usize, RowId)>,
}

impl Phrases {
    fn add_parts(&mut self, text: &str, row: RowId, at: Place) {
        let ends = |c: char| matches!(c, '|' | '，' | '；' | '。' | '：' | ';' | ',' | '\n');
        for part in text.split(ends).flat_map(|part| part.split(". ")) {
            self.add(part, row, at);
        }
    }

    fn add(&mut self, text: &str, row: RowId, at: Place) {
        let Some(id) = self.id(text.trim()) else { return };
        let Some(phrase) = self.list.get_mut(id) else { return };
        phrase.named |= at != Place::Detail;
        match phrase.rows.iter_mut().find(|(known, _)| *known == row) {
            Some((_, known)) => *known = known.max(at.counts()),
            None => phrase.rows.push((row, at.counts())),
        }
        if at == Place::Words {
            self.words.push((id, row));
        }
    }

    fn id(&mut self, source: &str) -> Option<usize> {
        if let Some(known) = self.by_source.get(source) {
            return *known;
        }
        let text = squeezed(&normal(source));
        let id = (!text.is_empty()).then(|| {
            *self.by_text.entry(text).or_insert_with_key(|text| {
                self.list.push(Phrase { text: text.clone(), ..Phrase::default() });
                self.list.len() - 1
            })
        });
        self.by_source.insert(source.to_owned(), id);
        id
    }

    /// Lets the rows that mean the same share their words: who says 刷得太多 before a `UnionPay` terminal means its 61,
    /// even if only Visa's texts have the words.
    fn lend(mut self, codes: &Codes) -> Vec<Phrase> {
        for (id, lender) in self.words {
            let Some(phrase) = self.list.get_mut(id) else { continue };
            for kin in codes.kin(lender) {
                match phrase.rows.iter_mut().find(|(known, _)| *known == kin) {
                    Some((_, known)) => *known = known.max(LENT),
                    None => phrase.rows.push((kin, LENT)),
                }
            }
        }
        self.list
    }
}

pub(super) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}
