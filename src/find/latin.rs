//! The Latin words of all texts: found whole, while they are being typed, and with slips of the finger.

/// How many unknown words of one query are looked up with slips; more is a paste, not typing.
const MAX_CORRECTED: usize = 8;

/// Every word once, with the number of its term.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// Sorted, so that what begins alike stands together.
    words: Vec<(String, u32)>,
}

impl Vocabulary {
    pub fn new(mut words: Vec<(String, u32)>) -> Self {
        words.sort_unstable();
        Self { words }
    }

    /// Looks up the words of one query.
    pub fn reader(&self) -> Reader<'_> {
        Reader { vocabulary: self, corrected: 0 }
    }

    fn beginning_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = &'a (String, u32)> {
        let from = self.words.partition_point(|(word, _)| word.as_str() < start);
        self.words.iter().skip(from).take_while(move |(word, _)| word.starts_with(start))
    }
}

pub struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    corrected: usize,
}

impl Reader<'_> {
    /// The terms a typed word may mean, each with how well it fits (0..=1). `last` is still being typed.
    pub fn read(&mut self, typed: &str, last: bool) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        if typed.len() > 2 || last {
            for (word, term) in self.vocabulary.beginning_with(typed) {
                found.push((*term, begun(typed, word)));
            }
        } else {
            found.extend(
                self.vocabulary.beginning_with(typed).filter(|(w, _)| w == typed).map(|(_, term)| (*term, 1.0)),
            );
        }
        if found.is_empty() && typed.is_ascii() && typed.len() >= 4 && self.corrected < MAX_CORRECTED {
            self.corrected += 1;
            found = self.correct(typed);
        }
        found
    }

    fn correct(&self, typed: &str) -> Vec<(u32, f32)> {
        let allowed = if typed.len() >= 7 { 2 } else { 1 };
        let close = self.vocabulary.words.iter().filter(|(word, _)| word.len().abs_diff(typed.len()) <= allowed);
        // Hardly anybody misses both ends of a word; the rest need not be measured.
        let (first, last) = (typed.bytes().next(), typed.bytes().last());
        close
            .filter(|(word, _)| word.len() >= 3 && (word.bytes().next() == first || word.bytes().last() == last))
            .filter_map(|(word, term)| {
                let slips = strsim::osa_distance(typed, word);
                (slips <= allowed).then(|| (*term, corrected(slips, typed.len())))
            })
            .collect()
    }
}

fn begun(typed: &str, word: &str) -> f32 {
    if typed.len() == word.len() { 1.0 } else { 0.6 + 0.35 * share(typed.len(), word.len()) }
}

fn corrected(slips: usize, len: usize) -> f32 {
    0.95 - share(slips, len)
}

/// `part` of `whole`, for the small numbers text is made of.
pub fn share(part: usize, whole: usize) -> f32 {
    let small = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
    small(part) / small(whole).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let words = ["insufficient", "funds", "expired", "pin", "limit", "wrong"];
        Vocabulary::new(words.into_iter().map(str::to_owned).zip(0..).collect())
    }

    #[test]
    fn words_are_found_whole_begun_and_misspelt() {
        let vocabulary = vocabulary();
        for (typed, expected) in [
            ("pin", 3),
            ("insuf", 0),
            ("insuficient", 0),
            ("insufficeint", 0),
            ("expierd", 2),
            ("wrogn", 5),
            ("fund", 1),
        ] {
            let found = vocabulary.reader().read(typed, true);
            assert_eq!(found.first().map(|(term, _)| *term), Some(expected), "{typed}");
        }
        assert!(vocabulary.reader().read("zebra", true).is_empty());
    }
}
