//! Chinese phrases by how they sound: `yuebuzu`, `yebz`, `yuebz`, `密码cw`.
//!
//! The readings are ib-matcher's. The matching is our own, because a score needs to know how many syllables were typed
//! and how fully, and because its cost must have a bound whatever is typed.

use std::collections::HashMap;

use ib_matcher::pinyin::{PinyinData, PinyinNotation};

use super::latin::share;
use super::terms::is_han;

/// Longer input is not pinyin; positions in it are kept as the bits of a word.
pub const MAX_LETTERS: usize = 60;

/// The phrases that can be found by sound.
#[derive(Debug)]
pub struct Pinyin {
    /// One list of sounds for each character that occurs.
    sounds: Vec<Sounds>,
    phrases: Vec<(u32, Vec<u16>)>,
}

/// The readings of one character, or the letter itself.
#[derive(Debug)]
struct Sounds {
    literal: char,
    readings: Vec<String>,
    /// The same as they are spoken in the south: no difference between zh and z, ng and n.
    southern: Vec<String>,
}

/// How a phrase was hit.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Match {
    at_start: bool,
    syllables: usize,
    of: usize,
}

impl Pinyin {
    /// Takes the phrases (squeezed) with their numbers.
    pub fn new<'a>(phrases: impl Iterator<Item = (u32, &'a str)>) -> Self {
        let data = PinyinData::new(PinyinNotation::Ascii);
        let mut known: HashMap<char, u16> = HashMap::new();
        let mut sounds = Vec::new();
        let phrases = phrases
            .map(|(id, text)| {
                let place = |c| {
                    *known.entry(c).or_insert_with(|| {
                        sounds.push(Sounds::of(c, &data));
                        u16::try_from(sounds.len() - 1).unwrap_or(u16::MAX)
                    })
                };
                (id, text.chars().filter(|c| *c != ' ').map(place).collect())
            })
            .collect();
        Self { sounds, phrases }
    }

    /// Calls `found` with every phrase that sounds like `typed`, and how well it does (0..=1).
    pub fn search(&self, typed: &str, mut found: impl FnMut(u32, f32)) {
        let letters: Vec<char> = typed.chars().filter(|c| c.is_alphanumeric()).collect();
        let fits = (2..=MAX_LETTERS).contains(&letters.len()) && letters.iter().any(char::is_ascii_alphabetic);
        if !fits || !letters.iter().all(|c| c.is_ascii_alphabetic() || is_han(*c)) {
            return;
        }
        let mut best: f32 = 0.0;
        for (id, phrase) in &self.phrases {
            if let Some(score) = self.score(phrase, &letters, false) {
                best = best.max(score);
                found(*id, score);
            }
        }
        if best < 0.6 && letters.len() > 3 {
            let southern: Vec<char> = southern(&letters.iter().collect::<String>()).chars().collect();
            for (id, phrase) in &self.phrases {
                if let Some(score) = self.score(phrase, &southern, true) {
                    found(*id, 0.9 * score);
                }
            }
        }
    }

    fn score(&self, phrase: &[u16], letters: &[char], southern: bool) -> Option<f32> {
        let starts = (0..phrase.len()).filter_map(|start| {
            let syllables = self.syllables(phrase.get(start..)?, letters, southern)?;
            worth(Match { at_start: start == 0, syllables, of: phrase.len() }, letters.len())
        });
        starts.max_by(f32::total_cmp)
    }

    /// How many characters from the start of `phrase` the letters spell, if they do to their end.
    fn syllables(&self, phrase: &[u16], letters: &[char], southern: bool) -> Option<usize> {
        let end = 1_u64 << letters.len();
        // Bit n: the first n letters have been used up.
        let mut reached = 1_u64;
        for (count, place) in phrase.iter().enumerate() {
            let sounds = self.sounds.get(usize::from(*place))?;
            reached = sounds.advance(reached, letters, southern);
            if reached & end != 0 {
                return Some(count + 1);
            }
            if reached == 0 {
                return None;
            }
        }
        None
    }
}

impl Sounds {
    fn of(c: char, data: &PinyinData) -> Self {
        let mut readings: Vec<String> = Vec::new();
        data.get_pinyins_and_for_each(c, |pinyin| {
            let reading = pinyin.notation(PinyinNotation::Ascii).unwrap_or_default();
            if !reading.is_empty() && !readings.iter().any(|known| known == reading) {
                readings.push(reading.to_owned());
            }
        });
        let southern = readings.iter().map(|reading| southern(reading)).collect();
        Self { literal: c, readings, southern }
    }

    /// Where one can be in `letters` after this character, having been at the places in `reached`.
    fn advance(&self, reached: u64, letters: &[char], southern: bool) -> u64 {
        let mut next = 0;
        let mut open = reached;
        while open != 0 {
            let at = open.trailing_zeros();
            open &= open - 1;
            let Some(rest) = usize::try_from(at).ok().and_then(|at| letters.get(at..)) else { continue };
            let Some(first) = rest.first() else { continue };
            if *first == self.literal {
                next |= 1 << (at + 1);
            }
            for reading in if southern { &self.southern } else { &self.readings } {
                next |= spelled(reading, rest) << at;
            }
        }
        next
    }
}

/// How many of `letters` a reading may stand for, as bits: its initial, all of it, or its beginning if they end there.
fn spelled(reading: &str, letters: &[char]) -> u64 {
    let common = reading.chars().zip(letters).take_while(|(a, b)| a == *b).count();
    let mut bits = 0;
    if common >= 1 {
        bits |= 1 << 1;
    }
    if common >= 2 && matches!(reading.get(..2), Some("zh" | "ch" | "sh")) {
        bits |= 1 << 2;
    }
    if common == reading.len() || common == letters.len() {
        bits |= 1 << common;
    }
    bits
}

fn southern(spelling: &str) -> String {
    spelling.replace("zh", "z").replace("ch", "c").replace("sh", "s").replace("ng", "n")
}

/// What a match is worth: full syllables more than initials, four of them more than two, and nothing at all for two
/// initials in the middle of a phrase.
fn worth(hit: Match, letters: usize) -> Option<f32> {
    let full = ((share(letters, hit.syllables) - 1.0) / 1.6).clamp(0.0, 1.0);
    let initials = full < 0.2;
    let sure = match hit.syllables {
        0 => return None,
        1 if initials || !hit.at_start => return None,
        2 if initials && !hit.at_start => return None,
        1 => 0.45,
        2 => 0.55 + 0.25 * full,
        3 => 0.72 + 0.2 * full,
        _ => 0.85 + 0.13 * full,
    };
    let place = match (hit.at_start, initials) {
        (true, _) => 1.0,
        (false, false) => 0.95,
        (false, true) => 0.85,
    };
    Some(sure * place * (0.72 + 0.28 * share(hit.syllables, hit.of)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(typed: &str) -> Option<u32> {
        let phrases = ["余额不足", "密码错误", "超出金额限制", "重新签到", "mac校验错", "应答超时"];
        let pinyin = Pinyin::new((0..).zip(phrases));
        let mut best = (None, 0.0);
        pinyin.search(typed, |id, score| {
            assert!((0.0..=1.0).contains(&score));
            if score > best.1 {
                best = (Some(id), score);
            }
        });
        best.0
    }

    #[test]
    fn full_initials_and_mixed() {
        for (typed, expected) in [
            ("yuebuzu", 0),
            ("yebz", 0),
            ("ye bz", 0),
            ("yuebz", 0),
            ("余额bz", 0),
            ("mimacuowu", 1),
            ("mmcw", 1),
            ("mimacuow", 1),
            ("mimachuowu", 1),
            ("jinexianzhi", 2),
            ("jexz", 2),
            ("chongxinqiandao", 3),
            ("cxqd", 3),
            ("congxinqiandao", 3),
            ("macjy", 4),
            ("mac jiaoyan", 4),
            ("chaoshi", 5),
            ("yd", 5),
        ] {
            assert_eq!(best(typed), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_is_no_pinyin_finds_nothing() {
        for typed in ["", "x", "qqqq", "57", "余额不足", &"a".repeat(300)] {
            assert_eq!(best(typed), None, "{typed}");
        }
    }
}
