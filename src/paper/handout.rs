//! A hand-out: one family of codes, what each asks for, and situations to talk about with the right way after them.

use jiff::civil::Date;

use crate::card::{Card, Subject};
use crate::domain::code::CodeRef;
use crate::domain::document::{Block, Cell, Column, Document, Look, Paper};
use crate::domain::drill::{Family, Grade};
use crate::i18n::{Texts, choice_key, drill_key, end_key, scene_key};
use crate::knowledge::{Catalog, Choice, End, START, Scenario, Scene};

use super::training_words::{code_in_words, shade_of, t};

/// Where something is ticked by hand.
const BOX: &str = "□";

/// The hand-out. `words` is what the drills say; of the scenarios, those of the family are in it.
#[must_use]
pub fn handout(
    catalog: &Catalog,
    texts: &Texts,
    words: &Texts,
    family: Family,
    codes: &[CodeRef],
    scenarios: &[Scenario],
    day: Date,
) -> Document {
    let name = texts.name("family", family);
    let mut blocks = vec![Block::Text(texts.name("handout-about", family).into_owned())];
    if !codes.is_empty() {
        blocks.push(Block::Heading(t(texts, "handout-codes")));
        let cards = codes.iter().map(|at| Card::new(catalog, texts, &Subject::of(catalog, at.clone()), &[], day));
        blocks.extend(cards.map(|card| Block::Together(vec![code(texts, &card)])));
    }
    let own: Vec<&Scenario> = scenarios.iter().filter(|scenario| scenario.family == family).collect();
    if !own.is_empty() {
        blocks.push(Block::Heading(t(texts, "handout-scenarios")));
        blocks.push(Block::Note(t(texts, "handout-scenarios-note")));
        let numbered = || (1..).zip(&own);
        blocks.extend(numbered().map(|(n, scenario)| question(texts, words, n, scenario)));
        blocks.push(Block::Heading(t(texts, "handout-right-way")));
        blocks.extend(numbered().map(|(n, scenario)| answer(catalog, texts, words, n, scenario)));
    }
    let editions = codes.iter().filter_map(|at| catalog.set(&at.set)).map(|set| set.edition);
    let edition = editions.max().map_or_else(String::new, |edition| texts.day(edition));
    let dates = [("edition", edition.into()), ("day", texts.day(day).into())];
    Document {
        title: texts.with("handout-title", &[("family", name.into_owned().into())]).into_owned(),
        paper: Paper::A4,
        look: Look::Usual,
        language: texts.language().as_ref().to_owned(),
        blocks,
        footer: texts.with("counter-edition", &dates).into_owned(),
    }
}

/// A label and what there is to say; without titles.
fn two_columns() -> Vec<Column> {
    vec![Column::words("", 1.0), Column::words("", 4.6)]
}

fn code(texts: &Texts, card: &Card) -> Block {
    let label = |name: &str| Cell::from(texts.name("column", name));
    let money = Cell::bold(texts.name("money", card.money)).shaded(shade_of(card.money));
    let spoken = texts.name("say", card.say).into_owned();
    let mut rows = vec![
        vec![Cell::bold(card.spelling.clone()).shaded(1), Cell::bold(card.meaning.clone()).shaded(1)],
        vec![label("money"), money],
        vec![label("action"), Cell::bold(card.headline.clone())],
        vec![t(texts, "say-title").into(), quoted(texts, spoken).into()],
    ];
    if !card.never.is_empty() {
        rows.push(vec![t(texts, "handout-never").into(), card.never.join("\n").into()]);
    }
    Block::Board { columns: two_columns(), rows }
}

fn quoted(texts: &Texts, text: String) -> String {
    texts.with("language-quoted", &[("text", text.into())]).into_owned()
}

/// The situation, what the customer says, and what could be done, to be ticked.
fn question(texts: &Texts, words: &Texts, number: usize, scenario: &Scenario) -> Block {
    let key = drill_key(&scenario.id);
    let said = words.attribute(&key, "customer").map(|said| quoted(texts, said.into_owned()));
    let situation: Vec<String> = [words.get(&key).into_owned()].into_iter().chain(said).collect();
    let mut rows = vec![vec![Cell::bold(number.to_string()).shaded(1), Cell::from(situation.join("\n")).shaded(1)]];
    let choices = scenario.scene(START).map_or(&[][..], |scene| &scene.choices);
    let tick = |choice: &Choice| {
        vec![Cell::from(BOX), words.get(&choice_key(&scenario.id, START, &choice.id)).into_owned().into()]
    };
    rows.extend(choices.iter().map(tick));
    let columns = vec![Column::middle("", 1.0), Column::words("", 14.0)];
    Block::Together(vec![Block::Board { columns, rows }])
}

/// Step by step what is best, why, and what comes of it.
fn answer(catalog: &Catalog, texts: &Texts, words: &Texts, number: usize, scenario: &Scenario) -> Block {
    let heading = code_in_words(catalog, texts, &scenario.at);
    let mut rows = vec![vec![Cell::bold(number.to_string()).shaded(1), Cell::bold(heading).shaded(1)]];
    let (steps, end) = right_way(scenario);
    for (scene, choice) in steps {
        let before = (scene.id != START).then(|| words.get(&scene_key(&scenario.id, &scene.id)).into_owned());
        rows.extend(before.map(|seen| vec![Cell::default(), Cell::from(seen)]));
        let key = choice_key(&scenario.id, &scene.id, &choice.id);
        let done = [words.get(&key), words.attribute(&key, "why").unwrap_or_default()];
        rows.push(vec![Cell::bold(texts.name("act", choice.act)), done.join("\n").into()]);
    }
    if let Some(end) = end {
        let came = words.get(&end_key(&scenario.id, &end.id)).into_owned();
        rows.push(vec![texts.name("consequence", end.consequence).into(), came.into()]);
    }
    Block::Together(vec![Block::Board { columns: two_columns(), rows }])
}

/// The best choice of every scene from the first on, and the end they lead to.
fn right_way(scenario: &Scenario) -> (Vec<(&Scene, &Choice)>, Option<&End>) {
    let mut steps: Vec<(&Scene, &Choice)> = Vec::new();
    let mut at = START;
    // The way of a scenario that was checked never comes back; one that was not ends all the same.
    while let Some(scene) = scenario.scene(at).filter(|_| steps.len() < scenario.scenes.len()) {
        let Some(best) = scene.choices.iter().find(|choice| choice.grade == Grade::Best) else { break };
        steps.push((scene, best));
        at = &best.to;
    }
    (steps, scenario.end(at))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use strum::VariantArray as _;

    use super::*;
    use crate::domain::amount::{Amount, Currency};
    use crate::domain::drill::{Act, Consequence, Entry, Screen, Slip};
    use crate::domain::language::Language;

    fn scenario() -> Scenario {
        let choice =
            |id: &str, grade, to: &str| Choice { id: id.to_owned(), act: Act::OtherCard, grade, to: to.to_owned() };
        let scene = |id: &str, choices| Scene { id: id.to_owned(), screen: Screen::Refused, slip: Slip::None, choices };
        Scenario {
            id: "funds-test".to_owned(),
            family: Family::Funds,
            at: CodeRef::parse("unionpay:51").unwrap(),
            amount: Amount::parse("1", Currency::CNY).unwrap(),
            entry: Entry::Chip,
            sources: Vec::new(),
            scenes: vec![
                scene(START, vec![choice("a", Grade::Poor, "bad"), choice("b", Grade::Best, "next")]),
                scene("next", vec![choice("c", Grade::Best, "good"), choice("d", Grade::Poor, "bad")]),
            ],
            ends: [("good", Consequence::Paid), ("bad", Consequence::CustomerLeft)]
                .map(|(id, consequence)| End { id: id.to_owned(), consequence })
                .to_vec(),
        }
    }

    #[test]
    fn the_right_way_is_the_best_choice_of_every_scene_to_a_good_end() {
        let scenario = scenario();
        let (steps, end) = right_way(&scenario);
        assert_eq!(steps.iter().map(|(_, choice)| choice.id.as_str()).collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(end.map(|end| end.consequence), Some(Consequence::Paid));
        let mut round = scenario.clone();
        round.scenes[1].choices[0].to = START.to_owned();
        assert_eq!(right_way(&round).0.len(), 2, "it ends even if the scenario does not");
    }

    #[test]
    fn every_family_has_a_hand_out_and_only_its_own_situations() {
        let (catalog, texts) = (Catalog::built_in().unwrap(), Texts::new(Language::EN));
        let codes = [CodeRef::parse("unionpay:51").unwrap()];
        for family in Family::VARIANTS {
            let made = handout(&catalog, &texts, &texts, *family, &codes, &[scenario()], date(2026, 11, 26));
            let words = format!("{made:?}");
            assert!(!words.contains("handout-") && !words.contains("family-"), "{words}");
            assert_eq!(words.contains("choice-funds-test-start-b"), *family == Family::Funds);
            assert!(words.contains("Never say the reason aloud"), "{words}");
        }
    }
}
