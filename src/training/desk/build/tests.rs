use jiff::ToSpan as _;
use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::domain::code::CodeRef;
use crate::domain::drill::{Act, Consequence, Grade};
use crate::domain::learner::Plan;
use crate::domain::practice::{ChoiceMade, Purpose};
use crate::training::desk::{DAYS, RetentionPoint};
use crate::training::play::LOOK_UP;
use crate::training::pool::Item;

const TODAY: Date = date(2026, 11, 21);

fn id(n: u128) -> LearnerId {
    LearnerId(Uuid::from_u128(n))
}

fn learner(n: u128, name: &str, shared: bool) -> Learner {
    Learner { id: id(n), name: name.to_owned(), has_pin: false, shared, joined: TODAY, plan: None }
}

fn drill(name: &str) -> ItemId {
    ItemId::Drill(name.to_owned())
}

fn at(code: &str) -> CodeRef {
    CodeRef::parse(&format!("unionpay:{code}")).unwrap()
}

/// Two items about 51, one each about 98 and 55.
fn items() -> Vec<Item> {
    let item = |id, family, code: &str| Item { id, family, at: at(code), double_charge: false, weight: 1.0 };
    vec![
        item(drill("broke"), Family::Funds, "51"),
        item(ItemId::Code(at("51")), Family::Funds, "51"),
        item(drill("gone"), Family::InDoubt, "98"),
        item(drill("pin"), Family::Pin, "55"),
    ]
}

/// An attempt of so many days ago with these choices in `start`, `next` …, judged by the worst.
fn attempt(learner: u128, item: ItemId, ago: i64, choices: &[(&str, Grade)]) -> Attempt {
    let day = TODAY.saturating_sub(ago.days());
    let made = |(place, (choice, grade)): (usize, &(&str, Grade))| ChoiceMade {
        scene: ["start", "next", "last"][place].to_owned(),
        choice: (*choice).to_owned(),
        act: if *choice == LOOK_UP { Act::LookUp } else { Act::Say },
        grade: *grade,
        millis: 1_000,
    };
    let bad = choices.iter().any(|(_, grade)| *grade > Grade::Safe);
    Attempt {
        id: Uuid::from_u128(7),
        learner: id(learner),
        family: items().iter().find(|known| known.id == item).map_or(Family::NoCode, |known| known.family),
        item,
        purpose: Purpose::Session,
        run: None,
        at: day.at(12, 0, 0, 0).in_tz("UTC").unwrap().timestamp(),
        day,
        sure: None,
        choices: choices.iter().enumerate().map(made).collect(),
        consequence: if bad { Consequence::CustomerLeft } else { Consequence::Paid },
    }
}

fn right(learner: u128, item: ItemId, ago: i64) -> Attempt {
    attempt(learner, item, ago, &[("good", Grade::Best)])
}

fn wrong(learner: u128, item: ItemId, ago: i64) -> Attempt {
    attempt(learner, item, ago, &[("bad", Grade::Poor)])
}

fn sure(attempt: Attempt) -> Attempt {
    Attempt { sure: Some(true), ..attempt }
}

fn memory(learner: u128, item: ItemId, right: bool, due_in: i64) -> (LearnerId, Memory) {
    let memory = Memory {
        item,
        family: Family::Funds,
        stability: 3.0,
        difficulty: 5.0,
        last: TODAY,
        due: TODAY.saturating_add(due_in.days()),
        attempts: 2,
        lapses: 0,
        sure_but_wrong: false,
        right,
    };
    (id(learner), memory)
}

fn certificate(learner: u128, issued: Date) -> Certificate {
    Certificate {
        run: Uuid::from_u128(1),
        learner: id(learner),
        name: "x".to_owned(),
        issued,
        expires: issued.saturating_add(12.months()),
        edition: issued,
        right: 28,
        of: 30,
        code: "x".to_owned(),
        advice: String::new(),
    }
}

#[derive(Default)]
struct Given {
    learners: Vec<Learner>,
    memories: Vec<(LearnerId, Memory)>,
    attempts: Vec<Attempt>,
    certificates: Vec<Certificate>,
}

impl Given {
    fn desk(&self) -> Desk {
        desk(&DeskInput {
            learners: &self.learners,
            memories: &self.memories,
            attempts: &self.attempts,
            certificates: &self.certificates,
            items: &items(),
            course: &items(),
            recall: &|memory, day| if memory.due <= day { 0.6 } else { 0.9 },
            day: TODAY,
        })
    }
}

fn of_attempts(attempts: Vec<Attempt>) -> Desk {
    Given { learners: vec![learner(1, "Ann", true)], attempts, ..Given::default() }.desk()
}

#[test]
fn a_row_says_where_a_learner_stands() {
    let mut ann = learner(1, "Ann", true);
    // Asked for up to now: funds and limits, PIN and in doubt.
    ann.plan = Some(Plan::first_week(TODAY.yesterday().unwrap()));
    let given = Given {
        learners: vec![learner(2, "Ben", true), ann],
        memories: vec![
            memory(1, drill("broke"), true, 5),
            memory(1, ItemId::Code(at("51")), true, 0),
            memory(1, drill("pin"), false, -2),
            memory(1, drill("no longer there"), true, -9),
        ],
        attempts: vec![right(1, drill("broke"), 0), wrong(1, drill("pin"), 3)],
        certificates: vec![certificate(1, date(2026, 10, 1)), certificate(1, date(2025, 9, 1))],
    };
    let rows = given.desk().rows;
    assert_eq!(rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["Ann", "Ben"]);
    let ann = &rows[0];
    let share = |family| ann.families.iter().find(|(known, _)| *known == family).unwrap().1;
    // Likely recalled: 0.9 and 0.6 of two.
    assert!((share(Family::Funds).unwrap() - 0.75).abs() < 1e-6);
    assert_eq!(share(Family::Pin), Some(0.0), "practised, and wrong");
    assert_eq!(share(Family::InDoubt), None, "never practised");
    assert_eq!(ann.families.len(), Family::VARIANTS.len());
    assert_eq!((ann.due, ann.attempts, ann.last, ann.plan), (2, 2, Some(TODAY), Some((2, 4))));
    assert_eq!(ann.certificate.as_ref().map(|c| c.issued), Some(date(2026, 10, 1)));
    let ben = &rows[1];
    assert!(ben.families.iter().all(|(_, share)| share.is_none()));
    assert_eq!((ben.attempts, ben.last, ben.plan, &ben.certificate), (0, None, None, &None));
}

#[test]
fn of_a_private_learner_only_name_and_certificate_are_told_and_the_rest_counts_without_a_name() {
    let mut cy = learner(3, "Cy", false);
    cy.plan = Some(Plan::first_week(TODAY));
    let mut given = Given {
        learners: vec![cy],
        memories: vec![memory(3, drill("broke"), true, 0)],
        attempts: vec![sure(wrong(3, drill("broke"), 2)), sure(wrong(3, drill("broke"), 0))],
        certificates: vec![certificate(3, date(2026, 10, 1))],
    };
    let desk = given.desk();
    let row = &desk.rows[0];
    assert_eq!((row.private, row.name.as_str(), row.certificate.is_some()), (true, "Cy", true));
    assert!(row.families.iter().all(|(_, share)| share.is_none()));
    assert_eq!((row.due, row.attempts, row.last, row.plan), (0, 0, None, None));
    assert_eq!(desk.weak[0].attempts, 2);
    assert_eq!(desk.retention, [RetentionPoint { days: 2, right: 0, of: 1 }]);
    assert_eq!((desk.forks.len(), desk.sure_but_wrong.len()), (1, 2));
    assert!(desk.sure_but_wrong.iter().all(|entry| entry.name.is_none()));
    assert_eq!(desk.days.last(), Some(&(TODAY, 1)));

    given.learners[0].shared = true;
    assert!(given.desk().sure_but_wrong.iter().all(|entry| entry.name.as_deref() == Some("Cy")));
}

#[test]
fn a_code_is_weak_by_its_share_of_wrong_and_two_attempts_are_no_proof() {
    let mut attempts = vec![wrong(1, drill("pin"), 0)];
    // 98: seven of ten. 51, in two items: three of ten.
    attempts.extend((0..10).map(|n| if n < 7 { wrong(1, drill("gone"), n) } else { right(1, drill("gone"), n) }));
    attempts.extend((0..5).map(|n| if n < 3 { wrong(1, drill("broke"), n) } else { right(1, drill("broke"), n) }));
    attempts.extend((0..5).map(|n| right(1, ItemId::Code(at("51")), n)));
    attempts.push(right(1, ItemId::Code(at("05")), 0));
    attempts.push(wrong(1, drill("no longer there"), 0));
    let weak: Vec<(String, u32, u32)> =
        of_attempts(attempts).weak.into_iter().map(|weak| (weak.at.to_string(), weak.attempts, weak.wrong)).collect();
    let expected = [("unionpay:98", 10, 7), ("unionpay:55", 1, 1), ("unionpay:51", 10, 3)];
    assert_eq!(weak, expected.map(|(at, attempts, wrong)| (at.to_owned(), attempts, wrong)));
}

#[test]
fn sure_and_wrong_is_told_newest_first_with_the_worst_that_was_chosen() {
    let worse = [("slow", Grade::Poor), ("again", Grade::Harmful), ("worse", Grade::Harmful)];
    let cut_off = Attempt { consequence: Consequence::TimeLost, ..right(1, drill("pin"), 0) };
    let unsure = Attempt { sure: Some(false), ..wrong(1, drill("pin"), 0) };
    let attempts = vec![
        sure(wrong(1, drill("pin"), 1)),
        sure(attempt(1, drill("gone"), 3, &worse)),
        sure(right(1, drill("pin"), 0)),
        sure(cut_off),
        unsure,
        wrong(1, drill("pin"), 0),
    ];
    let told: Vec<_> = of_attempts(attempts)
        .sure_but_wrong
        .into_iter()
        .map(|entry| (entry.name, entry.item, entry.at, entry.day, entry.chosen))
        .collect();
    let ann = || Some("Ann".to_owned());
    let chosen = |scene: &str, choice: &str| (scene.to_owned(), choice.to_owned());
    let ago = |days: i64| TODAY.saturating_sub(days.days());
    let expected = [
        (ann(), drill("pin"), at("55"), ago(1), chosen("start", "bad")),
        (ann(), drill("gone"), at("98"), ago(3), chosen("next", "again")),
    ];
    assert_eq!(told, expected);
}

#[test]
fn forks_show_what_was_chosen_where_somebody_went_astray() {
    let good = |choice| attempt(1, drill("gone"), 0, &[("check", Grade::Best), (choice, Grade::Best)]);
    let attempts = vec![
        good("wait"),
        good("wait"),
        attempt(1, drill("gone"), 0, &[("check", Grade::Best), ("charge", Grade::Harmful)]),
        attempt(1, drill("gone"), 0, &[(LOOK_UP, Grade::Safe), ("charge", Grade::Harmful)]),
        right(1, drill("broke"), 0),
    ];
    let forks = of_attempts(attempts).forks;
    assert_eq!(forks.len(), 1, "only where somebody went astray: {forks:?}");
    let fork = &forks[0];
    assert_eq!((&fork.item, &fork.at, fork.scene.as_str()), (&drill("gone"), &at("98"), "next"));
    let choices: Vec<_> = fork.choices.iter().map(|c| (c.choice.as_str(), c.grade, c.count)).collect();
    assert_eq!(choices, [("charge", Grade::Harmful, 2), ("wait", Grade::Best, 2)]);
}

#[test]
fn retention_counts_repetitions_by_the_days_since_the_one_before() {
    let item = || drill("broke");
    for (gap, point) in
        [(1, 1), (2, 2), (3, 3), (4, 4), (7, 4), (8, 8), (14, 8), (15, 15), (30, 15), (31, 31), (400, 31)]
    {
        let retention = of_attempts(vec![wrong(1, item(), 0), right(1, item(), gap)]).retention;
        assert_eq!(retention, [RetentionPoint { days: point, right: 0, of: 1 }], "{gap}");
    }
    // The first of an item, the same day, another item and another learner are no repetitions.
    let none = vec![right(1, item(), 0), right(1, item(), 0), right(1, drill("pin"), 5), right(2, item(), 9)];
    assert_eq!(of_attempts(none).retention, []);
    // Counted from the one before and not from the first, in whatever order they come.
    let three = vec![right(1, item(), 0), wrong(1, item(), 10), right(1, item(), 9)];
    let expected = [RetentionPoint { days: 1, right: 1, of: 1 }, RetentionPoint { days: 8, right: 1, of: 1 }];
    assert_eq!(of_attempts(three).retention, expected);
}

#[test]
fn the_last_days_are_all_there_and_nothing_before_or_after_them() {
    let attempts = [-1, 0, 0, 5, 27, 28].map(|ago| right(1, drill("broke"), ago)).to_vec();
    let days = of_attempts(attempts).days;
    assert_eq!(days.len(), usize::try_from(DAYS).unwrap());
    assert_eq!((days[0], days[27]), ((TODAY.saturating_sub(27.days()), 1), (TODAY, 2)));
    assert_eq!(days.iter().map(|(_, count)| count).sum::<u32>(), 4);
}

#[test]
fn an_empty_shop_has_an_empty_desk() {
    let desk = Given::default().desk();
    assert_eq!(desk, Desk { days: desk.days.clone(), ..Desk::default() });
}

#[test]
fn a_class_of_fifty_is_added_up_whole() {
    let ids: Vec<ItemId> = items().into_iter().map(|item| item.id).collect();
    let pick = |n: usize| ids[n % ids.len()].clone();
    let learners: Vec<Learner> = (0..50).map(|n| learner(n, &format!("L{n:02}"), n % 2 == 0)).collect();
    let attempts: Vec<Attempt> = (0..24_000_usize)
        .map(|n| {
            let (who, ago) = (u128::try_from(n % 50).unwrap(), i64::try_from(n / 50 / 8).unwrap());
            if n % 5 == 0 { sure(wrong(who, pick(n / 50), ago)) } else { right(who, pick(n / 50), ago) }
        })
        .collect();
    let memories = learners
        .iter()
        .flat_map(|learner| ids.iter().map(move |item| memory(learner.id.0.as_u128(), item.clone(), true, 1)));
    let given = Given { memories: memories.collect(), learners, attempts, ..Given::default() };
    let desk = given.desk();
    assert_eq!(desk.rows.len(), 50);
    assert_eq!(desk.rows.iter().map(|row| row.attempts).sum::<u32>(), 12_000, "of those who share");
    assert_eq!(desk.days.iter().map(|(_, count)| count).sum::<u32>(), 28 * 400);
    assert_eq!(desk.weak.iter().map(|weak| weak.wrong).sum::<u32>(), 4_800);
    assert_eq!(desk.sure_but_wrong.len(), crate::training::desk::MAX_SURE_BUT_WRONG);
    // Each learner comes back to each item every day: 59 repetitions a day apart, of each of four items.
    assert_eq!((desk.retention.len(), desk.retention[0].days, desk.retention[0].of), (1, 1, 50 * 59 * 4));
}
