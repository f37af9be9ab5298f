//! How long it takes to choose a session, and what the choice is worth: on which day a class reaches the pass mark.
//!
//! Aims, on an old shop PC: a session in 5 ms, the trainer's desk of a class of fifty after sixty days in 50 ms.

#[path = "../tests/class/simulation.rs"]
mod simulation;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group};
use jiff::ToSpan as _;
use simulation::{DAYS, LEARNERS, class, date};
use tillside::domain::code::CodeSetId;
use tillside::domain::drill::{Act, Consequence, Family, Grade};
use tillside::domain::learner::{Learner, LearnerId};
use tillside::domain::practice::{Attempt, ChoiceMade, LearnerRecord, Memory, Purpose};
use tillside::knowledge::{Catalog, Drills};
use tillside::store::Practice;
use tillside::training::course;
use tillside::training::desk::{DeskInput, desk};
use tillside::training::own_shop::ShopHabits;
use tillside::training::pool::{Item, Pool};
use tillside::training::schedule::Scheduler;
use tillside::training::session;
use uuid::Uuid;

struct Ready {
    catalog: Catalog,
    drills: Drills,
    pool: Pool,
}

fn ready() -> Ready {
    let catalog = Catalog::built_in().expect("the built-in knowledge is sound");
    let drills = Drills::built_in(&catalog).expect("the built-in drills are sound");
    let pool = Pool::new(&catalog, &drills, &CodeSetId::default(), &[], &ShopHabits::default());
    Ready { catalog, drills, pool }
}

/// Everything in the pool was practised, and half of it is due.
fn memories(pool: &Pool) -> Vec<Memory> {
    let memory = |(place, item): (usize, &Item)| Memory {
        item: item.id.clone(),
        family: item.family,
        stability: 2.0,
        difficulty: 5.0,
        last: date(0),
        due: date(1 + place % 4),
        attempts: 3,
        lapses: 1,
        sure_but_wrong: place % 50 == 0,
        right: place % 5 > 0,
    };
    pool.items().iter().enumerate().map(memory).collect()
}

fn choose(criterion: &mut Criterion) {
    let Ready { catalog, drills, pool } = ready();
    let scheduler = Scheduler::new();
    let memories = memories(&pool);
    let mut group = criterion.benchmark_group("practise");
    group.bench_function("choose a session, half of all due", |bencher| {
        bencher.iter(|| session::choose(&pool, black_box(&memories), None, date(2), 1, &scheduler));
    });
    group.bench_function("choose a session, first day", |bencher| {
        bencher.iter(|| session::choose(&pool, black_box(&[]), None, date(2), 1, &scheduler));
    });
    group.bench_function("choose free practice", |bencher| {
        bencher.iter(|| session::free(&pool, Family::InDoubt, black_box(&memories), date(2), 1));
    });
    group.bench_function("progress and readiness", |bencher| {
        bencher.iter(|| {
            let progress = course::progress(&pool, black_box(&memories), &scheduler, date(2));
            (progress, course::readiness(&pool, &memories, &scheduler, date(2)))
        });
    });
    group.bench_function("all that can be practised", |bencher| {
        bencher.iter(|| Pool::new(&catalog, &drills, &CodeSetId::default(), &[], &ShopHabits::default()));
    });
    let id = &pool.items().last().expect("a pool").id;
    group.bench_function("a drill made of a code", |bencher| {
        bencher.iter(|| pool.script(black_box(id), &catalog, &drills, &[], &[], 1));
    });
    group.bench_function("read the written drills", |bencher| bencher.iter(|| Drills::built_in(&catalog)));
    group.finish();
}

/// Learners of the class, days, and drills a day.
const CLASS: [u8; 3] = [50, 60, 8];

/// A class with two months of practice behind it, in a real file.
fn practised(folder: &Path, pool: &Pool, scheduler: &Scheduler) -> Practice {
    let mut practice = Practice::open(folder).expect("the file of practice opens");
    let [learners, days, drills] = CLASS.map(u32::from);
    for learner in 0..learners {
        let id = LearnerId(Uuid::from_u128(1 + u128::from(learner)));
        let attempt = |number: u32| {
            let item = &pool.items()[(number * 7 + learner * 3) as usize % pool.items().len()];
            let right = !(number + learner).is_multiple_of(5);
            let day = date(1).saturating_add(i64::from(number / drills).days());
            Attempt {
                id: Uuid::from_u128(1_000_000 * (1 + u128::from(learner)) + u128::from(number)),
                learner: id,
                item: item.id.clone(),
                family: item.family,
                purpose: Purpose::Session,
                run: None,
                at: day.at(9, 0, 0, 0).in_tz("UTC").expect("a time").timestamp(),
                day,
                sure: Some(!number.is_multiple_of(3)),
                choices: vec![ChoiceMade {
                    scene: "start".to_owned(),
                    choice: if right { "right" } else { "wrong" }.to_owned(),
                    act: Act::Say,
                    grade: if right { Grade::Best } else { Grade::Harmful },
                    millis: 4_000,
                }],
                consequence: if right { Consequence::Paid } else { Consequence::TimeLost },
            }
        };
        let name = format!("learner {learner}");
        let known = Learner { id, name, has_pin: false, shared: true, joined: date(0), plan: None };
        let attempts: Vec<Attempt> = (0..days * drills).map(attempt).collect();
        let memories = scheduler.replay(&attempts);
        let record = LearnerRecord { learner: known, attempts, runs: Vec::new(), certificates: Vec::new() };
        practice.merge_record(&record).expect("taken in");
        practice.replace_memories(id, &memories).expect("kept");
    }
    practice
}

fn desk_of_a_class(criterion: &mut Criterion) {
    let Ready { pool, .. } = ready();
    let scheduler = Scheduler::new();
    let folder = tempfile::tempdir().expect("a folder");
    let practice = practised(folder.path(), &pool, &scheduler);
    let course: Vec<Item> = pool.course().cloned().collect();
    let open = || {
        let (learners, memories) = (practice.learners().expect("read"), practice.all_memories().expect("read"));
        let (attempts, certificates) = (practice.attempts(None, None).expect("read"), practice.certificates());
        desk(&DeskInput {
            learners: &learners,
            memories: &memories,
            attempts: &attempts,
            certificates: &certificates.expect("read"),
            items: pool.items(),
            course: &course,
            recall: &|memory, day| scheduler.recall(memory, day),
            day: date(61),
        })
    };
    criterion
        .bench_function("open the desk: 50 learners, 24 000 attempts, from the file", |bencher| bencher.iter(open));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).warm_up_time(std::time::Duration::from_millis(500)).measurement_time(std::time::Duration::from_secs(2));
    targets = choose, desk_of_a_class
}

/// What following the plan is worth.
fn pass_mark() {
    let Ready { pool, .. } = ready();
    println!("a class of {LEARNERS}, {DAYS} days, {} items in the course:", pool.course().count());
    for (name, outcome) in
        ["as the program chooses", "drawn at random", "shuffled and gone through"].iter().zip(class(&pool))
    {
        let [known_30, known_60] = [29, DAYS - 1].map(|day| 100.0 * outcome.known[day]);
        println!(
            "{name}: pass mark on day {} (median), passed by day 30 {}, by day {DAYS} {}; known on day 30 {known_30:.0} %, \
             on day {DAYS} {known_60:.0} %; {} attempts",
            outcome.median(),
            outcome.passed_by(30),
            outcome.passed_by(DAYS),
            outcome.attempts
        );
    }
}

fn main() {
    pass_mark();
    benches();
    Criterion::default().configure_from_args().final_summary();
}
