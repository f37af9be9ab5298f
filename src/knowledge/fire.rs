//! The fire drills: `assets/drills/fire.toml`. Several written scenarios that arrive one after the other, faster than one person
//! can finish them.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::Deserialize;

use super::built_in::Files;
use super::drill::Scenario;
use super::verify::{KnowledgeError, wrong};

const FILE: &str = "drills/fire.toml";

/// How many incidents come: more than one, and so few that one can still see them all.
const ARRIVALS: RangeInclusive<usize> = 3..=5;
/// Long enough to become tight, short enough for a quiet moment in the shop.
const SECONDS: RangeInclusive<u32> = 180..=240;
/// What is left at least for the last that comes.
const SECONDS_FOR_THE_LAST: u32 = 60;

/// `assets/drills/fire.toml`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FireFile {
    #[serde(rename = "plan")]
    plans: Vec<FirePlan>,
}

/// One fire drill.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirePlan {
    /// Its words are `fire-<id>`.
    pub id: String,
    /// When it is over, done or not.
    pub seconds: u32,
    /// In the order in which they come.
    #[serde(rename = "arrival")]
    pub arrivals: Vec<Arrival>,
}

/// An incident that comes at its time, whether or not the one before is done.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrival {
    /// The id of a written scenario.
    pub drill: String,
    /// Counted from the start.
    pub after_seconds: u32,
}

impl FirePlan {
    /// The first broken promise, in words for whoever edits the file.
    fn fault(&self, scenarios: &[Scenario]) -> Option<String> {
        let Self { seconds, arrivals, .. } = self;
        if !SECONDS.contains(seconds) {
            return Some(format!("takes {seconds} seconds; {SECONDS:?} are allowed"));
        }
        if !ARRIVALS.contains(&arrivals.len()) {
            return Some(format!("has {} arrivals; {ARRIVALS:?} are allowed", arrivals.len()));
        }
        if let Some(lost) = arrivals.iter().find(|a| !scenarios.iter().any(|scenario| scenario.id == a.drill)) {
            return Some(format!("names the scenario \"{}\", which there is not", lost.drill));
        }
        if arrivals.iter().map(|arrival| &arrival.drill).collect::<BTreeSet<_>>().len() != arrivals.len() {
            return Some("has a scenario twice".to_owned());
        }
        if arrivals.first().is_none_or(|first| first.after_seconds != 0) {
            return Some("does not begin with its first arrival".to_owned());
        }
        if !arrivals.is_sorted_by(|one, next| one.after_seconds < next.after_seconds) {
            return Some("has arrivals that do not come one after the other".to_owned());
        }
        let last = arrivals.last().map_or(0, |last| last.after_seconds);
        (last.saturating_add(SECONDS_FOR_THE_LAST) > *seconds)
            .then(|| format!("leaves less than {SECONDS_FOR_THE_LAST} seconds for the last arrival"))
    }
}

/// Reads the plans the program was built with and holds them against the scenarios.
pub(super) fn built_in(files: &Files, scenarios: &[Scenario]) -> Result<Vec<FirePlan>, KnowledgeError> {
    checked(files.read(FILE)?, scenarios)
}

fn checked(read: FireFile, scenarios: &[Scenario]) -> Result<Vec<FirePlan>, KnowledgeError> {
    let mut ids = BTreeSet::new();
    for plan in &read.plans {
        let fault = if ids.insert(&plan.id) { plan.fault(scenarios) } else { Some("stands there twice".to_owned()) };
        if let Some(what) = fault {
            return Err(wrong(FILE, &plan.id, what));
        }
    }
    Ok(read.plans)
}

#[cfg(test)]
mod tests {
    use super::super::built_in::parse;
    use super::*;
    use crate::domain::amount::{Amount, Currency};
    use crate::domain::code::CodeRef;
    use crate::domain::drill::{Entry, Family};
    use crate::knowledge::{Catalog, Drills};

    fn scenario(id: &str) -> Scenario {
        Scenario {
            id: id.to_owned(),
            family: Family::Network,
            at: CodeRef::parse("unionpay:91").unwrap(),
            amount: Amount { minor: 100, currency: Currency::CNY },
            entry: Entry::Chip,
            sources: Vec::new(),
            scenes: Vec::new(),
            ends: Vec::new(),
        }
    }

    fn plan(seconds: u32, arrivals: &[(&str, u32)]) -> String {
        let arrivals: Vec<String> = arrivals
            .iter()
            .map(|(drill, after)| format!("[[plan.arrival]]\ndrill = \"{drill}\"\nafter_seconds = {after}\n"))
            .collect();
        format!("[[plan]]\nid = \"p\"\nseconds = {seconds}\n{}", arrivals.concat())
    }

    #[test]
    fn there_are_three_fire_drills_and_in_each_a_customer_can_be_charged_twice() {
        let drills = Drills::built_in(&Catalog::built_in().unwrap()).unwrap();
        let ids: Vec<&str> = drills.fire_plans().iter().map(|plan| plan.id.as_str()).collect();
        assert_eq!(ids, ["acquirer-down", "money-in-doubt", "stolen-card"]);
        for plan in drills.fire_plans() {
            let mut scenarios = plan.arrivals.iter().map(|arrival| drills.scenario(&arrival.drill).unwrap());
            assert!(scenarios.any(Scenario::is_about_double_charge), "{}", plan.id);
        }
    }

    #[test]
    fn a_plan_that_cannot_be_played_is_told_with_its_reason() {
        let scenarios = ["a", "b", "c", "d", "e", "f"].map(scenario);
        let fault = |text: &str| {
            let plans = parse(FILE, text).and_then(|read| checked(read, &scenarios));
            plans.map_err(|error| error.to_string())
        };
        let good = plan(200, &[("a", 0), ("b", 30), ("c", 60)]);
        assert_eq!(fault(&good).unwrap()[0].arrivals.len(), 3);
        for (text, reason) in [
            (plan(179, &[("a", 0), ("b", 30), ("c", 60)]), "takes 179 seconds"),
            (plan(241, &[("a", 0), ("b", 30), ("c", 60)]), "takes 241 seconds"),
            (plan(200, &[("a", 0), ("b", 30)]), "has 2 arrivals"),
            (plan(200, &[("a", 0), ("b", 1), ("c", 2), ("d", 3), ("e", 4), ("f", 5)]), "has 6 arrivals"),
            (plan(200, &[("a", 0), ("b", 30), ("x", 60)]), "\"x\", which there is not"),
            (plan(200, &[("a", 0), ("b", 30), ("a", 60)]), "a scenario twice"),
            (plan(200, &[("a", 1), ("b", 30), ("c", 60)]), "does not begin"),
            (plan(200, &[("a", 0), ("b", 60), ("c", 60)]), "one after the other"),
            (plan(200, &[("a", 0), ("b", 30), ("c", 141)]), "less than 60 seconds"),
            (good.repeat(2), "twice"),
            (good.replace("seconds = 200", "second = 200"), "cannot be read"),
        ] {
            let told = fault(&text).unwrap_err();
            assert!(told.contains(reason), "{told}");
        }
    }
}
