use super::*;
use crate::domain::amount::{Amount, Currency};
use crate::domain::code::CodeRef;
use crate::domain::drill::{Entry, Family, Screen, Slip};
use crate::knowledge::{Arrival, Catalog, Drills, End, Scene};

/// Two scenes: `check` then `wait` ends well, `charge` charges twice at once, `stare` loses time and leads on.
fn script(id: &str) -> Arc<Script> {
    let choice = |id: &str, act, grade, to: &str| Choice { id: id.into(), act, grade, to: to.into() };
    let scene = |id: &str, choices| Scene { id: id.into(), screen: Screen::NoAnswer, slip: Slip::None, choices };
    let start = vec![
        choice("check", Act::CheckLast, Grade::Best, "seen"),
        choice("stare", Act::Wait, Grade::Poor, "seen"),
        choice("charge", Act::Charge, Grade::Harmful, "twice"),
    ];
    let seen =
        vec![choice("wait", Act::Wait, Grade::Best, "safe"), choice("charge", Act::Charge, Grade::Harmful, "twice")];
    Arc::new(Script {
        item: ItemId::Drill(id.to_owned()),
        family: Family::InDoubt,
        at: CodeRef::parse("unionpay:98").unwrap(),
        scenario: Some(id.to_owned()),
        amount: Amount { minor: 100, currency: Currency::CNY },
        entry: Entry::Chip,
        scenes: vec![scene("start", start), scene("seen", seen)],
        ends: vec![
            End { id: "safe".into(), consequence: Consequence::Safe },
            End { id: "twice".into(), consequence: Consequence::ChargedTwice },
        ],
    })
}

fn plan() -> FirePlan {
    let arrival = |(drill, after_seconds): (&str, u32)| Arrival { drill: drill.to_owned(), after_seconds };
    let arrivals = [("a", 0), ("b", 30), ("c", 60)].map(arrival).to_vec();
    FirePlan { id: "outage".to_owned(), seconds: 180, arrivals }
}

fn at(seconds: f64) -> Timestamp {
    let start: Timestamp = "2026-11-21T12:00:00Z".parse().unwrap();
    start.checked_add(SignedDuration::from_secs_f64(seconds)).unwrap()
}

fn begun() -> FireDrill {
    // In another order than they arrive in.
    FireDrill::new(&plan(), &["c", "a", "b"].map(script), at(0.0)).unwrap()
}

/// What somebody does: opens a place, chooses, or looks up.
enum Do {
    Open(usize),
    Choose(&'static str),
    LookUp,
}
use Do::{Choose, LookUp, Open};

fn played(steps: &[(f64, Do)]) -> FireDrill {
    let mut drill = begun();
    for (seconds, step) in steps {
        match step {
            Open(place) => drill.open(*place, at(*seconds)),
            Choose(id) => drop(drill.choose(id, at(*seconds))),
            LookUp => drill.look_up(at(*seconds)),
        }
    }
    drill
}

fn attempts(drill: &FireDrill, now: f64) -> Vec<Attempt> {
    let learner = LearnerId(Uuid::from_u128(1));
    let mut next = 10;
    drill.attempts(learner, Uuid::from_u128(2), at(now), at(now).in_tz("UTC").unwrap().date(), &mut || {
        next += 1;
        Uuid::from_u128(next)
    })
}

/// All three handled, the second after a look into the program and with the third between its two choices.
fn all_done() -> FireDrill {
    played(&[
        (2.0, Open(0)),
        (5.0, Choose("check")),
        (20.0, Choose("wait")),
        (40.0, Open(1)),
        (45.0, LookUp),
        (50.0, Choose("check")),
        (61.0, Open(2)),
        (70.0, Choose("charge")),
        (71.0, Open(1)),
        (80.0, Choose("wait")),
    ])
}

#[test]
fn incidents_arrive_at_their_times_whatever_is_being_done() {
    let mut drill = begun();
    for (seconds, arrived) in [(0.0, 1), (29.9, 1), (30.0, 2), (59.0, 2), (60.0, 3), (170.0, 3), (900.0, 3)] {
        drill.tick(at(seconds));
        assert_eq!(drill.lines().len(), arrived, "{seconds}");
    }
    let items: Vec<String> = drill.lines().iter().map(|line| line.play.script.item.to_string()).collect();
    assert_eq!(items, ["drill:a", "drill:b", "drill:c"]);
    // A clock that is put back takes nothing away.
    drill.tick(at(0.0));
    assert_eq!(drill.lines().len(), 3);
}

#[test]
fn a_plan_without_its_scripts_does_not_start() {
    assert!(FireDrill::new(&plan(), &["a", "b"].map(script), at(0.0)).is_none());
}

#[test]
fn what_has_not_arrived_cannot_be_opened_and_nothing_is_chosen_where_nothing_is_open() {
    let mut drill = begun();
    assert!(drill.choose("check", at(1.0)).is_none());
    drill.open(1, at(2.0));
    assert!(drill.shown().is_none());
    drill.open(0, at(3.0));
    assert!(drill.choose("wait", at(4.0)).is_none(), "of the next scene");
    assert!(drill.choose("check", at(5.0)).is_some());
    let line = drill.lines().remove(0);
    assert!(line.open && line.opened && line.done.is_none() && line.arrived == at(0.0));
}

#[test]
fn the_wait_in_the_queue_counts_and_so_does_what_another_takes() {
    let debrief = all_done().debrief(at(100.0));
    let times = |line: &DebriefLine| (line.arrived_ms, line.opened_ms, line.first_safe_ms, line.ended_ms);
    let lines: Vec<_> = debrief.lines.iter().map(times).collect();
    assert_eq!(lines[0], (0, Some(2_000), Some(5_000), Some(20_000)));
    assert_eq!(lines[1], (30_000, Some(40_000), Some(20_000), Some(80_000)));
    assert_eq!(lines[2], (60_000, Some(61_000), None, Some(70_000)));
    let choices = &debrief.lines[1].choices;
    let expected =
        [(45_000, Act::LookUp, Grade::Safe), (50_000, Act::CheckLast, Grade::Best), (80_000, Act::Wait, Grade::Best)];
    assert_eq!(*choices, expected);
    assert_eq!(debrief.lines[2].consequence, Some(Consequence::ChargedTwice));
    assert_eq!((debrief.double_charges, debrief.total_ms), (1, 80_000));
    // 5 s, 20 s and never.
    assert_eq!(debrief.median_first_safe_ms, Some(20_000));
}

#[test]
fn it_is_over_when_all_is_done_or_the_time_is_up() {
    let mut done = all_done();
    assert!(done.is_over(at(80.0)));
    assert!(done.choose("charge", at(81.0)).is_none());
    let mut late = played(&[(2.0, Open(0))]);
    assert!(!late.is_over(at(179.9)));
    assert_eq!(late.millis_left(at(100.0)), 80_000);
    assert!(late.is_over(at(180.0)));
    assert_eq!(late.millis_left(at(200.0)), 0);
    assert!(late.choose("check", at(180.0)).is_none(), "too late");
    late.look_up(at(181.0));
    late.open(1, at(181.0));
    let debrief = late.debrief(at(500.0));
    assert_eq!((debrief.total_ms, debrief.lines.len()), (180_000, 3));
    assert!(debrief.lines.iter().all(|line| line.choices.is_empty() && line.consequence.is_none()));
    assert_eq!(debrief.lines[1].opened_ms, None);
    assert_eq!(debrief.median_first_safe_ms, None);
    // While the first is done and others are to come, it goes on.
    let waiting = played(&[(2.0, Open(0)), (5.0, Choose("check")), (6.0, Choose("wait"))]);
    assert!(!waiting.is_over(at(7.0)));
}

#[test]
fn what_is_kept_of_it_says_when_each_ended_and_what_was_cut_off() {
    let drill = played(&[(2.0, Open(0)), (5.0, Choose("check")), (20.0, Choose("wait")), (40.0, Open(1))]);
    let kept = attempts(&drill, 200.0);
    let told: Vec<_> = kept.iter().map(|a| (a.item.to_string(), a.at, a.consequence, a.is_right())).collect();
    let cut = |item: &str| (item.to_owned(), at(180.0), Consequence::TimeLost, false);
    assert_eq!(told, [("drill:a".to_owned(), at(20.0), Consequence::Safe, true), cut("drill:b"), cut("drill:c")]);
    assert_eq!(kept.iter().map(|a| a.id.as_u128()).collect::<Vec<_>>(), [11, 12, 13]);
    assert!(kept.iter().all(|a| a.purpose == Purpose::FireDrill && a.run == Some(Uuid::from_u128(2))));
    assert_eq!(kept[0].millis_to_first_safe(), Some(5_000));

    let run = drill.run(Uuid::from_u128(2), kept[0].learner, &kept, at(200.0));
    assert_eq!((run.right, run.of, run.passed), (1, 3, false));
    assert_eq!((run.started, run.ended, run.plan.as_deref()), (at(0.0), at(180.0), Some("outage")));
}

#[test]
fn one_that_is_broken_off_keeps_what_had_arrived() {
    let drill = played(&[(2.0, Open(0)), (5.0, Choose("stare"))]);
    assert_eq!(drill.debrief(at(40.0)).lines.len(), 2);
    assert_eq!(drill.debrief(at(40.0)).total_ms, 40_000);
    assert_eq!(attempts(&drill, 40.0).len(), 2);
    assert!(!drill.run(Uuid::nil(), LearnerId(Uuid::nil()), &attempts(&drill, 40.0), at(40.0)).passed);
}

#[test]
fn all_well_is_passed() {
    let steps: Vec<(f64, Do)> = (0..3)
        .flat_map(|place| {
            let begin = 61.0 + f64::from(u8::try_from(place).unwrap()) * 5.0;
            [(begin, Open(place)), (begin + 1.0, Choose("check")), (begin + 2.0, Choose("wait"))]
        })
        .collect();
    let drill = played(&steps);
    let kept = attempts(&drill, 90.0);
    let run = drill.run(Uuid::from_u128(2), kept[0].learner, &kept, at(90.0));
    assert_eq!((run.right, run.passed, run.ended), (3, true, at(73.0)));
    // Nobody took anything up before a minute had passed.
    assert_eq!(drill.debrief(at(90.0)).median_first_safe_ms, Some(37_000));
}

#[test]
fn what_never_saw_a_safe_action_is_the_slowest() {
    for (times, expected) in [
        (vec![], None),
        (vec![Some(3)], Some(3)),
        (vec![None], None),
        (vec![Some(5), Some(1)], Some(3)),
        (vec![Some(1), None], None),
        (vec![None, Some(9), Some(1)], Some(9)),
        (vec![None, Some(9), None], None),
        (vec![None, Some(9), Some(1), Some(4)], Some(6)),
    ] {
        assert_eq!(median(times.clone()), expected, "{times:?}");
    }
}

#[test]
fn whoever_does_the_best_in_a_built_in_fire_drill_passes_it() {
    let drills = Drills::built_in(&Catalog::built_in().unwrap()).unwrap();
    for plan in drills.fire_plans() {
        let named = plan.arrivals.iter().map(|arrival| drills.scenario(&arrival.drill).unwrap());
        let scripts: Vec<Arc<Script>> = named.map(|scenario| Arc::new(Script::written(scenario))).collect();
        let mut drill = FireDrill::new(plan, &scripts, at(0.0)).unwrap();
        let mut now = 0.0;
        while !drill.is_over(at(now)) {
            now += 10.0;
            drill.tick(at(now));
            let Some(waiting) = drill.lines().iter().position(|line| line.done.is_none()) else { continue };
            drill.open(waiting, at(now));
            let scene = drill.shown().and_then(Play::scene).unwrap();
            let best = scene.choices.iter().find(|choice| choice.grade == Grade::Best).unwrap().id.clone();
            assert!(drill.choose(&best, at(now)).is_some());
        }
        let debrief = drill.debrief(at(now));
        let kept = attempts(&drill, now);
        assert!(drill.run(Uuid::nil(), kept[0].learner, &kept, at(now)).passed, "{}", plan.id);
        assert_eq!((debrief.lines.len(), debrief.double_charges), (plan.arrivals.len(), 0));
        assert!(debrief.total_ms < u64::from(plan.seconds) * 1_000, "{}", plan.id);
    }
}
