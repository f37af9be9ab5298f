//! A drill ready to be played: a written scenario, or one made from what is known of a code.
//!
//! A made one asks two things: where the money is, and what to do now. What is right, and how far off the rest is, stands in
//! `right_way`.

use strum::VariantArray as _;

use super::chance::Chance;
use super::family;
use super::right_way::RightWay;
use crate::domain::advice::{Action, Category, Money, Say};
use crate::domain::amount::{Amount, Currency};
use crate::domain::code::CodeRef;
use crate::domain::drill::{Act, Consequence, Entry, Family, Grade, Screen, Slip};
use crate::domain::practice::ItemId;
use crate::domain::rule::Rule;
use crate::knowledge::{self, Catalog, Choice, End, MAX_CHOICES, Rail, START, Scenario, Scene};

/// The scenes of a made drill in which something is done, by how good the answer about the money was.
const ACT: &str = "act";
const ACT_AFTER_POOR: &str = "act-after-poor";
const ACT_AFTER_HARM: &str = "act-after-harm";

/// Sums as they stand on receipts, in fen.
const SUMS: [i64; 24] = [
    650, 980, 1_250, 1_600, 1_880, 2_350, 2_800, 3_200, 3_660, 4_500, 5_200, 5_990, 6_800, 7_950, 8_800, 10_400,
    12_800, 15_600, 18_800, 23_900, 29_800, 36_800, 59_900, 128_000,
];

/// How cards are presented, the usual ways more often.
const CARD_ENTRIES: [Entry; 6] = [Entry::Chip, Entry::Tap, Entry::Chip, Entry::Tap, Entry::Chip, Entry::Swipe];

/// See the module head.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    pub item: ItemId,
    pub family: Family,
    /// What the terminal shows.
    pub at: CodeRef,
    /// The scenario whose words it speaks; without one, its choices are named by the vocabulary: `money-<state>` and
    /// `action-<headline>`.
    pub scenario: Option<String>,
    pub amount: Amount,
    pub entry: Entry,
    pub scenes: Vec<Scene>,
    pub ends: Vec<End>,
}

impl Script {
    #[must_use]
    pub fn written(scenario: &Scenario) -> Self {
        Self {
            item: ItemId::Drill(scenario.id.clone()),
            family: scenario.family,
            at: scenario.at.clone(),
            scenario: Some(scenario.id.clone()),
            amount: scenario.amount,
            entry: scenario.entry,
            scenes: scenario.scenes.clone(),
            ends: scenario.ends.clone(),
        }
    }

    #[must_use]
    pub fn scene(&self, id: &str) -> Option<&Scene> {
        self.scenes.iter().find(|scene| scene.id == id)
    }

    #[must_use]
    pub fn end(&self, id: &str) -> Option<&End> {
        self.ends.iter().find(|end| end.id == id)
    }
}

/// Makes a drill for a code; a code that its set does not have gets the safe advice. What is not given is chosen by the seed,
/// and so are the wrong answers and the place of the right one. A wallet's code is always met with a QR code.
///
/// Nothing for a code set that the program does not know.
#[must_use]
pub fn made(
    catalog: &Catalog,
    rules: &[Rule],
    item: ItemId,
    at: &CodeRef,
    amount: Option<Amount>,
    entry: Option<Entry>,
    seed: u64,
) -> Option<Script> {
    let way = RightWay::of(catalog, rules, at)?;
    let mut chance = Chance::of(seed, &item.to_string());
    let row = catalog.entry(at);
    let (screen, slip) = shown(at, row);
    let made_up = Amount { minor: SUMS[chance.below(SUMS.len())], currency: Currency::CNY };
    let made_entry = CARD_ENTRIES[chance.below(CARD_ENTRIES.len())];
    let is_wallet = catalog.set(&at.set).is_some_and(|set| set.rail == Rail::Qr);
    let entry = match row.map(|row| row.say) {
        _ if is_wallet => Entry::Qr,
        // Only who has tapped or swiped can be asked for the chip.
        Some(Say::InsertChip) if entry.is_none() && made_entry == Entry::Chip => Entry::Tap,
        _ => entry.unwrap_or(made_entry),
    };
    let offered = offered(&way, &mut chance);
    let mut ends: Vec<End> = Vec::new();
    let mut scenes = vec![Scene { id: START.to_owned(), screen, slip, choices: money_choices(&way) }];
    for (id, belief) in [(ACT, Grade::Best), (ACT_AFTER_POOR, Grade::Poor), (ACT_AFTER_HARM, Grade::Harmful)] {
        if !scenes[0].choices.iter().any(|choice| choice.to == id) {
            continue;
        }
        let choices = offered.iter().map(|done| done.choice(&way, belief, &mut ends)).collect();
        scenes.push(Scene { id: id.to_owned(), screen, slip, choices });
    }
    Some(Script {
        item,
        family: family::of_code(catalog, at),
        at: at.clone(),
        scenario: None,
        amount: amount.unwrap_or(made_up),
        entry,
        scenes,
        ends,
    })
}

/// What terminal and printer show. A rule of the shop changes nothing there.
fn shown(at: &CodeRef, row: Option<&knowledge::Entry>) -> (Screen, Slip) {
    let Some(row) = row else { return (Screen::Refused, Slip::Refused) };
    match (row.money, row.category, row.action) {
        _ if at.is_symptom() => (Screen::Refused, Slip::None),
        (Money::MayBeCharged, Category::IssuerUnavailable | Category::NetworkSystem, _) => {
            (Screen::NoAnswer, Slip::None)
        }
        (Money::MayBeCharged, _, _) => (Screen::Refused, Slip::Refused),
        (Money::Charged | Money::PartlyCharged, _, _) | (_, Category::Approved, _) | (_, _, Action::Done) => {
            (Screen::Approved, Slip::Approved)
        }
        (Money::NotCharged, _, _) => (Screen::Refused, Slip::Refused),
    }
}

/// The four states in the order of the vocabulary: a scale that stays where it is, not a riddle.
fn money_choices(way: &RightWay) -> Vec<Choice> {
    let choice = |said: &Money| {
        let grade = way.money_grade(*said);
        let to = match grade {
            Grade::Best | Grade::Safe => ACT,
            Grade::Poor => ACT_AFTER_POOR,
            Grade::Harmful => ACT_AFTER_HARM,
        };
        Choice { id: format!("money-{}", said.as_ref()), act: Act::Look, grade, to: to.to_owned() }
    };
    Money::VARIANTS.iter().map(choice).collect()
}

/// Something that can be done: the right thing, or another.
#[derive(Clone, Copy)]
enum Offer {
    Right,
    Other(Action, Grade),
}

/// The right thing and three others, at most one of which harms nobody: who guesses is wrong more often than not.
fn offered(way: &RightWay, chance: &mut Chance) -> Vec<Offer> {
    let graded = |done: &Action| way.action_grade(*done).map(|grade| (*done, grade));
    let mut others: Vec<(Action, Grade)> = Action::VARIANTS.iter().filter_map(graded).collect();
    chance.shuffle(&mut others);
    let mut harmless = 0;
    others.retain(|(_, grade)| {
        harmless += usize::from(*grade <= Grade::Safe);
        *grade > Grade::Safe || harmless == 1
    });
    others.truncate(MAX_CHOICES - 1);
    let mut offered: Vec<Offer> = others.into_iter().map(|(done, grade)| Offer::Other(done, grade)).collect();
    offered.insert(chance.below(offered.len() + 1), Offer::Right);
    offered
}

impl Offer {
    fn choice(self, way: &RightWay, belief: Grade, ends: &mut Vec<End>) -> Choice {
        let (done, act, grade) = match self {
            Self::Right => (None, right_act(way), Grade::Best),
            Self::Other(done, grade) => (Some(done), act(done), grade),
        };
        let right = way.headline.as_deref().unwrap_or(way.action.as_ref());
        let id = format!("action-{}", done.as_ref().map_or(right, Action::as_ref));
        Choice { id, act, grade, to: end(way.consequence(done, belief), ends) }
    }
}

fn right_act(way: &RightWay) -> Act {
    match way.headline.as_deref() {
        Some("verified") => Act::Charge,
        Some("partly-charged") => Act::OtherWay,
        Some(_) => Act::Look,
        None => act(way.action),
    }
}

fn act(done: Action) -> Act {
    match done {
        Action::OtherMethod => Act::OtherCard,
        Action::FixAndRetryOnce => Act::Fix,
        Action::CheckFirst => Act::CheckLast,
        Action::TryLater => Act::OtherWay,
        Action::CallAcquirer | Action::TerminalService => Act::Call,
        Action::Done => Act::HandOver,
    }
}

/// The end with a consequence; made when it is first needed.
fn end(consequence: Consequence, ends: &mut Vec<End>) -> String {
    let id = consequence.as_ref().to_owned();
    if !ends.iter().any(|end| end.consequence == consequence) {
        ends.push(End { id: id.clone(), consequence });
    }
    id
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::code::CodeSetId;
    use crate::training::example::{at, catalog};

    fn script(code: &str, seed: u64) -> Script {
        let at = at(code);
        made(catalog(), &[], ItemId::Code(at.clone()), &at, None, None, seed).unwrap()
    }

    /// As if it had been written: then its promises can be held against it.
    fn as_written(script: &Script) -> Scenario {
        Scenario {
            id: script.item.to_string(),
            family: script.family,
            at: script.at.clone(),
            amount: script.amount,
            entry: script.entry,
            sources: catalog().entry(&script.at).unwrap().sources.clone(),
            scenes: script.scenes.clone(),
            ends: script.ends.clone(),
        }
    }

    #[test]
    fn every_row_of_every_set_makes_a_drill_that_keeps_the_promises_of_a_written_one() {
        let mut count = 0;
        for (set, entry) in catalog().entries() {
            let at = CodeRef { set: set.id.clone(), code: entry.code.clone() };
            for seed in 0..12 {
                let script = script(&at.to_string(), seed);
                assert_eq!(as_written(&script).fault(catalog()), None, "{at} with seed {seed}");
                assert!(script.scenes.iter().all(|scene| scene.choices.len() == MAX_CHOICES), "{at}");
                let about = RightWay::of(catalog(), &[], &at).unwrap().is_about_double_charge();
                assert_eq!(as_written(&script).is_about_double_charge(), about, "{at} with seed {seed}");
                count += 1;
            }
        }
        assert!(count > 12 * 1_000, "{count}");
        let unionpay = catalog().set(&CodeSetId::default()).unwrap();
        assert_eq!(unionpay.entries.len(), 98, "all UnionPay rows came up");
    }

    #[test]
    fn the_right_answers_are_those_of_the_answer_card() {
        let best = |script: &Script, scene: &str| {
            let choices = &script.scene(scene).unwrap().choices;
            choices.iter().find(|choice| choice.grade == Grade::Best).unwrap().id.clone()
        };
        for (code, money, action) in [
            ("unionpay:51", "money-not_charged", "action-other_method"),
            ("unionpay:55", "money-not_charged", "action-fix_and_retry_once"),
            ("unionpay:98", "money-may_be_charged", "action-check_first"),
            ("unionpay:10", "money-partly_charged", "action-partly-charged"),
            ("unionpay:00", "money-charged", "action-done"),
            ("unionpay:B1", "money-not_charged", "action-check-bill"),
            ("visa:85", "money-not_charged", "action-verified"),
            ("as2805:97", "money-not_charged", "action-not-a-sale"),
            ("unionpay:Q9", "money-may_be_charged", "action-check_first"),
        ] {
            let script = script(code, 3);
            assert_eq!((best(&script, START).as_str(), best(&script, ACT).as_str()), (money, action), "{code}");
        }
    }

    #[test]
    fn a_first_thought_that_would_charge_twice_cannot_end_well_any_more() {
        let doubt = script("unionpay:98", 1);
        let thought = doubt.scene(START).unwrap().choices.iter().find(|choice| choice.id == "money-not_charged");
        assert_eq!(thought.unwrap().to, ACT_AFTER_HARM);
        let after = &doubt.scene(ACT_AFTER_HARM).unwrap().choices;
        let ends = after.iter().map(|choice| doubt.end(&choice.to).unwrap().consequence);
        assert!(ends.into_iter().all(|consequence| !consequence.is_good()));
        assert!(doubt.scene(ACT_AFTER_POOR).is_some());
        // After a plain refusal nobody can think anything harmful, so there is no such scene.
        assert!(script("unionpay:51", 1).scene(ACT_AFTER_HARM).is_none());
    }

    #[test]
    fn one_seed_makes_one_drill_and_the_right_place_changes_with_the_seed() {
        assert_eq!(script("unionpay:51", 5), script("unionpay:51", 5));
        let place = |seed| {
            let script = script("unionpay:51", seed);
            script.scene(ACT).unwrap().choices.iter().position(|choice| choice.grade == Grade::Best).unwrap()
        };
        let mut counts = [0_u32; MAX_CHOICES];
        for seed in 0..400 {
            counts[place(seed)] += 1;
        }
        assert!(counts.iter().all(|count| (60..=140).contains(count)), "{counts:?}");
        let wrong: BTreeSet<Vec<String>> = (0..40)
            .map(|seed| {
                let script = script("unionpay:51", seed);
                let mut ids: Vec<String> =
                    script.scene(ACT).unwrap().choices.iter().map(|choice| choice.id.clone()).collect();
                ids.sort_unstable();
                ids
            })
            .collect();
        assert!(wrong.len() > 8, "other wrong answers with other seeds: {}", wrong.len());
    }

    #[test]
    fn at_most_one_other_answer_harms_nobody() {
        for (set, entry) in catalog().entries() {
            for seed in 0..6 {
                let script = script(&format!("{}:{}", set.id, entry.code), seed);
                let harmless = |scene: &Scene| scene.choices.iter().filter(|c| c.grade == Grade::Safe).count();
                assert!(script.scenes.iter().all(|scene| harmless(scene) <= 1), "{}", script.at);
            }
        }
    }

    #[test]
    fn what_was_given_stays_and_the_rest_fits_the_code() {
        let amount = Amount::parse("270", Currency::CNY);
        let own = |code: &str, entry| {
            made(catalog(), &[], ItemId::Own(uuid::Uuid::nil()), &at(code), amount, entry, 1).unwrap()
        };
        let swiped = own("unionpay:51", Some(Entry::Swipe));
        assert_eq!((Some(swiped.amount), swiped.entry), (amount, Entry::Swipe));
        assert_eq!(own("wechatpay:NOTENOUGH", Some(Entry::Chip)).entry, Entry::Qr);
        let sums: BTreeSet<i64> = (0..60).map(|seed| script("unionpay:51", seed).amount.minor).collect();
        assert!(sums.len() > 15 && sums.iter().all(|sum| (100..=500_000).contains(sum)), "{sums:?}");
        assert!((0..60).all(|seed| script("unionpay:51", seed).entry != Entry::Qr));
        assert!((0..60).all(|seed| script("unionpay:45", seed).entry != Entry::Chip), "asks for the chip");
    }

    #[test]
    fn the_terminal_shows_what_such_a_code_shows() {
        for (code, screen, slip) in [
            ("unionpay:51", Screen::Refused, Slip::Refused),
            ("unionpay:98", Screen::NoAnswer, Slip::None),
            ("unionpay:94", Screen::Refused, Slip::Refused),
            ("unionpay:00", Screen::Approved, Slip::Approved),
            ("unionpay:10", Screen::Approved, Slip::Approved),
            ("visa:85", Screen::Approved, Slip::Approved),
            ("symptom:NO_RESPONSE", Screen::Refused, Slip::None),
        ] {
            let script = script(code, 1);
            let start = script.scene(START).unwrap();
            assert_eq!((start.screen, start.slip), (screen, slip), "{code}");
        }
    }

    #[test]
    fn of_a_set_nobody_knows_nothing_is_made() {
        let at = at("nowhere:51");
        assert_eq!(made(catalog(), &[], ItemId::Code(at.clone()), &at, None, None, 1), None);
    }
}
