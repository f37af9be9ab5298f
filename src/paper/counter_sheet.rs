//! The sheet that lies beside the till: the shop's codes, each with its one action, and the rules of the house.

use jiff::civil::Date;

use crate::card::{self, Card, Subject};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::document::{Block, Cell, Column, Document, Look, Paper};
use crate::domain::rule::Rule;
use crate::i18n::Texts;
use crate::knowledge::Catalog;

use super::training_words::{shade_of, t};

/// The longest rule that is read at a glance, in widths of a Latin letter: a Chinese character counts twice.
const GLANCE: usize = 48;

/// The sheet, on A4 or A5. `codes` is what it is about, in the order of the rows; `rules` all there are in this shop.
#[must_use]
pub fn counter_sheet(
    catalog: &Catalog,
    texts: &Texts,
    codes: &[CodeRef],
    rules: &[Rule],
    paper: Paper,
    day: Date,
) -> Document {
    let main = main_set(codes);
    let title = |name: &str| texts.name("column", name).into_owned();
    let columns = vec![
        Column::words(title("code"), share_of_codes(catalog, texts, codes)),
        Column::words(title("meaning"), 6.8),
        Column::words(title("money"), 3.9),
        Column::words(title("action"), 7.6),
    ];
    let rows = codes.iter().map(|at| row(catalog, texts, at, rules, main, day)).collect();
    let mut blocks: Vec<Block> = main.into_iter().map(|set| Block::Note(about(texts, codes, set))).collect();
    blocks.push(Block::Board { columns, rows });
    blocks.push(Block::Heading(t(texts, "counter-house")));
    let house = [t(texts, "action-check-first"), t(texts, "never-ask-pin"), t(texts, "counter-number")];
    let house = house.iter().zip(1..).map(|(rule, n)| Cell::bold(format!("{n}. {rule}")).shaded(1));
    let thirds = || Column::words("", 1.0);
    blocks.push(Block::Board { columns: vec![thirds(), thirds(), thirds()], rows: vec![house.collect()] });
    blocks.push(Block::Note(t(texts, "counter-else")));
    let edition = edition(catalog, codes).map_or_else(String::new, |edition| texts.day(edition));
    let dates = [("edition", edition.into()), ("day", texts.day(day).into())];
    Document {
        title: t(texts, "counter-title"),
        paper,
        look: Look::OnePage,
        language: texts.language().as_ref().to_owned(),
        blocks,
        footer: texts.with("counter-edition", &dates).into_owned(),
    }
}

/// The code set most of the codes are of; what is seen without a code is of none.
fn main_set(codes: &[CodeRef]) -> Option<&CodeSetId> {
    let sets = || codes.iter().filter(|at| !at.is_symptom()).map(|at| &at.set);
    // Of equals the first.
    sets().rev().max_by_key(|set| sets().filter(|other| other == set).count())
}

fn about(texts: &Texts, codes: &[CodeRef], main: &CodeSetId) -> String {
    let name = card::set_name(texts, main);
    let said = texts.with("counter-set", &[("set", name.into())]).into_owned();
    let has_others = codes.iter().any(|at| !at.is_symptom() && at.set != *main);
    if !has_others {
        return said;
    }
    // Between sentences a blank, but not in Chinese and Japanese.
    let blank = if said.ends_with('.') { " " } else { "" };
    format!("{said}{blank}{}", texts.get("counter-others"))
}

fn row(
    catalog: &Catalog,
    texts: &Texts,
    at: &CodeRef,
    rules: &[Rule],
    main: Option<&CodeSetId>,
    day: Date,
) -> Vec<Cell> {
    let own = rules.iter().filter(|rule| rule.set == at.set && rule.code == at.code);
    let subject = Subject::of(catalog, at.clone());
    let card = Card::new(catalog, texts, &subject, &[], day).with_rules(catalog, texts, own, &[], day);
    let is_of_main = at.is_symptom() || main == Some(&at.set);
    let meaning = if is_of_main { card.meaning } else { format!("{} · {}", card.meaning, card.set_name) };
    let mut action = card.headline;
    for rule in card.rules.iter().filter(|rule| rule.own) {
        action.push('\n');
        // Half a rule would be another rule.
        action.push_str(&if width(&rule.text) <= GLANCE && !rule.text.contains('\n') {
            texts.with("counter-own-rule", &[("text", rule.text.as_str().into())])
        } else {
            texts.get("counter-own-rule-long")
        });
    }
    let money = texts.name("money", card.money).into_owned();
    let shade = shade_of(card.money);
    let money = Cell { bold: shade > 1, ..Cell::from(money) }.shaded(shade);
    vec![Cell::bold(card.spelling), meaning.into(), money, action.into()]
}

/// Wallets answer with words: they need more room than two digits.
fn share_of_codes(catalog: &Catalog, texts: &Texts, codes: &[CodeRef]) -> f32 {
    let longest = codes.iter().map(|at| width(&card::written_at(catalog, texts, at))).max().unwrap_or(0);
    match longest {
        0..=4 => 2.8,
        5..=9 => 3.2,
        10..=14 => 4.2,
        _ => 6.2,
    }
}

fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// The newest edition among the sets the codes are of.
fn edition(catalog: &Catalog, codes: &[CodeRef]) -> Option<Date> {
    codes.iter().filter_map(|at| catalog.set(&at.set)).map(|set| set.edition).max()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::domain::advice::Money;
    use crate::domain::language::Language;
    use crate::domain::rule::{Origin, RuleId};

    const DAY: Date = date(2026, 11, 26);

    fn at(text: &str) -> CodeRef {
        CodeRef::parse(text).unwrap()
    }

    fn rows(codes: &[&str], rules: &[Rule]) -> Vec<Vec<Cell>> {
        let (catalog, texts) = (Catalog::built_in().unwrap(), Texts::new(Language::EN));
        let codes: Vec<CodeRef> = codes.iter().map(|code| at(code)).collect();
        let sheet = counter_sheet(&catalog, &texts, &codes, rules, Paper::A5, DAY);
        let board = sheet.blocks.into_iter().find_map(|block| match block {
            Block::Board { rows, .. } => Some(rows),
            _ => None,
        });
        board.unwrap()
    }

    fn rule(code: &str, text: &str, money: Option<Money>) -> Rule {
        Rule {
            id: RuleId(Uuid::nil()),
            set: at(code).set,
            code: at(code).code,
            meaning: None,
            text: text.to_owned(),
            action: None,
            money,
            reviewer: "manager".to_owned(),
            review_on: date(2027, 1, 1),
            origin: Origin::Shop,
        }
    }

    #[test]
    fn a_row_says_what_the_answer_card_says() {
        let row = &rows(&["unionpay:51"], &[])[0];
        let words: Vec<&str> = row.iter().map(|cell| cell.words.as_str()).collect();
        assert_eq!(words, ["51", "Not enough funds or credit", "Not charged", "Ask for another card or method"]);
    }

    #[test]
    fn money_in_doubt_has_the_darkest_ground_and_bold_words() {
        let rows = rows(&["unionpay:51", "unionpay:00", "unionpay:10", "unionpay:68"], &[]);
        let looks: Vec<(u8, bool)> = rows.iter().map(|row| (row[2].shade, row[2].bold)).collect();
        assert_eq!(looks, [(0, false), (1, false), (2, true), (3, true)]);
    }

    #[test]
    fn a_rule_of_the_shop_stands_in_its_row_whole_or_not_at_all() {
        let long = "Fetch the manager. ".repeat(9);
        let rules = [
            rule("unionpay:57", "Fetch the manager.", Some(Money::MayBeCharged)),
            rule("unionpay:51", &long, None),
            rule("visa:61", "Of another set.", None),
        ];
        let rows = rows(&["unionpay:57", "unionpay:51", "unionpay:61"], &rules);
        assert_eq!(rows[0][2].words, "May already be charged", "a rule may ask for a check");
        assert!(rows[0][3].words.ends_with("\nThis shop: Fetch the manager."), "{}", rows[0][3].words);
        assert!(rows[1][3].words.ends_with("\nThis shop has a rule: see Tillside"), "{}", rows[1][3].words);
        assert!(!rows[2][3].words.contains("another set"));
    }

    #[test]
    fn codes_of_another_set_are_told_apart() {
        let rows = rows(&["unionpay:51", "unionpay:61", "visa:51", "symptom:NO_RECEIPT"], &[]);
        assert!(!rows[0][1].words.contains("UnionPay"));
        assert!(rows[2][1].words.ends_with(" · Visa"), "{}", rows[2][1].words);
        assert_eq!(rows[3][1].words, "No slip came out");
    }

    #[test]
    fn a_code_nobody_knows_gets_the_safe_advice() {
        let row = &rows(&["unionpay:Q9"], &[])[0];
        assert_eq!(row[2].words, "May already be charged");
        assert_eq!(row[3].words, "Check before you charge again");
    }
}
