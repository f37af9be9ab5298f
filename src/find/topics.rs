//! What there is to read about words: popular claims, guides and the checks that come round again.
//!
//! A few hundred short texts: they are kept in their normal form and looked through as they are, which needs no index.

use std::collections::BTreeMap;

use super::Finder;
use super::normal::normal;
use super::terms::{Term, is_han, squeezed, terms};
use crate::i18n::{Texts, text_key};
use crate::knowledge::Catalog;

/// Something to read, by its id.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    Claim(String),
    Guide(String),
    Routine(String),
}

/// What is told by less than this share of the words is told by chance.
const WEAK: f32 = 0.4;
/// What a text counts for that is not the topic's name.
const BESIDE: f32 = 0.8;
/// What a code is worth, compared to a pair of characters: there are a dozen claims about each.
const CODE: f32 = 1.5;
/// Longer questions are read as far as this.
const MAX_TERMS: usize = 32;
/// The longest number that is a code.
const MAX_CODE_DIGITS: usize = 4;

/// Every topic with what it is found by.
#[derive(Debug, Default)]
pub(super) struct Topics {
    all: Vec<Topic>,
    /// The code a claim is about.
    codes: Vec<Option<String>>,
    texts: Vec<Text>,
}

#[derive(Debug)]
struct Text {
    topic: usize,
    /// Squeezed, with a blank before it, so that every Latin word begins behind a blank or a Chinese character.
    squeezed: String,
    counts: f32,
}

/// A piece of the question.
enum Asked<'a> {
    Han(String),
    Word(&'a str),
    Code(&'a str),
}

impl Topics {
    pub(super) fn new(catalog: &Catalog, texts: &[&Texts]) -> Self {
        // Most languages only speak to customers and have none of this.
        let known = |texts: &&&Texts| catalog.guides().iter().any(|g| texts.find(&text_key("guide", &g.id)).is_some());
        let texts: Vec<&Texts> = texts.iter().filter(known).copied().collect();
        let texts = texts.as_slice();
        let mut all = Self::default();
        for claim in catalog.claims() {
            let code = claim.code.as_ref().map(|code| normal(code.as_str()));
            all.begin(Topic::Claim(claim.id.clone()), code);
            all.add(texts, &text_key("claim", &claim.id), None, 1.0);
        }
        for guide in catalog.guides() {
            all.begin(Topic::Guide(guide.id.clone()), None);
            let key = text_key("guide", &guide.id);
            all.add(texts, &key, None, 1.0);
            all.add(texts, &key, Some("gist"), BESIDE);
            for section in &guide.sections {
                let key = text_key("section", &format!("{}-{}", guide.id, section.id));
                all.add(texts, &key, None, 1.0);
                all.add(texts, &key, Some("text"), BESIDE);
            }
        }
        for routine in catalog.routines() {
            all.begin(Topic::Routine(routine.id.clone()), None);
            let key = text_key("routine", &routine.id);
            all.add(texts, &key, None, 1.0);
            all.add(texts, &key, Some("how"), BESIDE);
        }
        all
    }

    fn begin(&mut self, topic: Topic, code: Option<String>) {
        self.all.push(topic);
        self.codes.push(code);
    }

    /// Adds a text of the newest topic in every language that has it, cut where sentences end: the normal form has a
    /// greatest length, and words that stand far apart do not belong together.
    fn add(&mut self, texts: &[&Texts], key: &str, attribute: Option<&str>, counts: f32) {
        let topic = self.all.len().saturating_sub(1);
        for texts in texts {
            let text = match attribute {
                None => texts.find(key),
                Some(name) => texts.attribute(key, name),
            };
            for sentence in text.iter().flat_map(|text| text.split(['。', '\n']).flat_map(|part| part.split(". "))) {
                let squeezed = squeezed(&normal(sentence));
                if !squeezed.is_empty() {
                    self.texts.push(Text { topic, squeezed: format!(" {squeezed}"), counts });
                }
            }
        }
    }

    /// The topics that tell about `query`, best first, equals in the order of the catalogue.
    pub(super) fn find(&self, query: &str, limit: usize) -> Vec<Topic> {
        let query = squeezed(&normal(query));
        let asked = ask(&query);
        let mut texts = vec![0.0_f32; self.texts.len()];
        let mut all = 0.0;
        for piece in &asked {
            let hits: Vec<usize> = (0..self.texts.len()).filter(|at| self.says(*at, piece)).collect();
            let telling = piece.share() * (1.0 + ratio(self.texts.len(), hits.len())).ln();
            all += telling;
            hits.into_iter().filter_map(|at| texts.get_mut(at).map(|score| *score += telling)).for_each(drop);
        }
        let mut best: BTreeMap<usize, f32> = BTreeMap::new();
        for (text, score) in self.texts.iter().zip(&texts) {
            let score = score / f32::max(all, f32::EPSILON) * text.counts;
            if score >= WEAK && !self.is_of_another_code(text.topic, &asked) {
                let known = best.entry(text.topic).or_default();
                *known = known.max(score);
            }
        }
        let mut best: Vec<_> = best.into_iter().collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1));
        best.into_iter().take(limit).filter_map(|(topic, _)| self.all.get(topic).cloned()).collect()
    }

    /// Whether the question names a code, and the topic is about another one: that would lead astray.
    fn is_of_another_code(&self, topic: usize, asked: &[Asked<'_>]) -> bool {
        let Some(Some(own)) = self.codes.get(topic) else { return false };
        let mut named = asked.iter().filter_map(|piece| if let Asked::Code(code) = piece { Some(*code) } else { None });
        named.clone().next().is_some() && named.all(|code| code != own)
    }

    fn says(&self, at: usize, piece: &Asked<'_>) -> bool {
        let Some(text) = self.texts.get(at) else { return false };
        match piece {
            Asked::Han(han) => text.squeezed.contains(han),
            Asked::Word(word) => text.squeezed.match_indices(word).any(|(at, _)| {
                let before = text.squeezed.get(..at).and_then(|text| text.chars().next_back());
                before.is_none_or(|c| c == ' ' || is_han(c) || c.is_ascii_digit())
            }),
            Asked::Code(code) => {
                self.codes.get(text.topic).is_some_and(|own| own.as_deref() == Some(code))
                    || text.squeezed.match_indices(code).any(|(at, _)| stands_alone(&text.squeezed, at, code.len()))
            }
        }
    }
}

impl Asked<'_> {
    fn share(&self) -> f32 {
        match self {
            Self::Han(han) if han.chars().nth(1).is_none() => Term::One(' ').share(),
            Self::Han(_) => Term::Pair(' ', ' ').share(),
            Self::Word(word) => Term::Word(word).share(),
            Self::Code(_) => CODE,
        }
    }
}

fn ask(query: &str) -> Vec<Asked<'_>> {
    let pieces = terms(query).into_iter().map(|term| match term {
        Term::One(c) => Asked::Han(c.to_string()),
        Term::Pair(a, b) => Asked::Han(String::from_iter([a, b])),
        Term::Word(word) => Asked::Word(word),
    });
    let numbers = query.split(|c: char| !c.is_ascii_alphanumeric());
    let is_code = |text: &&str| (2..=MAX_CODE_DIGITS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    pieces.take(MAX_TERMS).chain(numbers.filter(is_code).take(2).map(Asked::Code)).collect()
}

/// Whether the digits at that place are a whole number.
fn stands_alone(text: &str, at: usize, len: usize) -> bool {
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let after = text.get(at + len..).and_then(|text| text.chars().next());
    ![before, after].into_iter().flatten().any(|c| c.is_ascii_alphanumeric())
}

fn ratio(all: usize, some: usize) -> f32 {
    let number = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    number(all) / number(some.max(1))
}

impl Finder {
    /// What there is to read about `query`: at most `limit` topics, best first.
    #[must_use]
    pub fn topics(&self, query: &str, limit: usize) -> Vec<Topic> {
        self.words.get().topics.find(query, limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn topics() -> Topics {
        let catalog = Catalog::built_in().unwrap();
        let (zh, en) = (Texts::new(Language::ZH_CN), Texts::new(Language::EN));
        Topics::new(&catalog, &[&zh, &en])
    }

    #[test]
    fn words_lead_to_what_there_is_to_read_about_them() {
        let topics = topics();
        let claim = |id: &str| Topic::Claim(id.to_owned());
        let guide = |id: &str| Topic::Guide(id.to_owned());
        let routine = |id: &str| Topic::Routine(id.to_owned());
        for (query, expected) in [
            ("余额不足 57", claim("57-c5")),
            ("57是餘額不足", claim("57-c5")),
            ("跳码", guide("fees-and-code-hopping")),
            ("二清", guide("licence")),
            ("code 10", guide("pick-up-and-safety")),
            ("code hopping", guide("fees-and-code-hopping")),
            ("打印纸", routine("paper")),
            ("change the paper roll", routine("paper")),
            ("备份", routine("backup-check")),
        ] {
            let found = topics.find(query, 3);
            assert!(found.contains(&expected), "{query}: {found:?}");
        }
        let about_57 = topics.find("余额不足 57", 9);
        assert_eq!(about_57.first(), Some(&claim("57-c5")));
        let of_another =
            |topic: &&Topic| matches!(topic, Topic::Claim(id) if id.starts_with("61-") || id.starts_with("62-"));
        assert_eq!(about_57.iter().find(of_another), None);
    }

    #[test]
    fn a_code_alone_leads_to_what_is_said_about_it_and_nonsense_to_nothing() {
        let topics = topics();
        let about_65 = topics.find("65", 300);
        assert!(about_65.len() >= 35, "{}", about_65.len());
        let is_other = |topic: &&Topic| matches!(topic, Topic::Claim(id) if id.starts_with("61-c"));
        assert!(about_65.iter().find(is_other).is_none());
        for nonsense in ["", " ", "?", "qwxzv zzkq", "4111111111111111"] {
            assert_eq!(topics.find(nonsense, 9), [], "{nonsense:?}");
        }
        assert!(topics.find("today the weather is really nice, let us go to the park", 3).is_empty());
        assert!(topics.find(&"余额不足 ".repeat(100_000), 3).len() <= 3);
    }
}
