//! How long it takes to choose a session, and what the choice is worth: on which day a class reaches the pass mark.
//!
//! Aim, on an old shop PC: a session in 5 ms.

#[path = "../tests/class/simulation.rs"]
mod simulation;

use std::hint::black_box;

use criterion::{Criterion, criterion_group};
use simulation::{DAYS, LEARNERS, class, date};
use tillside::domain::code::CodeSetId;
use tillside::domain::drill::Family;
use tillside::domain::practice::Memory;
use tillside::knowledge::{Catalog, Drills};
use tillside::training::course;
use tillside::training::own_shop::ShopHabits;
use tillside::training::pool::Pool;
use tillside::training::schedule::Scheduler;
use tillside::training::session;

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
    let memory = |(place, item): (usize, &tillside::training::pool::Item)| Memory {
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

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30).warm_up_time(std::time::Duration::from_millis(500)).measurement_time(std::time::Duration::from_secs(2));
    targets = choose
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
