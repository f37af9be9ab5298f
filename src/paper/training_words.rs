//! Words that several papers of training share.

use std::borrow::Cow;

use fluent::FluentValue;

use crate::card;
use crate::domain::advice::Money;
use crate::domain::code::CodeRef;
use crate::domain::practice::ItemId;
use crate::i18n::{Texts, choice_key, drill_key, scene_key};
use crate::knowledge::{Catalog, START};

pub(super) fn t(texts: &Texts, key: &str) -> String {
    texts.get(key).into_owned()
}

/// A text about so many of something.
pub(super) fn counted<'a>(texts: &Texts, key: &str, count: u32, more: &[(&'a str, FluentValue<'a>)]) -> String {
    let number = texts.grouped(count.into());
    let of_count = [("count", FluentValue::from(count)), ("number", FluentValue::from(number))];
    texts.with(key, &[&of_count, more].concat()).into_owned()
}

/// The code and what it means in one line; what is seen without a code, alone.
pub(super) fn code_in_words(catalog: &Catalog, texts: &Texts, at: &CodeRef) -> String {
    let meaning = card::meaning(catalog, texts, at);
    if at.is_symptom() { meaning } else { format!("{} {meaning}", card::written_at(catalog, texts, at)) }
}

/// How dark the ground of a money state is: what must be checked leaps to the eye, in black and white too.
pub(super) fn shade_of(money: Money) -> u8 {
    match money {
        Money::NotCharged => 0,
        Money::Charged => 1,
        Money::PartlyCharged => 2,
        Money::MayBeCharged => 3,
    }
}

/// `words` is what the drills say. What stands in no text (any more) is named by its id.
pub(super) fn choice_in_words(texts: &Texts, words: &Texts, item: &ItemId, scene: &str, choice: &str) -> String {
    let known = match item {
        ItemId::Drill(id) => words.find(&choice_key(id, scene, choice)),
        // Made drills are answered in words of the vocabulary.
        ItemId::Code(_) | ItemId::Own(_) => texts.find(&choice.replace('_', "-")),
    };
    known.map_or_else(|| choice.to_owned(), Cow::into_owned)
}

/// What was seen when it was chosen; nothing for a made drill, where the code says it all.
pub(super) fn scene_in_words(words: &Texts, item: &ItemId, scene: &str) -> Option<String> {
    let ItemId::Drill(id) = item else { return None };
    let key = if scene == START { drill_key(id) } else { scene_key(id, scene) };
    words.find(&key).map(Cow::into_owned)
}

/// A share from 0 to 1 in whole per cent.
pub(super) fn per_cent(share: f64) -> String {
    format!("{:.0}%", share.clamp(0.0, 1.0) * 100.0)
}

/// A part of a whole in whole per cent; none of nothing.
pub(super) fn per_cent_of(part: u32, whole: u32) -> u8 {
    let (part, whole) = (u64::from(part.min(whole)), u64::from(whole));
    let rounded = (part * 100 + whole / 2).checked_div(whole).unwrap_or(0);
    u8::try_from(rounded).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn the_answers_of_made_drills_are_words_of_the_vocabulary() {
        let texts = Texts::new(Language::EN);
        let item = ItemId::Code(CodeRef::parse("unionpay:51").unwrap());
        for (choice, words) in [
            ("money-not_charged", "Not charged"),
            ("action-partly-charged", "Collect the rest another way"),
            ("of-a-newer-program", "of-a-newer-program"),
        ] {
            assert_eq!(choice_in_words(&texts, &texts, &item, START, choice), words);
        }
        assert_eq!(scene_in_words(&texts, &item, START), None);
    }

    #[test]
    fn shares_are_told_in_whole_per_cent() {
        assert_eq!((per_cent(0.666), per_cent(1.2)), ("67%".to_owned(), "100%".to_owned()));
        for (part, whole, expected) in [(2, 3, 67), (1, 200, 1), (0, 0, 0), (1, 0, 0), (u32::MAX, u32::MAX, 100)] {
            assert_eq!(per_cent_of(part, whole), expected, "{part} of {whole}");
        }
    }
}
