//! What goes out of training: paper in four languages, workbook and table, cards for Anki.

mod files;
mod papers;

use jiff::civil::{Date, date};
use strum::VariantArray as _;
use tillside::domain::advice::Money;
use tillside::domain::code::{CodeRef, CodeSetId};
use tillside::domain::drill::{Family, Grade};
use tillside::domain::language::Language;
use tillside::domain::learner::LearnerId;
use tillside::domain::practice::{Certificate, ItemId};
use tillside::domain::rule::{Origin, Rule, RuleId};
use tillside::i18n::{Languages, Texts};
use tillside::knowledge::Catalog;
use tillside::training::desk::{Desk, Fork, ForkChoice, LearnerRow, RetentionPoint, SureButWrong, WeakCode};
use uuid::Uuid;

const DAY: Date = date(2026, 11, 26);

/// Everything a paper is made with.
struct Office {
    catalog: Catalog,
    languages: Languages,
}

impl Office {
    fn new() -> Self {
        let catalog = Catalog::built_in().expect("the built-in knowledge is sound");
        Self { catalog, languages: Languages::new() }
    }

    fn each(&self) -> impl Iterator<Item = (Language, &Texts)> {
        self.languages.interface().iter().map(|language| (*language, self.languages.get(*language)))
    }

    /// Codes as a shop meets them: the usual ones of its terminals, and the given ones before them.
    fn codes(&self, first: &[&str]) -> Vec<CodeRef> {
        let set = self.catalog.set(&CodeSetId::default()).expect("the usual set");
        let usual = set.entries.iter().filter(|entry| entry.full_card);
        let usual = usual.map(|entry| CodeRef { set: set.id.clone(), code: entry.code.clone() });
        let mut codes: Vec<CodeRef> = first.iter().map(|text| at(text)).collect();
        for code in usual {
            if codes.len() < 20 && !codes.contains(&code) {
                codes.push(code);
            }
        }
        assert_eq!(codes.len(), 20);
        codes
    }
}

fn at(text: &str) -> CodeRef {
    CodeRef::parse(text).expect("a code")
}

fn certificate(name: &str) -> Certificate {
    Certificate {
        run: Uuid::now_v7(),
        learner: LearnerId(Uuid::now_v7()),
        name: name.to_owned(),
        issued: DAY,
        expires: date(2027, 11, 26),
        edition: date(2026, 11, 21),
        right: 29,
        of: 30,
        code: "02K7-9QXM-3V0D-8TRB-4HJ6-ZW5N".to_owned(),
        advice: String::new(),
    }
}

fn rule(on: &CodeRef, text: &str) -> Rule {
    Rule {
        id: RuleId(Uuid::now_v7()),
        set: on.set.clone(),
        code: on.code.clone(),
        meaning: None,
        text: text.to_owned(),
        action: None,
        money: Some(Money::MayBeCharged),
        reviewer: "店长".to_owned(),
        review_on: date(2027, 1, 1),
        origin: Origin::Shop,
    }
}

/// A class as a trainer has it: names that spreadsheets run, private ones, some who have not begun.
fn class() -> Desk {
    let names = ["=HYPERLINK(\"x\")", "+小明", "-小红", "@王店长", "Maria", "李师傅", "小陈（夜班）", "阿强"];
    let row = |(n, name): (usize, &&str)| {
        let known = |family: &Family| {
            let place = Family::VARIANTS.iter().position(|other| other == family).expect("a family");
            let share = [0.95_f32, 0.82, 0.6, 0.41, 0.12][(place + n) % 5];
            (*family, (n != 7 && (place + 2 * n) % 7 != 0).then_some(share))
        };
        LearnerRow {
            learner: LearnerId(Uuid::now_v7()),
            name: (*name).to_owned(),
            private: n == 5,
            families: Family::VARIANTS.iter().map(known).collect(),
            due: u32::try_from(n * 3).expect("small"),
            attempts: u32::try_from(n * 41).expect("small"),
            last: (n != 7).then_some(DAY),
            certificate: (n % 3 == 2).then(|| certificate(name)),
            plan: (n % 2 == 0).then_some((3, 6)),
        }
    };
    let choice = |choice: &str, grade, count| ForkChoice { choice: choice.to_owned(), grade, count };
    Desk {
        rows: names.iter().enumerate().map(row).collect(),
        weak: [("unionpay:68", 40, 22), ("unionpay:57", 61, 19), ("symptom:NO_RECEIPT", 12, 3)]
            .map(|(code, attempts, wrong)| WeakCode { at: at(code), attempts, wrong })
            .to_vec(),
        sure_but_wrong: vec![
            SureButWrong {
                name: Some("=1+1".to_owned()),
                item: ItemId::Code(at("unionpay:68")),
                at: at("unionpay:68"),
                day: DAY,
                chosen: ("start".to_owned(), "money-not_charged".to_owned()),
            },
            SureButWrong {
                name: None,
                item: ItemId::Drill("of-a-newer-program".to_owned()),
                at: at("unionpay:61"),
                day: date(2026, 11, 24),
                chosen: ("start".to_owned(), "split".to_owned()),
            },
        ],
        forks: vec![Fork {
            item: ItemId::Code(at("unionpay:68")),
            at: at("unionpay:68"),
            scene: "act".to_owned(),
            choices: vec![
                choice("action-other_method", Grade::Harmful, 9),
                choice("action-check_first", Grade::Best, 27),
                choice("action-try_later", Grade::Poor, 4),
            ],
        }],
        retention: [(1, 46, 50), (3, 38, 44), (7, 27, 35), (21, 9, 14)]
            .map(|(days, right, of)| RetentionPoint { days, right, of })
            .to_vec(),
        days: (1..=14).map(|n| (date(2026, 11, n), 20)).collect(),
    }
}
