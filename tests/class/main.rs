//! A class that practises for sixty days: what the program chooses brings people to the pass mark sooner than chance does.

mod simulation;

use simulation::{DAYS, LEARNERS, class};
use tillside::domain::code::CodeSetId;
use tillside::knowledge::{Catalog, Drills};
use tillside::training::own_shop::ShopHabits;
use tillside::training::pool::Pool;

fn pool() -> Pool {
    let catalog = Catalog::built_in().expect("the built-in knowledge is sound");
    let drills = Drills::built_in(&catalog).expect("the built-in drills are sound");
    Pool::new(&catalog, &drills, &CodeSetId::default(), &[], &ShopHabits::default())
}

#[test]
fn who_follows_the_plan_reaches_the_pass_mark_sooner_than_who_practises_in_random_order() {
    let [plan, drawn, shuffled] = class(&pool());
    for outcome in [&plan, &drawn, &shuffled] {
        assert_eq!(outcome.passed.len(), usize::try_from(LEARNERS).unwrap());
        assert_eq!(outcome.attempts, plan.attempts, "nobody practises more than another");
    }
    let told = format!("median day {}, drawn {}, shuffled {}", plan.median(), drawn.median(), shuffled.median());
    assert!(plan.median() + 5 <= drawn.median(), "{told}");
    assert!(plan.median() < shuffled.median(), "{told}");
    assert!(plan.passed_by(DAYS) > usize::try_from(LEARNERS / 2).unwrap(), "{:?}", plan.passed);
    assert!(plan.passed_by(DAYS) >= drawn.passed_by(DAYS), "{:?}", drawn.passed);
    assert!(plan.known[DAYS - 1] > drawn.known[DAYS - 1]);
}

#[test]
fn the_class_is_the_same_at_every_run() {
    let pool = pool();
    let days = || class(&pool).map(|outcome| outcome.passed);
    assert_eq!(days(), days());
}
