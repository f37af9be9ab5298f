//! Everything that can be practised in this shop, and the part of it that makes up the course.
//!
//! There is a drill for every written scenario, for every code of the shop's code set, for every other code that the shop has
//! met, and for every incident it made a drill of. Codes that come up hardly anywhere are in it too, and nobody should have to
//! learn a hundred codes before getting to the end: the **course** are the written scenarios, what this shop meets, its own
//! drills, and the usual codes that no scenario shows. Usual are
//!
//! - the codes with a full card; in the sets of other schemes also those that mean the same as such a UnionPay code (same
//!   number, same category);
//! - where a family has none by that, as with wallets, its first rows.

use std::collections::{BTreeMap, BTreeSet};

use super::family;
use super::own_shop::ShopHabits;
use super::right_way::RightWay;
use super::script::{Script, made};
use crate::domain::code::{CodeRef, CodeSetId};
use crate::domain::drill::Family;
use crate::domain::practice::{ItemId, OwnDrill};
use crate::domain::rule::Rule;
use crate::knowledge::{Catalog, CodeSet, Drills, Entry};

/// How many rows of a family are usual where none stands out.
const FIRST_ROWS: usize = 6;
/// How much more often what went wrong here comes up.
const AFTER_A_MISTAKE: f32 = 2.0;
/// How much more often what happened here comes up than what is in the books.
const OF_THIS_SHOP: f32 = 2.0;

/// Something that can be practised.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub id: ItemId,
    pub family: Family,
    pub at: CodeRef,
    /// A customer can be charged twice in it. Made items are judged by the table: a shop's rule may ask for a check that it
    /// does not ask for.
    pub double_charge: bool,
    /// How much more often than others it comes up: 1 for what this shop has not met.
    pub weight: f32,
}

/// See the module head.
#[derive(Clone, Debug, Default)]
pub struct Pool {
    items: Vec<Item>,
    course: BTreeSet<ItemId>,
}

impl Pool {
    /// Written scenarios first, then codes in the order of their tables, then own drills. Of a set that no terminal speaks, and
    /// of one that the program does not know, there are no codes.
    #[must_use]
    pub fn new(catalog: &Catalog, drills: &Drills, set: &CodeSetId, own: &[OwnDrill], habits: &ShopHabits) -> Self {
        let weights = Weights::of(habits);
        let mut pool = Self::default();
        for scenario in drills.scenarios() {
            let item = Item {
                id: ItemId::Drill(scenario.id.clone()),
                family: scenario.family,
                at: scenario.at.clone(),
                double_charge: scenario.is_about_double_charge(),
                weight: weights.of_code(&scenario.at),
            };
            pool.add(item, true);
        }
        let shown: BTreeSet<&CodeRef> = drills.scenarios().iter().map(|scenario| &scenario.at).collect();
        let made = |id, at: &CodeRef, more: f32| Item {
            id,
            family: family::of_code(catalog, at),
            at: at.clone(),
            double_charge: is_about_double_charge(catalog, at),
            weight: weights.of_code(at) * more,
        };
        for (at, usual) in
            catalog.set(set).filter(|set| set.is_choosable()).map_or_else(Vec::new, |set| rows(catalog, set))
        {
            let in_course = weights.is_met(&at) || usual && !shown.contains(&at);
            pool.add(made(ItemId::Code(at.clone()), &at, 1.0), in_course);
        }
        for (at, _) in habits.counts.iter().filter(|(at, count)| *count > 0 && catalog.entry(at).is_some()) {
            let id = ItemId::Code(at.clone());
            if pool.item(&id).is_none() {
                pool.add(made(id, at, 1.0), true);
            }
        }
        for drill in own.iter().filter(|drill| catalog.set(&drill.at.set).is_some()) {
            let more = if drill.mistake { OF_THIS_SHOP * AFTER_A_MISTAKE } else { OF_THIS_SHOP };
            pool.add(made(ItemId::Own(drill.id), &drill.at, more), true);
        }
        pool
    }

    fn add(&mut self, item: Item, in_course: bool) {
        if in_course {
            self.course.insert(item.id.clone());
        }
        self.items.push(item);
    }

    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// What makes up the course, in the order of the pool.
    pub fn course(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| self.is_in_course(&item.id))
    }

    #[must_use]
    pub fn is_in_course(&self, id: &ItemId) -> bool {
        self.course.contains(id)
    }

    /// The drill of an item, ready to be played; nothing if it is not (any more) in the pool.
    #[must_use]
    pub fn script(
        &self,
        id: &ItemId,
        catalog: &Catalog,
        drills: &Drills,
        rules: &[Rule],
        own: &[OwnDrill],
        seed: u64,
    ) -> Option<Script> {
        let item = self.item(id)?;
        match id {
            ItemId::Drill(id) => drills.scenario(id).map(Script::written),
            ItemId::Code(at) => made(catalog, rules, item.id.clone(), at, None, None, seed),
            ItemId::Own(own_id) => {
                let drill = own.iter().find(|drill| drill.id == *own_id)?;
                made(catalog, rules, item.id.clone(), &drill.at, drill.amount, Some(drill.entry), seed)
            }
        }
    }
}

fn is_about_double_charge(catalog: &Catalog, at: &CodeRef) -> bool {
    RightWay::of(catalog, &[], at).is_some_and(|way| way.is_about_double_charge())
}

/// The rows of a set, and whether each is usual.
fn rows(catalog: &Catalog, set: &CodeSet) -> Vec<(CodeRef, bool)> {
    let mut per_family: BTreeMap<Family, (usize, usize)> = BTreeMap::new();
    let of_row = |entry: &Entry| family::of_row(set.role, set.rail, entry);
    for entry in &set.entries {
        per_family.entry(of_row(entry)).or_default().0 += usize::from(is_usual(catalog, entry));
    }
    let row = |entry: &Entry| {
        let first = match per_family.get_mut(&of_row(entry)) {
            Some((0, seen)) => {
                *seen += 1;
                *seen <= FIRST_ROWS
            }
            _ => false,
        };
        (CodeRef { set: set.id.clone(), code: entry.code.clone() }, first || is_usual(catalog, entry))
    };
    set.entries.iter().map(row).collect()
}

fn is_usual(catalog: &Catalog, entry: &Entry) -> bool {
    let same = || catalog.entry(&CodeRef { set: CodeSetId::default(), code: entry.code.clone() });
    entry.full_card || same().is_some_and(|same| same.full_card && same.category == entry.category)
}

/// How often each code comes up: with the logarithm of how often the shop met it, so that what is rare comes up too.
struct Weights<'a> {
    met: BTreeMap<&'a CodeRef, u64>,
    mistakes: BTreeSet<&'a CodeRef>,
}

impl<'a> Weights<'a> {
    fn of(habits: &'a ShopHabits) -> Self {
        let mut met: BTreeMap<&CodeRef, u64> = BTreeMap::new();
        for (at, count) in &habits.counts {
            *met.entry(at).or_default() += count;
        }
        Self { met, mistakes: habits.mistakes.iter().collect() }
    }

    fn is_met(&self, at: &CodeRef) -> bool {
        self.met.get(at).is_some_and(|count| *count > 0)
    }

    fn of_code(&self, at: &CodeRef) -> f32 {
        // More than that makes no difference to a logarithm.
        let count = u16::try_from(self.met.get(at).copied().unwrap_or(0)).unwrap_or(u16::MAX);
        let weight = 1.0 + f32::from(count).ln_1p();
        if self.mistakes.contains(at) { weight * AFTER_A_MISTAKE } else { weight }
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;
    use uuid::Uuid;

    use super::*;
    use crate::domain::drill::Entry as PaidBy;
    use crate::domain::incident::IncidentId;
    use crate::training::example::{at, catalog, drills};

    fn pool(set: &str, own: &[OwnDrill], habits: &ShopHabits) -> Pool {
        Pool::new(catalog(), drills(), &CodeSetId::new(set), own, habits)
    }

    fn own(code: &str, mistake: bool) -> OwnDrill {
        OwnDrill {
            id: Uuid::now_v7(),
            at: at(code),
            entry: PaidBy::Chip,
            amount: None,
            mistake,
            made: "2026-11-26T01:00:00Z".parse().unwrap(),
            from: IncidentId(Uuid::now_v7()),
        }
    }

    fn weight(pool: &Pool, id: &str) -> f32 {
        pool.item(&ItemId::try_from(id.to_owned()).unwrap()).unwrap().weight
    }

    #[test]
    fn every_item_of_every_shop_has_a_drill_of_its_family() {
        for set in catalog().sets() {
            let drills_of_shop =
                [own("unionpay:51", true), own("wechatpay:NOTENOUGH", false), own("unionpay:Q9", false)];
            let pool = pool(set.id.as_str(), &drills_of_shop, &ShopHabits::default());
            for item in pool.items() {
                let script = pool.script(&item.id, catalog(), drills(), &[], &drills_of_shop, 1);
                let script = script.unwrap_or_else(|| panic!("{} has no drill", item.id));
                assert_eq!((script.family, &script.at, &script.item), (item.family, &item.at, &item.id));
            }
            let codes = pool.items().iter().filter(|item| matches!(item.id, ItemId::Code(_))).count();
            assert_eq!(codes, if set.is_choosable() { set.entries.len() } else { 0 }, "{}", set.id);
        }
    }

    #[test]
    fn no_item_stands_there_twice() {
        let habits = ShopHabits {
            counts: vec![(at("unionpay:51"), 9), (at("wechatpay:NOTENOUGH"), 2), (at("symptom:NO_RECEIPT"), 1)],
            mistakes: Vec::new(),
        };
        let pool = pool("unionpay", &[], &habits);
        let ids: BTreeSet<&ItemId> = pool.items().iter().map(|item| &item.id).collect();
        assert_eq!(ids.len(), pool.items().len());
        for met in ["code:unionpay:51", "code:wechatpay:NOTENOUGH", "code:symptom:NO_RECEIPT"] {
            assert!(pool.is_in_course(&ItemId::try_from(met.to_owned()).unwrap()), "{met}");
        }
    }

    #[test]
    fn what_the_shop_meets_and_gets_wrong_weighs_more() {
        let habits = ShopHabits {
            counts: vec![(at("unionpay:51"), 100), (at("unionpay:57"), 3), (at("unionpay:61"), 3)],
            mistakes: vec![at("unionpay:57")],
        };
        let drills_of_shop = [own("unionpay:54", false), own("unionpay:54", true)];
        let pool = pool("unionpay", &drills_of_shop, &habits);
        let of = |code: &str| weight(&pool, &format!("code:unionpay:{code}"));
        assert!((of("54") - 1.0).abs() < f32::EPSILON, "not met");
        assert!(of("51") > of("61") && of("57") > of("61") && of("61") > of("54"));
        assert!(of("51") < 10.0, "a hundred times as often met is not a hundred times as often practised");
        let own = drills_of_shop.map(|drill| weight(&pool, &format!("own:{}", drill.id)));
        assert!(own[0] > of("54") && own[1] > own[0]);
    }

    #[test]
    fn the_course_is_what_can_be_got_to_the_end_of_and_has_every_family_it_can() {
        let whole = pool("unionpay", &[], &ShopHabits::default());
        let made = whole.course().filter(|item| matches!(item.id, ItemId::Code(_))).count();
        assert!((10..=60).contains(&made), "{made} codes beside the written scenarios");
        let written = whole.course().filter(|item| matches!(item.id, ItemId::Drill(_))).count();
        assert_eq!(written, drills().scenarios().len());
        for set in catalog().sets().iter().filter(|set| set.is_choosable()) {
            let pool = pool(set.id.as_str(), &[], &ShopHabits::default());
            let families =
                |items: &mut dyn Iterator<Item = &Item>| items.map(|item| item.family).collect::<BTreeSet<_>>();
            assert_eq!(families(&mut pool.course()), families(&mut pool.items().iter()), "{}", set.id);
            assert!(pool.course().count() <= drills().scenarios().len() + 12 * Family::VARIANTS.len(), "{}", set.id);
        }
    }

    #[test]
    fn a_usual_code_that_a_scenario_shows_is_learnt_there_unless_the_shop_meets_it() {
        let Some(shown) = drills().scenarios().iter().find(|scenario| scenario.at.set == CodeSetId::default()) else {
            return;
        };
        let id = ItemId::Code(shown.at.clone());
        assert!(!pool("unionpay", &[], &ShopHabits::default()).is_in_course(&id));
        let habits = ShopHabits { counts: vec![(shown.at.clone(), 1)], mistakes: Vec::new() };
        assert!(pool("unionpay", &[], &habits).is_in_course(&id));
    }

    #[test]
    fn what_is_no_longer_there_has_no_drill() {
        let drill = own("unionpay:51", false);
        let drills_of_shop = [drill.clone()];
        let pool = pool("unionpay", &drills_of_shop, &ShopHabits::default());
        let script = |id: &ItemId, own: &[OwnDrill]| pool.script(id, catalog(), drills(), &[], own, 1);
        assert!(script(&ItemId::Own(drill.id), &drills_of_shop).is_some());
        assert!(script(&ItemId::Own(drill.id), &[]).is_none());
        assert!(script(&ItemId::Drill("long-gone".to_owned()), &[]).is_none());
    }
}
