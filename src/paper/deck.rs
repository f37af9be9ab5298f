//! A deck of cards: what the terminal shows on one side, what to know and do on the other.

use jiff::civil::Date;

use crate::card::{Card, Subject};
use crate::domain::code::CodeRef;
use crate::domain::deck::{Deck, Line, Note};
use crate::i18n::Texts;
use crate::knowledge::Catalog;

use super::training_words::t;

/// What all cards are tagged with.
const TAG: &str = "tillside";

/// One note a code. `family` names the family a code is practised in, for the tag.
#[must_use]
pub fn deck(catalog: &Catalog, texts: &Texts, codes: &[CodeRef], family: &dyn Fn(&CodeRef) -> String) -> Deck {
    let note = |at: &CodeRef| {
        // Nothing of what is written depends on the day: a deck does not tell how old its knowledge is.
        let card = Card::new(catalog, texts, &Subject::of(catalog, at.clone()), &[], Date::MIN);
        Note { tags: vec![TAG.to_owned(), format!("{TAG}::{}", family(at))], ..note(texts, &card) }
    };
    Deck { name: t(texts, "deck-name"), notes: codes.iter().map(note).collect() }
}

fn note(texts: &Texts, card: &Card) -> Note {
    let at = card.subject.at();
    // Without a code, what is seen is the question.
    let (shown, meaning) = if at.is_symptom() {
        (card.meaning.clone(), None)
    } else {
        (format!("{} · {}", card.spelling, card.set_name), Some(Line::bold(card.meaning.clone())))
    };
    let front = vec![Line::labelled(t(texts, "deck-shown"), ""), Line::bold(shown), Line::plain(t(texts, "deck-ask"))];
    let column = |name: &str| texts.name("column", name).into_owned();
    let money = Line::labelled(column("money"), texts.name("money", card.money));
    let action = Line::labelled(column("action"), card.headline.clone());
    let say = Line::labelled(t(texts, "say-title"), texts.name("say", card.say));
    let never = card.never.iter().map(|line| Line::labelled(t(texts, "handout-never"), line.clone()));
    Note {
        id: format!("{TAG}-{}-{}", at.set, at.code),
        front,
        back: meaning.into_iter().chain([money, action, say]).chain(never).collect(),
        tags: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn the_front_gives_nothing_away_and_the_back_says_it_all() {
        let (catalog, texts) = (Catalog::built_in().unwrap(), Texts::new(Language::EN));
        let codes = ["unionpay:51", "symptom:NO_RECEIPT"].map(|at| CodeRef::parse(at).unwrap());
        let deck = deck(&catalog, &texts, &codes, &|at| format!("of {}", at.set));
        let of = |lines: &[Line]| lines.iter().map(|l| l.words.clone()).collect::<Vec<_>>().join("|");
        let [funds, slip] = &deck.notes[..] else { panic!("{deck:?}") };
        assert_eq!(funds.id, "tillside-unionpay-51");
        assert_eq!(funds.tags, ["tillside", "tillside::of unionpay"]);
        assert_eq!(of(&funds.front), "|51 · UnionPay|Where is the money, and what now?");
        let back = of(&funds.back);
        assert!(back.starts_with("Not enough funds or credit|Not charged|Ask for another card or method|"), "{back}");
        assert!(!of(&funds.front).contains("funds"));
        assert!(of(&slip.front).contains("No slip came out") && !of(&slip.back).contains("No slip came out"));
    }
}
