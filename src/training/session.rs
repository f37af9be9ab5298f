//! What is practised today: at most three minutes, chosen so that they do most.
//!
//! 1. What the learner was sure of and did wrong.
//! 2. What is due, the least known first. If there is more than fits, what has been due longest is taken.
//! 3. What was never met: of the families that the trainer's plan has asked for so far, else in the order of the course, two
//!    families in turn. Within a family written scenarios come before made ones, what this shop meets before what it does not.
//!    At most [`NEW_A_DAY`] of them as long as there is anything to repeat: more would come back in a heap. But
//!    [`NEW_PLACES`] are kept for them however much is due, or a learner who forgets fast would never get to the end. Codes
//!    beyond the course come when all of it was met and nothing is due.
//!
//! Two items of one family do not follow each other where that can be helped: who knows what comes is not practising.
//!
//! That what was due longest and what is new have their places was measured with the simulated class (`tests/class`): by the
//! least known alone, the same few items come day after day, and the pass mark later than in random order.

use std::collections::{BTreeMap, HashMap, VecDeque};

use jiff::civil::Date;
use strum::VariantArray as _;

use super::chance::Chance;
use super::course::{by_item, is_due, known};
use super::pool::{Item, Pool};
use super::schedule::Scheduler;
use crate::domain::drill::Family;
use crate::domain::learner::Plan;
use crate::domain::practice::{ItemId, Memory};

/// How long a session lasts at most.
pub const SESSION_SECONDS: i64 = 180;
/// How many items fit into it.
pub const SESSION_ITEMS: usize = 8;
/// How many items are met for the first time on one day, unless there is nothing to repeat.
pub const NEW_A_DAY: usize = 4;
/// How many places of a session are kept for what was never met, as long as there is any of the course.
pub const NEW_PLACES: usize = 3;

/// How many families are begun side by side.
const SIDE_BY_SIDE: usize = 2;

/// See the module head. One seed gives one session.
#[must_use]
pub fn choose(
    pool: &Pool,
    memories: &[Memory],
    plan: Option<&Plan>,
    day: Date,
    seed: u64,
    scheduler: &Scheduler,
) -> Vec<ItemId> {
    let mut chance = Chance::new(seed);
    let remembered = by_item(memories);
    let met_today = memories.iter().filter(|memory| memory.attempts == 1 && memory.last == day).count();
    let left_today = NEW_A_DAY.saturating_sub(met_today);
    let left = pool.course().filter(|item| !remembered.contains_key(&item.id)).count();
    let kept = NEW_PLACES.min(left_today).min(left);
    let due = due(pool, &remembered, day, scheduler, SESSION_ITEMS - kept);
    let urgent = due.iter().filter(|(_, memory)| memory.sure_but_wrong).count();
    let mut rest: Vec<&Item> = due.iter().map(|(item, _)| *item).collect();
    let room = SESSION_ITEMS - rest.len();
    let new = if due.is_empty() { Unmet::All(room) } else { Unmet::Course(room.min(left_today)) };
    rest.extend(unmet(pool, &remembered, &families(plan, day), &mut chance, new));
    let later = rest.split_off(urgent);
    let mut session = apart(rest, None);
    let last = session.last().map(|item| item.family);
    session.extend(apart(later, last));
    session.into_iter().map(|item| item.id.clone()).collect()
}

/// So much of what is due as fits: what was sure and wrong, then what has been due longest; in the order in which it is repeated.
fn due<'a>(
    pool: &'a Pool,
    remembered: &HashMap<&ItemId, &'a Memory>,
    day: Date,
    scheduler: &Scheduler,
    fits: usize,
) -> Vec<(&'a Item, &'a Memory)> {
    let met = pool.items().iter().filter_map(|item| Some((item, *remembered.get(&item.id)?)));
    let mut due: Vec<(&Item, &Memory)> = met.filter(|(_, memory)| is_due(memory, day)).collect();
    due.sort_by_key(|(_, memory)| (!memory.sure_but_wrong, memory.due));
    due.truncate(fits);
    due.sort_by(|(_, a), (_, b)| {
        let least_known = known(a, scheduler, day).total_cmp(&known(b, scheduler, day));
        b.sure_but_wrong.cmp(&a.sure_but_wrong).then(least_known)
    });
    due
}

/// What is practised of one family, when a learner wants to: first what is due, then what was never met, then the rest, the
/// longest ago first.
#[must_use]
pub fn free(pool: &Pool, family: Family, memories: &[Memory], day: Date, seed: u64) -> Vec<ItemId> {
    let remembered = by_item(memories);
    let of_family = || pool.items().iter().filter(|item| item.family == family);
    let met = of_family().filter_map(|item| Some((item, *remembered.get(&item.id)?)));
    let (mut due, mut rest): (Vec<_>, Vec<_>) = met.partition(|(_, memory)| is_due(memory, day));
    due.sort_by_key(|(_, memory)| (!memory.sure_but_wrong, memory.right, memory.due));
    rest.sort_by_key(|(_, memory)| (memory.last, memory.due));
    let new = unmet(pool, &remembered, &[family], &mut Chance::new(seed), Unmet::All(SESSION_ITEMS));
    let met_item = |(item, _): (_, &Memory)| item;
    let ordered = due.into_iter().map(met_item).chain(new).chain(rest.into_iter().map(met_item));
    ordered.take(SESSION_ITEMS).map(|item: &Item| item.id.clone()).collect()
}

/// The families in the order in which they are begun: those of the plan up to today, then the others.
fn families(plan: Option<&Plan>, day: Date) -> Vec<Family> {
    let planned = plan.into_iter().flat_map(|plan| plan.until(day));
    let mut ordered = Vec::new();
    for family in planned.chain(Family::VARIANTS.iter().copied()) {
        if !ordered.contains(&family) {
            ordered.push(family);
        }
    }
    ordered
}

/// How many of what was never met.
#[derive(Clone, Copy)]
enum Unmet {
    /// Of the course only.
    Course(usize),
    /// And beyond it, when all of it was met.
    All(usize),
}

/// Items that were never met, in the order in which they are begun.
fn unmet<'a>(
    pool: &'a Pool,
    remembered: &HashMap<&ItemId, &Memory>,
    families: &[Family],
    chance: &mut Chance,
    wanted: Unmet,
) -> Vec<&'a Item> {
    let mut items: Vec<&Item> = pool.items().iter().filter(|item| !remembered.contains_key(&item.id)).collect();
    chance.shuffle_by_weight(&mut items, |item| item.weight);
    items.sort_by_key(|item| !matches!(item.id, ItemId::Drill(_)));
    let (course, mut beyond): (Vec<&Item>, Vec<&Item>) =
        items.into_iter().partition(|item| pool.is_in_course(&item.id));
    let wanted = match wanted {
        Unmet::All(wanted) => wanted,
        Unmet::Course(wanted) => {
            beyond.clear();
            wanted
        }
    };
    let mut taken = Vec::new();
    for part in [course, beyond] {
        let mut waiting: BTreeMap<Family, VecDeque<&Item>> = BTreeMap::new();
        for item in part {
            waiting.entry(item.family).or_default().push_back(item);
        }
        let mut turn = 0;
        while taken.len() < wanted {
            let open = families.iter().filter(|family| waiting.get(family).is_some_and(|left| !left.is_empty()));
            let begun: Vec<Family> = open.take(SIDE_BY_SIDE).copied().collect();
            let Some(family) = begun.get(turn % begun.len().max(1)) else { break };
            taken.extend(waiting.get_mut(family).and_then(VecDeque::pop_front));
            turn += 1;
        }
    }
    taken
}

/// The same items, changed as little as it takes that no two of one family follow each other, nor the first the family before.
fn apart(mut items: Vec<&Item>, before: Option<Family>) -> Vec<&Item> {
    let mut ordered: Vec<&Item> = Vec::with_capacity(items.len());
    while !items.is_empty() {
        let last = ordered.last().map(|item| item.family).or(before);
        let count = |family| items.iter().filter(|item| item.family == family).count();
        // A family that fills every second place of what is left must come now.
        let presses = |item: &Item| 2 * count(item.family) > items.len();
        let fits = |item: &Item| Some(item.family) != last;
        let place = items
            .iter()
            .position(|item| fits(item) && presses(item))
            .or_else(|| items.iter().position(|item| fits(item)))
            .unwrap_or(0);
        ordered.push(items.remove(place));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::code::CodeSetId;
    use crate::domain::practice::Attempt;
    use crate::training::example::{self, at, catalog, drills};
    use crate::training::own_shop::ShopHabits;

    const TODAY: &str = "2026-11-26";

    fn pool() -> Pool {
        Pool::new(catalog(), drills(), &CodeSetId::default(), &[], &ShopHabits::default())
    }

    fn today() -> Date {
        TODAY.parse().unwrap()
    }

    fn chosen(pool: &Pool, memories: &[Memory], plan: Option<&Plan>, seed: u64) -> Vec<ItemId> {
        choose(pool, memories, plan, today(), seed, &Scheduler::new())
    }

    fn code(text: &str) -> ItemId {
        ItemId::Code(at(&format!("unionpay:{text}")))
    }

    /// What is remembered of a code practised once on a day.
    fn memory(pool: &Pool, of: &str, day: &str, right: bool, sure: Option<bool>) -> Memory {
        let id = code(of);
        let base = if right { example::attempt } else { example::wrong };
        let family = pool.item(&id).unwrap().family;
        let attempt = Attempt { item: id, family, sure, ..base("unionpay:51", day) };
        Scheduler::new().after(None, &attempt)
    }

    fn family_of(pool: &Pool, id: &ItemId) -> Family {
        pool.item(id).unwrap().family
    }

    /// What is due, in the order in which it is repeated.
    fn repeated(pool: &Pool, memories: &[Memory], fits: usize) -> Vec<ItemId> {
        let due = due(pool, &by_item(memories), today(), &Scheduler::new(), fits);
        due.into_iter().map(|(item, _)| item.id.clone()).collect()
    }

    #[test]
    fn what_one_was_sure_of_and_did_wrong_comes_first_then_the_least_known() {
        let pool = pool();
        let memories = [
            memory(&pool, "51", "2026-11-20", true, None),
            memory(&pool, "61", "2026-11-01", true, None),
            memory(&pool, "55", "2026-11-24", false, None),
            memory(&pool, "62", "2026-11-25", false, Some(true)),
            memory(&pool, "57", TODAY, true, None),
        ];
        assert_eq!(repeated(&pool, &memories, SESSION_ITEMS), ["62", "55", "61", "51"].map(code));
        // Where not all of it fits: what has been due longest.
        assert_eq!(repeated(&pool, &memories, 3), ["62", "61", "51"].map(code));
        let session = chosen(&pool, &memories, None, 1);
        assert_eq!(session.len(), SESSION_ITEMS - 1, "four due, three new beside the one met today");
        assert_eq!(session[0], code("62"));
        assert!(!session.contains(&code("57")), "not due yet");
    }

    /// The whole course, met on a day and all right.
    fn everything(pool: &Pool, day: &str) -> Vec<Memory> {
        let attempt = |item: &Item| Attempt {
            item: item.id.clone(),
            family: item.family,
            ..example::attempt("unionpay:51", day)
        };
        Scheduler::new().replay(&pool.course().map(attempt).collect::<Vec<_>>())
    }

    #[test]
    fn however_much_is_due_a_few_new_ones_have_their_places() {
        let pool = pool();
        let memories: Vec<Memory> = ["51", "61", "55", "62", "57", "91", "98", "41", "03", "77"]
            .map(|of| memory(&pool, of, "2026-11-01", true, None))
            .into();
        let session = chosen(&pool, &memories, None, 1);
        assert_eq!(session.len(), SESSION_ITEMS);
        let is_new = |id: &&ItemId| memories.iter().all(|memory| memory.item != **id);
        assert_eq!(session.iter().filter(is_new).count(), NEW_PLACES);
    }

    #[test]
    fn once_the_course_was_met_all_places_are_for_what_is_due() {
        let pool = pool();
        let mut all = everything(&pool, "2026-11-01");
        let session = chosen(&pool, &all, None, 1);
        assert_eq!(session.len(), SESSION_ITEMS);
        assert!(session.iter().all(|id| all.iter().any(|memory| memory.item == *id)));
        all.iter_mut().skip(2).for_each(|memory| memory.due = "2026-12-24".parse().unwrap());
        assert_eq!(chosen(&pool, &all, None, 1).len(), 2, "nothing beyond the course comes in between");
    }

    #[test]
    fn who_has_nothing_to_repeat_gets_a_whole_session_of_new_ones_in_the_order_of_the_course() {
        let pool = pool();
        let session = chosen(&pool, &[], None, 1);
        assert_eq!(session.len(), SESSION_ITEMS);
        let families: BTreeSet<Family> = session.iter().map(|id| family_of(&pool, id)).collect();
        let all: BTreeSet<Family> = pool.course().map(|item| item.family).collect();
        let first: BTreeSet<Family> = all.into_iter().take(families.len()).collect();
        assert_eq!(families, first, "no family is left out on the way");
        assert!(session.iter().all(|id| pool.is_in_course(id)));
    }

    #[test]
    fn with_something_to_repeat_only_a_few_new_ones_come_on_one_day() {
        let pool = pool();
        let repeat = memory(&pool, "51", "2026-11-20", true, None);
        assert_eq!(chosen(&pool, std::slice::from_ref(&repeat), None, 1).len(), 1 + NEW_A_DAY);
        let met_today = ["61", "65", "55", "75"].map(|of| memory(&pool, of, TODAY, true, None));
        let memories: Vec<Memory> = met_today.into_iter().chain([repeat]).collect();
        assert_eq!(chosen(&pool, &memories, None, 1), [code("51")]);
    }

    #[test]
    fn the_plan_of_the_trainer_goes_before_the_order_of_the_course() {
        let pool = pool();
        let plan = Plan { starts: today(), days: vec![vec![Family::Network, Family::PickUp], vec![Family::Pin]] };
        let session = chosen(&pool, &[], Some(&plan), 1);
        let first: BTreeSet<Family> = session[..4].iter().map(|id| family_of(&pool, id)).collect();
        assert_eq!(first, BTreeSet::from([Family::Network, Family::PickUp]));
        let before = choose(&pool, &[], Some(&plan), "2026-11-25".parse().unwrap(), 1, &Scheduler::new());
        assert_eq!(family_of(&pool, &before[0]), Family::Funds, "the plan has not begun");
    }

    #[test]
    fn nothing_comes_twice_and_two_of_one_family_only_where_it_cannot_be_helped() {
        let pool = pool();
        let codes: Vec<&str> =
            vec!["51", "61", "65", "55", "62", "57", "91", "96", "98", "94", "68", "41", "43", "34", "03", "77"];
        for seed in 0..200 {
            let mut chance = Chance::new(seed);
            let wanted = chance.below(codes.len());
            let mut some = codes.clone();
            chance.shuffle(&mut some);
            let days = ["2026-11-01", "2026-11-20", TODAY];
            let memories: Vec<Memory> = some[..wanted]
                .iter()
                .map(|of| memory(&pool, of, days[chance.below(3)], chance.below(3) > 0, Some(chance.below(2) > 0)))
                .collect();
            let session = chosen(&pool, &memories, None, seed);
            assert!(session.len() <= SESSION_ITEMS);
            assert_eq!(session.iter().collect::<BTreeSet<_>>().len(), session.len(), "{session:?}");
            let sure_wrong = |id: &ItemId| memories.iter().any(|memory| memory.item == *id && memory.sure_but_wrong);
            let urgent = session.iter().filter(|id| sure_wrong(id)).count();
            assert!(session[..urgent].iter().all(sure_wrong), "sure but wrong first: {session:?}");
            let families: Vec<Family> = session[urgent..].iter().map(|id| family_of(&pool, id)).collect();
            let most = families.iter().map(|family| families.iter().filter(|f| *f == family).count()).max();
            let touching = families.windows(2).any(|pair| pair[0] == pair[1]);
            let roomy = most.unwrap_or(0) <= families.len() / 2;
            assert!(!(roomy && touching), "{families:?}");
        }
    }

    #[test]
    fn one_seed_gives_one_session_and_another_seed_another() {
        let pool = pool();
        assert_eq!(chosen(&pool, &[], None, 1), chosen(&pool, &[], None, 1));
        let sessions: BTreeSet<Vec<ItemId>> = (0..20).map(|seed| chosen(&pool, &[], None, seed)).collect();
        assert!(sessions.len() > 10);
    }

    #[test]
    fn what_the_shop_meets_is_begun_sooner() {
        let habits = ShopHabits { counts: vec![(at("unionpay:65"), 60)], mistakes: vec![at("unionpay:65")] };
        let met = Pool::new(catalog(), drills(), &CodeSetId::default(), &[], &habits);
        let first_limit = |pool: &Pool, seed| {
            let session = chosen(pool, &[], None, seed);
            session.into_iter().find(|id| pool.item(id).unwrap().family == Family::Limits).unwrap()
        };
        let of_65 = |pool: &Pool| {
            (0..60).filter(|seed| pool.item(&first_limit(pool, *seed)).unwrap().at == at("unionpay:65")).count()
        };
        assert!(of_65(&met) > of_65(&pool()), "{} and {}", of_65(&met), of_65(&pool()));
    }

    #[test]
    fn what_is_beyond_the_course_comes_when_all_of_it_was_met() {
        let pool = pool();
        let memories = everything(&pool, TODAY);
        let session = chosen(&pool, &memories, None, 1);
        assert_eq!(session.len(), SESSION_ITEMS);
        assert!(session.iter().all(|id| !pool.is_in_course(id)));
    }

    #[test]
    fn free_practice_keeps_to_its_family_and_begins_with_what_is_due() {
        let pool = pool();
        let memories = [
            memory(&pool, "41", "2026-11-01", true, None),
            memory(&pool, "43", "2026-11-25", false, Some(true)),
            memory(&pool, "34", TODAY, true, None),
            memory(&pool, "51", "2026-11-01", true, None),
        ];
        let items = free(&pool, Family::PickUp, &memories, today(), 1);
        assert_eq!(items[..2], [code("43"), code("41")]);
        assert!(items.iter().all(|id| family_of(&pool, id) == Family::PickUp));
        assert!(items.len() <= SESSION_ITEMS);
        let all = pool.items().iter().filter(|item| item.family == Family::PickUp).count();
        assert!(items.len() == SESSION_ITEMS.min(all));
        assert!(all > SESSION_ITEMS || items.last() == Some(&code("34")), "what was just practised comes last");
    }
}
