//! Text as the pieces it is searched by: Chinese characters singly and in pairs, Latin words whole.

/// Words that are in every other text and tell nothing apart.
const COMMON: &[&str] = &[
    "a", "an", "the", "of", "to", "is", "are", "was", "were", "be", "on", "at", "by", "for", "and", "or", "this",
    "that", "it", "with", "your", "my", "has", "have", "as", "its",
];

/// A piece a text is searched by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Term<'a> {
    One(char),
    Pair(char, char),
    Word(&'a str),
}

impl Term<'_> {
    /// What a piece tells, compared to a pair of characters. One character is hardly ever a word; a Latin word such as
    /// MAC in a Chinese text is the point of it.
    pub fn share(self) -> f32 {
        match self {
            Self::One(_) => 0.3,
            Self::Pair(..) => 1.0,
            Self::Word(_) => 1.5,
        }
    }
}

#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3134F}')
}

/// A normal text without marks, particles and the blanks beside Chinese: what may be compared letter by letter.
#[must_use]
pub fn squeezed(normal: &str) -> String {
    let mut out = String::with_capacity(normal.len());
    let mut last = None;
    let mut gap = false;
    for c in normal.chars() {
        if !c.is_alphanumeric() {
            gap = true;
        } else if !matches!(c, '的' | '了' | '吗' | '呢' | '啊' | '吧' | '呀') {
            if gap && last.is_some_and(|l| !is_han(l)) && !is_han(c) {
                out.push(' ');
            }
            out.push(c);
            (last, gap) = (Some(c), false);
        }
    }
    out
}

/// The terms of a squeezed text, in reading order.
pub fn terms(squeezed: &str) -> Vec<Term<'_>> {
    let mut out = Vec::with_capacity(squeezed.len() / 2);
    let mut word_from = None;
    let mut last_han = None;
    let word = |from: &mut Option<usize>, to: usize| {
        let word = from.take().and_then(|from| squeezed.get(from..to));
        word.filter(|word| is_telling(word)).map(Term::Word)
    };
    for (at, c) in squeezed.char_indices() {
        if is_han(c) {
            out.extend(word(&mut word_from, at));
            out.push(Term::One(c));
            out.extend(last_han.map(|last| Term::Pair(last, c)));
            last_han = Some(c);
        } else {
            last_han = None;
            if c == ' ' {
                out.extend(word(&mut word_from, at));
            } else {
                word_from.get_or_insert(at);
            }
        }
    }
    out.extend(word(&mut word_from, squeezed.len()));
    out
}

fn is_telling(word: &str) -> bool {
    word.len() > 1 && !COMMON.contains(&word) && !word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_stay_between_latin_words_only() {
        assert_eq!(squeezed("mac 校验错，请 重新签到"), "mac校验错请重新签到");
        assert_eq!(squeezed("do not honor."), "do not honor");
        assert_eq!(squeezed("卡过期了"), "卡过期");
    }

    #[test]
    fn chinese_is_cut_into_characters_and_pairs() {
        use Term::{One, Pair, Word};
        assert_eq!(terms("pin错误"), [Word("pin"), One('错'), One('误'), Pair('错', '误')]);
        assert_eq!(terms("the 24 cards"), [Word("cards")]);
    }
}
